// This file defines class SequenceMatcher.

package difflib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

func (lib *library) matcherMethods() []object.Method {
	method := func(name, sig, doc string, f native.Body) object.Method {
		return native.Python("SequenceMatcher."+name, sig, doc, f)
	}
	return []object.Method{
		method("__init__", "($self, isjunk=None, a='', b='', autojunk=True)", "", initMatcher),
		method("set_seqs", "($self, a, b)", "Set the two sequences that are to be compared.", func(th *thread, self value, args []value) (value, *exception) {
			r := native.Begin(th)
			r.Method(self, "set_seq1", args[0])
			r.Method(self, "set_seq2", args[1])
			return r.Done(object.None)
		}),
		method("set_seq1", "($self, a)", "Set the first sequence; the second stays.", func(th *thread, self value, args []value) (value, *exception) {
			r := native.Begin(th)
			if old := r.Attr(self, "a"); r.OK() && !old.Is(args[0]) {
				r.Set(self, "a", args[0])
				r.Set(self, "matching_blocks", object.None)
				r.Set(self, "opcodes", object.None)
			}
			return r.Done(object.None)
		}),
		method("set_seq2", "($self, b)", "Set the second sequence; the first stays. What is known of b is kept, so compare many first sequences with one second.", setSecond),
		method("find_longest_match", "($self, alo=0, ahi=None, blo=0, bhi=None)", "The longest matching block of a[alo:ahi] and b[blo:bhi], as a Match.", lib.findLongest),
		method("get_matching_blocks", "($self)", "The matching blocks in order, as a list of Match whose last has size 0.", func(th *thread, self value, _ []value) (value, *exception) { return lib.matchingBlocks(th, self) }),
		method("get_opcodes", "($self)", "What makes a into b, as a list of tuples (tag, i1, i2, j1, j2); tag is 'replace', 'delete', 'insert' or 'equal'.", func(th *thread, self value, _ []value) (value, *exception) { return opcodes(th, self) }),
		method("get_grouped_opcodes", "($self, n=3)", "The opcodes in groups with at most n equal elements around the changes.", groupedOpcodes),
		method("ratio", "($self)", "How similar the sequences are, from 0 to 1.", matcherRatio),
		method("quick_ratio", "($self)", "An upper bound of ratio() that is quick to compute.", quickRatio),
		method("real_quick_ratio", "($self)", "An upper bound of ratio() that only the lengths decide.", func(th *thread, self value, _ []value) (value, *exception) {
			r := native.Begin(th)
			la, lb := r.Len(r.Attr(self, "a")), r.Len(r.Attr(self, "b"))
			return r.Done(object.Float(similarity(min(la, lb), la+lb)))
		}),
		{Name: "__class_getitem__", Kind: object.ClassMethod, Sig: "($origin, args, /)", Doc: "The class with type arguments.", F1: func(th *thread, cls, v value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(r.Call(r.From("types", "GenericAlias"), cls, v))
		}},
	}
}

func initMatcher(th *thread, self value, args []value) (value, *exception) {
	for i, otherwise := range []value{object.None, object.StrOf(""), object.StrOf(""), object.True} {
		if args[i].IsNull() {
			args[i] = otherwise
		}
	}
	r := native.Begin(th)
	r.Set(self, "isjunk", args[0])
	r.Set(self, "a", object.None)
	r.Set(self, "b", object.None)
	r.Set(self, "autojunk", args[3])
	r.Method(self, "set_seqs", args[1], args[2])
	return r.Done(object.None)
}

// contents is the elements of a sequence: a string, if characters are wanted, or a slice of objects.
func contents(r *native.Run, v value, characters bool) any {
	if characters {
		return v.AsStr().String()
	}
	return r.Items(v)
}

func exactStr(v value) bool { return v.Type() == object.StrType }

// numbered is the numbering for the sequence b, and the numbers; a is what it is to be compared with.
func numbered(r *native.Run, a, b value) (n numbering, ids []int32, characters bool) {
	characters = exactStr(a) && exactStr(b)
	if n = newObjects(); characters {
		n = &chars{}
	}
	items := contents(r, b, characters)
	if !r.OK() {
		return n, nil, characters
	}
	ids, exc := n.numbers(r.Th, items, true)
	r.Fail(exc)
	return n, ids, characters
}

