// This file is the command line of the module.

package random

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var commandFunctions = []object.Method{
	native.Python("_parse_args", "(arg_list: list[str] | None)", "", parseArgs),
	native.Python("main", "(arg_list: list[str] | None = None) -> int | str", "", runMain),
	native.Python("_test", "(N=10000)", "", runTest),
	native.Python("_test_generator", "(n, func, args)", "", runTestGenerator),
}

// Main is the program that the module is.
func Main(th *thread) *exception {
	r := native.Begin(th)
	r.Print(r.Call(r.From("random", "main")))
	return r.Exc
}

func commandArgs(r *native.Run) []native.Arg {
	integer, real := object.IntType.Value(), object.FloatType.Value()
	return []native.Arg{
		{Names: "-c --choice", Help: "print a random choice", Set: []any{"nargs", "+"}, Group: "|"},
		{Names: "-i --integer", Help: "print a random integer between 1 and N inclusive", Set: []any{"type", integer, "metavar", "N"}, Group: "|"},
		{Names: "-f --float", Help: "print a random floating-point number between 0 and N inclusive", Set: []any{"type", real, "metavar", "N"}, Group: "|"},
		{Names: "--test", Set: []any{"type", integer, "const", 10000, "nargs", "?", "help", r.From("argparse", "SUPPRESS")}, Group: "|"},
		{Names: "input", Help: "if no options given, output depends on the input\n    string or multiple: same as --choice\n    integer: same as --integer\n    float: same as --float", Set: []any{"nargs", "*"}},
	}
}

// parseArgs gives the arguments and the help.
func parseArgs(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	parser := r.CommandLine(commandArgs(r), "formatter_class", r.From("argparse", "RawTextHelpFormatter"))
	ns := r.Parse(parser, a[0])
	return r.Done(object.TupleOf(ns, r.Method(parser, "format_help")))
}

// runMain gives what is to be printed.
func runMain(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	args := a[0]
	if args.IsNull() {
		args = object.None
	}
	ns, help := r.Pair(r.Call(r.From("random", "_parse_args"), args))
	call := func(name string, args ...value) (value, *exception) {
		return r.Done(r.Call(r.From("random", name), args...))
	}
	if choice := r.Attr(ns, "choice"); r.Truth(choice) {
		return call("choice", choice)
	}
	if n := r.Option(ns, "integer"); r.OK() && !n.IsNull() {
		return call("randint", object.Int64(1), n)
	}
	if n := r.Option(ns, "float"); r.OK() && !n.IsNull() {
		return call("uniform", object.Int64(0), n)
	}
	if n := r.Option(ns, "test"); r.OK() && !n.IsNull() && r.Truth(n) {
		r.Call(r.From("random", "_test"), n)
		return r.Done(object.EmptyStr.Value())
	}
	input := r.Attr(ns, "input")
	switch n := r.Len(input); {
	case n == 0:
		return r.Done(help)
	case n > 1:
		return call("choice", input)
	}
	text := r.Item(input, object.Int64(0))
	for _, try := range []struct {
		class    *object.Type
		function string
		least    int64
	}{{object.IntType, "randint", 1}, {object.FloatType, "uniform", 0}} {
		v := r.Call(r.From("random", try.function), object.Int64(try.least), r.Call(try.class.Value(), text))
		if !r.Catch(object.ValueErrorType) {
			return r.Done(v)
		}
	}
	return call("choice", r.Method(text, "split"))
}

// runTest measures the distributions.
func runTest(th *thread, _ value, a []value) (value, *exception) {
	n := a[0]
	if n.IsNull() {
		n = object.Int64(10000)
	}
	r := native.Begin(th)
	measure := r.From("random", "_test_generator")
	for _, t := range []struct {
		function string
		args     []float64
	}{
		{"random", nil}, {"normalvariate", []float64{0, 1}}, {"lognormvariate", []float64{0, 1}}, {"vonmisesvariate", []float64{0, 1}},
		{"binomialvariate", []float64{15, 0.6}}, {"binomialvariate", []float64{100, 0.75}}, {"gammavariate", []float64{0.01, 1}},
		{"gammavariate", []float64{0.1, 1}}, {"gammavariate", []float64{0.1, 2}}, {"gammavariate", []float64{0.5, 1}}, {"gammavariate", []float64{0.9, 1}},
		{"gammavariate", []float64{1, 1}}, {"gammavariate", []float64{2, 1}}, {"gammavariate", []float64{20, 1}}, {"gammavariate", []float64{200, 1}},
		{"gauss", []float64{0, 1}}, {"betavariate", []float64{3, 3}}, {"triangular", []float64{0, 1, 1.0 / 3}},
	} {
		args := make([]value, len(t.args))
		for i, f := range t.args {
			if args[i] = object.Float(f); i == 0 && t.function == "binomialvariate" {
				args[i] = object.Int64(int64(f))
			}
		}
		r.Call(measure, n, r.From("random", t.function), object.TupleOf(args...))
	}
	return r.Done(object.None)
}

// runTestGenerator prints how long n calls of a function take, and how what they give is distributed.
func runTestGenerator(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	clock := r.From("time", "perf_counter")
	args := r.Items(a[2])
	begin := r.Call(clock)
	n, exc := object.ToSsize(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	var data []value
	for i := 0; i < n && r.OK(); i++ {
		r.Fail(th.Poll())
		data = append(data, r.Call(a[1], args...))
	}
	end := r.Call(clock)
	all := object.ListOf(data...)
	mean := r.Call(r.From("statistics", "fmean"), all)
	deviation := r.Call(r.From("statistics", "stdev"), all, mean)
	least, most := r.Call(r.Builtin("min"), all), r.Call(r.Builtin("max"), all)
	text := func(v value, format string) string {
		return r.Str(r.Call(r.Builtin("format"), v, object.StrOf(format)))
	}
	took := r.Keep(object.Binary(th, object.Sub, end, begin))
	r.Print(object.StrOf(fmt.Sprintf("%s sec, %d times %s%s", text(took, ".3f"), n, r.Str(r.Attr(a[1], "__name__")), r.Repr(a[2]))))
	r.Print(object.StrOf(fmt.Sprintf("avg %s, stddev %s, min %s, max %s\n", text(mean, "g"), text(deviation, "g"), text(least, "g"), text(most, "g"))))
	return r.Done(object.None)
}
