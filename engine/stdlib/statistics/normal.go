// This file defines class NormalDist: normal distributions.

package statistics

import (
	"math"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// makeNormal makes the class.
func (st *state) makeNormal(th *thread) *exception {
	slots := object.NewDict()
	slots.SetName("_mu", object.StrOf("The mean of the distribution"))
	slots.SetName("_sigma", object.StrOf("The standard deviation of the distribution"))
	attrs := []object.ClassAttr{{Name: "__slots__", V: slots.Value()}}
	for _, p := range []struct {
		name, doc string
		f         func(mu, sigma float64) float64
	}{
		{"mean", "The mean.", func(mu, _ float64) float64 { return mu }}, {"median", "The median, which is the mean.", func(mu, _ float64) float64 { return mu }},
		{"mode", "The mode, which is the mean.", func(mu, _ float64) float64 { return mu }}, {"stdev", "The standard deviation.", func(_, sigma float64) float64 { return sigma }},
		{"variance", "The square of the standard deviation.", func(_, sigma float64) float64 { return sigma * sigma }},
	} {
		get := object.NewNative(&object.Method{Name: p.name, Sig: "(self)", Doc: p.doc, F1: func(th *thread, _, self value) (value, *exception) {
			mu, sigma, exc := numbersOf(th, self)
			return object.Float(p.f(mu, sigma)), exc
		}}, value{})
		v, exc := object.Call1(th, object.PropertyType.Value(), get.Value())
		if exc != nil {
			return exc
		}
		attrs = append(attrs, object.ClassAttr{Name: p.name, V: v})
	}
	var exc *exception
	st.normal, exc = object.NewClass(th, object.ClassSpec{Module: "statistics", Name: "NormalDist", Methods: normalMethods(), Attrs: attrs,
		Doc: "A normal distribution of a random variable, with mean mu and standard deviation sigma.\n\nIt can be moved, scaled, and added to another one."})
	if exc != nil {
		return exc
	}
	st.mu, _ = object.SlotMember(st.normal.LookupName("_mu"))
	st.sigma, _ = object.SlotMember(st.normal.LookupName("_sigma"))
	return nil
}

// numbersOf is the mean and the standard deviation of a distribution.
func numbersOf(th *thread, v value) (mu, sigma float64, exc *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return 0, 0, exc
	}
	if !object.IsInstance(v, st.normal) {
		return 0, 0, object.AttributeErrorf("'%s' object has no attribute '_mu'", v.Type().Name)
	}
	a := object.AttrsOf(v)
	for i, to := range map[int]*float64{st.mu: &mu, st.sigma: &sigma} {
		if a.At(i).IsNull() {
			return 0, 0, object.AttributeErrorf("'%s' object has no attribute '_mu'", v.Type().Name)
		}
		if *to, exc = object.ToFloat64(th, a.At(i)); exc != nil {
			return 0, 0, exc
		}
	}
	return mu, sigma, nil
}

// newNormal is NormalDist(mu, sigma).
func newNormal(th *thread, mu, sigma value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	return object.Call2(th, st.normal.Value(), mu, sigma)
}

type normalBody = func(th *thread, self value, mu, sigma float64, args []value) (value, *exception)

// onNumbers is a method that needs the two numbers.
func onNumbers(name, sig, doc string, f normalBody) object.Method {
	return native.Python("NormalDist."+name, sig, doc, func(th *thread, self value, args []value) (value, *exception) {
		mu, sigma, exc := numbersOf(th, self)
		if exc != nil {
			return value{}, exc
		}
		return f(th, self, mu, sigma, args)
	})
}

