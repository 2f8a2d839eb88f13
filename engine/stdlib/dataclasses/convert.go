// This file has the functions on dataclasses and their instances: fields, asdict, astuple, replace.

package dataclasses

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// isInstance reports that v is an instance of a dataclass.
func isInstance(v value) bool { return !v.Type().Lookup(nameFields.Str()).IsNull() }

func isDataclass(_ *thread, _ value, args []value) (value, *exception) {
	t := args[0].Type()
	if t.Has(object.FlagType) {
		t = args[0].AsType()
	}
	return object.Bool(!t.Lookup(nameFields.Str()).IsNull()), nil
}

func fieldsFunc(th *thread, _ value, args []value) (value, *exception) {
	d, ok, exc := object.FindAttr(th, args[0], nameFields.Str())
	if exc != nil {
		return value{}, exc
	}
	if !ok || !d.Type().Has(object.FlagDict) {
		return value{}, object.TypeErrorf("must be called with a dataclass type or instance")
	}
	var items []value
	for _, f := range fieldList(d.AsDict()) {
		if f.isKind(kindField.Get()) {
			items = append(items, f.Value())
		}
	}
	return object.TupleOf(items...), nil
}

// fieldsOf is the fields of instance v.
func fieldsOf(v value) []*field {
	var list []*field
	if d := v.Type().Lookup(nameFields.Str()); !d.IsNull() && d.Type().Has(object.FlagDict) {
		for _, f := range fieldList(d.AsDict()) {
			if f.isKind(kindField.Get()) {
				list = append(list, f)
			}
		}
	}
	return list
}

func asDict(th *thread, _ value, args []value) (value, *exception) {
	if !isInstance(args[0]) {
		return value{}, object.TypeErrorf("asdict() should be called on dataclass instances")
	}
	factory := args[1]
	if factory.IsNull() {
		factory = object.DictType.Value()
	}
	return convert(th, args[0], func(names []*object.Str, values []value) (value, *exception) {
		if factory.Is(object.DictType.Value()) {
			d := object.NewDictSize(len(names))
			for i, name := range names {
				d.SetStr(name, values[i])
			}
			return d.Value(), nil
		}
		items := make([]value, len(names))
		for i, name := range names {
			items[i] = object.TupleOf(name.Value(), values[i])
		}
		return object.Call1(th, factory, object.ListOf(items...))
	})
}

func asTuple(th *thread, _ value, args []value) (value, *exception) {
	if !isInstance(args[0]) {
		return value{}, object.TypeErrorf("astuple() should be called on dataclass instances")
	}
	factory := args[1]
	if factory.IsNull() {
		factory = object.TupleType.Value()
	}
	return convert(th, args[0], func(_ []*object.Str, values []value) (value, *exception) {
		return object.Call1(th, factory, object.ListOf(values...))
	})
}

// convert is v with instances of dataclasses, also those in lists, tuples and dicts, replaced by what finish makes of their fields; other
// values are copied.
func convert(th *thread, v value, finish func(names []*object.Str, values []value) (value, *exception)) (value, *exception) {
	if exc := th.Enter(" in dataclasses"); exc != nil {
		return value{}, exc
	}
	defer th.Leave()
	each := func(items []value) ([]value, *exception) {
		made := make([]value, len(items))
		for i, item := range items {
			var exc *exception
			if made[i], exc = convert(th, item, finish); exc != nil {
				return nil, exc
			}
		}
		return made, nil
	}
	t := v.Type()
	switch {
	case isAtomic(v):
		return v, nil
	case isInstance(v):
		fields := fieldsOf(v)
		names, values := make([]*object.Str, len(fields)), make([]value, len(fields))
		for i, f := range fields {
			got, exc := object.GetAttr(th, v, f.name())
			if exc != nil {
				return value{}, exc
			}
			names[i], values[i] = f.name(), got
		}
		values, exc := each(values)
		if exc != nil {
			return value{}, exc
		}
		return finish(names, values)
	case t.Has(object.FlagList):
		items, exc := each(append([]value(nil), v.AsList().Items...))
		if exc != nil || t == object.ListType {
			return object.ListOf(items...), exc
		}
		return object.Call1(th, t.Value(), object.ListOf(items...))
	case t.Has(object.FlagTuple):
		items, exc := each(v.AsTuple().Items)
		if exc != nil || t == object.TupleType {
			return object.TupleOf(items...), exc
		}
		if !t.LookupName("_fields").IsNull() {
			return object.Call(th, t.Value(), items, nil)
		}
		return object.Call1(th, t.Value(), object.ListOf(items...))
	case t.Has(object.FlagDict):
		return convertDict(th, v, finish)
	}
	return deepCopy(th, v)
}

