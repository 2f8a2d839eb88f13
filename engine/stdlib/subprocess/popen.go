// This file has the class Popen: a program that runs, and the files it is connected to.

package subprocess

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// The parameters of Popen.
const (
	argArgs = iota
	argBufsize
	argExecutable
	argStdin
	argStdout
	argStderr
	argPreexec
	argCloseFDs
	argShell
	argCwd
	argEnv
	argNewlines
	argStartupInfo
	argCreationFlags
	argRestoreSignals
	argNewSession
	argPassFDs
	argUser
	argGroup
	argExtraGroups
	argEncoding
	argErrors
	argText
	argUmask
	argPipeSize
	argProcessGroup
)

const popenSig = "($self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None)"

// The names of the files of a program, and of the attributes that have their other ends.
var fileNames = [3]string{"stdin", "stdout", "stderr"}

func popenSpec(th *thread) (object.ClassSpec, *exception) {
	newlines, exc := native.Property(th, "universal_newlines", "Whether the files of the program are text; the same as text_mode.", func(th *thread, self value) (value, *exception) {
		return object.GetAttrName(th, self, "text_mode")
	}, func(th *thread, self, v value) (value, *exception) {
		yes, exc := object.Truth(th, v)
		if exc != nil {
			return value{}, exc
		}
		return object.None, native.SetAttr(th, self, "text_mode", object.Bool(yes))
	})
	return object.ClassSpec{Name: "Popen", Doc: "A program that is started and runs beside this one.\n\nargs is the program and its arguments, or with shell a command. stdin, stdout and stderr are None for the files of this\nprogram, PIPE, DEVNULL, a file or the number of one, and STDOUT for errors to go where the output goes. The other ends of\npipes are the attributes stdin, stdout and stderr: of bytes, or of text if text, encoding or errors is given.",
		Attrs: []object.ClassAttr{newlines, {Name: "_child_created", V: object.False}},
		Methods: []object.Method{
			def("Popen.__init__", popenSig, "Start the program.", initialise),
			def("Popen.__repr__", "($self)", "", func(r *run, self value, _ []value) value {
				text := []rune("<" + self.Type().Name + ": returncode: " + r.Str(r.Attr(self, "returncode")) + " args: " + r.Repr(r.Attr(self, "args")) + ">")
				if len(text) > 80 {
					text = append(text[:76:76], []rune("...>")...)
				}
				return str(string(text))
			}),
			object.GenericClass(),
			def("Popen.__enter__", "($self)", "", func(_ *run, self value, _ []value) value { return self }),
			def("Popen.__exit__", "($self, exc_type, value, traceback)", "Close the pipes and wait for the end of the program.", leave),
			def("Popen.__del__", "($self, _maxsize=9223372036854775807, _warn=<built-in function warn>)", "", abandon),
			def("Popen.poll", "($self)", "Return the status of the program if it has ended, else None; it is attribute returncode too.", func(r *run, self value, _ []value) value {
				return reap(r, self, patience{}).status
			}),
			def("Popen.wait", "($self, timeout=None)", "Wait for the end of the program, at most timeout seconds, and return its status.", func(r *run, self value, a []value) value {
				return wait(r, self, or(a[0], object.None))
			}),
			def("Popen.communicate", "($self, input=None, timeout=None)", "Give the program its input, read what it writes, and wait for its end.\n\nThe result is a pair of the output and the errors, None where there is no pipe. After TimeoutExpired the program still\nruns: another call goes on where this one stopped.", func(r *run, self value, a []value) value {
				return communicate(r, self, or(a[0], object.None), or(a[1], object.None))
			}),
			def("Popen.send_signal", "($self, sig)", "Send the program a signal, unless it has ended.", func(r *run, self value, a []value) value {
				r.Method(self, "poll")
				if !r.OK() || given(r.Attr(self, "returncode")) {
					return object.None
				}
				r.Method(r.Import("os"), "kill", r.Attr(self, "pid"), a[0])
				r.Catch(object.ProcessLookupErrorType) // It ended just now.
				return object.None
			}),
			def("Popen.terminate", "($self)", "Ask the program to end, with SIGTERM.", func(r *run, self value, _ []value) value {
				return r.Method(self, "send_signal", r.From("signal", "SIGTERM"))
			}),
			def("Popen.kill", "($self)", "End the program, with SIGKILL.", func(r *run, self value, _ []value) value {
				return r.Method(self, "send_signal", r.From("signal", "SIGKILL"))
			}),
		}}, exc
}

