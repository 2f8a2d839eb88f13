// Tests of the parser against what CPython 3.14.6 makes of the same texts (testdata, renewed by testdata/generate.py).

package parser

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"dappco.re/go/py/engine/ast"
)

var modes = map[string]Mode{"exec": Exec, "eval": Eval, "single": Single, "func_type": FuncType}

// readRows returns the fields of every line of a file in testdata.
func readRows(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows [][]string
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<22)
	for sc.Scan() {
		rows = append(rows, strings.Split(sc.Text(), "\t"))
	}
	if len(rows) < 300 {
		t.Fatalf("%s has only %d rows", name, len(rows))
	}
	return rows
}

func unquote(t *testing.T, s string) string {
	t.Helper()
	var out string
	if err := json.Unmarshal([]byte(s), &out); err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return out
}

func parseRow(t *testing.T, row []string) (string, ast.Mod, *SyntaxError) {
	t.Helper()
	src := unquote(t, row[1])
	mode, incomplete := strings.CutSuffix(row[0], "+incomplete")
	mod, _, err := Parse([]byte(src), Options{Filename: "<s>", Mode: modes[mode], SourceIsString: true,
		AllowIncomplete: incomplete, KeepIndent: incomplete})
	return src, mod, err
}

func TestParseValid(t *testing.T) {
	for _, row := range readRows(t, "valid.tsv") {
		src, mod, err := parseRow(t, row)
		if err != nil {
			t.Errorf("%q (%s): %v at %d:%d", src, row[0], err, err.Line, err.Col)
		} else if got := ast.Dump(mod, true); got != row[2] {
			t.Errorf("%q (%s)\n got %s\nwant %s", src, row[0], got, row[2])
		}
	}
}

// number formats a position as Python does.
func number(n int) string {
	if n == Absent {
		return "None"
	}
	return fmt.Sprint(n)
}

func TestParseInvalid(t *testing.T) {
	for _, row := range readRows(t, "invalid.tsv") {
		src, _, err := parseRow(t, row)
		want := fmt.Sprintf("%s: %s at %s text %s", row[2], unquote(t, row[3]), strings.Join(row[4:8], " "), row[8])
		if err == nil {
			t.Errorf("%q (%s) parsed\nwant %s", src, row[0], want)
			continue
		}
		text := "None"
		if !err.TextAbsent {
			text = fmt.Sprintf("%q", err.Text)
		}
		if row[8] != "None" {
			row[8] = fmt.Sprintf("%q", unquote(t, row[8]))
			want = fmt.Sprintf("%s: %s at %s text %s", row[2], unquote(t, row[3]), strings.Join(row[4:8], " "), row[8])
		}
		got := fmt.Sprintf("%s: %s at %s %s %s %s text %s", err.Class, err.Msg, number(err.Line), number(err.Col),
			number(err.EndLine), number(err.EndCol), text)
		if got != want {
			t.Errorf("%q (%s)\n got %s\nwant %s", src, row[0], got, want)
		}
	}
}

func TestParseWarnings(t *testing.T) {
	escape := func(line int, seq string) string {
		return fmt.Sprintf("%d: \"%s\" is an invalid escape sequence. Such sequences will not work in the future. Did you mean \"\\%s\"? "+
			"A raw string is also an option.", line, seq, seq)
	}
	tests := []struct {
		src  string
		want []string
	}{
		{`'\d'`, []string{escape(1, `\d`)}},
		{`b'\d \q'`, []string{escape(1, `\d`)}},
		{"'''a\n\\d\n\\w'''", []string{escape(2, `\d`)}},
		{`f'\d{1}'`, []string{escape(1, `\d`)}},
		{`f'{1}\{2}'`, []string{escape(1, `\{`)}},
		{`rf'\d'`, nil},
		{"'\\\u00e9'", nil},
		{"x = 1\ny = '\\p' + '\\q'", []string{escape(2, `\p`), escape(2, `\q`)}},
		{"match(x)\n'\\d'", []string{escape(2, `\d`)}},
		{`with ('\d'): pass`, []string{escape(1, `\d`)}},
		{`1or 2or 3`, []string{"1: invalid decimal literal", "1: invalid decimal literal"}},
		{`0x1for x in y`, []string{"1: invalid hexadecimal literal"}},
		{`b'\400'`, []string{`1: "\400" is an invalid octal escape sequence. Such sequences will not work in the future. ` +
			`Did you mean "\\400"? A raw string is also an option.`}},
	}
	for _, test := range tests {
		_, warnings, _ := Parse([]byte(test.src), Options{SourceIsString: true})
		var got []string
		for _, w := range warnings {
			got = append(got, fmt.Sprintf("%d: %s", w.Line, w.Msg))
		}
		if fmt.Sprint(got) != fmt.Sprint(test.want) {
			t.Errorf("%q\n got %q\nwant %q", test.src, got, test.want)
		}
	}
}

