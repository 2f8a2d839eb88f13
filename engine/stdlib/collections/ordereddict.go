// This file implements OrderedDict.

package collections

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// orderedDict is a dict whose items can be moved; the order is that of the dict itself.
type orderedDict struct {
	object.Dict
}

var orderedDictType = &class{Name: "OrderedDict", Module: "collections", Doc: "Dictionary that remembers insertion order, and whose items can be moved to either end.",
	Sig: "(other=(), /, **kwds)", Def: orderedDictDef{}}

type orderedDictDef struct{}

// Define implements object.Definition.
func (orderedDictDef) Define(t *object.Type) {
	native.Class[orderedDict](t, object.DictType, func(th *thread, cls *class, _ []value, _ []*object.Str) (value, *exception) {
		return object.Alloc(th, cls)
	}, func(t *class) {
		t.AttrsOffset = t.SubAttrsOffset
		t.HasDict, t.HasWeakref = true, true
		t.Init = func(th *thread, self value, args []value, kw []*object.Str) *exception {
			if n := len(args) - len(kw); n > 1 {
				return object.TypeErrorf("expected at most 1 argument, got %d", n)
			}
			return orderedUpdate(th, self, args, kw)
		}
		t.Repr, t.Compare = orderedRepr, orderedCompare
		t.Iter = func(_ *thread, v value) (value, *exception) {
			return newOrderedIterator(v.AsDict(), orderedKeys, false), nil
		}
		number := *object.DictType.Number
		number.Binary[object.Or] = orderedOr
		number.InPlace[object.Or] = func(th *thread, a, b value) (value, *exception) {
			return a, orderedUpdate(th, a, []value{b}, nil)
		}
		t.Number = &number
		t.AddMethods(orderedMethods.Get())
	})
}

var orderedMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "fromkeys", Sig: "($type, /, iterable, value=None)", Doc: "Create a new ordered dictionary with keys from iterable and values set to value.", Kind: object.ClassMethod, FS: orderedFromKeys},
		{Name: "setdefault", Sig: "($self, /, key, default=None)", Doc: "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.", FS: orderedSetDefault},
		{Name: "pop", Sig: "($self, /, key, default=<unrepresentable>)", Doc: "od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.", FS: orderedPop},
		{Name: "popitem", Sig: "($self, /, last=True)", Doc: "Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false.", FS: orderedPopItem},
		{Name: "keys", Sig: "($self, /)", Doc: "Return a set-like view of the keys.", F0: orderedView(odictKeysType.Get())},
		{Name: "values", Sig: "($self, /)", Doc: "Return a view of the values.", F0: orderedView(odictValuesType.Get())},
		{Name: "items", Sig: "($self, /)", Doc: "Return a set-like view of the items.", F0: orderedView(odictItemsType.Get())},
		{Name: "update", Sig: "($self, other=(), /, **kwds)", Doc: "Set items from a mapping or an iterable of pairs, and from keywords.", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			if n := len(args) - len(kw); n > 1 {
				return value{}, object.TypeErrorf("update() takes at most 1 positional argument (%d given)", n)
			}
			return object.None, orderedUpdate(th, self, args, kw)
		}},
		{Name: "copy", Sig: "($self, /)", Doc: "od.copy() -> a shallow copy of od", F0: orderedCopy},
		{Name: "__reversed__", Sig: "($self, /)", Doc: "od.__reversed__() <==> reversed(od)", F0: func(_ *thread, self value) (value, *exception) {
			return newOrderedIterator(self.AsDict(), orderedKeys, true), nil
		}},
		{Name: "move_to_end", Sig: "($self, /, key, last=True)", Doc: "Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist.", FS: orderedMove},
		{Name: "__reduce__", Sig: "($self, /)", Doc: "Return state information for pickling", F0: orderedReduce},
	}
}}

func orderedView(t *class) func(*thread, value) (value, *exception) {
	return func(_ *thread, self value) (value, *exception) { return object.NewDictView(t, self.AsDict()), nil }
}

