// This file has the methods of arrays.

package array

import (
	"bytes"
	"math"
	"slices"

	"dappco.re/go/py/engine/object"
)

var methods = []object.Method{
	{Name: "append", Sig: "($self, v, /)", Doc: "Put v at the end.", F1: func(th *thread, self, v value) (value, *exception) { return object.None, of(self).push(th, v) }},
	{Name: "buffer_info", Sig: "($self, /)", Doc: "The address of the memory and the number of elements, as a pair.", F0: func(_ *thread, self value) (value, *exception) {
		return object.TupleOf(object.Int64(int64(self.Address())), object.Int64(int64(of(self).len()))), nil
	}},
	{Name: "byteswap", Sig: "($self, /)", Doc: "Reverse the order of bytes in every element.", F0: func(_ *thread, self value) (value, *exception) {
		a := of(self)
		for i := 0; i < len(a.data); i += a.kind.size {
			slices.Reverse(a.data[i : i+a.kind.size])
		}
		return object.None, nil
	}},
	{Name: "clear", Sig: "($self, /)", Doc: "Take all elements out.", F0: func(_ *thread, self value) (value, *exception) {
		if exc := of(self).resizable(); exc != nil {
			return value{}, exc
		}
		of(self).data = nil
		return object.None, nil
	}},
	{Name: "count", Sig: "($self, v, /)", Doc: "How many elements equal v.", F1: func(th *thread, self, v value) (value, *exception) {
		n := 0
		exc := of(self).match(th, v, 0, func(int) bool { n++; return true })
		return object.Int64(int64(n)), exc
	}},
	{Name: "extend", Sig: "($self, bb, /)", Doc: "Put the elements of an array of the same kind, or of an iterable, at the end.", F1: func(th *thread, self, v value) (value, *exception) { return object.None, of(self).extend(th, v) }},
	{Name: "frombytes", Sig: "($self, buffer, /)", Doc: "Put elements at the end whose memory is that of a bytes-like object.", F1: func(th *thread, self, v value) (value, *exception) { return object.None, of(self).addBytes(th, v) }},
	{Name: "fromfile", Sig: "($self, f, n, /)", Doc: "Read n elements from file f and put them at the end.", F2: fromFile},
	{Name: "fromlist", Sig: "($self, list, /)", Doc: "Put the items of a list at the end.", F1: fromList},
	{Name: "fromunicode", Sig: "($self, ustr, /)", Doc: "Put the characters of text at the end of an array of characters.", F1: fromUnicode},
	{Name: "index", Sig: "($self, v, start=0, stop=sys.maxsize, /)", Doc: "The index of the first element that equals v.\n\nIf there is none, ValueError is raised.", FN: indexOf, Min: 1, Max: 3},
	{Name: "insert", Sig: "($self, i, v, /)", Doc: "Put v before position i.", F2: func(th *thread, self, at, v value) (value, *exception) {
		i, exc := object.ToSsize(th, at)
		if exc != nil {
			return value{}, exc
		}
		a := of(self)
		if i < 0 {
			i = max(0, i+a.len())
		}
		return object.None, a.insert(th, i, v)
	}},
	{Name: "pop", Sig: "($self, i=-1, /)", Doc: "Take element i out and return it.", FN: pop, Max: 1},
	{Name: "remove", Sig: "($self, v, /)", Doc: "Take out the first element that equals v.", F1: func(th *thread, self, v value) (value, *exception) {
		a, at := of(self), -1
		if exc := a.match(th, v, 0, func(i int) bool { at = i; return false }); exc != nil {
			return value{}, exc
		}
		if at < 0 {
			return value{}, object.ValueErrorf("array.remove(x): x not in array")
		}
		return object.None, a.splice(th, at, at+1, nil)
	}},
	{Name: "reverse", Sig: "($self, /)", Doc: "Reverse the order of the elements.", F0: func(_ *thread, self value) (value, *exception) {
		a := of(self)
		slices.Reverse(a.data)
		for i := 0; i < len(a.data); i += a.kind.size {
			slices.Reverse(a.data[i : i+a.kind.size])
		}
		return object.None, nil
	}},
	{Name: "tobytes", Sig: "($self, /)", Doc: "The memory of the elements, as bytes.", F0: func(_ *thread, self value) (value, *exception) { return object.NewBytes(string(of(self).data)), nil }},
	{Name: "tofile", Sig: "($self, f, /)", Doc: "Write the elements to file f, as machine values.", F1: toFile},
	{Name: "tolist", Sig: "($self, /)", Doc: "The elements as a list.", F0: func(th *thread, self value) (value, *exception) { return of(self).list(th) }},
	{Name: "tounicode", Sig: "($self, /)", Doc: "The characters of the array, as text.", F0: func(th *thread, self value) (value, *exception) {
		if !of(self).isText() {
			return value{}, object.ValueErrorf("tounicode() may only be called on unicode type arrays ('u' or 'w')")
		}
		s, exc := text(th, of(self).data)
		if exc != nil {
			return value{}, exc
		}
		return s.Value(), nil
	}},
	{Name: "__copy__", Sig: "($self, /)", Doc: "A copy of the array.", F0: copied},
	{Name: "__deepcopy__", Sig: "($self, unused, /)", Doc: "A copy of the array.", F1: func(th *thread, self, _ value) (value, *exception) { return copied(th, self) }},
	{Name: "__reduce_ex__", Sig: "($self, value, /)", Doc: "What pickle needs.", F1: reduce},
	{Name: "__sizeof__", Sig: "($self, /)", Doc: "The size of the array in memory, in bytes.", F0: func(_ *thread, self value) (value, *exception) {
		return object.Int64(int64(80 + cap(of(self).data))), nil
	}},
	object.ClassGetItem(),
}

