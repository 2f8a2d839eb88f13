// This file makes arrays of Python objects: of buffers without copying, of everything else in one pass.

package numeric

import (
	"math"
	"math/big"

	"dappco.re/go/py/engine/object"
)

// convert is the numbers of x as an array of type t: x itself, or memory that x shares, where that is of the type, and an array that nobody has seen otherwise.
func convert(th *thread, t *Type, x value) (*Array, *exception) {
	if m, ok, exc := lineOf(th, t, x); exc != nil || ok {
		if exc != nil || m.typ.Same(t) {
			return m, exc
		}
		return recast(th, t, m.typ, m.span(), place{})
	}
	if kind := x.Type(); kind == object.ListType || kind == object.TupleType {
		return fromItems(th, t, object.SequenceItems(x))
	} else if kind.Has(object.FlagStr) || kind.Has(object.FlagDict) || kind.Iter == nil && !isSequence(x) {
		return nil, expected("numbers", x)
	}
	items, exc := object.Collect(th, x)
	if exc != nil {
		return nil, exc
	}
	return fromItems(th, t, items)
}

// lineOf is x, an array or a buffer of one dimension, as an array that shares the memory; ok is false for all other objects.
func lineOf(th *thread, t *Type, x value) (a *Array, ok bool, exc *exception) {
	switch {
	case IsArray(x):
		return arrayOf(x), true, nil
	case IsMatrix(x):
		return nil, false, wrongShape(matrixOf(x).shape())
	case x.Type().Buffer == nil:
		return nil, false, nil
	}
	m, ok, exc := blockOf(th, x)
	if exc != nil {
		return nil, false, exc
	}
	if ok && m.dims != 1 {
		return nil, false, wrongShape(m.shape)
	}
	if ok && m.isBytes(x) && t.size > 1 {
		return nil, false, object.TypeErrorf("expected numbers of type %s, got bytes: memoryview(%s).cast('%c') sees them as numbers", t.Name, x.Type().Name, t.code)
	}
	if !ok {
		return nil, false, nil
	}
	return m.array(), true, nil
}

// isBytes reports that the numbers of x may be the bytes of something else.
func (m *block) isBytes(x value) bool {
	kind := x.Type()
	return m.typ.code == 'B' && (kind.Has(object.FlagBytes) || kind.Has(object.FlagByteArray) || kind == object.MemoryViewType)
}

func wrongShape(shape [2]int) *exception {
	return object.ValueErrorf("expected one dimension, got two of shape (%d, %d)", shape[0], shape[1])
}

// fromItems is items as an array.
func fromItems(th *thread, t *Type, items []value) (*Array, *exception) {
	a, exc := makeArray(th, t, len(items))
	if exc != nil {
		return nil, exc
	}
	return a, storeItems(th, t, a.span(), items)
}

// storeItems stores items into the elements of s, which lie one after the other.
func storeItems(th *thread, t *Type, s span, items []value) *exception {
	for i := 0; i < s.n; i++ {
		if i&(chunk-1) == 0 {
			if exc := th.Poll(); exc != nil {
				return exc
			}
		}
		if end := min(s.n, i|(chunk-1)+1); end > i {
			if i += t.ops.fill(s.item(i), items[i:end]); i == end {
				i--
				continue
			}
		}
		v, exc := t.number(th, items[i])
		if exc == nil {
			exc = t.ops.store(th, v, s.item(i))
		}
		if exc != nil {
			return inElement(th, i, place{}, exc)
		}
	}
	return nil
}

// recast is numbers of type from as numbers of type t, each exactly.
func recast(th *thread, t, from *Type, s span, in place) (*Array, *exception) {
	return recastBy(th, t, s, in, func(p Ptr) (value, *exception) { return from.ops.load(p), nil })
}

// recastBy is what load makes of every element of s, as numbers of type t. in is where the elements are.
func recastBy(th *thread, t *Type, s span, in place, load func(p Ptr) (value, *exception)) (*Array, *exception) {
	a, exc := makeArray(th, t, s.n)
	if exc != nil {
		return nil, exc
	}
	to := a.span()
	for i := range s.n {
		v, exc := load(s.item(i))
		if exc == nil {
			exc = t.ops.store(th, v, to.item(i))
		}
		if exc != nil {
			return nil, inElement(th, i, in, exc)
		}
		if i&1023 == 1023 {
			if exc := th.Poll(); exc != nil {
				return nil, exc
			}
		}
	}
	return a, nil
}

