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
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// Descriptor is a bound module: what package py registers and gpython exports. It may be built into any number of interpreters, at the same time.
type Descriptor struct {
	name     string
	doc      string
	options  options
	items    []*item
	problems []string
	// elsewhere says what became of functions that are not in the module, by both spellings.
	elsewhere map[string]string
	// native builds a module that is not made of Go symbols, nil for others.
	native func(th *object.Thread) (*object.Module, *object.Exception)
	typed  sync.Once    // guards typ
	typ    *object.Type // the class of the module, nil for the usual one
}

// item is one attribute of a module.
type item struct {
	goName string
	name   string
	kind   itemKind
	value  reflect.Value // the function, value or variable
	typ    reflect.Type  // of a class
	class  *object.Type  // of an error
	// instances are those of a generic symbol, overloads the functions behind the first of an overloaded one.
	instances []*item
	overloads []reflect.Value
	stub      string // of a function of the binder's own: its signature in stubs
	facts
}

func (it *item) funcInfo(module string) funcInfo {
	return funcInfo{name: it.name, goName: it.goName, module: module, facts: it.facts}
}

type itemKind uint8

const (
	itemFunc     itemKind = iota
	itemValue             // converted when the module is built
	itemVariable          // an addressable Go variable, read at every access
	itemClass
	itemError
	itemGeneric
)

// Module describes the Python module name whose contents come from src:
//
//   - a func() map[string]any, or one that also returns documentation, parameter names and more by Go name, as the generator writes them;
//   - a map[string]any from Go names to functions, values, pointers to variables, errors and types (reflect.Type, or a nil pointer to the type);
//   - a struct or a pointer to one: its exported methods become functions, its exported fields attributes.
//
// Mistakes in src are collected: see Descriptor.Err. What the generator has written is not called here, but when a bound module is first used, unless an option names
// symbols that it has to have; a function of that form must not use this package.
func Module(name string, src any, opts ...Option) *Descriptor {
	d := &Descriptor{name: name}
	for _, opt := range opts {
		opt(&d.options)
	}
	if !d.checkSeal() {
		return d
	}
	read := func(d *Descriptor) {
		d.readSource(src)
		d.finish()
	}
	if _, ok := src.(generated); !ok || d.options.checked || !shared.wait(d, read) {
		shared.use()
		read(d)
	}
	return d
}

// Native describes a module that build makes: for packages that bring modules from elsewhere, such as reflectbind/gpython.
func Native(name, doc string, build func(th *object.Thread) (*object.Module, *object.Exception)) *Descriptor {
	return &Descriptor{name: name, doc: doc, native: build}
}

// Name is the dotted name of the module.
func (d *Descriptor) Name() string { return d.name }

// Doc is the documentation of the module.
func (d *Descriptor) Doc() string {
	shared.use()
	return d.doc
}

// Names are the attributes of the module, in order.
func (d *Descriptor) Names() []string {
	shared.use()
	names := make([]string, len(d.items))
	for i, it := range d.items {
		names[i] = it.name
	}
	return names
}

// Err is all that is wrong with the source, nil if nothing is.
func (d *Descriptor) Err() error {
	shared.use()
	return d.failure()
}

// Refusal is why an interpreter does not take the module, nil if it does. It is Err, except that what the generator has written is not read for it.
func (d *Descriptor) Refusal() error {
	if !shared.waiting.over.Load() {
		shared.waiting.mu.Lock()
		defer shared.waiting.mu.Unlock()
	}
	return d.failure()
}

