// This file tests that the stubs of the core.* modules are up to date: go test ./modules -run Stubs -update writes them.

package modules_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dappco.re/go/py/modules"
	"dappco.re/go/py/reflectbind"
)

var update = flag.Bool("update", false, "write the stubs")

func TestModules_Stubs_Good(t *testing.T) {
	all := append(modules.All(), reflectbind.Go())
	for _, d := range all {
		file := filepath.Join("stubs", strings.ReplaceAll(d.Name(), ".", "/")+".pyi")
		if slices.ContainsFunc(all, func(other *reflectbind.Descriptor) bool { return strings.HasPrefix(other.Name(), d.Name()+".") }) {
			file = filepath.Join(strings.TrimSuffix(file, ".pyi"), "__init__.pyi") // a package to type checkers
		}
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
