// This file has the methods and attributes of arrays that are not about their length.

package numeric

import (
	"encoding/binary"
	"math"
	"slices"

	"dappco.re/go/py/engine/object"
)

func computeMethods() []object.Method {
	methods := []object.Method{
		{Name: "sum", Sig: "($self, /)", Doc: "The sum of the elements: exact for ints, with the lost digits added at the end for floats.", F0: arraySum},
		{Name: "mean", Sig: "($self, /)", Doc: "The sum divided by the number of elements.", F0: arrayMean},
		{Name: "min", Sig: "($self, /)", Doc: "The least element.", F0: arrayLeast("min", false)},
		{Name: "max", Sig: "($self, /)", Doc: "The greatest element.", F0: arrayLeast("max", true)},
		{Name: "dot", Sig: "($self, other, /)", Doc: "The sum of the products of the elements.", F1: arrayDot},
		{Name: "norm", Sig: "($self, /)", Doc: "The Euclidean length: the square root of the sum of the squares.", F0: arrayNorm},
	}
	for op, name := range []string{"lt", "le", "eq", "ne", "gt", "ge"} {
		methods = append(methods, object.Method{Name: name, Sig: "($self, other, /)", Doc: "Compare every element with a number, or with the element of another array: an array of bools.",
			F1: func(th *thread, self, other value) (value, *exception) {
				return compareEach(th, object.CompareOp(op), self, other)
			}})
	}
	return methods
}

func arrayMethods() []object.Method {
	copied := func(th *thread, self value) (value, *exception) {
		c, exc := arrayOf(self).clone(th)
		if exc != nil {
			return value{}, exc
		}
		return c.Value(), nil
	}
	return []object.Method{
		{Name: "tolist", Sig: "($self, /)", Doc: "The elements as a list.", F0: func(th *thread, self value) (value, *exception) { return arrayOf(self).list(th) }},
		{Name: "copy", Sig: "($self, /)", Doc: "An array of its own with the same elements.", F0: copied},
		{Name: "__copy__", Sig: "($self, /)", Doc: "An array of its own with the same elements.", F0: copied},
		{Name: "__deepcopy__", Sig: "($self, memo, /)", Doc: "An array of its own with the same elements.", F1: func(th *thread, self, _ value) (value, *exception) { return copied(th, self) }},
		{Name: "astype", Sig: "($self, dtype, /)", Doc: "A copy with elements of another type, converted as int(), float(), complex() and bool() do.", F1: arrayAsType},
		{Name: "fill", Sig: "($self, value, /)", Doc: "Set all elements to a number.", F1: func(th *thread, self, v value) (value, *exception) {
			a := arrayOf(self)
			if exc := a.writable(); exc != nil {
				return value{}, exc
			}
			plain, exc := a.typ.number(th, v)
			if exc != nil {
				return value{}, exc
			}
			return object.None, fillSpan(th, a.typ, a.span(), plain)
		}},
		{Name: "repeat", Sig: "($self, count, /)", Doc: "An array with the elements count times, as a list has them that is multiplied.", F1: arrayRepeat},
		{Name: "index", Sig: "($self, value, start=0, stop=sys.maxsize, /)", Doc: "The position of the first element that equals value.\n\nIf there is none, ValueError is raised.", FN: arrayIndex, Min: 1, Max: 3},
		{Name: "count", Sig: "($self, value, /)", Doc: "How many elements equal value.", F1: arrayCount},
		{Name: "readonly_view", Sig: "($self, /)", Doc: "A view on the same memory that cannot change it.", F0: func(_ *thread, self value) (value, *exception) {
			a := arrayOf(self)
			s := a.span()
			r := a.share(s, 0, s.n, 1)
			r.readOnly = true
			return r.Value(), nil
		}},
		{Name: "reshape", Sig: "($self, rows, columns, /)", Doc: "A matrix of the same memory, row by row. -1 is as many as there are.", F2: arrayReshape},
		{Name: "zeros", Kind: object.ClassMethod, Sig: "($cls, length, dtype='float64', /)", Doc: "An array of zeros.", FN: arrayZeros, Min: 1, Max: 2},
		{Name: "__reduce_ex__", Sig: "($self, protocol, /)", Doc: "What pickle needs: the elements by value.", F1: arrayReduce},
	}
}