func (d *Descriptor) failure() error {
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
	if d.options.source != nil {
		d.options.source(d)
	}
	d.hideMethods()
	for _, add := range d.options.late {
		add(d)
	}
	d.addConstructors()
	d.addOptions()
	d.mergeInstances()
	d.applyCommaOK()
	d.applyAccess()
	d.checkSettable()
	seen := map[string]*item{}
	for _, it := range d.items {
		if params, ok := d.options.params[it.goName]; ok {
			it.params = params
		}
		if text, ok := d.options.docs[it.goName]; ok {
			it.doc = text
		}
		if it.kind == itemFunc && it.params != nil {
			if want := len(plainParams(it.value.Type(), false)); len(plainNames(it.params)) != want {
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
	for _, it := range d.items {
		for _, part := range append([]*item{it}, it.instances...) {
			if part.kind == itemClass {
				shared.offers(part.typ, d.name, part.doc)
			}
		}
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
	if d.native != nil {
		return d.native(th)
	}
	m := object.NewModule(d.name)
	if d.doc != "" {
		m.Dict.SetName("__doc__", object.StrOf(d.doc))
	}
	if i := strings.LastIndexByte(d.name, '.'); i >= 0 {
		m.Dict.SetName("__package__", object.StrOf(d.name[:i]))
	}
	all := make([]object.Value, 0, len(d.items))
	late := map[string]*item{}
	for _, it := range d.items {
		all = append(all, object.Intern(it.name).Value())
		switch it.kind {
		case itemFunc:
			f := shared.function
			if it.overloads != nil {
				f = func(fn reflect.Value, info funcInfo) object.Value {
					return shared.overloaded(info, append([]reflect.Value{fn}, it.overloads...))
				}
			}
			m.Dict.SetName(it.name, f(it.value, it.funcInfo(d.name)))
		case itemGeneric:
			m.Dict.SetName(it.name, d.buildGeneric(it))
		case itemClass:
			if c := shared.class(it.typ); shared.enumOf(it.typ) != nil {
				late[it.name] = it
			} else {
				m.Dict.SetName(it.name, c.Py.Value())
			}
		case itemError:
			m.Dict.SetName(it.name, it.class.Value())
		case itemVariable:
			late[it.name] = it
		case itemValue:
			if shared.enumOf(it.value.Type()) != nil {
				late[it.name] = it
				continue
			}
			v, exc := shared.types.ToPython(th, it.value.Interface())
			if exc != nil {
				return nil, exc
			}
			m.Dict.SetName(it.name, v)
		}
	}
	m.Dict.SetName("__all__", object.NewList(all).Value())
	m.Dict.SetName("__getattr__", d.missing(m, late))
	if len(late) > 0 {
		m.Dict.SetName("__dir__", listing(m, late))
	}
	d.typed.Do(func() { d.typ = d.moduleType() })
	if d.typ != nil {
		m.SetType(d.typ)
	}
	return m, nil
}

// missing is the module's __getattr__: Go variables are read when they are asked for, enumerations made, and a Go spelling gets a hint.
func (d *Descriptor) missing(m *object.Module, late map[string]*item) object.Value {
	get := func(th *object.Thread, _, name object.Value) (object.Value, *object.Exception) {
		if !name.Type().Has(object.FlagStr) {
			return object.Value{}, object.TypeErrorf("attribute name must be string, not '%s'", name.Type().Name)
		}
		text := name.AsStr().String()
		if it := late[text]; it != nil {
			return d.lateValue(th, m, it)
		}
		meant := d.elsewhere[text]
		if it := d.find(text); it != nil {
			meant = it.name
		}
		if meant != "" {
			return object.Value{}, object.AttributeErrorf("module '%s' has no attribute '%s'. Did you mean: '%s'?", d.name, text, meant)
		}
		return object.Value{}, object.AttributeErrorf("module '%s' has no attribute '%s'", d.name, text)
	}
	return object.NewNative(&object.Method{Name: "__getattr__", Sig: "(name, /)", F1: get}, object.Value{}).Value()
}

// lateValue is an attribute that is made when it is asked for: a Go variable every time, an enumeration and its members once.
func (d *Descriptor) lateValue(th *object.Thread, m *object.Module, it *item) (v object.Value, exc *object.Exception) {
	switch it.kind {
	case itemVariable:
		return typemap.WithAccess(shared.types.Plan(it.value.Type()), it.access).View(th, typemap.AddrOf(it.value))
	case itemValue:
		v, exc = shared.types.ToPython(th, it.value.Interface())
	default:
		v = shared.class(it.typ).Py.Value()
		var c *enumClass
		if c, exc = shared.enumClass(th, shared.enumOf(it.typ)); c != nil {
			v = c.py.Value()
		}
	}
	if exc == nil {
		m.Dict.SetName(it.name, v)
	}
	return v, exc
}

// listing is the module's __dir__, with what is not in its namespace yet.
func listing(m *object.Module, late map[string]*item) object.Value {
	list := func(th *object.Thread, _ object.Value) (object.Value, *object.Exception) {
		names := slices.AppendSeq(sortedNames(m.Dict), maps.Keys(late))
		slices.Sort(names)
		var all []object.Value
		for _, name := range slices.Compact(names) {
			all = append(all, object.Intern(name).Value())
		}
		return object.NewList(all).Value(), nil
	}
	return object.NewNative(&object.Method{Name: "__dir__", Sig: "()", F0: list}, object.Value{}).Value()
}

// callModule calls the function of a module that has the module's name, so that "from core import echo; echo(x)" works.
func callModule(th *object.Thread, callee object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
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

// ToPython is the Go value x as a Python object, by its dynamic type.
func ToPython(th *object.Thread, x any) (object.Value, *object.Exception) {
	return shared.use().types.ToPython(th, x)
}

// FromPython stores v into the variable that dst, a non-nil pointer, points to; name is what messages call it.
func FromPython(th *object.Thread, v object.Value, dst any, name string) *object.Exception {
	return shared.use().types.FromPython(th, v, dst, name)
}

// Function is the Go function fn as a Python callable of that name.
func Function(name string, fn any, params ...string) object.Value {
	return shared.use().function(reflect.ValueOf(fn), funcInfo{name: name, goName: name, facts: facts{params: params}})
}

// ErrorOf is exc as a Go error: the one that it was made of, or a *typemap.Error around it.
func ErrorOf(exc *object.Exception) error { return shared.Error(nil, exc) }

// Raise is the exception that err becomes when a bound function returns it.
func Raise(th *object.Thread, err error) *object.Exception { return shared.use().Exception(th, err) }

// GoError is the Go error that exc was made of or that its class stands for, nil if it is an exception of Python code alone.
func GoError(exc *object.Exception) error { return shared.causeOf(exc) }

// PythonError is a Python exception as Go code sees it that has called Python, where errors are its business: errors.As finds it.
type PythonError = typemap.Error
