// This file makes named tuples for native modules: classes as collections.namedtuple makes them, without importing it.

package native

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// NamedTuple is a class of tuples whose items are attributes too. Its module and name are "module.name"; defaults are those of the last fields.
func NamedTuple(th *object.Thread, module, name string, defaults []object.Value, fields ...string) (*object.Type, *object.Exception) {
	n := &namedTuple{name: name, params: object.ParseParams(name+".__new__", "("+strings.Join(fields, ", ")+")"), defaults: defaults}
	params, byName := make([]string, len(fields)), object.NewDict()
	names := make([]object.Value, len(fields))
	getsets := make([]object.GetSet, len(fields))
	for i, f := range fields {
		names[i] = object.Intern(f).Value()
		params[i] = f
		if at := i - len(fields) + len(defaults); at >= 0 {
			byName.SetName(f, defaults[at])
			n.params.List().KwReq[i] = false
			if text, exc := object.Repr(th, defaults[at]); exc == nil {
				params[i] += "=" + text.String()
			}
		}
		getsets[i] = object.GetSet{Name: f, Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return v.AsTuple().Items[i], nil
		}, Set: func(*object.Thread, object.Value, object.Value) *object.Exception {
			return object.AttributeErrorf("can't set attribute")
		}}
	}
	n.params.List().Required = len(fields) - len(defaults)
	sig := strings.Join(params, ", ")
	fieldTuple := object.TupleOf(names...)
	t, exc := object.NewClass(th, object.ClassSpec{Module: module, Name: name, Doc: name + "(" + strings.Join(fields, ", ") + ")", Bases: []*object.Type{object.TupleType},
		Attrs: []object.ClassAttr{{Name: "__slots__", V: object.EmptyTuple.Value()}, {Name: "_fields", V: fieldTuple}, {Name: "_field_defaults", V: byName.Value()}, {Name: "__match_args__", V: fieldTuple}},
		Methods: []object.Method{
			{Name: "__new__", Sig: "(_cls, " + sig + ")", Doc: "Create new instance of " + name + "(" + strings.Join(fields, ", ") + ")", Kind: object.StaticMethod, FK: n.create},
			{Name: "_make", Sig: "($cls, iterable)", Doc: "Make a new " + name + " object from a sequence or iterable", Kind: object.ClassMethod, F1: n.fromIterable},
			{Name: "_replace", Sig: "($self, /, **kwds)", Doc: "Return a new " + name + " object replacing specified fields with new values", FK: n.replace},
			{Name: "__replace__", Sig: "($self, /, **kwds)", FK: n.replace},
			{Name: "_asdict", Sig: "($self)", Doc: "Return a new dict which maps field names to their values.", F0: n.asDict},
			{Name: "__getnewargs__", Sig: "($self)", F0: func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
				return object.TupleOf(self.AsTuple().Items...), nil
			}},
			{Name: "__repr__", Sig: "($self)", F0: n.repr},
		}, GetSets: getsets})
	return t, exc
}

type namedTuple struct {
	name     string
	params   *object.Params
	defaults []object.Value
}

// create is __new__: the class comes first.
func (n *namedTuple) create(th *object.Thread, _ object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	if len(args) == len(kw) || !args[0].Type().Has(object.FlagType) {
		return object.Value{}, object.TypeErrorf("%s() missing 1 required positional argument: '_cls'", n.params.Func)
	}
	values, _, _, exc := BindPython(n.params, 1, false, args[1:], kw)
	if exc != nil {
		return object.Value{}, exc
	}
	for i := range values {
		if values[i].IsNull() {
			values[i] = n.defaults[i-len(values)+len(n.defaults)]
		}
	}
	return object.NewAs(th, object.TupleType, args[0], object.TupleOf(values...))
}

func (n *namedTuple) fromIterable(th *object.Thread, cls, iterable object.Value) (object.Value, *object.Exception) {
	items, exc := object.Collect(th, iterable)
	if exc != nil {
		return object.Value{}, exc
	}
	if len(items) != len(n.params.List().Names) {
		return object.Value{}, object.TypeErrorf("Expected %d arguments, got %d", len(n.params.List().Names), len(items))
	}
	return object.NewAs(th, object.TupleType, cls, object.TupleOf(items...))
}

func (n *namedTuple) replace(th *object.Thread, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	if len(args) > len(kw) {
		return object.Value{}, object.TypeErrorf("%s._replace() takes 1 positional argument but %d were given", n.name, len(args)-len(kw)+1)
	}
	items := append([]object.Value(nil), self.AsTuple().Items...)
	var unknown []object.Value
	for i, k := range kw {
		at := -1
		for j, f := range n.params.List().Names {
			if f.String() == k.String() {
				at = j
			}
		}
		if at < 0 {
			unknown = append(unknown, k.Value())
			continue
		}
		items[at] = args[i]
	}
	if len(unknown) > 0 {
		text, exc := object.Repr(th, object.ListOf(unknown...))
		if exc != nil {
			return object.Value{}, exc
		}
		return object.Value{}, object.TypeErrorf("Got unexpected field names: %s", text)
	}
	return object.TupleType.New(th, self.Type(), []object.Value{object.TupleOf(items...)}, nil)
}

func (n *namedTuple) asDict(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
	d := object.NewDict()
	for i, f := range n.params.List().Names {
		d.SetStr(f, self.AsTuple().Items[i])
	}
	return d.Value(), nil
}

func (n *namedTuple) repr(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
	if !th.EnterRepr(self) {
		return object.StrOf(self.Type().Name + "(...)"), nil
	}
	defer th.LeaveRepr()
	parts := make([]string, len(n.params.List().Names))
	for i, f := range n.params.List().Names {
		text, exc := object.Repr(th, self.AsTuple().Items[i])
		if exc != nil {
			return object.Value{}, exc
		}
		parts[i] = f.String() + "=" + text.String()
	}
	return object.StrOf(self.Type().Name + "(" + strings.Join(parts, ", ") + ")"), nil
}
