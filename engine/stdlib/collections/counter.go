// This file implements Counter: what it counts and how it is made.

package collections

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var counterClass = ondemand.Value[object.ClassSpec]{Make: func() object.ClassSpec {
	return object.ClassSpec{Module: "collections", Name: "Counter", Bases: []*class{object.DictType},
		Doc: "Dict subclass for counting hashable items.  Sometimes called a bag\nor multiset.  Elements are stored as dictionary keys and their counts\nare stored as dictionary values.",
		Methods: append([]object.Method{
			{Name: "__init__", Sig: "($self, iterable=None, /, **kwds)", Doc: "Create a new, empty Counter object, and count the elements of iterable and keywords.", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
				if exc := atMostOne("Counter.__init__", args, kw); exc != nil {
					return value{}, exc
				}
				f, exc := object.GetAttrName(th, self, "update")
				if exc != nil {
					return value{}, exc
				}
				_, exc = object.Call(th, f, args, kw)
				return object.None, exc
			}},
			method("Counter.__missing__", "($self, key)", func(*thread, value, []value) (value, *exception) { return object.Int64(0), nil }),
			{Name: "Counter.total", Sig: "($self)", Doc: "Sum of the counts", Python: true, FP: func(th *thread, self value, _ []value) (value, *exception) {
				sum, exc := native.FromModule(th, "builtins", "sum")
				if exc != nil {
					return value{}, exc
				}
				values, exc := call(th, self, "values")
				if exc != nil {
					return value{}, exc
				}
				return object.Call1(th, sum, values)
			}},
			native.Python("Counter.most_common", "($self, n=None)", "List the n most common elements and their counts from the most\ncommon to the least.  If n is None, then list all element counts.", mostCommon),
			native.Python("Counter.elements", "($self)", "Iterator over elements repeating each as many times as its count.", counterElements),
			{Name: "Counter.fromkeys", Sig: "($cls, iterable, v=None)", Doc: "Not defined for counters: a count for all keys would be ambiguous.", Python: true, FP: func(*thread, value, []value) (value, *exception) {
				return value{}, object.Errorf(object.NotImplementedErrorType, "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")
			}},
			counting("update", "Like dict.update() but add counts instead of replacing them.", object.Add),
			counting("subtract", "Like dict.update() but subtracts counts instead of replacing them.", object.Sub),
			{Name: "Counter.copy", Sig: "($self)", Doc: "Return a shallow copy.", Python: true, FP: func(th *thread, self value, _ []value) (value, *exception) {
				return object.Call1(th, self.Type().Value(), self)
			}},
			method("Counter.__reduce__", "($self)", func(_ *thread, self value, _ []value) (value, *exception) {
				return object.TupleOf(self.Type().Value(), object.TupleOf(self.AsDict().Copy().Value())), nil
			}),
			{Name: "Counter.__delitem__", Sig: "($self, elem)", Doc: "Like dict.__delitem__() but does not raise KeyError for missing values.", Python: true, FP: func(th *thread, self value, args []value) (value, *exception) {
				_, _, exc := self.AsDict().Delete(th, args[0])
				return object.None, exc
			}},
			method("Counter.__repr__", "($self)", counterRepr),
		}, counterOperators.Get()...)}
}}

// atMostOne refuses more than one positional argument of a method that takes keywords too.
func atMostOne(name string, args []value, kw []*object.Str) *exception {
	if n := len(args) - len(kw); n > 1 {
		return object.TypeErrorf("%s() takes from 1 to 2 positional arguments but %d were given", name, n+1)
	}
	return nil
}

// items calls f for each item of the mapping m.
func items(th *thread, m value, f func(k, v value) *exception) *exception {
	all, exc := call(th, m, "items")
	if exc != nil {
		return exc
	}
	return object.Each(th, all, func(pair value) *exception {
		if pair.Type() == object.TupleType && len(pair.AsTuple().Items) == 2 {
			return f(pair.AsTuple().Items[0], pair.AsTuple().Items[1])
		}
		parts, exc := object.Collect(th, pair)
		switch {
		case exc != nil:
			return exc
		case len(parts) < 2:
			return object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(parts))
		case len(parts) > 2:
			return object.ValueErrorf("too many values to unpack (expected 2, got %d)", len(parts))
		}
		return f(parts[0], parts[1])
	})
}

var (
	dictGet     = ondemand.Value[object.Value]{Make: func() object.Value { return object.DictType.LookupName("get") }}
	dictSetItem = ondemand.Value[object.Value]{Make: func() object.Value { return object.DictType.LookupName("__setitem__") }}
)

// isPlainDict reports that m is a dict whose items can be read and set without calling methods of its class.
func isPlainDict(m value) bool {
	t := m.Type()
	return t == object.DictType || t.Has(object.FlagDict) && t.LookupName("get").Is(dictGet.Get()) && t.LookupName("__setitem__").Is(dictSetItem.Get())
}

// count is the value of key in m, 0 if it has none.
func count(th *thread, m, key value) (value, *exception) {
	if isPlainDict(m) {
		v, ok, exc := m.AsDict().Get(th, key)
		if !ok {
			v = object.Int64(0)
		}
		return v, exc
	}
	return call(th, m, "get", key, object.Int64(0))
}

