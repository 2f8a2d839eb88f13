// This file tells the objects that any interpreter may use from those that belong to one.

package reflectbind

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
	"dappco.re/go/py/typemap/numeric"
)

// Portable reports that every interpreter may use v, whichever made it: it is a constant, a tuple of such, a built-in class, or something of Go's. Anything else belongs to
// one interpreter, whose turn protects it.
func Portable(v object.Value) bool {
	left := 1000
	return portable(v, &left)
}

// portable looks at so many objects as are left: tuples may be deep, and one may be in others many times.
func portable(v object.Value, left *int) bool {
	if *left--; *left < 0 {
		return false
	}
	t := v.Type()
	switch {
	case v.IsNone(), t == object.BoolType, t == object.IntType, t == object.FloatType, t == object.ComplexType, t == object.StrType, t == object.BytesType, t == FunctionType:
		return true
	case t == object.TupleType:
		return !slices.ContainsFunc(v.AsTuple().Items, func(item object.Value) bool { return !portable(item, left) })
	case t.Has(object.FlagType):
		return !v.AsType().IsHeap()
	case t.IsHeap():
		return false
	}
	return typemap.IsBox(v) && !typemap.Owned(v) || typemap.IsView(v) || numeric.IsArray(v)
}
