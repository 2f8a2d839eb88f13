// This file implements how arrays are made, shown, compared, indexed and repeated.

package array

import (
	"bytes"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// create is array(typecode[, initializer]).
func create(th *thread, cls *class, args []value, kw []*object.Str) (value, *exception) {
	if len(kw) > 0 {
		if cls.LookupName("__init__").Is(object.ObjectType.LookupName("__init__")) {
			return value{}, object.TypeErrorf("array.array() takes no keyword arguments")
		}
		args = args[:len(args)-len(kw)]
	}
	switch {
	case len(args) == 0:
		return value{}, object.TypeErrorf("array() takes at least 1 argument (0 given)")
	case len(args) > 2:
		return value{}, object.TypeErrorf("array() takes at most 2 arguments (%d given)", len(args))
	case !args[0].Type().Has(object.FlagStr):
		return value{}, object.TypeErrorf("array() argument 1 must be a unicode character, not %s", args[0].Type().MessageName())
	case args[0].AsStr().Len() != 1:
		return value{}, object.TypeErrorf("array() argument 1 must be a unicode character, not a string of length %d", args[0].AsStr().Len())
	}
	code := args[0].AsStr().At(0)
	if code == 'u' {
		if exc := object.Warn(th, object.DeprecationWarningType, "The 'u' type code is deprecated and will be removed in Python 3.16"); exc != nil {
			return value{}, exc
		}
	}
	k := kindOf(code)
	if len(args) == 2 && code != 'u' && code != 'w' {
		if v := args[1]; v.Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("cannot use a str to initialize an array with typecode '%c'", code)
		} else if isArray(v) && of(v).isText() {
			return value{}, object.TypeErrorf("cannot use a unicode array to initialize an array with typecode '%c'", code)
		}
	}
	if k == nil {
		return value{}, object.ValueErrorf("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)")
	}
	v, exc := object.Alloc(th, cls)
	if exc != nil {
		return value{}, exc
	}
	of(v).kind = k
	if len(args) == 2 {
		exc = of(v).fill(th, args[1])
	}
	return v, exc
}

// fill puts the initializer into a new array.
func (a *array) fill(th *thread, v value) *exception {
	switch t := v.Type(); {
	case isArray(v) && (of(v).kind == a.kind || of(v).isText() && a.isText()):
		a.data = bytes.Clone(of(v).data)
		return nil
	case isArray(v):
		for i := 0; i < of(v).len(); i++ {
			if exc := a.push(th, of(v).at(i)); exc != nil {
				return exc
			}
		}
		return nil
	case t.Has(object.FlagBytes), t.Has(object.FlagByteArray):
		return a.addBytes(th, v)
	case t.Has(object.FlagStr):
		data, exc := textBytes(th, v.AsStr())
		a.data = data
		return exc
	}
	return object.Each(th, v, func(x value) *exception { return a.push(th, x) })
}

// addBytes puts the memory of a bytes-like object at the end.
func (a *array) addBytes(th *thread, v value) *exception {
	buf, exc := object.GetBuffer(th, v, false)
	if exc != nil {
		return exc
	}
	defer buf.Done()
	if buf.ItemSize != 1 {
		return object.TypeErrorf("a bytes-like object is required")
	}
	data, exc := buf.Contiguous(th)
	if exc != nil {
		return exc
	}
	if len(data)%a.kind.size != 0 {
		return object.ValueErrorf("bytes length not a multiple of item size")
	}
	return a.splice(th, a.len(), a.len(), data)
}

func repr(th *thread, v value) (value, *exception) {
	a := of(v)
	head := v.Type().Name + "('" + string(a.kind.code) + "'"
	if len(a.data) == 0 {
		return object.StrOf(head + ")"), nil
	}
	var content value
	if a.isText() {
		s, exc := text(th, a.data)
		if exc != nil {
			return value{}, exc
		}
		content = s.Value()
	} else {
		list, exc := a.list(th)
		if exc != nil {
			return value{}, exc
		}
		content = list
	}
	shown, exc := object.Repr(th, content)
	if exc != nil {
		return value{}, exc
	}
	return object.StrOf(head + ", " + shown.String() + ")"), nil
}

