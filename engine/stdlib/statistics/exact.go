// This file adds numbers exactly, and turns exact results into the type of the data.

package statistics

import (
	"math"
	"math/big"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/fractions"
)

// exactSum is a sum of numbers of one type that all were converted to.
type exactSum struct {
	cls   *class
	rat   *big.Rat
	odd   value // the sum of infinities and NaNs, null if there are none
	count int
}

// ratio is a finite number as a quotient; ok is false for an infinity or NaN.
func ratio(th *thread, v value) (n, d *big.Int, ok bool, exc *exception) {
	if v.IsInt64() {
		return big.NewInt(v.AsInt64()), big.NewInt(1), true, nil
	}
	if v.IsFloat() {
		f := v.AsFloat()
		if math.IsNaN(f) || math.IsInf(f, 0) {
			return nil, nil, false, nil
		}
		r := new(big.Rat).SetFloat64(f)
		return r.Num(), r.Denom(), true, nil
	}
	if n, d, ok := fractions.Parts(th, v); ok {
		return n, d, true, nil
	}
	f, found, exc := object.FindAttr(th, v, object.Intern("as_integer_ratio"))
	if exc != nil {
		return nil, nil, false, exc
	}
	var parts []value
	if found {
		pair, exc := object.Call0(th, f)
		if exc != nil {
			if exc.Is(object.OverflowErrorType) || exc.Is(object.ValueErrorType) {
				return nil, nil, false, nil
			}
			return nil, nil, false, exc
		}
		if parts, exc = object.Collect(th, pair); exc != nil {
			return nil, nil, false, exc
		}
	} else {
		for _, name := range [2]string{"numerator", "denominator"} {
			p, found, exc := object.FindAttr(th, v, object.Intern(name))
			if exc != nil {
				return nil, nil, false, exc
			}
			if !found {
				return nil, nil, false, object.TypeErrorf("can't convert type '%s' to numerator/denominator", v.Type().Name)
			}
			parts = append(parts, p)
		}
	}
	var whole [2]*big.Int
	for i := range whole {
		if i >= len(parts) {
			return nil, nil, false, object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(parts))
		}
		p, exc := object.Index(th, parts[i])
		if exc != nil {
			return nil, nil, false, exc
		}
		whole[i] = object.ToBig(p)
	}
	return whole[0], whole[1], true, nil
}

// coerce is the type that numbers of types t and s are both converted to.
func (st *state) coerce(t, s *class) (*class, *exception) {
	switch {
	case t == s, s == object.IntType, s == object.BoolType:
		return t, nil
	case t == object.IntType:
		return s, nil
	case s.IsSubtype(t):
		return s, nil
	case t.IsSubtype(s):
		return t, nil
	case t.IsSubtype(object.IntType):
		return s, nil
	case s.IsSubtype(object.IntType):
		return t, nil
	case t.IsSubtype(st.fraction) && s.IsSubtype(object.FloatType):
		return s, nil
	case s.IsSubtype(st.fraction) && t.IsSubtype(object.FloatType):
		return t, nil
	}
	return nil, object.TypeErrorf("don't know how to coerce %s and %s", t.Name, s.Name)
}

// parts collects numerators by denominators: adding them up at the end is much faster than adding quotients.
type parts struct {
	small map[int64]*big.Int
	other *big.Rat
}

func (p *parts) add(n, d *big.Int) {
	if d.IsInt64() {
		k := d.Int64()
		if sum := p.small[k]; sum != nil {
			sum.Add(sum, n)
			return
		}
		if p.small == nil {
			p.small = map[int64]*big.Int{}
		}
		p.small[k] = new(big.Int).Set(n)
		return
	}
	if p.other == nil {
		p.other = new(big.Rat)
	}
	p.other.Add(p.other, new(big.Rat).SetFrac(n, d))
}

func (p *parts) total() *big.Rat {
	total := new(big.Rat)
	if p.other != nil {
		total.Set(p.other)
	}
	for d, n := range p.small {
		total.Add(total, new(big.Rat).SetFrac(n, big.NewInt(d)))
	}
	return total
}

// sum adds numbers.
func sum(th *thread, items []value) (*exactSum, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	s := &exactSum{cls: object.IntType, count: len(items)}
	var p parts
	for i, v := range items {
		if s.cls, exc = st.coerce(s.cls, v.Type()); exc != nil {
			if _, _, _, other := ratio(th, v); other != nil {
				return nil, other
			}
			return nil, exc
		}
		n, d, ok, exc := ratio(th, v)
		if exc != nil {
			return nil, exc
		}
		if ok {
			p.add(n, d)
		} else if s.odd.IsNull() {
			s.odd = v
		} else if s.odd, exc = object.Binary(th, object.Add, s.odd, v); exc != nil {
			return nil, exc
		}
		if i&255 == 255 {
			if exc := th.Poll(); exc != nil {
				return nil, exc
			}
		}
	}
	s.rat = p.total()
	return s, nil
}

