// This file implements the codec utf-7.

package object

import "strings"

// utf7Direct are the characters that stand for themselves.
const utf7Direct = "\x00\t\n\r !\"#$%&'()*,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}"

const utf7Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

var utf7Codec = TextCodec{"utf-7", encodeUTF7, decodeUTF7}

func isUTF7Direct(r rune) bool {
	return r > 0 && r < 128 && strings.IndexByte(utf7Direct, byte(r)) >= 0
}

func utf7Digit(c byte) int { return strings.IndexByte(utf7Digits, c) }

// utf7Encoder writes base64 of 16-bit units between + and -.
type utf7Encoder struct {
	out     []byte
	bits    int
	buf     uint32
	shifted bool
}

func (e *utf7Encoder) unit(u rune) {
	e.buf, e.bits = e.buf<<16|uint32(u), e.bits+16
	for ; e.bits >= 6; e.bits -= 6 {
		e.out = append(e.out, utf7Digits[e.buf>>(e.bits-6)&63])
	}
	e.buf &= 1<<e.bits - 1
}

// leave ends the base64; next is the character that follows.
func (e *utf7Encoder) leave(next rune) {
	if !e.shifted {
		return
	}
	if e.bits > 0 {
		e.out = append(e.out, utf7Digits[e.buf<<(6-e.bits)&63])
	}
	e.bits, e.buf, e.shifted = 0, 0, false
	if next < 0 || next == '-' || utf7Digit(byte(next)) >= 0 {
		e.out = append(e.out, '-')
	}
}

func encodeUTF7(th *Thread, s *Str, _ string) (string, *Exception) {
	if exc := th.CheckAlloc(s.Len(), 8); exc != nil {
		return "", exc
	}
	e := utf7Encoder{out: make([]byte, 0, len(s.s)+8)}
	for at := 0; at < len(s.s); {
		r, size := DecodeRune(s.s[at:])
		at += size
		switch {
		case isUTF7Direct(r):
			e.leave(r)
			e.out = append(e.out, byte(r))
			continue
		case r == '+' && !e.shifted:
			e.out = append(e.out, '+', '-')
			continue
		case !e.shifted:
			e.out = append(e.out, '+')
			e.shifted = true
		}
		if r > 0xFFFF {
			r -= 0x10000
			e.unit(0xD800 + r>>10)
			r = 0xDC00 + r&0x3FF
		}
		e.unit(r)
	}
	e.leave(-1)
	return sharedString(e.out), nil
}

// utf7Shift is the state between + and the end of the base64.
type utf7Shift struct {
	start     int // of the +
	out, n    int // the length of the text before it, in bytes and characters
	bits      int
	buf       uint32
	surrogate rune // a high one that waits for a low one
}

// digit takes a digit of base64.
func (sh *utf7Shift) digit(d *decoding, digit int) {
	sh.buf, sh.bits = sh.buf<<6|uint32(digit), sh.bits+6
	if sh.bits < 16 {
		return
	}
	sh.bits -= 16
	r := rune(sh.buf >> sh.bits)
	sh.buf &= 1<<sh.bits - 1
	if sh.surrogate != 0 {
		high := sh.surrogate
		sh.surrogate = 0
		if r >= 0xDC00 && r <= 0xDFFF {
			d.out.AddRune(0x10000 + (high-0xD800)<<10 + r - 0xDC00)
			return
		}
		d.out.AddRune(high)
	}
	if r >= 0xD800 && r <= 0xDBFF {
		sh.surrogate = r
		return
	}
	d.out.AddRune(r)
}

func decodeUTF7(th *Thread, data, errors string, final bool) (*Str, int, *Exception) {
	d := decoding{th: th, name: "utf7", data: data, errors: errors}
	var sh *utf7Shift
	for {
		for d.at < len(d.data) {
			var exc *Exception
			if sh, exc = d.utf7Step(sh); exc != nil {
				return nil, 0, exc
			}
		}
		if sh == nil || !final {
			break
		}
		if sh.surrogate == 0 && sh.bits < 6 && sh.buf == 0 {
			break
		}
		start := sh.start
		sh = nil
		if exc := d.fail(start, len(d.data), "unterminated shift sequence"); exc != nil {
			return nil, 0, exc
		}
	}
	if sh != nil && !final {
		d.out.buf, d.out.n = d.out.buf[:sh.out], sh.n
		return d.out.Str(), sh.start, nil
	}
	return d.out.Str(), d.at, nil
}

// utf7Step decodes the next byte in the state sh, nil outside of base64, and is the state after it.
func (d *decoding) utf7Step(sh *utf7Shift) (*utf7Shift, *Exception) {
	c, start := d.data[d.at], d.at
	switch {
	case sh != nil:
		if digit := utf7Digit(c); digit >= 0 {
			d.at++
			sh.digit(d, digit)
			return sh, nil
		}
		switch {
		case sh.bits >= 6:
			return nil, d.fail(sh.start, d.at+1, "partial character in shift sequence")
		case sh.buf != 0:
			return nil, d.fail(sh.start, d.at+1, "non-zero padding bits in shift sequence")
		}
		if sh.surrogate != 0 && c < 128 && c != '+' {
			d.out.AddRune(sh.surrogate)
		}
		if c == '-' {
			d.at++
		}
	case c != '+' && c < 128:
		d.out.AddRune(rune(c))
		d.at++
	case c != '+':
		return nil, d.fail(start, start+1, "unexpected special character")
	case start+1 < len(d.data) && d.data[start+1] == '-':
		d.out.AddRune('+')
		d.at += 2
	case start+1 < len(d.data) && utf7Digit(d.data[start+1]) < 0:
		return nil, d.fail(start, start+2, "ill-formed sequence")
	default:
		d.at++
		return &utf7Shift{start: start, out: len(d.out.buf), n: d.out.n}, nil
	}
	return nil, nil
}
