// This file defines charset, the characters that [...] and \w, \d, \s match.

package re

import (
	"slices"

	"dappco.re/go/py/engine/internal/unicodedata"
)

// category is a class of characters as an escape names it.
type category uint8

const (
	catDigit category = iota
	catSpace
	catWord
	catNegated category = 4 // added: all others
	catASCII   category = 8 // added: of ASCII only
)

// has reports that r is in the category.
func (c category) has(r rune) bool {
	var in bool
	switch c &^ catNegated {
	case catDigit:
		in = unicodedata.IsDecimal(r)
	case catSpace:
		in = unicodedata.IsSpace(r)
	case catWord:
		in = isWord(r)
	case catDigit | catASCII:
		in = r >= '0' && r <= '9'
	case catSpace | catASCII:
		in = r == ' ' || r >= '\t' && r <= '\r'
	case catWord | catASCII:
		in = isWordASCII(r)
	}
	return in != (c&catNegated != 0)
}

func isWordASCII(r rune) bool {
	l := r | 0x20
	return l >= 'a' && l <= 'z' && r < 128 || r >= '0' && r <= '9' || r == '_'
}

func isWord(r rune) bool {
	if r < 128 {
		return isWordASCII(r)
	}
	return unicodedata.IsAlnum(r)
}

// span is the characters from lo to hi.
type span struct{ lo, hi rune }

// charset is a set of characters. low answers for the first 256 with case and negation dealt with; the rest is looked up.
type charset struct {
	low   [4]uint64
	spans []span // sorted, apart; representatives where case does not count
	cats  []category
	neg   bool
	fold  foldKind
}

// newCharset is the set of spans and cats, or of all other characters.
func newCharset(spans []span, cats []category, neg bool, fold foldKind) *charset {
	s := &charset{cats: cats, neg: neg, fold: fold}
	if fold != foldNone {
		spans = foldSpans(spans, fold)
	}
	slices.SortFunc(spans, func(a, b span) int { return int(a.lo - b.lo) })
	for _, sp := range spans {
		if n := len(s.spans); n > 0 && sp.lo <= s.spans[n-1].hi+1 {
			s.spans[n-1].hi = max(s.spans[n-1].hi, sp.hi)
			continue
		}
		s.spans = append(s.spans, sp)
	}
	for r := rune(0); r < 256; r++ {
		if s.lookUp(r) {
			s.low[r>>6] |= 1 << (r & 63)
		}
	}
	return s
}

// foldSpans is spans with the representatives of their characters.
func foldSpans(spans []span, fold foldKind) []span {
	out := slices.Clone(spans)
	for _, sp := range spans {
		if fold == foldASCII || sp.hi-sp.lo < 256 {
			last := sp.hi
			if fold == foldASCII {
				last = min(last, 'Z')
			}
			for r := sp.lo; r <= last; r++ {
				if c := fold.fold(r); c != r {
					out = append(out, span{c, c})
				}
			}
			continue
		}
		for c, class := range members.Get() {
			if slices.ContainsFunc(class, func(r rune) bool { return r >= sp.lo && r <= sp.hi }) {
				out = append(out, span{c, c})
			}
		}
	}
	return out
}

// has reports that r is in the set.
func (s *charset) has(r rune) bool {
	if r < 256 {
		return s.low[r>>6]>>(r&63)&1 != 0
	}
	return s.lookUp(r)
}

func (s *charset) lookUp(r rune) bool {
	c := s.fold.fold(r)
	lo, hi := 0, len(s.spans)
	for lo < hi {
		mid := (lo + hi) / 2
		switch sp := s.spans[mid]; {
		case c < sp.lo:
			hi = mid
		case c > sp.hi:
			lo = mid + 1
		default:
			return !s.neg
		}
	}
	if len(s.cats) > 0 {
		l := s.fold.lower(r)
		for _, cat := range s.cats {
			if cat.has(l) {
				return !s.neg
			}
		}
	}
	return s.neg
}
