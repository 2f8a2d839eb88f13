// Package code implements module code: interpreters that a program feeds with text, and prompts of its own.
package code

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// The attributes of interpreters and consoles.
var (
	attrLocals    = object.Name{Text: "locals"}
	attrCompile   = object.Name{Text: "compile"}
	attrFilename  = object.Name{Text: "filename"}
	attrBuffer    = object.Name{Text: "buffer"}
	attrLocalExit = object.Name{Text: "local_exit"}
	attrWrite     = object.Name{Text: "write"}
	attrShowTB    = object.Name{Text: "showtraceback"}
	attrShowSyn   = object.Name{Text: "showsyntaxerror"}
	attrRunCode   = object.Name{Text: "runcode"}
	attrRunSource = object.Name{Text: "runsource"}
	attrReset     = object.Name{Text: "resetbuffer"}
	attrRawInput  = object.Name{Text: "raw_input"}
	attrPush      = object.Name{Text: "push"}
	attrSource    = object.Name{Text: "source"}
	attrSymbol    = object.Name{Text: "symbol"}
)

// state remembers the exception that runcode() and runsource() have caught: its traceback has no frame of theirs.
type state struct{ caught *exception }

type stateKey struct{}

func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, func() any { return &state{} }).(*state)
}

// handling calls f while exc is the exception that is handled.
func handling(th *thread, exc *exception, f func() *exception) *exception {
	st := stateOf(th)
	outer := st.caught
	st.caught = exc
	defer func() { st.caught = outer }()
	if h := th.Handled; h != nil {
		before := h.Exc
		h.Exc = exc
		defer func() { h.Exc = before }()
	}
	return f()
}

func given(v value) value {
	if v.IsNull() || v.IsNone() {
		return value{}
	}
	return v
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

var functions = []object.Method{
	{Name: "interact", Sig: "(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False)", Doc: "Read lines and run them, as the prompt does, until the input ends.\n\nbanner is shown first, exitmsg last; readfunc takes the place of raw_input(), local is the namespace. With local_exit, exit() ends the console only.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		class, exc := native.FromModule(th, "code", "InteractiveConsole")
		if exc != nil {
			return value{}, exc
		}
		local := a[4]
		if local.IsNull() {
			local = object.False
		}
		console, exc := object.Call(th, class, []value{orNone(a[2]), local}, []*object.Str{attrLocalExit.Str()})
		if exc != nil {
			return value{}, exc
		}
		if f := given(a[1]); !f.IsNull() {
			if exc := object.SetAttr(th, console, attrRawInput.Str(), f); exc != nil {
				return value{}, exc
			}
		} else if exc := tryReadline(th); exc != nil {
			return value{}, exc
		}
		_, exc = object.CallMethod(th, console, object.Intern("interact"), orNone(a[0]), orNone(a[3]))
		return object.None, exc
	}},
}

// tryReadline imports module readline if there is one.
func tryReadline(th *thread) *exception {
	_, exc := native.Import(th, "readline")
	if exc != nil && exc.Is(object.ImportErrorType) {
		return nil
	}
	return exc
}

// New makes module code.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("code", "Utilities needed to emulate Python's interactive interpreter.", functions)
	command, exc := native.FromModule(th, "codeop", "compile_command")
	if exc != nil {
		return nil, exc
	}
	compiler, exc := native.FromModule(th, "codeop", "CommandCompiler")
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("compile_command", command)
	m.Dict.SetName("CommandCompiler", compiler)
	interpreter, exc := newInterpreter(th)
	if exc != nil {
		return nil, exc
	}
	console, exc := newConsole(th, interpreter)
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("InteractiveInterpreter", interpreter.Value())
	m.Dict.SetName("InteractiveConsole", console.Value())
	m.Dict.SetName("__all__", native.Strings("InteractiveInterpreter", "InteractiveConsole", "interact", "compile_command"))
	return m, nil
}
