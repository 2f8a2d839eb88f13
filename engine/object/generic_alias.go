// This file implements types.GenericAlias: list[int].

package object

import "strings"

// GenericAlias is a parameterised class. An instance behaves as its origin, but for the attributes that describe it.
type GenericAlias struct {
	Head
	Origin   Value
	Args     *Tuple
	Unpacked bool   // *tuple[int, str]
	params   *Tuple // type parameters, nil until asked for
}

// NewGenericAlias is origin[args]; args is a tuple, or the one argument.
func NewGenericAlias(_ *Thread, origin, args Value) (Value, *Exception) {
	g := &GenericAlias{Head: Head{GenericAliasType}}
	g.set(origin, args)
	return g.Value(), nil
}

func (g *GenericAlias) set(origin, args Value) {
	g.Origin = origin
	if args.Type().Has(FlagTuple) {
		g.Args = args.AsTuple()
		return
	}
	g.Args = TupleOf(args).AsTuple()
}

// classGetItem is __class_getitem__ of the built-in generic classes.
func classGetItem(th *Thread, cls, key Value) (Value, *Exception) {
	return NewGenericAlias(th, cls, key)
}

// ClassGetItem is the __class_getitem__ class method of generic classes.
func ClassGetItem() Method {
	return Method{Name: "__class_getitem__", Sig: "($type, object, /)", Doc: "See PEP 585", Kind: ClassMethod, F1: classGetItem}
}

// GenericClass is __class_getitem__ of the generic classes that are written in Python in CPython: there it is the class of aliases itself.
func GenericClass() Method {
	return Method{Name: "__class_getitem__", Sig: "(origin, args, /)", Doc: "Represent a PEP 585 generic type", Kind: ClassMethod, F1: classGetItem}
}

func asAlias(v Value) *GenericAlias { return Cast[GenericAlias](v) }

func fillGenericAlias(t *Type) {
	t.Name = "types.GenericAlias"
	t.Flags |= FlagBasetype
	t.Doc = "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,)."
	t.Sig = "(origin, args, /)"
	t.HasWeakref = true
	t.Alloc, t.SubAttrsOffset = AllocOf[GenericAlias], SubclassAttrs[GenericAlias]()
	t.New = func(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
		if len(kw) > 0 {
			return Value{}, TypeErrorf("GenericAlias() takes no keyword arguments")
		}
		if len(args) != 2 {
			return Value{}, ArityError("GenericAlias", len(args), 2, 2)
		}
		v, exc := AllocOf[GenericAlias](th, cls)
		if exc == nil {
			asAlias(v).set(args[0], args[1])
		}
		return v, exc
	}
	t.GetAttr, t.Call, t.Repr, t.Iter = aliasGetAttr, aliasCall, aliasRepr, aliasIter
	t.Hash = func(th *Thread, self Value) (int64, *Exception) {
		g := asAlias(self)
		if exc := th.Enter(" while hashing"); exc != nil {
			return 0, exc
		}
		defer th.Leave()
		a, exc := Hash(th, g.Origin)
		if exc != nil {
			return 0, exc
		}
		b, exc := Hash(th, g.Args.Value())
		if a ^= b; a == -1 {
			a = -2
		}
		return a, exc
	}
	t.Compare = aliasCompare
	t.Number = &NumberSlots{}
	t.Number.Binary[Or] = unionOr
	t.GetItem = aliasGetItem
	t.AddMembers([]GetSet{
		{Name: "__origin__", Get: func(_ *Thread, self Value) (Value, *Exception) { return asAlias(self).Origin, nil }},
		{Name: "__args__", Get: func(_ *Thread, self Value) (Value, *Exception) { return asAlias(self).Args.Value(), nil }},
		{Name: "__unpacked__", Get: func(_ *Thread, self Value) (Value, *Exception) { return Bool(asAlias(self).Unpacked), nil }},
	})
	t.AddGetSets([]GetSet{
		{Name: "__parameters__", Doc: "Type variables in the GenericAlias.", Get: func(th *Thread, self Value) (Value, *Exception) {
			p, exc := aliasParams(th, self)
			if exc != nil {
				return Value{}, exc
			}
			return p.Value(), nil
		}},
		{Name: "__typing_unpacked_tuple_args__", Get: func(_ *Thread, self Value) (Value, *Exception) {
			if g := asAlias(self); g.Unpacked && g.Origin.Is(TupleType.Value()) {
				return g.Args.Value(), nil
			}
			return None, nil
		}},
	})
	t.WhenSeen(func() { t.AddMethods(aliasMethods()) })
}

