// This file tests the encodings of East Asia.

package multibyte

import "testing"

func TestTables(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       rune
	}{
		{"shift_jis", "\x82\xa0", 'あ'}, {"sjis", "\x82\xa0", 'あ'}, {"euc_jp", "\xa4\xa2", 'あ'}, {"euc_jp", "\x8f\xb0\xa1", '丂'}, {"gbk", "\xd6\xd0", '中'}, {"gb18030", "\x81\x30\x81\x30", 0x80},
		{"gb18030", "\x90\x30\x81\x30", 0x10000}, {"big5", "\xa4\xa4", '中'}, {"cp949", "\x81\x41", '갂'}, {"euc_kr", "\xa4\xd4\xa4\xa1\xa4\xbf\xa4\xa2", '갂'}, {"johab", "\x88\x61", '가'}, {"cp932", "\x87\x40", '①'},
	} {
		table := Find(c.name)
		a, b, size, reason := table.Step(c.data)
		if a != c.want || b != -1 || size != len(c.data) || reason != "" {
			t.Errorf("%s %q: %q, %d, %q", c.name, c.data, a, size, reason)
		}
		if out, ok := table.Append(nil, c.want); !ok || string(out) != c.data {
			t.Errorf("%s of %q: %q, %v", c.name, c.want, out, ok)
		}
	}
	for _, c := range []struct{ name, data, want string }{{"gbk", "\x81", Incomplete}, {"gbk", "\xff", Incomplete}, {"gbk", "\x81\x20", Illegal}, {"gb18030", "\x81\x30\x81", Incomplete}, {"shift_jis", "\x80", Illegal}} {
		if _, _, _, reason := Find(c.name).Step(c.data); reason != c.want {
			t.Errorf("%s %q: %q, want %q", c.name, c.data, reason, c.want)
		}
	}
	if Find("nope") != nil || Find("") != nil {
		t.Error("an unknown encoding was found")
	}
	if out, ok := Find("euc_jis_2004").AppendPair(nil, 'か', 0x309A); !ok || string(out) != "\xa4\xf7" {
		t.Errorf("a pair is %q, %v", out, ok)
	}
}

func TestStates(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"iso2022_jp", "aあb", "a\x1b$B$\"\x1b(Bb"}, {"iso2022_kr", "가a", "\x1b$)C\x0e0!\x0fa"}, {"hz", "中~", "~{VP~}~~"},
	} {
		s := FindStateful(c.name)
		var st State
		var out []byte
		for _, r := range c.text {
			out, _ = s.Append(&st, out, r)
		}
		if out = s.Reset(&st, out); string(out) != c.want {
			t.Errorf("%s: %q, want %q", c.name, out, c.want)
		}
		st = State{}
		back := ""
		for data := c.want; data != ""; {
			r, size, reason := s.Step(&st, data)
			if reason != "" {
				t.Fatalf("%s: %s", c.name, reason)
			}
			if r >= 0 {
				back += string(r)
			}
			data = data[size:]
		}
		if back != c.text || s.StateOf(s.Number(st)) != st {
			t.Errorf("%s: %q, want %q", c.name, back, c.text)
		}
	}
}
