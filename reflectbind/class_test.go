// This file tests the classes that Go types become.

package reflectbind_test

import (
	"errors"
	"fmt"
	"iter"
	"sync"
	"testing"

	"dappco.re/go/py/reflectbind"
)

type Point struct{ X, Y int }

func (p Point) Norm() int { return p.X*p.X + p.Y*p.Y }

type TLS struct {
	Min  int
	Keys []string
}

type Server struct {
	Name   string
	Port   uint16
	Tags   []string
	Limits map[string]int
	TLS    TLS
	Spare  *TLS
	Points map[string]Point
	Secret string `py:"token,secret"`
	ID     int    `py:"id,ro"`
	mu     sync.Mutex
	closed bool
}

func (s *Server) Grow(n int) (int, error) {
	if n < 0 {
		return 0, errors.New("cannot shrink")
	}
	s.Port += uint16(n)
	return int(s.Port), nil
}
func (s *Server) Self() *Server  { return s }
func (s *Server) Inner() *TLS    { return &s.TLS }
func (s *Server) Close() error   { s.closed = true; return nil }
func (s *Server) Closed() bool   { return s.closed }
func (s *Server) String() string { return "server " + s.Name }
func (s *Server) Len() int       { return len(s.Tags) }
func (s *Server) All() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, t := range s.Tags {
			if !yield(t) {
				return
			}
		}
	}
}

type Animal struct{ Name string }

func (a *Animal) Rename(n string) { a.Name = n }
func (a *Animal) Speak() string   { return a.Name + " speaks" }

type Dog struct {
	Animal
	Age int
}

func (d *Dog) Speak() string { return d.Name + " barks" }

type Version struct{ n int }

func NewVersion(n int) (*Version, error) {
	if n < 0 {
		return nil, fmt.Errorf("bad version %d", n)
	}
	return &Version{n}, nil
}
func (v *Version) Compare(w *Version) int { return v.n - w.n }

type Level int

func (l Level) Name() string { return [...]string{"low", "high"}[l] }

type Speaker interface{ Speak() string }

type Node struct {
	Value int
	Next  *Node
}

type Opaque struct{ n int }

type Header map[string][]string

func (h Header) Get(k string) string { return h[k][0] }

type Stack []int

func (s *Stack) Push(n int) { *s = append(*s, n) }

// Cat is like a Dog, and a Crossbreed has both; a Wrapped one embeds by pointer, and an interface.
type Cat struct{ Name string }

func (c *Cat) Speak() string { return c.Name + " meows" }

type Crossbreed struct {
	Dog
	Cat
}

type Wrapped struct {
	*Cat
	Speaker
}

// Nest has containers in a map.
type Nest struct {
	Table map[string]map[string][]int
}

func classes() *reflectbind.Descriptor {
	return reflectbind.Module("m", map[string]any{
		"Point": reflectbind.Type[Point](), "Server": reflectbind.Type[Server](), "TLS": reflectbind.Type[TLS](),
		"Dog": (*Dog)(nil), "Animal": (*Animal)(nil), "NewVersion": NewVersion, "Level": (*Level)(nil), "Node": (*Node)(nil),
		"MakePoint": func(x, y int) Point { return Point{x, y} },
		"Double":    func(p Point) Point { return Point{2 * p.X, 2 * p.Y} },
		"Move":      func(p *Point) { p.X++ },
		"Points":    func(n int) []Point { return make([]Point, n) },
		"Greet":     func(a *Animal) string { return a.Name },
		"Speaker":   func() Speaker { return &Dog{Animal: Animal{"Rex"}} },
		"Listen":    func(s Speaker) string { return s.Speak() },
		"High":      func() Level { return 1 },
		"IsHigh":    func(l Level) bool { return l == 1 },
		"Any":       func(x any) string { return fmt.Sprintf("%T", x) },
		"Header":    (*Header)(nil), "Stack": (*Stack)(nil), "Keys": func(h Header) int { return len(h) }, "MakeHeader": func() Header { return Header{"a": {"x"}} },
		"Hidden": func() Opaque { return Opaque{} },
		"Nest":   (*Nest)(nil), "Cat": (*Cat)(nil), "Crossbreed": (*Crossbreed)(nil), "Wrapped": (*Wrapped)(nil),
		"Servers": func(s []*Server) int { return len(s) },
	})
}

