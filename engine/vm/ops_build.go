// This file has the instructions that build containers and strings.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// build makes a container of the C registers from B on.
func (m *Machine) build(ins code.Instr, regs window) *object.Exception {
	src := regs.slice(ins.B(), ins.C())
	var v object.Value
	switch ins.Op() {
	case code.OpBuildTuple:
		v = object.TupleOf(src...)
	case code.OpBuildList:
		v = object.NewList(append(make([]object.Value, 0, len(src)), src...)).Value()
	case code.OpBuildSet:
		s := object.NewSet()
		for _, x := range src {
			if exc := s.Add(m.th, x); exc != nil {
				return exc
			}
		}
		v = s.Value()
	case code.OpBuildMap:
		d := object.NewDictSize(len(src) / 2)
		for i := 0; i < len(src); i += 2 {
			if exc := d.Set(m.th, src[i], src[i+1]); exc != nil {
				return exc
			}
		}
		v = d.Value()
	case code.OpBuildString:
		s, exc := object.JoinStrs(m.th, src)
		if exc != nil {
			return exc
		}
		v = s
	}
	*regs.at(ins.A()) = v
	return nil
}

// finishListAppend appends to a list whose array is full.
func (m *Machine) finishListAppend(l *object.List, v object.Value) *object.Exception {
	if exc := l.MakeRoom(m.th, 1); exc != nil {
		return exc
	}
	l.Append(v)
	return nil
}

// addTo is the instructions that add to a container under construction.
func (m *Machine) addTo(f *Frame, ins code.Instr) *object.Exception {
	dst, v := *f.regs.at(ins.A()), *f.regs.at(ins.B())
	switch ins.Op() {
	case code.OpListExtend:
		if t := v.Type(); t.Iter == nil && (t.Sequence == nil || !t.Sequence.IsSequence) {
			return object.TypeErrorf("Value after * must be an iterable, not %s", t.MessageName())
		}
		return dst.AsList().Extend(m.th, v)
	case code.OpSetAdd:
		return object.Cast[object.Set](dst).Add(m.th, v)
	case code.OpSetUpdate:
		return object.Cast[object.Set](dst).Update(m.th, v)
	case code.OpMapAdd:
		return dst.AsDict().Set(m.th, v, *f.regs.at(ins.CR()))
	case code.OpDictUpdate:
		if !isMapping(v) {
			return object.TypeErrorf("'%s' object is not a mapping", v.Type().Name)
		}
		return dst.AsDict().Update(m.th, v)
	}
	return m.mergeKeywords(dst.AsDict(), v, *f.regs.at(ins.CR()))
}

func isMapping(v object.Value) bool {
	return v.Type().Has(object.FlagDict) || !v.Type().Lookup(strKeys).IsNull()
}

// mergeKeywords adds **v to the keyword arguments of a call of callee; no key may come twice.
func (m *Machine) mergeKeywords(dst *object.Dict, v, callee object.Value) *object.Exception {
	if !isMapping(v) {
		return object.TypeErrorf("%s argument after ** must be a mapping, not %s", m.callName(callee), v.Type().Name)
	}
	return object.EachItem(m.th, v, func(key, x object.Value) *object.Exception {
		_, twice, exc := dst.Get(m.th, key)
		if exc != nil {
			return exc
		}
		if !twice {
			return dst.Set(m.th, key, x)
		}
		text, exc := object.ToStr(m.th, key)
		if exc != nil {
			return exc
		}
		return object.TypeErrorf("%s got multiple values for keyword argument '%s'", m.callName(callee), text)
	})
}

// callName is how messages about arguments name a callable: module.qualname().
func (m *Machine) callName(callee object.Value) string {
	module, hasModule, _ := object.FindAttr(m.th, callee, object.Intern("__module__"))
	name, ok, _ := object.FindAttr(m.th, callee, object.Intern("__qualname__"))
	if !ok || !name.Type().Has(object.FlagStr) {
		s, exc := object.ToStr(m.th, callee)
		if exc != nil {
			return callee.Type().Name + " object"
		}
		return s.String()
	}
	if hasModule && module.Type().Has(object.FlagStr) && module.AsStr().String() != "builtins" {
		return module.AsStr().String() + "." + name.AsStr().String() + "()"
	}
	return name.AsStr().String() + "()"
}

// convert applies the conversion of an f-string field.
func (m *Machine) convert(v object.Value, conversion int) (object.Value, *object.Exception) {
	var s *object.Str
	var exc *object.Exception
	switch conversion {
	case 1:
		s, exc = object.ToStr(m.th, v)
	case 2:
		s, exc = object.Repr(m.th, v)
	case 3:
		s, exc = object.Ascii(m.th, v)
	default:
		return v, nil
	}
	if exc != nil {
		return object.Value{}, exc
	}
	return s.Value(), nil
}

// formatValue is FormatValue.
func (m *Machine) formatValue(ins code.Instr, regs window) *object.Exception {
	v, exc := m.convert(*regs.at(ins.B()), ins.C()&3)
	if exc != nil {
		return exc
	}
	spec := object.EmptyStr
	if ins.C()&4 != 0 {
		spec = regs.at(ins.B() + 1).AsStr()
	}
	s, exc := object.Format(m.th, v, spec)
	if exc == nil {
		*regs.at(ins.A()) = s.Value()
	}
	return exc
}
