// This file implements printf-style formatting of str and bytes, the % operator: the parser of conversion
// specifications and the text conversions.
//
// A specification is %[(key)][flags][width][.precision][h|l|L]type. The value of one is the next item of the tuple on
// the right, the right operand itself if that is no tuple, or the item of a mapping when there is a key.

package object

import (
	"math"
	"strings"
)

// percentFormat is one evaluation of format % args. text is the format (of a str, or the bytes of a bytes object when
// binary), at the offset of what comes next.
type percentFormat struct {
	th     *Thread
	text   string
	at     int
	binary bool
	out    StrBuilder

	args    Value // what conversions take values from: a tuple, or a single value
	next    int   // of a tuple: the next item; of a single value: 0 while it has not been taken
	isTuple bool
	mapping bool // the right operand can be asked for keys
	dict    Value
}

// percentSpec is one parsed conversion specification. precision is -1 when there is none.
type percentSpec struct {
	minus, plus, space, alt, zero bool
	width, precision              int
	verb                          rune
	verbAt                        int  // offset of the verb
	digits                        bool // the verb follows the digits of a width or precision: CPython then reads it as an unsigned byte
}

// strMod is the % operator when the left operand is a str.
func strMod(th *Thread, a, b Value) (Value, *Exception) {
	if !a.Type().Has(FlagStr) {
		return NotImplemented, nil
	}
	f := percentFormat{th: th, text: a.AsStr().s}
	f.setArgs(b)
	f.out.borrow(th)
	exc := f.run()
	v := f.out.finish(th)
	switch {
	case exc != nil:
		return Value{}, exc
	case strings.IndexByte(f.text, '%') < 0 && f.text != "":
		return a, nil // even of a subclass
	}
	return v, nil
}

// bytesPercent is format % args for bytes and bytearray.
func bytesPercent(th *Thread, format string, args Value) ([]byte, *Exception) {
	f := percentFormat{th: th, text: format, binary: true}
	f.setArgs(args)
	exc := f.run()
	return f.out.buf, exc
}

func (f *percentFormat) setArgs(args Value) {
	f.args = args
	t := args.Type()
	f.isTuple = t.Has(FlagTuple)
	f.mapping = t.GetItem != nil && !f.isTuple && !t.Has(FlagStr) && !(f.binary && (t.Has(FlagBytes) || t.Has(FlagByteArray)))
	f.dict = args
}

func (f *percentFormat) kind() string {
	if f.binary {
		return "bytes"
	}
	return "string"
}

func (f *percentFormat) run() *Exception {
	for round := 1; f.at < len(f.text); round++ {
		if round&pollMask == 0 {
			if exc := f.th.Poll(); exc != nil {
				return exc
			}
		}
		i := strings.IndexByte(f.text[f.at:], '%')
		if i < 0 {
			i = len(f.text) - f.at
		}
		f.out.Add(f.text[f.at : f.at+i])
		if f.at += i; f.at == len(f.text) {
			break
		}
		f.at++
		if f.at < len(f.text) && f.text[f.at] == '%' {
			f.out.AddASCII("%")
			f.at++
			continue
		}
		if exc := f.conversion(); exc != nil {
			return exc
		}
		if exc := f.out.Check(f.th, 0); exc != nil {
			return exc
		}
	}
	if !f.mapping && (f.isTuple && f.next < len(f.args.AsTuple().Items) || !f.isTuple && f.next == 0) {
		return TypeErrorf("not all arguments converted during %s formatting", f.kind())
	}
	return nil
}

// take is the next value.
func (f *percentFormat) take() (Value, *Exception) {
	if f.isTuple {
		if items := f.args.AsTuple().Items; f.next < len(items) {
			f.next++
			return items[f.next-1], nil
		}
	} else if f.next == 0 {
		f.next = 1
		return f.args, nil
	}
	return Value{}, TypeErrorf("not enough arguments for format string")
}

// conversion handles the specification behind a percent sign.
func (f *percentFormat) conversion() *Exception {
	spec := percentSpec{precision: -1}
	if exc := f.parse(&spec); exc != nil {
		return exc
	}
	v, exc := f.take()
	if exc != nil {
		return exc
	}
	switch spec.verb {
	case 's', 'r', 'a':
		return f.object(&spec, v)
	case 'b':
		if f.binary {
			return f.object(&spec, v)
		}
	case 'd', 'i', 'u', 'o', 'x', 'X':
		return f.integer(&spec, v)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		return f.float(&spec, v)
	case 'c':
		return f.character(&spec, v)
	}
	return f.unsupported(&spec)
}