func convertDict(th *thread, v value, finish func(names []*object.Str, values []value) (value, *exception)) (value, *exception) {
	made, d := object.NewDict(), v.AsDict().Copy()
	for i := 0; ; {
		k, item, next, ok := d.Next(i)
		if !ok {
			break
		}
		i = next
		k, exc := convert(th, k, finish)
		if exc != nil {
			return value{}, exc
		}
		if item, exc = convert(th, item, finish); exc != nil {
			return value{}, exc
		}
		if exc := made.Set(th, k, item); exc != nil {
			return value{}, exc
		}
	}
	if v.Type() == object.DictType {
		return made.Value(), nil
	}
	if factory, ok, exc := object.FindAttr(th, v, object.Intern("default_factory")); exc != nil {
		return value{}, exc
	} else if ok {
		return object.Call2(th, v.Type().Value(), factory, made.Value())
	}
	return object.Call1(th, v.Type().Value(), made.Value())
}

// isAtomic reports that v is of a type whose values need no copy.
func isAtomic(v value) bool {
	switch v.Type() {
	case object.NoneType, object.BoolType, object.IntType, object.FloatType, object.StrType, object.ComplexType, object.BytesType, object.EllipsisType,
		object.NotImplementedType, object.NativeType, object.TypeType, object.RangeType, object.PropertyType:
		return true
	}
	return v.Type().Name == "function" || v.Type().Name == "code"
}

func deepCopy(th *thread, v value) (value, *exception) {
	if th.Interp.Importer == nil {
		return value{}, object.Errorf(object.ImportErrorType, "No module named 'copy'")
	}
	m, exc := th.Interp.Importer.Import(th, object.Intern("copy"), object.None, object.None, object.None, 0)
	if exc != nil {
		return value{}, exc
	}
	return object.CallMethod(th, m, object.Intern("deepcopy"), v)
}

// replaceFunc is replace(obj, /, **changes).
func replaceFunc(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	p := object.ParseParams("replace", "(obj, /)")
	a, rest, names, exc := native.BindPython(p, 0, true, args, kw)
	if exc != nil {
		return value{}, exc
	}
	if !isInstance(a[0]) {
		return value{}, object.TypeErrorf("replace() should be called on dataclass instances")
	}
	return replace(th, a[0], rest, names)
}

// replace makes an object of the class of v with its fields, but for those in names.
func replace(th *thread, v value, changes []value, names []*object.Str) (value, *exception) {
	given := object.NewDict()
	for i, name := range names {
		given.SetStr(name, changes[i])
	}
	all, exc := object.DictFrom(v.Type().Lookup(nameFields.Str()), nameFields.Text)
	if exc != nil {
		return value{}, exc
	}
	for _, f := range fieldList(all) {
		if f.isKind(kindClassVar.Get()) {
			continue
		}
		_, changed := given.GetStr(f.name())
		init, exc := f.is(th, fieldInit)
		switch {
		case exc != nil:
			return value{}, exc
		case !init && changed:
			return value{}, object.TypeErrorf("field %s is declared with init=False, it cannot be specified with replace()", f.name())
		case !init || changed:
		case f.isKind(kindInitVar.Get()) && !f.hasDefault():
			return value{}, object.TypeErrorf("InitVar '%s' must be specified with replace()", f.name())
		default:
			old, exc := object.GetAttr(th, v, f.name())
			if exc != nil {
				return value{}, exc
			}
			given.SetStr(f.name(), old)
		}
	}
	var args []value
	var kw []*object.Str
	for i := 0; ; {
		k, item, next, ok := given.Next(i)
		if !ok {
			break
		}
		i = next
		args, kw = append(args, item), append(kw, object.Intern(k.AsStr().String()))
	}
	return object.Call(th, v.Type().Value(), args, kw)
}
