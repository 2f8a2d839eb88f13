// This file implements BLAKE2b and BLAKE2s (RFC 7693) with all their parameters: key, salt, personalization and those of tree hashing.

package hashlib

import (
	"encoding/binary"
	"math/bits"
)

// blakeParams are the parameters of a hash.
type blakeParams struct {
	size, fanout, depth, nodeDepth, innerSize int
	leafSize                                  uint32
	nodeOffset                                uint64
	key, salt, person                         string
	lastNode                                  bool
}

// blake is a computation of BLAKE2b, or of BLAKE2s if small is set: its words are the lower halves of h then.
type blake struct {
	small    bool
	size     int
	lastNode bool
	h        [8]uint64
	buf      [128]byte
	n        int
	count    [2]uint64
}

var blakeIV = [2][8]uint64{
	{0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179},
	{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19},
}

// blakeSigma is the order of words in each round.
var blakeSigma = [10][16]uint8{
	{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
	{14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
	{11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
	{7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
	{9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
	{2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
	{12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
	{13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
	{6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
	{10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
}

func (b *blake) block() int {
	if b.small {
		return 64
	}
	return 128
}

// newBlake begins a hash.
func newBlake(small bool, p *blakeParams) *blake {
	b := &blake{small: small, size: p.size, lastNode: p.lastNode}
	block := make([]byte, 64)
	block[0], block[1], block[2], block[3] = byte(p.size), byte(len(p.key)), byte(p.fanout), byte(p.depth)
	binary.LittleEndian.PutUint32(block[4:], p.leafSize)
	if small {
		binary.LittleEndian.PutUint32(block[8:], uint32(p.nodeOffset))
		binary.LittleEndian.PutUint16(block[12:], uint16(p.nodeOffset>>32))
		block[14], block[15] = byte(p.nodeDepth), byte(p.innerSize)
		copy(block[16:24], p.salt)
		copy(block[24:32], p.person)
	} else {
		binary.LittleEndian.PutUint64(block[8:], p.nodeOffset)
		block[16], block[17] = byte(p.nodeDepth), byte(p.innerSize)
		copy(block[32:48], p.salt)
		copy(block[48:64], p.person)
	}
	for i := range b.h {
		if small {
			b.h[i] = blakeIV[1][i] ^ uint64(binary.LittleEndian.Uint32(block[4*i:]))
		} else {
			b.h[i] = blakeIV[0][i] ^ binary.LittleEndian.Uint64(block[8*i:])
		}
	}
	if p.key != "" {
		first := make([]byte, b.block())
		copy(first, p.key)
		_, _ = b.Write(first)
	}
	return b
}

// Write keeps a full block back: the last one is treated otherwise.
func (b *blake) Write(p []byte) (int, error) {
	all, size := len(p), b.block()
	for len(p) > 0 {
		if b.n == size {
			b.advance(size)
			b.compress(false)
			b.n = 0
		}
		k := copy(b.buf[b.n:size], p)
		b.n, p = b.n+k, p[k:]
	}
	return all, nil
}

func (b *blake) advance(n int) {
	b.count[0] += uint64(n)
	if b.count[0] < uint64(n) {
		b.count[1]++
	}
}

func (b *blake) clone() state {
	c := *b
	return &c
}

func (b *blake) sum(int) []byte {
	c := *b
	clear(c.buf[c.n:])
	c.advance(c.n)
	c.compress(true)
	out := make([]byte, 0, 64)
	for _, h := range c.h {
		if c.small {
			out = binary.LittleEndian.AppendUint32(out, uint32(h))
		} else {
			out = binary.LittleEndian.AppendUint64(out, h)
		}
	}
	return out[:c.size]
}

func (b *blake) compress(last bool) {
	if b.small {
		b.compress32(last)
	} else {
		b.compress64(last)
	}
}

func (b *blake) compress64(last bool) {
	var m, v [16]uint64
	for i := range m {
		m[i] = binary.LittleEndian.Uint64(b.buf[8*i:])
	}
	copy(v[:], b.h[:])
	copy(v[8:], blakeIV[0][:])
	v[12] ^= b.count[0]
	v[13] ^= b.count[1]
	if last {
		v[14] = ^v[14]
		if b.lastNode {
			v[15] = ^v[15]
		}
	}
	g := func(i, j, k, l int, x, y uint64) {
		v[i] += v[j] + x
		v[l] = bits.RotateLeft64(v[l]^v[i], -32)
		v[k] += v[l]
		v[j] = bits.RotateLeft64(v[j]^v[k], -24)
		v[i] += v[j] + y
		v[l] = bits.RotateLeft64(v[l]^v[i], -16)
		v[k] += v[l]
		v[j] = bits.RotateLeft64(v[j]^v[k], -63)
	}
	for round := range 12 {
		s := &blakeSigma[round%10]
		for i := range 4 {
			g(i, 4+i, 8+i, 12+i, m[s[2*i]], m[s[2*i+1]])
		}
		for i := range 4 {
			g(i, 4+(i+1)%4, 8+(i+2)%4, 12+(i+3)%4, m[s[8+2*i]], m[s[9+2*i]])
		}
	}
	for i := range b.h {
		b.h[i] ^= v[i] ^ v[i+8]
	}
}

func (b *blake) compress32(last bool) {
	var m, v [16]uint32
	for i := range m {
		m[i] = binary.LittleEndian.Uint32(b.buf[4*i:])
	}
	for i := range 8 {
		v[i], v[i+8] = uint32(b.h[i]), uint32(blakeIV[1][i])
	}
	v[12] ^= uint32(b.count[0])
	v[13] ^= uint32(b.count[0] >> 32)
	if last {
		v[14] = ^v[14]
		if b.lastNode {
			v[15] = ^v[15]
		}
	}
	g := func(i, j, k, l int, x, y uint32) {
		v[i] += v[j] + x
		v[l] = bits.RotateLeft32(v[l]^v[i], -16)
		v[k] += v[l]
		v[j] = bits.RotateLeft32(v[j]^v[k], -12)
		v[i] += v[j] + y
		v[l] = bits.RotateLeft32(v[l]^v[i], -8)
		v[k] += v[l]
		v[j] = bits.RotateLeft32(v[j]^v[k], -7)
	}
	for round := range 10 {
		s := &blakeSigma[round]
		for i := range 4 {
			g(i, 4+i, 8+i, 12+i, m[s[2*i]], m[s[2*i+1]])
		}
		for i := range 4 {
			g(i, 4+(i+1)%4, 8+(i+2)%4, 12+(i+3)%4, m[s[8+2*i]], m[s[9+2*i]])
		}
	}
	for i := range b.h {
		b.h[i] ^= uint64(v[i] ^ v[i+8])
	}
}
