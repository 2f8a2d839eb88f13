// This file implements the built-in functions about attributes, types and identity.

package builtins

import (
	"math/big"

	"dappco.re/go/py/engine/object"
)

// attrName is the attribute name v, as the object that lookups want.
func attrName(v Value) (*Str, *Exception) {
	if !v.Type().Has(object.FlagStr) {
		return nil, object.TypeErrorf("attribute name must be string, not '%s'", v.Type().Name)
	}
	s := v.AsStr()
	if s.IsInterned() {
		return s, nil
	}
	return object.Intern(s.String()), nil
}

func getAttr(th *Thread, _ Value, args []Value) (Value, *Exception) {
	name, exc := attrName(args[1])
	if exc != nil {
		return Value{}, exc
	}
	if len(args) == 2 {
		return object.GetAttr(th, args[0], name)
	}
	v, ok, exc := object.FindAttr(th, args[0], name)
	if exc == nil && !ok {
		v = args[2]
	}
	return v, exc
}

func hasAttr(th *Thread, _, obj, nameArg Value) (Value, *Exception) {
	name, exc := attrName(nameArg)
	if exc != nil {
		return Value{}, exc
	}
	_, ok, exc := object.FindAttr(th, obj, name)
	return object.Bool(ok), exc
}

func setAttr(th *Thread, _ Value, args []Value) (Value, *Exception) {
	name, exc := attrName(args[1])
	if exc != nil {
		return Value{}, exc
	}
	return object.None, object.SetAttr(th, args[0], name, args[2])
}

func delAttr(th *Thread, _, obj, nameArg Value) (Value, *Exception) {
	name, exc := attrName(nameArg)
	if exc != nil {
		return Value{}, exc
	}
	return object.None, object.SetAttr(th, obj, name, Value{})
}

// callLocals is locals() in the frame that called the built-in function.
func callLocals(th *Thread) (Value, *Exception) {
	locals, ok := th.Interp.Builtins.GetName("locals")
	if !ok {
		return Value{}, object.Errorf(object.SystemErrorType, "frame does not exist")
	}
	return object.Call0(th, locals)
}

var (
	dirName  = object.Intern("__dir__")
	dictName = object.Intern("__dict__")
	keysName = object.Intern("keys")
)

func dir(th *Thread, _ Value, args []Value) (Value, *Exception) {
	var names Value
	var exc *Exception
	if len(args) == 0 {
		if names, exc = callLocals(th); exc == nil {
			names, exc = object.CallMethod(th, names, keysName)
		}
	} else {
		var ok bool
		names, ok, exc = object.CallSpecial(th, args[0], dirName)
		if exc == nil && !ok {
			exc = object.TypeErrorf("object does not provide __dir__")
		}
	}
	if exc != nil {
		return Value{}, exc
	}
	items, exc := object.Collect(th, names)
	if exc != nil {
		return Value{}, exc
	}
	return object.NewList(items).Value(), object.SortValues(th, items, Value{}, false)
}

func vars(th *Thread, _ Value, args []Value) (Value, *Exception) {
	if len(args) == 0 {
		return callLocals(th)
	}
	v, ok, exc := object.FindAttr(th, args[0], dictName)
	if exc == nil && !ok {
		exc = object.TypeErrorf("vars() argument must have __dict__ attribute")
	}
	return v, exc
}

func isInstance(th *Thread, _, obj, cls Value) (Value, *Exception) {
	ok, exc := object.IsInstanceOf(th, obj, cls)
	return object.Bool(ok), exc
}

func isSubclass(th *Thread, _, cls, of Value) (Value, *Exception) {
	ok, exc := object.IsSubclassOf(th, cls, of)
	return object.Bool(ok), exc
}

func callable(_ *Thread, _, obj Value) (Value, *Exception) {
	return object.Bool(obj.Type().Call != nil), nil
}

func id(_ *Thread, _, obj Value) (Value, *Exception) {
	return object.NormInt(new(big.Int).SetUint64(obj.Address())), nil
}

func hash(th *Thread, _, obj Value) (Value, *Exception) {
	h, exc := object.Hash(th, obj)
	return object.Int64(h), exc
}
