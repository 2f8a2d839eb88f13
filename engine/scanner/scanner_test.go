// Tests of the scanner: kinds, positions, errors, termination.

package scanner

import (
	"fmt"
	"strings"
	"testing"

	"dappco.re/go/py/engine/token"
)

// kinds returns the spelling of every token of src: operators and keywords as written, other kinds in words.
func kinds(src string) string {
	s := New(src)
	var out []string
	for {
		t := s.Next()
		out = append(out, strings.ReplaceAll(t.Kind.String(), " ", "_"))
		if t.Kind == token.EndMarker || t.Kind == token.Error {
			return strings.Join(out, " ")
		}
	}
}

func TestNextKinds(t *testing.T) {
	tests := []struct{ src, want string }{
		{"", "end_of_file"},
		{"x\n", "name newline end_of_file"},
		{"if x:\n  y\nz\n", "if name : newline indent name newline dedent name newline end_of_file"},
		{"(a,\n b)\n", "( name , name ) newline end_of_file"},
		{"a \\\n b\n", "name name newline end_of_file"},
		{"# c\n\n  # d\nx\n", "name newline end_of_file"},
		{"a **= b // c -> ... := !=\n", "name **= name // name -> ... := != newline end_of_file"},
		{"a <> b\n", "name <> name newline end_of_file"},
		{"1if 2else 3\n", "number if number else number newline end_of_file"},
		{"rb'a' U'b' Rb'''\n'''\n", "string string string newline end_of_file"},
		{"f'a{b}c'\n", "f-string_start f-string_middle { name } f-string_middle f-string_end newline end_of_file"},
		{"f'{a!r:>{b}}'\n", "f-string_start { name ! name : f-string_middle { name } f-string_middle } f-string_end newline end_of_file"},
		{"t'{a:=5}'\n", "t-string_start { name : f-string_middle } t-string_end newline end_of_file"},
		{"f'{{a}}'\n", "f-string_start f-string_middle f-string_middle f-string_end newline end_of_file"},
		{"f'{f'{'a'}'}'\n", "f-string_start { f-string_start { string } f-string_end } f-string_end newline end_of_file"},
		{"if x:\n\ty\n        z\n", "if name : newline indent name newline error"},
		{"a $ b\n", "name stray_character name newline end_of_file"},
	}
	for _, test := range tests {
		if got := kinds(test.src); got != test.want {
			t.Errorf("%q\n got %s\nwant %s", test.src, got, test.want)
		}
	}
}

func TestNextErrors(t *testing.T) {
	tests := []struct{ src, want string }{
		{"1_", "SyntaxError: invalid decimal literal 1:2"},
		{"0b12", "SyntaxError: invalid digit '2' in binary literal 1:4"},
		{"0o8", "SyntaxError: invalid digit '8' in octal literal 1:3"},
		{"0xg", "SyntaxError: invalid hexadecimal literal 1:2"},
		{"1jx", "SyntaxError: invalid imaginary literal 1:2"},
		{"x = 012", "SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers 1:5"},
		{"'abc", "SyntaxError: unterminated string literal (detected at line 1) 1:1"},
		{"'abc\\'", "SyntaxError: unterminated string literal (detected at line 1); perhaps you escaped the end quote? 1:1"},
		{"x = '''a\n\n", "SyntaxError: unterminated triple-quoted string literal (detected at line 2) 1:5"},
		{"f'{a", "SyntaxError: '{' was never closed 1:3"},
		{"f'a", "SyntaxError: unterminated f-string literal (detected at line 1) 1:1"},
		{"f'}'", "SyntaxError: f-string: single '}' is not allowed 1:3"},
		{"t'{'", "SyntaxError: t-string: expecting '}' 1:4"},
		{"ur'a'", "SyntaxError: 'u' and 'r' prefixes are incompatible 1:1"},
		{"(]", "SyntaxError: closing parenthesis ']' does not match opening parenthesis '(' 1:2"},
		{"(\n]", "SyntaxError: closing parenthesis ']' does not match opening parenthesis '(' on line 1 2:1"},
		{")", "SyntaxError: unmatched ')' 1:1"},
		{"é €", "SyntaxError: invalid character '€' (U+20AC) 1:3"},
		{"x\u00a0= 1", "SyntaxError: invalid non-printable character U+00A0 1:2"},
		{"x = 1 \\ ", "SyntaxError: unexpected character after line continuation character 1:8"},
		{"x = \\", "SyntaxError: unexpected EOF while parsing 1:6"},
		{"if 1:\n    x\n  y\n", "IndentationError: unindent does not match any outer indentation level 3:4"},
		{"if 1:\n\tx\n        y\n", "TabError: inconsistent use of tabs and spaces in indentation 3:1"},
		{strings.Repeat("(", 300), "SyntaxError: too many nested parentheses 1:201"},
	}
	for _, test := range tests {
		text, _ := Decode([]byte(test.src), true, true, nil)
		s := New(text)
		for k := token.Name; k != token.EndMarker && k != token.Error; {
			k = s.Next().Kind
		}
		got := "no error"
		if e := s.Err(); e != nil {
			got = fmt.Sprintf("%s: %s %d:%d", e.Class, e.Msg, e.Line, e.Col)
		}
		if got != test.want {
			t.Errorf("%q\n got %s\nwant %s", test.src, got, test.want)
		}
	}
}

func TestNextPositions(t *testing.T) {
	s := New("é = '''a\nb''' + x\n")
	want := []string{"0-2 1:0-1:2", "3-4 1:3-1:4", "5-14 1:5-2:4", "15-16 2:5-2:6", "17-18 2:7-2:8", "18-19 2:8-2:9", "19-19 3:0-3:0"}
	for i, w := range want {
		k := s.Next()
		if got := fmt.Sprintf("%d-%d %d:%d-%d:%d", k.Pos, k.End, k.Line, k.Col, k.EndLine, k.EndCol); got != w {
			t.Errorf("token %d: got %s, want %s", i, got, w)
		}
	}
}

func TestSetInteractive(t *testing.T) {
	s := New("if x:\n  y")
	s.SetInteractive(false)
	var got []string
	for k := token.Name; k != token.EndMarker; {
		k = s.Next().Kind
		got = append(got, k.String())
	}
	if want := "if name : newline indent name newline dedent newline end of file"; strings.Join(got, " ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, " "), want)
	}
}

func FuzzScanner(f *testing.F) {
	for _, s := range []string{"x = 1\n", "f'{a!r:>{b}}'", "if x:\n\ty\n  z", "'''a\\\n'''", "0x_f 1e5 .5j", "t'{{}}\\N{a}'", "(\\\n)", "é\u00a0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		text, err := Decode([]byte(src), false, true, nil)
		if err != nil {
			return
		}
		s := New(text)
		last := int32(0)
		for n := 0; ; n++ {
			k := s.Next()
			if k.Kind == token.EndMarker || k.Kind == token.Error {
				if (k.Kind == token.Error) != (s.Err() != nil) {
					t.Fatalf("%q: last token %v, error %v", src, k.Kind, s.Err())
				}
				return
			}
			if k.Pos < last || k.End < k.Pos || int(k.End) > len(text) || n > 3*len(text)+300 {
				t.Fatalf("%q: token %d is %+v after offset %d", src, n, k, last)
			}
			last = k.End
		}
	})
}
