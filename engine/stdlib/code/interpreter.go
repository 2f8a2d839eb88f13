// This file makes the class InteractiveInterpreter: it compiles and runs text, and shows what goes wrong.

package code

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func newInterpreter(th *thread) (*object.Type, *exception) {
	return object.NewClass(th, object.ClassSpec{Module: "code", Name: "InteractiveInterpreter",
		Doc: "Compiles and runs text in a namespace.\n\nIt knows nothing of input and prompts, nor which file the text comes from: the caller says so.",
		Methods: []object.Method{
			native.Python("InteractiveInterpreter.__init__", "($self, locals=None)", "", initInterpreter),
			native.Python("InteractiveInterpreter.runsource", "($self, source, filename='<input>', symbol='single')", "Compile and run text.\n\nTrue if more input is needed to complete it; errors of its syntax are shown.", runSource),
			native.Python("InteractiveInterpreter.runcode", "($self, code)", "Run a code object. Exceptions are shown, but SystemExit is raised.", func(th *thread, self value, a []value) (value, *exception) {
				exec, exc := native.FromModule(th, "builtins", "exec")
				if exc != nil {
					return value{}, exc
				}
				locals, exc := object.GetAttr(th, self, attrLocals.Str())
				if exc != nil {
					return value{}, exc
				}
				_, exc = object.Call2(th, exec, a[0], locals)
				if exc == nil || exc.Is(object.SystemExitType) {
					return object.None, exc
				}
				return object.None, handling(th, exc, func() *exception {
					_, exc := object.CallMethod(th, self, attrShowTB.Str())
					return exc
				})
			}),
			{Name: "showsyntaxerror", Sig: "($self, filename=None, **kwargs)", Doc: "Show the syntax error that has just been raised. There is no traceback, for it has no frames.", FK: showSyntaxError},
			native.Python("InteractiveInterpreter.showtraceback", "($self)", "Show the exception that has just been raised, without the frame that caught it.", func(th *thread, self value, _ []value) (value, *exception) {
				exc := th.Handling()
				if exc == nil {
					return object.None, object.TypeErrorf("there is no exception to show")
				}
				tb, failed := object.GetAttrName(th, exc.Value(), "__traceback__")
				if failed != nil {
					return value{}, failed
				}
				if stateOf(th).caught != exc && !tb.IsNone() {
					if tb, failed = object.GetAttrName(th, tb, "tb_next"); failed != nil {
						return value{}, failed
					}
				}
				return object.None, show(th, self, exc, tb, "")
			}),
			native.Python("InteractiveInterpreter.write", "($self, data)", "Write text to sys.stderr.", func(th *thread, _ value, a []value) (value, *exception) {
				stderr, ok := th.Interp.SysAttr("stderr")
				if !ok {
					return value{}, object.AttributeErrorf("module 'sys' has no attribute 'stderr'")
				}
				_, exc := object.CallMethod(th, stderr, attrWrite.Str(), a[0])
				return object.None, exc
			}),
		}})
}

func initInterpreter(th *thread, self value, a []value) (value, *exception) {
	locals := given(a[0])
	if locals.IsNull() {
		d := object.NewDict()
		d.SetName("__name__", object.StrOf("__console__"))
		d.SetName("__doc__", object.None)
		locals = d.Value()
	}
	if exc := object.SetAttr(th, self, attrLocals.Str(), locals); exc != nil {
		return value{}, exc
	}
	class, exc := native.FromModule(th, "code", "CommandCompiler")
	if exc != nil {
		return value{}, exc
	}
	compiler, exc := object.Call0(th, class)
	if exc != nil {
		return value{}, exc
	}
	return object.None, object.SetAttr(th, self, attrCompile.Str(), compiler)
}

func runSource(th *thread, self value, a []value) (value, *exception) {
	filename, symbol := a[1], a[2]
	if filename.IsNull() {
		filename = object.StrOf("<input>")
	}
	if symbol.IsNull() {
		symbol = object.StrOf("single")
	}
	c, exc := object.CallMethod(th, self, attrCompile.Str(), a[0], filename, symbol)
	if exc != nil {
		if !exc.Is(object.OverflowErrorType) && !exc.Is(object.SyntaxErrorType) && !exc.Is(object.ValueErrorType) {
			return value{}, exc
		}
		return object.False, handling(th, exc, func() *exception {
			f, exc := object.GetAttr(th, self, attrShowSyn.Str())
			if exc == nil {
				_, exc = object.Call(th, f, []value{filename, a[0]}, []*object.Str{attrSource.Str()})
			}
			return exc
		})
	}
	if c.IsNone() {
		return object.True, nil
	}
	_, exc = object.CallMethod(th, self, attrRunCode.Str(), c)
	return object.False, exc
}

