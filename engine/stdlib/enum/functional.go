// This file makes enumerations by a call: Enum('Colour', 'RED GREEN'), and out of the constants of a module.

package enum

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// callCreate calls cls._create_ with the arguments of EnumType.__call__, in the order of its parameters.
func callCreate(th *thread, cls value, a []value) (value, *exception) {
	f, exc := object.GetAttr(th, cls, object.Intern("_create_"))
	if exc != nil {
		return value{}, exc
	}
	args, names := []value{a[0], object.None}, []*object.Str{}
	if !a[1].IsNull() {
		args[1] = a[1]
	}
	for i, name := range []string{"module", "qualname", "type", "start", "boundary"} {
		if v := a[i+2]; !v.IsNull() {
			args, names = append(args, v), append(names, object.Intern(name))
		}
	}
	return object.Call(th, f, args, names)
}

var createParams = object.ParseParams("EnumType._create_", "(class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None)")

// metaCreate is EnumType._create_: a subclass of cls with members named by names.
func metaCreate(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, _, _, exc := native.BindPython(createParams, 1, false, args, kw)
	if exc != nil {
		return value{}, exc
	}
	for i := range a {
		if a[i].IsNull() {
			a[i] = object.None
		}
	}
	if a[5].IsNone() && len(kw) == 0 || !given(kw, "start") {
		a[5] = object.Int64(1)
	}
	name, cls := a[0], self.AsType()
	bases := []value{self}
	if !a[4].IsNone() {
		bases = []value{a[4], self}
	}
	_, first, exc := mixins(th, name, bases)
	if exc != nil {
		return value{}, exc
	}
	prepareFunc, exc := object.GetAttrName(th, cls.Type().Value(), "__prepare__")
	if exc != nil {
		return value{}, exc
	}
	ns, exc := object.Call2(th, prepareFunc, name, object.TupleOf(bases...))
	if exc != nil {
		return value{}, exc
	}
	if exc := fillNames(th, ns, first, a[1], a[5]); exc != nil {
		return value{}, exc
	}
	if exc := setOrigin(th, ns, cls, a[2], a[3]); exc != nil {
		return value{}, exc
	}
	all := []value{name, object.TupleOf(bases...), ns, a[6]}
	return object.Call(th, cls.Type().Value(), all, []*object.Str{object.Intern("boundary")})
}

func given(kw []*object.Str, name string) bool {
	for _, k := range kw {
		if k.String() == name {
			return true
		}
	}
	return false
}

// fillNames puts the members into the namespace: names is a string of names, a mapping, or an iterable of names or of pairs.
func fillNames(th *thread, ns value, first *class, names, start value) *exception {
	items, exc := nameList(th, names)
	if exc != nil {
		return exc
	}
	if names.Type().Has(object.FlagDict) {
		for i, k := range items {
			v, exc := object.GetItem(th, names, k)
			if exc != nil {
				return exc
			}
			items[i] = object.TupleOf(k, v)
		}
	}
	// A sequence whose first item is a name has names only; their values are generated.
	plain := len(items) > 0 && items[0].Type().Has(object.FlagStr) && isSequence(names)
	last := object.NewList(nil)
	for i, item := range items {
		if plain {
			generate, exc := object.GetAttr(th, first.Value(), nameGenerate.Str())
			if exc != nil {
				return exc
			}
			v, exc := object.Call(th, generate, []value{item, start, object.Int64(int64(i)), object.ListOf(append([]value(nil), last.Items...)...)}, nil)
			if exc != nil {
				return exc
			}
			last.Append(v)
			item = object.TupleOf(item, v)
		}
		k, v, exc := pair(th, item)
		if exc == nil {
			exc = object.SetItem(th, ns, k, v)
		}
		if exc != nil {
			return exc
		}
	}
	return nil
}

func isSequence(v value) bool {
	return v.Type().Has(object.FlagStr) || v.Type().Has(object.FlagTuple) || v.Type().Has(object.FlagList)
}

