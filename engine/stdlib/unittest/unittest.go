// Package unittest implements module unittest and its submodules: test cases, suites, loaders, runners, and mock objects.
package unittest

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	run       = native.Run
)

type stateKey struct{}

// state is the classes of one interpreter, and the namespaces of the modules, which share them.
type state struct {
	modules                                                   map[string]*object.Dict
	skipTest, shouldStop                                      *class
	testCase, functionCase, subTest                           *class
	result, suite, baseSuite, errorHolder, loader, failedTest *class
	textResult, runner, program, writeln                      *class
	moduleCleanups                                            value
	results                                                   value // registered with registerResult
	defaultLoader                                             value
	made                                                      bool
}

func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, func() any { return &state{modules: map[string]*object.Dict{}} }).(*state)
}

type body = func(r *run, self value, a []value) value

func def(name, sig, doc string, f body) object.Method {
	return native.Python(name, sig, doc, func(th *thread, self value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(f(r, self, a))
	})
}

// free is a method that takes arguments as they come.
func free(name, sig, doc string, f func(r *run, self value, args []value, kw []*object.Str) value) object.Method {
	kind := object.InstanceMethod
	if strings.HasPrefix(sig, "($cls") {
		kind = object.ClassMethod
	}
	return object.Method{Name: name, Sig: sig, Doc: doc, Kind: kind, FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
		r := native.Begin(th)
		return r.Done(f(r, self, args, kw))
	}}
}

func or(v, otherwise value) value {
	if v.IsNull() {
		return otherwise
	}
	return v
}

func isStr(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

func text(v value) string {
	if isStr(v) {
		return v.AsStr().String()
	}
	return ""
}

func str(s string) value { return object.StrOf(s) }

func integer(n int) value { return object.Int64(int64(n)) }

func given(v value) bool { return !v.IsNull() && !v.IsNone() }

// maker makes classes of the submodules.
type maker struct {
	r  *run
	st *state
}

// class makes a class of submodule module, which is added to it.
func (m *maker) class(module string, spec object.ClassSpec) *class {
	if !m.r.OK() {
		return object.ObjectType
	}
	spec.Module = "unittest." + module
	t, exc := object.NewClass(m.r.Th, spec)
	if exc != nil {
		m.r.Fail(exc)
		return object.ObjectType
	}
	m.st.names(module).SetName(spec.Name, t.Value())
	return t
}

// names is the namespace of a submodule.
func (st *state) names(module string) *object.Dict {
	d := st.modules[module]
	if d == nil {
		d = object.NewDict()
		st.modules[module] = d
	}
	return d
}

// make makes all classes and functions, once.
func (st *state) make(r *run) {
	if st.made {
		return
	}
	st.made = true
	mk := &maker{r, st}
	st.skipTest = mk.class("case", object.ClassSpec{Name: "SkipTest", Doc: "Raised to skip a test.", Bases: []*class{object.ExceptionType}})
	st.shouldStop = mk.class("case", object.ClassSpec{Name: "_ShouldStop", Doc: "The test should stop.", Bases: []*class{object.ExceptionType}})
	st.moduleCleanups, st.results = object.ListOf(), object.NewDict().Value()
	st.result = mk.class("result", resultSpec())
	makeCases(st, mk)
	makeSuites(st, mk)
	makeLoader(st, mk)
	makeRunner(st, mk)
	st.program = mk.class("main", programSpec(st))
	st.names("main").SetName("main", st.program.Value())
	native.Add(st.names("util"), "unittest.util", utilFunctions.Get())
	native.Add(st.names("case"), "unittest.case", caseFunctions.Get())
	st.names("case").SetName("__name__", str("unittest.case"))
	st.names("case").SetName("DIFF_OMITTED", str("\nDiff is %s characters long. Set self.maxDiff to None to see it."))
	for _, name := range []string{"safe_repr", "strclass"} {
		st.names("case").SetName(name, st.attr("util", name))
	}
	native.Add(st.names("signals"), "unittest.signals", signalFunctions.Get())
	if r.OK() {
		st.defaultLoader = r.Call(st.loader.Value())
		st.names("loader").SetName("defaultTestLoader", st.defaultLoader)
		runPrelude(r, st.names("case"), prelude)
		for name, v := range map[string]value{"TestCase": st.testCase.Value(), "__name__": str("unittest.async_case")} {
			st.names("async_case").SetName(name, v)
		}
		runPrelude(r, st.names("async_case"), asyncCase)
	}
	if !r.OK() {
		st.made = false
	}
}

// prelude has the decorators: what they make must be functions, which bind as methods.
const prelude = `
def _skip_wrapper(reason):
    def skip_wrapper(*args, **kwargs):
        raise SkipTest(reason)
    return skip_wrapper


def skip(reason):
    """Skip a test, or all tests of a class, for a reason."""
    if isinstance(reason, _FunctionType):
        function, reason = reason, ""
        return skip("")(function)

    def decorator(test_item):
        if not isinstance(test_item, type):
            test_item = _wraps(test_item)(_skip_wrapper(reason))
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item
    return decorator


def _id(obj):
    return obj


def skipIf(condition, reason):
    """Skip a test if the condition is true."""
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    """Skip a test unless the condition is true."""
    return _id if condition else skip(reason)


def expectedFailure(test_item):
    """Mark a test that is to fail: it is an error if it does not."""
    test_item.__unittest_expecting_failure__ = True
    return test_item
`

func runPrelude(r *run, ns *object.Dict, text string) {
	ns.SetName("__unittest", object.True)
	ns.SetName("_FunctionType", vm.FunctionType.Value())
	ns.SetName("_wraps", r.From("functools", "wraps"))
	if b, ok := r.Th.Interp.Modules.GetName("builtins"); ok {
		ns.SetName("__builtins__", b)
	}
	code, exc := source.Compile(r.Th, []byte(text), source.Options{Filename: "<unittest.case>", Mode: parser.Exec, FromString: true, Quiet: true})
	r.Fail(exc)
	if r.OK() {
		_, exc = vm.RunCode(r.Th, code, ns, ns.Value())
		r.Fail(exc)
	}
}

var docs = ondemand.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{
		"case": "Test cases.", "result": "Results of tests.", "suite": "Suites of tests.", "loader": "Finding tests.", "runner": "Running tests.", "main": "The program that runs tests.",
		"signals": "Ctrl-C while tests run.", "util": "What the other modules share.", "async_case": "Test cases with coroutines.",
	}
}}

