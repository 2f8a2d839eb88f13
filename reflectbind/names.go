// This file spells Go names as Python does.

package reflectbind

import (
	"strings"
	"unicode"
)

// words are spellings that are one word although their capitals say otherwise, longest first where one begins another.
var words = []string{"OAuth", "IPv4", "IPv6", "IPv", "GitHub", "GitLab", "MacOS", "IOs", "GraphQL", "MySQL", "PostgreSQL", "JavaScript", "TypeScript", "YouTube", "LaTeX", "WebSocket"}

// keywords are the hard keywords of Python, which names cannot be.
var keywords = map[string]bool{
	"False": true, "None": true, "True": true, "and": true, "as": true, "assert": true, "async": true, "await": true, "break": true, "class": true,
	"continue": true, "def": true, "del": true, "elif": true, "else": true, "except": true, "finally": true, "for": true, "from": true, "global": true,
	"if": true, "import": true, "in": true, "is": true, "lambda": true, "nonlocal": true, "not": true, "or": true, "pass": true, "raise": true,
	"return": true, "try": true, "while": true, "with": true, "yield": true,
}

// pythonName is the name of a function, method, field or parameter: snake case, with an underscore behind keywords.
func pythonName(name string) string {
	s := SnakeCase(name)
	if keywords[s] {
		return s + "_"
	}
	return s
}

// constantName is the name of a loose constant: UPPER_SNAKE.
func constantName(name string) string { return strings.ToUpper(SnakeCase(name)) }

// errorName is the class name of a sentinel: ErrNotFound becomes NotFoundError.
func errorName(name string) string {
	base := name
	if rest, ok := strings.CutPrefix(name, "Err"); ok && rest != "" && !unicode.IsLower(rune(rest[0])) {
		base = rest
	}
	if strings.HasSuffix(base, "Error") {
		return base
	}
	return base + "Error"
}

// SnakeCase is a Go name in snake case. Runs of capitals are one word, so are digits with the word before them, and the plural s stays with its acronym:
// ReadFile is read_file, ServeHTTP serve_http, UserIDs user_ids, SHA256Hex sha256_hex, OAuth2Token oauth2_token, IPv4 ipv4.
func SnakeCase(name string) string {
	var out []string
	rs := []rune(name)
	for i := 0; i < len(rs); {
		if rs[i] == '_' {
			i++
			continue
		}
		n := wordLength(rs[i:])
		out = append(out, strings.ToLower(string(rs[i:i+n])))
		i += n
	}
	s := strings.Join(out, "_")
	if strings.HasPrefix(name, "_") {
		s = "_" + s
	}
	return s
}

// wordLength is how many of rs, which is not empty, are its first word.
func wordLength(rs []rune) int {
	n := knownWord(rs)
	if n == 0 {
		switch {
		case unicode.IsUpper(rs[0]):
			n = capitals(rs)
		default:
			n = 1
			for n < len(rs) && !unicode.IsUpper(rs[n]) && rs[n] != '_' {
				n++
			}
			return n
		}
	}
	for n < len(rs) && unicode.IsDigit(rs[n]) {
		n++
	}
	return n
}

// capitals is the length of a word that begins with a capital: an acronym, or a capital and the small letters behind it.
func capitals(rs []rune) int {
	run := 0
	for run < len(rs) && unicode.IsUpper(rs[run]) {
		run++
	}
	rest := rs[run:]
	switch {
	case len(rest) == 0 || rest[0] == '_' || unicode.IsDigit(rest[0]):
		return run
	case run > 1 && rest[0] == 's' && (len(rest) == 1 || unicode.IsUpper(rest[1]) || rest[1] == '_' || unicode.IsDigit(rest[1])):
		return run + 1 // a plural: IDs, URLs
	case run > 1:
		return run - 1 // the last capital begins the next word
	}
	n := run
	for n < len(rs) && !unicode.IsUpper(rs[n]) && rs[n] != '_' && !unicode.IsDigit(rs[n]) {
		n++
	}
	return n
}

// knownWord is the length of the known spelling that rs begins with, 0 for none. The word has to end there.
func knownWord(rs []rune) int {
	for _, w := range words {
		n := len(w)
		if len(rs) >= n && string(rs[:n]) == w && (len(rs) == n || !unicode.IsLower(rs[n])) {
			return n
		}
	}
	return 0
}
