// This file is what built-in types of package object ask of the running frame: the arguments that super() leaves out,
// and the module a class is made in.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// CurrentGlobals is the globals of the running frame, nil when there is none.
func (m *Machine) CurrentGlobals() *object.Dict {
	if m.frame == nil || m.frame.fn == nil {
		return nil
	}
	return m.frame.fn.globals
}

// SuperArgs is what super() without arguments means in the running frame: __class__ of the enclosing class, and the first argument.
func (m *Machine) SuperArgs(*object.Thread) (this, obj object.Value, exc *object.Exception) {
	fail := func(text string) (object.Value, object.Value, *object.Exception) {
		return object.Value{}, object.Value{}, object.Errorf(object.RuntimeErrorType, "%s", text)
	}
	f := m.frame
	if f == nil || f.fn == nil {
		return fail("super(): no current frame")
	}
	c := f.code
	if c.ArgCount == 0 {
		return fail("super(): no arguments")
	}
	obj = *f.regs.at(0)
	if c.Locals[0].Kind != code.PlainLocal && !obj.IsNull() && obj.Type() == object.CellType {
		obj = object.Cast[object.Cell](obj).V
	}
	if obj.IsNull() {
		return fail("super(): arg[0] deleted")
	}
	for i := c.NumLocals(); i < len(c.Locals); i++ {
		if c.Locals[i].Name != "__class__" {
			continue
		}
		cell := *f.regs.at(uint16(i))
		if cell.IsNull() || cell.Type() != object.CellType {
			return fail("super(): bad __class__ cell")
		}
		if this = object.Cast[object.Cell](cell).V; this.IsNull() {
			return fail("super(): empty __class__ cell")
		}
		if !this.Type().Has(object.FlagType) {
			return fail("super(): __class__ is not a type (" + this.Type().Name + ")")
		}
		return this, obj, nil
	}
	return fail("super(): __class__ cell not found")
}
