// The values of string and bytes literals: prefixes and escape sequences.

package parser

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/internal/unicodedata"
	"dappco.re/go/py/engine/token"
)

// literalValue is the value of a plain string token.
type literalValue struct {
	value string
	bytes bool
	u     bool // the prefix is a lower-case "u"
}

// literal returns the value of a string token, which has no replacement fields.
func (p *parser) literal(t *token.Token) literalValue {
	text := p.text(t)
	var lit literalValue
	raw := false
	i := 0
	for ; text[i] != '"' && text[i] != '\''; i++ {
		switch text[i] {
		case 'r', 'R':
			raw = true
		case 'b', 'B':
			lit.bytes = true
		case 'u':
			lit.u = i == 0
		}
	}
	size := 1
	if len(text) >= i+6 && text[i+1] == text[i] && text[i+2] == text[i] {
		size = 3
	}
	body := text[i+size : len(text)-size]
	if lit.bytes && t.NonASCII {
		p.failToken(t, "bytes can only contain ASCII literal characters")
		return lit
	}
	if raw || !t.HasBackslash {
		lit.value = p.shared(body)
		return lit
	}
	problem, kind := "", "(unicode error) "
	if lit.bytes {
		kind = "(value error) "
		lit.value, problem = p.unescapeBytes(body, t, int(t.Pos)+i+size)
	} else {
		lit.value, problem = p.unescape(body, t, int(t.Pos)+i+size)
	}
	if problem != "" {
		p.failToken(t, kind+problem)
	}
	return lit
}

// shared returns a copy of s, the same one for equal short strings.
func (p *parser) shared(s string) string {
	if len(s) > 32 {
		return strings.Clone(s)
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return strings.Clone(s)
		}
	}
	if v, ok := p.names[s]; ok {
		return v
	}
	v := strings.Clone(s)
	p.names[v] = v
	return v
}

// unescape decodes the escapes of a string literal that starts at offset pos. The result holds surrogates as three
// bytes. problem is the text of a decoding error, or "". Only the first invalid escape is warned of. Positions in
// errors count a character beyond ASCII as ten, as CPython does.
func (p *parser) unescape(s string, t *token.Token, pos int) (value, problem string) {
	out := make([]byte, 0, len(s))
	count := 0 // characters as CPython counts them
	warn := p.firstEscapeWarner(t, pos, s)
	for i := 0; i < len(s); {
		n := strings.IndexByte(s[i:], '\\')
		if n < 0 {
			n = len(s) - i
		}
		out = append(out, s[i:i+n]...)
		count += escapedLength(s[i : i+n])
		i += n
		if i >= len(s) {
			break
		}
		size := 2
		if i+1 >= len(s) && pos+i+1 < len(p.src) && (p.src[pos+i+1] == '{' || p.src[pos+i+1] == '}') {
			p.warnEscape(t, pos, p.src[pos:pos+len(s)+1], i, i+2, "escape sequence")
			out = append(out, '\\')
			break
		}
		if i+1 >= len(s) {
			return "", decodeProblem(count, count, "\\ at end of string")
		}
		switch c := s[i+1]; c {
		case '\n':
		case 'x', 'u', 'U':
			r, end, ok := hexEscape(s, i)
			if !ok {
				return "", decodeProblem(count, count+end-i-1, truncated(c))
			}
			if r > utf8.MaxRune {
				return "", decodeProblem(count, count+end-i-1, "illegal Unicode character")
			}
			out = appendRune(out, r)
			size = end - i
		case 'N':
			text, end, problem := p.namedEscape(s, i)
			if problem != "" {
				return "", decodeProblem(count, count+end-i-1, problem)
			}
			out = append(out, text...)
			size = end - i
		case '0', '1', '2', '3', '4', '5', '6', '7':
			r, end := octalEscape(s, i)
			if r > 0o377 {
				warn(i, end, "octal escape sequence")
			}
			out = appendRune(out, r)
			size = end - i
		default:
			if b, ok := simpleEscape(c); ok {
				out = append(out, b)
				break
			}
			if c < utf8.RuneSelf {
				warn(i, i+2, "escape sequence")
			} else {
				count += 5
			}
			out = append(out, '\\')
			size = 1
		}
		count += size
		i += size
	}
	return string(out), ""
}

func escapedLength(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] < 0x80:
			n++
		case s[i] >= 0xC0:
			n += 10
		}
	}
	return n
}

func decodeProblem(from, to int, reason string) string {
	return fmt.Sprintf("'unicodeescape' codec can't decode bytes in position %d-%d: %s", from, to, reason)
}

