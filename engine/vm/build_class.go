// This file implements __build_class__, what a class statement calls.

package vm

import (
	"dappco.re/go/py/engine/object"
)

// BuildClass is __build_class__(body, name, *bases, metaclass=None, **kwds).
func BuildClass(th *object.Thread, _ object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	npos := len(args) - len(kw)
	if npos < 2 {
		return object.Value{}, object.TypeErrorf("__build_class__: not enough arguments")
	}
	if args[0].Type() != FunctionType {
		return object.Value{}, object.TypeErrorf("__build_class__: func must be a function")
	}
	if !args[1].Type().Has(object.FlagStr) {
		return object.Value{}, object.TypeErrorf("__build_class__: name is not a string")
	}
	body, name := object.Cast[Function](args[0]), args[1]
	orig := args[2:npos]
	bases, exc := object.ResolveBases(th, orig)
	if exc != nil {
		return object.Value{}, exc
	}
	var meta object.Value
	kwNames := make([]*object.Str, 0, len(kw))
	kwArgs := make([]object.Value, 0, len(kw))
	for i, k := range kw {
		if k == strMetaclass {
			meta = args[npos+i]
			continue
		}
		kwNames = append(kwNames, k)
		kwArgs = append(kwArgs, args[npos+i])
	}
	if meta, exc = chooseMetaclass(th, meta, bases); exc != nil {
		return object.Value{}, exc
	}
	basesTuple := object.TupleOf(bases...)
	ns, exc := prepareNamespace(th, meta, name, basesTuple, kwArgs, kwNames)
	if exc != nil {
		return object.Value{}, exc
	}
	cell, exc := machineOf(th).exec(body, ns)
	if exc != nil {
		return object.Value{}, exc
	}
	if !sameItems(orig, bases) {
		if exc := object.SetItem(th, ns, strOrigBases.Value(), object.TupleOf(orig...)); exc != nil {
			return object.Value{}, exc
		}
	}
	all := append([]object.Value{name, basesTuple, ns}, kwArgs...)
	cls, exc := object.Call(th, meta, all, kwNames)
	if exc != nil {
		return object.Value{}, exc
	}
	return cls, checkClassCell(th, cls, cell, name)
}

// checkClassCell verifies that type.__new__ has set the __class__ cell of methods.
func checkClassCell(th *object.Thread, cls, cell, name object.Value) *object.Exception {
	if cell.IsNull() || cell.Type() != object.CellType || !cls.Type().Has(object.FlagType) {
		return nil
	}
	switch v := object.Cast[object.Cell](cell).V; {
	case v.IsNull():
		return object.Errorf(object.RuntimeErrorType, "__class__ not set defining '%s' as %s. Was __classcell__ propagated to type.__new__?", name.AsStr(), reprOf(th, cls))
	case !v.Is(cls):
		return object.TypeErrorf("__class__ set to %s defining '%s' as %s", reprOf(th, v), name.AsStr(), reprOf(th, cls))
	}
	return nil
}

func sameItems(a, b []object.Value) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !a[i].Is(b[i]) {
			return false
		}
	}
	return true
}

// chooseMetaclass is the most derived of the explicit metaclass and those of the bases; an explicit one that is no class is used as it is.
func chooseMetaclass(th *object.Thread, meta object.Value, bases []object.Value) (object.Value, *object.Exception) {
	if meta.IsNull() {
		meta = object.TypeType.Value()
		if len(bases) > 0 {
			meta = bases[0].Type().Value()
		}
	}
	if !meta.Type().Has(object.FlagType) {
		return meta, nil
	}
	winner, exc := object.WinnerMetatype(th, meta.AsType(), bases)
	if exc != nil {
		return object.Value{}, exc
	}
	return winner.Value(), nil
}

// prepareNamespace is metaclass.__prepare__(name, bases, **kwds), or a new dict.
func prepareNamespace(th *object.Thread, meta, name, bases object.Value, kwArgs []object.Value, kwNames []*object.Str) (object.Value, *object.Exception) {
	if meta.Is(object.TypeType.Value()) {
		return object.NewDict().Value(), nil
	}
	prepare, ok, exc := object.FindAttr(th, meta, strPrepare)
	if exc != nil {
		return object.Value{}, exc
	}
	if !ok {
		return object.NewDict().Value(), nil
	}
	ns, exc := object.Call(th, prepare, append([]object.Value{name, bases}, kwArgs...), kwNames)
	if exc != nil {
		return object.Value{}, exc
	}
	if !isMapping(ns) {
		metaName := "<metaclass>"
		if meta.Type().Has(object.FlagType) {
			metaName = meta.AsType().Name
		}
		return object.Value{}, object.TypeErrorf("%s.__prepare__() must return a mapping, not %s", metaName, ns.Type().Name)
	}
	return ns, nil
}
