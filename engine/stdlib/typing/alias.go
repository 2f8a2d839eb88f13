// This file implements the parameterised types of module typing: List[int], Callable[[int], str], Literal[1], Annotated[int, "x"].

package typing

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/annotationlib"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	run       = native.Run
)

// alias is an origin with arguments; its type says what kind of form it is. Where arguments are a list of types, as the first of
// Callable[[int], str] is before it is made flat, they are a tuple.
type alias struct {
	object.Head
	origin value
	args   *object.Tuple
	params *object.Tuple
	name   string // of the alias in typing, "" if the origin's counts
	inst   bool   // calling it makes an instance
	meta   *object.Tuple
}

// The types of aliases. Those of special forms and of aliases without arguments are in special.go and forms.go.
var (
	baseAliasType      = &class{Name: "typing._BaseGenericAlias", Def: baseAliasDef{}}
	aliasType          = &class{Name: "typing._GenericAlias", Doc: "A generic type with arguments.", Def: aliasDef{baseAliasType}}
	callableAliasType  = &class{Name: "typing._CallableGenericAlias", Doc: "Callable with arguments and a result.", Def: aliasDef{aliasType}}
	literalAliasType   = &class{Name: "typing._LiteralGenericAlias", Doc: "Literal with its values.", Def: aliasDef{aliasType}}
	concatAliasType    = &class{Name: "typing._ConcatenateGenericAlias", Doc: "Concatenate with its arguments.", Def: aliasDef{aliasType}}
	unpackAliasType    = &class{Name: "typing._UnpackGenericAlias", Doc: "Unpack with its argument.", Def: aliasDef{aliasType}}
	annotatedAliasType = &class{Name: "typing._AnnotatedAlias", Doc: "A type with metadata.", Def: aliasDef{aliasType}}
)

func asAlias(v value) *alias { return object.Cast[alias](v) }

// isAlias reports that v has an origin and arguments that typing gave it.
func isAlias(v value) bool { return v.Type().IsSubtype(aliasType) }

// newAlias is origin[args] of type t.
func newAlias(r *run, t *class, origin value, args []value, name string, inst bool) value {
	a := &alias{Head: object.NewHead(t), origin: origin, args: object.TupleOf(args...).AsTuple(), name: name, inst: inst}
	a.params = object.EmptyTuple
	params := collectParams(r, a.args.Items, origin.Is(object.GenericType.Value()) || isProtocol(r.Th, origin))
	if !r.OK() {
		return object.None
	}
	a.params = object.TupleOf(params...).AsTuple()
	return a.Value()
}

// plainAlias is form[item] for a special form or a class.
func plainAlias(r *run, origin value, args ...value) value {
	return newAlias(r, aliasType, origin, args, "", true)
}

// with is a with other arguments.
func (a *alias) with(r *run, args []value) value {
	switch t := a.Type(); t {
	case annotatedAliasType:
		if len(args) == 0 {
			return object.None
		}
		return newAnnotated(r, args[0], a.meta.Items)
	case concatAliasType:
		if n := len(args) - 1; n >= 0 {
			last := args[n]
			switch {
			case last.Type() == object.TupleType || last.Type() == object.ListType:
				return object.TupleOf(append(slices.Clone(args[:n]), object.SequenceItems(last)...)...)
			case last.Type() == concatAliasType:
				args = append(slices.Clone(args[:n]), asAlias(last).args.Items...)
			}
		}
		return newAlias(r, t, a.origin, args, a.name, a.inst)
	default:
		return newAlias(r, t, a.origin, args, a.name, a.inst)
	}
}

// Type is the type of the alias.
func (a *alias) Type() *class { return a.Value().Type() }

// typeRepr is how v is shown among arguments: a tuple as a list of types, classes by name.
func typeRepr(r *run, v value) string {
	if v.Type() == object.TupleType {
		return "[" + typeReprs(r, v.AsTuple().Items) + "]"
	}
	if !r.OK() {
		return ""
	}
	s, exc := annotationlib.TypeRepr(r.Th, v)
	r.Fail(exc)
	return s
}

func typeReprs(r *run, items []value) string {
	parts := make([]string, len(items))
	for i, v := range items {
		parts[i] = typeRepr(r, v)
	}
	return strings.Join(parts, ", ")
}

