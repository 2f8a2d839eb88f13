// This file implements instantiation: calling a type, and __new__ of built-in types as Python sees it.

package object

// newMethod is __new__ of every built-in type; Self of the function object is the type.
var newMethod = Method{
	Name: "__new__", Sig: "($type, *args, **kwargs)", Doc: "Create and return a new object.  See help(type) for accurate signature.",
}

func builtinNew(th *Thread, self Value, args []Value, kw []*Str) (Value, *Exception) {
	t := self.AsType()
	if len(args)-len(kw) == 0 {
		return Value{}, TypeErrorf("%s.__new__(): not enough arguments", t.MessageName())
	}
	if !args[0].Type().Has(FlagType) {
		return Value{}, TypeErrorf("%s.__new__(X): X is not a type object (%s)", t.MessageName(), args[0].Type().MessageName())
	}
	cls := args[0].AsType()
	if !cls.IsSubtype(t) {
		return Value{}, TypeErrorf("%s.__new__(%s): %s is not a subtype of %s", t.MessageName(), cls.MessageName(), cls.MessageName(), t.MessageName())
	}
	// The built-in type nearest to cls must be made by this very function, or its instances would be incomplete.
	static := cls
	for static != nil && static.IsHeap() {
		static = static.Base
	}
	if static != nil && !sameFunc(static.New, t.New) {
		return Value{}, TypeErrorf("%s.__new__(%s) is not safe, use %s.__new__()", t.MessageName(), cls.MessageName(), static.MessageName())
	}
	return t.New(th, cls, args[1:], kw)
}

// NewAs is base.__new__(cls, *args) of a built-in type; args begins with cls, which is what a script gives.
func NewAs(th *Thread, base *Type, args ...Value) (Value, *Exception) {
	return builtinNew(th, base.Value(), args, nil)
}

// typeCall is calling a type: make an instance, then initialise it if it is one.
func typeCall(th *Thread, callee Value, args []Value, kw []*Str) (Value, *Exception) {
	t := callee.AsType()
	if t == TypeType {
		if len(args) == 1 && len(kw) == 0 {
			return args[0].Type().Value(), nil
		}
		if len(args)-len(kw) != 3 {
			return Value{}, TypeErrorf("type() takes 1 or 3 arguments")
		}
	}
	if t.New == nil || t.Flags&FlagDisallowNew != 0 {
		return Value{}, TypeErrorf("cannot create '%s' instances", t.MessageName())
	}
	v, exc := t.New(th, t, args, kw)
	if exc != nil {
		return Value{}, exc
	}
	vt := v.Type()
	if vt != t && !vt.IsSubtype(t) {
		return v, nil
	}
	if vt.Init != nil {
		if exc := vt.Init(th, v, args, kw); exc != nil {
			return Value{}, exc
		}
	}
	return v, nil
}

// FastNew reports that instantiating t is a plain NewInstance followed by __init__: __new__ is object's, nothing is abstract or has __del__, the
// metaclass does not override __call__. The answer holds for the current Version of t and of its metaclass.
func (t *Type) FastNew() bool {
	return t.PlainInstance() && t.Flags&(FlagAbstract|FlagHasFinalizer) == 0 && sameFunc(t.New, ObjectType.New) && sameFunc(t.typ.Call, TypeType.Call)
}
