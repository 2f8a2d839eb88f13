// This file implements estimates of density by kernels, and random numbers that are distributed so.

package statistics

import (
	"math"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// kernel is a density around 0: pdf is the density, cdf the distribution, inverse its inverse. Beyond support there is nothing, 0 means that it has no bounds.
type kernel struct {
	pdf, cdf, inverse func(th *thread, t float64) (float64, *exception)
	support           float64
}

func pure(f func(t float64) float64) func(*thread, float64) (float64, *exception) {
	return func(_ *thread, t float64) (float64, *exception) { return f(t), nil }
}

// by calls a function of module math of what f makes of the argument, and passes the result on to g.
func by(name string, f, g func(t float64) float64) func(th *thread, t float64) (float64, *exception) {
	return func(th *thread, t float64) (float64, *exception) {
		y, exc := mathFloat(th, name, f(t))
		return g(y), exc
	}
}

func itself(t float64) float64 { return t }

// polynomial is the sum of coefficients times powers, to the last digit.
func polynomial(coefficients []float64, powers func(t float64) []float64) func(th *thread, t float64) (float64, *exception) {
	return func(th *thread, t float64) (float64, *exception) {
		var a, b []value
		for i, p := range powers(t) {
			a, b = append(a, object.Float(coefficients[i])), append(b, object.Float(p))
		}
		v, exc := sumProduct(th, a, b)
		if exc != nil {
			return 0, exc
		}
		return object.ToFloat64(th, v)
	}
}

// power is t**n as Python has it.
func power(t float64, n int) float64 { return math.Pow(t, float64(n)) }

var sqrt2pi = ondemand.Value[float64]{Make: func() float64 { return math.Sqrt(2 * math.Pi) }}

// kernels are the kernels by name.
var kernels = ondemand.Value[map[string]*kernel]{Make: func() map[string]*kernel {
	quartic := polynomial([]float64{3. / 16, -5. / 8, 15. / 16, 1. / 2}, func(t float64) []float64 { return []float64{power(t, 5), power(t, 3), t, 1} })
	triweight := polynomial([]float64{-5. / 32, 21. / 32, -35. / 32, 35. / 32, 1. / 2}, func(t float64) []float64 {
		return []float64{power(t, 7), power(t, 5), power(t, 3), t, 1}
	})
	quarticPDF := pure(func(t float64) float64 { u := 1 - float64(t*t); return 15. / 16 * float64(u*u) })
	triweightPDF := pure(func(t float64) float64 { u := 1 - float64(t*t); return 35. / 32 * power(u, 3) })
	kernels := map[string]*kernel{
		"normal": {
			pdf: by("exp", func(t float64) float64 { return -1. / 2 * t * t }, func(y float64) float64 { return y / sqrt2pi.Get() }),
			cdf: by("erfc", func(t float64) float64 { return -t / math.Sqrt2 }, func(y float64) float64 { return 1. / 2 * y }),
			inverse: func(th *thread, p float64) (float64, *exception) {
				if p <= 0 || p >= 1 {
					return 0, fail(th, "p must be in the range 0.0 < p < 1.0")
				}
				return inverseNormal(th, p, 0, 1)
			},
		},
		"logistic": {
			pdf:     by("cosh", itself, func(y float64) float64 { return 1. / 2 / (1 + y) }),
			cdf:     by("exp", itself, func(y float64) float64 { return 1 - 1/(y+1) }),
			inverse: by("log", func(p float64) float64 { return p / (1 - p) }, itself),
		},
		"sigmoid": {
			pdf: by("cosh", itself, func(y float64) float64 { return 1 / math.Pi / y }),
			cdf: func(th *thread, t float64) (float64, *exception) {
				e, exc := mathFloat(th, "exp", t)
				if exc != nil {
					return 0, exc
				}
				a, exc := mathFloat(th, "atan", e)
				return 2 / math.Pi * a, exc
			},
			inverse: func(th *thread, p float64) (float64, *exception) {
				t, exc := mathFloat(th, "tan", p*math.Pi/2)
				if exc != nil {
					return 0, exc
				}
				return mathFloat(th, "log", t)
			},
		},
		"rectangular": {support: 1, pdf: pure(func(float64) float64 { return 0.5 }), cdf: pure(func(t float64) float64 { return float64(t/2) + 0.5 }), inverse: pure(func(p float64) float64 { return float64(2*p) - 1 })},
		"triangular": {support: 1, pdf: pure(func(t float64) float64 { return 1 - math.Abs(t) }),
			cdf: pure(func(t float64) float64 {
				half := -0.5
				if t < 0 {
					half = 0.5
				}
				return float64(float64(t*t)*half) + t + 0.5
			}),
			inverse: pure(func(p float64) float64 {
				if p < 0.5 {
					return math.Sqrt(2*p) - 1
				}
				return 1 - math.Sqrt(2-float64(2*p))
			})},
		"parabolic": {support: 1, pdf: pure(func(t float64) float64 { return 0.75 * (1 - float64(t*t)) }),
			cdf: polynomial([]float64{-0.25, 0.75, 0.5}, func(t float64) []float64 { return []float64{power(t, 3), t, 1} }),
			inverse: func(th *thread, p float64) (float64, *exception) {
				a, exc := mathFloat(th, "acos", float64(2*p)-1)
				if exc != nil {
					return 0, exc
				}
				c, exc := mathFloat(th, "cos", (a+math.Pi)/3)
				return 2 * c, exc
			}},
		"quartic":   {support: 1, pdf: quarticPDF, cdf: quartic, inverse: inverseOf(quartic, quarticPDF)},
		"triweight": {support: 1, pdf: triweightPDF, cdf: triweight, inverse: inverseOf(triweight, triweightPDF)},
		"cosine": {support: 1, pdf: by("cos", func(t float64) float64 { return math.Pi / 2 * t }, func(y float64) float64 { return math.Pi / 4 * y }),
			cdf:     by("sin", func(t float64) float64 { return math.Pi / 2 * t }, func(y float64) float64 { return float64(y/2) + 0.5 }),
			inverse: by("asin", func(p float64) float64 { return float64(2*p) - 1 }, func(y float64) float64 { return 2 * y / math.Pi })},
	}
	for name, of := range map[string]string{"gauss": "normal", "uniform": "rectangular", "epanechnikov": "parabolic", "biweight": "quartic"} {
		kernels[name] = kernels[of]
	}
	return kernels
}}

// inverseOf finds where the distribution f between -1 and 1, whose density is d, is p: by Newton's steps within bounds that close in.
func inverseOf(f, d func(th *thread, t float64) (float64, *exception)) func(th *thread, p float64) (float64, *exception) {
	return func(th *thread, p float64) (float64, *exception) {
		low, high, x := -1.0, 1.0, float64(2*p)-1
		for range 200 {
			y, exc := f(th, x)
			if exc != nil {
				return 0, exc
			}
			diff := y - p
			if math.Abs(diff) <= 1e-15 {
				break
			}
			if diff > 0 {
				high = x
			} else {
				low = x
			}
			slope, exc := d(th, x)
			if exc != nil {
				return 0, exc
			}
			next := x - diff/slope
			if !(next > low && next < high) {
				next = (low + high) / 2
			}
			if next == x {
				break
			}
			x = next
		}
		return x, nil
	}
}

// estimate is the arguments of kde and kde_random, checked.
type estimate struct {
	data    value // as it was given: what is added later counts
	h       float64
	kernel  *kernel
	caption string
}

func newEstimate(th *thread, args []value) (*estimate, *exception) {
	data := args[0]
	n, exc := object.Len(th, data)
	if exc != nil {
		return nil, exc
	}
	if n == 0 {
		return nil, fail(th, "Empty data sequence")
	}
	first, exc := object.GetItem(th, data, object.Int64(0))
	if exc != nil {
		return nil, exc
	}
	if t := first.Type(); !t.Has(object.FlagInt) && !t.Has(object.FlagFloat) {
		return nil, object.TypeErrorf("Data sequence must contain ints or floats")
	}
	low, exc := object.CompareBool(th, args[1], object.Float(0), object.LE)
	if exc != nil {
		return nil, exc
	}
	width, exc := object.Repr(th, args[1])
	if exc != nil {
		return nil, exc
	}
	if low {
		return nil, fail(th, "Bandwidth h must be positive, not h=%s", width)
	}
	name := args[2]
	if name.IsNull() {
		name = object.StrOf("normal")
	}
	shown, exc := object.Repr(th, name)
	if exc != nil {
		return nil, exc
	}
	e := &estimate{data: data, caption: "with h=" + width.String() + " and kernel=" + shown.String()}
	if name.Type().Has(object.FlagStr) {
		e.kernel = kernels.Get()[name.AsStr().String()]
	}
	if e.kernel == nil {
		return nil, fail(th, "Unknown kernel name: %s", shown)
	}
	e.h, exc = object.ToFloat64(th, args[1])
	return e, exc
}

// function is a native function of module statistics; sig is its signature.
func function(name, sig, doc string, f native.Body) value {
	m := native.Python(name, sig, doc, f)
	fn := object.NewNative(&m, value{})
	fn.Module = object.StrOf("statistics")
	return fn.Value()
}

func kde(th *thread, _ value, args []value) (value, *exception) {
	e, exc := newEstimate(th, args)
	if exc != nil {
		return value{}, exc
	}
	cumulative := false
	if !args[3].IsNull() {
		if cumulative, exc = object.Truth(th, args[3]); exc != nil {
			return value{}, exc
		}
	}
	var sample []value
	if e.kernel.support > 0 {
		if sample, exc = ordered(th, e.data); exc != nil {
			return value{}, exc
		}
	}
	name, caption := "pdf", "PDF estimate "
	if cumulative {
		name, caption = "cdf", "CDF estimate "
	}
	return function(name, "(x)", caption+e.caption, func(th *thread, _ value, args []value) (value, *exception) {
		return e.at(th, args[0], sample, cumulative)
	}), nil
}

// at is the estimate at x.
func (e *estimate) at(th *thread, at value, sample []value, cumulative bool) (value, *exception) {
	items := sample
	start := 0
	n, exc := object.Len(th, e.data)
	if exc != nil {
		return value{}, exc
	}
	if e.kernel.support == 0 {
		if items, exc = object.Collect(th, e.data); exc != nil {
			return value{}, exc
		}
	}
	x, exc := object.ToFloat64(th, at)
	if exc != nil {
		return value{}, exc
	}
	if width := e.h * e.kernel.support; width > 0 {
		if n != len(sample) {
			if items, exc = ordered(th, e.data); exc != nil {
				return value{}, exc
			}
		}
		if start, exc = bound(th, items, object.Float(x-width), 0, false); exc != nil {
			return value{}, exc
		}
		end, exc := bound(th, items, object.Float(x+width), start, true)
		if exc != nil {
			return value{}, exc
		}
		items = items[start:end]
	}
	f := e.kernel.pdf
	if cumulative {
		f = e.kernel.cdf
	}
	shares := make([]value, len(items))
	for i, v := range items {
		c, exc := object.ToFloat64(th, v)
		if exc != nil {
			return value{}, exc
		}
		y, exc := f(th, (x-c)/e.h)
		if exc != nil {
			return value{}, exc
		}
		shares[i] = object.Float(y)
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
	}
	add, exc := native.FromModule(th, "builtins", "sum")
	if exc != nil {
		return value{}, exc
	}
	if cumulative {
		total, exc := object.Call2(th, add, object.ListOf(shares...), object.Int64(int64(start)))
		if exc != nil {
			return value{}, exc
		}
		return divide(th, total, object.Int64(int64(n)))
	}
	total, exc := object.Call1(th, add, object.ListOf(shares...))
	if exc != nil {
		return value{}, exc
	}
	return divide(th, total, object.Float(float64(n)*e.h))
}

func kdeRandom(th *thread, _ value, args []value) (value, *exception) {
	e, exc := newEstimate(th, args)
	if exc != nil {
		return value{}, exc
	}
	generator, exc := native.FromModule(th, "random", "Random")
	if exc != nil {
		return value{}, exc
	}
	seed := args[3]
	if seed.IsNull() {
		seed = object.None
	}
	r, exc := object.Call1(th, generator, seed)
	if exc != nil {
		return value{}, exc
	}
	return function("rand", "()", "Random KDE selection "+e.caption, func(th *thread, _ value, _ []value) (value, *exception) {
		centre, exc := object.CallMethod(th, r, object.Intern("choice"), e.data)
		if exc != nil {
			return value{}, exc
		}
		p, exc := object.CallMethod(th, r, object.Intern("random"))
		if exc != nil {
			return value{}, exc
		}
		x, exc := e.kernel.inverse(th, object.FloatValue(p))
		if exc != nil {
			return value{}, exc
		}
		return object.Binary(th, object.Add, centre, object.Float(e.h*x))
	}), nil
}
