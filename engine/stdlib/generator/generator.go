// Package generator lets Go code be a generator: what standard modules define with yield is written as a function that gives one item after the other.
package generator

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// Next gives the next item, null after the last. It is not called again after that, or after an exception.
type Next = func(th *thread) (value, *exception)

// New is a generator of a function with this qualified name.
func New(qualname string, next Next) value { return vm.NewDriven(qualname, next, nil) }

// Closing is a generator that has something to close when it ends early: clean is called then.
func Closing(qualname string, next Next, clean func(th *thread) *exception) value {
	return vm.NewDriven(qualname, next, clean)
}

// Steps is a generator whose items next makes, with whether there is one.
func Steps(qualname string, next func(r *native.Run) (v value, more bool)) value {
	return New(qualname, func(th *thread) (value, *exception) {
		r := native.Begin(th)
		v, more := next(r)
		if !more {
			v = value{}
		}
		return r.Done(v)
	})
}

// Lazy is a generator whose items are all made when the first is asked for.
func Lazy(qualname string, run func(th *thread) ([]value, *exception)) value {
	var items []value
	return New(qualname, func(th *thread) (value, *exception) {
		if run != nil {
			var exc *exception
			if items, exc = run(th); exc != nil {
				return value{}, exc
			}
			run = nil
		}
		if len(items) == 0 {
			return value{}, nil
		}
		v := items[0]
		items = items[1:]
		return v, nil
	})
}

// source gives the items of an iterable, which begin gives when the first item is asked for.
type source struct {
	begin func(th *thread) (value, *exception)
	it    value
}

func (s *source) next(th *thread) (value, *exception) {
	if s.it.IsNull() {
		v, exc := s.begin(th)
		if exc == nil {
			s.it, exc = object.Iter(th, v)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	return object.Next(th, s.it)
}

// From is a generator of the items of an iterable, which begin gives when the first item is asked for.
func From(qualname string, begin func(th *thread) (value, *exception)) value {
	s := &source{begin: begin}
	return New(qualname, s.next)
}

// Each is a generator of what f makes of the items of an iterable, over which it begins to iterate when the first item is asked for.
func Each(qualname string, iterable value, f func(th *thread, v value) (value, *exception)) value {
	s := &source{begin: func(*thread) (value, *exception) { return iterable, nil }}
	return New(qualname, func(th *thread) (value, *exception) {
		v, exc := s.next(th)
		if exc != nil || v.IsNull() {
			return value{}, exc
		}
		return f(th, v)
	})
}

// Late is a function whose result is a generator of what f returns, an iterable; f is called when the first item is asked for.
func Late(qualname string, f native.Body) native.Body {
	return func(_ *thread, self value, args []value) (value, *exception) {
		args = slices.Clone(args)
		return From(qualname, func(th *thread) (value, *exception) { return f(th, self, args) }), nil
	}
}
