// This file changes the length of arrays: append, insert, pop and their like, as far as the memory is the array's own.

package numeric

import (
	"strconv"

	"dappco.re/go/py/engine/object"
)

func itoa(i int) string { return strconv.Itoa(i) }

// whyFixed says why the length cannot change.
func (a *Array) whyFixed() string {
	if a.growth == fixed {
		return "a Go array has a fixed length"
	}
	return "it shares the memory of something else; copy() makes an array of its own"
}

// resizable refuses a change of length.
func (a *Array) resizable() *exception {
	switch {
	case a.readOnly:
		return a.writable()
	case a.growth == fixed:
		return object.TypeErrorf("the length of the array cannot change: %s", a.whyFixed())
	case a.growth == part:
		return object.Errorf(object.BufferErrorType, "the length of the array cannot change: %s", a.whyFixed())
	case a.exported():
		return object.Errorf(object.BufferErrorType, "the length of the array cannot change while a buffer of it is exported")
	}
	return nil
}

// setLength makes the n elements from p on, with room for more, the array's own.
func (a *Array) setLength(p Ptr, n, room int) {
	a.data, a.n, a.cap = p, n, room
	if a.field != nil {
		writeHeader(a.field, header{p, n, room})
		if a.kept != nil {
			a.kept()
		}
	}
	a.base, a.size = p, room*a.typ.size
}

// splice puts elements of the same type in place of those from i to j. As Go's append does, it stays in the memory that there is, if there is room.
func (a *Array) splice(th *thread, i, j int, with span) *exception {
	if exc := a.resizable(); exc != nil {
		return exc
	}
	s, size := a.span(), a.typ.size
	i, j = min(i, s.n), min(j, s.n)
	n := s.n - (j - i) + with.n
	if n == s.n && with.n == 0 {
		return nil
	}
	p, room := s.p, a.cap
	if n > room {
		room = n + n/4 + 4
		if exc := a.typ.room(th, room); exc != nil {
			return exc
		}
		p = a.typ.ops.alloc(room)
		copy(bytesAt(p, i*size), bytesAt(s.p, i*size))
	}
	to := span{p, n, size}
	if tail := s.n - j; tail > 0 {
		copy(bytesAt(to.item(i+with.n), tail*size), bytesAt(s.item(j), tail*size))
	}
	if with.n > 0 {
		if exc := copySpan(th, a.typ, to.part(i, with.n), with); exc != nil {
			return exc
		}
	}
	a.setLength(p, n, room)
	return nil
}

// deleteSteps takes n elements out, step apart.
func (a *Array) deleteSteps(th *thread, start, step, n int) *exception {
	if n == 0 {
		return a.writable()
	}
	if exc := a.resizable(); exc != nil {
		return exc
	}
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	s, size := a.span(), a.typ.size
	to := start
	for i := start; i < s.n; i++ {
		if behind := i - start; behind%step == 0 && behind/step < n {
			continue
		}
		copy(bytesAt(s.item(to), size), bytesAt(s.item(i), size))
		to++
	}
	a.setLength(s.p, to, a.cap)
	return nil
}

// insert puts v before element i.
func (a *Array) insert(th *thread, i int, v value) *exception {
	if exc := a.resizable(); exc != nil {
		return exc
	}
	plain, exc := a.typ.number(th, v)
	if exc != nil {
		return exc
	}
	one := a.typ.ops.alloc(1)
	if exc := a.typ.ops.store(th, plain, one); exc != nil {
		return exc
	}
	return a.splice(th, i, i, span{one, 1, a.typ.size})
}

// push puts v at the end, without an allocation where there is room.
func (a *Array) push(th *thread, v value) *exception {
	if s := a.span(); a.growth == grows && s.n < a.cap && (v.IsInt64() || v.IsFloat()) && !a.readOnly && !a.exported() {
		if exc := a.typ.ops.store(th, v, span{s.p, s.n + 1, s.step}.item(s.n)); exc != nil {
			return exc
		}
		a.setLength(s.p, s.n+1, a.cap)
		return nil
	}
	return a.insert(th, a.span().n, v)
}

// extend puts the numbers of v, any iterable, at the end.
func (a *Array) extend(th *thread, v value) *exception {
	if exc := a.resizable(); exc != nil {
		return exc
	}
	fresh, exc := convert(th, a.typ, v)
	if exc != nil {
		return exc
	}
	n, with := a.span().n, fresh.span()
	if fresh == a { // its elements move while they are copied
		if fresh, exc = a.clone(th); exc != nil {
			return exc
		}
		with = fresh.span()
	}
	return a.splice(th, n, n, with)
}

func arrayPop(th *thread, self value, args []value) (value, *exception) {
	a := arrayOf(self)
	i := -1
	if len(args) > 0 {
		var exc *exception
		if i, exc = object.ToIndexInt(th, args[0], object.IndexErrorType); exc != nil {
			return value{}, exc
		}
	}
	if exc := a.resizable(); exc != nil {
		return value{}, exc
	}
	s := a.span()
	if s.n == 0 {
		return value{}, object.Errorf(object.IndexErrorType, "pop from empty array")
	}
	if i < 0 {
		i += s.n
	}
	if i < 0 || i >= s.n {
		return value{}, object.Errorf(object.IndexErrorType, "pop index out of range")
	}
	v, exc := a.typ.get(th, s.item(i))
	if exc != nil {
		return value{}, exc
	}
	return v, a.splice(th, i, i+1, span{})
}

