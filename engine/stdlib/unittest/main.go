// This file has TestProgram, the command line of unittest.

package unittest

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

const programSig = "($self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=<unittest.loader.TestLoader object>, exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None)"

var programParams = object.ParseParams("TestProgram.__init__", "(module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=None, exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None)")

const mainExamples = `Examples:
  %(prog)s test_module               - run tests from test_module
  %(prog)s module.TestClass          - run tests from module.TestClass
  %(prog)s module.Class.test_method  - run specified test method
  %(prog)s path/to/test_file.py      - run tests from test_file.py
`

const moduleExamples = `Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
`

func programSpec(st *state) object.ClassSpec {
	m := func(name, sig, doc string, f body) object.Method { return def("TestProgram."+name, sig, doc, f) }
	var none []object.ClassAttr
	for _, name := range []string{"module", "failfast", "catchbreak", "buffer", "progName", "warnings", "testNamePatterns", "_discovery_parser"} {
		none = append(none, object.ClassAttr{Name: name, V: object.None})
	}
	none = append(none, object.ClassAttr{Name: "verbosity", V: integer(1)})
	return object.ClassSpec{Name: "TestProgram", Doc: "A command-line program that runs the tests of a module.", Attrs: none, Methods: []object.Method{
		{Name: "__init__", Sig: programSig, FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			r := begin(th)
			a, exc := bindProgram(args, kw)
			r.Fail(exc)
			if r.OK() {
				initProgram(r, self, a)
			}
			return r.Done(object.None)
		}},
		m("parseArgs", "($self, argv)", "Read the command line and load the tests.", parseArgs),
		m("createTests", "($self, from_discovery=False, Loader=None)", "Load the tests.", func(r *run, self value, a []value) value {
			loader := r.Attr(self, "testLoader")
			if patterns := r.Attr(self, "testNamePatterns"); r.Truth(patterns) {
				r.Set(loader, "testNamePatterns", patterns)
			}
			var tests value
			switch names := r.Attr(self, "testNames"); {
			case !a[0].IsNull() && r.Truth(a[0]):
				if make := or(a[1], object.None); given(make) {
					loader = r.Call(make)
				}
				tests = r.Method(loader, "discover", r.Attr(self, "start"), r.Attr(self, "pattern"), r.Attr(self, "top"))
			case names.IsNone():
				tests = r.Method(loader, "loadTestsFromModule", r.Attr(self, "module"))
			default:
				tests = r.Method(loader, "loadTestsFromNames", names, r.Attr(self, "module"))
			}
			r.Set(self, "test", tests)
			return object.None
		}),
		m("runTests", "($self)", "Run the tests, and end the program unless exit is false.", runProgram),
		m("usageExit", "($self, msg=None)", "Show help and end the program with status 2.", func(r *run, self value, a []value) value {
			if msg := or(a[0], object.None); r.Truth(msg) {
				r.Call(r.Builtin("print"), msg)
			}
			r.Method(mainParser(r, self), "print_help")
			r.Call(r.From("sys", "exit"), integer(2))
			return object.None
		}),
	}}
}

func initProgram(r *run, self value, a []value) {
	none := object.None
	module := or(a[0], str("__main__"))
	if isStr(module) {
		name := text(module)
		m := r.Call(r.Builtin("__import__"), module)
		for _, part := range strings.Split(name, ".")[1:] {
			m = r.Attr(m, part)
		}
		module = m
	}
	argv := or(a[2], none)
	if argv.IsNone() {
		argv = r.From("sys", "argv")
	}
	warnings := or(a[10], none)
	if warnings.IsNone() && !r.Truth(r.From("sys", "warnoptions")) {
		warnings = str("default")
	}
	for _, s := range []struct {
		name string
		v    value
	}{{"module", module}, {"exit", or(a[5], object.True)}, {"failfast", or(a[7], none)}, {"catchbreak", or(a[8], none)}, {"verbosity", or(a[6], integer(1))}, {"buffer", or(a[9], none)},
		{"tb_locals", or(a[11], object.False)}, {"durations", or(a[12], none)}, {"warnings", warnings}, {"defaultTest", or(a[1], none)}, {"testRunner", or(a[3], none)},
		{"testLoader", or(a[4], stateOf(r.Th).defaultLoader)}, {"progName", path(r, "basename", r.Item(argv, integer(0)))}, {"testNames", none}} {
		r.Set(self, s.name, s.v)
	}
	r.Method(self, "parseArgs", argv)
	r.Method(self, "runTests")
}

