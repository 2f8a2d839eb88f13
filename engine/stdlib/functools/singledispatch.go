// This file implements singledispatch: functions whose implementation is chosen by the class of the first argument.

package functools

import (
	"weak"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// dispatcher is the implementations of a generic function. Choices are remembered until one is added or, if abstract base classes are
// among the classes, until a class is registered with one.
type dispatcher struct {
	registry *object.Dict
	chosen   map[weak.Pointer[class]]value
	token    value // of the registrations that chosen is about, null without abstract base classes
}

// singleDispatch makes the generic function of fn.
func singleDispatch(th *thread, _ value, args []value) (value, *exception) {
	f, _, exc := newDispatch(th, args[0])
	return f, exc
}

func newDispatch(th *thread, fn value) (value, *dispatcher, *exception) {
	d := &dispatcher{registry: object.NewDict(), chosen: map[weak.Pointer[class]]value{}}
	if exc := d.registry.Set(th, object.ObjectType.Value(), fn); exc != nil {
		return value{}, nil, exc
	}
	name, exc := nameOf(th, fn, "singledispatch function")
	if exc != nil {
		return value{}, nil, exc
	}
	wrapper := native.NewClosure("functools", "wrapper", "singledispatch.<locals>.wrapper", func(th *thread, args []value, kw []*str) (value, *exception) {
		if len(args) == len(kw) {
			return value{}, object.TypeErrorf("%s requires at least 1 positional argument", name)
		}
		f, exc := d.dispatch(th, args[0].Type().Value())
		if exc != nil {
			return value{}, exc
		}
		return object.Call(th, f, args, kw)
	})
	for _, a := range []object.ClassAttr{
		{Name: "register", V: closure("register", "(cls, func=None)", d.register)},
		{Name: "dispatch", V: closure("dispatch", "(cls)", func(th *thread, args []value) (value, *exception) { return d.dispatch(th, args[0]) })},
		{Name: "registry", V: object.NewMappingProxy(d.registry.Value())},
		{Name: "_clear_cache", V: closure("clear", "()", func(*thread, []value) (value, *exception) {
			clear(d.chosen)
			return object.None, nil
		})},
	} {
		if exc := object.SetAttr(th, wrapper, object.Intern(a.Name), a.V); exc != nil {
			return value{}, nil, exc
		}
	}
	return wrapper, d, native.Wraps(th, wrapper, fn)
}

// closure is a function inside singledispatch that binds its arguments by sig.
func closure(name, sig string, f func(th *thread, args []value) (value, *exception)) value {
	qualname := "singledispatch.<locals>." + name
	params := object.ParseParams(qualname, sig)
	return native.NewClosure("functools", name, qualname, func(th *thread, args []value, kw []*str) (value, *exception) {
		given, _, _, exc := native.BindPython(params, 0, false, args, kw)
		if exc != nil {
			return value{}, exc
		}
		return f(th, given)
	})
}

// nameOf is __name__ of fn.
func nameOf(th *thread, fn value, otherwise string) (string, *exception) {
	v, ok, exc := object.FindAttr(th, fn, object.Intern("__name__"))
	if exc != nil || !ok {
		return otherwise, exc
	}
	s, exc := object.ToStr(th, v)
	if exc != nil {
		return "", exc
	}
	return s.String(), nil
}

// unionClasses is the arguments of a union, nil if v is none.
func unionClasses(th *thread, v value) ([]value, *exception) {
	if v.Type() != object.UnionType {
		return nil, nil
	}
	args, exc := object.GetAttrName(th, v, "__args__")
	if exc != nil {
		return nil, exc
	}
	return object.Collect(th, args)
}

// isDispatchType reports that v is a class or a union of classes.
func isDispatchType(th *thread, v value) (bool, *exception) {
	if v.Type().Has(object.FlagType) {
		return true, nil
	}
	members, exc := unionClasses(th, v)
	if exc != nil || members == nil {
		return false, exc
	}
	for _, m := range members {
		if !m.Type().Has(object.FlagType) {
			return false, nil
		}
	}
	return true, nil
}

func refuse(th *thread, format string, shown value, more string) *exception {
	text, exc := object.Repr(th, shown)
	if exc != nil {
		return exc
	}
	return object.TypeErrorf("%s%s%s", format, text, more)
}

// register adds an implementation for a class. Without one it is a decorator: of a class, or an annotated function itself.
func (d *dispatcher) register(th *thread, args []value) (value, *exception) {
	cls, fn := args[0], args[1]
	valid, exc := isDispatchType(th, cls)
	if exc != nil {
		return value{}, exc
	}
	none := fn.IsNull() || fn.IsNone()
	switch {
	case valid && none:
		return closure("register.<locals>.<lambda>", "(f)", func(th *thread, args []value) (value, *exception) {
			return d.register(th, []value{cls, args[0]})
		}), nil
	case !valid && !none:
		return value{}, refuse(th, "Invalid first argument to `register()`. ", cls, " is not a class or union type.")
	case !valid:
		fn = cls
		if cls, exc = d.annotated(th, fn); exc != nil {
			return value{}, exc
		}
	}
	members, exc := unionClasses(th, cls)
	if exc != nil {
		return value{}, exc
	}
	if members == nil {
		members = []value{cls}
	}
	for _, m := range members {
		if exc := d.registry.Set(th, m, fn); exc != nil {
			return value{}, exc
		}
		if d.token.IsNull() {
			if _, abstract, exc := object.FindAttr(th, m, object.Intern("__abstractmethods__")); exc != nil {
				return value{}, exc
			} else if abstract {
				if d.token, exc = cacheToken(th); exc != nil {
					return value{}, exc
				}
			}
		}
	}
	clear(d.chosen)
	return fn, nil
}

// annotated is the class that the first annotation of fn names.
func (d *dispatcher) annotated(th *thread, fn value) (value, *exception) {
	annotate, ok, exc := object.FindAttr(th, fn, object.Intern("__annotate__"))
	if exc != nil {
		return value{}, exc
	}
	if !ok || annotate.IsNone() {
		return value{}, refuse(th, "Invalid first argument to `register()`: ", fn, ". Use either `@register(some_class)` or plain `@register` on an annotated function.")
	}
	hintsOf, exc := native.FromModule(th, "typing", "get_type_hints")
	if exc != nil {
		return value{}, exc
	}
	format, exc := native.FromModule(th, "annotationlib", "Format")
	if exc == nil {
		format, exc = object.GetAttrName(th, format, "FORWARDREF")
	}
	if exc != nil {
		return value{}, exc
	}
	hints, exc := object.Call(th, hintsOf, []value{fn, format}, []*str{object.Intern("format")})
	if exc != nil {
		return value{}, exc
	}
	if !hints.Type().Has(object.FlagDict) {
		return value{}, object.TypeErrorf("type hints must be a dict, not %s", hints.Type().MessageName())
	}
	name, cls, _, ok := hints.AsDict().Next(0)
	if !ok {
		return value{}, object.NewException(object.StopIterationType)
	}
	valid, exc := isDispatchType(th, cls)
	if exc != nil || valid {
		return cls, exc
	}
	arg, exc := object.Repr(th, name)
	if exc != nil {
		return value{}, exc
	}
	why := " is not a class."
	switch {
	case cls.Type() == object.UnionType:
		why = " not all arguments are classes."
	case cls.Type().Name == "ForwardRef":
		why = " is an unresolved forward reference."
	}
	return value{}, refuse(th, "Invalid annotation for "+arg.String()+". ", cls, why)
}

func cacheToken(th *thread) (value, *exception) {
	f, exc := native.FromModule(th, "abc", "get_cache_token")
	if exc != nil {
		return value{}, exc
	}
	return object.Call0(th, f)
}

// dispatch is the implementation for a class.
func (d *dispatcher) dispatch(th *thread, v value) (value, *exception) {
	if !v.Type().Has(object.FlagType) {
		return value{}, object.TypeErrorf("cannot create weak reference to '%s' object", v.Type().MessageName())
	}
	cls := v.AsType()
	if !d.token.IsNull() {
		now, exc := cacheToken(th)
		if exc != nil {
			return value{}, exc
		}
		if !now.Is(d.token) {
			clear(d.chosen)
			d.token = now
		}
	}
	key := weak.Make(cls)
	if f, ok := d.chosen[key]; ok {
		return f, nil
	}
	f, ok, exc := d.registry.Get(th, v)
	if exc == nil && !ok {
		f, exc = d.find(th, cls)
	}
	if exc == nil {
		d.chosen[key] = f
	}
	return f, exc
}
