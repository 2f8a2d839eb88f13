// This file defines binder, which knows the classes of all Go types and answers what typemap asks.

package reflectbind

import (
	"context"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"weak"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// binder holds what all modules of the process share: a Go type has one Python class, whichever module it was met through.
type binder struct {
	types    *typemap.Map
	classes  sync.Map // reflect.Type -> *class
	ofPython sync.Map // *object.Type -> *class
	enums    sync.Map // reflect.Type -> *enum
	// functions are those that Python has of Go's func values, weakly: functionKey -> weak.Pointer[function].
	functions sync.Map
	basics    sync.Map // *object.Type -> reflect.Type, of the classes of named basic types
	// contextKeys are the keys of contexts that scripts may read, by their names.
	contextKeys sync.Map
	// jsonPackages are the packages whose types take names of fields from the tag json.
	jsonPackages sync.Map
	stubs        sync.Map // reflect.Type -> string, annotations of adapted types
	errors       errorTable
	moments      moments
	waiting      waiting
	stderr       sync.Mutex // goroutines of Go's own report on it

	mu           sync.Mutex // guards the making of classes, and what follows
	traits       map[reflect.Type]traits
	building     map[reflect.Type]*class
	options      map[reflect.Type]map[string]reflect.Value // functional options by type and keyword
	adapters     []adapter                                 // how Python objects implement interfaces
	adapterPairs [][]any                                   // what was given to addAdapters since
	constructors map[reflect.Type]constructor
	offered      map[reflect.Type]*offer        // by the first module that has the type
	makers       map[reflect.Type][]constructor // functions of a class that make instances
	members      map[memberKey]facts            // what sources say about methods and fields
}

// memberKey names a method or a field of a Go type.
type memberKey struct {
	typ  reflect.Type
	name string
}

// shared is the one binder: a cache of what reflection says. See waiting for when it begins.
var shared = &binder{}

func contextType() reflect.Type { return reflect.TypeFor[context.Context]() }
func errorType() reflect.Type   { return reflect.TypeFor[error]() }

// Class implements typemap.Binder.
func (b *binder) Class(t reflect.Type) *typemap.Class { return &b.class(t).Class }

// Function implements typemap.Binder: the same object every time, as long as Python holds on to it.
func (b *binder) Function(_ *object.Thread, fn reflect.Value) object.Value {
	key := functionKey{fn.Type(), uintptr(typemap.ClosureOf(fn))}
	for {
		old, ok := b.functions.Load(key)
		if ok {
			if f := old.(weak.Pointer[function]).Value(); f != nil {
				return f.Value()
			}
		}
		f := b.newFunction(fn)
		w := weak.Make(f)
		if ok && !b.functions.CompareAndSwap(key, old, w) {
			continue
		}
		if !ok {
			if _, raced := b.functions.LoadOrStore(key, w); raced {
				continue
			}
		}
		runtime.AddCleanup(f, func(key functionKey) { b.functions.CompareAndDelete(key, w) }, key)
		return f.Value()
	}
}

// functionKey is a Go func value.
type functionKey struct {
	typ     reflect.Type
	closure uintptr
}

// newFunction is the Python object of a Go func that no module names: it has the name that Go gives it.
func (b *binder) newFunction(fn reflect.Value) *function {
	name := "function"
	if f := runtime.FuncForPC(fn.Pointer()); f != nil {
		name = f.Name()
		name = name[strings.LastIndexByte(name, '/')+1:]
		name = strings.TrimSuffix(name, "-fm")
	}
	short := name[strings.LastIndexByte(name, '.')+1:]
	return functionOf(b.function(fn, funcInfo{name: pythonName(short), goName: name}))
}

// GoFunction implements typemap.Binder.
func (b *binder) GoFunction(callable object.Value) (reflect.Value, bool) {
	if callable.Type() != FunctionType {
		return reflect.Value{}, false
	}
	f := object.Cast[function](callable)
	return f.plan.fn, f.plan.fn.IsValid()
}

// Unraisable implements typemap.Binder: the exception goes to sys.unraisablehook, or where Python code cannot run, as a line to standard error.
func (b *binder) Unraisable(in *object.Interp, th *object.Thread, callable object.Value, exc *object.Exception) {
	if th != nil && in.SysDict != nil {
		in.OnUnraisable(th, exc, "Exception ignored in a callback that Go called", callable)
		return
	}
	w := in.Stderr
	if w == nil {
		return
	}
	name := callable.Type().Name
	b.stderr.Lock()
	defer b.stderr.Unlock()
	_, _ = w.Write([]byte("Exception ignored in " + name + " called from Go: " + b.message(b.newThread(in), exc) + "\n"))
}

// newThread is a thread of its own that can run what str() of a Python class needs.
func (b *binder) newThread(in *object.Interp) *object.Thread {
	if in != nil && in.NewThread != nil {
		return in.NewThread()
	}
	return object.NewThread(object.NewInterp())
}

// describeMember notes what a source says about a method or a field of t.
func (b *binder) describeMember(t reflect.Type, name string, f facts) {
	b.mu.Lock()
	defer b.mu.Unlock()
	old := b.members[memberKey{t, name}]
	f.marks, f.unsorted, f.zone, f.hidden = old.marks, old.unsorted, old.zone, f.hidden || old.hidden // what options have said stays
	if f.absent == 0 {
		f.absent = old.absent
	}
	b.members[memberKey{t, name}] = f
	b.describeTime(t, name, f)
}

// completeMember is describeMember where no source has said it yet.
func (b *binder) completeMember(t reflect.Type, name string, f facts) {
	b.mu.Lock()
	defer b.mu.Unlock()
	key := memberKey{t, name}
	old := b.members[key]
	if old.absent == 0 {
		old.absent = f.absent
	}
	if old.access == 0 {
		old.access = f.access
	}
	if old.returns == "" {
		old.returns = f.returns
	}
	old.kwargs = old.kwargs || f.kwargs
	old.hidden = old.hidden || f.hidden
	if old.as == "" {
		old.as = f.as
	}
	if old.doc == "" {
		old.doc = f.doc
	}
	if old.params == nil {
		old.params = f.params
	}
	if old.results == nil {
		old.results = f.results
	}
	b.members[key] = old
	b.describeTime(t, name, old)
}

// member is what sources say about a member of t.
func (b *binder) member(t reflect.Type, m reflect.Method) facts {
	return b.members[memberKey{t, m.Name}].of(t, m)
}

// of is f for the member m of t: names of parameters that it does not have are left out.
func (f facts) of(t reflect.Type, m reflect.Method) facts {
	if f.params != nil && len(plainNames(f.params)) != len(plainParams(m.Type, t.Kind() != reflect.Interface)) {
		f.params = nil
	}
	return f
}

// memberDoc is what sources say about a field.
func (b *binder) memberDoc(t reflect.Type, name string) string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.members[memberKey{t, name}].doc
}
