// Package imports implements the import system: native modules, source modules and packages on sys.path or in an fs.FS, and Python finders on sys.meta_path.
//
// A name is looked for in sys.modules, then by the finders of sys.meta_path in order. Two of them are ours: the finder of built-in modules (Go code registered with Add)
// and the path finder (directories of sys.path, then the fs.FS roots). Parents are imported first; a module is in sys.modules while its code runs, so that circular imports see
// it half-made, and is taken out again when that fails.
package imports

import (
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"dappco.re/go/py/engine/object"
)

// Native is a module made by Go code: Build is called at its first import in an interpreter.
type Native struct {
	Name  string
	Build func(th *object.Thread) (*object.Module, *object.Exception)
	// BuildAs is Build for several modules that one function makes; it is told which one.
	BuildAs func(th *object.Thread, name string) (*object.Module, *object.Exception)
	// Main is the function of the module that "-m" calls without arguments; "" means that it cannot be run. What it returns is the exit status.
	Main string
	// Run is what "-m" runs where that is more than a call of Main.
	Run func(th *object.Thread) *object.Exception
}

func (m *Native) build(th *object.Thread) (*object.Module, *object.Exception) {
	if m.BuildAs != nil {
		return m.BuildAs(th, m.Name)
	}
	return m.Build(th)
}

// Library is native modules that many interpreters have, and none of them changes.
type Library interface {
	Find(name string) (m Native, ok bool)
	// IsPackage reports that there are modules below name.
	IsPackage(name string) bool
	// Names is the names of all modules, each once.
	Names() []string
}

// Importer is the import system of one interpreter.
type Importer struct {
	// Files gives access to directories of sys.path; nil means that there are none.
	Files Files
	// Roots are searched after sys.path, in order.
	Roots []fs.FS
	// Lib is the directory of a standard library in Python, "" for none: native modules come first, and packages of both have the modules of both.
	Lib string
	// Library is native modules beside those given to Add; nil means that there are none.
	Library Library

	mu     sync.Mutex
	native map[string]Native
}

// Files is the host's file system as far as imports need it.
type Files interface {
	ReadFile(name string) ([]byte, error)
	IsFile(name string) bool
	IsDir(name string) bool
}

// Add makes native modules importable; a later one of the same name replaces an earlier one, or that of the Library.
func (im *Importer) Add(modules ...Native) {
	im.mu.Lock()
	defer im.mu.Unlock()
	for _, m := range modules {
		if im.native == nil {
			im.native = make(map[string]Native, len(modules))
		}
		im.native[m.Name] = m
	}
}

// Names is the names of the native modules, in no order.
func (im *Importer) Names() []string {
	im.mu.Lock()
	defer im.mu.Unlock()
	var names []string
	if im.Library != nil {
		names = im.Library.Names()
	}
	if len(im.native) == 0 {
		return names
	}
	names = slices.DeleteFunc(names, func(name string) bool { _, replaced := im.native[name]; return replaced })
	return slices.AppendSeq(names, maps.Keys(im.native))
}

func (im *Importer) lookup(name string) (Native, bool) {
	im.mu.Lock()
	m, ok := im.native[name]
	im.mu.Unlock()
	if !ok && im.Library != nil {
		return im.Library.Find(name)
	}
	return m, ok
}

// isNativePackage reports that native modules exist below name.
func (im *Importer) isNativePackage(name string) bool {
	im.mu.Lock()
	defer im.mu.Unlock()
	for n := range im.native {
		if strings.HasPrefix(n, name+".") {
			return true
		}
	}
	return im.Library != nil && im.Library.IsPackage(name)
}