// countBy makes the count of key in m count op by.
func countBy(th *thread, m, key, by value, op object.BinaryOp) *exception {
	old, exc := count(th, m, key)
	if exc != nil {
		if _, unhashable := object.Hash(th, key); unhashable != nil {
			return unhashable
		}
		return exc
	}
	v, exc := object.Binary(th, op, old, by)
	if exc != nil {
		return exc
	}
	if isPlainDict(m) {
		return m.AsDict().Set(th, key, v)
	}
	return object.SetItem(th, m, key, v)
}

// countElements is _count_elements.
func countElements(th *thread, _ value, args []value) (value, *exception) {
	return object.None, countEach(th, args[0], args[1], object.Add)
}

// countEach counts each item of keys once more, or less. In a dict of ints no method is called.
func countEach(th *thread, m, keys value, op object.BinaryOp) *exception {
	one := object.Int64(1)
	if op != object.Add || !isPlainDict(m) {
		return object.Each(th, keys, func(key value) *exception { return countBy(th, m, key, one, op) })
	}
	d := m.AsDict()
	return object.Each(th, keys, func(key value) *exception {
		old, ok, exc := d.Get(th, key)
		switch {
		case exc != nil:
			return countBy(th, m, key, one, op)
		case !ok:
			return d.Set(th, key, one)
		case old.IsInt64() && old.AsInt64() < 1<<62:
			return d.Set(th, key, object.Int64(old.AsInt64()+1))
		}
		return countBy(th, m, key, one, op)
	})
}

// counting is update and subtract.
func counting(name, doc string, op object.BinaryOp) object.Method {
	return object.Method{Name: name, Sig: "($self, iterable=None, /, **kwds)", Doc: doc, FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
		if exc := atMostOne("Counter."+name, args, kw); exc != nil {
			return value{}, exc
		}
		npos := len(args) - len(kw)
		if npos == 1 && !args[0].IsNone() {
			if exc := countAll(th, self, args[0], op); exc != nil {
				return value{}, exc
			}
		}
		if len(kw) == 0 {
			return object.None, nil
		}
		named := object.Keywords(args, kw)
		_, exc := call(th, self, name, named.Value())
		return object.None, exc
	}}
}

func countAll(th *thread, self, from value, op object.BinaryOp) *exception {
	is := from.Type().Has(object.FlagDict)
	if !is {
		var exc *exception
		if is, exc = isABC(th, from, "Mapping"); exc != nil {
			return exc
		}
	}
	if !is {
		return countEach(th, self, from, op)
	}
	if op == object.Add && self.AsDict().Len() == 0 {
		return self.AsDict().Update(th, from)
	}
	return items(th, from, func(k, v value) *exception {
		if op == object.Add {
			old, exc := count(th, self, k)
			if exc != nil {
				return exc
			}
			if v, exc = object.Binary(th, op, v, old); exc != nil {
				return exc
			}
			return object.SetItem(th, self, k, v)
		}
		return countBy(th, self, k, v, op)
	})
}

// second is a key function: the second item of a pair.
var second = ondemand.Value[object.Value]{Make: func() object.Value {
	return object.NewNative(&object.Method{Name: "itemgetter", F1: func(th *thread, _, pair value) (value, *exception) {
		return object.GetItem(th, pair, object.Int64(1))
	}}, value{}).Value()
}}

func mostCommon(th *thread, self value, args []value) (value, *exception) {
	all, exc := call(th, self, "items")
	if exc != nil {
		return value{}, exc
	}
	if n := args[0]; !n.IsNull() && !n.IsNone() {
		largest, exc := native.FromModule(th, "heapq", "nlargest")
		if exc != nil {
			return value{}, exc
		}
		return object.Call(th, largest, []value{n, all, second.Get()}, []*object.Str{object.Intern("key")})
	}
	list, exc := object.Collect(th, all)
	if exc != nil {
		return value{}, exc
	}
	list = append([]value(nil), list...)
	if exc := object.SortValues(th, list, second.Get(), true); exc != nil {
		return value{}, exc
	}
	return object.ListOf(list...), nil
}

func counterElements(th *thread, self value, _ []value) (value, *exception) {
	tools := map[string]value{}
	for _, name := range []string{"chain", "starmap", "repeat"} {
		v, exc := native.FromModule(th, "itertools", name)
		if exc != nil {
			return value{}, exc
		}
		tools[name] = v
	}
	all, exc := call(th, self, "items")
	if exc != nil {
		return value{}, exc
	}
	runs, exc := object.Call2(th, tools["starmap"], tools["repeat"], all)
	if exc != nil {
		return value{}, exc
	}
	return call(th, tools["chain"], "from_iterable", runs)
}

// counterRepr shows the most common elements first, if the counts can be compared.
func counterRepr(th *thread, self value, _ []value) (value, *exception) {
	name := self.Type().Name
	some, exc := object.Truth(th, self)
	if exc != nil {
		return value{}, exc
	}
	if !some {
		return object.StrOf(name + "()"), nil
	}
	shown := object.NewDict()
	pairs, exc := call(th, self, "most_common")
	if exc == nil {
		exc = shown.Update(th, pairs)
	}
	if exc != nil {
		if !exc.Is(object.TypeErrorType) {
			return value{}, exc
		}
		shown = self.AsDict().Copy()
	}
	text, exc := object.Repr(th, shown.Value())
	if exc != nil {
		return value{}, exc
	}
	var b object.StrBuilder
	b.Add(name + "(")
	b.AddStr(text)
	b.Add(")")
	return b.Str().Value(), nil
}
