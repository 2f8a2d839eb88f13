// This file finds the longest matching blocks of sequences whose elements are small numbers.

package difflib

import (
	"cmp"
	"slices"
	"sort"
)

// index is the second of two sequences, ready to be matched: equal elements have equal numbers.
type index struct {
	b      []int32
	places [][]int32 // the positions of an element; none for junk and popular ones
	junk   []bool

	prev, cur      []int32 // lengths of matches that end before a position of b, for two elements of a
	touched, fresh []int32 // positions of prev and cur that are not zero
	work           int     // elements looked at since the last poll
}

// block is a match of size elements at a and b.
type block struct{ a, b, size int }

// edit is what makes a[i1:i2] into b[j1:j2].
type edit struct {
	tag            string
	i1, i2, j1, j2 int
}

func newIndex(b []int32, distinct int) *index {
	x := &index{b: b, places: make([][]int32, distinct), junk: make([]bool, distinct)}
	counts := make([]int32, distinct)
	for _, id := range b {
		counts[id]++
	}
	room := make([]int32, len(b))
	for id, n := range counts {
		x.places[id], room = room[:0:n], room[n:]
	}
	for j, id := range b {
		x.places[id] = append(x.places[id], int32(j))
	}
	return x
}

// setJunk makes an element noise.
func (x *index) setJunk(id int) { x.junk[id], x.places[id] = true, nil }

// popular drops the elements that are more than a hundredth of a long sequence and returns them.
func (x *index) popular() (ids []int) {
	if len(x.b) < 200 {
		return nil
	}
	for id, at := range x.places {
		if len(at) > len(x.b)/100+1 {
			x.places[id] = nil
			ids = append(ids, id)
		}
	}
	return ids
}

// longest is the longest match of a[alo:ahi] and b[blo:bhi] without junk, the first one of these, made longer by the equal elements around it.
func (x *index) longest(th *thread, a []int32, alo, ahi, blo, bhi int) (block, *exception) {
	if len(x.prev) <= len(x.b) {
		x.prev, x.cur = make([]int32, len(x.b)+1), make([]int32, len(x.b)+1)
	}
	best := block{alo, blo, 0}
	for i := alo; i < ahi; i++ {
		if x.work++; x.work > 4096 {
			x.work = 0
			if exc := th.Poll(); exc != nil {
				return best, exc
			}
		}
		if id := a[i]; id >= 0 {
			at := x.places[id]
			if blo > 0 {
				at = at[sort.Search(len(at), func(k int) bool { return int(at[k]) >= blo }):]
			}
			for _, j := range at {
				if int(j) >= bhi {
					break
				}
				n := x.prev[j] + 1
				x.cur[j+1] = n
				x.fresh = append(x.fresh, j+1)
				if int(n) > best.size {
					best = block{i - int(n) + 1, int(j) - int(n) + 1, int(n)}
				}
			}
			x.work += len(x.fresh)
		}
		for _, j := range x.touched {
			x.prev[j] = 0
		}
		x.prev, x.cur = x.cur, x.prev
		x.touched, x.fresh = x.fresh, x.touched[:0]
	}
	for _, j := range x.touched {
		x.prev[j] = 0
	}
	x.touched = x.touched[:0]
	for _, junk := range [2]bool{false, true} {
		for best.a > alo && best.b > blo && x.same(a[best.a-1], best.b-1, junk) {
			best = block{best.a - 1, best.b - 1, best.size + 1}
		}
		for best.a+best.size < ahi && best.b+best.size < bhi && x.same(a[best.a+best.size], best.b+best.size, junk) {
			best.size++
		}
	}
	return best, nil
}

// same says whether an element of a is that at b[j], which is junk or not.
func (x *index) same(id int32, j int, junk bool) bool { return x.b[j] == id && x.junk[id] == junk }

