// This file tests int and float against outputs of CPython, at the edges of int64, and for allocations.

package object

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"
)

// operand reads a value of testdata/numbers.tsv; see numbers.py there.
func operand(t *testing.T, token string) Value {
	t.Helper()
	kind, text, _ := strings.Cut(token, ":")
	float := func(s string) float64 {
		f, ok, overflow := parseHexFloat(s)
		if !ok || overflow {
			t.Fatalf("bad float %q", s)
		}
		return f
	}
	switch kind {
	case "i":
		b, ok := new(big.Int).SetString(text, 10)
		if !ok {
			t.Fatalf("bad int %q", text)
		}
		return NormInt(b)
	case "b":
		return Bool(text == "1")
	case "f":
		return Float(float(text))
	case "c":
		re, im, _ := strings.Cut(text, ",")
		return NewComplex(complex(float(re), float(im)))
	}
	var s string
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		t.Fatal(err)
	}
	return StrOf(s)
}

// numberOperation applies the operation of a row.
func numberOperation(th *Thread, name string, v []Value) (Value, *Exception) {
	binary := map[string]BinaryOp{"+": Add, "-": Sub, "*": Mul, "/": TrueDiv, "//": FloorDiv, "%": Mod, "divmod": DivMod, "&": And, "|": Or, "^": Xor,
		"<<": LShift, ">>": RShift, "**": Pow}
	if op, ok := binary[name]; ok {
		return Binary(th, op, v[0], v[1])
	}
	for op, row := range compareOps {
		if row.symbol == name {
			return Compare(th, v[0], v[1], CompareOp(op))
		}
	}
	switch name {
	case "repr":
		return v[0], nil
	case "neg":
		return Negative(th, v[0])
	case "abs":
		return Absolute(th, v[0])
	case "invert":
		return Invert(th, v[0])
	case "pow3":
		return PowMod(th, v[0], v[1], v[2])
	case "int":
		return intNew(th, IntType, v, nil)
	case "float":
		return floatNew(th, FloatType, v, nil)
	case "complex":
		return complexNew(th, ComplexType, v, nil)
	case "fromhex":
		return floatFromHex(th, FloatType.Value(), v[0])
	case "hash":
		h, exc := Hash(th, v[0])
		return Int64(h), exc
	case "round":
		if len(v) == 1 {
			return Round(th, v[0], Value{})
		}
		return Round(th, v[0], v[1])
	case "format":
		s, exc := Format(th, v[0], v[1].AsStr())
		if exc != nil {
			return Value{}, exc
		}
		return s.Value(), nil
	}
	panic("no operation " + name)
}

