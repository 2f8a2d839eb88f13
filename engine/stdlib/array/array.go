// Package array implements module array: sequences of numbers or characters that are kept as machine values.
package array

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
)

// array is an array of len(data)/kind.size elements. While its memory is exported its length cannot change.
type array struct {
	object.Head
	kind    *kind
	data    []byte
	exports object.Exports
}

var arrayType = &class{Name: "array", Module: "array", Doc: classDoc, Def: arrayDef{}}

const classDoc = `array(typecode [, initializer]) -> array

A mutable sequence of values of one machine type, which the type code says:

    b, B    signed and unsigned integers of 1 byte
    h, H    of 2 bytes
    i, I    of 4 bytes
    l, L    of the size of a C long
    q, Q    of 8 bytes
    f, d    floats of 4 and 8 bytes
    w       characters
    u       the same, deprecated

The initializer is a bytes-like object with the memory, text for characters, or an iterable of values.`

type arrayDef struct{}

// Define implements object.Definition.
func (arrayDef) Define(t *object.Type) {
	native.Class[array](t, object.ObjectType, create, func(t *class) {
		t.Flags |= object.FlagSequence
		t.HasWeakref = true
		t.Repr = repr
		t.Hash = nil
		t.Compare = compare
		t.Iter = func(_ *thread, v value) (value, *exception) {
			it := &iterator{Head: object.NewHead(iteratorType), of: v}
			return it.Value(), nil
		}
		t.Len = func(_ *thread, v value) (int, *exception) { return of(v).len(), nil }
		t.GetItem = getItem
		t.SetItem = setItem
		t.Contains = func(th *thread, v, x value) (bool, *exception) {
			found := false
			exc := of(v).match(th, x, 0, func(int) bool { found = true; return false })
			return found, exc
		}
		t.Sequence = &object.SequenceSlots{Concat: concat, InPlaceConcat: inPlaceConcat, Repeat: repeat, InPlaceRepeat: inPlaceRepeat, IsSequence: true}
		t.Buffer = export
		t.AddMethods(methods)
		t.AddGetSets([]object.GetSet{
			{Name: "typecode", Doc: "The type code: one character.", Get: func(_ *thread, v value) (value, *exception) { return object.StrOf(string(of(v).kind.code)), nil }},
			{Name: "itemsize", Doc: "How many bytes an element has.", Get: func(_ *thread, v value) (value, *exception) { return object.Int64(int64(of(v).kind.size)), nil }},
		})
	})
}

func of(v value) *array                { return object.Cast[array](v) }
func isArray(v value) bool             { return object.IsInstance(v, arrayType) }
func (a *array) len() int              { return len(a.data) / a.kind.size }
func (a *array) at(i int) value        { return a.kind.get(a.data[i*a.kind.size:]) }
func (a *array) bytes(i, j int) []byte { return a.data[i*a.kind.size : j*a.kind.size] }

// newArray is an array of the class itself that takes over data.
func newArray(k *kind, data []byte) *array {
	return &array{Head: object.NewHead(arrayType), kind: k, data: data}
}

// resizable refuses a change of length while somebody sees the memory.
func (a *array) resizable() *exception {
	if a.exports.Busy() {
		return object.Errorf(object.BufferErrorType, "cannot resize an array that is exporting buffers")
	}
	return nil
}

// splice puts data in place of elements i to j.
func (a *array) splice(th *thread, i, j int, data []byte) *exception {
	i, j = i*a.kind.size, j*a.kind.size
	if len(data) == j-i {
		copy(a.data[i:], data)
		return nil
	}
	if exc := a.resizable(); exc != nil {
		return exc
	}
	if grown := len(a.data) - (j - i) + len(data); grown > cap(a.data) {
		if exc := th.CheckAlloc(grown+grown/8, 1); exc != nil {
			return exc
		}
		room := make([]byte, grown, grown+grown/8)
		copy(room, a.data[:i])
		copy(room[i:], data)
		copy(room[i+len(data):], a.data[j:])
		a.data = room
		return nil
	}
	tail := len(a.data) - j
	room := a.data[:i+len(data)+tail]
	copy(room[i+len(data):], a.data[j:])
	copy(room[i:], data)
	a.data = room
	return nil
}

// push puts v at the end.
func (a *array) push(th *thread, v value) *exception { return a.insert(th, a.len(), v) }

// insert puts v before element i; converting it may run Python code, which may change the array.
func (a *array) insert(th *thread, i int, v value) *exception {
	var room [8]byte
	if exc := a.kind.put(th, room[:], v); exc != nil {
		return exc
	}
	i = min(i, a.len())
	if i == a.len() && len(a.data)+a.kind.size <= cap(a.data) && !a.exports.Busy() {
		a.data = append(a.data, room[:a.kind.size]...)
		return nil
	}
	return a.splice(th, i, i, room[:a.kind.size])
}

// extend adds what v has: an array of the same kind, or values.
func (a *array) extend(th *thread, v value) *exception {
	if isArray(v) {
		b := of(v)
		if b.kind != a.kind {
			return object.TypeErrorf("can only extend with array of same kind")
		}
		return a.splice(th, a.len(), a.len(), append([]byte(nil), b.data...))
	}
	return object.Each(th, v, func(x value) *exception { return a.push(th, x) })
}

func (a *array) isText() bool { return a.kind.code == 'u' || a.kind.code == 'w' }

// match calls found with the index of every element from start on that equals x, until it returns false.
func (a *array) match(th *thread, x value, start int, found func(i int) bool) *exception {
	for i := start; i < a.len(); i++ {
		same, exc := object.EqualValues(th, a.at(i), x)
		if exc != nil || same && !found(i) {
			return exc
		}
		if i&1023 == 1023 {
			if exc := th.Poll(); exc != nil {
				return exc
			}
		}
	}
	return nil
}

// export is the Buffer slot.
func export(_ *thread, v value, _ bool) (*object.Buffer, *exception) {
	a := of(v)
	return &object.Buffer{Owner: v, Data: a.data, Format: a.kind.format(), ItemSize: a.kind.size, Shape: []int{a.len()}, Exports: &a.exports, Release: a.exports.Hold()}, nil
}

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	sequence, exc := native.FromModule(th, "collections.abc", "MutableSequence")
	if exc != nil {
		return nil, exc
	}
	if _, exc := object.CallMethod(th, sequence, object.Intern("register"), arrayType.Value()); exc != nil {
		return nil, exc
	}
	m := native.Module("array", "Arrays of machine values.\n\nAn array is a sequence like a list, but all its elements are numbers or characters of one type,\nand lie in memory as in C.\n", functions)
	m.Dict.SetName("array", arrayType.Value())
	m.Dict.SetName("ArrayType", arrayType.Value())
	m.Dict.SetName("typecodes", object.StrOf(codes()))
	return m, nil
}
