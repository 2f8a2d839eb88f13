// This file defines Value, a Python object in Go's hands.

package py

import (
	"context"
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/reflectbind"
)

// Value is a Python object of one interpreter. The zero Value stands for None. Its methods enter the interpreter, as those of Interp do.
type Value struct {
	v object.Value
	p *Interp
}

func (p *Interp) value(v object.Value, err error) (Value, error) {
	if err != nil {
		return Value{}, err
	}
	return Value{v, p}, nil
}

// IsNone reports that v is None.
func (v Value) IsNone() bool { return v.v.IsNull() || v.v.IsNone() }

// Type is the name of v's class.
func (v Value) Type() string {
	if v.v.IsNull() {
		return "NoneType"
	}
	return v.v.Type().Name
}

// String is str(v); if that raises, a placeholder says so.
func (v Value) String() string { return v.text(object.ToStr) }

// Repr is repr(v); if that raises, a placeholder says so.
func (v Value) Repr() string { return v.text(object.Repr) }

func (v Value) text(f func(*object.Thread, object.Value) (*object.Str, *object.Exception)) string {
	if v.v.IsNull() {
		return "None"
	}
	var s *object.Str
	err := v.p.do(context.Background(), func(th *object.Thread) (exc *object.Exception) {
		s, exc = f(th, v.v)
		return exc
	})
	if err != nil {
		return fmt.Sprintf("<%s: %v>", v.Type(), err)
	}
	return s.String()
}

// As stores v into the Go variable that dst points to. The conversion is exact or an error: see package typemap.
func (v Value) As(dst any) error {
	if v.v.IsNull() {
		return fmt.Errorf("py: no value to store into %T", dst)
	}
	return v.p.do(context.Background(), func(th *object.Thread) *object.Exception {
		return reflectbind.FromPython(th, v.v, dst, "value")
	})
}

// Go is v as the Go value that suits it: nil, bool, int64 or *big.Int, float64, string, []byte, []any, map[any]any, or
// the Go object that v wraps.
func (v Value) Go() (any, error) {
	if v.v.IsNull() {
		return nil, nil
	}
	var x any
	return x, v.As(&x)
}

// Attr is the attribute name of v.
func (v Value) Attr(name string) (Value, error) {
	var r object.Value
	err := v.do(context.Background(), func(th *object.Thread) (exc *object.Exception) {
		r, exc = object.GetAttrName(th, v.v, name)
		return exc
	})
	return v.p.value(r, err)
}

// SetAttr sets the attribute name of v to the Go value x.
func (v Value) SetAttr(name string, x any) error {
	return v.do(context.Background(), func(th *object.Thread) *object.Exception {
		w, exc := v.p.toPython(th, x)
		if exc != nil {
			return exc
		}
		return object.SetAttr(th, v.v, object.Intern(name), w)
	})
}

// Item is v[key].
func (v Value) Item(key any) (Value, error) {
	var r object.Value
	err := v.do(context.Background(), func(th *object.Thread) *object.Exception {
		k, exc := v.p.toPython(th, key)
		if exc == nil {
			r, exc = object.GetItem(th, v.v, k)
		}
		return exc
	})
	return v.p.value(r, err)
}

// Call calls v with Go values as positional arguments.
func (v Value) Call(ctx context.Context, args ...any) (Value, error) {
	return v.CallWith(ctx, args, nil)
}

// CallWith calls v with positional and keyword arguments.
func (v Value) CallWith(ctx context.Context, args []any, keywords map[string]any) (Value, error) {
	var r object.Value
	err := v.do(ctx, func(th *object.Thread) *object.Exception {
		all := make([]object.Value, 0, len(args)+len(keywords))
		var names []*object.Str
		for _, a := range args {
			w, exc := v.p.toPython(th, a)
			if exc != nil {
				return exc
			}
			all = append(all, w)
		}
		for name, a := range keywords {
			w, exc := v.p.toPython(th, a)
			if exc != nil {
				return exc
			}
			all = append(all, w)
			names = append(names, object.Intern(name))
		}
		var exc *object.Exception
		r, exc = object.Call(th, v.v, all, names)
		return exc
	})
	return v.p.value(r, err)
}

// do is Interp.do for a value that must be there.
func (v Value) do(ctx context.Context, f func(th *object.Thread) *object.Exception) error {
	if v.v.IsNull() {
		return fmt.Errorf("py: the zero Value is no object")
	}
	return v.p.do(ctx, f)
}
