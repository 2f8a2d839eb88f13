// This file has what the weak dictionaries share.

package weakref

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
)

func call(th *thread, self value, name string, args ...value) (value, *exception) {
	return object.CallMethod(th, self, object.Intern(name), args...)
}

func method(name, sig, doc string, f func(th *thread, self value, args []value) (value, *exception)) object.Method {
	return native.Python(name, sig, doc, f)
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

// weakDict is one of the two kinds of weak dictionaries. In the dict that is attribute data, either the keys or the values are references.
type weakDict struct {
	name   string
	byKey  bool
	class  *class
	getter string // the name of the method that returns the references
}

// dataOf is the dict of an instance.
func dataOf(th *thread, self value) (*object.Dict, *exception) {
	d, exc := object.GetAttrName(th, self, "data")
	if exc != nil {
		return nil, exc
	}
	if !d.Type().Has(object.FlagDict) {
		return nil, object.TypeErrorf("data must be a dict, not %s", d.Type().MessageName())
	}
	return d.AsDict(), nil
}

// initData gives self an empty dict.
func initData(th *thread, self value) *exception {
	return object.SetAttr(th, self, object.Intern("data"), object.NewDict().Value())
}

var nameRemove = object.Name{Text: "_remove"}

// remover is the callback of the references in a container, which removes them if the container still exists. It is made when the first is needed.
func remover(th *thread, self value, remove func(th *thread, self, ref value) *exception) (value, *exception) {
	if f, ok, exc := object.FindAttr(th, self, nameRemove.Str()); exc != nil || ok {
		return f, exc
	}
	owner := targetOf(self)
	f := native.NewClosure("weakref", "remove", "remove", func(th *thread, args []value, _ []*str) (value, *exception) {
		if v := valueOf(owner); !v.IsNull() && len(args) == 1 && object.IsInstance(args[0], refType) {
			return object.None, remove(th, v, args[0])
		}
		return object.None, nil
	})
	return f, object.SetAttr(th, self, nameRemove.Str(), f)
}

// pairs is the items whose referents are alive, with the referents in place of the references; it keeps them alive.
func (w *weakDict) pairs(th *thread, self value) (keys, values []value, exc *exception) {
	d, exc := dataOf(th, self)
	if exc != nil {
		return nil, nil, exc
	}
	for i := 0; ; {
		k, v, next, ok := d.Next(i)
		if !ok {
			return keys, values, nil
		}
		i = next
		ref := &v
		if w.byKey {
			ref = &k
		}
		if *ref = behindReference(*ref); ref.IsNull() {
			continue
		}
		keys, values = append(keys, k), append(values, v)
	}
}

// view is a generator of a method, over some of the items.
func (w *weakDict) view(name string, part func(k, v value) value) func(*thread, value, []value) (value, *exception) {
	return generator.Late(w.name+"."+name, func(th *thread, self value, _ []value) (value, *exception) {
		keys, values, exc := w.pairs(th, self)
		if exc != nil {
			return value{}, exc
		}
		list := make([]value, len(keys))
		for i := range keys {
			list[i] = part(keys[i], values[i])
		}
		return object.ListOf(list...), nil
	})
}

// updateFrom sets items from a mapping, or from pairs.
func updateFrom(th *thread, self, other value) *exception {
	if _, ok, exc := object.FindAttr(th, other, object.Intern("items")); exc != nil {
		return exc
	} else if !ok {
		d := object.NewDict()
		if exc := d.Update(th, other); exc != nil {
			return exc
		}
		other = d.Value()
	}
	items, exc := call(th, other, "items")
	if exc != nil {
		return exc
	}
	return object.Each(th, items, func(pair value) *exception {
		p, exc := object.Collect(th, pair)
		if exc == nil && len(p) != 2 {
			exc = object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(p))
		}
		if exc != nil {
			return exc
		}
		return object.SetItem(th, self, p[0], p[1])
	})
}

// updateMethod is __init__ or update of both kinds: a mapping, and keywords.
func (w *weakDict) updateMethod(name, sig string, init bool) object.Method {
	return object.Method{Name: name, Sig: sig, FK: func(th *thread, self value, args []value, kw []*str) (value, *exception) {
		npos := len(args) - len(kw)
		if npos > 1 {
			return value{}, object.TypeErrorf("%s.%s() takes from 1 to 2 positional arguments but %d were given", w.name, name, npos+1)
		}
		if init {
			if exc := initData(th, self); exc != nil {
				return value{}, exc
			}
		}
		from := object.None
		if npos == 1 {
			from = args[0]
		}
		named := object.NewDict()
		for i, k := range kw {
			if w.byKey && k.String() == "dict" && npos == 0 {
				from = args[i]
				continue
			}
			named.SetStr(k, args[npos+i])
		}
		if init && w.byKey && named.Len() > 0 {
			return value{}, object.UnexpectedKeyword(w.name+".__init__", kw[0].String(), "dict")
		}
		if !from.IsNone() {
			if exc := updateFrom(th, self, from); exc != nil {
				return value{}, exc
			}
		}
		if named.Len() > 0 {
			return object.None, updateFrom(th, self, named.Value())
		}
		return object.None, nil
	}}
}

