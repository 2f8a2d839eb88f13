// This file finds the misspelt keyword behind an "invalid syntax": a name that makes the text compile when a keyword
// stands in its place.

package traceback

import (
	"sort"
	"strings"

	"dappco.re/go/py/engine/compile"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/scanner"
	"dappco.re/go/py/engine/token"
)

// How hard keywordTypo tries.
const (
	typoMaxSource   = 1024 // characters of source
	typoMaxNames    = 10   // names, from the start of the source
	typoMaxKeywords = 3    // keywords for each name
	typoSimilarity  = 0.5
)

var keywords = []string{"False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
	"finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"}

// typo is a misspelt keyword: its line and its range in characters counted from 1.
type typo struct {
	text     string
	from, to int
}

// keywordTypo finds the misspelt keyword that exc, whose message is message, is due to; hint is the message that says
// so, "" if there is none.
func (s *shower) keywordTypo(exc *object.Exception, message string) (word typo, hint string) {
	v := exc.Field(object.SyntaxErrorMetadata)
	if v.IsNull() || v.Type() != object.TupleType || len(v.AsTuple().Items) != 3 || !strings.HasPrefix(message, "invalid syntax") {
		return typo{}, ""
	}
	src, ok := textOf(v.AsTuple().Items[2])
	if !ok || len(src) > typoMaxSource {
		return typo{}, ""
	}
	lines := strings.SplitAfter(src, "\n")
	names := 0
	for sc := scanner.New(src); ; {
		t := sc.Next()
		if t.Kind == token.EndMarker || t.Kind == token.Error {
			return typo{}, ""
		}
		line := int(t.Line) - 1
		if t.Line != t.EndLine || line >= len(lines) || int(t.EndCol) > len(lines[line]) {
			continue
		}
		text := lines[line]
		name := text[t.Col:t.EndCol]
		if t.Kind != token.Name && !isKeyword(name) {
			continue
		}
		if names++; names > typoMaxNames {
			return typo{}, ""
		}
		if isKeyword(name) {
			continue
		}
		for _, k := range similar(name, keywords) {
			before := strings.Join(lines[:line], "") + text[:t.Col]
			after := text[t.EndCol:] + strings.Join(lines[line+1:], "")
			if compiles(before + k + after) {
				from := characters(text, int(t.Col)) + 1
				return typo{text: text, from: from, to: from + characters(name, len(name))}, "invalid syntax. Did you mean '" + k + "'?"
			}
		}
	}
}

func isKeyword(name string) bool {
	i := sort.SearchStrings(keywords, name)
	return i < len(keywords) && keywords[i] == name
}

// compiles reports that src is a program or the beginning of one.
func compiles(src string) bool {
	mod, _, err := parser.Parse([]byte(src), parser.Options{SourceIsString: true, AllowIncomplete: true})
	if err != nil {
		return err.Incomplete || err.Class == "_IncompleteInputError"
	}
	_, _, bad := compile.Compile(mod, "<typo>", compile.Options{})
	return bad == nil
}

// similar is the best of words by similarity to name, best first.
func similar(name string, words []string) []string {
	type match struct {
		ratio float64
		word  string
	}
	var matches []match
	for _, w := range words {
		if r := ratio(w, name); r >= typoSimilarity {
			matches = append(matches, match{r, w})
		}
	}
	sort.Slice(matches, func(i, j int) bool {
		a, b := matches[i], matches[j]
		return a.ratio > b.ratio || a.ratio == b.ratio && a.word > b.word
	})
	var out []string
	for _, m := range matches[:min(len(matches), typoMaxKeywords)] {
		out = append(out, m.word)
	}
	return out
}

// ratio is difflib's measure of similarity: twice the characters in matching blocks, over all characters.
func ratio(a, b string) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	return 2 * float64(matching(a, b)) / float64(len(a)+len(b))
}

// matching counts the characters in the longest common block and, by the same rule, left and right of it.
func matching(a, b string) int {
	bestA, bestB, best := 0, 0, 0
	for i := range len(a) {
		for j := range len(b) {
			k := 0
			for i+k < len(a) && j+k < len(b) && a[i+k] == b[j+k] {
				k++
			}
			if k > best {
				bestA, bestB, best = i, j, k
			}
		}
	}
	if best == 0 {
		return 0
	}
	return best + matching(a[:bestA], b[:bestB]) + matching(a[bestA+best:], b[bestB+best:])
}
