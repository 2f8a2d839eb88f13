// This file has the instructions of pattern matching.

package vm

import (
	"dappco.re/go/py/engine/object"
)

// matchKeys is the values of subject for all keys, as a tuple, or None when one is missing. It uses get() with a
// default, so that defaultdicts do not grow.
func (m *Machine) matchKeys(subject object.Value, keys *object.Tuple) (object.Value, *object.Exception) {
	seen := object.NewSet()
	missing := object.NewList(nil).Value()
	get, exc := object.GetAttr(m.th, subject, strGet)
	if exc != nil {
		return object.Value{}, exc
	}
	values := make([]object.Value, 0, len(keys.Items))
	for _, k := range keys.Items {
		if twice, exc := seen.Has(m.th, k); exc != nil {
			return object.Value{}, exc
		} else if twice {
			r, exc := object.Repr(m.th, k)
			if exc != nil {
				return object.Value{}, exc
			}
			return object.Value{}, object.ValueErrorf("mapping pattern checks duplicate key (%s)", r)
		}
		if exc := seen.Add(m.th, k); exc != nil {
			return object.Value{}, exc
		}
		v, exc := object.Call2(m.th, get, k, missing)
		if exc != nil {
			return object.Value{}, exc
		}
		if v.Is(missing) {
			return object.None, nil
		}
		values = append(values, v)
	}
	return object.TupleOf(values...), nil
}

// matchClass is the attributes that a class pattern takes from subject, as a tuple, or None when it does not match.
func (m *Machine) matchClass(subject, cls object.Value, positional int, names *object.Tuple) (object.Value, *object.Exception) {
	if !cls.Type().Has(object.FlagType) {
		return object.Value{}, object.TypeErrorf("called match pattern must be a class")
	}
	ok, exc := object.IsInstanceOf(m.th, subject, cls)
	if exc != nil {
		return object.Value{}, exc
	}
	if !ok {
		return object.None, nil
	}
	var values []object.Value
	seen := map[string]bool{}
	take := func(name *object.Str) (bool, *object.Exception) {
		if seen[name.String()] {
			return false, object.TypeErrorf("%s() got multiple sub-patterns for attribute '%s'", typeName(cls), name)
		}
		seen[name.String()] = true
		v, ok, exc := object.FindAttr(m.th, subject, name)
		if ok {
			values = append(values, v)
		}
		return ok, exc
	}
	if positional > 0 {
		done, exc := m.matchPositional(subject, cls, positional, &values, take)
		if exc != nil || !done {
			return object.None, exc
		}
	}
	for _, n := range names.Items {
		if ok, exc := take(n.AsStr()); exc != nil || !ok {
			return object.None, exc
		}
	}
	return object.TupleOf(values...), nil
}

func typeName(cls object.Value) string {
	if cls.Type().Has(object.FlagType) {
		return cls.AsType().Name
	}
	return cls.Type().Name
}

// matchPositional takes the positional sub-patterns' attributes by __match_args__.
func (m *Machine) matchPositional(subject, cls object.Value, n int, values *[]object.Value, take func(*object.Str) (bool, *object.Exception)) (bool, *object.Exception) {
	args, ok, exc := object.FindAttr(m.th, cls, strMatchArgs)
	if exc != nil {
		return false, exc
	}
	allowed, matchSelf := 0, false
	var names []object.Value
	switch {
	case ok && args.Type() != object.TupleType:
		return false, object.TypeErrorf("%s.__match_args__ must be a tuple (got %s)", typeName(cls), args.Type().Name)
	case ok:
		names = args.AsTuple().Items
		allowed = len(names)
	case cls.Type().Has(object.FlagType) && cls.AsType().Has(object.FlagMatchSelf):
		allowed, matchSelf = 1, true
	}
	if n > allowed {
		plural := "s"
		if allowed == 1 {
			plural = ""
		}
		return false, object.TypeErrorf("%s() accepts %d positional sub-pattern%s (%d given)", typeName(cls), allowed, plural, n)
	}
	if matchSelf {
		*values = append(*values, subject)
		return true, nil
	}
	for _, name := range names[:n] {
		if !name.Type().Has(object.FlagStr) {
			return false, object.TypeErrorf("__match_args__ elements must be strings (got %s)", name.Type().Name)
		}
		if ok, exc := take(name.AsStr()); exc != nil || !ok {
			return false, exc
		}
	}
	return true, nil
}
