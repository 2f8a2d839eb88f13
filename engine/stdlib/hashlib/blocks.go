// This file has the two algorithms that Go's library lacks, RIPEMD-160 and SM3: both work on blocks of 64 bytes with a length at the end.

package hashlib

import (
	"encoding/binary"
	"math/bits"
)

// compressor is what one of them does with a block.
type compressor interface {
	initial() [8]uint32
	compress(h *[8]uint32, block []byte)
	order() binary.AppendByteOrder
	words() int // of the digest
}

// blocks collects data into blocks.
type blocks struct {
	compressor
	h    [8]uint32
	buf  [64]byte
	n    int
	size uint64
}

func newBlocks(c compressor) *blocks { return &blocks{compressor: c, h: c.initial()} }

func (b *blocks) Write(p []byte) (int, error) {
	all := len(p)
	b.size += uint64(all)
	for len(p) > 0 {
		if b.n == 0 && len(p) >= 64 {
			b.compress(&b.h, p[:64])
			p = p[64:]
			continue
		}
		k := copy(b.buf[b.n:], p)
		b.n, p = b.n+k, p[k:]
		if b.n == 64 {
			b.compress(&b.h, b.buf[:])
			b.n = 0
		}
	}
	return all, nil
}

func (b *blocks) clone() state {
	c := *b
	return &c
}

func (b *blocks) sum(int) []byte {
	c := *b
	length := c.size * 8
	pad := make([]byte, 1+(119-c.n)%64)
	pad[0] = 0x80
	_, _ = c.Write(pad)
	var tail [8]byte
	if c.order().String() == "LittleEndian" {
		binary.LittleEndian.PutUint64(tail[:], length)
	} else {
		binary.BigEndian.PutUint64(tail[:], length)
	}
	_, _ = c.Write(tail[:])
	var out []byte
	for i := range c.words() {
		out = c.order().AppendUint32(out, c.h[i])
	}
	return out
}

// ripemd is RIPEMD-160.
type ripemd struct{}

func (ripemd) order() binary.AppendByteOrder { return binary.LittleEndian }
func (ripemd) words() int                    { return 5 }
func (ripemd) initial() [8]uint32 {
	return [8]uint32{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}
}

// The order of words and the rotations in each of the five rounds of both lines, as its specification lists them.
var (
	ripemdWords = [2]string{
		"\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x07\x04\x0d\x01\x0a\x06\x0f\x03\x0c\x00\x09\x05\x02\x0e\x0b\x08\x03\x0a\x0e\x04\x09\x0f\x08\x01\x02\x07\x00\x06\x0d\x0b\x05\x0c\x01\x09\x0b\x0a\x00\x08\x0c\x04\x0d\x03\x07\x0f\x0e\x05\x06\x02\x04\x00\x05\x09\x07\x0c\x02\x0a\x0e\x01\x03\x08\x0b\x06\x0f\x0d",
		"\x05\x0e\x07\x00\x09\x02\x0b\x04\x0d\x06\x0f\x08\x01\x0a\x03\x0c\x06\x0b\x03\x07\x00\x0d\x05\x0a\x0e\x0f\x08\x0c\x04\x09\x01\x02\x0f\x05\x01\x03\x07\x0e\x06\x09\x0b\x08\x0c\x02\x0a\x00\x04\x0d\x08\x06\x04\x01\x03\x0b\x0f\x00\x05\x0c\x02\x0d\x09\x07\x0a\x0e\x0c\x0f\x0a\x04\x01\x05\x08\x07\x06\x02\x0d\x0e\x00\x03\x09\x0b",
	}
	ripemdShifts = [2]string{
		"\x0b\x0e\x0f\x0c\x05\x08\x07\x09\x0b\x0d\x0e\x0f\x06\x07\x09\x08\x07\x06\x08\x0d\x0b\x09\x07\x0f\x07\x0c\x0f\x09\x0b\x07\x0d\x0c\x0b\x0d\x06\x07\x0e\x09\x0d\x0f\x0e\x08\x0d\x06\x05\x0c\x07\x05\x0b\x0c\x0e\x0f\x0e\x0f\x09\x08\x09\x0e\x05\x06\x08\x06\x05\x0c\x09\x0f\x05\x0b\x06\x08\x0d\x0c\x05\x0c\x0d\x0e\x0b\x08\x05\x06",
		"\x08\x09\x09\x0b\x0d\x0f\x0f\x05\x07\x07\x08\x0b\x0e\x0e\x0c\x06\x09\x0d\x0f\x07\x0c\x08\x09\x0b\x07\x07\x0c\x07\x06\x0f\x0d\x0b\x09\x07\x0f\x0b\x08\x06\x06\x0e\x0c\x0d\x05\x0e\x0d\x0d\x07\x05\x0f\x05\x08\x0b\x0e\x0e\x06\x0e\x06\x09\x0c\x09\x0c\x05\x0f\x08\x08\x05\x0c\x09\x0c\x05\x0e\x06\x08\x0d\x06\x05\x0f\x0d\x0b\x0b",
	}
	ripemdConstants = [2][5]uint32{{0, 0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xa953fd4e}, {0x50a28be6, 0x5c4dd124, 0x6d703ef3, 0x7a6d76e9, 0}}
)

