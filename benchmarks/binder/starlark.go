// starlark-go: builtins written against its own argument unpacking, and a value with attributes, as its users write them.

package main

import (
	"fmt"
	"time"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

type starlarkPeer struct {
	thread  *starlark.Thread
	globals starlark.StringDict
}

// starlarkCounter is a Counter with attributes.
type starlarkCounter struct {
	c   *Counter
	add *starlark.Builtin
}

func (starlarkCounter) String() string        { return "counter" }
func (starlarkCounter) Type() string          { return "counter" }
func (starlarkCounter) Freeze()               {}
func (starlarkCounter) Truth() starlark.Bool  { return true }
func (starlarkCounter) Hash() (uint32, error) { return 0, fmt.Errorf("unhashable: counter") }
func (starlarkCounter) AttrNames() []string   { return []string{"add", "total"} }
func (c starlarkCounter) Attr(name string) (starlark.Value, error) {
	switch name {
	case "add":
		return c.add, nil
	case "total":
		return starlark.MakeInt(c.c.Total), nil
	}
	return nil, nil
}

func openStarlark() (peer, error) {
	c := &Counter{}
	values := starlark.StringDict{
		"scale": starlark.NewBuiltin("scale", func(_ *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var x, y float64
			if err := starlark.UnpackArgs(b.Name(), args, kwargs, "x", &x, "y", &y); err != nil {
				return nil, err
			}
			return starlark.Float(scale(x, y)), nil
		}),
		"echo": starlark.NewBuiltin("echo", func(_ *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var s string
			if err := starlark.UnpackArgs(b.Name(), args, kwargs, "s", &s); err != nil {
				return nil, err
			}
			return starlark.String(echo(s)), nil
		}),
		"c": starlarkCounter{c, starlark.NewBuiltin("add", func(_ *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var n int
			if err := starlark.UnpackArgs(b.Name(), args, kwargs, "n", &n); err != nil {
				return nil, err
			}
			total, err := c.Add(n)
			return starlark.MakeInt(total), err
		})},
	}
	source := ""
	for k, body := range map[kind]string{empty: "pass", floatFloat: "r = scale(1.5, 2.0)", str: "r = echo('hello')", method: "r = c.add(0)", field: "r = c.total"} {
		source += fmt.Sprintf("def %s(n):\n    r = None\n    for i in range(n):\n        %s\n    return str(r)\n", loopName(k), body)
	}
	thread := &starlark.Thread{Name: "binder"}
	globals, err := starlark.ExecFileOptions(&syntax.FileOptions{}, thread, "binder.star", source, values)
	return &starlarkPeer{thread, globals}, err
}

func (*starlarkPeer) name() string { return "starlark-go, handwritten" }

func (p *starlarkPeer) loop(k kind) (float64, bool, error) {
	start := time.Now()
	v, err := starlark.Call(p.thread, p.globals[loopName(k)], starlark.Tuple{starlark.MakeInt(calls)}, nil)
	took := time.Since(start)
	if err != nil {
		return 0, false, err
	}
	text, _ := starlark.AsString(v)
	return float64(took.Nanoseconds()), true, validate(k, text)
}
