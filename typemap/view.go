// This file defines the live views of slices and maps that belong to a Go value: obj.tags.append("x") changes the field.

package typemap

import (
	"reflect"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap/numeric"
)

// View is a Python sequence or mapping over a Go variable of slice or map type. What Go does to the variable shows in
// the view, and the other way round.
//
// Operations that Go's slices and maps have no counterpart for are done on a copy, a list or dict, that is then stored back.
type View struct {
	object.Head
	p    Ptr
	plan *Plan // of the slice or map
	key  *Plan // nil for slices
	elem *Plan
	// kept stores the variable where it belongs after a change: the value of a map has no address, so that the variable is a copy. Nil for others.
	kept func()
}

// changed is called after every change of the variable.
func (v *View) changed() {
	if v.kept != nil {
		v.kept()
	}
}

func (m *Map) sliceView(p *Plan, elem *Plan) func(*object.Thread, Ptr) (object.Value, *object.Exception) {
	return func(_ *object.Thread, at Ptr) (object.Value, *object.Exception) {
		v := &View{Head: object.NewHead(SliceViewType), p: at, plan: p, elem: elem}
		return v.Value(), nil
	}
}

func (m *Map) mapView(p *Plan, key, elem *Plan) func(*object.Thread, Ptr) (object.Value, *object.Exception) {
	return func(_ *object.Thread, at Ptr) (object.Value, *object.Exception) {
		v := &View{Head: object.NewHead(MapViewType), p: at, plan: p, key: key, elem: elem}
		return v.Value(), nil
	}
}

// The classes of views.
var (
	SliceViewType = &object.Type{Name: "SliceView", Qualname: "SliceView", Module: "go", Doc: "A list that is a slice inside a Go value.", Def: viewDef{}}
	MapViewType   = &object.Type{Name: "MapView", Qualname: "MapView", Module: "go", Doc: "A dict that is a map inside a Go value.", Def: viewDef{}}
	viewIterType  = &object.Type{Name: "SliceViewIterator", Qualname: "SliceViewIterator", Module: "go", Def: viewDef{}}
)

type viewDef struct{}

// Define implements object.Definition.
func (viewDef) Define(t *object.Type) {
	switch t {
	case SliceViewType:
		object.ReadyType(t, object.ObjectType, fillSliceView)
	case MapViewType:
		object.ReadyType(t, object.ObjectType, fillMapView)
	case viewIterType:
		object.ReadyType(t, object.ObjectType, fillViewIter)
	}
}

// fillView sets what slices and maps have in common.
func fillView(t *object.Type) {
	t.Flags |= object.FlagDisallowNew
	t.Repr = viewRepr
	t.JSON = viewCopy
	t.Compare = viewCompare
	t.Len = func(_ *object.Thread, self object.Value) (int, *object.Exception) {
		if mv := viewOf(self).value(); mv.Kind() == reflect.Map {
			return mapLen(mv), nil
		}
		return viewOf(self).value().Len(), nil
	}
}

func viewRepr(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
	c, exc := viewCopy(th, self)
	if exc != nil {
		return c, exc
	}
	r, exc := object.Repr(th, c)
	if exc != nil {
		return object.Value{}, exc
	}
	return r.Value(), nil
}

func viewOf(v object.Value) *View { return object.Cast[View](v) }

// IsView reports that v is a view.
func IsView(v object.Value) bool { return v.Type() == SliceViewType || v.Type() == MapViewType }

// sameView reports that v is a view of a t: it passes to Go as it is, sharing its elements.
func sameView(v object.Value, t reflect.Type) bool { return IsView(v) && viewOf(v).plan.Go == t }

// storeNoneOrView stores v into the slice or map of type t at at where it needs no conversion: None as nil, a view of a
// t as the variable that it views. It reports whether v was one of them.
func storeNoneOrView(t reflect.Type, v object.Value, at Ptr) bool {
	switch {
	case v.IsNone():
		ValueAt(t, at).SetZero()
	case sameView(v, t):
		ValueAt(t, at).Set(viewOf(v).value())
	default:
		return false
	}
	return true
}

// value is the Go variable.
func (v *View) value() reflect.Value { return ValueAt(v.plan.Go, v.p) }

// viewCopy is the content as a list or dict.
func viewCopy(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
	v := viewOf(self)
	return v.plan.Load(th, v.p)
}

// viewReplace makes content, a list or dict, the content.
func viewReplace(th *object.Thread, self, content object.Value) *object.Exception {
	v := viewOf(self)
	if f := v.plan.Store(th, content, v.p); f != nil {
		return f.Exception("")
	}
	v.changed()
	return nil
}

