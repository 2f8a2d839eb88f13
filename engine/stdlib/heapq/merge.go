// This file implements merge: an iterator over sorted inputs that takes the next of the input that is first in order.

package heapq

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

// merge has in heap, once started, a tuple for each input that has more: what its next element is compared by, its rank, and the
// element. The rank is its place in inputs, negative when order is reversed, so that of equal elements that of the earlier input
// comes first.
type merge struct {
	inputs  []value // iterables at first, then iterators
	key     value
	reverse bool
	started bool
	heap    *object.List
}

func newMerge(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	npos := len(args) - len(kw)
	v, _, _, exc := native.BindPython(mergeParams, 0, false, args[npos:], kw)
	if exc != nil {
		return value{}, exc
	}
	m := &merge{inputs: append([]value(nil), args[:npos]...)}
	if !v[0].IsNull() && !v[0].IsNone() {
		m.key = v[0]
	}
	if !v[1].IsNull() {
		if m.reverse, exc = object.Truth(th, v[1]); exc != nil {
			return value{}, exc
		}
	}
	return generator.New("merge", m.next), nil
}

func (m *merge) next(th *thread) (value, *exception) {
	if exc := th.Enter(" in an iterator"); exc != nil {
		return value{}, exc
	}
	defer th.Leave()
	if !m.started {
		m.started = true
		if exc := m.start(th); exc != nil {
			return value{}, exc
		}
	} else if m.heap != nil {
		if exc := m.advance(th); exc != nil {
			return value{}, exc
		}
	}
	if m.heap == nil || len(m.heap.Items) == 0 {
		return value{}, nil
	}
	return m.heap.Items[0].AsTuple().Items[2], nil
}

func (m *merge) before() order {
	if m.reverse {
		return more
	}
	return less
}

func (m *merge) start(th *thread) *exception {
	heap := object.NewList(nil)
	for i, input := range m.inputs {
		it, exc := object.Iter(th, input)
		if exc != nil {
			return exc
		}
		m.inputs[i] = it
		entry, exc := m.read(th, i)
		if exc != nil {
			return exc
		}
		if !entry.IsNull() {
			heap.Append(entry)
		}
	}
	_, exc := heapify(m.before())(th, heap)
	m.heap = heap
	return exc
}

// read makes an entry of the next element of input i, null when there is none.
func (m *merge) read(th *thread, i int) (value, *exception) {
	v, exc := object.Next(th, m.inputs[i])
	if exc != nil || v.IsNull() {
		return value{}, exc
	}
	key := v
	if !m.key.IsNull() {
		if key, exc = object.Call1(th, m.key, v); exc != nil {
			return value{}, exc
		}
	}
	if m.reverse {
		i = -i
	}
	return object.TupleOf(key, object.Int64(int64(i)), v), nil
}

// advance replaces the entry that was given. The heap is taken away meanwhile: inputs run code of scripts, which may ask this iterator.
func (m *merge) advance(th *thread) *exception {
	heap := m.heap
	m.heap = nil
	if len(heap.Items) == 0 {
		return nil
	}
	i := heap.Items[0].AsTuple().Items[1].AsInt64()
	entry, exc := m.read(th, int(max(i, -i)))
	if exc != nil {
		return exc
	}
	if entry.IsNull() {
		_, exc = pop(m.before())(th, heap)
	} else {
		_, exc = replace(m.before())(th, heap, entry)
	}
	m.heap = heap
	return exc
}
