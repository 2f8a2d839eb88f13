// This file makes classes of Go interfaces take part in what module abc and typing.Protocol do: virtual subclasses, abstract methods, protocols that extend them.

package reflectbind

import (
	"reflect"

	"dappco.re/go/py/engine/object"
)

// protocolMeta is the metaclass of typing.Protocol, which subclasses of interfaces written in Python have: it derives from ABCMeta, so that they mix with abstract
// base classes and protocols as a protocol does. An interpreter without module typing has InterfaceType for them.
func protocolMeta(th *object.Thread) (*object.Type, *object.Exception) {
	m, exc := importModule(th, "typing")
	if exc == nil {
		var meta object.Value
		if meta, exc = object.GetAttrName(th, m, "Protocol"); exc == nil {
			return meta.Type(), nil
		}
	}
	if exc.Is(object.ModuleNotFoundErrorType) || exc.Is(object.AttributeErrorType) {
		return InterfaceType, nil
	}
	return nil, exc
}

// addProtocolAttrs adds what a protocol says about itself. They are attributes of the metaclass: subclasses of interfaces written in Python have another one, and their own.
func addProtocolAttrs(t *object.Type) {
	add := func(name string, get func(th *object.Thread, iface reflect.Type) (object.Value, *object.Exception)) {
		general := object.TypeType.LookupName(name)
		attr := object.GetSet{Name: name, Get: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			if c := shared.classFor(self); c != nil && c.Go.Kind() == reflect.Interface {
				return get(th, c.Go)
			}
			if !general.IsNull() {
				return general.Type().DescrGet(th, general, self, self.Type())
			}
			return object.Value{}, object.AttributeErrorf("type object '%s' has no attribute '%s'", self.AsType().Name, name)
		}}
		if !general.IsNull() {
			attr.Set = func(th *object.Thread, self, v object.Value) *object.Exception {
				return general.Type().DescrSet(th, general, self, v)
			}
		}
		t.AddGetSets([]object.GetSet{attr})
	}
	// isinstance() asks for __class__ too: the class of an interface is an abstract base class.
	add("__class__", func(th *object.Thread, _ reflect.Type) (object.Value, *object.Exception) {
		meta, exc := protocolMeta(th)
		if exc != nil {
			return object.Value{}, exc
		}
		return meta.Value(), nil
	})
	add("__abstractmethods__", func(_ *object.Thread, iface reflect.Type) (object.Value, *object.Exception) {
		return object.NewFrozenSetOf(methodNames(iface, true)), nil
	})
	yes := func(*object.Thread, reflect.Type) (object.Value, *object.Exception) { return object.True, nil }
	add("_is_protocol", yes)
	add("_is_runtime_protocol", yes)
	add("__protocol_attrs__", func(th *object.Thread, iface reflect.Type) (object.Value, *object.Exception) {
		return object.Call1(th, object.SetType.Value(), object.TupleOf(methodNames(iface, false)...))
	})
}

// methodNames are the names of the methods; abstract leaves out those that a special method may stand for.
func methodNames(iface reflect.Type, abstract bool) []object.Value {
	var names []object.Value
	for i := range iface.NumMethod() {
		if m := iface.Method(i); !abstract || specialFor(m) == "" {
			names = append(names, object.StrOf(pythonName(m.Name)))
		}
	}
	return names
}

// virtualKey is the key of an interpreter's virtual subclasses of interfaces.
type virtualKey struct{}

// virtuals has, by interface, an abstract base class that is there to remember registered classes: classes of interfaces are shared by all interpreters.
type virtuals map[*object.Type]object.Value

func virtualsOf(th *object.Thread) virtuals {
	return th.Interp.State(virtualKey{}, func() any { return virtuals{} }).(virtuals)
}

// registerSubclass makes sub a virtual subclass of an interface.
func registerSubclass(th *object.Thread, self, sub object.Value) (object.Value, *object.Exception) {
	if !sub.Type().Has(object.FlagType) {
		return object.Value{}, object.TypeErrorf("Can only register classes")
	}
	if self.AsType().IsSubtype(sub.AsType()) && !self.Is(sub) {
		return object.Value{}, object.Errorf(object.RuntimeErrorType, "Refusing to create an inheritance cycle")
	}
	all := virtualsOf(th)
	registry, ok := all[self.AsType()]
	if !ok {
		m, exc := importModule(th, "abc")
		if exc != nil {
			return m, exc
		}
		base, exc := object.GetAttrName(th, m, "ABC")
		if exc != nil {
			return base, exc
		}
		t, exc := object.NewType(th, base.Type(), self.AsType().Name, []*object.Type{base.AsType()}, object.NewDict(), nil, nil)
		if exc != nil {
			return object.Value{}, exc
		}
		registry = t.Value()
		all[self.AsType()] = registry
	}
	return object.CallMethod(th, registry, object.Intern("register"), sub)
}

// virtualSubclass reports that the class sub was registered with the interface, or with a class that derives from it.
func virtualSubclass(th *object.Thread, iface *object.Type, sub object.Value) (object.Value, *object.Exception) {
	if registry, ok := virtualsOf(th)[iface]; ok {
		if yes, exc := object.IsSubclassOf(th, sub, registry); exc != nil || yes {
			return object.Bool(yes), exc
		}
	}
	for _, t := range iface.Subclasses(th) {
		// A protocol that is not for isinstance() refuses to be asked; what fits it fits the interface.
		if v, ok := t.Namespace().GetName("_is_protocol"); ok && v.Is(object.True) {
			continue
		}
		if yes, exc := object.IsSubclassOf(th, sub, t.Value()); exc != nil || yes {
			return object.Bool(yes), exc
		}
	}
	return object.False, nil
}