func (f *percentFormat) unsupported(spec *percentSpec) *Exception {
	shown := spec.verb
	if f.binary && shown >= 0x80 && !spec.digits {
		return OverflowErrorf("character argument not in range(0x110000)")
	}
	if !f.binary && (shown < ' ' || shown > '~') {
		shown = '?'
	}
	index := spec.verbAt
	if !f.binary {
		index = countChars(f.text[:index])
	}
	return ValueErrorf("unsupported format character '%c' (0x%x) at index %d", shown, spec.verb, index)
}

// parse reads a specification; f.at is behind the percent sign, and behind the verb afterwards.
func (f *percentFormat) parse(spec *percentSpec) *Exception {
	if f.peek() == '(' {
		if exc := f.key(); exc != nil {
			return exc
		}
	}
	for {
		switch f.peek() {
		case '-':
			spec.minus = true
		case '+':
			spec.plus = true
		case ' ':
			spec.space = true
		case '#':
			spec.alt = true
		case '0':
			spec.zero = true
		default:
			return f.parseSize(spec)
		}
		f.at++
	}
}

// peek is the next byte, 0 at the end.
func (f *percentFormat) peek() byte {
	if f.at < len(f.text) {
		return f.text[f.at]
	}
	return 0
}

func (f *percentFormat) parseSize(spec *percentSpec) *Exception {
	var exc *Exception
	if f.peek() == '*' {
		f.at++
		if spec.width, exc = f.star(ToSsize); exc != nil {
			return exc
		}
		if spec.width < 0 {
			spec.minus = true
			spec.width = max(-spec.width, 0)
		}
	} else if spec.width, spec.digits, exc = f.number("width too big", math.MaxInt); exc != nil {
		return exc
	}
	if f.peek() == '.' {
		f.at++
		spec.precision, spec.digits = 0, false
		if f.peek() == '*' {
			f.at++
			if spec.precision, exc = f.star(cIntArgument); exc != nil {
				return exc
			}
			spec.precision = max(spec.precision, 0)
		} else if spec.precision, spec.digits, exc = f.number("precision too big", math.MaxInt32); exc != nil {
			return exc
		}
	}
	if c := f.peek(); c == 'h' || c == 'l' || c == 'L' {
		f.at++
		spec.digits = false
	}
	if f.at >= len(f.text) {
		return ValueErrorf("incomplete format")
	}
	size := 1
	if f.binary {
		spec.verb, spec.verbAt = rune(f.text[f.at]), f.at
	} else {
		spec.verbAt = f.at
		spec.verb, size = DecodeRune(f.text[f.at:])
	}
	f.at += size
	return nil
}

// number reads digits, if there are any.
func (f *percentFormat) number(tooBig string, most int) (n int, any bool, exc *Exception) {
	for c := f.peek(); c >= '0' && c <= '9'; c = f.peek() {
		if n > (most-int(c-'0'))/10 {
			return 0, true, ValueErrorf("%s", tooBig)
		}
		n = n*10 + int(c-'0')
		f.at++
		any = true
	}
	return n, any, nil
}

// star takes the value of a width or precision given as *.
func (f *percentFormat) star(convert func(*Thread, Value) (int, *Exception)) (int, *Exception) {
	v, exc := f.take()
	if exc != nil {
		return 0, exc
	}
	if !v.Type().Has(FlagInt) {
		return 0, TypeErrorf("* wants int")
	}
	return convert(f.th, v)
}

// key reads (key) and makes its item what the conversion takes; parentheses inside the key nest.
func (f *percentFormat) key() *Exception {
	if !f.mapping {
		return TypeErrorf("format requires a mapping")
	}
	start := f.at + 1
	depth := 1
	for f.at = start; f.at < len(f.text); f.at++ {
		switch f.text[f.at] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 {
			return f.takeKey(f.text[start:f.at])
		}
	}
	return ValueErrorf("incomplete format key")
}

// takeKey makes the item of key name what the conversion takes.
func (f *percentFormat) takeKey(name string) *Exception {
	f.at++
	key := StrOf(name)
	if f.binary {
		key = NewBytes(name)
	}
	v, exc := GetItem(f.th, f.dict, key)
	f.args, f.isTuple, f.next = v, false, 0
	return exc
}

