// This file tests big.Rat and big.Float from Python numbers: exact or refused.

package typemap_test

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/reflectbind"
)

func TestRatio_RoundTrip_Good(t *testing.T) {
	type money struct {
		Price big.Rat
		Rate  *big.Float
	}
	in := money{*big.NewRat(1, 3), big.NewFloat(1.5)}
	_, back := roundTrip(t, in)
	if out := back.(money); out.Price.Cmp(&in.Price) != 0 || out.Rate.Cmp(in.Rate) != 0 {
		t.Errorf("came back as %v", out)
	}
}

func TestRatio_FromPython_Good(t *testing.T) {
	th := newThread()
	large := new(big.Int).Add(new(big.Int).Lsh(big.NewInt(1), 200), big.NewInt(1))
	for _, c := range []struct {
		v         object.Value
		rat       string
		wantFloat bool
	}{
		{num(7), "7", true}, {object.Float(-0.75), "-3/4", true}, {str("0.5"), "1/2", true}, {str("1/3"), "1/3", false},
		{object.NormInt(large), large.String(), true}, {object.Float(0.1), "3602879701896397/36028797018963968", true},
	} {
		var r *big.Rat
		if exc := reflectbind.FromPython(th, c.v, &r, "x"); exc != nil || r.RatString() != c.rat {
			t.Errorf("%s is %v, %s", repr(t, th, c.v), r, message(th, exc))
		}
		var f big.Float
		exc := reflectbind.FromPython(th, c.v, &f, "x")
		if (exc == nil) != c.wantFloat {
			t.Errorf("%s is %v, %s", repr(t, th, c.v), &f, message(th, exc))
		}
		if got, _ := f.Rat(nil); exc == nil && got.Cmp(r) != 0 {
			t.Errorf("%s is the big.Float %v", repr(t, th, c.v), &f)
		}
	}
	r := big.NewRat(1, 2)
	if exc := reflectbind.FromPython(th, object.None, &r, "x"); exc != nil || r != nil {
		t.Errorf("None is %v, %s", r, message(th, exc))
	}
}

func TestRatio_FromPython_Bad(t *testing.T) {
	th := newThread()
	for _, c := range []struct {
		v    object.Value
		dst  any
		want string
	}{
		{str("a"), new([]big.Rat), "ValueError: x[0]: 'a' is no big.Rat"},
		{object.Float(math.NaN()), new([]*big.Rat), "ValueError: x[0]: nan is no big.Rat"},
		{object.Float(math.Inf(1)), new([]*big.Rat), "ValueError: x[0]: inf is no big.Rat"},
		{object.Float(math.NaN()), new([]big.Float), "ValueError: x[0]: nan is no big.Float"},
		{str("0.1"), new([]*big.Float), "ValueError: x[0]: '0.1' has no exact big.Float: its binary digits do not end"},
		{list(), new([]big.Rat), "TypeError: x[0]: expected big.Rat, got list"},
		{object.None, new([]big.Rat), "TypeError: x[0]: expected Rat, got None"},
	} {
		if got := message(th, reflectbind.FromPython(th, list(c.v), c.dst, "x")); got != c.want {
			t.Errorf("got %s\nwant %s", got, c.want)
		}
	}
}

func TestRatio_FromPython_Ugly(t *testing.T) {
	th := newThread()
	var f big.Float
	if exc := reflectbind.FromPython(th, object.Float(math.Inf(-1)), &f, "x"); exc != nil || !f.IsInf() {
		t.Errorf("-inf is %v, %s", &f, message(th, exc))
	}
	// Text that would take long to read is refused before it is read.
	for _, s := range []string{strings.Repeat("9", 1_000_000), "1e999999999", "1e-999999999", "1/0"} {
		var r big.Rat
		if exc := reflectbind.FromPython(th, str(s), &r, "x"); exc == nil || !exc.Is(object.ValueErrorType) {
			t.Errorf("%.20s: %s", s, message(th, exc))
		}
	}
}