// leave is the end of a with statement.
func leave(r *run, self value, _ []value) value {
	for _, name := range []string{"stdout", "stderr", "stdin"} {
		f := r.Attr(self, name)
		if !r.OK() {
			break
		}
		if given(f) {
			r.Method(f, "close")
		}
	}
	// The program is waited for even if what was written last did not reach it.
	exc := r.Exc
	r.Exc = nil
	r.Method(self, "wait")
	if exc != nil {
		r.Exc = exc
	}
	return object.None
}

// abandon is what happens when an object goes: its program is remembered until it has ended, so that the system can forget it.
func abandon(r *run, self value, _ []value) value {
	if !r.Truth(r.Attr(self, "_child_created")) || given(r.Attr(self, "returncode")) || !r.OK() {
		return object.None
	}
	r.CallNamed(r.From("warnings", "warn"), []value{str("subprocess " + r.Str(r.Attr(self, "pid")) + " is still running"), object.ResourceWarningType.Value(), integer(2), self}, "source")
	warned := r.Exc
	r.Exc = nil
	if !given(reap(r, self, patience{}).status) && r.OK() {
		r.Method(stateOf(r.Th).active, "append", self)
	}
	if warned != nil {
		r.Exc = warned
	}
	return object.None
}

// cleanUp asks for the status of the programs in active.
func (st *state) cleanUp(r *run) {
	for _, p := range r.Items(st.active) {
		if given(reap(r, p, patience{}).status) || !r.OK() {
			r.Exc = nil
			r.Method(st.active, "remove", p)
			r.Catch(object.ValueErrorType)
		}
	}
}

// initialise is __init__.
func initialise(r *run, self value, a []value) value {
	stateOf(r.Th).cleanUp(r)
	for i := range a {
		a[i] = or(a[i], object.None)
	}
	buffer, size := whole(r, a[argBufsize], "bufsize"), whole(r, a[argPipeSize], "pipesize")
	if given(a[argStartupInfo]) {
		r.Raise(object.ValueErrorType, "startupinfo is only supported on Windows platforms")
	}
	if given(a[argCreationFlags]) && !r.Equal(a[argCreationFlags], integer(0)) {
		r.Raise(object.ValueErrorType, "creationflags is only supported on Windows platforms")
	}
	for _, n := range []entry{{"args", a[argArgs]}, {"stdin", object.None}, {"stdout", object.None}, {"stderr", object.None}, {"pid", object.None}, {"returncode", object.None},
		{"encoding", a[argEncoding]}, {"errors", a[argErrors]}, {"pipesize", integer(size)}} {
		r.Set(self, n.name, n.v)
	}
	if given(a[argText]) && given(a[argNewlines]) && r.Truth(a[argText]) != r.Truth(a[argNewlines]) {
		raise(r, stateOf(r.Th).subprocessErr.Value(), str("Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other."))
	}
	isText := a[argNewlines]
	for _, i := range []int{argText, argErrors, argEncoding} {
		if r.Truth(a[i]) {
			isText = a[i]
		}
	}
	r.Set(self, "text_mode", isText)
	w := &wiring{buffer: buffer, size: size, text: r.Truth(isText), encoding: a[argEncoding], errors: a[argErrors]}
	w.connect(r, a[argStdin:argStderr+1])
	w.open(r)
	start(r, self, a, w)
	w.finish(r)
	for i, name := range fileNames {
		if given(w.files[i]) {
			r.Set(self, name, w.files[i])
		}
	}
	return object.None
}

// whole is an argument that must be an int; -1 stands for None.
func whole(r *run, v value, name string) int {
	switch {
	case v.IsNone():
		return -1
	case !isInt(v):
		r.Raise(object.TypeErrorType, "%s must be an integer", name)
		return -1
	}
	return number(r, v)
}