func arrayAttributes() []object.GetSet {
	return []object.GetSet{
		arrayAttr("dtype", "The name of the type of the elements.", func(a *Array, _ span) value { return object.StrOf(a.typ.Name) }),
		arrayAttr("go_type", "The Go type whose values the elements are, None for plain numbers.", func(a *Array, _ span) value {
			if a.typ.Go == "" {
				return object.None
			}
			return object.StrOf(a.typ.Go)
		}),
		arrayAttr("itemsize", "How many bytes an element has.", func(a *Array, _ span) value { return object.Int64(int64(a.typ.size)) }),
		arrayAttr("nbytes", "How many bytes the elements have.", func(a *Array, s span) value { return object.Int64(int64(s.n * a.typ.size)) }),
		arrayAttr("shape", "The length, as a tuple.", func(_ *Array, s span) value { return object.TupleOf(object.Int64(int64(s.n))) }),
		arrayAttr("strides", "How many bytes lie between the beginnings of two elements, as a tuple.", func(_ *Array, s span) value { return object.TupleOf(object.Int64(int64(s.step))) }),
		arrayAttr("readonly", "Whether the elements cannot be changed through this array.", func(a *Array, _ span) value { return object.Bool(a.readOnly) }),
		arrayAttr("resizable", "Whether the length can change: no for slices, columns, and memory of others.", func(a *Array, _ span) value { return object.Bool(a.growth == grows && !a.readOnly) }),
	}
}

func arrayAttr(name, doc string, get func(a *Array, s span) value) object.GetSet {
	return object.GetSet{Name: name, Doc: doc, Get: func(_ *thread, self value) (value, *exception) {
		a := arrayOf(self)
		return get(a, a.span()), nil
	}}
}

func arrayAsType(th *thread, self, name value) (value, *exception) {
	t, exc := required(name)
	if exc != nil {
		return value{}, exc
	}
	a := arrayOf(self)
	c, exc := asType(th, t, a.typ, a.span(), place{})
	if exc != nil {
		return value{}, exc
	}
	return c.Value(), nil
}

// fillSpan stores v, a plain number, into all elements.
func fillSpan(th *thread, t *Type, s span, v value) *exception {
	one := t.ops.alloc(1)
	if exc := t.ops.store(th, v, one); exc != nil || s.n == 0 {
		return exc
	}
	if s.step == t.size {
		copy(bytesAt(s.p, t.size), bytesAt(one, t.size))
		return spread(th, t, s, 1)
	}
	return copySpan(th, t, s, span{one, s.n, 0})
}

// length is a number of elements that a script asks for.
func length(th *thread, v value) (int, *exception) {
	n, exc := object.ToIndexInt(th, v, object.OverflowErrorType)
	if exc == nil && n < 0 {
		exc = object.ValueErrorf("a length cannot be negative, got %d", n)
	}
	return n, exc
}

