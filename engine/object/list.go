// This file defines List, the representation of Python's list, and its Go API.

package object

import "slices"

// List is a list object: a growable array of values.
//
// Whatever may run Python code may change Items, so code that calls out reads Items and its length again afterwards. Items is nil
// while the list is being sorted and for lists that never held anything; see sort.go.
type List struct {
	Head
	Items []Value
}

// NewList is a list of items, which it takes over.
func NewList(items []Value) *List { return &List{Head: Head{ListType}, Items: items} }

// ListOf is a list value of items.
func ListOf(items ...Value) Value { return NewList(items).Value() }

// Append adds v at the end.
func (l *List) Append(v Value) { l.Items = append(l.Items, v) }

// MakeRoom grows the array of a long list, so that Append need not: copying it takes long.
func (l *List) MakeRoom(th *Thread, more int) *Exception {
	n := len(l.Items)
	if cap(l.Items)-n >= more || n+more <= pieceValues {
		return nil
	}
	items, exc := joinItems(th, max(n/4, more), l.items)
	if exc == nil {
		l.Items = items
	}
	return exc
}

// items gives the functions shared with tuple their access to the elements of the moment.
func (l *List) items() []Value { return l.Items }

// Clear removes everything. The empty slice is not nil, so that sort can tell that somebody was here.
func (l *List) Clear() {
	if l.Items != nil {
		l.Items = []Value{}
	}
}

// Insert puts v before index i, which is clipped.
func (l *List) Insert(i int, v Value) {
	n := len(l.Items)
	if i < 0 {
		i = max(0, i+n)
	}
	i = min(i, n)
	l.Items = append(l.Items, Value{})
	copy(l.Items[i+1:], l.Items[i:])
	l.Items[i] = v
}

// RemoveAt removes the element at index i, 0 <= i < len, and returns it.
func (l *List) RemoveAt(i int) Value {
	v := l.Items[i]
	n := len(l.Items) - 1
	copy(l.Items[i:], l.Items[i+1:])
	l.Items[n] = Value{}
	l.Items = l.Items[:n]
	l.trim()
	return v
}

// trim gives memory back when a list has shrunk to a fraction of its array.
func (l *List) trim() {
	if c := cap(l.Items); c > 1024 && len(l.Items) < c/4 {
		l.Items = append(make([]Value, 0, c/2), l.Items...)
	}
}

// Extend appends the elements of iterable. Like CPython it keeps what it got when the iterable raises.
func (l *List) Extend(th *Thread, iterable Value) *Exception {
	if items, ok := sequenceItems(iterable); ok {
		if len(items) > pieceValues {
			return l.extendLong(th, iterable)
		}
		if exc := l.MakeRoom(th, len(items)); exc != nil {
			return exc
		}
		items, _ = sequenceItems(iterable) // handlers may have run
		l.Items = append(l.Items, items...)
		return nil
	}
	switch iterable.Type() {
	case SetType, FrozenSetType:
		return l.extendKeys(th, Cast[Set](iterable).keysFrom, Cast[Set](iterable).Len())
	case DictType:
		return l.extendKeys(th, iterable.AsDict().keysFrom, iterable.AsDict().Len())
	}
	it, exc := Iter(th, iterable)
	if exc != nil {
		return exc
	}
	hint, exc := LengthHint(th, iterable, 8)
	if exc != nil {
		return exc
	}
	if hint <= maxIndex-len(l.Items) { // a hint that cannot be true is no reason to fail
		if exc := th.CheckAlloc(hint, 16); exc != nil {
			return exc
		}
	}
	if hint = min(hint, 1<<20); cap(l.Items)-len(l.Items) < hint {
		if exc := l.MakeRoom(th, hint); exc != nil {
			return exc
		}
		l.Items = slices.Grow(l.Items, hint)
	}
	next := it.Type().Next
	for {
		if exc := th.Poll(); exc != nil {
			return exc
		}
		v, exc := next(th, it)
		if exc != nil && exc.Is(StopIterationType) {
			return nil
		}
		if exc != nil || v.IsNull() {
			return exc
		}
		if len(l.Items) == cap(l.Items) {
			if exc := th.CheckAlloc(2*len(l.Items), 16); exc != nil {
				return exc
			}
			if exc := l.MakeRoom(th, 1); exc != nil {
				return exc
			}
		}
		l.Items = append(l.Items, v)
	}
}

// extendLong is Extend by an exact list or tuple that is long.
func (l *List) extendLong(th *Thread, sequence Value) *Exception {
	more := func() []Value { items, _ := sequenceItems(sequence); return items }
	if n := len(l.Items); cap(l.Items)-n < len(more()) {
		items, exc := joinItems(th, n/8, l.items, more)
		if exc == nil {
			l.Items = items
		}
		return exc
	}
	items, exc := copyItems(th, more)
	if exc == nil {
		l.Items = append(l.Items, items...)
	}
	return exc
}

// extendKeys appends the n keys that keysFrom appends piece by piece: it is given where the last piece ended, and says where the next begins, 0 for the end.
func (l *List) extendKeys(th *Thread, keysFrom func(items []Value, at int) ([]Value, int), n int) *Exception {
	if exc := l.MakeRoom(th, n); exc != nil {
		return exc
	}
	l.Items = slices.Grow(l.Items, n)
	for at := 0; ; {
		if l.Items, at = keysFrom(l.Items, at); at == 0 {
			return nil
		}
		if exc := th.PollUrgent(); exc != nil {
			return exc
		}
	}
}

