// This file makes many calls of the object protocols in a row, where Python code would have one statement for each.

package native

import "dappco.re/go/py/engine/object"

// Run makes calls and remembers the first exception: from then on its methods do nothing and give None, null, zero or nothing, so that a
// sequence of calls is checked once, at its end. Loops over what scripts give end when OK is false. It is for code that is not hot.
type Run struct {
	Th  *object.Thread
	Exc *object.Exception
}

// Begin is a Run of th.
func Begin(th *object.Thread) *Run { return &Run{Th: th} }

// OK reports that nothing was raised.
func (r *Run) OK() bool { return r.Exc == nil }

// Done is v and the exception, if there is one: what a Go function of Python returns.
func (r *Run) Done(v object.Value) (object.Value, *object.Exception) {
	if r.Exc != nil {
		return object.Value{}, r.Exc
	}
	return v, nil
}

// Fail remembers exc, if it is the first.
func (r *Run) Fail(exc *object.Exception) {
	if r.Exc == nil {
		r.Exc = exc
	}
}

// Raise remembers a new exception of type t.
func (r *Run) Raise(t *object.Type, format string, args ...any) {
	if r.Exc == nil {
		r.Exc = object.Errorf(t, format, args...)
	}
}

// Keep is v, or None if exc was raised, which it remembers.
func (r *Run) Keep(v object.Value, exc *object.Exception) object.Value {
	if exc != nil {
		r.Fail(exc)
		return object.None
	}
	return v
}

// Catch forgets the exception if it is of type t, and reports that.
func (r *Run) Catch(t *object.Type) bool {
	if r.Exc == nil || !r.Exc.Is(t) {
		return false
	}
	r.Exc = nil
	return true
}

// Attr is v.name.
func (r *Run) Attr(v object.Value, name string) object.Value {
	if r.Exc != nil {
		return object.None
	}
	return r.Keep(object.GetAttr(r.Th, v, object.Intern(name)))
}

// Find is v.name, null if there is none.
func (r *Run) Find(v object.Value, name string) object.Value {
	if r.Exc != nil {
		return object.Value{}
	}
	x, ok, exc := object.FindAttr(r.Th, v, object.Intern(name))
	r.Fail(exc)
	if exc != nil || !ok {
		return object.Value{}
	}
	return x
}

// Set sets v.name to x; a null x deletes it.
func (r *Run) Set(v object.Value, name string, x object.Value) {
	if r.Exc == nil {
		r.Fail(object.SetAttr(r.Th, v, object.Intern(name), x))
	}
}

// Call calls f with positional arguments.
func (r *Run) Call(f object.Value, args ...object.Value) object.Value {
	if r.Exc != nil {
		return object.None
	}
	return r.Keep(object.Call(r.Th, f, args, nil))
}

// CallNamed calls f with args, the last of which are the keywords named.
func (r *Run) CallNamed(f object.Value, args []object.Value, names ...string) object.Value {
	if r.Exc != nil {
		return object.None
	}
	kw := make([]*object.Str, len(names))
	for i, n := range names {
		kw[i] = object.Intern(n)
	}
	return r.Keep(object.Call(r.Th, f, args, kw))
}

// Method calls v.name.
func (r *Run) Method(v object.Value, name string, args ...object.Value) object.Value {
	if r.Exc != nil {
		return object.None
	}
	return r.Keep(object.CallMethod(r.Th, v, object.Intern(name), args...))
}

// Super calls the method name that comes after class in the MRO of self.
func (r *Run) Super(class *object.Type, self object.Value, name string, args []object.Value, kw []*object.Str) object.Value {
	if r.Exc != nil {
		return object.None
	}
	super := r.Keep(object.NewSuper(r.Th, class, self))
	f := r.Attr(super, name)
	if r.Exc != nil {
		return object.None
	}
	return r.Keep(object.Call(r.Th, f, args, kw))
}

// Item is v[key].
func (r *Run) Item(v, key object.Value) object.Value {
	if r.Exc != nil {
		return object.None
	}
	return r.Keep(object.GetItem(r.Th, v, key))
}

// SetItem sets v[key] to x.
func (r *Run) SetItem(v, key, x object.Value) {
	if r.Exc == nil {
		r.Fail(object.SetItem(r.Th, v, key, x))
	}
}

