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

// Table is a table of the RFC by its name in lower case, such as "c12".
func Table(name string) func(r rune) bool { return tables[name] }

// Names are the names of the tables.
var Names = []string{"a1", "b1", "c11", "c12", "c11_c12", "c21", "c22", "c21_c22", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "d1", "d2"}

// Set lists the characters of a table that is a set.
func Set(name string) [][2]rune {
	return map[string]ranges{"b1_set": b1, "c22_specials": c22, "c6_set": c6, "c7_set": c7, "c8_set": c8, "c9_set": c9}[name]
}

// Exceptions is the foldings of table B.3 that are not lower case.
func Exceptions() map[rune]string { return b3Exceptions }

func category(r rune) string { return unicodedata.Old().Category(r) }

func noncharacter(r rune) bool { return r >= 0xFDD0 && r < 0xFDF0 || r&0xFFFE == 0xFFFE }

var tables = map[string]func(r rune) bool{
	"a1":      func(r rune) bool { return category(r) == "Cn" && !noncharacter(r) },
	"b1":      b1.has,
	"c11":     func(r rune) bool { return r == ' ' },
	"c12":     func(r rune) bool { return r != ' ' && category(r) == "Zs" },
	"c11_c12": func(r rune) bool { return category(r) == "Zs" },
	"c21":     func(r rune) bool { return r < 128 && category(r) == "Cc" },
	"c22":     func(r rune) bool { return r >= 128 && (category(r) == "Cc" || c22.has(r)) },
	"c21_c22": func(r rune) bool { return category(r) == "Cc" || c22.has(r) },
	"c3":      func(r rune) bool { return category(r) == "Co" },
	"c4":      noncharacter,
	"c5":      func(r rune) bool { return category(r) == "Cs" },
	"c6":      c6.has, "c7": c7.has, "c8": c8.has, "c9": c9.has,
	"d1": func(r rune) bool { b := unicodedata.Old().Bidirectional(r); return b == "R" || b == "AL" },
	"d2": func(r rune) bool { return unicodedata.Old().Bidirectional(r) == "L" },
}

// MapB3 folds the case of r without normalisation.
func MapB3(r rune) []rune {
	if s, ok := b3Exceptions[r]; ok {
		return []rune(s)
	}
	one, full := unicodedata.Lower(r)
	if full != "" {
		return []rune(full)
	}
	return []rune{one}
}

// compatible is text in form NFKC.
func compatible(text []rune) []rune {
	out, _ := unicodedata.Old().Normalize(unicodedata.Forms["NFKC"], text, func(int) bool { return true })
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

var prohibited = []string{"c12", "c22", "c3", "c4", "c5", "c6", "c7", "c8", "c9"}

// Nameprep is a label prepared for comparison and encoding, or what is wrong with it. Positions are those in the mapped label, which is the first result then.
// Unassigned characters are let pass, as in queries.
func Nameprep(label []rune) ([]rune, *Error) {
	var mapped []rune
	for _, r := range label {
		if !b1.has(r) {
			mapped = append(mapped, MapB2(r)...)
		}
	}
	out := compatible(mapped)
	for i, r := range out {
		for _, name := range prohibited {
			if tables[name](r) {
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
		right = right || tables["d1"](r)
	}
	if !right {
		return nil
	}
	for i, r := range label {
		if tables["d2"](r) {
			return &Error{"Violation of BIDI requirement 2", i, i + 1}
		}
	}
	if !tables["d1"](label[0]) {
		return &Error{"Violation of BIDI requirement 3", 0, 1}
	}
	if last := len(label) - 1; !tables["d1"](label[last]) {
		return &Error{"Violation of BIDI requirement 3", last, last + 1}
	}
	return nil
}
