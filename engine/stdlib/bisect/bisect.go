// Package bisect implements modules bisect and _bisect: searching and inserting in sorted lists.
package bisect

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

const doc = "Bisection algorithms.\n\nThis module provides support for maintaining a list in sorted order without\nhaving to sort the list after each insertion. For long lists of items with\nexpensive comparison operations, this can be an improvement over the more\ncommon approach.\n"

// New makes module bisect, NewLow module _bisect.
func New(th *thread) (*object.Module, *exception)    { return module("bisect"), nil }
func NewLow(th *thread) (*object.Module, *exception) { return module("_bisect"), nil }

func module(name string) *object.Module {
	m := native.Module(name, doc, nil)
	native.Add(m.Dict, "_bisect", functions.Get())
	if name == "bisect" {
		for alias, of := range map[string]string{"bisect": "bisect_right", "insort": "insort_right"} {
			f, _ := m.Dict.GetName(of)
			m.Dict.SetName(alias, f)
		}
	}
	return m
}

const parameters = "($module, /, a, x, lo=0, hi=None, *, key=None)"

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "bisect_right", Sig: parameters, Doc: "Return the index where to insert item x in list a, assuming a is sorted.", FS: find(true)},
		{Name: "bisect_left", Sig: parameters, Doc: "Return the index where to insert item x in list a, assuming a is sorted.", FS: find(false)},
		{Name: "insort_right", Sig: parameters, Doc: "Insert item x in list a, and keep it sorted assuming a is sorted.", FS: insert(true)},
		{Name: "insort_left", Sig: parameters, Doc: "Insert item x in list a, and keep it sorted assuming a is sorted.", FS: insert(false)},
	}
}}

// search is the position of x in a by the arguments lo, hi and key in rest: after what equals x if right is set, else before.
func search(th *thread, a, x value, rest []value, right bool) (int, *exception) {
	lo, hi := 0, -1
	var exc *exception
	if !rest[0].IsNull() {
		if lo, exc = object.ToIndexInt(th, rest[0], object.OverflowErrorType); exc != nil {
			return 0, exc
		}
	}
	if lo < 0 {
		return 0, object.ValueErrorf("lo must be non-negative")
	}
	if !rest[1].IsNull() && !rest[1].IsNone() {
		if hi, exc = object.ToIndexInt(th, rest[1], object.OverflowErrorType); exc != nil {
			return 0, exc
		}
	}
	if hi == -1 {
		if hi, exc = object.Len(th, a); exc != nil {
			return 0, exc
		}
	}
	keyed := !rest[2].IsNull() && !rest[2].IsNone()
	for lo < hi {
		mid := lo + (hi-lo)/2
		v, exc := object.GetItem(th, a, object.Int64(int64(mid)))
		if exc == nil && keyed {
			v, exc = object.Call1(th, rest[2], v)
		}
		if exc != nil {
			return 0, exc
		}
		var after bool
		if right {
			var less bool
			less, exc = object.CompareBool(th, x, v, object.LT)
			after = !less
		} else {
			after, exc = object.CompareBool(th, v, x, object.LT)
		}
		if exc != nil {
			return 0, exc
		}
		if after {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, nil
}

func find(right bool) func(th *thread, _ value, args []value) (value, *exception) {
	return func(th *thread, _ value, args []value) (value, *exception) {
		i, exc := search(th, args[0], args[1], args[2:], right)
		return object.Int64(int64(i)), exc
	}
}

func insert(right bool) func(th *thread, _ value, args []value) (value, *exception) {
	return func(th *thread, _ value, args []value) (value, *exception) {
		x := args[1]
		if key := args[4]; !key.IsNull() && !key.IsNone() {
			var exc *exception
			if x, exc = object.Call1(th, key, x); exc != nil {
				return value{}, exc
			}
		}
		i, exc := search(th, args[0], x, args[2:], right)
		if exc != nil {
			return value{}, exc
		}
		if args[0].Type() == object.ListType {
			l := args[0].AsList()
			l.Insert(min(i, len(l.Items)), args[1])
			return object.None, nil
		}
		_, exc = object.CallMethod(th, args[0], object.Intern("insert"), object.Int64(int64(i)), args[1])
		return object.None, exc
	}
}
