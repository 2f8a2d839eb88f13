// This file converts maps to dicts and sets, and back.

package typemap

import (
	"cmp"
	"reflect"
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap/numeric"
)

// compileMap fills in the plan of a map type; map[T]struct{} is a set.
func (m *Map) compileMap(p *Plan) {
	t := p.Go
	p.Pointers = true
	key := m.plan(keyType(t.Key()))
	if e := t.Elem(); e.Kind() == reflect.Struct && e.NumField() == 0 {
		m.compileSet(p, key)
		return
	}
	elem := m.plan(t.Elem())
	p.Name, p.Calls = "dict["+key.Name+", "+elem.Name+"]", elem.Calls
	p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		return loadMap(th, ValueAt(t, at), key, elem)
	}
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		if storeNoneOrView(t, v, at) {
			return nil
		}
		d, f := toDict(th, v, p.Name)
		if f != nil {
			return f
		}
		made, f := storeMap(th, d, t, key, elem)
		if f == nil {
			ValueAt(t, at).Set(made)
		}
		return f
	}
	if t.PkgPath() == "" {
		p.View = m.mapView(p, key, elem)
	}
}

// loadMap is mv as a dict: in the order of the keys where they have one, so that output is the same every time.
func loadMap(th *object.Thread, mv reflect.Value, key, elem *Plan) (object.Value, *object.Exception) {
	return loadEntries(th, mv, sortedKeys(mv), key, elem)
}

// loadEntries is mv as a dict in the order of keys.
func loadEntries(th *object.Thread, mv reflect.Value, keys []reflect.Value, key, elem *Plan) (object.Value, *object.Exception) {
	if exc := th.Enter(" while converting from Go"); exc != nil {
		return object.Value{}, exc
	}
	defer th.Leave()
	d := object.NewDictSize(len(keys))
	k, e := reflect.New(mv.Type().Key()), reflect.New(mv.Type().Elem())
	values := mapValues(mv, keys)
	for i, kv := range keys {
		ev := values[i]
		if !ev.IsValid() {
			continue
		}
		k.Elem().Set(kv)
		e.Elem().Set(ev)
		ko, exc := loadKey(th, key, PtrOf(k))
		if exc != nil {
			return object.Value{}, exc
		}
		eo, exc := elem.Load(th, PtrOf(e))
		if exc != nil {
			return object.Value{}, exc
		}
		if exc := d.Set(th, ko, eo); exc != nil {
			return object.Value{}, exc
		}
	}
	return d.Value(), nil
}

// sortedKeys is the keys of map mv, in order if their kind has one.
func sortedKeys(mv reflect.Value) []reflect.Value {
	keys := mapKeys(mv)
	switch mv.Type().Key().Kind() {
	case reflect.String:
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.String(), b.String()) })
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.Int(), b.Int()) })
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.Uint(), b.Uint()) })
	case reflect.Float32, reflect.Float64:
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.Float(), b.Float()) })
	}
	return keys
}

// toDict is v as a dict: a dict, or an object with keys() and subscription.
func toDict(th *object.Thread, v object.Value, want string) (*object.Dict, *Fault) {
	t := v.Type()
	if t.Has(object.FlagDict) {
		return v.AsDict(), nil
	}
	keys := t.LookupName("keys")
	if keys.IsNull() || t.GetItem == nil {
		return nil, expected(want, v)
	}
	list, exc := object.CallMethod(th, v, object.Intern("keys"))
	if exc != nil {
		return nil, raised(exc)
	}
	d := object.NewDict()
	exc = object.Each(th, list, func(k object.Value) *object.Exception {
		e, exc := object.GetItem(th, v, k)
		if exc != nil {
			return exc
		}
		return d.Set(th, k, e)
	})
	return d, raised(exc)
}

// entries is a snapshot of the items of d: converting them may run Python code that changes d.
func entries(d *object.Dict) (keys, values []object.Value) {
	keys, values = make([]object.Value, 0, d.Len()), make([]object.Value, 0, d.Len())
	for i := 0; ; {
		k, v, next, ok := d.Next(i)
		if !ok {
			return keys, values
		}
		keys, values, i = append(keys, k), append(values, v), next
	}
}

