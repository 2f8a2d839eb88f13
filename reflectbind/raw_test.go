// This file tests functions that take Python's arguments as they are, and what errors of arguments say of a function.

package reflectbind_test

import (
	"errors"
	"strings"
	"testing"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/reflectbind"
)

func raws() *reflectbind.Descriptor {
	form := func() (map[string]any, map[string]string, map[string][]string) {
		return map[string]any{
			"Count": func(c reflectbind.Call) (object.Value, error) {
				n := int64(len(c.Args()))
				if v, ok := c.Keyword("plus"); ok {
					var more int64
					if err := c.Store(v, &more, "plus"); err != nil {
						return object.Value{}, err
					}
					n += more
				}
				return object.Int64(n), c.Context().Err()
			},
			"First": func(c reflectbind.Call) (object.Value, error) { return c.Args()[0], nil },
			"Length": func(c reflectbind.Call) (object.Value, error) {
				n, exc := object.Len(c.Thread(), c.Args()[0])
				_ = exc
				return object.Int64(int64(n)), nil
			},
			"Null": func(reflectbind.Call) (object.Value, error) { return object.Value{}, nil }, "Fail": func(reflectbind.Call) (object.Value, error) { return object.None, errors.New("no") },
			"Add": func(a, b int) int { return a + b }, "Server": (*Server)(nil),
		}, nil, map[string][]string{"Add": {"a", "b"}}
	}
	return reflectbind.Module("m", form)
}

func TestRaw_Call_Good(t *testing.T) {
	d := raws()
	eachScript(t, d, map[string]string{
		"call": `check((m.count(), m.count(1, "a", None), m.count(1, plus=5)), (0, 3, 6)); o = object(); assert m.first(o) is o; check(m.length("abc"), 3); assert m.null() is None; import inspect; check(str(inspect.signature(m.count)), "(*args, **kwargs) -> 'Any'"); check(m.count.__text_signature__, "(*args, **kwargs)")`,
	})
	if text := d.Stub(); !strings.Contains(text, "def count(*args: Any, **kwargs: Any) -> Any: ...") {
		t.Error(text)
	}
}

func TestRaw_Call_Bad(t *testing.T) {
	eachScript(t, raws(), map[string]string{
		"errors": `import go; check(str(raises(TypeError, m.count, plus="x")), "plus: expected int, got str"); check(str(raises(go.Error, m.fail)), "no"); raises(go.PanicError, m.first)`,
	})
}

func TestRaw_Explained_Good(t *testing.T) {
	eachScript(t, raws(), map[string]string{
		"note":   `check(raises(TypeError, m.add, 1, "x").__notes__, ["add(a, b) is Go's func(int, int) int"]); check(raises(TypeError, m.add, 1).__notes__, ["add(a, b) is Go's func(int, int) int"])`,
		"method": `check(raises(TypeError, m.Server().grow, "x").__notes__, ["Server.grow(self, arg1, /) is Go's func(*reflectbind_test.Server, int) (int, error)"])`,
		"python": "class I:\n    def __index__(self): raise KeyError(1)\ne = raises(KeyError, m.add, I(), 2); assert not hasattr(e, '__notes__')",
	})
}
