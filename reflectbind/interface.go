// This file makes classes of Go interfaces what protocols are in Python: isinstance() looks at methods, subclasses implement them, and a value shows what it can do beside.

package reflectbind

import (
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// InterfaceType is the class of the classes of Go interfaces.
var InterfaceType = &object.Type{Name: "Interface", Qualname: "Interface", Module: "go", Doc: "The class of classes that stand for Go interfaces: isinstance() is true for what has the methods.", Def: interfaceDef{}}

type interfaceDef struct{}

// Define implements object.Definition.
func (interfaceDef) Define(t *object.Type) {
	object.ReadyType(t, object.TypeType, func(t *object.Type) {
		t.Flags |= object.FlagBasetype
		t.Heir = protocolMeta
		addProtocolAttrs(t)
		t.AddMethods([]object.Method{
			{Name: "__instancecheck__", Sig: "($self, instance, /)", F1: func(th *object.Thread, self, v object.Value) (object.Value, *object.Exception) {
				c := shared.classFor(self)
				if object.IsInstance(v, self.AsType()) || c == nil || c.Go.Kind() != reflect.Interface {
					return object.Bool(object.IsInstance(v, self.AsType())), nil
				}
				ok, exc := shared.implements(th, v, c.Go)
				if exc != nil || ok {
					return object.Bool(ok), exc
				}
				return virtualSubclass(th, self.AsType(), v.Type().Value())
			}},
			{Name: "__subclasscheck__", Sig: "($self, subclass, /)", F1: func(th *object.Thread, self, sub object.Value) (object.Value, *object.Exception) {
				if !sub.Type().Has(object.FlagType) {
					return object.Value{}, object.TypeErrorf("issubclass() arg 1 must be a class")
				}
				c := shared.classFor(self)
				if sub.AsType().IsSubtype(self.AsType()) || c == nil || c.Go.Kind() != reflect.Interface {
					return object.Bool(sub.AsType().IsSubtype(self.AsType())), nil
				}
				if shared.classImplements(sub, c.Go) {
					return object.True, nil
				}
				return virtualSubclass(th, self.AsType(), sub)
			}},
			{Name: "register", Sig: "($self, subclass, /)", Doc: "Register a virtual subclass of the interface.\n\nReturns the subclass, to allow usage as a class decorator.", F1: registerSubclass},
		})
	})
}

// implements reports that v is a Go value that implements the interface, or a Python object with its methods.
func (b *binder) implements(th *object.Thread, v object.Value, iface reflect.Type) (bool, *object.Exception) {
	if rv, ok := typemap.Unbox(v); ok {
		for _, x := range []reflect.Value{rv, rv.Elem()} {
			if x.Kind() == reflect.Interface {
				x = x.Elem()
			}
			if x.IsValid() && x.Type().Implements(iface) {
				return true, nil
			}
		}
		return false, nil
	}
	if fn, ok := b.GoFunction(v); ok && fn.Type().Implements(iface) {
		return true, nil
	}
	missing, exc := missingMethods(th, v, iface)
	return exc == nil && len(missing) == 0, exc
}

// classImplements is implements for the instances of a class.
func (b *binder) classImplements(class object.Value, iface reflect.Type) bool {
	if c := b.classFor(class); c != nil {
		return c.Go.Implements(iface) || c.Go.Kind() != reflect.Interface && reflect.PointerTo(c.Go).Implements(iface)
	}
	for i := range iface.NumMethod() {
		m := iface.Method(i)
		if class.AsType().LookupName(pythonName(m.Name)).IsNull() && (specialFor(m) == "" || class.AsType().LookupName(specialFor(m)).IsNull()) {
			return false
		}
	}
	return true
}

// addInterface completes the class of an interface.
func (b *binder) addInterface(c *class, py *object.Type) {
	if c.Go.Kind() != reflect.Interface {
		return
	}
	b.addUpgrades(c, py)
	py.Hint = castHint
	if c.Go.NumMethod() > 0 {
		py.Flags |= object.FlagAbstract
	}
	py.New = func(th *object.Thread, cls *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
		if cls == py {
			return object.Value{}, object.TypeErrorf("cannot create '%s' instances: it is a Go interface", py.Name)
		}
		if v, ok := cls.Namespace().GetName("_is_protocol"); ok && v.Is(object.True) {
			return object.Value{}, object.TypeErrorf("Protocols cannot be instantiated")
		}
		lacks, exc := b.abstractMethods(th, cls)
		if exc != nil {
			return object.Value{}, exc
		}
		if len(lacks) > 0 {
			plural := ""
			if len(lacks) > 1 {
				plural = "s"
			}
			return object.Value{}, object.TypeErrorf("Can't instantiate abstract class %s without an implementation for abstract method%s '%s'", cls.Name, plural, strings.Join(lacks, "', '"))
		}
		if len(args) > 0 && !definedInPython(cls, "__init__") {
			return object.Value{}, object.TypeErrorf("%s() takes no arguments", cls.Name)
		}
		return cls.Alloc(th, cls)
	}
	py.Init = func(_ *object.Thread, self object.Value, args []object.Value, _ []*object.Str) *object.Exception {
		if len(args) > 0 && definedInPython(self.Type(), "__init__") {
			return object.TypeErrorf("%s.__init__() takes exactly one argument (the instance to initialize)", py.Name)
		}
		return nil
	}
}

// abstractMethods are, in order, the methods of interfaces that the Python class cls does not have itself, and its other abstract methods.
func (b *binder) abstractMethods(th *object.Thread, cls *object.Type) (lacks []string, exc *object.Exception) {
	if names, ok := cls.Namespace().GetName("__abstractmethods__"); ok {
		exc = object.Each(th, names, func(name object.Value) *object.Exception {
			s, exc := object.StrFrom(name, "name of an abstract method")
			if exc == nil {
				lacks = append(lacks, s.String())
			}
			return exc
		})
	}
	for _, base := range cls.MRO {
		c := b.classFor(base.Value())
		if c == nil || c.Go.Kind() != reflect.Interface {
			continue
		}
		for i := range c.Go.NumMethod() {
			m := c.Go.Method(i)
			name := pythonName(m.Name)
			if isInterfaceMethod(cls.LookupName(name)) && (specialFor(m) == "" || !definedInPython(cls, specialFor(m))) {
				lacks = append(lacks, name)
			}
		}
	}
	slices.Sort(lacks)
	return slices.Compact(lacks), exc
}

// isInterfaceMethod reports that v is the method of a Go interface as its class has it: it does nothing for Python objects.
func isInterfaceMethod(v object.Value) bool {
	return !v.IsNull() && v.Type() == MethodType && functionOf(v).plan.info.class.Go.Kind() == reflect.Interface
}

// definedInPython reports that a class between cls and the Go class has the attribute.
func definedInPython(cls *object.Type, name string) bool {
	for _, t := range cls.MRO {
		if !t.IsHeap() {
			return false
		}
		if _, ok := t.Namespace().GetName(name); ok {
			return true
		}
	}
	return false
}

// addUpgrades lets instances close and print what they hold, where the interface itself has no word for that: what Go programs ask every value for.
func (b *binder) addUpgrades(c *class, py *object.Type) {
	held := func(self object.Value) any {
		if v, ok := typemap.Unbox(self); ok {
			return v.Elem().Interface()
		}
		return nil
	}
	if _, has := c.Go.MethodByName("String"); !has && py.Str == nil {
		general := object.ObjectType.Str
		py.Str = func(th *object.Thread, self object.Value) (v object.Value, exc *object.Exception) {
			s, ok := held(self).(fmt.Stringer)
			if !ok {
				return general(th, self)
			}
			var text string
			exc = typemap.Contained(th, func() { text = s.String() })
			return typemap.Text(text), exc
		}
	}
	if _, has := c.Go.MethodByName("Close"); has {
		return
	}
	closeHeld := func(th *object.Thread, self object.Value) *object.Exception {
		var err error
		if exc := typemap.Contained(th, func() { err = held(self).(io.Closer).Close() }); exc != nil {
			return exc
		}
		if err != nil {
			return b.Exception(th, err)
		}
		return nil
	}
	py.AddGetSets([]object.GetSet{{Name: "close", Doc: "Closes the value, if it can be closed.", Get: func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
		if _, ok := held(self).(io.Closer); !ok {
			return object.Value{}, object.AttributeErrorf("'%s' object has no attribute 'close'", py.MessageName())
		}
		return object.NewNative(&object.Method{Name: "close", Sig: "()", F0: func(th *object.Thread, _ object.Value) (object.Value, *object.Exception) {
			return object.None, closeHeld(th, self)
		}}, object.Value{}).Value(), nil
	}}})
	addContextManager(py, func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
		if _, ok := held(self).(io.Closer); !ok {
			return object.Value{}, object.TypeErrorf("'%s' object does not support the context manager protocol: the Go value in it has no Close", py.MessageName())
		}
		return self, nil
	}, closeHeld)
}

// castHint says how to reach what an interface does not show but the value in it has.
func castHint(self object.Value, name *object.Str) string {
	v, ok := typemap.Unbox(self)
	if !ok || v.Elem().Kind() != reflect.Interface || v.Elem().IsNil() {
		return ""
	}
	t := v.Elem().Elem().Type()
	for i := range t.NumMethod() {
		if pythonName(t.Method(i).Name) == name.String() {
			return fmt.Sprintf(": the Go interface does not show it, but the %s in it has it; go.cast(x, T) leads to a class or an interface that has it too", t)
		}
	}
	return ""
}