// Import is __import__: see object.Importer.
func (im *Importer) Import(th *object.Thread, name *object.Str, globals, locals, fromlist object.Value, level int) (object.Value, *object.Exception) {
	if level < 0 {
		return object.Value{}, object.ValueErrorf("level must be >= 0")
	}
	full := name.String()
	if level > 0 {
		var exc *object.Exception
		if full, exc = resolve(th, full, globals, level); exc != nil {
			return object.Value{}, exc
		}
	}
	m, exc := im.ImportModule(th, full)
	if exc != nil {
		return object.Value{}, exc
	}
	hasFrom := false
	if !fromlist.IsNull() && !fromlist.IsNone() {
		if hasFrom, exc = object.Truth(th, fromlist); exc != nil {
			return object.Value{}, exc
		}
	}
	if hasFrom {
		return m, im.importFromList(th, m, full, fromlist, false)
	}
	// import a.b.c binds a.
	if level == 0 {
		top, _, dotted := strings.Cut(full, ".")
		if !dotted {
			return m, nil
		}
		return im.ImportModule(th, top)
	}
	if name.Len() == 0 {
		return m, nil
	}
	first, _, _ := strings.Cut(name.String(), ".")
	cut := len(name.String()) - len(first)
	if v, ok := th.Interp.Modules.GetName(full[:len(full)-cut]); ok {
		return v, nil
	}
	return object.Value{}, object.Errorf(object.KeyErrorType, "%s", full[:len(full)-cut])
}

// resolve makes the absolute name of a relative import.
func resolve(th *object.Thread, name string, globals object.Value, level int) (string, *object.Exception) {
	pkg, exc := packageOf(th, globals)
	if exc != nil {
		return "", exc
	}
	if pkg == "" {
		return "", object.Errorf(object.ImportErrorType, "attempted relative import with no known parent package")
	}
	for ; level > 1; level-- {
		i := strings.LastIndexByte(pkg, '.')
		if i < 0 {
			return "", object.Errorf(object.ImportErrorType, "attempted relative import beyond top-level package")
		}
		pkg = pkg[:i]
	}
	if name == "" {
		return pkg, nil
	}
	return pkg + "." + name, nil
}

// packageOf is the package that relative imports in a module with these globals start from.
func packageOf(th *object.Thread, globals object.Value) (string, *object.Exception) {
	if !globals.Type().Has(object.FlagDict) {
		return "", object.TypeErrorf("globals must be a dict")
	}
	g := globals.AsDict()
	if v, ok := g.GetName("__package__"); ok && !v.IsNone() {
		if !v.Type().Has(object.FlagStr) {
			return "", object.TypeErrorf("package must be a string")
		}
		return v.AsStr().String(), nil
	}
	if spec, ok := g.GetName("__spec__"); ok && !spec.IsNone() {
		if parent, ok, exc := object.FindAttr(th, spec, object.Intern("parent")); exc != nil {
			return "", exc
		} else if ok && parent.Type().Has(object.FlagStr) {
			return parent.AsStr().String(), nil
		}
	}
	v, ok := g.GetName("__name__")
	if !ok {
		return "", object.Errorf(object.KeyErrorType, "'__name__' not in globals")
	}
	if !v.Type().Has(object.FlagStr) {
		return "", object.TypeErrorf("__name__ must be a string")
	}
	name := v.AsStr().String()
	if _, isPackage := g.GetName("__path__"); isPackage {
		return name, nil
	}
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return "", nil
	}
	return name[:i], nil
}

// importFromList imports the submodules that a from-import names.
func (im *Importer) importFromList(th *object.Thread, m object.Value, full string, names object.Value, fromAll bool) *object.Exception {
	if _, isPackage, exc := object.FindAttr(th, m, object.Intern("__path__")); exc != nil || !isPackage {
		return exc
	}
	return object.Each(th, names, func(n object.Value) *object.Exception {
		if !n.Type().Has(object.FlagStr) {
			where := "``from list''"
			if fromAll {
				where = full + ".__all__"
			}
			return object.TypeErrorf("Item in %s must be str, not %s", where, n.Type().Name)
		}
		name := n.AsStr()
		if name.String() == "*" {
			if fromAll {
				return nil
			}
			all, ok, exc := object.FindAttr(th, m, object.Intern("__all__"))
			if exc != nil || !ok {
				return exc
			}
			return im.importFromList(th, m, full, all, true)
		}
		if _, ok, exc := object.FindAttr(th, m, name); exc != nil || ok {
			return exc
		}
		sub := full + "." + name.String()
		_, exc := im.ImportModule(th, sub)
		if exc != nil && exc.Is(object.ModuleNotFoundErrorType) && missingName(exc) == sub {
			return nil
		}
		return exc
	})
}

// missingName is the name of an ImportError.
func missingName(exc *object.Exception) string {
	v := nameField(exc)
	if v.IsNull() || !v.Type().Has(object.FlagStr) {
		return ""
	}
	return v.AsStr().String()
}