func aliasRepr(th *thread, self value) (value, *exception) {
	if exc := th.Enter(" while getting the repr of an object"); exc != nil {
		return value{}, exc
	}
	defer th.Leave()
	r, a := native.Begin(th), asAlias(self)
	args := a.args.Items
	switch self.Type() {
	case annotatedAliasType:
		parts := make([]string, len(a.meta.Items))
		for i, m := range a.meta.Items {
			parts[i] = r.Repr(m)
		}
		return r.Done(object.StrOf("typing.Annotated[" + typeRepr(r, a.origin) + ", " + strings.Join(parts, ", ") + "]"))
	case literalAliasType:
		parts := make([]string, len(args))
		for i, v := range args {
			parts[i] = typeRepr(r, v)
		}
		if len(parts) == 0 {
			parts = []string{"()"}
		}
		return r.Done(object.StrOf("typing.Literal[" + strings.Join(parts, ", ") + "]"))
	case callableAliasType:
		if n := len(args) - 1; n >= 0 && !(len(args) == 2 && isParamExpr(args[0])) {
			return r.Done(object.StrOf("typing.Callable[[" + typeReprs(r, args[:n]) + "], " + typeRepr(r, args[n]) + "]"))
		}
	}
	name := "typing." + a.name
	if a.name == "" {
		name = typeRepr(r, a.origin)
	}
	shown := "()"
	if len(args) > 0 {
		shown = typeReprs(r, args)
	}
	return r.Done(object.StrOf(name + "[" + shown + "]"))
}

func aliasHash(th *thread, self value) (int64, *exception) {
	if exc := th.Enter(" while hashing"); exc != nil {
		return 0, exc
	}
	defer th.Leave()
	a := asAlias(self)
	key := object.TupleOf(a.origin, a.args.Value())
	switch self.Type() {
	case annotatedAliasType:
		key = object.TupleOf(a.origin, a.meta.Value())
	case literalAliasType:
		pairs := make([]value, len(a.args.Items))
		for i, v := range a.args.Items {
			pairs[i] = object.TupleOf(v, v.Type().Value())
			if _, exc := object.Hash(th, v); exc != nil && exc.Is(object.TypeErrorType) {
				return 0, object.TypeErrorf("cannot use 'tuple' as a set element (%s)", (&run{Th: th}).Str(exc.Value()))
			} else if exc != nil {
				return 0, exc
			}
		}
		key = object.NewFrozenSetOf(pairs)
	}
	return object.Hash(th, key)
}

func aliasCompare(th *thread, x, y value, op object.CompareOp) (value, *exception) {
	if op != object.EQ && op != object.NE || !isAlias(x) || !isAlias(y) {
		return object.NotImplemented, nil
	}
	if (x.Type() == literalAliasType || x.Type() == annotatedAliasType) && y.Type() != x.Type() {
		return object.NotImplemented, nil
	}
	if exc := th.Enter(" in comparison"); exc != nil {
		return value{}, exc
	}
	defer th.Leave()
	r, a, b := native.Begin(th), asAlias(x), asAlias(y)
	same := r.Equal(a.origin, b.origin)
	switch {
	case !same:
	case x.Type() == annotatedAliasType:
		same = r.Equal(a.meta.Value(), b.meta.Value())
	case x.Type() == literalAliasType:
		same = sameLiterals(r, a.args.Items, b.args.Items) && sameLiterals(r, b.args.Items, a.args.Items)
	default:
		same = r.Equal(a.args.Value(), b.args.Value())
	}
	return r.Done(object.Bool(same == (op == object.EQ)))
}

// sameLiterals reports that each of xs is among ys, with its type.
func sameLiterals(r *run, xs, ys []value) bool {
	for _, x := range xs {
		if !slices.ContainsFunc(ys, func(y value) bool { return x.Type() == y.Type() && r.Equal(x, y) }) {
			return false
		}
	}
	return true
}

// originAttr is attribute name of an alias that has none itself: the origin's, except for special names.
func originAttr(th *thread, origin value, name *object.Str) (value, *exception) {
	if isDunder(name.String()) {
		return value{}, object.AttributeErrorf("%s", name)
	}
	if exc := th.Enter(""); exc != nil {
		return value{}, exc
	}
	defer th.Leave()
	return object.GetAttr(th, origin, name)
}

