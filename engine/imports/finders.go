// This file makes our finders and loaders visible to Python: the classes of importlib.machinery.

package imports

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/vm"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// loader is the loader of a source module.
type loader struct {
	object.Head
	name, path string
}

// The types of our loaders and finders. As in CPython the finders of built-in modules and of the path are classes that stand in sys.meta_path themselves.
var (
	LoaderType         = &object.Type{Name: "SourceFileLoader", Module: "_frozen_importlib_external", Def: definition{}}
	BuiltinFinderType  = &object.Type{Name: "BuiltinImporter", Module: "_frozen_importlib", Def: definition{}}
	FrozenImporterType = &object.Type{Name: "FrozenImporter", Module: "_frozen_importlib", Def: definition{}}
	PathFinderType     = &object.Type{Name: "PathFinder", Module: "_frozen_importlib_external", Def: definition{}}
)

// Finders is the initial content of sys.meta_path.
func Finders() []object.Value {
	return []object.Value{BuiltinFinderType.Value(), FrozenImporterType.Value(), PathFinderType.Value()}
}

// Describe gives m, a native module that is there from the beginning, the attributes that an import would give it.
func Describe(m *object.Module, name string) {
	m.Dict.SetName("__package__", object.EmptyStr.Value())
	m.Dict.SetName("__loader__", BuiltinFinderType.Value())
	m.Dict.SetName("__spec__", newSpec(name, BuiltinFinderType.Value(), object.StrOf("built-in"), false).Value())
}

func newLoader(name, path string) *loader {
	return &loader{Head: object.NewHead(LoaderType), name: name, path: path}
}

// importerOf is the import system of th's interpreter, nil if the embedder has put something else in its place.
func importerOf(th *thread) *Importer {
	im, _ := th.Interp.Importer.(*Importer)
	return im
}

// FindSpec asks the finders of sys.meta_path for the spec of name; path is __path__ of the parent, or None. The result is null when none knows the module.
func FindSpec(th *object.Thread, name string, path object.Value) (object.Value, *object.Exception) {
	finders, ok := th.Interp.SysDict.GetName("meta_path")
	if !ok {
		return value{}, nil
	}
	items, exc := object.Collect(th, finders)
	if exc != nil {
		return value{}, exc
	}
	for _, f := range items {
		find, ok, exc := object.FindAttr(th, f, object.Intern("find_spec"))
		if exc != nil {
			return value{}, exc
		}
		if !ok {
			continue
		}
		spec, exc := object.Call3(th, find, object.StrOf(name), path, object.None)
		if exc != nil {
			return value{}, exc
		}
		if !spec.IsNone() {
			return spec, nil
		}
	}
	return value{}, nil
}

// nativeSpec is the spec of the native module called name, None if there is none.
func nativeSpec(th *thread, name string) value {
	im := importerOf(th)
	if im == nil {
		return object.None
	}
	_, ok := im.lookup(name)
	isPackage := im.isNativePackage(name)
	if !ok && !isPackage && name != "sys" && name != "builtins" {
		return object.None
	}
	return newSpec(name, BuiltinFinderType.Value(), object.StrOf("built-in"), isPackage).Value()
}

// sourceSpec is the spec of the source module called name, None if it is not there.
func sourceSpec(th *thread, name string, path value) (value, *exception) {
	im := importerOf(th)
	if im == nil {
		return object.None, nil
	}
	p, found, exc := im.lookAlong(th, name, path)
	if exc != nil {
		return value{}, exc
	}
	if !found {
		return object.None, nil
	}
	return p.spec(name).Value(), nil
}

// spec describes the module called name that was found at p.
func (p place) spec(name string) *Spec {
	origin, load := object.None, object.None
	if !p.namespace {
		origin = object.StrOf(p.file)
		load = newLoader(name, p.file).Value()
	}
	s := newSpec(name, load, origin, p.dirs != nil)
	if p.dirs != nil {
		dirs := make([]value, len(p.dirs))
		for i, d := range p.dirs {
			dirs[i] = object.StrOf(d)
		}
		s.Locations = object.ListOf(dirs...)
	}
	s.HasLocation = !p.namespace
	return s
}

// SpecFromFile is importlib.util.spec_from_file_location: load null means ours; locations null means that the module is no package.
func SpecFromFile(name, file string, load, locations object.Value) *Spec {
	if load.IsNull() {
		load = newLoader(name, file).Value()
	}
	s := newSpec(name, load, object.StrOf(file), !locations.IsNull())
	if !locations.IsNull() {
		s.Locations = locations
	}
	s.HasLocation = true
	return s
}

