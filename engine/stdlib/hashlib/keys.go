// This file derives keys from passwords: PBKDF2 and scrypt.

package hashlib

import (
	"crypto/hmac"
	"encoding/binary"
	"hash"
	"math/bits"

	"dappco.re/go/py/engine/object"
)

// adapter is a state as a hash of Go's library.
type adapter struct {
	*algorithm
	state
}

func (a *adapter) Sum(b []byte) []byte { return append(b, a.sum(0)...) }
func (a *adapter) Reset()              { a.state = a.start() }
func (a *adapter) Size() int           { return a.size }
func (a *adapter) BlockSize() int      { return a.block }

func (a *algorithm) newHash() hash.Hash { return &adapter{a, a.start()} }

// pbkdf2 is PBKDF2 with HMAC (RFC 8018). It looks at the thread's interrupts.
func pbkdf2(th *thread, a *algorithm, password, salt string, iterations, size int) ([]byte, *exception) {
	mac := hmac.New(a.newHash, []byte(password))
	var key []byte
	for block := uint32(1); len(key) < size; block++ {
		mac.Reset()
		mac.Write([]byte(salt))
		mac.Write(binary.BigEndian.AppendUint32(nil, block))
		u := mac.Sum(nil)
		t := append([]byte(nil), u...)
		for i := 1; i < iterations; i++ {
			if i%256 == 0 {
				if exc := th.Poll(); exc != nil {
					return nil, exc
				}
			}
			mac.Reset()
			mac.Write(u)
			u = mac.Sum(u[:0])
			for j := range t {
				t[j] ^= u[j]
			}
		}
		key = append(key, t...)
	}
	return key[:size], nil
}

const maxInt = 1<<31 - 1

func pbkdf2HMAC(th *thread, _ value, args []value) (value, *exception) {
	if !args[0].Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("pbkdf2_hmac() argument 'hash_name' must be str, not %s", args[0].Type().MessageName())
	}
	password, exc := object.BytesOf(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	salt, exc := object.BytesOf(th, args[2])
	if exc != nil {
		return value{}, exc
	}
	rounds, exc := object.ToInt64(th, args[3])
	if exc != nil {
		return value{}, exc
	}
	a := find(args[0].AsStr().String())
	if a == nil {
		switch args[0].AsStr().String() {
		case "blake2b":
			a = &algorithm{"blake2b", 64, 128, func() state { return newBlake(false, &blakeParams{size: 64, fanout: 1, depth: 1}) }}
		case "blake2s":
			a = &algorithm{"blake2s", 32, 64, func() state { return newBlake(true, &blakeParams{size: 32, fanout: 1, depth: 1}) }}
		}
	}
	if a == nil || a.size == 0 {
		return value{}, unsupported(th, "[digital envelope routines] unsupported")
	}
	if rounds < 1 {
		return value{}, object.ValueErrorf("iteration value must be greater than 0.")
	}
	if rounds > maxInt {
		return value{}, object.OverflowErrorf("iteration value is too great.")
	}
	size := int64(a.size)
	if v := args[4]; !v.IsNull() && !v.IsNone() {
		if size, exc = object.ToInt64(th, v); exc != nil {
			return value{}, exc
		}
	}
	if size < 1 {
		return value{}, object.ValueErrorf("key length must be greater than 0.")
	}
	if size > maxInt {
		return value{}, object.OverflowErrorf("key length is too great.")
	}
	if exc := th.CheckAlloc(int(size), 2); exc != nil {
		return value{}, exc
	}
	k, exc := pbkdf2(th, a, password, salt, int(rounds), int(size))
	return object.NewBytes(string(k)), exc
}

