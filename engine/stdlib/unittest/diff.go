// This file shows how two lists of lines differ, with marks below lines that differ in a few characters.

package unittest

import (
	"slices"
	"strings"
	"unicode"
)

// block is a run of n equal elements, at a of one sequence and b of the other.
type block struct{ a, b, n int }

// matcher finds equal runs of two sequences: the longest first, then those before and after it.
type matcher[T comparable] struct {
	a, b []T
	at   map[T][]int // where elements are in b, without junk and, in long sequences, those that are everywhere
	junk func(T) bool
}

func newMatcher[T comparable](a, b []T, junk func(T) bool) *matcher[T] {
	m := &matcher[T]{a: a, b: b, at: map[T][]int{}, junk: junk}
	for i, x := range b {
		if junk == nil || !junk(x) {
			m.at[x] = append(m.at[x], i)
		}
	}
	if n := len(b); n >= 200 {
		for x, where := range m.at {
			if len(where) > n/100+1 {
				delete(m.at, x)
			}
		}
	}
	return m
}

func (m *matcher[T]) isJunk(x T) bool { return m.junk != nil && m.junk(x) }

// longest is the longest run in parts of the sequences, the first of several.
func (m *matcher[T]) longest(alo, ahi, blo, bhi int) block {
	best := block{alo, blo, 0}
	lengths := map[int]int{}
	for i := alo; i < ahi; i++ {
		next := map[int]int{}
		for _, j := range m.at[m.a[i]] {
			if j < blo {
				continue
			}
			if j >= bhi {
				break
			}
			k := lengths[j-1] + 1
			next[j] = k
			if k > best.n {
				best = block{i - k + 1, j - k + 1, k}
			}
		}
		lengths = next
	}
	for _, junk := range []bool{false, true} {
		for best.a > alo && best.b > blo && m.isJunk(m.b[best.b-1]) == junk && m.a[best.a-1] == m.b[best.b-1] {
			best = block{best.a - 1, best.b - 1, best.n + 1}
		}
		for best.a+best.n < ahi && best.b+best.n < bhi && m.isJunk(m.b[best.b+best.n]) == junk && m.a[best.a+best.n] == m.b[best.b+best.n] {
			best.n++
		}
	}
	return best
}

// blocks is the equal runs in order; an empty one at the end.
func (m *matcher[T]) blocks() []block {
	type part struct{ alo, ahi, blo, bhi int }
	var found []block
	for queue := []part{{0, len(m.a), 0, len(m.b)}}; len(queue) > 0; {
		p := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		b := m.longest(p.alo, p.ahi, p.blo, p.bhi)
		if b.n == 0 {
			continue
		}
		found = append(found, b)
		if p.alo < b.a && p.blo < b.b {
			queue = append(queue, part{p.alo, b.a, p.blo, b.b})
		}
		if b.a+b.n < p.ahi && b.b+b.n < p.bhi {
			queue = append(queue, part{b.a + b.n, p.ahi, b.b + b.n, p.bhi})
		}
	}
	slices.SortFunc(found, func(x, y block) int { return x.a - y.a })
	var merged []block
	for _, b := range found {
		if n := len(merged) - 1; n >= 0 && merged[n].a+merged[n].n == b.a && merged[n].b+merged[n].n == b.b {
			merged[n].n += b.n
		} else {
			merged = append(merged, b)
		}
	}
	return append(merged, block{len(m.a), len(m.b), 0})
}

// ratio is how alike the sequences are, from 0 to 1.
func (m *matcher[T]) ratio() float64 {
	total, same := len(m.a)+len(m.b), 0
	if total == 0 {
		return 1
	}
	for _, b := range m.blocks() {
		same += b.n
	}
	return 2 * float64(same) / float64(total)
}

