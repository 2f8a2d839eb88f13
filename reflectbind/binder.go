// This file defines binder, which knows the classes of all Go types and answers what typemap asks.

package reflectbind

import (
	"context"
	"reflect"
	"runtime"
	"strings"
	"sync"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// binder holds what all modules of the process share: a Go type has one Python class, whichever module it was met through.
type binder struct {
	types   *typemap.Map
	classes sync.Map // reflect.Type -> *class
	errors  errorTable
	stderr  sync.Mutex // goroutines of Go's own report on it

	mu           sync.Mutex // guards the making of classes, and what follows
	building     map[reflect.Type]*class
	constructors map[reflect.Type]constructor
	methods      map[methodKey]funcInfo // what sources say about methods
}

// methodKey names a method of a Go type.
type methodKey struct {
	typ  reflect.Type
	name string
}

// constructor is the function NewT of a package, for the class of T.
type constructor struct {
	fn   reflect.Value
	info funcInfo
}

// shared is the one binder: a cache of what reflection says.
var shared = newBinder()

func newBinder() *binder {
	b := &binder{building: map[reflect.Type]*class{}, constructors: map[reflect.Type]constructor{}, methods: map[methodKey]funcInfo{}}
	b.types = typemap.New(b)
	return b
}

var (
	contextType = reflect.TypeFor[context.Context]()
	errorType   = reflect.TypeFor[error]()
)

// Class implements typemap.Binder.
func (b *binder) Class(t reflect.Type) *typemap.Class { return &b.class(t).Class }

// Function implements typemap.Binder.
func (b *binder) Function(_ *object.Thread, fn reflect.Value) object.Value {
	name := "function"
	if f := runtime.FuncForPC(fn.Pointer()); f != nil {
		name = f.Name()
		name = name[strings.LastIndexByte(name, '/')+1:]
		name = strings.TrimSuffix(name, "-fm")
	}
	short := name[strings.LastIndexByte(name, '.')+1:]
	return b.function(fn, funcInfo{name: pythonName(short), goName: name})
}

// GoFunction implements typemap.Binder.
func (b *binder) GoFunction(callable object.Value) (reflect.Value, bool) {
	if callable.Type() != FunctionType {
		return reflect.Value{}, false
	}
	f := object.Cast[function](callable)
	return f.plan.fn, f.plan.fn.IsValid()
}

// Unraisable implements typemap.Binder: the exception goes to sys.unraisablehook's default, a line on standard error.
func (b *binder) Unraisable(in *object.Interp, callable object.Value, exc *object.Exception) {
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

// setConstructor makes fn the constructor of the class of t.
func (b *binder) setConstructor(t reflect.Type, fn reflect.Value, info funcInfo) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.constructors[t] = constructor{fn, info}
	if c, ok := b.classes.Load(t); ok {
		c.(*class).construct.Store(b.newPlan(fn, info))
	}
}

// describeMethod notes the documentation and parameter names of a method, given as Type.Method.
func (b *binder) describeMethod(symbols map[string]any, key, doc string, params []string) {
	owner, name, ok := strings.Cut(key, ".")
	t := reflect.TypeOf(symbols[owner])
	if !ok || t == nil || t.Kind() != reflect.Pointer {
		return
	}
	m, ok := methodOf(t.Elem(), name)
	if !ok || params != nil && len(params) != len(plainParams(m.Type, t.Elem().Kind() != reflect.Interface)) {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.methods[methodKey{t.Elem(), name}] = funcInfo{params: params, doc: doc}
}
