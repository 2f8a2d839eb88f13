// Tests of the keyword tables.

package token

import "testing"

func TestLookup(t *testing.T) {
	words := Keywords()
	if len(words) != 35 {
		t.Errorf("there are %d keywords, want 35", len(words))
	}
	for _, w := range words {
		k := Lookup(w)
		if !k.IsKeyword() || k.String() != w {
			t.Errorf("Lookup(%q) = %v", w, k)
		}
		if got := Lookup(w + "x"); got != Name {
			t.Errorf("Lookup(%q) = %v", w+"x", got)
		}
	}
	for _, w := range append(SoftKeywords(), "", "print", "exec", "none") {
		if got := Lookup(w); got != Name {
			t.Errorf("Lookup(%q) = %v", w, got)
		}
	}
}

func TestKindString(t *testing.T) {
	for k := EndMarker; k < kindCount; k++ {
		if k.String() == "" {
			t.Errorf("kind %d has no spelling", k)
		}
	}
}
