// Package runpy implements module runpy: modules and files are run as programs are, and their namespaces returned.
package runpy

import (
	"strings"

	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

var functions = []object.Method{
	native.Python("run_module", "(mod_name, init_globals=None, run_name=None, alter_sys=False)", "Run the code of a module without importing it, and return its namespace.\n\ninit_globals is what the namespace begins with; run_name becomes __name__, which is the name of the module otherwise. With alter_sys, sys.argv[0] and sys.modules show the module while it runs. For a package, the module __main__ in it runs.", runModule),
	native.Python("run_path", "(path_name, init_globals=None, run_name=None)", "Run the code of a file, or of module __main__ in a directory, and return its namespace.\n\ninit_globals is what the namespace begins with; run_name becomes __name__, which is '<run_path>' otherwise.", runPath),
}

// New makes module runpy.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("runpy", "Locating and running Python code using the module namespace.", functions)
	m.Dict.SetName("__all__", native.Strings("run_module", "run_path"))
	return m, nil
}

func isText(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

func importError(text string) *exception { return object.Errorf(object.ImportErrorType, "%s", text) }

// run is code about to run.
type run struct {
	th       *thread
	name     string
	file     string // sys.argv[0] meanwhile
	alter    bool   // sys shows it
	module   *object.Module
	describe func(ns *object.Dict) (*vm.Code, *exception)
}

// start runs the code in a namespace that begins with initial, and returns a copy of it.
func (r *run) start(initial value) (value, *exception) {
	r.module = object.NewModule(r.name)
	ns := r.module.Dict
	if !initial.IsNull() && !initial.IsNone() {
		if exc := ns.Update(r.th, initial); exc != nil {
			return value{}, exc
		}
	}
	ns.SetName("__name__", object.StrOf(r.name))
	if b, ok := r.th.Interp.Modules.GetName("builtins"); ok {
		ns.SetName("__builtins__", b)
	}
	c, exc := r.describe(ns)
	if exc != nil {
		return value{}, exc
	}
	if r.alter {
		defer r.show()()
	}
	if _, exc := vm.RunCode(r.th, c, ns, ns.Value()); exc != nil {
		return value{}, exc
	}
	return ns.Copy().Value(), nil
}

// show makes sys.modules and sys.argv[0] those of the code, until the function that it returns is called.
func (r *run) show() func() {
	modules := r.th.Interp.Modules
	before, had := modules.GetName(r.name)
	modules.SetName(r.name, r.module.Value())
	var list *object.List
	var first value
	if argv, ok := r.th.Interp.SysDict.GetName("argv"); ok && argv.Type().Has(object.FlagList) && len(argv.AsList().Items) > 0 {
		list = argv.AsList()
		first = list.Items[0]
		list.Items[0] = object.StrOf(r.file)
	}
	return func() {
		if had {
			modules.SetName(r.name, before)
		} else {
			modules.DelStr(object.Intern(r.name))
		}
		if list != nil && len(list.Items) > 0 {
			list.Items[0] = first
		}
	}
}

// runName is the name that the code gets.
func runName(v value, otherwise string) (string, *exception) {
	if v.IsNull() || v.IsNone() {
		return otherwise, nil
	}
	if !isText(v) {
		return "", object.TypeErrorf("module name must be a str, not %s", v.Type().Name)
	}
	return v.AsStr().String(), nil
}

func importer(th *thread) (*imports.Importer, *exception) {
	im, ok := th.Interp.Importer.(*imports.Importer)
	if !ok {
		return nil, importError("this interpreter cannot import modules")
	}
	return im, nil
}

func runModule(th *thread, _ value, a []value) (value, *exception) {
	if !isText(a[0]) {
		return value{}, object.AttributeErrorf("'%s' object has no attribute 'startswith'", a[0].Type().Name)
	}
	name := a[0].AsStr().String()
	if strings.HasPrefix(name, ".") {
		return value{}, importError("Relative module names not supported")
	}
	im, exc := importer(th)
	if exc != nil {
		return value{}, exc
	}
	alter := false
	if !a[3].IsNull() {
		if alter, exc = object.Truth(th, a[3]); exc != nil {
			return value{}, exc
		}
	}
	m, problem, exc := im.FindMain(th, name)
	if exc != nil {
		return value{}, exc
	}
	if problem != "" {
		return value{}, importError(problem)
	}
	as, exc := runName(a[2], m.Name)
	if exc != nil {
		return value{}, exc
	}
	r := &run{th: th, name: as, file: m.File, alter: alter, describe: func(ns *object.Dict) (*vm.Code, *exception) { return m.Describe(th, ns) }}
	return r.start(a[1])
}

func runPath(th *thread, _ value, a []value) (value, *exception) {
	as, exc := runName(a[2], "<run_path>")
	if exc != nil {
		return value{}, exc
	}
	path := a[0]
	if !isText(path) {
		v, ok, exc := object.CallSpecial(th, path, object.Intern("__fspath__"))
		if exc != nil {
			return value{}, exc
		}
		if ok {
			path = v
		}
	}
	open, exc := native.FromModule(th, "builtins", "open")
	if exc != nil {
		return value{}, exc
	}
	f, exc := object.Call2(th, open, path, object.StrOf("rb"))
	if exc != nil {
		if exc.Is(object.IsADirectoryErrorType) && isText(path) {
			return runDirectory(th, path.AsStr().String(), a[1], as)
		}
		return value{}, exc
	}
	text, exc := object.CallMethod(th, f, object.Intern("read"))
	if _, closing := object.CallMethod(th, f, object.Intern("close")); exc == nil {
		exc = closing
	}
	if exc != nil {
		return value{}, exc
	}
	shown, exc := object.ToStr(th, path)
	if exc != nil {
		return value{}, exc
	}
	r := &run{th: th, name: as, file: shown.String(), alter: true}
	r.describe = func(ns *object.Dict) (*vm.Code, *exception) {
		parent := ""
		if i := strings.LastIndexByte(as, '.'); i >= 0 {
			parent = as[:i]
		}
		for _, x := range []struct {
			name string
			v    value
		}{{"__file__", path}, {"__cached__", object.None}, {"__doc__", object.None}, {"__loader__", object.None}, {"__package__", object.StrOf(parent)}, {"__spec__", object.None}} {
			ns.SetName(x.name, x.v)
		}
		compile, exc := native.FromModule(th, "builtins", "compile")
		if exc != nil {
			return nil, exc
		}
		c, exc := object.Call3(th, compile, text, path, object.StrOf("exec"))
		if exc != nil {
			return nil, exc
		}
		if c.Type() != vm.CodeType {
			return nil, object.TypeErrorf("compile() returned %s", c.Type().Name)
		}
		return object.Cast[vm.Code](c), nil
	}
	return r.start(a[1])
}

// runDirectory runs module __main__ of a directory, which is the first of sys.path meanwhile.
func runDirectory(th *thread, dir string, initial value, as string) (value, *exception) {
	im, exc := importer(th)
	if exc != nil {
		return value{}, exc
	}
	path, ok := th.Interp.SysDict.GetName("path")
	if !ok || !path.Type().Has(object.FlagList) {
		return value{}, object.Errorf(object.RuntimeErrorType, "sys.path must be a list of directory names")
	}
	list, entry := path.AsList(), object.StrOf(dir)
	list.Insert(0, entry)
	defer func() {
		for i, v := range list.Items {
			if v.Is(entry) {
				list.RemoveAt(i)
				return
			}
		}
	}()
	m, problem, exc := im.FindMain(th, "__main__")
	if exc != nil {
		return value{}, exc
	}
	if problem != "" || !strings.HasPrefix(m.File, dir) {
		return value{}, importError("can't find '__main__' module in '" + dir + "'")
	}
	r := &run{th: th, name: as, file: dir, alter: true, describe: func(ns *object.Dict) (*vm.Code, *exception) { return m.Describe(th, ns) }}
	return r.start(initial)
}
