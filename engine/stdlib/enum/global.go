// This file has the functions of module enum: members as globals of their module, pickling, and views of flags.

package enum

import (
	"math/big"
	"strings"

	"dappco.re/go/py/engine/object"
)

// methods are for the bodies of enumerations; so they bind, as functions written in Python do.
var methods = []object.Method{
	{Name: "global_enum_repr", Sig: "($self)", Doc: "Use module.enum_name instead of class.enum_name.", F0: globalRepr},
	{Name: "global_flag_repr", Sig: "($self)", Doc: "Use module.flag_name instead of class.flag_name.", F0: globalFlagRepr},
	{Name: "global_str", Sig: "($self)", Doc: "Use enum_name instead of class.enum_name.", F0: globalStr},
	{Name: "pickle_by_global_name", Sig: "($self, proto)", F1: func(th *thread, self, _ value) (value, *exception) { return nameOf(th, self) }},
	{Name: "_reduce_ex_by_global_name", Sig: "($self, proto)", F1: func(th *thread, self, _ value) (value, *exception) { return nameOf(th, self) }},
	{Name: "pickle_by_enum_name", Sig: "($self, proto)", F1: pickleByName},
}

func functions() []object.Method {
	return []object.Method{
		{Name: "unique", Sig: "(enumeration)", Doc: "Class decorator for enumerations ensuring unique member values.", FS: uniqueFunc},
		{Name: "global_enum", Sig: "(cls, update_str=False)", Doc: "Decorator that makes the repr() of an enum reference its module instead of its class;\nalso exports all members to the enum's module's global namespace.", FS: globalEnum},
		{Name: "show_flag_values", Sig: "(value)", FS: showFlagValues},
		{Name: "bin", Sig: "(num, max_bits=None)", Doc: "Like built-in bin(), except negative values are represented in\ntwos-complement, and the leading bit always indicates sign.", FS: binFunc},
	}
}

// lastPart is what follows the last dot of a module's name.
func lastPart(th *thread, t *class) (string, *exception) {
	v, exc := object.GetAttr(th, t.Value(), nameModule.Str())
	if exc != nil {
		return "", exc
	}
	s, exc := object.ToStr(th, v)
	if exc != nil {
		return "", exc
	}
	name := s.String()
	return name[strings.LastIndexByte(name, '.')+1:], nil
}

func globalRepr(th *thread, self value) (value, *exception) {
	module, exc := lastPart(th, self.Type())
	if exc != nil {
		return value{}, exc
	}
	name, _, exc := nameText(th, self)
	return object.StrOf(module + "." + name), exc
}

func globalFlagRepr(th *thread, self value) (value, *exception) {
	module, exc := lastPart(th, self.Type())
	if exc != nil {
		return value{}, exc
	}
	name, named, exc := nameText(th, self)
	if exc != nil {
		return value{}, exc
	}
	if !named {
		v, exc := valueOf(th, self)
		if exc != nil {
			return value{}, exc
		}
		s, exc := text(th, v)
		return object.StrOf(module + "." + self.Type().Name + "(" + s + ")"), exc
	}
	parts := strings.Split(name, "|")
	for i, p := range parts {
		if p != "" && (p[0] < '0' || p[0] > '9') {
			parts[i] = module + "." + p
		}
	}
	return object.StrOf(strings.Join(parts, "|")), nil
}

func globalStr(th *thread, self value) (value, *exception) {
	name, named, exc := nameText(th, self)
	if exc != nil {
		return value{}, exc
	}
	if named {
		return object.StrOf(name), nil
	}
	v, exc := valueOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	s, exc := text(th, v)
	return object.StrOf(self.Type().Name + "(" + s + ")"), exc
}

// globalEnum is the decorator global_enum.
func globalEnum(th *thread, _ value, args []value) (value, *exception) {
	if !args[0].Type().Has(object.FlagType) {
		return value{}, object.TypeErrorf("global_enum() needs an enumeration")
	}
	t, st := args[0].AsType(), stateOf(th)
	shown := method("global_enum_repr")
	if t.IsSubtype(st.flag) {
		shown = method("global_flag_repr")
	}
	if exc := set(th, t, nameRepr.Str(), shown); exc != nil {
		return value{}, exc
	}
	update := !t.IsSubtype(st.repr)
	if !update && !args[1].IsNull() {
		var exc *exception
		if update, exc = object.Truth(th, args[1]); exc != nil {
			return value{}, exc
		}
	}
	if update {
		if exc := set(th, t, nameStr.Str(), method("global_str")); exc != nil {
			return value{}, exc
		}
	}
	module, exc := object.GetAttr(th, args[0], nameModule.Str())
	if exc != nil {
		return value{}, exc
	}
	ns, exc := moduleDict(th, module)
	if exc != nil {
		return value{}, exc
	}
	return args[0], exportMembers(th, t, ns)
}

// method is the method of that name for the bodies of enumerations.
func method(name string) value {
	for i := range methods {
		if methods[i].Name == name {
			return object.NewMethodDescr(&methods[i], object.ObjectType)
		}
	}
	panic("unreachable: no method " + name)
}

func pickleByName(th *thread, self, _ value) (value, *exception) {
	getattr, ok := th.Interp.Builtins.GetName("getattr")
	if !ok {
		return value{}, object.Errorf(object.NameErrorType, "name 'getattr' is not defined")
	}
	name, exc := nameOf(th, self)
	return object.TupleOf(getattr, object.TupleOf(self.Type().Value(), name)), exc
}

func showFlagValues(th *thread, _ value, args []value) (value, *exception) {
	v, exc := object.Index(th, args[0])
	if exc != nil {
		if !object.IsInstance(args[0], stateOf(th).enum) {
			return value{}, exc
		}
		if v, exc = valueOf(th, args[0]); exc != nil {
			return value{}, exc
		}
	}
	if !v.Type().Has(object.FlagInt) {
		return value{}, failf(th, object.TypeErrorType, "%s is not an int", v)
	}
	b := object.ToBig(v)
	if b.Sign() < 0 {
		return value{}, failf(th, object.ValueErrorType, "%s is not a positive integer", v)
	}
	items := []value{}
	for i := 0; i < b.BitLen(); i++ {
		if b.Bit(i) == 1 {
			items = append(items, object.NormInt(new(big.Int).Lsh(big.NewInt(1), uint(i))))
		}
	}
	return object.ListOf(items...), nil
}

func binFunc(th *thread, _ value, args []value) (value, *exception) {
	v, exc := object.CallMethod(th, args[0], object.Intern("__index__"))
	if exc != nil {
		return value{}, exc
	}
	digits := 0
	if !args[1].IsNull() && !args[1].IsNone() {
		if digits, exc = object.ToSsize(th, args[1]); exc != nil {
			return value{}, exc
		}
		if exc := th.CheckAlloc(max(digits, 0), 1); exc != nil {
			return value{}, exc
		}
	}
	return object.StrOf(binary(object.ToBig(v), digits)), nil
}
