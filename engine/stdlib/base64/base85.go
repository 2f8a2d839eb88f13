// This file converts base 85 in its three alphabets.

package base64

import (
	"encoding/binary"
	"math"
	"strings"

	"dappco.re/go/py/engine/object"
)

const (
	git85  = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
	zero85 = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
)

// ascii85 is the alphabet from ! to u.
func ascii85() string {
	var b [85]byte
	for i := range b {
		b[i] = byte('!' + i)
	}
	return string(b[:])
}

// groups encodes data in groups of four bytes. zeros and spaces are written for groups of those, unless they are empty.
func groups(data, alphabet, zeros, spaces string, pad bool) []byte {
	out := make([]byte, 0, len(data)/4*5+5)
	for i := 0; i < len(data); i += 4 {
		var group [4]byte
		n := copy(group[:], data[i:])
		word := binary.BigEndian.Uint32(group[:])
		whole := n == 4 || pad
		switch {
		case word == 0 && zeros != "" && whole:
			out = append(out, zeros...)
		case word == 0x20202020 && spaces != "":
			out = append(out, spaces...)
		default:
			var digits [5]byte
			for j := 4; j >= 0; j-- {
				digits[j] = alphabet[word%85]
				word /= 85
			}
			if whole {
				n = 4
			}
			out = append(out, digits[:n+1]...)
		}
	}
	return out
}

func encode85(alphabet string) func(th *thread, a []value) (value, *exception) {
	return func(th *thread, a []value) (value, *exception) {
		data, exc := viewed(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		pad, exc := flag(th, a, 1)
		if exc != nil {
			return value{}, exc
		}
		if exc := th.CheckAlloc(len(data), 2); exc != nil {
			return value{}, exc
		}
		return object.NewBytes(string(groups(data, alphabet, "", "", pad))), nil
	}
}

func decode85(name, alphabet string) func(th *thread, a []value) (value, *exception) {
	return func(th *thread, a []value) (value, *exception) {
		data, exc := text(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		out := make([]byte, 0, len(data)/5*4+4)
		for i := 0; i < len(data); i += 5 {
			word := uint64(0)
			group := data[i:min(i+5, len(data))]
			for j := range 5 {
				d := 84 // as if the last digit of the alphabet stood there
				if j < len(group) {
					if d = strings.IndexByte(alphabet, group[j]); d < 0 {
						return value{}, object.ValueErrorf("bad %s character at position %d", name, i+j)
					}
				}
				word = word*85 + uint64(d)
			}
			if word > math.MaxUint32 {
				return value{}, object.ValueErrorf("%s overflow in hunk starting at byte %d", name, i)
			}
			var bytes [4]byte
			binary.BigEndian.PutUint32(bytes[:], uint32(word))
			out = append(out, bytes[:len(group)-1]...)
		}
		return object.NewBytes(string(out)), nil
	}
}

func encodeASCII85(th *thread, a []value) (value, *exception) {
	data, exc := viewed(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	var fold, pad, adobe bool
	for _, f := range []struct {
		to *bool
		at int
	}{{&fold, 1}, {&pad, 3}, {&adobe, 4}} {
		if *f.to, exc = flag(th, a, f.at); exc != nil {
			return value{}, exc
		}
	}
	if exc := th.CheckAlloc(len(data), 4); exc != nil {
		return value{}, exc
	}
	spaces := ""
	if fold {
		spaces = "y"
	}
	out := string(groups(data, ascii85(), "z", spaces, pad))
	if adobe {
		out = "<~" + out
	}
	if wrap := arg(a, 2); !wrap.IsNull() {
		width, exc := object.ToSsize(th, wrap)
		if exc != nil {
			return value{}, exc
		}
		if width != 0 {
			out = wrapped(out, width, adobe)
		}
	}
	if adobe {
		out += "~>"
	}
	return object.NewBytes(out), nil
}

// wrapped is text in lines of width characters; the last one has room for an end mark if that is to follow.
func wrapped(text string, width int, mark bool) string {
	least := 1
	if mark {
		least = 2
	}
	width = max(width, least)
	var lines []string
	for i := 0; i < len(text); i += width {
		lines = append(lines, text[i:min(i+width, len(text))])
	}
	if n := len(lines); mark && n > 0 && len(lines[n-1])+2 > width {
		lines = append(lines, "")
	}
	return strings.Join(lines, "\n")
}

func decodeASCII85(th *thread, a []value) (value, *exception) {
	data, exc := text(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	fold, exc := flag(th, a, 1)
	if exc != nil {
		return value{}, exc
	}
	adobe, exc := flag(th, a, 2)
	if exc != nil {
		return value{}, exc
	}
	if adobe {
		if !strings.HasSuffix(data, "~>") {
			return value{}, object.ValueErrorf("Ascii85 encoded byte sequences must end with b'~>'")
		}
		data = strings.TrimPrefix(strings.TrimSuffix(data, "~>"), "<~")
	}
	ignore := a[3]
	if ignore.IsNull() {
		ignore = object.NewBytes(" \t\n\r\v")
	}
	var out []byte
	word, n := uint64(0), 0
	for i := range len(data) + 4 {
		c := byte('u') // fills the last group
		if i < len(data) {
			c = data[i]
		}
		switch {
		case c >= '!' && c <= 'u':
			word = word*85 + uint64(c-'!')
			if n++; n == 5 {
				if word > math.MaxUint32 {
					return value{}, object.ValueErrorf("Ascii85 overflow")
				}
				out = binary.BigEndian.AppendUint32(out, uint32(word))
				word, n = 0, 0
			}
		case c == 'z' || c == 'y' && fold:
			if n > 0 {
				return value{}, object.ValueErrorf("%c inside Ascii85 5-tuple", c)
			}
			fill := byte(0)
			if c == 'y' {
				fill = ' '
			}
			out = append(out, fill, fill, fill, fill)
		default:
			skip, exc := object.Contains(th, ignore, object.Int64(int64(c)))
			if exc != nil {
				return value{}, exc
			}
			if !skip {
				return value{}, object.ValueErrorf("Non-Ascii85 digit found: %c", rune(c))
			}
		}
	}
	return object.NewBytes(string(out[:max(0, len(out)-(4-n))])), nil
}
