// This file tests groups of typed constants as enumerations.

package reflectbind_test

import (
	"fmt"
	"strings"
	"testing"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
)

// Height has methods and constants.
type Height int

const (
	HeightLow Height = iota + 1
	HeightHigh
	HeightTop = HeightHigh
)

func (l Height) String() string        { return fmt.Sprintf("height %d", int(l)) }
func (l Height) Next() Height          { return l + 1 }
func (l Height) Above(o Height) bool   { return l > o }
func (l Height) Plus(n int) (r Height) { return l + Height(n) }

// Access is a set of bits.
type Access uint8

const (
	AccessRead Access = 1 << iota
	AccessWrite
	AccessRun
	AccessAll = AccessRead | AccessWrite | AccessRun
)

// Colour is a text.
type Colour string

const (
	ColourRed  Colour = "red"
	ColourBlue Colour = "blue"
)

// FileKind shares the end of its name with its constants, Odd nothing.
type FileKind uint64

const (
	KindDir  FileKind = 3
	KindHuge FileKind = 1<<64 - 1
)

type paint struct {
	Colour  Colour
	Heights []Height
	ByRank  map[Height]Colour
}

func enumForm() (map[string]any, map[string]string, map[string][]string, map[string]any) {
	return map[string]any{
			"Height": (*Height)(nil), "HeightLow": HeightLow, "HeightHigh": HeightHigh, "HeightTop": HeightTop,
			"Access": (*Access)(nil), "AccessRead": AccessRead, "AccessWrite": AccessWrite, "AccessRun": AccessRun, "AccessAll": AccessAll,
			"Colour": (*Colour)(nil), "ColourRed": ColourRed, "ColourBlue": ColourBlue,
			"FileKind": (*FileKind)(nil), "KindDir": KindDir, "KindHuge": KindHuge,
			"Paint":   (*paint)(nil),
			"Default": &defaultHeight,
			"Raise":   func(l Height) Height { return l + 1 },
			"Mix":     func(a, b Access) Access { return a | b },
			"Swap":    func(c Colour) Colour { return map[Colour]Colour{"red": "blue", "blue": "red"}[c] },
			"Made":    func(s string) Colour { return Colour(s) },
			"Kind":    func(n uint64) FileKind { return FileKind(n) },
			"Show":    func(x any) string { return fmt.Sprintf("%T %v", x, x) },
			"Pair":    func(l Height) (Height, Access) { return l, AccessRun },
			"Callers": func(f func(Height) Colour) Colour { return f(HeightHigh) },
		}, map[string]string{"Height": "How high.", "Height.Next": "Next is one up."}, map[string][]string{"Raise": {"l"}},
		map[string]any{"enums": map[string][]string{"Height": {"HeightLow", "HeightHigh", "HeightTop"}, "Access": {"AccessRead", "AccessWrite", "AccessRun", "AccessAll"},
			"Colour": {"ColourRed", "ColourBlue"}, "FileKind": {"KindDir", "KindHuge"}}}
}

var defaultHeight = HeightHigh

func TestEnum_Class_Good(t *testing.T) {
	eachScript(t, reflectbind.Module("m", enumForm), map[string]string{
		"int": `
import enum
L = m.Height
assert issubclass(L, enum.IntEnum); check(L.__mro__[1], enum.IntEnum); check((L.__name__, L.__module__, L.__doc__), ("Height", "m", "How high."))
check([x.name for x in L], ["LOW", "HIGH"]); check(list(L.__members__), ["LOW", "HIGH", "TOP"]); assert L.TOP is L.HIGH is L(2) is L["HIGH"] is m.HEIGHT_HIGH is m.HEIGHT_TOP
check(repr(L.LOW), "<Height.LOW: 1>"); check(str(L.LOW), "height 1"); check(f"{L.LOW}", "height 1"); check(L.LOW + 1, 2); assert type(L.LOW + 1) is int
assert m.raise_(L.LOW) is L.HIGH and m.raise_(1) is L.HIGH and m.raise_(l=L.LOW) is L.HIGH
assert L.LOW.next() is L.HIGH and L.HIGH.above(1) and L.HIGH.above(L.LOW) and L.next(L.LOW) is L.HIGH; check(L.next.__doc__, "Next is one up.")
assert m.default is L.HIGH; check(m.pair(L.LOW), (1, 4)); assert m.pair(1)[1] is m.Access.RUN
match m.raise_(1):
    case L.HIGH: pass
    case _: assert False
check({L.LOW: 1}[1], 1)`,
		"flag": `
import enum
A = m.Access
assert issubclass(A, enum.IntFlag) and A.ALL is A.READ | A.WRITE | A.RUN; assert m.mix(A.READ, A.WRITE) == 3 and isinstance(m.mix(1, 2), A); check(repr(m.mix(A.READ, 4)), "<Access.READ|RUN: 5>")
assert A.READ in m.mix(A.READ, 4); check(list(A.ALL), [1, 2, 4])`,
		"text": `
import enum
C = m.Colour
assert issubclass(C, enum.StrEnum); check(str(C.RED), "red"); assert m.swap("red") is C.BLUE and m.swap(C.BLUE) is C.RED; check(C.RED.upper(), "RED"); check(repr(C.RED), "<Colour.RED: 'red'>")`,
		"fields": `
p = m.Paint(colour="red", heights=[1, m.Height.HIGH], by_rank={m.Height.LOW: "blue"})
assert p.colour is m.Colour.RED and p.heights[0] is m.Height.LOW and p.by_rank[1] is m.Colour.BLUE
p.colour = m.Colour.BLUE; check(p.colour, "blue"); assert list(p.by_rank)[0] is m.Height.LOW`,
		"any":      `check(m.show(m.Height.HIGH), "reflectbind_test.Height height 2"); check(m.show(m.Colour.RED), "reflectbind_test.Colour red"); check(m.show([m.Access.RUN]), "[]interface {} [4]")`,
		"callback": `assert m.callers(lambda l: m.Colour.RED if l is m.Height.HIGH else "?") is m.Colour.RED`,
		"large":    `check(m.FileKind.HUGE, 2**64 - 1); assert m.kind(2**64 - 1) is m.FileKind.HUGE and m.kind(3) is m.FileKind.DIR`,
		"listing":  `assert {"Height", "HEIGHT_LOW", "default"} <= set(dir(m)); ns = {}; exec("from m import *", ns); assert ns["Height"] is m.Height and ns["HEIGHT_LOW"] is m.Height.LOW`,
		"copy":     `check(m.Height.LOW.__reduce_ex__(4), (m.Height, (1,)))`,
	})
}

