// Package timeit implements module timeit: how long small bits of code take.
package timeit

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

const (
	sourceName    = "<timeit-src>"
	defaultNumber = 1000000
	defaultRepeat = 5
	// enough is how many seconds a measurement has to take that autorange() is content with.
	enough = 0.2
)

var (
	attrTimer = object.Name{Text: "timer"}
	attrSrc   = object.Name{Text: "src"}
	attrInner = object.Name{Text: "inner"}
)

var functions = []object.Method{
	{Name: "timeit", Sig: "(stmt='pass', setup='pass', timer=default_timer, number=1000000, globals=None)", Doc: "Make a Timer and call its timeit().", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		t, exc := newTimer(th, a[0], a[1], a[2], a[4])
		if exc != nil {
			return value{}, exc
		}
		return object.CallMethod(th, t, object.Intern("timeit"), orInt(a[3], defaultNumber))
	}},
	{Name: "repeat", Sig: "(stmt='pass', setup='pass', timer=default_timer, repeat=5, number=1000000, globals=None)", Doc: "Make a Timer and call its repeat().", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		t, exc := newTimer(th, a[0], a[1], a[2], a[5])
		if exc != nil {
			return value{}, exc
		}
		return object.CallMethod(th, t, object.Intern("repeat"), orInt(a[3], defaultRepeat), orInt(a[4], defaultNumber))
	}},
	native.Python("main", "(args=None, *, _wrap_timer=None)", "The command line of this module; args is what sys.argv[1:] would be.\n\nIt returns the exit status, None for success.", runMain),
	{Name: "reindent", Sig: "(src, indent)", Doc: "Indent the lines of src but the first.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		n, exc := object.ToIndexInt(th, a[1], object.OverflowErrorType)
		if exc != nil {
			return value{}, exc
		}
		if !isText(a[0]) {
			return value{}, object.AttributeErrorf("'%s' object has no attribute 'replace'", a[0].Type().Name)
		}
		src := a[0].AsStr().String()
		if exc := th.CheckAlloc(len(src), 1+max(n, 0)); exc != nil {
			return value{}, exc
		}
		return object.StrOf(reindent(src, max(n, 0))), nil
	}},
}

func isText(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

func orInt(v value, otherwise int64) value {
	if v.IsNull() {
		return object.Int64(otherwise)
	}
	return v
}

func reindent(src string, n int) string {
	return strings.ReplaceAll(src, "\n", "\n"+strings.Repeat(" ", n))
}

// newTimer calls the class Timer with arguments of which any may be absent.
func newTimer(th *thread, stmt, setup, timer, globals value) (value, *exception) {
	class, exc := native.FromModule(th, "timeit", "Timer")
	if exc != nil {
		return value{}, exc
	}
	var args []value
	var names []*object.Str
	for i, v := range []value{stmt, setup, timer, globals} {
		if !v.IsNull() {
			args, names = append(args, v), append(names, object.Intern([]string{"stmt", "setup", "timer", "globals"}[i]))
		}
	}
	return object.Call(th, class, args, names)
}

// New makes module timeit.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("timeit", usage, functions)
	counter, exc := native.FromModule(th, "time", "perf_counter")
	if exc != nil {
		return nil, exc
	}
	class, exc := timerClass(th)
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("Timer", class.Value())
	m.Dict.SetName("default_timer", counter)
	m.Dict.SetName("default_number", object.Int64(defaultNumber))
	m.Dict.SetName("default_repeat", object.Int64(defaultRepeat))
	m.Dict.SetName("dummy_src_name", object.StrOf(sourceName))
	m.Dict.SetName("__all__", native.Strings("Timer", "timeit", "repeat", "default_timer"))
	return m, nil
}

func timerClass(th *thread) (*object.Type, *exception) {
	return object.NewClass(th, object.ClassSpec{Module: "timeit", Name: "Timer",
		Doc: "Measures how long a statement takes.\n\nstmt and setup are program text, or functions without parameters; setup runs once for each measurement and is not measured. timer is a function that returns seconds, globals the namespace that text runs in.",
		Methods: []object.Method{
			native.Python("Timer.__init__", "($self, stmt='pass', setup='pass', timer=default_timer, globals=None)", "", initTimer),
			native.Python("Timer.timeit", "($self, number=1000000)", "Run the statement number times, and return how many seconds that took. Garbage is not collected meanwhile.", timeit),
			native.Python("Timer.repeat", "($self, repeat=5, number=1000000)", "Call timeit(number) repeat times, and return the list of the results.\n\nThe least of them is what matters: the others were disturbed by something else.", func(th *thread, self value, a []value) (value, *exception) {
				n, exc := object.ToIndexInt(th, orInt(a[0], defaultRepeat), object.OverflowErrorType)
				if exc != nil {
					return value{}, exc
				}
				var times []value
				for range n {
					t, exc := object.CallMethod(th, self, object.Intern("timeit"), orInt(a[1], defaultNumber))
					if exc != nil {
						return value{}, exc
					}
					times = append(times, t)
				}
				return object.NewList(times).Value(), nil
			}),
			native.Python("Timer.autorange", "($self, callback=None)", "Find how many runs take 0.2 seconds or more: tries 1, 2, 5, 10, 20 and so on, and returns the number and the time.\n\ncallback, if it is not None, is called with both after each try.", autorange),
			native.Python("Timer.print_exc", "($self, file=None)", "Print the traceback of the exception that is handled, with the lines of the measured code.", printExc),
		}})
}

