// This file binds modules of others without a handwritten line, and uses them from the scripts in testdata/modules: when COREPY_BIND_MODULES is set, because it
// downloads them.

package bind

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// boundModules are the packages, with the instances of what is generic in them. The scripts import them as lib.NAME.
var boundModules = []struct {
	path, name  string
	instantiate []string
}{
	{"database/sql", "sql", nil},
	{"os", "os", nil},
	{"github.com/fsnotify/fsnotify", "fsnotify", nil},
	{"github.com/google/uuid", "uuid", nil},
	{"github.com/cenkalti/backoff/v5", "backoff", []string{"Retry[int]", "Retry[string]"}},
	{"github.com/hashicorp/golang-lru/v2", "lru", []string{"Cache[string,int]", "New[string,int]", "NewWithEvict[string,int]"}},
}

const moduleMain = `package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
	_ "modernc.org/sqlite"
%s)

func main() {
	in, err := py.New(py.Stdout(os.Stdout), py.Stderr(os.Stderr), py.Modules(reflectbind.Go(),
%s	))
	if err != nil {
		panic(err)
	}
	text, err := os.ReadFile(os.Args[1])
	if err == nil {
		err = in.Run(context.Background(), string(text))
	}
	var e *py.Error
	if errors.As(err, &e) {
		fmt.Println(e.Traceback)
	} else if err != nil {
		fmt.Println(err)
	}
}
`

func TestModules_Scripts_Good(t *testing.T) {
	if os.Getenv("COREPY_BIND_MODULES") == "" {
		t.Skip("downloads modules")
	}
	prog := newProgram(t, "")
	for _, name := range []string{"go.mod", "go.sum"} {
		text, err := os.ReadFile("testdata/modules/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		prog.write(name, strings.ReplaceAll(string(text), "=> ROOT", "=> "+prog.root))
	}
	var imports, modules strings.Builder
	for _, b := range boundModules {
		pkgs, err := Load(prog.dir, b.path)
		if err != nil {
			t.Fatal(err)
		}
		text, s, err := pkgs[0].Generate(Options{Package: "py" + b.name, Instantiate: b.instantiate})
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d bound, %d not", b.path, s.Bound, len(s.Unbound))
		prog.write("py"+b.name+"/"+Output, string(text))
		fmt.Fprintf(&imports, "\t%q\n", "example.com/bindings/py"+b.name)
		fmt.Fprintf(&modules, "\t\treflectbind.Module(%q, py%s.Exports),\n", "lib."+b.name, b.name)
	}
	prog.write("main.go", fmt.Sprintf(moduleMain, imports.String(), modules.String()))
	runAll(t, prog.build(), "testdata/modules/*.py")
}