func viewCompare(th *object.Thread, a, b object.Value, op object.CompareOp) (object.Value, *object.Exception) {
	for _, side := range []*object.Value{&a, &b} {
		if IsView(*side) {
			c, exc := viewCopy(th, *side)
			if exc != nil {
				return c, exc
			}
			*side = c
		}
	}
	if a.Type() != b.Type() {
		return object.NotImplemented, nil
	}
	return object.Compare(th, a, b, op)
}

// viaCopy is a method that is done by the method of the same name of list or dict. writes says that the copy is stored back.
func viaCopy(name string, writes bool) object.Method {
	return object.Method{Name: name, FK: func(th *object.Thread, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
		c, exc := viewCopy(th, self)
		if exc != nil {
			return c, exc
		}
		f, exc := object.GetAttrName(th, c, name)
		if exc != nil {
			return f, exc
		}
		r, exc := object.Call(th, f, args, kw)
		if exc == nil && writes {
			exc = viewReplace(th, self, c)
		}
		return r, exc
	}}
}

func fillSliceView(t *object.Type) {
	fillView(t)
	t.Abstract = "MutableSequence"
	t.Flags |= object.FlagSequence
	t.GetItem = sliceViewGet
	t.SetItem = sliceViewSet
	t.Number = viewArithmetic()
	t.Iter = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
		it := &viewIter{Head: object.NewHead(viewIterType), view: viewOf(self)}
		return it.Value(), nil
	}
	methods := []object.Method{
		{Name: "append", Sig: "($self, object, /)", F1: sliceViewAppend},
		{Name: "tolist", Sig: "($self, /)", F0: viewCopy},
		{Name: "copy", Sig: "($self, /)", F0: viewCopy},
		viaCopy("index", false), viaCopy("count", false), viaCopy("__reversed__", false),
	}
	for _, name := range []string{"extend", "insert", "pop", "remove", "clear", "reverse", "sort"} {
		methods = append(methods, viaCopy(name, true))
	}
	t.AddMethods(methods)
}

// viewArithmetic is that of lists, on copies.
func viewArithmetic() *object.NumberSlots {
	n := &object.NumberSlots{}
	for _, op := range []object.BinaryOp{object.Add, object.Mul} {
		n.Binary[op] = func(th *object.Thread, a, b object.Value) (object.Value, *object.Exception) {
			for _, side := range []*object.Value{&a, &b} {
				if side.Type() == SliceViewType {
					c, exc := viewCopy(th, *side)
					if exc != nil {
						return c, exc
					}
					*side = c
				}
			}
			return object.Binary(th, op, a, b)
		}
	}
	return n
}

// mapArithmetic is that of dicts: | on copies, and |= in place.
func mapArithmetic() *object.NumberSlots {
	n := &object.NumberSlots{}
	n.Binary[object.Or] = func(th *object.Thread, a, b object.Value) (object.Value, *object.Exception) {
		for _, side := range []*object.Value{&a, &b} {
			if side.Type() == MapViewType {
				c, exc := viewCopy(th, *side)
				if exc != nil {
					return c, exc
				}
				*side = c
			}
		}
		return object.Binary(th, object.Or, a, b)
	}
	n.InPlace[object.Or] = func(th *object.Thread, a, b object.Value) (object.Value, *object.Exception) {
		_, exc := object.CallMethod(th, a, object.Intern("update"), b)
		return a, exc
	}
	return n
}

// viewIndex is key as a position in a view of length n; ok is false when key is no integer.
func viewIndex(th *object.Thread, key object.Value, n int) (i int, ok bool, exc *object.Exception) {
	if !object.HasIndex(key) {
		return 0, false, nil
	}
	i, exc = object.ToIndexInt(th, key, object.IndexErrorType)
	if exc != nil {
		return 0, true, exc
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, true, object.Errorf(object.IndexErrorType, "list index out of range")
	}
	return i, true, nil
}

func sliceViewGet(th *object.Thread, self, key object.Value) (object.Value, *object.Exception) {
	v := viewOf(self)
	s := v.value()
	i, ok, exc := viewIndex(th, key, s.Len())
	if exc != nil {
		return object.Value{}, exc
	}
	if ok {
		return v.elem.View(th, AddrOf(s.Index(i)))
	}
	c, exc := viewCopy(th, self)
	if exc != nil {
		return c, exc
	}
	return object.GetItem(th, c, key)
}

func sliceViewSet(th *object.Thread, self, key, x object.Value) *object.Exception {
	v := viewOf(self)
	s := v.value()
	i, ok, exc := viewIndex(th, key, s.Len())
	if exc != nil {
		return exc
	}
	if ok && !x.IsNull() {
		if f := v.elem.Store(th, x, AddrOf(s.Index(i))); f != nil {
			return f.Exception("")
		}
		return nil
	}
	c, exc := viewCopy(th, self)
	if exc != nil {
		return exc
	}
	if x.IsNull() {
		exc = object.DelItem(th, c, key)
	} else {
		exc = object.SetItem(th, c, key, x)
	}
	if exc != nil {
		return exc
	}
	return viewReplace(th, self, c)
}

