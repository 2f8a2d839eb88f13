// This file implements popen: a file that is connected with a shell command.

package os

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func popen(th *thread, _ value, a []value) (value, *exception) {
	if !a[0].Type().Has(object.FlagStr) {
		shown, exc := object.Repr(th, a[0].Type().Value())
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.TypeErrorf("invalid cmd type (%s, expected string)", shown)
	}
	mode := "r"
	if !a[1].IsNull() {
		shown, exc := object.Repr(th, a[1])
		if exc != nil {
			return value{}, exc
		}
		if shown.String() != "'r'" && shown.String() != "'w'" {
			return value{}, object.ValueErrorf("invalid mode %s", shown)
		}
		mode = a[1].AsStr().String()
	}
	buffering := a[2]
	if buffering.IsNull() {
		buffering = object.Int64(-1)
	}
	if n, ok := object.IntValue(buffering); buffering.IsNone() || ok && n == 0 {
		return value{}, object.ValueErrorf("popen() does not support unbuffered streams")
	}
	end := "stdout"
	if mode == "w" {
		end = "stdin"
	}
	start, exc := native.FromModule(th, "subprocess", "Popen")
	if exc != nil {
		return value{}, exc
	}
	pipe, exc := native.FromModule(th, "subprocess", "PIPE")
	if exc != nil {
		return value{}, exc
	}
	process, exc := object.Call(th, start, []value{a[0], object.True, object.True, buffering, pipe},
		[]*object.Str{object.Intern("shell"), object.Intern("text"), object.Intern("bufsize"), object.Intern(end)})
	if exc != nil {
		return value{}, exc
	}
	stream, exc := object.GetAttrName(th, process, end)
	if exc != nil {
		return value{}, exc
	}
	cls, exc := native.FromModule(th, "os", "_wrap_close")
	if exc != nil {
		return value{}, exc
	}
	return object.Call2(th, cls, stream, process)
}

// pipeMethods are those of the file that popen returns: what it does not have itself is the stream's.
var pipeMethods = []object.Method{
	{Name: "_wrap_close.__init__", Sig: "($self, stream, proc)", Doc: "The stream of the process proc.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		exc := object.SetAttr(th, self, object.Intern("_stream"), a[0])
		if exc == nil {
			exc = object.SetAttr(th, self, object.Intern("_proc"), a[1])
		}
		return object.None, exc
	}},
	native.Python("_wrap_close.close", "($self)", "Close the stream, wait for the command and return its status, None if it succeeded.", closePipe),
	{Name: "_wrap_close.__enter__", Sig: "($self)", Doc: "The file itself.", Python: true, FP: func(_ *thread, self value, _ []value) (value, *exception) { return self, nil }},
	{Name: "_wrap_close.__exit__", Sig: "($self, exc_type=None, exc=None, traceback=None)", Doc: "Close the file.", Python: true, FP: func(th *thread, self value, _ []value) (value, *exception) {
		_, exc := object.CallMethod(th, self, object.Intern("close"))
		return object.None, exc
	}},
	{Name: "_wrap_close.__getattr__", Sig: "($self, name)", Doc: "The attribute name of the stream.", Python: true, FP: func(th *thread, self value, a []value) (value, *exception) {
		if a[0].Type().Has(object.FlagStr) && a[0].AsStr().String() == "_stream" { // before __init__ it would be looked up in itself
			return value{}, object.AttributeErrorf("'%s' object has no attribute '_stream'", self.Type().Name)
		}
		stream, exc := attr(th, self, "_stream")
		if exc != nil {
			return value{}, exc
		}
		name, exc := object.StrFrom(a[0], "attribute name")
		if exc != nil {
			return value{}, exc
		}
		return object.GetAttr(th, stream, name)
	}},
	{Name: "_wrap_close.__iter__", Sig: "($self)", Doc: "The lines of the stream.", Python: true, FP: func(th *thread, self value, _ []value) (value, *exception) {
		stream, exc := attr(th, self, "_stream")
		if exc != nil {
			return value{}, exc
		}
		return object.Iter(th, stream)
	}},
}

func closePipe(th *thread, self value, _ []value) (value, *exception) {
	stream, exc := attr(th, self, "_stream")
	if exc != nil {
		return value{}, exc
	}
	process, exc := attr(th, self, "_proc")
	if exc != nil {
		return value{}, exc
	}
	if _, exc := object.CallMethod(th, stream, object.Intern("close")); exc != nil {
		return value{}, exc
	}
	code, exc := object.CallMethod(th, process, object.Intern("wait"))
	if exc != nil {
		return value{}, exc
	}
	if n, ok := object.IntValue(code); ok && n == 0 {
		return object.None, nil
	}
	return object.Binary(th, object.LShift, code, object.Int64(8))
}