func nameList(th *thread, names value) ([]value, *exception) {
	switch {
	case names.IsNone():
		return nil, nil
	case names.Type().Has(object.FlagStr):
		return words(names.AsStr().String()), nil
	}
	return object.Collect(th, names)
}

// pair is a member's name and value: an item of a list of pairs; a str of one name stands for both, as in CPython for strs of length 2.
func pair(th *thread, item value) (k, v value, exc *exception) {
	if item.Type().Iter == nil && item.Type().GetItem == nil {
		return k, v, object.TypeErrorf("cannot unpack non-iterable %s object", item.Type().Name)
	}
	items, exc := object.Collect(th, item)
	switch {
	case exc != nil:
		return k, v, exc
	case len(items) < 2:
		return k, v, object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(items))
	case len(items) > 2:
		return k, v, object.ValueErrorf("too many values to unpack (expected 2, got %d)", len(items))
	}
	return items[0], items[1], nil
}

// setOrigin puts __module__ and __qualname__ into the namespace; without a module it is that of the caller.
func setOrigin(th *thread, ns value, cls *class, module, qualname value) *exception {
	if module.IsNone() {
		module = callerModule(th)
	}
	if module.IsNull() || module.IsNone() {
		if exc := object.SetItem(th, ns, nameReduceEx.Str().Value(), unpicklable.Get()); exc != nil {
			return exc
		}
	} else if exc := object.SetItem(th, ns, nameModule.Str().Value(), module); exc != nil {
		return exc
	}
	if !qualname.IsNone() {
		return object.SetItem(th, ns, nameQualname.Str().Value(), qualname)
	}
	return nil
}

var nameDunderName = object.Name{Text: "__name__"}

// callerModule is __name__ of the globals of the running frame; null if there are none.
func callerModule(th *thread) value {
	frames, ok := th.VM.(interface{ CurrentGlobals() *object.Dict })
	if !ok {
		return value{}
	}
	globals := frames.CurrentGlobals()
	if globals == nil {
		return value{}
	}
	name, _ := globals.GetStr(nameDunderName.Str())
	return name
}

// unpicklable is the __reduce_ex__ of enumerations whose module is not known.
var unpicklable = ondemand.Value[object.Value]{Make: func() object.Value {
	return object.NewNative(&object.Method{Name: "_break_on_call_reduce", FN: func(th *thread, self value, args []value) (value, *exception) {
		return value{}, failf(th, object.TypeErrorType, "%s cannot be pickled", args[0])
	}, Min: 1, Max: 2}, value{}).Value()
}}

