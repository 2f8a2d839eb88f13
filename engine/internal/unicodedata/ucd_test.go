// This file tests the character database.

package unicodedata

import (
	"strings"
	"testing"
)

func TestData(t *testing.T) {
	d, old := Current(), Old()
	for _, c := range []struct{ got, want string }{
		{d.Category('é'), "Ll"}, {d.Bidirectional('א'), "R"}, {d.Width('あ'), "W"}, {d.Decomposition('é'), "0065 0301"}, {d.Decomposition('각'), "1100 1161 11A8"},
		{d.Name('é'), "LATIN SMALL LETTER E WITH ACUTE"}, {old.Category(0x1F600), "Cn"}, {old.Name(0x1F600), ""}, {old.Name('a'), "LATIN SMALL LETTER A"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	if n, ok := d.Numeric('½'); !ok || n != 0.5 {
		t.Errorf("numeric: %v, %v", n, ok)
	}
}

func TestNormalize(t *testing.T) {
	always := func(int) bool { return true }
	for _, c := range []struct{ form, text, want string }{
		{"NFC", "e\u0301", "é"}, {"NFD", "é", "e\u0301"}, {"NFKC", "ﬁ", "fi"}, {"NFKD", "각", "\u1100\u1161\u11a8"}, {"NFC", "\u1100\u1161\u11a8", "각"},
		{"NFC", "a\u0323\u0301", "ạ\u0301"}, {"NFD", "a\u0301\u0323", "a\u0323\u0301"},
	} {
		form, _ := FormOf(c.form)
		got, ok := Current().Normalize(form, []rune(c.text), always)
		if !ok || string(got) != c.want {
			t.Errorf("%s of %q: %q, want %q", c.form, c.text, string(got), c.want)
		}
	}
	marks := "a" + strings.Repeat("\u0301\u0323", 5000)
	if got, _ := Current().Normalize(Form{}, []rune(marks), always); got[1] != 0x323 || got[5001] != 0x301 {
		t.Error("many marks are not in order")
	}
	if _, ok := Current().Normalize(Form{}, []rune(marks), func(int) bool { return false }); ok {
		t.Error("it went on")
	}
}
