// This file gives classes Python's protocols where the Go type has the methods that mean the same: String, Len, Equal, Compare, Close and so on.

package reflectbind

import (
	"fmt"
	"hash/maphash"
	"reflect"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/typemap"
)

// addProtocols sets the slots of the class. The methods stay callable by name as well.
func (b *binder) addProtocols(c *class, py *object.Type) {
	stringer := b.protocol(c, "String", "func() string")
	if stringer == nil {
		stringer = b.protocol(c, "Error", "func() string")
	}
	if stringer == nil && c.isBox() {
		stringer = marshalledText(b.protocol(c, "MarshalText", "func() ([]uint8, error)"))
	}
	if stringer != nil {
		py.Str = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return stringer(th, self)
		}
	}
	if !c.isBox() {
		return // numbers and texts compare, hash and print as such
	}
	if repr := b.protocol(c, "GoString", "func() string"); repr != nil {
		py.Repr = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) { return repr(th, self) }
	} else if c.Go.Kind() == reflect.Struct {
		py.Repr = c.repr
	}
	if length := b.protocol(c, "Len", "func() int"); length != nil {
		py.Len = func(th *object.Thread, self object.Value) (int, *object.Exception) {
			v, exc := length(th, self)
			if exc != nil {
				return 0, exc
			}
			return int(v.AsInt64()), nil
		}
	}
	if k := c.Go.Kind(); k == reflect.Slice || k == reflect.Map || k == reflect.Array {
		b.addContainer(c, py)
		b.addWith(c, py)
		return
	}
	b.addEquality(c, py)
	b.addIteration(c, py)
	b.addFile(c, py)
	b.addWith(c, py)
}

// protocolCall calls a method of an instance without looking it up.
type protocolCall func(th *object.Thread, args ...object.Value) (object.Value, *object.Exception)

// protocol is the method name of the class if its type, without the receiver, is spelled want.
func (b *binder) protocol(c *class, name, want string) protocolCall {
	m, ok := methodOf(c.Go, name)
	if !ok || want != "" && methodType(c.Go, m) != want {
		return nil
	}
	v := b.method(c, m, funcInfo{name: pythonName(name), goName: name, module: c.Py.Module})
	return func(th *object.Thread, args ...object.Value) (object.Value, *object.Exception) {
		return functionOf(v).call(th, args, nil)
	}
}

// marshalledText is str() by a MarshalText method; nil for nil.
func marshalledText(marshal protocolCall) protocolCall {
	if marshal == nil {
		return nil
	}
	return func(th *object.Thread, args ...object.Value) (object.Value, *object.Exception) {
		v, exc := marshal(th, args...)
		if exc != nil {
			return v, exc
		}
		return typemap.Text(object.Cast[object.Bytes](v).Data), nil
	}
}

// methodType is the type of a method without its receiver, as text.
func methodType(t reflect.Type, m reflect.Method) string {
	if t.Kind() == reflect.Interface {
		return m.Type.String()
	}
	var in, out []reflect.Type
	for i := 1; i < m.Type.NumIn(); i++ {
		in = append(in, m.Type.In(i))
	}
	for i := range m.Type.NumOut() {
		out = append(out, m.Type.Out(i))
	}
	return reflect.FuncOf(in, out, m.Type.IsVariadic()).String()
}

// takesOwn reports that the method is name(T) result or name(*T) result.
func takesOwn(t reflect.Type, name string, result reflect.Kind) bool {
	m, ok := methodOf(t, name)
	if !ok || t.Kind() == reflect.Interface || m.Type.NumIn() != 2 || m.Type.NumOut() != 1 || m.Type.Out(0).Kind() != result {
		return false
	}
	return m.Type.In(1) == t || m.Type.In(1) == reflect.PointerTo(t)
}