// metaConvert is EnumType._convert_: an enumeration of the constants of a module for which filter holds.
func metaConvert(th *thread, self value, args []value) (value, *exception) {
	name, module, filter, source := args[0], args[1], args[2], args[3]
	moduleNS, exc := moduleDict(th, module)
	if exc != nil {
		return value{}, exc
	}
	sourceNS := moduleNS
	if !source.IsNull() && !source.IsNone() {
		if sourceNS, exc = object.GetAttrName(th, source, "__dict__"); exc != nil {
			return value{}, exc
		}
	}
	pairs, exc := constants(th, sourceNS, filter)
	if exc != nil {
		return value{}, exc
	}
	boundary := args[4]
	if boundary.IsNull() || boundary.IsNone() {
		boundary = stateOf(th).keep
	}
	made, exc := object.Call(th, self, []value{name, object.ListOf(pairs...), module, boundary}, []*object.Str{object.Intern("module"), object.Intern("boundary")})
	if exc != nil {
		return value{}, exc
	}
	asGlobal := false
	if !args[5].IsNull() {
		if asGlobal, exc = object.Truth(th, args[5]); exc != nil {
			return value{}, exc
		}
	}
	if asGlobal {
		if _, exc := globalEnum(th, value{}, []value{made, {}}); exc != nil {
			return value{}, exc
		}
	} else {
		t, exc := object.TypeFrom(made, "an enumeration")
		if exc == nil {
			exc = exportMembers(th, t, moduleNS)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	return made, object.SetItem(th, moduleNS, name, made)
}

func moduleDict(th *thread, module value) (value, *exception) {
	m, exc := object.GetItem(th, th.Interp.Modules.Value(), module)
	if exc != nil {
		return value{}, exc
	}
	return object.GetAttrName(th, m, "__dict__")
}

// exportMembers puts the members of t into a namespace, aliases too.
func exportMembers(th *thread, t *class, ns value) *exception {
	members := membersOf(t)
	for i := 0; ; {
		k, m, next, ok := members.Next(i)
		if !ok {
			return nil
		}
		i = next
		if exc := object.SetItem(th, ns, k, m); exc != nil {
			return exc
		}
	}
}

// constants is the pairs of names and values of ns that filter accepts, by value and then by name, or by name if values cannot be ordered.
func constants(th *thread, ns, filter value) ([]value, *exception) {
	keys, exc := object.Collect(th, ns)
	if exc != nil {
		return nil, exc
	}
	var pairs []value
	for _, k := range keys {
		yes, exc := object.Call1(th, filter, k)
		if exc != nil {
			return nil, exc
		}
		if ok, exc := object.Truth(th, yes); exc != nil {
			return nil, exc
		} else if !ok {
			continue
		}
		v, exc := object.GetItem(th, ns, k)
		if exc != nil {
			return nil, exc
		}
		pairs = append(pairs, object.TupleOf(k, v))
	}
	swap := object.NewNative(&object.Method{Name: "key", F1: func(_ *thread, _, p value) (value, *exception) {
		items := p.AsTuple().Items
		return object.TupleOf(items[1], items[0]), nil
	}}, value{})
	sorted := append([]value(nil), pairs...)
	if exc := object.SortValues(th, sorted, swap.Value(), false); exc == nil {
		return sorted, nil
	} else if !exc.Is(object.TypeErrorType) {
		return nil, exc
	}
	first := object.NewNative(&object.Method{Name: "key", F1: func(_ *thread, _, p value) (value, *exception) { return p.AsTuple().Items[0], nil }}, value{})
	return pairs, object.SortValues(th, pairs, first.Value(), false)
}

// metaSignature is the signature of calls of an enumeration.
func metaSignature(th *thread, _, cls value) (value, *exception) {
	if th.Interp.Importer == nil {
		return value{}, object.AttributeErrorf("__signature__")
	}
	inspect, exc := th.Interp.Importer.Import(th, object.Intern("inspect"), object.None, object.None, object.None, 0)
	if exc != nil {
		return value{}, object.AttributeErrorf("__signature__")
	}
	parameter, exc := object.GetAttrName(th, inspect, "Parameter")
	if exc != nil {
		return value{}, exc
	}
	signature, exc := object.GetAttrName(th, inspect, "Signature")
	if exc != nil {
		return value{}, exc
	}
	params := []struct {
		name, kind string
		def        value
	}{{"values", "VAR_POSITIONAL", value{}}}
	if len(namesOf(cls.AsType()).Items) == 0 {
		params = params[:0]
		for _, p := range []struct {
			name, kind string
			def        value
		}{
			{"new_class_name", "POSITIONAL_ONLY", value{}}, {"names", "POSITIONAL_OR_KEYWORD", value{}}, {"module", "KEYWORD_ONLY", object.None},
			{"qualname", "KEYWORD_ONLY", object.None}, {"type", "KEYWORD_ONLY", object.None}, {"start", "KEYWORD_ONLY", object.Int64(1)},
			{"boundary", "KEYWORD_ONLY", object.None},
		} {
			params = append(params, p)
		}
	}
	var list []value
	for _, p := range params {
		kind, exc := object.GetAttrName(th, parameter, p.kind)
		if exc != nil {
			return value{}, exc
		}
		args, kw := []value{object.StrOf(p.name), kind}, []*object.Str(nil)
		if !p.def.IsNull() {
			args, kw = append(args, p.def), []*object.Str{object.Intern("default")}
		}
		made, exc := object.Call(th, parameter, args, kw)
		if exc != nil {
			return value{}, exc
		}
		list = append(list, made)
	}
	return object.Call1(th, signature, object.ListOf(list...))
}
