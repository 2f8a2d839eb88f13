// This file tests long integers against math/big.

package longint

import (
	"math/big"
	"math/rand/v2"
	"strconv"
	"testing"
)

var random = rand.New(rand.NewPCG(1, 2))

var one = big.NewInt(1)

// number is a random number of n bits; some have long runs of equal bits.
func number(n int) *big.Int {
	x := new(big.Int)
	for x.BitLen() < n {
		switch random.IntN(4) {
		case 0:
			x.Lsh(x, 1+uint(random.IntN(n/2+1)))
		case 1:
			k := 1 + uint(random.IntN(n/2+1))
			x.Lsh(x, k).Or(x, new(big.Int).Sub(new(big.Int).Lsh(one, k), one))
		default:
			b := make([]byte, 8+n/80)
			for i := range b {
				b[i] = byte(random.Uint32())
			}
			x.Lsh(x, 8*uint(len(b))).Or(x, new(big.Int).SetBytes(b))
		}
		if x.Sign() == 0 {
			x.SetInt64(1)
		}
	}
	return x.Rsh(x, uint(x.BitLen()-n))
}

func sign(x *big.Int) *big.Int {
	if random.IntN(2) == 0 {
		x.Neg(x)
	}
	return x
}

func equal(t *testing.T, what string, got, want *big.Int) {
	t.Helper()
	if got == nil || got.Cmp(want) != 0 {
		t.Fatalf("%s is wrong", what)
	}
	for _, w := range got.Bits()[max(0, len(got.Bits())-1):] {
		if w == 0 {
			t.Fatalf("%s has a leading zero", what)
		}
	}
}

func TestMul(t *testing.T) {
	for _, n := range [][2]int{{100, 100}, {leafBits, leafBits}, {leafBits + 64, leafBits + 1}, {3 * leafBits, 2 * leafBits}, {4 * leafBits, leafBits - 77}, {1 << 23, 64}, {1 << 23, 3000}, {1 << 22, 0}, {1<<21 + 5, 1 << 20}} {
		x, y := sign(number(n[0])), sign(number(n[1]))
		want := new(big.Int).Mul(x, y)
		equal(t, "product", Mul(x, y, nil), want)
		equal(t, "product", Mul(y, x, nil), want)
		equal(t, "square", Mul(x, x, nil), new(big.Int).Mul(x, x))
	}
}

func TestQuoRem(t *testing.T) {
	check := func(x, y *big.Int) {
		t.Helper()
		wantQ, wantR := new(big.Int).QuoRem(x, y, new(big.Int))
		q, r := QuoRem(x, y, nil)
		equal(t, "quotient", q, wantQ)
		equal(t, "remainder", r, wantR)
	}
	for _, n := range [][2]int{{100, 10}, {10, 100}, {2*leafBits + 64, leafBits}, {3 * leafBits, leafBits + 64}, {4*leafBits + 640, 2 * leafBits}, {5 * leafBits, leafBits + 1}, {5 * leafBits, 2*leafBits + 17},
		{1 << 23, 64}, {1 << 23, 1}, {1 << 22, 1 << 17}, {1 << 21, 1<<21 - 5}} {
		{
			x, y := sign(number(n[0])), sign(number(n[1]))
			check(x, y)
			// Quotients that are nearly a power of two try the corrections.
			check(new(big.Int).Sub(new(big.Int).Mul(x, y), one), y)
			check(new(big.Int).Mul(x, y), y)
			check(new(big.Int).Sub(new(big.Int).Lsh(y, uint(n[1])), one), y)
		}
	}
}

