// This file implements the slots of bytes, and those that bytearray shares with it.

package object

import (
	"math"
	"strings"
)

const bytesDoc = `bytes(iterable_of_ints) -> bytes
bytes(string, encoding[, errors]) -> bytes
bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
bytes(int) -> bytes object of size given by the parameter initialized with null bytes
bytes() -> empty bytes object

Construct an immutable array of bytes from:
  - an iterable yielding integers in range(256)
  - a text string encoded using the specified encoding
  - any object implementing the buffer API.
  - an integer`

func fillBytes(t *Type) {
	t.Module = "builtins"
	t.Doc = bytesDoc
	t.Flags |= FlagBasetype | FlagBytes | FlagMatchSelf | FlagImmutable
	t.Alloc = AllocOf[Bytes]
	t.SubAttrsOffset = SubclassAttrs[Bytes]()
	t.Slots = Slots{
		New:      bytesNew,
		Repr:     bytesRepr,
		Str:      bytesStr,
		Hash:     bytesHash,
		Compare:  bytesCompare,
		Iter:     bytesIter,
		Len:      func(_ *Thread, v Value) (int, *Exception) { return len(byteText(v)), nil },
		GetItem:  bytesGetItem,
		Contains: bytesContains,
		Number:   &NumberSlots{},
		Sequence: &SequenceSlots{Concat: bytesConcat, Repeat: bytesRepeat, IsSequence: true},
		Buffer:   bytesExport,
	}
	t.Number.Binary[Mod] = bytesMod
	t.WhenSeen(func() { t.AddMethods(bytesMethods()) })
}

// bytesRepr is the repr of bytes and bytearray.
func bytesRepr(_ *Thread, v Value) (Value, *Exception) {
	text := byteText(v)
	if v.Type().Has(FlagByteArray) {
		text = v.Type().Name + "(" + quoteByteArray(text) + ")"
	} else {
		text = QuoteBytes(text)
	}
	return NewASCII(text).Value(), nil
}

// bytesStr is the repr too, which is hardly what a script wants: -b warns of it.
func bytesStr(th *Thread, v Value) (Value, *Exception) {
	if th.Interp.BytesWarning {
		if exc := Warn(th, BytesWarningType, "str() on a %s instance", bytesKind(v)); exc != nil {
			return Value{}, exc
		}
	}
	return bytesRepr(th, v)
}

func bytesKind(v Value) string {
	if v.Type().Has(FlagByteArray) {
		return "bytearray"
	}
	return "bytes"
}

// warnUnequal is the warning of -b about bytes that are compared with what they never equal.
func warnUnequal(th *Thread, a, b Value, op CompareOp) *Exception {
	if !th.Interp.BytesWarning || op != EQ && op != NE {
		return nil
	}
	switch t := b.Type(); {
	case t.Has(FlagStr):
		return Warn(th, BytesWarningType, "Comparison between %s and string", bytesKind(a))
	case t.Has(FlagInt) && a.Type().Has(FlagBytes):
		return Warn(th, BytesWarningType, "Comparison between bytes and int")
	}
	return nil
}

// QuoteBytes is the repr of a bytes object of data.
func QuoteBytes(data string) string {
	quote := quoteFor(data)
	return quoteBytes(data, quote, quote)
}

// quoteByteArray is the literal in the repr of a bytearray: unlike that of bytes it escapes a single quote between double ones.
func quoteByteArray(data string) string { return quoteBytes(data, quoteFor(data), '\'') }

// quoteBytes is data as a literal in quote; escaped is the quote that needs a backslash.
func quoteBytes(data string, quote, escaped byte) string {
	out := make([]byte, 2, len(data)+3)
	out[0], out[1] = 'b', quote
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case c == escaped || c == '\\':
			out = append(out, '\\', c)
		case c >= ' ' && c < 0x7F:
			out = append(out, c)
		default:
			out = appendEscaped(out, rune(c))
		}
	}
	return sharedString(append(out, quote))
}

func bytesHash(_ *Thread, v Value) (int64, *Exception) {
	b := Cast[Bytes](v)
	h := b.hash.Load()
	if h == 0 {
		h = HashBytes(b.Data)
		b.hash.Store(h)
	}
	return int64(h), nil
}

// bytesCompare compares bytes with bytes, and bytearray with anything bytes-like.
func bytesCompare(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	ta, tb := a.Type(), b.Type()
	aBytes, bBytes := ta.Has(FlagBytes), tb.Has(FlagBytes)
	if !aBytes && !ta.Has(FlagByteArray) || !bBytes && !tb.Has(FlagByteArray) && (aBytes || tb.Buffer == nil) || aBytes && !bBytes {
		return NotImplemented, warnUnequal(th, a, b, op)
	}
	s := byteText(a)
	t, exc := bytesLike(th, b)
	if exc != nil {
		return NotImplemented, nil
	}
	switch op {
	case EQ:
		return Bool(s == t), nil
	case NE:
		return Bool(s != t), nil
	}
	return Bool(op.Holds(strings.Compare(s, t))), nil
}

