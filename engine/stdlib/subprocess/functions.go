// This file has the functions of module subprocess, which run a program to its end.

package subprocess

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// arguments are those of a call, most of which are for Popen.
type arguments struct {
	pos    []value
	names  []*object.Str
	values []value
}

func (a *arguments) find(name string) int {
	return slices.IndexFunc(a.names, func(s *object.Str) bool { return s.String() == name })
}

// get is a keyword argument, null if it is absent.
func (a *arguments) get(name string) value {
	if i := a.find(name); i >= 0 {
		return a.values[i]
	}
	return value{}
}

func (a *arguments) has(name string) bool { return a.find(name) >= 0 }

// take removes a keyword argument.
func (a *arguments) take(name string, otherwise value) value {
	i := a.find(name)
	if i < 0 {
		return otherwise
	}
	v := a.values[i]
	a.names, a.values = slices.Delete(a.names, i, i+1), slices.Delete(a.values, i, i+1)
	return v
}

func (a *arguments) set(name string, v value) {
	if i := a.find(name); i >= 0 {
		a.values[i] = v
		return
	}
	a.names, a.values = append(a.names, object.Intern(name)), append(a.values, v)
}

// call calls f with the arguments.
func (a *arguments) call(r *run, f value) value {
	if !r.OK() {
		return object.None
	}
	return r.Keep(object.Call(r.Th, f, slices.Concat(a.pos, a.values), a.names))
}

// open is a function that passes arguments on.
func open(name, sig, doc string, f func(r *run, st *state, a *arguments) value) object.Method {
	return object.Method{Name: name, Sig: sig, Doc: doc, Python: true, FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
		n := len(args) - len(kw)
		r := &run{Th: th}
		return r.Done(f(r, stateOf(th), &arguments{slices.Clone(args[:n]), slices.Clone(kw), slices.Clone(args[n:])}))
	}}
}

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		open("run", "(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs)", "Run a program to its end and return a CompletedProcess.\n\ninput is what the program reads; capture_output keeps what it writes. A program that takes more than timeout\nseconds is killed, and TimeoutExpired raised. With check a status other than zero raises CalledProcessError.\nOther arguments are those of Popen.", runProgram),
		open("call", "(*popenargs, timeout=None, **kwargs)", "Run a program to its end and return its status.\n\nArguments are those of Popen; a program that takes more than timeout seconds is killed.", call),
		open("check_call", "(*popenargs, **kwargs)", "Run a program as call() does; CalledProcessError is raised if its status is not zero.", func(r *run, st *state, a *arguments) value {
			status := a.call(r, st.global(r, "call"))
			if r.Truth(status) {
				command := a.get("args")
				if command.IsNull() && len(a.pos) > 0 {
					command = a.pos[0]
				}
				st.fail(r, status, or(command, object.None))
			}
			return integer(0)
		}),
		open("check_output", "(*popenargs, timeout=None, **kwargs)", "Run a program and return what it writes.\n\nCalledProcessError is raised if its status is not zero. Arguments are those of run(), except stdout and check.", func(r *run, st *state, a *arguments) value {
			for _, name := range []string{"stdout", "check"} {
				if a.has(name) {
					r.Raise(object.ValueErrorType, "%s argument not allowed, it will be overridden.", name)
				}
			}
			if v := a.get("input"); !v.IsNull() && v.IsNone() {
				empty := object.NewBytes("")
				for _, name := range []string{"text", "universal_newlines", "encoding", "errors"} {
					if r.Truth(a.get(name)) {
						empty = str("")
					}
				}
				a.set("input", empty)
			}
			a.set("stdout", integer(pipe))
			a.set("check", object.True)
			return r.Attr(a.call(r, st.global(r, "run")), "stdout")
		}),
		def("getstatusoutput", "(cmd, *, encoding=None, errors=None)", "Run a command of the shell; return its status and what it writes, errors too, without the last newline.", func(r *run, _ value, a []value) value {
			status, output := shellOutput(r, a)
			return object.TupleOf(status, output)
		}),
		def("getoutput", "(cmd, *, encoding=None, errors=None)", "Run a command of the shell; return what it writes, errors too, without the last newline.", func(r *run, _ value, a []value) value {
			_, output := shellOutput(r, a)
			return output
		}),
		def("list2cmdline", "(seq)", "Arguments as one command line, by the rules of the C library of Windows.", func(r *run, _ value, a []value) value {
			var line strings.Builder
			decode := r.From("os", "fsdecode")
			r.Each(a[0], func(x value) {
				if line.Len() > 0 {
					line.WriteByte(' ')
				}
				quote(&line, r.Str(r.Call(decode, x)))
			})
			return str(line.String())
		}),
		def("_args_from_interpreter_flags", "()", "The options with which this interpreter was started, for one that is started like it.", func(r *run, _ value, _ []value) value {
			var options []value
			flags := r.From("sys", "flags")
			for _, f := range []struct{ name, letter string }{{"debug", "d"}, {"dont_write_bytecode", "B"}, {"no_site", "S"}, {"verbose", "v"}, {"bytes_warning", "b"}, {"quiet", "q"}, {"optimize", "O"}, {"isolated", "I"}} {
				if n, ok := object.IntValue(r.Attr(flags, f.name)); ok && n > 0 {
					options = append(options, str("-"+strings.Repeat(f.letter, int(n))))
				}
			}
			r.Each(r.From("sys", "warnoptions"), func(x value) { options = append(options, str("-W"+r.Str(x))) })
			return object.ListOf(options...)
		}),
		def("_cleanup", "()", "Forget the programs nobody has waited for that have ended.", func(r *run, _ value, _ []value) value {
			stateOf(r.Th).cleanUp(r)
			return object.None
		}),
	}
}}

