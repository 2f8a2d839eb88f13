// This file reads streams: DEFLATE with the heads and checksums of zlib (RFC 1950) or gzip (RFC 1952), or with none.

package zlib

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
)

// container is what surrounds the compressed data.
type container uint8

const (
	raw container = iota
	zlibForm
	gzipForm
	eitherForm // zlib or gzip, whichever the head is of
)

// containerOf is the container and the bits of the window that wbits means; ok is false if it means nothing.
func containerOf(wbits int, writing bool) (form container, bits int, ok bool) {
	low := 8
	if writing {
		low = 9
	}
	switch {
	case wbits >= -15 && wbits <= -8:
		return raw, -wbits, -wbits >= low || !writing
	case wbits == 0 && !writing:
		return zlibForm, 15, true
	case wbits >= 8 && wbits <= 15:
		return zlibForm, wbits, true
	case wbits >= 16+low && wbits <= 31 || wbits == 16 && !writing:
		return gzipForm, max(wbits-16, 8), true
	case wbits >= 40 && wbits <= 47 && !writing:
		return eitherForm, wbits - 32, true
	}
	return 0, 0, false
}

// stage is where in a stream a reader is.
type stage uint8

const (
	inHead stage = iota
	inBody
	inTail
	finished
)

// reader reads a stream. Input that is not used yet is in in of the inflater.
type reader struct {
	inflater
	form  container
	wbits int
	stage stage
	sum   uint32
	dict  []byte
	ready bool // the dictionary has been used
}

var (
	errHeader = errors.New("incorrect header check")
	errDict   = errors.New("a dictionary is needed")
	errBadSet = errors.New("invalid input data")
)

func newReader(form container, wbits int, dict []byte) *reader {
	r := &reader{form: form, wbits: wbits, dict: dict}
	if form == raw {
		r.stage = inBody
		if dict != nil {
			r.remember(dict)
			r.total = 0
		}
	}
	return r
}

// clone is an independent copy.
func (r *reader) clone() *reader {
	c := *r
	c.in = append([]byte(nil), r.in...)
	c.hist = append([]byte(nil), r.hist...)
	return &c
}

// read appends at most most bytes to out.
func (r *reader) read(out []byte, most int) ([]byte, status, error) {
	if r.stage == inHead {
		if err := r.head(); err != nil {
			if err == errDone {
				return out, needInput, nil
			}
			return out, needInput, err
		}
	}
	st := needInput
	if r.stage == inBody {
		at := len(out)
		var err error
		out, st, err = r.run(out, most)
		r.check(out[at:])
		if err != nil || st != streamEnd {
			return out, st, err
		}
		r.stage = inTail
		if r.form == raw {
			r.giveBack()
			r.stage = finished
		}
	}
	if r.stage == inTail {
		if err := r.tail(); err != nil {
			if err == errDone {
				return out, needInput, nil
			}
			return out, needInput, err
		}
		r.giveBack()
		r.stage = finished
	}
	return out, streamEnd, nil
}

// giveBack returns whole bytes from the bit buffer to the input.
func (r *reader) giveBack() {
	if k := int(r.n / 8); k > 0 {
		var b [8]byte
		binary.LittleEndian.PutUint64(b[:], r.bits)
		r.in = append(append([]byte(nil), b[:k]...), r.in...)
	}
	r.bits, r.n = 0, 0
}

func (r *reader) check(p []byte) {
	if r.form == gzipForm {
		r.sum = crc32.Update(r.sum, crc32.IEEETable, p)
	} else if r.form == zlibForm {
		r.sum = adler(r.sum, p)
	}
}

// head reads the head of the stream.
func (r *reader) head() error {
	if r.form == eitherForm {
		if len(r.in) == 0 || len(r.in) == 1 && r.in[0] == 0x1f {
			return errDone
		}
		r.form = zlibForm
		if len(r.in) > 1 && r.in[0] == 0x1f && r.in[1] == 0x8b {
			r.form = gzipForm
		}
	}
	if r.form == gzipForm {
		return r.gzipHead()
	}
	if len(r.in) < 2 {
		return errDone
	}
	cmf, flg := int(r.in[0]), int(r.in[1])
	switch {
	case (cmf<<8|flg)%31 != 0:
		return errHeader
	case cmf&15 != 8:
		return errors.New("unknown compression method")
	case cmf>>4 > 7 || cmf>>4+8 > r.wbits:
		return errors.New("invalid window size")
	}
	if flg&0x20 != 0 {
		if len(r.in) < 6 {
			return errDone
		}
		if r.dict == nil {
			return errDict
		}
		if binary.BigEndian.Uint32(r.in[2:]) != adler(1, r.dict) {
			return errBadSet
		}
		r.remember(r.dict)
		r.total = 0
		r.in = r.in[4:]
	}
	r.in, r.stage, r.sum = r.in[2:], inBody, 1
	return nil
}

// gzipHead reads a head with all its optional parts.
func (r *reader) gzipHead() error {
	p := r.in
	if len(p) >= 1 && p[0] != 0x1f || len(p) >= 2 && p[1] != 0x8b {
		return errHeader
	}
	if len(p) >= 3 && p[2] != 8 {
		return errors.New("unknown compression method")
	}
	if len(p) >= 4 && p[3]&0xe0 != 0 {
		return errors.New("unknown header flags set")
	}
	if len(p) < 10 {
		return errDone
	}
	flags, at := p[3], 10
	if flags&4 != 0 {
		if len(p) < at+2 {
			return errDone
		}
		at += 2 + int(binary.LittleEndian.Uint16(p[at:]))
	}
	for _, flag := range []byte{8, 16} {
		if flags&flag == 0 {
			continue
		}
		for {
			if at >= len(p) {
				return errDone
			}
			at++
			if p[at-1] == 0 {
				break
			}
		}
	}
	if flags&2 != 0 {
		if len(p) < at+2 {
			return errDone
		}
		if uint16(crc32.ChecksumIEEE(p[:at])) != binary.LittleEndian.Uint16(p[at:]) {
			return errors.New("header crc mismatch")
		}
		at += 2
	}
	if len(p) < at {
		return errDone
	}
	r.in, r.stage, r.sum = p[at:], inBody, 0
	return nil
}

// tail checks the checksums.
func (r *reader) tail() error {
	m := r.mark()
	if !r.need(32) {
		r.back2(m)
		return errDone
	}
	v := uint32(r.take(32))
	if r.form == zlibForm {
		v = v<<24 | v>>24 | v<<8&0xff0000 | v>>8&0xff00
	}
	if v != r.sum {
		return errors.New("incorrect data check")
	}
	if r.form == gzipForm {
		if !r.need(32) {
			r.back2(m)
			return errDone
		}
		if uint32(r.take(32)) != uint32(r.total) {
			return errors.New("incorrect length check")
		}
	}
	return nil
}

// adler is the Adler-32 checksum of p, begun with start.
func adler(start uint32, p []byte) uint32 {
	const mod = 65521
	a, b := start&0xffff, start>>16
	for len(p) > 0 {
		k := min(len(p), 5552) // as many as cannot overflow
		for _, c := range p[:k] {
			a += uint32(c)
			b += a
		}
		a %= mod
		b %= mod
		p = p[k:]
	}
	return b<<16 | a
}
