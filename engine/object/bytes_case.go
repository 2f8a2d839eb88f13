// This file implements the methods of bytes and bytearray that treat them as ASCII text: case, classes, padding.

package object

import (
	"math"
	"strings"
)

func isLowerByte(c byte) bool { return c >= 'a' && c <= 'z' }
func isUpperByte(c byte) bool { return c >= 'A' && c <= 'Z' }
func isAlphaByte(c byte) bool { return isLowerByte(c | 0x20) }
func isDigitByte(c byte) bool { return c >= '0' && c <= '9' }

// bytesMap makes a method that maps every byte; f is told whether the byte before was a letter, and whether it is the first.
func bytesMap(f func(c byte, inWord, first bool) byte) func(*Thread, Value) (Value, *Exception) {
	return func(th *Thread, self Value) (Value, *Exception) {
		data := byteText(self)
		out, exc := makeSlice[byte](th, len(data), 1)
		if exc != nil {
			return Value{}, exc
		}
		inWord := false
		for i := 0; i < len(data); i++ {
			out[i] = f(data[i], inWord, i == 0)
			inWord = isAlphaByte(data[i])
			if i&pieceMask == pieceMask {
				if exc := th.PollUrgent(); exc != nil {
					return Value{}, exc
				}
			}
		}
		return ownBytes(self, out), nil
	}
}

func lowerByte(c byte, _, _ bool) byte {
	if isUpperByte(c) {
		return c + ('a' - 'A')
	}
	return c
}

func upperByte(c byte, _, _ bool) byte {
	if isLowerByte(c) {
		return c - ('a' - 'A')
	}
	return c
}

func swapByte(c byte, _, _ bool) byte {
	if isAlphaByte(c) {
		return c ^ 0x20
	}
	return c
}

func titleByte(c byte, inWord, _ bool) byte {
	if inWord {
		return lowerByte(c, false, false)
	}
	return upperByte(c, false, false)
}

func capitalByte(c byte, _, first bool) byte {
	if first {
		return upperByte(c, false, false)
	}
	return lowerByte(c, false, false)
}

// bytesAll makes a predicate that holds when there are bytes and all satisfy is.
func bytesAll(is func(c byte) bool) func(*Thread, Value) (Value, *Exception) {
	return func(th *Thread, self Value) (Value, *Exception) {
		data := byteText(self)
		for i := 0; i < len(data); i++ {
			if !is(data[i]) {
				return False, nil
			}
			if i&pieceMask == pieceMask {
				if exc := th.PollUrgent(); exc != nil {
					return Value{}, exc
				}
			}
		}
		return Bool(data != ""), nil
	}
}

func bytesIsASCII(_ *Thread, self Value) (Value, *Exception) {
	return Bool(isASCIIText(byteText(self))), nil
}

// bytesIsCase makes islower and isupper.
func bytesIsCase(is, other func(c byte) bool) func(*Thread, Value) (Value, *Exception) {
	return func(th *Thread, self Value) (Value, *Exception) {
		data := byteText(self)
		found := false
		for i := 0; i < len(data); i++ {
			if i&pieceMask == pieceMask {
				if exc := th.PollUrgent(); exc != nil {
					return Value{}, exc
				}
			}
			if other(data[i]) {
				return False, nil
			}
			found = found || is(data[i])
		}
		return Bool(found), nil
	}
}

func bytesIsTitle(th *Thread, self Value) (Value, *Exception) {
	data := byteText(self)
	found, inWord := false, false
	for i := 0; i < len(data); i++ {
		if i&pieceMask == pieceMask {
			if exc := th.PollUrgent(); exc != nil {
				return Value{}, exc
			}
		}
		c := data[i]
		if isUpperByte(c) && inWord || isLowerByte(c) && !inWord {
			return False, nil
		}
		inWord = isAlphaByte(c)
		found = found || inWord
	}
	return Bool(found), nil
}

// bytesPadder makes center, ljust and rjust; left says how many of the missing bytes go before the content.
func bytesPadder(fn string, left func(missing, width int) int) func(*Thread, Value, []Value) (Value, *Exception) {
	return func(th *Thread, self Value, args []Value) (Value, *Exception) {
		width, exc := ToSsize(th, args[0])
		if exc != nil {
			return Value{}, exc
		}
		fill := byte(' ')
		if len(args) > 1 {
			t := args[1].Type()
			if !t.Has(FlagBytes) && !t.Has(FlagByteArray) {
				return Value{}, TypeErrorf("%s() argument 2 must be a byte string of length 1, not %s", fn, argumentTypeName(args[1]))
			}
			text := byteText(args[1])
			if len(text) != 1 {
				return Value{}, TypeErrorf("%s(): argument 2 must be a byte string of length 1, not a %s object of length %d", fn, bytesBaseName(args[1]), len(text))
			}
			fill = text[0]
		}
		data := byteText(self)
		missing := width - len(data)
		if missing <= 0 {
			return likeBytes(self, data), nil
		}
		if exc := th.CheckAlloc(width, 1); exc != nil {
			return Value{}, exc
		}
		before := left(missing, width)
		out, exc := padText(th, data, string(fill), before, missing-before)
		return ownBytes(self, out), exc
	}
}

func bytesZFill(th *Thread, self, arg Value) (Value, *Exception) {
	width, exc := ToSsize(th, arg)
	if exc != nil {
		return Value{}, exc
	}
	data := byteText(self)
	missing := width - len(data)
	if missing <= 0 {
		return likeBytes(self, data), nil
	}
	if exc := th.CheckAlloc(width, 1); exc != nil {
		return Value{}, exc
	}
	sign := ""
	if data != "" && (data[0] == '+' || data[0] == '-') {
		sign, data = data[:1], data[1:]
	}
	zeros, exc := repeatText(th, "0", missing)
	if exc != nil {
		return Value{}, exc
	}
	out, exc := joinText(th, 0, sign, sharedString(zeros), data)
	return ownBytes(self, out), exc
}

func bytesExpandTabs(th *Thread, self Value, args []Value) (Value, *Exception) {
	size, exc := tabSize(th, args[0])
	if exc != nil {
		return Value{}, exc
	}
	data := byteText(self)
	if strings.IndexByte(data, '\t') < 0 {
		return likeBytes(self, data), nil
	}
	if size > math.MaxInt32 {
		return Value{}, OverflowErrorf("result too long")
	}
	out, exc := expandTabs(th, data, size, false)
	if exc != nil {
		return Value{}, exc
	}
	return ownBytes(self, out), nil
}
