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