// orderedUpdate sets items by the __setitem__ of the class, which may be a subclass.
func orderedUpdate(th *thread, self value, args []value, kw []*object.Str) *exception {
	npos := len(args) - len(kw)
	if npos == 1 {
		if exc := updateFrom(th, self, args[0]); exc != nil {
			return exc
		}
	}
	for i, k := range kw {
		if exc := object.SetItem(th, self, k.Value(), args[npos+i]); exc != nil {
			return exc
		}
	}
	return nil
}

func updateFrom(th *thread, self, other value) *exception {
	if other.Type() != object.DictType {
		f, ok, exc := object.FindAttr(th, other, object.Intern("keys"))
		if exc != nil {
			return exc
		}
		if ok {
			keys, exc := object.Call0(th, f)
			if exc != nil {
				return exc
			}
			return object.Each(th, keys, func(k value) *exception {
				v, exc := object.GetItem(th, other, k)
				if exc != nil {
					return exc
				}
				return object.SetItem(th, self, k, v)
			})
		}
	}
	pairs := other
	if f, ok, exc := object.FindAttr(th, other, object.Intern("items")); exc != nil {
		return exc
	} else if ok {
		if pairs, exc = object.Call0(th, f); exc != nil {
			return exc
		}
	}
	return object.Each(th, pairs, func(pair value) *exception {
		items, exc := object.Collect(th, pair)
		if exc != nil {
			return exc
		}
		switch n := len(items); {
		case n < 2:
			plural := "s"
			if n == 1 {
				plural = ""
			}
			return object.ValueErrorf("need more than %d value%s to unpack", n, plural)
		case n > 2:
			return object.ValueErrorf("too many values to unpack (expected 2)")
		}
		return object.SetItem(th, self, items[0], items[1])
	})
}

func orderedRepr(th *thread, self value) (value, *exception) {
	name := self.Type().Name
	if self.AsDict().Len() == 0 {
		return object.StrOf(name + "()"), nil
	}
	if !th.EnterRepr(self) {
		return object.StrOf("..."), nil
	}
	defer th.LeaveRepr()
	plain := self.AsDict().Copy()
	if self.Type() != orderedDictType {
		plain = object.NewDict()
		if exc := plain.Update(th, self); exc != nil {
			return value{}, exc
		}
	}
	text, exc := object.Repr(th, plain.Value())
	if exc != nil {
		return value{}, exc
	}
	var b object.StrBuilder
	b.Add(name + "(")
	b.AddStr(text)
	b.Add(")")
	return b.Str().Value(), nil
}

// orderedCompare looks at the order too if both are ordered.
func orderedCompare(th *thread, a, b value, op object.CompareOp) (value, *exception) {
	if op != object.EQ && op != object.NE || !b.Type().Has(object.FlagDict) {
		return object.NotImplemented, nil
	}
	r, exc := object.DictType.Compare(th, a, b, object.EQ)
	if exc != nil || r.IsNotImplemented() {
		return r, exc
	}
	same := r.Is(object.True)
	if same && object.IsInstance(a, orderedDictType) && object.IsInstance(b, orderedDictType) {
		if same, exc = sameOrder(th, a.AsDict(), b.AsDict()); exc != nil {
			return value{}, exc
		}
	}
	return object.Bool(same == (op == object.EQ)), nil
}

func sameOrder(th *thread, a, b *object.Dict) (bool, *exception) {
	changesA, changesB := a.Changes(), b.Changes()
	for i, j := 0, 0; ; {
		k, _, nextA, moreA := a.Next(i)
		l, _, nextB, moreB := b.Next(j)
		if !moreA || !moreB {
			return moreA == moreB, nil
		}
		same, exc := object.EqualValues(th, k, l)
		if exc != nil || !same {
			return false, exc
		}
		if changesA != a.Changes() || changesB != b.Changes() {
			return false, object.Errorf(object.RuntimeErrorType, "OrderedDict mutated during iteration")
		}
		i, j = nextA, nextB
	}
}

