// This file dispatches the instructions that are too rare, or too long, for the run loop.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// runRare executes ins of f. It returns a jump target, or -1 to go on with the next instruction.
func (m *Machine) runRare(f *Frame, ins code.Instr) (int, *object.Exception) {
	regs, th := f.regs, m.th
	a, b := regs.at(ins.A()), regs.at(ins.B())
	var v object.Value
	var exc *object.Exception
	switch ins.Op() {
	case opTrap:
		return f.code.copyOf(f.pc - 1), m.trap(f, f.pc-1)
	case code.OpDelCell:
		cell := object.Cast[object.Cell](*a)
		if cell.V.IsNull() {
			return -1, m.unboundCell(f.code, int(ins.A()))
		}
		cell.V = object.Value{}
		return -1, nil
	case code.OpSetGlobal:
		f.fn.globals.SetStr(siteAt(f.code.sites, ins.C()).name, *a)
		return -1, nil
	case code.OpDelGlobal:
		return -1, m.delGlobal(f, siteAt(f.code.sites, ins.C()))
	case code.OpDelName:
		return -1, m.delName(f, siteAt(f.code.sites, ins.C()))
	case code.OpLoadLocals:
		v = f.locals
	case code.OpGetDictOrGlobal:
		return -1, m.getDictOrGlobal(f, siteAt(f.code.sites, ins.C()), *b, a)
	case code.OpGetDictOrCell:
		return -1, m.getDictOrCell(f, *b, int(ins.CR()), a)
	case code.OpUnpackEx:
		return -1, m.unpackEx(ins, regs)
	case code.OpDelAttr:
		return -1, object.SetAttr(th, *a, siteAt(f.code.sites, ins.C()).name, object.Value{})
	case code.OpGetSuperAttr, code.OpGetSuperMethod:
		method := ins.Op() == code.OpGetSuperMethod
		n := 1
		if method {
			n = 2
		}
		return -1, m.getSuper(siteAt(f.code.sites, ins.C()), regs.slice(ins.B(), 3), regs.slice(ins.A(), n), method)
	case code.OpDelItem:
		return -1, object.DelItem(th, *a, *b)
	case code.OpGetSlice, code.OpSetSlice:
		return -1, m.slice(ins, regs)
	case code.OpBuildTuple, code.OpBuildList, code.OpBuildSet, code.OpBuildMap, code.OpBuildString:
		return -1, m.build(ins, regs)
	case code.OpBuildSlice:
		v = object.NewSlice(*b, *regs.at(ins.B() + 1), *regs.at(ins.B() + 2))
	case code.OpListToTuple:
		v = object.TupleOver(b.AsList().Items)
	case code.OpListExtend, code.OpSetAdd, code.OpSetUpdate, code.OpMapAdd, code.OpDictUpdate, code.OpDictMerge:
		return -1, m.addTo(f, ins)
	case code.OpFormatValue:
		return -1, m.formatValue(ins, regs)
	case code.OpMakeFunction:
		v = m.makeFunction(f, ins)
	case code.OpLoadBuildClass:
		found, ok, exc := m.builtin(f, strBuildClass)
		if exc != nil {
			return -1, exc
		}
		if v = found; !ok {
			return -1, object.Errorf(object.NameErrorType, "__build_class__ not found")
		}
	case code.OpPushExc:
		v = object.Value{}
		if h := th.Handled.Exc; h != nil {
			v = h.Value()
		}
		th.Handled.Exc = b.AsException()
	case code.OpPopExc:
		th.Handled.Exc = nil
		if !a.IsNull() {
			th.Handled.Exc = a.AsException()
		}
		return -1, nil
	case code.OpJumpNotMatch:
		ok, exc := object.ExceptMatches(a.AsException(), *b)
		if exc == nil && !ok {
			return ins.C(), nil
		}
		return -1, exc
	case code.OpRaise:
		return -1, m.raise(*a)
	case code.OpRaiseFrom:
		return -1, m.raiseFrom(*a, *b)
	case code.OpRaiseAgain:
		return -1, m.raiseAgain()
	case code.OpExcTriple:
		e := *b
		dst := regs.slice(ins.A(), 3)
		tb := e.AsException().Traceback
		if tb.IsNull() {
			tb = object.None
		}
		dst[0], dst[1], dst[2] = e.Type().Value(), e, tb
		return -1, nil
	case code.OpMatchSequence:
		v = object.Bool(b.Type().Flags&object.FlagSequence != 0)
	case code.OpMatchMapping:
		v = object.Bool(b.Type().Flags&object.FlagMapping != 0)
	case code.OpGetLen:
		var n int
		n, exc = object.Len(th, *b)
		v = object.Int64(int64(n))
	default:
		return -1, m.runRarer(f, ins, a, b)
	}
	if exc == nil {
		*a = v
	}
	return -1, exc
}