func sliceViewAppend(th *object.Thread, self, x object.Value) (object.Value, *object.Exception) {
	v := viewOf(self)
	s := v.value()
	if s.Kind() == reflect.Array {
		return object.Value{}, object.TypeErrorf("the Go array %s has a fixed length", v.plan.Go)
	}
	fresh := reflect.New(v.elem.Go)
	if f := v.elem.Store(th, x, PtrOf(fresh)); f != nil {
		return object.Value{}, f.Exception("")
	}
	s.Set(reflect.Append(s, fresh.Elem()))
	v.changed()
	return object.None, nil
}

// viewIter iterates over a slice view by position, as a list iterator does.
type viewIter struct {
	object.Head
	view *View
	at   int
}

func fillViewIter(t *object.Type) {
	t.Flags |= object.FlagDisallowNew
	t.Iter = func(_ *object.Thread, self object.Value) (object.Value, *object.Exception) { return self, nil }
	t.Next = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
		it := object.Cast[viewIter](self)
		s := it.view.value()
		if it.at >= s.Len() {
			return object.Value{}, nil
		}
		it.at++
		return it.view.elem.View(th, AddrOf(s.Index(it.at-1)))
	}
}

func fillMapView(t *object.Type) {
	fillView(t)
	t.Abstract = "MutableMapping"
	t.Flags |= object.FlagMapping
	t.GetItem = mapViewGet
	t.SetItem = mapViewSet
	t.Contains = func(th *object.Thread, self, key object.Value) (bool, *object.Exception) {
		v := viewOf(self)
		k := reflect.New(v.key.Go)
		if f := storeKey(th, v.key, key, k); f != nil {
			return false, f.Exc
		}
		return mapIndex(v.value(), k.Elem()).IsValid(), nil
	}
	t.Iter = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
		c, exc := viewCopy(th, self)
		if exc != nil {
			return c, exc
		}
		return object.Iter(th, c)
	}
	var methods []object.Method
	t.Number = mapArithmetic()
	for _, name := range []string{"keys", "values", "items", "get", "copy", "__reversed__"} {
		methods = append(methods, viaCopy(name, false))
	}
	for _, name := range []string{"pop", "popitem", "setdefault", "update", "clear"} {
		methods = append(methods, viaCopy(name, true))
	}
	t.AddMethods(methods)
}

func mapViewGet(th *object.Thread, self, key object.Value) (object.Value, *object.Exception) {
	v := viewOf(self)
	k := reflect.New(v.key.Go)
	if f := storeKey(th, v.key, key, k); f != nil {
		if f.Exc != nil {
			return object.Value{}, f.Exc
		}
		return object.Value{}, object.NewException(object.KeyErrorType, key)
	}
	found := mapIndex(v.value(), k.Elem())
	if !found.IsValid() {
		return object.Value{}, object.NewException(object.KeyErrorType, key)
	}
	fresh := reflect.New(v.elem.Go)
	fresh.Elem().Set(found)
	if kind := v.elem.Go.Kind(); (kind == reflect.Slice || kind == reflect.Map) && !hasClass(v.elem.Go) {
		r, exc := v.elem.View(th, PtrOf(fresh))
		kept := func() {
			setMapIndex(v.value(), k.Elem(), fresh.Elem())
			v.changed()
		}
		switch {
		case exc != nil:
		case IsView(r):
			viewOf(r).kept = kept
		case numeric.IsArray(r):
			numeric.Keep(r, kept)
		}
		return r, exc
	}
	r, exc := v.elem.Load(th, PtrOf(fresh))
	if exc == nil && hasClass(v.elem.Go) {
		Freeze(r)
	}
	return r, exc
}

func mapViewSet(th *object.Thread, self, key, x object.Value) *object.Exception {
	v := viewOf(self)
	k := reflect.New(v.key.Go)
	if f := storeKey(th, v.key, key, k); f != nil {
		return f.Exception("")
	}
	mv := v.value()
	if x.IsNull() {
		if !deleteMapIndex(mv, k.Elem()) {
			return object.NewException(object.KeyErrorType, key)
		}
		v.changed()
		return nil
	}
	fresh := reflect.New(v.elem.Go)
	if f := v.elem.Store(th, x, PtrOf(fresh)); f != nil {
		return f.Exception("[" + reprOf(th, key) + "]")
	}
	if mv.IsNil() {
		mv.Set(reflect.MakeMap(v.plan.Go))
	}
	setMapIndex(mv, k.Elem(), fresh.Elem())
	v.changed()
	return nil
}
