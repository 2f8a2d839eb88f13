// This file defines function and method, bound Go functions as Python objects.

package reflectbind

import (
	"reflect"
	"slices"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// function is a Go function, or a method as found on its class, as a Python object.
type function struct {
	object.Head
	plan *plan
	call handler
	// others are the rest of an overloaded function.
	others []*plan
}

// handler runs a call: positional arguments, then one value per name of kw.
type handler func(th *object.Thread, args []object.Value, kw []*object.Str) (object.Value, *object.Exception)

// funcInfo is what reflection does not know about a function.
type funcInfo struct {
	name   string // in Python
	goName string
	module string
	class  *class // of a method
	owner  string // of a function that its class has, the name of the class
	facts
}

// facts are what a source says about a function that reflection does not know.
type facts struct {
	params  []string // of the plain parameters, nil when they are not known: see paramName
	results []string // names of several results, nil when they are not known
	doc     string
	absent  Absent              // of results (T, bool)
	kwargs  bool                // the last parameter, a map with str keys, takes the keywords that have no other place
	returns string              // the annotation of the results, where the Go types say too little
	access  typemap.Access      // how results, or a field, reach Python
	thunk   func(in, out []any) // calls without reflection, nil if there is none
	as      string              // the name of a method in Python, where that is not the usual one
	hidden  bool                // a method that Python does not get
	// What options of the module say: of parameters, of maps, and of datetimes without a zone.
	marks    []mark
	unsorted bool
	zone     *time.Location
}

// The classes of bound functions: FunctionType of those in modules, MethodType of those in classes, which bind to instances.
var (
	FunctionType = &object.Type{Name: "function", Qualname: "function", Module: "go", Doc: "A bound Go function.", Def: functionDef{}}
	MethodType   = &object.Type{Name: "method", Qualname: "method", Module: "go", Doc: "A bound Go method.", Def: methodDef{}}
)

type functionDef struct{}

// Define implements object.Definition.
func (functionDef) Define(t *object.Type) {
	object.ReadyType(t, object.ObjectType, func(t *object.Type) {
		fillFunction(t)
		// It is a routine to module inspect, and to help(), but binds to nothing.
		t.DescrGet = func(_ *object.Thread, descr, _ object.Value, _ *object.Type) (object.Value, *object.Exception) {
			return descr, nil
		}
	})
}

type methodDef struct{}

// Define implements object.Definition.
func (methodDef) Define(t *object.Type) {
	object.ReadyType(t, object.ObjectType, func(t *object.Type) {
		fillFunction(t)
		t.Flags |= object.FlagMethodDescr
		t.BoundAttr = func(fn, self object.Value, name *object.Str) object.Value {
			if name.String() != "aio" {
				return object.Value{}
			}
			return object.NewNative(&object.Method{Name: "aio", Sig: "(*args, **kwargs)", Doc: aioDoc, FK: func(th *object.Thread, _ object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
				return aio(th, fn, append([]object.Value{self}, args...), kw)
			}}, object.Value{}).Value()
		}
		t.DescrGet = func(_ *object.Thread, descr, obj object.Value, _ *object.Type) (object.Value, *object.Exception) {
			if obj.IsNull() {
				return descr, nil
			}
			return object.NewBoundMethod(descr, obj), nil
		}
	})
}

func functionOf(v object.Value) *function { return object.Cast[function](v) }

func fillFunction(t *object.Type) {
	t.Flags |= object.FlagDisallowNew
	t.Call = func(th *object.Thread, callee object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
		return object.Cast[function](callee).call(th, args, kw)
	}
	t.Repr = func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
		p := functionOf(self).plan
		name := p.qualname()
		if p.info.module != "" {
			name = p.info.module + "." + name
		}
		return object.StrOf("<go " + self.Type().Name + " " + name + ">"), nil
	}
	t.AddMethods([]object.Method{{Name: "aio", Sig: "($self, /, *args, **kwargs)", Doc: aioDoc, FK: aio}})
	text := func(name string, get func(p *plan) string) object.GetSet {
		return object.GetSet{Name: name, Get: func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
			if s := get(functionOf(self).plan); s != "" {
				return object.StrOf(s), nil
			}
			return object.None, nil
		}}
	}
	t.AddGetSets([]object.GetSet{
		{Name: "__signature__", Get: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return functionOf(self).plan.signature(th)
		}},
		{Name: "__annotations__", Get: func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return functionOf(self).plan.annotations(), nil
		}},
		{Name: "__deprecated__", Get: func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
			if why, ok := deprecation(functionOf(self).plan.info.doc); ok {
				return object.StrOf(why), nil
			}
			return object.Value{}, object.AttributeErrorf("'go.%s' object has no attribute '__deprecated__'", self.Type().Name)
		}},
	})
	t.AddGetSets([]object.GetSet{
		{Name: "__isabstractmethod__", Get: func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return object.Bool(isInterfaceMethod(self)), nil
		}},
		text("__name__", func(p *plan) string { return p.info.name }),
		text("__qualname__", (*plan).qualname),
		text("__module__", func(p *plan) string { return p.info.module }),
		text("__doc__", func(p *plan) string { return p.info.doc }),
		text("__text_signature__", (*plan).textSignature),
		text("__go_type__", func(p *plan) string { return p.typ.String() }),
		text("__go_name__", func(p *plan) string { return p.info.goName }),
		text("__go_pos__", (*plan).position),
	})
}

const aioDoc = "The call as an awaitable that runs on a goroutine and is cancelled with its task."

// aio is the call as an awaitable.
func aio(th *object.Thread, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	f := functionOf(self)
	if _, exc := typemap.Asyncio(th, f.plan.qualname()+".aio()"); exc != nil {
		return object.Value{}, exc
	}
	args, kw = slices.Clone(args), slices.Clone(kw)
	return typemap.NewAwaitable(func(th *object.Thread) (object.Value, *object.Exception) { return f.call(th, args, kw) }), nil
}

// function is fn as a Python callable.
func (b *binder) function(fn reflect.Value, info funcInfo) object.Value {
	f := &function{Head: object.NewHead(FunctionType), plan: b.newPlan(fn, info)}
	f.call = f.plan.warning(f.plan.handler())
	return f.Value()
}

// method is the method m of class c as it lies in the class. It is compiled at its first call: most methods are never called.
func (b *binder) method(c *class, m reflect.Method, info funcInfo) object.Value {
	info.class = c
	f := &function{Head: object.NewHead(MethodType)}
	f.plan = b.newMethodPlan(c, m, info)
	f.call = f.plan.warning(f.plan.lazyHandler())
	return f.Value()
}
