// This file implements the aliases of generic classes without arguments: List, Callable, Tuple, Mapping and so on.

package typing

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// special is an alias of a class; subscripted it becomes an alias with arguments.
type special struct {
	object.Head
	origin   value
	name     string
	n        int // how many arguments it takes, negative for any number
	inst     bool
	defaults []value
	doc      string
}

var (
	specialType    = &class{Name: "typing._SpecialGenericAlias", Def: specialDef{baseAliasType}}
	deprecatedType = &class{Name: "typing._DeprecatedGenericAlias", Def: specialDef{specialType}}
	callableType   = &class{Name: "typing._CallableType", Def: specialDef{specialType}}
	tupleType      = &class{Name: "typing._TupleType", Def: specialDef{specialType}}
)

func asSpecial(v value) *special { return object.Cast[special](v) }

// table lists the aliases: the name, the module and name of the class, and how many arguments it takes. A star after the number says that
// calls make instances, as they do unless the class has an own name to be used for that.
const table = `
Hashable collections.abc Hashable 0*
Awaitable collections.abc Awaitable 1
Coroutine collections.abc Coroutine 3
AsyncIterable collections.abc AsyncIterable 1
AsyncIterator collections.abc AsyncIterator 1
Iterable collections.abc Iterable 1
Iterator collections.abc Iterator 1
Reversible collections.abc Reversible 1
Sized collections.abc Sized 0*
Container collections.abc Container 1
Collection collections.abc Collection 1
AbstractSet collections.abc Set 1
MutableSet collections.abc MutableSet 1
Mapping collections.abc Mapping 2
MutableMapping collections.abc MutableMapping 2
Sequence collections.abc Sequence 1
MutableSequence collections.abc MutableSequence 1
List builtins list 1-
Deque collections deque 1
Set builtins set 1-
FrozenSet builtins frozenset 1-
MappingView collections.abc MappingView 1
KeysView collections.abc KeysView 1
ItemsView collections.abc ItemsView 2
ValuesView collections.abc ValuesView 1
Dict builtins dict 2-
DefaultDict collections defaultdict 2
OrderedDict collections OrderedDict 2
Counter collections Counter 1
ChainMap collections ChainMap 2
Generator collections.abc Generator 3
AsyncGenerator collections.abc AsyncGenerator 2
Type builtins type 1-
`

// lazyTable lists those whose modules are imported at the first use only.
const lazyTable = `
Pattern re Pattern 1
Match re Match 1
ContextManager contextlib AbstractContextManager 2
AsyncContextManager contextlib AbstractAsyncContextManager 2
`

// addSpecial puts the aliases of table t, all or the one called only, into ns. Classes that are not there are left out.
func addSpecial(r *run, ns *object.Dict, t, only string) {
	for line := range strings.Lines(strings.TrimSpace(t)) {
		f := strings.Fields(line)
		if only != "" && f[0] != only || !r.OK() {
			continue
		}
		origin := r.Builtin
		var v value
		if f[1] == "builtins" {
			v = origin(f[2])
		} else {
			module := r.Import(f[1])
			if v = r.Find(module, f[2]); v.IsNull() {
				continue
			}
		}
		n, _ := strconv.Atoi(f[3][:1])
		inst := !strings.HasSuffix(f[3], "-")
		s := &special{Head: object.NewHead(specialType), origin: v, name: f[0], n: n, inst: inst, doc: "A generic version of " + f[1] + "." + f[2] + "."}
		if !inst {
			s.doc = "Deprecated alias to " + f[2] + "."
		} else if f[1] != "builtins" {
			s.doc = "Deprecated alias to " + f[1] + "." + f[2] + "."
		}
		none := object.NoneType.Value()
		switch f[0] {
		case "Generator":
			s.defaults = []value{none, none}
		case "AsyncGenerator":
			s.defaults = []value{none}
		case "ContextManager", "AsyncContextManager":
			either, exc := object.MakeUnion(r.Th, object.BoolType.Value(), none)
			r.Fail(exc)
			s.defaults = []value{either}
		}
		ns.SetName(f[0], s.Value())
	}
}

