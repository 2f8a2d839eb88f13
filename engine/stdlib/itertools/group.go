// This file implements the iterators that put neighbours together: batched, groupby, pairwise and zip_longest.

package itertools

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type batched struct {
	object.Head
	it     value
	n      int
	strict bool
}

var batchedType = typ("batched", "(iterable, n, *, strict=False)", "Batch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the input iterable and accumulates data into tuples up to size n.\nThe input is consumed lazily, just enough to fill a batch.\nThe result is yielded as soon as a batch is full or when the input\niterable is exhausted.\n\n    >>> for batch in batched('ABCDEFG', 3):\n    ...     print(batch)\n    ...\n    ('A', 'B', 'C')\n    ('D', 'E', 'F')\n    ('G',)\n\nIf \"strict\" is True, raises a ValueError if the final batch is shorter than n.", batchedDef{})

type batchedDef struct{}

// Define implements object.Definition.
func (batchedDef) Define(t *object.Type) {
	native.Iterator[batched](t,
		batchedNew, batchedNext, nil)
}

var batchedParams = object.ParseParams("batched", "(iterable, n, *, strict=False)")

func batchedNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	room, exc := native.Bind(batchedParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	n, exc := object.ToIndexInt(th, room[1], object.OverflowErrorType)
	if exc != nil {
		return value{}, exc
	}
	strict := false
	if !room[2].IsNull() {
		if strict, exc = object.Truth(th, room[2]); exc != nil {
			return value{}, exc
		}
	}
	if n < 1 {
		return value{}, object.ValueErrorf("n must be at least one")
	}
	it, exc := object.Iter(th, room[0])
	if exc != nil {
		return value{}, exc
	}
	v, b, exc := made[batched](th, cls)
	if exc == nil {
		b.it, b.n, b.strict = it, n, strict
	}
	return v, exc
}

func batchedNext(th *thread, v value) (value, *exception) {
	b := object.Cast[batched](v)
	if b.it.IsNull() {
		return value{}, nil
	}
	items := make([]value, 0, min(b.n, 64))
	for len(items) < b.n {
		x, exc := object.NextInner(th, b.it)
		if exc == nil && len(items) == cap(items) {
			if exc = th.Poll(); exc == nil {
				exc = th.CheckAlloc(2*len(items), 16)
			}
		}
		if exc != nil {
			b.it = value{}
			return value{}, exc
		}
		if x.IsNull() {
			b.it = value{}
			if len(items) == 0 {
				return value{}, nil
			}
			if b.strict {
				return value{}, object.ValueErrorf("batched(): incomplete batch")
			}
			break
		}
		items = append(items, x)
	}
	return object.TupleOf(items...), nil
}

// groupBy has read current with the key currentKey; target is the key of the group that was given last, group that group.
type groupBy struct {
	object.Head
	it, fn                      value
	current, currentKey, target value
	group                       *grouper
}

// grouper is the elements of parent with key.
type grouper struct {
	object.Head
	parent *groupBy
	key    value
}

var groupByType = typ("groupby", "(iterable, key=None)", "make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.", groupByDef{})

type groupByDef struct{}

// Define implements object.Definition.
func (groupByDef) Define(t *object.Type) { native.Iterator[groupBy](t, groupByNew, groupByNext, nil) }

var grouperType = typ("_grouper", "", "", grouperDef{})

type grouperDef struct{}

// Define implements object.Definition.
func (grouperDef) Define(t *object.Type) { native.Iterator[grouper](t, nil, grouperNext, nil) }

var groupByParams = object.ParseParams("groupby", "(iterable, key=None)")

func groupByNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	room, exc := native.Bind(groupByParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	it, exc := object.Iter(th, room[0])
	if exc != nil {
		return value{}, exc
	}
	v, g, exc := made[groupBy](th, cls)
	if exc != nil {
		return value{}, exc
	}
	g.it = it
	if !room[1].IsNull() && !room[1].IsNone() {
		g.fn = room[1]
	}
	return v, nil
}

// step reads one element; more is false at the end.
func (g *groupBy) step(th *thread) (more bool, exc *exception) {
	x, exc := object.NextInner(th, g.it)
	if exc != nil || x.IsNull() {
		return false, exc
	}
	key := x
	if !g.fn.IsNull() {
		if key, exc = object.Call1(th, g.fn, x); exc != nil {
			return false, exc
		}
	}
	g.current, g.currentKey = x, key
	return true, nil
}

