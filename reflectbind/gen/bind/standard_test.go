// This file binds the packages of Go's standard library: all of them when COREPY_BIND_STD is set, which takes minutes.

package bind

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// standardMain registers every module of the list and builds it in an interpreter.
const standardMain = `package main

import (
	"context"
	"fmt"
	"os"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
%s)

func main() {
	var modules []*reflectbind.Descriptor
	failed := false
	add := func(name string, exports any) {
		d := reflectbind.Module(name, exports)
		if err := d.Err(); err != nil {
			fmt.Println(err)
			failed = true
			return
		}
		modules = append(modules, d)
	}
%s	in, err := py.New(py.Modules(modules...), py.Modules(reflectbind.Go()), py.Stdout(os.Stdout))
	if err != nil {
		panic(err)
	}
	for _, d := range modules {
		err := in.Run(context.Background(), "import "+d.Name()+" as m\nfor n in dir(m):\n    x = getattr(m, n, None)\n    getattr(x, '__doc__', None), getattr(x, '__text_signature__', None), repr(type(x))\n    if isinstance(x, type):\n        for k in dir(x): getattr(getattr(x, k, None), '__text_signature__', None)\n")
		if err != nil {
			fmt.Println(d.Name(), err)
			failed = true
		}
	}
	if failed {
		os.Exit(1)
	}
	fmt.Println(len(modules), "modules")
}
`

func TestStandard_Library_Good(t *testing.T) {
	patterns := []string{"strings", "time", "io", "encoding/json", "net/url", "math/big", "text/template"}
	full := os.Getenv("COREPY_BIND_STD") != ""
	if full {
		patterns = []string{"std"}
	}
	prog := newProgram(t, "example.com/std")
	pkgs, err := Load(".", patterns...)
	if err != nil {
		t.Fatal(err)
	}
	bound, unbound := 0, map[string]int{}
	var report, imports, calls strings.Builder
	for _, p := range pkgs {
		if isInternal(p.Path) || p.Path == "unsafe" || p.Name == "main" {
			continue
		}
		name := "py" + strings.NewReplacer("/", "_", ".", "_").Replace(p.Path)
		text, s, err := p.Generate(Options{Package: name})
		if err != nil {
			t.Errorf("%s: %v", p.Path, err)
			continue
		}
		again, _, _ := p.Generate(Options{Package: name})
		if string(again) != string(text) {
			t.Errorf("%s: the text is not the same every time", p.Path)
		}
		bound += s.Bound
		fmt.Fprintf(&report, "%s: %d bound, %d not\n", p.Path, s.Bound, len(s.Unbound))
		for _, u := range s.Unbound {
			reason, _, _ := strings.Cut(u.Reason, ":")
			unbound[reason]++
			fmt.Fprintf(&report, "\t%s: %s\n", u.Name, u.Reason)
		}
		prog.write(name+"/"+Output, string(text))
		fmt.Fprintf(&imports, "\t%q\n", "example.com/std/"+name)
		fmt.Fprintf(&calls, "\tadd(%q, %s.Exports)\n", "go"+strings.ReplaceAll(p.Path, "/", "_"), name)
	}
	if !full && !testing.Verbose() {
		return
	}
	missing := 0
	for _, reason := range slices.Sorted(func(yield func(string) bool) {
		for r := range unbound {
			if !yield(r) {
				return
			}
		}
	}) {
		missing += unbound[reason]
		t.Logf("%6d %s", unbound[reason], reason)
	}
	share := 100 * float64(bound) / float64(bound+missing)
	t.Logf("%d bound, %d not: %.2f %%", bound, missing, share)
	if share < 95 {
		t.Errorf("only %.2f %% of the exported symbols are bound", share)
	}
	if file := os.Getenv("COREPY_BIND_REPORT"); file != "" {
		if err := os.WriteFile(file, []byte(report.String()), 0o644); err != nil {
			t.Error(err)
		}
	}
	prog.write("main.go", fmt.Sprintf(standardMain, imports.String(), calls.String()))
	if out, err := exec.Command(prog.build()).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	} else {
		t.Logf("%s", out)
	}
}
