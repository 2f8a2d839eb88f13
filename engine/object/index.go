// This file implements __index__, subscription, len() and membership.

package object

import "math"

// HasIndex reports that v can be used as an index (has __index__).
func HasIndex(v Value) bool {
	if v.IsInt64() {
		return true
	}
	n := v.Type().Number
	return n != nil && n.Index != nil
}

// Index is operator.index(v): an exact int, unboxed or big.
func Index(th *Thread, v Value) (Value, *Exception) {
	if v.IsInt64() {
		return v, nil
	}
	t := v.Type()
	if t.Flags&FlagInt != 0 {
		return exactInt(v), nil
	}
	if t.Number == nil || t.Number.Index == nil {
		return Value{}, TypeErrorf("'%s' object cannot be interpreted as an integer", t.MessageName())
	}
	r, exc := t.Number.Index(th, v)
	if exc != nil {
		return Value{}, exc
	}
	return strictInt(th, r, "__index__")
}

// ToIndexInt is v as a Go int. Out of range raises overflow ("cannot fit 'int' into an index-sized integer"); a nil
// overflow clips instead, as slicing does.
func ToIndexInt(th *Thread, v Value, overflow *Type) (int, *Exception) {
	if v.IsInt64() {
		return int(v.AsInt64()), nil
	}
	i, exc := Index(th, v)
	if exc != nil {
		return 0, exc
	}
	n, ok := IntValue(i)
	if ok {
		return int(n), nil
	}
	if overflow != nil {
		return 0, Errorf(overflow, "cannot fit '%s' into an index-sized integer", v.Type().MessageName())
	}
	if IntSign(i) < 0 {
		return math.MinInt, nil
	}
	return math.MaxInt, nil
}

// GetItem is v[key].
func GetItem(th *Thread, v, key Value) (Value, *Exception) {
	t := v.Type()
	if t.GetItem != nil {
		return t.GetItem(th, v, key)
	}
	if t.Has(FlagType) {
		return typeGetItem(th, v, key)
	}
	return Value{}, TypeErrorf("'%s' object is not subscriptable", t.MessageName())
}

// SetItem is v[key] = x.
func SetItem(th *Thread, v, key, x Value) *Exception {
	t := v.Type()
	if t.SetItem == nil {
		return TypeErrorf("'%s' object does not support item assignment", t.MessageName())
	}
	return t.SetItem(th, v, key, x)
}

// DelItem is del v[key].
func DelItem(th *Thread, v, key Value) *Exception {
	t := v.Type()
	if t.SetItem == nil {
		if HasIndex(key) && (t.Sequence != nil || t.IsHeap() || t.Has(FlagSet)) {
			return TypeErrorf("'%s' object doesn't support item deletion", t.MessageName())
		}
		return TypeErrorf("'%s' object does not support item deletion", t.MessageName())
	}
	return t.SetItem(th, v, key, Value{})
}

// Len is len(v).
func Len(th *Thread, v Value) (int, *Exception) {
	t := v.Type()
	if t.Len == nil {
		return 0, TypeErrorf("object of type '%s' has no len()", t.MessageName())
	}
	return t.Len(th, v)
}

// Contains is x in v.
func Contains(th *Thread, v, x Value) (bool, *Exception) {
	t := v.Type()
	if t.Contains != nil {
		return t.Contains(th, v, x)
	}
	it, exc := Iter(th, v)
	if exc != nil {
		if exc.Is(TypeErrorType) {
			return false, TypeErrorf("argument of type '%s' is not a container or iterable", t.MessageName())
		}
		return false, exc
	}
	for {
		if exc := th.Poll(); exc != nil {
			return false, exc
		}
		y, exc := Next(th, it)
		if exc != nil || y.IsNull() {
			return false, exc
		}
		if same, exc := EqualValues(th, y, x); exc != nil || same {
			return same, exc
		}
	}
}
