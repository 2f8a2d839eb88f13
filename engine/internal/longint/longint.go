// Package longint does arithmetic with integers so long that it has to be possible to stop it: products, quotients, greatest common divisors, inverses and
// powers.
//
// A function asks stop between steps that take some milliseconds at most, and returns nil once it says yes; stop may be nil. What is short goes to math/big at once.
// Arguments are not changed.
package longint

import (
	"math/big"
	"math/bits"
)

const (
	// leafBits is the size of factors that math/big multiplies in one step.
	leafBits = 1 << 18
	// leafWords is how many products of words a step may have where time grows with the product of the lengths.
	leafWords = 1 << 22
	// pieceWords is the longest piece of a number that is worked on in one step.
	pieceWords = 1 << 16
)

func stopped(stop func() bool) bool { return stop != nil && stop() }

// Mul is x * y.
func Mul(x, y *big.Int, stop func() bool) *big.Int {
	nx, ny := len(x.Bits()), len(y.Bits())
	if nx < ny {
		x, y, nx, ny = y, x, ny, nx
	}
	if nx <= leafBits/bits.UintSize || nx <= 2*pieceWords && nx*ny <= leafWords {
		return new(big.Int).Mul(x, y)
	}
	var p *big.Int
	if ny <= leafBits/bits.UintSize || nx >= 2*ny {
		p = mulBlocks(x, y, stop)
	} else {
		p = karatsuba(x, y, stop)
	}
	if p == nil {
		return nil
	}
	if p.Sign() != x.Sign()*y.Sign() {
		p.Neg(p)
	}
	return p
}

// mulBlocks is |x * y| for an x much longer than y, block by block.
func mulBlocks(x, y *big.Int, stop func() bool) *big.Int {
	words, ny := x.Bits(), len(y.Bits())
	step := max(ny, min(pieceWords, leafWords/max(ny, 1)))
	out := make([]big.Word, len(words)+ny)
	carry, y := new(big.Int), new(big.Int).Abs(y)
	for at := 0; at < len(words); at += step {
		if stopped(stop) {
			return nil
		}
		p := Mul(new(big.Int).SetBits(trim(words[at:min(at+step, len(words))])), y, stop)
		if p == nil {
			return nil
		}
		p.Add(p, carry)
		product := p.Bits()
		low := min(step, len(product))
		if at+step >= len(words) {
			low = len(product)
		}
		copy(out[at:], product[:low])
		carry = new(big.Int).SetBits(product[low:])
	}
	return new(big.Int).SetBits(out)
}

// karatsuba is |x * y| for factors of like size.
func karatsuba(x, y *big.Int, stop func() bool) *big.Int {
	if stopped(stop) {
		return nil
	}
	half := (len(x.Bits()) + 1) / 2
	x1, x0 := split(x, half)
	y1, y0 := split(y, half)
	low := Mul(x0, y0, stop)
	if low == nil {
		return nil
	}
	high := Mul(x1, y1, stop)
	if high == nil {
		return nil
	}
	mid := Mul(new(big.Int).Add(x1, x0), new(big.Int).Add(y1, y0), stop)
	if mid == nil {
		return nil
	}
	mid.Sub(mid, low).Sub(mid, high)
	shift := uint(half * bits.UintSize)
	high.Lsh(high, shift).Add(high, mid).Lsh(high, shift)
	return high.Add(high, low)
}

// split is |x| as high*2**(words*UintSize) + low. Both share x's words and must not be written to.
func split(x *big.Int, words int) (high, low *big.Int) {
	w := x.Bits()
	at := min(words, len(w))
	return new(big.Int).SetBits(w[at:len(w):len(w)]), new(big.Int).SetBits(trim(w[:at:at]))
}

// trim is words without leading zeros.
func trim(words []big.Word) []big.Word {
	for len(words) > 0 && words[len(words)-1] == 0 {
		words = words[:len(words)-1]
	}
	return words
}

// ExpMod is base ** exp mod m for exp >= 0 and m > 1.
func ExpMod(base, exp, m *big.Int, stop func() bool) *big.Int {
	const window = 5
	_, base = QuoRem(base, m, stop)
	if base == nil {
		return nil
	}
	if base.Sign() < 0 {
		base.Add(base, m)
	}
	times := func(x, y *big.Int) *big.Int {
		if stopped(stop) {
			return nil
		}
		if x = Mul(x, y, stop); x == nil {
			return nil
		}
		_, x = QuoRem(x, m, stop)
		return x
	}
	one := big.NewInt(1)
	powers := []*big.Int{one, base} // of base, as far as they were needed
	r := one
	for at := (exp.BitLen() + window - 1) / window * window; at > 0; {
		at -= window
		digit := 0
		for i := window - 1; i >= 0; i-- {
			if r != one {
				if r = times(r, r); r == nil {
					return nil
				}
			}
			digit = digit<<1 | int(exp.Bit(at+i))
		}
		if digit == 0 {
			continue
		}
		for len(powers) <= digit {
			p := times(powers[len(powers)-1], base)
			if p == nil {
				return nil
			}
			powers = append(powers, p)
		}
		if r = times(r, powers[digit]); r == nil {
			return nil
		}
	}
	return new(big.Int).Set(r)
}
