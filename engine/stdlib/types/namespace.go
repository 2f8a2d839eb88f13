// This file implements types.SimpleNamespace.

package types

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// NamespaceType is types.SimpleNamespace.
var NamespaceType = &object.Type{Name: "SimpleNamespace", Module: "types", Doc: "A simple attribute-based namespace.", Def: namespaceDef{}}

type namespaceDef struct{}

// Define implements object.Definition.
func (namespaceDef) Define(t *object.Type) { native.Ready(t, object.ObjectType, fillNamespace) }

func fillNamespace(t *object.Type) {
	t.Flags |= object.FlagBasetype
	t.Sig = "(mapping_or_iterable=(), /, **kwargs)"
	t.AttrsOffset, t.HasDict = object.PlainAttrsOffset, true
	t.Alloc = func(_ *object.Thread, cls *object.Type) (object.Value, *object.Exception) {
		return object.NewInstance(cls).Value(), nil
	}
	t.New = func(_ *object.Thread, cls *object.Type, _ []object.Value, _ []*object.Str) (object.Value, *object.Exception) {
		return object.NewInstance(cls).Value(), nil
	}
	t.Init = namespaceInit
	t.Repr = namespaceRepr
	t.Compare = namespaceCompare
	t.AddMembers([]object.GetSet{{Name: "__dict__", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return dictOf(v).Value(), nil
	}}})
	t.AddMethods([]object.Method{
		{Name: "__reduce__", Sig: "($self, /)", F0: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return object.TupleOf(v.Type().Value(), object.EmptyTuple.Value(), dictOf(v).Value()), nil
		}},
		{Name: "__replace__", Sig: "($self, /, **changes)", FK: namespaceReplace},
	})
}

// NewNamespace is a namespace of alternating names and values.
func NewNamespace(pairs ...any) object.Value {
	n := object.NewInstance(NamespaceType)
	for i := 0; i < len(pairs); i += 2 {
		n.Attrs.Set(NamespaceType, object.Intern(pairs[i].(string)), pairs[i+1].(object.Value))
	}
	return n.Value()
}

func dictOf(v object.Value) *object.Dict { return object.AttrsOf(v).Dict(v.Type()) }

func namespaceInit(th *object.Thread, self object.Value, args []object.Value, kw []*object.Str) *object.Exception {
	npos := len(args) - len(kw)
	if npos > 1 {
		return object.TypeErrorf("%s expected at most 1 argument, got %d", self.Type().Name, npos)
	}
	d := dictOf(self)
	if npos == 1 {
		more := object.NewDict()
		if exc := more.Update(th, args[0]); exc != nil {
			return exc
		}
		for i := 0; ; {
			k, v, next, ok := more.Next(i)
			if !ok {
				break
			}
			if !k.Type().Has(object.FlagStr) {
				return object.TypeErrorf("keywords must be strings")
			}
			i = next
			d.SetStr(k.AsStr(), v)
		}
	}
	d.SetKeywords(args, kw)
	return nil
}

func namespaceRepr(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
	name := self.Type().Name
	if self.Type() == NamespaceType {
		name = "namespace"
	}
	if !th.EnterRepr(self) {
		return object.StrOf(name + "(...)"), nil
	}
	defer th.LeaveRepr()
	var parts []string
	d := dictOf(self)
	for i := 0; ; {
		k, v, next, ok := d.Next(i)
		if !ok {
			break
		}
		i = next
		if !k.Type().Has(object.FlagStr) || k.AsStr().Len() == 0 {
			continue
		}
		s, exc := object.Repr(th, v)
		if exc != nil {
			return object.Value{}, exc
		}
		parts = append(parts, k.AsStr().String()+"="+s.String())
	}
	return object.StrOf(name + "(" + strings.Join(parts, ", ") + ")"), nil
}

func namespaceCompare(th *object.Thread, a, b object.Value, op object.CompareOp) (object.Value, *object.Exception) {
	if !object.IsInstance(a, NamespaceType) || !object.IsInstance(b, NamespaceType) {
		return object.NotImplemented, nil
	}
	return object.Compare(th, dictOf(a).Value(), dictOf(b).Value(), op)
}

func namespaceReplace(th *object.Thread, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	if len(args) > len(kw) {
		return object.Value{}, object.TypeErrorf("__replace__() takes no positional arguments (%d given)", len(args)-len(kw))
	}
	made, exc := object.Call0(th, self.Type().Value())
	if exc != nil {
		return object.Value{}, exc
	}
	if !object.IsInstance(made, NamespaceType) {
		return object.Value{}, object.TypeErrorf("expect types.SimpleNamespace type, but %s() returned '%s' object", self.Type().Name, made.Type().Name)
	}
	if exc := dictOf(made).Update(th, dictOf(self).Value()); exc != nil {
		return object.Value{}, exc
	}
	for i, k := range kw {
		dictOf(made).SetStr(k, args[i])
	}
	return made, nil
}
