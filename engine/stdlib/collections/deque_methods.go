// This file implements the methods and operators of deque.

package collections

import "dappco.re/go/py/engine/object"

var dequeMethods = []object.Method{
	{Name: "append", Sig: "($self, item, /)", Doc: "Add an element to the right side of the deque.", F1: func(th *thread, v, x value) (value, *exception) {
		return object.None, asDeque(v).pushBack(th, x)
	}},
	{Name: "appendleft", Sig: "($self, item, /)", Doc: "Add an element to the left side of the deque.", F1: func(th *thread, v, x value) (value, *exception) {
		return object.None, asDeque(v).pushFront(th, x)
	}},
	{Name: "clear", Sig: "($self, /)", Doc: "Remove all elements from the deque.", F0: func(_ *thread, v value) (value, *exception) {
		asDeque(v).clear()
		return object.None, nil
	}},
	{Name: "__copy__", Sig: "($self, /)", Doc: "Return a shallow copy of a deque.", F0: dequeCopy},
	{Name: "copy", Sig: "($self, /)", Doc: "Return a shallow copy of a deque.", F0: dequeCopy},
	{Name: "count", Sig: "($self, value, /)", Doc: "Return number of occurrences of value.", F1: func(th *thread, v, x value) (value, *exception) {
		n := 0
		exc := asDeque(v).match(th, x, func(int) bool { n++; return true })
		return object.Int64(int64(n)), exc
	}},
	{Name: "extend", Sig: "($self, iterable, /)", Doc: "Extend the right side of the deque with elements from the iterable.", F1: func(th *thread, v, x value) (value, *exception) {
		d := asDeque(v)
		return object.None, d.extend(th, x, d.pushBack)
	}},
	{Name: "extendleft", Sig: "($self, iterable, /)", Doc: "Extend the left side of the deque with elements from the iterable.", F1: func(th *thread, v, x value) (value, *exception) {
		d := asDeque(v)
		return object.None, d.extend(th, x, d.pushFront)
	}},
	{Name: "index", Doc: "Return first index of value.\n\nRaises ValueError if the value is not present.", FN: dequeIndex, Min: 1, Max: 3},
	{Name: "insert", Sig: "($self, index, value, /)", Doc: "Insert value before index.", F2: dequeInsert},
	{Name: "pop", Sig: "($self, /)", Doc: "Remove and return the rightmost element.", F0: func(_ *thread, v value) (value, *exception) {
		if d := asDeque(v); d.n > 0 {
			return d.popBack(), nil
		}
		return value{}, object.Errorf(object.IndexErrorType, "pop from an empty deque")
	}},
	{Name: "popleft", Sig: "($self, /)", Doc: "Remove and return the leftmost element.", F0: func(_ *thread, v value) (value, *exception) {
		if d := asDeque(v); d.n > 0 {
			return d.popFront(), nil
		}
		return value{}, object.Errorf(object.IndexErrorType, "pop from an empty deque")
	}},
	{Name: "__reduce__", Sig: "($self, /)", Doc: "Return state information for pickling.", F0: dequeReduce},
	{Name: "remove", Sig: "($self, value, /)", Doc: "Remove first occurrence of value.", F1: dequeRemove},
	{Name: "__reversed__", Sig: "($self, /)", Doc: "Return a reverse iterator over the deque.", F0: func(_ *thread, v value) (value, *exception) {
		return newIterator(reverseIteratorType, v, 0), nil
	}},
	{Name: "reverse", Sig: "($self, /)", Doc: "Reverse *IN PLACE*.", F0: func(_ *thread, v value) (value, *exception) {
		d := asDeque(v)
		for i, j := 0, d.n-1; i < j; i, j = i+1, j-1 {
			a, b := d.at(i), d.at(j)
			d.set(i, b)
			d.set(j, a)
		}
		return object.None, nil
	}},
	{Name: "rotate", Sig: "($self, n=1, /)", Doc: "Rotate the deque n steps to the right.  If n is negative, rotates left.", FN: dequeRotate, Max: 1},
	{Name: "__sizeof__", Sig: "($self, /)", Doc: "Return the size of the deque in memory, in bytes.", F0: func(_ *thread, v value) (value, *exception) {
		return object.Int64(int64(96 + 16*len(asDeque(v).buf))), nil
	}},
	object.ClassGetItem(),
}

var dequeGetSets = []object.GetSet{{Name: "maxlen", Doc: "maximum size of a deque or None if unbounded", Get: func(_ *thread, v value) (value, *exception) {
	return asDeque(v).limit(), nil
}}}

// limit is maxlen as scripts see it.
func (d *deque) limit() value {
	if !d.bounded {
		return object.None
	}
	return object.Int64(int64(d.maxlen))
}

func dequeCopy(th *thread, v value) (value, *exception) {
	d, cls := asDeque(v), v.Type()
	if cls == dequeType {
		c := &deque{Head: object.NewHead(cls), bounded: d.bounded, maxlen: d.maxlen}
		if exc := th.CheckAlloc(len(d.buf), 16); exc != nil {
			return value{}, exc
		}
		c.buf, c.first, c.n = append([]value(nil), d.buf...), d.first, d.n
		return c.Value(), nil
	}
	args := []value{v}
	if d.bounded {
		args = append(args, d.limit())
	}
	c, exc := object.Call(th, cls.Value(), args, nil)
	if exc == nil && !isDeque(c) {
		exc = object.TypeErrorf("%s() must return a deque, not %s", cls.Name, c.Type().MessageName())
	}
	return c, exc
}

