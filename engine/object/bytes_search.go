// This file implements the methods of bytes and bytearray that look for bytes: find and its family, startswith, partition, replace.

package object

import (
	"math"
	"strings"
)

// bytesSub is what find and its family look for: bytes-like, or one byte as an int.
func bytesSub(th *Thread, v Value) (string, *Exception) {
	if v.Type().Buffer != nil {
		return bytesLike(th, v)
	}
	if !HasIndex(v) {
		return "", TypeErrorf("argument should be integer or bytes-like object, not '%s'", v.Type().Name)
	}
	b, exc := byteValue(th, v)
	return string([]byte{b}), exc
}

// bytesFinder makes the methods find, rfind, index and rindex.
func bytesFinder(search func(th *Thread, s, sub string) (int, *Exception), missing bool) func(*Thread, Value, []Value) (Value, *Exception) {
	return func(th *Thread, self Value, args []Value) (Value, *Exception) {
		sub, start, part, exc := bytesRange(th, self, args)
		at := -1
		if exc == nil && start >= 0 {
			if at, exc = search(th, part, sub); at >= 0 {
				at += start
			}
		}
		switch {
		case exc != nil:
			return Value{}, exc
		case at < 0 && missing:
			return Value{}, ValueErrorf("subsection not found")
		}
		return Int64(int64(at)), nil
	}
}

// bytesRange is what to look for, and the part of self to look in; start is -1 when there is no such part.
func bytesRange(th *Thread, self Value, args []Value) (sub string, start int, part string, exc *Exception) {
	start, end, exc := rangeArguments(th, args[1:], len(byteText(self)))
	if exc != nil {
		return
	}
	if sub, exc = bytesSub(th, args[0]); exc != nil {
		return
	}
	data := byteText(self)
	if end = min(end, len(data)); start > end {
		return sub, -1, "", nil
	}
	return sub, start, data[start:end], nil
}

func bytesCount(th *Thread, self Value, args []Value) (Value, *Exception) {
	sub, start, part, exc := bytesRange(th, self, args)
	switch {
	case exc != nil || start < 0:
		return Int64(0), exc
	case sub == "":
		return Int64(int64(len(part) + 1)), nil
	}
	n, exc := countText(th, part, sub)
	return Int64(int64(n)), exc
}

// bytesAffix makes startswith and endswith.
func bytesAffix(fn string, has func(s, affix string) bool) func(*Thread, Value, []Value) (Value, *Exception) {
	return func(th *Thread, self Value, args []Value) (Value, *Exception) {
		start, end, exc := rangeArguments(th, args[1:], len(byteText(self)))
		if exc != nil {
			return Value{}, exc
		}
		holds := func(affix string) bool {
			data := byteText(self)
			end = min(end, len(data))
			return start <= end && has(data[start:end], affix)
		}
		if args[0].Type().Has(FlagTuple) {
			for _, v := range args[0].AsTuple().Items {
				affix, exc := bytesLike(th, v)
				if exc != nil || holds(affix) {
					return Bool(exc == nil), exc
				}
			}
			return False, nil
		}
		if args[0].Type().Buffer == nil {
			return Value{}, TypeErrorf("%s first arg must be bytes or a tuple of bytes, not %s", fn, args[0].Type().Name)
		}
		affix, exc := bytesLike(th, args[0])
		return Bool(exc == nil && holds(affix)), exc
	}
}

// bytesPartition makes partition and rpartition.
func bytesPartition(search func(th *Thread, s, sub string) (int, *Exception), last bool) func(*Thread, Value, Value) (Value, *Exception) {
	return func(th *Thread, self, arg Value) (Value, *Exception) {
		sep, exc := bytesLike(th, arg)
		if exc != nil {
			return Value{}, exc
		}
		if sep == "" {
			return Value{}, ValueErrorf("empty separator")
		}
		data := byteText(self)
		at, exc := search(th, data, sep)
		if exc != nil {
			return Value{}, exc
		}
		switch {
		case at < 0 && last:
			return TupleOf(likeBytes(self, ""), likeBytes(self, ""), likeBytes(self, data)), nil
		case at < 0:
			return TupleOf(likeBytes(self, data), likeBytes(self, ""), likeBytes(self, "")), nil
		}
		middle := arg
		if self.Type().Has(FlagByteArray) {
			middle = ownBytes(self, []byte(sep))
		}
		return TupleOf(likeBytes(self, data[:at]), middle, likeBytes(self, data[at+len(sep):])), nil
	}
}

func bytesRemovePrefix(th *Thread, self, arg Value) (Value, *Exception) {
	prefix, exc := bytesLike(th, arg)
	if exc != nil {
		return Value{}, exc
	}
	return likeBytes(self, strings.TrimPrefix(byteText(self), prefix)), nil
}

func bytesRemoveSuffix(th *Thread, self, arg Value) (Value, *Exception) {
	suffix, exc := bytesLike(th, arg)
	if exc != nil {
		return Value{}, exc
	}
	return likeBytes(self, strings.TrimSuffix(byteText(self), suffix)), nil
}

func bytesReplace(th *Thread, self Value, args []Value) (Value, *Exception) {
	old, exc := bytesLike(th, args[0])
	if exc != nil {
		return Value{}, exc
	}
	with, exc := bytesLike(th, args[1])
	if exc != nil {
		return Value{}, exc
	}
	count := -1
	if len(args) == 3 {
		if count, exc = ToSsize(th, args[2]); exc != nil {
			return Value{}, exc
		}
	}
	data := byteText(self)
	n := len(data) + 1
	if old != "" {
		if n, exc = countText(th, data, old); exc != nil {
			return Value{}, exc
		}
	}
	if count >= 0 {
		n = min(n, count)
	}
	if n == 0 || old == with {
		return likeBytes(self, data), nil
	}
	grows := len(with) - len(old)
	if grows > 0 && n > (math.MaxInt-len(data))/grows {
		return Value{}, OverflowErrorf("replace bytes is too long")
	}
	if exc := th.CheckAlloc(len(data)+n*grows, 1); exc != nil {
		return Value{}, exc
	}
	out, exc := makeSlice[byte](th, len(data)+n*grows, 1)
	if exc != nil {
		return Value{}, exc
	}
	out = out[:0]
	if old == "" {
		for i := 0; i < n; i++ {
			if i&pieceMask == pieceMask {
				if exc := th.PollUrgent(); exc != nil {
					return Value{}, exc
				}
			}
			out = append(out, with...)
			if i < len(data) {
				out = append(out, data[i])
			}
		}
		return ownBytes(self, append(out, data[min(n, len(data)):]...)), nil
	}
	at := 0
	for ; n > 0; n-- {
		i, exc := indexFrom(th, data, old, at)
		if exc != nil {
			return Value{}, exc
		}
		if i < 0 { // a handler has changed the bytearray
			break
		}
		out = append(append(out, data[at:i]...), with...)
		at = i + len(old)
	}
	return ownBytes(self, append(out, data[at:]...)), nil
}
