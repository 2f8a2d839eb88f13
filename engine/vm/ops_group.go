// This file has the instructions of except*.

package vm

import "dappco.re/go/py/engine/object"

// groupMatch splits exception exc by the classes of `except* pattern`: dst[0] the matching part or None, dst[1] the rest or None. A bare exception that matches is wrapped in a group.
func (m *Machine) groupMatch(exc, pattern object.Value, dst []object.Value) *object.Exception {
	if bad := m.checkGroupPattern(pattern); bad != nil {
		return bad
	}
	if exc.IsNone() {
		dst[0], dst[1] = object.None, object.None
		return nil
	}
	e := exc.AsException()
	if ok, failed := m.matches(e, pattern); failed != nil {
		return failed
	} else if ok {
		if !e.Is(object.BaseExceptionGroupType) {
			group, failed := object.Call2(m.th, object.ExceptionGroupType.Value(), object.EmptyStr.Value(), object.TupleOf(exc))
			if failed != nil {
				return failed
			}
			tb := &Traceback{Head: object.NewHead(TracebackType), frame: frameObject(m.frame), pc: m.frame.pc}
			group.AsException().Traceback = tb.Value()
			exc = group
		}
		dst[0], dst[1] = exc, object.None
		return nil
	}
	if !e.Is(object.BaseExceptionGroupType) {
		dst[0], dst[1] = object.None, exc
		return nil
	}
	pair, failed := object.CallMethod(m.th, exc, object.Intern("split"), pattern)
	if failed != nil {
		return failed
	}
	if !pair.Type().Has(object.FlagTuple) {
		return object.TypeErrorf("%s.split must return a tuple, not %s", e.Type().Name, pair.Type().Name)
	}
	items := pair.AsTuple().Items
	if len(items) < 2 {
		return object.TypeErrorf("%s.split must return a 2-tuple, got tuple of size %d", e.Type().Name, len(items))
	}
	dst[0], dst[1] = items[0], items[1]
	return nil
}

func (m *Machine) checkGroupPattern(pattern object.Value) *object.Exception {
	classes := []object.Value{pattern}
	if pattern.Type().Has(object.FlagTuple) {
		classes = pattern.AsTuple().Items
	}
	for _, c := range classes {
		if !c.Type().Has(object.FlagType) || !c.AsType().Has(object.FlagException) {
			return object.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
		}
		if c.AsType().IsSubtype(object.BaseExceptionGroupType) {
			return object.TypeErrorf("catching ExceptionGroup with except* is not allowed. Use except instead.")
		}
	}
	return nil
}

// groupReraise is what remains to be raised after the except* clauses: nothing (None), the unhandled rest of the original, or a group of that and the newly raised ones.
func (m *Machine) groupReraise(orig object.Value, parts []object.Value) (object.Value, *object.Exception) {
	var raised, unhandled []object.Value
	for _, p := range parts {
		switch {
		case p.IsNone():
		case m.isPartOf(orig, p):
			unhandled = append(unhandled, p)
		default:
			raised = append(raised, p)
		}
	}
	if !orig.AsException().Is(object.BaseExceptionGroupType) {
		if len(parts) > 0 && len(raised)+len(unhandled) > 0 {
			if len(raised) == 0 {
				return orig, nil
			}
			return raised[0], nil
		}
		return object.None, nil
	}
	var rest object.Value
	if len(unhandled) > 0 {
		var exc *object.Exception
		if rest, exc = object.ProjectGroup(m.th, orig, unhandled); exc != nil {
			return object.Value{}, exc
		}
	}
	if len(raised) == 0 {
		return orNone(rest), nil
	}
	if !rest.IsNull() && !rest.IsNone() {
		raised = append(raised, rest)
	}
	if len(raised) == 1 {
		return raised[0], nil
	}
	return object.Call2(m.th, object.ExceptionGroupType.Value(), object.EmptyStr.Value(), object.NewList(raised).Value())
}

// isPartOf reports that p is a part split from orig rather than raised anew: it shares orig's metadata.
func (m *Machine) isPartOf(orig, p object.Value) bool {
	a, b := orig.AsException(), p.AsException()
	return a == b || a.Traceback == b.Traceback && a.Context == b.Context && a.Cause == b.Cause && b.Is(object.BaseExceptionGroupType)
}
