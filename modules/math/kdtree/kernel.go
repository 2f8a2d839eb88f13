// This file has the innermost loops: distances of two rows. Four sums in turn keep the processor's adders busy, and a conversion to an array replaces
// a check of bounds for every element by one for sixteen. The order of additions is the same wherever a distance is calculated, so that tree and scan agree to the bit.

package kdtree

import "math"

// squared is the square of the Euclidean distance of q and r, or something above limit if it is above limit. r is at least as long as q.
func squared(q, r []float64, limit float64) float64 {
	r = r[:len(q)]
	var s0, s1, s2, s3 float64
	for len(q) >= 16 {
		a, b := (*[16]float64)(q), (*[16]float64)(r)
		d0, d1, d2, d3 := a[0]-b[0], a[1]-b[1], a[2]-b[2], a[3]-b[3]
		s0, s1, s2, s3 = s0+d0*d0, s1+d1*d1, s2+d2*d2, s3+d3*d3
		d0, d1, d2, d3 = a[4]-b[4], a[5]-b[5], a[6]-b[6], a[7]-b[7]
		s0, s1, s2, s3 = s0+d0*d0, s1+d1*d1, s2+d2*d2, s3+d3*d3
		d0, d1, d2, d3 = a[8]-b[8], a[9]-b[9], a[10]-b[10], a[11]-b[11]
		s0, s1, s2, s3 = s0+d0*d0, s1+d1*d1, s2+d2*d2, s3+d3*d3
		d0, d1, d2, d3 = a[12]-b[12], a[13]-b[13], a[14]-b[14], a[15]-b[15]
		s0, s1, s2, s3 = s0+d0*d0, s1+d1*d1, s2+d2*d2, s3+d3*d3
		if s := (s0 + s1) + (s2 + s3); s > limit {
			return s
		}
		q, r = q[16:], r[16:]
	}
	for i, v := range q {
		d := v - r[i]
		s0 += d * d
	}
	return (s0 + s1) + (s2 + s3)
}

// absolute is the Manhattan distance of q and r, or something above limit if it is above limit.
func absolute(q, r []float64, limit float64) float64 {
	r = r[:len(q)]
	var s0, s1, s2, s3 float64
	for len(q) >= 8 {
		a, b := (*[8]float64)(q), (*[8]float64)(r)
		s0, s1 = s0+math.Abs(a[0]-b[0]), s1+math.Abs(a[1]-b[1])
		s2, s3 = s2+math.Abs(a[2]-b[2]), s3+math.Abs(a[3]-b[3])
		s0, s1 = s0+math.Abs(a[4]-b[4]), s1+math.Abs(a[5]-b[5])
		s2, s3 = s2+math.Abs(a[6]-b[6]), s3+math.Abs(a[7]-b[7])
		if s := (s0 + s1) + (s2 + s3); s > limit {
			return s
		}
		q, r = q[8:], r[8:]
	}
	for i, v := range q {
		s0 += math.Abs(v - r[i])
	}
	return (s0 + s1) + (s2 + s3)
}

// greatest is the Chebyshev distance of q and r, or something above limit if it is above limit.
func greatest(q, r []float64, limit float64) float64 {
	r = r[:len(q)]
	var top float64
	for i, v := range q {
		d := math.Abs(v - r[i])
		if d != d { // the point was changed
			return d
		}
		if d > top {
			if top = d; top > limit {
				return top
			}
		}
	}
	return top
}

// dot is the sum of products of q and r.
func dot(q, r []float64) float64 {
	r = r[:len(q)]
	var s0, s1, s2, s3 float64
	for len(q) >= 8 {
		a, b := (*[8]float64)(q), (*[8]float64)(r)
		s0, s1, s2, s3 = s0+a[0]*b[0], s1+a[1]*b[1], s2+a[2]*b[2], s3+a[3]*b[3]
		s0, s1, s2, s3 = s0+a[4]*b[4], s1+a[5]*b[5], s2+a[6]*b[6], s3+a[7]*b[7]
		q, r = q[8:], r[8:]
	}
	for i, v := range q {
		s0 += v * r[i]
	}
	return (s0 + s1) + (s2 + s3)
}