// Items is what iterating over v gives.
func (r *Run) Items(v object.Value) []object.Value {
	if r.Exc != nil {
		return nil
	}
	items, exc := object.Collect(r.Th, v)
	r.Fail(exc)
	return items
}

// Pair is the two items that v must have.
func (r *Run) Pair(v object.Value) (a, b object.Value) {
	items := r.Items(v)
	if r.OK() && len(items) != 2 {
		r.Raise(object.ValueErrorType, "expected two items, got %d", len(items))
	}
	if !r.OK() {
		return object.None, object.None
	}
	return items[0], items[1]
}

// Each calls f with the items of v until something is raised.
func (r *Run) Each(v object.Value, f func(x object.Value)) {
	if r.Exc != nil {
		return
	}
	r.Fail(object.Each(r.Th, v, func(x object.Value) *object.Exception {
		f(x)
		return r.Exc
	}))
}

// Repr is repr(v).
func (r *Run) Repr(v object.Value) string {
	if r.Exc != nil {
		return ""
	}
	s, exc := object.Repr(r.Th, v)
	if exc != nil {
		r.Fail(exc)
		return ""
	}
	return s.String()
}

// Str is str(v).
func (r *Run) Str(v object.Value) string {
	if r.Exc != nil {
		return ""
	}
	s, exc := object.ToStr(r.Th, v)
	if exc != nil {
		r.Fail(exc)
		return ""
	}
	return s.String()
}

// Truth is bool(v).
func (r *Run) Truth(v object.Value) bool {
	if r.Exc != nil || v.IsNull() {
		return false
	}
	yes, exc := object.Truth(r.Th, v)
	r.Fail(exc)
	return exc == nil && yes
}

// Equal is a == b, or identity.
func (r *Run) Equal(a, b object.Value) bool {
	if r.Exc != nil {
		return false
	}
	yes, exc := object.EqualValues(r.Th, a, b)
	r.Fail(exc)
	return exc == nil && yes
}

// Less is a < b.
func (r *Run) Less(a, b object.Value) bool {
	if r.Exc != nil {
		return false
	}
	yes, exc := object.CompareBool(r.Th, a, b, object.LT)
	r.Fail(exc)
	return exc == nil && yes
}

// AtLeast is a >= b.
func (r *Run) AtLeast(a, b object.Value) bool {
	if r.Exc != nil {
		return false
	}
	yes, exc := object.CompareBool(r.Th, a, b, object.GE)
	r.Fail(exc)
	return exc == nil && yes
}

// Contains is x in v.
func (r *Run) Contains(v, x object.Value) bool {
	if r.Exc != nil {
		return false
	}
	yes, exc := object.Contains(r.Th, v, x)
	r.Fail(exc)
	return exc == nil && yes
}

// Len is len(v).
func (r *Run) Len(v object.Value) int {
	if r.Exc != nil {
		return 0
	}
	n, exc := object.Len(r.Th, v)
	r.Fail(exc)
	return n
}

// Import is a module.
func (r *Run) Import(name string) object.Value {
	if r.Exc != nil {
		return object.None
	}
	return r.Keep(Import(r.Th, name))
}

// From is an attribute of a module.
func (r *Run) From(module, name string) object.Value { return r.Attr(r.Import(module), name) }

// Builtin is a built-in function or class.
func (r *Run) Builtin(name string) object.Value {
	v, ok := r.Th.Interp.Builtins.GetName(name)
	if !ok {
		r.Raise(object.NameErrorType, "name '%s' is not defined", name)
		return object.None
	}
	return v
}

// IsInstance is isinstance(v, class).
func (r *Run) IsInstance(v, class object.Value) bool {
	if r.Exc != nil {
		return false
	}
	yes, exc := object.IsInstanceOf(r.Th, v, class)
	r.Fail(exc)
	return exc == nil && yes
}

// IsSubclass is issubclass(v, class).
func (r *Run) IsSubclass(v, class object.Value) bool {
	if r.Exc != nil {
		return false
	}
	yes, exc := object.IsSubclassOf(r.Th, v, class)
	r.Fail(exc)
	return exc == nil && yes
}
