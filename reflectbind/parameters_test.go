// This file tests the options that make single parameters and results stricter or more lenient.

package reflectbind_test

import (
	"strings"
	"testing"
	"time"

	"dappco.re/go/py/reflectbind"
)

// Clockwork has methods for the options.
type Clockwork struct{ Teeth uint8 }

func (c *Clockwork) Set(n uint8, at time.Time) string { return at.Format(time.RFC3339) }
func (c *Clockwork) Mesh(other *Clockwork) bool       { return other != nil }
func (c *Clockwork) Gears() map[string]int            { return map[string]int{"b": 1, "a": 2} }

func lenient(opts ...reflectbind.Option) *reflectbind.Descriptor {
	form := func() (map[string]any, map[string]string, map[string][]string) {
		return map[string]any{
			"Clockwork": (*Clockwork)(nil), "Byte": func(n uint8, m int8) (uint8, int8) { return n, m }, "Short": func(n float32) float32 { return n }, "Whole": func(n int) int { return n }, "Big": func(x float64) float64 { return x },
			"Need": func(c *Clockwork, s []string) int { return len(s) }, "At": func(t time.Time) string { return t.Format(time.RFC3339) }, "All": func(ts []time.Time, more ...time.Time) int { return ts[0].Hour() + more[0].Hour() },
			"Maps": func() map[int]string { return map[int]string{3: "c", 1: "a", 2: "b"} }, "Unnamed": func(c *Clockwork) bool { return c == nil },
		}, nil, map[string][]string{"Byte": {"n", "m"}, "Need": {"c", "s"}, "At": {"t"}, "Whole": {"n:lossy"}, "Clockwork.Mesh": {"other"}, "Clockwork.Set": {"n", "at"}}
	}
	return reflectbind.Module("m", form, opts...)
}

func leniently() *reflectbind.Descriptor {
	return lenient(reflectbind.Lossy("Byte", "n"), reflectbind.Lossy("Short"), reflectbind.Lossy("Big"), reflectbind.Lossy("Clockwork.Set", "n"), reflectbind.NonNil("Need", "c"), reflectbind.NonNil("Unnamed", "1"), reflectbind.NonNil("Clockwork.Mesh"),
		reflectbind.AssumeUTC(), reflectbind.Unsorted("Maps", "Clockwork.Gears"))
}

func TestParameters_Lossy_Good(t *testing.T) {
	eachScript(t, leniently(), map[string]string{
		"integers": `check([m.byte(n, 1)[0] for n in (300, -1, 2.7, 257.9, 2**70 + 3)], [44, 255, 2, 1, 3]); check(m.whole(2.9), 2); check(m.whole(-2.9), -2); check(m.whole(2**64 + 5), 5); check(m.whole(n=2**63), -2**63)`,
		"floats":   `check(m.short(1e300), float("inf")); check(m.big(10**400), float("inf")); check(m.big(2**60 + 1), float(2**60))`,
	})
}

func TestParameters_Lossy_Bad(t *testing.T) {
	eachScript(t, leniently(), map[string]string{
		"others": `raises(OverflowError, m.byte, 1, 200); raises(TypeError, m.byte, 1, 2.5); raises(TypeError, m.whole, "x"); raises(ValueError, m.byte, float("nan"), 1)`,
	})
}

func TestParameters_NonNil_Good(t *testing.T) {
	d := leniently()
	eachScript(t, d, map[string]string{
		"none": `check(str(raises(TypeError, m.need, None, [])), "c: expected Clockwork, got None"); check(m.need(m.Clockwork(), None), 0); raises(TypeError, m.unnamed, None); raises(TypeError, m.Clockwork().mesh, None); assert m.Clockwork().mesh(m.Clockwork()); import go; raises(TypeError, m.unnamed, go.nil(m.Clockwork))`,
	})
	if text := d.Stub(); !strings.Contains(text, "def need(c: Clockwork | dict[str, Any], s: Iterable[str]) -> int") || !strings.Contains(text, "def mesh(self, other: Clockwork | dict[str, Any]) -> bool") {
		t.Error(text)
	}
}

func TestParameters_Zone_Good(t *testing.T) {
	eachScript(t, leniently(), map[string]string{
		"utc": `
from datetime import datetime, timezone, timedelta
d = datetime(2024, 1, 2, 3); check(m.at(d), "2024-01-02T03:00:00Z"); check(m.at(t=d), "2024-01-02T03:00:00Z"); check(m.at(d.replace(tzinfo=timezone(timedelta(hours=1)))), "2024-01-02T03:00:00+01:00"); check(m.all([d], d), 6); check(m.Clockwork().set(2.5, d), "2024-01-02T03:00:00Z")`,
	})
}

func TestParameters_Unsorted_Good(t *testing.T) {
	eachScript(t, leniently(), map[string]string{"maps": `check(m.maps(), {1: "a", 2: "b", 3: "c"}); check(m.Clockwork().gears(), {"a": 2, "b": 1}); check(len({tuple(m.maps()) for _ in range(200)}) > 1, True)`})
}

func TestParameters_Options_Bad(t *testing.T) {
	for _, d := range []*reflectbind.Descriptor{lenient(reflectbind.Lossy("Nothing")), lenient(reflectbind.NonNil("Clockwork.Nothing", "x")), lenient(reflectbind.Unsorted("Nothing"))} {
		if d.Err() == nil {
			t.Error("an option for what is not there is no problem")
		}
	}
	eachScript(t, reflectbind.Module("m", map[string]any{"At": func(t time.Time) bool { return true }, "Need": func(c *Clockwork) bool { return true }}), map[string]string{
		"without": `from datetime import datetime; raises(ValueError, m.at, datetime(2024, 1, 1)); assert m.need(None)`,
	})
}
