// This file makes functions and methods that bind their arguments as functions written in Python do, and imports modules for Go code.

package native

import (
	"strings"
	"sync"

	"dappco.re/go/py/engine/object"
)

// Body is the Go function of a Python function: args has one value for each parameter, null where absent.
type Body = func(th *object.Thread, self object.Value, args []object.Value) (object.Value, *object.Exception)

// Python is a function of a module, or a method if sig begins with $self, whose errors about arguments are those of functions written in Python.
// The name of a method is that of its class, a dot, and its own. One whose sig begins with $cls, $klass or $metacls is a class method.
func Python(name, sig, doc string, f Body) object.Method {
	params := sync.OnceValue(func() *object.Params { return object.ParseParams(name, sig) })
	implied := 0
	if strings.HasPrefix(sig, "($") {
		implied = 1
	}
	kind := object.InstanceMethod
	for _, first := range []string{"($cls", "($klass", "($metacls"} {
		if strings.HasPrefix(sig, first) {
			kind = object.ClassMethod
		}
	}
	return object.Method{Name: name[strings.LastIndexByte(name, '.')+1:], Sig: sig, Doc: doc, Kind: kind, Python: true, FK: func(th *object.Thread, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
		given, _, _, exc := BindPython(params(), implied, false, args, kw)
		if exc != nil {
			return object.Value{}, exc
		}
		return f(th, self, given)
	}}
}

// Import is the module name, imported.
func Import(th *object.Thread, name string) (object.Value, *object.Exception) {
	if m, ok := th.Interp.Modules.GetName(name); ok && !m.IsNone() {
		return m, nil
	}
	if th.Interp.Importer == nil {
		return object.Value{}, object.Errorf(object.ModuleNotFoundErrorType, "No module named '%s'", name)
	}
	if _, exc := th.Interp.Importer.Import(th, object.Intern(name), object.NewDict().Value(), object.None, object.None, 0); exc != nil {
		return object.Value{}, exc
	}
	if m, ok := th.Interp.Modules.GetName(name); ok {
		return m, nil
	}
	return object.Value{}, object.Errorf(object.ModuleNotFoundErrorType, "No module named '%s'", name)
}

// FromModule is attribute attr of the module name, which is imported if need be.
func FromModule(th *object.Thread, name, attr string) (object.Value, *object.Exception) {
	m, exc := Import(th, name)
	if exc != nil {
		return object.Value{}, exc
	}
	return object.GetAttrName(th, m, attr)
}

// ClassFromModule is the class name of a module, which is imported if need be; scripts may have put something else there.
func ClassFromModule(th *object.Thread, module, name string) (*object.Type, *object.Exception) {
	v, exc := FromModule(th, module, name)
	if exc != nil {
		return nil, exc
	}
	if !v.Type().Has(object.FlagType) {
		return nil, object.TypeErrorf("%s.%s must be a class, not %s", module, name, v.Type().MessageName())
	}
	return v.AsType(), nil
}
