// This file converts parameters that stand for one character: rune and byte, which reflection cannot tell from int32 and uint8.

package typemap

import (
	"reflect"
	"strconv"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
)

// Character is the plan p of a rune or a byte that takes a text of one character as well as a number. A byte takes bytes of length one too.
func Character(p *Plan) *Plan {
	c := *p
	isByte := p.Go.Kind() == reflect.Uint8
	c.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		switch t := v.Type(); {
		case t.Has(object.FlagStr):
			s, f := toString(th, v)
			if f != nil {
				return f
			}
			r, size := utf8.DecodeRuneInString(s)
			if size != len(s) || s == "" {
				return valueFault("expected one character, got a text of length " + strconv.Itoa(v.AsStr().Len()))
			}
			if r == utf8.RuneError && size == 1 {
				return valueFault("expected a character, got " + reprOf(th, v))
			}
			if isByte && r >= utf8.RuneSelf {
				return overflowFault(reprOf(th, v) + " does not fit a byte")
			}
			return p.Store(th, object.Int64(int64(r)), at)
		case isByte && t.Has(object.FlagBytes):
			data := object.Cast[object.Bytes](v).Data
			if len(data) != 1 {
				return valueFault("expected one byte, got " + strconv.Itoa(len(data)))
			}
			return p.Store(th, object.Int64(int64(data[0])), at)
		}
		return p.Store(th, v, at)
	}
	return &c
}
