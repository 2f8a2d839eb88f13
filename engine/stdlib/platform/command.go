// This file is the command line of the module.

package platform

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var commandFunctions = []object.Method{
	native.Python("_parse_args", "(args: list[str] | None)", "", parseArgs),
	native.Python("_main", "(args: list[str] | None = None)", "", runMain),
}

func commandArgs() []native.Arg {
	return []native.Arg{
		{Names: "args", Set: []any{"nargs", "*", "choices", native.Strings("nonaliased", "terse")}},
		{Names: "--terse", Help: "return only the absolute minimum information needed to identify the platform", Set: []any{"action", "store_true"}},
		{Names: "--nonaliased", Help: "disable system/OS name aliasing. If aliasing is enabled, some platforms report system names different from their common names, e.g. SunOS is reported as Solaris",
			Set: []any{"dest", "aliased", "action", "store_false"}},
	}
}

func parseArgs(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	return r.Done(r.Parse(r.CommandLine(commandArgs()), a[0]))
}

func runMain(th *thread, _ value, a []value) (value, *exception) {
	r := native.Begin(th)
	args := a[0]
	if args.IsNull() {
		args = object.None
	}
	ns := r.Call(r.From("platform", "_parse_args"), args)
	words := r.Attr(ns, "args")
	terse := r.Truth(r.Attr(ns, "terse")) || r.Contains(words, object.StrOf("terse"))
	aliased := r.Truth(r.Attr(ns, "aliased")) && !r.Contains(words, object.StrOf("nonaliased"))
	r.Print(r.Call(r.From("platform", "platform"), object.Bool(aliased), object.Bool(terse)))
	return r.Done(object.None)
}
