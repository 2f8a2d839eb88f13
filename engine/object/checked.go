// This file sees values that scripts could replace, such as attributes, results of methods and items of dicts, as what they ought to be.

package object

// StrFrom is v as a str; what names it in the TypeError for something else.
func StrFrom(v Value, what string) (*Str, *Exception) {
	if exc := mustHave(v, FlagStr, what, StrType); exc != nil {
		return nil, exc
	}
	return v.AsStr(), nil
}

// TupleFrom is v as a tuple; what names it in the TypeError for something else.
func TupleFrom(v Value, what string) (*Tuple, *Exception) {
	if exc := mustHave(v, FlagTuple, what, TupleType); exc != nil {
		return nil, exc
	}
	return v.AsTuple(), nil
}

// ListFrom is v as a list; what names it in the TypeError for something else.
func ListFrom(v Value, what string) (*List, *Exception) {
	if exc := mustHave(v, FlagList, what, ListType); exc != nil {
		return nil, exc
	}
	return v.AsList(), nil
}

// DictFrom is v as a dict; what names it in the TypeError for something else.
func DictFrom(v Value, what string) (*Dict, *Exception) {
	if exc := mustHave(v, FlagDict, what, DictType); exc != nil {
		return nil, exc
	}
	return v.AsDict(), nil
}

// TypeFrom is v as a class; what names it in the TypeError for something else.
func TypeFrom(v Value, what string) (*Type, *Exception) {
	if exc := mustHave(v, FlagType, what, TypeType); exc != nil {
		return nil, exc
	}
	return v.AsType(), nil
}

// mustHave refuses what has not the layout flag; a null is refused as None is.
func mustHave(v Value, flag TypeFlags, what string, t *Type) *Exception {
	if v.IsNull() {
		v = None
	}
	if v.Type().Has(flag) {
		return nil
	}
	return TypeErrorf("%s must be %s, not %s", what, t.Name, v.Type().MessageName())
}
