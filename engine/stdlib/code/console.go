// This file makes the class InteractiveConsole: an interpreter with a prompt.

package code

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func newConsole(th *thread, interpreter *object.Type) (*object.Type, *exception) {
	init := interpreter.LookupName("__init__")
	return object.NewClass(th, object.ClassSpec{Module: "code", Name: "InteractiveConsole", Bases: []*object.Type{interpreter},
		Doc: "An InteractiveInterpreter that reads lines at a prompt and keeps those of statements that are not complete yet.",
		Methods: []object.Method{
			native.Python("InteractiveConsole.__init__", "($self, locals=None, filename='<console>', *, local_exit=False)", "", func(th *thread, self value, a []value) (value, *exception) {
				if _, exc := object.Call2(th, init, self, orNone(a[0])); exc != nil {
					return value{}, exc
				}
				filename, local := a[1], a[2]
				if filename.IsNull() {
					filename = object.StrOf("<console>")
				}
				if local.IsNull() {
					local = object.False
				}
				if exc := object.SetAttr(th, self, attrFilename.Str(), filename); exc != nil {
					return value{}, exc
				}
				if exc := object.SetAttr(th, self, attrLocalExit.Str(), local); exc != nil {
					return value{}, exc
				}
				_, exc := object.CallMethod(th, self, attrReset.Str())
				return object.None, exc
			}),
			native.Python("InteractiveConsole.interact", "($self, banner=None, exitmsg=None)", "Read lines and run them until the input ends.\n\nbanner is shown first: one like the prompt's if it is None, nothing if it is empty. exitmsg likewise is shown last.", interact),
			native.Python("InteractiveConsole.push", "($self, line, filename=None, _symbol='single')", "Add a line, which must not end with a newline, and run what is complete.\n\nTrue if more input is needed.", push),
			native.Python("InteractiveConsole.resetbuffer", "($self)", "Forget the lines of a statement that is not complete.", func(th *thread, self value, _ []value) (value, *exception) {
				return object.None, object.SetAttr(th, self, attrBuffer.Str(), object.NewList(nil).Value())
			}),
			native.Python("InteractiveConsole.raw_input", "($self, prompt='')", "Show a prompt and read a line, without its newline. EOFError at the end of the input.", func(th *thread, _ value, a []value) (value, *exception) {
				input, exc := native.FromModule(th, "builtins", "input")
				if exc != nil {
					return value{}, exc
				}
				prompt := a[0]
				if prompt.IsNull() {
					prompt = object.StrOf("")
				}
				return object.Call1(th, input, prompt)
			}),
		}})
}

func push(th *thread, self value, a []value) (value, *exception) {
	buffer, exc := object.GetAttr(th, self, attrBuffer.Str())
	if exc != nil {
		return value{}, exc
	}
	if _, exc := object.CallMethod(th, buffer, object.Intern("append"), a[0]); exc != nil {
		return value{}, exc
	}
	source, exc := object.CallMethod(th, object.StrOf("\n"), object.Intern("join"), buffer)
	if exc != nil {
		return value{}, exc
	}
	filename := given(a[1])
	if filename.IsNull() {
		if filename, exc = object.GetAttr(th, self, attrFilename.Str()); exc != nil {
			return value{}, exc
		}
	}
	symbol := a[2]
	if symbol.IsNull() {
		symbol = object.StrOf("single")
	}
	run, exc := object.GetAttr(th, self, attrRunSource.Str())
	if exc != nil {
		return value{}, exc
	}
	more, exc := object.Call(th, run, []value{source, filename, symbol}, []*object.Str{attrSymbol.Str()})
	if exc != nil {
		return value{}, exc
	}
	yes, exc := object.Truth(th, more)
	if exc == nil && !yes {
		_, exc = object.CallMethod(th, self, attrReset.Str())
	}
	return more, exc
}

// session is a run of interact().
type session struct {
	th   *thread
	self value
}

func (s *session) write(text string) *exception {
	_, exc := object.CallMethod(s.th, s.self, attrWrite.Str(), object.StrOf(text))
	return exc
}