// addOption adds an option to a parser of argparse: pairs are keywords and their values.
func addOption(r *run, parser value, names []string, pairs ...any) {
	var args []value
	for _, n := range names {
		args = append(args, str(n))
	}
	var keys []string
	for i := 0; i+1 < len(pairs); i += 2 {
		keys = append(keys, pairs[i].(string))
		switch v := pairs[i+1].(type) {
		case string:
			args = append(args, str(v))
		case int:
			args = append(args, integer(v))
		case value:
			args = append(args, v)
		}
	}
	r.CallNamed(r.Attr(parser, "add_argument"), args, keys...)
}

// parentParser is the parser of the options that all modes have.
func parentParser(r *run, self value) value {
	parser := r.CallNamed(r.From("argparse", "ArgumentParser"), []value{object.False}, "add_help")
	addOption(r, parser, []string{"-v", "--verbose"}, "dest", "verbosity", "action", "store_const", "const", 2, "help", "Verbose output")
	addOption(r, parser, []string{"-q", "--quiet"}, "dest", "verbosity", "action", "store_const", "const", 0, "help", "Quiet output")
	addOption(r, parser, []string{"--locals"}, "dest", "tb_locals", "action", "store_true", "help", "Show local variables in tracebacks")
	addOption(r, parser, []string{"--durations"}, "dest", "durations", "type", object.IntType.Value(), "default", object.None, "metavar", "N", "help", "Show the N slowest test cases (N=0 for all)")
	for _, o := range []struct{ attr, short, long, dest, help string }{
		{"failfast", "-f", "--failfast", "failfast", "Stop on first fail or error"}, {"catchbreak", "-c", "--catch", "catchbreak", "Catch Ctrl-C and display results so far"},
		{"buffer", "-b", "--buffer", "buffer", "Buffer stdout and stderr during tests"}} {
		if r.Attr(self, o.attr).IsNone() {
			addOption(r, parser, []string{o.short, o.long}, "dest", o.dest, "action", "store_true", "help", o.help)
			r.Set(self, o.attr, object.False)
		}
	}
	if r.Attr(self, "testNamePatterns").IsNone() {
		convert := object.NewNative(&object.Method{Name: "_convert_select_pattern", Sig: "(pattern)", F1: func(_ *thread, _, p value) (value, *exception) {
			if s := text(p); !strings.Contains(s, "*") {
				return str("*" + s + "*"), nil
			}
			return p, nil
		}}, value{})
		addOption(r, parser, []string{"-k"}, "dest", "testNamePatterns", "action", "append", "type", convert.Value(), "help", "Only run tests which match the given substring")
		r.Set(self, "testNamePatterns", object.ListOf())
	}
	return parser
}

func newParser(r *run, self, parent, epilog value) value {
	return r.CallNamed(r.From("argparse", "ArgumentParser"), []value{r.Attr(self, "progName"), object.ListOf(parent), or(epilog, object.None)}, "prog", "parents", "epilog")
}

func mainParser(r *run, self value) value {
	examples := moduleExamples
	if r.Attr(self, "module").IsNone() {
		examples = mainExamples
	}
	parent := parentParser(r, self)
	parser := newParser(r, self, parent, value{})
	addOption(r, parser, []string{"tests"}, "nargs", "*", "help", "a list of any number of test modules, classes and test methods.")
	help := object.NewNative(&object.Method{Name: "_print_help", Sig: "(*args, **kwargs)", FK: func(th *thread, _ value, _ []value, _ []*object.Str) (value, *exception) {
		r := begin(th)
		print := r.Builtin("print")
		r.Call(print, r.Method(parser, "format_help"))
		r.Call(print, str(strings.ReplaceAll(examples, "%(prog)s", r.Str(r.Attr(self, "progName")))))
		if r.Attr(self, "module").IsNone() {
			r.Method(discoveryParser(r, self, parent), "print_help")
		}
		return r.Done(object.None)
	}}, value{})
	r.Set(parser, "print_help", help.Value())
	return parser
}

