// This file reads, writes and finds elements: a[i], a[i:j:k], in, index and count.

package numeric

import (
	"math"

	"dappco.re/go/py/engine/object"
)

// indexIn is key as a position among n.
func indexIn(th *thread, key value, n int, what string) (int, *exception) {
	i, exc := object.ToIndexInt(th, key, object.IndexErrorType)
	if exc != nil {
		return 0, exc
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, object.Errorf(object.IndexErrorType, "%s index out of range", what)
	}
	return i, nil
}

func badIndex(key value) *exception {
	return object.TypeErrorf("array indices must be integers or slices, not %s", key.Type().MessageName())
}

func arrayGet(th *thread, v, key value) (value, *exception) {
	a := arrayOf(v)
	if key.IsInt64() {
		s := a.span()
		i := int(key.AsInt64())
		if i < 0 {
			i += s.n
		}
		if uint(i) < uint(s.n) {
			return a.typ.get(th, s.item(i))
		}
	}
	if object.HasIndex(key) {
		i, exc := indexIn(th, key, a.span().n, "array")
		if exc != nil {
			return value{}, exc
		}
		s := a.span()
		if i >= s.n { // __index__ has made the array shorter
			return value{}, object.Errorf(object.IndexErrorType, "array index out of range")
		}
		return a.typ.get(th, s.item(i))
	}
	if IsArray(key) && arrayOf(key).typ.class == truths {
		return a.chosen(th, arrayOf(key))
	}
	if key.Type() != object.SliceType {
		return value{}, badIndex(key)
	}
	var s span
	start, _, step, n, exc := object.SliceSpan(th, key, func() int { s = a.span(); return s.n })
	if exc != nil {
		return value{}, exc
	}
	return a.share(s, start, n, step).Value(), nil
}

// chosen is a copy of the elements for which mask is true.
func (a *Array) chosen(th *thread, mask *Array) (value, *exception) {
	s, m := a.span(), mask.span()
	if exc := sameLength(s.n, m.n); exc != nil {
		return value{}, exc
	}
	var t total
	boolOps{}.sum(&t, m)
	c, exc := makeArray(th, a.typ, int(t.whole))
	if exc != nil {
		return value{}, exc
	}
	to := 0
	for i := range s.n {
		if to < c.n && *at[uint8](m.item(i), 0) != 0 {
			copy(bytesAt(c.span().item(to), a.typ.size), bytesAt(s.item(i), a.typ.size))
			to++
		}
		if i&(chunk-1) == chunk-1 {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
		}
	}
	return c.Value(), nil
}

func arraySet(th *thread, v, key, x value) *exception {
	a := arrayOf(v)
	if exc := a.writable(); exc != nil {
		return exc
	}
	if key.IsInt64() && (x.IsInt64() || x.IsFloat()) { // what no Python code can get into
		s := a.span()
		i := int(key.AsInt64())
		if i < 0 {
			i += s.n
		}
		if uint(i) < uint(s.n) {
			return inElement(th, i, place{}, a.typ.ops.store(th, x, s.item(i)))
		}
	}
	if object.HasIndex(key) {
		i, exc := indexIn(th, key, a.span().n, "array assignment")
		if exc != nil {
			return exc
		}
		if x.IsNull() {
			return a.splice(th, i, i+1, span{})
		}
		plain, exc := a.typ.number(th, x)
		if exc != nil {
			return inElement(th, i, place{}, exc)
		}
		s := a.span()
		if i >= s.n { // converting the value has made the array shorter
			return object.Errorf(object.IndexErrorType, "array assignment index out of range")
		}
		return inElement(th, i, place{}, a.typ.ops.store(th, plain, s.item(i)))
	}
	if key.Type() != object.SliceType {
		return badIndex(key)
	}
	return a.setSlice(th, key, x)
}

// number is v as an object that the type can store without running Python code.
func (t *Type) number(th *thread, v value) (value, *exception) {
	if v.IsInt64() || v.IsFloat() || v.IsBool() {
		return v, nil
	}
	switch {
	case t.isInt():
		return toInt(th, v)
	case t.class == reals || t.class == complexes && !v.Type().Has(object.FlagComplex):
		f, exc := toFloat(th, v)
		if exc != nil && t.class == complexes && exc.Is(object.TypeErrorType) {
			exc = expected("complex", v)
		}
		return object.Float(f), exc
	}
	return v, nil
}

// place is where elements are that are gone through: in an array from the start, or row by row in a matrix with so many columns, from element first on.
type place struct{ first, cols int }