func isDunder(s string) bool { return strings.HasPrefix(s, "__") && strings.HasSuffix(s, "__") }

func aliasGetAttr(th *thread, self value, name *object.Str) (value, *exception) {
	a := asAlias(self)
	switch name.String() {
	case "__name__", "__qualname__":
		if a.name != "" {
			return object.StrOf(a.name), nil
		}
		return object.GetAttr(th, a.origin, object.Intern("__name__"))
	case "__module__":
		if a.name != "" {
			return object.StrOf("typing"), nil
		}
		return object.GetAttr(th, a.origin, name)
	case "__metadata__":
		if a.meta == nil {
			return originAttr(th, a.origin, name)
		}
	case "__typing_unpacked_tuple_args__", "__typing_is_unpacked_typevartuple__":
		if self.Type() != unpackAliasType {
			return originAttr(th, a.origin, name)
		}
	}
	v, exc := object.GenericGetAttr(th, self, name)
	if exc != nil && exc.Is(object.AttributeErrorType) {
		return originAttr(th, a.origin, name)
	}
	return v, exc
}

func aliasSetAttr(th *thread, self value, name *object.Str, v value) *exception {
	if isDunder(name.String()) || strings.HasPrefix(name.String(), "_") && self.Type().LookupName(name.String()).IsNull() == false {
		return object.GenericSetAttr(th, self, name, v)
	}
	return object.SetAttr(th, asAlias(self).origin, name, v)
}

// aliasCall makes an instance of the origin, and tells it what it was made of.
func aliasCall(th *thread, callee value, args []value, kw []*object.Str) (value, *exception) {
	if exc := th.EnterCall(); exc != nil {
		return value{}, exc
	}
	defer th.LeaveCall()
	a := asAlias(callee)
	if !a.inst {
		name, exc := object.GetAttrName(th, a.origin, "__name__")
		if exc != nil {
			return value{}, exc
		}
		text, exc := object.ToStr(th, name)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.TypeErrorf("Type %s cannot be instantiated; use %s() instead", a.name, text)
	}
	v, exc := object.Call(th, a.origin, args, kw)
	if exc != nil {
		return value{}, exc
	}
	if exc := object.SetAttr(th, v, object.Intern("__orig_class__"), callee); exc != nil && !exc.Is(object.ExceptionType) {
		return value{}, exc
	}
	return v, nil
}

// aliasMroEntries is the bases that stand for an alias.
func aliasMroEntries(th *thread, self, bases value) (value, *exception) {
	r, a := native.Begin(th), asAlias(self)
	if self.Type() == annotatedAliasType {
		return object.TupleOf(a.origin), nil
	}
	if a.origin.Type().IsSubtype(formType) {
		return value{}, object.TypeErrorf("Cannot subclass %s", r.Repr(self))
	}
	if a.name != "" {
		return namedMroEntries(r, self, a.origin, bases)
	}
	if a.origin.Is(object.GenericType.Value()) {
		after := false
		for _, b := range r.Items(bases) {
			if isProtocol(th, b) {
				return object.TupleOf(), nil
			}
			if after && b.Type().IsSubtype(baseAliasType) && !b.Is(self) {
				return object.TupleOf(), nil
			}
			after = after || b.Is(self)
		}
	}
	return r.Done(object.TupleOf(a.origin))
}

// namedMroEntries is the origin, and Generic if nothing after self in bases brings it.
func namedMroEntries(r *run, self, origin, bases value) (value, *exception) {
	var entries []value
	items := r.Items(bases)
	if !slices.ContainsFunc(items, func(b value) bool { return b.Is(origin) }) {
		entries = append(entries, origin)
	}
	at := slices.IndexFunc(items, func(b value) bool { return b.Is(self) })
	generic := object.GenericType.Value()
	for _, b := range items[at+1:] {
		if b.Type().IsSubtype(baseAliasType) {
			return r.Done(object.TupleOf(entries...))
		}
		candidates := []value{b}
		if !b.Type().Has(object.FlagType) {
			candidates = nil
			if f := r.Find(b, "__mro_entries__"); !f.IsNull() {
				entries := r.Call(f, bases)
				if r.OK() && !entries.Type().Has(object.FlagTuple) {
					return value{}, object.TypeErrorf("__mro_entries__ must return a tuple")
				}
				candidates = r.Items(entries)
			}
		}
		for _, c := range candidates {
			if c.Type().Has(object.FlagType) && r.IsSubclass(c, generic) {
				return r.Done(object.TupleOf(entries...))
			}
		}
	}
	return r.Done(object.TupleOf(append(entries, generic)...))
}