// salsa is the Salsa20/8 core on b, which it changes.
func salsa(b *[16]uint32) {
	x := *b
	rot := bits.RotateLeft32
	quarter := func(i, j, k, l int) {
		x[j] ^= rot(x[i]+x[l], 7)
		x[k] ^= rot(x[j]+x[i], 9)
		x[l] ^= rot(x[k]+x[j], 13)
		x[i] ^= rot(x[l]+x[k], 18)
	}
	for range 4 {
		quarter(0, 4, 8, 12)
		quarter(5, 9, 13, 1)
		quarter(10, 14, 2, 6)
		quarter(15, 3, 7, 11)
		quarter(0, 1, 2, 3)
		quarter(5, 6, 7, 4)
		quarter(10, 11, 8, 9)
		quarter(15, 12, 13, 14)
	}
	for i := range b {
		b[i] += x[i]
	}
}

// blockMix mixes 2r blocks of 16 words from in to out (RFC 7914).
func blockMix(in, out []uint32, r int) {
	var x [16]uint32
	copy(x[:], in[(2*r-1)*16:])
	for i := range 2 * r {
		for j := range x {
			x[j] ^= in[16*i+j]
		}
		salsa(&x)
		at := i / 2
		if i%2 == 1 {
			at += r
		}
		copy(out[16*at:], x[:])
	}
}

// romix is the part of scrypt that needs memory.
func romix(th *thread, b []byte, n, r int) *exception {
	words := 32 * r
	x, y := make([]uint32, words), make([]uint32, words)
	for i := range x {
		x[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	v := make([]uint32, n*words)
	for i := range n {
		copy(v[i*words:], x)
		blockMix(x, y, r)
		x, y = y, x
		if i%64 == 0 {
			if exc := th.Poll(); exc != nil {
				return exc
			}
		}
	}
	for i := range n {
		j := int(uint64(x[16*(2*r-1)])|uint64(x[16*(2*r-1)+1])<<32) & (n - 1)
		for k := range x {
			x[k] ^= v[j*words+k]
		}
		blockMix(x, y, r)
		x, y = y, x
		if i%64 == 0 {
			if exc := th.Poll(); exc != nil {
				return exc
			}
		}
	}
	for i := range x {
		binary.LittleEndian.PutUint32(b[4*i:], x[i])
	}
	return nil
}

func scryptKey(th *thread, _ value, args []value) (value, *exception) {
	password, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	salt, exc := object.BytesOf(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	limits := [5]int64{0, 0, 0, 0, 64} // n, r, p, maxmem, dklen
	for i, v := range args[2:7] {
		if v.IsNull() {
			continue
		}
		if limits[i], exc = object.ToInt64(th, v); exc != nil {
			return value{}, exc
		}
	}
	n, r, p, memory, size := limits[0], limits[1], limits[2], limits[3], limits[4]
	switch {
	case n < 2 || n&(n-1) != 0:
		return value{}, object.ValueErrorf("n must be a power of 2.")
	case memory < 0 || memory > maxInt:
		return value{}, object.ValueErrorf("maxmem must be positive and smaller than %d", maxInt)
	case size < 1 || size > maxInt:
		return value{}, object.ValueErrorf("dklen must be greater than 0 and smaller than %d", maxInt)
	case r < 1 || p < 1:
		return value{}, object.ValueErrorf("Invalid parameter combination for n, r, p, maxmem.")
	case r > (1<<30-1)/p:
		return value{}, object.ValueErrorf("[digital envelope routines] parameter too large")
	}
	if memory == 0 {
		memory = 32 << 20
	}
	if n > memory/(128*r) || 128*r*(n+p)+256*r+64 > memory+64 {
		return value{}, object.ValueErrorf("[digital envelope routines] memory limit exceeded")
	}
	if exc := th.CheckAlloc(int(128*r*(n+p)+size), 1); exc != nil {
		return value{}, exc
	}
	sha := algorithms.Get()["sha256"]
	b, exc := pbkdf2(th, sha, password, salt, 1, int(p*128*r))
	if exc != nil {
		return value{}, exc
	}
	for i := range int(p) {
		if exc := romix(th, b[i*128*int(r):], int(n), int(r)); exc != nil {
			return value{}, exc
		}
	}
	k, exc := pbkdf2(th, sha, password, string(b), 1, int(size))
	return object.NewBytes(string(k)), exc
}
