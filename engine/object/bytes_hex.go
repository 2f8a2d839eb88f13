// This file implements hex, fromhex, translate, maketrans and decode of bytes and bytearray.

package object

import "fmt"

// hexText is the text of hex(sep, bytes_per_sep).
func hexText(th *Thread, data string, args []Value) (Value, *Exception) {
	group := 1
	if !args[1].IsNull() {
		var exc *Exception
		if group, exc = cIntArgument(th, args[1]); exc != nil {
			return Value{}, exc
		}
	}
	sep, exc := hexSeparator(th, args[0])
	if exc != nil {
		return Value{}, exc
	}
	if len(data) == 0 {
		return EmptyStr.Value(), nil
	}
	size := 2 * len(data)
	width := max(group, -group)
	if args[0].IsNull() || width == 0 || width >= len(data) {
		width = 0
	} else {
		size += (len(data) - 1) / width
	}
	if exc := th.checkStr(size); exc != nil {
		return Value{}, exc
	}
	out := make([]byte, 0, size)
	for i := 0; i < len(data); i++ {
		if width > 0 && i > 0 && (group > 0 && (len(data)-i)%width == 0 || group < 0 && i%width == 0) {
			out = append(out, sep)
		}
		out = append(out, hexDigits[data[i]>>4], hexDigits[data[i]&15])
	}
	return NewASCII(sharedString(out)).Value(), nil
}

// hexSeparator is the separator of hex.
func hexSeparator(th *Thread, v Value) (byte, *Exception) {
	if v.IsNull() {
		return 0, nil
	}
	n, exc := Len(th, v)
	if exc != nil {
		return 0, exc
	}
	if n != 1 {
		return 0, ValueErrorf("sep must be length 1.")
	}
	t := v.Type()
	var c rune
	switch {
	case t.Has(FlagStr):
		c = v.AsStr().At(0)
	case t.Has(FlagBytes):
		c = rune(byteText(v)[0])
	default:
		return 0, TypeErrorf("sep must be str or bytes.")
	}
	if c >= 0x80 {
		return 0, ValueErrorf("sep must be ASCII.")
	}
	return byte(c), nil
}

func bytesHex(th *Thread, self Value, args []Value) (Value, *Exception) {
	return hexText(th, byteText(self), args)
}

// parseHex is the bytes that text spells in hexadecimal digits; white space may stand between them.
func parseHex(text string) ([]byte, *Exception) {
	out := make([]byte, 0, len(text)/2)
	for at := 0; ; {
		at = skipByteSpaces(text, at)
		if at == len(text) {
			return out, nil
		}
		high := hexValue(text[at])
		if high < 0 {
			return nil, badHex(text, at)
		}
		if at++; at == len(text) {
			return nil, ValueErrorf("fromhex() arg must contain an even number of hexadecimal digits")
		}
		low := hexValue(text[at])
		if low < 0 {
			return nil, badHex(text, at)
		}
		at++
		out = append(out, byte(high<<4|low))
	}
}

func badHex(text string, at int) *Exception {
	return ValueErrorf("non-hexadecimal number found in fromhex() arg at position %d", countChars(text[:at]))
}

func bytesFromHex(th *Thread, cls, arg Value) (Value, *Exception) {
	var text string
	switch {
	case arg.Type().Has(FlagStr):
		text = arg.AsStr().s
	case arg.Type().Buffer != nil:
		var exc *Exception
		if text, exc = bytesLike(th, arg); exc != nil {
			return Value{}, exc
		}
	default:
		return Value{}, TypeErrorf("fromhex() argument must be str or bytes-like, not %s", arg.Type().Name)
	}
	data, exc := parseHex(text)
	if exc != nil {
		return Value{}, exc
	}
	t := cls.AsType()
	if t.Has(FlagByteArray) {
		v := NewByteArray(data).Value()
		if t == ByteArrayType {
			return v, nil
		}
		return Call1(th, cls, v)
	}
	v := NewBytes(sharedString(data))
	if t == BytesType {
		return v, nil
	}
	return Call1(th, cls, v)
}

