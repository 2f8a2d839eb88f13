// Tests of the suites themselves: CPython passes all of them, its output is the golden one, and gpython runs the common subset.

package oracle_test

import (
	"os/exec"
	"path/filepath"
	"testing"

	"dappco.re/go/py/conformance"
	"dappco.re/go/py/conformance/oracle"
)

// root is the conformance directory.
const root = ".."

// scripts lists the scripts of all suites.
func scripts(t *testing.T) []conformance.Script {
	t.Helper()
	var all []conformance.Script
	for _, suite := range conformance.Suites() {
		some, err := suite.Scripts(root)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, some...)
	}
	return all
}

// ours are the scripts about what CPython has otherwise on purpose.
var ours = map[string]string{
	"scripts/dis_listing":                        "lists the instructions of CorePy's own machine",
	"fixedbugs/namespace_of_builtin_class_leaks": "interpreters share the built-in classes, so their namespaces do not leak as they do in CPython",
}

// TestSuites_CPython runs every script on CPython: a script that fails there expects the wrong thing.
func TestSuites_CPython(t *testing.T) {
	python, err := oracle.Open()
	if err != nil {
		t.Fatal(err)
	}
	engine := &conformance.Engine{Path: python.Exe, Env: python.Env()}
	slots := make(chan struct{}, 2)
	for _, script := range scripts(t) {
		t.Run(script.ID(), func(t *testing.T) {
			t.Parallel()
			if reason := ours[script.ID()]; reason != "" {
				t.Skip(reason)
			}
			slots <- struct{}{}
			defer func() { <-slots }()
			if err := script.Check(engine); err != nil {
				t.Errorf("%v", err)
			}
		})
	}
}

// TestSuites_Gpython runs the common subset on gpython, which has to print what CPython prints.
func TestSuites_Gpython(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "gpython")
	if out, err := exec.Command("go", "build", "-o", binary, "./cmd/gpython").CombinedOutput(); err != nil {
		t.Fatalf("building gpython: %v\n%s", err, out)
	}
	engine := &conformance.Engine{Path: binary}
	for _, script := range scripts(t) {
		if script.Suite.Dir != "common" {
			continue
		}
		t.Run(script.Name, func(t *testing.T) {
			if err := script.Check(engine); err != nil {
				t.Errorf("%v", err)
			}
		})
	}
}
