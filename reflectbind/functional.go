// This file makes keywords of functional options: where a function takes ...Option and the module has WithTimeout, timeout= is a keyword.

package reflectbind

import (
	"reflect"
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// addOptions notes the functions WithX of the module that make one value of a type of the same package.
func (d *Descriptor) addOptions() {
	for _, it := range d.items {
		name, ok := strings.CutPrefix(it.goName, "With")
		if !ok || name == "" || it.kind != itemFunc || it.overloads != nil {
			continue
		}
		if t := it.value.Type(); t.NumOut() == 1 && t.Out(0).Name() != "" && t.Out(0).PkgPath() != "" {
			shared.addOption(t.Out(0), pythonName(name), it.value)
		}
	}
}

func (b *binder) addOption(t reflect.Type, name string, fn reflect.Value) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.options[t] == nil {
		b.options[t] = map[string]reflect.Value{}
	}
	b.options[t][name] = fn
}

// option is the function that makes the option name of type t.
func (b *binder) option(t reflect.Type, name string) (fn reflect.Value, ok bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	fn, ok = b.options[t][name]
	return fn, ok
}

// optionNames are the options of type t.
func (b *binder) optionNames(t reflect.Type) (names []string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for name := range b.options[t] {
		names = append(names, name)
	}
	return names
}

// bindOption makes the option that a keyword stands for and adds it to the variadic rest. An option without parameters is on for True; one with several takes a
// tuple.
func (p *plan) bindOption(th *object.Thread, f *frame, fn reflect.Value, name string, v object.Value) *object.Exception {
	t := fn.Type()
	values := []object.Value{v}
	switch {
	case t.NumIn() == 0:
		if !v.IsBool() {
			return object.TypeErrorf("%s: expected bool, got %s", name, v.Type().Name)
		}
		if values = nil; !v.AsBool() {
			return nil
		}
	case t.NumIn() > 1:
		if v.Type() != object.TupleType || len(v.AsTuple().Items) != t.NumIn() {
			return object.TypeErrorf("%s: expected a tuple of %d values, got %s", name, t.NumIn(), v.Type().Name)
		}
		values = v.AsTuple().Items
	}
	in := make([]reflect.Value, len(values))
	for i, x := range values {
		arg := reflect.New(t.In(i))
		if fault := p.b.types.Plan(t.In(i)).Store(th, x, typemap.PtrOf(arg)); fault != nil {
			if len(values) > 1 {
				fault = fault.In("[" + strconv.Itoa(i) + "]")
			}
			return fault.Exception(name)
		}
		in[i] = arg.Elem()
	}
	var out []reflect.Value
	exc := typemap.Contained(th, func() {
		if t.IsVariadic() {
			out = fn.CallSlice(in)
			return
		}
		out = fn.Call(in)
	})
	if exc != nil {
		return exc
	}
	rest := f.in[len(f.in)-1]
	rest.Set(reflect.Append(rest, out[0]))
	return nil
}