func TestEnum_Class_Bad(t *testing.T) {
	eachScript(t, reflectbind.Module("m", enumForm), map[string]string{
		"missing": `raises(AttributeError, getattr, m.Height, "LWO"); raises(KeyError, lambda: m.Height["LWO"]); raises(ValueError, m.Height, "x"); raises(ValueError, m.Access, "x"); raises(ValueError, m.Colour, 3); raises(ValueError, m.Height, 2**70)`,
		"param":   `check(str(raises(TypeError, m.raise_, "x")), "l: expected int, got str"); raises(OverflowError, m.mix, 256, 1); raises(TypeError, m.swap, 3); raises(TypeError, m.Height.next, "x"); raises(TypeError, m.Height.next, 1.5)`,
		"extend":  `raises(TypeError, exec, "class Sub(m.Height): X = 9", {"m": m})`,
	})
}

// Go's types are open: a value without a constant is a member without a name.
func TestEnum_Unknown_Ugly(t *testing.T) {
	eachScript(t, reflectbind.Module("m", enumForm), map[string]string{
		"int":  `x = m.raise_(98); assert type(x) is m.Height; check(x, 99); check((x.name, x.value), (None, 99)); check(repr(x), "<Height: 99>"); check(str(x), "height 99"); check(x, m.Height(99)); check(hash(x), hash(99)); check(x.next(), 100); check(len(m.Height), 2); check(m.raise_(-5), -4); check(x.__reduce_ex__(4), (m.Height, (99,)))`,
		"flag": `x = m.mix(64, 1); assert isinstance(x, m.Access); check(x, 65); assert m.Access.READ in x`,
		"text": `x = m.made("mauve"); assert type(x) is m.Colour; check(x, "mauve"); check(repr(x), "<Colour: 'mauve'>"); check(x.value, "mauve"); check(m.made(""), "")`,
	})
}

// Class objects belong to an interpreter, Go types to the process.
func TestEnum_Interpreters_Ugly(t *testing.T) {
	d := reflectbind.Module("m", enumForm)
	for range 2 {
		runScript(t, "import m\nassert m.raise_(1) is m.Height.HIGH\nm.Height.LOW.note = 1\n", d)
		runScript(t, "import m\nassert m.raise_(1) is m.Height.HIGH\nassert not hasattr(m.Height.LOW, 'note')\n", d)
	}
	in, err := py.New(py.Modules(d))
	if err != nil {
		t.Fatal(err)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
}

type ByHand int

func TestEnum_Option_Good(t *testing.T) {
	d := reflectbind.Module("m", map[string]any{"Get": func(n int) ByHand { return ByHand(n) }}, reflectbind.Enum[ByHand]("ByHandOne", ByHand(1), "ByHandTwo", ByHand(2)))
	eachScript(t, d, map[string]string{"hand": `check(repr(m.get(2)), "<ByHand.TWO: 2>"); assert m.ByHand(1) is m.get(1); check(repr(m.get(3)), "<ByHand: 3>")`})
}

func TestEnum_Option_Bad(t *testing.T) {
	for want, opt := range map[string]reflectbind.Option{
		"member 1 is no name followed by":  reflectbind.Enum[ByHand]("One", 1),
		"give names and constants in turn": reflectbind.Enum[ByHand]("One"),
		"only named integer and string":    reflectbind.Enum[float64]("One", 1.0),
	} {
		err := reflectbind.Module("m", map[string]any{}, opt).Err()
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
}