// part is the text that runs a statement or setup, and what inner() needs for it.
func part(th *thread, v value, what, name string, ns *object.Dict) (text, parameter string, exc *exception) {
	if v.IsNull() {
		return "pass", "", nil
	}
	if isText(v) {
		return v.AsStr().String(), "", nil
	}
	if v.Type().Call == nil {
		return "", "", object.ValueErrorf("%s is neither a string nor callable", what)
	}
	ns.SetName(name, v)
	return name + "()", ", " + name + "=" + name, nil
}

func initTimer(th *thread, self value, a []value) (value, *exception) {
	locals := object.NewDict()
	stmt, setup := a[0], a[1]
	setupText, setupParam, exc := part(th, setup, "setup", "_setup", locals)
	if exc != nil {
		return value{}, exc
	}
	stmtText, stmtParam, exc := part(th, stmt, "stmt", "_stmt", locals)
	if exc != nil {
		return value{}, exc
	}
	compile, exc := native.FromModule(th, "builtins", "compile")
	if exc != nil {
		return value{}, exc
	}
	try := func(text string) (value, *exception) {
		return object.Call3(th, compile, object.StrOf(text), object.StrOf(sourceName), object.StrOf("exec"))
	}
	prefix := ""
	if setupParam == "" {
		if _, exc := try(setupText); exc != nil {
			return value{}, exc
		}
		prefix = setupText + "\n"
	}
	if stmtParam == "" {
		if _, exc := try(prefix + stmtText); exc != nil {
			return value{}, exc
		}
	}
	src := "\ndef inner(_it, _timer" + setupParam + stmtParam + "):\n    " + reindent(setupText, 4) +
		"\n    _t0 = _timer()\n    for _i in _it:\n        " + reindent(stmtText, 8) + "\n        pass\n    _t1 = _timer()\n    return _t1 - _t0\n"
	code, exc := try(src)
	if exc != nil {
		return value{}, exc
	}
	globals := a[3]
	if globals.IsNull() || globals.IsNone() {
		m, exc := native.Import(th, "timeit")
		if exc == nil {
			globals, exc = object.GetAttrName(th, m, "__dict__")
		}
		if exc != nil {
			return value{}, exc
		}
	}
	exec, exc := native.FromModule(th, "builtins", "exec")
	if exc != nil {
		return value{}, exc
	}
	if _, exc := object.Call3(th, exec, code, globals, locals.Value()); exc != nil {
		return value{}, exc
	}
	timer := a[2]
	if timer.IsNull() {
		if timer, exc = native.FromModule(th, "timeit", "default_timer"); exc != nil {
			return value{}, exc
		}
	}
	inner, _ := locals.GetName("inner")
	for _, s := range []struct {
		name *object.Str
		v    value
	}{{attrTimer.Str(), timer}, {attrSrc.Str(), object.StrOf(src)}, {attrInner.Str(), inner}} {
		if exc := object.SetAttr(th, self, s.name, s.v); exc != nil {
			return value{}, exc
		}
	}
	return object.None, nil
}

func timeit(th *thread, self value, a []value) (value, *exception) {
	repeat, exc := native.FromModule(th, "itertools", "repeat")
	if exc != nil {
		return value{}, exc
	}
	it, exc := object.Call2(th, repeat, object.None, orInt(a[0], defaultNumber))
	if exc != nil {
		return value{}, exc
	}
	inner, exc := object.GetAttr(th, self, attrInner.Str())
	if exc != nil {
		return value{}, exc
	}
	timer, exc := object.GetAttr(th, self, attrTimer.Str())
	if exc != nil {
		return value{}, exc
	}
	if gc, failed := native.Import(th, "gc"); failed == nil {
		on, exc := object.CallMethod(th, gc, object.Intern("isenabled"))
		if exc != nil {
			return value{}, exc
		}
		if on.Is(object.True) {
			if _, exc := object.CallMethod(th, gc, object.Intern("disable")); exc != nil {
				return value{}, exc
			}
			defer object.CallMethod(th, gc, object.Intern("enable"))
		}
	}
	return object.Call2(th, inner, it, timer)
}

func autorange(th *thread, self value, a []value) (value, *exception) {
	for i := int64(1); ; i *= 10 {
		for _, j := range []int64{1, 2, 5} {
			number := object.Int64(i * j)
			taken, exc := object.CallMethod(th, self, object.Intern("timeit"), number)
			if exc != nil {
				return value{}, exc
			}
			if f := a[0]; !f.IsNull() && !f.IsNone() {
				if _, exc := object.Call2(th, f, number, taken); exc != nil {
					return value{}, exc
				}
			}
			done, exc := object.CompareBool(th, taken, object.Float(enough), object.GE)
			if exc != nil {
				return value{}, exc
			}
			if done || i > 1<<50 {
				return object.TupleOf(number, taken), nil
			}
		}
	}
}

func printExc(th *thread, self value, a []value) (value, *exception) {
	src, exc := object.GetAttr(th, self, attrSrc.Str())
	if exc != nil {
		return value{}, exc
	}
	cache, exc := native.FromModule(th, "linecache", "cache")
	if exc != nil {
		return value{}, exc
	}
	if isText(src) && cache.Type().Has(object.FlagDict) {
		text := src.AsStr().String()
		entry := object.TupleOf(object.Int64(int64(src.AsStr().Len())), object.None, native.Strings(strings.Split(text, "\n")...), object.StrOf(sourceName))
		if exc := cache.AsDict().Set(th, object.StrOf(sourceName), entry); exc != nil {
			return value{}, exc
		}
	}
	show, exc := native.FromModule(th, "traceback", "print_exc")
	if exc != nil {
		return value{}, exc
	}
	file := a[0]
	if file.IsNull() {
		file = object.None
	}
	_, exc = object.Call(th, show, []value{file}, []*object.Str{object.Intern("file")})
	return object.None, exc
}
