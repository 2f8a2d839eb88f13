// Tests of the import system over a file system in memory.

package imports_test

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"dappco.re/go/py/engine"
	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/vm"
)

// tree is the modules that the tests import.
var tree = fstest.MapFS{
	"plain.py":              {Data: []byte("x = 1\ndef f(): return __name__\n")},
	"pkg/__init__.py":       {Data: []byte("name = __name__\nfrom . import a\n__all__ = ['a', 'b']\n")},
	"pkg/a.py":              {Data: []byte("from .sub.deep import value\nfrom . import __name__ as parent\n")},
	"pkg/b.py":              {Data: []byte("from ..plain import x\n")},
	"pkg/c.py":              {Data: []byte("from .a import value as v\nimport pkg.b2\n")},
	"pkg/b2.py":             {Data: []byte("loaded = True\n")},
	"pkg/sub/__init__.py":   {Data: []byte("")},
	"pkg/sub/deep.py":       {Data: []byte("from .. import name\nvalue = name + '!'\n")},
	"ring/__init__.py":      {Data: []byte("")},
	"ring/one.py":           {Data: []byte("import ring.two\nv = 1\n")},
	"ring/two.py":           {Data: []byte("import ring.one as one\nhalf = not hasattr(one, 'v')\n")},
	"ring/three.py":         {Data: []byte("from ring.four import y\nz = 1\n")},
	"ring/four.py":          {Data: []byte("from ring.three import z\ny = 1\n")},
	"space/inner/module.py": {Data: []byte("found = True\n")},
	"broken.py":             {Data: []byte("y = 1\nraise ValueError('no')\n")},
	"syntax.py":             {Data: []byte("def :\n")},
	"swap.py":               {Data: []byte("import sys\nclass M: answer = 42\nsys.modules[__name__] = M\n")},
	"lazy.py":               {Data: []byte("def __getattr__(name):\n    if name == 'later': return 7\n    raise AttributeError(name)\n")},
	"mainpkg/__init__.py":   {Data: []byte("")},
	"mainpkg/__main__.py":   {Data: []byte("print(__name__, __package__, __spec__.name)\n")},
}

// interpreter is a fresh one that imports from tree and writes to the buffer.
func interpreter(t *testing.T) (*engine.Interpreter, *bytes.Buffer) {
	t.Helper()
	out := &bytes.Buffer{}
	in, exc := engine.New(engine.Config{Stdin: strings.NewReader(""), Stdout: out, Stderr: out, Roots: []fs.FS{tree}})
	if exc != nil {
		t.Fatal(exc.Type().Name)
	}
	return in, out
}

// run runs src in __main__ and returns what it printed and the exception, if any, as Type: message.
func run(t *testing.T, in *engine.Interpreter, out *bytes.Buffer, src string) (printed, raised string) {
	t.Helper()
	c, exc := source.Compile(in.Thread, []byte(src), source.Options{Filename: "test", FromString: true})
	if exc == nil {
		_, exc = vm.RunCode(in.Thread, c, in.Main.Dict, in.Main.Dict.Value())
	}
	if exc != nil {
		s, failed := object.ToStr(in.Thread, exc.Value())
		if failed != nil {
			t.Fatal("str() of the exception failed")
		}
		raised = exc.Type().Name + ": " + s.String()
	}
	if !in.Finish(in.Thread) {
		t.Fatal("not written out")
	}
	return out.String(), raised
}