func storeMap(th *object.Thread, d *object.Dict, t reflect.Type, key, elem *Plan) (reflect.Value, *Fault) {
	if exc := th.Enter(" while converting to Go"); exc != nil {
		return reflect.Value{}, raised(exc)
	}
	defer th.Leave()
	keys, values := entries(d)
	made := reflect.MakeMapWithSize(t, len(keys))
	k, e := reflect.New(t.Key()), reflect.New(t.Elem())
	for i := range keys {
		if f := storeKey(th, key, keys[i], k); f != nil {
			return made, f
		}
		e.Elem().SetZero()
		if f := elem.Store(th, values[i], PtrOf(e)); f != nil {
			return made, f.In("[" + reprOf(th, keys[i]) + "]")
		}
		made.SetMapIndex(k.Elem(), e.Elem())
	}
	return made, nil
}

// keyType is the type that keys convert as: arrays with methods are tuples, because instances of their class can change. Arrays of bytes cannot.
func keyType(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Array && t.Elem().Kind() != reflect.Uint8 {
		return Unnamed(t)
	}
	return t
}

// loadKey is the map key at p: an array is a tuple there, because a list cannot be a key.
func loadKey(th *object.Thread, key *Plan, p Ptr) (object.Value, *object.Exception) {
	v, exc := key.Load(th, p)
	if exc != nil || key.Go.Kind() != reflect.Array {
		return v, exc
	}
	return tupled(th, v)
}

// tupled is v with a tuple for every list and array, at any depth.
func tupled(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
	if IsNumbers(v) {
		var exc *object.Exception
		if v, exc = numeric.List(th, v); exc != nil {
			return v, exc
		}
	}
	if v.Type() != object.ListType {
		return v, nil
	}
	items := slices.Clone(v.AsList().Items)
	for i := range items {
		x, exc := tupled(th, items[i])
		if exc != nil {
			return x, exc
		}
		items[i] = x
	}
	return object.TupleOf(items...), nil
}

// storeKey converts a map key into k, refusing what a Go map could not find again.
func storeKey(th *object.Thread, key *Plan, v object.Value, k reflect.Value) *Fault {
	k.Elem().SetZero()
	f := key.Store(th, v, PtrOf(k))
	switch {
	case f != nil:
		return f.In(" key " + reprOf(th, v))
	case !k.Elem().Comparable():
		return typeFault("cannot be a key of a Go map").In(" key " + reprOf(th, v))
	case !k.Elem().Equal(k.Elem()):
		return valueFault("NaN cannot be a key of a Go map")
	}
	return nil
}

// reprOf is the repr of a key for a path; keys whose repr fails or is long are shown by their type.
func reprOf(th *object.Thread, v object.Value) string {
	r, exc := object.Repr(th, v)
	if exc != nil || r.Len() > 60 {
		return "<" + v.Type().Name + ">"
	}
	return r.String()
}

// compileSet fills in the plan of map[T]struct{}.
func (m *Map) compileSet(p *Plan, key *Plan) {
	t := p.Go
	p.Name = "set[" + key.Name + "]"
	p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		items := object.NewList(nil)
		k := reflect.New(t.Key())
		for _, kv := range sortedKeys(ValueAt(t, at)) {
			k.Elem().Set(kv)
			v, exc := loadKey(th, key, PtrOf(k))
			if exc != nil {
				return object.Value{}, exc
			}
			items.Append(v)
		}
		return object.Call1(th, object.SetType.Value(), items.Value())
	}
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		if v.IsNone() {
			ValueAt(t, at).SetZero()
			return nil
		}
		items, f := elements(th, v, p.Name)
		if f != nil {
			return f
		}
		made := reflect.MakeMapWithSize(t, len(items))
		k := reflect.New(t.Key())
		for _, item := range items {
			if f := storeKey(th, key, item, k); f != nil {
				return f
			}
			made.SetMapIndex(k.Elem(), reflect.Zero(t.Elem()))
		}
		ValueAt(t, at).Set(made)
		return nil
	}
}
