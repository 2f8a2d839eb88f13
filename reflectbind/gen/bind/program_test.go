// This file makes programs for the tests of this package: a folder with a Go module that the go command builds.

package bind

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// program is a Go module in a folder of the test.
type program struct {
	t    *testing.T
	dir  string
	root string // of this repository
}

// newProgram is a module of that name that uses this repository. An empty name leaves go.mod to the caller.
func newProgram(t *testing.T, name string) *program {
	t.Helper()
	if testing.Short() {
		t.Skip("runs the go command")
	}
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	p := &program{t, t.TempDir(), root}
	if name != "" {
		sum, err := os.ReadFile(filepath.Join(root, "go.sum"))
		if err != nil {
			t.Fatal(err)
		}
		p.write("go.mod", "module "+name+"\n\ngo 1.26.0\n\nrequire dappco.re/go/py v0.0.0\n\nreplace dappco.re/go/py => "+root+"\n")
		p.write("go.sum", string(sum))
	}
	return p
}

// write writes a file and the folders above it.
func (p *program) write(name, text string) {
	p.t.Helper()
	file := filepath.Join(p.dir, name)
	err := os.MkdirAll(filepath.Dir(file), 0o755)
	if err == nil {
		err = os.WriteFile(file, []byte(text), 0o644)
	}
	if err != nil {
		p.t.Fatal(err)
	}
}

// build is the path of the executable.
func (p *program) build() string {
	p.t.Helper()
	build := exec.Command("go", "build", "-mod=mod", "-o", "program", ".")
	build.Dir = p.dir
	if out, err := build.CombinedOutput(); err != nil {
		p.t.Fatalf("%v\n%s", err, out)
	}
	return filepath.Join(p.dir, "program")
}

// runAll runs the executable with every script of the pattern; each prints done.
func runAll(t *testing.T, program, pattern string) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			out, err := exec.Command(program, file).CombinedOutput()
			if err != nil || string(out) != "done\n" {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}