func parseArgs(r *run, self value, a []value) value {
	argv := r.Items(a[0])
	if !r.OK() {
		return object.None
	}
	noModule := r.Attr(self, "module").IsNone()
	if noModule && len(argv) > 1 && strings.ToLower(text(argv[1])) == "discover" {
		doDiscovery(r, self, argv[2:])
		return object.None
	}
	for _, name := range []string{"tests"} {
		r.Set(self, name, object.ListOf())
	}
	r.Method(mainParser(r, self), "parse_args", object.ListOf(argv[min(1, len(argv)):]...), self)
	tests := r.Items(r.Attr(self, "tests"))
	switch def := r.Attr(self, "defaultTest"); {
	case !r.OK():
		return object.None
	case noModule && len(tests) == 0:
		doDiscovery(r, self, nil)
		return object.None
	case len(tests) > 0:
		for i, t := range tests {
			tests[i] = str(fileName(r, r.Str(t)))
		}
		r.Set(self, "testNames", object.ListOf(tests...))
	case def.IsNone():
		r.Set(self, "testNames", object.None)
	case isStr(def):
		r.Set(self, "testNames", object.TupleOf(def))
	default:
		r.Set(self, "testNames", object.ListOf(r.Items(def)...))
	}
	r.Method(self, "createTests")
	return object.None
}

// fileName makes the name of a module of that of a file.
func fileName(r *run, name string) string {
	if !strings.HasSuffix(strings.ToLower(name), ".py") || !r.Truth(path(r, "isfile", str(name))) {
		return name
	}
	if r.Truth(path(r, "isabs", str(name))) {
		rel := r.Str(path(r, "relpath", str(name)))
		if strings.HasPrefix(rel, "..") {
			return name
		}
		name = rel
	}
	return strings.NewReplacer("\\", ".", "/", ".").Replace(name[:len(name)-3])
}

// discoveryParser is the parser of the command discover.
func discoveryParser(r *run, self, parent value) value {
	parser := newParser(r, self, parent, str("For test discovery all test modules must be importable from the top level directory of the project."))
	r.Set(parser, "prog", str(r.Str(r.Attr(self, "progName"))+" discover"))
	addOption(r, parser, []string{"-s", "--start-directory"}, "dest", "start", "help", "Directory to start discovery ('.' default)")
	addOption(r, parser, []string{"-p", "--pattern"}, "dest", "pattern", "help", "Pattern to match tests ('test*.py' default)")
	addOption(r, parser, []string{"-t", "--top-level-directory"}, "dest", "top", "help", "Top level directory of project (defaults to start directory)")
	for _, name := range []string{"start", "pattern", "top"} {
		addOption(r, parser, []string{name}, "nargs", "?", "default", r.From("argparse", "SUPPRESS"), "help", r.From("argparse", "SUPPRESS"))
	}
	return parser
}

func doDiscovery(r *run, self value, args []value) {
	r.Set(self, "start", str("."))
	r.Set(self, "pattern", str("test*.py"))
	r.Set(self, "top", object.None)
	if args != nil {
		parser := discoveryParser(r, self, parentParser(r, self))
		r.Method(parser, "parse_args", object.ListOf(args...), self)
	}
	r.CallNamed(r.Attr(self, "createTests"), []value{object.True}, "from_discovery")
}

// runProgram is TestProgram.runTests.
func runProgram(r *run, self value, _ []value) value {
	if flag(r, self, "catchbreak") {
		r.Call(stateOf(r.Th).attr("signals", "installHandler"))
	}
	runner := r.Attr(self, "testRunner")
	if runner.IsNone() {
		runner = stateOf(r.Th).runner.Value()
	}
	if r.OK() && runner.Type().Has(object.FlagType) {
		names := []string{"verbosity", "failfast", "buffer", "warnings", "tb_locals", "durations"}
		var args []value
		for _, name := range names {
			args = append(args, r.Attr(self, name))
		}
		made := r.CallNamed(runner, args, names...)
		for n := len(names) - 1; n >= 4 && r.Catch(object.TypeErrorType); n-- {
			made = r.CallNamed(runner, args[:n], names[:n]...)
		}
		if r.Catch(object.TypeErrorType) {
			made = r.Call(runner)
		}
		runner = made
	}
	result := r.Method(runner, "run", r.Attr(self, "test"))
	r.Set(self, "result", result)
	if !flag(r, self, "exit") || !r.OK() {
		return object.None
	}
	status := 1
	switch {
	case intOf(r.Attr(result, "testsRun")) == 0 && r.Len(r.Attr(result, "skipped")) == 0:
		status = 5
	case r.Truth(r.Method(result, "wasSuccessful")):
		status = 0
	}
	r.Call(r.From("sys", "exit"), integer(status))
	return object.None
}