// asType is s as numbers of type t, as Python's int(), float(), complex() and bool() convert: floats lose what is behind the point where t is of ints.
func asType(th *thread, t, from *Type, s span, in place) (*Array, *exception) {
	return recastBy(th, t, s, in, func(p Ptr) (value, *exception) {
		v := from.ops.load(p)
		switch {
		case t.class == truths:
			truth, exc := object.Truth(th, v)
			return object.Bool(truth), exc
		case t.isInt() && v.IsFloat():
			return wholePart(v.AsFloat())
		}
		return v, nil
	})
}

func wholePart(f float64) (value, *exception) {
	switch {
	case f != f:
		return value{}, object.ValueErrorf("cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return value{}, object.OverflowErrorf("cannot convert float infinity to integer")
	case math.Abs(f) < 1<<63:
		return object.Int64(int64(f)), nil
	}
	whole, _ := new(big.Float).SetFloat64(f).Int(nil)
	return object.NormInt(whole), nil
}

// dtype is the type that v names, nil for None.
func dtype(v value) (*Type, *exception) {
	name := ""
	switch {
	case v.IsNull() || v.IsNone():
		return nil, nil
	case v.Type().Has(object.FlagStr):
		name = v.AsStr().String()
	case v.Type().Has(object.FlagType):
		name = v.AsType().Name
	default:
		return nil, object.TypeErrorf("dtype must be a str, not %s", v.Type().MessageName())
	}
	t := TypeNamed(name)
	if t == nil {
		return nil, object.ValueErrorf("there is no dtype %q: it is bool, int8 to int64, uint8 to uint64, float32, float64, complex64 or complex128", name)
	}
	return t, nil
}

// required is dtype for a call that needs one.
func required(v value) (*Type, *exception) {
	t, exc := dtype(v)
	if t == nil && exc == nil {
		exc = object.TypeErrorf("dtype must be a str, not None")
	}
	return t, exc
}

// newArray is array(values=(), dtype=None).
func newArray(th *thread, _ *object.Type, args []value, kw []*object.Str) (value, *exception) {
	var room [2]value
	if exc := newParams.Bind(args, kw, room[:]); exc != nil {
		return value{}, exc
	}
	t, exc := dtype(room[1])
	if exc != nil {
		return value{}, exc
	}
	a, exc := arrayFrom(th, t, room[0])
	if exc != nil {
		return value{}, exc
	}
	return a.Value(), nil
}

var newParams = object.ParseParams("array", "(values=(), dtype=None)")

// arrayFrom is an array that a script makes of x: it shares memory where it can, and is never x itself. A nil t follows from the numbers.
func arrayFrom(th *thread, t *Type, x value) (*Array, *exception) {
	if x.IsNull() {
		x = object.EmptyTuple.Value()
	}
	if t == nil && x.Type().Buffer != nil && !IsMatrix(x) {
		m, ok, exc := blockOf(th, x)
		switch {
		case exc != nil:
			return nil, exc
		case ok && m.dims != 1:
			return nil, wrongShape(m.shape)
		case ok:
			t = m.typ
		}
	}
	if t == nil {
		if kind := x.Type(); kind.Has(object.FlagStr) || kind.Has(object.FlagDict) {
			return nil, expected("numbers", x)
		}
		if kind := x.Type(); kind != object.ListType && kind != object.TupleType {
			items, exc := object.Collect(th, x)
			if exc != nil {
				return nil, exc
			}
			x = object.NewList(items).Value()
		}
		t = typeOfItems(object.SequenceItems(x))
	}
	a, exc := convert(th, t, x)
	if exc != nil || !a.Value().Is(x) {
		return a, exc
	}
	s := a.span()
	return a.share(s, 0, s.n, 1), nil
}

// typeOfItems is the type that holds all items.
func typeOfItems(items []value) *Type {
	if len(items) == 0 {
		return float64Type
	}
	floats, ints := 0, 0
	for i := range items {
		switch {
		case items[i].IsFloat():
			floats++
		case items[i].IsInt64():
			ints++
		}
	}
	switch len(items) {
	case ints:
		return intType
	case floats, floats + ints:
		return float64Type
	}
	t := boolType
	for _, v := range items {
		kind := v.Type()
		switch {
		case v.IsBool():
		case kind.Has(object.FlagInt):
			if t.class < signedInts {
				t = intType
			}
			if b := object.ToBig(v); !v.IsInt64() && b.IsUint64() && !b.IsInt64() && t == intType {
				t = TypeNamed("uint64")
			}
		case kind.Has(object.FlagComplex):
			t = complexType
		default:
			if t.class < reals {
				t = float64Type
			}
		}
	}
	return t
}
