// This file tests modes of open and the translation and search of line ends.

package io

import (
	"testing"

	"dappco.re/go/py/engine/object"
)

func TestParseMode(t *testing.T) {
	for _, c := range []struct {
		mode  string
		ok    bool
		flags object.OpenFlags
	}{
		{"r", true, object.OpenRead},
		{"rb+", true, object.OpenRead | object.OpenWrite},
		{"w", true, object.OpenWrite | object.OpenCreate | object.OpenTruncate},
		{"a+", true, object.OpenRead | object.OpenWrite | object.OpenCreate | object.OpenAppend},
		{"x", true, object.OpenWrite | object.OpenCreate | object.OpenExclusive},
		{"rr", false, 0}, {"q", false, 0}, {"U", false, 0},
	} {
		m, ok := parseMode(c.mode)
		if ok != c.ok || ok && m.flags() != c.flags {
			t.Errorf("%s: %v %b", c.mode, ok, m.flags())
		}
	}
}

func TestTranslateLines(t *testing.T) {
	for _, c := range []struct {
		text, want string
		seen       lineEnds
	}{
		{"a\nb", "a\nb", sawLF},
		{"a\r\nb\rc\n", "a\nb\nc\n", sawCR | sawLF | sawCRLF},
		{"none", "none", 0},
		{"\r", "\n", sawCR},
	} {
		var seen lineEnds
		if got := translateLines(c.text, true, &seen); got != c.want || seen != c.seen {
			t.Errorf("%q: %q %b", c.text, got, seen)
		}
		if got := translateLines(c.text, false, &seen); got != c.text {
			t.Errorf("%q changed to %q", c.text, got)
		}
	}
}

func TestFindLine(t *testing.T) {
	for _, c := range []struct {
		newline, text string
		want          int
	}{
		{"\n", "ab\ncd", 3}, {"\n", "ab\rcd", -1}, {"\r\n", "a\nb\r\n", 5}, {"\r", "a\nb\rc", 4},
		{"", "ab\ncd", 3}, {"", "ab\rcd", 3}, {"", "ab\r\ncd", 4}, {"", "ab\r", -1}, {"", "ab", -1},
	} {
		f := &textFile{text: c.text}
		if exc := f.setNewline(object.StrOf(c.newline)); exc != nil {
			t.Fatal(exc)
		}
		if got := f.findLine(0); got != c.want {
			t.Errorf("newline=%q %q: %d, want %d", c.newline, c.text, got, c.want)
		}
	}
}