// bytesTranslate is translate(table, /, delete=b”).
func bytesTranslate(th *Thread, self Value, args []Value) (Value, *Exception) {
	var drop [256]bool
	table := ""
	if !args[0].IsNone() {
		var exc *Exception
		if table, exc = bytesLike(th, args[0]); exc != nil {
			return Value{}, exc
		}
		if len(table) != 256 {
			return Value{}, ValueErrorf("translation table must be 256 characters long")
		}
	}
	if !args[1].IsNull() {
		set, exc := bytesLike(th, args[1])
		if exc != nil {
			return Value{}, exc
		}
		for i := 0; i < len(set); i++ {
			drop[set[i]] = true
		}
	}
	data := byteText(self)
	out := make([]byte, 0, len(data))
	for i := 0; i < len(data); i++ {
		c := data[i]
		if drop[c] {
			continue
		}
		if table != "" {
			c = table[c]
		}
		out = append(out, c)
	}
	if self.Type() == BytesType && string(out) == data {
		return self, nil
	}
	return ownBytes(self, out), nil
}

func bytesMakeTrans(th *Thread, _, from, to Value) (Value, *Exception) {
	x, exc := bytesLike(th, from)
	if exc != nil {
		return Value{}, exc
	}
	y, exc := bytesLike(th, to)
	if exc != nil {
		return Value{}, exc
	}
	if len(x) != len(y) {
		return Value{}, ValueErrorf("maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i := 0; i < len(x); i++ {
		table[x[i]] = y[i]
	}
	return NewBytes(sharedString(table)), nil
}

func bytesDecodeMethod(th *Thread, self Value, args []Value) (Value, *Exception) {
	encoding, errors, exc := codecArguments("decode", args)
	if exc != nil {
		return Value{}, exc
	}
	var s *Str
	if self.Type().Has(FlagBytes) {
		s, exc = decodeBytes(th, Cast[Bytes](self).Data, encoding, errors)
	} else {
		s, exc = DecodeText(th, Cast[ByteArray](self).Data, encoding, errors)
	}
	if exc != nil {
		return Value{}, exc
	}
	return s.Value(), nil
}

func bytesGetNewArgs(_ *Thread, self Value) (Value, *Exception) {
	return TupleOf(NewBytes(byteText(self))), nil
}

// bytesDunderBytes is bytes.__bytes__.
func bytesDunderBytes(_ *Thread, self Value) (Value, *Exception) {
	if self.Type() == BytesType {
		return self, nil
	}
	return NewBytes(byteText(self)), nil
}

func byteArraySizeOf(_ *Thread, self Value) (Value, *Exception) {
	a := Cast[ByteArray](self)
	return Int64(56 + byteArrayAlloc(a)), nil
}

// byteArrayAlloc is what __alloc__ tells: the bytes allocated, with CPython's terminating one.
func byteArrayAlloc(a *ByteArray) int64 {
	if len(a.Data) == 0 {
		return 0
	}
	return int64(len(a.Data)) + 1
}

// byteArrayReduce is __reduce_ex__: from protocol 3 on the content is a bytes object, before that a str in latin-1.
func byteArrayReduce(th *Thread, self Value, protocol int) (Value, *Exception) {
	state := None
	if a := AttrsOf(self); a != nil {
		d, exc := CallMethod(th, self, Intern("__getstate__"))
		if exc != nil {
			return Value{}, exc
		}
		state = d
	}
	data := byteText(self)
	args := TupleOf(NewBytes(string([]byte(data))))
	if protocol < 3 {
		s, _, exc := decodeLatin1(th, string([]byte(data)), "strict", true)
		if exc != nil {
			return Value{}, exc
		}
		args = TupleOf(s.Value(), StrOf("latin-1"))
	}
	if data == "" {
		args = EmptyTuple.Value()
	}
	return TupleOf(self.Type().Value(), args, state), nil
}

func byteArrayReduceEx(th *Thread, self Value, args []Value) (Value, *Exception) {
	protocol := 0
	if len(args) > 0 {
		var exc *Exception
		if protocol, exc = cIntArgument(th, args[0]); exc != nil {
			return Value{}, exc
		}
	}
	return byteArrayReduce(th, self, protocol)
}

// String makes a ByteArray readable in Go's debug output.
func (a *ByteArray) String() string { return fmt.Sprintf("bytearray(%s)", QuoteBytes(string(a.Data))) }
