// This file warns of Python subclasses of Go classes that override a Go method: Go does not call the override.

package reflectbind

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// initSubclass looks at every Python subclass of a Go class.
func initSubclass(th *object.Thread, cls object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	t := cls.AsType()
	for _, name := range sortedNames(t.Namespace()) {
		if owner := overridden(t, name); owner != nil {
			if exc := warn(th, t.Name+"."+name+"() overrides a method of the Go type "+owner.Name+": Go calls its own, not this one"); exc != nil {
				return object.Value{}, exc
			}
		}
	}
	// The classes behind Value in the order of resolution have their turn, as after super().__init_subclass__().
	behind := false
	for _, base := range t.MRO {
		if !behind {
			behind = base == typemap.BoxType
			continue
		}
		if f, ok := base.Namespace().GetName("__init_subclass__"); ok {
			bound, exc := f.Type().DescrGet(th, f, object.Value{}, t)
			if exc != nil {
				return bound, exc
			}
			return object.Call(th, bound, args, kw)
		}
	}
	return object.None, nil
}

// overridden is the class whose Go method an attribute of the Python class t hides, nil if there is none.
func overridden(t *object.Type, name string) *object.Type {
	for _, base := range t.MRO[1:] {
		if v, ok := base.Namespace().GetName(name); ok {
			if v.Type() == MethodType && !isInterfaceMethod(v) {
				return base
			}
			return nil
		}
	}
	return nil
}

// warn issues a RuntimeWarning.
func warn(th *object.Thread, text string) *object.Exception {
	m, exc := importModule(th, "warnings")
	if exc != nil {
		if exc.Is(object.ModuleNotFoundErrorType) {
			return nil
		}
		return exc
	}
	f, exc := object.GetAttrName(th, m, "warn")
	if exc != nil {
		return exc
	}
	_, exc = object.Call(th, f, []object.Value{object.StrOf(text), object.RuntimeWarningType.Value(), object.Int64(1)}, nil)
	return exc
}
