// This file tests the preparation of names.

package stringprep

import (
	"slices"
	"testing"
)

func TestNameprep(t *testing.T) {
	for _, c := range []struct{ label, want, wrong string }{
		{"Bü", "bü", ""}, {"faß", "fass", ""}, {"x\u00ad", "x", ""}, {"\ue000", "", `Invalid character '\ue000'`}, {"xاy", "", "Violation of BIDI requirement 2"}, {"ا1", "", "Violation of BIDI requirement 3"},
	} {
		out, wrong := Nameprep([]rune(c.label))
		if wrong == nil && (string(out) != c.want || c.wrong != "") || wrong != nil && wrong.Reason != c.wrong {
			t.Errorf("%q: %q, %v", c.label, string(out), wrong)
		}
	}
	if !slices.IsSortedFunc(b3Exceptions, func(a, b Folding) int { return int(a.Char - b.Char) }) {
		t.Error("the exceptions of table B.3 are not sorted")
	}
}
