// This file makes classes of named slice and map types behave as lists and dicts, beside their Go methods.

package reflectbind

import (
	"reflect"
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// addContainer sets the slots of a named slice, array or map type: they work on a live view of the same memory.
func (b *binder) addContainer(c *class, py *object.Type) {
	plain := b.types.Plan(typemap.Unnamed(c.Go))
	view := func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
		p, ok := c.Unwrap(self)
		if !ok || p == nil {
			return object.Value{}, uninitialised(self)
		}
		return plain.View(th, p)
	}
	py.Len = func(th *object.Thread, self object.Value) (int, *object.Exception) {
		v, exc := view(th, self)
		if exc != nil {
			return 0, exc
		}
		return object.Len(th, v)
	}
	py.GetItem = func(th *object.Thread, self, key object.Value) (object.Value, *object.Exception) {
		v, exc := view(th, self)
		if exc != nil {
			return v, exc
		}
		return object.GetItem(th, v, key)
	}
	py.SetItem = func(th *object.Thread, self, key, x object.Value) *object.Exception {
		v, exc := view(th, self)
		switch {
		case exc != nil:
			return exc
		case x.IsNull():
			return object.DelItem(th, v, key)
		}
		return object.SetItem(th, v, key, x)
	}
	py.Contains = func(th *object.Thread, self, x object.Value) (bool, *object.Exception) {
		v, exc := view(th, self)
		if exc != nil {
			return false, exc
		}
		return object.Contains(th, v, x)
	}
	py.Iter = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
		v, exc := view(th, self)
		if exc != nil {
			return v, exc
		}
		return object.Iter(th, v)
	}
	py.Repr = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
		v, exc := view(th, self)
		if exc != nil {
			return v, exc
		}
		r, exc := object.Repr(th, v)
		if exc != nil {
			return object.Value{}, exc
		}
		return object.StrOf(self.Type().Name + "(" + r.String() + ")"), nil
	}
	py.Compare = func(th *object.Thread, x, y object.Value, op object.CompareOp) (object.Value, *object.Exception) {
		for _, side := range []*object.Value{&x, &y} {
			if object.IsInstance(*side, py) {
				v, exc := view(th, *side)
				if exc != nil {
					return v, exc
				}
				*side = v
			}
		}
		return object.Compare(th, x, y, op)
	}
	b.nameContainer(c, py, view)
}

// nameContainer gives a container the methods of what it is like: a list, a dict, or bytes.
func (b *binder) nameContainer(c *class, py *object.Type, view func(*object.Thread, object.Value) (object.Value, *object.Exception)) {
	from := typemap.SliceViewType
	if c.Go.Kind() == reflect.Array && c.Go.Elem().Kind() == reflect.Uint8 {
		b.addBytes(c, py, view)
		return
	}
	switch c.Go.Kind() {
	case reflect.Map:
		from = typemap.MapViewType
		py.Flags |= object.FlagMapping
		py.Abstract = "MutableMapping"
	case reflect.Slice:
		py.Flags |= object.FlagSequence
		py.Abstract = "MutableSequence"
	default:
		py.Flags |= object.FlagSequence
		py.Abstract = "Sequence"
	}
	b.addViewMethods(py, from, c.Go.Kind() == reflect.Array, view)
}

// addBytes gives an array of bytes with methods, an identifier or a hash, what an immutable value has.
func (b *binder) addBytes(c *class, py *object.Type, view func(*object.Thread, object.Value) (object.Value, *object.Exception)) {
	py.Hash = func(th *object.Thread, self object.Value) (int64, *object.Exception) {
		v, exc := view(th, self)
		if exc != nil {
			return 0, exc
		}
		return object.Hash(th, v)
	}
	py.SetItem = nil
	py.AddMethods([]object.Method{{Name: "__bytes__", Sig: "($self, /)", F0: view}})
}

// addViewMethods forwards the methods of lists or dicts that the Go type does not have under the same name.
func (b *binder) addViewMethods(py, from *object.Type, fixed bool, view func(*object.Thread, object.Value) (object.Value, *object.Exception)) {
	from.Complete()
	var methods []object.Method
	for i := 0; ; {
		key, descr, next, ok := from.Namespace().Next(i)
		if !ok {
			break
		}
		i = next
		if descr.Type() != object.MethodDescrType {
			continue
		}
		name := key.AsStr().String()
		if fixed && !slices.Contains([]string{"tolist", "copy", "index", "count", "reverse", "sort"}, name) {
			continue
		}
		if _, taken := py.Namespace().GetName(name); taken {
			continue
		}
		methods = append(methods, object.Method{Name: name, FK: func(th *object.Thread, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
			v, exc := view(th, self)
			if exc != nil {
				return v, exc
			}
			f, exc := object.GetAttrName(th, v, name)
			if exc != nil {
				return f, exc
			}
			return object.Call(th, f, args, kw)
		}})
	}
	py.AddMethods(methods)
}