func orderedOr(th *thread, a, b value) (value, *exception) {
	if !a.Type().Has(object.FlagDict) || !b.Type().Has(object.FlagDict) {
		return object.NotImplemented, nil
	}
	cls := a.Type()
	if !object.IsInstance(a, orderedDictType) {
		cls = b.Type()
	}
	v, exc := object.Call1(th, cls.Value(), a)
	if exc != nil {
		return value{}, exc
	}
	return v, updateFrom(th, v, b)
}

func orderedFromKeys(th *thread, cls value, args []value) (value, *exception) {
	self, exc := object.Call0(th, cls)
	if exc != nil {
		return value{}, exc
	}
	v := orNone(args[1])
	return self, object.Each(th, args[0], func(k value) *exception { return object.SetItem(th, self, k, v) })
}

func orderedSetDefault(th *thread, self value, args []value) (value, *exception) {
	v := orNone(args[1])
	if self.Type() == orderedDictType {
		return self.AsDict().SetDefault(th, args[0], v)
	}
	has, exc := object.Contains(th, self, args[0])
	if exc != nil {
		return value{}, exc
	}
	if has {
		return object.GetItem(th, self, args[0])
	}
	return v, object.SetItem(th, self, args[0], v)
}

func orderedPop(th *thread, self value, args []value) (value, *exception) {
	v, ok, exc := self.AsDict().Delete(th, args[0])
	switch {
	case exc != nil || ok:
		return v, exc
	case !args[1].IsNull():
		return args[1], nil
	}
	return value{}, keyError(args[0])
}

// keyError is the KeyError of pop and move_to_end. As in CPython the key is what the exception is made of: None is no argument, and the items of a
// tuple are the arguments.
func keyError(key value) *exception {
	switch {
	case key.IsNone():
		return object.NewException(object.KeyErrorType)
	case key.Type().Has(object.FlagTuple):
		return object.NewException(object.KeyErrorType, key.AsTuple().Items...)
	}
	return object.NewException(object.KeyErrorType, key)
}

func truthOr(th *thread, v value, otherwise bool) (bool, *exception) {
	if v.IsNull() {
		return otherwise, nil
	}
	return object.Truth(th, v)
}

func orderedPopItem(th *thread, self value, args []value) (value, *exception) {
	last, exc := truthOr(th, args[0], true)
	if exc != nil {
		return value{}, exc
	}
	d := self.AsDict()
	switch {
	case d.Len() == 0:
		return value{}, object.Errorf(object.KeyErrorType, "dictionary is empty")
	case last:
		return object.TupleOf(d.PopLast()), nil
	}
	return object.TupleOf(d.PopFirst()), nil
}

func orderedCopy(th *thread, self value) (value, *exception) {
	cls := self.Type()
	v, exc := object.Call0(th, cls.Value())
	if exc != nil {
		return value{}, exc
	}
	d := self.AsDict()
	for i := 0; ; {
		k, x, next, ok := d.Next(i)
		if !ok {
			return v, nil
		}
		i = next
		if cls != orderedDictType {
			if x, exc = object.GetItem(th, self, k); exc != nil {
				return value{}, exc
			}
		}
		if exc := object.SetItem(th, v, k, x); exc != nil {
			return value{}, exc
		}
	}
}

func orderedMove(th *thread, self value, args []value) (value, *exception) {
	last, exc := truthOr(th, args[1], true)
	if exc != nil {
		return value{}, exc
	}
	found, exc := self.AsDict().MoveToEnd(th, args[0], last)
	if exc == nil && !found {
		exc = keyError(args[0])
	}
	return object.None, exc
}

func orderedReduce(th *thread, self value) (value, *exception) {
	state, exc := object.CallMethod(th, self, object.Intern("__getstate__"))
	if exc != nil {
		return value{}, exc
	}
	items, exc := object.CallMethod(th, self, object.Intern("items"))
	if exc != nil {
		return value{}, exc
	}
	it, exc := object.Iter(th, items)
	return object.TupleOf(self.Type().Value(), object.TupleOf(), state, object.None, it), exc
}
