// This file makes the classes of a module that are ordinary classes: their instances keep attributes, and scripts override their methods.

package native

import "dappco.re/go/py/engine/object"

// Classes makes the classes of one module of one interpreter, in order. The first error stops it and stays in Err.
type Classes struct {
	Thread *object.Thread
	Module string
	NS     *object.Dict // where the classes go
	By     map[string]*object.Type
	Err    *object.Exception
}

// NewClasses makes classes for the namespace of m.
func NewClasses(th *object.Thread, m *object.Module, name string) *Classes {
	return &Classes{Thread: th, Module: name, NS: m.Dict, By: map[string]*object.Type{}}
}

// Import makes a class of another module a base to be named.
func (c *Classes) Import(module, name string) {
	if c.Err != nil {
		return
	}
	var v object.Value
	if v, c.Err = FromModule(c.Thread, module, name); c.Err == nil && v.Type().Has(object.FlagType) {
		c.By[name] = v.AsType()
	}
}

// Add makes a class; bases are names of classes made or imported before, or of built-in exceptions given by Know.
func (c *Classes) Add(name, doc string, bases []string, methods []object.Method, attrs ...object.ClassAttr) *object.Type {
	return c.AddSpec(object.ClassSpec{Name: name, Doc: doc, Methods: methods, Attrs: attrs}, bases...)
}

// AddSpec makes the class of spec, whose module and bases it sets.
func (c *Classes) AddSpec(spec object.ClassSpec, bases ...string) *object.Type {
	if c.Err != nil {
		return nil
	}
	spec.Module = c.Module
	for _, b := range bases {
		spec.Bases = append(spec.Bases, c.By[b])
	}
	if spec.Doc == "" {
		spec.Attrs = append(spec.Attrs, object.ClassAttr{Name: "__doc__", V: object.None})
	}
	var t *object.Type
	if t, c.Err = object.NewClass(c.Thread, spec); c.Err != nil {
		return nil
	}
	c.By[spec.Name] = t
	c.NS.SetName(spec.Name, t.Value())
	return t
}

// Know makes types bases to be named.
func (c *Classes) Know(types ...*object.Type) *Classes {
	for _, t := range types {
		c.By[t.Name] = t
	}
	return c
}

// CallMethod calls method name of self, which a subclass may have overridden.
func CallMethod(th *object.Thread, self object.Value, name string, args ...object.Value) (object.Value, *object.Exception) {
	return object.CallMethod(th, self, object.Intern(name), args...)
}

// SetAttr sets attribute name of v.
func SetAttr(th *object.Thread, v object.Value, name string, x object.Value) *object.Exception {
	return object.SetAttr(th, v, object.Intern(name), x)
}

// Property is a property of a class whose functions are Go's; set is nil for one that is read-only.
func Property(th *object.Thread, name, doc string, get func(th *object.Thread, self object.Value) (object.Value, *object.Exception), set func(th *object.Thread, self, v object.Value) (object.Value, *object.Exception)) (object.ClassAttr, *object.Exception) {
	getter := object.NewNative(&object.Method{Name: name, Sig: "(self)", F1: func(th *object.Thread, _, self object.Value) (object.Value, *object.Exception) { return get(th, self) }}, object.Value{})
	args := []object.Value{getter.Value(), object.None, object.None, object.None}
	if doc != "" {
		args[3] = object.StrOf(doc)
	}
	if set != nil {
		args[1] = object.NewNative(&object.Method{Name: name, Sig: "(self, value)", F2: func(th *object.Thread, _, self, v object.Value) (object.Value, *object.Exception) {
			return set(th, self, v)
		}}, object.Value{}).Value()
	}
	p, exc := object.Call(th, object.PropertyType.Value(), args, nil)
	return object.ClassAttr{Name: name, V: p}, exc
}