// callableAndTuple are the two with rules of their own.
func callableAndTuple(r *run, ns *object.Dict) {
	c := &special{Head: object.NewHead(callableType), origin: r.From("collections.abc", "Callable"), name: "Callable", n: 2, inst: true,
		doc: "Deprecated alias to collections.abc.Callable.\n\nCallable[[int], str] is a callable that takes an int and gives a str. The\nfirst argument is a list of types, a ParamSpec, Concatenate, or an ellipsis."}
	t := &special{Head: object.NewHead(tupleType), origin: object.TupleType.Value(), name: "Tuple", n: -1,
		doc: "Deprecated alias to builtins.tuple.\n\nTuple[int, str] is a tuple of two, Tuple[int, ...] one of any length."}
	ns.SetName("Callable", c.Value())
	ns.SetName("Tuple", t.Value())
	b := &special{Head: object.NewHead(deprecatedType), name: "ByteString", inst: true, doc: "A deprecated alias to collections.abc.ByteString."}
	if b.origin = r.Find(r.Import("collections.abc"), "ByteString"); !b.origin.IsNull() {
		ns.SetName("ByteString", b.Value())
	}
}

// aliasOf is s with arguments.
func (s *special) aliasOf(r *run, t *class, args []value) value {
	return newAlias(r, t, s.origin, args, s.name, s.inst)
}

func specialGetItem(th *thread, self, item value) (value, *exception) {
	r, s := native.Begin(th), asSpecial(self)
	switch self.Type() {
	case callableType:
		return r.Done(s.callable(r, item))
	case tupleType:
		return r.Done(s.tuple(r, subscript(item)))
	}
	args := checkAll(r, subscript(item), "Parameters to generic types must be types.")
	if short := s.n - len(args); short > 0 && short <= len(s.defaults) {
		args = append(args, s.defaults[len(s.defaults)-short:]...)
	}
	if r.OK() && len(args) != s.n {
		if s.n == 0 {
			return value{}, object.TypeErrorf("typing.%s is not a generic class", s.name)
		}
		want := strconv.Itoa(s.n)
		if len(s.defaults) > 0 {
			want = "at least " + strconv.Itoa(s.n-len(s.defaults))
		}
		return value{}, object.TypeErrorf("Too %s arguments for typing.%s; actual %d, expected %s", manyOrFew(len(args) > s.n), s.name, len(args), want)
	}
	return r.Done(s.aliasOf(r, aliasType, args))
}

func (s *special) callable(r *run, item value) value {
	if !item.Type().Has(object.FlagTuple) || len(item.AsTuple().Items) != 2 {
		r.Raise(object.TypeErrorType, "Callable must be used as Callable[[arg, ...], result].")
		return object.None
	}
	first, result := item.AsTuple().Items[0], item.AsTuple().Items[1]
	result = checkType(r, result, "Callable[args, result]: result must be a type.", false, true)
	if first.Is(object.Ellipsis) {
		return s.aliasOf(r, callableAliasType, []value{first, result})
	}
	args := []value{first}
	if first.Type() == object.ListType || first.Type() == object.TupleType {
		args = append([]value(nil), object.SequenceItems(first)...)
	}
	return s.aliasOf(r, callableAliasType, append(convertAll(r, args), result))
}

func (s *special) tuple(r *run, items []value) value {
	if n := len(items) - 1; n >= 1 && items[n].Is(object.Ellipsis) {
		checkAll(r, items[:n], "Tuple[t, ...]: t must be a type.")
	} else {
		checkAll(r, items, "Tuple[t0, t1, ...]: each t must be a type.")
	}
	return s.aliasOf(r, aliasType, items)
}

