// Package bindtest has tests for the owners of bound packages.
package bindtest

import (
	"os"
	"slices"
	"strings"
	"testing"

	"dappco.re/go/py/reflectbind"
)

// Surface fails the test when Python sees something else of the module than file says: a new version of a dependency cannot widen what scripts can
// do without anybody noticing. With the environment variable BINDTEST_UPDATE set, it writes the file.
func Surface(t testing.TB, d *reflectbind.Descriptor, file string) {
	t.Helper()
	if err := d.Err(); err != nil {
		t.Fatal(err)
	}
	lines := d.Surface()
	if os.Getenv("BINDTEST_UPDATE") != "" {
		if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v (BINDTEST_UPDATE=1 writes it)", err)
	}
	locked := strings.Split(strings.TrimSpace(string(text)), "\n")
	for _, line := range lines {
		if !slices.Contains(locked, line) {
			t.Errorf("%s: not in %s: %s", d.Name(), file, line)
		}
	}
	for _, line := range locked {
		if !slices.Contains(lines, line) {
			t.Errorf("%s: only in %s: %s", d.Name(), file, line)
		}
	}
}
