// Package squareroot computes integer square roots of large numbers so that the computation can be stopped.
package squareroot

import (
	"math/big"

	"dappco.re/go/py/engine/internal/longint"
)

// small is the size in bits up to which math/big's own root is as fast.
const small = 1 << 10

// Of is the floor of the square root of x, which is not negative. stop is asked between the steps, which take some milliseconds;
// when it says yes the result is nil. stop may be nil.
//
// It is the recursive method of P. Zimmermann, "Karatsuba Square Root" (INRIA RR-3805, 1999): the root of the upper half of the bits and its
// remainder, one division by twice that root for the lower half, and a correction by at most one.
func Of(x *big.Int, stop func() bool) *big.Int {
	if x.BitLen() <= small {
		return new(big.Int).Sqrt(x)
	}
	// The method needs a number of 4k bits, one of whose two highest is set: x times a power of four.
	quarter := uint(x.BitLen()+3) / 4
	shift := (4*quarter - uint(x.BitLen())) / 2
	root, _ := withRemainder(new(big.Int).Lsh(x, 2*shift), quarter, stop)
	if root == nil {
		return nil
	}
	return root.Rsh(root, shift)
}

// withRemainder is the root of x and x less its square. x has 4*quarter bits, one of the two highest of which is set.
func withRemainder(x *big.Int, quarter uint, stop func() bool) (root, rest *big.Int) {
	if stop != nil && stop() {
		return nil, nil
	}
	if 4*quarter <= small {
		root = new(big.Int).Sqrt(x)
		return root, new(big.Int).Sub(x, new(big.Int).Mul(root, root))
	}
	// The upper part must be a number of such a form again: its bits are a multiple of four.
	low := quarter &^ 1
	high := (4*quarter - 2*low) / 4
	mask := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), low), big.NewInt(1))
	a0 := new(big.Int).And(x, mask)
	a1 := new(big.Int).And(new(big.Int).Rsh(x, low), mask)
	root, rest = withRemainder(new(big.Int).Rsh(x, 2*low), high, stop)
	if root == nil {
		return nil, nil
	}
	q, u := longint.QuoRem(rest.Lsh(rest, low).Add(rest, a1), new(big.Int).Lsh(root, 1), stop)
	if q == nil {
		return nil, nil
	}
	root.Lsh(root, low).Add(root, q)
	rest = u.Lsh(u, low).Add(u, a0)
	if q = longint.Mul(q, q, stop); q == nil {
		return nil, nil
	}
	rest.Sub(rest, q)
	if rest.Sign() < 0 {
		rest.Add(rest, new(big.Int).Lsh(root, 1)).Sub(rest, big.NewInt(1))
		root.Sub(root, big.NewInt(1))
	}
	return root, rest
}
