// This file implements rich comparison.
//
// a op b asks, in this order: b's reflected method first when b's type is a subclass of a's that overrides it; then a's
// method; then b's reflected one. If all answer NotImplemented, == and != compare identity and the others raise
// TypeError.

package object

// Compare is a op b, any object.
func Compare(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	if exc := th.Enter(" in comparison"); exc != nil {
		return Value{}, exc
	}
	v, exc := compareSlots(th, a, b, op)
	th.Leave()
	return v, exc
}

func compareSlots(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	ta, tb := a.Type(), b.Type()
	tried := false
	if ta != tb && tb.Compare != nil && tb.IsSubtype(ta) {
		tried = true
		if v, exc := tb.Compare(th, b, a, op.Swapped()); exc != nil || !v.IsNotImplemented() {
			return v, exc
		}
	}
	if ta.Compare != nil {
		if v, exc := ta.Compare(th, a, b, op); exc != nil || !v.IsNotImplemented() {
			return v, exc
		}
	}
	if !tried && tb.Compare != nil {
		if v, exc := tb.Compare(th, b, a, op.Swapped()); exc != nil || !v.IsNotImplemented() {
			return v, exc
		}
	}
	switch op {
	case EQ:
		return Bool(a.Is(b)), nil
	case NE:
		return Bool(!a.Is(b)), nil
	}
	return Value{}, TypeErrorf("'%s' not supported between instances of '%s' and '%s'", op.Symbol(), ta.MessageName(), tb.MessageName())
}

// CompareBool is the truth of a op b; identical objects are equal without asking them, as containers have it.
func CompareBool(th *Thread, a, b Value, op CompareOp) (bool, *Exception) {
	if a.Is(b) {
		if op == EQ {
			return true, nil
		} else if op == NE {
			return false, nil
		}
	}
	v, exc := Compare(th, a, b, op)
	if exc != nil {
		return false, exc
	}
	return Truth(th, v)
}

// EqualValues is CompareBool for ==.
func EqualValues(th *Thread, a, b Value) (bool, *Exception) {
	if a.Is(b) {
		return true, nil
	}
	if a.IsInt64() && b.IsInt64() {
		return false, nil
	}
	if a.Type() == StrType && b.Type() == StrType {
		return a.AsStr().s == b.AsStr().s, nil
	}
	return CompareBool(th, a, b, EQ)
}