func copied(_ *thread, self value) (value, *exception) {
	return newArray(of(self).kind, bytes.Clone(of(self).data)).Value(), nil
}

func fromFile(th *thread, self, f, count value) (value, *exception) {
	a := of(self)
	n, exc := object.ToSsize(th, count)
	if exc != nil {
		return value{}, exc
	}
	if n < 0 {
		return value{}, object.ValueErrorf("negative count")
	}
	if n > math.MaxInt/a.kind.size {
		return value{}, object.NewException(object.MemoryErrorType)
	}
	data, exc := object.CallMethod(th, f, object.Intern("read"), object.Int64(int64(n*a.kind.size)))
	if exc != nil {
		return value{}, exc
	}
	if !data.Type().Has(object.FlagBytes) {
		return value{}, object.TypeErrorf("read() didn't return bytes")
	}
	short := len(object.Cast[object.Bytes](data).Data) != n*a.kind.size
	if exc := a.addBytes(th, data); exc != nil {
		return value{}, exc
	}
	if short {
		return value{}, object.Errorf(object.EOFErrorType, "read() didn't return enough bytes")
	}
	return object.None, nil
}

func toFile(th *thread, self, f value) (value, *exception) {
	a := of(self)
	const block = 64 * 1024
	for at := 0; at < len(a.data); at += block {
		piece := object.NewBytes(string(a.data[at:min(at+block, len(a.data))]))
		if _, exc := object.CallMethod(th, f, object.Intern("write"), piece); exc != nil {
			return value{}, exc
		}
	}
	if len(a.data) == 0 {
		return object.None, nil
	}
	return object.None, nil
}

func fromList(th *thread, self, list value) (value, *exception) {
	if !list.Type().Has(object.FlagList) {
		return value{}, object.TypeErrorf("arg must be list")
	}
	a := of(self)
	items := list.AsList().Items
	added := newArray(a.kind, nil)
	for i := range items {
		if exc := added.push(th, items[i]); exc != nil {
			return value{}, exc
		}
		if len(list.AsList().Items) != len(items) {
			return value{}, object.Errorf(object.RuntimeErrorType, "list changed size during iteration")
		}
	}
	return object.None, a.splice(th, a.len(), a.len(), added.data)
}

func fromUnicode(th *thread, self, v value) (value, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("fromunicode() argument must be str, not %s", v.Type().MessageName())
	}
	a := of(self)
	if !a.isText() {
		return value{}, object.ValueErrorf("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
	}
	data, exc := textBytes(th, v.AsStr())
	if exc != nil {
		return value{}, exc
	}
	return object.None, a.splice(th, a.len(), a.len(), data)
}

func indexOf(th *thread, self value, args []value) (value, *exception) {
	a := of(self)
	bounds := [2]int{0, math.MaxInt}
	for i, v := range args[1:] {
		var exc *exception
		if bounds[i], exc = object.SliceIndex(th, v); exc != nil {
			return value{}, object.TypeErrorf("slice indices must be integers or have an __index__ method")
		}
		if bounds[i] < 0 {
			bounds[i] = max(0, bounds[i]+a.len())
		}
	}
	at := -1
	if exc := a.match(th, args[0], bounds[0], func(i int) bool {
		if i < bounds[1] {
			at = i
		}
		return false
	}); exc != nil {
		return value{}, exc
	}
	if at < 0 {
		return value{}, object.ValueErrorf("array.index(x): x not in array")
	}
	return object.Int64(int64(at)), nil
}

func pop(th *thread, self value, args []value) (value, *exception) {
	a, i := of(self), -1
	if len(args) > 0 {
		var exc *exception
		if i, exc = object.ToSsize(th, args[0]); exc != nil {
			return value{}, exc
		}
	}
	if a.len() == 0 {
		return value{}, object.Errorf(object.IndexErrorType, "pop from empty array")
	}
	if i < 0 {
		i += a.len()
	}
	if i < 0 || i >= a.len() {
		return value{}, object.Errorf(object.IndexErrorType, "pop index out of range")
	}
	v := a.at(i)
	return v, a.splice(th, i, i+1, nil)
}
