// This file finds and runs modules written in Python: NAME.py and NAME/__init__.py in directories and in fs.FS roots.

package imports

import (
	"errors"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/vm"
)

// rootPrefix marks entries of __path__ and __file__ that lie in fs.FS root number n: "<fs:n>/dir".
const rootPrefix = "<fs:"

// place is where a module was found.
type place struct {
	file string // __file__
	dirs []string
	text []byte
	// namespace: a directory without __init__.py (PEP 420).
	namespace bool
}

// findSource finds name on path (None: sys.path and the fs.FS roots) and runs it. The result is null when it is not there.
func (im *Importer) findSource(th *object.Thread, name string, searchPath object.Value) (object.Value, *object.Exception) {
	if th.Interp.FlushFiles != nil {
		th.Interp.FlushFiles(th)
	}
	p, found, exc := im.lookAlong(th, name, searchPath)
	if exc != nil || !found {
		return object.Value{}, exc
	}
	return im.runSource(th, name, p)
}

// lookAlong is the place of the module called name: the first file or package on the path, else all the directories of that name as a namespace package.
func (im *Importer) lookAlong(th *object.Thread, name string, searchPath object.Value) (p place, found bool, exc *object.Exception) {
	dirs, exc := im.searchPath(th, searchPath)
	if exc != nil {
		return place{}, false, exc
	}
	tail := name[strings.LastIndexByte(name, '.')+1:]
	var namespace []string
	for _, dir := range dirs {
		p, ok := im.look(dir, tail)
		if ok && !p.namespace {
			return p, true, nil
		}
		if ok {
			namespace = append(namespace, p.dirs...)
		}
	}
	return place{dirs: namespace, namespace: true}, namespace != nil, nil
}

// searchPath is the directories to look in, as strings.
func (im *Importer) searchPath(th *object.Thread, searchPath object.Value) ([]string, *object.Exception) {
	top := searchPath.IsNone()
	if top {
		v, ok := th.Interp.SysDict.GetName("path")
		if !ok {
			return im.rootNames(), nil
		}
		searchPath = v
	}
	var dirs []string
	exc := object.Each(th, searchPath, func(v object.Value) *object.Exception {
		if v.Type().Has(object.FlagStr) {
			dirs = append(dirs, v.AsStr().String())
		}
		return nil
	})
	if top {
		dirs = append(dirs, im.rootNames()...)
	}
	return dirs, exc
}

func (im *Importer) rootNames() []string {
	var names []string
	for i := range im.Roots {
		names = append(names, rootPrefix+strconv.Itoa(i)+">")
	}
	return names
}

// look looks for module tail in dir.
func (im *Importer) look(dir, tail string) (place, bool) {
	if dir == "" {
		dir = "."
	}
	file := path.Join(dir, tail, "__init__.py")
	if text, err := im.read(file); err == nil {
		return place{file: file, dirs: []string{path.Join(dir, tail)}, text: text}, true
	}
	file = path.Join(dir, tail+".py")
	if text, err := im.read(file); err == nil {
		return place{file: file, text: text}, true
	}
	if im.isDir(path.Join(dir, tail)) {
		return place{dirs: []string{path.Join(dir, tail)}, namespace: true}, true
	}
	return place{}, false
}

// rootOf is the fs.FS and the name in it that a marked path means.
func (im *Importer) rootOf(name string) (fs.FS, string, bool) {
	rest, ok := strings.CutPrefix(name, rootPrefix)
	if !ok {
		return nil, "", false
	}
	number, inner, _ := strings.Cut(rest, ">")
	i, err := strconv.Atoi(number)
	if err != nil || i < 0 || i >= len(im.Roots) {
		return nil, "", false
	}
	inner = strings.TrimPrefix(inner, "/")
	if inner == "" {
		inner = "."
	}
	return im.Roots[i], inner, true
}

func (im *Importer) read(name string) ([]byte, error) {
	if root, inner, ok := im.rootOf(name); ok {
		return fs.ReadFile(root, inner)
	}
	if im.Files == nil {
		return nil, errors.ErrUnsupported
	}
	if !im.Files.IsFile(name) {
		return nil, fs.ErrNotExist
	}
	return im.Files.ReadFile(name)
}

func (im *Importer) isDir(name string) bool {
	if root, inner, ok := im.rootOf(name); ok {
		info, err := fs.Stat(root, inner)
		return err == nil && info.IsDir()
	}
	return im.Files != nil && im.Files.IsDir(name)
}

// runSource makes the module and runs its code.
func (im *Importer) runSource(th *object.Thread, name string, p place) (object.Value, *object.Exception) {
	m := object.NewModule(name)
	loader := newLoader(name, p.file)
	origin := object.None
	if p.namespace {
		m.Dict.SetName("__file__", object.None)
	} else {
		origin = object.StrOf(p.file)
		m.Dict.SetName("__file__", origin)
	}
	parent := name
	if p.dirs == nil {
		parent = ""
		if i := strings.LastIndexByte(name, '.'); i >= 0 {
			parent = name[:i]
		}
	}
	spec := newSpec(name, loader.Value(), origin, p.dirs != nil)
	if p.dirs != nil {
		dirs := make([]object.Value, len(p.dirs))
		for i, d := range p.dirs {
			dirs[i] = object.StrOf(d)
		}
		list := object.ListOf(dirs...)
		m.Dict.SetStr(strPath.Str(), list)
		spec.Locations = list
	}
	spec.HasLocation = !p.namespace
	m.Dict.SetName("__package__", object.StrOf(parent))
	m.Dict.SetName("__loader__", loader.Value())
	m.Dict.SetName("__spec__", spec.Value())
	th.Interp.Modules.SetName(name, m.Value())
	if p.namespace {
		return m.Value(), nil
	}
	spec.Initializing = true
	exc := Exec(th, m, p.text, p.file)
	spec.Initializing = false
	if exc != nil {
		th.Interp.Modules.DelStr(object.Intern(name))
		return object.Value{}, exc
	}
	return m.Value(), nil
}

// Exec compiles text and runs it in the namespace of m.
func Exec(th *object.Thread, m *object.Module, text []byte, file string) *object.Exception {
	c, exc := source.Compile(th, text, source.Options{Filename: file})
	if exc != nil {
		return exc
	}
	m.Dict.SetName("__builtins__", th.Interp.Builtins.Value())
	_, exc = vm.RunCode(th, c, m.Dict, m.Dict.Value())
	return exc
}

// Source is the text of the module file name as imports read it, for tracebacks.
func (im *Importer) Source(name string) ([]byte, error) { return im.read(name) }
