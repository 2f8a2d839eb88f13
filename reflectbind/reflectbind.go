// Package reflectbind binds Go packages to Python: one line turns functions, structs and errors into a module.
//
//	reflectbind.Module("core.fs", fs.Exports)                                    // what the generator wrote into the package
//	reflectbind.Module("shop", &shop.Service{})                                  // methods become functions, fields attributes
//	reflectbind.Module("files", map[string]any{"ReadFile": os.ReadFile})         // names given by hand
//
// All sources share one engine. What reflection can see is complete in itself; names of parameters and documentation,
// where a source has them, add keywords and help and change nothing else.
package reflectbind

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// Descriptor is a bound module: what package py registers and gpython exports. It is immutable and may be built into any number of interpreters.
type Descriptor struct {
	name     string
	doc      string
	options  options
	items    []*item
	problems []string
}

// item is one attribute of a module.
type item struct {
	goName string
	name   string
	kind   itemKind
	value  reflect.Value // the function, value or variable
	typ    reflect.Type  // of a class
	class  *object.Type  // of an error
	params []string
	doc    string
}

type itemKind uint8

const (
	itemFunc     itemKind = iota
	itemValue             // converted when the module is built
	itemVariable          // an addressable Go variable, read at every access
	itemClass
	itemError
)

// Module describes the Python module name whose contents come from src:
//
//   - a func() map[string]any, or one that also returns documentation and parameter names by Go name, as the generator writes them;
//   - a map[string]any from Go names to functions, values, pointers to variables, errors and types (reflect.Type, or a nil pointer to the type);
//   - a struct or a pointer to one: its exported methods become functions, its exported fields attributes.
//
// Mistakes in src are collected: see Descriptor.Err.
func Module(name string, src any, opts ...Option) *Descriptor {
	d := &Descriptor{name: name}
	for _, opt := range opts {
		opt(&d.options)
	}
	d.readSource(src)
	d.finish()
	return d
}

// Name is the dotted name of the module.
func (d *Descriptor) Name() string { return d.name }

// Doc is the documentation of the module.
func (d *Descriptor) Doc() string { return d.doc }

// Names are the attributes of the module, in order.
func (d *Descriptor) Names() []string {
	names := make([]string, len(d.items))
	for i, it := range d.items {
		names[i] = it.name
	}
	return names
}

// Err is all that is wrong with the source, nil if nothing is.
func (d *Descriptor) Err() error {
	if len(d.problems) == 0 {
		return nil
	}
	return errors.New("reflectbind: module " + d.name + ": " + strings.Join(d.problems, "; "))
}

func (d *Descriptor) problem(format string, args ...any) {
	d.problems = append(d.problems, fmt.Sprintf(format, args...))
}

// finish applies the options, turns constructors into classes, and looks for names that clash.
func (d *Descriptor) finish() {
	kept := d.items[:0]
	for _, it := range d.items {
		if d.options.shows(it.goName) {
			kept = append(kept, it)
		}
	}
	d.items = kept
	d.addConstructors()
	seen := map[string]*item{}
	for _, it := range d.items {
		if params, ok := d.options.params[it.goName]; ok {
			it.params = params
		}
		if text, ok := d.options.docs[it.goName]; ok {
			it.doc = text
		}
		if it.kind == itemFunc && it.params != nil {
			if want := len(plainParams(it.value.Type(), false)); len(it.params) != want {
				d.problem("%s has %d parameters, but %d names are given", it.goName, want, len(it.params))
				it.params = nil
			}
		}
		if other := seen[it.name]; other != nil {
			d.problem("%s and %s are both %s in Python", other.goName, it.goName, it.name)
			continue
		}
		seen[it.name] = it
	}
	for name := range d.options.params {
		if it := d.find(name); it == nil || it.kind != itemFunc {
			d.problem("parameter names are given for %s, which is no function here", name)
		}
	}
	if d.options.doc != "" {
		d.doc = d.options.doc
	}
}

func (d *Descriptor) find(goName string) *item {
	for _, it := range d.items {
		if it.goName == goName {
			return it
		}
	}
	return nil
}

