// This file does arithmetic with long integers that can be interrupted.

package object

import (
	"math/big"

	"dappco.re/go/py/engine/internal/longint"
)

// shortBits is the size up to which math/big is asked at once: nothing with two such numbers takes a millisecond.
const shortBits = 1 << 13

// asking lets package longint ask for interrupts of a thread.
type asking struct {
	th  *Thread
	exc *Exception
}

func (a *asking) stop() bool {
	if a.exc == nil {
		a.exc = a.th.Poll()
	}
	return a.exc != nil
}

// MulBig is x * y, refused when there is no room for it and interruptible when it takes long.
func MulBig(th *Thread, x, y *big.Int) (*big.Int, *Exception) {
	nx, ny := x.BitLen(), y.BitLen()
	if nx <= shortBits && ny <= shortBits {
		return new(big.Int).Mul(x, y), nil
	}
	if exc := th.CheckAlloc(nx/8+ny/8, 1); exc != nil {
		return nil, exc
	}
	a := asking{th: th}
	p := longint.Mul(x, y, a.stop)
	return p, a.exc
}

// QuoRemBig is the quotient of x and y, which is not 0, rounded towards zero, and the remainder. It is interruptible when it takes long.
func QuoRemBig(th *Thread, x, y *big.Int) (q, r *big.Int, exc *Exception) {
	if x.BitLen() <= shortBits {
		q, r = new(big.Int).QuoRem(x, y, new(big.Int))
		return q, r, nil
	}
	a := asking{th: th}
	q, r = longint.QuoRem(x, y, a.stop)
	return q, r, a.exc
}

// GCDBig is the greatest common divisor of |x| and |y|. It is interruptible when it takes long.
func GCDBig(th *Thread, x, y *big.Int) (*big.Int, *Exception) {
	if x.BitLen() <= shortBits && y.BitLen() <= shortBits {
		return new(big.Int).GCD(nil, nil, new(big.Int).Abs(x), new(big.Int).Abs(y)), nil
	}
	a := asking{th: th}
	d := longint.GCD(x, y, a.stop)
	return d, a.exc
}

// inverseBig is the inverse of x modulo m > 1, nil if it has none.
func inverseBig(th *Thread, x, m *big.Int) (*big.Int, *Exception) {
	if x.BitLen() <= shortBits && m.BitLen() <= shortBits {
		return new(big.Int).ModInverse(x, m), nil
	}
	a := asking{th: th}
	inverse, ok := longint.Inverse(x, m, a.stop)
	if a.exc != nil || !ok {
		return nil, a.exc
	}
	return inverse, nil
}

// powBigMod is base ** exp mod m for exp >= 0 and a long m.
func powBigMod(th *Thread, base, exp, m *big.Int) (*big.Int, *Exception) {
	a := asking{th: th}
	p := longint.ExpMod(base, exp, m, a.stop)
	return p, a.exc
}
