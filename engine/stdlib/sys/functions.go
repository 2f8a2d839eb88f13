// This file has the functions of sys about limits, sizes, encodings and exceptions.

package sys

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/vm"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// constant makes a function without arguments that always returns v.
func constant(v value) func(*thread, value) (value, *exception) {
	return func(*thread, value) (value, *exception) { return v, nil }
}

// ignore accepts any single argument and does nothing.
func ignore(*thread, value, value) (value, *exception) { return object.None, nil }

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "exit", Sig: "($module, status=None, /)", Doc: "Exit the interpreter by raising SystemExit(status).\n\nIf the status is omitted or None, it defaults to zero (i.e., success).\nIf the status is an integer, it will be used as the system exit status.\nIf it is another kind of object, it will be printed and the system\nexit status will be one (i.e., failure).", FN: exit, Max: 1},
		{Name: "exc_info", Sig: "($module, /)", Doc: "Return current exception information: (type, value, traceback).\n\nReturn information about the most recent exception caught by an except\nclause in the current stack frame or in an older stack frame.", F0: excInfo},
		{Name: "exception", Sig: "($module, /)", Doc: "Return the current exception.\n\nReturn the most recent exception caught by an except clause\nin the current stack frame or in an older stack frame, or None\nif no such clause exists.", F0: current},
		{Name: "getrecursionlimit", Sig: "($module, /)", Doc: "Return the current value of the recursion limit.\n\nThe recursion limit is the maximum depth of the Python interpreter\nstack.  This limit prevents infinite recursion from causing an overflow\nof the C stack and crashing Python.", F0: func(th *thread, _ value) (value, *exception) {
			return object.Int64(int64(th.Interp.RecursionLimitSet())), nil
		}},
		{Name: "setrecursionlimit", Sig: "($module, limit, /)", Doc: "Set the maximum depth of the Python interpreter stack to n.\n\nThis limit prevents infinite recursion from causing an overflow of the C\nstack and crashing Python.  The highest possible limit is platform-\ndependent.", F1: setRecursionLimit},
		{Name: "get_int_max_str_digits", Sig: "($module, /)", Doc: "Return the maximum string digits limit for non-binary int<->str conversions.", F0: func(th *thread, _ value) (value, *exception) {
			return object.Int64(int64(th.Interp.IntMaxStrDigits)), nil
		}},
		{Name: "set_int_max_str_digits", Sig: "($module, /, maxdigits)", Doc: "Set the maximum string digits limit for non-binary int<->str conversions.", FS: setMaxDigits},
		{Name: "getsizeof", Doc: "getsizeof(object [, default]) -> int\n\nReturn the size of object in bytes.", Sig: "($module, object, default=None)", FS: getSizeOf},
		{Name: "getrefcount", Sig: "($module, object, /)", Doc: "Return the reference count of object.\n\nObjects are not counted here; the answer is that of an object with one other reference.", F1: func(*thread, value, value) (value, *exception) { return object.Int64(2), nil }},
		{Name: "intern", Sig: "($module, string, /)", Doc: "``Intern'' the given string.\n\nThis enters the string in the (global) table of interned strings whose\npurpose is to speed up dictionary lookups. Return the string itself or\nthe previously interned string object with the same value.", F1: intern},
		{Name: "_is_interned", Sig: "($module, string, /)", Doc: "Return True if the given string is \"interned\".", F1: isInterned},
		{Name: "getdefaultencoding", Sig: "($module, /)", Doc: "Return the current default encoding used by the Unicode implementation.", F0: constant(object.StrOf("utf-8"))},
		{Name: "getfilesystemencoding", Sig: "($module, /)", Doc: "Return the encoding used to convert Unicode filenames to OS filenames.", F0: constant(object.StrOf("utf-8"))},
		{Name: "getfilesystemencodeerrors", Sig: "($module, /)", Doc: "Return the error mode used for Unicode to OS filename conversion.", F0: constant(object.StrOf("surrogateescape"))},
		{Name: "getswitchinterval", Sig: "($module, /)", Doc: "Return the current thread switch interval; see sys.setswitchinterval().", F0: getSwitchInterval},
		{Name: "setswitchinterval", Sig: "($module, interval, /)", Doc: "Set the ideal thread switching delay inside the Python interpreter.\n\nThreads run in parallel here; the value is only remembered.", F1: setSwitchInterval},
		{Name: "is_finalizing", Sig: "($module, /)", Doc: "Return True if Python is exiting.", F0: func(th *thread, _ value) (value, *exception) { return object.Bool(stateOf(th).finalizing), nil }},
		{Name: "_is_gil_enabled", Sig: "($module, /)", Doc: "Return True if the GIL is currently enabled; there is none here.", F0: constant(object.False)},
		{Name: "_clear_type_cache", Sig: "($module, /)", Doc: "Clear the internal type lookup cache.", F0: constant(object.None)},
		{Name: "_clear_internal_caches", Sig: "($module, /)", Doc: "Clear all internal performance-related caches.", F0: constant(object.None)},
		{Name: "_debugmallocstats", Sig: "($module, /)", Doc: "Print debug info about the state of the memory allocator; there is nothing to tell here.", F0: constant(object.None)},
		{Name: "_get_cpu_count_config", Sig: "($module, /)", Doc: "Private function for getting PyConfig.cpu_count", F0: constant(object.Int64(-1))},
		{Name: "_clear_type_descriptors", Sig: "($module, type, /)", F1: ignore},
		{Name: "getallocatedblocks", Sig: "($module, /)", Doc: "Return the number of memory blocks currently allocated; not known here.", F0: constant(object.Int64(0))},
		{Name: "getunicodeinternedsize", Sig: "($module, /, *, _only_immortal=False)", Doc: "Return the number of elements of the unicode interned dictionary; not known here.", FS: func(*thread, value, []value) (value, *exception) {
			return object.Int64(0), nil
		}},
		{Name: "is_remote_debug_enabled", Sig: "($module, /)", Doc: "Return True if remote debugging is enabled, False otherwise.", F0: constant(object.False)},
		{Name: "activate_stack_trampoline", Sig: "($module, backend, /)", Doc: "Activate the stack profiler trampoline; there is none here.", F1: func(*thread, value, value) (value, *exception) {
			return value{}, object.ValueErrorf("perf trampoline not available")
		}},
		{Name: "deactivate_stack_trampoline", Sig: "($module, /)", Doc: "Deactivate the stack profiler trampoline; there is none here.", F0: constant(object.None)},
		{Name: "getdlopenflags", Sig: "($module, /)", Doc: "Return the flags that were set for loading extension modules; CorePy loads none.", F0: func(th *thread, _ value) (value, *exception) {
			return object.Int64(int64(stateOf(th).dlopenFlags)), nil
		}},
		{Name: "setdlopenflags", Sig: "($module, flags, /)", Doc: "Set the flags for loading extension modules; they are only remembered, because CorePy loads none.", F1: func(th *thread, _, flags value) (value, *exception) {
			n, exc := object.ToIndexInt(th, flags, object.OverflowErrorType)
			stateOf(th).dlopenFlags = n
			return object.None, exc
		}},
		{Name: "remote_exec", Sig: "($module, /, pid, script)", Doc: "Execute a script in another Python process: not possible from CorePy.", FS: func(*thread, value, []value) (value, *exception) {
			return value{}, object.Errorf(object.NotImplementedErrorType, "remote_exec() is not there: CorePy cannot make other processes run scripts")
		}},
		{Name: "is_stack_trampoline_active", Sig: "($module, /)", Doc: "Return *True* if a stack profiler trampoline is active.", F0: constant(object.False)},
		{Name: "get_asyncgen_hooks", Sig: "($module, /)", Doc: "Return the installed asynchronous generators hooks.\n\nThis returns a namedtuple of the form (firstiter, finalizer).", F0: getAsyncHooks},
		{Name: "set_asyncgen_hooks", Sig: "($module, firstiter=None, finalizer=None)", Doc: "set_asyncgen_hooks([firstiter] [, finalizer])\n\nSet a finalizer for async generators objects.", FS: setAsyncHooks},
		{Name: "get_coroutine_origin_tracking_depth", Sig: "($module, /)", Doc: "Check status of origin tracking for coroutine objects in this thread.", F0: func(th *thread, _ value) (value, *exception) {
			return object.Int64(int64(stateOf(th).originDepth)), nil
		}},
		{Name: "set_coroutine_origin_tracking_depth", Sig: "($module, /, depth)", Doc: "Enable or disable origin tracking for coroutine objects in this thread.", FS: setOriginDepth},
	}
}}

