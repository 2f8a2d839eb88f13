// This file has the slow halves of subscription.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// finishGetItem is x[y] with the common exact types first.
func (m *Machine) finishGetItem(x, y *object.Value) (object.Value, *object.Exception) {
	switch t := x.Type(); t {
	case object.DictType:
		v, ok, exc := x.AsDict().Get(m.th, *y)
		if ok || exc != nil {
			return v, exc
		}
	case object.TupleType, object.ListType:
		if y.IsInt64() {
			items := object.SequenceItems(*x)
			i := y.AsInt64()
			if i < 0 {
				i += int64(len(items))
			}
			if uint64(i) < uint64(len(items)) {
				return items[i], nil
			}
		}
	}
	return object.GetItem(m.th, *x, *y)
}

// finishSetItem is x[y] = *v.
func (m *Machine) finishSetItem(x, y, v *object.Value) *object.Exception {
	if x.Type() == object.DictType {
		return x.AsDict().Set(m.th, *y, *v)
	}
	return object.SetItem(m.th, *x, *y, *v)
}

// slice is GetSlice and SetSlice.
func (m *Machine) slice(ins code.Instr, regs window) *object.Exception {
	bounds := regs.slice(ins.CR(), 2)
	if ins.Op() == code.OpGetSlice {
		if v, ok := sliceFast(*regs.at(ins.B()), bounds); ok {
			*regs.at(ins.A()) = v
			return nil
		}
	}
	if ins.Op() == code.OpSetSlice && setSliceFast(*regs.at(ins.A()), bounds, *regs.at(ins.B())) {
		return nil
	}
	key := object.NewSlice(bounds[0], bounds[1], object.None)
	if ins.Op() == code.OpSetSlice {
		return object.SetItem(m.th, *regs.at(ins.A()), key, *regs.at(ins.B()))
	}
	v, exc := object.GetItem(m.th, *regs.at(ins.B()), key)
	if exc == nil {
		*regs.at(ins.A()) = v
	}
	return exc
}

// clip is a bound of a slice of n elements as an index; ok is false for what is neither absent nor a small int.
func clip(v object.Value, n, absent int) (i int, ok bool) {
	if v.IsNone() {
		return absent, true
	}
	if !v.IsInt64() {
		return 0, false
	}
	b := v.AsInt64()
	if b < 0 {
		b += int64(n)
	}
	return int(max(0, min(b, int64(n)))), true
}

// setSliceFast is l[bounds[0]:bounds[1]] = v for exact lists when the length stays; false means that nothing was done.
func setSliceFast(l object.Value, bounds []object.Value, v object.Value) bool {
	if l.Type() != object.ListType || v.Type() != object.ListType {
		return false
	}
	items, from := l.AsList().Items, v.AsList().Items
	i, ok1 := clip(bounds[0], len(items), 0)
	j, ok2 := clip(bounds[1], len(items), len(items))
	if !ok1 || !ok2 || j-i != len(from) {
		return false
	}
	copy(items[i:j], from)
	return true
}

// maxFastSlice is the most elements that are copied without a thought of interrupts.
const maxFastSlice = 1 << 14

// sliceFast is v[bounds[0]:bounds[1]] of an exact list, tuple or str without making a slice object; ok is false for everything else.
func sliceFast(v object.Value, bounds []object.Value) (r object.Value, ok bool) {
	t, n := v.Type(), 0
	switch t {
	case object.ListType, object.TupleType:
		n = len(object.SequenceItems(v))
	case object.StrType:
		n = v.AsStr().Len()
	default:
		return r, false
	}
	i, ok1 := clip(bounds[0], n, 0)
	j, ok2 := clip(bounds[1], n, n)
	if !ok1 || !ok2 {
		return r, false
	}
	if j = max(i, j); j-i > maxFastSlice {
		return r, false
	}
	switch t {
	case object.ListType:
		return object.NewList(append([]object.Value(nil), v.AsList().Items[i:j]...)).Value(), true
	case object.TupleType:
		if i == 0 && j == n {
			return v, true
		}
		return object.TupleOf(v.AsTuple().Items[i:j]...), true
	}
	if i == 0 && j == n {
		return v, true
	}
	if j-i == 1 {
		return object.RuneStr(v.AsStr().At(i)), true
	}
	return v.AsStr().Slice(i, j).Value(), true
}
