// This file tests the kinds of sources that Module takes.

package reflectbind_test

import (
	"strings"
	"testing"
	"unsafe"

	"dappco.re/go/py/reflectbind"
)

type Service struct {
	Prefix string
	Hook   func(int) int
	hidden int
}

func (s *Service) Greet(name string) string { return s.Prefix + name }
func (s *Service) Count() int               { s.hidden++; return s.hidden }

func exportsForm() (map[string]any, map[string]string, map[string][]string) {
	return map[string]any{"ReadAll": func(path string, n int) string { return path }, "Spot": (*Spot)(nil)},
		map[string]string{"": "A package.", "ReadAll": "ReadAll reads.", "Spot": "A Spot."},
		map[string][]string{"ReadAll": {"path", "n=3"}}
}

type Spot struct{ X int }

var counter = 5

func TestSource_Module_Good(t *testing.T) {
	eachScript(t, reflectbind.Module("m", &Service{Prefix: "hi ", Hook: func(n int) int { return n + 1 }}), map[string]string{
		"struct": `check(m.greet("bob"), "hi bob"); check(m.prefix, "hi "); check(m.hook(1), 2); check((m.count(), m.count()), (1, 2)); assert not hasattr(m, "hidden")`,
	})
	eachScript(t, reflectbind.Module("m", exportsForm), map[string]string{
		"exports": `check(m.read_all("x"), "x"); check(m.read_all(path="y", n=1), "y"); check(m.__doc__, "A package."); check(m.read_all.__doc__, "ReadAll reads."); check(m.Spot.__doc__, "A Spot."); check(m.Spot.__module__, "m")`,
	})
	eachScript(t, reflectbind.Module("m", map[string]any{"MaxSize": 10, "Debug": true, "Counter": &counter, "Table": map[string]int{"a": 1}, "read_me": strings.ToUpper}), map[string]string{
		"values": `check(m.MAX_SIZE, 10); assert m.DEBUG is True; check(m.counter, 5); check(m.table, {"a": 1}); check(m.read_me("x"), "X"); check(sorted(m.__all__), ["DEBUG", "MAX_SIZE", "counter", "read_me", "table"])`,
	})
	eachScript(t, reflectbind.Module("m", map[string]any{"GetA": counterOf, "GetB": counterOf, "SetA": counterOf}, reflectbind.Only("Get*"), reflectbind.Hide("*B")), map[string]string{
		"options": `check(m.__all__, ["get_a"])`,
	})
}

func counterOf() int { return counter }

func TestSource_Module_Bad(t *testing.T) {
	for name, c := range map[string]struct {
		src  any
		opts []reflectbind.Option
		want string
	}{
		"number":  {src: 42, want: "cannot be bound"},
		"clash":   {src: map[string]any{"ReadURL": counterOf, "ReadUrl": counterOf}, want: "ReadURL and ReadUrl are both read_url in Python"},
		"nilfunc": {src: map[string]any{"F": (func())(nil)}, want: "F is nil"},
		"pointer": {src: map[string]any{"C": unsafe.Pointer(t)}, want: "C: values of type unsafe.Pointer cannot be bound"},
		"names":   {src: map[string]any{"F": counterOf}, opts: []reflectbind.Option{reflectbind.Params("F", "a")}, want: "F has 0 parameters, but 1 names are given"},
		"unknown": {src: map[string]any{"F": counterOf}, opts: []reflectbind.Option{reflectbind.Params("G", "a")}, want: "parameter names are given for G"},
	} {
		err := reflectbind.Module("m", c.src, c.opts...).Err()
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSource_Module_Ugly(t *testing.T) {
	// All problems are reported at once.
	err := reflectbind.Module("m", map[string]any{"A": nil, "B": unsafe.Pointer(t), "C": (func())(nil)}).Err()
	for _, want := range []string{"A is nil", "B: values", "C is nil"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v lacks %q", err, want)
		}
	}
}
