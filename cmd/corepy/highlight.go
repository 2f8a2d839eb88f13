// This file colours Python source on the terminal.

package main

import (
	"strings"

	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/token"
)

// The colours.
const (
	colourKeyword = "\x1b[1;34m"
	colourString  = "\x1b[32m"
	colourNumber  = "\x1b[33m"
	colourComment = "\x1b[31m"
	colourReset   = "\x1b[0m"
)

// keywords is the set of reserved words.
var keywords = ondemand.Value[map[string]bool]{Make: func() map[string]bool {
	m := map[string]bool{}
	for _, k := range token.Keywords() {
		m[k] = true
	}
	return m
}}

// highlight colours keywords, strings, numbers and comments of src, which may be incomplete.
func highlight(src string) string {
	var b strings.Builder
	for i := 0; i < len(src); {
		n, colour := lexeme(src[i:])
		if colour == "" {
			b.WriteString(src[i : i+n])
		} else {
			b.WriteString(colour + src[i:i+n] + colourReset)
		}
		i += n
	}
	return b.String()
}

// lexeme is the length and colour of the piece of source that s begins with.
func lexeme(s string) (n int, colour string) {
	c := s[0]
	switch {
	case c == '#':
		if n = strings.IndexByte(s, '\n'); n < 0 {
			n = len(s)
		}
		return n, colourComment
	case c == '"' || c == '\'':
		return stringEnd(s), colourString
	case '0' <= c && c <= '9':
		for n < len(s) && isWord(s[n]) {
			n++
		}
		return n, colourNumber
	case isWord(c):
		for n < len(s) && isWord(s[n]) {
			n++
		}
		if keywords.Get()[s[:n]] {
			return n, colourKeyword
		}
		return n, ""
	}
	return 1, ""
}

func isWord(c byte) bool {
	return c == '_' || c >= 0x80 || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// stringEnd is the length of the string literal that s begins with; an unterminated one goes to the end of the line, or of the text when triple-quoted.
func stringEnd(s string) int {
	quote := s[:1]
	if strings.HasPrefix(s, strings.Repeat(quote, 3)) {
		quote = s[:3]
	}
	for i := len(quote); i < len(s); i++ {
		switch {
		case s[i] == '\\':
			i++
		case s[i] == '\n' && len(quote) == 1:
			return i
		case strings.HasPrefix(s[i:], quote):
			return i + len(quote)
		}
	}
	return len(s)
}