// NewSpec is importlib.machinery.ModuleSpec(name, loader, origin=origin, is_package=isPackage).
func NewSpec(name string, loader, origin object.Value, isPackage bool) *Spec {
	return newSpec(name, loader, origin, isPackage)
}

// nameAndPath is the arguments of find_spec.
func nameAndPath(args []value) (name string, path value, exc *exception) {
	if !args[0].Type().Has(object.FlagStr) {
		return "", value{}, object.TypeErrorf("module name must be str, not %s", args[0].Type().Name)
	}
	path = object.None
	if !args[1].IsNull() {
		path = args[1]
	}
	return args[0].AsStr().String(), path, nil
}

func classMethod(name, sig string, f func(th *thread, self value, args []value) (value, *exception)) object.Method {
	return object.Method{Name: name, Sig: sig, Kind: object.ClassMethod, FS: f, Python: true}
}

const findSpecSig = "($cls, fullname, path=None, target=None)"

func fillBuiltinFinder(t *object.Type) {
	t.AddMethods([]object.Method{
		classMethod("find_spec", findSpecSig, func(th *thread, _ value, args []value) (value, *exception) {
			name, _, exc := nameAndPath(args)
			if exc != nil {
				return value{}, exc
			}
			return nativeSpec(th, name), nil
		}),
		staticMethod("create_module", "(spec)", func(th *thread, _ value, args []value) (value, *exception) {
			name, exc := object.GetAttrName(th, args[0], "name")
			if exc != nil {
				return value{}, exc
			}
			if im := importerOf(th); im != nil && name.Type().Has(object.FlagStr) {
				if n, ok := im.lookup(name.AsStr().String()); ok {
					m, exc := n.build(th)
					if exc != nil {
						return value{}, exc
					}
					return m.Value(), nil
				}
			}
			return value{}, notOfKind(th, name, "built-in")
		}),
		staticMethod("exec_module", "(module)", func(*thread, value, []value) (value, *exception) { return object.None, nil }),
		classMethod("is_package", "($self, fullname)", func(th *thread, _ value, args []value) (value, *exception) {
			if _, exc := builtinOnly(th, value{}, args); exc != nil {
				return value{}, exc
			}
			im := importerOf(th)
			return object.Bool(im != nil && args[0].Type().Has(object.FlagStr) && im.isNativePackage(args[0].AsStr().String())), nil
		}),
		classMethod("get_source", "($self, fullname)", builtinOnly), classMethod("get_code", "($self, fullname)", builtinOnly),
		classMethod("load_module", "($self, fullname)", func(th *thread, _ value, args []value) (value, *exception) {
			if _, exc := builtinOnly(th, value{}, args); exc != nil {
				return value{}, exc
			}
			return importerOf(th).ImportModule(th, args[0].AsStr().String())
		}),
	})
}

func fillFrozenImporter(t *object.Type) {
	t.AddMethods([]object.Method{
		classMethod("find_spec", findSpecSig, func(*thread, value, []value) (value, *exception) { return object.None, nil }),
		staticMethod("create_module", "(spec)", func(*thread, value, []value) (value, *exception) { return object.None, nil }),
		staticMethod("exec_module", "(module)", func(th *thread, _ value, args []value) (value, *exception) {
			name, exc := object.GetAttrName(th, args[0], "__name__")
			if exc == nil {
				exc = notOfKind(th, name, "frozen")
			}
			return value{}, exc
		}),
		classMethod("is_package", "($cls, fullname)", notFrozen), classMethod("get_source", "($cls, fullname)", notFrozen),
		classMethod("get_code", "($cls, fullname)", notFrozen), classMethod("load_module", "($cls, fullname)", notFrozen),
	})
}

// notOfKind is the error of asking for the module name as if it were one of kind.
func notOfKind(th *thread, name value, kind string) *exception {
	shown, exc := object.Repr(th, name)
	if exc != nil {
		return exc
	}
	exc = object.Errorf(object.ImportErrorType, "%s is not a %s module", shown, kind)
	exc.SetField(object.ImportErrorName, name)
	return exc
}

// builtinOnly is None for the name of a native module: it has neither source nor code.
func builtinOnly(th *thread, _ value, args []value) (value, *exception) {
	if !args[0].Type().Has(object.FlagStr) || nativeSpec(th, args[0].AsStr().String()).IsNone() {
		return value{}, notOfKind(th, args[0], "built-in")
	}
	return object.None, nil
}

func notFrozen(th *thread, _ value, args []value) (value, *exception) {
	return value{}, notOfKind(th, args[0], "frozen")
}

func staticMethod(name, sig string, f func(th *thread, self value, args []value) (value, *exception)) object.Method {
	return object.Method{Name: name, Sig: sig, Kind: object.StaticMethod, FS: f}
}