// quote writes an argument so that the rules give it back: a run of backslashes counts double before a quotation mark.
func quote(line *strings.Builder, arg string) {
	around := arg == "" || strings.ContainsAny(arg, " \t")
	if around {
		line.WriteByte('"')
	}
	slashes := 0
	for i := range len(arg) {
		switch c := arg[i]; c {
		case '\\':
			slashes++
			line.WriteByte(c)
		case '"':
			line.WriteString(strings.Repeat(`\`, slashes) + `\"`)
			slashes = 0
		default:
			slashes = 0
			line.WriteByte(c)
		}
	}
	if around {
		line.WriteString(strings.Repeat(`\`, slashes) + `"`)
	}
}

// within starts a program, calls f with it, and waits for its end; if f raises something, the program is killed.
func within(r *run, st *state, a *arguments, f func(p value) value) value {
	manager := a.call(r, st.global(r, "Popen"))
	p := r.Method(manager, "__enter__")
	if !r.OK() {
		return object.None
	}
	v := f(p)
	if exc := r.Exc; exc != nil {
		// What goes wrong now matters less than what has gone wrong before.
		after := &run{Th: r.Th}
		after.Method(p, "kill")
		if after.Exc != nil {
			after.Exc = nil
			end(after, p)
		}
		after.Exc = nil
		after.Method(manager, "__exit__", exc.Type().Value(), exc.Value(), object.None)
		return object.None
	}
	r.Method(manager, "__exit__", object.None, object.None, object.None)
	return v
}

// killed is SIGKILL.
const killed = 9

// end ends a program without running Python, which a cancelled script cannot do any more: the program must not outlive it.
func end(r *run, p value) {
	status, pid := r.Attr(p, "returncode"), r.Attr(p, "pid")
	if processes := r.Th.Interp.Host.Processes; processes != nil && r.OK() && !given(status) && isInt(pid) {
		processes.Signal(number(r, pid), killed) // it may have ended just now
	}
}

func call(r *run, st *state, a *arguments) value {
	timeout := a.take("timeout", object.None)
	return within(r, st, a, func(p value) value { return r.CallNamed(r.Attr(p, "wait"), []value{timeout}, "timeout") })
}

func runProgram(r *run, st *state, a *arguments) value {
	input, timeout := a.take("input", object.None), a.take("timeout", object.None)
	capture, check := a.take("capture_output", object.False), a.take("check", object.False)
	if given(input) {
		if given(a.get("stdin")) {
			r.Raise(object.ValueErrorType, "stdin and input arguments may not both be used.")
		}
		a.set("stdin", integer(pipe))
	}
	if r.Truth(capture) {
		if given(a.get("stdout")) || given(a.get("stderr")) {
			r.Raise(object.ValueErrorType, "stdout and stderr arguments may not be used with capture_output.")
		}
		a.set("stdout", integer(pipe))
		a.set("stderr", integer(pipe))
	}
	return within(r, st, a, func(p value) value {
		both := r.Items(r.CallNamed(r.Attr(p, "communicate"), []value{input, timeout}, "timeout"))
		if r.OK() && len(both) != 2 {
			r.Raise(object.ValueErrorType, "communicate() must return two values, not %d", len(both))
		}
		status, command := r.Method(p, "poll"), r.Attr(p, "args")
		if !r.OK() {
			return object.None
		}
		if r.Truth(check) && r.Truth(status) {
			st.fail(r, status, command, both[0], both[1])
		}
		return r.Call(st.global(r, "CompletedProcess"), command, status, both[0], both[1])
	})
}

// shellOutput is the status and the output of a command.
func shellOutput(r *run, a []value) (status, output value) {
	st := stateOf(r.Th)
	output = r.CallNamed(st.global(r, "check_output"), []value{a[0], object.True, object.True, integer(stdout), or(a[1], object.None), or(a[2], object.None)}, "shell", "text", "stderr", "encoding", "errors")
	status = integer(0)
	if exc := r.Exc; exc != nil && r.Catch(st.failed) {
		output, status = r.Attr(exc.Value(), "output"), r.Attr(exc.Value(), "returncode")
	}
	if r.Truth(r.Method(output, "endswith", str("\n"))) {
		output = r.Item(output, object.NewSlice(object.None, integer(-1), object.None))
	}
	return status, output
}
