// This file tests that errors name the argument and are the right exceptions.

package argument

import (
	"errors"
	"math"
	"testing"
)

func TestArgument_Finite_Good(t *testing.T) {
	for _, err := range []error{Finite("x", 1, -1, math.MaxFloat64, 0), Finite("x"), Ordered("x", []float64{1, math.Inf(1)}), NotEmpty("x", []int{1}), Room("n", 1<<27, 8), Room("n", 0, 0)} {
		if err != nil {
			t.Error(err)
		}
	}
}

func TestArgument_Finite_Bad(t *testing.T) {
	for want, err := range map[string]error{
		"ValueError x: nan is not a finite number":                                     Finite("x", math.NaN()),
		"ValueError x: value 1 is -inf, which is not a finite number":                  Finite("x", 1, math.Inf(-1)),
		"ValueError x: value 0 is NaN, which has no order":                             Ordered("x", []float64{math.NaN()}),
		"ValueError x: there are no values":                                            NotEmpty[int]("x", nil),
		"MemoryError n: 134217729 elements of 8 bytes are more than one call may make": Room("n", 1<<27+1, 8),
		"TypeError x: 3 is no text":                                                    Mistyped("x", "%d is no text", 3),
	} {
		var p interface{ PythonClass() string }
		if !errors.As(err, &p) || p.PythonClass()+" "+err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func TestArgument_Room_Ugly(t *testing.T) {
	if err := Room("n", math.MaxInt, math.MaxInt); err == nil {
		t.Error("no error")
	}
	for v, want := range map[float64]string{1.5: "1.5", math.Inf(1): "inf", math.Inf(-1): "-inf", 1e200: "1e+200"} {
		if got := Text(v); got != want {
			t.Error(got, want)
		}
	}
}