// truncated is the reason against an escape that has not all of its digits.
func truncated(c byte) string {
	switch c {
	case 'x':
		return "truncated \\xXX escape"
	case 'u':
		return "truncated \\uXXXX escape"
	}
	return "truncated \\UXXXXXXXX escape"
}

// simpleEscape returns the character of a one-letter escape.
func simpleEscape(c byte) (byte, bool) {
	switch c {
	case '\\', '\'', '"':
		return c, true
	case 'n':
		return '\n', true
	case 't':
		return '\t', true
	case 'r':
		return '\r', true
	case 'a':
		return '\a', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case 'v':
		return '\v', true
	}
	return 0, false
}

// hexEscape decodes \x, \u and \U at offset i. If digits are missing, ok is false and end is after the digits present.
func hexEscape(s string, i int) (r rune, end int, ok bool) {
	want := 2
	switch s[i+1] {
	case 'u':
		want = 4
	case 'U':
		want = 8
	}
	end = i + 2
	var v uint64
	for ; end < len(s) && end < i+2+want && isHexDigit(s[end]); end++ {
		v = v<<4 | uint64(hexDigit(s[end]))
	}
	if v > utf8.MaxRune {
		v = utf8.MaxRune + 1
	}
	return rune(v), end, end == i+2+want
}

func isHexDigit(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

func octalEscape(s string, i int) (r rune, end int) {
	for end = i + 1; end < len(s) && end < i+4 && s[end] >= '0' && s[end] <= '7'; end++ {
		r = r<<3 | rune(s[end]-'0')
	}
	return r, end
}

// namedEscape decodes \N{name} at offset i.
func (p *parser) namedEscape(s string, i int) (text string, end int, problem string) {
	const malformed = "malformed \\N character escape"
	if i+2 >= len(s) || s[i+2] != '{' {
		return "", i + 2, malformed
	}
	n := strings.IndexByte(s[i+3:], '}')
	if n < 0 {
		return "", len(s), malformed
	}
	if n == 0 {
		return "", i + 3, malformed
	}
	end = i + 3 + n + 1
	c, ok := unicodedata.Lookup(s[i+3 : end-1])
	if !ok {
		return "", end, "unknown Unicode character name"
	}
	return string(c), end, ""
}

// unescapeBytes decodes the escapes of a bytes literal.
func (p *parser) unescapeBytes(s string, t *token.Token, pos int) (value, problem string) {
	out := make([]byte, 0, len(s))
	warn := p.firstEscapeWarner(t, pos, s)
	for i := 0; i < len(s); {
		c := s[i]
		if c != '\\' || i+1 >= len(s) {
			out = append(out, c)
			i++
			continue
		}
		switch c := s[i+1]; c {
		case '\n':
			i += 2
		case 'x':
			r, end, ok := hexEscape(s, i)
			if !ok {
				return "", fmt.Sprintf("invalid \\x escape at position %d", i)
			}
			out = append(out, byte(r))
			i = end
		case '0', '1', '2', '3', '4', '5', '6', '7':
			r, end := octalEscape(s, i)
			if r > 0o377 {
				warn(i, end, "octal escape sequence")
			}
			out = append(out, byte(r))
			i = end
		default:
			if b, ok := simpleEscape(c); ok {
				out = append(out, b)
				i += 2
				break
			}
			warn(i, i+2, "escape sequence")
			out = append(out, '\\')
			i++
		}
	}
	return string(out), ""
}

// firstEscapeWarner returns a function that warns of the escape s[i:end] the first time that it is called.
func (p *parser) firstEscapeWarner(t *token.Token, pos int, s string) func(i, end int, what string) {
	warned := false
	return func(i, end int, what string) {
		if !warned {
			p.warnEscape(t, pos, s, i, end, what)
		}
		warned = true
	}
}

// warnEscape warns of an invalid escape from offset i to end of the literal s, which starts at offset pos of the text.
func (p *parser) warnEscape(t *token.Token, pos int, s string, i, end int, what string) {
	esc := s[i:end]
	line, start := int(t.Line), pos+i-strings.LastIndexByte(p.src[:pos+i], '\n')-1
	line += strings.Count(p.src[t.Pos:pos+i], "\n")
	p.warnings = append(p.warnings, Warning{Category: "SyntaxWarning", Msg: fmt.Sprintf("\"%s\" is an invalid %s. Such sequences will "+
		"not work in the future. Did you mean \"\\%s\"? A raw string is also an option.", esc, what, esc), Line: line, Col: start,
		EndLine: line, EndCol: start + end - i})
}

// appendRune appends a character in UTF-8; surrogates are encoded like other characters of three bytes.
func appendRune(b []byte, r rune) []byte {
	if r >= 0xD800 && r <= 0xDFFF {
		return append(b, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0xBF, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(b, r)
}
