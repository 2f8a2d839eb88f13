// This file tests that the job computes what it should, and that a broken reading does not end it.

package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dappco.re/go/py/examples/datajob/pystat"
	"dappco.re/go/py/reflectbind"
)

var update = flag.Bool("update", false, "write the stubs")

func TestMain_Run_Good(t *testing.T) {
	const want = `hill   2 days, mean -0.75 ± 0.35, median -1.0, +0.250 a day, correlation with rain -1.00
north  5 days, mean 5.74 ± 1.08, median 5.8, +0.670 a day, correlation with rain 0.63
south  5 days, mean 14.92 ± 0.97, median 15.0, +0.550 a day, correlation with rain -0.59
rejected: line 13: could not convert string to float: 'x'
rejected: gonum panics, and the job goes on: stat: slice length mismatch
`
	var out bytes.Buffer
	if err := run(&out, bytes.NewReader(readings)); err != nil {
		t.Fatal(err)
	}
	if out.String() != want {
		t.Errorf("the program prints:\n%snot:\n%s", &out, want)
	}
}

func TestMain_Run_Ugly(t *testing.T) {
	var out bytes.Buffer
	if err := run(&out, strings.NewReader("nonsense\n1,a,2\n")); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); strings.Count(got, "rejected: line") != 2 {
		t.Error(got)
	}
}

// The stubs are what editors and type checkers know of the bound packages: go test . -run Stubs -update writes them.
func TestMain_Stubs_Good(t *testing.T) {
	for _, d := range []*reflectbind.Descriptor{reflectbind.Module("gonum.stat", pystat.Exports)} {
		file := filepath.Join("stubs", strings.ReplaceAll(d.Name(), ".", "/")+".pyi")
		want := d.Stub()
		if *update {
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(file); err != nil || string(got) != want {
			t.Errorf("%s is not up to date (%v): go test . -run Stubs -update", file, err)
		}
	}
}
