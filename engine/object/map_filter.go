// This file implements map and filter.

package object

// Map is a map object.
type Map struct {
	Head
	Func   Value
	Iters  []Value
	Strict bool
}

// Filter is a filter object.
type Filter struct {
	Head
	Func Value
	Iter Value
}

// The types map and filter.
var (
	MapType    = &Type{Name: "map"}
	FilterType = &Type{Name: "filter"}
)

func fillMap(t *Type) {
	fillIterator(t, mapNext, []Method{
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: func(_ *Thread, v Value) (Value, *Exception) {
			m := Cast[Map](v)
			return reduceStrict(v, TupleOf(append([]Value{m.Func}, m.Iters...)...), m.Strict), nil
		}},
		strictSetState(func(v Value) *bool { return &Cast[Map](v).Strict }),
	})
	t.Doc = "Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError."
	t.Sig = "(function, iterable, /, *iterables, strict=False)"
	constructible(t, mapNew)
	t.Alloc = AllocOf[Map]
	t.SubAttrsOffset = SubclassAttrs[Map]()
}

func mapNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	args, strict, exc := strictKeyword(th, cls, MapType, args, kw)
	if exc != nil {
		return Value{}, exc
	}
	if len(args) < 2 {
		return Value{}, TypeErrorf("map() must have at least two arguments.")
	}
	iters, exc := itersOf(th, args[1:])
	if exc != nil {
		return Value{}, exc
	}
	v, exc := cls.Alloc(th, cls)
	if exc != nil {
		return Value{}, exc
	}
	m := Cast[Map](v)
	m.Func, m.Iters, m.Strict = args[0], iters, strict
	return v, nil
}

func mapNext(th *Thread, v Value) (Value, *Exception) {
	m := Cast[Map](v)
	window := th.Scratch(len(m.Iters))
	defer th.Release(window)
	if len(m.Iters) == 1 {
		x, exc := NextInner(th, m.Iters[0])
		if exc != nil || x.IsNull() {
			return Value{}, exc
		}
		window[0] = x
	} else if ok, exc := nextOfAll(th, m.Iters, window, m.Strict, "map"); exc != nil || !ok {
		return Value{}, exc
	}
	r, exc := Call(th, m.Func, window, nil)
	if exc != nil {
		return Value{}, ignoreStop(exc)
	}
	return r, nil
}

func fillFilter(t *Type) {
	fillIterator(t, filterNext, []Method{
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: func(_ *Thread, v Value) (Value, *Exception) {
			f := Cast[Filter](v)
			return TupleOf(v.Type().Value(), TupleOf(f.Func, f.Iter)), nil
		}},
	})
	t.Doc = "Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true."
	t.Sig = "(function, iterable, /)"
	constructible(t, filterNew)
	t.Alloc = AllocOf[Filter]
	t.SubAttrsOffset = SubclassAttrs[Filter]()
}

func filterNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	if exc := noKeywords(cls, FilterType, "__init__", kw); exc != nil {
		return Value{}, exc
	}
	args = args[:len(args)-len(kw)]
	if len(args) != 2 {
		return Value{}, ArityError("filter", len(args), 2, 2)
	}
	it, exc := Iter(th, args[1])
	if exc != nil {
		return Value{}, exc
	}
	v, exc := cls.Alloc(th, cls)
	if exc != nil {
		return Value{}, exc
	}
	f := Cast[Filter](v)
	f.Func, f.Iter = args[0], it
	return v, nil
}

func filterNext(th *Thread, v Value) (Value, *Exception) {
	f := Cast[Filter](v)
	plain := f.Func.IsNone() || f.Func.Is(BoolType.Value())
	for {
		if exc := th.Poll(); exc != nil {
			return Value{}, exc
		}
		x, exc := NextInner(th, f.Iter)
		if exc != nil || x.IsNull() {
			return Value{}, exc
		}
		good := x
		if !plain {
			if good, exc = Call1(th, f.Func, x); exc != nil {
				return Value{}, ignoreStop(exc)
			}
		}
		if keep, exc := Truth(th, good); exc != nil {
			return Value{}, ignoreStop(exc)
		} else if keep {
			return x, nil
		}
	}
}
