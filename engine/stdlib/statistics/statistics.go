// Package statistics implements module statistics: averages, measures of spread, relations of two variables, and normal distributions.
package statistics

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/fractions"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
)

// state is what one interpreter has.
type state struct {
	err, normal, regression *class
	fraction, decimal, real *class
	mu, sigma               int // where instances of NormalDist keep their numbers
}

type stateKey struct{}

// holder has the state once it is made.
type holder struct{ st *state }

func stateOf(th *thread) (*state, *exception) {
	h := th.Interp.State(stateKey{}, func() any { return new(holder) }).(*holder)
	if h.st != nil {
		return h.st, nil
	}
	st := new(state)
	var exc *exception
	if st.fraction, exc = fractions.Class(th); exc != nil {
		return nil, exc
	}
	for _, c := range []struct {
		module, name string
		to           **class
	}{{"decimal", "Decimal", &st.decimal}, {"numbers", "Real", &st.real}} {
		v, exc := native.FromModule(th, c.module, c.name)
		if exc != nil {
			return nil, exc
		}
		*c.to = v.AsType()
	}
	if st.err, exc = object.NewClass(th, object.ClassSpec{Module: "statistics", Name: "StatisticsError", Doc: "Data that a function of the module has no result for.", Bases: []*class{object.ValueErrorType}}); exc != nil {
		return nil, exc
	}
	if st.regression, exc = native.NamedTuple(th, "statistics", "LinearRegression", nil, "slope", "intercept"); exc != nil {
		return nil, exc
	}
	if exc := st.makeNormal(th); exc != nil {
		return nil, exc
	}
	h.st = st
	return st, nil
}

// fail is a StatisticsError.
func fail(th *thread, format string, args ...any) *exception {
	st, exc := stateOf(th)
	if exc != nil {
		return exc
	}
	return object.Errorf(st.err, format, args...)
}

// mathCall calls a function of module math.
func mathCall(th *thread, name string, args ...value) (value, *exception) {
	f, exc := native.FromModule(th, "math", name)
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, f, args, nil)
}

// mathFloat is mathCall of floats.
func mathFloat(th *thread, name string, args ...float64) (float64, *exception) {
	values := make([]value, len(args))
	for i, x := range args {
		values[i] = object.Float(x)
	}
	v, exc := mathCall(th, name, values...)
	if exc != nil {
		return 0, exc
	}
	return object.ToFloat64(th, v)
}

func divide(th *thread, a, b value) (value, *exception) {
	return object.Binary(th, object.TrueDiv, a, b)
}

var functions = []object.Method{
	native.Python("mean", "(data)", "The arithmetic mean: the sum of the data, exactly, divided by their number.", mean),
	native.Python("fmean", "(data, weights=None)", "The arithmetic mean as a float, perhaps with weights; faster than mean().", fmean),
	native.Python("geometric_mean", "(data)", "The geometric mean as a float: the n-th root of the product of n numbers.", geometricMean),
	native.Python("harmonic_mean", "(data, weights=None)", "The harmonic mean: the reciprocal of the mean of the reciprocals.", harmonicMean),
	native.Python("median", "(data)", "The middle of the data in order, or the mean of the two in the middle.", median),
	native.Python("median_low", "(data)", "The middle of the data in order, or the lesser of the two in the middle.", medianLow),
	native.Python("median_high", "(data)", "The middle of the data in order, or the greater of the two in the middle.", medianHigh),
	native.Python("median_grouped", "(data, interval=1.0)", "The median of data that stand for classes as wide as interval, by interpolation.", medianGrouped),
	native.Python("mode", "(data)", "What occurs most often, and first of all that do.", mode),
	native.Python("multimode", "(data)", "A list of all that occur most often.", multimode),
	native.Python("quantiles", "(data, *, n=4, method='exclusive')", "The n - 1 numbers that divide the data into n parts of equal probability.\n\nThe method 'inclusive' takes the extremes of the data for those of the population.", quantiles),
	native.Python("variance", "(data, xbar=None)", "The variance of a sample; xbar is its mean if that is known.", variance),
	native.Python("pvariance", "(data, mu=None)", "The variance of a whole population; mu is its mean if that is known.", pvariance),
	native.Python("stdev", "(data, xbar=None)", "The standard deviation of a sample: the square root of its variance.", stdev),
	native.Python("pstdev", "(data, mu=None)", "The standard deviation of a whole population.", pstdev),
	native.Python("covariance", "(x, y, /)", "The covariance of two variables.", covariance),
	native.Python("correlation", "(x, y, /, *, method='linear')", "Pearson's correlation of two variables or, with method 'ranked', Spearman's of their ranks.", correlation),
	native.Python("linear_regression", "(x, y, /, *, proportional=False)", "Slope and intercept of the straight line nearest to the points; one that is proportional goes through the origin.", linearRegression),
	native.Python("kde", "(data, h, kernel='normal', *, cumulative=False)", "A function that estimates the density of probability, or with cumulative the distribution, by kernels of width h at the data.", kde),
	native.Python("kde_random", "(data, h, kernel='normal', *, seed=None)", "A function that makes random numbers with the distribution that kde() estimates.", kdeRandom),
	{Name: "_sum", Sig: "(data)", Doc: "The type, the exact sum and the number of the data.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		items, exc := object.Collect(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		s, exc := sum(th, items)
		if exc != nil {
			return value{}, exc
		}
		total, exc := s.total(th)
		return object.TupleOf(s.cls.Value(), total, object.Int64(int64(len(items)))), exc
	}},
	{Name: "_normal_dist_inv_cdf", Sig: "(p, mu, sigma, /)", Doc: "The inverse of the cumulative distribution of a normal distribution.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		var f [3]float64
		for i, v := range args {
			var exc *exception
			if f[i], exc = object.ToFloat64(th, v); exc != nil {
				return value{}, exc
			}
		}
		x, exc := inverseNormal(th, f[0], f[1], f[2])
		return object.Float(x), exc
	}},
}

// New makes module statistics.
func New(th *thread) (*object.Module, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("statistics", "Statistics of data: averages, spread, relations of two variables, and normal distributions.\n\nSums are exact: results are rounded once.\n", functions)
	all := []string{"NormalDist", "StatisticsError"}
	for i := range functions {
		if name := functions[i].Name; name[0] != '_' {
			all = append(all, name)
		}
	}
	m.Dict.SetName("NormalDist", st.normal.Value())
	m.Dict.SetName("StatisticsError", st.err.Value())
	m.Dict.SetName("LinearRegression", st.regression.Value())
	m.Dict.SetName("__all__", native.Strings(all...))
	return m, nil
}

// NewLow makes module _statistics.
func NewLow(*thread) (*object.Module, *exception) {
	return native.Module("_statistics", "What module statistics has of native functions.\n", functions[len(functions)-1:]), nil
}