// runRarer is the rest of runRare: instructions that store a value in A.
func (m *Machine) runRarer(f *Frame, ins code.Instr, a, b *object.Value) *object.Exception {
	regs, th := f.regs, m.th
	var v object.Value
	var exc *object.Exception
	switch ins.Op() {
	case code.OpGetYieldIter:
		v, exc = m.getYieldIter(f, *b)
	case code.OpGetAwaitable:
		v, exc = m.getAwaitable(*b, ins.C())
	case code.OpGetAIter:
		v, exc = m.getAIter(*b)
	case code.OpGetANext:
		v, exc = m.getANext(*b)
	case code.OpEndAsyncFor:
		if e := a.AsException(); !e.Is(object.StopAsyncIterationType) {
			return e
		}
		return nil
	case code.OpLoadSpecial:
		return m.loadSpecial(*b, ins.C(), regs.slice(ins.A(), 2))
	case code.OpGroupMatch:
		return m.groupMatch(*b, *regs.at(ins.CR()), regs.slice(ins.A(), 2))
	case code.OpGroupReraise:
		v, exc = m.groupReraise(*b, regs.at(ins.CR()).AsList().Items)
	case code.OpImportName:
		v, exc = m.importName(f, siteAt(f.code.sites, ins.C()).name, *b, *regs.at(ins.B() + 1))
	case code.OpImportFrom:
		v, exc = m.importFrom(*b, siteAt(f.code.sites, ins.C()).name)
	case code.OpImportStar:
		return m.importStar(f, *a)
	case code.OpMatchKeys:
		v, exc = m.matchKeys(*b, regs.at(ins.CR()).AsTuple())
	case code.OpMatchClass:
		v, exc = m.matchClass(*b, *regs.at(ins.B() + 1), ins.C(), regs.at(ins.B()+2).AsTuple())
	case code.OpCopyDict:
		d := object.NewDict()
		exc = d.Update(th, *b)
		v = d.Value()
	case code.OpBuildInterp, code.OpBuildTemplate:
		v, exc = m.template(ins, regs)
	case code.OpLoadCommon:
		v, exc = m.common(ins.C())
	case code.OpIntrinsic:
		v, exc = m.intrinsic(f, ins.C(), regs.slice(ins.B(), 3))
	default:
		panic("unreachable: the verifier admits no other opcode than those of the table")
	}
	if exc == nil {
		*a = v
	}
	return exc
}

// makeFunction is MakeFunction.
func (m *Machine) makeFunction(f *Frame, ins code.Instr) object.Value {
	part := f.regs.slice(ins.B(), 4)
	fn := NewFunction(m.th, object.Cast[Code](f.code.consts[ins.C()]), f.fn.globals)
	fn.builtins = f.fn.builtins
	if !part[0].IsNull() && part[0].Type() == object.TupleType {
		fn.defaults = part[0].AsTuple()
	}
	if !part[1].IsNull() && part[1].Type() == object.DictType {
		fn.kwdefaults = part[1].AsDict()
	}
	fn.annotate = part[2]
	if !part[3].IsNull() {
		fn.closure = part[3].AsTuple()
	}
	return fn.Value()
}

// common is LoadCommon.
func (m *Machine) common(i int) (object.Value, *object.Exception) {
	switch i {
	case 0:
		return object.AssertionErrorType.Value(), nil
	case 1:
		return object.NotImplementedErrorType.Value(), nil
	case 4:
		return object.TupleType.Value(), nil
	}
	v, _ := m.th.Interp.Builtins.GetName([...]string{2: "all", 3: "any"}[i])
	return v, nil
}

var specialMethods = [...]*object.Str{object.Intern("__enter__"), object.Intern("__exit__"), object.Intern("__aenter__"), object.Intern("__aexit__")}

// loadSpecial is LoadSpecial: the special method of a with statement and its self.
func (m *Machine) loadSpecial(v object.Value, which int, dst []object.Value) *object.Exception {
	t := v.Type()
	name := specialMethods[which]
	fn := t.Lookup(name)
	if fn.IsNull() {
		return m.noContextManager(t, which)
	}
	if fn.Type().Has(object.FlagMethodDescr) {
		dst[0], dst[1] = fn, v
		return nil
	}
	if get := fn.Type().DescrGet; get != nil {
		var exc *object.Exception
		if fn, exc = get(m.th, fn, v, t); exc != nil {
			return exc
		}
	}
	dst[0], dst[1] = fn, object.Value{}
	return nil
}

// noContextManager is the TypeError of a with statement over an object that lacks a special method.
func (m *Machine) noContextManager(t *object.Type, which int) *object.Exception {
	return NoContextManager(t, specialMethods[which].String())
}

// NoContextManager is the TypeError about an object of type t that lacks the special method missed of a with statement.
func NoContextManager(t *object.Type, missed string) *object.Exception {
	kind, other, hint := "the context manager protocol", "__aenter__", "async with"
	if missed == "__aenter__" || missed == "__aexit__" {
		kind, other, hint = "the asynchronous context manager protocol", "__enter__", "with"
	}
	name := t.Qualname
	if mod := t.ModuleName(); mod != "__main__" && mod != "builtins" {
		name = mod + "." + name
	}
	text := "'" + name + "' object does not support " + kind + " (missed " + missed + " method)"
	if exit := map[string]string{"__aenter__": "__aexit__", "__enter__": "__exit__"}[other]; !t.LookupName(other).IsNull() && !t.LookupName(exit).IsNull() {
		text += " but it supports the " + map[bool]string{true: "asynchronous ", false: ""}[hint == "async with"] + "context manager protocol. Did you mean to use '" + hint + "'?"
	}
	return object.TypeErrorf("%s", text)
}
