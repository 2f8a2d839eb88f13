// This file tests time.Duration in both directions and the arithmetic of go.Duration.

package typemap_test

import (
	"math"
	"testing"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/reflectbind"
	"dappco.re/go/py/typemap"
)

func TestDuration_RoundTrip_Good(t *testing.T) {
	type job struct {
		Wait time.Duration
		More map[string]time.Duration
	}
	for _, d := range []time.Duration{0, 1, -1, 1_500_000_001, math.MaxInt64, math.MinInt64, 104*24*time.Hour + 1} {
		if got, back := roundTrip(t, d); back != d || got != "go.Duration('"+d.String()+"')" {
			t.Errorf("%d is %s and came back as %v", d, got, back)
		}
	}
	got, back := roundTrip(t, job{3, map[string]time.Duration{"a": 4}})
	if j := back.(job); j.Wait != 3 || j.More["a"] != 4 {
		t.Errorf("%s came back as %v", got, back)
	}
}

func TestDuration_FromPython_Good(t *testing.T) {
	th := newThread()
	for _, c := range []struct {
		v    object.Value
		want time.Duration
	}{
		{object.Float(0.1), 100 * time.Millisecond}, {num(-5), -5 * time.Second}, {str("1m30s"), 90 * time.Second}, {object.Float(1e-9), 1}, {num(1e9), 1e18},
	} {
		var d time.Duration
		if exc := reflectbind.FromPython(th, c.v, &d, "x"); exc != nil || d != c.want {
			t.Errorf("%s is %v, %s", repr(t, th, c.v), d, message(th, exc))
		}
	}
}

func TestDuration_FromPython_Bad(t *testing.T) {
	th := newThread()
	for _, c := range []struct {
		v    object.Value
		want string
	}{
		{str("soon"), "ValueError: x[0]: expected a duration such as '1m30s', got 'soon'"},
		{object.None, "TypeError: x[0]: expected a number of seconds, got None"},
		{object.Bool(true), "TypeError: x[0]: expected a number of seconds, got bool"},
		{num(2e9), "ValueError: x[0]: 2000000000 seconds are probably nanoseconds: durations are in seconds"},
		{object.Float(1e300), "OverflowError: x[0]: 1e+300 seconds do not fit time.Duration"},
	} {
		var d []time.Duration
		if got := message(th, reflectbind.FromPython(th, list(c.v), &d, "x")); got != c.want {
			t.Errorf("got %s\nwant %s", got, c.want)
		}
	}
}

func TestDuration_FromPython_Ugly(t *testing.T) {
	th := newThread()
	d := time.Duration(7)
	for _, v := range []object.Value{object.Float(1e-10), object.Float(math.NaN()), object.Float(math.Inf(1))} {
		if exc := reflectbind.FromPython(th, v, &d, "x"); exc == nil || d != 7 {
			t.Errorf("%s is taken: %v", repr(t, th, v), d)
		}
	}
}

// operate is a binary operator on two durations of so many nanoseconds, or on one and an int.
func operate(th *object.Thread, op object.BinaryOp, x, y object.Value) (object.Value, *object.Exception) {
	return typemap.DurationType.Number.Binary[op](th, x, y)
}

func TestDuration_Arithmetic_Good(t *testing.T) {
	th := newThread()
	span := typemap.NewDuration
	for _, c := range []struct {
		op   object.BinaryOp
		x, y object.Value
		want string
	}{
		{object.Add, span(1), span(2), "go.Duration('3ns')"}, {object.Add, span(1), span(0), "go.Duration('1ns')"}, {object.Add, span(5), span(-7), "go.Duration('-2ns')"},
		{object.Sub, span(1), span(2), "go.Duration('-1ns')"}, {object.Sub, span(1), span(0), "go.Duration('1ns')"}, {object.Sub, span(-1), span(math.MinInt64), span9223},
		{object.Mul, span(3), num(4), "go.Duration('12ns')"}, {object.Mul, num(-4), span(3), "go.Duration('-12ns')"}, {object.Mul, span(3), num(0), "go.Duration('0s')"},
		{object.TrueDiv, span(3), span(2), "1.5"}, {object.Add, span(1), num(1), "NotImplemented"}, {object.Mul, span(1), object.Float(1.5), "go.Duration('2ns')"}, {object.Mul, span(1), str("a"), "NotImplemented"},
	} {
		v, exc := operate(th, c.op, c.x, c.y)
		if exc != nil {
			t.Errorf("%s: %s", c.want, message(th, exc))
			continue
		}
		if got := repr(t, th, v); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

const span9223 = "go.Duration('2562047h47m16.854775807s')"

func TestDuration_Arithmetic_Ugly(t *testing.T) {
	th := newThread()
	least, most := typemap.NewDuration(math.MinInt64), typemap.NewDuration(math.MaxInt64)
	one := typemap.NewDuration(1)
	for _, c := range []struct {
		op   object.BinaryOp
		x, y object.Value
		want string
	}{
		{object.Add, most, one, "OverflowError: the result does not fit time.Duration"}, {object.Sub, least, one, "OverflowError: the result does not fit time.Duration"},
		{object.Mul, least, num(-1), "OverflowError: the result does not fit time.Duration"}, {object.Mul, most, num(2), "OverflowError: the result does not fit time.Duration"},
		{object.Sub, typemap.NewDuration(0), least, "OverflowError: the result does not fit time.Duration"},
		{object.TrueDiv, one, typemap.NewDuration(0), "ZeroDivisionError: division by zero"},
	} {
		if _, exc := operate(th, c.op, c.x, c.y); message(th, exc) != c.want {
			t.Errorf("got %s, want %s", message(th, exc), c.want)
		}
	}
	if _, exc := typemap.DurationType.Number.Neg(th, least); exc == nil {
		t.Error("the least duration has a negative")
	}
}