func (a *array) list(th *thread) (value, *exception) {
	if exc := th.CheckAlloc(a.len(), 16); exc != nil {
		return value{}, exc
	}
	items := make([]value, a.len())
	for i := range items {
		if exc := a.check(th, i); exc != nil {
			return value{}, exc
		}
		items[i] = a.at(i)
	}
	return object.NewList(items).Value(), nil
}

func compare(th *thread, x, y value, op object.CompareOp) (value, *exception) {
	if !isArray(x) || !isArray(y) {
		return object.NotImplemented, nil
	}
	a, b := of(x), of(y)
	if a.len() != b.len() && (op == object.EQ || op == object.NE) {
		return object.Bool(op == object.NE), nil
	}
	for i := 0; i < a.len() && i < b.len(); i++ {
		u, v := a.at(i), b.at(i)
		// Elements have no identity: a NaN is not equal to itself.
		equal, exc := object.Compare(th, u, v, object.EQ)
		if exc != nil {
			return value{}, exc
		}
		same := equal.Is(object.True)
		if !same {
			if op == object.EQ || op == object.NE {
				return object.Bool(op == object.NE), nil
			}
			return object.Compare(th, u, v, op)
		}
		if i&1023 == 1023 {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
		}
	}
	return object.Bool(op.Holds(a.len() - b.len())), nil
}

func (a *array) index(th *thread, key value, message string) (int, *exception) {
	i, exc := object.ToIndexInt(th, key, object.IndexErrorType)
	if exc != nil {
		return 0, exc
	}
	if i < 0 {
		i += a.len()
	}
	if i < 0 || i >= a.len() {
		return 0, object.Errorf(object.IndexErrorType, "%s", message)
	}
	return i, nil
}

func getItem(th *thread, v, key value) (value, *exception) {
	a := of(v)
	if object.HasIndex(key) {
		i, exc := a.index(th, key, "array index out of range")
		if exc != nil {
			return value{}, exc
		}
		return a.at(i), a.check(th, i)
	}
	if key.Type() != object.SliceType {
		return value{}, object.TypeErrorf("array indices must be integers")
	}
	start, stop, step, n, exc := object.SliceSpan(th, key, a.len)
	if exc != nil {
		return value{}, exc
	}
	if exc := th.CheckAlloc(n, a.kind.size); exc != nil {
		return value{}, exc
	}
	if step == 1 {
		return newArray(a.kind, bytes.Clone(a.bytes(start, max(start, stop)))).Value(), nil
	}
	data := make([]byte, 0, n*a.kind.size)
	for i := range n {
		data = append(data, a.bytes(start+i*step, start+i*step+1)...)
	}
	return newArray(a.kind, data).Value(), nil
}

func setItem(th *thread, v, key, x value) *exception {
	a := of(v)
	if object.HasIndex(key) {
		i, exc := a.index(th, key, "array assignment index out of range")
		if exc != nil {
			return exc
		}
		if x.IsNull() {
			return a.splice(th, i, i+1, nil)
		}
		var room [8]byte
		if exc := a.kind.put(th, room[:], x); exc != nil {
			return exc
		}
		if i >= a.len() { // converting the value has made the array shorter
			return object.Errorf(object.IndexErrorType, "array assignment index out of range")
		}
		copy(a.bytes(i, i+1), room[:])
		return nil
	}
	if key.Type() != object.SliceType {
		return object.TypeErrorf("array indices must be integers")
	}
	start, stop, step, n, exc := object.SliceSpan(th, key, a.len)
	if exc != nil {
		return exc
	}
	var data []byte
	if !x.IsNull() {
		if !isArray(x) {
			return object.TypeErrorf("can only assign array (not \"%s\") to array slice", x.Type().MessageName())
		}
		if of(x).kind != a.kind {
			return badArgument()
		}
		data = bytes.Clone(of(x).data)
	}
	if step == 1 {
		return a.splice(th, start, max(start, stop), data)
	}
	if x.IsNull() {
		return a.deleteSteps(start, step, n)
	}
	if count := len(data) / a.kind.size; count != n {
		return object.ValueErrorf("attempt to assign array of size %d to extended slice of size %d", count, n)
	}
	for i := range n {
		copy(a.bytes(start+i*step, start+i*step+1), data[i*a.kind.size:])
	}
	return nil
}