// each calls f with the parts that differ and are equal, in order.
func (m *matcher[T]) each(f func(equal bool, alo, ahi, blo, bhi int)) {
	i, j := 0, 0
	for _, b := range m.blocks() {
		if i < b.a || j < b.b {
			f(false, i, b.a, j, b.b)
		}
		if b.n > 0 {
			f(true, b.a, b.a+b.n, b.b, b.b+b.n)
		}
		i, j = b.a+b.n, b.b+b.n
	}
}

// maxDiffLines bounds what is compared line by line: longer texts are shown one after the other.
const maxDiffLines = 5000

// lineDiff is the lines of a with - before them, those of b with +, common ones with blanks, and marks after ?.
func lineDiff(a, b []string) []string {
	var out []string
	dump := func(tag string, lines []string) {
		for _, line := range lines {
			out = append(out, tag+" "+line)
		}
	}
	if len(a) > maxDiffLines || len(b) > maxDiffLines {
		return inTurn(a, b)
	}
	newMatcher(a, b, nil).each(func(equal bool, alo, ahi, blo, bhi int) {
		switch {
		case equal:
			dump(" ", a[alo:ahi])
		case alo == ahi || blo == bhi:
			dump("-", a[alo:ahi])
			dump("+", b[blo:bhi])
		default:
			out = append(out, similar(a[alo:ahi], b[blo:bhi])...)
		}
	})
	return out
}

// inTurn is the lines of a and b, the shorter list first.
func inTurn(a, b []string) []string {
	var minus, plus []string
	for _, line := range a {
		minus = append(minus, "- "+line)
	}
	for _, line := range b {
		plus = append(plus, "+ "+line)
	}
	if len(b) > 0 && len(b) < len(a) {
		return append(plus, minus...)
	}
	return append(minus, plus...)
}

func blank(c rune) bool { return c == ' ' || c == '\t' }

// window is how far from each other lines are compared.
const window = 10

// similar shows pairs of lines that are alike together, the others one after the other.
func similar(a, b []string) []string {
	var out []string
	doneA, doneB := 0, 0
	for j := range b {
		best, at := 0.74999, -1
		for i := max(doneA, j-window); i < min(j+window+1, len(a)); i++ {
			if len(a[i])+len(b[j]) > 20000 {
				continue
			}
			if ratio := newMatcher([]rune(a[i]), []rune(b[j]), blank).ratio(); ratio > best {
				best, at = ratio, i
			}
		}
		if at < 0 {
			continue
		}
		out = append(out, inTurn(a[doneA:at], b[doneB:j])...)
		out = append(out, marked(a[at], b[j])...)
		doneA, doneB = at+1, j+1
	}
	return append(out, inTurn(a[doneA:], b[doneB:])...)
}

// marked is two lines with marks where they differ.
func marked(a, b string) []string {
	if a == b {
		return []string{"  " + a}
	}
	var one, two strings.Builder
	ra, rb := []rune(a), []rune(b)
	newMatcher(ra, rb, blank).each(func(equal bool, alo, ahi, blo, bhi int) {
		la, lb := ahi-alo, bhi-blo
		x, y := "^", "^"
		switch {
		case equal:
			x, y = " ", " "
		case lb == 0:
			x = "-"
		case la == 0:
			y = "+"
		}
		one.WriteString(strings.Repeat(x, la))
		two.WriteString(strings.Repeat(y, lb))
	})
	out := []string{"- " + a}
	if tags := keepSpace(ra, one.String()); tags != "" {
		out = append(out, "? "+tags+"\n")
	}
	out = append(out, "+ "+b)
	if tags := keepSpace(rb, two.String()); tags != "" {
		out = append(out, "? "+tags+"\n")
	}
	return out
}

// keepSpace is tags with the tabs of the line that they stand below.
func keepSpace(line []rune, tags string) string {
	out := []rune(tags)
	for i, c := range out {
		if i < len(line) && c == ' ' && unicode.IsSpace(line[i]) {
			out[i] = line[i]
		}
	}
	return strings.TrimRightFunc(string(out), unicode.IsSpace)
}
