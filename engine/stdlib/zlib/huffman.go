// This file has the Huffman codes of DEFLATE: tables to decode with, and the heads of blocks that describe them.

package zlib

import (
	"errors"
	"math/bits"

	"dappco.re/go/py/engine/ondemand"
)

// quick is how many bits the first table of a code resolves.
const quick = 9

// huffman is a canonical code. Codes of up to quick bits are in table: symbol<<4 | length; 0 sends the reader to counts and symbols.
type huffman struct {
	table   [1 << quick]uint16
	counts  [16]int
	symbols []uint16
	most    int // the longest code
}

// newHuffman makes the code with these lengths. left is what is missing: negative if there are too many codes.
func newHuffman(lengths []uint8) (h *huffman, left int) {
	h = &huffman{symbols: make([]uint16, len(lengths))}
	for _, l := range lengths {
		h.counts[l]++
	}
	h.counts[0] = 0
	left = 1
	for l := 1; l <= 15; l++ {
		left = left<<1 - h.counts[l]
		if left < 0 {
			return h, left
		}
		if h.counts[l] > 0 {
			h.most = l
		}
	}
	var offsets, codes [16]int
	for l := 1; l < 15; l++ {
		offsets[l+1] = offsets[l] + h.counts[l]
		codes[l+1] = (codes[l] + h.counts[l]) << 1
	}
	for s, l := range lengths {
		if l == 0 {
			continue
		}
		h.symbols[offsets[l]] = uint16(s)
		offsets[l]++
		code := codes[l]
		codes[l]++
		if l > quick {
			continue
		}
		for at := int(bits.Reverse16(uint16(code)) >> (16 - l)); at < 1<<quick; at += 1 << l {
			h.table[at] = uint16(s)<<4 | uint16(l)
		}
	}
	return h, left
}

// decode reads a symbol; bad is the message about bits that are no code.
func (h *huffman) decode(z *inflater, bad string) (int, error) {
	z.need(uint(max(h.most, 1))) // as many as there are
	if e := h.table[z.bits&(1<<quick-1)]; e != 0 {
		l := uint(e & 15)
		if l > z.n {
			return 0, errDone
		}
		z.take(l)
		return int(e >> 4), nil
	}
	code, first, index := 0, 0, 0
	for l := 1; l <= h.most; l++ {
		if uint(l) > z.n {
			return 0, errDone
		}
		code |= int(z.bits>>(l-1)) & 1
		count := h.counts[l]
		if code-count < first {
			z.take(uint(l))
			return int(h.symbols[index+code-first]), nil
		}
		index += count
		first = (first + count) << 1
		code <<= 1
	}
	if h.most == 0 && z.n == 0 {
		return 0, errDone
	}
	return 0, errors.New(bad)
}

// fixed are the codes of blocks that bring none: that for bytes and lengths, and that for distances.
var fixed = ondemand.Value[[2]*huffman]{Make: func() [2]*huffman {
	lengths := make([]uint8, 288)
	for i := range lengths {
		switch {
		case i < 144:
			lengths[i] = 8
		case i < 256:
			lengths[i] = 9
		case i < 280:
			lengths[i] = 7
		default:
			lengths[i] = 8
		}
	}
	lit, _ := newHuffman(lengths)
	dists := make([]uint8, 32)
	for i := range dists {
		dists[i] = 5
	}
	dist, _ := newHuffman(dists)
	return [2]*huffman{lit, dist}
}}

// codeOrder is the order in which the lengths of the code for lengths come.
var codeOrder = [19]int{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// dynamicHead reads the codes of a block.
func (z *inflater) dynamicHead() error {
	if !z.need(14) {
		return errDone
	}
	nlit, ndist, ncode := z.take(5)+257, z.take(5)+1, z.take(4)+4
	if nlit > 286 || ndist > 30 {
		return errors.New("too many length or distance symbols")
	}
	var lengths [320]uint8
	for _, at := range codeOrder[:ncode] {
		if !z.need(3) {
			return errDone
		}
		lengths[at] = uint8(z.take(3))
	}
	code, left := newHuffman(lengths[:19])
	if left != 0 && code.most != 0 {
		return errors.New("invalid code lengths set")
	}
	clear(lengths[:])
	for i := 0; i < nlit+ndist; {
		sym, err := 0, error(nil)
		if code.most > 0 {
			sym, err = code.decode(z, "invalid code lengths set")
		} else if !z.need(1) {
			err = errDone
		} else {
			z.take(1) // a code without symbols: each bit is a 0
		}
		if err != nil {
			return err
		}
		if sym < 16 {
			lengths[i] = uint8(sym)
			i++
			continue
		}
		var v uint8
		extra, base := [3]uint{2, 3, 7}[sym-16], [3]int{3, 3, 11}[sym-16]
		if sym == 16 {
			if i == 0 {
				return errors.New("invalid bit length repeat")
			}
			v = lengths[i-1]
		}
		if !z.need(extra) {
			return errDone
		}
		n := base + z.take(extra)
		if i+n > nlit+ndist {
			return errors.New("invalid bit length repeat")
		}
		for ; n > 0; n-- {
			lengths[i] = v
			i++
		}
	}
	if lengths[256] == 0 {
		return errors.New("invalid code -- missing end-of-block")
	}
	var bad int
	if z.lit, bad = newHuffman(lengths[:nlit]); bad < 0 || bad > 0 && z.lit.most != 1 {
		return errors.New("invalid literal/lengths set")
	}
	if z.dist, bad = newHuffman(lengths[nlit : nlit+ndist]); bad < 0 || bad > 0 && z.dist.most > 1 {
		return errors.New("invalid distances set")
	}
	z.phase = inCodes
	return nil
}
