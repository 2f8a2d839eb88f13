// This file implements bool: int's arithmetic, but &, | and ^ of two bools are bools.

package object

func fillBool(t *Type) {
	t.Doc = "True or False: what truth value testing of the argument says."
	t.Flags |= FlagInt | FlagMatchSelf
	t.Slots = Slots{New: boolNew, Repr: boolRepr}
	t.Sig = "(object=False, /)"
	n := &NumberSlots{Invert: boolInvert}
	n.Binary[And], n.Binary[Or], n.Binary[Xor] = boolAnd, boolOr, boolXor
	t.Number = n
}

func boolNew(th *Thread, _ *Type, args []Value, kw []*Str) (Value, *Exception) {
	if len(kw) > 0 {
		return Value{}, TypeErrorf("bool() takes no keyword arguments")
	}
	if len(args) > 1 {
		return Value{}, ArityError("bool", len(args), 0, 1)
	}
	if len(args) == 0 {
		return False, nil
	}
	b, exc := Truth(th, args[0])
	return Bool(b), exc
}

var falseStr, trueStr = Intern("False"), Intern("True")

func boolRepr(_ *Thread, v Value) (Value, *Exception) {
	if v.AsBool() {
		return trueStr.Value(), nil
	}
	return falseStr.Value(), nil
}

func boolAnd(th *Thread, a, b Value) (Value, *Exception) {
	if a.IsBool() && b.IsBool() {
		return Bool(a.AsBool() && b.AsBool()), nil
	}
	return intAnd(th, a, b)
}

func boolOr(th *Thread, a, b Value) (Value, *Exception) {
	if a.IsBool() && b.IsBool() {
		return Bool(a.AsBool() || b.AsBool()), nil
	}
	return intOr(th, a, b)
}

func boolXor(th *Thread, a, b Value) (Value, *Exception) {
	if a.IsBool() && b.IsBool() {
		return Bool(a.AsBool() != b.AsBool()), nil
	}
	return intXor(th, a, b)
}

func boolInvert(th *Thread, v Value) (Value, *Exception) {
	exc := Warn(th, DeprecationWarningType, "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion "+
		"of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) "+
		"if you really want the bitwise inversion of the underlying int.")
	if exc != nil {
		return Value{}, exc
	}
	return intInvert(th, v)
}
