// This file tests the options that change single functions, types and variables.

package reflectbind_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"dappco.re/go/py/reflectbind"
)

// Cache is a map by its methods.
type Cache struct{ items map[string]int }

func NewCache() *Cache                    { return &Cache{map[string]int{"a": 1}} }
func (c *Cache) Get(k string) (int, bool) { v, ok := c.items[k]; return v, ok }
func (c *Cache) Set(k string, v int)      { c.items[k] = v }
func (c *Cache) Delete(k string)          { delete(c.items, k) }
func (c *Cache) Len() int                 { return len(c.items) }

// Meter has getters.
type Meter struct {
	Kind string
	size int
}

func (m *Meter) Size() int                      { return m.size }
func (m *Meter) SetSize(n int)                  { m.size = n }
func (m *Meter) GetLabel() string               { return "label" }
func (m *Meter) SetLabel(s string) error        { return errors.New("no label " + s) }
func (m *Meter) Scale(n int) int                { return m.size * n }
func (m *Meter) Broken() (int, error)           { return 0, errors.New("broken") }
func (m *Meter) Reset()                         { m.size = 0 }
func (m *Meter) Wait(context.Context) (n int)   { return 1 }
func (m *Meter) Both() (a, b int)               { return 1, 2 }
func (m *Meter) Each(f func(int) int) (n int)   { return f(m.size) }
func (m *Meter) Options(parts ...string) string { return strings.Join(parts, ",") }

// Tagged has attributes of its own.
type Tagged struct{ Name string }

func (t *Tagged) Self() *Tagged { return t }

// Account is not safe for several threads by itself.
type Account struct {
	sync.Mutex
	Balance int
	inside  int
}

func (a *Account) Deposit(n int) error {
	if a.inside++; a.inside != 1 {
		return errors.New("two at once")
	}
	before := a.Balance
	time.Sleep(50 * time.Microsecond)
	a.Balance = before + n
	a.inside--
	return nil
}
func (a *Account) With(f func(int) int) int { return f(a.Balance) }
func (a *Account) Hang(ctx context.Context) { <-ctx.Done() }

// Result is a house type.
type Result struct {
	Value any
	OK    bool
}

// Bag is another: options as a map.
type Bag struct{ values map[string]any }

var setting = 3

// Digest is an array with methods.
type Digest [4]byte

func (d Digest) Hex() string { return fmt.Sprintf("%x", d[:]) }

// Vec is an array with methods whose elements can be set.
type Vec [3]float64

func (v *Vec) Scale(f float64) {
	for i := range v {
		v[i] *= f
	}
}

type holder struct {
	At    Vec
	Plain [2]int
	Sum   Digest
}

func traitsModule() *reflectbind.Descriptor {
	return reflectbind.Module("m", map[string]any{
		"NewCache": NewCache, "Cache": (*Cache)(nil), "Meter": (*Meter)(nil), "Tagged": (*Tagged)(nil), "Account": (*Account)(nil),
		"Find":    func(k string) (int, bool) { return 7, k == "a" },
		"Lookup":  func(k string) (int, bool) { return 7, k == "a" },
		"Try":     func(k string) (int, string, bool, error) { return 1, "x", k != "", nil },
		"Read":    func(path string) Result { return Result{path, path != ""} },
		"Open":    func(b Bag) string { return fmt.Sprint(b.values) },
		"Setting": &setting, "Fixed": &setting, "Twice": func() int { return 2 * setting },
		"Digest": (*Digest)(nil), "Vec": (*Vec)(nil), "Holder": (*holder)(nil), "Sum": func(s string) Digest { return Digest([]byte(s)) }, "Same": func(d Digest) Digest { return d },
		"Norm": func(v Vec) float64 { return v[0] + v[1] + v[2] }, "Any": func(x any) string { return fmt.Sprintf("%T", x) }, "Table": func() map[Digest]int { return map[Digest]int{{1}: 2} },
	},
		reflectbind.AsMapping[Cache](), reflectbind.Properties[Meter]("Size", "GetLabel", "Broken", "Both"), reflectbind.Dynamic[Tagged](), reflectbind.Locked[Account](),
		reflectbind.CommaOK(reflectbind.None, "Find", "Try"), reflectbind.CommaOK(reflectbind.KeyError, "Look*"), reflectbind.Settable("Setting"),
		reflectbind.Convert(reflectbind.Adapter[Result]{Stub: "str", ToPy: func(r Result) (any, error) {
			if !r.OK {
				return nil, errors.New("no result")
			}
			return r.Value, nil
		}}),
		reflectbind.Convert(reflectbind.Adapter[Bag]{FromPy: func(x any) (Bag, error) {
			m, ok := x.(map[string]any)
			if !ok {
				return Bag{}, fmt.Errorf("a %T is no bag", x)
			}
			return Bag{m}, nil
		}}),
	)
}

