// This file compares characters without regard to case.

package re

import (
	"dappco.re/go/py/engine/internal/unicodedata"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// foldKind says which characters a part of a pattern takes as equal.
type foldKind uint8

const (
	foldNone    foldKind = iota
	foldASCII            // the ASCII letters, without regard to case
	foldUnicode          // all letters, without regard to case
)

// fold is the representative of the characters that equal r.
func (k foldKind) fold(r rune) rune {
	switch k {
	case foldASCII:
		return lowerASCII(r)
	case foldUnicode:
		return canonical(r)
	}
	return r
}

// lower is r in lower case.
func (k foldKind) lower(r rune) rune {
	switch k {
	case foldASCII:
		return lowerASCII(r)
	case foldUnicode:
		return lowerRune(r)
	}
	return r
}

func lowerASCII(r rune) rune {
	if r >= 'A' && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}

// lowerRune is the first character of r in lower case.
func lowerRune(r rune) rune {
	if r < 128 {
		return lowerASCII(r)
	}
	one, full := unicodedata.Lower(r)
	if full != "" {
		one, _ = object.DecodeRune(full)
	}
	return one
}

// canonical is the representative of r's class: characters are equal if they are in lower case, or if what they are in upper case is.
func canonical(r rune) rune {
	l := lowerRune(r)
	switch {
	case l < 128:
		return l
	case l == 0x1FD3, l == 0x1FE3: // an upper case of several characters, that of 0x390 and 0x3B0
		return 0x390 + (l-0x1FD3)/0x10*0x20
	case l == 0xFB05:
		return 0xFB06
	}
	one, full := unicodedata.Upper(l)
	if full != "" || one == l {
		return l
	}
	return lowerRune(one)
}

// hasCase reports that r may equal other characters under k.
func (k foldKind) hasCase(r rune) bool {
	switch {
	case k == foldNone:
		return false
	case r < 128:
		l := r | 0x20
		return l >= 'a' && l <= 'z'
	case k == foldASCII:
		return false
	}
	one, full := unicodedata.Upper(r)
	return full != "" || one != r || lowerRune(r) != r
}

// lastCased is beyond the last character with a case.
const lastCased = 0x1F000

// members are the characters that are not their own representative, by representative.
var members = ondemand.Value[map[rune][]rune]{Make: func() map[rune][]rune {
	classes := map[rune][]rune{}
	for r := rune('A'); r < lastCased; r++ {
		if c := canonical(r); c != r {
			classes[c] = append(classes[c], r)
		}
	}
	return classes
}}