var syntaxParams = object.ParseParams("InteractiveInterpreter.showsyntaxerror", "(filename=None)")

func showSyntaxError(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, rest, names, exc := native.BindPython(syntaxParams, 1, true, args, kw)
	if exc != nil {
		return value{}, exc
	}
	source := ""
	for i, n := range names {
		if n.String() == "source" && rest[i].Type().Has(object.FlagStr) {
			source = rest[i].AsStr().String()
		}
	}
	raised := th.Handling()
	if raised == nil {
		return object.None, object.TypeErrorf("there is no exception to show")
	}
	if f := given(a[0]); !f.IsNull() && raised.Is(object.SyntaxErrorType) {
		yes, exc := object.Truth(th, f)
		if exc == nil && yes {
			exc = object.SetAttr(th, raised.Value(), attrFilename.Str(), f)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	return object.None, show(th, self, raised, object.None, source)
}

// show makes an exception the last one, and shows it by sys.excepthook, or by write() if nobody has changed the hook.
func show(th *thread, self value, raised *exception, tb value, source string) *exception {
	v := raised.Value()
	if exc := object.SetAttr(th, v, object.Intern("__traceback__"), tb); exc != nil {
		return exc
	}
	if source != "" && v.Type() == object.SyntaxErrorType {
		if exc := addText(th, v, strings.Split(source, "\n")); exc != nil {
			return exc
		}
	}
	sys := th.Interp.SysDict
	class := v.Type().Value()
	sys.SetName("last_type", class)
	sys.SetName("last_traceback", tb)
	sys.SetName("last_value", v)
	sys.SetName("last_exc", v)
	hook, _ := sys.GetName("excepthook")
	usual, _ := sys.GetName("__excepthook__")
	if !hook.IsNull() && !usual.IsNull() && !hook.Is(usual) {
		return callHook(th, hook, usual, class, v, tb)
	}
	format, exc := native.FromModule(th, "traceback", "format_exception")
	if exc != nil {
		return exc
	}
	lines, exc := object.Call3(th, format, class, v, tb)
	if exc != nil {
		return exc
	}
	parts, exc := object.Collect(th, lines)
	if exc != nil {
		return exc
	}
	text, exc := object.JoinAll(th, parts)
	if exc != nil {
		return exc
	}
	_, exc = object.CallMethod(th, self, attrWrite.Str(), text)
	return exc
}

// addText gives a syntax error its line, if it has none.
func addText(th *thread, v value, lines []string) *exception {
	text, exc := object.GetAttrName(th, v, "text")
	if exc != nil || !text.IsNone() {
		return exc
	}
	line, exc := object.GetAttrName(th, v, "lineno")
	if exc != nil {
		return exc
	}
	if n, ok := object.IntValue(line); ok && n >= 1 && int(n) <= len(lines) {
		return object.SetAttr(th, v, object.Intern("text"), object.StrOf(lines[n-1]))
	}
	return nil
}

// callHook calls a hook that a program has set. If that fails, both exceptions are shown.
func callHook(th *thread, hook, usual, class, v, tb value) *exception {
	_, exc := object.Call3(th, hook, class, v, tb)
	if exc == nil || exc.Is(object.SystemExitType) {
		return exc
	}
	stderr, ok := th.Interp.SysAttr("stderr")
	if !ok {
		return exc
	}
	say := func(text string) *exception {
		_, exc := object.CallMethod(th, stderr, attrWrite.Str(), object.StrOf(text))
		return exc
	}
	if failed := say("Error in sys.excepthook:\n"); failed != nil {
		return failed
	}
	inner, failed := object.GetAttrName(th, exc.Value(), "__traceback__")
	if failed != nil {
		return failed
	}
	if _, failed := object.Call3(th, usual, exc.Value().Type().Value(), exc.Value(), inner); failed != nil {
		return failed
	}
	if failed := say("\nOriginal exception was:\n"); failed != nil {
		return failed
	}
	_, failed = object.Call3(th, usual, class, v, tb)
	return failed
}
