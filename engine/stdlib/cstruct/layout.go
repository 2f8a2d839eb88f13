// This file compiles format strings to layouts, and keeps the layouts.

package cstruct

import (
	"math"
	"strings"
	"sync"
	"sync/atomic"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// layout is a compiled format.
type layout struct {
	text   string // the format, of a layout that is kept
	big    bool   // big-endian
	size   int
	values int // how many values it packs
	fields []field
}

// field is a run of count equal fields, one after the other from offset on. Fields of text count as one of size bytes.
type field struct {
	code         byte
	native       bool
	offset, size int
	count        int
}

var (
	layoutsMu sync.RWMutex
	layouts   = ondemand.Value[map[string]*layout]{Make: func() map[string]*layout { return map[string]*layout{} }}
	last      atomic.Pointer[layout] // the one used last
)

const maxLayouts = 200

func forget() {
	layoutsMu.Lock()
	clear(layouts.Get())
	last.Store(nil)
	layoutsMu.Unlock()
}

// formatText is the format that v, a str or bytes object, gives.
func formatText(th *thread, v value) (string, *exception) {
	switch t := v.Type(); {
	case t.Has(object.FlagStr):
		s := v.AsStr()
		if !s.IsASCII() {
			if _, exc := object.EncodeText(th, s, "ascii", "strict"); exc != nil {
				return "", exc
			}
		}
		return s.String(), nil
	case t.Has(object.FlagBytes):
		return object.Cast[object.Bytes](v).Data, nil
	default:
		return "", object.TypeErrorf("Struct() argument 1 must be a str or bytes object, not %s", t.MessageName())
	}
}

func layoutOf(th *thread, v value) (*layout, *exception) {
	text, exc := formatText(th, v)
	if exc != nil {
		return nil, exc
	}
	if l := last.Load(); l != nil && l.text == text {
		return l, nil
	}
	layoutsMu.RLock()
	l := layouts.Get()[text]
	layoutsMu.RUnlock()
	if l != nil {
		last.Store(l)
		return l, nil
	}
	if l, exc = compile(th, text); exc != nil {
		return nil, exc
	}
	if len(text) > 1000 {
		return l, nil
	}
	layoutsMu.Lock()
	if len(layouts.Get()) >= maxLayouts {
		clear(layouts.Get())
	}
	l.text = strings.Clone(text)
	layouts.Get()[l.text] = l
	layoutsMu.Unlock()
	return l, nil
}

// sizes are those of the codes in standard formats; native ones differ where nativeSizes says so.
var (
	sizes = ondemand.Value[map[byte]int]{Make: func() map[byte]int {
		return map[byte]int{'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 's': 1, 'p': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8, 'e': 2, 'f': 4, 'd': 8, 'F': 8, 'D': 16}
	}}
	nativeSizes = ondemand.Value[map[byte]int]{Make: func() map[byte]int { return map[byte]int{'l': 8, 'L': 8, 'n': 8, 'N': 8, 'P': 8} }}
)

// alignment is that of a native field.
func alignment(code byte, size int) int {
	switch code {
	case 'F', 'D':
		return size / 2
	}
	return size
}

func tooLong() *exception { return failure("total struct size too long") }

// compile reads a format.
func compile(th *thread, text string) (*layout, *exception) {
	if strings.IndexByte(text, 0) >= 0 {
		return nil, failure("embedded null character")
	}
	l, native, at := &layout{big: nativeBig.Get()}, true, 0
	if text != "" {
		at = 1
		switch text[0] {
		case '@':
		case '=':
			native = false
		case '<':
			l.big, native = false, false
		case '>', '!':
			l.big, native = true, false
		default:
			at = 0
		}
	}
	for at < len(text) {
		c := text[at]
		if c == ' ' || c >= '\t' && c <= '\r' {
			at++
			continue
		}
		count := 1
		if isDigit(c) {
			var ok bool
			if count, at, ok = number(text, at); !ok {
				return nil, tooLong()
			}
		}
		if at >= len(text) {
			return nil, failure("repeat count given without format specifier")
		}
		if exc := l.add(native, text[at], count); exc != nil {
			return nil, exc
		}
		if at++; len(l.fields)&1023 == 1023 {
			if exc := th.Poll(); exc != nil {
				return nil, exc
			}
		}
	}
	return l, nil
}

// add puts count fields of code at the end.
func (l *layout) add(native bool, code byte, count int) *exception {
	size, known := sizes.Get()[code]
	if native {
		if s, ok := nativeSizes.Get()[code]; ok {
			size, known = s, true
		}
	}
	if !known {
		return failure("bad char in struct format")
	}
	if native {
		if a := alignment(code, size); a > 1 {
			if l.size > math.MaxInt-a {
				return tooLong()
			}
			l.size = (l.size + a - 1) &^ (a - 1)
		}
	}
	if count > (math.MaxInt-l.size)/size {
		return tooLong()
	}
	f := field{code: code, native: native, offset: l.size, size: size, count: count}
	l.size += count * size
	switch code {
	case 'x':
		return nil
	case 's', 'p':
		f.size, f.count = count, 1
		l.values++
	default:
		if l.values > math.MaxInt-count {
			return tooLong()
		}
		l.values += count
		if count == 0 {
			return nil
		}
	}
	l.fields = append(l.fields, f)
	return nil
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// number reads the digits at at, and says where they end; ok is false when the number is too large.
func number(text string, at int) (n, end int, ok bool) {
	for ; at < len(text) && isDigit(text[at]); at++ {
		digit := int(text[at] - '0')
		if n > (math.MaxInt-digit)/10 {
			return 0, at, false
		}
		n = n*10 + digit
	}
	return n, at, true
}
