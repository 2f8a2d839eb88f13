// This file has the hooks of sys: for values at the prompt, for uncaught exceptions, for exceptions that cannot be raised, for breakpoints and for audit events.

package sys

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/structseq"
	"dappco.re/go/py/engine/traceback"
	"dappco.re/go/py/engine/vm"
)

var (
	nameWrite = object.Name{Text: "write"}
	nameFlush = object.Name{Text: "flush"}
)

var hookFunctions = []object.Method{
	{Name: "displayhook", Sig: "($module, object, /)", Doc: "Print an object to sys.stdout and also save it in builtins._", F1: displayHook},
	{Name: "excepthook", Sig: "($module, exctype, value, traceback, /)", Doc: "Handle an exception by displaying it with a traceback on sys.stderr.", FN: exceptHook, Min: 3, Max: 3},
	{Name: "unraisablehook", Sig: "($module, unraisable, /)", Doc: "Handle an unraisable exception.\n\nThe unraisable argument has the following attributes:\n\n* exc_type: Exception type.\n* exc_value: Exception value, can be None.\n* exc_traceback: Exception traceback, can be None.\n* err_msg: Error message, can be None.\n* object: Object causing the exception, can be None.", F1: unraisableHook},
	{Name: "breakpointhook", Sig: "($module, /, *args, **kwargs)", Doc: "This hook function is called by built-in breakpoint().", FK: breakpointHook},
	{Name: "audit", Sig: "($module, event, /, *args)", Doc: "Passes the event to any hooks that are attached.", FN: audit, Min: 1, Max: -1},
	{Name: "addaudithook", Sig: "($module, /, hook)", Doc: "Adds a new audit hook callback.", FS: addAuditHook},
}

// stream is the file object name of sys, null when it is missing or None.
func stream(th *thread, name string) value {
	v, ok := th.Interp.SysAttr(name)
	if !ok || v.IsNone() {
		return value{}
	}
	return v
}

func write(th *thread, file value, text string) *exception {
	_, exc := object.CallMethod(th, file, nameWrite.Str(), object.StrOf(text))
	return exc
}

// complain writes text to sys.stderr, or to the interpreter's standard error when that is not there; it cannot fail.
func complain(th *thread, text string) {
	if file := stream(th, "stderr"); !file.IsNull() {
		if write(th, file, text) == nil {
			_, _ = object.CallMethod(th, file, nameFlush.Str())
			return
		}
	}
	if th.Interp.Stderr != nil {
		_, _ = th.Interp.Stderr.Write([]byte(text))
	}
}

func displayHook(th *thread, _, v value) (value, *exception) {
	if v.IsNone() {
		return object.None, nil
	}
	underscore := object.Intern("_")
	th.Interp.Builtins.SetStr(underscore, object.None)
	out := stream(th, "stdout")
	if out.IsNull() {
		return value{}, object.Errorf(object.RuntimeErrorType, "lost sys.stdout")
	}
	text, exc := object.Repr(th, v)
	if exc != nil {
		return value{}, exc
	}
	if exc := write(th, out, text.String()); exc != nil {
		if !exc.Is(object.UnicodeEncodeErrorType) {
			return value{}, exc
		}
		safe, failed := object.CallMethod(th, text.Value(), object.Intern("encode"), object.StrOf("ascii"), object.StrOf("backslashreplace"))
		if failed != nil {
			return value{}, failed
		}
		if safe, failed = object.CallMethod(th, safe, object.Intern("decode"), object.StrOf("ascii")); failed != nil {
			return value{}, failed
		}
		plain, exc := object.StrFrom(safe, "a decoded representation")
		if exc != nil {
			return value{}, exc
		}
		if exc := write(th, out, plain.String()); exc != nil {
			return value{}, exc
		}
	}
	if exc := write(th, out, "\n"); exc != nil {
		return value{}, exc
	}
	th.Interp.Builtins.SetStr(underscore, v)
	return object.None, nil
}

func exceptHook(th *thread, _ value, args []value) (value, *exception) {
	v, tb := args[1], args[2]
	if v.IsNone() {
		complain(th, "NoneType: None\n")
		return object.None, nil
	}
	if !object.IsException(v) {
		complain(th, "TypeError: print_exception(): Exception expected for value, "+v.Type().Name+" found\n")
		return object.None, nil
	}
	e := v.AsException()
	if e.Traceback.IsNull() && tb.Type() == vm.TracebackType {
		e.Traceback = tb
	}
	complain(th, traceback.Format(th, e))
	return object.None, nil
}

// unraisableArgs is the type of what sys.unraisablehook is called with.
var unraisableArgs = structseq.New("builtins", "UnraisableHookArgs", "UnraisableHookArgs\n\nType used to pass arguments to sys.unraisablehook.", 0, true, "exc_type", "exc_value", "exc_traceback", "err_msg", "object")

