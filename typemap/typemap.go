// Package typemap converts between Go values and Python objects: one plan per Go type, compiled at first use and cached.
//
// A conversion is exact or an error: no value is truncated, rounded or turned into text on the way. Python to Go goes through Plan.Store, Go to
// Python through Plan.Load; both work on the memory of a Go variable, so that scalars cross without reflection and without allocation.
//
// typemap knows the types that have no names of their own: numbers, text, slices, maps, pointers. Structs, interfaces, named types with methods,
// functions and errors become classes, and what a class looks like is the business of the package above; it is given to New as a Binder.
package typemap

import (
	"reflect"
	"sync"

	"dappco.re/go/py/engine/object"
)

// Binder is what typemap asks about Go types that become Python classes. It is given to New by the package that makes classes.
type Binder interface {
	// Class is the Python class of t: a struct, an interface with methods, or another named type with methods.
	Class(t reflect.Type) *Class
	// IsEnum reports that the named basic type t is an enumeration. It is asked for every value, because a module may say so at any time.
	IsEnum(t reflect.Type) bool
	// Member is the member of the enumeration that the named basic type t is, with the value of plain; null if t is none.
	Member(th *object.Thread, t reflect.Type, plain object.Value) (object.Value, *object.Exception)
	// Named is the named basic type that t, a class that derives from int, float or str, was made of.
	Named(th *object.Thread, t *object.Type) (reflect.Type, bool)
	// Function is the Go function fn (of kind Func, not nil) as a Python callable.
	Function(th *object.Thread, fn reflect.Value) object.Value
	// GoFunction is the Go function that callable was made of, if it was made by Function.
	GoFunction(callable object.Value) (fn reflect.Value, ok bool)
	// Implement is a Go value of the interface type t whose methods are those of v; the value is invalid if v cannot be one.
	Implement(th *object.Thread, v object.Value, t reflect.Type) (reflect.Value, *Fault)
	// Implementer is the Python object that Implement made the Go value x of, if it belongs to the interpreter of th.
	Implementer(th *object.Thread, x reflect.Value) (v object.Value, ok bool)
	// Exception is the exception that err becomes when it is raised; err is not nil.
	Exception(th *object.Thread, err error) *object.Exception
	// Unraisable reports an exception of callable that has no Python code to go to; th is nil if no Python code can run.
	Unraisable(in *object.Interp, th *object.Thread, callable object.Value, exc *object.Exception)
	// Error is the Go error of an exception of interpreter in: the one that it was made of, or a wrapper.
	Error(in *object.Interp, exc *object.Exception) error
}

// Class is the bridge between a Go type and its Python class.
type Class struct {
	Go reflect.Type // the type T; instances are Boxes that hold a *T
	Py *object.Type
	// Fields are the fields that a dict may give where the struct is expected, by their Python names.
	Fields map[string]*Field
	// Upcast leads from an instance to the embedded Go value of another class; ok is false when there is none.
	Upcast func(to reflect.Type, p Ptr) (Ptr, bool)
	// New makes an instance that has no address yet from p, nil when Boxes will do; classes that derive from a built-in type have it.
	New func(th *object.Thread, p Ptr) (object.Value, *object.Exception)
	// Basic is, of a named basic type, the plan of its values.
	Basic bool
}

// Field is one field of a struct as Python sees it.
type Field struct {
	Name  string // in Python
	Go    reflect.StructField
	Plan  *Plan
	Index []int
}

// Plan is the compiled conversion of one Go type.
type Plan struct {
	Go   reflect.Type
	Name string // what messages say is expected: "int", "list[str]"
	// Load is the Go value at p as a Python object. Structs at p are copied.
	Load func(th *object.Thread, p Ptr) (object.Value, *object.Exception)
	// View is Load for memory that stays where it is and belongs to a larger value: structs, slices and maps at p become live views.
	View func(th *object.Thread, p Ptr) (object.Value, *object.Exception)
	// Store puts v into the variable at p, or leaves it alone and says what is wrong with v.
	Store func(th *object.Thread, v object.Value, p Ptr) *Fault
	// Calls says that storing may hand a Python callable to Go: the call is then made inside EnterGo and LeaveGo.
	Calls bool
	// Pointers says that a value contains pointers, so that copies have to be cleared.
	Pointers bool
	// Class is the class of struct and interface types, nil for others.
	class func() *Class
}

