// This file lets a str stand for a value of a Go type that reads text: encoding.TextUnmarshaler.

package typemap

import (
	"encoding"
	"math/big"
	"reflect"

	"dappco.re/go/py/engine/object"
)

// compileTextual adds to the plan that a str goes through UnmarshalText. Types of kind string are left alone: Go takes any literal for
// them too. So is big.Int: it is an int.
func (m *Map) compileTextual(p *Plan) {
	t := p.Go
	switch t.Kind() {
	case reflect.Pointer, reflect.Interface, reflect.String:
		return
	}
	if t == reflect.TypeFor[big.Int]() || !reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		return
	}
	general := p.Store
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		if !v.Type().Has(object.FlagStr) {
			return general(th, v, at)
		}
		text, f := toString(th, v)
		if f != nil {
			return f
		}
		fresh := reflect.New(t)
		var err error
		if exc := Contained(th, func() { err = fresh.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text)) }); exc != nil {
			return raised(exc)
		}
		if err != nil {
			return valueFault(reprOf(th, v) + " is no " + t.String() + ": " + err.Error())
		}
		ValueAt(t, at).Set(fresh.Elem())
		return nil
	}
}
