// This file tests that code pages are found and map both ways.

package charmap

import "testing"

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name string
		b    byte
		r    rune
	}{{"cp1252", 0x80, '€'}, {"windows_1252", 0x80, '€'}, {"koi8_r", 0xC1, 'а'}, {"iso8859_15", 0xA4, '€'}, {"cp437", 0x80, 'Ç'}, {"cp1252", 0x81, Undefined}, {"cp037", 0xC1, 'A'}} {
		m := Find(c.name)
		if m == nil {
			t.Errorf("no %s", c.name)
		} else if m.Decode[c.b] != c.r {
			t.Errorf("%s: %#x is %q, want %q", c.name, c.b, m.Decode[c.b], c.r)
		} else if b, ok := m.Encode[c.r]; c.r != Undefined && (!ok || b != c.b) {
			t.Errorf("%s: %q is %#x, want %#x", c.name, c.r, b, c.b)
		}
	}
	if Find("") != nil || Find("utf_8") != nil {
		t.Error("found what is not there")
	}
}
