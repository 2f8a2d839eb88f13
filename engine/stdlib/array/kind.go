// This file has the kinds of elements: how they lie in memory, and how values become elements.

package array

import (
	"encoding/binary"
	"math"
	"math/big"

	"dappco.re/go/py/engine/object"
)

// kind is a type of elements. name is how messages about range call it.
type kind struct {
	code byte
	size int
	name string
}

var kinds = []kind{
	{'b', 1, "signed char"}, {'B', 1, "unsigned byte integer"}, {'u', 4, ""}, {'w', 4, ""}, {'h', 2, "signed short integer"}, {'H', 2, "unsigned short"},
	{'i', 4, "signed integer"}, {'I', 4, "unsigned int"}, {'l', 8, ""}, {'L', 8, ""}, {'q', 8, ""}, {'Q', 8, ""}, {'f', 4, ""}, {'d', 8, ""},
}

func codes() string {
	b := make([]byte, len(kinds))
	for i := range kinds {
		b[i] = kinds[i].code
	}
	return string(b)
}

func kindOf(code rune) *kind {
	for i := range kinds {
		if rune(kinds[i].code) == code {
			return &kinds[i]
		}
	}
	return nil
}

// format is the kind in the syntax of buffers.
func (k *kind) format() string {
	if k.code == 'u' {
		return "w"
	}
	return string(k.code)
}

// get is the element that b begins with.
func (k *kind) get(b []byte) value {
	e := binary.NativeEndian
	switch k.code {
	case 'b':
		return object.Int64(int64(int8(b[0])))
	case 'B':
		return object.Int64(int64(b[0]))
	case 'h':
		return object.Int64(int64(int16(e.Uint16(b))))
	case 'H':
		return object.Int64(int64(e.Uint16(b)))
	case 'i':
		return object.Int64(int64(int32(e.Uint32(b))))
	case 'I':
		return object.Int64(int64(e.Uint32(b)))
	case 'l', 'q':
		return object.Int64(int64(e.Uint64(b)))
	case 'L', 'Q':
		if u := e.Uint64(b); u > math.MaxInt64 {
			return object.NormInt(new(big.Int).SetUint64(u))
		}
		return object.Int64(int64(e.Uint64(b)))
	case 'f':
		return object.Float(object.FloatOfBits32(e.Uint32(b)))
	case 'd':
		return object.Float(math.Float64frombits(e.Uint64(b)))
	}
	return object.RuneStr(rune(e.Uint32(b)))
}

// put stores v as an element at the beginning of b.
func (k *kind) put(th *thread, b []byte, v value) *exception {
	switch k.code {
	case 'f', 'd':
		x, exc := object.ToFloat64(th, v)
		if exc != nil {
			return exc
		}
		if k.code == 'd' {
			binary.NativeEndian.PutUint64(b, object.FloatBits(x))
			return nil
		}
		u, ok := object.Float32Bits(x)
		if !ok {
			u = math.Float32bits(float32(math.Inf(1)))
			if x < 0 {
				u |= 1 << 31
			}
		}
		binary.NativeEndian.PutUint32(b, u)
		return nil
	case 'u', 'w':
		return putRune(b, v)
	}
	i, exc := object.Index(th, v)
	if exc != nil {
		return exc
	}
	n, fits := object.IntValue(i)
	u := uint64(n)
	if k.code >= 'a' {
		exc = k.checkSigned(n, fits)
	} else {
		u, exc = k.checkUnsigned(i, n, fits)
	}
	if exc != nil {
		return exc
	}
	switch k.size {
	case 1:
		b[0] = byte(u)
	case 2:
		binary.NativeEndian.PutUint16(b, uint16(u))
	case 4:
		binary.NativeEndian.PutUint32(b, uint32(u))
	default:
		binary.NativeEndian.PutUint64(b, u)
	}
	return nil
}

func (k *kind) checkSigned(n int64, fits bool) *exception {
	limit := int64(math.MaxInt64) >> (64 - 8*k.size)
	switch {
	case !fits && k.code == 'q':
		return object.OverflowErrorf("int too big to convert")
	case !fits:
		return object.OverflowErrorf("Python int too large to convert to C long")
	case n > limit:
		return object.OverflowErrorf("%s is greater than maximum", k.name)
	case n < -limit-1:
		return object.OverflowErrorf("%s is less than minimum", k.name)
	}
	return nil
}

func (k *kind) checkUnsigned(i value, n int64, fits bool) (uint64, *exception) {
	negative := object.IntSign(i) < 0
	limit := uint64(math.MaxUint64) >> (64 - 8*k.size)
	switch {
	case negative && k.code == 'Q':
		return 0, object.OverflowErrorf("can't convert negative int to unsigned")
	case negative && k.size >= 4:
		return 0, object.OverflowErrorf("can't convert negative value to unsigned int")
	case !fits && k.size < 4:
		return 0, object.OverflowErrorf("Python int too large to convert to C long")
	case negative:
		return 0, object.OverflowErrorf("%s is less than minimum", k.name)
	}
	u := uint64(n)
	if !fits {
		whole := object.ToBig(i)
		if !whole.IsUint64() {
			if k.code == 'Q' {
				return 0, object.OverflowErrorf("int too big to convert")
			}
			return 0, object.OverflowErrorf("Python int too large to convert to C unsigned long")
		}
		u = whole.Uint64()
	}
	if u > limit {
		return 0, object.OverflowErrorf("%s is greater than maximum", k.name)
	}
	return u, nil
}

func putRune(b []byte, v value) *exception {
	if !v.Type().Has(object.FlagStr) {
		return object.TypeErrorf("array item must be a unicode character, not %s", v.Type().MessageName())
	}
	s := v.AsStr()
	if s.Len() != 1 {
		return object.TypeErrorf("array item must be a unicode character, not a string of length %d", s.Len())
	}
	binary.NativeEndian.PutUint32(b, uint32(s.At(0)))
	return nil
}

// textBytes is s as elements.
func textBytes(th *thread, s *object.Str) ([]byte, *exception) {
	if exc := th.CheckAlloc(s.Len(), 4); exc != nil {
		return nil, exc
	}
	out := make([]byte, 0, 4*s.Len())
	for text := s.String(); text != ""; {
		r, n := object.DecodeRune(text)
		out = binary.NativeEndian.AppendUint32(out, uint32(r))
		text = text[n:]
	}
	return out, nil
}

// text is the characters of data as a str.
func text(th *thread, data []byte) (*object.Str, *exception) {
	encoding := "utf-32-le"
	if binary.NativeEndian.Uint16([]byte{0, 1}) == 1 {
		encoding = "utf-32-be"
	}
	return object.DecodeText(th, data, encoding, "strict")
}

// check refuses characters that there are not.
func (a *array) check(th *thread, i int) *exception {
	if !a.isText() {
		return nil
	}
	if r := binary.NativeEndian.Uint32(a.data[4*i:]); r > 0x10FFFF {
		return object.ValueErrorf("character U+%x is not in range [U+0000; U+10ffff]", r)
	}
	return nil
}
