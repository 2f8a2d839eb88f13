// This file copies instances: copy, replace, pickle, and dicts of fields.

package reflectbind

import (
	"reflect"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
	"dappco.re/go/py/typemap/numeric"
)

// addCopying sets what copies an instance: as Clone does, field by field where nothing in it forbids that, and for pickle what a marshaler writes.
func (b *binder) addCopying(c *class, py *object.Type) {
	py.AddMethods([]object.Method{{Name: "__reduce_ex__", Sig: "($self, protocol, /)", F1: func(th *object.Thread, self, _ object.Value) (object.Value, *object.Exception) {
		return c.reduce(th, self)
	}}})
	if clone := b.cloner(c); clone != nil {
		py.AddMethods([]object.Method{{Name: "__copy__", Sig: "($self, /)", F0: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			return clone(th, self)
		}}})
	}
	if c.Go.Kind() != reflect.Struct || !copyable(c.Go) {
		return
	}
	if b.cloner(c) == nil {
		py.AddMethods([]object.Method{{Name: "__copy__", Sig: "($self, /)", F0: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			p, ok := c.Unwrap(self)
			if !ok || p == nil {
				return object.Value{}, uninitialised(self)
			}
			return c.Box(th, cloned(c.Go, p)), nil
		}}})
	}
	py.AddMethods([]object.Method{{Name: "__replace__", Sig: "($self, /, **changes)", FK: func(th *object.Thread, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
		p, ok := c.Unwrap(self)
		if !ok || p == nil {
			return object.Value{}, uninitialised(self)
		}
		p = cloned(c.Go, p)
		if exc := c.setFields(th, p, args, kw); exc != nil {
			return object.Value{}, exc
		}
		return c.Box(th, p), nil
	}}})
}

// cloner is the method Clone of types that have it and return their own kind, nil for others.
func (b *binder) cloner(c *class) protocolCall {
	m, ok := methodOf(c.Go, "Clone")
	if !ok || c.Go.Kind() == reflect.Interface || m.Type.NumIn() != 1 || m.Type.NumOut() != 1 || m.Type.Out(0) != c.Go && m.Type.Out(0) != reflect.PointerTo(c.Go) {
		return nil
	}
	return b.protocol(c, "Clone", "")
}

// cloned is the address of a shallow copy of the T at p.
func cloned(t reflect.Type, p typemap.Ptr) typemap.Ptr {
	fresh := reflect.New(t)
	fresh.Elem().Set(typemap.ValueAt(t, p))
	return typemap.PtrOf(fresh)
}

// addDicts adds to_dict and from_dict to structs with fields, where Go has no methods of these names.
func (b *binder) addDicts(c *class, py *object.Type) {
	if c.Go.Kind() != reflect.Struct || len(c.order) == 0 {
		return
	}
	add := func(m *object.Method) {
		if _, taken := py.Namespace().GetName(m.Name); !taken && c.Fields[m.Name] == nil {
			py.AddMethods([]object.Method{{Name: m.Name, Kind: m.Kind, Sig: m.Sig, Doc: m.Doc, F0: m.F0, F1: m.F1}})
		}
	}
	add(&object.Method{Name: "to_dict", Sig: "($self, /)", Doc: "The fields as a dict, structs in them as dicts too. Secret ones are in it.", F0: func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
		p, ok := c.Unwrap(self)
		if !ok || p == nil {
			return object.Value{}, uninitialised(self)
		}
		return b.dictOf(th, c, p)
	}})
	add(&object.Method{Name: "from_dict", Kind: object.ClassMethod, Sig: "($cls, fields, /)", Doc: "An instance made of a dict of fields.", F1: func(th *object.Thread, cls, fields object.Value) (object.Value, *object.Exception) {
		if cls.AsType() != py {
			return object.Value{}, object.TypeErrorf("from_dict() makes a %s only", py.Name)
		}
		if !fields.Type().Has(object.FlagDict) {
			return object.Value{}, object.TypeErrorf("from_dict() argument 1 must be dict, not %s", fields.Type().Name)
		}
		p := typemap.PtrOf(reflect.New(c.Go))
		if f := b.types.Plan(c.Go).Store(th, fields, p); f != nil {
			return object.Value{}, f.Exception("fields")
		}
		return c.Box(th, p), nil
	}})
}

// dictOf is the fields of the struct at p, by their Python names. Those of embedded pointers that are nil are left out.
func (b *binder) dictOf(th *object.Thread, c *class, p typemap.Ptr) (object.Value, *object.Exception) {
	if exc := th.Enter(" while converting from Go"); exc != nil {
		return object.Value{}, exc
	}
	defer th.Leave()
	d := object.NewDictSize(len(c.order))
	for _, name := range c.order {
		field, err := typemap.ValueAt(c.Go, p).FieldByIndexErr(c.Fields[name].Index)
		if err != nil {
			continue
		}
		v, exc := c.Fields[name].Plan.Load(th, typemap.AddrOf(field))
		if exc != nil {
			return v, exc
		}
		if v, exc = b.plainly(th, v); exc != nil {
			return v, exc
		}
		d.SetName(name, v)
	}
	return d.Value(), nil
}

// plainly is v with a dict for every struct in it that has fields.
func (b *binder) plainly(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
	switch {
	case typemap.IsNumbers(v):
		return numeric.List(th, v)
	case v.Type() == object.ListType:
		items := v.AsList().Items
		for i := range items {
			x, exc := b.plainly(th, items[i])
			if exc != nil {
				return x, exc
			}
			items[i] = x
		}
	case v.Type() == object.DictType:
		for _, key := range dictKeys(v.AsDict()) {
			x, _, exc := v.AsDict().Get(th, key)
			if exc == nil {
				x, exc = b.plainly(th, x)
			}
			if exc == nil {
				exc = v.AsDict().Set(th, key, x)
			}
			if exc != nil {
				return x, exc
			}
		}
	case typemap.IsBox(v):
		rv, ok := typemap.Unbox(v)
		if !ok || rv.Type().Elem().Kind() != reflect.Struct {
			return v, nil
		}
		if c := b.class(rv.Type().Elem()); len(c.order) > 0 {
			return b.dictOf(th, c, typemap.PtrOf(rv))
		}
	}
	return v, nil
}

func dictKeys(d *object.Dict) (keys []object.Value) {
	for i := 0; ; {
		key, _, next, ok := d.Next(i)
		if !ok {
			return keys
		}
		i = next
		keys = append(keys, key)
	}
}
