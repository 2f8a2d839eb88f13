// This file inverts the cumulative normal distribution by the algorithm AS 241 of M. J. Wichura, Applied Statistics 37 (1988).

package statistics

import "math"

// rational is a quotient of polynomials of degree 7; coefficients rise with the power.
type rational struct{ above, below [8]float64 }

// at is the quotient at x, times factor.
func (r *rational) at(x, factor float64) float64 {
	n, d := r.above[7], r.below[7]
	for i := 6; i >= 0; i-- {
		n, d = float64(n*x)+r.above[i], float64(d*x)+r.below[i]
	}
	return n * factor / d
}

var (
	central = rational{
		[8]float64{3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3},
		[8]float64{1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3, 2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3},
	}
	near = rational{
		[8]float64{1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4},
		[8]float64{1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9},
	}
	far = rational{
		[8]float64{6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7},
		[8]float64{1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15},
	}
)

// inverseNormal is the number that a variable with the distribution is at most with probability p.
func inverseNormal(th *thread, p, mu, sigma float64) (float64, *exception) {
	q := p - 0.5
	if math.Abs(q) <= 0.425 {
		return mu + float64(central.at(0.180625-float64(q*q), q)*sigma), nil
	}
	r := p
	if q > 0 {
		r = 1 - p
	}
	l, exc := mathFloat(th, "log", r)
	if exc != nil {
		return 0, exc
	}
	r = math.Sqrt(-l)
	var x float64
	if r <= 5 {
		x = near.at(r-1.6, 1)
	} else {
		x = far.at(r-5, 1)
	}
	if q < 0 {
		x = -x
	}
	return mu + float64(x*sigma), nil
}
