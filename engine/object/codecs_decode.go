// This file holds what all decoders share: the text that is being built, and the error handlers.

package object

import "strings"

// decoding is one run of a decoder over data; at is the offset of what comes next. A handler may replace data.
type decoding struct {
	th     *Thread
	name   string
	data   string
	errors string
	at     int
	out    StrBuilder
	// failure is the exception that handlers were given; they are given it again, with other fields.
	failure *Exception
}

// raise is the UnicodeDecodeError for data[start:end].
func (d *decoding) raise(start, end int, reason string) *Exception {
	if e := d.failure; e != nil {
		e.SetField(UnicodeErrorStart, Int64(int64(start)))
		e.SetField(UnicodeErrorEnd, Int64(int64(end)))
		e.SetField(UnicodeErrorReason, StrOf(reason))
		return e
	}
	return NewException(UnicodeDecodeErrorType, StrOf(d.name), NewBytes(d.data), Int64(int64(start)), Int64(int64(end)), StrOf(reason))
}

// fail deals with data[start:end] that cannot be decoded, and moves d.at behind it.
func (d *decoding) fail(start, end int, reason string) *Exception {
	switch d.errors {
	case "strict":
		return d.raise(start, end, reason)
	case "ignore":
		d.at = end
	case "replace":
		d.out.AddRune(0xFFFD)
		d.at = end
	case "backslashreplace":
		for i := start; i < end; i++ {
			d.out.buf = appendNumericEscape(d.out.buf, rune(d.data[i]))
			d.out.n += 4
		}
		d.at = end
	case "surrogateescape":
		if d.name != "utf-8" && d.name != "ascii" {
			d.failure = d.raise(start, end, reason)
		}
		n := escapeBytes(&d.out, d.data[start:end])
		if n == 0 {
			return d.raise(start, end, reason)
		}
		d.at = start + n
	case "surrogatepass":
		d.failure = d.raise(start, end, reason)
		r, n := passSurrogate(d.name, d.data[start:])
		if n == 0 {
			return d.raise(start, end, reason)
		}
		d.out.AddRune(r)
		d.at = start + n
	default:
		return d.custom(start, end, reason)
	}
	return nil
}

// escapeBytes adds up to four bytes outside ASCII as lone surrogates and returns how many.
func escapeBytes(out *StrBuilder, bad string) int {
	n := 0
	for n < len(bad) && n < 4 && bad[n] >= 0x80 {
		out.AddRune(0xDC00 + rune(bad[n]))
		n++
	}
	return n
}

// passSurrogate is the surrogate that data begins with in the encoding of that name, and its size; 0 if there is none.
func passSurrogate(name, data string) (rune, int) {
	unit, big := surrogateForm(name)
	var r rune
	if unit == 0 || len(data) < max(unit, 2) {
		return 0, 0
	}
	switch {
	case unit == 1:
		if unit = 3; len(data) < unit || data[0]&0xF0 != 0xE0 || data[1]&0xC0 != 0x80 || data[2]&0xC0 != 0x80 {
			return 0, 0
		}
		r = rune(data[0]&0xF)<<12 | rune(data[1]&0x3F)<<6 | rune(data[2]&0x3F)
	case big:
		for i := range unit {
			r = r<<8 | rune(data[i])
		}
	default:
		for i := unit - 1; i >= 0; i-- {
			r = r<<8 | rune(data[i])
		}
	}
	if r < 0xD800 || r > 0xDFFF {
		return 0, 0
	}
	return r, unit
}

// surrogateForm is how the encoding of that name writes surrogates: the size of its units, 0 if it writes none, and their byte order.
func surrogateForm(name string) (unit int, big bool) {
	if strings.EqualFold(name, "cp65001") {
		return 1, false
	}
	if len(name) < 4 || !strings.EqualFold(name[:3], "utf") {
		return 0, false
	}
	digits, order := cutSeparator(name[3:]), ""
	switch {
	case digits == "8":
		return 1, false
	case strings.HasPrefix(digits, "16"):
		unit = 2
	case strings.HasPrefix(digits, "32"):
		unit = 4
	default:
		return 0, false
	}
	if order = digits[2:]; order == "" {
		return unit, false
	}
	switch order = cutSeparator(order); {
	case strings.EqualFold(order, "le"):
		return unit, false
	case strings.EqualFold(order, "be"):
		return unit, true
	}
	return 0, false
}

func cutSeparator(name string) string {
	if name != "" && (name[0] == '-' || name[0] == '_') {
		return name[1:]
	}
	return name
}

// custom calls a registered handler, adds its replacement and goes on where it says, in the data that it may have replaced.
func (d *decoding) custom(start, end int, reason string) *Exception {
	handler, exc := FindErrorHandler(d.th, d.errors)
	if exc != nil {
		return exc
	}
	failure := d.raise(start, end, reason)
	d.failure = failure
	with, pos, exc := callErrorHandler(d.th, handler, failure, "decoding error handler must return (str, int) tuple", false)
	if exc != nil {
		return exc
	}
	obj, exc := GetAttrName(d.th, failure.Value(), "object")
	if exc != nil {
		return exc
	}
	if !obj.Type().Has(FlagBytes) {
		return TypeErrorf("exception attribute object must be bytes")
	}
	d.data = Cast[Bytes](obj).Data
	if pos < 0 {
		pos += len(d.data)
	}
	if pos < 0 || pos > len(d.data) {
		return Errorf(IndexErrorType, "position %d from error handler out of bounds", pos)
	}
	if exc := d.th.Poll(); exc != nil {
		return exc
	}
	d.out.AddStr(with.AsStr())
	d.at = pos
	return d.out.Check(d.th, 0)
}
