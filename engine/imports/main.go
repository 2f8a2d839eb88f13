// This file runs modules as the main program.

package imports

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/vm"
)

// RunMain runs the module called name, or name.__main__ of a package, in the namespace of main, as `python -m name` does.
func (im *Importer) RunMain(th *object.Thread, name string, main *object.Module) *object.Exception {
	searchPath, module := object.None, name
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		parent, exc := im.ImportModule(th, name[:i])
		if exc != nil {
			return exc
		}
		if searchPath, exc = object.GetAttr(th, parent, strPath); exc != nil {
			return exc
		}
	}
	p, found, exc := im.locate(th, module, searchPath)
	if exc != nil {
		return exc
	}
	if found && p.dirs != nil {
		parent, exc := im.ImportModule(th, name)
		if exc != nil {
			return exc
		}
		if searchPath, exc = object.GetAttr(th, parent, strPath); exc != nil {
			return exc
		}
		module = name + ".__main__"
		if p, found, exc = im.locate(th, module, searchPath); exc != nil {
			return exc
		}
		if !found {
			return notFoundIn(th, "No module named "+module+"; '"+name+"' is a package and cannot be directly executed", module)
		}
	}
	if !found {
		return notFoundIn(th, "No module named "+name, name)
	}
	parent := ""
	if i := strings.LastIndexByte(module, '.'); i >= 0 {
		parent = module[:i]
	}
	loader := newLoader(module, p.file)
	main.Dict.SetName("__file__", object.StrOf(p.file))
	main.Dict.SetName("__package__", object.StrOf(parent))
	main.Dict.SetName("__loader__", loader.Value())
	spec := newSpec(module, loader.Value(), object.StrOf(p.file), false)
	spec.HasLocation = true
	main.Dict.SetName("__spec__", spec.Value())
	c, exc := source.Compile(th, p.text, source.Options{Filename: p.file})
	if exc != nil {
		return exc
	}
	_, exc = vm.RunCode(th, c, main.Dict, main.Dict.Value())
	return exc
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
