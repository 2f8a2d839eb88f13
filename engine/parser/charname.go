// Characters by their Unicode names, for \N{...} when the embedder supplies no lookup.

package parser

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/runenames"
)

// charactersByName is built when the first \N{...} is met.
var charactersByName = sync.OnceValue(func() map[string]rune {
	m := make(map[string]rune, 40000)
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if name := runenames.Name(r); name != "" && name[0] != '<' {
			m[name] = r
		}
	}
	return m
})

// characterByName finds a character by its name in any case; aliases and named sequences are not known.
func characterByName(name string) (string, bool) {
	r, ok := charactersByName()[strings.ToUpper(name)]
	if !ok {
		r, ok = idealByName(strings.ToUpper(name))
	}
	return string(r), ok
}

// idealByName finds a unified ideograph, whose name ends in its code.
func idealByName(name string) (rune, bool) {
	hex, ok := strings.CutPrefix(name, "CJK UNIFIED IDEOGRAPH-")
	if !ok || len(hex) < 4 || len(hex) > 5 {
		return 0, false
	}
	var r rune
	for i := 0; i < len(hex); i++ {
		if !isHexDigit(hex[i]) {
			return 0, false
		}
		r = r<<4 | rune(hexDigit(hex[i]))
	}
	return r, strings.HasPrefix(runenames.Name(r), "<CJK Ideograph")
}