func aliasReduce(th *thread, self value) (value, *exception) {
	r, a := native.Begin(th), asAlias(self)
	getitem := r.From("operator", "getitem")
	origin, args := a.origin, a.args.Value()
	if a.name != "" {
		origin = r.From("typing", a.name)
	}
	items := a.args.Items
	switch self.Type() {
	case annotatedAliasType:
		args = object.TupleOf(append([]value{a.origin}, a.meta.Items...)...)
	case unpackAliasType:
		args = items[0]
	case callableAliasType:
		if n := len(items) - 1; n >= 0 && !(len(items) == 2 && isParamExpr(items[0])) {
			args = object.TupleOf(object.ListOf(items[:n]...), items[n])
		}
	default:
		if len(items) == 1 && items[0].Type() != object.TupleType {
			args = items[0]
		}
	}
	return r.Done(object.TupleOf(getitem, object.TupleOf(origin, args)))
}

// aliasIter makes *Tuple[int, str] one element, Unpack[Tuple[int, str]].
func aliasIter(_ *thread, self value) (value, *exception) {
	return generator.Lazy("_GenericAlias.__iter__", func(th *thread) ([]value, *exception) {
		r := native.Begin(th)
		v := newAlias(r, unpackAliasType, unpackForm.Get(), []value{self}, "", true)
		return []value{v}, r.Exc
	}), nil
}

func notIterable(th *thread, self value) (value, *exception) {
	return value{}, object.TypeErrorf("'%s' object is not iterable", self.Type().MessageName())
}

// eitherType is a | b: strings stand for forward references.
func eitherType(th *thread, a, b value) (value, *exception) {
	return object.GetItem(th, object.UnionType.Value(), object.TupleOf(a, b))
}

func noChecks(*thread, value, value) (value, *exception) {
	return value{}, object.TypeErrorf("Subscripted generics cannot be used with class and instance checks")
}

// baseAliasDir is the names of an alias, and those of its origin that are not special.
func baseAliasDir(th *thread, self value) (value, *exception) {
	r := native.Begin(th)
	names := r.Items(r.Method(object.ObjectType.Value(), "__dir__", self))
	for _, v := range r.Items(r.Call(r.Builtin("dir"), r.Attr(self, "__origin__"))) {
		if !v.Type().Has(object.FlagStr) || !isDunder(v.AsStr().String()) {
			names = append(names, v)
		}
	}
	return r.Done(r.Call(object.ListType.Value(), object.NewFrozenSetOf(names)))
}

type baseAliasDef struct{}

// Define implements object.Definition.
func (baseAliasDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		t.Doc = "What the aliases of generic types have in common."
		t.AddMethods([]object.Method{{Name: "__dir__", Sig: "($self)", F0: baseAliasDir}})
	})
}

// aliasDef defines a type of aliases.
type aliasDef struct{ base *class }

