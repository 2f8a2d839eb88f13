// This file implements the slots of str: construction, conversion, comparison, subscription, concatenation and repetition.

package object

import (
	"math"
	"strings"
)

func fillStr(t *Type) {
	t.Module = "builtins"
	t.Doc = strDoc
	t.Flags |= FlagBasetype | FlagStr | FlagMatchSelf | FlagImmutable
	t.Alloc = AllocOf[Str]
	t.SubAttrsOffset = SubclassAttrs[Str]()
	t.Slots = Slots{
		New:      strNew,
		Repr:     strRepr,
		Str:      strStr,
		Hash:     func(_ *Thread, v Value) (int64, *Exception) { return int64(v.AsStr().Hash()), nil },
		Compare:  strCompare,
		Iter:     strIter,
		Len:      func(_ *Thread, v Value) (int, *Exception) { return v.AsStr().Len(), nil },
		GetItem:  strGetItem,
		Contains: strContains,
		Number:   &NumberSlots{},
		Sequence: &SequenceSlots{Concat: strConcat, Repeat: strRepeat, IsSequence: true},
	}
	t.Number.Binary[Mod] = strMod
	t.WhenSeen(func() { t.AddMethods(strMethods()) })
}

const strDoc = `str(object='') -> str
str(bytes_or_buffer[, encoding[, errors]]) -> str

Create a new string object from the given object. If encoding or
errors is specified, then the object must expose a data buffer
that will be decoded using the given encoding and error handler.
Otherwise, returns the result of object.__str__() (if defined)
or repr(object).
encoding defaults to 'utf-8'.
errors defaults to 'strict'.`

// strParams binds the arguments of the constructor.
var strParams = ParseParams("str", "(object='', encoding='utf-8', errors='strict')")

func strNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	var s *Str
	var exc *Exception
	switch {
	case len(args) == 0:
		s = EmptyStr
	case len(args) == 1 && len(kw) == 0:
		s, exc = ToStr(th, args[0])
	case len(kw) == 0 && len(args) > 3 && cls == StrType:
		return Value{}, ArityError("str", len(args), 0, 3)
	default:
		s, exc = strNewDecoding(th, args, kw)
	}
	if exc != nil {
		return Value{}, exc
	}
	if cls == StrType {
		return s.Value(), nil
	}
	return s.asInstance(th, cls)
}

// asInstance is a copy of s of class cls, a subclass of str.
func (s *Str) asInstance(th *Thread, cls *Type) (Value, *Exception) {
	v, exc := cls.Alloc(th, cls)
	if exc != nil {
		return Value{}, exc
	}
	o := v.AsStr()
	o.s, o.n = s.s, int32(s.Len())
	return v, nil
}

// strNewDecoding is str(object, encoding, errors) with several arguments or keywords.
func strNewDecoding(th *Thread, args []Value, kw []*Str) (*Str, *Exception) {
	var room [3]Value
	if exc := strParams.Bind(args, kw, room[:]); exc != nil {
		return nil, exc
	}
	if v := room[1]; len(kw) == 0 && v.IsNone() {
		return nil, TypeErrorf("str() argument 'encoding' must be str, not NoneType")
	}
	encoding, exc := textArgument("str", "encoding", room[1], "utf-8")
	if exc != nil {
		return nil, exc
	}
	errors, exc := textArgument("str", "errors", room[2], "strict")
	if exc != nil {
		return nil, exc
	}
	obj := room[0]
	if obj.IsNull() {
		return EmptyStr, nil
	}
	if room[1].IsNull() && room[2].IsNull() {
		return ToStr(th, obj)
	}
	if obj.Type().Has(FlagStr) {
		return nil, TypeErrorf("decoding str is not supported")
	}
	buf, exc := GetBuffer(th, obj, false)
	if exc != nil {
		if obj.Type().Buffer != nil {
			return nil, exc
		}
		return nil, TypeErrorf("decoding to str: need a bytes-like object, %s found", obj.Type().MessageName())
	}
	defer buf.Done()
	data, exc := buf.Contiguous(th)
	if exc != nil {
		return nil, exc
	}
	return DecodeText(th, data, encoding, errors)
}

// textArgument is the str argument name of function fn as a Go string, for encodings and the like: no null characters.
func textArgument(fn, name string, v Value, otherwise string) (string, *Exception) {
	if v.IsNull() {
		return otherwise, nil
	}
	if !v.Type().Has(FlagStr) {
		return "", TypeErrorf("%s() argument '%s' must be str, not %s", fn, name, argumentTypeName(v))
	}
	text := v.AsStr().s
	if strings.IndexByte(text, 0) >= 0 {
		return "", ValueErrorf("embedded null character")
	}
	return text, nil
}

// strStr is str.__str__: the object itself, or an exact copy of an instance of a subclass.
func strStr(_ *Thread, v Value) (Value, *Exception) { return v.AsStr().exact(), nil }

// exact is s as an exact str.
func (s *Str) exact() Value {
	if s.typ == StrType {
		return s.Value()
	}
	return NewStrLen(s.s, s.Len()).Value()
}

func strCompare(_ *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	if !a.Type().Has(FlagStr) || !b.Type().Has(FlagStr) {
		return NotImplemented, nil
	}
	s, t := a.AsStr().s, b.AsStr().s
	switch op {
	case EQ:
		return Bool(s == t), nil
	case NE:
		return Bool(s != t), nil
	}
	return Bool(op.Holds(strings.Compare(s, t))), nil
}

