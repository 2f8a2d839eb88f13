// This file gives access to frames: sys._getframe and its relatives.

package sys

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

var frameFunctions = []object.Method{
	{Name: "_getframe", Sig: "($module, depth=0, /)", Doc: "Return a frame object from the call stack.\n\nIf optional integer depth is given, return the frame object that many\ncalls below the top of the stack.  If that is deeper than the call\nstack, ValueError is raised.  The default for depth is zero, returning\nthe frame at the top of the call stack.\n\nThis function should be used for internal and specialized purposes\nonly.", FN: getFrame, Max: 1},
	{Name: "_getframemodulename", Sig: "($module, /, depth=0)", Doc: "Return the name of the module for a calling frame.\n\nThe default depth returns the module containing the call to this API.\nA more typical use in a library will pass a depth of 1 to get the user's\nmodule rather than the library module.\n\nIf no frame, module, or name can be found, returns None.", FS: getFrameModule},
	{Name: "_current_frames", Sig: "($module, /)", Doc: "Return a dict mapping each thread's thread id to its current stack frame; only this thread is known here.", F0: currentFrames},
	{Name: "_current_exceptions", Sig: "($module, /)", Doc: "Return a dict mapping each thread's identifier to its current raised exception; only this thread is known here.", F0: currentExceptions},
	{Name: "call_tracing", Sig: "($module, func, args, /)", Doc: "Call func(*args), while tracing is enabled.\n\nThe tracing state is saved, and restored afterwards.  This is intended\nto be called from a debugger from a checkpoint, to recursively debug\nsome other code.", F2: callTracing},
}

func getFrame(th *thread, _ value, args []value) (value, *exception) {
	depth := int32(0)
	if len(args) > 0 {
		var exc *exception
		if depth, exc = cInt(th, args[0]); exc != nil {
			return value{}, exc
		}
	}
	f := vm.CurrentFrame(th, max(0, int(depth)))
	if f == nil {
		return value{}, object.ValueErrorf("call stack is not deep enough")
	}
	if exc := raiseAudit(th, object.StrOf("sys._getframe"), []value{f.Value()}); exc != nil {
		return value{}, exc
	}
	return f.Value(), nil
}

func getFrameModule(th *thread, _ value, args []value) (value, *exception) {
	depth := int32(0)
	if !args[0].IsNull() {
		var exc *exception
		if depth, exc = cInt(th, args[0]); exc != nil {
			return value{}, exc
		}
	}
	if f := vm.CurrentFrame(th, max(0, int(depth))); f != nil {
		return f.ModuleName(), nil
	}
	return object.None, nil
}

// mainThread is the identity under which a thread's frames are listed.
const mainThread = 1

func currentFrames(th *thread, _ value) (value, *exception) {
	d := object.NewDict()
	if f := vm.CurrentFrame(th, 0); f != nil {
		return d.Value(), d.Set(th, object.Int64(mainThread), f.Value())
	}
	return d.Value(), nil
}

func currentExceptions(th *thread, _ value) (value, *exception) {
	d := object.NewDict()
	v, _ := current(th, value{})
	return d.Value(), d.Set(th, object.Int64(mainThread), v)
}

func callTracing(th *thread, _, f, args value) (value, *exception) {
	if !args.Type().Has(object.FlagTuple) {
		return value{}, object.TypeErrorf("call_tracing() argument 2 must be tuple, not %s", args.Type().Name)
	}
	return vm.CallTraced(th, f, args.AsTuple().Items)
}
