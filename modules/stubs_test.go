// This file tests that the stubs of the core.* modules are up to date: go test ./modules -run Stubs -update writes them.

package modules_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dappco.re/go/py/modules"
	"dappco.re/go/py/reflectbind"
)

var update = flag.Bool("update", false, "write the stubs")

func TestModules_Stubs_Good(t *testing.T) {
	for _, d := range append(modules.All(), reflectbind.Go()) {
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
			t.Errorf("%s is not up to date (%v): go test ./modules -run Stubs -update", file, err)
		}
	}
}