// Define implements object.Definition.
func (d aliasDef) Define(t *class) {
	native.Ready(t, d.base, func(t *class) {
		t.HasWeakref = true
		t.Alloc = object.AllocOf[alias]
		t.GetAttr, t.SetAttr, t.Call, t.Repr, t.Hash, t.Compare, t.Iter = aliasGetAttr, aliasSetAttr, aliasCall, aliasRepr, aliasHash, aliasCompare, aliasIter
		t.GetItem = cachedItem(aliasGetItem)
		t.Number = &object.NumberSlots{}
		t.Number.Binary[object.Or] = eitherType
		t.New = newAliasCall
		if t == callableAliasType || t == annotatedAliasType {
			t.Iter = notIterable
			t.Namespace().SetName("__iter__", object.None)
		}
		get := func(name string, f func(a *alias) value) object.GetSet {
			return object.GetSet{Name: name, Get: func(_ *thread, v value) (value, *exception) { return f(asAlias(v)), nil }}
		}
		t.AddGetSets([]object.GetSet{
			get("__origin__", func(a *alias) value { return a.origin }),
			get("__args__", func(a *alias) value { return a.args.Value() }),
			get("__parameters__", func(a *alias) value { return a.params.Value() }),
			get("_name", func(a *alias) value { return nameOrNone(a.name) }),
			get("_inst", func(a *alias) value { return object.Bool(a.inst) }),
			get("__metadata__", func(a *alias) value {
				if a.meta == nil {
					return object.None
				}
				return a.meta.Value()
			}),
			{Name: "__typing_unpacked_tuple_args__", Get: unpackedArgs},
			get("__typing_is_unpacked_typevartuple__", func(a *alias) value {
				return object.Bool(len(a.args.Items) == 1 && a.args.Items[0].Type() == object.TypeVarTupleType)
			}),
		})
		t.AddMethods([]object.Method{
			{Name: "__mro_entries__", Sig: "($self, bases)", F1: aliasMroEntries},
			{Name: "__instancecheck__", Sig: "($self, obj)", F1: noChecks},
			{Name: "__subclasscheck__", Sig: "($self, cls)", F1: noChecks},
			{Name: "__reduce__", Sig: "($self)", F0: aliasReduce},
			{Name: "copy_with", Sig: "($self, args)", F1: func(th *thread, self, args value) (value, *exception) {
				r := native.Begin(th)
				items := r.Items(args)
				if !r.OK() {
					return value{}, r.Exc
				}
				return r.Done(asAlias(self).with(r, items))
			}},
		})
	})
}

func nameOrNone(name string) value {
	if name == "" {
		return object.None
	}
	return object.StrOf(name)
}

// unpackedArgs is the arguments of the tuple in Unpack[Tuple[...]], None for other things.
func unpackedArgs(_ *thread, self value) (value, *exception) {
	items := asAlias(self).args.Items
	if len(items) != 1 {
		return object.None, nil
	}
	switch arg := items[0]; {
	case isAlias(arg):
		if !asAlias(arg).origin.Is(object.TupleType.Value()) {
			return value{}, object.TypeErrorf("Unpack[...] must be used with a tuple type")
		}
		return asAlias(arg).args.Value(), nil
	case arg.Type().IsSubtype(object.GenericAliasType):
		g := object.Cast[object.GenericAlias](arg)
		if !g.Origin.Is(object.TupleType.Value()) {
			return value{}, object.TypeErrorf("Unpack[...] must be used with a tuple type")
		}
		return g.Args.Value(), nil
	}
	return object.None, nil
}

var aliasParams = object.ParseParams("_GenericAlias.__init__", "(origin, args, *, inst=True, name=None)")

// newAliasCall is _GenericAlias(origin, args).
func newAliasCall(th *thread, cls *class, args []value, kw []*object.Str) (value, *exception) {
	a, _, _, exc := native.BindPython(aliasParams, 1, false, args, kw)
	if exc != nil {
		return value{}, exc
	}
	r := native.Begin(th)
	items := []value{a[1]}
	if a[1].Type().Has(object.FlagTuple) {
		items = slices.Clone(a[1].AsTuple().Items)
	}
	if cls == annotatedAliasType {
		return r.Done(newAnnotated(r, a[0], items))
	}
	inst, name := true, ""
	if !a[2].IsNull() {
		inst = r.Truth(a[2])
	}
	if !a[3].IsNull() && a[3].Type().Has(object.FlagStr) {
		name = a[3].AsStr().String()
	}
	return r.Done(newAlias(r, cls, a[0], items, name, inst))
}

// newAnnotated is Annotated[origin, *meta].
func newAnnotated(r *run, origin value, meta []value) value {
	if origin.Type() == annotatedAliasType {
		inner := asAlias(origin)
		meta = append(slices.Clone(inner.meta.Items), meta...)
		origin = inner.origin
	}
	v := newAlias(r, annotatedAliasType, origin, []value{origin}, "Annotated", true)
	if r.OK() {
		asAlias(v).meta = object.TupleOf(meta...).AsTuple()
	}
	return v
}
