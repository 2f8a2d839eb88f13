// This file tests a module written for gpython, method table and all, in CorePy, and a bound package with classes, errors and constants in gpython.

package gpython

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	corepy "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
	"github.com/go-python/gpython/py"
)

// What follows is as third parties write it for gpython.

var boxType = py.NewTypeX("Box", "A box.", newBox, nil)

var boxError = py.ValueError.NewType("BoxError", "Something is wrong with a box.", nil, nil)

type box struct {
	items []py.Object
	name  string
}

func (b *box) Type() *py.Type { return boxType }

func newBox(_ *py.Type, args py.Tuple, kwargs py.StringDict) (py.Object, error) {
	var name, size py.Object = py.String("box"), py.Int(0)
	if err := py.ParseTupleAndKeywords(args, kwargs, "|Ui:Box", []string{"name", "size"}, &name, &size); err != nil {
		return nil, err
	}
	return &box{make([]py.Object, int(size.(py.Int))), string(name.(py.String))}, nil
}

func (b *box) M__len__() (py.Object, error) { return py.Int(len(b.items)), nil }
func (b *box) M__getitem__(key py.Object) (py.Object, error) {
	i, err := py.IndexInt(key)
	if err != nil {
		return nil, err
	}
	if i < 0 || i >= len(b.items) {
		return nil, py.ExceptionNewf(py.IndexError, "no item %d", i)
	}
	return b.items[i], nil
}
func (b *box) M__repr__() (py.Object, error) { return py.String("<box " + b.name + ">"), nil }
func (b *box) M__add__(other py.Object) (py.Object, error) {
	b.items = append(b.items, other)
	return b, nil
}
func (b *box) M__eq__(other py.Object) (py.Object, error) { return py.NewBool(b == other), nil }
func (b *box) M__getattr__(name string) (py.Object, error) {
	if name == "name" {
		return py.String(b.name), nil
	}
	return nil, py.ExceptionNewf(py.AttributeError, "box has no %s", name)
}
func (b *box) M__setattr__(name string, value py.Object) (py.Object, error) {
	text, ok := value.(py.String)
	if name != "name" || !ok {
		return nil, py.ExceptionNewf(py.AttributeError, "cannot set %s", name)
	}
	b.name = string(text)
	return py.None, nil
}

func greet(_ py.Object, args py.Tuple) (py.Object, error) {
	var name py.Object
	var times py.Object = py.Int(1)
	if err := py.ParseTuple(args, "U|i:greet", &name, &times); err != nil {
		return nil, err
	}
	return py.String(strings.Repeat("hello "+string(name.(py.String))+" ", int(times.(py.Int)))), nil
}

func config(_ py.Object, args py.Tuple, kwargs py.StringDict) (py.Object, error) {
	var host, port py.Object = py.String(""), py.Int(80)
	if err := py.ParseTupleAndKeywords(args, kwargs, "U|i:config", []string{"host", "port"}, &host, &port); err != nil {
		return nil, err
	}
	return py.Tuple{host, port}, nil
}

func fail(_ py.Object, what py.Object) (py.Object, error) {
	switch what {
	case py.Object(py.String("box")):
		return nil, py.ExceptionNewf(boxError, "bad %s", "box")
	case py.Object(py.String("key")):
		return nil, py.ExceptionNewf(py.KeyError, "k")
	case py.Object(py.String("go")):
		return nil, errors.New("plain")
	}
	return py.None, nil
}

func apply(_ py.Object, args py.Tuple) (py.Object, error) {
	return py.Call(args[0], args[1:], nil)
}

func registerLegacy() {
	py.RegisterModule(&py.ModuleImpl{
		Info: py.ModuleInfo{Name: "legacy_boxes", Doc: "Boxes."},
		Methods: []*py.Method{
			py.MustNewMethod("greet", greet, 0, "greet(name, times=1)"),
			py.MustNewMethod("config", config, 0, "config(host, port=80)"),
			py.MustNewMethod("fail", fail, 0, ""),
			py.MustNewMethod("apply", apply, 0, ""),
			py.MustNewMethod("nothing", func(py.Object) (py.Object, error) { return py.None, nil }, 0, ""),
		},
		Globals: py.StringDict{"Box": boxType, "BoxError": boxError, "LIMIT": py.Int(3), "TABLE": py.NewListFromItems([]py.Object{py.Int(1), py.String("a")})},
	})
}