func unraisableHook(th *thread, _, u value) (value, *exception) {
	if u.Type() != &unraisableArgs.Type {
		return value{}, object.TypeErrorf("sys.unraisablehook argument type must be UnraisableHookArgs")
	}
	field := func(name string) value {
		v, ok, exc := object.FindAttr(th, u, object.Intern(name))
		if exc != nil || !ok {
			return object.None
		}
		return v
	}
	showUnraisable(th, field("exc_value"), field("err_msg"), field("object"))
	return object.None, nil
}

func showUnraisable(th *thread, excValue, message, about value) {
	text := "Exception ignored"
	if !message.IsNone() {
		if s, exc := object.ToStr(th, message); exc == nil {
			text = s.String()
		}
	} else if !about.IsNone() {
		text += " in"
	}
	if !about.IsNone() {
		shown := "<object repr() failed>"
		if s, exc := object.Repr(th, about); exc == nil {
			shown = s.String()
		}
		text += ": " + shown
	} else {
		text += ":"
	}
	text += "\n"
	if object.IsException(excValue) {
		text += traceback.FormatWith(th, excValue.AsException(), traceback.Options{NoChain: true, NoMarks: true})
	}
	complain(th, text)
}

// breakpointHook calls what $PYTHONBREAKPOINT names, pdb.set_trace if it is not set and nothing if it is 0.
func breakpointHook(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	name := breakpointName(th)
	if name == "0" {
		return object.None, nil
	}
	module, attr := "builtins", name
	if dot := strings.LastIndexByte(name, '.'); dot >= 0 {
		module, attr = name[:dot], name[dot+1:]
	}
	f, exc := importedName(th, module, attr)
	if exc != nil {
		if name == defaultBreakpoint || !exc.Is(object.ImportErrorType) && !exc.Is(object.AttributeErrorType) && !exc.Is(object.ValueErrorType) {
			return value{}, exc
		}
		return object.None, object.Warn(th, object.RuntimeWarningType, "Ignoring unimportable $PYTHONBREAKPOINT: \"%s\"", name)
	}
	return object.Call(th, f, args, kw)
}

const defaultBreakpoint = "pdb.set_trace"

func breakpointName(th *thread) string {
	env := th.Interp.Host.Environment
	if env == nil || stateOf(th).noEnvironment {
		return defaultBreakpoint
	}
	for _, line := range env.Environ() {
		if name, ok := strings.CutPrefix(line, "PYTHONBREAKPOINT="); ok && name != "" {
			return name
		}
	}
	return defaultBreakpoint
}

// importedName is an attribute of a module that is imported for it.
func importedName(th *thread, module, attr string) (value, *exception) {
	if th.Interp.Importer == nil {
		return value{}, object.Errorf(object.ImportErrorType, "No module named '%s'", module)
	}
	m, exc := th.Interp.Importer.Import(th, object.Intern(module), object.NewDict().Value(), object.None, object.TupleOf(object.StrOf(attr)), 0)
	if exc != nil {
		return value{}, exc
	}
	return object.GetAttrName(th, m, attr)
}

// breakpointMethod is the built-in function breakpoint.
var breakpointMethod = object.Method{Name: "breakpoint", Sig: "($module, /, *args, **kws)", Doc: "Call sys.breakpointhook(*args, **kws).\n\nsys.breakpointhook() must accept whatever arguments are passed.\n\nBy default, this drops you into the pdb debugger.", FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	hook, ok := th.Interp.SysDict.GetName("breakpointhook")
	if !ok {
		return value{}, object.Errorf(object.RuntimeErrorType, "lost sys.breakpointhook")
	}
	return object.Call(th, hook, args, kw)
}}

func audit(th *thread, _ value, args []value) (value, *exception) {
	if !args[0].Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("audit() argument 1 must be str, not %s", args[0].Type().Name)
	}
	return object.None, raiseAudit(th, args[0], args[1:])
}

// raiseAudit tells the audit hooks of an event.
func raiseAudit(th *thread, event value, args []value) *exception {
	for _, hook := range stateOf(th).auditHooks {
		if _, exc := object.Call2(th, hook, event, object.TupleOf(args...)); exc != nil {
			return exc
		}
	}
	return nil
}

func addAuditHook(th *thread, _ value, args []value) (value, *exception) {
	s := stateOf(th)
	if exc := raiseAudit(th, object.StrOf("sys.addaudithook"), nil); exc != nil {
		if exc.Is(object.RuntimeErrorType) {
			return object.None, nil
		}
		return value{}, exc
	}
	s.auditHooks = append(s.auditHooks, args[0])
	return object.None, nil
}