func interact(th *thread, self value, a []value) (value, *exception) {
	s := &session{th: th, self: self}
	sys := th.Interp.SysDict
	for _, p := range [][2]string{{"ps1", ">>> "}, {"ps2", "... "}} {
		if _, ok := sys.GetName(p[0]); !ok {
			sys.SetName(p[0], object.StrOf(p[1]))
			defer sys.DelStr(object.Intern(p[0]))
		}
	}
	if exc := s.banner(orNone(a[0])); exc != nil {
		return value{}, exc
	}
	local, exc := object.GetAttr(th, self, attrLocalExit.Str())
	if exc != nil {
		return value{}, exc
	}
	localExit, exc := object.Truth(th, local)
	if exc != nil {
		return value{}, exc
	}
	if localExit {
		restore, exc := s.localQuitters()
		defer restore()
		if exc != nil {
			return value{}, exc
		}
	}
	if exc := s.loop(localExit); exc != nil {
		return value{}, exc
	}
	switch last := orNone(a[1]); {
	case last.IsNone():
		return object.None, s.write("now exiting " + self.Type().Name + "...\n")
	case last.Type().Has(object.FlagStr) && last.AsStr().String() == "":
		return object.None, nil
	default:
		text, exc := object.ToStr(th, last)
		if exc != nil {
			return value{}, exc
		}
		return object.None, s.write(text.String() + "\n")
	}
}

// banner shows what comes first.
func (s *session) banner(v value) *exception {
	if v.IsNone() {
		get := func(name string) string {
			if v, ok := s.th.Interp.SysAttr(name); ok && v.Type().Has(object.FlagStr) {
				return v.AsStr().String()
			}
			return ""
		}
		return s.write(fmt.Sprintf("Python %s on %s\nType \"help\", \"copyright\", \"credits\" or \"license\" for more information.\n(%s)\n", get("version"), get("platform"), s.self.Type().Name))
	}
	yes, exc := object.Truth(s.th, v)
	if exc != nil || !yes {
		return exc
	}
	text, exc := object.ToStr(s.th, v)
	if exc != nil {
		return exc
	}
	return s.write(text.String() + "\n")
}

// localQuitters makes exit and quit end the console only, until restore is called.
func (s *session) localQuitters() (restore func(), exc *exception) {
	builtins := s.th.Interp.Builtins
	before := map[string]value{}
	restore = func() {
		for name, v := range before {
			builtins.SetName(name, v)
		}
	}
	class, exc := newQuitter(s.th)
	if exc != nil {
		return restore, exc
	}
	for _, name := range []string{"exit", "quit"} {
		old, ok := builtins.GetName(name)
		if !ok {
			continue
		}
		q, exc := object.Call1(s.th, class.Value(), object.StrOf(name))
		if exc != nil {
			return restore, exc
		}
		before[name] = old
		builtins.SetName(name, q)
	}
	return restore, nil
}

// newQuitter makes the class of exit and quit in consoles.
func newQuitter(th *thread) (*object.Type, *exception) {
	name := object.Intern("name")
	return object.NewClass(th, object.ClassSpec{Module: "code", Name: "Quitter", Methods: []object.Method{
		native.Python("Quitter.__init__", "($self, name)", "", func(th *thread, self value, a []value) (value, *exception) {
			return object.None, object.SetAttr(th, self, name, a[0])
		}),
		{Name: "__repr__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
			n, exc := object.GetAttr(th, self, name)
			if exc != nil {
				return value{}, exc
			}
			text, exc := object.ToStr(th, n)
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf("Use " + text.String() + "() or Ctrl-D (i.e. EOF) to exit"), nil
		}},
		native.Python("Quitter.__call__", "($self, code=None)", "", func(_ *thread, _ value, a []value) (value, *exception) {
			return value{}, object.NewException(object.SystemExitType, orNone(a[0]))
		}),
	}})
}

// loop reads lines and runs them.
func (s *session) loop(localExit bool) *exception {
	more := false
	for {
		ended, exc := s.step(&more)
		switch {
		case exc == nil && ended:
			return nil
		case exc == nil:
		case exc.Is(object.KeyboardInterruptType):
			if exc := s.write("\nKeyboardInterrupt\n"); exc != nil {
				return exc
			}
			if _, exc := object.CallMethod(s.th, s.self, attrReset.Str()); exc != nil {
				return exc
			}
			more = false
		case exc.Is(object.SystemExitType) && localExit:
			return s.write("\n")
		default:
			return exc
		}
	}
}

// step reads a line and runs what is complete; ended is true at the end of the input.
func (s *session) step(more *bool) (ended bool, exc *exception) {
	if exc := s.th.Poll(); exc != nil {
		return false, exc
	}
	name := "ps1"
	if *more {
		name = "ps2"
	}
	prompt, ok := s.th.Interp.SysDict.GetName(name)
	if !ok {
		return false, object.AttributeErrorf("module 'sys' has no attribute '%s'", name)
	}
	line, exc := object.CallMethod(s.th, s.self, attrRawInput.Str(), prompt)
	if exc != nil {
		if !exc.Is(object.EOFErrorType) {
			return false, exc
		}
		return true, s.write("\n")
	}
	v, exc := object.CallMethod(s.th, s.self, attrPush.Str(), line)
	if exc != nil {
		return false, exc
	}
	*more, exc = object.Truth(s.th, v)
	return false, exc
}