// repr is like the constructor call by fields, without the secret ones.
func (c *class) repr(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
	name := self.Type().Name
	p, ok := c.Unwrap(self)
	if !ok || p == nil || len(c.order) == 0 {
		return object.StrOf(fmt.Sprintf("<%s.%s object at 0x%x>", c.Py.Module, name, self.Address())), nil
	}
	if !th.EnterRepr(self) {
		return object.StrOf(name + "(...)"), nil
	}
	defer th.LeaveRepr()
	var sb strings.Builder
	sb.WriteString(name + "(")
	for i, field := range c.order {
		if i > 0 {
			sb.WriteString(", ")
		}
		sb.WriteString(field + "=")
		if c.secret[field] {
			sb.WriteString("***")
			continue
		}
		text, exc := c.reprField(th, c.Fields[field], p)
		if exc != nil {
			return object.Value{}, exc
		}
		sb.WriteString(text)
	}
	sb.WriteString(")")
	return object.StrOf(sb.String()), nil
}

func (c *class) reprField(th *object.Thread, f *typemap.Field, p typemap.Ptr) (string, *object.Exception) {
	v, err := typemap.ValueAt(c.Go, p).FieldByIndexErr(f.Index)
	if err != nil {
		return "None", nil
	}
	o, exc := f.Plan.View(th, typemap.AddrOf(v))
	if exc != nil {
		return "<" + f.Go.Type.String() + ">", nil // a type that has no Python form yet
	}
	r, exc := object.Repr(th, o)
	if exc != nil {
		return "", exc
	}
	return r.String(), nil
}

// addEquality sets ==, hash() and the ordering. Values compare by what they are, handles by identity.
func (b *binder) addEquality(c *class, py *object.Type) {
	var equal, order, less protocolCall
	if takesOwn(c.Go, "Equal", reflect.Bool) {
		equal = b.protocol(c, "Equal", "")
	}
	for _, name := range []string{"Compare", "Cmp"} {
		if order == nil && takesOwn(c.Go, name, reflect.Int) {
			order = b.protocol(c, name, "")
		}
	}
	for _, name := range []string{"Less", "Before"} {
		if less == nil && takesOwn(c.Go, name, reflect.Bool) {
			less = b.protocol(c, name, "")
		}
	}
	byValue := isValueType(c.Go)
	if equal == nil && order == nil && less == nil && !byValue {
		return
	}
	py.Compare = func(th *object.Thread, x, y object.Value, op object.CompareOp) (object.Value, *object.Exception) {
		xp, ok := c.Unwrap(x)
		yp, ok2 := c.Unwrap(y)
		if !ok || !ok2 || xp == nil || yp == nil {
			return object.NotImplemented, nil
		}
		if op == object.EQ || op == object.NE {
			same, exc := c.equal(th, x, y, xp, yp, equal, byValue)
			return object.Bool(same == (op == object.EQ)), exc
		}
		return ordered(th, x, y, op, order, less)
	}
	switch {
	case equal == nil && !byValue:
		py.Hash = object.ObjectType.Hash
	case equal == nil && c.immutable(py):
		py.Hash = c.hash
	}
}

func (c *class) equal(th *object.Thread, x, y object.Value, xp, yp typemap.Ptr, equal protocolCall, byValue bool) (bool, *object.Exception) {
	if equal != nil {
		v, exc := equal(th, x, y)
		return exc == nil && v.AsBool(), exc
	}
	if !byValue {
		return xp == yp, nil
	}
	xv, yv := typemap.ValueAt(c.Go, xp), typemap.ValueAt(c.Go, yp)
	if !xv.Comparable() || !yv.Comparable() {
		return xp == yp, nil
	}
	return xv.Equal(yv), nil
}

// ordered compares by Compare, or by Less both ways.
func ordered(th *object.Thread, x, y object.Value, op object.CompareOp, order, less protocolCall) (object.Value, *object.Exception) {
	if order != nil {
		v, exc := order(th, x, y)
		if exc != nil {
			return v, exc
		}
		return object.Bool(op.Holds(int(v.AsInt64()))), nil
	}
	if less == nil {
		return object.NotImplemented, nil
	}
	if op == object.GT || op == object.LE {
		x, y = y, x
	}
	v, exc := less(th, x, y)
	if exc != nil {
		return v, exc
	}
	return object.Bool(v.AsBool() == (op == object.LT || op == object.GT)), nil
}

// isValueType reports that a struct is a value rather than a handle: Go can compare it, no method changes it, and it holds no lock.
func isValueType(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t.Comparable() && reflect.PointerTo(t).NumMethod() == t.NumMethod() && copyable(t)
}