// state is what sys remembers for an interpreter.
type state struct {
	finalizing     bool
	noEnvironment  bool // -E
	switchInterval float64
	originDepth    int
	dlopenFlags    int
	auditHooks     []value
}

type stateKey struct{}

func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, func() any { return &state{switchInterval: 0.005, dlopenFlags: 2} }).(*state)
}

// Finalizing makes sys.is_finalizing() true.
func Finalizing(th *object.Thread) { stateOf(th).finalizing = true }

func exit(_ *thread, _ value, args []value) (value, *exception) {
	if len(args) == 0 || args[0].IsNone() {
		return value{}, object.NewException(object.SystemExitType)
	}
	if t := args[0]; t.Type().Has(object.FlagTuple) {
		return value{}, object.NewException(object.SystemExitType, t.AsTuple().Items...)
	}
	return value{}, object.NewException(object.SystemExitType, args[0])
}

func current(th *thread, _ value) (value, *exception) {
	if e := th.Handling(); e != nil {
		return e.Value(), nil
	}
	return object.None, nil
}

func excInfo(th *thread, _ value) (value, *exception) {
	e := th.Handling()
	if e == nil {
		return object.TupleOf(object.None, object.None, object.None), nil
	}
	tb := e.Traceback
	if tb.IsNull() {
		tb = object.None
	}
	return object.TupleOf(e.Type().Value(), e.Value(), tb), nil
}