func TestTraits_Options_Good(t *testing.T) {
	eachScript(t, traitsModule(), map[string]string{
		"mapping":  `c = m.Cache(); check(c["a"], 1); c["b"] = 2; check((len(c), "b" in c, "z" in c), (2, True, False)); check((c.get("b"), c.get("z"), c.get("z", 5)), (2, None, 5)); del c["a"]; raises(KeyError, lambda: c["a"]); check(raises(KeyError, c.__delitem__, "a").args, ("a",))`,
		"property": `x = m.Meter(); check(x.size, 0); x.size = 4; check((x.size, x.label, x.scale(2)), (4, "label", 8)); assert not hasattr(x, "set_size") and not hasattr(x, "get_label"); check(x.both(), (1, 2)); raises(AttributeError, delattr, x, "size")`,
		"dynamic":  `x = m.Tagged(name="a"); x.note = 1; x.name = "b"; check((x.self().note, x.name), (1, "b")); assert x.__dict__ == {"note": 1}; y = m.Tagged(); assert not hasattr(y, "note")`,
		"locked":   `a = m.Account(); a.deposit(3); check(a.balance, 3); check(a.with_(lambda n: n + a.balance + a.with_(lambda k: k)), 9); a.balance = 5; check(a.balance, 5); raises(AttributeError, lambda: a.inside)`,
		"commaok":  `check((m.find("a"), m.find("z"), m.lookup("a")), (7, None, 7)); check(raises(KeyError, m.lookup, "z").args, ("z",)); check((m.try_("a"), m.try_("")), ((1, "x"), None))`,
		"adapter":  `import go; check(m.read("x"), "x"); check(str(raises(go.Error, m.read, "")), "no result"); check(m.open({"a": 1}), "map[a:1]"); check(str(raises(ValueError, m.open, [1])), "open() argument 1: a []interface {} is no bag")`,
		"settable": `check(m.setting, 3); m.setting = 5; check((m.twice(), m.setting), (10, 5)); m.setting = 3; raises(TypeError, setattr, m, "setting", "x"); m.other = 1; check(m.other, 1)`,
	})
}