// copyable reports that values of t may be copied: nothing of package sync is in them.
func copyable(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Struct:
		if p := t.PkgPath(); p == "sync" || p == "sync/atomic" {
			return false
		}
		for i := range t.NumField() {
			if !copyable(t.Field(i).Type) {
				return false
			}
		}
	case reflect.Array:
		return copyable(t.Elem())
	}
	return true
}

// immutable reports that no attribute of instances can be set.
func (c *class) immutable(py *object.Type) bool {
	for _, name := range c.order {
		if tag := parseTag(c.Fields[name].Go); !tag.readOnly {
			return false
		}
	}
	return true
}

var hashSeed = ondemand.Value[maphash.Seed]{Make: maphash.MakeSeed}

// hash is the hash of a value that cannot change.
func (c *class) hash(_ *object.Thread, self object.Value) (int64, *object.Exception) {
	p, ok := c.Unwrap(self)
	if !ok || p == nil {
		return 0, uninitialised(self)
	}
	v := typemap.ValueAt(c.Go, p)
	if !v.Comparable() {
		return 0, object.TypeErrorf("unhashable type: '%s'", self.Type().Name)
	}
	var h maphash.Hash
	h.SetSeed(hashSeed.Get())
	maphash.WriteComparable(&h, v.Interface())
	n := int64(h.Sum64())
	if n == -1 {
		n = -2
	}
	return n, nil
}

// addIteration sets __iter__ for types with a range function.
func (b *binder) addIteration(c *class, py *object.Type) {
	for _, name := range []string{"All", "Values", "Keys"} {
		m, ok := methodOf(c.Go, name)
		if !ok {
			continue
		}
		recv := 1
		if c.Go.Kind() == reflect.Interface {
			recv = 0
		}
		if m.Type.NumIn() != recv || m.Type.NumOut() != 1 {
			continue
		}
		if out := m.Type.Out(0); out.CanSeq() && out.Kind() == reflect.Func || out.CanSeq2() && out.Kind() == reflect.Func {
			iterate := b.protocol(c, name, "")
			py.Iter = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) { return iterate(th, self) }
			return
		}
	}
}

// addWith makes closers and lockers context managers.
func (b *binder) addWith(c *class, py *object.Type) {
	var enter protocolCall
	exit := b.protocol(c, "Close", "func() error")
	if exit == nil {
		exit = b.protocol(c, "Close", "func()")
	}
	if exit == nil {
		enter, exit = b.protocol(c, "Lock", "func()"), b.protocol(c, "Unlock", "func()")
		if enter == nil || exit == nil {
			return
		}
	}
	begin := func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
		if enter != nil {
			if _, exc := enter(th, self); exc != nil {
				return object.Value{}, exc
			}
		}
		return self, nil
	}
	addContextManager(py, begin, func(th *object.Thread, self object.Value) *object.Exception {
		_, exc := exit(th, self)
		return exc
	})
}

// addContextManager makes instances context managers, for with and async with: there, begin and end run on goroutines of their own.
func addContextManager(py *object.Type, begin func(th *object.Thread, self object.Value) (object.Value, *object.Exception), end func(th *object.Thread, self object.Value) *object.Exception) {
	finish := func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
		return object.None, end(th, self)
	}
	later := func(run func(th *object.Thread, self object.Value) (object.Value, *object.Exception), self object.Value) object.Value {
		return typemap.NewAwaitable(func(th *object.Thread) (object.Value, *object.Exception) { return run(th, self) })
	}
	const exitSig = "($self, type, value, traceback, /)"
	py.AddMethods([]object.Method{
		{Name: "__enter__", Sig: "($self, /)", F0: begin},
		{Name: "__exit__", Sig: exitSig, Min: 3, Max: 3, FN: func(th *object.Thread, self object.Value, _ []object.Value) (object.Value, *object.Exception) {
			return finish(th, self)
		}},
		{Name: "__aenter__", Sig: "($self, /)", F0: func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return later(begin, self), nil
		}},
		{Name: "__aexit__", Sig: exitSig, Min: 3, Max: 3, FN: func(_ *object.Thread, self object.Value, _ []object.Value) (object.Value, *object.Exception) {
			return later(finish, self), nil
		}},
	})
}
