// This file finds and runs the main program: module __main__.

package imports

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/vm"
)

// Main is a source module to be run as the main program.
type Main struct {
	Name   string // of the module: that of a package ends in .__main__
	File   string
	text   []byte
	native *Native // nil for a source
}

// FindMain finds the module called name, or name.__main__ of a package, as `python -m name` does. problem, if not "", says why there is nothing to run; exc is what the
// packages around it raised.
func (im *Importer) FindMain(th *object.Thread, name string) (m *Main, problem string, exc *object.Exception) {
	searchPath := object.None
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		parent, exc := im.ImportModule(th, name[:i])
		if exc != nil {
			if missing := missingName(exc); exc.Is(object.ImportErrorType) && missing != "" && strings.HasPrefix(name, missing+".") {
				return nil, unfound(th, name, exc), nil
			}
			return nil, "", exc
		}
		if searchPath, exc = object.GetAttr(th, parent, strPath.Str()); exc != nil {
			return nil, unfound(th, name, notFound(th, name, "; '"+name[:i]+"' is not a package")), nil
		}
	}
	p, found, exc := im.locate(th, name, searchPath)
	switch {
	case exc != nil:
		return nil, "", exc
	case !found:
		if m, native := im.lookup(name); native {
			if m.Main != "" || m.Run != nil {
				return &Main{Name: name, File: name, native: &m}, "", nil
			}
			if m, native := im.lookup(name + ".__main__"); native {
				return &Main{Name: name + ".__main__", File: name, native: &m}, "", nil
			}
			return nil, "No code object available for " + name, nil
		}
		return nil, "No module named " + name, nil
	case p.dirs == nil:
		return &Main{Name: name, File: p.file, text: p.text}, "", nil
	case name == "__main__" || strings.HasSuffix(name, ".__main__"):
		return nil, "Cannot use package as __main__ module", nil
	}
	if m, problem, exc = im.FindMain(th, name+".__main__"); problem != "" {
		if _, imported := th.Interp.Modules.GetName(name); imported {
			problem += fmt.Sprintf("; '%s' is a package and cannot be directly executed", name)
		}
	}
	return m, problem, exc
}

// unfound is the problem that exc was when the module called name was looked for.
func unfound(th *object.Thread, name string, exc *object.Exception) string {
	text := fmt.Sprintf("Error while finding module specification for '%s' (%s: %s)", name, exc.Type().Name, exc.Message(th))
	if short, ok := strings.CutSuffix(name, ".py"); ok {
		text += fmt.Sprintf(". Try using '%s' instead of '%s' as the module name.", short, name)
	}
	return text
}

// RunMain runs m in the namespace of main.
func (im *Importer) RunMain(th *object.Thread, m *Main, main *object.Module) *object.Exception {
	if m.native != nil {
		return im.runNative(th, m, main)
	}
	loader, spec, parent := mainSpec(m)
	ns := main.Dict
	ns.SetName("__file__", object.StrOf(m.File))
	ns.SetName("__cached__", object.None)
	ns.SetName("__package__", object.StrOf(parent))
	ns.SetName("__loader__", loader)
	ns.SetName("__spec__", spec)
	c, exc := source.Compile(th, m.text, source.Options{Filename: m.File})
	if exc != nil {
		return exc
	}
	_, exc = vm.RunCode(th, c, ns, ns.Value())
	return exc
}

// mainSpec is the loader and the spec of m, and the package that it is in.
func mainSpec(m *Main) (loader, spec object.Value, parent string) {
	if i := strings.LastIndexByte(m.Name, '.'); i >= 0 {
		parent = m.Name[:i]
	}
	loader = newLoader(m.Name, m.File).Value()
	s := newSpec(m.Name, loader, object.StrOf(m.File), false)
	s.HasLocation = true
	return loader, s.Value(), parent
}

// Describe puts the attributes that m has as a module into ns, but __name__, and returns its code. A native module has none.
func (m *Main) Describe(th *object.Thread, ns *object.Dict) (*vm.Code, *object.Exception) {
	if m.native != nil {
		return nil, object.Errorf(object.ImportErrorType, "No code object available for %s", m.Name)
	}
	loader, spec, parent := mainSpec(m)
	ns.SetName("__file__", object.StrOf(m.File))
	ns.SetName("__cached__", object.None)
	ns.SetName("__doc__", object.None)
	ns.SetName("__loader__", loader)
	ns.SetName("__package__", object.StrOf(parent))
	ns.SetName("__spec__", spec)
	return source.Compile(th, m.text, source.Options{Filename: m.File})
}

// runNative runs a native module as the main program. Its spec is that of the program, which says how it was called.
func (im *Importer) runNative(th *object.Thread, m *Main, main *object.Module) *object.Exception {
	module, exc := im.ImportModule(th, m.Name)
	if exc != nil {
		return exc
	}
	spec, exc := object.GetAttrName(th, module, "__spec__")
	if exc != nil {
		return exc
	}
	main.Dict.SetName("__spec__", spec)
	if m.native.Run != nil {
		return m.native.Run(th)
	}
	f, exc := object.GetAttrName(th, module, m.native.Main)
	if exc != nil {
		return exc
	}
	status, exc := object.Call0(th, f)
	if exc == nil && !status.IsNone() {
		exc = object.NewException(object.SystemExitType, status)
	}
	return exc
}

// DescribeMain gives module __main__ the attributes of a program from the file called file; one that stands for no file, such as "<stdin>", has no loader of its own.
func DescribeMain(main *object.Module, file string) {
	ns := main.Dict
	ns.SetName("__file__", object.StrOf(file))
	ns.SetName("__cached__", object.None)
	if !strings.HasPrefix(file, "<") {
		ns.SetName("__loader__", newLoader("__main__", file).Value())
	}
}

// NewMain makes module __main__ for a program that has no file.
func NewMain() *object.Module {
	m := object.NewModule("__main__")
	m.Dict.SetName("__loader__", BuiltinFinderType.Value())
	return m
}

// locate finds the file of a source module without running it.
func (im *Importer) locate(th *object.Thread, name string, searchPath object.Value) (place, bool, *object.Exception) {
	dirs, exc := im.searchPath(th, searchPath)
	if exc != nil {
		return place{}, false, exc
	}
	tail := name[strings.LastIndexByte(name, '.')+1:]
	for _, dir := range dirs {
		if p, ok := im.look(dir, tail); ok && !p.namespace {
			return p, true, nil
		}
	}
	return place{}, false, nil
}
