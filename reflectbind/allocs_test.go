// This file tests that calls and fields of plain types allocate nothing: what an allocation costs is most of what such a call costs.

package reflectbind_test

import (
	"errors"
	"testing"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/reflectbind"
)

// Gear is what the fast paths work on.
type Gear struct {
	Teeth int
	Ratio float64
	Name  string
	On    bool
	Inner struct{ N int }
}

func (g *Gear) Turn(n int) (int, error) {
	if n < 0 {
		return 0, errors.New("backwards")
	}
	return g.Teeth * n, nil
}
func (g *Gear) Scale(f float64) float64  { return g.Ratio * f }
func (g *Gear) Named(s string) bool      { return g.Name == s }
func (g Gear) Pair(n int8) (int8, uint8) { return n, uint8(n) }

func gearForm() (map[string]any, map[string]string, map[string][]string, map[string]any) {
	return map[string]any{"Gear": (*Gear)(nil)}, nil, map[string][]string{"Gear.Turn": {"n"}}, map[string]any{"thunks": map[string]func(in, out []any){
		"Gear.Pair": func(in, out []any) { *out[0].(*int8), *out[1].(*uint8) = (*in[0].(**Gear)).Pair(*in[1].(*int8)) },
	}}
}

// allocations counts those of one run; there may be stray ones of the runtime, so the least of several measurements counts.
func allocations(run func()) float64 {
	least := testing.AllocsPerRun(200, run)
	for range 3 {
		least = min(least, testing.AllocsPerRun(200, run))
	}
	return least
}

func TestAllocs_Calls_Good(t *testing.T) {
	if err := reflectbind.Module("gears", gearForm).Err(); err != nil {
		t.Fatal(err)
	}
	th := object.NewThread(object.NewInterp())
	gear, exc := reflectbind.ToPython(th, &Gear{Teeth: 3, Ratio: 1.5, Name: "g"})
	if exc != nil {
		t.Fatal(exc)
	}
	method := func(name string) object.Value { return gear.Type().Lookup(object.Intern(name)) }
	text := object.StrOf("g")
	for _, c := range []struct {
		name string
		f    object.Value
		args []object.Value
		most float64
	}{
		{"func(float64, float64) float64", reflectbind.Function("f", func(a, b float64) float64 { return a + b }), []object.Value{object.Float(1), object.Float(2)}, 0},
		{"func(int, int) int", reflectbind.Function("f", func(a, b int) int { return a + b }), []object.Value{object.Int64(1), object.Int64(2)}, 0},
		{"func(string) int", reflectbind.Function("f", func(s string) int { return len(s) }), []object.Value{text}, 0},
		{"func(string) string", reflectbind.Function("f", func(s string) string { return s }), []object.Value{text}, 2},
		{"func(string) error", reflectbind.Function("f", func(string) error { return nil }), []object.Value{text}, 0},
		{"func() bool", reflectbind.Function("f", func() bool { return true }), nil, 0},
		{"method (int, error)", method("turn"), []object.Value{gear, object.Int64(2)}, 0},
		{"method float64", method("scale"), []object.Value{gear, object.Float(2)}, 0},
		{"method bool of string", method("named"), []object.Value{gear, text}, 0},
		{"thunk with a tuple", method("pair"), []object.Value{gear, object.Int64(2)}, 2},
		{"reflection", reflectbind.Function("f", func(a int8, b uint16, c float32) int8 { return a }), []object.Value{object.Int64(1), object.Int64(2), object.Float(3)}, 2},
	} {
		if _, exc := object.Call(th, c.f, c.args, nil); exc != nil {
			t.Errorf("%s: %v", c.name, exc)
			continue
		}
		if n := allocations(func() { _, _ = object.Call(th, c.f, c.args, nil) }); n > c.most {
			t.Errorf("%s: %v allocations, at most %v are allowed", c.name, n, c.most)
		}
	}
}

func TestAllocs_Fields_Good(t *testing.T) {
	th := object.NewThread(object.NewInterp())
	gear, exc := reflectbind.ToPython(th, &Gear{Teeth: 3, Ratio: 1.5, Name: "g"})
	if exc != nil {
		t.Fatal(exc)
	}
	for name, most := range map[string]float64{"teeth": 0, "ratio": 0, "on": 0, "name": 2, "inner": 0} {
		attr := object.Intern(name)
		keep, exc := object.GetAttr(th, gear, attr)
		if exc != nil {
			t.Fatal(exc)
		}
		if n := allocations(func() { _, _ = object.GetAttr(th, gear, attr) }); n > most {
			t.Errorf("reading %s: %v allocations, at most %v are allowed", name, n, most)
		}
		if name == "inner" {
			continue
		}
		if n := allocations(func() { _ = object.SetAttr(th, gear, attr, keep) }); n > most {
			t.Errorf("writing %s: %v allocations, at most %v are allowed", name, n, most)
		}
	}
}
