// This file lets Go code do what a script would, one step after the other, without looking at every exception.

package native

import "dappco.re/go/py/engine/object"

// Steps does operations on Python objects until one of them raises an exception, which Exc holds then; those that follow do nothing and answer
// None, so that a few of them can be written in a row. Loops must look at Exc.
type Steps struct {
	Th  *object.Thread
	Exc *object.Exception
}

// Do is for operations that have no method here: f is called unless a step has failed.
func (s *Steps) Do(f func() (object.Value, *object.Exception)) object.Value {
	if s.Exc != nil {
		return object.None
	}
	v, exc := f()
	if exc != nil {
		s.Exc = exc
		return object.None
	}
	return v
}

// Fail makes exc the exception, unless a step has failed before.
func (s *Steps) Fail(exc *object.Exception) {
	if s.Exc == nil {
		s.Exc = exc
	}
}

// Result is v, or the exception.
func (s *Steps) Result(v object.Value) (object.Value, *object.Exception) {
	if s.Exc != nil {
		return object.Value{}, s.Exc
	}
	return v, nil
}

// Attr is v.name.
func (s *Steps) Attr(v object.Value, name string) object.Value {
	return s.Do(func() (object.Value, *object.Exception) { return object.GetAttrName(s.Th, v, name) })
}

// SetAttr is v.name = x.
func (s *Steps) SetAttr(v object.Value, name string, x object.Value) {
	if s.Exc == nil {
		s.Exc = object.SetAttr(s.Th, v, object.Intern(name), x)
	}
}

// From is attribute name of a module, which is imported if need be.
func (s *Steps) From(module, name string) object.Value {
	return s.Do(func() (object.Value, *object.Exception) { return FromModule(s.Th, module, name) })
}

// Method is v.name(*args).
func (s *Steps) Method(v object.Value, name string, args ...object.Value) object.Value {
	return s.Do(func() (object.Value, *object.Exception) {
		return object.CallMethod(s.Th, v, object.Intern(name), args...)
	})
}

// Call is f(*args).
func (s *Steps) Call(f object.Value, args ...object.Value) object.Value {
	return s.Do(func() (object.Value, *object.Exception) { return object.Call(s.Th, f, args, nil) })
}

// CallNamed is f(*args, name=value), with the value of each name last in args.
func (s *Steps) CallNamed(f object.Value, names []string, args ...object.Value) object.Value {
	kw := make([]*object.Str, len(names))
	for i, n := range names {
		kw[i] = object.Intern(n)
	}
	return s.Do(func() (object.Value, *object.Exception) { return object.Call(s.Th, f, args, kw) })
}

// Item is v[key].
func (s *Steps) Item(v, key object.Value) object.Value {
	return s.Do(func() (object.Value, *object.Exception) { return object.GetItem(s.Th, v, key) })
}

// SetItem is v[key] = x.
func (s *Steps) SetItem(v, key, x object.Value) {
	if s.Exc == nil {
		s.Exc = object.SetItem(s.Th, v, key, x)
	}
}

// Slice is v[from:to]; a negative to means the end.
func (s *Steps) Slice(v object.Value, from, to int) object.Value {
	stop := object.None
	if to >= 0 {
		stop = object.Int64(int64(to))
	}
	return s.Item(v, object.NewSlice(object.Int64(int64(from)), stop, object.None))
}

// Add is a + b.
func (s *Steps) Add(a, b object.Value) object.Value {
	return s.Do(func() (object.Value, *object.Exception) { return object.Binary(s.Th, object.Add, a, b) })
}

// Len is len(v).
func (s *Steps) Len(v object.Value) int {
	if s.Exc != nil {
		return 0
	}
	n, exc := object.Len(s.Th, v)
	s.Exc = exc
	return n
}

// Int is v as an int of Go.
func (s *Steps) Int(v object.Value) int {
	if s.Exc != nil {
		return 0
	}
	n, exc := object.ToSsize(s.Th, v)
	s.Exc = exc
	return n
}

// True is bool(v), false once a step has failed.
func (s *Steps) True(v object.Value) bool {
	if s.Exc != nil {
		return false
	}
	t, exc := object.Truth(s.Th, v)
	s.Exc = exc
	return t && exc == nil
}

// Equal is a == b, false once a step has failed.
func (s *Steps) Equal(a, b object.Value) bool {
	if s.Exc != nil {
		return false
	}
	t, exc := object.EqualValues(s.Th, a, b)
	s.Exc = exc
	return t && exc == nil
}

// Items is the items of an iterable.
func (s *Steps) Items(v object.Value) []object.Value {
	if s.Exc != nil {
		return nil
	}
	items, exc := object.Collect(s.Th, v)
	s.Exc = exc
	return items
}

// Text is the text of v, which must be a str; what names it in the TypeError otherwise.
func (s *Steps) Text(v object.Value, what string) string {
	if s.Exc != nil {
		return ""
	}
	if !v.Type().Has(object.FlagStr) {
		s.Exc = object.TypeErrorf("%s must be str, not %s", what, v.Type().Name)
		return ""
	}
	return v.AsStr().String()
}

// Repr is the text of repr(v).
func (s *Steps) Repr(v object.Value) string {
	if s.Exc != nil {
		return ""
	}
	text, exc := object.Repr(s.Th, v)
	if exc != nil {
		s.Exc = exc
		return ""
	}
	return text.String()
}

// Str is the text of str(v).
func (s *Steps) Str(v object.Value) string {
	if s.Exc != nil {
		return ""
	}
	text, exc := object.ToStr(s.Th, v)
	if exc != nil {
		s.Exc = exc
		return ""
	}
	return text.String()
}

// Pair is the two items of an iterable that must have two.
func (s *Steps) Pair(v object.Value) (a, b object.Value) {
	items := s.Items(v)
	switch {
	case s.Exc != nil:
	case len(items) < 2:
		s.Exc = object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(items))
	case len(items) > 2:
		s.Exc = object.ValueErrorf("too many values to unpack (expected 2, got %d)", len(items))
	default:
		return items[0], items[1]
	}
	return object.None, object.None
}