func normalMethods() []object.Method {
	list := []object.Method{
		native.Python("NormalDist.__init__", "($self, mu=0.0, sigma=1.0)", "Make the distribution with mean mu and standard deviation sigma.", initNormal),
		native.Python("NormalDist.from_samples", "($cls, data)", "The distribution with the mean and the standard deviation of data.", fromSamples),
		onNumbers("samples", "($self, n, *, seed=None)", "A list of n random numbers.", samples),
		onNumbers("pdf", "($self, x)", "The density of probability at x.", func(th *thread, _ value, mu, sigma float64, args []value) (value, *exception) {
			x, exc := object.ToFloat64(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			square := sigma * sigma
			if square == 0 {
				return value{}, fail(th, "pdf() not defined when sigma is zero")
			}
			diff := x - mu
			y, exc := mathFloat(th, "exp", diff*diff/(-2*square))
			return object.Float(y / math.Sqrt(2*math.Pi*square)), exc
		}),
		onNumbers("cdf", "($self, x)", "The probability that the variable is at most x.", func(th *thread, _ value, mu, sigma float64, args []value) (value, *exception) {
			x, exc := object.ToFloat64(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			y, exc := cumulative(th, mu, sigma, x)
			return object.Float(y), exc
		}),
		onNumbers("inv_cdf", "($self, p)", "The number that the variable is at most with probability p.", func(th *thread, _ value, mu, sigma float64, args []value) (value, *exception) {
			p, exc := object.ToFloat64(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			if p <= 0 || p >= 1 {
				return value{}, fail(th, "p must be in the range 0.0 < p < 1.0")
			}
			x, exc := inverseNormal(th, p, mu, sigma)
			return object.Float(x), exc
		}),
		onNumbers("quantiles", "($self, n=4)", "The n - 1 numbers that divide the distribution into n parts of equal probability.", normalQuantiles),
		onNumbers("overlap", "($self, other)", "How much two distributions agree: the area below both densities.", overlap),
		onNumbers("zscore", "($self, x)", "How many standard deviations x is above the mean.", func(th *thread, _ value, mu, sigma float64, args []value) (value, *exception) {
			if sigma == 0 {
				return value{}, fail(th, "zscore() not defined when sigma is zero")
			}
			d, exc := object.Binary(th, object.Sub, args[0], object.Float(mu))
			if exc != nil {
				return value{}, exc
			}
			return divide(th, d, object.Float(sigma))
		}),
	}
	return append(append(list, normalState()...), normalOperators()...)
}

// normalState is how distributions are shown, compared and pickled.
func normalState() []object.Method {
	return []object.Method{
		onNumbers("__repr__", "($self)", "repr(self)", func(th *thread, self value, mu, sigma float64, _ []value) (value, *exception) {
			a, _ := object.Repr(th, object.Float(mu))
			b, _ := object.Repr(th, object.Float(sigma))
			return object.StrOf(self.Type().Name + "(mu=" + a.String() + ", sigma=" + b.String() + ")"), nil
		}),
		onNumbers("__hash__", "($self)", "hash(self)", func(th *thread, _ value, mu, sigma float64, _ []value) (value, *exception) {
			h, exc := object.Hash(th, object.TupleOf(object.Float(mu), object.Float(sigma)))
			return object.Int64(h), exc
		}),
		onNumbers("__eq__", "($x1, x2)", "Two distributions are equal if their means and standard deviations are.", func(th *thread, _ value, mu, sigma float64, args []value) (value, *exception) {
			if other, ok, exc := isNormal(th, args[0]); exc != nil || !ok {
				return object.NotImplemented, exc
			} else {
				return object.Bool(mu == other.mu && sigma == other.sigma), nil
			}
		}),
		onNumbers("__getstate__", "($self)", "The mean and the standard deviation.", func(_ *thread, _ value, mu, sigma float64, _ []value) (value, *exception) {
			return object.TupleOf(object.Float(mu), object.Float(sigma)), nil
		}),
		native.Python("NormalDist.__setstate__", "($self, state)", "Set the mean and the standard deviation.", func(th *thread, self value, args []value) (value, *exception) {
			items, exc := object.Collect(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			if len(items) != 2 {
				return value{}, object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(items))
			}
			return object.None, setNumbers(th, self, items[0], items[1])
		}),
	}
}

func setNumbers(th *thread, self, mu, sigma value) *exception {
	if exc := object.SetAttr(th, self, object.Intern("_mu"), mu); exc != nil {
		return exc
	}
	return object.SetAttr(th, self, object.Intern("_sigma"), sigma)
}

func initNormal(th *thread, self value, args []value) (value, *exception) {
	mu, sigma := args[0], args[1]
	if mu.IsNull() {
		mu = object.Float(0)
	}
	if sigma.IsNull() {
		sigma = object.Float(1)
	}
	negative, exc := object.CompareBool(th, sigma, object.Float(0), object.LT)
	if exc != nil {
		return value{}, exc
	}
	if negative {
		return value{}, fail(th, "sigma must be non-negative")
	}
	m, exc := object.ToFloat(th, mu)
	if exc != nil {
		return value{}, exc
	}
	s, exc := object.ToFloat(th, sigma)
	if exc != nil {
		return value{}, exc
	}
	return object.None, setNumbers(th, self, object.Float(m), object.Float(s))
}

func fromSamples(th *thread, cls value, args []value) (value, *exception) {
	items, exc := object.Collect(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	s, bar, exc := squares(th, items)
	if exc != nil {
		return value{}, exc
	}
	if s.count < 2 {
		return value{}, fail(th, "stdev requires at least two data points")
	}
	if !s.odd.IsNull() {
		return value{}, object.ValueErrorf("inf or nan encountered in data")
	}
	root, exc := (&exactSum{cls: object.FloatType, rat: s.rat, count: s.count}).root(th, s.count-1)
	if exc != nil {
		return value{}, exc
	}
	mu, _ := bar.Float64()
	return object.Call2(th, cls, object.Float(mu), root)
}

func samples(th *thread, _ value, mu, sigma float64, args []value) (value, *exception) {
	n, exc := object.ToSsize(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	r, exc := native.Import(th, "random")
	if exc != nil {
		return value{}, exc
	}
	if seed := args[1]; !seed.IsNull() && !seed.IsNone() {
		if r, exc = object.CallMethod(th, r, object.Intern("Random"), seed); exc != nil {
			return value{}, exc
		}
	}
	if exc := th.CheckAlloc(max(n, 0), 16); exc != nil {
		return value{}, exc
	}
	var list []value
	for range max(n, 0) {
		p, exc := object.CallMethod(th, r, object.Intern("random"))
		if exc != nil {
			return value{}, exc
		}
		x, exc := inverseNormal(th, object.FloatValue(p), mu, sigma)
		if exc != nil {
			return value{}, exc
		}
		list = append(list, object.Float(x))
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
	}
	return object.ListOf(list...), nil
}

func cumulative(th *thread, mu, sigma, x float64) (float64, *exception) {
	if sigma == 0 {
		return 0, fail(th, "cdf() not defined when sigma is zero")
	}
	y, exc := mathFloat(th, "erfc", (mu-x)/(sigma*math.Sqrt2))
	return 0.5 * y, exc
}

func normalQuantiles(th *thread, _ value, mu, sigma float64, args []value) (value, *exception) {
	n := 4
	if !args[0].IsNull() {
		var exc *exception
		if n, exc = object.ToSsize(th, args[0]); exc != nil {
			return value{}, exc
		}
	}
	if exc := th.CheckAlloc(max(n, 0), 16); exc != nil {
		return value{}, exc
	}
	var list []value
	for i := 1; i < n; i++ {
		x, exc := inverseNormal(th, float64(i)/float64(n), mu, sigma)
		if exc != nil {
			return value{}, exc
		}
		list = append(list, object.Float(x))
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
	}
	return object.ListOf(list...), nil
}

// distribution is the numbers of a NormalDist.
type distribution struct{ mu, sigma float64 }

// isNormal is the numbers of v if it is a NormalDist.
func isNormal(th *thread, v value) (d distribution, ok bool, exc *exception) {
	st, exc := stateOf(th)
	if exc != nil || !object.IsInstance(v, st.normal) {
		return d, false, exc
	}
	d.mu, d.sigma, exc = numbersOf(th, v)
	return d, true, exc
}

func overlap(th *thread, _ value, mu, sigma float64, args []value) (value, *exception) {
	y, ok, exc := isNormal(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	if !ok {
		return value{}, object.TypeErrorf("Expected another NormalDist instance")
	}
	x := distribution{mu, sigma}
	if y.sigma < x.sigma || y.sigma == x.sigma && y.mu < x.mu {
		x, y = y, x
	}
	vx, vy := x.sigma*x.sigma, y.sigma*y.sigma
	if vx == 0 || vy == 0 {
		return value{}, fail(th, "overlap() not defined when sigma is zero")
	}
	dv, dm := vy-vx, math.Abs(y.mu-x.mu)
	if dv == 0 {
		e, exc := mathFloat(th, "erfc", dm/(2*x.sigma*math.Sqrt2))
		return object.Float(e), exc
	}
	l, exc := mathFloat(th, "log", vy/vx)
	if exc != nil {
		return value{}, exc
	}
	a := float64(x.mu*vy) - float64(y.mu*vx)
	b := x.sigma * y.sigma * math.Sqrt(float64(dm*dm)+float64(dv*l))
	total := 0.0
	for _, at := range [2]float64{(a + b) / dv, (a - b) / dv} {
		p, exc := cumulative(th, y.mu, y.sigma, at)
		if exc != nil {
			return value{}, exc
		}
		q, exc := cumulative(th, x.mu, x.sigma, at)
		if exc != nil {
			return value{}, exc
		}
		total += math.Abs(p - q)
	}
	return object.Float(1 - total), nil
}

// normalOperators is the arithmetic: numbers move and scale, distributions of independent variables are added.
func normalOperators() (list []object.Method) {
	for _, name := range []string{"__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__"} {
		list = append(list, onNumbers(name, "($x1, x2)", "The distribution of the variable after the operation.", func(th *thread, self value, mu, sigma float64, args []value) (value, *exception) {
			return combine(th, name, self, mu, sigma, args[0])
		}))
	}
	return append(list,
		onNumbers("__pos__", "($x1)", "A copy.", func(th *thread, _ value, mu, sigma float64, _ []value) (value, *exception) {
			return newNormal(th, object.Float(mu), object.Float(sigma))
		}),
		onNumbers("__neg__", "($x1)", "The distribution of the negative variable.", func(th *thread, _ value, mu, sigma float64, _ []value) (value, *exception) {
			return newNormal(th, object.Float(-mu), object.Float(sigma))
		}))
}

func combine(th *thread, name string, self value, mu, sigma float64, other value) (value, *exception) {
	switch name {
	case "__rsub__":
		v, exc := combine(th, "__sub__", self, mu, sigma, other)
		if exc != nil {
			return value{}, exc
		}
		return object.Negative(th, v)
	case "__add__", "__radd__", "__sub__":
		op := object.Add
		if name == "__sub__" {
			op = object.Sub
		}
		d, ok, exc := isNormal(th, other)
		if exc != nil {
			return value{}, exc
		}
		spread := object.Float(sigma)
		if ok {
			h, exc := mathFloat(th, "hypot", sigma, d.sigma)
			if exc != nil {
				return value{}, exc
			}
			other, spread = object.Float(d.mu), object.Float(h)
		}
		m, exc := object.Binary(th, op, object.Float(mu), other)
		if exc != nil {
			return value{}, exc
		}
		return newNormal(th, m, spread)
	}
	op := object.Mul
	if name == "__truediv__" {
		op = object.TrueDiv
	}
	if _, ok, exc := isNormal(th, other); exc != nil {
		return value{}, exc
	} else if ok {
		return value{}, object.TypeErrorf("must be real number, not %s", other.Type().Name)
	}
	m, exc := object.Binary(th, op, object.Float(mu), other)
	if exc != nil {
		return value{}, exc
	}
	size, exc := mathCall(th, "fabs", other)
	if exc != nil {
		return value{}, exc
	}
	s, exc := object.Binary(th, op, object.Float(sigma), size)
	if exc != nil {
		return value{}, exc
	}
	return newNormal(th, m, s)
}
