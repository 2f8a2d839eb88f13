// This file implements lru_cache and cache.

package functools

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// lruCacheObject is a function and its results. Entries are found by the hash of the arguments; those of a bounded cache form a ring
// through root, from the one used last to the one used longest ago.
type lruCacheObject struct {
	object.Head
	fn           value
	max          int // negative: without bound
	typed        bool
	entries      map[uint64]*entry
	count        int
	root         entry
	hits, misses int
}

// entry is a result and the arguments that it was for.
type entry struct {
	args           []value
	kw             []*str
	plain          bool // the one argument is just an int or a str, which no other kind equals
	gone           bool
	result         value
	hash           uint64
	chain          *entry // with the same hash
	newer, earlier *entry
}

var lruType = &class{Name: "_lru_cache_wrapper", Module: "functools",
	Doc: "Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n" +
		"          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\n" +
		"cache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize\n", Def: lruDef{}}

type lruDef struct{}

// Define implements object.Definition.
func (lruDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagBasetype | object.FlagMethodDescr
		t.Alloc, t.AttrsOffset = object.AllocOf[lruCacheObject], object.SubclassAttrs[lruCacheObject]()
		t.HasDict, t.HasWeakref = true, true
		t.New, t.Call = lruNew, lruCall
		t.DescrGet = func(_ *thread, f, obj value, _ *class) (value, *exception) {
			if obj.IsNull() || obj.IsNone() {
				return f, nil
			}
			return object.NewBoundMethod(f, obj), nil
		}
		itself := func(_ *thread, self value) (value, *exception) { return self, nil }
		t.AddMethods([]object.Method{
			{Name: "cache_info", Sig: "($self, /)", Doc: "Report cache statistics", F0: lruInfo},
			{Name: "cache_clear", Sig: "($self, /)", Doc: "Clear the cache and cache statistics", F0: lruClear},
			{Name: "__reduce__", F0: func(th *thread, self value) (value, *exception) {
				return object.GetAttrName(th, self, "__qualname__")
			}},
			{Name: "__copy__", F0: itself},
			{Name: "__deepcopy__", F1: func(_ *thread, self, _ value) (value, *exception) { return self, nil }},
		})
	})
}

var lruParams = object.ParseParams("lru_cache", "(user_function, maxsize, typed, cache_info_type)")

func asLRU(v value) *lruCacheObject { return object.Cast[lruCacheObject](v) }