func strGetItem(th *Thread, v, key Value) (Value, *Exception) {
	s := v.AsStr()
	switch {
	case key.IsInt64():
		return s.item(int(key.AsInt64()))
	case HasIndex(key):
		i, exc := ToIndexInt(th, key, IndexErrorType)
		if exc != nil {
			return Value{}, exc
		}
		return s.item(i)
	case key.Type() == SliceType:
		return s.slice(th, key)
	}
	return Value{}, TypeErrorf("string indices must be integers, not '%s'", key.Type().MessageName())
}

func (s *Str) item(i int) (Value, *Exception) {
	n := s.Len()
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		return Value{}, Errorf(IndexErrorType, "string index out of range")
	}
	if n == len(s.s) {
		return latin1Strs[s.s[i]].Value(), nil
	}
	return RuneStr(s.At(i)), nil
}

func (s *Str) slice(th *Thread, key Value) (Value, *Exception) {
	start, _, step, n, exc := sliceSpan(th, key, s.Len)
	switch {
	case exc != nil:
		return Value{}, exc
	case n == 0:
		return EmptyStr.Value(), nil
	case n == 1:
		return s.item(start)
	case step == 1 && n == s.Len():
		return s.exact(), nil
	case step == 1:
		return s.Slice(start, start+n).Value(), nil
	}
	if s.IsASCII() {
		out, exc := makeSlice[byte](th, n, 1)
		if exc != nil {
			return Value{}, exc
		}
		for i, at := 0, start; i < n; i, at = i+1, at+step {
			out[i] = s.s[at]
			if i&pieceMask == pieceMask {
				if exc := th.PollUrgent(); exc != nil {
					return Value{}, exc
				}
			}
		}
		return NewASCII(sharedString(out)).Value(), nil
	}
	out := make([]byte, 0, n+n/2)
	at := s.Offset(start)
	for i := 0; ; {
		out = append(out, s.s[at:at+charLen(s.s[at])]...)
		if i++; i == n {
			break
		}
		if i&pieceMask == pieceMask {
			if exc := th.PollUrgent(); exc != nil {
				return Value{}, exc
			}
		}
		at = stepBytes(s.s, at, step)
	}
	return NewStrLen(sharedString(out), n).Value(), nil
}

// charLen is the number of bytes of the character that begins with byte b.
func charLen(b byte) int {
	switch {
	case b < 0x80:
		return 1
	case b < 0xE0:
		return 2
	case b < 0xF0:
		return 3
	}
	return 4
}

// stepBytes is the offset of the character that lies step characters from the one at offset at; it must be there.
func stepBytes(text string, at, step int) int {
	for ; step > 0; step-- {
		at += charLen(text[at])
	}
	for ; step < 0; step++ {
		for at--; text[at]&0xC0 == 0x80; at-- {
		}
	}
	return at
}

func strContains(th *Thread, v, x Value) (bool, *Exception) {
	if !x.Type().Has(FlagStr) {
		return false, TypeErrorf("'in <string>' requires string as left operand, not %s", x.Type().MessageName())
	}
	at, exc := indexText(th, v.AsStr().s, x.AsStr().s)
	return at >= 0, exc
}

// maxStr is the greatest number of bytes of a str: its count of code points is an int32.
const maxStr = math.MaxInt32

// checkStr refuses to make a str of n bytes when that is too long.
func (th *Thread) checkStr(n int) *Exception {
	if n > maxStr {
		return NewException(MemoryErrorType)
	}
	return th.CheckAlloc(n, 1)
}

func strConcat(th *Thread, a, b Value) (Value, *Exception) {
	if !b.Type().Has(FlagStr) {
		return Value{}, TypeErrorf("can only concatenate str (not \"%s\") to str", b.Type().MessageName())
	}
	s, t := a.AsStr(), b.AsStr()
	switch {
	case t.s == "":
		return s.exact(), nil
	case s.s == "":
		return t.exact(), nil
	}
	if n := len(s.s) + len(t.s); n > 1<<20 {
		if exc := th.checkStr(n); exc != nil {
			return Value{}, exc
		}
	}
	r, exc := s.concat(th, t)
	if exc != nil {
		return Value{}, exc
	}
	return r.Value(), nil
}

func strRepeat(th *Thread, self, count Value) (Value, *Exception) {
	n, exc := ToIndexInt(th, count, OverflowErrorType)
	if exc != nil {
		return Value{}, exc
	}
	s := self.AsStr()
	switch {
	case n <= 0 || s.s == "":
		return EmptyStr.Value(), nil
	case n == 1:
		return s.exact(), nil
	case s.Len() > math.MaxInt/n:
		return Value{}, OverflowErrorf("repeated string is too long")
	case len(s.s) > math.MaxInt/n:
		return Value{}, NewException(MemoryErrorType)
	}
	if exc := th.checkStr(n * len(s.s)); exc != nil {
		return Value{}, exc
	}
	out, exc := repeatText(th, s.s, n)
	if exc != nil {
		return Value{}, exc
	}
	return NewStrLen(sharedString(out), s.Len()*n).Value(), nil
}
