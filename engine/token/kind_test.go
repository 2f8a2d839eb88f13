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

func TestNameCharacters(t *testing.T) {
	for _, r := range "a_Zª℘℮éℵ中" {
		if !IsNameStart(r) || !IsNameContinue(r) {
			t.Errorf("%c does not start a name", r)
		}
	}
	for _, r := range "0·٠" {
		if IsNameStart(r) || !IsNameContinue(r) {
			t.Errorf("%c does not only continue a name", r)
		}
	}
	for _, r := range "€ -\u00a0" {
		if IsNameStart(r) || IsNameContinue(r) {
			t.Errorf("%c is in a name", r)
		}
	}
	if !IsPrintable('€') || IsPrintable('\u00a0') || IsPrintable('\n') {
		t.Error("printable characters are wrong")
	}
}
