// This file rounds floats to decimal places, correctly: the exact binary value is what is rounded, ties go to even.

package object

import (
	"math"
	"math/big"
	"strconv"
)

// roundFloat is round(f, places) of a finite f.
func roundFloat(f float64, places int) float64 {
	switch {
	case f == 0 || places > 323:
		return f
	case places < -308:
		return math.Copysign(0, f)
	case places < 0:
		return roundTens(f, -places)
	}
	if math.Abs(f) >= 1<<53 {
		return f // integral
	}
	var room [400]byte
	b := strconv.AppendFloat(room[:0], f, 'f', places, 64)
	r, _ := strconv.ParseFloat(string(b), 64)
	return r
}

// roundTens rounds to a multiple of 10**places.
func roundTens(f float64, places int) float64 {
	whole, _ := new(big.Float).SetFloat64(math.Trunc(f)).Int(nil)
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	whole.Abs(whole)
	q, r := new(big.Int).QuoRem(whole, unit, new(big.Int))
	r.Lsh(r, 1)
	c := r.Cmp(unit)
	if c > 0 || c == 0 && (q.Bit(0) == 1 || f != math.Trunc(f)) {
		q.Add(q, bigOne)
	}
	rounded, _ := new(big.Float).SetInt(q.Mul(q, unit)).Float64()
	return math.Copysign(rounded, f)
}
