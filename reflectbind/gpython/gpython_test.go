// This file tests bound modules in gpython, and gpython's modules in CorePy.

package gpython

import (
	"os"
	"strings"
	"testing"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/modules"
	"dappco.re/go/py/reflectbind"
	"github.com/go-python/gpython/py"
	_ "github.com/go-python/gpython/stdlib"
)

// run runs src in a gpython context with the core modules and returns what it printed.
func run(t *testing.T, src string) string {
	t.Helper()
	if err := Export(modules.All()...); err != nil {
		t.Fatal(err)
	}
	ctx := py.NewContext(py.DefaultContextOpts())
	defer ctx.Close()
	code, err := py.Compile(src+"\n", "script.py", py.ExecMode, 0, true)
	if err != nil {
		t.Fatal(err)
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	sys := ctx.Store().MustGetModule("sys")
	sys.Globals["stdout"] = &py.File{File: w, FileMode: py.FileWrite}
	_, err = py.RunCode(ctx, code, "script.py", nil)
	w.Close()
	if err != nil {
		py.TracebackDump(err)
		t.Fatal(err)
	}
	buf := make([]byte, 1<<16)
	n, _ := r.Read(buf)
	return string(buf[:n])
}

func TestGpython_Export_Good(t *testing.T) {
	for src, want := range map[string]string{
		"from core import echo; print(echo(\"hello\"))":                         "hello\n",
		"from core import strings\nprint(strings.upper('abc'))":                 "ABC\n",
		"from core import strings\nprint(strings.split('a,b', ','))":            "['a', 'b']\n",
		"from core import json\nprint(json.dumps([1, 2.5, None, True, 'x']))":   "[1, 2.5, null, true, \"x\"]\n",
		"from core import json\nprint(json.loads('[1, 12345678901234567890]'))": "[1, 12345678901234567890]\n",
		"import core\nprint(core.path.join('a', 'b'))":                          "a/b\n",
		"from core.path import ext\nprint(ext('a.txt'))":                        ".txt\n",
		"from core import json\nprint(json.dumps([1], indent=1))":               "[\n 1\n]\n",
		"from core import fs\nfor n in [fs.stat('/').is_dir]:\n    print(n)\n":  "True\n",
	} {
		if got := run(t, src); got != want {
			t.Errorf("%s\nprinted %q, want %q", src, got, want)
		}
	}
}

func TestGpython_Export_Bad(t *testing.T) {
	src := `
from core import fs, json
try:
    fs.read_file("/does/not/exist")
except FileNotFoundError as e:
    print("missing", e)
try:
    json.loads("{")
except ValueError as e:
    print(e)
try:
    fs.read_file()
except TypeError as e:
    print(e)
`
	got := run(t, src)
	for _, want := range []string{"missing", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)", "missing 1 required positional argument: 'path'"} {
		if !strings.Contains(got, want) {
			t.Errorf("printed %q, which lacks %q", got, want)
		}
	}
}

func TestGpython_Export_Ugly(t *testing.T) {
	if err := Export(reflectbind.Module("broken", 42)); err == nil {
		t.Error("a module that cannot be bound was exported")
	}
}

func TestGpython_Import_Good(t *testing.T) {
	py.RegisterModule(&py.ModuleImpl{
		Info:    py.ModuleInfo{Name: "legacy"},
		Methods: []*py.Method{py.MustNewMethod("double", func(_ py.Object, args py.Tuple) (py.Object, error) { return py.Mul(args[0], py.Int(2)) }, 0, "")},
		Globals: py.StringDict{"answer": py.Int(42)},
	})
	ctx := py.NewContext(py.DefaultContextOpts())
	defer ctx.Close()
	th := object.NewThread(object.NewInterp())
	m, exc := Import(ctx, "legacy")(th)
	if exc != nil {
		t.Fatal(exc.Type().Name)
	}
	double, _ := m.Dict.GetName("double")
	v, exc := object.Call1(th, double, object.Int64(21))
	if exc != nil || !v.IsInt64() || v.AsInt64() != 42 {
		t.Fatalf("double(21) = %v", v)
	}
	if answer, _ := m.Dict.GetName("answer"); answer.AsInt64() != 42 {
		t.Error("the global is lost")
	}
}

func TestGpython_Import_Bad(t *testing.T) {
	ctx := py.NewContext(py.DefaultContextOpts())
	defer ctx.Close()
	if _, exc := Import(ctx, "no_such_module")(object.NewThread(object.NewInterp())); exc == nil || !exc.Is(object.ModuleNotFoundErrorType) {
		t.Error("a missing module was found")
	}
}
