// This file has the slow halves of iteration and unpacking.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

func (m *Machine) finishGetIter(ins code.Instr, regs window) *object.Exception {
	v, exc := object.Iter(m.th, *regs.at(ins.B()))
	if exc == nil {
		*regs.at(ins.A()) = v
	}
	return exc
}

// nextFor is ForLoop over any iterator: it stores the next element and returns where to go on, the loop's body or, at
// the end, behind the loop. A body that begins by unpacking a pair gets the pair unpacked.
func (m *Machine) nextFor(f *Frame, ins code.Instr, it *object.Value) (pc int, exc *object.Exception) {
	body := fetch(f.code.ip, ins.C())
	if body.Op() == code.OpUnpack && body.B() == ins.B() && body.C() == 2 && int(ins.B()) >= len(f.code.Locals) {
		more, applies, exc := object.NextPair(m.th, *it, f.regs.slice(body.A(), 2))
		if applies {
			if !more {
				*it = object.Value{}
				return f.pc, exc
			}
			return ins.C() + 1, exc
		}
	}
	v, exc := object.Next(m.th, *it)
	if exc != nil {
		return 0, exc
	}
	if v.IsNull() {
		*it = object.Value{}
		return f.pc, nil
	}
	*f.regs.at(ins.B()) = v
	return ins.C(), nil
}

// finishUnpack is Unpack of anything: exactly n elements.
func (m *Machine) finishUnpack(ins code.Instr, regs window) *object.Exception {
	v, n := *regs.at(ins.B()), ins.C()
	dst := regs.slice(ins.A(), n)
	if t := v.Type(); t == object.ListType || t == object.TupleType {
		items := object.SequenceItems(v)
		if len(items) == n {
			copy(dst, items)
			return nil
		}
		if len(items) > n {
			return object.ValueErrorf("too many values to unpack (expected %d, got %d)", n, len(items))
		}
		return notEnough(n, len(items), "")
	}
	if exc := checkUnpackable(v); exc != nil {
		return exc
	}
	it, exc := object.Iter(m.th, v)
	if exc != nil {
		return exc
	}
	got := make([]object.Value, 0, min(n, 64))
	for len(got) < n {
		x, exc := object.Next(m.th, it)
		if exc != nil {
			return exc
		}
		if x.IsNull() {
			return notEnough(n, len(got), "")
		}
		got = append(got, x)
	}
	x, exc := object.Next(m.th, it)
	if exc != nil {
		return exc
	}
	if !x.IsNull() {
		if v.Type() == object.DictType {
			return object.ValueErrorf("too many values to unpack (expected %d, got %d)", n, v.AsDict().Len())
		}
		return object.ValueErrorf("too many values to unpack (expected %d)", n)
	}
	copy(dst, got)
	return nil
}

func notEnough(want, got int, atLeast string) *object.Exception {
	return object.ValueErrorf("not enough values to unpack (expected %s%d, got %d)", atLeast, want, got)
}

func checkUnpackable(v object.Value) *object.Exception {
	t := v.Type()
	if t.Iter == nil && (t.Sequence == nil || !t.Sequence.IsSequence) {
		return object.TypeErrorf("cannot unpack non-iterable %s object", t.Name)
	}
	return nil
}

// unpackEx is UnpackEx: before elements, the rest as a list, after elements.
func (m *Machine) unpackEx(ins code.Instr, regs window) *object.Exception {
	v := *regs.at(ins.B())
	before, after := ins.C()&0xFFF, ins.C()>>12
	if exc := checkUnpackable(v); exc != nil {
		return exc
	}
	items, exc := object.Collect(m.th, v)
	if exc != nil {
		return exc
	}
	if len(items) < before+after {
		return notEnough(before+after, len(items), "at least ")
	}
	dst := regs.slice(ins.A(), before+1+after)
	rest := len(items) - after
	copy(dst, items[:before])
	between := object.NewList(nil)
	if exc := between.Extend(m.th, object.NewList(items[before:rest]).Value()); exc != nil {
		return exc
	}
	dst[before] = between.Value()
	copy(dst[before+1:], items[rest:])
	return nil
}