func setRecursionLimit(th *thread, _, v value) (value, *exception) {
	n, exc := cInt(th, v)
	if exc != nil {
		return value{}, exc
	}
	if n < 1 {
		return value{}, object.ValueErrorf("recursion limit must be greater or equal than 1")
	}
	if th.Depth >= int(n) {
		return value{}, object.Errorf(object.RecursionErrorType, "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", n, th.Depth)
	}
	th.Interp.SetRecursionLimit(int(n))
	return object.None, nil
}

func setMaxDigits(th *thread, _ value, args []value) (value, *exception) {
	n, exc := cInt(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	if n != 0 && n < 640 {
		return value{}, object.ValueErrorf("maxdigits must be >= 640 or 0 for unlimited")
	}
	th.Interp.IntMaxStrDigits = int(n)
	return object.None, nil
}

func intern(_ *thread, _, v value) (value, *exception) {
	if v.Type() == object.StrType {
		return object.Intern(v.AsStr().String()).Value(), nil
	}
	if v.Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("can't intern %s", v.Type().Name)
	}
	return value{}, object.TypeErrorf("intern() argument must be str, not %s", messageName(v))
}

// messageName is how messages about arguments name the type of v.
func messageName(v value) string {
	if v.IsNone() {
		return "None"
	}
	return v.Type().Name
}

// cInt is v as an int32.
func cInt(th *thread, v value) (int32, *exception) {
	n, exc := object.ToInt64(th, v)
	if exc != nil && !exc.Is(object.OverflowErrorType) {
		return 0, exc
	}
	if exc != nil || int64(int32(n)) != n {
		return 0, object.OverflowErrorf("Python int too large to convert to C int")
	}
	return int32(n), nil
}

func isInterned(_ *thread, _, v value) (value, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("_is_interned() argument must be str, not %s", v.Type().Name)
	}
	return object.Bool(v.AsStr().IsInterned()), nil
}

func getSwitchInterval(th *thread, _ value) (value, *exception) {
	return object.Float(stateOf(th).switchInterval), nil
}

func setSwitchInterval(th *thread, _, v value) (value, *exception) {
	f, exc := object.ToFloat64(th, v)
	if exc != nil {
		return value{}, exc
	}
	if f <= 0 {
		return value{}, object.ValueErrorf("switch interval must be strictly positive")
	}
	stateOf(th).switchInterval = f
	return object.None, nil
}

func getAsyncHooks(th *thread, _ value) (value, *exception) {
	h := vm.AsyncHooksOf(th)
	return asyncHooks.Make(h.FirstIter, h.Finalizer), nil
}

func setAsyncHooks(th *thread, _ value, args []value) (value, *exception) {
	for i, name := range []string{"firstiter", "finalizer"} {
		if v := args[i]; !v.IsNull() && !v.IsNone() && v.Type().Call == nil {
			return value{}, object.TypeErrorf("callable %s expected, got %s", name, v.Type().Name)
		}
	}
	h := vm.AsyncHooksOf(th)
	if !args[1].IsNull() {
		h.Finalizer = args[1]
	}
	if !args[0].IsNull() {
		h.FirstIter = args[0]
	}
	return object.None, nil
}

func setOriginDepth(th *thread, _ value, args []value) (value, *exception) {
	n, exc := cInt(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	if n < 0 {
		return value{}, object.ValueErrorf("depth must be >= 0")
	}
	stateOf(th).originDepth = int(n)
	return object.None, nil
}