func aliasMethods() []Method {
	refuse := func(fn string) func(*Thread, Value, Value) (Value, *Exception) {
		return func(*Thread, Value, Value) (Value, *Exception) {
			return Value{}, TypeErrorf("%s() argument 2 cannot be a parameterized generic", fn)
		}
	}
	return []Method{
		{Name: "__mro_entries__", F1: func(_ *Thread, self, _ Value) (Value, *Exception) { return TupleOf(asAlias(self).Origin), nil }},
		{Name: "__instancecheck__", F1: refuse("isinstance")},
		{Name: "__subclasscheck__", F1: refuse("issubclass")},
		{Name: "__reduce__", F0: func(th *Thread, self Value) (Value, *Exception) {
			g := asAlias(self)
			if !g.Unpacked {
				return TupleOf(self.Type().Value(), TupleOf(g.Origin, g.Args.Value())), nil
			}
			next, ok := th.Interp.Builtins.GetName("next")
			if !ok {
				return Value{}, Errorf(RuntimeErrorType, "lost builtins.next")
			}
			it, exc := Iter(th, aliasCopy(g, false))
			return TupleOf(next, TupleOf(it)), exc
		}},
		{Name: "__dir__", F0: func(th *Thread, self Value) (Value, *Exception) {
			dir, ok, exc := LookupSpecial(th, asAlias(self).Origin, nameDir)
			if exc != nil || !ok {
				return Value{}, exc
			}
			names, exc := Call0(th, dir)
			if exc != nil {
				return Value{}, exc
			}
			items, exc := Collect(th, names)
			if exc != nil {
				return Value{}, exc
			}
			all := NewDict()
			for _, v := range items {
				if v.Type().Has(FlagStr) {
					all.SetStr(v.AsStr(), None)
				}
			}
			for name := range aliasOwn {
				all.SetName(name, None)
			}
			return dictKeys(all), nil
		}},
	}
}

// aliasCopy is g with or without its star.
func aliasCopy(g *GenericAlias, unpacked bool) Value {
	c := &GenericAlias{Head: Head{GenericAliasType}, Origin: g.Origin, Args: g.Args, Unpacked: unpacked}
	return c.Value()
}

// aliasOwn is the attributes that an alias answers itself; all others are the origin's.
var aliasOwn = map[string]bool{
	"__class__": true, "__origin__": true, "__args__": true, "__unpacked__": true, "__parameters__": true, "__typing_unpacked_tuple_args__": true,
	"__mro_entries__": true, "__reduce_ex__": true, "__reduce__": true, "__copy__": true, "__deepcopy__": true, "__bases__": true,
}

func aliasGetAttr(th *Thread, self Value, name *Str) (Value, *Exception) {
	if aliasOwn[name.s] {
		return GenericGetAttr(th, self, name)
	}
	if self.Type() != GenericAliasType {
		// A subclass may have attributes of its own.
		if v, owner := self.Type().lookupOwner(name); !v.IsNull() && owner.IsHeap() && name != nameModule && name != nameDoc {
			return GenericGetAttr(th, self, name)
		}
	}
	if exc := th.Enter(""); exc != nil {
		return Value{}, exc
	}
	defer th.Leave()
	return GetAttr(th, asAlias(self).Origin, name)
}

