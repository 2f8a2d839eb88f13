// This file tests big.Rat and big.Float as Python's numbers.

package reflectbind_test

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"dappco.re/go/py/reflectbind"
)

// Bill has prices.
type Bill struct {
	Price big.Rat
	Rate  *big.Float
	Parts []*big.Rat
}

func ratios() *reflectbind.Descriptor {
	return reflectbind.Module("m", map[string]any{
		"Bill": (*Bill)(nil), "Third": func() *big.Rat { return big.NewRat(1, 3) }, "Half": func() *big.Float { return big.NewFloat(0.5) }, "Tenth": func() big.Float { return *big.NewFloat(0.1) },
		"Inf": func(neg bool) *big.Float { return new(big.Float).SetInf(neg) }, "Huge": func() *big.Float { return new(big.Float).SetMantExp(big.NewFloat(1), 1<<20) }, "None": func() (*big.Rat, *big.Float) { return nil, nil },
		"Wide": func() *big.Float { return new(big.Float).SetPrec(200).Quo(big.NewFloat(1), big.NewFloat(3)) }, "Any": func() any { return big.NewRat(2, 3) }, "Zero": func() *big.Float { return big.NewFloat(math.Copysign(0, -1)) },
		"Same": func(r *big.Rat) *big.Rat { return r }, "SameFloat": func(f *big.Float) *big.Float { return f },
	})
}

func TestRatio_Numbers_Good(t *testing.T) {
	d := ratios()
	eachScript(t, d, map[string]string{
		"fraction": `from fractions import Fraction as F; r = m.third(); check((type(r), r + 1), (F, F(4, 3))); check(m.same(F(-7, 2)), F(-7, 2)); check(m.same(0.5), F(1, 2)); check(m.same(2**100), 2**100); check(m.any(), F(2, 3))`,
		"decimal":  `from decimal import Decimal as D; check((type(m.half()), m.half()), (D, D("0.5"))); check(m.tenth(), D(0.1)); check(m.same_float(D("-12.375")), D("-12.375")); check(m.same_float(3), 3); check((str(m.inf(False)), str(m.inf(True)), str(m.zero())), ("Infinity", "-Infinity", "-0")); check(len(m.wide().as_tuple().digits) > 100, True)`,
		"fields":   `from fractions import Fraction as F; b = m.Bill(price=F(5, 2), rate=1.5, parts=[F(1, 3), None]); check((b.price, b.rate, b.parts[0], b.parts[1]), (F(5, 2), 1.5, F(1, 3), None)); b.price = "0.1"; check(b.price, F(1, 10)); b.price += 1; check(b.price, F(11, 10)); check(m.none(), (None, None)); import copy; check(copy.deepcopy(b).parts[0], F(1, 3))`,
	})
	if text := d.Stub(); !strings.Contains(text, "def third() -> fractions.Fraction | None: ...") || !strings.Contains(text, "def same(arg1: fractions.Fraction | decimal.Decimal | float | str | None, /)") {
		t.Error(text)
	}
}

func TestRatio_Numbers_Bad(t *testing.T) {
	eachScript(t, ratios(), map[string]string{
		"huge":  `raises(OverflowError, m.huge)`,
		"exact": `from fractions import Fraction as F; raises(ValueError, m.same_float, F(1, 3)); raises(TypeError, m.same, [])`,
	})
}
