// This file checks that arguments are types, and makes forward references of strings.

package typing

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/annotationlib"
)

// convert is v as an argument: None stands for its type, a string for a forward reference.
func convert(r *run, v value, module value, isClass bool) value {
	switch {
	case v.IsNone():
		return object.NoneType.Value()
	case v.Type().Has(object.FlagStr):
		return forwardRef(r, v, module, true, isClass)
	}
	return v
}

// forwardRef is a reference to what text will mean. Its syntax is checked.
func forwardRef(r *run, text, module value, isArgument, isClass bool) value {
	ref := annotationlib.NewForwardRef(text.AsStr().String(), module, isArgument, isClass)
	r.Attr(ref, "__forward_code__")
	return ref
}

func convertAll(r *run, items []value) []value {
	for i := range items {
		items[i] = convert(r, items[i], value{}, false)
	}
	return items
}

// checkType is v as a type argument, or an error: special is whether plain ClassVar and Final are allowed, argument whether v is an
// argument, for which Final makes no sense.
func checkType(r *run, v value, message string, special, argument bool) value {
	return checkTypeIn(r, v, message, value{}, special, argument)
}

func checkTypeIn(r *run, v value, message string, module value, special, argument bool) value {
	v = convert(r, v, module, special)
	if !r.OK() {
		return object.None
	}
	generic, protocol := object.GenericType.Value(), isProtocol(r.Th, v)
	switch {
	case isAlias(v) && v.Type() != annotatedAliasType:
		origin := asAlias(v).origin
		if origin.Is(generic) || isProtocol(r.Th, origin) || !special && (isForm(origin, "ClassVar") || argument && isForm(origin, "Final")) {
			r.Raise(object.TypeErrorType, "%s is not valid as type argument", r.Str(v))
		}
	case v.Type() == formType || v.Type() == cachedFormType:
		if asForm(v).plain || special && (isForm(v, "ClassVar") || isForm(v, "Final")) {
			return v
		}
		r.Raise(object.TypeErrorType, "Plain %s is not valid as type argument", r.Str(v))
	case v.Is(generic) || protocol:
		r.Raise(object.TypeErrorType, "Plain %s is not valid as type argument", r.Str(v))
	case v.Type() == object.TupleType:
		shown := []rune(r.Repr(v))
		r.Raise(object.TypeErrorType, "%s Got %s.", message, string(shown[:min(len(shown), 100)]))
	}
	return v
}

func checkAll(r *run, items []value, message string) []value {
	for i := range items {
		items[i] = checkType(r, items[i], message, false, true)
	}
	return items
}
