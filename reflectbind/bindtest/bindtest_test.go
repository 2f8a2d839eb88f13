// This file tests the lock of a module's surface.

package bindtest_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"dappco.re/go/py/reflectbind"
	"dappco.re/go/py/reflectbind/bindtest"
)

// Spot is a struct.
type Spot struct{ X int }

// Move moves it.
func (s *Spot) Move(n int) { s.X += n }

// recorder is a test that notes its failures.
type recorder struct {
	testing.TB
	got []string
}

func (r *recorder) Helper() {}
func (r *recorder) Errorf(format string, args ...any) {
	r.got = append(r.got, fmt.Sprintf(format, args...))
}

func TestBindtest_Surface_Good(t *testing.T) {
	file := filepath.Join(t.TempDir(), "surface.lock")
	symbols := map[string]any{"Index": strings.Index, "Spot": (*Spot)(nil), "Max": 3}
	t.Setenv("BINDTEST_UPDATE", "1")
	bindtest.Surface(t, reflectbind.Module("m", symbols), file)
	t.Setenv("BINDTEST_UPDATE", "")
	bindtest.Surface(t, reflectbind.Module("m", symbols), file)
}

func TestBindtest_Surface_Bad(t *testing.T) {
	file := filepath.Join(t.TempDir(), "surface.lock")
	t.Setenv("BINDTEST_UPDATE", "1")
	bindtest.Surface(t, reflectbind.Module("m", map[string]any{"Index": strings.Index}), file)
	t.Setenv("BINDTEST_UPDATE", "")
	r := &recorder{TB: t}
	bindtest.Surface(r, reflectbind.Module("m", map[string]any{"Spot": (*Spot)(nil)}), file)
	text := strings.Join(r.got, "\n")
	for _, want := range []string{"class Spot: bindtest_test.Spot", "field Spot.x: int", "func Spot.move($self, arg1, /): func(*bindtest_test.Spot, int)", "only in " + file + ": func index(arg1, arg2, /): func(string, string) int"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in:\n%s", want, text)
		}
	}
}
