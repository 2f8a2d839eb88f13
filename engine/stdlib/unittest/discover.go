// This file finds test modules in folders.

package unittest

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
)

// path calls a function of os.path.
func path(r *run, name string, args ...value) value {
	return r.Method(r.Attr(r.Import("os"), "path"), name, args...)
}

// discovery is one search.
type discovery struct {
	*run
	loader       value
	top, pattern string
	tests        []value
}

func discover(r *run, self value, a []value) value {
	start, pattern, top := a[0], "test*.py", or(a[2], object.None)
	if !a[1].IsNull() {
		pattern = r.Str(a[1])
	}
	old := r.Attr(self, "_top_level_dir")
	implied := false
	if !given(top) {
		if top = old; !given(top) {
			top, implied = start, true
		}
	}
	top = path(r, "abspath", top)
	syspath := r.From("sys", "path")
	if !r.Contains(syspath, top) {
		r.Method(syspath, "insert", integer(0), top)
	}
	r.Set(self, "_top_level_dir", top)
	importable := false
	if r.Truth(path(r, "isdir", path(r, "abspath", start))) {
		if start = path(r, "abspath", start); !r.Equal(start, top) {
			importable = !r.Truth(path(r, "isfile", path(r, "join", start, str("__init__.py"))))
		}
	} else {
		name := r.Str(start)
		m := r.Call(r.Builtin("__import__"), start)
		if r.Exc != nil && r.Exc.Is(object.ImportErrorType) {
			r.Exc = nil
			importable = true
		} else if r.OK() {
			for _, part := range strings.Split(name, ".")[1:] {
				m = r.Attr(m, part)
			}
			file := r.Find(m, "__file__")
			if !given(file) {
				r.Raise(object.TypeErrorType, "Can not use builtin modules as dotted module names")
				return object.None
			}
			start = path(r, "abspath", path(r, "dirname", file))
			if implied {
				top = start
				for range strings.Count(name, ".") + 1 {
					top = path(r, "dirname", top)
				}
				r.Set(self, "_top_level_dir", top)
				r.Method(syspath, "remove", r.Item(syspath, integer(0)))
				r.Method(syspath, "insert", integer(0), top)
			}
		}
	}
	if importable && r.OK() {
		r.Raise(object.ImportErrorType, "Start directory is not importable: %s", r.Repr(a[0]))
	}
	if !r.OK() {
		return object.None
	}
	d := &discovery{run: r, loader: self, top: r.Str(top), pattern: pattern}
	d.folder(r.Str(start), 0, true)
	r.Set(self, "_top_level_dir", old)
	return r.Method(self, "suiteClass", object.ListOf(d.tests...))
}

// nameOf is the name of the module in a file or folder.
func (d *discovery) nameOf(file string) string {
	rel := d.Str(path(d.run, "relpath", str(file), str(d.top)))
	rel = strings.TrimSuffix(rel, ".py")
	return strings.ReplaceAll(strings.ReplaceAll(rel, "\\", "/"), "/", ".")
}

// folder adds the tests below a folder; the package itself comes first if it has tests.
func (d *discovery) folder(dir string, depth int, start bool) {
	if depth > 100 || !d.OK() {
		return
	}
	if name := d.nameOf(dir); start && name != "." && d.OK() && !d.isLoading(name) {
		if tests, recurse := d.inPackage(name, dir); !recurse {
			if !tests.IsNull() {
				d.tests = append(d.tests, tests)
			}
			return
		}
	}
	names := d.Items(d.Method(d.Import("os"), "listdir", str(dir)))
	files := make([]string, len(names))
	for i, n := range names {
		files[i] = d.Str(n)
	}
	slices.Sort(files)
	for _, base := range files {
		full := d.Str(path(d.run, "join", str(dir), str(base)))
		switch {
		case !d.OK():
			return
		case d.Truth(path(d.run, "isfile", str(full))):
			if stem, ok := strings.CutSuffix(base, ".py"); ok && object.IsIdentifier(stem) && fileMatch(d.run, d.pattern, base) {
				d.tests = append(d.tests, d.module(full))
			}
		case d.Truth(path(d.run, "isdir", str(full))) && d.Truth(path(d.run, "isfile", path(d.run, "join", str(full), str("__init__.py")))):
			tests, recurse := d.inPackage(d.nameOf(full), full)
			if !tests.IsNull() {
				d.tests = append(d.tests, tests)
			}
			if recurse {
				d.folder(full, depth+1, false)
			}
		}
	}
}

func (d *discovery) importModule(name string) value {
	d.Call(d.Builtin("__import__"), str(name))
	m := moduleOf(d.run, name)
	if m.IsNull() {
		return object.None
	}
	return m
}

// module is the tests in a file.
func (d *discovery) module(file string) value {
	name := d.nameOf(file)
	m := d.importModule(name)
	if exc := d.Exc; exc != nil {
		d.Exc = nil
		switch {
		case exc.Is(stateOf(d.Th).skipTest):
			return skippedModule(d.run, d.loader, name, exc)
		case exc.Is(object.KeyboardInterruptType):
			d.Exc = exc
			return object.None
		}
		return importFailed(d.run, d.loader, name, exc)
	}
	return d.CallNamed(d.Attr(d.loader, "loadTestsFromModule"), []value{m, str(d.pattern)}, "pattern")
}

// inPackage is the tests of a package, null if it has none, and whether its folder is to be searched: load_tests of the package does that itself.
func (d *discovery) inPackage(name, dir string) (tests value, recurse bool) {
	m := d.importModule(name)
	if exc := d.Exc; exc != nil {
		d.Exc = nil
		if exc.Is(stateOf(d.Th).skipTest) {
			return skippedModule(d.run, d.loader, name, exc), false
		}
		return importFailed(d.run, d.loader, name, exc), false
	}
	load := d.Find(m, "load_tests")
	if fileMatch(d.run, d.pattern, d.Str(path(d.run, "basename", str(dir)))) || !load.IsNull() {
		loading := d.Attr(d.loader, "_loading_packages")
		d.Method(loading, "add", str(name))
		tests = d.CallNamed(d.Attr(d.loader, "loadTestsFromModule"), []value{m, str(d.pattern)}, "pattern")
		failed := d.Exc
		d.Exc = nil
		if d.Method(loading, "discard", str(name)); failed != nil {
			d.Exc = failed
		}
	}
	return tests, load.IsNull()
}

// isLoading reports that the tests of a package are being loaded: its load_tests may ask for a search of its folder.
func (d *discovery) isLoading(name string) bool {
	return d.Truth(d.Method(d.Attr(d.loader, "_loading_packages"), "__contains__", str(name)))
}

// skippedModule is a suite of one test that is skipped, for a module that asked for it.
func skippedModule(r *run, self value, name string, exc *exception) value {
	skip := exc.Value()
	t, made := object.NewClass(r.Th, object.ClassSpec{Module: "unittest.loader", Name: "ModuleSkipped", Bases: []*class{stateOf(r.Th).testCase}, Methods: []object.Method{
		{Name: name, Sig: "($self)", F0: func(*thread, value) (value, *exception) { return value{}, object.Cast[object.Exception](skip) }},
	}})
	r.Fail(made)
	if made != nil {
		return object.None
	}
	return r.Method(self, "suiteClass", object.ListOf(r.Call(t.Value(), str(name))))
}
