// This file tests copies of instances: Clone, pickle, dicts of fields.

package reflectbind_test

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"dappco.re/go/py/reflectbind"
)

// Code has a text form.
type Code struct{ n int }

func (c Code) MarshalText() ([]byte, error) {
	if c.n < 0 {
		return nil, errors.New("no form")
	}
	return strconv.AppendInt(nil, int64(c.n), 10), nil
}
func (c *Code) UnmarshalText(text []byte) (err error) { c.n, err = strconv.Atoi(string(text)); return }

// Twins counts its clones.
type Twins struct {
	Name   string
	Inner  Point
	Many   []Point
	By     map[string]*Point
	Hidden string `py:"hidden,secret"`
	clones int
}

func (t *Twins) Clone() *Twins { return &Twins{Name: t.Name + "'", clones: t.clones + 1} }
func (t *Twins) Clones() int   { return t.clones }

// Own has a method of that name.
type Own struct{ A int }

func (o Own) ToDict() string { return "own" }

func copies() *reflectbind.Descriptor {
	return reflectbind.Module("m", map[string]any{
		"Code": (*Code)(nil), "Twins": (*Twins)(nil), "Point": (*Point)(nil), "Own": (*Own)(nil),
		"Make": func(n int) Code { return Code{n} }, "Number": func(c Code) int { return c.n },
		"Join": func() error { return errors.Join(errors.New("a"), fmt.Errorf("b: %w", errGone)) }, "ErrGone": errGone,
	})
}

func TestCopying_Forms_Good(t *testing.T) {
	eachScript(t, copies(), map[string]string{
		"pickle": `f, a = m.make(5).__reduce_ex__(4); x = f(*a); check(m.number(x), 5); assert type(x) is m.Code; import go; assert f is go._unpickle`,
		"clone":  `t = m.Twins(name="a"); c = t.__copy__(); check((c.name, c.clones(), t.name), ("a'", 1, "a")); r = t.__replace__(name="z"); check((r.name, r.clones()), ("z", 0))`,
		"dict": `
t = m.Twins(name="a", inner={"x": 1}, many=[m.Point(x=2)], by={"k": m.Point(y=3)}, hidden="h")
d = t.to_dict(); check(d, {"name": "a", "inner": {"x": 1, "y": 0}, "many": [{"x": 2, "y": 0}], "by": {"k": {"x": 0, "y": 3}}, "hidden": "h"})
b = m.Twins.from_dict(d); check(b.to_dict(), d); check(b.by["k"].y, 3); d["inner"]["x"] = 9; check(t.inner.x, 1)`,
		"own":   `check(m.Own(a=1).to_dict(), "own"); check(m.Own.from_dict({"a": 2}).a, 2)`,
		"group": "import go\ntry: m.join()\nexcept go.Error as e: g = e.as_group(); check(len(g.exceptions), 2); assert isinstance(g, ExceptionGroup) and isinstance(g.exceptions[1], m.GoneError)\ntry: raise g\nexcept* m.GoneError as eg: check(len(eg.exceptions), 1)\nexcept* go.Error: pass",
	})
}

func TestCopying_Forms_Bad(t *testing.T) {
	eachScript(t, copies(), map[string]string{
		"pickle": `import go; check(str(raises(go.Error, m.make(-1).__reduce_ex__, 4)), "no form"); raises(go.Error, go._unpickle, m.Code, b"x"); raises(TypeError, go._unpickle, m.Point, b"x"); raises(TypeError, go._unpickle, int, b""); raises(TypeError, m.Twins().__reduce_ex__, 4)`,
		"dict":   `check(str(raises(TypeError, m.Twins.from_dict, {"nam": 1})), "fields: Twins has no field 'nam'. Did you mean 'name'?"); raises(TypeError, m.Twins.from_dict, 3); check(str(raises(TypeError, m.Twins.from_dict, {"many": [{"x": "a"}]})), "fields.many[0].x: expected int, got str")`,
	})
}

// A deprecated function is that to type checkers too.
func TestCopying_Deprecated_Good(t *testing.T) {
	text := reflectbind.Module("m", map[string]any{"Old": strings.ToUpper}, reflectbind.Docs("Old", "Old is old.\n\nDeprecated: use\nNew.")).Stub()
	if !strings.Contains(text, "import warnings\n") || !strings.Contains(text, "@warnings.deprecated(\"use New.\")\ndef old(") {
		t.Error(text)
	}
}