// Build is a new module object for the interpreter of th.
func (d *Descriptor) Build(th *object.Thread) (*object.Module, *object.Exception) {
	if err := d.Err(); err != nil {
		return nil, object.Errorf(object.ImportErrorType, "%s", err.Error())
	}
	m := object.NewModule(d.name)
	if d.doc != "" {
		m.Dict.SetName("__doc__", object.StrOf(d.doc))
	}
	if i := strings.LastIndexByte(d.name, '.'); i >= 0 {
		m.Dict.SetName("__package__", object.StrOf(d.name[:i]))
	}
	all := make([]object.Value, 0, len(d.items))
	variables := map[string]*item{}
	for _, it := range d.items {
		all = append(all, object.Intern(it.name).Value())
		switch it.kind {
		case itemFunc:
			m.Dict.SetName(it.name, shared.function(it.value, funcInfo{name: it.name, goName: it.goName, module: d.name, params: it.params, doc: it.doc}))
		case itemClass:
			m.Dict.SetName(it.name, shared.classNamed(it.typ, d.name, it.doc).Py.Value())
		case itemError:
			m.Dict.SetName(it.name, it.class.Value())
		case itemVariable:
			variables[it.name] = it
		case itemValue:
			v, exc := shared.types.ToPython(th, it.value.Interface())
			if exc != nil {
				return nil, exc
			}
			m.Dict.SetName(it.name, v)
		}
	}
	m.Dict.SetName("__all__", object.NewList(all).Value())
	m.Dict.SetName("__getattr__", d.missing(variables))
	d.makeCallable(m)
	return m, nil
}

// missing is the module's __getattr__: Go variables are read when they are asked for, and a Go spelling gets a hint.
func (d *Descriptor) missing(variables map[string]*item) object.Value {
	get := func(th *object.Thread, _, name object.Value) (object.Value, *object.Exception) {
		if !name.Type().Has(object.FlagStr) {
			return object.Value{}, object.TypeErrorf("attribute name must be string, not '%s'", name.Type().Name)
		}
		text := name.AsStr().String()
		if it := variables[text]; it != nil {
			return shared.types.Plan(it.value.Type()).View(th, typemap.AddrOf(it.value))
		}
		exc := object.AttributeErrorf("module '%s' has no attribute '%s'", d.name, text)
		if it := d.find(text); it != nil {
			exc = object.AttributeErrorf("module '%s' has no attribute '%s'. Did you mean: '%s'?", d.name, text, it.name)
		}
		return object.Value{}, exc
	}
	return object.NewNative(&object.Method{Name: "__getattr__", Sig: "(name, /)", F1: get}, object.Value{}).Value()
}

// makeCallable makes a module callable whose function has the name of the module, so that "from core import echo; echo(x)" works.
func (d *Descriptor) makeCallable(m *object.Module) {
	last := d.name[strings.LastIndexByte(d.name, '.')+1:]
	for _, it := range d.items {
		if it.name == last && it.kind == itemFunc {
			m.SetType(callableModuleType)
		}
	}
}

// callableModuleType is the class of modules that can be called: the call goes to the function of the same name.
var callableModuleType = newCallableModuleType()

func newCallableModuleType() *object.Type {
	t := &object.Type{Name: "module", Qualname: "module", Module: "builtins"}
	object.ReadyType(t, object.ModuleType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Call = func(th *object.Thread, callee object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
			dict := object.Cast[object.Module](callee).Dict
			name, _ := dict.GetName("__name__")
			text := ""
			if name.Type() == object.StrType {
				text = name.AsStr().String()
			}
			f, ok := dict.GetName(text[strings.LastIndexByte(text, '.')+1:])
			if !ok {
				return object.Value{}, object.TypeErrorf("'module' object is not callable")
			}
			return object.Call(th, f, args, kw)
		}
	})
	return t
}

// ToPython is the Go value x as a Python object, by its dynamic type.
func ToPython(th *object.Thread, x any) (object.Value, *object.Exception) {
	return shared.types.ToPython(th, x)
}

// FromPython stores v into the variable that dst, a non-nil pointer, points to; name is what messages call it.
func FromPython(th *object.Thread, v object.Value, dst any, name string) *object.Exception {
	return shared.types.FromPython(th, v, dst, name)
}

// Function is the Go function fn as a Python callable of that name.
func Function(name string, fn any, params ...string) object.Value {
	return shared.function(reflect.ValueOf(fn), funcInfo{name: name, goName: name, params: params})
}

// ErrorOf is exc as a Go error: the one that it was made of, or a *typemap.Error around it.
func ErrorOf(exc *object.Exception) error { return shared.Error(exc) }

// Raise is the exception that err becomes when a bound function returns it.
func Raise(th *object.Thread, err error) *object.Exception { return shared.Exception(th, err) }

// GoError is the Go error that exc was made of, nil if it is an exception of Python code alone.
func GoError(exc *object.Exception) error { return goErrorOf(exc) }
