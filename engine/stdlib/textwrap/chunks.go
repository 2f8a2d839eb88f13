// This file cuts text into the chunks that lines are made of.

package textwrap

import (
	"dappco.re/go/py/engine/internal/unicodedata"
	"dappco.re/go/py/engine/object"
)

// chunk is a part of a text that a line has whole: a word, a part of a word up to a hyphen, a dash, or white space.
type chunk struct {
	text string
	n    int // its length in characters
}

func chunkOf(text string) chunk { return chunk{text, object.NewStr(text).Len()} }

// spaces are the characters that separate words; others of Unicode do not.
func isSpace(r rune) bool { return r == ' ' || r >= '\t' && r <= '\r' }

func isWord(r rune) bool { return r == '_' || unicodedata.IsAlnum(r) }

func isLetter(r rune) bool { return isWord(r) && !unicodedata.IsDecimal(r) }

// endsClause reports that a dash may follow r.
func endsClause(r rune) bool {
	switch r {
	case '!', '"', '\'', '&', '.', ',', '?':
		return true
	}
	return isWord(r)
}

func runesOf(text string) []rune {
	out := make([]rune, 0, len(text))
	for text != "" {
		r, size := object.DecodeRune(text)
		text = text[size:]
		out = append(out, r)
	}
	return out
}

func textOf(runes []rune) string {
	out := make([]byte, 0, len(runes))
	for _, r := range runes {
		out = object.AppendRune(out, r)
	}
	return string(out)
}

// splitter cuts a text; at looks at a character and answers 0 beyond the ends.
type splitter []rune

func (s splitter) at(i int) rune {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}

// dash is the end of two or more hyphens at i before a word, or i if there are none.
func (s splitter) dash(i int) int {
	end := i
	for s.at(end) == '-' {
		end++
	}
	if end-i < 2 || !isWord(s.at(end)) {
		return i
	}
	return end
}

// hyphenated reports that the hyphen at i is one inside of a word: letters are before and behind it.
func (s splitter) hyphenated(i int) bool {
	before := isLetter(s.at(i-1)) && (isLetter(s.at(i-2)) || s.at(i-2) == '-' && isLetter(s.at(i-3)))
	if !before || !isLetter(s.at(i+1)) {
		return false
	}
	return isLetter(s.at(i+2)) || s.at(i+2) == '-' && isLetter(s.at(i+3))
}

// end is where the chunk that begins at i ends.
func (s splitter) end(i int, hyphens bool) int {
	j := i + 1
	if isSpace(s[i]) {
		for j < len(s) && isSpace(s[j]) {
			j++
		}
		return j
	}
	if hyphens && i > 0 && endsClause(s[i-1]) {
		if to := s.dash(i); to > i {
			return to
		}
	}
	for ; j < len(s) && !isSpace(s[j]); j++ {
		if !hyphens || s[j] != '-' {
			continue
		}
		if s.hyphenated(j) {
			return j + 1
		}
		if endsClause(s[j-1]) && s.dash(j) > j {
			return j
		}
	}
	return j
}

// split cuts text into chunks, behind hyphens too if hyphens is set.
func split(text string, hyphens bool) []chunk {
	s := splitter(runesOf(text))
	var out []chunk
	for i := 0; i < len(s); {
		j := s.end(i, hyphens)
		out = append(out, chunk{textOf(s[i:j]), j - i})
		i = j
	}
	return out
}
