// This file implements the methods of bytes and bytearray that cut them into parts, strip them or join them.

package object

import (
	"math"
	"strings"
)

const bytesSpaces = " \t\n\r\v\f"

func isByteSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// bytesSplitArguments are the separator and the most splits.
func bytesSplitArguments(th *Thread, args []Value) (sep string, spaces bool, most int, exc *Exception) {
	most = -1
	if !args[1].IsNull() {
		if most, exc = ToSsize(th, args[1]); exc != nil {
			return
		}
	}
	if most < 0 {
		most = math.MaxInt
	}
	if args[0].IsNull() || args[0].IsNone() {
		return "", true, most, nil
	}
	if sep, exc = bytesLike(th, args[0]); exc == nil && sep == "" {
		exc = ValueErrorf("empty separator")
	}
	return
}

func bytesSplit(th *Thread, self Value, args []Value) (Value, *Exception) {
	sep, spaces, most, exc := bytesSplitArguments(th, args)
	if exc != nil {
		return Value{}, exc
	}
	data := byteText(self)
	var out []Value
	if spaces {
		at := skipByteSpaces(data, 0)
		for ; at < len(data) && most > 0; most-- {
			if most&pollMask == 0 {
				if exc := th.PollUrgent(); exc != nil {
					return Value{}, exc
				}
			}
			end := at
			for end < len(data) && !isByteSpace(data[end]) {
				if end++; end&pieceMask == 0 {
					if exc := th.PollUrgent(); exc != nil {
						return Value{}, exc
					}
				}
			}
			out = append(out, likeBytes(self, data[at:end]))
			at = skipByteSpaces(data, end)
		}
		if at < len(data) {
			out = append(out, likeBytes(self, data[at:]))
		}
		return NewList(out).Value(), nil
	}
	n, exc := countText(th, data, sep)
	if exc != nil {
		return Value{}, exc
	}
	n = min(n, most)
	out = make([]Value, 0, n+1)
	for ; n > 0; n-- {
		if n&pollMask == 0 {
			if exc := th.PollUrgent(); exc != nil {
				return Value{}, exc
			}
		}
		i, exc := indexText(th, data, sep)
		if exc != nil {
			return Value{}, exc
		}
		if i < 0 { // a handler has changed the bytearray
			break
		}
		out = append(out, likeBytes(self, data[:i]))
		data = data[i+len(sep):]
	}
	return NewList(append(out, likeBytes(self, data))).Value(), nil
}

func skipByteSpaces(data string, at int) int {
	for at < len(data) && isByteSpace(data[at]) {
		at++
	}
	return at
}

func bytesRSplit(th *Thread, self Value, args []Value) (Value, *Exception) {
	sep, spaces, most, exc := bytesSplitArguments(th, args)
	if exc != nil {
		return Value{}, exc
	}
	data := byteText(self)
	var out []Value
	if spaces {
		data = strings.TrimRight(data, bytesSpaces)
		for ; data != "" && most > 0; most-- {
			if most&pollMask == 0 {
				if exc := th.PollUrgent(); exc != nil {
					return Value{}, exc
				}
			}
			start := len(data)
			for start > 0 && !isByteSpace(data[start-1]) {
				if start--; start&pieceMask == 0 {
					if exc := th.PollUrgent(); exc != nil {
						return Value{}, exc
					}
				}
			}
			out = append(out, likeBytes(self, data[start:]))
			data = strings.TrimRight(data[:start], bytesSpaces)
		}
		if data != "" {
			out = append(out, likeBytes(self, data))
		}
	} else {
		for ; most > 0; most-- {
			i, exc := lastIndexText(th, data, sep)
			if exc != nil {
				return Value{}, exc
			}
			if most&pollMask == 0 {
				if exc := th.PollUrgent(); exc != nil {
					return Value{}, exc
				}
			}
			if i < 0 {
				break
			}
			out = append(out, likeBytes(self, data[i+len(sep):]))
			data = data[:i]
		}
		out = append(out, likeBytes(self, data))
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return NewList(out).Value(), nil
}

func bytesSplitLines(th *Thread, self Value, args []Value) (Value, *Exception) {
	keep := false
	if !args[0].IsNull() {
		var exc *Exception
		if keep, exc = Truth(th, args[0]); exc != nil {
			return Value{}, exc
		}
	}
	data := byteText(self)
	var out []Value
	for data != "" {
		if len(out)&pollMask == pollMask {
			if exc := th.PollUrgent(); exc != nil {
				return Value{}, exc
			}
		}
		end := strings.IndexAny(data, "\r\n")
		next := end + 1
		switch {
		case end < 0:
			end, next = len(data), len(data)
		case data[end] == '\r' && next < len(data) && data[next] == '\n':
			next++
		}
		if keep {
			end = next
		}
		out = append(out, likeBytes(self, data[:end]))
		data = data[next:]
	}
	return NewList(out).Value(), nil
}

// bytesStrip makes strip, lstrip and rstrip.
func bytesStrip(left, right bool) func(*Thread, Value, []Value) (Value, *Exception) {
	return func(th *Thread, self Value, args []Value) (Value, *Exception) {
		var drop [256]bool
		set := bytesSpaces
		if len(args) > 0 && !args[0].IsNone() {
			var exc *Exception
			if set, exc = bytesLike(th, args[0]); exc != nil {
				return Value{}, exc
			}
		}
		for i := 0; i < len(set); i++ {
			drop[set[i]] = true
		}
		data := byteText(self)
		for left && data != "" && drop[data[0]] {
			data = data[1:]
		}
		for right && data != "" && drop[data[len(data)-1]] {
			data = data[:len(data)-1]
		}
		return likeBytes(self, data), nil
	}
}

func bytesJoin(th *Thread, self, iterable Value) (Value, *Exception) {
	if self.Type().Has(FlagByteArray) {
		defer Cast[ByteArray](self).exports.Hold()()
	}
	items, exc := sequenceForJoin(th, iterable)
	if exc != nil {
		return Value{}, exc
	}
	if len(items) == 1 && items[0].Type() == BytesType && self.Type().Has(FlagBytes) {
		return items[0], nil
	}
	parts := make([]string, len(items))
	size := 0
	for i, v := range items {
		if v.Type().Buffer == nil {
			return Value{}, TypeErrorf("sequence item %d: expected a bytes-like object, %s found", i, v.Type().Name)
		}
		if parts[i], exc = bytesLike(th, v); exc != nil {
			return Value{}, exc
		}
		if size += len(parts[i]); size < 0 {
			return Value{}, OverflowErrorf("join() result is too long")
		}
	}
	sep := byteText(self)
	if len(parts) > 1 && len(sep) > 0 {
		if len(parts)-1 > (math.MaxInt-size)/len(sep) {
			return Value{}, OverflowErrorf("join() result is too long")
		}
		size += len(sep) * (len(parts) - 1)
	}
	if exc := th.CheckAlloc(size, 1); exc != nil {
		return Value{}, exc
	}
	out, exc := makeSlice[byte](th, size, 1)
	if exc != nil {
		return Value{}, exc
	}
	exc = fillJoin(th, out, sep, func(i int) string { return parts[i] }, len(parts))
	return ownBytes(self, out), exc
}
