// This file tests roots against math/big's.

package squareroot

import (
	"math/big"
	"math/rand/v2"
	"testing"
)

func TestOf(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	words := func(n int) *big.Int {
		x := new(big.Int)
		for range n {
			x.Lsh(x, 64).Or(x, new(big.Int).SetUint64(random.Uint64()))
		}
		return x
	}
	one := big.NewInt(1)
	for n := range 90 {
		x := words(n)
		square := new(big.Int).Mul(x, x)
		for _, v := range []*big.Int{x, square, new(big.Int).Add(square, one), new(big.Int).Rsh(square, uint(n%7)), new(big.Int).Lsh(one, uint(64*n)), new(big.Int).Sub(new(big.Int).Lsh(one, uint(61*n)), one)} {
			if got, want := Of(v, nil), new(big.Int).Sqrt(v); got.Cmp(want) != 0 {
				t.Fatalf("root of %x: %x, want %x", v, got, want)
			}
		}
		if n > 0 {
			v := square.Sub(square, one)
			if got, want := Of(v, nil), new(big.Int).Sqrt(v); got.Cmp(want) != 0 {
				t.Fatalf("root of %x: %x, want %x", v, got, want)
			}
		}
	}
}

func TestOfStops(t *testing.T) {
	calls := 0
	if root := Of(new(big.Int).Lsh(big.NewInt(1), 1<<16), func() bool { calls++; return calls == 3 }); root != nil || calls != 3 {
		t.Errorf("%v after %d calls", root, calls)
	}
}

func BenchmarkOf(b *testing.B) {
	x := new(big.Int).Exp(big.NewInt(7), big.NewInt(370_000), nil)
	b.Run("recursive", func(b *testing.B) {
		for b.Loop() {
			Of(x, nil)
		}
	})
	b.Run("big", func(b *testing.B) {
		for b.Loop() {
			new(big.Int).Sqrt(x)
		}
	})
}
