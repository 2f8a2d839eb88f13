// This file implements the exact functions of integers.

package math

import (
	"math/big"

	"dappco.re/go/py/engine/internal/squareroot"
	"dappco.re/go/py/engine/object"
)

var integral = []method{
	{Name: "comb", Sig: "($module, n, k, /)", Doc: "Number of ways to choose k items from n items without repetition and without order.\n\nEvaluates to n! / (k! * (n - k)!) when k <= n and evaluates\nto zero when k > n.\n\nAlso called the binomial coefficient because it is equivalent\nto the coefficient of k-th term in polynomial expansion of the\nexpression (1 + x)**n.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.", F2: comb},
	{Name: "factorial", Sig: "($module, n, /)", Doc: "Find n!.", F1: factorial},
	{Name: "gcd", Sig: "($module, /, *integers)", Doc: "Greatest Common Divisor.", FN: gcd, Max: -1},
	{Name: "isqrt", Sig: "($module, n, /)", Doc: "Return the integer part of the square root of the input.", F1: isqrt},
	{Name: "lcm", Sig: "($module, /, *integers)", Doc: "Least Common Multiple.", FN: lcm, Max: -1},
	{Name: "perm", Sig: "($module, n, k=None, /)", Doc: "Number of ways to choose k items from n items without repetition and with order.\n\nEvaluates to n! / (n - k)! when k <= n and evaluates\nto zero when k > n.\n\nIf k is not specified or is None, then k defaults to n\nand the function returns n!.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.", FN: perm, Min: 1, Max: 2},
}

// counts reads n and k of comb and perm.
func counts(th *thread, a, b value) (n, k *big.Int, exc *exception) {
	x, exc := object.Index(th, a)
	if exc != nil {
		return nil, nil, exc
	}
	y, exc := object.Index(th, b)
	if exc != nil {
		return nil, nil, exc
	}
	if object.IntSign(x) < 0 {
		return nil, nil, object.ValueErrorf("n must be a non-negative integer")
	}
	if object.IntSign(y) < 0 {
		return nil, nil, object.ValueErrorf("k must be a non-negative integer")
	}
	return object.ToBig(x), object.ToBig(y), nil
}

// product is n * (n-1) * ... of k factors by halves, so that the factors of large products are of like size.
func product(th *thread, n *big.Int, k uint64) (*big.Int, *exception) {
	if exc := th.Poll(); exc != nil {
		return nil, exc
	}
	if k <= 16 {
		r, f := big.NewInt(1), new(big.Int).Set(n)
		one := big.NewInt(1)
		for range k {
			r.Mul(r, f)
			f.Sub(f, one)
		}
		return r, nil
	}
	left, exc := product(th, n, k/2)
	if exc != nil {
		return nil, exc
	}
	right, exc := product(th, new(big.Int).Sub(n, new(big.Int).SetUint64(k/2)), k-k/2)
	if exc != nil {
		return nil, exc
	}
	return object.MulBig(th, left, right)
}

// checked is product when its size is within the limits of memory.
func checked(th *thread, n *big.Int, k uint64) (*big.Int, *exception) {
	bits := uint64(n.BitLen())
	if k > 1<<40 || bits*k > 1<<40 {
		return nil, object.NewException(object.MemoryErrorType)
	}
	if exc := th.CheckAlloc(int(bits*k/8)+1, 1); exc != nil {
		return nil, exc
	}
	return product(th, n, k)
}

func comb(th *thread, _, a, b value) (value, *exception) {
	n, k, exc := counts(th, a, b)
	if exc != nil {
		return value{}, exc
	}
	rest := new(big.Int).Sub(n, k)
	if rest.Sign() < 0 {
		return object.Int64(0), nil
	}
	if rest.Cmp(k) < 0 {
		k = rest
	}
	if !k.IsInt64() {
		return value{}, object.OverflowErrorf("min(n - k, k) must not exceed 9223372036854775807")
	}
	top, exc := checked(th, n, k.Uint64())
	if exc != nil {
		return value{}, exc
	}
	bottom, exc := product(th, k, k.Uint64())
	if exc != nil {
		return value{}, exc
	}
	r, _, exc := object.QuoRemBig(th, top, bottom)
	if exc != nil {
		return value{}, exc
	}
	return object.NormInt(r), nil
}

func perm(th *thread, self value, args []value) (value, *exception) {
	if len(args) == 1 || args[1].IsNone() {
		return factorial(th, self, args[0])
	}
	n, k, exc := counts(th, args[0], args[1])
	if exc != nil {
		return value{}, exc
	}
	if n.Cmp(k) < 0 {
		return object.Int64(0), nil
	}
	if !k.IsInt64() {
		return value{}, object.OverflowErrorf("k must not exceed 9223372036854775807")
	}
	r, exc := checked(th, n, k.Uint64())
	if exc != nil {
		return value{}, exc
	}
	return object.NormInt(r), nil
}

func factorial(th *thread, _, a value) (value, *exception) {
	x, exc := object.Index(th, a)
	if exc != nil {
		return value{}, exc
	}
	if object.IntSign(x) < 0 {
		return value{}, object.ValueErrorf("factorial() not defined for negative values")
	}
	n := object.ToBig(x)
	if !n.IsInt64() {
		return value{}, object.OverflowErrorf("factorial() argument should not exceed 9223372036854775807")
	}
	r, exc := checked(th, n, n.Uint64())
	if exc != nil {
		return value{}, exc
	}
	return object.NormInt(r), nil
}

func gcd(th *thread, _ value, args []value) (value, *exception) {
	r := new(big.Int)
	for _, a := range args {
		x, exc := object.Index(th, a)
		if exc != nil {
			return value{}, exc
		}
		if r, exc = object.GCDBig(th, r, object.ToBig(x)); exc != nil {
			return value{}, exc
		}
	}
	return object.NormInt(r), nil
}

func lcm(th *thread, _ value, args []value) (value, *exception) {
	r := big.NewInt(1)
	for _, a := range args {
		x, exc := object.Index(th, a)
		if exc != nil {
			return value{}, exc
		}
		b := new(big.Int).Abs(object.ToBig(x))
		if r.Sign() == 0 || b.Sign() == 0 {
			r.SetInt64(0)
			continue
		}
		g, exc := object.GCDBig(th, r, b)
		if exc != nil {
			return value{}, exc
		}
		if b, _, exc = object.QuoRemBig(th, b, g); exc != nil {
			return value{}, exc
		}
		if r, exc = object.MulBig(th, r, b); exc != nil {
			return value{}, exc
		}
	}
	return object.NormInt(r), nil
}

func isqrt(th *thread, _, a value) (value, *exception) {
	x, exc := object.Index(th, a)
	if exc != nil {
		return value{}, exc
	}
	if object.IntSign(x) < 0 {
		return value{}, object.ValueErrorf("isqrt() argument must be nonnegative")
	}
	root := squareroot.Of(object.ToBig(x), func() bool { exc = th.Poll(); return exc != nil })
	if root == nil {
		return value{}, exc
	}
	return object.NormInt(root), nil
}
