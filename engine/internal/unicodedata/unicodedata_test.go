// This file tests the classes, case mappings and names of characters.

package unicodedata

import "testing"

func TestClasses(t *testing.T) {
	for _, c := range []struct {
		name string
		f    func(rune) bool
		in   string
		out  string
	}{
		{"alpha", IsAlpha, "aßŉ漢ªǅ", "1²½ _\u0301"},
		{"decimal", IsDecimal, "0٣९", "²½a"},
		{"digit", IsDigit, "0²①", "½a"},
		{"numeric", IsNumeric, "0²½一Ⅷ", "a-"},
		{"space", IsSpace, " \t\n\x1c\x1f\u0085\u00a0\u2028\u3000", "a\u200b"},
		{"printable", IsPrintable, " aé漢", "\n\u00a0\u200b\ue000\U000e0001"},
		{"lower", IsLower, "aßªⓐ", "Aǅ1"},
		{"upper", IsUpper, "AÉⅧⒶ", "aǅ1"},
		{"title", IsTitle, "ǅᾈ", "Aa"},
		{"cased", IsCased, "aAǅª", "1一"},
		{"ignorable", IsCaseIgnorable, "'.:\u0301\u00ad", "aA1"},
		{"start", IsXIDStart, "a_漢", "1\u0301"},
		{"continue", IsXIDContinue, "a_1\u0301·", "-+"},
		{"wide", IsWide, "漢Ａ🎉", "aé"},
	} {
		for _, r := range c.in {
			if !c.f(r) {
				t.Errorf("%s(%q) is false", c.name, r)
			}
		}
		for _, r := range c.out {
			if c.f(r) {
				t.Errorf("%s(%q) is true", c.name, r)
			}
		}
	}
	if IsAlpha(-1) || IsAlpha(MaxRune+1) {
		t.Error("out of range is alpha")
	}
}

func TestCase(t *testing.T) {
	for _, c := range []struct {
		f    func(rune) (rune, string)
		in   rune
		one  rune
		full string
	}{
		{Upper, 'ß', 0, "SS"}, {Upper, 'a', 'A', ""}, {Lower, 'İ', 0, "i̇"}, {Title, 'ǆ', 'ǅ', ""}, {Title, 'ﬁ', 0, "Fi"},
		{Fold, 'ß', 0, "ss"}, {Fold, 'ς', 'σ', ""}, {Lower, 'A', 'a', ""}, {Upper, '1', '1', ""}, {Lower, 'Ა', 'ა', ""}, {Upper, 0xA7DB, 0xA7DA, ""},
	} {
		if one, full := c.f(c.in); one != c.one || full != c.full {
			t.Errorf("%q: %q %q, want %q %q", c.in, one, full, c.one, c.full)
		}
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		r    rune
		name string
	}{
		{'a', "LATIN SMALL LETTER A"}, {0xAC01, "HANGUL SYLLABLE GAG"}, {0x4E00, "CJK UNIFIED IDEOGRAPH-4E00"}, {0x1F389, "PARTY POPPER"},
		{'\n', ""}, {0xE000, ""}, {0xC544, "HANGUL SYLLABLE A"}, {0x16D40, "KIRAT RAI SIGN ANUSVARA"},
	} {
		if got := Name(c.r); got != c.name {
			t.Errorf("Name(%#x) = %q, want %q", c.r, got, c.name)
		}
		if r, ok := Lookup(c.name); c.name != "" && (!ok || r != c.r) {
			t.Errorf("Lookup(%q) = %#x %v", c.name, r, ok)
		}
	}
	if r, ok := Lookup("line feed"); !ok || r != '\n' {
		t.Error("alias LINE FEED not found")
	}
	for _, bad := range []string{"", "NO SUCH", "CJK UNIFIED IDEOGRAPH-0041", "HANGUL SYLLABLE QQ", "KEYCAP DIGIT ONE"} {
		if _, ok := Lookup(bad); ok {
			t.Errorf("Lookup(%q) found something", bad)
		}
	}
}