// total is the sum as a Fraction, or the infinity or NaN that it is.
func (s *exactSum) total(th *thread) (value, *exception) {
	if !s.odd.IsNull() {
		return s.odd, nil
	}
	if s.count == 0 {
		return object.Int64(0), nil
	}
	return fractions.FromRatio(th, s.rat.Num(), s.rat.Denom())
}

// per is the sum divided by n, as a number of the type of the data.
func (s *exactSum) per(th *thread, n int) (value, *exception) {
	if !s.odd.IsNull() {
		q, exc := divide(th, s.odd, object.Int64(int64(n)))
		if exc != nil {
			return value{}, exc
		}
		return convert(th, q, s.cls)
	}
	return convertRat(th, new(big.Rat).Quo(s.rat, new(big.Rat).SetInt64(int64(n))), s.cls)
}

func convertRat(th *thread, r *big.Rat, cls *class) (value, *exception) {
	switch cls {
	case object.IntType, object.FloatType:
		if cls == object.IntType && r.IsInt() {
			return object.NormInt(new(big.Int).Set(r.Num())), nil
		}
		return divide(th, object.NormInt(new(big.Int).Set(r.Num())), object.NormInt(new(big.Int).Set(r.Denom())))
	}
	v, exc := fractions.FromRatio(th, r.Num(), r.Denom())
	if exc != nil {
		return value{}, exc
	}
	return convert(th, v, cls)
}

// convert is v as a number of class cls; what is no integer becomes a float if that is a class of integers.
func convert(th *thread, v value, cls *class) (value, *exception) {
	if v.Type() == cls {
		return v, nil
	}
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	if _, d, ok := fractions.Parts(th, v); ok && cls.IsSubtype(object.IntType) && !(d.IsInt64() && d.Int64() == 1) {
		cls = object.FloatType
	}
	r, exc := object.Call1(th, cls.Value(), v)
	if exc == nil || !exc.Is(object.TypeErrorType) || !cls.IsSubtype(st.decimal) {
		return r, exc
	}
	n, d, ok := fractions.Parts(th, v)
	if !ok {
		return value{}, exc
	}
	top, exc := object.Call1(th, cls.Value(), object.NormInt(n))
	if exc != nil {
		return value{}, exc
	}
	return divide(th, top, object.NormInt(d))
}

// squares is the sum of the squares of the deviations from the mean, and the mean.
func squares(th *thread, items []value) (s *exactSum, mean *big.Rat, exc *exception) {
	if s, exc = sum(th, items); exc != nil {
		return nil, nil, exc
	}
	if !s.odd.IsNull() || s.count == 0 {
		s.rat = new(big.Rat)
		return s, new(big.Rat), nil
	}
	var p parts
	for i, v := range items {
		n, d, _, exc := ratio(th, v)
		if exc != nil {
			return nil, nil, exc
		}
		p.add(new(big.Int).Mul(n, n), new(big.Int).Mul(d, d))
		if i&255 == 255 {
			if exc := th.Poll(); exc != nil {
				return nil, nil, exc
			}
		}
	}
	n := new(big.Rat).SetInt64(int64(s.count))
	square := new(big.Rat).Mul(s.rat, s.rat)
	ss := p.total()
	mean = new(big.Rat).Quo(s.rat, n)
	ss.Mul(ss, n).Sub(ss, square).Quo(ss, n)
	s.rat = ss
	return s, mean, nil
}

// about is the sum of the squares of the deviations from c.
func about(th *thread, items []value, c value) (*exactSum, *exception) {
	list := make([]value, len(items))
	for i, v := range items {
		d, exc := object.Binary(th, object.Sub, v, c)
		if exc != nil {
			return nil, exc
		}
		if list[i], exc = object.Binary(th, object.Mul, d, d); exc != nil {
			return nil, exc
		}
	}
	return sum(th, list)
}

// floatRoot is the square root of r, correctly rounded.
func floatRoot(r *big.Rat) float64 {
	if r.Sign() <= 0 {
		return 0
	}
	n, d := r.Num(), r.Denom()
	// The root of n * 4**k / d has 64 bits or more; a last bit says that it is not exact.
	k := (2*66 - (n.BitLen() - d.BitLen()) + 1) / 2
	q, rest := new(big.Int), new(big.Int)
	if k >= 0 {
		q.QuoRem(new(big.Int).Lsh(n, uint(2*k)), d, rest)
	} else {
		q.QuoRem(n, new(big.Int).Lsh(d, uint(-2*k)), rest)
	}
	root := new(big.Int).Sqrt(q)
	if rest.Sign() != 0 || new(big.Int).Mul(root, root).Cmp(q) != 0 {
		root.SetBit(root, 0, 1)
	}
	f := new(big.Float).SetPrec(uint(root.BitLen() + 1)).SetInt(root)
	x, _ := f.SetMantExp(f, -k).Float64()
	return x
}