// aliasCall makes an instance of the origin and tells it the alias, if it takes attributes.
func aliasCall(th *Thread, callee Value, args []Value, kw []*Str) (Value, *Exception) {
	if exc := th.Enter(whileCalling); exc != nil {
		return Value{}, exc
	}
	defer th.Leave()
	v, exc := Call(th, asAlias(callee).Origin, args, kw)
	if exc != nil {
		return Value{}, exc
	}
	if exc := SetAttr(th, v, nameOrigClass, callee); exc != nil && !exc.Is(AttributeErrorType) && !exc.Is(TypeErrorType) {
		return Value{}, exc
	}
	return v, nil
}

func aliasIter(th *Thread, self Value) (Value, *Exception) {
	return Iter(th, TupleOf(aliasCopy(asAlias(self), true)))
}

func aliasCompare(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	if op != EQ && op != NE || !a.Type().IsSubtype(GenericAliasType) || !b.Type().IsSubtype(GenericAliasType) {
		return NotImplemented, nil
	}
	x, y := asAlias(a), asAlias(b)
	same := x.Unpacked == y.Unpacked
	var exc *Exception
	if same {
		same, exc = EqualValues(th, x.Origin, y.Origin)
	}
	if same && exc == nil {
		same, exc = EqualValues(th, x.Args.Value(), y.Args.Value())
	}
	return Bool(same == (op == EQ)), exc
}

func aliasRepr(th *Thread, self Value) (Value, *Exception) {
	g := asAlias(self)
	out, exc := aliasItemRepr(th, g.Origin)
	if exc != nil {
		return Value{}, exc
	}
	if g.Unpacked {
		out = "*" + out
	}
	args, exc := aliasItemReprs(th, g.Args.Items, ", ")
	if exc != nil {
		return Value{}, exc
	}
	if len(g.Args.Items) == 0 {
		args = "()"
	}
	return NewStr(out + "[" + args + "]").Value(), nil
}

// aliasItemReprs joins the representations of several items.
func aliasItemReprs(th *Thread, items []Value, sep string) (string, *Exception) {
	texts := make([]string, len(items))
	for i, v := range items {
		text, exc := aliasItemRepr(th, v)
		if exc != nil {
			return "", exc
		}
		texts[i] = text
	}
	return strings.Join(texts, sep), nil
}

// AliasItemRepr is v as an argument of an alias is shown.
func AliasItemRepr(th *Thread, v Value) (string, *Exception) { return aliasItemRepr(th, v) }

// aliasItemRepr shows a class by its qualified name, anything else by its repr.
func aliasItemRepr(th *Thread, v Value) (string, *Exception) {
	switch {
	case v.Is(Ellipsis):
		return "...", nil
	case v.Is(NoneType.Value()):
		return "None", nil
	case v.Type() == ListType:
		out := "["
		for i, item := range v.AsList().Items {
			if i > 0 {
				out += ", "
			}
			text, exc := aliasItemRepr(th, item)
			if exc != nil {
				return "", exc
			}
			out += text
		}
		return out + "]", nil
	}
	plain := func() (string, *Exception) {
		s, exc := Repr(th, v)
		if exc != nil {
			return "", exc
		}
		return s.s, nil
	}
	_, hasOrigin, exc := FindAttr(th, v, nameOrigin)
	if exc != nil {
		return "", exc
	}
	if hasOrigin {
		if _, hasArgs, exc := FindAttr(th, v, nameArgs); exc != nil {
			return "", exc
		} else if hasArgs {
			return plain()
		}
	}
	qualname, ok, exc := FindAttr(th, v, nameQualname)
	if exc != nil {
		return "", exc
	}
	if !ok {
		return plain()
	}
	module, ok, exc := FindAttr(th, v, nameModule)
	if exc != nil {
		return "", exc
	}
	if !ok || module.IsNone() {
		return plain()
	}
	name, exc := ToStr(th, qualname)
	if exc != nil {
		return "", exc
	}
	if module.Type().Has(FlagStr) && module.AsStr().s == "builtins" {
		return name.s, nil
	}
	m, exc := ToStr(th, module)
	if exc != nil {
		return "", exc
	}
	return m.s + "." + name.s, nil
}