func bytesGetItem(th *Thread, v, key Value) (Value, *Exception) {
	isArray := v.Type().Has(FlagByteArray)
	switch {
	case HasIndex(key):
		i, exc := ToIndexInt(th, key, IndexErrorType)
		if exc != nil {
			return Value{}, exc
		}
		data := byteText(v)
		if i < 0 {
			i += len(data)
		}
		if uint(i) >= uint(len(data)) {
			if isArray {
				return Value{}, Errorf(IndexErrorType, "bytearray index out of range")
			}
			return Value{}, Errorf(IndexErrorType, "index out of range")
		}
		return Int64(int64(data[i])), nil
	case key.Type() == SliceType:
		start, _, step, n, exc := sliceSpan(th, key, func() int { return len(byteText(v)) })
		if exc != nil {
			return Value{}, exc
		}
		data := byteText(v)
		if step == 1 {
			return likeBytes(v, data[start:start+n]), nil
		}
		out, exc := makeSlice[byte](th, n, 1)
		if exc != nil {
			return Value{}, exc
		}
		for i, at := 0, start; i < n; i, at = i+1, at+step {
			out[i] = data[at]
			if i&pieceMask == pieceMask {
				if exc := th.PollUrgent(); exc != nil {
					return Value{}, exc
				}
			}
		}
		return ownBytes(v, out), nil
	case isArray:
		return Value{}, TypeErrorf("bytearray indices must be integers or slices, not %s", key.Type().Name)
	}
	return Value{}, TypeErrorf("byte indices must be integers or slices, not %s", key.Type().Name)
}

func bytesContains(th *Thread, v, x Value) (bool, *Exception) {
	if HasIndex(x) {
		// Errors of __index__ do not show: x may still be bytes-like.
		if n, exc := ToIndexInt(th, x, nil); exc == nil {
			if n < 0 || n > 255 {
				return false, ValueErrorf("byte must be in range(0, 256)")
			}
			return strings.IndexByte(byteText(v), byte(n)) >= 0, nil
		}
	}
	sub, exc := bytesLike(th, x)
	if exc != nil {
		return false, exc
	}
	at, exc := indexText(th, byteText(v), sub)
	return at >= 0, exc
}

// bytesBaseName is the name of the built-in type that v is of or derives from.
func bytesBaseName(v Value) string {
	if v.Type().Has(FlagByteArray) {
		return "bytearray"
	}
	return "bytes"
}

func bytesConcat(th *Thread, a, b Value) (Value, *Exception) {
	if b.Type().Buffer == nil {
		return Value{}, TypeErrorf("can't concat %s to %s", b.Type().Name, a.Type().Name)
	}
	t, exc := bytesLike(th, b)
	if exc != nil {
		return Value{}, exc
	}
	s := byteText(a)
	if a.Type() == BytesType && t == "" {
		return a, nil
	}
	if s == "" && a.Type() == BytesType && b.Type() == BytesType {
		return b, nil
	}
	if exc := th.CheckAlloc(len(s)+len(t), 1); exc != nil {
		return Value{}, exc
	}
	out, exc := joinText(th, 0, s, t)
	return ownBytes(a, out), exc
}

func bytesRepeat(th *Thread, self, count Value) (Value, *Exception) {
	n, exc := ToIndexInt(th, count, OverflowErrorType)
	if exc != nil {
		return Value{}, exc
	}
	data := byteText(self)
	n = max(n, 0)
	if n == 1 && self.Type() == BytesType {
		return self, nil
	}
	if n > 0 && len(data) > math.MaxInt/n {
		if self.Type().Has(FlagByteArray) {
			return Value{}, NewException(MemoryErrorType)
		}
		return Value{}, OverflowErrorf("repeated bytes are too long")
	}
	if exc := th.CheckAlloc(n*len(data), 1); exc != nil {
		return Value{}, exc
	}
	out, exc := repeatText(th, data, n)
	return ownBytes(self, out), exc
}

func bytesMod(th *Thread, a, b Value) (Value, *Exception) {
	t := a.Type()
	if !t.Has(FlagBytes) && !t.Has(FlagByteArray) {
		return NotImplemented, nil
	}
	format := byteText(a)
	if t.Has(FlagByteArray) {
		format = string([]byte(format)) // formatting may run Python code that changes the bytearray
	}
	out, exc := bytesPercent(th, format, b)
	if exc != nil {
		return Value{}, exc
	}
	return ownBytes(a, out), nil
}

func bytesExport(_ *Thread, v Value, writable bool) (*Buffer, *Exception) {
	if writable {
		return nil, Errorf(BufferErrorType, "Object is not writable.")
	}
	return &Buffer{Owner: v, Data: sharedBytes(Cast[Bytes](v).Data), ReadOnly: true, Format: "B", ItemSize: 1}, nil
}