func TestClass_Fields_Good(t *testing.T) {
	eachScript(t, classes(), map[string]string{
		"construct": `p = m.Point(x=1, y=2); check((p.x, p.y), (1, 2)); check(repr(p), "Point(x=1, y=2)"); check(p.norm(), 5); check(m.Point().x, 0)`,
		"set":       `p = m.Point(); p.x = 5; check(p.norm(), 25); m.move(p); check(p.x, 6)`,
		"value":     `p = m.Point(x=1); q = m.double(p); check((q.x, p.x), (2, 1))`,
		"dict":      `check(m.double({"x": 4}).x, 8)`,
		"nested":    `s = m.Server(); s.tls.min = 3; check(s.tls.min, 3); check(s.inner().min, 3); assert s.tls is s.tls; assert s.inner() is s.tls`,
		"pointer":   `s = m.Server(); assert s.spare is None; s.spare = m.TLS(min=9); check(s.spare.min, 9); s.spare = None; assert s.spare is None`,
		"identity":  `s = m.Server(); assert s.self() is s`,
		"slice":     `s = m.Server(tags=["a"]); s.tags.append("b"); s.tags.extend(["c"]); check(s.tags, ["a", "b", "c"]); s.tags[0] = "z"; del s.tags[1]; check(list(s.tags), ["z", "c"]); check(len(s.tags), 2); check(s.tags[-1], "c"); check(s.tags[:1], ["z"]); assert "c" in s.tags; check(repr(s.tags), "['z', 'c']")`,
		"map":       `s = m.Server(); s.limits["cpu"] = 4; check(s.limits, {"cpu": 4}); check(s.limits["cpu"], 4); assert "cpu" in s.limits; s.limits.update({"mem": 1}); check(sorted(s.limits), ["cpu", "mem"]); del s.limits["cpu"]; check(s.limits.get("cpu", 0), 0); check(len(s.limits), 1)`,
		"inmap":     `h = m.Header({"a": ["x"]}); h["a"].append("y"); h["a"][0] = "z"; v = h["a"]; v.extend(["w"]); check(h["a"], ["z", "y", "w"]); v.pop(); check(h["a"], ["z", "y"]); n = m.Nest(); n.table = {"a": {"b": [1]}}; n.table["a"]["c"] = [2]; n.table["a"]["b"].append(3); check(n.table, {"a": {"b": [1, 3], "c": [2]}}); n.table["q"] = {}; n.table["q"]["x"] = [1]; check(n.table["q"], {"x": [1]})`,
		"plus":      `s = m.Server(tags=["a"]); check(s.tags + ["b"], ["a", "b"]); check(["b"] + s.tags, ["b", "a"]); check(s.tags * 2, ["a", "a"]); s.tags += ["c"]; check(s.tags, ["a", "c"]); raises(TypeError, lambda: s.tags + 1)`,
		"abstract":  `import collections.abc as c; s = m.Server(); h = m.Header({}); k = m.Stack([1]); assert isinstance(s.tags, c.MutableSequence) and isinstance(s.tags, c.Sequence) and not isinstance(s.tags, c.Mapping) and isinstance(s.limits, c.MutableMapping) and isinstance(s.limits, c.Mapping) and isinstance(h, c.MutableMapping) and isinstance(k, c.Sequence) and issubclass(m.Stack, c.MutableSequence) and not isinstance(s, c.Mapping)`,
		"dictlike":  `s = m.Server(limits={"a": 1}); s.limits |= {"b": 2}; check(s.limits, {"a": 1, "b": 2}); check(s.limits | {"c": 3}, {"a": 1, "b": 2, "c": 3}); check({"c": 3} | s.limits, {"c": 3, "a": 1, "b": 2}); check(list(reversed(s.limits)), ["b", "a"]); check({**s.limits}, {"a": 1, "b": 2}); s.tags = ["a", "b"]; check(list(reversed(s.tags)), ["b", "a"]); raises(TypeError, lambda: s.limits | 3)`,
		"secret":    `s = m.Server(token="hush"); assert "hush" not in repr(s); assert "***" in repr(s); check(s.token, "hush")`,
		"match": `
match m.Point(x=1, y=2):
    case m.Point(1, y=y): check(y, 2)
    case _: assert False`,
		"copy":     `p = m.Point(x=1); q = p.__copy__(); q.x = 2; check(p.x, 1); check(p.__replace__(y=7).y, 7)`,
		"subclass": "class P(m.Point):\n    def __init__(self, n):\n        super().__init__(x=n, y=n)\n    def total(self): return self.x + self.y\np = P(3); check(p.total(), 6); check(m.double(p).x, 6); check(p.norm(), 18)",
		"list":     `ps = m.points(2); ps[0].x = 5; check([p.x for p in ps], [5, 0])`,
	})
}

