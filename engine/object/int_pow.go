// This file implements ** of int and pow() with a modulus.

package object

import "math/big"

func intPow(th *Thread, a, b Value) (Value, *Exception) {
	x, y, ok := intOperands(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if IntSign(y) < 0 {
		f, exc := intToFloat(th, x)
		if exc != nil {
			return Value{}, exc
		}
		e, exc := intToFloat(th, y)
		if exc != nil {
			return Value{}, exc
		}
		return powFloats(f.AsFloat(), e.AsFloat())
	}
	if x.ref == &intHead {
		switch i := int64(x.bits); {
		case i == 1, i == 0 && IntSign(y) > 0:
			return x, nil
		case i == -1:
			if ToBig(y).Bit(0) == 0 {
				return Int64(1), nil
			}
			return x, nil
		}
	}
	if y.ref != &intHead {
		return Value{}, NewException(MemoryErrorType)
	}
	e := int64(y.bits)
	if x.ref == &intHead {
		if p, ok := powInt64(int64(x.bits), e); ok {
			return Int64(p), nil
		}
	}
	p, exc := powBig(th, ToBig(x), e)
	if exc != nil {
		return Value{}, exc
	}
	return NormInt(p), nil
}

// powInt64 is x ** e; ok is false when it does not fit.
func powInt64(x, e int64) (p int64, ok bool) {
	for p = 1; ; {
		if e&1 != 0 {
			if p, ok = MulInt64(p, x); !ok {
				return 0, false
			}
		}
		if e >>= 1; e == 0 {
			return p, true
		}
		if x, ok = MulInt64(x, x); !ok {
			return 0, false
		}
	}
}

// powBig is x ** e for |x| > 1 and e > 0. The size is known beforehand to one bit in the size of x, so impossible ones are refused at once.
func powBig(th *Thread, x *big.Int, e int64) (*big.Int, *Exception) {
	if e == 0 {
		return bigOne, nil
	}
	size := x.BitLen() - 1
	total, ok := MulInt64(int64(size), e)
	if !ok {
		return nil, NewException(MemoryErrorType)
	}
	if exc := th.CheckAlloc(int(total/8), 1); exc != nil {
		return nil, exc
	}
	if x.TrailingZeroBits() == uint(size) { // a power of two
		p := new(big.Int).Lsh(bigOne, uint(total))
		if x.Sign() < 0 && e&1 != 0 {
			p.Neg(p)
		}
		return p, nil
	}
	p := new(big.Int).Set(x)
	top := 62
	for e>>uint(top)&1 == 0 {
		top--
	}
	for i := top - 1; i >= 0; i-- {
		if exc := th.Poll(); exc != nil {
			return nil, exc
		}
		var exc *Exception
		if p, exc = MulBig(th, p, p); exc != nil {
			return nil, exc
		}
		if e>>uint(i)&1 != 0 {
			if p, exc = MulBig(th, p, x); exc != nil {
				return nil, exc
			}
		}
	}
	return p, nil
}

// intPow3 is pow(a, b, mod): the result has the sign of mod, a negative exponent asks for the inverse.
func intPow3(th *Thread, a, b, mod Value) (Value, *Exception) {
	x, y, ok := intOperands(a, b)
	if !ok || !isInt(mod) {
		return NotImplemented, nil
	}
	m := ToBig(mod)
	if m.Sign() == 0 {
		return Value{}, ValueErrorf("pow() 3rd argument cannot be 0")
	}
	positive := new(big.Int).Abs(m)
	base, exp := ToBig(x), ToBig(y)
	if positive.IsInt64() && positive.Int64() == 1 {
		return Int64(0), nil
	}
	if exp.Sign() < 0 {
		var exc *Exception
		if base, exc = inverseBig(th, base, positive); exc != nil {
			return Value{}, exc
		}
		if base == nil {
			return Value{}, ValueErrorf("base is not invertible for the given modulus")
		}
		exp = new(big.Int).Neg(exp)
	}
	r, exc := powMod(th, base, exp, positive)
	if exc != nil {
		return Value{}, exc
	}
	if m.Sign() < 0 && r.Sign() != 0 {
		r.Add(r, m)
	}
	return NormInt(r), nil
}

// powMod is base ** exp mod m for exp >= 0 and m > 1. Exponents that take long are done in pieces, most significant first, with Poll between.
func powMod(th *Thread, base, exp, m *big.Int) (*big.Int, *Exception) {
	words := m.BitLen()/64 + 1
	if words == 1 && m.BitLen() <= 63 && exp.IsInt64() {
		return big.NewInt(powModInt64(new(big.Int).Mod(base, m).Int64(), exp.Int64(), m.Int64())), nil
	}
	if m.BitLen() > shortBits || base.BitLen() > shortBits {
		return powBigMod(th, base, exp, m)
	}
	piece := max(16, (1<<20)/(words*words)) // bits of the exponent at a time: some ten milliseconds
	n := exp.BitLen()
	if n <= piece {
		return new(big.Int).Exp(base, exp, m), nil
	}
	r := big.NewInt(1)
	base = new(big.Int).Mod(base, m)
	mask := new(big.Int).Sub(new(big.Int).Lsh(bigOne, uint(piece)), bigOne)
	step := new(big.Int).Lsh(bigOne, uint(piece))
	for at := (n - 1) / piece * piece; at >= 0; at -= piece {
		if exc := th.Poll(); exc != nil {
			return nil, exc
		}
		digits := new(big.Int).Rsh(exp, uint(at))
		digits.And(digits, mask)
		r.Exp(r, step, m)
		r.Mul(r, digits.Exp(base, digits, m)).Mod(r, m)
	}
	return r, nil
}