func fillPathFinder(t *object.Type) {
	t.AddMethods([]object.Method{
		classMethod("find_spec", findSpecSig, func(th *thread, _ value, args []value) (value, *exception) {
			name, path, exc := nameAndPath(args)
			if exc != nil {
				return value{}, exc
			}
			return sourceSpec(th, name, path)
		}),
		staticMethod("invalidate_caches", "()", func(*thread, value, []value) (value, *exception) { return object.None, nil }),
	})
}

// text reads the source of the loader's module.
func (l *loader) text(th *thread) ([]byte, *exception) {
	if im := importerOf(th); im != nil {
		if text, err := im.read(l.path); err == nil {
			return text, nil
		}
	}
	e, exc := object.Call2(th, object.FileNotFoundErrorType.Value(), object.Int64(2), object.StrOf("No such file or directory"))
	if exc != nil {
		return nil, exc
	}
	e.AsException().SetField(object.OSErrorFilename, object.StrOf(l.path))
	return nil, e.AsException()
}

func fillLoader(t *object.Type) {
	self := func(v value) *loader { return object.Cast[loader](v) }
	t.PythonLike, t.Sig = true, "(fullname, path)"
	t.Compare = func(_ *thread, a, b value, op object.CompareOp) (value, *exception) {
		if op != object.EQ && op != object.NE || a.Type() != LoaderType || b.Type() != LoaderType {
			return object.NotImplemented, nil
		}
		return object.Bool((self(a).name == self(b).name && self(a).path == self(b).path) == (op == object.EQ)), nil
	}
	t.Hash = func(_ *thread, v value) (int64, *exception) {
		return int64(object.HashBytes(self(v).name)^object.HashBytes(self(v).path)) >> 1, nil
	}
	t.New = func(_ *thread, _ *object.Type, args []value, kw []*object.Str) (value, *exception) {
		if len(args) != 2 || len(kw) > 0 || !args[0].Type().Has(object.FlagStr) || !args[1].Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("SourceFileLoader() takes a name and a path")
		}
		return newLoader(args[0].AsStr().String(), args[1].AsStr().String()).Value(), nil
	}
	t.Init = func(*thread, value, []value, []*object.Str) *exception { return nil }
	t.AddGetSets([]object.GetSet{
		{Name: "name", Get: func(_ *thread, v value) (value, *exception) { return object.StrOf(self(v).name), nil }},
		{Name: "path", Get: func(_ *thread, v value) (value, *exception) { return object.StrOf(self(v).path), nil }},
	})
	t.AddMethods([]object.Method{
		{Name: "create_module", Sig: "($self, spec)", FS: func(*thread, value, []value) (value, *exception) { return object.None, nil }},
		{Name: "exec_module", Sig: "($self, module)", FS: func(th *thread, v value, args []value) (value, *exception) {
			if args[0].Type() != object.ModuleType {
				return value{}, object.TypeErrorf("exec_module() argument must be a module, not %s", args[0].Type().Name)
			}
			text, exc := self(v).text(th)
			if exc != nil {
				return value{}, exc
			}
			return object.None, Exec(th, object.Cast[object.Module](args[0]), text, self(v).path)
		}},
		{Name: "get_filename", Sig: "($self, name=None)", FS: func(_ *thread, v value, _ []value) (value, *exception) { return object.StrOf(self(v).path), nil }},
		{Name: "is_package", Sig: "($self, fullname)", FS: func(_ *thread, v value, _ []value) (value, *exception) {
			return object.Bool(strings.HasSuffix(self(v).path, "/__init__.py")), nil
		}},
		{Name: "get_source", Sig: "($self, fullname)", FS: func(th *thread, v value, _ []value) (value, *exception) {
			text, exc := self(v).text(th)
			return object.StrOf(strings.ReplaceAll(string(text), "\r\n", "\n")), exc
		}},
		{Name: "get_data", Sig: "($self, path)", FS: func(th *thread, v value, args []value) (value, *exception) {
			l := &loader{path: self(v).path}
			if args[0].Type().Has(object.FlagStr) {
				l.path = args[0].AsStr().String()
			}
			text, exc := l.text(th)
			return object.NewBytes(string(text)), exc
		}},
		{Name: "get_code", Sig: "($self, fullname)", FS: func(th *thread, v value, _ []value) (value, *exception) {
			text, exc := self(v).text(th)
			if exc != nil {
				return value{}, exc
			}
			var c *vm.Code
			if c, exc = source.Compile(th, text, source.Options{Filename: self(v).path}); exc != nil {
				return value{}, exc
			}
			return c.Value(), nil
		}},
	})
}