func arrayRemove(th *thread, self, x value) (value, *exception) {
	a := arrayOf(self)
	if exc := a.resizable(); exc != nil {
		return value{}, exc
	}
	at := -1
	exc := a.find(th, x, 0, a.span().n, func(i int) bool { at = i; return false })
	switch {
	case exc != nil:
		return value{}, exc
	case at < 0:
		return value{}, object.ValueErrorf("array.remove(x): x not in array")
	}
	return object.None, a.splice(th, at, at+1, span{})
}

func arrayReverse(th *thread, self value) (value, *exception) {
	a := arrayOf(self)
	if exc := a.writable(); exc != nil {
		return value{}, exc
	}
	s := a.span()
	var room [16]byte
	one := room[:a.typ.size]
	for i, j := 0, s.n-1; i < j; i, j = i+1, j-1 {
		x, y := bytesAt(s.item(i), a.typ.size), bytesAt(s.item(j), a.typ.size)
		copy(one, x)
		copy(x, y)
		copy(y, one)
		if i&(chunk-1) == chunk-1 {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
		}
	}
	return object.None, nil
}

// arraySort is sort(*, key=None, reverse=False).
func arraySort(th *thread, self value, args []value) (value, *exception) {
	a := arrayOf(self)
	if exc := a.writable(); exc != nil {
		return value{}, exc
	}
	reverse := false
	if !args[1].IsNull() {
		var exc *exception
		if reverse, exc = object.Truth(th, args[1]); exc != nil {
			return value{}, exc
		}
	}
	if key := args[0]; !key.IsNull() && !key.IsNone() {
		return object.None, a.sortBy(th, key, reverse)
	}
	c, exc := a.clone(th) // nobody sees it half sorted
	if exc != nil {
		return value{}, exc
	}
	if exc := a.typ.ops.sort(th, c.data, c.n); exc != nil {
		return value{}, exc
	}
	return object.None, a.replace(th, c, reverse)
}

// sortBy sorts by key(element).
func (a *Array) sortBy(th *thread, key value, reverse bool) *exception {
	list, exc := a.list(th)
	if exc != nil {
		return exc
	}
	if exc := object.SortValues(th, list.AsList().Items, key, reverse); exc != nil {
		return exc
	}
	c, exc := convert(th, a.typ, list)
	if exc != nil {
		return exc
	}
	return a.replace(th, c, false)
}

// replace makes the elements of c, backwards if reverse is set, those of a; the key of a sort may have changed its length.
func (a *Array) replace(th *thread, c *Array, reverse bool) *exception {
	s := a.span()
	if s.n != c.n {
		return object.ValueErrorf("array modified during sort")
	}
	from := c.span()
	if reverse {
		from = c.share(from, c.n-1, c.n, -1).span()
	}
	if c.n == 0 {
		return nil
	}
	return copySpan(th, a.typ, s, from)
}

var growMethods = []object.Method{
	{Name: "append", Sig: "($self, value, /)", Doc: "Put a number at the end.", F1: func(th *thread, self, v value) (value, *exception) {
		return object.None, arrayOf(self).push(th, v)
	}},
	{Name: "extend", Sig: "($self, values, /)", Doc: "Put the numbers of an iterable at the end.", F1: func(th *thread, self, v value) (value, *exception) {
		return object.None, arrayOf(self).extend(th, v)
	}},
	{Name: "insert", Sig: "($self, index, value, /)", Doc: "Put a number before position index.", F2: func(th *thread, self, at, v value) (value, *exception) {
		i, exc := object.ToIndexInt(th, at, object.OverflowErrorType)
		if exc != nil {
			return value{}, exc
		}
		a := arrayOf(self)
		if i < 0 {
			i = max(0, i+a.span().n)
		}
		return object.None, a.insert(th, i, v)
	}},
	{Name: "pop", Sig: "($self, index=-1, /)", Doc: "Take an element out and return it.", FN: arrayPop, Max: 1},
	{Name: "remove", Sig: "($self, value, /)", Doc: "Take out the first element that equals value.", F1: arrayRemove},
	{Name: "clear", Sig: "($self, /)", Doc: "Take all elements out.", F0: func(th *thread, self value) (value, *exception) {
		a := arrayOf(self)
		return object.None, a.splice(th, 0, a.span().n, span{})
	}},
	{Name: "reverse", Sig: "($self, /)", Doc: "Reverse the order of the elements in place.", F0: arrayReverse},
	{Name: "sort", Sig: "($self, /, *, key=None, reverse=False)", Doc: "Sort the elements in place. NaNs come first, and equal numbers are not told apart unless there is a key.", FS: arraySort},
}
