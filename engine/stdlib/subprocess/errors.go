// This file has the exceptions of module subprocess and CompletedProcess, which is how a program ended.

package subprocess

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func makeErrors(st *state, c *native.Classes) {
	st.subprocessErr = c.Add("SubprocessError", "What the exceptions of this module have in common.", []string{"Exception"}, nil)
	output, exc := native.Property(c.Thread, "stdout", "The output of the program, which is attribute output too.", func(th *thread, self value) (value, *exception) {
		return object.GetAttrName(th, self, "output")
	}, func(th *thread, self, v value) (value, *exception) {
		return object.None, native.SetAttr(th, self, "output", v)
	})
	if exc != nil {
		c.Err = exc
		return
	}
	st.failed = c.Add("CalledProcessError", "A program ended with a status other than zero where that is an error.\n\ncmd and returncode are what ran and how it ended; output, stdout and stderr what it wrote, as far\nas it was read.", []string{"SubprocessError"}, []object.Method{
		def("CalledProcessError.__init__", "($self, returncode, cmd, output=None, stderr=None)", "", func(r *run, self value, a []value) value {
			for i, name := range []string{"returncode", "cmd", "output", "stderr"} {
				r.Set(self, name, or(a[i], object.None))
			}
			return object.None
		}),
		def("CalledProcessError.__str__", "($self)", "", func(r *run, self value, _ []value) value {
			return str("Command '" + r.Str(r.Attr(self, "cmd")) + "' " + ending(r, r.Attr(self, "returncode")) + ".")
		}),
	}, output)
	st.expired = c.Add("TimeoutExpired", "A program did not end in time.\n\ncmd and timeout are what ran and for how many seconds it might; output, stdout and stderr what it\nhad written, as far as it was read.", []string{"SubprocessError"}, []object.Method{
		def("TimeoutExpired.__init__", "($self, cmd, timeout, output=None, stderr=None)", "", func(r *run, self value, a []value) value {
			for i, name := range []string{"cmd", "timeout", "output", "stderr"} {
				r.Set(self, name, or(a[i], object.None))
			}
			return object.None
		}),
		def("TimeoutExpired.__str__", "($self)", "", func(r *run, self value, _ []value) value {
			return str("Command '" + r.Str(r.Attr(self, "cmd")) + "' timed out after " + r.Str(r.Attr(self, "timeout")) + " seconds")
		}),
	}, output)
}

// ending says in words how a program ended.
func ending(r *run, status value) string {
	if r.OK() && !status.Type().Has(object.FlagInt) && !status.Type().Has(object.FlagFloat) {
		r.Raise(object.TypeErrorType, "%%d format: a real number is required, not %s", status.Type().MessageName())
		return ""
	}
	if !r.Truth(status) || !r.Less(status, integer(0)) {
		return "returned non-zero exit status " + r.Str(status)
	}
	signal := r.Method(status, "__neg__")
	name := r.Call(r.From("signal", "Signals"), signal)
	if r.Catch(object.ValueErrorType) {
		return "died with unknown signal " + r.Str(signal)
	}
	return "died with " + r.Repr(name)
}

// fail raises CalledProcessError.
func (st *state) fail(r *run, args ...value) { raise(r, st.global(r, "CalledProcessError"), args...) }

// expire raises TimeoutExpired.
func (st *state) expire(r *run, args ...value) { raise(r, st.expired.Value(), args...) }

func raise(r *run, class value, args ...value) {
	if r.OK() {
		r.Fail(object.Raise(r.Th, class, args...))
	}
}

func completedSpec() object.ClassSpec {
	return object.ClassSpec{Name: "CompletedProcess", Doc: "A program that has ended: what run() returns.\n\nargs is what ran and returncode its status, negative for a signal that ended it; stdout and stderr are what\nit wrote, None where that was not captured.", Methods: []object.Method{
		def("CompletedProcess.__init__", "($self, args, returncode, stdout=None, stderr=None)", "", func(r *run, self value, a []value) value {
			for i, name := range []string{"args", "returncode", "stdout", "stderr"} {
				r.Set(self, name, or(a[i], object.None))
			}
			return object.None
		}),
		def("CompletedProcess.__repr__", "($self)", "", func(r *run, self value, _ []value) value {
			text := self.Type().Name + "(args=" + r.Repr(r.Attr(self, "args")) + ", returncode=" + r.Repr(r.Attr(self, "returncode"))
			for _, name := range []string{"stdout", "stderr"} {
				if v := r.Attr(self, name); given(v) {
					text += ", " + name + "=" + r.Repr(v)
				}
			}
			return str(text + ")")
		}),
		object.GenericClass(),
		def("CompletedProcess.check_returncode", "($self)", "Raise CalledProcessError unless the program ended with status zero.", func(r *run, self value, _ []value) value {
			if status := r.Attr(self, "returncode"); r.Truth(status) {
				stateOf(r.Th).fail(r, status, r.Attr(self, "args"), r.Attr(self, "stdout"), r.Attr(self, "stderr"))
			}
			return object.None
		}),
	}}
}
