// This file makes Python objects implement Go interfaces.

package reflectbind

import (
	"reflect"
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// adapter is how a Python object implements an interface. A struct has a func for every method, in a field with the method's name and an underscore, and
// the object itself in the field Python; a func type, such as http.HandlerFunc, is made of the only method.
type adapter struct {
	iface reflect.Type // of a func type: nil, it serves every interface that it implements
	typ   reflect.Type // the struct or func type
}

// Adapt tells the binder how Python objects implement interfaces: each pair is a nil pointer to an interface, and one to a struct as the generator writes
// them, that implements it by functions.
func Adapt(pairs ...any) {
	shared.use().addAdapters(pairs)
	shared.allAdapters() // a mistake in pairs is the caller's
}

// addAdapters notes pairs. What types they are is looked at when the first Python object is to implement an interface: many programs hand over none.
func (b *binder) addAdapters(pairs []any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.adapterPairs = append(b.adapterPairs, pairs)
}

// sortAdapters makes adapters of the pairs, inside the lock. The first for an interface counts.
func (b *binder) sortAdapters() {
	if b.adapterPairs == nil {
		return
	}
	all := slices.Clone(b.adapters) // others may be reading it
	for _, pairs := range b.adapterPairs {
		for i := 0; i+1 < len(pairs); i += 2 {
			a := adapter{reflect.TypeOf(pairs[i]).Elem(), reflect.TypeOf(pairs[i+1]).Elem()}
			if !slices.ContainsFunc(all, func(old adapter) bool { return old.iface == a.iface }) {
				all = append(all, a)
			}
		}
	}
	b.adapters, b.adapterPairs = all, nil
}

// addFuncAdapter notes a func type with a method.
func (b *binder) addFuncAdapter(t reflect.Type) {
	if t.NumMethod() == 0 {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.sortAdapters()
	if !slices.ContainsFunc(b.adapters, func(old adapter) bool { return old.typ == t }) {
		b.adapters = append(slices.Clip(b.adapters), adapter{nil, t})
	}
}

func (b *binder) allAdapters() []adapter {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.sortAdapters()
	return b.adapters
}

// Implementer implements typemap.Binder.
func (b *binder) Implementer(th *object.Thread, x reflect.Value) (object.Value, bool) {
	if h, ok := x.Interface().(interface {
		Object(th *object.Thread) (object.Value, *object.Exception)
	}); ok {
		v, exc := h.Object(th)
		return v, exc == nil
	}
	if t := x.Type(); t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Struct && strings.HasPrefix(t.Elem().Name(), "py") {
		if f := x.Elem().FieldByName("Python"); f.IsValid() && f.Kind() == reflect.Interface && f.CanInterface() {
			if h, ok := f.Interface().(typemap.Handle); ok {
				v, exc := h.Object(th)
				return v, exc == nil
			}
		}
	}
	return object.Value{}, false
}

// Implement implements typemap.Binder. Of several adapters the one with the most methods that v has is taken: what else Go looks for in v, it finds.
func (b *binder) Implement(th *object.Thread, v object.Value, t reflect.Type) (reflect.Value, *typemap.Fault) {
	if fn, ok := b.GoFunction(v); ok && fn.Type().Implements(t) {
		return fn, nil
	}
	if x, f := b.implementStream(th, v, t); f != nil || x.IsValid() {
		return x, f
	}
	var best adapter
	var lacking []string
	found := false
	for _, a := range b.allAdapters() {
		switch {
		case a.iface == nil:
			if v.Type().Call == nil || !a.typ.Implements(t) {
				continue
			}
			fn := reflect.New(a.typ)
			f := b.types.Plan(a.typ).Store(th, v, typemap.PtrOf(fn))
			return fn.Elem(), f
		case !a.iface.Implements(t) || found && a.iface.NumMethod() <= best.iface.NumMethod():
			continue
		}
		missing, exc := missingMethods(th, v, a.iface)
		if exc != nil {
			return reflect.Value{}, &typemap.Fault{Exc: exc}
		}
		if len(missing) == 0 {
			best, found = a, true
		} else if a.iface.NumMethod() == t.NumMethod() {
			lacking = missing
		}
	}
	switch {
	case found:
		return b.adapt(th, v, best)
	case lacking != nil:
		f := typemap.Expected(t.String(), v)
		f.Text += ", which lacks " + strings.Join(lacking, ", ")
		return reflect.Value{}, f
	}
	return reflect.Value{}, nil
}

// missingMethods are the methods of the interface that v does not have, by their Python names.
func missingMethods(th *object.Thread, v object.Value, iface reflect.Type) (missing []string, exc *object.Exception) {
	for i := range iface.NumMethod() {
		m := iface.Method(i)
		method, exc := implementation(th, v, m)
		if exc != nil {
			return nil, exc
		}
		if method.IsNull() {
			missing = append(missing, pythonName(m.Name)+"()")
		}
	}
	return missing, nil
}

// implementation is the method of v that implements m, null if it has none. What Python has another word for counts too: str() is String, len() is Len.
func implementation(th *object.Thread, v object.Value, m reflect.Method) (object.Value, *object.Exception) {
	name := object.Intern(pythonName(m.Name))
	if !isInterfaceMethod(v.Type().Lookup(name)) {
		method, ok, exc := object.FindAttr(th, v, name)
		if exc != nil || ok {
			return method, exc
		}
	}
	special := specialFor(m)
	if special == "" {
		return object.Value{}, nil
	}
	method, _, exc := object.FindAttr(th, v, object.Intern(special))
	return method, exc
}

// specialFor is the special method that means the same as the method m of an interface, "" if there is none.
func specialFor(m reflect.Method) string {
	switch m.Name + " " + m.Type.String() {
	case "String func() string":
		return "__str__"
	case "Len func() int":
		return "__len__"
	case "GoString func() string":
		return "__repr__"
	}
	return ""
}

// adapt fills an adapter with the methods of v.
func (b *binder) adapt(th *object.Thread, v object.Value, a adapter) (reflect.Value, *typemap.Fault) {
	x := reflect.New(a.typ)
	x.Elem().FieldByName("Python").Set(reflect.ValueOf(typemap.NewHandle(th, v)))
	for i := range a.iface.NumMethod() {
		m := a.iface.Method(i)
		method, exc := implementation(th, v, m)
		if exc != nil {
			return reflect.Value{}, &typemap.Fault{Exc: exc}
		}
		field := x.Elem().FieldByName(m.Name + "_")
		if f := b.types.Plan(field.Type()).Store(th, method, typemap.AddrOf(field)); f != nil {
			return reflect.Value{}, f.In("." + pythonName(m.Name))
		}
	}
	return x, nil
}