func TestGCD(t *testing.T) {
	check := func(x, y *big.Int) {
		t.Helper()
		equal(t, "divisor", GCD(x, y, nil), new(big.Int).GCD(nil, nil, new(big.Int).Abs(x), new(big.Int).Abs(y)))
	}
	for _, n := range []int{1, 60, gcdBits, gcdBits + 200, 3 * gcdBits, 4 * gcdBits} {
		for range 2 {
			x, y, z := sign(number(n)), sign(number(n)), number(1+random.IntN(n))
			check(x, y)
			check(new(big.Int).Mul(x, z), new(big.Int).Mul(y, z))
			check(new(big.Int).Mul(x, y), new(big.Int).Mul(x, z))
			check(x, new(big.Int))
			check(new(big.Int), y)
			check(x, x)
			check(x, z)
		}
	}
	// Quotients of 1 only, and of one bit.
	a, b := big.NewInt(1), big.NewInt(1)
	for range 4 * gcdBits {
		a, b = b, a.Add(a, b)
	}
	check(a, b)
	check(new(big.Int).Lsh(one, 5*gcdBits), new(big.Int).Sub(new(big.Int).Lsh(one, 4*gcdBits), one))
}

// The steps of the leading bits are those of the numbers.
func TestSteps(t *testing.T) {
	for range 3000 {
		a, b := number(1000), number(990+random.IntN(10))
		if a.Cmp(b) < 0 {
			continue
		}
		x, y := new(big.Int).Set(a), new(big.Int).Set(b)
		s := stepsOf(a, b)
		e := &euclid{a: new(big.Int).Set(a), b: new(big.Int).Set(b), spare: [3]*big.Int{new(big.Int), new(big.Int), new(big.Int)}}
		e.apply(&s)
		for n := 0; x.Cmp(e.a) != 0 || y.Cmp(e.b) != 0; n++ {
			if n > 400 || y.Sign() == 0 {
				t.Fatalf("%x and %x are not what Euclid's algorithm comes to", a, b)
			}
			x, y = y, new(big.Int).Rem(x, y)
		}
	}
}

func TestInverse(t *testing.T) {
	for _, n := range []int{2, 60, gcdBits, 3 * gcdBits} {
		for range 4 {
			x, m := sign(number(n)), number(n)
			if m.Cmp(one) <= 0 {
				continue
			}
			want := new(big.Int).ModInverse(x, m)
			got, ok := Inverse(x, m, nil)
			if ok != (want != nil) {
				t.Fatalf("%v", ok)
			}
			if ok {
				equal(t, "inverse", got, want)
			}
		}
	}
}

func TestExpMod(t *testing.T) {
	for _, n := range [][2]int{{64, 100}, {64, 0}, {64, 1}, {5000, 700}, {30000, 40}, {600000, 2}} {
		for range 3 {
			base, exp, m := sign(number(n[0])), number(n[1]), number(n[0])
			if m.Cmp(one) > 0 {
				equal(t, "power", ExpMod(base, exp, m, nil), new(big.Int).Exp(base, exp, m))
			}
		}
	}
}

func TestStop(t *testing.T) {
	x, y := number(9*leafBits), number(4*leafBits)
	for name, f := range map[string]func(stop func() bool) bool{
		"Mul":     func(stop func() bool) bool { return Mul(x, y, stop) == nil },
		"Blocks":  func(stop func() bool) bool { return Mul(new(big.Int).Lsh(one, 1<<24), big.NewInt(7), stop) == nil },
		"QuoRem":  func(stop func() bool) bool { q, r := QuoRem(x, y, stop); return q == nil && r == nil },
		"GCD":     func(stop func() bool) bool { return GCD(x, y, stop) == nil },
		"Inverse": func(stop func() bool) bool { v, ok := Inverse(x, y, stop); return v == nil && !ok },
		"ExpMod":  func(stop func() bool) bool { return ExpMod(x, x, y, stop) == nil },
	} {
		for limit := range 3 {
			calls := 0
			if !f(func() bool { calls++; return calls > limit }) || calls != limit+1 {
				t.Errorf("%s: %d calls where %d were to be enough", name, calls, limit+1)
			}
		}
	}
}

func BenchmarkGCD(b *testing.B) {
	for _, n := range []int{1 << 15, 1 << 17, 1 << 19} {
		x, y := number(n), number(n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				GCD(x, y, nil)
			}
		})
		b.Run(strconv.Itoa(n)+"/big", func(b *testing.B) {
			for b.Loop() {
				new(big.Int).GCD(nil, nil, x, y)
			}
		})
	}
}