// copied is a dictionary with the same items.
func (w *weakDict) copied(th *thread, self value, cls *class, change func(v value) (value, *exception)) (value, *exception) {
	made, exc := object.Call0(th, cls.Value())
	if exc != nil {
		return value{}, exc
	}
	keys, values, exc := w.pairs(th, self)
	if exc != nil {
		return value{}, exc
	}
	for i, k := range keys {
		v := values[i]
		if change != nil {
			if w.byKey {
				v, exc = change(v)
			} else {
				k, exc = change(k)
			}
			if exc != nil {
				return value{}, exc
			}
		}
		if exc := object.SetItem(th, made, k, v); exc != nil {
			return value{}, exc
		}
	}
	return made, nil
}

// or is the operators | of both kinds; the result begins with what comes first.
func (w *weakDict) or(th *thread, self, other value, reflected bool) (value, *exception) {
	mapping, exc := native.FromModule(th, "_collections_abc", "Mapping")
	if exc != nil {
		return value{}, exc
	}
	if is, exc := object.IsInstanceOf(th, other, mapping); exc != nil || !is {
		return object.NotImplemented, exc
	}
	made, first, second := value{}, self, other
	if reflected {
		if made, exc = object.Call0(th, self.Type().Value()); exc == nil {
			exc = updateFrom(th, made, other)
		}
		second = self
	} else {
		made, exc = call(th, first, "copy")
	}
	if exc != nil {
		return value{}, exc
	}
	return made, updateFrom(th, made, second)
}

// shared is the methods that both kinds have.
func (w *weakDict) shared() []object.Method {
	at := func(name string) string { return w.name + "." + name }
	copying := func(th *thread, self value, _ []value) (value, *exception) { return w.copied(th, self, w.class, nil) }
	return []object.Method{
		method(at("__len__"), "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			keys, _, exc := w.pairs(th, self)
			return object.Int64(int64(len(keys))), exc
		}),
		method(at("__repr__"), "($self)", "", func(_ *thread, self value, _ []value) (value, *exception) {
			return object.StrOf("<" + self.Type().Name + " at " + object.HexAddress(self) + ">"), nil
		}),
		method(at("keys"), "($self)", "", w.view("keys", func(k, _ value) value { return k })),
		method(at("__iter__"), "($self)", "", w.view("keys", func(k, _ value) value { return k })),
		method(at("values"), "($self)", "", w.view("values", func(_, v value) value { return v })),
		method(at("items"), "($self)", "", w.view("items", func(k, v value) value { return object.TupleOf(k, v) })),
		method(at("copy"), "($self)", "", copying), method(at("__copy__"), "($self)", "", copying),
		method(at("__deepcopy__"), "($self, memo)", "", func(th *thread, self value, args []value) (value, *exception) {
			deep, exc := native.FromModule(th, "copy", "deepcopy")
			if exc != nil {
				return value{}, exc
			}
			return w.copied(th, self, self.Type(), func(v value) (value, *exception) { return object.Call2(th, deep, v, args[0]) })
		}),
		method(at("__ior__"), "($self, other)", "", func(th *thread, self value, args []value) (value, *exception) {
			_, exc := call(th, self, "update", args[0])
			return self, exc
		}),
		method(at("__or__"), "($self, other)", "", func(th *thread, self value, args []value) (value, *exception) { return w.or(th, self, args[0], false) }),
		method(at("__ror__"), "($self, other)", "", func(th *thread, self value, args []value) (value, *exception) { return w.or(th, self, args[0], true) }),
		method(at("popitem"), "($self)", "", w.popItem),
	}
}

// popItem removes the last item whose referent is alive.
func (w *weakDict) popItem(th *thread, self value, _ []value) (value, *exception) {
	d, exc := dataOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	for d.Len() > 0 {
		k, v := d.PopLast()
		ref := &v
		if w.byKey {
			ref = &k
		}
		if *ref = behindReference(*ref); !ref.IsNull() {
			return object.TupleOf(k, v), nil
		}
	}
	return value{}, object.Errorf(object.KeyErrorType, "popitem(): dictionary is empty")
}
