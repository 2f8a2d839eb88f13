// This file implements the methods of str that look for a substring: find and its family, startswith, partition, replace.
//
// Searching is searching of bytes; only results that Python sees as indexes are converted to code points.

package object

import (
	"encoding/binary"
	"math/bits"
	"strings"
)

// strRange is the part of s that the optional arguments start and end select, and where it lies: byte offset and code
// point index. ok is false when start lies behind the end of s or of the part, where nothing is found, not even "".
func strRange(th *Thread, s *Str, args []Value) (part string, off, index int, ok bool, exc *Exception) {
	if len(args) == 0 {
		return s.s, 0, 0, true, nil
	}
	start, end, exc := rangeArguments(th, args, s.Len())
	if exc != nil || start > end {
		return "", 0, 0, false, exc
	}
	a := s.Offset(start)
	return s.s[a:s.Offset(end)], a, start, true, nil
}

// rangeArguments resolves optional start and end arguments against a length, as slices do; start may come out greater than end.
func rangeArguments(th *Thread, args []Value, length int) (start, end int, exc *Exception) {
	end = length
	if len(args) > 0 && !args[0].IsNone() {
		if start, exc = sliceIndex(th, args[0]); exc != nil {
			return
		}
	}
	if len(args) > 1 && !args[1].IsNone() {
		if end, exc = sliceIndex(th, args[1]); exc != nil {
			return
		}
	}
	if end > length {
		end = length
	} else if end < 0 {
		end = max(0, end+length)
	}
	if start < 0 {
		start = max(0, start+length)
	}
	return
}

// subArgument is the substring to look for.
func subArgument(fn string, v Value) (string, *Exception) {
	if !v.Type().Has(FlagStr) {
		return "", TypeErrorf("%s() argument 1 must be str, not %s", fn, argumentTypeName(v))
	}
	return v.AsStr().s, nil
}

// strFind is find, rfind, index and rindex: the index of sub, -1 when it is not there.
func strFind(th *Thread, fn string, self Value, args []Value, search func(th *Thread, s, sub string) (int, *Exception)) (int, *Exception) {
	sub, exc := subArgument(fn, args[0])
	if exc != nil {
		return -1, exc
	}
	s := self.AsStr()
	part, off, _, ok, exc := strRange(th, s, args[1:])
	if exc != nil || !ok {
		return -1, exc
	}
	at, exc := search(th, part, sub)
	if exc != nil || at < 0 {
		return -1, exc
	}
	return s.Index(off + at), nil
}

// strFinder makes the method fn; missing says that not finding is an error.
func strFinder(fn string, search func(th *Thread, s, sub string) (int, *Exception), missing bool) func(*Thread, Value, []Value) (Value, *Exception) {
	return func(th *Thread, self Value, args []Value) (Value, *Exception) {
		at, exc := strFind(th, fn, self, args, search)
		if exc != nil {
			return Value{}, exc
		}
		if at < 0 && missing {
			return Value{}, ValueErrorf("substring not found")
		}
		return Int64(int64(at)), nil
	}
}

func strCount(th *Thread, self Value, args []Value) (Value, *Exception) {
	sub, exc := subArgument("count", args[0])
	if exc != nil {
		return Value{}, exc
	}
	s := self.AsStr()
	part, _, _, ok, exc := strRange(th, s, args[1:])
	if exc != nil || !ok {
		return Int64(0), exc
	}
	if sub == "" {
		return Int64(int64(countChars(part) + 1)), nil
	}
	n, exc := countText(th, part, sub)
	return Int64(int64(n)), exc
}

// searchPiece is how many bytes are searched between two looks for interrupts.
const searchPiece = 1 << 18

