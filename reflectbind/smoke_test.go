package reflectbind

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"dappco.re/go/py/engine/object"
)

func newThread() *object.Thread { return object.NewThread(object.NewInterp()) }

type Animal struct{ Name string }

func (a *Animal) Rename(n string) *Animal { a.Name = n; return a }
func (a Animal) Speak() string            { return a.Name + "!" }

type TLS struct{ Min int }
type Dog struct {
	Animal
	Age  int
	Tags []string
	TLS  TLS
	Meta map[string]int
}

func (d *Dog) Grow(n int) (int, error) {
	if n < 0 {
		return 0, errors.New("cannot shrink")
	}
	d.Age += n
	return d.Age, nil
}

var ErrNope = errors.New("nope")

func build(t testing.TB, src any, opts ...Option) (*object.Thread, func(expr string, args ...any) (any, *object.Exception)) {
	th := newThread()
	d := Module("test.mod", src, opts...)
	if err := d.Err(); err != nil {
		t.Fatal(err)
	}
	m, exc := d.Build(th)
	if exc != nil {
		t.Fatal(text(th, exc))
	}
	return th, func(name string, args ...any) (any, *object.Exception) {
		f, exc := object.GetAttrName(th, m.Value(), name)
		if exc != nil {
			return nil, exc
		}
		vals := make([]object.Value, len(args))
		for i, a := range args {
			vals[i], exc = ToPython(th, a)
			if exc != nil {
				return nil, exc
			}
		}
		v, exc := object.Call(th, f, vals, nil)
		if exc != nil {
			return nil, exc
		}
		var x any
		return x, FromPython(th, v, &x, "")
	}
}

func text(th *object.Thread, exc *object.Exception) string {
	s, e := object.ToStr(th, exc.Value())
	if e != nil {
		return "?"
	}
	return exc.Type().Name + ": " + s.String()
}

func TestSmoke(t *testing.T) {
	th, call := build(t, map[string]any{
		"Upper": strings.ToUpper, "Add": func(a, b float64) float64 { return a + b }, "ReadFile": os.ReadFile,
		"Dog": Type[Dog](), "ErrNope": ErrNope, "Fail": func() error { return fmt.Errorf("wrap: %w", ErrNope) },
		"Sum": func(xs []int) int {
			s := 0
			for _, x := range xs {
				s += x
			}
			return s
		}, "Panic": func() { panic("boom") },
		"Map": func(f func(int) int, xs ...int) []int {
			r := []int{}
			for _, x := range xs {
				r = append(r, f(x))
			}
			return r
		},
		"Cut": strings.Cut, "U16": func(p uint16) uint16 { return p },
		"NewDog": func(name string) *Dog { return &Dog{Animal: Animal{name}} },
	})
	for _, c := range [][]any{{"upper", "abc"}, {"add", 1.5, 2}, {"read_file", "/nope"}, {"fail"}, {"sum", []any{1, 2, "x"}}, {"sum", []int{1, 2}}, {"panic"}, {"cut", "a=b", "="},
		{"u16", 70000}, {"upper"}, {"upper", 1}, {"upper", "a", "b"}} {
		v, exc := call(c[0].(string), c[1:]...)
		if exc != nil {
			t.Log(c, text(th, exc), exc.Type().MRO[1].Name)
		} else {
			t.Log(c, v)
		}
	}
	m, _ := Module("x", map[string]any{"NewDog": func(name string) *Dog { return &Dog{Animal: Animal{name}} }}).Build(th)
	dogc, _ := object.GetAttrName(th, m.Value(), "Dog")
	dog, exc := object.Call1(th, dogc, object.StrOf("Rex"))
	if exc != nil {
		t.Fatal(text(th, exc))
	}
	r, exc := object.Repr(th, dog)
	if exc != nil {
		t.Fatal(text(th, exc))
	}
	t.Log(r.String())
	d2, exc := object.CallMethod(th, dog, object.Intern("rename"), object.StrOf("Max"))
	if exc != nil {
		t.Fatal(text(th, exc))
	}
	t.Log(d2.Type().Name)
	g, exc := object.CallMethod(th, dog, object.Intern("grow"), object.Int64(-1))
	if exc != nil {
		t.Log(text(th, exc))
	}
	g, exc = object.CallMethod(th, dog, object.Intern("grow"), object.Int64(4))
	tags, _ := object.GetAttrName(th, dog, "tags")
	_, exc = object.CallMethod(th, tags, object.Intern("append"), object.StrOf("x"))
	_, exc = object.CallMethod(th, tags, object.Intern("extend"), object.ListOf(object.StrOf("y")))
	if exc != nil {
		t.Log(text(th, exc))
	}
	tls, _ := object.GetAttrName(th, dog, "tls")
	t.Log(exc, object.SetAttr(th, tls, object.Intern("min"), object.Int64(3)))
	r, _ = object.Repr(th, dog)
	t.Log(r.String(), g.AsInt64())
}
