// This file tests the option Lib: a standard library in Python behind the native modules.

package py_test

import (
	"os"
	"path/filepath"
	"testing"

	py "dappco.re/go/py"
)

func TestLib(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"json/__init__.py": "raise ImportError('json is native')", "json/extra.py": "import json; x = json.dumps([1])", "math.py": "raise ImportError('math is native')",
		"pure.py": "x = 'pure'", "whole/__init__.py": "from . import part", "whole/part.py": "x = 'part'",
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	const src = "import json.extra, math, pure, whole, sys; print(json.extra.x, math.floor(1.5), pure.x, whole.part.x, sys.path[-1] == " + "sys.modules['pure'].__file__[:-8])\n" +
		"try: import json.nothing\nexcept ModuleNotFoundError as e: print(e)"
	want := "[1] 1 pure part True\nNo module named 'json.nothing'\n"
	if got := hostRun(t, src, py.Lib(dir)); got != want {
		t.Errorf("got %q", got)
	}
	if _, err := py.New(py.Lib("")); err == nil {
		t.Error("no directory is accepted")
	}
}
