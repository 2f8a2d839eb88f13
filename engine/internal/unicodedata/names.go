// This file knows the names of characters, for \N{...} and the namereplace error handler.

package unicodedata

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"dappco.re/go/py/engine/ondemand"
)

//go:embed names.bin
var packedNames []byte

// nameTable is names.bin unpacked, at the first question about a name. code is ascending; the name of code[i] is text[start[i]:end[i]].
type nameTable struct {
	text       string
	code       []rune
	start, end []int32
	byName     map[string]rune
}

var names = ondemand.Value[*nameTable]{Make: func() *nameTable {
	raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(packedNames)))
	if err != nil {
		panic("unreachable: names.bin is corrupt: " + err.Error())
	}
	t := &nameTable{text: string(raw)}
	t.byName = make(map[string]rune, 36000)
	aliases, code := false, 0
	for at := 0; at < len(t.text); {
		end := at + strings.IndexByte(t.text[at:], '\n')
		number, name, ok := strings.Cut(t.text[at:end], " ")
		switch n, _ := strconv.ParseInt(number, 16, 32); {
		case !ok:
			aliases = true
		case aliases:
			t.byName[name] = rune(n)
		default:
			code += int(n)
			t.code = append(t.code, rune(code))
			t.start = append(t.start, int32(end-len(name)))
			t.end = append(t.end, int32(end))
			t.byName[name] = rune(code)
		}
		at = end + 1
	}
	return t
}}

const (
	hangulFirst, hangulLast = 0xAC00, 0xD7A3
	vowels, trailing        = 21, 28
)

var (
	jamoLead  = [...]string{"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"}
	jamoVowel = [...]string{"A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"}
	jamoTrail = [...]string{"", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"}
)

const (
	hangulPrefix = "HANGUL SYLLABLE "
	cjkPrefix    = "CJK UNIFIED IDEOGRAPH-"
)

// isUnifiedIdeograph reports that r is named by its number.
func isUnifiedIdeograph(r rune) bool {
	switch {
	case r < 0x3400:
		return false
	case r <= 0x4DBF, r >= 0x4E00 && r <= 0x9FFF, r >= 0x20000 && r <= 0x2A6DF, r >= 0x2A700 && r <= 0x2B739, r >= 0x2B740 && r <= 0x2B81D,
		r >= 0x2B820 && r <= 0x2CEA1, r >= 0x2CEB0 && r <= 0x2EBE0, r >= 0x2EBF0 && r <= 0x2EE5D, r >= 0x30000 && r <= 0x3134A, r >= 0x31350 && r <= 0x323AF:
		return true
	}
	return false
}

// Name is the name of r, "" when it has none.
func Name(r rune) string {
	if r >= hangulFirst && r <= hangulLast {
		s := int(r - hangulFirst)
		return hangulPrefix + jamoLead[s/(vowels*trailing)] + jamoVowel[s/trailing%vowels] + jamoTrail[s%trailing]
	}
	if isUnifiedIdeograph(r) {
		return fmt.Sprintf("%s%X", cjkPrefix, r)
	}
	t := names.Get()
	lo, hi := 0, len(t.code)
	for lo < hi {
		if mid := (lo + hi) / 2; t.code[mid] < r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(t.code) && t.code[lo] == r {
		return t.text[t.start[lo]:t.end[lo]]
	}
	return ""
}

// Lookup is the character of that name or alias, in any case of letters; ok is false when there is none. Named sequences are not characters.
func Lookup(name string) (r rune, ok bool) {
	if len(name) > 256 {
		return 0, false
	}
	name = strings.ToUpper(name)
	if rest, found := strings.CutPrefix(name, hangulPrefix); found {
		return lookupHangul(rest)
	}
	if rest, found := strings.CutPrefix(name, cjkPrefix); found {
		n, err := strconv.ParseUint(rest, 16, 32)
		if err != nil || len(rest) != max(4, len(strings.TrimLeft(rest, "0"))) || !isUnifiedIdeograph(rune(n)) {
			return 0, false
		}
		return rune(n), true
	}
	if rest, found := strings.CutPrefix(name, "TANGUT IDEOGRAPH-"); found && len(rest) == 5 {
		n, err := strconv.ParseUint(rest, 16, 32)
		return rune(n), err == nil && (n >= 0x17000 && n <= 0x187F7 || n >= 0x18D00 && n <= 0x18D08)
	}
	r, ok = names.Get().byName[name]
	return r, ok
}

func lookupHangul(syllable string) (rune, bool) {
	for l := range jamoLead {
		for v := range jamoVowel {
			rest, ok := strings.CutPrefix(syllable, jamoLead[l]+jamoVowel[v])
			if !ok {
				continue
			}
			for t := range jamoTrail {
				if rest == jamoTrail[t] {
					return rune(hangulFirst + (l*vowels+v)*trailing + t), true
				}
			}
		}
	}
	return 0, false
}

// sequence is a named sequence of characters.
type sequence struct{ name, text string }

// LookupSequence is the text of a named sequence of characters; ok is false when there is none of that name.
func LookupSequence(name string) (text string, ok bool) {
	i, ok := slices.BinarySearchFunc(sequences, strings.ToUpper(name), func(s sequence, name string) int { return strings.Compare(s.name, name) })
	if !ok {
		return "", false
	}
	return sequences[i].text, true
}