// sequenceItems is the array of an exact list or tuple, to be read before Python code runs again.
func sequenceItems(v Value) ([]Value, bool) {
	switch v.Type() {
	case ListType:
		return v.AsList().Items, true
	case TupleType:
		return v.AsTuple().Items, true
	}
	return nil, false
}

// Reverse reverses the list in place.
func (l *List) Reverse() { reverseValues(l.Items) }

func reverseValues(s []Value) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

// repeatSequence is the elements of a list or tuple repeated n times as a new slice; n is clipped to 0.
func repeatSequence(th *Thread, v Value, n int) ([]Value, *Exception) {
	if v.Type().Has(FlagTuple) {
		return repeatItems(th, v.AsTuple().Items, n)
	}
	items := v.AsList().Items
	if n > 1 && len(items) > 1 && len(items) > pieceValues/n {
		// The elements are copied first: handlers that run meanwhile may change the list.
		var exc *Exception
		if items, exc = copyItems(th, v.AsList().items); exc != nil {
			return nil, exc
		}
	}
	return repeatItems(th, items, n)
}

// repeatItems is items, which do not change, repeated n times as a new slice; n is clipped to 0.
func repeatItems(th *Thread, items []Value, n int) ([]Value, *Exception) {
	if n <= 0 || len(items) == 0 {
		return nil, nil
	}
	if n > (1<<62)/len(items) {
		return nil, NewException(MemoryErrorType)
	}
	if exc := th.CheckAlloc(n*len(items), 16); exc != nil {
		return nil, exc
	}
	if len(items) == 1 {
		v := items[0]
		out, exc := makeSlice[Value](th, n, 16)
		if exc != nil {
			return nil, exc
		}
		return out, fillPieces(th, out, v, 16)
	}
	out, exc := makeSlice[Value](th, n*len(items), 16)
	if exc != nil {
		return nil, exc
	}
	if _, exc := copyPieces(th, out, items, 16); exc != nil {
		return nil, exc
	}
	return out, repeatPieces(th, out, len(items), 16)
}

// findItem is the first index of x in items(), from i until stop, or -1. The element stands on the left of ==. items is
// called again after every comparison, for Python code may have changed the sequence.
func findItem(th *Thread, items func() []Value, x Value, i, stop int) (int, *Exception) {
	if x.IsInt64() {
		for s := items(); i < len(s) && i < stop && s[i].ref == x.ref; i++ {
			if s[i].bits == x.bits {
				return i, nil
			}
			if i&pieceMask == pieceMask {
				if exc := th.Poll(); exc != nil {
					return -1, exc
				}
				s = items()
			}
		}
	}
	for s := items(); i < len(s) && i < stop; i++ {
		if i&pollMask == pollMask {
			if exc := th.Poll(); exc != nil {
				return -1, exc
			}
			if s = items(); i >= len(s) {
				break
			}
		}
		same, exc := EqualValues(th, s[i], x)
		if exc != nil {
			return -1, exc
		}
		if same {
			return i, nil
		}
		s = items()
	}
	return -1, nil
}

// compareItems compares two sequences as lists and tuples are compared: the first elements that differ decide, then the lengths.
func compareItems(th *Thread, a, b func() []Value, op CompareOp) (Value, *Exception) {
	x, y := a(), b()
	if len(x) != len(y) && (op == EQ || op == NE) {
		return Bool(op == NE), nil
	}
	i := 0
	for ; i < len(x) && i < len(y); i++ {
		if p, q := x[i], y[i]; p.ref == &intHead && q.ref == &intHead {
			if p.bits != q.bits {
				break
			}
			if i&pollMask == pollMask {
				if exc := th.Poll(); exc != nil {
					return Value{}, exc
				}
				x, y = a(), b()
			}
			continue
		}
		same, exc := EqualValues(th, x[i], y[i])
		if exc != nil {
			return Value{}, exc
		}
		x, y = a(), b() // the comparison may have changed them
		if !same {
			break
		}
		if exc := th.Poll(); exc != nil {
			return Value{}, exc
		}
	}
	if i >= len(x) || i >= len(y) {
		return Bool(op.Holds(len(x) - len(y))), nil
	}
	switch op {
	case EQ:
		return False, nil
	case NE:
		return True, nil
	}
	return Compare(th, x[i], y[i], op)
}

// reprItems is the repr of a sequence between open and end. tail is appended after a single element (the comma of one-tuples).
func reprItems(th *Thread, self Value, items func() []Value, open, end, tail string) (Value, *Exception) {
	if !th.EnterRepr(self) {
		return NewASCII(open + "..." + end).Value(), nil
	}
	defer th.LeaveRepr()
	b := append(make([]byte, 0, 64), open...)
	for i := 0; i < len(items()); i++ {
		if i > 0 {
			b = append(b, ", "...)
		}
		var exc *Exception
		if b, exc = appendRepr(th, b, items()[i]); exc != nil {
			return Value{}, exc
		}
	}
	if len(items()) == 1 {
		b = append(b, tail...)
	}
	return NewStr(string(append(b, end...))).Value(), nil
}

// appendRepr appends repr(v) to b.
func appendRepr(th *Thread, b []byte, v Value) ([]byte, *Exception) {
	r, exc := Repr(th, v)
	if exc != nil {
		return nil, exc
	}
	if len(b)+len(r.s) > cap(b) {
		if exc := th.CheckAlloc(len(b)+len(r.s), 2); exc != nil {
			return nil, exc
		}
		if exc := th.Poll(); exc != nil {
			return nil, exc
		}
	}
	return append(b, r.s...), nil
}
