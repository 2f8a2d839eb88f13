// This file has the slow halves of the instructions on names, globals and cells.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// finishGetGlobal finds a global or built-in and remembers where.
func (m *Machine) finishGetGlobal(f *Frame, s *site, dst *object.Value) *object.Exception {
	globals, builtins := f.fn.globals, f.fn.builtins
	if globals.Type() != object.DictType {
		return m.getGlobalFrom(f, globals.Value(), s.name, dst)
	}
	if i := globals.FindStr(s.name); i >= 0 {
		s.store(&cacheEntry{version: globals.Version(), index: int32(i)})
		*dst = globals.ValueAt(i)
		return nil
	}
	if i := builtins.FindStr(s.name); i >= 0 {
		s.store(&cacheEntry{version: globals.Version(), index: int32(i), dict2: builtins, version2: builtins.Version()})
		*dst = builtins.ValueAt(i)
		return nil
	}
	v, found, exc := m.builtin(f, s.name)
	if !found && exc == nil {
		exc = nameError(s.name)
	}
	*dst = v
	return exc
}

// getGlobalFrom is GetGlobal where globals is of a subclass of dict, which may look names up in its own way.
func (m *Machine) getGlobalFrom(f *Frame, globals object.Value, name *object.Str, dst *object.Value) *object.Exception {
	v, found, exc := m.getFromMapping(globals, name)
	if !found && exc == nil {
		v, found, exc = m.builtin(f, name)
	}
	if !found && exc == nil {
		exc = nameError(name)
	}
	*dst = v
	return exc
}

func nameError(name *object.Str) *object.Exception {
	exc := object.Errorf(object.NameErrorType, "name '%s' is not defined", name)
	exc.Fields = []object.Value{name.Value()}
	return exc
}

// finishGetName finds a name in the frame's namespace, globals, built-ins.
func (m *Machine) finishGetName(f *Frame, s *site, dst *object.Value) *object.Exception {
	if !f.locals.IsNull() && (f.locals.Head() != &f.fn.globals.Head || f.locals.Type() != object.DictType) {
		v, found, exc := m.getFromMapping(f.locals, s.name)
		if exc != nil {
			return exc
		}
		if found {
			*dst = v
			return nil
		}
	}
	return m.finishGetGlobal(f, s, dst)
}

// getFromMapping is mapping[name], with KeyError meaning not found.
func (m *Machine) getFromMapping(mapping object.Value, name *object.Str) (object.Value, bool, *object.Exception) {
	if mapping.Type() == object.DictType {
		v, ok := mapping.AsDict().GetStr(name)
		return v, ok, nil
	}
	v, exc := object.GetItem(m.th, mapping, name.Value())
	if exc != nil {
		if exc.Is(object.KeyErrorType) {
			return object.Value{}, false, nil
		}
		return object.Value{}, false, exc
	}
	return v, true, nil
}

// finishSetName binds a name in the frame's namespace.
func (m *Machine) finishSetName(f *Frame, s *site, v object.Value) *object.Exception {
	if f.locals.Type() == object.DictType {
		d := f.locals.AsDict()
		d.SetStr(s.name, v)
		if d == f.fn.globals {
			if i := d.FindStr(s.name); i >= 0 {
				s.store(&cacheEntry{version: d.Version(), index: int32(i)})
			}
		}
		return nil
	}
	return object.SetItem(m.th, f.locals, s.name.Value(), v)
}

func (m *Machine) delName(f *Frame, s *site) *object.Exception {
	if f.locals.Type() == object.DictType {
		if !f.locals.AsDict().DelStr(s.name) {
			return nameError(s.name)
		}
		return nil
	}
	exc := object.DelItem(m.th, f.locals, s.name.Value())
	if exc != nil && exc.Is(object.KeyErrorType) {
		return nameError(s.name)
	}
	return exc
}

func (m *Machine) delGlobal(f *Frame, s *site) *object.Exception {
	if !f.fn.globals.DelStr(s.name) {
		return nameError(s.name)
	}
	return nil
}

func (m *Machine) getDictOrGlobal(f *Frame, s *site, mapping object.Value, dst *object.Value) *object.Exception {
	v, found, exc := m.getFromMapping(mapping, s.name)
	if exc != nil {
		return exc
	}
	if found {
		*dst = v
		return nil
	}
	return m.finishGetGlobal(f, s, dst)
}

func (m *Machine) getDictOrCell(f *Frame, mapping object.Value, cell int, dst *object.Value) *object.Exception {
	v, found, exc := m.getFromMapping(mapping, object.Intern(f.code.Locals[cell].Name))
	if exc != nil {
		return exc
	}
	if !found {
		if v = object.Cast[object.Cell](*f.regs.at(uint16(cell))).V; v.IsNull() {
			return m.unboundCell(f.code, cell)
		}
	}
	*dst = v
	return nil
}

func (m *Machine) unboundLocal(c *Code, reg int) *object.Exception {
	name := c.Locals[reg].Name
	return object.Errorf(object.UnboundLocalErrorType, "cannot access local variable '%s' where it is not associated with a value", name)
}

func (m *Machine) unboundCell(c *Code, reg int) *object.Exception {
	l := c.Locals[reg]
	if l.Kind != code.FreeLocal {
		return m.unboundLocal(c, reg)
	}
	exc := object.Errorf(object.NameErrorType, "cannot access free variable '%s' where it is not associated with a value in enclosing scope", l.Name)
	exc.Fields = []object.Value{object.StrOf(l.Name)}
	return exc
}
