// This file is the command line of the module.

package pickle

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var commandFunctions = []object.Method{native.Python("_main", "(args=None)", "", runMain)}

func runMain(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	parser := r.CommandLine([]native.Arg{{Names: "pickle_file", Help: "the pickle file", Set: []any{"nargs", "+"}}}, "description", "display contents of the pickle files")
	ns := r.Parse(parser, a[0])
	load, show := r.From("pickle", "load"), r.From("pprint", "pprint")
	r.Each(r.Attr(ns, "pickle_file"), func(name value) {
		var v value
		if r.Str(name) == "-" {
			v = r.Call(load, r.Attr(r.From("sys", "stdin"), "buffer"))
		} else {
			f := r.Open(name, "rb")
			r.With(f, func() { v = r.Call(load, f) })
		}
		r.Call(show, v)
	})
	return r.Done(object.None)
}