// deleteSteps takes n elements out, step apart.
func (a *array) deleteSteps(start, step, n int) *exception {
	if n == 0 {
		return nil
	}
	if exc := a.resizable(); exc != nil {
		return exc
	}
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	kept := append([]byte(nil), a.bytes(0, start)...)
	for i := start; i < a.len(); i++ {
		if at := i - start; at%step != 0 || at/step >= n {
			kept = append(kept, a.bytes(i, i+1)...)
		}
	}
	a.data = kept
	return nil
}

func badArgument() *exception { return object.TypeErrorf("bad argument type for built-in operation") }

func concat(th *thread, x, y value) (value, *exception) {
	if !isArray(y) {
		return value{}, object.TypeErrorf("can only append array (not \"%s\") to array", y.Type().MessageName())
	}
	a, b := of(x), of(y)
	if a.kind != b.kind {
		return value{}, badArgument()
	}
	if exc := th.CheckAlloc(len(a.data)+len(b.data), 1); exc != nil {
		return value{}, exc
	}
	return newArray(a.kind, append(bytes.Clone(a.data), b.data...)).Value(), nil
}

func inPlaceConcat(th *thread, x, y value) (value, *exception) {
	if !isArray(y) {
		return value{}, object.TypeErrorf("can only extend array with array (not \"%s\")", y.Type().MessageName())
	}
	return x, of(x).extend(th, y)
}

// repeated is the elements of a, count times.
func (a *array) repeated(th *thread, count value) ([]byte, *exception) {
	n, exc := object.ToIndexInt(th, count, object.OverflowErrorType)
	if exc != nil {
		return nil, exc
	}
	if n <= 0 || len(a.data) == 0 {
		return nil, nil
	}
	if n > 1<<40/len(a.data) {
		return nil, object.NewException(object.MemoryErrorType)
	}
	if exc := th.CheckAlloc(n*len(a.data), 1); exc != nil {
		return nil, exc
	}
	return bytes.Repeat(a.data, n), nil
}

func repeat(th *thread, x, count value) (value, *exception) {
	data, exc := of(x).repeated(th, count)
	return newArray(of(x).kind, data).Value(), exc
}

func inPlaceRepeat(th *thread, x, count value) (value, *exception) {
	a := of(x)
	data, exc := a.repeated(th, count)
	if exc != nil {
		return value{}, exc
	}
	return x, a.splice(th, 0, a.len(), data)
}

// iterator gives the elements of an array, which may change meanwhile.
type iterator struct {
	object.Head
	of value // null when exhausted
	at int
}

var iteratorType = &class{Name: "arrayiterator", Module: "array", Def: iteratorDef{}}

type iteratorDef struct{}

// Define implements object.Definition.
func (iteratorDef) Define(t *object.Type) {
	native.Iterator[iterator](t, nil, func(th *thread, v value) (value, *exception) {
		it := object.Cast[iterator](v)
		if it.of.IsNull() {
			return value{}, nil
		}
		a := of(it.of)
		if it.at >= a.len() {
			it.of = value{}
			return value{}, nil
		}
		it.at++
		return a.at(it.at - 1), a.check(th, it.at-1)
	}, func(t *class) {
		t.AddMethods([]object.Method{
			{Name: "__reduce__", Sig: "($self, /)", Doc: "What pickle needs.", F0: func(th *thread, v value) (value, *exception) {
				it := object.Cast[iterator](v)
				iter, exc := native.FromModule(th, "builtins", "iter")
				if exc != nil {
					return value{}, exc
				}
				if it.of.IsNull() {
					return object.TupleOf(iter, object.TupleOf(object.EmptyTuple.Value())), nil
				}
				return object.TupleOf(iter, object.TupleOf(it.of), object.Int64(int64(it.at))), nil
			}},
			{Name: "__setstate__", Sig: "($self, state, /)", Doc: "Go to the place that __reduce__ told.", F1: func(th *thread, v, state value) (value, *exception) {
				it := object.Cast[iterator](v)
				n, exc := object.ToIndexInt(th, state, object.OverflowErrorType)
				if exc != nil {
					return value{}, exc
				}
				if !it.of.IsNull() {
					it.at = min(max(n, 0), of(it.of).len())
				}
				return object.None, nil
			}},
		})
	})
}
