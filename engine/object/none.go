// This file implements the types of None, Ellipsis and NotImplemented.

package object

// singleton makes New of a type with one instance.
func singleton(v *Value, name string) func(*Thread, *Type, []Value, []*Str) (Value, *Exception) {
	return func(_ *Thread, _ *Type, args []Value, _ []*Str) (Value, *Exception) {
		if len(args) > 0 {
			return Value{}, TypeErrorf("%s takes no arguments", name)
		}
		return *v, nil
	}
}

// constantRepr is the repr of a singleton.
func constantRepr(text string) UnaryFunc {
	s := Intern(text).Value()
	return func(*Thread, Value) (Value, *Exception) { return s, nil }
}

func fillNone(t *Type) {
	t.Doc = "The type of the None singleton."
	t.Sig = "()"
	t.Solid = ObjectType
	t.New = singleton(&None, "NoneType")
	t.Repr = constantRepr("None")
	t.Truth = func(*Thread, Value) (bool, *Exception) { return false, nil }
	t.Hash = func(*Thread, Value) (int64, *Exception) { return 0xfca86420, nil }
	t.Compare = objectCompare
}

func fillEllipsis(t *Type) {
	t.Doc = "The type of the Ellipsis singleton."
	t.Sig = "()"
	t.Solid = ObjectType
	t.New = singleton(&Ellipsis, "EllipsisType")
	t.Repr = constantRepr("Ellipsis")
	t.AddMethods([]Method{{Name: "__reduce__", F0: func(*Thread, Value) (Value, *Exception) { return Intern("Ellipsis").Value(), nil }}})
}

func fillNotImplemented(t *Type) {
	t.Doc = "The type of the NotImplemented singleton."
	t.Sig = "()"
	t.Solid = ObjectType
	t.New = singleton(&NotImplemented, "NotImplementedType")
	t.Repr = constantRepr("NotImplemented")
	t.Truth = func(*Thread, Value) (bool, *Exception) {
		return false, TypeErrorf("NotImplemented should not be used in a boolean context")
	}
	t.AddMethods([]Method{{Name: "__reduce__", F0: func(*Thread, Value) (Value, *Exception) { return Intern("NotImplemented").Value(), nil }}})
}