func TestImport(t *testing.T) {
	for _, c := range []struct{ name, src, printed, raised string }{
		{"module", "import plain\nprint(plain.x, plain.f(), plain.__name__, plain.__package__ == '')", "1 plain plain True\n", ""},
		{"as", "import pkg.sub.deep as d\nprint(d.value)", "pkg!\n", ""},
		{"dotted binds the first name", "import pkg.sub.deep\nprint(pkg.__name__, pkg.sub.deep.value)", "pkg pkg!\n", ""},
		{"from imports submodules", "from pkg import b2\nprint(b2.loaded)", "True\n", ""},
		{"relative", "import pkg.a\nprint(pkg.a.value, pkg.a.parent)", "pkg! pkg\n", ""},
		{"relative beyond the top", "import pkg.b", "", "ImportError: attempted relative import beyond top-level package"},
		{"relative without package", "from . import x", "", "ImportError: attempted relative import with no known parent package"},
		{"star with __all__ imports submodules", "from pkg.c import *\nprint(v, pkg.b2.loaded)", "pkg! True\n", ""},
		{"cached", "import plain\nplain.x = 5\nimport plain as again\nprint(again.x, plain is again)", "5 True\n", ""},
		{"circular import sees a half-made module", "import ring.one\nprint(ring.two.half, ring.one.v)", "True 1\n", ""},
		{"circular from", "import ring.three", "", "ImportError: cannot import name 'z' from partially initialized module 'ring.three' (most likely due to a circular import) (<fs:0>/ring/three.py)"},
		{"namespace package", "import space.inner.module as m\nimport space\nprint(m.found, space.__path__ != [], space.__file__)", "True True None\n", ""},
		{"replaces itself", "import swap\nprint(swap.answer)", "42\n", ""},
		{"module __getattr__", "from lazy import later\nprint(later)", "7\n", ""},
		{"missing", "import nowhere", "", "ModuleNotFoundError: No module named 'nowhere'"},
		{"missing submodule", "import pkg.nowhere", "", "ModuleNotFoundError: No module named 'pkg.nowhere'"},
		{"not a package", "import plain.sub", "", "ModuleNotFoundError: No module named 'plain.sub'; 'plain' is not a package"},
		{"missing name", "from plain import y", "", "ImportError: cannot import name 'y' from 'plain' (<fs:0>/plain.py)"},
		{"blocked", "import sys\nsys.modules['plain'] = None\nimport plain", "", "ModuleNotFoundError: import of plain halted; None in sys.modules"},
		{"a failed import leaves no module", "import sys\ntry:\n    import broken\nexcept ValueError as e:\n    print(e, 'broken' in sys.modules)", "no False\n", ""},
		{"syntax error", "import syntax", "", "SyntaxError: invalid syntax (syntax.py, line 1)"},
		{"__import__", "print(__import__('pkg.sub').__name__, __import__('pkg.sub', fromlist=['x']).__name__)", "pkg pkg.sub\n", ""},
		{"spec", "import pkg.a\ns = pkg.a.__spec__\nprint(s.name, s.parent, s.has_location, pkg.__spec__.submodule_search_locations)", "pkg.a pkg True ['<fs:0>/pkg']\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			in, out := interpreter(t)
			printed, raised := run(t, in, out, c.src)
			if printed != c.printed || raised != c.raised {
				t.Errorf("printed %q, raised %q; want %q, %q", printed, raised, c.printed, c.raised)
			}
		})
	}
}

func TestImport_finder(t *testing.T) {
	in, out := interpreter(t)
	printed, raised := run(t, in, out, `
import sys
from importlib.machinery import ModuleSpec
class Finder:
    def find_spec(self, name, path, target=None):
        if name == 'made':
            return ModuleSpec(name, self)
    def create_module(self, spec): return None
    def exec_module(self, module): module.value = 'by ' + module.__name__
sys.meta_path.insert(0, Finder())
import made
print(made.value)
`)
	if printed != "by made\n" || raised != "" {
		t.Errorf("printed %q, raised %q", printed, raised)
	}
}

func TestRunMain(t *testing.T) {
	in, out := interpreter(t)
	m, problem, exc := in.Imports.FindMain(in.Thread, "mainpkg")
	if exc != nil || problem != "" {
		t.Fatal(problem, exc)
	}
	if exc := in.Imports.RunMain(in.Thread, m, in.Main); exc != nil {
		t.Fatal(exc.Type().Name)
	}
	in.Finish(in.Thread)
	if got, want := out.String(), "__main__ mainpkg mainpkg.__main__\n"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
	if _, problem, _ := in.Imports.FindMain(in.Thread, "ring"); !strings.Contains(problem, "cannot be directly executed") {
		t.Error("a package without __main__ ran")
	}
}

func TestAdd(t *testing.T) {
	in, out := interpreter(t)
	built := 0
	in.Imports.Add(imports.Native{Name: "host.tools", Build: func(*object.Thread) (*object.Module, *object.Exception) {
		built++
		m := object.NewModule("host.tools")
		m.Dict.SetName("answer", object.Int64(42))
		return m, nil
	}})
	printed, raised := run(t, in, out, "import host.tools, host\nfrom host import tools\nprint(tools.answer, host.__path__, tools is host.tools)")
	if printed != "42 [] True\n" || raised != "" || built != 1 {
		t.Errorf("printed %q, raised %q, built %d times", printed, raised, built)
	}
}