// mix is the function of a round.
func mix(round int, x, y, z uint32) uint32 {
	switch round {
	case 0:
		return x ^ y ^ z
	case 1:
		return x&y | ^x&z
	case 2:
		return (x | ^y) ^ z
	case 3:
		return x&z | y&^z
	}
	return x ^ (y | ^z)
}

func (ripemd) compress(h *[8]uint32, block []byte) {
	var line [2][5]uint32
	for l := range line {
		a, b, c, d, e := h[0], h[1], h[2], h[3], h[4]
		for j := range 80 {
			round := j / 16
			f := round
			if l == 1 {
				f = 4 - round
			}
			w := binary.LittleEndian.Uint32(block[4*int(ripemdWords[l][j]):])
			t := bits.RotateLeft32(a+mix(f, b, c, d)+w+ripemdConstants[l][round], int(ripemdShifts[l][j])) + e
			a, e, d, c, b = e, d, bits.RotateLeft32(c, 10), b, t
		}
		line[l] = [5]uint32{a, b, c, d, e}
	}
	x, y := line[0], line[1]
	h[0], h[1], h[2], h[3], h[4] = h[1]+x[2]+y[3], h[2]+x[3]+y[4], h[3]+x[4]+y[0], h[4]+x[0]+y[1], h[0]+x[1]+y[2]
}

// sm3 is SM3.
type sm3 struct{}

func (sm3) order() binary.AppendByteOrder { return binary.BigEndian }
func (sm3) words() int                    { return 8 }
func (sm3) initial() [8]uint32 {
	return [8]uint32{0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e}
}

func (sm3) compress(h *[8]uint32, block []byte) {
	var w [68]uint32
	for i := range 16 {
		w[i] = binary.BigEndian.Uint32(block[4*i:])
	}
	rot := bits.RotateLeft32
	for i := 16; i < 68; i++ {
		x := w[i-16] ^ w[i-9] ^ rot(w[i-3], 15)
		w[i] = x ^ rot(x, 15) ^ rot(x, 23) ^ rot(w[i-13], 7) ^ w[i-6]
	}
	s := *h
	for i := range 64 {
		t := uint32(0x79cc4519)
		f, g := s[0]^s[1]^s[2], s[4]^s[5]^s[6]
		if i >= 16 {
			t = 0x7a879d8a
			f, g = s[0]&s[1]|s[0]&s[2]|s[1]&s[2], s[4]&s[5]|^s[4]&s[6]
		}
		ss1 := rot(rot(s[0], 12)+s[4]+rot(t, i%32), 7)
		tt1 := f + s[3] + (ss1 ^ rot(s[0], 12)) + (w[i] ^ w[i+4])
		tt2 := g + s[7] + ss1 + w[i]
		s = [8]uint32{tt1, s[0], rot(s[1], 9), s[2], tt2 ^ rot(tt2, 9) ^ rot(tt2, 17), s[4], rot(s[5], 19), s[6]}
	}
	for i := range h {
		h[i] ^= s[i]
	}
}