func setSecond(th *thread, self value, args []value) (value, *exception) {
	r := native.Begin(th)
	b := args[0]
	if old := r.Attr(self, "b"); !r.OK() || old.Is(b) {
		return r.Done(object.None)
	}
	r.Set(self, "b", b)
	for _, name := range []string{"matching_blocks", "opcodes", "fullbcount"} {
		r.Set(self, name, object.None)
	}
	n, ids, _ := numbered(r, b, b)
	if !r.OK() {
		return r.Done(object.None)
	}
	x := newIndex(ids, n.distinct())
	junk, popular := object.NewSet(), object.NewSet()
	if isJunk := r.Attr(self, "isjunk"); r.Truth(isJunk) {
		for id := 0; id < n.distinct() && r.OK(); id++ {
			if e := n.element(id); r.Truth(r.Call(isJunk, e)) {
				x.setJunk(id)
				r.Fail(junk.Add(th, e))
			}
		}
	}
	if r.Truth(r.Attr(self, "autojunk")) {
		for _, id := range x.popular() {
			r.Fail(popular.Add(th, n.element(id)))
		}
	}
	places := object.NewDict()
	for id, at := range x.places {
		if at == nil || !r.OK() {
			continue
		}
		list := make([]value, len(at))
		for i, j := range at {
			list[i] = object.Int64(int64(j))
		}
		r.Fail(places.Set(th, n.element(id), object.ListOf(list...)))
	}
	r.Set(self, "bjunk", junk.Value())
	r.Set(self, "bpopular", popular.Value())
	r.Set(self, "b2j", places.Value())
	return r.Done(object.None)
}

// prepared is the sequences of a matcher, ready to be matched, by what its attributes say.
func prepared(r *native.Run, self value) (x *index, a []int32) {
	first, second, junk, places := r.Attr(self, "a"), r.Attr(self, "b"), r.Attr(self, "bjunk"), r.Attr(self, "b2j")
	n, ids, characters := numbered(r, first, second)
	items := contents(r, first, characters && r.OK())
	if !r.OK() {
		return nil, nil
	}
	a, exc := n.numbers(r.Th, items, false)
	if r.Fail(exc); exc != nil {
		return nil, nil
	}
	x = newIndex(ids, n.distinct())
	for id := range x.places {
		e := n.element(id)
		if r.Contains(places, e) {
			continue
		}
		x.places[id] = nil
		x.junk[id] = r.Contains(junk, e)
	}
	return x, a
}

func (lib *library) newMatch(r *native.Run, m block) value {
	items := object.TupleOf(object.Int64(int64(m.a)), object.Int64(int64(m.b)), object.Int64(int64(m.size)))
	return r.Keep(object.TupleType.New(r.Th, lib.matchType, []value{items}, nil))
}

func (lib *library) findLongest(th *thread, self value, args []value) (value, *exception) {
	r := native.Begin(th)
	x, a := prepared(r, self)
	if !r.OK() {
		return r.Done(object.None)
	}
	bounds := [4]int{0, len(a), 0, len(x.b)}
	for i, v := range args {
		if !v.IsNull() && !v.IsNone() {
			n, exc := object.ToIndexInt(th, v, nil)
			if exc != nil {
				return value{}, exc
			}
			bounds[i] = n
		}
	}
	if bounds[0] < 0 || bounds[2] < 0 || bounds[1] > len(a) || bounds[3] > len(x.b) {
		return value{}, object.Errorf(object.IndexErrorType, "list index out of range")
	}
	m, exc := x.longest(th, a, bounds[0], bounds[1], bounds[2], bounds[3])
	r.Fail(exc)
	return r.Done(lib.newMatch(r, m))
}

// ownFind says whether find_longest_match of self is that of SequenceMatcher itself.
func (lib *library) ownFind(th *thread, self value) bool {
	f := self.Type().LookupName("find_longest_match")
	c, exc := native.ClassFromModule(th, "difflib", "SequenceMatcher")
	return exc == nil && f.Is(c.LookupName("find_longest_match"))
}

