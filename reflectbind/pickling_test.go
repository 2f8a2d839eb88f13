// This file tests pickles and deep copies of Go values.

package reflectbind_test

import (
	"encoding/json"
	"testing"
	"time"

	"dappco.re/go/py/reflectbind"
)

// Score has JSON alone.
type Score struct{ n int }

func (s *Score) MarshalJSON() ([]byte, error)    { return json.Marshal(s.n) }
func (s *Score) UnmarshalJSON(text []byte) error { return json.Unmarshal(text, &s.n) }
func (s *Score) N() int                          { return s.n }

// Tree has nothing hidden.
type Tree struct {
	Name     string
	Parent   *Tree
	Children []*Tree
	Marks    map[string]Point
	Wait     time.Duration
	Score    Score
	Any      any
}

// Closed has a field that is not exported, Hooked one that cannot be copied.
type Closed struct{ A, b int }

type Hooked struct{ F func() }

func pickles() *reflectbind.Descriptor {
	return reflectbind.Module("m", map[string]any{"Score": (*Score)(nil), "Tree": (*Tree)(nil), "Closed": (*Closed)(nil), "Hooked": (*Hooked)(nil), "Point": (*Point)(nil), "Header": (*Header)(nil), "Stack": (*Stack)(nil),
		"MakeScore": func(n int) *Score { return &Score{n} }})
}

func TestPickling_RoundTrip_Good(t *testing.T) {
	eachScript(t, pickles(), map[string]string{
		"json": `import pickle; s = pickle.loads(pickle.dumps(m.make_score(5))); check(s.n(), 5); assert type(s) is m.Score`,
		"fields": `
import pickle, copy, go
t = m.Tree(name="a", marks={"p": m.Point(x=1)}, wait=1.5, any=[1, "x"], children=[m.Tree(name="b")], score=m.make_score(3))
for u in (pickle.loads(pickle.dumps(t)), copy.deepcopy(t)):
    check((u.name, u.marks["p"].x, u.wait, u.any, u.children[0].name, u.score.n()), ("a", 1, go.Duration(1.5), [1, "x"], "b", 3))
    u.children[0].name = "c"; u.marks["q"] = m.Point(); check((t.children[0].name, len(t.marks)), ("b", 1))`,
		"cycle": `
import pickle, copy
t = m.Tree(name="a"); c = m.Tree(name="b", parent=t); t.children = [c]
for u in (pickle.loads(pickle.dumps(t)), copy.deepcopy(t)):
    assert u is not t and u.children[0].parent is u and u.children[0].name == "b"`,
		"containers": `import pickle, copy; h = m.Header({"a": ["x"]}); g = copy.deepcopy(h); g["a"].append("y"); check((dict(h), g["a"]), ({"a": ["x"]}, ["x", "y"])); check(pickle.loads(pickle.dumps(m.Stack([1, 2]))), [1, 2])`,
	})
}

func TestPickling_RoundTrip_Bad(t *testing.T) {
	eachScript(t, pickles(), map[string]string{
		"closed": `import pickle, copy; assert "fields that are not exported" in str(raises(TypeError, pickle.dumps, m.Closed(a=1))); raises(TypeError, copy.deepcopy, m.Hooked())`,
		"forged": `import go; raises(TypeError, go._rebuild, m.Closed, None); raises(TypeError, go._rebuild, int, None); raises(TypeError, m.Tree().__setstate__, {"Nome": 1}); raises(TypeError, m.Tree().__setstate__, {"Name": 1}); raises(TypeError, m.Closed().__setstate__, {"A": 1}); raises(TypeError, go._rebuild, m.Stack, ["x"])`,
		"broken": `import go; raises(go.Error, go._unpickle, m.Score, b"x")`,
	})
}