func TestClass_Fields_Bad(t *testing.T) {
	eachScript(t, classes(), map[string]string{
		"unknown":  `check(str(raises(TypeError, m.Point, z=1)), "Point() got an unexpected keyword argument 'z'"); raises(TypeError, m.Point, 1, 2)`,
		"range":    `check(str(raises(OverflowError, m.Server, port=70000)), "port: 70000 does not fit uint16")`,
		"type":     `s = m.Server(); check(str(raises(TypeError, setattr, s, "name", 3)), "name: expected str, got int")`,
		"path":     `check(str(raises(TypeError, m.servers, [m.Server(), {"tls": {"keys": ["a", 5]}}])), "servers() argument 1[1].tls.keys[1]: expected str, got int")`,
		"readonly": `s = m.Server(); raises(AttributeError, setattr, s, "id", 3)`,
		"typo":     `s = m.Server(); raises(AttributeError, setattr, s, "nane", "x"); raises(AttributeError, getattr, s, "mu"); raises(AttributeError, getattr, s, "closed_")`,
		"delete":   `s = m.Server(); raises(AttributeError, delattr, s, "name")`,
		"frozen":   `s = m.Server(); s.points = {"a": m.Point(x=1)}; check(s.points["a"].x, 1); assert "copy" in str(raises(AttributeError, setattr, s.points["a"], "x", 2))`,
		"key":      `s = m.Server(); raises(KeyError, lambda: s.limits["no"]); raises(IndexError, lambda: s.tags[0])`,
		"opaque":   `assert "cannot create" in str(raises(TypeError, type(m.hidden())))`,
		"self":     `raises(TypeError, m.Point.norm, 3); raises(TypeError, m.Point.norm)`,
		"uninit":   "class P(m.Point):\n    def __init__(self): pass\nraises(TypeError, lambda: P().x)\nraises(TypeError, lambda: P().norm())",
		"inspect":  `import inspect; check(str(inspect.signature(m.Server.grow)), "(self, arg1: int, /) -> int"); check(str(inspect.signature(m.Server().grow)), "(arg1: int, /) -> int"); check(str(inspect.signature(m.Point)), "(*, x: int = 0, y: int = 0) -> 'm.Point'"); check(str(inspect.signature(m.Version)), "(arg1: int, /) -> 'm.Version | None'"); raises(ValueError, inspect.signature, m.Level)`,
		"pickle":   `assert "neither MarshalBinary, MarshalText nor MarshalJSON" in str(raises(TypeError, m.Server().__reduce_ex__, 2))`,
	})
}

