// This file makes functions and methods that bind their arguments as functions written in Python do, and imports modules for Go code.

package native

import (
	"dappco.re/go/py/engine/object"
)

// Body is the Go function of a Python function: args has one value for each parameter, null where absent.
type Body = func(th *object.Thread, self object.Value, args []object.Value) (object.Value, *object.Exception)

// Python is a function of a module, or a method if sig begins with $self, whose errors about arguments are those of functions written in Python.
// The name of a method is that of its class, a dot, and its own. One whose sig begins with $cls, $klass or $metacls is a class method.
// It is one expression, which the compiler evaluates if f has a name: a package variable that is a table of such functions is data in the binary. For a function
// literal, which it does not evaluate, the table has an object.Method with the fields that are set here.
func Python(name, sig, doc string, f Body) object.Method {
	return object.Method{Name: name, Sig: sig, Doc: doc, Python: true, FP: f}
}

// BindPython is p.BindPython.
func BindPython(p *object.Params, implied int, open bool, args []object.Value, kw []*object.Str) (values, rest []object.Value, names []*object.Str, exc *object.Exception) {
	return p.BindPython(implied, open, args, kw)
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

// ImportModule is Import for what needs the namespace; scripts may have put something else into sys.modules.
func ImportModule(th *object.Thread, name string) (*object.Module, *object.Exception) {
	v, exc := Import(th, name)
	if exc != nil {
		return nil, exc
	}
	if !object.IsInstance(v, object.ModuleType) {
		return nil, object.TypeErrorf("sys.modules['%s'] must be a module, not %s", name, v.Type().MessageName())
	}
	return object.Cast[object.Module](v), nil
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
