// This file tests conversions that need Python code: protocols of objects, generators, and messages of calls.

package reflectbind_test

import (
	"iter"
	"math/big"
	"net/netip"
	"testing"

	"dappco.re/go/py/reflectbind"
)

// Tag is a class that writes and reads text and has no String method.
type Tag struct{ Name string }

func (t Tag) MarshalText() ([]byte, error) { return []byte("#" + t.Name), nil }

func (t *Tag) UnmarshalText(text []byte) error {
	t.Name = string(text[1:])
	return nil
}

func TestConvert_Script_Good(t *testing.T) {
	m := reflectbind.Module("m", map[string]any{
		"Tag": func(t *Tag) Tag { return *t }, "Rat": func(r *big.Rat) string { return r.RatString() }, "Float": func(f *big.Float) string { return f.String() },
		"IsPrivate": func(a netip.Addr) bool { return a.IsPrivate() },
		"Sum": func(s iter.Seq[int]) (n int) {
			for v := range s {
				n += v
			}
			return n
		},
		"First": func(s iter.Seq[int]) int {
			for v := range s {
				return v
			}
			return -1
		},
		"Total": func(s iter.Seq2[string, int]) (n int) {
			for _, v := range s {
				n += v
			}
			return n
		},
		"Try": func(s iter.Seq2[int, error]) (n int, err error) {
			for v, err := range s {
				if err != nil {
					return n, err
				}
				n += v
			}
			return n, nil
		},
		"Count": func(n int) iter.Seq2[int, int] {
			return func(yield func(int, int) bool) {
				for i := 0; i < n && yield(i, i*i); i++ {
				}
			}
		},
	})
	eachScript(t, m, map[string]string{
		"text": `
check(str(m.tag("#a")), "#a"); check(m.tag("#b").name, "b"); check(m.tag(m.tag("#c")).name, "c"); check(m.tag({"name": "d"}).name, "d")
check(m.is_private("10.0.0.1"), True)
e = raises(ValueError, m.is_private, "q"); assert "'q' is no netip.Addr" in str(e), e
raises(TypeError, m.is_private, 1)`,
		"ratio": `
class Half:
    def as_integer_ratio(self): return (-1, 2)
class Odd:
    def __init__(self, r): self.r = r
    def as_integer_ratio(self): return self.r
check(m.rat(Half()), "-1/2"); check(m.float(Half()), "-0.5"); check(m.rat(2**100), str(2**100)); check(m.rat(True), "1")
for r in (1, (1,), (1, 0), (1.5, 2), "ab"):
    assert "as_integer_ratio() to return two ints" in str(raises(TypeError, m.rat, Odd(r)))
raises(ValueError, m.float, Odd((1, 3)))
raises(TypeError, m.rat, Odd)
class Bad:
    def as_integer_ratio(self): raise KeyError("mine")
raises(KeyError, m.rat, Bad())`,
		"iterate": `
check(m.sum(i for i in range(5)), 10); check(m.sum({1, 2}), 3); check(m.first(iter([7, "x"])), 7)
check(list(m.count(3)), [(0, 0), (1, 1), (2, 4)]); check(m.total({"a": 1, "b": 2}), 3); check(m.total([("a", 5)]), 5)
assert "element[2]: expected int, got str" in str(raises(TypeError, m.sum, [1, 2, "x"]))
assert "element[0][1]: expected int, got str" in str(raises(TypeError, m.total, [("a", "b")]))
assert "element[0]: expected a pair, got 3 values" in str(raises(ValueError, m.total, [(1, 2, 3)]))
it = m.count(10**9); next(it); it.close(); check(list(it), [])`,
		"errors": `
check(m.try_([1, 2]), 3)
mine = KeyError("mine")
def failing():
    yield 1
    raise mine
assert raises(KeyError, m.try_, failing()) is mine
assert raises(KeyError, m.sum, failing()) is mine
assert "element[1]" in str(raises(TypeError, m.try_, [1, "x"]))`,
	})
}