func dequeIndex(th *thread, v value, args []value) (value, *exception) {
	d := asDeque(v)
	span := [2]int{0, d.n}
	for i, arg := range args[1:] {
		if !object.HasIndex(arg) {
			return value{}, object.TypeErrorf("slice indices must be integers or have an __index__ method")
		}
		at, exc := object.ToIndexInt(th, arg, nil)
		if exc != nil {
			return value{}, exc
		}
		if at < 0 {
			at = max(0, at+d.n)
		}
		span[i] = at
	}
	changes := d.changes
	for i := span[0]; i < min(span[1], d.n); i++ {
		same, exc := object.EqualValues(th, d.at(i), args[0])
		if exc != nil {
			return value{}, exc
		}
		if same {
			return object.Int64(int64(i)), nil
		}
		if d.changes != changes {
			return value{}, mutated()
		}
	}
	return value{}, object.ValueErrorf("deque.index(x): x not in deque")
}

func dequeInsert(th *thread, v, index, x value) (value, *exception) {
	d := asDeque(v)
	i, exc := object.ToIndexInt(th, index, object.OverflowErrorType)
	if exc != nil {
		return value{}, exc
	}
	if d.bounded && d.n >= d.maxlen {
		return value{}, object.Errorf(object.IndexErrorType, "deque already at its maximum size")
	}
	if i < 0 {
		i = max(0, i+d.n)
	}
	i = min(i, d.n)
	if i < d.n/2 {
		exc = d.pushFront(th, x)
		for j := 0; exc == nil && j < i; j++ {
			d.set(j, d.at(j+1))
		}
	} else {
		exc = d.pushBack(th, x)
		for j := d.n - 1; exc == nil && j > i; j-- {
			d.set(j, d.at(j-1))
		}
	}
	if exc == nil {
		d.set(i, x)
	}
	return object.None, exc
}

func dequeReduce(th *thread, v value) (value, *exception) {
	state, exc := object.CallMethod(th, v, object.Intern("__getstate__"))
	if exc != nil {
		return value{}, exc
	}
	it, exc := object.Iter(th, v)
	if exc != nil {
		return value{}, exc
	}
	args := object.TupleOf()
	if d := asDeque(v); d.bounded {
		args = object.TupleOf(object.TupleOf(), d.limit())
	}
	return object.TupleOf(v.Type().Value(), args, state, it), nil
}

func dequeRemove(th *thread, v, x value) (value, *exception) {
	d := asDeque(v)
	changes := d.changes
	for i := 0; i < d.n; i++ {
		same, exc := object.EqualValues(th, d.at(i), x)
		if exc != nil {
			return value{}, exc
		}
		if d.changes != changes {
			return value{}, object.Errorf(object.IndexErrorType, "deque mutated during iteration")
		}
		if same {
			d.remove(i)
			return object.None, nil
		}
	}
	return value{}, object.ValueErrorf("deque.remove(x): x not in deque")
}

func dequeRotate(th *thread, v value, args []value) (value, *exception) {
	d, n := asDeque(v), 1
	if len(args) > 0 {
		var exc *exception
		if n, exc = object.ToIndexInt(th, args[0], object.OverflowErrorType); exc != nil {
			return value{}, exc
		}
	}
	if d.n < 2 {
		return object.None, nil
	}
	for n = (n%d.n + d.n) % d.n; n > 0; n-- {
		x := d.at(d.n - 1)
		d.set(d.n-1, value{})
		d.first = d.place(len(d.buf) - 1)
		d.set(0, x)
	}
	d.changes++
	return object.None, nil
}

func dequeConcat(th *thread, a, b value) (value, *exception) {
	if !isDeque(b) {
		return value{}, object.TypeErrorf("can only concatenate deque (not \"%s\") to deque", b.Type().MessageName())
	}
	c, exc := dequeCopy(th, a)
	if exc != nil {
		return value{}, exc
	}
	d := asDeque(c)
	return c, d.extend(th, b, d.pushBack)
}

func dequeInPlaceConcat(th *thread, a, b value) (value, *exception) {
	d := asDeque(a)
	return a, d.extend(th, b, d.pushBack)
}

func dequeRepeat(th *thread, v, count value) (value, *exception) {
	c, exc := dequeCopy(th, v)
	if exc != nil {
		return value{}, exc
	}
	return dequeInPlaceRepeat(th, c, count)
}

// dequeInPlaceRepeat makes only what a bounded deque keeps: the last of the repetitions.
func dequeInPlaceRepeat(th *thread, v, count value) (value, *exception) {
	d := asDeque(v)
	n, exc := object.ToIndexInt(th, count, object.OverflowErrorType)
	if exc != nil || n == 1 || d.n == 0 {
		return v, exc
	}
	if n <= 0 {
		d.clear()
		return v, nil
	}
	size, ok := object.MulInt64(int64(n), int64(d.n))
	if d.bounded && (!ok || size > int64(d.maxlen)) {
		size, ok = int64(d.maxlen), true
	}
	if !ok {
		return value{}, object.NewException(object.MemoryErrorType)
	}
	if exc := th.CheckAlloc(int(size), 32); exc != nil {
		return value{}, exc
	}
	items, places := d.items(), 8
	for places < int(size) {
		places *= 2
	}
	d.buf, d.first, d.n, d.changes = make([]value, places), 0, int(size), d.changes+1
	for i, from := 0, len(items)-int(size)%len(items); i < int(size); i++ {
		d.buf[i] = items[(from+i)%len(items)]
	}
	return v, nil
}
