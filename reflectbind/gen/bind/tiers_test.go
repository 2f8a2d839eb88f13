// This file runs the same scripts over one package at all tiers of metadata: reflection alone, its source embedded, and the generated file.

package bind

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const tierMain = `package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"testing/fstest"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
	"example.com/tiers/shop"
)

//go:embed shop/shop.go
var source []byte

// symbols is what a map by hand would have.
func symbols() map[string]any {
	all, _, _, _ := shop.Exports()
	return all
}

func main() {
	var d *reflectbind.Descriptor
	switch os.Args[1] {
	case "T0":
		d = reflectbind.Module("lib.shop", symbols(), reflectbind.JSONNames())
	case "T1":
		d = reflectbind.Module("lib.shop", symbols(), reflectbind.Source(fstest.MapFS{"shop.go": {Data: source}}), reflectbind.JSONNames())
	case "T2":
		d = reflectbind.Module("lib.shop", shop.Exports, reflectbind.JSONNames())
	}
	in, err := py.New(py.Stdout(os.Stdout), py.Stderr(os.Stderr), py.Modules(reflectbind.Go(), d))
	if err != nil {
		panic(err)
	}
	text, err := os.ReadFile(os.Args[2])
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

// maxProgram is how large the program of this test may be.
const maxProgram = 48 << 20

func TestTiers_Scripts_Good(t *testing.T) {
	prog := newProgram(t, "example.com/tiers")
	src, err := os.ReadFile("testdata/tiers/shop.go.txt")
	if err != nil {
		t.Fatal(err)
	}
	prog.write("shop/shop.go", string(src))
	prog.write("main.go", tierMain)
	pkgs, err := Load(prog.dir, "./shop")
	if err != nil {
		t.Fatal(err)
	}
	text, _, err := pkgs[0].Generate(Options{})
	if err != nil {
		t.Fatal(err)
	}
	prog.write("shop/"+Output, string(text))
	executable := prog.build()
	// A host with a bound package is as large as the interpreter makes it: reflection must not bring the rest of Go's library along.
	if info, err := os.Stat(executable); err != nil || info.Size() > maxProgram {
		t.Errorf("the program has %d bytes, at most %d are allowed (%v)", info.Size(), maxProgram, err)
	} else {
		t.Logf("the program has %d bytes", info.Size())
	}
	run := func(tier, script string) []string {
		out, err := exec.Command(executable, tier, "testdata/tiers/"+script).CombinedOutput()
		if err != nil || strings.Contains(string(out), "Traceback") {
			t.Errorf("%s, %s: %v\n%s", tier, script, err, out)
		}
		return strings.Split(strings.TrimSpace(string(out)), "\n")
	}
	var common, more [3][]string
	for i, tier := range []string{"T0", "T1", "T2"} {
		common[i], more[i] = run(tier, "common.py"), run(tier, "more.py")
		if i == 0 {
			continue
		}
		for at, line := range common[0] {
			if at >= len(common[i]) || common[i][at] != line {
				t.Errorf("%s changes what T0 prints:\n%s\n%s", tier, line, strings.Join(common[i], "\n"))
				break
			}
		}
		for _, line := range more[i-1] {
			if !slices.Contains(more[i], line) {
				t.Errorf("%s lacks %q", tier, line)
			}
		}
	}
	if want, _ := os.ReadFile("testdata/tiers/more.py"); strings.Count(string(want), "\nworks(") != len(more[2]) {
		t.Errorf("T2 has only\n%s", strings.Join(more[2], "\n"))
	}
	t.Logf("%s", strings.Join(common[0], "\n"))
	t.Logf("T0 has %d of them, T1 %d, T2 %d", len(more[0]), len(more[1]), len(more[2]))
}