func (lib *library) matchingBlocks(th *thread, self value) (value, *exception) {
	r := native.Begin(th)
	if known := r.Attr(self, "matching_blocks"); r.OK() && !known.IsNone() {
		return known, nil
	}
	var all []block
	var exc *exception
	if lib.ownFind(th, self) {
		if x, a := prepared(r, self); r.OK() {
			all, exc = x.blocks(th, a)
		}
	} else {
		la, lb := r.Len(r.Attr(self, "a")), r.Len(r.Attr(self, "b"))
		all, exc = matching(la, lb, func(alo, ahi, blo, bhi int) (block, *exception) {
			m := blockOf(r, r.Method(self, "find_longest_match", object.Int64(int64(alo)), object.Int64(int64(ahi)), object.Int64(int64(blo)), object.Int64(int64(bhi))))
			return m, r.Exc
		})
	}
	if r.Fail(exc); !r.OK() {
		return r.Done(object.None)
	}
	list := make([]value, len(all))
	for i, m := range all {
		list[i] = lib.newMatch(r, m)
	}
	v := object.ListOf(list...)
	r.Set(self, "matching_blocks", v)
	return r.Done(v)
}

// blocksOf is what get_matching_blocks of self returns.
func blocksOf(r *native.Run, self value) (all []block) {
	r.Each(r.Method(self, "get_matching_blocks"), func(m value) { all = append(all, blockOf(r, m)) })
	return all
}

// blockOf is the block that a tuple of three numbers is.
func blockOf(r *native.Run, m value) block {
	n := whole(r, m, 3)
	return block{n[0], n[1], n[2]}
}

// whole is the numbers in a tuple of size items; the first item of five is none.
func whole(r *native.Run, v value, size int) (n [5]int) {
	items := r.Items(v)
	if r.OK() && len(items) < size {
		r.Raise(object.ValueErrorType, "not enough values to unpack (expected %d, got %d)", size, len(items))
	} else if r.OK() && len(items) > size {
		r.Raise(object.ValueErrorType, "too many values to unpack (expected %d, got %d)", size, len(items))
	}
	for i := 0; i < size && r.OK(); i++ {
		if size == 5 && i == 0 {
			continue
		}
		x, exc := object.ToIndexInt(r.Th, items[i], nil)
		r.Fail(exc)
		n[i] = x
	}
	return n
}

func opcodes(th *thread, self value) (value, *exception) {
	r := native.Begin(th)
	if known := r.Attr(self, "opcodes"); r.OK() && !known.IsNone() {
		return known, nil
	}
	v := editList(edits(blocksOf(r, self)))
	r.Set(self, "opcodes", v)
	return r.Done(v)
}

func editList(all []edit) value {
	list := make([]value, len(all))
	for i, e := range all {
		list[i] = object.TupleOf(object.Intern(e.tag).Value(), object.Int64(int64(e.i1)), object.Int64(int64(e.i2)), object.Int64(int64(e.j1)), object.Int64(int64(e.j2)))
	}
	return object.ListOf(list...)
}

func groupedOpcodes(_ *thread, self value, args []value) (value, *exception) {
	return generator.Lazy("SequenceMatcher.get_grouped_opcodes", func(th *thread) ([]value, *exception) {
		n, exc := context(th, args[0])
		if exc != nil {
			return nil, exc
		}
		r := native.Begin(th)
		var all []edit
		codes := r.Method(self, "get_opcodes")
		r.Each(codes, func(op value) {
			n := whole(r, op, 5)
			e := edit{i1: n[1], i2: n[2], j1: n[3], j2: n[4]}
			if r.OK() {
				e.tag = r.Str(r.Item(op, object.Int64(0)))
			}
			all = append(all, e)
		})
		if !r.OK() {
			return nil, r.Exc
		}
		var out []value
		groups := grouped(all, n)
		if len(all) > 0 && codes.Type() == object.ListType {
			// The list of the matcher is the trimmed one from here on, as it is in CPython.
			trimmed := editList(all)
			r.SetItem(codes, object.Int64(0), r.Item(trimmed, object.Int64(0)))
			r.SetItem(codes, object.Int64(-1), r.Item(trimmed, object.Int64(-1)))
		}
		for _, g := range groups {
			out = append(out, editList(g))
		}
		return out, r.Exc
	}), nil
}

