// Package stringprep implements the tables of RFC 3454, and the preparation of domain names of RFC 3491 (Nameprep), on Unicode 3.2.
package stringprep

import (
	"fmt"
	"slices"

	"dappco.re/go/py/engine/internal/unicodedata"
)

//go:generate python3.14 gen/tables.py

// ranges is a sorted list of first and last characters.
type ranges [][2]rune

func (rs ranges) has(r rune) bool {
	for _, x := range rs {
		if r >= x[0] && r <= x[1] {
			return true
		}
	}
	return false
}

// Table is a table of the RFC. Its name is that of the RFC in lower case, such as "c12".
type Table struct {
	Name string
	Has  func(r rune) bool
}

// Tables are the tables, and those that two make together.
var Tables = []Table{
	{"a1", func(r rune) bool { return category(r) == "Cn" && !isNoncharacter(r) }},
	{"b1", isMappedToNothing},
	{"c11", func(r rune) bool { return r == ' ' }},
	{"c12", isOtherSpace},
	{"c11_c12", func(r rune) bool { return category(r) == "Zs" }},
	{"c21", func(r rune) bool { return r < 128 && category(r) == "Cc" }},
	{"c22", isOtherControl},
	{"c21_c22", func(r rune) bool { return category(r) == "Cc" || c22.has(r) }},
	{"c3", isPrivate},
	{"c4", isNoncharacter},
	{"c5", isSurrogate},
	{"c6", isUnfitForText},
	{"c7", isUnfitForCanonical},
	{"c8", isChangingDisplay},
	{"c9", isTag},
	{"d1", isRightToLeft},
	{"d2", isLeftToRight},
}

func isMappedToNothing(r rune) bool   { return b1.has(r) }
func isOtherSpace(r rune) bool        { return r != ' ' && category(r) == "Zs" }
func isOtherControl(r rune) bool      { return r >= 128 && (category(r) == "Cc" || c22.has(r)) }
func isPrivate(r rune) bool           { return category(r) == "Co" }
func isNoncharacter(r rune) bool      { return r >= 0xFDD0 && r < 0xFDF0 || r&0xFFFE == 0xFFFE }
func isSurrogate(r rune) bool         { return category(r) == "Cs" }
func isUnfitForText(r rune) bool      { return c6.has(r) }
func isUnfitForCanonical(r rune) bool { return c7.has(r) }
func isChangingDisplay(r rune) bool   { return c8.has(r) }
func isTag(r rune) bool               { return c9.has(r) }

func isRightToLeft(r rune) bool {
	b := unicodedata.Old().Bidirectional(r)
	return b == "R" || b == "AL"
}

func isLeftToRight(r rune) bool { return unicodedata.Old().Bidirectional(r) == "L" }

func category(r rune) string { return unicodedata.Old().Category(r) }

// Set lists the characters of a table that is a set.
func Set(name string) [][2]rune {
	return map[string]ranges{"b1_set": b1, "c22_specials": c22, "c6_set": c6, "c7_set": c7, "c8_set": c8, "c9_set": c9}[name]
}

// Folding is what a character is folded to.
type Folding struct {
	Char rune
	Text string
}

// Exceptions is the foldings of table B.3 that are not lower case, in the order of their characters.
func Exceptions() []Folding { return b3Exceptions }

// MapB3 folds the case of r without normalisation.
func MapB3(r rune) []rune {
	if i, ok := slices.BinarySearchFunc(b3Exceptions, r, func(f Folding, r rune) int { return int(f.Char - r) }); ok {
		return []rune(b3Exceptions[i].Text)
	}
	one, full := unicodedata.Lower(r)
	if full != "" {
		return []rune(full)
	}
	return []rune{one}
}

// compatible is text in form NFKC.
func compatible(text []rune) []rune {
	out, _ := unicodedata.Old().Normalize(unicodedata.Form{Compat: true, Compose: true}, text, func(int) bool { return true })
	return out
}

// MapB2 folds the case of r for use with normalisation.
func MapB2(r rune) []rune {
	folded := MapB3(r)
	b := compatible(folded)
	var again []rune
	for _, c := range b {
		again = append(again, MapB3(c)...)
	}
	if c := compatible(again); !slices.Equal(c, b) {
		return c
	}
	return folded
}

// Error is what is wrong with a label: characters Start to End of it.
type Error struct {
	Reason     string
	Start, End int
}

var prohibited = []func(r rune) bool{isOtherSpace, isOtherControl, isPrivate, isNoncharacter, isSurrogate, isUnfitForText, isUnfitForCanonical, isChangingDisplay, isTag}

// Nameprep is a label prepared for comparison and encoding, or what is wrong with it. Positions are those in the mapped label, which is the first result then.
// Unassigned characters are let pass, as in queries.
func Nameprep(label []rune) ([]rune, *Error) {
	var mapped []rune
	for _, r := range label {
		if !isMappedToNothing(r) {
			mapped = append(mapped, MapB2(r)...)
		}
	}
	out := compatible(mapped)
	for i, r := range out {
		for _, has := range prohibited {
			if has(r) {
				return out, &Error{fmt.Sprintf("Invalid character %s", quote(r)), i, i + 1}
			}
		}
	}
	return out, bidirectional(out)
}

// quote is repr of a character that may not be printed.
func quote(r rune) string {
	switch {
	case unicodedata.IsPrintable(r):
		return "'" + string(r) + "'"
	case r < 0x100:
		return fmt.Sprintf("'\\x%02x'", r)
	case r < 0x10000:
		return fmt.Sprintf("'\\u%04x'", r)
	}
	return fmt.Sprintf("'\\U%08x'", r)
}

// bidirectional checks the rules about text from right to left.
func bidirectional(label []rune) *Error {
	right := false
	for _, r := range label {
		right = right || isRightToLeft(r)
	}
	if !right {
		return nil
	}
	for i, r := range label {
		if isLeftToRight(r) {
			return &Error{"Violation of BIDI requirement 2", i, i + 1}
		}
	}
	if !isRightToLeft(label[0]) {
		return &Error{"Violation of BIDI requirement 3", 0, 1}
	}
	if last := len(label) - 1; !isRightToLeft(label[last]) {
		return &Error{"Violation of BIDI requirement 3", last, last + 1}
	}
	return nil
}
