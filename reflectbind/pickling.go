// This file takes instances apart for pickle and copy.deepcopy: by a marshaler, or field by field where all fields are exported.

package reflectbind

import (
	"encoding"
	"reflect"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// reduce is what pickle makes the instance of. Handles, and structs with fields of their own without a marshaler, are refused.
func (c *class) reduce(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
	p, ok := c.Unwrap(self)
	if !ok || p == nil {
		return object.Value{}, uninitialised(self)
	}
	if self.Type() != c.Py || c.Go.Kind() == reflect.Interface {
		return object.Value{}, object.TypeErrorf("cannot pickle '%s' object: it is a Go value", self.Type().Name)
	}
	marshal := marshaler(reflect.NewAt(c.Go, p).Interface())
	if marshal == nil && isOpen(c.Go, map[reflect.Type]bool{}) {
		return c.reduceFields(th, p)
	}
	if marshal == nil {
		return object.Value{}, object.TypeErrorf("cannot pickle '%s' object: the Go type has neither MarshalBinary, MarshalText nor MarshalJSON with its counterpart, and fields that are not exported or cannot be copied", self.Type().Name)
	}
	var data []byte
	var err error
	if exc := typemap.Contained(th, func() { data, err = marshal() }); exc != nil {
		return object.Value{}, exc
	}
	if err != nil {
		return object.Value{}, shared.Exception(th, err)
	}
	return reduced(th, "_unpickle", c, object.NewBytes(string(data)))
}

// reduced is the call of a function of module go that makes an instance of c from data.
func reduced(th *object.Thread, name string, c *class, data object.Value) (object.Value, *object.Exception) {
	m, exc := importModule(th, "go")
	if exc != nil {
		return m, exc
	}
	f, exc := object.GetAttrName(th, m, name)
	if exc != nil {
		return f, exc
	}
	return object.TupleOf(f, object.TupleOf(c.Py.Value(), data)), nil
}

// reduceFields is the instance as its fields: of slices and maps and of named containers their elements, so that a deep copy shares nothing.
func (c *class) reduceFields(th *object.Thread, p typemap.Ptr) (object.Value, *object.Exception) {
	if c.Go.Kind() != reflect.Struct {
		v, exc := shared.types.Plan(typemap.Unnamed(c.Go)).Load(th, p)
		if exc != nil {
			return v, exc
		}
		return reduced(th, "_rebuild", c, v)
	}
	made, exc := reduced(th, "_rebuild", c, object.None)
	if exc != nil {
		return made, exc
	}
	d := object.NewDictSize(c.Go.NumField())
	for i := range c.Go.NumField() {
		f := c.Go.Field(i)
		v, exc := shared.types.Plan(f.Type).Load(th, typemap.AddrOf(typemap.ValueAt(c.Go, p).Field(i)))
		if exc != nil {
			return v, exc
		}
		d.SetName(f.Name, v)
	}
	return object.TupleOf(append(made.AsTuple().Items, d.Value())...), nil
}

// isOpen reports that values of t can be made from what Python sees of them. busy are the types that contain t.
func isOpen(t reflect.Type, busy map[reflect.Type]bool) bool {
	if busy[t] || typemap.IsKnown(t) {
		return true
	}
	busy[t] = true
	switch t.Kind() {
	case reflect.Struct:
		if !copyable(t) {
			return false
		}
		for i := range t.NumField() {
			if f := t.Field(i); !f.IsExported() || !isOpen(f.Type, busy) && marshaler(reflect.New(f.Type).Interface()) == nil {
				return false
			}
		}
		return true
	case reflect.Pointer, reflect.Slice, reflect.Array:
		return isOpen(t.Elem(), busy)
	case reflect.Map:
		return isOpen(t.Key(), busy) && isOpen(t.Elem(), busy)
	case reflect.Func, reflect.Chan, reflect.UnsafePointer:
		return false
	case reflect.Interface:
		return t.NumMethod() == 0
	}
	return true
}

// marshaler is the method that writes v, if v has one that reads it too.
func marshaler(v any) func() ([]byte, error) {
	if m, ok := v.(encoding.BinaryMarshaler); ok {
		if _, ok := v.(encoding.BinaryUnmarshaler); ok {
			return m.MarshalBinary
		}
	}
	if m, ok := v.(encoding.TextMarshaler); ok {
		if _, ok := v.(encoding.TextUnmarshaler); ok {
			return m.MarshalText
		}
	}
	if m, ok := v.(interface{ MarshalJSON() ([]byte, error) }); ok {
		if _, ok := v.(jsonUnmarshaler); ok {
			return m.MarshalJSON
		}
	}
	return nil
}

type jsonUnmarshaler interface{ UnmarshalJSON(data []byte) error }

// unpickle is go._unpickle, what pickles of Go values call: with the class, and the bytes that its marshaler has written.
func unpickle(th *object.Thread, _, class, data object.Value) (object.Value, *object.Exception) {
	c := shared.classFor(class)
	if c == nil || !c.isBox() || c.Go.Kind() == reflect.Interface || !data.Type().Has(object.FlagBytes) {
		return object.Value{}, object.TypeErrorf("_unpickle() takes the class of a Go type and bytes")
	}
	fresh := reflect.New(c.Go)
	text := []byte(object.Cast[object.Bytes](data).Data)
	var err error
	known := true
	exc := typemap.Contained(th, func() {
		switch u := fresh.Interface().(type) {
		case encoding.BinaryUnmarshaler:
			err = u.UnmarshalBinary(text)
		case encoding.TextUnmarshaler:
			err = u.UnmarshalText(text)
		case jsonUnmarshaler:
			err = u.UnmarshalJSON(text)
		default:
			known = false
		}
	})
	switch {
	case exc != nil:
		return object.Value{}, exc
	case !known:
		return object.Value{}, object.TypeErrorf("cannot unpickle '%s' objects", c.Py.Name)
	case err != nil:
		return object.Value{}, shared.Exception(th, err)
	}
	return c.Box(th, typemap.PtrOf(fresh)), nil
}

// rebuild is go._rebuild, what pickles and deep copies of Go values call whose fields are all exported: with the class, and the elements of a container. A struct gets its
// fields later, because they may lead back to it.
func rebuild(th *object.Thread, _, class, state object.Value) (object.Value, *object.Exception) {
	c := shared.classFor(class)
	if c == nil || !c.isBox() || !isOpen(c.Go, map[reflect.Type]bool{}) {
		return object.Value{}, object.TypeErrorf("_rebuild() takes the class of a Go type with nothing hidden, and its content")
	}
	fresh := reflect.New(c.Go)
	if c.Go.Kind() != reflect.Struct {
		if f := shared.types.Plan(typemap.Unnamed(c.Go)).Store(th, state, typemap.PtrOf(fresh)); f != nil {
			return object.Value{}, f.Exception(c.Py.Name)
		}
		return c.Box(th, typemap.PtrOf(fresh)), nil
	}
	return c.Box(th, typemap.PtrOf(fresh)), nil
}

// setState sets the fields of a struct that nothing is hidden in, by their Go names.
func setState(th *object.Thread, self, fields object.Value) (object.Value, *object.Exception) {
	v, ok := typemap.Unbox(self)
	if !ok || v.Elem().Kind() != reflect.Struct || !isOpen(v.Type().Elem(), map[reflect.Type]bool{}) || !fields.Type().Has(object.FlagDict) {
		return object.Value{}, object.TypeErrorf("__setstate__() takes a dict, for a struct with nothing hidden")
	}
	for _, key := range dictKeys(fields.AsDict()) {
		x, _, exc := fields.AsDict().Get(th, key)
		if exc != nil {
			return x, exc
		}
		f, ok := v.Type().Elem().FieldByName(fieldText(key))
		if !ok || len(f.Index) != 1 || parseTag(f).readOnly && !v.Elem().FieldByIndex(f.Index).IsZero() {
			return object.Value{}, object.TypeErrorf("%s has no field %s to set", self.Type().Name, fieldText(key))
		}
		if fault := shared.types.Plan(f.Type).Store(th, x, typemap.AddrOf(v.Elem().FieldByIndex(f.Index))); fault != nil {
			return object.Value{}, fault.Exception(f.Name)
		}
	}
	return object.None, nil
}

func fieldText(key object.Value) string {
	if key.Type().Has(object.FlagStr) {
		return key.AsStr().String()
	}
	return ""
}