// context is the number of lines of context that v says; null means 3.
func context(th *thread, v value) (int, *exception) {
	if v.IsNull() {
		return 3, nil
	}
	n, exc := object.ToIndexInt(th, v, nil)
	return min(max(n, -1<<40), 1<<40), exc
}

func matcherRatio(th *thread, self value, _ []value) (value, *exception) {
	r := native.Begin(th)
	n := 0
	for _, m := range blocksOf(r, self) {
		n += m.size
	}
	la, lb := r.Len(r.Attr(self, "a")), r.Len(r.Attr(self, "b"))
	return r.Done(object.Float(similarity(n, la+lb)))
}

func quickRatio(th *thread, self value, _ []value) (value, *exception) {
	r := native.Begin(th)
	first := r.Attr(self, "a")
	n, b, characters := numbered(r, first, r.Attr(self, "b"))
	items := contents(r, first, characters && r.OK())
	if !r.OK() {
		return r.Done(object.None)
	}
	a, exc := n.numbers(th, items, false)
	if exc != nil {
		return value{}, exc
	}
	return object.Float(similarity(common(a, b, n.distinct()), len(a)+len(b))), nil
}

func closeMatches(th *thread, _ value, args []value) (value, *exception) {
	n, cutoff := args[2], args[3]
	if n.IsNull() {
		n = object.Int64(3)
	}
	if cutoff.IsNull() {
		cutoff = object.Float(0.6)
	}
	r := native.Begin(th)
	zero := object.Int64(0)
	if r.AtLeast(zero, n) {
		r.Raise(object.ValueErrorType, "n must be > 0: %s", r.Repr(n))
	}
	if r.OK() && (!r.AtLeast(cutoff, object.Float(0)) || !r.AtLeast(object.Float(1), cutoff)) {
		r.Raise(object.ValueErrorType, "cutoff must be in [0.0, 1.0]: %s", r.Repr(cutoff))
	}
	if !r.OK() {
		return r.Done(object.None)
	}
	limit, exc := object.ToFloat(th, cutoff)
	if exc != nil {
		return value{}, exc
	}
	var scored []value
	word := candidate{th: th, b: args[0]}
	r.Each(args[1], func(x value) {
		if score, ok := word.score(r, x, limit); ok && r.OK() {
			scored = append(scored, object.TupleOf(object.Float(score), x))
		}
	})
	if !r.OK() {
		return r.Done(object.None)
	}
	if exc := object.SortValues(th, scored, value{}, true); exc != nil {
		return value{}, exc
	}
	most, exc := object.ToIndexInt(th, n, nil)
	if exc != nil {
		return value{}, exc
	}
	scored = scored[:min(most, len(scored))]
	for i, s := range scored {
		scored[i] = s.AsTuple().Items[1]
	}
	return object.ListOf(scored...), nil
}

// candidate is the word that others are compared with; its index is made once for strings and once for other sequences.
type candidate struct {
	th      *thread
	b       value
	indexes [2]*index
	known   [2]numbering
}

// score is the similarity of x to the word, if it is at least limit.
func (c *candidate) score(r *native.Run, x value, limit float64) (float64, bool) {
	kind := 0
	if exactStr(x) && exactStr(c.b) {
		kind = 1
	}
	if c.indexes[kind] == nil {
		n, ids, _ := numbered(r, x, c.b)
		if !r.OK() {
			return 0, false
		}
		c.known[kind], c.indexes[kind] = n, newIndex(ids, n.distinct())
		c.indexes[kind].popular()
	}
	items := contents(r, x, kind == 1)
	if !r.OK() {
		return 0, false
	}
	index, n := c.indexes[kind], c.known[kind]
	a, exc := n.numbers(c.th, items, false)
	if r.Fail(exc); exc != nil {
		return 0, false
	}
	total := len(a) + len(index.b)
	if similarity(min(len(a), len(index.b)), total) < limit || similarity(common(a, index.b, n.distinct()), total) < limit {
		return 0, false
	}
	score, exc := index.ratio(c.th, a)
	r.Fail(exc)
	return score, score >= limit
}
