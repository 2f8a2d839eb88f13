// This file implements the intrinsic functions of the instruction Intrinsic.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// intrinsic calls intrinsic function id with arguments a.
func (m *Machine) intrinsic(f *Frame, id int, a []object.Value) (object.Value, *object.Exception) {
	switch id {
	case code.IntrinsicPrintExpr:
		hook, ok := m.th.Interp.SysDict.GetStr(strDisplayHook)
		if !ok {
			return object.Value{}, object.Errorf(object.RuntimeErrorType, "lost sys.displayhook")
		}
		return object.Call1(m.th, hook, a[0])
	case code.IntrinsicSetTypeParams:
		if a[0].Type() == FunctionType {
			object.Cast[Function](a[0]).typeParams = a[1]
			return a[0], nil
		}
		return a[0], object.SetAttr(m.th, a[0], strTypeParams, a[1])
	}
	return object.TypeParamIntrinsic(m.th, id, a, f.fn.module)
}