// matching is all blocks in order, and an empty one at the ends; find is the search for the longest one in a part.
func matching(la, lb int, find func(alo, ahi, blo, bhi int) (block, *exception)) ([]block, *exception) {
	type part struct{ alo, ahi, blo, bhi int }
	var found []block
	for todo := []part{{0, la, 0, lb}}; len(todo) > 0; {
		p := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		m, exc := find(p.alo, p.ahi, p.blo, p.bhi)
		if exc != nil {
			return nil, exc
		}
		if m.size == 0 {
			continue
		}
		found = append(found, m)
		if p.alo < m.a && p.blo < m.b {
			todo = append(todo, part{p.alo, m.a, p.blo, m.b})
		}
		if m.a+m.size < p.ahi && m.b+m.size < p.bhi {
			todo = append(todo, part{m.a + m.size, p.ahi, m.b + m.size, p.bhi})
		}
	}
	slices.SortFunc(found, func(x, y block) int {
		return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b), cmp.Compare(x.size, y.size))
	})
	joined := found[:0]
	for _, m := range found {
		if n := len(joined); n > 0 && joined[n-1].a+joined[n-1].size == m.a && joined[n-1].b+joined[n-1].size == m.b {
			joined[n-1].size += m.size
			continue
		}
		joined = append(joined, m)
	}
	return append(joined, block{la, lb, 0}), nil
}

// blocks is all matching blocks of a and x.
func (x *index) blocks(th *thread, a []int32) ([]block, *exception) {
	return matching(len(a), len(x.b), func(alo, ahi, blo, bhi int) (block, *exception) { return x.longest(th, a, alo, ahi, blo, bhi) })
}

// edits is what is between the blocks, and the blocks.
func edits(blocks []block) (out []edit) {
	i, j := 0, 0
	for _, m := range blocks {
		switch {
		case i < m.a && j < m.b:
			out = append(out, edit{"replace", i, m.a, j, m.b})
		case i < m.a:
			out = append(out, edit{"delete", i, m.a, j, m.b})
		case j < m.b:
			out = append(out, edit{"insert", i, m.a, j, m.b})
		}
		i, j = m.a+m.size, m.b+m.size
		if m.size > 0 {
			out = append(out, edit{"equal", m.a, i, m.b, j})
		}
	}
	return out
}

// grouped is the edits in groups that are more than twice n equal elements apart, with n of them around each.
func grouped(all []edit, n int) (groups [][]edit) {
	if len(all) == 0 {
		all = []edit{{"equal", 0, 1, 0, 1}}
	}
	trim(all, n)
	var group []edit
	for _, e := range all {
		if e.tag == "equal" && e.i2-e.i1 > 2*n {
			groups = append(groups, append(group, edit{e.tag, e.i1, min(e.i2, e.i1+n), e.j1, min(e.j2, e.j1+n)}))
			group = nil
			e.i1, e.j1 = max(e.i1, e.i2-n), max(e.j1, e.j2-n)
		}
		group = append(group, e)
	}
	if len(group) > 0 && (len(group) > 1 || group[0].tag != "equal") {
		groups = append(groups, group)
	}
	return groups
}

// trim leaves n equal elements before the first change and after the last.
func trim(all []edit, n int) {
	if e := &all[0]; e.tag == "equal" {
		e.i1, e.j1 = max(e.i1, e.i2-n), max(e.j1, e.j2-n)
	}
	if e := &all[len(all)-1]; e.tag == "equal" {
		e.i2, e.j2 = min(e.i2, e.i1+n), min(e.j2, e.j1+n)
	}
}

// similarity is the share of matching elements among length elements of two sequences.
func similarity(matches, length int) float64 {
	if length == 0 {
		return 1
	}
	return 2 * float64(matches) / float64(length)
}

// ratio is the similarity of a and x by their matching blocks.
func (x *index) ratio(th *thread, a []int32) (float64, *exception) {
	all, exc := x.blocks(th, a)
	n := 0
	for _, m := range all {
		n += m.size
	}
	return similarity(n, len(a)+len(x.b)), exc
}

// common is how many elements a has in common with the sequence b of numbers below distinct, whatever their order.
func common(a, b []int32, distinct int) (n int) {
	counts := make([]int32, distinct)
	for _, id := range b {
		counts[id]++
	}
	for _, id := range a {
		if id >= 0 && counts[id] > 0 {
			counts[id]--
			n++
		}
	}
	return n
}
