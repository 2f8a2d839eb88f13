// This file reads the sources of modules.

package reflectbind

import (
	"reflect"
	"strings"

	"dappco.re/go/py/typemap"
)

// Type is T as the source of a class, for maps given to Module.
func Type[T any]() reflect.Type { return reflect.TypeFor[T]() }

// generated is the form of the function Exports that the generator writes.
type generated = func() (symbols map[string]any, docs map[string]string, params map[string][]string, more map[string]any)

// readSource takes the items of the module from src.
func (d *Descriptor) readSource(src any) {
	switch src := src.(type) {
	case func() map[string]any:
		d.readExports(&exports{symbols: src()})
		return
	case func() (map[string]any, map[string]string, map[string][]string):
		symbols, docs, params := src()
		d.readExports(&exports{symbols: symbols, docs: docs, params: params})
		return
	case generated:
		symbols, docs, params, more := src()
		d.readExports(newExports(symbols, docs, params, more))
		return
	case map[string]any:
		d.readExports(&exports{symbols: src})
		return
	}
	v := reflect.ValueOf(src)
	switch {
	case v.Kind() == reflect.Pointer && !v.IsNil() && v.Type().Elem().Kind() == reflect.Struct:
		d.readStruct(v)
	case v.Kind() == reflect.Struct:
		p := reflect.New(v.Type())
		p.Elem().Set(v)
		d.readStruct(p)
	default:
		d.problem("a %T cannot be bound: give a map, a struct, or the package's Exports", src)
	}
}

// classify decides what the symbol x becomes.
func (d *Descriptor) classify(it *item, x any) bool {
	if t, ok := x.(reflect.Type); ok {
		d.classItem(it, t)
		return true
	}
	if o, ok := x.(Overloads); ok {
		return d.classifyOverloads(it, o)
	}
	v := reflect.ValueOf(x)
	if !v.IsValid() {
		d.problem("%s is nil", it.goName)
		return false
	}
	it.value = v
	if err, ok := x.(error); ok && !isNilPointer(v) {
		it.kind, it.name = itemError, errorName(it.goName)
		it.class = shared.sentinel(err, it.name, d.name, it.doc)
		return true
	}
	switch v.Kind() {
	case reflect.Func:
		if v.IsNil() {
			d.problem("%s is nil", it.goName)
			return false
		}
		it.kind, it.name = itemFunc, pythonName(it.goName)
	case reflect.Pointer:
		if v.IsNil() {
			d.classItem(it, v.Type().Elem())
			return true
		}
		it.kind, it.name, it.value = itemVariable, pythonName(it.goName), v.Elem()
		if v.Elem().Kind() == reflect.Struct {
			it.kind, it.value = itemValue, v
		}
	case reflect.Bool, reflect.String, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8,
		reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr, reflect.Float32, reflect.Float64, reflect.Complex64, reflect.Complex128:
		it.kind, it.name = itemValue, constantName(it.goName)
	case reflect.UnsafePointer:
		d.problem("%s: values of type %s cannot be bound", it.goName, v.Type())
		return false
	default:
		it.kind, it.name = itemValue, pythonName(it.goName)
	}
	return true
}

// classifyOverloads makes it a function of several.
func (d *Descriptor) classifyOverloads(it *item, o Overloads) bool {
	for _, fn := range o.fns {
		v := reflect.ValueOf(fn)
		if v.Kind() != reflect.Func || v.IsNil() {
			d.problem("%s: a %T is no function to choose", it.goName, fn)
			return false
		}
		it.overloads = append(it.overloads, v)
	}
	if len(it.overloads) == 0 {
		d.problem("%s: there are no functions to choose from", it.goName)
		return false
	}
	it.kind, it.name, it.value, it.overloads = itemFunc, pythonName(it.goName), it.overloads[0], it.overloads[1:]
	return true
}

func isNilPointer(v reflect.Value) bool { return v.Kind() == reflect.Pointer && v.IsNil() }

// classItem makes it the class of t: an exception class if values of t are errors.
func (d *Descriptor) classItem(it *item, t reflect.Type) {
	it.name, it.typ, it.kind = it.goName, t, itemClass
	if t.Kind() == reflect.Func {
		shared.addFuncAdapter(t)
	}
	if isErrorType(t) {
		it.kind = itemError
		it.class = shared.errorClass(t, it.name, d.name, it.doc)
	}
}

// readStruct binds the methods and fields of the struct that p points to.
func (d *Descriptor) readStruct(p reflect.Value) {
	t := p.Type()
	for i := range t.NumMethod() {
		m := t.Method(i)
		d.items = append(d.items, &item{goName: m.Name, name: pythonName(m.Name), kind: itemFunc, value: p.Method(i)})
	}
	for _, f := range reflect.VisibleFields(t.Elem()) {
		if !f.IsExported() || f.Anonymous {
			continue
		}
		tag := parseTag(f)
		if tag.omit {
			continue
		}
		v, err := p.Elem().FieldByIndexErr(f.Index)
		if err != nil {
			continue // the embedded pointer is nil: there is nothing to show
		}
		it := &item{goName: f.Name, name: shared.fieldName(t.Elem(), f), kind: itemVariable, value: v}
		if f.Type.Kind() == reflect.Func && !v.IsNil() {
			it.kind = itemFunc
		}
		d.items = append(d.items, it)
	}
}

// tag is a parsed `py:"name,ro,secret,omit,required"` field tag.
type tag struct {
	name                         string
	readOnly, secret, omit, must bool
}

func parseTag(f reflect.StructField) (t tag) {
	text, ok := f.Tag.Lookup("py")
	if !ok {
		return t
	}
	parts := strings.Split(text, ",")
	t.name = parts[0]
	if t.name == "-" {
		t.omit, t.name = true, ""
	}
	for _, p := range parts[1:] {
		switch p {
		case "ro":
			t.readOnly = true
		case "secret":
			t.secret = true
		case "omit":
			t.omit = true
		case "required":
			t.must = true
		}
	}
	return t
}

// plainParams are the parameters of a Go function that Python sees as such: without the receiver, a context in front, and options at the end.
func plainParams(t reflect.Type, method bool) []reflect.Type {
	var in []reflect.Type
	for i := range t.NumIn() {
		in = append(in, t.In(i))
	}
	if method {
		in = in[1:]
	}
	if len(in) > 0 && in[0] == contextType() {
		in = in[1:]
	}
	if n := len(in); n > 0 && (t.IsVariadic() || optionsStruct(in[n-1]) != nil) {
		in = in[:n-1]
	}
	return in
}

// optionsStruct is the struct type behind a parameter type whose fields become keyword arguments, nil for other types.
func optionsStruct(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	for _, suffix := range []string{"Options", "Opts", "Config", "Params"} {
		if strings.HasSuffix(t.Name(), suffix) {
			return t
		}
	}
	return nil
}

var _ typemap.Binder = (*binder)(nil)