// inElement puts the position of element i in front of what is wrong with it.
func inElement(th *thread, i int, in place, exc *exception) *exception {
	if exc == nil {
		return nil
	}
	at := itoa(i)
	if in.cols > 0 {
		i += in.first
		at = itoa(i/in.cols) + ", " + itoa(i%in.cols)
	}
	for _, t := range []*object.Type{object.OverflowErrorType, object.TypeErrorType, object.ValueErrorType, object.ZeroDivisionErrorType} {
		if exc.Type() == t {
			return object.Errorf(t, "%s", "["+at+"]: "+exc.Message(th))
		}
	}
	return exc
}

// setSlice assigns to a[key], or deletes it if x is null. Everything is converted before anything is changed.
func (a *Array) setSlice(th *thread, key, x value) *exception {
	var fresh *Array
	if !x.IsNull() {
		var exc *exception
		if fresh, exc = a.copyOf(th, x); exc != nil {
			return exc
		}
	}
	var s span
	start, stop, step, n, exc := object.SliceSpan(th, key, func() int { s = a.span(); return s.n })
	if exc != nil {
		return exc
	}
	switch {
	case fresh == nil && step == 1:
		return a.splice(th, start, max(start, stop), span{})
	case fresh == nil:
		return a.deleteSteps(th, start, step, n)
	case fresh.n == n:
		p := s.part(start, n)
		p.step *= step
		return copySpan(th, a.typ, p, fresh.span())
	case step == 1 && a.growth == grows:
		return a.splice(th, start, max(start, stop), fresh.span())
	case step == 1:
		return object.ValueErrorf("cannot assign %d elements to a slice of %d: %s", fresh.n, n, a.whyFixed())
	}
	return object.ValueErrorf("attempt to assign sequence of size %d to extended slice of size %d", fresh.n, n)
}

// copyOf is the numbers of x, any iterable, as a new array of a's type.
func (a *Array) copyOf(th *thread, x value) (*Array, *exception) {
	if x.Type().Iter == nil && x.Type().Buffer == nil && !isSequence(x) {
		return nil, object.TypeErrorf("can only assign an iterable; fill() sets all elements of a slice to one number")
	}
	fresh, exc := convert(th, a.typ, x)
	if exc != nil {
		return nil, exc
	}
	if fresh.owner.IsNull() && fresh.growth == grows && !x.Is(fresh.Value()) {
		return fresh, nil
	}
	return fresh.clone(th)
}

func isSequence(v value) bool {
	t := v.Type()
	return t.GetItem != nil && t.Sequence != nil && t.Sequence.IsSequence
}

// find calls found with the position of every element from start on, and before stop, that equals x, until it returns false.
func (a *Array) find(th *thread, x value, start, stop int, found func(i int) bool) *exception {
	for i := start; i < stop; i++ {
		s := a.span()
		if i >= s.n {
			return nil
		}
		v := a.typ.ops.load(s.item(i))
		same, exc := equal(th, v, x)
		if exc != nil || same && !found(i) {
			return exc
		}
		if i&(chunk-1) == chunk-1 {
			if exc := th.Poll(); exc != nil {
				return exc
			}
		}
	}
	return nil
}

// equal is v == x for an element v, which has no identity: a NaN is not equal to itself.
func equal(th *thread, v, x value) (bool, *exception) {
	if v.IsFloat() && x.IsFloat() {
		return v.AsFloat() == x.AsFloat(), nil
	}
	if v.IsInt64() && x.IsInt64() {
		return v.AsInt64() == x.AsInt64(), nil
	}
	return object.CompareBool(th, v, x, object.EQ)
}

func arrayContains(th *thread, v, x value) (bool, *exception) {
	is := false
	exc := arrayOf(v).find(th, x, 0, math.MaxInt, func(int) bool { is = true; return false })
	return is, exc
}

// arrayIndex is index(value, start=0, stop=sys.maxsize).
func arrayIndex(th *thread, self value, args []value) (value, *exception) {
	a := arrayOf(self)
	bounds := [2]int{0, math.MaxInt}
	for i, v := range args[1:] {
		n, exc := object.SliceIndex(th, v)
		if exc != nil {
			return value{}, exc
		}
		if n < 0 {
			n = max(0, n+a.span().n)
		}
		bounds[i] = n
	}
	at := -1
	exc := a.find(th, args[0], bounds[0], bounds[1], func(i int) bool { at = i; return false })
	if exc == nil && at < 0 {
		exc = object.ValueErrorf("array.index(x): x not in array")
	}
	return object.Int64(int64(at)), exc
}

func arrayCount(th *thread, self, x value) (value, *exception) {
	n := 0
	exc := arrayOf(self).find(th, x, 0, math.MaxInt, func(int) bool { n++; return true })
	return object.Int64(int64(n)), exc
}