func lruNew(th *thread, cls *class, args []value, kw []*str) (value, *exception) {
	room, exc := native.Bind(lruParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	typed, exc := object.Truth(th, room[2])
	if exc != nil {
		return value{}, exc
	}
	return newLRU(th, cls, room[0], room[1], typed)
}

func newLRU(th *thread, cls *class, f, maxsize value, typed bool) (value, *exception) {
	if f.Type().Call == nil {
		return value{}, object.TypeErrorf("the first argument must be callable")
	}
	most := -1
	if !maxsize.IsNone() {
		if !object.HasIndex(maxsize) {
			return value{}, object.TypeErrorf("maxsize should be integer or None")
		}
		n, exc := object.ToSsize(th, maxsize)
		if exc != nil {
			return value{}, exc
		}
		most = max(n, 0)
	}
	v, exc := object.Alloc(th, cls)
	if exc != nil {
		return value{}, exc
	}
	c := asLRU(v)
	c.fn, c.max, c.typed = f, most, typed
	c.clear()
	return v, nil
}

func (c *lruCacheObject) clear() {
	for e := c.root.earlier; e != nil && e != &c.root; e = e.earlier {
		e.gone = true
	}
	c.entries, c.count, c.hits, c.misses = map[uint64]*entry{}, 0, 0, 0
	c.root.newer, c.root.earlier = &c.root, &c.root
}

func isPlain(args []value) bool {
	return len(args) == 1 && (args[0].Type() == object.StrType || args[0].Type() == object.IntType)
}

func (c *lruCacheObject) hash(th *thread, args []value, kw []*str) (uint64, *exception) {
	h := uint64(len(kw))
	for _, a := range args {
		x, exc := object.Hash(th, a)
		if exc != nil {
			return 0, exc
		}
		h = (h ^ uint64(x)) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	for _, k := range kw {
		h = (h ^ k.Hash()) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	return h, nil
}

// find is the entry for args, nil if there is none.
func (c *lruCacheObject) find(th *thread, h uint64, args []value, kw []*str) (*entry, *exception) {
next:
	for e := c.entries[h]; e != nil; e = e.chain {
		if len(e.args) != len(args) || len(e.kw) != len(kw) || !c.typed && len(kw) == 0 && e.plain != isPlain(args) {
			continue
		}
		for i, k := range kw {
			if e.kw[i] != k && e.kw[i].String() != k.String() {
				continue next
			}
		}
		for i, a := range args {
			if e.args[i].Is(a) {
				continue
			}
			if c.typed && e.args[i].Type() != a.Type() {
				continue next
			}
			if same, exc := object.EqualValues(th, e.args[i], a); exc != nil {
				return nil, exc
			} else if !same {
				continue next
			}
		}
		if !e.gone {
			return e, nil
		}
	}
	return nil, nil
}

func lruCall(th *thread, callee value, args []value, kw []*str) (value, *exception) {
	c := asLRU(callee)
	if c.max == 0 {
		c.misses++
		return object.Call(th, c.fn, args, kw)
	}
	h, exc := c.hash(th, args, kw)
	if exc != nil {
		return value{}, exc
	}
	e, exc := c.find(th, h, args, kw)
	if exc != nil {
		return value{}, exc
	}
	if e != nil {
		c.hits++
		if c.max > 0 {
			e.unlink()
			c.link(e)
		}
		return e.result, nil
	}
	c.misses++
	fresh := &entry{args: append([]value(nil), args...), kw: append([]*str(nil), kw...), plain: isPlain(args) && len(kw) == 0, hash: h}
	v, exc := object.Call(th, c.fn, args, kw)
	if exc != nil {
		return value{}, exc
	}
	fresh.result = v
	return v, c.add(th, fresh)
}

// add keeps fresh, unless a call of the function by itself has put the same there already.
func (c *lruCacheObject) add(th *thread, fresh *entry) *exception {
	e, exc := c.find(th, fresh.hash, fresh.args, fresh.kw)
	if exc != nil {
		return exc
	}
	if e != nil {
		if c.max < 0 {
			e.result = fresh.result
		}
		return nil
	}
	if c.max > 0 && c.count >= c.max {
		c.drop(c.root.newer)
	}
	fresh.chain = c.entries[fresh.hash]
	c.entries[fresh.hash] = fresh
	c.link(fresh)
	c.count++
	return nil
}

// drop forgets e.
func (c *lruCacheObject) drop(e *entry) {
	e.unlink()
	e.gone = true
	c.count--
	first := c.entries[e.hash]
	if first != e {
		for first.chain != e {
			first = first.chain
		}
		first.chain = e.chain
		return
	}
	if e.chain == nil {
		delete(c.entries, e.hash)
	} else {
		c.entries[e.hash] = e.chain
	}
}

// link makes e the one used last: it is before root, where root.newer is the one used longest ago.
func (c *lruCacheObject) link(e *entry) {
	last := c.root.earlier
	e.earlier, e.newer = last, &c.root
	last.newer, c.root.earlier = e, e
}

func (e *entry) unlink() { e.earlier.newer, e.newer.earlier = e.newer, e.earlier }

func lruInfo(th *thread, self value) (value, *exception) {
	c := asLRU(self)
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, st.cacheInfo.Value(), []value{object.Int64(int64(c.hits)), object.Int64(int64(c.misses)), c.bound(), object.Int64(int64(c.count))}, nil)
}

// bound is maxsize as scripts see it.
func (c *lruCacheObject) bound() value {
	if c.max < 0 {
		return object.None
	}
	return object.Int64(int64(c.max))
}

func lruClear(_ *thread, self value) (value, *exception) {
	asLRU(self).clear()
	return object.None, nil
}

func cache(th *thread, _ value, args []value) (value, *exception) {
	return decorate(th, args[0], object.None, false, object.False)
}

func lruCache(th *thread, _ value, args []value) (value, *exception) {
	maxsize, typedArg := args[0], args[1]
	if maxsize.IsNull() {
		maxsize = object.Int64(128)
	}
	if typedArg.IsNull() {
		typedArg = object.False
	}
	typed, exc := object.Truth(th, typedArg)
	if exc != nil {
		return value{}, exc
	}
	switch {
	case object.IsInstance(maxsize, object.IntType):
		if object.IntSign(maxsize) < 0 {
			maxsize = object.Int64(0)
		}
	case maxsize.Type().Call != nil && typedArg.IsBool():
		return decorate(th, maxsize, object.Int64(128), typed, typedArg)
	case !maxsize.IsNone():
		return value{}, object.TypeErrorf("Expected first argument to be an integer, a callable, or None")
	}
	f := object.NewNative(&object.Method{Name: "decorating_function", Sig: "(user_function)", F1: func(th *thread, _, f value) (value, *exception) {
		return decorate(th, f, maxsize, typed, typedArg)
	}}, value{})
	f.Module = object.StrOf("functools")
	return f.Value(), nil
}

// decorate is f, cached.
func decorate(th *thread, f, maxsize value, typed bool, typedArg value) (value, *exception) {
	v, exc := newLRU(th, lruType, f, maxsize, typed)
	if exc != nil {
		return value{}, exc
	}
	parameters := object.NewNative(&object.Method{Name: "<lambda>", Sig: "()", F0: func(*thread, value) (value, *exception) {
		d := object.NewDict()
		d.SetName("maxsize", maxsize)
		d.SetName("typed", typedArg)
		return d.Value(), nil
	}}, value{})
	if exc := object.SetAttr(th, v, object.Intern("cache_parameters"), parameters.Value()); exc != nil {
		return value{}, exc
	}
	return v, update(th, v, f, assignments.Get(), updates.Get())
}
