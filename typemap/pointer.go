// This file converts pointers, structs and interfaces: what has a class becomes a Box of it, what has none is followed.

package typemap

import (
	"reflect"
	"time"

	"dappco.re/go/py/engine/object"
)

// hasClass reports that values of t become instances of a class made for t. Named basic types do too, but as values: see compileNamedScalar.
func hasClass(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Struct:
		return t != reflect.TypeFor[time.Time]() && !isRatio(t) && !isMatrix(t)
	case reflect.Interface:
		return t.NumMethod() > 0
	case reflect.Map, reflect.Array:
		return isNamedContainer(t)
	case reflect.Slice:
		return isNamedContainer(t) && t.Elem().Kind() != reflect.Uint8 // those are bytes
	}
	return false
}

func isNamedContainer(t reflect.Type) bool {
	return t.PkgPath() != "" && reflect.PointerTo(t).NumMethod() > 0
}

// Unnamed is the slice, array or map type with the elements of t and no name: the same memory seen without the methods.
func Unnamed(t reflect.Type) reflect.Type {
	switch t.Kind() {
	case reflect.Map:
		return reflect.MapOf(t.Key(), t.Elem())
	case reflect.Array:
		return reflect.ArrayOf(t.Len(), t.Elem())
	}
	return reflect.SliceOf(t.Elem())
}

// compileContainer fills in the plan of a named slice or map type with methods: an instance of its class, or whatever its unnamed type takes.
func (m *Map) compileContainer(p *Plan) {
	plain := m.plan(Unnamed(p.Go))
	m.compileStruct(p)
	p.Calls = plain.Calls
	store := p.Store
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		if IsBox(v) {
			return store(th, v, at)
		}
		return plain.Store(th, v, at)
	}
}

// compilePointer fills in the plan of *T: None or an instance that shares the T; None or a copy of the value where T has no class.
func (m *Map) compilePointer(p *Plan) {
	t := p.Go
	p.Pointers = true
	elem := m.plan(t.Elem())
	p.Name = elem.Name + " or None"
	if hasClass(t.Elem()) && t.Elem().Kind() != reflect.Interface {
		m.compileShared(p, elem)
		return
	}
	p.Calls = elem.Calls
	p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		if *At[Ptr](at) == nil {
			return object.None, nil
		}
		return elem.Load(th, *At[Ptr](at))
	}
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		switch {
		case v.IsNone():
			*At[Ptr](at) = nil
			return nil
		case v.Type() == RefType:
			return storeRef(th, v, elem, at)
		}
		fresh := reflect.New(t.Elem())
		if f := elem.Store(th, v, PtrOf(fresh)); f != nil {
			return f
		}
		*At[Ptr](at) = PtrOf(fresh)
		return nil
	}
}

// compileShared fills in the plan of a pointer to a type with a class.
func (m *Map) compileShared(p, elem *Plan) {
	t := p.Go.Elem()
	class := m.lazyClass(t)
	p.class = class
	p.Name = t.Name() + " or None"
	p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		target := *At[Ptr](at)
		if target == nil {
			return object.None, nil
		}
		return class().Wrap(th, target), nil
	}
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		if v.IsNone() {
			*At[Ptr](at) = nil
			return nil
		}
		c := class()
		if target, ok := c.Unwrap(v); ok {
			*At[Ptr](at) = target
			return nil
		}
		if null, ok := nilPointer(v); ok && null.Type() == p.Go {
			*At[Ptr](at) = nil
			return nil
		}
		if IsBox(v) {
			return expected(p.Name, v)
		}
		fresh := reflect.New(t)
		f := elem.Store(th, v, PtrOf(fresh))
		switch {
		case f == nil:
			*At[Ptr](at) = PtrOf(fresh)
		case f.Path == "" && f.Exc == nil && f.Text == expected(elem.Name, v).Text:
			return expected(p.Name, v)
		}
		return f
	}
}

// lazyClass asks for the class of t once, at first use: classes may refer to one another.
func (m *Map) lazyClass(t reflect.Type) func() *Class {
	return func() *Class { return m.binder.Class(t) }
}

func acceptsDict(t reflect.Type, v object.Value) bool {
	return t.Kind() == reflect.Struct && v.Type().Has(object.FlagDict)
}

// compileStruct fills in the plan of a struct, or of another type with a class, held by value: loading copies, as Go does.
func (m *Map) compileStruct(p *Plan) {
	t := p.Go
	class := m.lazyClass(t)
	p.class, p.Pointers = class, true
	if p.Name = t.Name(); p.Name == "" {
		p.Name = "struct"
	}
	p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		fresh := reflect.New(t)
		fresh.Elem().Set(ValueAt(t, at))
		return class().Box(th, PtrOf(fresh)), nil
	}
	p.View = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		return class().Wrap(th, at), nil
	}
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		c := class()
		if from, ok := c.Unwrap(v); ok {
			if from == nil {
				return expected(p.Name, v)
			}
			ValueAt(t, at).Set(ValueAt(t, from))
			return nil
		}
		if !acceptsDict(t, v) {
			return expected(p.Name, v)
		}
		fresh := reflect.New(t)
		if f := m.storeFields(th, c, v.AsDict(), PtrOf(fresh)); f != nil {
			return f
		}
		ValueAt(t, at).Set(fresh.Elem())
		return nil
	}
}