// TestParseLimits feeds texts that are hostile by depth or length: each must be answered soon.
func TestParseLimits(t *testing.T) {
	r := strings.Repeat
	deep := "MemoryError: Parser stack overflowed - Python source too complex to parse"
	tests := []struct{ name, src, want string }{
		{"parentheses", r("(", 10_000_000), "SyntaxError: too many nested parentheses"},
		{"200 parentheses", r("(", 200) + "1" + r(")", 200), ""},
		{"comma in 199 parentheses", r("(", 199) + "1 2" + r(")", 199), "SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
		{"comma in 199 braces", r("{", 199) + "1 2" + r("}", 199), "SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
		{"comma in dicts", r("{1:", 199) + "1 2" + r("}", 199), "SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
		{"comma in calls", r("f(a=", 199) + "1 2" + r(")", 199), "SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
		{"comma in lambdas", r("lambda x=(", 199) + "1 2" + r("): 1", 199), "SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
		{"minus", r("-", 1_000_000) + "1", deep},
		{"minus 5000", r("-", 5000) + "1", ""},
		{"not", r("not ", 1_000_000) + "1", deep},
		{"lambda", r("lambda:", 1_000_000) + "1", deep},
		{"power", r("1**", 1_000_000) + "1", deep},
		{"conditional", r("1 if 1 else ", 1_000_000) + "1", deep},
		{"sum", r("1+", 100_000) + "1", ""},
		{"broken sum", r("1+", 100_000) + "1 2", "SyntaxError: invalid syntax"},
		{"elif", "if x: y\n" + r("elif x: y\n", 20_000), ""},
		{"broken elif", "if x: y\n" + r("elif x: y\n", 20_000) + "elif x y: z\n", "SyntaxError: invalid syntax"},
		{"broken list", "x = [" + r("1, ", 100_000) + "1 2]", "SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
		{"f-strings", r("f'{", 160) + "1" + r("}'", 160), "SyntaxError: too many nested f-strings"},
		{"broken patterns", "match x:\n case " + r("A(a=", 190) + "x y" + r(")", 190) + ": pass\n", "SyntaxError: invalid syntax"},
		{"broken block", "def f():\n" + r("  x = y + f(a, b)\n", 20_000) + "  a b\n", "SyntaxError: invalid syntax"},
		{"hexadecimal digits", "0x" + r("f", 1_000_000), ""},
	}
	for _, test := range tests {
		start := time.Now()
		_, _, err := Parse([]byte(test.src), Options{SourceIsString: true})
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s took %v", test.name, took)
		}
	}
}

func TestParseFileEncodings(t *testing.T) {
	tests := []struct{ src, want string }{
		{"# coding: latin-1\nx = '\xe9'\n", "Module(body=[Assign(targets=[Name(id='x', ctx=Store())], value=Constant(value='é'))])"},
		{"\xef\xbb\xbfx = 'é'\n", "Module(body=[Assign(targets=[Name(id='x', ctx=Store())], value=Constant(value='é'))])"},
		{"#!/usr/bin/python\r\n# -*- coding: cp1252 -*-\r\n'\x80'\r\n", "Module(body=[Expr(value=Constant(value='€'))])"},
		{"ﬁ = 1\n", "Module(body=[Assign(targets=[Name(id='fi', ctx=Store())], value=Constant(value=1))])"},
		{"x = '''a\r\nb\rc'''\r\n", `Module(body=[Assign(targets=[Name(id='x', ctx=Store())], value=Constant(value='a\nb\nc'))])`},
		{"x='\xe9'\n", "SyntaxError: Non-UTF-8 code starting with '\\xe9' on line 1, but no encoding declared; " +
			"see https://peps.python.org/pep-0263/ for details 1 4 1 4"},
		{"# coding: foo\n", "SyntaxError: unknown encoding: foo 0 -1 None None"},
		{"\xef\xbb\xbf# coding: latin-1\n", "SyntaxError: encoding problem: iso-8859-1 with BOM 1 0 1 17"},
		{"# coding: ascii\nx='\xe9'\n", "SyntaxError: 'ascii' codec can't decode byte 0xe9 in position 19: ordinal not in range(128) 0 -1 None None"},
		{"x\x00", "SyntaxError: source code string cannot contain null bytes None None None None"},
	}
	for _, test := range tests {
		mod, _, err := Parse([]byte(test.src), Options{})
		got := ""
		if err != nil {
			got = fmt.Sprintf("%v %s %s %s %s", err, number(err.Line), number(err.Col), number(err.EndLine), number(err.EndCol))
		} else {
			got = ast.Dump(mod, false)
		}
		if got != test.want {
			t.Errorf("%q\n got %s\nwant %s", test.src, got, test.want)
		}
	}
}

func TestParseOptions(t *testing.T) {
	if _, _, err := Parse([]byte("1 <> 2"), Options{}); err == nil {
		t.Error("<> is accepted without the option")
	}
	if _, _, err := Parse([]byte("1 <> 2"), Options{BarryAsFLUFL: true}); err != nil {
		t.Errorf("<> with the option: %v", err)
	}
	if _, _, err := Parse([]byte("from __future__ import barry_as_FLUFL\n1 <> 2"), Options{}); err != nil {
		t.Errorf("<> with the future import: %v", err)
	}
	long := []byte(strings.Repeat("9", 5000))
	if _, _, err := Parse(long, Options{}); err == nil || !strings.HasPrefix(err.Msg, "Exceeds the limit (4300 digits)") {
		t.Errorf("5000 digits: %v", err)
	}
	if _, _, err := Parse(long, Options{MaxIntDigits: -1}); err != nil {
		t.Errorf("5000 digits without limit: %v", err)
	}
	mod, _, err := Parse([]byte(`'\N{hangul syllable ga}\N{LATIN CAPITAL LETTER GHA}\N{NBSP}'`), Options{Mode: Eval})
	if err != nil || ast.Dump(mod, false) != "Expression(body=Constant(value='가Ƣ\\xa0'))" {
		t.Errorf("characters by name: %v %v", ast.Dump(mod, false), err)
	}
}

func FuzzParser(f *testing.F) {
	for _, s := range []string{"def f(a, *b, c=1): return a if b else [c for d in e]\n", "f'{x!r:>{y}}' t'{z}'", "match x:\n case [1, *_] | {'a': b}: pass\n",
		"try: x\nexcept* A as b: y\n", "x = {1: 2, **y}\n", "if x:\n\ty\n  z", "@a\nclass B[T: int](C): pass\n", "print -1\na b", "(a b\n'c", "f(a=1, b)"} {
		f.Add(s, uint8(0))
	}
	f.Fuzz(func(t *testing.T, src string, mode uint8) {
		if len(src) > 1<<14 {
			return
		}
		opt := Options{Mode: Mode(mode % 4), SourceIsString: mode&4 != 0, AllowIncomplete: mode&8 != 0, KeepIndent: mode&16 != 0}
		mod, _, err := Parse([]byte(src), opt)
		if (mod == nil) == (err == nil) {
			t.Fatalf("%q: tree %v, error %v", src, mod, err)
		}
		if mod != nil {
			ast.Dump(mod, true)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	src := []byte(strings.Repeat("def f(a, b=1):\n    x = [a + b * 2, f(a, b=3), 'text']\n    if x[0] > 1 and not b:\n        return {'k': x}\n", 2500))
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if _, _, err := Parse(src, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