// object is %s, %r, %a and, for bytes, %b.
func (f *percentFormat) object(spec *percentSpec, v Value) *Exception {
	var s *Str
	var exc *Exception
	switch {
	case f.binary && (spec.verb == 's' || spec.verb == 'b'):
		data, exc := bytesOf(f.th, v)
		if exc != nil {
			return exc
		}
		if spec.precision >= 0 && spec.precision < len(data) {
			data = data[:spec.precision]
		}
		return f.pad(spec, data, len(data))
	case spec.verb == 's':
		s, exc = ToStr(f.th, v)
	case spec.verb == 'r' && !f.binary:
		s, exc = Repr(f.th, v)
	default:
		s, exc = Ascii(f.th, v)
	}
	if exc != nil {
		return exc
	}
	text, n := s.s, s.Len()
	if spec.precision >= 0 && spec.precision < n {
		text, n = text[:s.Offset(spec.precision)], spec.precision
	}
	return f.pad(spec, text, n)
}

// pad writes text of n characters, filled up with spaces.
func (f *percentFormat) pad(spec *percentSpec, text string, n int) *Exception {
	missing := max(spec.width-n, 0)
	if exc := f.room(missing + len(text)); exc != nil {
		return exc
	}
	if !spec.minus {
		f.out.AddRepeated(' ', missing)
	}
	f.out.buf = append(f.out.buf, text...)
	f.out.n += n
	if spec.minus {
		f.out.AddRepeated(' ', missing)
	}
	return nil
}

// room refuses to write n more bytes when that is too much.
func (f *percentFormat) room(n int) *Exception {
	if n < 0 {
		return NewException(MemoryErrorType)
	}
	return f.out.Check(f.th, n)
}

// character is %c.
func (f *percentFormat) character(spec *percentSpec, v Value) *Exception {
	if f.binary {
		return f.byteCharacter(spec, v)
	}
	if v.Type().Has(FlagStr) {
		if n := v.AsStr().Len(); n != 1 {
			return TypeErrorf("%%c requires an int or a unicode character, not a string of length %d", n)
		}
		return f.pad(spec, v.AsStr().s, 1)
	}
	if !HasIndex(v) {
		return TypeErrorf("%%c requires an int or a unicode character, not %s", v.Type().Name)
	}
	i, exc := Index(f.th, v)
	if exc != nil {
		return exc
	}
	n, ok := IntValue(i)
	if !ok || n < 0 || n > 0x10FFFF {
		return OverflowErrorf("%s", "%c arg not in range(0x110000)")
	}
	return f.pad(spec, RuneStr(rune(n)).AsStr().s, 1)
}

func (f *percentFormat) byteCharacter(spec *percentSpec, v Value) *Exception {
	t := v.Type()
	switch {
	case t.Has(FlagBytes), t.Has(FlagByteArray):
		data := byteText(v)
		if len(data) != 1 {
			base := "bytes"
			if t.Has(FlagByteArray) {
				base = "bytearray"
			}
			return TypeErrorf("%%c requires an integer in range(256) or a single byte, not a %s object of length %d", base, len(data))
		}
		return f.pad(spec, string(data), 1)
	case HasIndex(v):
		i, exc := Index(f.th, v)
		if exc != nil {
			return exc
		}
		n, ok := IntValue(i)
		if !ok || n < 0 || n > 255 {
			return OverflowErrorf("%s", "%c arg not in range(256)")
		}
		return f.pad(spec, string([]byte{byte(n)}), 1)
	}
	return TypeErrorf("%%c requires an integer in range(256) or a single byte, not %s", t.Name)
}

// bytesOf is what %b and %s insert for v.
func bytesOf(th *Thread, v Value) (string, *Exception) {
	if v.Type().Has(FlagBytes) {
		return Cast[Bytes](v).Data, nil
	}
	if v.Type().Has(FlagByteArray) {
		return string(Cast[ByteArray](v).Data), nil
	}
	r, ok, exc := callDunderBytes(th, v)
	if exc != nil {
		return "", exc
	}
	if ok {
		return Cast[Bytes](r).Data, nil
	}
	if v.Type().Buffer == nil {
		return "", TypeErrorf("%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", v.Type().Name)
	}
	buf, exc := GetBuffer(th, v, false)
	if exc != nil {
		return "", exc
	}
	defer buf.Done()
	data, exc := buf.Contiguous(th)
	return string(data), exc
}
