// This file implements the methods of str that fill up to a width: center, ljust, rjust, zfill and expandtabs.

package object

import (
	"math"
	"strings"
)

// padArguments are the width and the fill character.
func padArguments(th *Thread, args []Value) (width int, fill *Str, exc *Exception) {
	if width, exc = ToSsize(th, args[0]); exc != nil {
		return
	}
	fill = &latin1Strs[' ']
	if len(args) > 1 {
		if !args[1].Type().Has(FlagStr) {
			return 0, nil, TypeErrorf("The fill character must be a unicode character, not %s", args[1].Type().Name)
		}
		if fill = args[1].AsStr(); fill.Len() != 1 {
			return 0, nil, TypeErrorf("The fill character must be exactly one character long")
		}
	}
	return
}

// strPadder makes center, ljust and rjust; left says how many of the missing characters go before the text.
func strPadder(left func(missing, width int) int) func(*Thread, Value, []Value) (Value, *Exception) {
	return func(th *Thread, self Value, args []Value) (Value, *Exception) {
		width, fill, exc := padArguments(th, args)
		if exc != nil {
			return Value{}, exc
		}
		s := self.AsStr()
		missing := width - s.Len()
		if missing <= 0 {
			return s.exact(), nil
		}
		before := left(missing, width)
		return padStr(th, s, before, missing-before, fill)
	}
}

func padStr(th *Thread, s *Str, before, after int, fill *Str) (Value, *Exception) {
	if before+after > maxStr/len(fill.s) {
		return Value{}, NewException(MemoryErrorType)
	}
	size := len(s.s) + (before+after)*len(fill.s)
	if exc := th.checkStr(size); exc != nil {
		return Value{}, exc
	}
	out, exc := padText(th, s.s, fill.s, before, after)
	if exc != nil {
		return Value{}, exc
	}
	return NewStrLen(sharedString(out), s.Len()+before+after).Value(), nil
}

// padText is text with fill so many times before and after it.
func padText(th *Thread, text, fill string, before, after int) ([]byte, *Exception) {
	out, exc := makeSlice[byte](th, len(text)+(before+after)*len(fill), 1)
	if exc != nil {
		return nil, exc
	}
	for _, part := range [2][]byte{out[:before*len(fill)], out[before*len(fill)+len(text):]} {
		if exc := repeatPieces(th, part, copy(part, fill), 1); exc != nil {
			return nil, exc
		}
	}
	_, exc = copyPieces(th, out[before*len(fill):], sharedBytes(text), 1)
	return out, exc
}

func appendRepeated(out []byte, text string, n int) []byte {
	for ; n > 0; n-- {
		out = append(out, text...)
	}
	return out
}

// centerLeft is how many of the missing characters center puts before the text: the odd one goes there when the width is odd, too.
func centerLeft(missing, width int) int { return missing/2 + missing&width&1 }

func strZFill(th *Thread, self, arg Value) (Value, *Exception) {
	width, exc := ToSsize(th, arg)
	if exc != nil {
		return Value{}, exc
	}
	s := self.AsStr()
	missing := width - s.Len()
	if missing <= 0 {
		return s.exact(), nil
	}
	if exc := th.checkStr(min(missing, math.MaxInt32) + len(s.s)); exc != nil {
		return Value{}, exc
	}
	sign := ""
	if s.s != "" && (s.s[0] == '+' || s.s[0] == '-') {
		sign = s.s[:1]
	}
	zeros, exc := repeatText(th, "0", missing)
	if exc != nil {
		return Value{}, exc
	}
	out, exc := joinText(th, 0, sign, sharedString(zeros), s.s[len(sign):])
	if exc != nil {
		return Value{}, exc
	}
	return NewStrLen(sharedString(out), width).Value(), nil
}

func strExpandTabs(th *Thread, self Value, args []Value) (Value, *Exception) {
	size, exc := tabSize(th, args[0])
	if exc != nil {
		return Value{}, exc
	}
	s := self.AsStr()
	if strings.IndexByte(s.s, '\t') < 0 {
		return s.exact(), nil
	}
	out, exc := expandTabs(th, s.s, size, true)
	if exc != nil {
		return Value{}, exc
	}
	return StrOf(sharedString(out)), nil
}

// tabSize is the argument of expandtabs, a C int.
func tabSize(th *Thread, v Value) (int, *Exception) {
	if v.IsNull() {
		return 8, nil
	}
	return cIntArgument(th, v)
}

// cIntArgument is v as a 32-bit int.
func cIntArgument(th *Thread, v Value) (int, *Exception) {
	i, exc := Index(th, v)
	if exc != nil {
		return 0, exc
	}
	n, ok := IntValue(i)
	if !ok || n > math.MaxInt32 || n < math.MinInt32 {
		return 0, OverflowErrorf("Python int too large to convert to C int")
	}
	return int(n), nil
}

// expandTabs replaces tabs by spaces up to the next multiple of size; columns count characters if chars, else bytes.
func expandTabs(th *Thread, text string, size int, chars bool) ([]byte, *Exception) {
	total, column := 0, 0
	for pass := 0; ; pass++ {
		var out []byte
		if pass == 1 {
			if exc := th.checkStr(total); exc != nil {
				return nil, exc
			}
			out = make([]byte, 0, total)
		}
		column = 0
		for i := 0; i < len(text); i++ {
			c := text[i]
			if i&pieceMask == pieceMask {
				if exc := th.PollUrgent(); exc != nil {
					return nil, exc
				}
			}
			if c == '\t' {
				if size > 0 {
					n := size - column%size
					column += n
					if total += n; pass == 1 {
						out = appendRepeated(out, " ", n)
					} else if total > maxStr {
						return nil, OverflowErrorf("new string is too long")
					}
				}
				continue
			}
			total++
			if pass == 1 {
				out = append(out, c)
			}
			switch {
			case c == '\n' || c == '\r':
				column = 0
			case !chars || c&0xC0 != 0x80:
				column++
			}
		}
		if pass == 1 {
			return out, nil
		}
	}
}
