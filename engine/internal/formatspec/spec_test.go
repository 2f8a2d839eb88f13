// This file tests the parsing of format specifications and the layout of numbers.

package formatspec

import "testing"

func TestParseErrors(t *testing.T) {
	for text, want := range map[string]string{
		"5.":                   "Format specifier missing precision",
		",,":                   "Cannot specify ',' with ','.",
		",_":                   "Cannot specify both ',' and '_'.",
		"_,":                   "Cannot specify both ',' and '_'.",
		".2_,f":                "Cannot specify both ',' and '_'.",
		",x":                   "Cannot specify ',' with 'x'.",
		",\x01":                `Cannot specify ',' with '\x1'.`,
		".3,n":                 "Cannot specify ',' with 'n'.",
		"99999999999999999999": "Too many decimal digits in format string",
		"5x5":                  "Invalid format specifier '5x5' for object of type 'int'",
	} {
		if _, err := Parse(text, '>', 0, "int"); err == nil || err.Error() != want {
			t.Errorf("Parse(%q): %v, want %s", text, err, want)
		}
	}
}

func TestAppendNumber(t *testing.T) {
	for _, tc := range []struct{ spec, whole, want string }{
		{"", "1234", "1234"}, {",", "1234567", "1,234,567"}, {"08,", "1234", "0,001,234"}, {"09,", "1234", "0,001,234"}, {"010,", "1234", "00,001,234"},
		{"_x", "12345", "1_2345"}, {"012_b", "101", "00_0000_0101"}, {"é^8", "12", "ééé12ééé"}, {"=+6", "12", "+   12"}, {"<6", "12", "12    "}, {"04,", "7", "0,007"},
	} {
		s, err := Parse(tc.spec, '>', 0, "int")
		if err != nil {
			t.Fatal(err)
		}
		if got := string(s.AppendNumber(nil, Number{Whole: []byte(tc.whole)})); got != tc.want {
			t.Errorf("%q of %s: %q, want %q", tc.spec, tc.whole, got, tc.want)
		}
	}
}
