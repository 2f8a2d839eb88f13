// This file implements the combinatoric iterators: product, permutations, combinations and combinations_with_replacement.

package itertools

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// combined is the layout of the iterators that choose from one pool: indices are those of the next result, cycles belong to permutations.
type combined struct {
	object.Head
	pool            []value
	indices, cycles []int
	started, done   bool
}

// result is the elements at the first r indices.
func (c *combined) result(r int) value {
	t := object.NewTuple(r)
	for i := range r {
		t.Items[i] = c.pool[c.indices[i]]
	}
	return t.Value()
}

// combinedNew makes an iterator over choices of r elements; r is the pool's length where it is None.
func combinedNew(th *thread, cls *class, params *object.Params, args []value, kw []*name) (c *combined, v value, r int, exc *exception) {
	room, exc := native.Bind(params, args, kw)
	if exc != nil {
		return nil, v, 0, exc
	}
	pool, exc := object.Collect(th, room[0])
	if exc != nil {
		return nil, v, 0, exc
	}
	r = len(pool)
	if params.List().KwReq[1] || !room[1].IsNull() && !room[1].IsNone() {
		if !params.List().KwReq[1] && !room[1].Type().Has(object.FlagInt) {
			return nil, v, 0, object.TypeErrorf("Expected int as r")
		}
		if r, exc = object.ToIndexInt(th, room[1], object.OverflowErrorType); exc != nil {
			return nil, v, 0, exc
		}
	}
	if r < 0 {
		return nil, v, 0, object.ValueErrorf("r must be non-negative")
	}
	if exc = th.CheckAlloc(r, 8); exc != nil {
		return nil, v, 0, exc
	}
	v, c, exc = made[combined](th, cls)
	if exc == nil {
		c.pool = pool
	}
	return c, v, r, exc
}

var combinationsType = typ("combinations", "(iterable, r)", "Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)", combinationsDef{})

type combinationsDef struct{}

// Define implements object.Definition.
func (combinationsDef) Define(t *object.Type) {
	native.Iterator[combined](t, combinationsNew, combinationsNext, nil)
}

var combinationsParams = object.ParseParams("combinations", "(iterable, r)")

func combinationsNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	c, v, r, exc := combinedNew(th, cls, combinationsParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	if c.done = r > len(c.pool); !c.done {
		c.indices = upTo(r)
	}
	return v, nil
}