// storeFields sets the fields of the struct at p by the items of d.
func (m *Map) storeFields(th *object.Thread, c *Class, d *object.Dict, p Ptr) *Fault {
	if exc := th.Enter(" while converting to Go"); exc != nil {
		return raised(exc)
	}
	defer th.Leave()
	keys, values := entries(d)
	for i, k := range keys {
		if !k.Type().Has(object.FlagStr) {
			return expected("str", k).In(" key " + reprOf(th, k))
		}
		name := k.AsStr().String()
		field := c.Fields[name]
		if field == nil {
			text := c.Py.Name + " has no field '" + name + "'"
			if near := Nearest(name, c.Fields); near != "" {
				text += ". Did you mean '" + near + "'?"
			}
			return typeFault(text)
		}
		if f := StoreField(th, c.Go, field, values[i], p); f != nil {
			return f.In("." + name)
		}
	}
	return nil
}

// StoreField stores v into one field of the struct of type t at p, making embedded structs on the way where pointers to them are nil.
func StoreField(th *object.Thread, t reflect.Type, field *Field, v object.Value, p Ptr) *Fault {
	target := ValueAt(t, p)
	for i, x := range field.Index {
		if i > 0 && target.Kind() == reflect.Pointer {
			if target.IsNil() {
				target.Set(reflect.New(target.Type().Elem()))
			}
			target = target.Elem()
		}
		target = target.Field(x)
	}
	return field.Plan.Store(th, v, AddrOf(target))
}

// Nearest is the name in names that a typing mistake could have turned into name, "" if none is close.
func Nearest[V any](name string, names map[string]V) string {
	best, at := "", len(name)/3+1
	for n := range names {
		if d := distance(name, n, at+1); d < at || d == at && best != "" && n < best {
			best, at = n, d
		}
	}
	return best
}

// distance is the edit distance of a and b, or limit if it is not less.
func distance(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit || len(a) > 64 || len(b) > 64 {
		return limit
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return min(row[len(b)], limit)
}

// compileInterface fills in the plan of an interface type. Without methods, values convert by their dynamic type; with
// methods, Python sees those methods only.
func (m *Map) compileInterface(p *Plan) {
	t := p.Go
	p.Pointers = true
	if t.NumMethod() == 0 {
		p.Name = "object"
		p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
			return m.loadAny(th, ValueAt(t, at).Interface())
		}
		p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
			x, f := m.storeAny(th, v, unordered)
			if f == nil {
				setInterface(ValueAt(t, at), x)
			}
			return f
		}
		return
	}
	class := m.lazyClass(t)
	p.class = class
	p.Name = t.Name()
	p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		iv := ValueAt(t, at)
		if isNilInside(iv) {
			return object.None, nil
		}
		if v, ok := m.binder.Implementer(th, iv.Elem()); ok {
			return v, nil
		}
		fresh := reflect.New(t)
		fresh.Elem().Set(iv)
		return class().Box(th, PtrOf(fresh)), nil
	}
	p.Calls = true
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		if v.IsNone() {
			ValueAt(t, at).SetZero()
			return nil
		}
		rv, ok := Unbox(v)
		if null, isNil := nilPointer(v); isNil {
			if !null.Type().Implements(t) {
				return typeFault("expected " + t.String() + ", got a nil " + null.Type().String())
			}
			ValueAt(t, at).Set(null)
			return nil
		}
		if !ok {
			made, f := m.binder.Implement(th, v, t)
			switch {
			case f != nil:
				return f
			case !made.IsValid():
				return expected(t.String(), v)
			}
			ValueAt(t, at).Set(made)
			return nil
		}
		for _, candidate := range []reflect.Value{rv, rv.Elem()} {
			if candidate.Kind() == reflect.Interface {
				candidate = candidate.Elem()
			}
			if candidate.IsValid() && candidate.Type().Implements(t) {
				ValueAt(t, at).Set(candidate)
				return nil
			}
		}
		return typeFault("expected " + t.String() + ", got " + typeName(v) + ", which lacks " + missingMethod(rv.Type(), t))
	}
}

// isNilInside reports that the interface iv holds nothing, or a nil pointer, map, func or channel: both are None.
func isNilInside(iv reflect.Value) bool {
	if iv.IsNil() {
		return true
	}
	switch e := iv.Elem(); e.Kind() {
	case reflect.Pointer, reflect.Func, reflect.Chan:
		return e.IsNil()
	}
	return false
}

func missingMethod(have, want reflect.Type) string {
	for i := range want.NumMethod() {
		if _, ok := have.MethodByName(want.Method(i).Name); !ok {
			return "the method " + want.Method(i).Name
		}
	}
	return "a method of the right signature"
}

func setInterface(dst reflect.Value, x any) {
	if x == nil {
		dst.SetZero()
		return
	}
	dst.Set(reflect.ValueOf(x))
}

// compileOpaque fills in the plan of a type that has no Python form yet: it says so when it is used.
func (m *Map) compileOpaque(p *Plan) {
	name := p.Go.String()
	p.Load = func(*object.Thread, Ptr) (object.Value, *object.Exception) {
		return object.Value{}, object.TypeErrorf("values of the Go type %s cannot be converted to Python", name)
	}
	p.Store = func(_ *object.Thread, v object.Value, _ Ptr) *Fault {
		return typeFault("Python objects cannot be converted to the Go type " + name)
	}
}