func TestNumbersAgainstCPython(t *testing.T) {
	file, err := os.Open("testdata/numbers.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	th := testThread()
	rows := 0
	for in := bufio.NewScanner(file); in.Scan(); rows++ {
		columns := strings.Split(in.Text(), "\t")
		var want string
		if err := json.Unmarshal([]byte(columns[len(columns)-1]), &want); err != nil {
			t.Fatal(err)
		}
		var v []Value
		for _, token := range columns[1 : len(columns)-1] {
			v = append(v, operand(t, token))
		}
		var got string
		r, exc := numberOperation(th, columns[0], v)
		if exc == nil {
			var text *Str
			if text, exc = Repr(th, r); exc == nil {
				got = text.String()
			}
		}
		if exc != nil {
			got = fmt.Sprintf("! %s: %s", exc.Type().Name, exc.Message(th))
		}
		if got != want {
			t.Errorf("%s %s\n got %s\nwant %s", columns[0], strings.Join(columns[1:len(columns)-1], " "), got, want)
		}
	}
	if rows < 3000 {
		t.Errorf("only %d rows", rows)
	}
}

// edges are ints near the limits of 64 bits, where the fast paths must give up.
var edges = []int64{0, 1, -1, 2, -2, 3, 10, 63, 64, 97, 1 << 31, -1 << 31, 1<<32 + 1, 3037000499, 3037000500, -3037000500, 1<<62 - 1, 1 << 62, -1 << 62, 1<<63 - 2, 1<<63 - 1, -1<<63 + 1, -1 << 63}

func checkInt64(t *testing.T, x, y int64) {
	t.Helper()
	th := testThread()
	bx, by := big.NewInt(x), big.NewInt(y)
	check := func(op BinaryOp, want *big.Int) {
		t.Helper()
		got, exc := Binary(th, op, Int64(x), Int64(y))
		if exc != nil {
			t.Fatalf("%d %s %d: %s", x, op.Symbol(), y, exc.Message(th))
		}
		if ToBig(got).Cmp(want) != 0 || got.IsInt64() != want.IsInt64() {
			t.Errorf("%d %s %d = %s, want %s", x, op.Symbol(), y, ToBig(got), want)
		}
	}
	check(Add, new(big.Int).Add(bx, by))
	check(Sub, new(big.Int).Sub(bx, by))
	check(Mul, new(big.Int).Mul(bx, by))
	check(And, new(big.Int).And(bx, by))
	check(Or, new(big.Int).Or(bx, by))
	check(Xor, new(big.Int).Xor(bx, by))
	if y != 0 {
		q, m := new(big.Int).DivMod(bx, by, new(big.Int)) // Euclidean: the remainder is not negative
		if y < 0 && m.Sign() != 0 {
			q.Sub(q, big.NewInt(1))
			m.Add(m, by)
		}
		check(FloorDiv, q)
		check(Mod, m)
	}
	if n := uint(y) % 130; y >= 0 {
		y = int64(n)
		check(LShift, new(big.Int).Lsh(bx, n))
		check(RShift, new(big.Int).Rsh(bx, n))
		y = int64(n % 7)
		check(Pow, new(big.Int).Exp(bx, big.NewInt(y), nil))
	}
	less, exc := Compare(th, Int64(x), Int64(y), LT)
	if exc != nil || less.AsBool() != (x < y) {
		t.Errorf("%d < %d", x, y)
	}
}

func TestIntOverflowEdges(t *testing.T) {
	for _, x := range edges {
		for _, y := range edges {
			checkInt64(t, x, y)
		}
	}
}

// TestBigEdges does the same with numbers of two and three words, alone and with int64.
func TestBigEdges(t *testing.T) {
	th := testThread()
	var values []*big.Int
	for _, e := range edges {
		values = append(values, big.NewInt(e))
		for _, shift := range []uint{1, 64, 127, 128} {
			values = append(values, new(big.Int).Add(new(big.Int).Lsh(big.NewInt(e), shift), big.NewInt(1)))
		}
	}
	for _, x := range values {
		for _, y := range values {
			results := map[BinaryOp]*big.Int{Add: new(big.Int).Add(x, y), Sub: new(big.Int).Sub(x, y), Mul: new(big.Int).Mul(x, y),
				And: new(big.Int).And(x, y), Or: new(big.Int).Or(x, y), Xor: new(big.Int).Xor(x, y)}
			if y.Sign() != 0 {
				q, m := new(big.Int).QuoRem(x, y, new(big.Int))
				if m.Sign() != 0 && m.Sign() != y.Sign() {
					q.Sub(q, big.NewInt(1))
					m.Add(m, y)
				}
				results[FloorDiv], results[Mod] = q, m
			}
			if y.Sign() >= 0 && y.BitLen() < 8 {
				results[LShift], results[RShift] = new(big.Int).Lsh(x, uint(y.Int64())), new(big.Int).Rsh(x, uint(y.Int64()))
			}
			for op, want := range results {
				a, b := NormInt(new(big.Int).Set(x)), NormInt(new(big.Int).Set(y))
				got, exc := Binary(th, op, a, b)
				if exc != nil || ToBig(got).Cmp(want) != 0 || got.IsInt64() != want.IsInt64() {
					t.Errorf("%s %s %s = %s, want %s", x, op.Symbol(), y, ToBig(got), want)
				}
				if ToBig(a).Cmp(x) != 0 || ToBig(b).Cmp(y) != 0 {
					t.Errorf("%s %s %s changed its operands", x, op.Symbol(), y)
				}
			}
		}
	}
}

func FuzzInt64(f *testing.F) {
	f.Add(int64(1<<62), int64(3))
	f.Fuzz(checkInt64)
}

func TestLongDecimalConversion(t *testing.T) {
	th := testThread()
	th.Interp.IntMaxStrDigits = 0
	for _, n := range []int64{4301, 20_000, 65_536, 150_001} {
		b := new(big.Int).Exp(big.NewInt(13), big.NewInt(n), nil)
		if n%2 != 0 {
			b.Neg(b)
		}
		want := b.String()
		text, exc := decimalText(th, b)
		if exc != nil || text != want {
			t.Errorf("13**%d is not written well", n)
		}
		v, ok, exc := parseInt(th, want, 10)
		if exc != nil || !ok || ToBig(v).Cmp(b) != 0 {
			t.Errorf("13**%d is not read well", n)
		}
	}
}

func TestImpossibleSizes(t *testing.T) {
	th := testThread()
	huge := NormInt(new(big.Int).Lsh(big.NewInt(1), 80))
	for _, tc := range []struct {
		op   BinaryOp
		a, b Value
	}{
		{Pow, Int64(3), Int64(1 << 60)}, {Pow, Int64(3), huge}, {LShift, Int64(1), Int64(1 << 60)}, {Pow, huge, Int64(1 << 50)},
	} {
		if _, exc := Binary(th, tc.op, tc.a, tc.b); exc == nil || !exc.Is(MemoryErrorType) {
			t.Errorf("%s: no MemoryError", tc.op.Symbol())
		}
	}
	spec := NewStr(strconv.Itoa(1 << 50))
	if _, exc := Format(th, Int64(1), spec); exc == nil || !exc.Is(MemoryErrorType) {
		t.Error("format with an enormous width: no MemoryError")
	}
}

func TestNumbersDoNotAllocate(t *testing.T) {
	th := testThread()
	var sink Value
	for name, f := range map[string]func(){
		"int +":    func() { sink, _ = Binary(th, Add, Int64(1<<40), Int64(12345)) },
		"int *":    func() { sink, _ = Binary(th, Mul, Int64(1<<20), Int64(12345)) },
		"int //":   func() { sink, _ = Binary(th, FloorDiv, Int64(-1<<40), Int64(12345)) },
		"int /":    func() { sink, _ = Binary(th, TrueDiv, Int64(1<<40), Int64(12345)) },
		"int <<":   func() { sink, _ = Binary(th, LShift, Int64(3), Int64(12)) },
		"int **":   func() { sink, _ = Binary(th, Pow, Int64(3), Int64(12)) },
		"int <":    func() { sink, _ = Compare(th, Int64(3), Int64(12), LT) },
		"float +":  func() { sink, _ = Binary(th, Add, Float(1.5), Int64(2)) },
		"float **": func() { sink, _ = Binary(th, Pow, Float(1.5), Float(2.5)) },
		"float %":  func() { sink, _ = Binary(th, Mod, Float(-7.5), Float(2)) },
		"float <":  func() { sink, _ = Compare(th, Float(1.5), Int64(2), LT) },
		"hash":     func() { _, _ = Hash(th, Float(1.5)) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
	_ = sink
}

// TestLongOperationsPoll: an interrupt ends what would take minutes.
func TestLongOperationsPoll(t *testing.T) {
	th := testThread()
	th.Interp.IntMaxStrDigits = 0
	th.Interrupt.Store(InterruptCancel)
	polls := 0
	th.Interp.OnInterrupt = func(*Thread) *Exception {
		if polls++; polls%20 == 0 {
			return NewException(KeyboardInterruptType)
		}
		return nil
	}
	modulus := NormInt(new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 2000), big.NewInt(1)))
	huge := NormInt(new(big.Int).Lsh(big.NewInt(1), 1<<22))
	for name, f := range map[string]func() *Exception{
		"pow":    func() *Exception { _, exc := Binary(th, Pow, Int64(3), Int64(1<<31)); return exc },
		"powmod": func() *Exception { _, exc := PowMod(th, Int64(3), huge, modulus); return exc },
		"str":    func() *Exception { _, exc := Repr(th, huge); return exc },
		"int":    func() *Exception { _, exc := ParseInt(th, NewStr(strings.Repeat("7", 1<<22)), 10); return exc },
		"in":     func() *Exception { _, exc := rangeContains(th, NewRange(0, 1<<60, 1), Float(0.5)); return exc },
	} {
		if exc := f(); exc == nil || !exc.Is(KeyboardInterruptType) {
			t.Errorf("%s was not interrupted", name)
		}
	}
}