func arrayZeros(th *thread, _ value, args []value) (value, *exception) {
	n, exc := length(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	t := float64Type
	if len(args) > 1 {
		if t, exc = required(args[1]); exc != nil {
			return value{}, exc
		}
	}
	a, exc := makeArray(th, t, n)
	if exc != nil {
		return value{}, exc
	}
	return a.Value(), nil
}

func arrayRepeat(th *thread, self, count value) (value, *exception) {
	n, exc := object.ToIndexInt(th, count, object.OverflowErrorType)
	if exc != nil {
		return value{}, exc
	}
	a := arrayOf(self)
	s := a.span()
	if n = max(n, 0); s.n > 0 && n > math.MaxInt/s.n {
		return value{}, object.NewException(object.MemoryErrorType)
	}
	c, exc := makeArray(th, a.typ.plain(), s.n*n)
	if exc != nil {
		return value{}, exc
	}
	if c.n == 0 {
		return c.Value(), nil
	}
	to := c.span()
	if exc := copySpan(th, a.typ, to.part(0, s.n), s); exc != nil {
		return value{}, exc
	}
	return c.Value(), spread(th, a.typ, to, s.n)
}

// spread repeats the first n elements of s, which lie one after the other, up to the end.
func spread(th *thread, t *Type, s span, n int) *exception {
	for done := n; done < s.n; {
		if exc := th.Poll(); exc != nil {
			return exc
		}
		from := done % n
		m := min(done-from, s.n-done, max(chunk, n))
		copy(bytesAt(s.item(done), m*t.size), bytesAt(s.item(from), m*t.size))
		done += m
	}
	return nil
}

// arrayReduce is __reduce_ex__: go._array(dtype, bytes), with the bytes in little-endian order.
func arrayReduce(th *thread, self, _ value) (value, *exception) {
	a := arrayOf(self)
	data, exc := dump(th, a.typ, a.span())
	if exc != nil {
		return value{}, exc
	}
	f, exc := pickleFunction(th, "_array")
	return object.TupleOf(f, object.TupleOf(object.StrOf(a.typ.Name), data)), exc
}

// dump is the elements as bytes in little-endian order.
func dump(th *thread, t *Type, s span) (value, *exception) {
	if exc := t.room(th, s.n); exc != nil {
		return value{}, exc
	}
	p, exc := packed(th, t, s)
	if exc != nil {
		return value{}, exc
	}
	data := slices.Clone(bytesAt(p, s.n*t.size))
	littleEndian(t, data)
	return object.NewBytes(string(data)), nil
}

// littleEndian turns elements in the order of the machine into those of a pickle, or back.
func littleEndian(t *Type, data []byte) {
	if binary.NativeEndian.Uint16([]byte{1, 0}) == 1 {
		return
	}
	unit := t.size
	if t.class == complexes {
		unit /= 2
	}
	for i := 0; i < len(data); i += unit {
		slices.Reverse(data[i : i+unit])
	}
}

func pickleFunction(th *thread, name string) (value, *exception) {
	m, ok := th.Interp.Modules.GetName("go")
	if !ok {
		return value{}, object.Errorf(object.NotImplementedErrorType, "arrays are pickled with module go, which this interpreter does not have")
	}
	return object.GetAttrName(th, m, name)
}

// unpickle is go._array(dtype, data), and go._matrix with the number of columns.
func unpickle(th *thread, args []value) (*Array, *exception) {
	t, exc := required(args[0])
	if exc != nil {
		return nil, exc
	}
	text, exc := object.BytesOf(th, args[1])
	if exc != nil {
		return nil, exc
	}
	if len(text)%t.size != 0 {
		return nil, object.ValueErrorf("%d bytes are no elements of %d bytes", len(text), t.size)
	}
	a, exc := makeArray(th, t, len(text)/t.size)
	if exc != nil {
		return nil, exc
	}
	data := bytesAt(a.data, len(text))
	copy(data, text)
	littleEndian(t, data)
	return a, nil
}

// Functions are the functions of module go that pickles call.
var Functions = []*object.Method{
	{Name: "_array", Sig: "(dtype, data, /)", Doc: "What pickles of arrays call.", FN: func(th *thread, _ value, args []value) (value, *exception) {
		a, exc := unpickle(th, args)
		if exc != nil {
			return value{}, exc
		}
		return a.Value(), nil
	}, Min: 2, Max: 2},
	{Name: "_matrix", Sig: "(dtype, data, rows, columns, /)", Doc: "What pickles of matrices call.", FN: func(th *thread, _ value, args []value) (value, *exception) {
		a, exc := unpickle(th, args)
		if exc != nil {
			return value{}, exc
		}
		return a.reshaped(th, args[2], args[3])
	}, Min: 4, Max: 4},
}
