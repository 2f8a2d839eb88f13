// This file tests the marks below source lines against what CPython 3.14.6 prints.

package traceback

import "testing"

func TestMarked(t *testing.T) {
	for _, c := range []struct {
		lines    []string
		from, to int
		want     string
	}{
		{[]string{"    x = a + b"}, 8, 13, "    x = a + b\n        ~~^~~\n"},
		{[]string{"a + b"}, 0, 5, "    a + b\n    ~~^~~\n"},
		{[]string{"(a)  //  (b)"}, 0, 12, "    (a)  //  (b)\n    ~~~~~^^~~~~~\n"},
		{[]string{"return f(1)"}, 7, 11, "    return f(1)\n"},
		{[]string{"return a.f(1)"}, 7, 13, "    return a.f(1)\n           ~~~^^^\n"},
		{[]string{"x = f(1)"}, 4, 8, "    x = f(1)\n"},
		{[]string{"raise ValueError"}, 0, 16, "    raise ValueError\n"},
		{[]string{"y = undefined"}, 4, 13, "    y = undefined\n        ^^^^^^^^^\n"},
		{[]string{"d[1][2]"}, 0, 7, "    d[1][2]\n    ~~~~^^^\n"},
		{[]string{`p("é日本", 1 + "字")`}, 14, 23, "    p(\"é日本\", 1 + \"字\")\n               ~~^~~~~~\n"},
		{[]string{"  f(", "    1,", "    2,", "    3,", "    4,", "  )"}, 2, 3, "    f(\n    ~^\n      1,\n      ^^\n    ...<2 lines>...\n      4,\n      ^^\n    )\n    ^\n"},
	} {
		if got := marked(c.lines, c.from, c.to, true); got != c.want {
			t.Errorf("%q:\n%s\nwant\n%s", c.lines, got, c.want)
		}
	}
}

func TestBadText(t *testing.T) {
	for _, c := range []struct {
		b    badText
		want string
	}{
		{badText{text: "  b]\n", line: 5, endLine: 5, offset: 4, endOffset: 5, hasOffset: true}, "    b]\n     ^\n"},
		{badText{text: "abc", line: 1, endLine: 1, offset: 100, endOffset: 200, hasOffset: true}, "    abc\n       ^\n"},
		{badText{text: "", line: 1, endLine: 1, offset: 5, endOffset: 9, hasOffset: true}, "    \n    ^^^^\n"},
		{badText{text: "abc def"}, "    abc def\n"},
		{badText{text: "\tx y\n", line: 1, endLine: 1, offset: 4, endOffset: 5, hasOffset: true}, "    \tx y\n    \t  ^\n"},
		{badText{text: "abc\n", line: 1, endLine: 2, offset: 2, endOffset: 2, hasOffset: true}, "    abc\n     ^^\n"},
	} {
		if got := c.b.show(); got != c.want {
			t.Errorf("%+v:\n%s\nwant\n%s", c.b, got, c.want)
		}
	}
}

func TestSimilar(t *testing.T) {
	for _, c := range []struct{ word, first string }{{"whille", "while"}, {"fro", "from"}, {"retrn", "return"}, {"zzz", ""}, {"lambd", "lambda"}} {
		got := ""
		if m := similar(c.word, keywords); len(m) > 0 {
			got = m[0]
		}
		if got != c.first {
			t.Errorf("%s: %s, want %s", c.word, got, c.first)
		}
	}
}

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{"abc": 3, "日本": 4, "é": 1, "🎉": 2} {
		if got := width(s, 99); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
}
