// This file lets the package above replace the conversions of a type.

package typemap

import (
	"reflect"

	"dappco.re/go/py/engine/object"
)

// Custom is the conversions of one type; what is nil stays as it is. Key tells whether another Custom is the same.
type Custom struct {
	Key   string
	Load  func(th *object.Thread, p Ptr) (object.Value, *object.Exception)
	Store func(th *object.Thread, v object.Value, p Ptr) *Fault
}

// Adapt makes c the conversions of values of exactly the type t. It reports false when t has a plan already, which others may use.
func (m *Map) Adapt(t reflect.Type, c Custom) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	if old, ok := m.customs[t]; ok {
		return old.Key == c.Key
	}
	if _, ok := m.ready.Load(t); ok {
		return false
	}
	if m.customs == nil {
		m.customs = map[reflect.Type]Custom{}
	}
	m.customs[t] = c
	return true
}

// compileCustom puts the conversions given to Adapt into the plan.
func (m *Map) compileCustom(p *Plan) {
	c, ok := m.customs[p.Go]
	if !ok {
		return
	}
	p.class = nil
	if c.Load != nil {
		p.Load, p.View = c.Load, c.Load
	}
	if c.Store != nil {
		p.Store, p.Calls = c.Store, true
	}
}
