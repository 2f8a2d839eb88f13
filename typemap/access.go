// This file lets the package above choose how a result or field reaches Python: as a copy, as a view, or as a view that cannot change it.

package typemap

import (
	"reflect"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap/numeric"
)

// Access is how Python gets what belongs to Go.
type Access uint8

// The choices. Usual is a view for numbers, and a copy for other slices and maps of results.
const (
	Usual    Access = iota
	Copied          // lists and dicts of their own
	Viewed          // slices and maps of results are live, and bytes a memoryview
	ReadOnly        // numbers are views that cannot be changed, everything else is a copy
)

// WithAccess is the plan p whose values reach Python as a says. Plans of types that there is no choice for are p itself.
func WithAccess(p *Plan, a Access) *Plan {
	if a == Usual || !hasChoice(p.Go) {
		return p
	}
	c := *p
	if a == Viewed {
		c.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
			if isBytes(p.Go) {
				return bytesView(th, at)
			}
			fresh := reflect.New(p.Go) // the variable that the view is of
			fresh.Elem().Set(ValueAt(p.Go, at))
			v, exc := p.View(th, PtrOf(fresh))
			if exc == nil && IsNumbers(v) {
				return p.Load(th, at)
			}
			return v, exc
		}
		if isBytes(p.Go) {
			c.View = c.Load
		}
		return &c
	}
	c.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		v, exc := p.Load(th, at)
		if exc != nil {
			return v, exc
		}
		return restricted(th, v, a)
	}
	c.View = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		v, exc := p.View(th, at)
		switch {
		case exc != nil:
			return v, exc
		case IsView(v):
			return c.Load(th, at)
		}
		return restricted(th, v, a)
	}
	return &c
}

// HasChoice reports that values of t can reach Python in more than one way.
func HasChoice(t reflect.Type) bool { return hasChoice(t) }

func hasChoice(t reflect.Type) bool {
	k := t.Kind()
	return (k == reflect.Slice || k == reflect.Map || k == reflect.Array) && !hasClass(t) || isMatrix(t) || k == reflect.Pointer && isMatrix(t.Elem())
}

func isBytes(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Uint8 && t.Elem().PkgPath() == ""
}

// bytesView is the []byte at at as a memoryview.
func bytesView(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
	data, n := numeric.ReadSlice(at)
	m, exc := object.NewMemoryView(th, numeric.New(numeric.TypeNamed("uint8"), data, n).Value())
	if exc != nil {
		return object.Value{}, exc
	}
	return m.Value(), nil
}

// restricted is v, which nobody has seen yet, with lists instead of numbers that share memory, or with numbers that cannot be changed.
func restricted(th *object.Thread, v object.Value, a Access) (object.Value, *object.Exception) {
	var items []object.Value
	switch t := v.Type(); {
	case IsNumbers(v):
		if a == Copied {
			return numeric.List(th, v)
		}
		numeric.Protect(v)
		return v, nil
	case t == object.ListType:
		items = v.AsList().Items
	case t == object.DictType:
		d := v.AsDict()
		keys, values := entries(d)
		for i, x := range values {
			x, exc := restricted(th, x, a)
			if exc == nil {
				exc = d.Set(th, keys[i], x)
			}
			if exc != nil {
				return v, exc
			}
		}
	}
	for i := range items {
		x, exc := restricted(th, items[i], a)
		if exc != nil {
			return v, exc
		}
		items[i] = x
	}
	return v, nil
}