// Class is the bridge to the Python class of the plan's type, nil when values become built-in objects.
func (p *Plan) Class() *Class {
	if p.class == nil {
		return nil
	}
	return p.class()
}

// Map holds the plans of all types for one Binder. It is safe for concurrent use.
type Map struct {
	binder Binder
	ready  sync.Map // reflect.Type -> *Plan

	mu      sync.Mutex
	customs map[reflect.Type]Custom
	pending map[reflect.Type]*Plan // under compilation; published together, when the outermost one is complete
}

// New is an empty map that asks binder about classes.
func New(binder Binder) *Map {
	return &Map{binder: binder, pending: map[reflect.Type]*Plan{}}
}

// Plan is the conversion of Go type t.
func (m *Map) Plan(t reflect.Type) *Plan {
	if p, ok := m.ready.Load(t); ok {
		return p.(*Plan)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	p := m.plan(t)
	for t, p := range m.pending {
		m.ready.Store(t, p)
		delete(m.pending, t)
	}
	return p
}

// plan is Plan inside the lock. A type that contains itself meets its own unfinished plan: compiled closures use the
// plans of their elements only when they run.
func (m *Map) plan(t reflect.Type) *Plan {
	if p, ok := m.ready.Load(t); ok {
		return p.(*Plan)
	}
	if p := m.pending[t]; p != nil {
		return p
	}
	p := &Plan{Go: t, Name: t.String()}
	m.pending[t] = p
	m.compile(p)
	if !m.compileRatio(p) {
		m.compileTextual(p)
	}
	if p.View == nil {
		p.View = p.Load
	}
	m.compileCustom(p)
	return p
}

// compile fills in p by the kind of its type; types that are known by name come first.
func (m *Map) compile(p *Plan) {
	if m.compileKnown(p) {
		return
	}
	t := p.Go
	if k := t.Kind(); (k == reflect.Slice || k == reflect.Map || k == reflect.Array) && hasClass(t) {
		m.compileContainer(p)
		return
	}
	switch t.Kind() {
	case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8, reflect.Uint16,
		reflect.Uint32, reflect.Uint64, reflect.Uintptr, reflect.Float32, reflect.Float64, reflect.Complex64, reflect.Complex128, reflect.String:
		m.compileScalar(p)
	case reflect.Slice:
		m.compileSlice(p)
	case reflect.Array:
		m.compileArray(p)
	case reflect.Map:
		m.compileMap(p)
	case reflect.Pointer:
		m.compilePointer(p)
	case reflect.Struct:
		if isMatrix(t) {
			m.compileMatrix(p)
			return
		}
		m.compileStruct(p)
	case reflect.Interface:
		m.compileInterface(p)
	case reflect.Func:
		m.compileFunc(p)
	case reflect.Chan:
		m.compileChannel(p)
	default:
		m.compileOpaque(p)
	}
}

// ToPython is the Go value x as a Python object, by its dynamic type.
func (m *Map) ToPython(th *object.Thread, x any) (object.Value, *object.Exception) {
	return m.loadAny(th, x)
}

// FromPython stores v into the variable that dst points to. name begins the path in messages.
func (m *Map) FromPython(th *object.Thread, v object.Value, dst any, name string) *object.Exception {
	rv := reflect.ValueOf(dst)
	if rv.Kind() != reflect.Pointer || rv.IsNil() {
		return object.TypeErrorf("typemap: the destination must be a non-nil pointer, not %T", dst)
	}
	if f := m.Plan(rv.Type().Elem()).Store(th, v, PtrOf(rv)); f != nil {
		return f.Exception(name)
	}
	return nil
}
