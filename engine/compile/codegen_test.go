// Tests of the code generated for single constructs, as disassembly of the function f.

package compile

import (
	"strings"
	"testing"

	"dappco.re/go/py/engine/code"
)

func listing(t *testing.T, src string) string {
	c := compileText(t, src)
	for _, k := range c.Consts {
		if f, ok := k.(*code.Code); ok && f.Name == "f" {
			return strings.TrimSpace(code.Listing(f))
		}
	}
	t.Fatalf("no function f in %s", src)
	return ""
}

func TestCodegen_Function_Good(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"def f(a, b): return a + b", "Add r2, a, b; Return r2"},
		{"def f(a, b): x = a * b - 1", "Mul r3, a, b; SubK x, r3, 1; ReturnK None"},
		{"def f(n):\n while n > 0: n -= 1", "Jump L2; L1: ISubK n, n, 1; L2: JumpGtK n, 0, L1; ReturnK None"},
		{"def f(n):\n while True: n()", "L1: Move r1, n; Call r1, #0; Jump L1"},
		{"def f(xs):\n for x in xs: g(x)", "GetIter r2, xs; Jump L2; L1: GetGlobal r3, .g; Move r4, x; Call r3..4, #1; L2: ForLoop r2, x, L1; ReturnK None"},
		{"def f(o, x): o.m(x, k=1)", `GetMethod r2..3, o, .m; Move r4, x; LoadInt r5, 1; CallMethodKw r2..5, #2, ("k"); ReturnK None`},
		{"def f(a, b, c):\n if a < b < c: return 1", "JumpNotLt a, b, L1; JumpNotLt b, c, L1; ReturnK 1; L1: ReturnK None"},
		{"def f(a):\n if a is None or not a: return", "JumpNone a, L1; JumpTrue a, L2; L1: ReturnK None; L2: ReturnK None"},
		{"def f(a, b): a, b = b, a", "Move r2, b; Move b, a; Move a, r2; ReturnK None"},
		{"def f(a, b): a, b = b, a + b", "Add r2, a, b; Move a, b; Move b, r2; ReturnK None"},
		{"def f(x): a, b = x", "Unpack a..2, x, #2; ReturnK None"},
		{"def f(a): return a + (a := 5)", "Move r1, a; LoadInt a, 5; Move r2, a; Add r1, r1, r2; Return r1"},
		{"def f(a):\n if a: b = 1\n return b", "JumpFalse a, L1; LoadInt b, 1; L1: CheckBound b; Return b"},
		{"def f(a): x = a or g()", "Move r2, a; JumpTrue r2, L1; GetGlobal r2, .g; Call r2, #0; L1: Move x, r2; ReturnK None"},
		{"def f(d): d['k'] += 1", `LoadK r1, "k"; GetItem r2, d, r1; IAddK r2, r2, 1; SetItem d, r1, r2; ReturnK None`},
		{"def f(d): return d['k'], d[1:]", `GetItemK r2, d, "k"; GetItemK r3, d, slice(1, None, None); BuildTuple r1, r2..3, #2; Return r1`},
		{"def f(*a, **k): return g(*a, **k)", "GetGlobal r2, .g; Move r3, a; BuildMap r4, [], #0; DictMerge r4, k, r2; CallEx r2..4, #1; Return r2"},
		{"def f(x): return x in [1, 2]", "LoadK r1, (1, 2); In r1, x, r1; Return r1"},
		{"def f(): return 2 ** 10 + 1, 'a' * 3", `ReturnK (1025, "aaa")`},
		{"def f(): return 1 / 0", "LoadInt r0, 1; TrueDivK r0, r0, 0; Return r0"},
		{"def f(xs): return [x + 1 for x in xs]", "GetIter r3, xs; BuildList r2, [], #0; Jump L2; L1: AddK r4, x, 1; ListAppend r2, r4; L2: ForLoop r3, x, L1; LoadNull x; Return r2"},
		{"def f(x):\n global g\n g = x", "SetGlobal x, .g; ReturnK None"},
		{"def f(x): return lambda: x", "MakeCell x; LoadNull r2; LoadNull r3; LoadNull r4; BuildTuple r5, x, #1; MakeFunction r1, r2..5, <code f.<locals>.<lambda>>; Return r1"},
	} {
		got := strings.ReplaceAll(listing(t, c.src), "\n", "; ")
		if got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.src, got, c.want)
		}
	}
}
