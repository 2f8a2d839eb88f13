// This file divides.

package longint

import (
	"math/big"
	"math/bits"
)

// QuoRem is the quotient of x by y, which is not 0, rounded towards zero, and the remainder.
//
// It is long division whose digits are as long as the divisor; a digit is found by the recursive method of C. Burnikel and J. Ziegler, "Fast Recursive Division" (MPI-I-98-1-022,
// 1998).
func QuoRem(x, y *big.Int, stop func() bool) (q, r *big.Int) {
	nx, ny := len(x.Bits()), len(y.Bits())
	if nx < ny || nx <= 2*pieceWords && (nx-ny+1)*ny <= leafWords || nx <= 2*leafBits/bits.UintSize {
		return new(big.Int).QuoRem(x, y, new(big.Int))
	}
	if q, r = divide(new(big.Int).Abs(x), new(big.Int).Abs(y), stop); q == nil {
		return nil, nil
	}
	if x.Sign() != y.Sign() {
		q.Neg(q)
	}
	if x.Sign() < 0 {
		r.Neg(r)
	}
	return q, r
}

// divide is QuoRem of numbers that are not negative.
func divide(x, y *big.Int, stop func() bool) (q, r *big.Int) {
	ny := len(y.Bits())
	digit, shift := max(ny, min(pieceWords, leafWords/ny)), uint(0) // the words of a digit
	if ny > leafBits/bits.UintSize {
		// The divisor gets a length that can be halved down to a leaf, and its highest bit set.
		halvings := bits.Len(uint((ny - 1) / (leafBits / bits.UintSize)))
		digit = (ny + 1<<halvings - 1) >> halvings << halvings
		shift = uint(digit*bits.UintSize - y.BitLen())
		x, y = new(big.Int).Lsh(x, shift), new(big.Int).Lsh(y, shift)
	}
	words := x.Bits()
	out := make([]big.Word, len(words)+1)
	r = new(big.Int)
	for at := (len(words) - 1) / digit * digit; at >= 0; at -= digit {
		if stopped(stop) {
			return nil, nil
		}
		part := join(r, words[at:min(at+digit, len(words))], digit)
		if shift > 0 || ny > leafBits/bits.UintSize {
			q, r = halves(part, y, digit, stop)
		} else {
			q, r = new(big.Int).QuoRem(part, y, new(big.Int))
		}
		if q == nil {
			return nil, nil
		}
		copy(out[at:], q.Bits())
	}
	return new(big.Int).SetBits(trim(out)), r.Rsh(r, shift)
}

// join is the number of high followed by the digits low, which stand for n words.
func join(high *big.Int, low []big.Word, n int) *big.Int {
	words := make([]big.Word, n+len(high.Bits()))
	copy(words, low)
	copy(words[n:], high.Bits())
	return new(big.Int).SetBits(trim(words))
}

// halves divides x by y, which has n words and its highest bit set, and is greater than x's upper words: the quotient has n words.
func halves(x, y *big.Int, n int, stop func() bool) (q, r *big.Int) {
	if n <= leafBits/bits.UintSize || n%2 != 0 {
		if stopped(stop) {
			return nil, nil
		}
		return new(big.Int).QuoRem(x, y, new(big.Int))
	}
	upper, lower := split(x, n/2)
	high, r := thirds(upper, y, n/2, stop)
	if high == nil {
		return nil, nil
	}
	low, r := thirds(join(r, lower.Bits(), n/2), y, n/2, stop)
	if low == nil {
		return nil, nil
	}
	return join(high, low.Bits(), n/2), r
}

// thirds divides x by y, which has 2n words and its highest bit set, where the quotient has n words.
func thirds(x, y *big.Int, n int, stop func() bool) (q, r *big.Int) {
	upper, lower := split(x, n)
	y1, y0 := split(y, n)
	if top, _ := split(upper, n); top.Cmp(y1) < 0 {
		q, r = halves(upper, y1, n, stop)
		if q == nil {
			return nil, nil
		}
	} else {
		// The estimate is the greatest digit.
		one := big.NewInt(1)
		q = one.Sub(new(big.Int).Lsh(one, uint(n*bits.UintSize)), one)
		r = new(big.Int).Sub(upper, new(big.Int).Lsh(y1, uint(n*bits.UintSize)))
		r.Add(r, y1)
	}
	product := Mul(q, y0, stop)
	if product == nil {
		return nil, nil
	}
	r = join(r, lower.Bits(), n)
	for r.Sub(r, product); r.Sign() < 0; r.Add(r, y) {
		q = new(big.Int).Sub(q, big.NewInt(1))
	}
	return q, r
}