func TestClass_Protocols_Good(t *testing.T) {
	eachScript(t, classes(), map[string]string{
		"equality":    `assert m.Point(x=1) == m.Point(x=1); assert m.Point(x=1) != m.Point(x=2); assert m.Server() != m.Server(); s = m.Server(); assert s == s; hash(s)`,
		"unhashable":  `raises(TypeError, hash, m.Point())`,
		"string":      `check(str(m.Server(name="x")), "server x")`,
		"len":         `check(len(m.Server(tags=["a"])), 1); check(list(m.Server(tags=["a", "b"])), ["a", "b"])`,
		"with":        "with m.Server() as s:\n    assert not s.closed()\nassert s.closed()",
		"constructor": `assert m.Version(2) > m.Version(1); assert m.Version(1) <= m.Version(1); assert not hasattr(m, "new_version"); assert isinstance(m.Version(1), m.Version)`,
		"embedding":   `d = m.Dog(name="Rex", age=3); check(d.speak(), "Rex barks"); d.rename("Max"); check(d.name, "Max"); assert isinstance(d, m.Animal); check(m.greet(d), "Max"); check(m.Animal.speak(d), "Max speaks")`,
		"parts":       `d = m.Dog(name="Rex"); d.animal.name = "Max"; check(d.name, "Max"); assert isinstance(d.animal, m.Animal); check(m.Dog(animal=m.Animal(name="Tom"), age=2).name, "Tom"); check(repr(d), "Dog(name='Max', age=0)"); check(m.greet(d.animal), "Max")`,
		"ambiguous":   `c = m.Crossbreed(dog=m.Dog(name="a", age=1), cat=m.Cat(name="b")); check(str(raises(AttributeError, lambda: c.speak())), "'Crossbreed' object has several attributes 'speak': say dog.speak or cat.speak"); check((c.dog.name, c.cat.name, c.age, c.name), ("a", "b", 1, "b")); assert not hasattr(c, "speak"); check(c.cat.speak(), "b meows"); check(c.dog.speak(), "a barks")`,
		"pointer":     `w = m.Wrapped(); assert w.cat is None; raises(AttributeError, lambda: w.name); w.cat = m.Cat(name="c"); check((w.name, w.cat.speak()), ("c", "c meows")); w = m.Wrapped(); w.name = "d"; check(w.cat.name, "d"); w = m.Wrapped(speaker=m.Dog(name="e")); check(w.speaker.speak(), "e barks")`,
		"interface":   `s = m.speaker(); check(s.speak(), "Rex barks"); assert not hasattr(s, "rename"); check(m.listen(s), "Rex barks"); check(m.listen(m.Dog(name="A")), "A barks"); check(m.greet(s) if False else "", "")`,
		"named":       `h = m.high(); check(h, 1); check(h + 1, 2); check(h.name(), "high"); assert m.is_high(1); assert m.is_high(h); assert isinstance(h, m.Level); check(m.Level(0).name(), "low")`,
		"any":         `check(m.any(m.Point()), "*reflectbind_test.Point"); check(m.any(m.high()), "reflectbind_test.Level"); check(m.any([1]), "[]interface {}")`,
		"cycle":       `n = m.Node(value=1); n.next = n; assert "..." in repr(n); assert n.next is n`,
		"container":   `h = m.make_header(); check(h.get("a"), "x"); check(h["a"], ["x"]); h["b"] = ["y"]; check(len(h), 2); check(m.keys(h), 2); check(m.keys({"q": []}), 1); check(sorted(h), ["a", "b"]); check(h, {"a": ["x"], "b": ["y"]}); check(list(h.items())[0][0], "a"); check(repr(m.Header({"k": []})), "Header({'k': []})"); s = m.Stack([1]); s.push(2); check(s, [1, 2]); check(s[-1], 2); s.append(3); check(list(s), [1, 2, 3])`,
		"iterstop":    "for x in m.Server(tags=['a', 'b']):\n    break\nit = iter(m.Server(tags=['a'])); check(next(it), 'a'); raises(StopIteration, next, it)",
	})
}

func TestClass_Protocols_Bad(t *testing.T) {
	eachScript(t, classes(), map[string]string{
		"constructor": `import go; check(str(raises(go.Error, m.Version, -1)), "bad version -1"); raises(TypeError, m.Version)`,
		"interface":   `raises(TypeError, m.listen, 3); assert "Speak" in str(raises(TypeError, m.listen, m.Point()))`,
		"none":        `raises(TypeError, m.double, None)`,
	})
}
