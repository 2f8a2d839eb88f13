// This file is the command line of the module.

package inspect

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var commandFunctions = []object.Method{native.Python("_main", "()", "Show the source of an object, or where it is: the command line of this module.", runMain)}

func runMain(th *thread, _ value, _ []value) (value, *exception) {
	r := native.Begin(th)
	parser := r.CommandLine([]native.Arg{
		{Names: "object", Help: "The object to be analysed. It supports the 'module:qualname' syntax"},
		{Names: "-d --details", Help: "Display info about the module rather than its source code", Set: []any{"action", "store_true"}},
	})
	ns := r.Parse(parser, value{})
	target := r.Str(r.Attr(ns, "object"))
	name, attrs, has := strings.Cut(target, ":")
	load := r.From("importlib", "import_module")
	if !r.OK() {
		return value{}, r.Exc
	}
	module := r.Call(load, object.StrOf(name))
	if failed := r.Exc; r.Catch(object.ExceptionType) {
		text := r.Str(failed.Value())
		r.PrintError("Failed to import " + name + " (" + failed.Type().Name + ": " + text + ")")
		r.Exit(2)
	}
	obj := module
	if has {
		for part := range strings.SplitSeq(attrs, ".") {
			obj = r.Attr(obj, part)
		}
	}
	if r.Contains(r.From("sys", "builtin_module_names"), r.Attr(module, "__name__")) {
		r.PrintError("Can't get info for builtin modules.")
		r.Exit(1)
	}
	if r.Truth(r.Attr(ns, "details")) {
		showDetails(r, target, module, obj)
	} else {
		r.Print(r.Call(r.From("inspect", "getsource"), obj))
	}
	return r.Done(object.None)
}

// showDetails prints where obj of a module is.
func showDetails(r *native.Run, target string, module, obj value) {
	line := func(what, text string) { r.Print(object.StrOf(what + ": " + text)) }
	line("Target", target)
	line("Origin", r.Str(r.Call(r.From("inspect", "getsourcefile"), module)))
	cached := object.None // no module has a file with its code
	if v := r.Find(module, "__cached__"); !v.IsNull() {
		cached = v
	}
	line("Cached", r.Str(cached))
	if obj.Is(module) {
		line("Loader", r.Repr(r.Attr(module, "__loader__")))
		if path := r.Find(module, "__path__"); !path.IsNull() {
			line("Submodule search path", r.Str(path))
		}
	} else if r.OK() {
		_, number := r.Pair(r.Call(r.From("inspect", "findsource"), obj))
		if !r.Catch(object.ExceptionType) {
			line("Line", r.Str(number))
		}
	}
	r.Print(object.StrOf("\n"))
}