func upTo(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func combinationsNext(_ *thread, v value) (value, *exception) {
	c := object.Cast[combined](v)
	if c.done {
		return value{}, nil
	}
	r, n := len(c.indices), len(c.pool)
	if c.started {
		i := r - 1
		for i >= 0 && c.indices[i] == i+n-r {
			i--
		}
		if i < 0 {
			c.done = true
			return value{}, nil
		}
		c.indices[i]++
		for j := i + 1; j < r; j++ {
			c.indices[j] = c.indices[j-1] + 1
		}
	}
	c.started = true
	return c.result(r), nil
}

var replacementType = typ("combinations_with_replacement", "(iterable, r)", "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')", replacementDef{})

type replacementDef struct{}

// Define implements object.Definition.
func (replacementDef) Define(t *object.Type) {
	native.Iterator[combined](t, replacementNew, replacementNext, nil)
}

var replacementParams = object.ParseParams("combinations_with_replacement", "(iterable, r)")

func replacementNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	c, v, r, exc := combinedNew(th, cls, replacementParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	c.done = r > 0 && len(c.pool) == 0
	c.indices = make([]int, r)
	return v, nil
}

func replacementNext(_ *thread, v value) (value, *exception) {
	c := object.Cast[combined](v)
	if c.done {
		return value{}, nil
	}
	r, n := len(c.indices), len(c.pool)
	if c.started {
		i := r - 1
		for i >= 0 && c.indices[i] == n-1 {
			i--
		}
		if i < 0 {
			c.done = true
			return value{}, nil
		}
		for j, next := i, c.indices[i]+1; j < r; j++ {
			c.indices[j] = next
		}
	}
	c.started = true
	return c.result(r), nil
}

var permutationsType = typ("permutations", "(iterable, r=None)", "Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)", permutationsDef{})

type permutationsDef struct{}

// Define implements object.Definition.
func (permutationsDef) Define(t *object.Type) {
	native.Iterator[combined](t, permutationsNew, permutationsNext, nil)
}

var permutationsParams = object.ParseParams("permutations", "(iterable, r=None)")

func permutationsNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	c, v, r, exc := combinedNew(th, cls, permutationsParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	if c.done = r > len(c.pool); c.done {
		return v, nil
	}
	c.indices = upTo(len(c.pool))
	c.cycles = make([]int, r)
	for i := range c.cycles {
		c.cycles[i] = len(c.pool) - i
	}
	return v, nil
}

func permutationsNext(_ *thread, v value) (value, *exception) {
	c := object.Cast[combined](v)
	if c.done {
		return value{}, nil
	}
	r, n := len(c.cycles), len(c.pool)
	if c.started {
		i := r - 1
		for ; i >= 0; i-- {
			c.cycles[i]--
			if c.cycles[i] > 0 {
				j := n - c.cycles[i]
				c.indices[i], c.indices[j] = c.indices[j], c.indices[i]
				break
			}
			first := c.indices[i]
			copy(c.indices[i:], c.indices[i+1:])
			c.indices[n-1] = first
			c.cycles[i] = n - i
		}
		if i < 0 {
			c.done = true
			return value{}, nil
		}
	}
	c.started = true
	return c.result(r), nil
}

// product goes through the pools like an odometer: indices are those of the last result.
type product struct {
	object.Head
	pools         [][]value
	indices       []int
	started, done bool
}

var productType = typ("product", "(*iterables, repeat=1)", "Cartesian product of input iterables.  Equivalent to nested for-loops.\n\nFor example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).\nThe leftmost iterators are in the outermost for-loop, so the output tuples\ncycle in a manner similar to an odometer (with the rightmost element changing\non every iteration).\n\nTo compute the product of an iterable with itself, specify the number\nof repetitions with the optional repeat keyword argument. For example,\nproduct(A, repeat=4) means the same as product(A, A, A, A).\n\nproduct('ab', range(3)) --> ('a',0) ('a',1) ('a',2) ('b',0) ('b',1) ('b',2)\nproduct((0,1), (0,1), (0,1)) --> (0,0,0) (0,0,1) (0,1,0) (0,1,1) (1,0,0) ...", productDef{})

type productDef struct{}

// Define implements object.Definition.
func (productDef) Define(t *object.Type) {
	native.Iterator[product](t,
		productNew, productNext, nil)
}

func productNew(th *thread, cls *class, args []value, kw []*name) (value, *exception) {
	npos, times := len(args)-len(kw), 1
	for i, n := range kw {
		if n.String() != "repeat" {
			return value{}, object.UnexpectedKeyword("product", n.String(), "repeat")
		}
		var exc *exception
		if times, exc = object.ToIndexInt(th, args[npos+i], object.OverflowErrorType); exc != nil {
			return value{}, exc
		}
	}
	if times < 0 {
		return value{}, object.ValueErrorf("repeat argument cannot be negative")
	}
	if npos == 0 {
		times = 0
	}
	if npos > 0 && times > (1<<60)/npos {
		return value{}, object.OverflowErrorf("repeat argument too large")
	}
	if exc := th.CheckAlloc(npos*times, 32); exc != nil {
		return value{}, exc
	}
	pools := make([][]value, 0, npos*times)
	for _, iterable := range args[:npos] {
		if times == 0 {
			break
		}
		pool, exc := object.Collect(th, iterable)
		if exc != nil {
			return value{}, exc
		}
		pools = append(pools, pool)
	}
	for i := npos; i < npos*times; i++ {
		pools = append(pools, pools[i-npos])
	}
	v, p, exc := made[product](th, cls)
	if exc != nil {
		return value{}, exc
	}
	p.pools, p.indices = pools, make([]int, len(pools))
	for _, pool := range pools {
		p.done = p.done || len(pool) == 0
	}
	return v, nil
}

func productNext(_ *thread, v value) (value, *exception) {
	p := object.Cast[product](v)
	if p.done {
		return value{}, nil
	}
	if p.started {
		i := len(p.pools) - 1
		for ; i >= 0; i-- {
			p.indices[i]++
			if p.indices[i] < len(p.pools[i]) {
				break
			}
			p.indices[i] = 0
		}
		if i < 0 {
			p.done = true
			return value{}, nil
		}
	}
	p.started = true
	t := object.NewTuple(len(p.pools))
	for i, pool := range p.pools {
		t.Items[i] = pool[p.indices[i]]
	}
	return t.Value(), nil
}
