// This file tests the mathematical functions against results of CPython's math module.

package fmath

import (
	"bufio"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// testdata/libm.txt has results of CPython's math module, in hexadecimal.
func TestAgainstLibm(t *testing.T) {
	path := "testdata/libm.txt"
	if p := os.Getenv("FMATH_CASES"); p != "" {
		path = p
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	total, off := map[string]int{}, map[string]int{}
	for in := bufio.NewScanner(file); in.Scan(); {
		words := strings.Fields(in.Text())
		var v []float64
		for _, w := range words[1:] {
			f, err := strconv.ParseFloat(w, 64)
			if err != nil {
				t.Fatal(err)
			}
			v = append(v, f)
		}
		var got float64
		switch f := words[0]; f {
		case "pow":
			got = Pow(v[0], v[1])
		case "exp":
			got = Exp(v[0])
		case "log":
			got = Log(v[0])
		case "sin":
			got, _ = Sincos(v[0])
		case "cos":
			_, got = Sincos(v[0])
		case "atan2":
			got = Atan2(v[0], v[1])
		case "hypot":
			got = Hypot(v[0], v[1])
		}
		total[words[0]]++
		if want := v[len(v)-1]; got != want {
			off[words[0]]++
			if ulps := int64(math.Float64bits(got) - math.Float64bits(want)); ulps > 1 || ulps < -1 {
				t.Errorf("%s: got %x, %d units off", in.Text(), got, ulps)
			}
		}
	}
	for f, n := range total {
		if off[f]*20 > n {
			t.Errorf("%s: %d of %d results differ in the last place", f, off[f], n)
		}
		t.Logf("%s: %d of %d results differ in the last place", f, off[f], n)
	}
}

// testdata/exact.txt has correctly rounded results, from arithmetic with 400 bits. A result is allowed to be off by one unit once in a hundred.
func TestAgainstExact(t *testing.T) {
	text, err := os.ReadFile("testdata/exact.txt")
	if err != nil {
		t.Fatal(err)
	}
	functions := map[string]func(float64) float64{"tan": Tan, "gamma": Gamma, "lgamma": Lgamma}
	total, off := map[string]int{}, map[string]int{}
	for line := range strings.Lines(string(text)) {
		words := strings.Fields(line)
		x, err := strconv.ParseFloat(words[1], 64)
		if err != nil {
			t.Fatal(err)
		}
		want, err := strconv.ParseFloat(words[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		total[words[0]]++
		if got := functions[words[0]](x); got != want {
			off[words[0]]++
			if ulps := int64(math.Float64bits(got) - math.Float64bits(want)); ulps > 1 || ulps < -1 {
				t.Errorf("%s(%x) is %x, not %x: %d units off", words[0], x, got, want, ulps)
			}
		}
	}
	for f, n := range total {
		if n < 100 || off[f]*100 > n {
			t.Errorf("%s: %d of %d results are not the nearest float", f, off[f], n)
		}
	}
}

func TestPowOfZero(t *testing.T) {
	for _, c := range []struct{ y, want float64 }{{0.5, 0}, {100, 0}, {0, 1}, {-1, math.Inf(1)}} {
		if r := Pow(0, c.y); r != c.want {
			t.Errorf("0 ** %v: %v, want %v", c.y, r, c.want)
		}
	}
}

func TestParse(t *testing.T) {
	for text, want := range map[string]float64{
		"1": 1, "-1.5e3": -1500, ".5": .5, "5.": 5, "1_0.2_5": 10.25, "1e400": math.Inf(1), "-Infinity": math.Inf(-1), "1e1_0": 1e10,
	} {
		if f, ok := Parse(text); !ok || f != want {
			t.Errorf("Parse(%q) = %v, %v", text, f, ok)
		}
	}
	for _, text := range []string{"", ".", "e5", "1e", "1__0", "_1", "1_", "1_.5", "1._5", "0x1", "infinit", "1 "} {
		if f, ok := Parse(text); ok {
			t.Errorf("Parse(%q) = %v", text, f)
		}
	}
}

func BenchmarkPow(b *testing.B) {
	s := 0.0
	for i := range b.N {
		s += Pow(1.5+float64(i&7), 2.3)
	}
	if s == 0 {
		b.Fatal()
	}
}
