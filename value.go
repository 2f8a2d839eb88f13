// This file defines Value, a Python object in Go's hands.

package py

import (
	"context"
	"fmt"

	"dappco.re/go/py/engine/object"
)

// Value is a Python object of one interpreter. The zero Value is no object.
type Value struct {
	v object.Value
	p *Interp
}

func (p *Interp) value(v object.Value) Value { return Value{v, p} }

// IsNone reports that v is None or no object at all.
func (v Value) IsNone() bool { return v.v.IsNull() || v.v.IsNone() }

// String is str(v); if that raises, a placeholder says so.
func (v Value) String() string {
	if v.v.IsNull() {
		return "<no value>"
	}
	var s *object.Str
	err := v.p.do(context.Background(), func(th *object.Thread) (exc *object.Exception) {
		s, exc = object.ToStr(th, v.v)
		return exc
	})
	if err != nil {
		return fmt.Sprintf("<str() failed: %v>", err)
	}
	return s.String()
}

// Type is the name of v's class.
func (v Value) Type() string {
	if v.v.IsNull() {
		return ""
	}
	return v.v.Type().Name
}
