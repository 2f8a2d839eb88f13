// This file tests the report: on a folder with known contents, and on this repository against a count made in Go.

package report

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	py "dappco.re/go/py"
	"dappco.re/go/py/modules"
)

// report runs report.py with args and returns what it prints.
func report(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	in, err := py.New(py.Stdout(&out), py.Args(append([]string{"report.py"}, args...)...), py.Modules(modules.All()...))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := in.RunFile(context.Background(), "report.py"); err != nil {
		var e *py.Error
		if errors.As(err, &e) {
			t.Fatal(e.Traceback)
		}
		t.Fatal(err)
	}
	return out.String()
}

// record is the part of the JSON that the tests look at.
type record struct {
	Total     counts
	Languages []counts
	Longest   []struct {
		Lines       int
		Name, Where string
	}
	Words map[string]int
	Notes []struct{ Where, Note string }
}

type counts struct {
	Name                                string
	Files, Lines, Code, Comments, Blank int
	Bytes                               int64
}

func readRecord(t *testing.T, name string) record {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var r record
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	return r
}

func TestReport_Main_Good(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"main.go":         "// Command main.\npackage main\n\nfunc main() {\n\tprintln(1)\n}\n\nfunc (s *stack) push() {}\n",
		"lib/tool.py":     "# A tool.\n\ndef outer():\n    def inner():\n        return 1\n    return inner\n",
		"README.md":       "Lisp and lisp and Lisp.\n",
		"data.bin":        "not counted\n",
		".git/config.txt": "not counted\n",
		"broken.txt":      "\xff\xfe",
		"notes.py":        "# " + "TO" + "DO: write more\n",
	} {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	output := filepath.Join(t.TempDir(), "out.json")
	text := report(t, dir, "--json", output)
	for _, want := range []string{"4 files, 16 lines", "Longest functions", "outer", "stack.push", "Open notes (1)", "wrote out.json"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in:\n%s", want, text)
		}
	}
	r := readRecord(t, output)
	r.Total.Bytes = 0
	if want := (counts{"total", 4, 16, 10, 3, 3, 0}); r.Total != want {
		t.Errorf("total is %+v, not %+v", r.Total, want)
	}
	if len(r.Longest) != 4 || r.Longest[0].Name != "outer" || r.Longest[0].Lines != 4 || r.Longest[0].Where != "lib/tool.py:3" {
		t.Errorf("longest functions: %+v", r.Longest)
	}
	if len(r.Words) != 1 || r.Words["lisp"] != 3 {
		t.Errorf("words: %v", r.Words)
	}
	if len(r.Notes) != 1 || r.Notes[0].Where != "notes.py:1" {
		t.Errorf("notes: %v", r.Notes)
	}
}

func TestReport_Main_Ugly(t *testing.T) {
	if text := report(t, t.TempDir()); !strings.HasPrefix(text, "0 files, 0 lines") {
		t.Errorf("an empty folder is reported as:\n%s", text)
	}
}

// The report of this repository has the totals that Go code counts.
func TestReport_Repository_Good(t *testing.T) {
	output := filepath.Join(t.TempDir(), "out.json")
	report(t, "../..", "--json", output)
	var files, lines int
	var size int64
	err := filepath.WalkDir("../..", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			if d != nil && (d.Name() == ".git" || d.Name() == "node_modules" || d.Name() == "__pycache__") {
				return filepath.SkipDir
			}
			return err
		}
		if filepath.Ext(name) != ".go" {
			return nil
		}
		data, err := os.ReadFile(name)
		files, lines, size = files+1, lines+bytes.Count(data, []byte("\n")), size+int64(len(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range readRecord(t, output).Languages {
		if c.Name == "Go" && (c.Files != files || c.Lines != lines || c.Bytes != size) {
			t.Errorf("the report counts %d files, %d lines, %d bytes; there are %d, %d, %d", c.Files, c.Lines, c.Bytes, files, lines, size)
		}
	}
}
