// This file implements the normalisation forms.

package unicodedata

import "sort"

const (
	leadFirst, leads  = 0x1100, 19
	vowelFirst        = 0x1161
	trailBefore       = 0x11A7
	hangulPerLead     = vowels * trailing
	insertionAtMost   = 32
	checkEvery        = 4096
	lastNeverComposed = 0x2FF
)

// Form is a normalisation form.
type Form struct{ Compat, Compose bool }

// FormOf is the normalisation form of that name.
func FormOf(name string) (f Form, ok bool) {
	switch name {
	case "NFC", "NFD":
	case "NFKC", "NFKD":
		f.Compat = true
	default:
		return f, false
	}
	f.Compose = name[len(name)-1] == 'C'
	return f, true
}

func appendHangul(out []rune, r rune) []rune {
	s := r - hangulFirst
	out = append(out, leadFirst+s/hangulPerLead, vowelFirst+s%hangulPerLead/trailing)
	if s%trailing != 0 {
		out = append(out, trailBefore+s%trailing)
	}
	return out
}

// Normalize is text in a normalisation form. check is called every so often with the length of what is done; false ends it.
func (t *Data) Normalize(form Form, text []rune, check func(n int) bool) ([]rune, bool) {
	out := make([]rune, 0, len(text)+len(text)/4)
	for i, r := range text {
		out = t.appendDecomposed(out, r, form.Compat)
		if i%checkEvery == checkEvery-1 && !check(len(out)) {
			return nil, false
		}
	}
	for start := 0; start < len(out); {
		if out[start] < 0x300 || t.class(out[start]) == 0 {
			start++
			continue
		}
		end := start + 1
		for end < len(out) && out[end] >= 0x300 && t.class(out[end]) != 0 {
			end++
		}
		t.order(out[start:end])
		start = end
	}
	if !check(len(out)) {
		return nil, false
	}
	if form.Compose {
		out = t.compose(out)
	}
	return out, true
}

// appendDecomposed appends what r is decomposed to.
func (t *Data) appendDecomposed(out []rune, r rune, compat bool) []rune {
	switch {
	case r < 0xA0:
		return append(out, r)
	case r >= hangulFirst && r <= hangulLast:
		return appendHangul(out, r)
	}
	if to, ok := t.full[r]; ok {
		return append(out, to...)
	}
	d := t.decomp[r]
	if d == nil || d.compat && !compat {
		return append(out, r)
	}
	for _, c := range d.to {
		out = t.appendDecomposed(out, c, compat)
	}
	return out
}

// order sorts combining characters by class, those of the same class as they are.
func (t *Data) order(marks []rune) {
	if len(marks) > insertionAtMost {
		sort.SliceStable(marks, func(i, j int) bool { return t.class(marks[i]) < t.class(marks[j]) })
		return
	}
	for i := 1; i < len(marks); i++ {
		class := t.class(marks[i])
		for j := i; j > 0 && t.class(marks[j-1]) > class; j-- {
			marks[j-1], marks[j] = marks[j], marks[j-1]
		}
	}
}

// compose puts together what can be, in place.
func (t *Data) compose(text []rune) []rune {
	out := text[:0]
	starter, class := -1, 0 // index of the last starter in out, and the class of what follows it last
	for _, r := range text {
		c := 0
		if r >= 0x300 {
			c = t.class(r)
		}
		if starter >= 0 && (class < c || len(out) == starter+1) {
			if joined, ok := t.pair(out[starter], r); ok {
				out[starter] = joined
				continue
			}
		}
		if c == 0 {
			starter = len(out)
		}
		class = c
		out = append(out, r)
	}
	return out
}

// pair is the character that a and b make.
func (t *Data) pair(a, b rune) (rune, bool) {
	switch {
	case b <= lastNeverComposed:
		return 0, false
	case a >= leadFirst && a < leadFirst+leads && b >= vowelFirst && b < vowelFirst+vowels:
		return hangulFirst + (a-leadFirst)*hangulPerLead + (b-vowelFirst)*trailing, true
	case a >= hangulFirst && a <= hangulLast && (a-hangulFirst)%trailing == 0 && b > trailBefore && b < trailBefore+trailing:
		return a + b - trailBefore, true
	}
	r, ok := t.composed[[2]rune{a, b}]
	return r, ok
}
