// This file defines Function, a Python function.

package vm

import (
	"dappco.re/go/py/engine/object"
)

// Function is a function object made by def or lambda.
type Function struct {
	object.Head
	object.Attrs
	code       *Code
	globals    *object.Dict
	builtins   *object.Dict  // or what stands for something else, see otherBuiltins
	defaults   *object.Tuple // nil means none
	kwdefaults *object.Dict  // nil means none
	closure    *object.Tuple // of cells, nil means none
	name       *object.Str
	qualname   *object.Str
	doc        object.Value
	module     object.Value
	annotate   object.Value // the __annotate__ function, null means None
	// annotations is the dict once it was asked for; null before.
	annotations object.Value
	typeParams  object.Value // tuple, null means ()
}

// FunctionType is the type of functions.
var FunctionType = &object.Type{Name: "function", Def: definition{}}

// NewFunction is a function of code c in the module namespace globals.
func NewFunction(th *object.Thread, c *Code, globals *object.Dict) *Function {
	fn := &Function{Head: object.NewHead(FunctionType), code: c, globals: globals, name: c.nameStr, qualname: c.qualStr, doc: object.None, module: object.None}
	fn.Attrs.Init(FunctionType)
	fn.builtins = builtinsOf(th, globals)
	if c.hasDoc() {
		fn.doc = c.consts[0]
	}
	if name, ok := globals.GetStr(strName); ok {
		fn.module = name
	}
	return fn
}

// builtinsOf is the namespace of built-ins that code with these globals sees: their __builtins__, else those of the running code.
func builtinsOf(th *object.Thread, globals *object.Dict) *object.Dict {
	if b, ok := globals.GetStr(strBuiltins); ok {
		if b.Type() == object.ModuleType {
			return object.Cast[object.Module](b).Namespace()
		}
		if b.Type() == object.DictType {
			return b.AsDict()
		}
		return otherBuiltins(b)
	}
	if f := machineOf(th).frame; f != nil && f.fn != nil {
		return f.fn.builtins
	}
	return th.Interp.Builtins
}

// strOther is a key that is no name.
var strOther = object.Intern("\x00other")

// otherBuiltins stands for a __builtins__ that is not just a dict: names are not found in it, and are then asked of v,
// which may be something that has no items.
func otherBuiltins(v object.Value) *object.Dict {
	d := object.NewDict()
	d.SetStr(strOther, v)
	return d
}

// builtinsValue is what d, the built-ins of a function, was made of.
func builtinsValue(d *object.Dict) object.Value {
	if v, ok := d.GetStr(strOther); ok {
		return v
	}
	return d.Value()
}

// builtin looks a name up in the built-ins of f.
func (m *Machine) builtin(f *Frame, name *object.Str) (object.Value, bool, *object.Exception) {
	if v, ok := f.fn.builtins.GetStr(name); ok {
		return v, true, nil
	}
	if v, ok := f.fn.builtins.GetStr(strOther); ok {
		return m.getFromMapping(v, name)
	}
	return object.Value{}, false, nil
}

// functionCall is the Call slot: Go code calls a Python function.
func functionCall(th *object.Thread, callee object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	return machineOf(th).call(object.Cast[Function](callee), args, kw)
}

// call runs fn from Go: bind, then run until its frame is done.
func (m *Machine) call(fn *Function, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	if exc := m.th.EnterCall(); exc != nil {
		return object.Value{}, exc
	}
	defer m.th.LeaveCall()
	f, exc := m.pushAbove(m.frame, fn)
	if exc != nil {
		return object.Value{}, exc
	}
	if exc := fn.bind(m.th, args, kw, f.regs); exc != nil {
		m.pop(f)
		return object.Value{}, exc
	}
	if fn.code.resumable {
		g := m.newGenerator(f)
		m.pop(f)
		return g, nil
	}
	f.kind = frameEntry
	v, _, exc := m.run(f, nil)
	return v, exc
}

// RunCode runs module-like code with the given namespaces, as exec does.
func RunCode(th *object.Thread, c *Code, globals *object.Dict, locals object.Value) (object.Value, *object.Exception) {
	return RunClosure(th, c, globals, locals, nil)
}

// RunClosure is RunCode for code with free variables.
func RunClosure(th *object.Thread, c *Code, globals *object.Dict, locals object.Value, closure *object.Tuple) (object.Value, *object.Exception) {
	m := machineOf(th)
	fn := NewFunction(th, c, globals)
	fn.closure = closure
	return m.exec(fn, locals)
}

// exec runs fn without arguments, with the namespace locals if it is module-like. Code that is resumable gives a generator or coroutine.
func (m *Machine) exec(fn *Function, locals object.Value) (object.Value, *object.Exception) {
	if !fn.code.isExec {
		return m.call(fn, nil, nil)
	}
	if exc := m.th.EnterCall(); exc != nil {
		return object.Value{}, exc
	}
	defer m.th.LeaveCall()
	f, exc := m.pushAbove(m.frame, fn)
	if exc != nil {
		return object.Value{}, exc
	}
	f.locals = locals
	if fn.code.resumable {
		g := m.newGenerator(f)
		m.pop(f)
		return g, nil
	}
	f.kind = frameEntry
	v, _, exc := m.run(f, nil)
	return v, exc
}