// NewPart makes a submodule.
func NewPart(th *thread, module string) (*object.Module, *exception) {
	name := strings.TrimPrefix(module, "unittest.")
	r, st := native.Begin(th), stateOf(th)
	st.make(r)
	if !r.OK() {
		return nil, r.Exc
	}
	m := object.NewModule(module)
	m.Dict.SetName("__doc__", str(docs.Get()[name]))
	r.Fail(m.Dict.Update(th, st.names(name).Value()))
	addShared(r, st, name, m.Dict)
	m.Dict.SetName("__name__", str(module))
	return m, r.Exc
}

// addShared puts what a submodule has from elsewhere into its namespace.
func addShared(r *run, st *state, name string, ns *object.Dict) {
	switch name {
	case "loader":
		ns.SetName("fnmatch", r.From("fnmatch", "fnmatch"))
		ns.SetName("fnmatchcase", r.From("fnmatch", "fnmatchcase"))
	case "result":
		ns.SetName("STDOUT_LINE", str(bufferTitle("stdout")+"%s"))
		ns.SetName("STDERR_LINE", str(bufferTitle("stderr")+"%s"))
		ns.SetName("wraps", r.From("functools", "wraps"))
		native.Add(ns, "unittest.result", resultFunctions.Get())
	case "runner":
		ns.SetName("registerResult", st.attr("signals", "registerResult"))
	}
}

// exported lists the names of module unittest by the submodule that they come from.
var exported = []struct {
	module string
	names  []string
}{
	{"result", []string{"TestResult"}},
	{"case", []string{"TestCase", "FunctionTestCase", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "addModuleCleanup", "doModuleCleanups", "enterModuleContext"}},
	{"async_case", []string{"IsolatedAsyncioTestCase"}},
	{"suite", []string{"BaseTestSuite", "TestSuite"}},
	{"loader", []string{"TestLoader", "defaultTestLoader"}},
	{"main", []string{"TestProgram", "main"}},
	{"runner", []string{"TextTestRunner", "TextTestResult"}},
	{"signals", []string{"installHandler", "registerResult", "removeResult", "removeHandler"}},
}

// New makes module unittest.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("unittest", "Tests of units of a program.\n\nA test is a method of a subclass of TestCase whose name begins with test; it calls\nmethods such as assertEqual. Loaders find tests, suites group them, runners run them\nand show results. main() does all that for a module.", []object.Method{native.Submodules("unittest", "case", "loader", "result", "runner", "signals", "suite", "util", "async_case")})
	r, st := native.Begin(th), stateOf(th)
	st.make(r)
	var all []string
	for _, e := range exported {
		for _, name := range e.names {
			if v, ok := st.names(e.module).GetName(name); ok {
				m.Dict.SetName(name, v)
				if name != "BaseTestSuite" && name != "TestProgram" {
					all = append(all, name)
				}
			}
		}
	}
	m.Dict.SetName("__all__", native.Strings(all...))
	m.Dict.SetName("__path__", object.ListOf())
	return m, r.Exc
}

var programFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		def("_run", "()", "Run the tests that the command line names.", func(r *run, _ value, _ []value) value {
			sys := r.Import("sys")
			argv := r.Attr(sys, "argv")
			r.SetItem(argv, integer(0), str(r.Str(path(r, "basename", r.Attr(sys, "executable")))+" -m unittest"))
			r.CallNamed(stateOf(r.Th).program.Value(), []value{object.None}, "module")
			return object.None
		}),
	}
}}

// NewProgram makes module unittest.__main__, which python -m unittest runs.
func NewProgram(th *thread) (*object.Module, *exception) {
	r := native.Begin(th)
	stateOf(th).make(r)
	return native.Module("unittest.__main__", "Runs the tests of a project.", programFunctions.Get()), r.Exc
}
