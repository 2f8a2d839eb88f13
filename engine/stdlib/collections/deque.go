// This file defines deque: its representation, how it is made, grown and shrunk, and its slots.

package collections

import (
	"strconv"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// deque is a ring of len(buf) places, a power of two or none: element i is in place first+i, modulo the size of the ring.
// changes counts what would confuse an iterator.
type deque struct {
	object.Head
	buf      []value
	first, n int
	bounded  bool
	maxlen   int
	changes  uint64
}

var dequeType = &class{Name: "deque", Module: "collections", Doc: "A list-like sequence optimized for data accesses near its endpoints.", Def: dequeDef{}}

type dequeDef struct{}

// Define implements object.Definition.
func (dequeDef) Define(t *object.Type) {
	native.Class[deque](t, object.ObjectType, dequeNew, func(t *class) {
		t.Flags |= object.FlagSequence
		t.HasWeakref = true
		t.Init = dequeInit
		t.Repr = dequeRepr
		t.Hash = nil
		t.Compare = dequeCompare
		t.Iter = func(_ *thread, v value) (value, *exception) { return newIterator(iteratorType, v, 0), nil }
		t.Len = func(_ *thread, v value) (int, *exception) { return asDeque(v).n, nil }
		t.GetItem = dequeGetItem
		t.SetItem = dequeSetItem
		t.Contains = func(th *thread, v, x value) (bool, *exception) {
			found := false
			exc := asDeque(v).match(th, x, func(int) bool { found = true; return false })
			return found, exc
		}
		t.Sequence = &object.SequenceSlots{Concat: dequeConcat, InPlaceConcat: dequeInPlaceConcat, Repeat: dequeRepeat, InPlaceRepeat: dequeInPlaceRepeat, IsSequence: true}
		t.AddMethods(dequeMethods)
		t.AddGetSets(dequeGetSets)
	})
}

func asDeque(v value) *deque { return object.Cast[deque](v) }
func isDeque(v value) bool   { return object.IsInstance(v, dequeType) }

func (d *deque) place(i int) int    { return (d.first + i) & (len(d.buf) - 1) }
func (d *deque) at(i int) value     { return d.buf[d.place(i)] }
func (d *deque) set(i int, v value) { d.buf[d.place(i)] = v }

// items is the elements, copied.
func (d *deque) items() []value {
	list := make([]value, d.n)
	for i := range list {
		list[i] = d.at(i)
	}
	return list
}

// resize moves the elements to a ring of size places.
func (d *deque) resize(size int) {
	buf := make([]value, size)
	for i := range d.n {
		buf[i] = d.at(i)
	}
	d.buf, d.first = buf, 0
}

func (d *deque) room(th *thread) *exception {
	d.changes++
	if d.n < len(d.buf) {
		return nil
	}
	size := max(8, 2*d.n)
	if exc := th.CheckAlloc(size, 16); exc != nil {
		return exc
	}
	d.resize(size)
	return nil
}

func (d *deque) pushBack(th *thread, v value) *exception {
	if d.bounded && d.n == d.maxlen {
		if d.maxlen == 0 {
			return nil
		}
		d.popFront()
	}
	if exc := d.room(th); exc != nil {
		return exc
	}
	d.n++
	d.set(d.n-1, v)
	return nil
}

func (d *deque) pushFront(th *thread, v value) *exception {
	if d.bounded && d.n == d.maxlen {
		if d.maxlen == 0 {
			return nil
		}
		d.popBack()
	}
	if exc := d.room(th); exc != nil {
		return exc
	}
	d.first = d.place(len(d.buf) - 1)
	d.n++
	d.set(0, v)
	return nil
}

// popBack and popFront take an element off a deque that is not empty.
func (d *deque) popBack() value {
	v := d.at(d.n - 1)
	d.set(d.n-1, value{})
	d.n--
	d.shrink()
	return v
}

func (d *deque) popFront() value {
	v := d.at(0)
	d.set(0, value{})
	d.first = d.place(1)
	d.n--
	d.shrink()
	return v
}

func (d *deque) shrink() {
	d.changes++
	if len(d.buf) > 64 && d.n < len(d.buf)/8 {
		d.resize(len(d.buf) / 4)
	}
}

func (d *deque) clear() { d.buf, d.first, d.n, d.changes = nil, 0, 0, d.changes+1 }

// extend adds what iterable gives by add; a deque that extends itself does so by what it has now.
func (d *deque) extend(th *thread, iterable value, add func(*thread, value) *exception) *exception {
	if iterable.Is(d.Value()) {
		iterable = object.ListOf(d.items()...)
	}
	return object.Each(th, iterable, func(v value) *exception { return add(th, v) })
}

func mutated() *exception {
	return object.Errorf(object.RuntimeErrorType, "deque mutated during iteration")
}

// match calls found with the index of every element that equals x, until it returns false.
func (d *deque) match(th *thread, x value, found func(i int) bool) *exception {
	changes := d.changes
	for i := 0; i < d.n; i++ {
		same, exc := object.EqualValues(th, d.at(i), x)
		if exc == nil && d.changes != changes {
			exc = mutated()
		}
		if exc != nil || same && !found(i) {
			return exc
		}
	}
	return nil
}

var dequeParams = object.ParseParams("deque", "(iterable=(), maxlen=None)")

func dequeNew(th *thread, cls *class, _ []value, _ []*object.Str) (value, *exception) {
	return object.Alloc(th, cls)
}

func dequeInit(th *thread, self value, args []value, kw []*object.Str) *exception {
	room, exc := native.Bind(dequeParams, args, kw)
	if exc != nil {
		return exc
	}
	d := asDeque(self)
	bounded, maxlen := false, 0
	if m := room[1]; !m.IsNull() && !m.IsNone() {
		if !m.Type().Has(object.FlagInt) {
			return object.TypeErrorf("an integer is required")
		}
		if maxlen, exc = object.ToSsize(th, m); exc != nil {
			return exc
		}
		if maxlen < 0 {
			return object.ValueErrorf("maxlen must be non-negative")
		}
		bounded = true
	}
	d.bounded, d.maxlen = bounded, maxlen
	if d.n > 0 {
		d.clear()
	}
	if room[0].IsNull() {
		return nil
	}
	return d.extend(th, room[0], d.pushBack)
}

func dequeRepr(th *thread, v value) (value, *exception) {
	d := asDeque(v)
	if !th.EnterRepr(v) {
		return object.StrOf("[...]"), nil
	}
	defer th.LeaveRepr()
	bounded, maxlen := d.bounded, d.maxlen
	r, exc := object.Repr(th, object.ListOf(d.items()...))
	if exc != nil {
		return value{}, exc
	}
	var b object.StrBuilder
	b.Add(v.Type().Name + "(")
	b.AddStr(r)
	if bounded {
		b.Add(", maxlen=" + strconv.Itoa(maxlen))
	}
	b.Add(")")
	return b.Str().Value(), nil
}

func dequeCompare(th *thread, a, b value, op object.CompareOp) (value, *exception) {
	if !isDeque(a) || !isDeque(b) {
		return object.NotImplemented, nil
	}
	x, y := asDeque(a), asDeque(b)
	if x == y {
		return object.Bool(op.Holds(0)), nil
	}
	if x.n != y.n && (op == object.EQ || op == object.NE) {
		return object.Bool(op == object.NE), nil
	}
	p, q := x.changes, y.changes
	for i := 0; i < x.n && i < y.n; i++ {
		u, v := x.at(i), y.at(i)
		same, exc := object.EqualValues(th, u, v)
		if exc != nil {
			return value{}, exc
		}
		if !same {
			if op == object.EQ || op == object.NE {
				return object.Bool(op == object.NE), nil
			}
			return object.Compare(th, u, v, op)
		}
		if x.changes != p || y.changes != q {
			return value{}, mutated()
		}
	}
	return object.Bool(op.Holds(x.n - y.n)), nil
}

// index is the element that key means.
func (d *deque) index(th *thread, key value) (int, *exception) {
	if !object.HasIndex(key) {
		return 0, object.TypeErrorf("sequence index must be integer, not '%s'", key.Type().MessageName())
	}
	i, exc := object.ToIndexInt(th, key, object.IndexErrorType)
	if exc != nil {
		return 0, exc
	}
	if i < 0 {
		i += d.n
	}
	if i < 0 || i >= d.n {
		return 0, object.Errorf(object.IndexErrorType, "deque index out of range")
	}
	return i, nil
}

func dequeGetItem(th *thread, v, key value) (value, *exception) {
	d := asDeque(v)
	i, exc := d.index(th, key)
	if exc != nil {
		return value{}, exc
	}
	return d.at(i), nil
}

func dequeSetItem(th *thread, v, key, x value) *exception {
	d := asDeque(v)
	i, exc := d.index(th, key)
	if exc != nil {
		return exc
	}
	if x.IsNull() {
		d.remove(i)
		return nil
	}
	d.set(i, x)
	return nil
}

// remove closes the gap that element i leaves, from the nearer end.
func (d *deque) remove(i int) {
	if i < d.n/2 {
		for ; i > 0; i-- {
			d.set(i, d.at(i-1))
		}
		d.popFront()
		return
	}
	for ; i < d.n-1; i++ {
		d.set(i, d.at(i+1))
	}
	d.popBack()
}