func groupByNext(th *thread, v value) (value, *exception) {
	g := object.Cast[groupBy](v)
	g.group = nil
	for {
		if !g.currentKey.IsNull() {
			if g.target.IsNull() {
				break
			}
			same, exc := object.EqualValues(th, g.target, g.currentKey)
			if exc != nil {
				return value{}, exc
			}
			if !same {
				break
			}
		}
		if more, exc := g.step(th); exc != nil || !more {
			return value{}, exc
		}
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
	}
	g.target = g.currentKey
	g.group = &grouper{Head: object.NewHead(grouperType), parent: g, key: g.target}
	return object.TupleOf(g.currentKey, g.group.Value()), nil
}

func grouperNext(th *thread, v value) (value, *exception) {
	r := object.Cast[grouper](v)
	g := r.parent
	if g.group != r {
		return value{}, nil
	}
	if g.current.IsNull() {
		if more, exc := g.step(th); exc != nil || !more {
			return value{}, exc
		}
	}
	same, exc := object.EqualValues(th, r.key, g.currentKey)
	if exc != nil || !same {
		return value{}, exc
	}
	x := g.current
	g.current = value{}
	return x, nil
}

// pairwise has the element before in old, null before the first and after the last.
type pairwise struct {
	object.Head
	it, old value
}

var pairwiseType = typ("pairwise", "(iterable, /)", "Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...", pairwiseDef{})

type pairwiseDef struct{}

// Define implements object.Definition.
func (pairwiseDef) Define(t *object.Type) {
	native.Iterator[pairwise](t, pairwiseNew, pairwiseNext, nil)
}

func pairwiseNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	args, exc := native.Positional(cls, "pairwise", args, kw, 1, 1)
	if exc != nil {
		return value{}, exc
	}
	it, exc := object.Iter(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	v, p, exc := made[pairwise](th, cls)
	if exc == nil {
		p.it = it
	}
	return v, exc
}

func pairwiseNext(th *thread, v value) (value, *exception) {
	p := object.Cast[pairwise](v)
	if p.it.IsNull() {
		return value{}, nil
	}
	old := p.old
	if old.IsNull() {
		first, exc := object.NextInner(th, p.it)
		if exc != nil || first.IsNull() {
			p.it = value{}
			return value{}, exc
		}
		// Reading may have come back here.
		p.old, old = first, first
		if p.it.IsNull() {
			p.old = value{}
			return value{}, nil
		}
	}
	x, exc := object.NextInner(th, p.it)
	if exc != nil || x.IsNull() {
		p.it, p.old = value{}, value{}
		return value{}, exc
	}
	p.old = x
	return object.TupleOf(old, x), nil
}

// longest zips iters, of which active are not exhausted; an exhausted one is null.
type longest struct {
	object.Head
	iters  []value
	active int
	fill   value
}

var longestType = typ("zip_longest", "(*iterables, fillvalue=None)", "Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.\n", longestDef{})

type longestDef struct{}

// Define implements object.Definition.
func (longestDef) Define(t *object.Type) {
	native.Iterator[longest](t,
		longestNew, longestNext, nil)
}

func longestNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	npos := len(args) - len(kw)
	fill := object.None
	for i, n := range kw {
		if n.String() != "fillvalue" {
			return value{}, object.TypeErrorf("zip_longest() got an unexpected keyword argument")
		}
		fill = args[npos+i]
	}
	iters := make([]value, npos)
	for i := range iters {
		var exc *exception
		if iters[i], exc = object.Iter(th, args[i]); exc != nil {
			return value{}, exc
		}
	}
	v, z, exc := made[longest](th, cls)
	if exc == nil {
		z.iters, z.active, z.fill = iters, npos, fill
	}
	return v, exc
}

func longestNext(th *thread, v value) (value, *exception) {
	z := object.Cast[longest](v)
	if z.active == 0 {
		return value{}, nil
	}
	t := object.NewTuple(len(z.iters))
	for i, it := range z.iters {
		x := z.fill
		if !it.IsNull() {
			next, exc := object.NextInner(th, it)
			if exc != nil {
				z.active = 0
				return value{}, exc
			}
			if next.IsNull() {
				z.iters[i] = value{}
				z.active--
				if z.active <= 0 {
					return value{}, nil
				}
			} else {
				x = next
			}
		}
		t.Items[i] = x
	}
	return t.Value(), nil
}
