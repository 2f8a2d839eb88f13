// This file decompresses DEFLATE (RFC 1951). It takes input in pieces of any size and gives output in pieces of any size, which package compress/flate cannot.

package zlib

import "errors"

// window is how far back copies may reach.
const window = 1 << 15

// status says why the decompressor stopped.
type status uint8

const (
	needInput status = iota
	outputFull
	streamEnd
)

// phase is what comes next in the stream.
type phase uint8

const (
	atBlock phase = iota
	inStored
	inCodes
	inCopy
	atEnd
)

// inflater is the state of a decompression. Bits come from in, the lowest first.
type inflater struct {
	in     []byte
	bits   uint64
	n      uint
	phase  phase
	last   bool // this is the last block
	stored int  // bytes of a stored block that are left
	lit    *huffman
	dist   *huffman
	length int // of a copy that is under way
	back   int
	hist   []byte // the last output, at least window bytes of it if there was as much
	total  int64  // output so far
}

var errDone = errors.New("more input is needed")

// need makes sure that n bits are there, at most 32.
func (z *inflater) need(n uint) bool {
	for z.n < n {
		if len(z.in) == 0 {
			return false
		}
		z.bits |= uint64(z.in[0]) << z.n
		z.in, z.n = z.in[1:], z.n+8
	}
	return true
}

func (z *inflater) take(n uint) int {
	v := int(z.bits & (1<<n - 1))
	z.bits, z.n = z.bits>>n, z.n-n
	return v
}

// mark is a place in the input to go back to when it ends in the middle of something.
type mark struct {
	in   []byte
	bits uint64
	n    uint
}

func (z *inflater) mark() mark   { return mark{z.in, z.bits, z.n} }
func (z *inflater) back2(m mark) { z.in, z.bits, z.n = m.in, m.bits, m.n }

// run appends at most most bytes to out.
func (z *inflater) run(out []byte, most int) ([]byte, status, error) {
	limit := len(out) + most
	for {
		var err error
		switch z.phase {
		case atBlock:
			err = z.block()
		case inStored:
			var st status
			if out, st = z.copyStored(out, limit); st != streamEnd {
				return out, st, nil
			}
		case inCodes, inCopy:
			var st status
			if out, st, err = z.codes(out, limit); err == nil && st != streamEnd {
				return out, st, nil
			}
		case atEnd:
			return out, streamEnd, nil
		}
		if err == errDone {
			return out, needInput, nil
		}
		if err != nil {
			return out, needInput, err
		}
	}
}

// next goes on after a block.
func (z *inflater) next() {
	z.phase = atBlock
	if z.last {
		z.phase = atEnd
		// Whole bytes that were taken too early go back.
		z.take(z.n & 7)
	}
}

// block reads the head of a block.
func (z *inflater) block() error {
	m := z.mark()
	if !z.need(3) {
		return errDone
	}
	last, kind := z.take(1) == 1, z.take(2)
	var err error
	switch kind {
	case 0:
		err = z.storedHead()
	case 1:
		codes := fixed.Get()
		z.lit, z.dist, z.phase = codes[0], codes[1], inCodes
	case 2:
		err = z.dynamicHead()
	default:
		err = errors.New("invalid block type")
	}
	if err == errDone {
		z.back2(m)
		return err
	}
	z.last = last
	return err
}

func (z *inflater) storedHead() error {
	z.take(z.n & 7)
	if !z.need(32) {
		return errDone
	}
	size, check := z.take(16), z.take(16)
	if size^check != 0xffff {
		return errors.New("invalid stored block lengths")
	}
	z.stored, z.phase = size, inStored
	return nil
}

func (z *inflater) copyStored(out []byte, limit int) ([]byte, status) {
	for z.stored > 0 {
		room := limit - len(out)
		if room == 0 {
			return out, outputFull
		}
		if z.n > 0 {
			out = z.emit(out, byte(z.take(8)))
			z.stored--
			continue
		}
		k := min(room, z.stored, len(z.in))
		if k == 0 {
			return out, needInput
		}
		out = append(out, z.in[:k]...)
		z.remember(z.in[:k])
		z.in, z.stored = z.in[k:], z.stored-k
	}
	z.next()
	return out, streamEnd
}

// remember adds output to the history.
func (z *inflater) remember(p []byte) {
	z.total += int64(len(p))
	if len(p) >= window {
		z.hist = append(z.hist[:0], p[len(p)-window:]...)
		return
	}
	if len(z.hist)+len(p) > 4*window {
		z.hist = append(z.hist[:0], z.hist[len(z.hist)-window:]...)
	}
	z.hist = append(z.hist, p...)
}

func (z *inflater) emit(out []byte, c byte) []byte {
	if len(z.hist) >= 4*window {
		z.hist = append(z.hist[:0], z.hist[len(z.hist)-window:]...)
	}
	z.hist = append(z.hist, c)
	z.total++
	return append(out, c)
}

// The lengths and distances of codes: base and number of extra bits.
var (
	lengthBase  = [...]int{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthExtra = [...]uint{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distBase    = [...]int{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
)

// codes decodes symbols of a compressed block; streamEnd says that the block ended.
func (z *inflater) codes(out []byte, limit int) ([]byte, status, error) {
	for {
		for ; z.length > 0; z.length-- {
			if len(out) == limit {
				z.phase = inCopy
				return out, outputFull, nil
			}
			out = z.emit(out, z.hist[len(z.hist)-z.back])
		}
		z.phase = inCodes
		m := z.mark()
		sym, err := z.lit.decode(z, "invalid literal/length code")
		if err != nil {
			z.back2(m)
			return out, needInput, err
		}
		if sym < 256 {
			if len(out) == limit {
				z.back2(m)
				return out, outputFull, nil
			}
			out = z.emit(out, byte(sym))
			continue
		}
		if sym == 256 {
			z.next()
			return out, streamEnd, nil
		}
		if err := z.startCopy(sym - 257); err != nil {
			if err == errDone {
				z.back2(m)
			}
			return out, needInput, err
		}
	}
}

// startCopy reads the rest of a length and its distance.
func (z *inflater) startCopy(sym int) error {
	if sym >= len(lengthBase) {
		return errors.New("invalid literal/length code")
	}
	if !z.need(lengthExtra[sym]) {
		return errDone
	}
	length := lengthBase[sym] + z.take(lengthExtra[sym])
	d, err := z.dist.decode(z, "invalid distance code")
	if err != nil {
		return err
	}
	if d >= len(distBase) {
		return errors.New("invalid distance code")
	}
	extra := uint(max(0, d/2-1))
	if !z.need(extra) {
		return errDone
	}
	back := distBase[d] + z.take(extra)
	if back > len(z.hist) || back > window {
		return errors.New("invalid distance too far back")
	}
	z.length, z.back = length, back
	return nil
}
