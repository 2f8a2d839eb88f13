// This file implements the binomial distribution.

package random

import (
	"math"

	"dappco.re/go/py/engine/internal/fmath"
	"dappco.re/go/py/engine/object"
)

func discreteMethods() []object.Method {
	return []object.Method{def("Random", "binomialvariate", "($self, n=1, p=0.5)", "Binomial distribution: the number of successes of n independent trials that succeed with probability p.", binomial)}
}

func binomial(th *thread, self value, given []value) (value, *exception) {
	a := &args{source: newSource(th, self), given: given}
	n, p := object.Int64(1), a.or(1, 0.5)
	if !given[0].IsNull() {
		n = given[0]
	}
	v := a.binomial(n, p)
	return v, a.exc
}

func (a *args) fail(exc *exception) value {
	if a.exc == nil {
		a.exc = exc
	}
	return object.None
}

func (a *args) binomial(n, p value) value {
	zero, one := object.Int64(0), object.Int64(1)
	if a.less(n, zero, object.LT) {
		return a.fail(object.ValueErrorf("n must be non-negative"))
	}
	if a.less(p, zero, object.LE) || a.less(p, one, object.GE) {
		switch {
		case a.less(p, zero, object.EQ):
			return zero
		case a.less(p, one, object.EQ):
			return n
		}
		return a.fail(object.ValueErrorf("p must be in the range 0.0 <= p <= 1.0"))
	}
	if a.less(n, one, object.EQ) {
		hit := a.less(object.Float(a.draw()), p, object.LT)
		if hit {
			return one
		}
		return zero
	}
	if a.less(p, object.Float(0.5), object.GT) {
		return a.op(object.Sub, n, a.binomial(n, a.op(object.Sub, one, p)))
	}
	trials, chance := a.float(n), a.float(p)
	if a.exc != nil {
		return value{}
	}
	if trials*chance < 10 {
		return a.geometric(trials, chance)
	}
	return a.transformed(trials, chance)
}

// geometric adds up the gaps between successes (Devroye), for few successes.
func (a *args) geometric(n, p float64) value {
	c := fmath.Log2(1 - p)
	x, y := int64(0), 0.0
	for a.exc == nil && c != 0 {
		u := a.draw()
		if u == 0 {
			return a.fail(object.ValueErrorf("expected a positive input, got 0.0"))
		}
		if y += math.Floor(fmath.Log2(u)/c) + 1; y > n {
			break
		}
		x++
	}
	return object.Int64(x)
}

// transformed is Hörmann's transformed rejection with squeeze (BTRS), for many successes.
func (a *args) transformed(n, p float64) value {
	spread := math.Sqrt(n * p * (1 - p))
	b := 1.15 + float64(2.53*spread)
	shape := -0.0873 + float64(0.0248*b) + float64(0.01*p)
	centre := float64(n*p) + 0.5
	vr := 0.92 - 4.2/b
	alpha := (2.83 + 5.1/b) * spread
	odds := fmath.Log(p / (1 - p))
	mode := math.Floor((n + 1) * p)
	h := lgamma(mode+1) + lgamma(n-mode+1)
	for a.exc == nil {
		u := a.draw() - 0.5
		us := 0.5 - math.Abs(u)
		k := math.Floor(float64((float64(2*shape/us)+b)*u) + centre)
		if !(k >= 0 && k <= n) {
			continue
		}
		v := a.draw()
		if us >= 0.07 && v <= vr {
			return floor(k)
		}
		v *= alpha / (shape/(us*us) + b)
		if a.log(v) <= h-lgamma(k+1)-lgamma(n-k+1)+float64((k-mode)*odds) {
			return floor(k)
		}
	}
	return object.None
}

func lgamma(x float64) float64 {
	l, _ := math.Lgamma(x)
	return l
}
