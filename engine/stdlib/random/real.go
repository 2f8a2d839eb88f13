// This file implements the distributions of real numbers.

package random

import (
	"math"

	"dappco.re/go/py/engine/internal/dtoa"
	"dappco.re/go/py/engine/internal/fmath"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

const twoPi = 2 * math.Pi

var (
	normalFactor = ondemand.Value[float64]{Make: func() float64 { return 4 * fmath.Exp(-0.5) / math.Sqrt(2) }}
	log4         = ondemand.Value[float64]{Make: func() float64 { return fmath.Log(4) }}
	gammaBound   = ondemand.Value[float64]{Make: func() float64 { return 1 + fmath.Log(4.5) }}
)

func realMethods() []object.Method {
	d := func(name, sig, doc string, f func(a *args) value) object.Method {
		return def("Random", name, sig, doc, func(th *thread, self value, given []value) (value, *exception) {
			a := &args{source: newSource(th, self), given: given}
			v := f(a)
			return v, a.exc
		})
	}
	return []object.Method{
		d("uniform", "($self, a, b)", "A random number in the range [a, b) or [a, b], as rounding has it.", uniform),
		d("triangular", "($self, low=0.0, high=1.0, mode=None)", "Triangular distribution between low and high, with its peak at mode (the midpoint unless given).", triangular),
		d("normalvariate", "($self, mu=0.0, sigma=1.0)", "Normal distribution with mean mu and standard deviation sigma.", func(a *args) value { return a.normal(a.or(0, 0), a.or(1, 1)) }),
		d("gauss", "($self, mu=0.0, sigma=1.0)", "Gaussian distribution with mean mu and standard deviation sigma; a little faster than normalvariate().", gauss),
		d("lognormvariate", "($self, mu, sigma)", "Log normal distribution: its logarithm is normal with mean mu and standard deviation sigma.", logNormal),
		d("expovariate", "($self, lambd=1.0)", "Exponential distribution with mean 1 / lambd, which must not be zero.", func(a *args) value {
			return a.op(object.TrueDiv, object.Float(-a.logOfDraw()), a.or(0, 1))
		}),
		d("vonmisesvariate", "($self, mu, kappa)", "Angles around mu, in radians, the more concentrated the greater kappa is.", vonMises),
		d("gammavariate", "($self, alpha, beta)", "Gamma distribution (not the gamma function) with shape alpha > 0 and scale beta > 0.", func(a *args) value { return a.gamma(a.given[0], a.given[1]) }),
		d("betavariate", "($self, alpha, beta)", "Beta distribution, between 0 and 1, for alpha > 0 and beta > 0.", betaVariate),
		d("paretovariate", "($self, alpha)", "Pareto distribution with shape alpha.", func(a *args) value {
			u := object.Float(1 - a.draw())
			return a.op(object.Pow, u, a.op(object.TrueDiv, object.Float(-1), a.given[0]))
		}),
		d("weibullvariate", "($self, alpha, beta)", "Weibull distribution with scale alpha and shape beta.", func(a *args) value {
			x := object.Float(-a.logOfDraw())
			return a.op(object.Mul, a.given[0], a.op(object.Pow, x, a.op(object.TrueDiv, object.Float(1), a.given[1])))
		}),
	}
}

// args is a call of a distribution. Its methods compute until one fails; then exc is set and what they return means nothing.
type args struct {
	source
	given []value
	exc   *exception
}

// or is argument i, or otherwise if it was not given.
func (a *args) or(i int, otherwise float64) value {
	if a.given[i].IsNull() {
		return object.Float(otherwise)
	}
	return a.given[i]
}

// draw is random().
func (a *args) draw() float64 {
	if a.exc != nil {
		return 0.5
	}
	var f float64
	f, a.exc = a.source.float()
	return f
}

// logOfDraw is the logarithm of 1 - random().
func (a *args) logOfDraw() float64 { return a.log(1 - a.draw()) }

// op applies a binary operator as scripts do, so that numbers of all types work.
func (a *args) op(op object.BinaryOp, x, y value) value {
	if a.exc != nil {
		return object.None
	}
	var v value
	v, a.exc = object.Binary(a.th, op, x, y)
	return v
}

func (a *args) less(x, y value, op object.CompareOp) bool {
	if a.exc != nil {
		return false
	}
	var ok bool
	ok, a.exc = object.CompareBool(a.th, x, y, op)
	return ok
}

func (a *args) float(v value) float64 {
	if a.exc != nil {
		return 1
	}
	var f float64
	f, a.exc = object.ToFloat64(a.th, v)
	return f
}

// log is math.log(x).
func (a *args) log(x float64) float64 {
	if x <= 0 && a.exc == nil {
		a.exc = object.ValueErrorf("expected a positive input, got %s", dtoa.Repr(x))
	}
	if a.exc != nil {
		return 0
	}
	return fmath.Log(x)
}

// pow is x ** y.
func (a *args) pow(x, y float64) float64 {
	v := a.op(object.Pow, object.Float(x), object.Float(y))
	if a.exc != nil {
		return 0
	}
	var f float64
	f, a.exc = object.ToFloat64(a.th, v)
	return f
}

// exp is math.exp(x).
func (a *args) exp(x float64) float64 {
	y := fmath.Exp(x)
	if math.IsInf(y, 0) && !math.IsInf(x, 0) && a.exc == nil {
		a.exc = object.OverflowErrorf("math range error")
	}
	return y
}

func uniform(a *args) value {
	low := a.given[0]
	width := a.op(object.Sub, a.given[1], low)
	return a.op(object.Add, low, a.op(object.Mul, width, object.Float(a.draw())))
}

func triangular(a *args) value {
	low, high := a.or(0, 0), a.or(1, 1)
	u, c := a.draw(), object.Float(0.5)
	if mode := a.given[2]; given(mode) {
		above := a.op(object.Sub, mode, low)
		c = a.op(object.TrueDiv, above, a.op(object.Sub, high, low))
		if a.exc != nil && a.exc.Is(object.ZeroDivisionErrorType) {
			a.exc = nil
			return low
		}
	}
	if a.less(object.Float(u), c, object.GT) {
		u = 1 - u
		c = a.op(object.Sub, object.Float(1), c)
		low, high = high, low
	}
	square := a.float(a.op(object.Mul, object.Float(u), c))
	if square < 0 && a.exc == nil {
		a.exc = object.ValueErrorf("expected a nonnegative input, got %s", shown(a.th, square))
	}
	return a.op(object.Add, low, a.op(object.Mul, a.op(object.Sub, high, low), object.Float(math.Sqrt(square))))
}

func shown(th *thread, f float64) string {
	s, exc := object.Repr(th, object.Float(f))
	if exc != nil {
		return "a negative number"
	}
	return s.String()
}

// scaled is mu + z * sigma.
func (a *args) scaled(mu value, z float64, sigma value) value {
	return a.op(object.Add, mu, a.op(object.Mul, object.Float(z), sigma))
}

// normal uses the ratio of uniform deviates (Kinderman and Monahan).
func (a *args) normal(mu, sigma value) value {
	for a.exc == nil {
		u := a.draw()
		v := 1 - a.draw()
		z := normalFactor.Get() * (u - 0.5) / v
		if z*z/4 <= -a.log(v) {
			return a.scaled(mu, z, sigma)
		}
	}
	return object.None
}

// gauss makes two deviates of two uniform ones (Box and Muller) and keeps the second for the next call.
func gauss(a *args) value {
	spare, exc := object.GetAttr(a.th, a.self, gaussNext.Str())
	if a.exc = exc; exc != nil {
		return value{}
	}
	next := object.None
	var z value
	if spare.IsNone() {
		angle := a.draw() * twoPi
		radius := math.Sqrt(-2 * a.logOfDraw())
		sin, cos := fmath.Sincos(angle)
		z, next = object.Float(cos*radius), object.Float(sin*radius)
	} else {
		z = spare
	}
	if a.exc == nil {
		a.exc = object.SetAttr(a.th, a.self, gaussNext.Str(), next)
	}
	return a.op(object.Add, a.or(0, 0), a.op(object.Mul, z, a.or(1, 1)))
}

func logNormal(a *args) value {
	return object.Float(a.exp(a.float(a.method("normalvariate", a.given[0], a.given[1]))))
}

// method calls a method of the generator, which a subclass may have replaced.
func (a *args) method(name string, given ...value) value {
	if a.exc != nil {
		return object.None
	}
	var v value
	v, a.exc = object.CallMethod(a.th, a.self, object.Intern(name), given...)
	return v
}

// vonMises rejects deviates of a wrapped Cauchy distribution (Best and Fisher).
func vonMises(a *args) value {
	mu := a.given[0]
	if a.less(a.given[1], object.Float(1e-6), object.LE) {
		return object.Float(twoPi * a.draw())
	}
	s := a.float(a.op(object.TrueDiv, object.Float(0.5), a.given[1]))
	r := s + math.Sqrt(1+float64(s*s))
	z := 0.0
	for a.exc == nil {
		_, z = fmath.Sincos(math.Pi * a.draw())
		d := z / (r + z)
		u := a.draw()
		if u < 1-float64(d*d) || u <= (1-d)*a.exp(d) {
			break
		}
	}
	q := 1 / r
	angle := object.Float(fmath.Acos((q + z) / (1 + float64(q*z))))
	turn := object.Sub
	if a.draw() > 0.5 {
		turn = object.Add
	}
	return a.op(object.Mod, a.op(turn, mu, angle), object.Float(twoPi))
}

func betaVariate(a *args) value {
	one := object.Float(1)
	y := a.method("gammavariate", a.given[0], one)
	if a.exc != nil {
		return y
	}
	if f := a.float(y); f == 0 {
		return object.Float(0)
	}
	return a.op(object.TrueDiv, y, a.op(object.Add, y, a.method("gammavariate", a.given[1], one)))
}

// gamma rejects by Cheng's method for shapes above 1, and by that of Ahrens and Dieter below.
func (a *args) gamma(shape, beta value) value {
	zero := object.Float(0)
	if a.less(shape, zero, object.LE) || a.less(beta, zero, object.LE) {
		a.exc = object.ValueErrorf("gammavariate: alpha and beta must be > 0.0")
	}
	alpha := a.float(shape)
	if a.exc != nil {
		return value{}
	}
	var x float64
	switch {
	case alpha > 1:
		x = a.cheng(alpha)
	case alpha == 1:
		x = -a.logOfDraw()
	default:
		x = a.ahrens(alpha)
	}
	return a.op(object.Mul, object.Float(x), beta)
}

func (a *args) cheng(alpha float64) float64 {
	lambda := math.Sqrt(float64(2*alpha) - 1)
	b, c := alpha-log4.Get(), alpha+lambda
	for a.exc == nil {
		u := a.draw()
		if !(1e-7 < u && u < 0.9999999) {
			continue
		}
		w := 1 - a.draw()
		v := a.log(u/(1-u)) / lambda
		x := alpha * a.exp(v)
		z := u * u * w
		r := b + float64(c*v) - x
		if r+gammaBound.Get()-float64(4.5*z) >= 0 || r >= a.log(z) {
			return x
		}
	}
	return 0
}

func (a *args) ahrens(alpha float64) float64 {
	b := (math.E + alpha) / math.E
	for a.exc == nil {
		p := b * a.draw()
		var x float64
		if p <= 1 {
			x = a.pow(p, 1/alpha)
		} else {
			x = -a.log((b - p) / alpha)
		}
		u := a.draw()
		if p > 1 && u <= a.pow(x, alpha-1) || p <= 1 && u <= a.exp(-x) {
			return x
		}
	}
	return 0
}