func TestTraits_Options_Bad(t *testing.T) {
	eachScript(t, traitsModule(), map[string]string{
		"settable": `check(str(raises(AttributeError, setattr, m, "fixed", 1)), "the Go variable 'fixed' cannot be set"); raises(AttributeError, delattr, m, "fixed")`,
		"property": `import go; x = m.Meter(); raises(TypeError, setattr, x, "size", "a"); check(str(raises(go.Error, setattr, x, "label", "b")), "no label b"); check(str(raises(go.Error, getattr, x, "broken")), "broken"); raises(AttributeError, setattr, x, "broken", 1)`,
		"static":   `raises(AttributeError, setattr, m.Meter(), "sized", 1)`,
	})
	for want, opt := range map[string]reflectbind.Option{
		"CommaOK: no function with results (T, bool) matches": reflectbind.CommaOK(reflectbind.None, "Read"),
		"Settable: Read is no variable here":                  reflectbind.Settable("Read"),
		"its class is made already":                           reflectbind.Dynamic[Cache](),
		"the type has been converted already":                 reflectbind.Convert(reflectbind.Adapter[Vec]{}),
	} {
		runScript(t, "import m; m.Cache(); m.norm([1, 2, 3])", traitsModule())
		err := reflectbind.Module("n", map[string]any{"Read": func() int { return 1 }, "Cache": (*Cache)(nil)}, opt).Err()
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func TestTraits_Locked_Ugly(t *testing.T) {
	d := reflectbind.Module("w", map[string]any{"Each": func(n int, f func(int)) {
		var all sync.WaitGroup
		for i := range n {
			all.Go(func() { f(i) })
		}
		all.Wait()
	}})
	runScript(t, `
import m, w, go
a = m.Account()
w.each(20, lambda i: a.deposit(1))
check(a.balance, 20)
with go.timeout(0.05):
    a.hang()
check(a.balance, 20)
`, traitsModule(), d)
}

func TestTraits_Arrays_Good(t *testing.T) {
	eachScript(t, traitsModule(), map[string]string{
		"bytes":  `d = m.sum("abcd"); check(d.hex(), "61626364"); check((len(d), d[0], bytes(d), d == m.sum("abcd"), d == b"abcd", hash(d) == hash(b"abcd")), (4, 97, b"abcd", True, True, True)); check(repr(d), "Digest(b'abcd')"); check(m.same(b"wxyz").hex(), "7778797a"); check(m.Digest(b"1234"), b"1234"); check(m.any(d), "reflectbind_test.Digest"); check(m.table(), {m.Digest(b"\1\0\0\0"): 2}); assert 97 in d`,
		"vector": `v = m.Vec([1, 2, 3]); v[0] = 5; v.scale(2); check(list(v), [10, 4, 6]); check(m.norm(v), 20); check(m.norm((1, 2, 3)), 6); check(v.index(4), 1); assert not hasattr(v, "append"); v.sort(); check(v, [4, 6, 10])`,
		"field":  `h = m.Holder(at=[1, 2, 3]); h.at[1] = 9; h.at.scale(2); check(list(h.at), [2, 18, 6]); h.plain[1] = 7; check(h.plain, [0, 7]); h.plain = (3, 4); check(list(h.plain), [3, 4]); h.sum = b"abcd"; check(h.sum.hex(), "61626364")`,
	})
}

func TestTraits_Arrays_Bad(t *testing.T) {
	eachScript(t, traitsModule(), map[string]string{
		"length": `check(str(raises(ValueError, m.same, b"abc")), "same() argument 1: expected exactly 4 elements, got 3"); raises(ValueError, m.Vec, [1]); h = m.Holder(); check(str(raises(TypeError, h.plain.append, 1)), "the length of the array cannot change: a Go array has a fixed length"); raises(TypeError, h.plain.pop); raises(IndexError, lambda: h.plain[2])`,
		"frozen": `d = m.sum("abcd"); raises(TypeError, exec, "d[0] = 1", {"d": d})`,
		"hash":   `raises(TypeError, hash, m.Vec())`,
	})
}

// Stubs show attributes that are getters as properties.
func TestTraits_Properties_Good(t *testing.T) {
	stub := traitsModule().Stub()
	for _, want := range []string{
		"    @property\n    def size(self, /) -> int: ...\n    @size.setter\n    def size(self, value: int) -> None: ...\n",
		"    @property\n    def label(self, /) -> str: ...\n    @label.setter\n    def label(self, value: str) -> None: ...\n",
		"    @property\n    def broken(self, /) -> int: ...\n",
	} {
		if !strings.Contains(stub, want) {
			t.Errorf("the stub lacks\n%s", want)
		}
	}
	if strings.Contains(stub, "get_label") || strings.Contains(stub, "broken.setter") {
		t.Error("the stub has what instances do not have")
	}
}
