// This file binds packages of Go's standard library without a handwritten line, and uses them from the scripts in testdata.

package bind

import (
	"fmt"
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
	prog := newProgram(t, "example.com/scripts")
	pkgs, err := Load(".", scriptPackages...)
	if err != nil {
		t.Fatal(err)
	}
	var imports, modules strings.Builder
	for _, p := range pkgs {
		name := strings.ReplaceAll(p.Path, "/", "_")
		text, _, err := p.Generate(Options{Package: "py" + name})
		if err != nil {
			t.Fatal(err)
		}
		prog.write("py"+name+"/"+Output, string(text))
		fmt.Fprintf(&imports, "\t%q\n", "example.com/scripts/py"+name)
		fmt.Fprintf(&modules, "\t\t\treflectbind.Module(%q, py%s.Exports),\n", "golib."+name, name)
	}
	prog.write("main.go", fmt.Sprintf(scriptMain, imports.String(), modules.String()))
	runAll(t, prog.build(), "testdata/scripts/*.py")
}