func specialGetAttr(th *thread, self value, name *object.Str) (value, *exception) {
	s := asSpecial(self)
	switch name.String() {
	case "__name__", "__qualname__", "_name":
		return object.StrOf(s.name), nil
	case "__doc__":
		return object.StrOf(s.doc), nil
	case "__module__":
		return object.StrOf("typing"), nil
	}
	v, exc := object.GenericGetAttr(th, self, name)
	if exc != nil && exc.Is(object.AttributeErrorType) {
		return originAttr(th, s.origin, name)
	}
	return v, exc
}

// specialSubclassCheck is issubclass(cls, List).
func specialSubclassCheck(th *thread, self, cls value) (value, *exception) {
	r := native.Begin(th)
	switch {
	case cls.Type().IsSubtype(specialType):
		return r.Done(object.Bool(r.IsSubclass(asSpecial(cls).origin, asSpecial(self).origin)))
	case isAlias(cls):
		return noChecks(th, self, cls)
	}
	return r.Done(object.Bool(r.IsSubclass(cls, asSpecial(self).origin)))
}

// specialDef defines a type of aliases of generic classes.
type specialDef struct{ base *class }

// Define implements object.Definition.
func (d specialDef) Define(t *class) {
	native.Ready(t, d.base, func(t *class) {
		t.Doc = "An alias of a generic class."
		t.Flags |= object.FlagDisallowNew
		t.HasWeakref = true
		t.GetAttr, t.GetItem = specialGetAttr, cachedItem(specialGetItem)
		t.Hash, t.Compare = object.ObjectType.Hash, object.ObjectType.Compare
		t.SetAttr = func(th *thread, self value, name *object.Str, v value) *exception {
			if isDunder(name.String()) {
				return object.GenericSetAttr(th, self, name, v)
			}
			return object.SetAttr(th, asSpecial(self).origin, name, v)
		}
		t.Repr = func(_ *thread, self value) (value, *exception) {
			return object.StrOf("typing." + asSpecial(self).name), nil
		}
		t.Number = &object.NumberSlots{}
		t.Number.Binary[object.Or] = eitherType
		t.Call = func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			s := asSpecial(self)
			if !s.inst {
				r := native.Begin(th)
				return value{}, object.TypeErrorf("Type %s cannot be instantiated; use %s() instead", s.name, r.Str(r.Attr(s.origin, "__name__")))
			}
			return object.Call(th, s.origin, args, kw)
		}
		t.AddGetSets([]object.GetSet{
			{Name: "__origin__", Get: func(_ *thread, self value) (value, *exception) { return asSpecial(self).origin, nil }},
			{Name: "_inst", Get: func(_ *thread, self value) (value, *exception) { return object.Bool(asSpecial(self).inst), nil }},
			{Name: "_nparams", Get: func(_ *thread, self value) (value, *exception) { return object.Int64(int64(asSpecial(self).n)), nil }},
		})
		t.AddMethods([]object.Method{
			{Name: "__mro_entries__", Sig: "($self, bases)", F1: func(th *thread, self, bases value) (value, *exception) {
				return namedMroEntries(native.Begin(th), self, asSpecial(self).origin, bases)
			}},
			{Name: "__reduce__", Sig: "($self)", F0: func(_ *thread, self value) (value, *exception) { return object.StrOf(asSpecial(self).name), nil }},
			{Name: "__subclasscheck__", Sig: "($self, cls)", F1: specialSubclassCheck},
			{Name: "__instancecheck__", Sig: "($self, obj)", F1: func(th *thread, self, obj value) (value, *exception) {
				r := native.Begin(th)
				return r.Done(object.Bool(r.IsInstance(obj, asSpecial(self).origin)))
			}},
			{Name: "copy_with", Sig: "($self, params)", F1: func(th *thread, self, params value) (value, *exception) {
				r := native.Begin(th)
				t := aliasType
				if self.Type() == callableType {
					t = callableAliasType
				}
				return r.Done(asSpecial(self).aliasOf(r, t, r.Items(params)))
			}},
		})
	})
}