const legacyScript = `
import legacy_boxes as m
def raises(cls, f, *args, **kw):
    try: f(*args, **kw)
    except BaseException as e:
        assert type(e) is cls, repr(e)
        return e
    assert False
assert m.__doc__ == "Boxes." and m.LIMIT == 3 and m.TABLE == [1, "a"]
assert m.greet("bob") == "hello bob " and m.greet("x", 2) == "hello x hello x "
raises(TypeError, m.greet)
raises(TypeError, m.greet, 3); raises(TypeError, m.greet, "a", "b"); raises(TypeError, m.greet, "a", times=1); raises(TypeError, m.nothing, 1)
assert m.config("h") == ("h", 80) and m.config("h", port=1) == ("h", 1) and m.config(host="z") == ("z", 80) and m.nothing() is None
raises(TypeError, m.config, hostt="z")
e = raises(m.BoxError, m.fail, "box")
assert isinstance(e, ValueError) and str(e) == "bad box" and e.args == ("bad box",) and m.BoxError.__mro__[1] is ValueError
assert raises(KeyError, m.fail, "key").args == ("k",)
assert str(raises(RuntimeError, m.fail, "go")) == "gpython: plain"
b = m.Box("b", size=1)
assert repr(b) == "<box b>" and len(b) == 1 and b.name == "b" and b[0] is None and isinstance(b, m.Box) and not isinstance(3, m.Box)
b.name = "c"; assert b.name == "c"; raises(AttributeError, setattr, b, "other", 1); raises(AttributeError, lambda: b.other)
assert (b + 5) == b and b[1] == 5 and len(b) == 2 and bool(b); raises(IndexError, lambda: b[9])
assert m.apply(lambda x, y: x * y, 6, 7) == 42
def boom(): raise ZeroDivisionError("zero")
assert str(raises(ZeroDivisionError, m.apply, boom)) == "zero"
class Mine(Exception): pass
def mine(): raise Mine("m")
assert str(raises(Mine, m.apply, mine)) == "m"
assert m.apply(m.Box, "q").name == "q"
print("done")
`

func TestLegacy_Module_Good(t *testing.T) {
	registerLegacy()
	ctx := py.NewContext(py.DefaultContextOpts())
	defer ctx.Close()
	var out bytes.Buffer
	in, err := corepy.New(corepy.Stdout(&out), corepy.Modules(Module(ctx, "legacy_boxes")))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := in.Run(context.Background(), legacyScript); err != nil {
		var e *corepy.Error
		if errors.As(err, &e) {
			t.Fatal(e.Traceback)
		}
		t.Fatal(err)
	}
	if out.String() != "done\n" {
		t.Error(out.String())
	}
}

func TestLegacy_Module_Bad(t *testing.T) {
	ctx := py.NewContext(py.DefaultContextOpts())
	defer ctx.Close()
	in, err := corepy.New(corepy.Modules(Module(ctx, "no_such_module")))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := in.Run(context.Background(), "import no_such_module"); err == nil || !strings.Contains(err.Error(), "No module named 'no_such_module' in gpython") {
		t.Error(err)
	}
}

// What follows is a bound package in gpython.

var errSoldOut = errors.New("sold out")

type priceError struct{ Item string }

func (e *priceError) Error() string { return "no price for " + e.Item }

// Grade is an enumeration.
type Grade int

const (
	GradeLow Grade = iota + 1
	GradeHigh
)

// Basket holds things.
type Basket struct {
	Owner string
	Items []string
}

func (b *Basket) Len() int             { return len(b.Items) }
func (b *Basket) Put(s string) *Basket { b.Items = append(b.Items, s); return b }
func (b *Basket) Close() error         { b.Owner = "closed"; return nil }

var stock = 3

func exportShop(t *testing.T) {
	t.Helper()
	symbols := map[string]any{
		"Basket": (*Basket)(nil), "ErrSoldOut": errSoldOut, "PriceError": (*priceError)(nil), "Grade": (*Grade)(nil), "GradeLow": GradeLow, "GradeHigh": GradeHigh, "Limit": 10, "Stock": &stock,
		"Buy": func(what string) (int, error) {
			switch what {
			case "gone":
				return 0, fmt.Errorf("buy: %w", errSoldOut)
			case "odd":
				return 0, &priceError{"odd"}
			}
			return len(what), nil
		},
		"Each": func(f func(string) string) string { return f("x") },
	}
	d := reflectbind.Module("gshop.core", symbols, reflectbind.Params("Buy", "what"), reflectbind.Enum[Grade]("GradeLow", GradeLow, "GradeHigh", GradeHigh))
	if err := Export(d, reflectbind.Module("gshopflat", symbols)); err != nil {
		t.Fatal(err)
	}
}

func TestExport_Classes_Good(t *testing.T) {
	exportShop(t)
	got := run(t, `
from gshop import core as shop
import gshopflat
b = shop.Basket(owner="ann")
print(isinstance(b, shop.Basket), b.owner, len(b), not not b)
b.put("a").put("b")
b.owner = "bob"
print(b.owner, len(b), [x for x in b.items], "a" in b.items, b == b, b != 3)
b.items[0] = "z"
print(b.items[0])
with b:
    pass
print(b.owner, shop.buy("abc"), shop.buy(what="ab"), shop.LIMIT, shop.stock)
for what in ["gone", "odd"]:
    try:
        shop.buy(what)
    except shop.SoldOutError as e:
        print("sold out:", e)
    except shop.PriceError as e:
        print("price:", e)
try:
    gshopflat.buy("gone")
except gshopflat.SoldOutError:
    print("same class")
print(shop.GRADE_LOW + 1, shop.GRADE_HIGH > shop.GRADE_LOW, shop.each(lambda s: s + "!"))
try:
    shop.Basket(ownr=1)
except TypeError as e:
    print(e)
`)
	want := "True ann 0 False\nbob 2 ['a', 'b'] True True True\nz\nclosed 3 2 10 3\nsold out: buy: sold out\nprice: no price for odd\nsame class\n2 True x!\nBasket() got an unexpected keyword argument 'ownr'. Did you mean 'owner'?\n"
	if got != want {
		t.Errorf("printed\n%swant\n%s", got, want)
	}
}
