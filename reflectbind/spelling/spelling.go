// Package spelling spells Go names as Python does.
package spelling

import (
	"strings"
	"unicode"
)

// words are spellings that are one word although their capitals say otherwise, longest first where one begins another.
var words = []string{"OAuth", "IPv4", "IPv6", "IPv", "GitHub", "GitLab", "MacOS", "IOs", "GraphQL", "MySQL", "PostgreSQL", "JavaScript", "TypeScript", "YouTube", "LaTeX", "WebSocket"}

// isKeyword reports that name is one of the hard keywords of Python, which names cannot be.
func isKeyword(name string) bool {
	switch name {
	case "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from",
		"global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield":
		return true
	}
	return false
}

// Name is the name of a function, method, field or parameter: snake case, with an underscore behind keywords.
func Name(name string) string {
	return Keyword(Snake(name))
}

// Keyword is a name with an underscore behind it if it is a keyword.
func Keyword(name string) string {
	if isKeyword(name) {
		return name + "_"
	}
	return name
}

// Constant is the name of a loose constant: UPPER_SNAKE.
func Constant(name string) string { return strings.ToUpper(Snake(name)) }

// Error is the class name of a sentinel: ErrNotFound becomes NotFoundError.
func Error(name string) string {
	base := name
	if rest, ok := strings.CutPrefix(name, "Err"); ok && rest != "" && !unicode.IsLower(rune(rest[0])) {
		base = rest
	}
	if strings.HasSuffix(base, "Error") {
		return base
	}
	return base + "Error"
}

// Snake is a Go name in snake case. Runs of capitals are one word, so are digits with the word before them, and the
// plural s stays with its acronym: ReadFile is read_file, ServeHTTP serve_http, UserIDs user_ids, SHA256Hex sha256_hex,
// OAuth2Token oauth2_token, IPv4 ipv4. Letters beyond ASCII count as small.
func Snake(name string) string {
	out := make([]byte, 0, len(name)+4)
	if strings.HasPrefix(name, "_") {
		out = append(out, '_')
	}
	for i := 0; i < len(name); {
		if name[i] == '_' {
			i++
			continue
		}
		if n := len(out); n > 0 && out[n-1] != '_' {
			out = append(out, '_')
		}
		for end := i + wordLength(name[i:]); i < end; i++ {
			c := name[i]
			if isUpper(c) {
				c += 'a' - 'A'
			}
			out = append(out, c)
		}
	}
	return string(out)
}

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }
func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// wordLength is the length of the first word of s, which is not empty.
func wordLength(s string) int {
	n := knownWord(s)
	if n == 0 && !isUpper(s[0]) {
		for n = 1; n < len(s) && !isUpper(s[n]) && s[n] != '_'; n++ {
		}
		return n
	}
	if n == 0 {
		n = capitals(s)
	}
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// capitals is the length of a word that begins with a capital: an acronym, or a capital and the small letters behind it.
func capitals(s string) int {
	run := 0
	for run < len(s) && isUpper(s[run]) {
		run++
	}
	rest := s[run:]
	ends := func(at int) bool { return len(rest) == at || rest[at] == '_' || isDigit(rest[at]) }
	switch {
	case ends(0):
		return run
	case run > 1 && rest[0] == 's' && (ends(1) || isUpper(rest[1])):
		return run + 1 // a plural: IDs, URLs
	case run > 1:
		return run - 1 // the last capital begins the next word
	}
	n := run
	for n < len(s) && !isUpper(s[n]) && s[n] != '_' && !isDigit(s[n]) {
		n++
	}
	return n
}

// knownWord is the length of the known spelling that s begins with, 0 for none. The word has to end there.
func knownWord(s string) int {
	for _, w := range words {
		n := len(w)
		if strings.HasPrefix(s, w) && (len(s) == n || s[n] < 'a' || s[n] > 'z') {
			return n
		}
	}
	return 0
}