// countText is how often sub, which is not empty, occurs in text without overlaps.
func countText(th *Thread, text, sub string) (n int, exc *Exception) {
	for len(sub) == 1 && len(text) > searchPiece {
		if exc := th.Poll(); exc != nil {
			return 0, exc
		}
		n += strings.Count(text[:searchPiece], sub)
		text = text[searchPiece:]
	}
	if len(text) <= searchPiece {
		return n + strings.Count(text, sub), nil
	}
	for at := 0; ; n++ {
		i, exc := indexFrom(th, text, sub, at)
		if exc != nil || i < 0 {
			return n, exc
		}
		at = i + len(sub)
	}
}

// indexFrom is where sub occurs first in text from byte offset from on, or -1.
func indexFrom(th *Thread, text, sub string, from int) (int, *Exception) {
	for {
		if exc := th.Poll(); exc != nil {
			return 0, exc
		}
		end := min(len(text), from+searchPiece+4*len(sub))
		if i := strings.Index(text[from:end], sub); i >= 0 {
			return from + i, nil
		}
		if end == len(text) {
			return -1, nil
		}
		from = end - len(sub) + 1
	}
}

// countChars is the number of characters of text.
func countChars(text string) int {
	n, i := 0, 0
	// Eight bytes at a time: those that continue a character have bit 7 and not bit 6.
	for bytes := sharedBytes(text); i+8 <= len(bytes); i += 8 {
		x := binary.LittleEndian.Uint64(bytes[i:])
		n += 8 - bits.OnesCount64(x>>7&^(x>>6)&0x0101010101010101)
	}
	for ; i < len(text); i++ {
		if text[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// strAffix makes startswith and endswith.
func strAffix(fn string, has func(s, affix string) bool) func(*Thread, Value, []Value) (Value, *Exception) {
	return func(th *Thread, self Value, args []Value) (Value, *Exception) {
		affix := args[0]
		part, _, _, ok, exc := strRange(th, self.AsStr(), args[1:])
		if exc != nil {
			return Value{}, exc
		}
		switch t := affix.Type(); {
		case t.Has(FlagStr):
			return Bool(ok && has(part, affix.AsStr().s)), nil
		case !t.Has(FlagTuple):
			return Value{}, TypeErrorf("%s first arg must be str or a tuple of str, not %s", fn, t.Name)
		}
		for _, a := range affix.AsTuple().Items {
			if !a.Type().Has(FlagStr) {
				return Value{}, TypeErrorf("tuple for %s must only contain str, not %s", fn, a.Type().Name)
			}
			if ok && has(part, a.AsStr().s) {
				return True, nil
			}
		}
		return False, nil
	}
}

// piece is the text of s from byte offset i to j.
func (s *Str) piece(i, j int) Value {
	switch {
	case i >= j:
		return EmptyStr.Value()
	case i == 0 && j == len(s.s):
		return s.exact()
	case j-i == 1:
		return latin1Strs[s.s[i]].Value()
	case pinsTooMuch(j-i, len(s.s)):
		return newStrCopy(sharedBytes(s.s[i:j]), -1)
	case s.IsASCII():
		return NewASCII(s.s[i:j]).Value()
	}
	return StrOf(s.s[i:j])
}

// strPartition makes partition and rpartition.
func strPartition(search func(th *Thread, s, sub string) (int, *Exception), last bool) func(*Thread, Value, Value) (Value, *Exception) {
	return func(th *Thread, self, sep Value) (Value, *Exception) {
		if !sep.Type().Has(FlagStr) {
			return Value{}, TypeErrorf("must be str, not %s", sep.Type().Name)
		}
		s, sub := self.AsStr(), sep.AsStr()
		if sub.s == "" {
			return Value{}, ValueErrorf("empty separator")
		}
		at, exc := search(th, s.s, sub.s)
		if exc != nil {
			return Value{}, exc
		}
		empty := EmptyStr.Value()
		switch {
		case at < 0 && last:
			return TupleOf(empty, empty, s.exact()), nil
		case at < 0:
			return TupleOf(s.exact(), empty, empty), nil
		}
		return TupleOf(s.piece(0, at), sub.exact(), s.piece(at+len(sub.s), len(s.s))), nil
	}
}

func strRemovePrefix(_ *Thread, self, prefix Value) (Value, *Exception) {
	if !prefix.Type().Has(FlagStr) {
		return Value{}, TypeErrorf("removeprefix() argument must be str, not %s", argumentTypeName(prefix))
	}
	s, p := self.AsStr(), prefix.AsStr().s
	if strings.HasPrefix(s.s, p) {
		return s.piece(len(p), len(s.s)), nil
	}
	return s.exact(), nil
}

func strRemoveSuffix(_ *Thread, self, suffix Value) (Value, *Exception) {
	if !suffix.Type().Has(FlagStr) {
		return Value{}, TypeErrorf("removesuffix() argument must be str, not %s", argumentTypeName(suffix))
	}
	s, p := self.AsStr(), suffix.AsStr().s
	if strings.HasSuffix(s.s, p) {
		return s.piece(0, len(s.s)-len(p)), nil
	}
	return s.exact(), nil
}

// strReplaceMethod is replace(old, new, /, count=-1).
func strReplaceMethod(th *Thread, self Value, args []Value) (Value, *Exception) {
	for i, v := range args[:2] {
		if !v.Type().Has(FlagStr) {
			return Value{}, TypeErrorf("replace() argument %d must be str, not %s", i+1, argumentTypeName(v))
		}
	}
	count := -1
	if !args[2].IsNull() {
		var exc *Exception
		if count, exc = ToSsize(th, args[2]); exc != nil {
			return Value{}, exc
		}
	}
	return strReplace(th, self.AsStr(), args[0].AsStr(), args[1].AsStr(), count)
}

func strReplace(th *Thread, s, old, with *Str, count int) (Value, *Exception) {
	if count == 0 || old.s == with.s || len(old.s) > len(s.s) {
		return s.exact(), nil
	}
	n := 0
	if old.s == "" {
		n = s.Len() + 1
	} else {
		var exc *Exception
		if n, exc = countText(th, s.s, old.s); exc != nil {
			return Value{}, exc
		}
		if n == 0 {
			return s.exact(), nil
		}
	}
	if count > 0 {
		n = min(n, count)
	}
	if grows := len(with.s) - len(old.s); grows > 0 {
		if n > (maxStr-len(s.s))/grows {
			return Value{}, NewException(MemoryErrorType)
		}
		if exc := th.CheckAlloc(len(s.s)+n*grows, 1); exc != nil {
			return Value{}, exc
		}
	}
	if old.s == "" {
		return interleave(th, s, with, n)
	}
	r, room := newStrRoom(len(s.s)+n*(len(with.s)-len(old.s)), int32(s.Len()+n*(with.Len()-old.Len())))
	from, at := 0, 0
	for ; n > 0; n-- {
		i, exc := indexFrom(th, s.s, old.s, from)
		if exc != nil {
			return Value{}, exc
		}
		at += copy(room[at:], s.s[from:i])
		at += copy(room[at:], with.s)
		from = i + len(old.s)
	}
	copy(room[at:], s.s[from:])
	return r.Value(), nil
}

// interleave puts with before the first n characters of s, and at the end if n exceeds them.
func interleave(th *Thread, s, with *Str, n int) (Value, *Exception) {
	out := make([]byte, 0, len(s.s)+n*len(with.s))
	at := 0
	for i := 0; i < n; i++ {
		out = append(out, with.s...)
		if i&pieceMask == pieceMask {
			if exc := th.PollUrgent(); exc != nil {
				return Value{}, exc
			}
		}
		if at < len(s.s) {
			next := at + charLen(s.s[at])
			out = append(out, s.s[at:next]...)
			at = next
		}
	}
	out = append(out, s.s[at:]...)
	return NewStrLen(sharedString(out), s.Len()+n*with.Len()).Value(), nil
}

// Piece is the text of s from byte offset i to j, which are starts of characters or the end.
func (s *Str) Piece(i, j int) Value { return s.piece(i, j) }
