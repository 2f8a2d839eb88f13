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
	return m.typeParamIntrinsic(f, id, a)
}

// typeParamIntrinsic is the intrinsics of type parameters and aliases.
func (m *Machine) typeParamIntrinsic(f *Frame, id int, a []object.Value) (object.Value, *object.Exception) {
	switch id {
	case code.IntrinsicTypeVar:
		return object.NewTypeParam(object.TypeVarType, a[0].AsStr(), a[1], a[2].AsBool()), nil
	case code.IntrinsicParamSpec:
		return object.NewTypeParam(object.ParamSpecType, a[0].AsStr(), object.Value{}, false), nil
	case code.IntrinsicTypeVarTuple:
		return object.NewTypeParam(object.TypeVarTupleType, a[0].AsStr(), object.Value{}, false), nil
	case code.IntrinsicSetDefault:
		object.SetTypeParamDefault(a[0], a[1])
		return a[0], nil
	case code.IntrinsicSubscriptGeneric:
		return object.SubscriptGeneric(m.th, a[0])
	case code.IntrinsicTypeAlias:
		return object.NewTypeAlias(a[0].AsStr(), a[1], a[2], f.fn.module), nil
	}
	return object.Value{}, object.Errorf(object.SystemErrorType, "unknown intrinsic function %d", id)
}
