// This file binds packages of Go's standard library without a handwritten line, and uses them from the scripts in testdata.

package bind

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// scriptPackages are what the scripts use, as golib.NAME with underscores for slashes.
var scriptPackages = []string{"strings", "regexp", "errors", "net/url", "math/big", "time", "net/http", "net/http/httptest", "encoding/json", "io", "os", "archive/zip", "text/template", "log/slog"}

const scriptMain = `package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
%s)

func main() {
	status := 0
	for _, file := range os.Args[1:] {
		in, err := py.New(py.Stdout(os.Stdout), py.Stderr(os.Stderr), py.Modules(reflectbind.Go(),
%s		))
		if err != nil {
			panic(err)
		}
		text, err := os.ReadFile(file)
		if err == nil {
			err = in.Run(context.Background(), string(text))
		}
		var e *py.Error
		if errors.As(err, &e) {
			fmt.Println(file, e.Traceback)
		} else if err != nil {
			fmt.Println(file, err)
		}
		if err != nil {
			status = 1
		}
	}
	os.Exit(status)
}
`

func TestScript_Library_Good(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	pkgs, err := Load(".", scriptPackages...)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	write := func(name, text string) {
		file := filepath.Join(dir, name)
		err := os.MkdirAll(filepath.Dir(file), 0o755)
		if err == nil {
			err = os.WriteFile(file, []byte(text), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	var imports, modules strings.Builder
	for _, p := range pkgs {
		name := strings.ReplaceAll(p.Path, "/", "_")
		text, _, err := p.Generate(Options{Package: "py" + name})
		if err != nil {
			t.Fatal(err)
		}
		write("py"+name+"/"+Output, string(text))
		fmt.Fprintf(&imports, "\t%q\n", "example.com/scripts/py"+name)
		fmt.Fprintf(&modules, "\t\t\treflectbind.Module(%q, py%s.Exports),\n", "golib."+name, name)
	}
	write("main.go", fmt.Sprintf(scriptMain, imports.String(), modules.String()))
	write("go.mod", "module example.com/scripts\n\ngo 1.26.0\n\nrequire dappco.re/go/py v0.0.0\n\nreplace dappco.re/go/py => "+root+"\n")
	sum, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		t.Fatal(err)
	}
	write("go.sum", string(sum))
	build := exec.Command("go", "build", "-mod=mod", "-o", "scripts", ".")
	build.Dir = dir
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	files, err := filepath.Glob("testdata/scripts/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			out, err := exec.Command(filepath.Join(dir, "scripts"), file).CombinedOutput()
			if err != nil || string(out) != "done\n" {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}
