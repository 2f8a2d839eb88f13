// Package sys implements module sys: what scripts can see and set of the interpreter, and what happens to exceptions that nobody catches.
package sys

import (
	"sort"
	"strings"

	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/object"
	stdio "dappco.re/go/py/engine/stdlib/io"
	"dappco.re/go/py/engine/stdlib/native"
)

// Options are what the embedder or the command line decides.
type Options struct {
	// Args is sys.argv, OrigArgs sys.orig_argv (nil: as Args), Path the initial sys.path.
	Args, OrigArgs, Path []string
	// Executable is sys.executable, "" when the program is no Python interpreter. Prefix is sys.prefix.
	Executable, Prefix string
	// WarnOptions is the arguments of -W, XOptions those of -X.
	WarnOptions, XOptions []string
	Flags                 Flags
	// Streams are the settings of the standard streams.
	Streams stdio.Streams
}

// Flags is sys.flags.
type Flags struct {
	Debug, Inspect, Interactive, Optimize, DontWriteBytecode, NoUserSite, NoSite, IgnoreEnvironment, Verbose, BytesWarning, Quiet, Isolated int
	DevMode, SafePath                                                                                                                       bool
	WarnDefaultEncoding                                                                                                                     int
}

// Install fills the namespace of sys, th.Interp.SysDict, and registers the module. What the engine itself looks up, and what needs no time, is there at once.
func Install(th *object.Thread, opt Options) *object.Exception {
	in := th.Interp
	in.OnUnraisable = Unraisable
	if in.SysDict == nil {
		in.SysDict = object.NewDict()
	}
	m := object.NewModule("sys")
	for i := 0; ; {
		k, v, next, ok := in.SysDict.Next(i)
		if !ok {
			break
		}
		i = next
		m.Dict.SetStr(k.AsStr(), v)
	}
	ns := m.Dict
	in.Sys, in.SysDict = m, ns
	ns.SetName("__doc__", object.StrOf(moduleDoc))
	imports.Describe(m, "sys")
	native.Add(ns, "sys", hookFunctions)
	for _, hook := range []string{"displayhook", "excepthook", "unraisablehook", "breakpointhook"} {
		f, _ := ns.GetName(hook)
		ns.SetName("__"+hook+"__", f)
	}
	stdio.UnsupportedOperationType.Complete() // every script finds it among the subclasses of its bases
	_, open := ns.GetName("stdout")
	if !open && (opt.Streams.Encoding != "" || opt.Streams.Errors != "") {
		// There may be no such encoding, which ends a program before it begins.
		if exc := stdio.InstallStandard(th, ns, opt.Streams); exc != nil {
			return exc
		}
		open = true
	}
	settings(th, ns, opt)
	submodules(in, ns)
	in.Modules.SetName("sys", m.Value())
	deferRest(th, m, opt, open)
	return nil
}

// deferRest has the rest of the module made when it is looked for: the streams, unless they are open, for themselves.
func deferRest(th *object.Thread, m *object.Module, opt Options, open bool) {
	in, ns, maxDigits, made := th.Interp, m.Dict, th.Interp.IntMaxStrDigits, false
	m.Defer(func(name string) (complete bool) {
		if !open && (name == "" || stdio.IsStandard(name)) {
			open = true
			if exc := stdio.InstallStandard(th, ns, opt.Streams); exc != nil {
				in.OnUnraisable(th, exc, "Exception ignored while opening the standard streams", object.Value{})
			}
		}
		if !made && !stdio.IsStandard(name) {
			made = true
			native.Add(ns, "sys", functions.Get())
			native.Add(ns, "sys", frameFunctions)
			native.Add(ns, "sys", traceFunctions)
			facts(ns)
			ns.SetName("flags", opt.Flags.value(maxDigits))
			ns.SetName("builtin_module_names", nativeNames(in))
		}
		return open && made
	})
}

// settings puts what opt says into the namespace.
func settings(th *object.Thread, ns *object.Dict, opt Options) {
	ns.SetName("argv", native.Strings(opt.Args...))
	orig := opt.OrigArgs
	if orig == nil {
		orig = opt.Args
	}
	ns.SetName("orig_argv", native.Strings(orig...))
	ns.SetName("path", native.Strings(opt.Path...))
	ns.SetName("executable", object.StrOf(opt.Executable))
	ns.SetName("_base_executable", object.StrOf(opt.Executable))
	for _, name := range []string{"prefix", "exec_prefix", "base_prefix", "base_exec_prefix"} {
		ns.SetName(name, object.StrOf(opt.Prefix))
	}
	ns.SetName("_stdlib_dir", object.None)
	ns.SetName("_home", object.None)
	ns.SetName("_framework", object.StrOf(""))
	ns.SetName("platlibdir", object.StrOf("lib"))
	ns.SetName("pycache_prefix", object.None)
	ns.SetName("dont_write_bytecode", object.True)
	ns.SetName("warnoptions", native.Strings(opt.WarnOptions...))
	x := object.NewDict()
	for _, option := range opt.XOptions {
		name, setting, has := strings.Cut(option, "=")
		v := object.True
		if has {
			v = object.StrOf(setting)
		}
		x.SetName(name, v)
	}
	ns.SetName("_xoptions", x.Value())
	th.Interp.BytesWarning = opt.Flags.BytesWarning > 0
	stateOf(th).noEnvironment = opt.Flags.IgnoreEnvironment != 0
	ns.SetName("modules", th.Interp.Modules.Value())
	ns.SetName("meta_path", object.ListOf(imports.Finders()...))
	ns.SetName("path_hooks", object.ListOf())
	ns.SetName("path_importer_cache", object.NewDict().Value())
}

// nativeNames is sys.builtin_module_names.
func nativeNames(in *object.Interp) object.Value {
	names := []string{"builtins", "sys"}
	if im, ok := in.Importer.(*imports.Importer); ok {
		names = append(names, im.Names()...)
	}
	sort.Strings(names)
	t := object.NewTuple(len(names))
	for i, n := range names {
		t.Items[i] = object.StrOf(n)
	}
	return t.Value()
}
