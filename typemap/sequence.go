// This file converts slices and arrays: a list out, any iterable but a str or dict in.

package typemap

import (
	"reflect"
	"strconv"

	"dappco.re/go/py/engine/object"
)

// elements is the elements of v if v may stand where Go wants a sequence. The result must not be changed.
func elements(th *object.Thread, v object.Value, want string) ([]object.Value, *Fault) {
	t := v.Type()
	switch {
	case t == object.ListType:
		return v.AsList().Items, nil
	case t == object.TupleType:
		return v.AsTuple().Items, nil
	case t.Has(object.FlagStr), t.Has(object.FlagDict):
		return nil, expected(want, v)
	case t.Iter == nil && (t.GetItem == nil || t.Sequence == nil || !t.Sequence.IsSequence):
		return nil, expected(want, v)
	}
	items, exc := object.Collect(th, v)
	return items, raised(exc)
}

func listName(elem *Plan) string {
	if elem.Name == "" || elem.Name == "object" {
		return "list"
	}
	return "list[" + elem.Name + "]"
}

// compileSlice fills in the plan of a slice type.
func (m *Map) compileSlice(p *Plan) {
	t := p.Go
	p.Pointers = true
	if t.Elem().Kind() == reflect.Uint8 && t.Elem().PkgPath() == "" {
		p.Name, p.Load, p.Store = "bytes", loadBytes, storeBytes
		return
	}
	elem := m.plan(t.Elem())
	p.Name, p.Calls = listName(elem), elem.Calls
	size := t.Elem().Size()
	p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		s := ValueAt(t, at)
		return loadElements(th, elem, s.UnsafePointer(), s.Len(), size)
	}
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		if storeNoneOrView(t, v, at) {
			return nil
		}
		items, f := elements(th, v, p.Name)
		if f != nil {
			return f
		}
		s := reflect.MakeSlice(t, len(items), len(items))
		if f := storeElements(th, elem, items, s.UnsafePointer(), size); f != nil {
			return f
		}
		ValueAt(t, at).Set(s)
		return nil
	}
	m.compileFastSlice(p)
	if t.PkgPath() == "" {
		p.View = m.sliceView(p, elem)
	}
	if numbers := m.numericType(elem); numbers != nil {
		m.compileNumbers(p, numbers)
	}
}

// compileFastSlice replaces the conversions of the most common slices by loops without a call per element.
func (m *Map) compileFastSlice(p *Plan) {
	general := p.Store
	switch p.Go.Elem() {
	case reflect.TypeFor[string]():
		p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
			return fastList(th, *At[[]string](at), Text)
		}
		p.Store = fastStore(general, PlainText)
	}
}

func fastList[T any](th *object.Thread, s []T, load func(T) object.Value) (object.Value, *object.Exception) {
	if exc := th.CheckAlloc(len(s), 16); exc != nil {
		return object.Value{}, exc
	}
	items := make([]object.Value, len(s))
	for i := range s {
		items[i] = load(s[i])
	}
	return object.NewList(items).Value(), nil
}

// fastStore converts a list or tuple whose elements are all of the exact type; the rest is for general.
func fastStore[T any](general func(*object.Thread, object.Value, Ptr) *Fault, store func(object.Value) (T, bool)) func(*object.Thread, object.Value, Ptr) *Fault {
	return func(th *object.Thread, v object.Value, at Ptr) *Fault {
		var items []object.Value
		switch v.Type() {
		case object.ListType:
			items = v.AsList().Items
		case object.TupleType:
			items = v.AsTuple().Items
		default:
			return general(th, v, at)
		}
		s := make([]T, len(items))
		for i := range items {
			e, ok := store(items[i])
			if !ok {
				return general(th, v, at)
			}
			s[i] = e
		}
		*At[[]T](at) = s
		return nil
	}
}

func loadElements(th *object.Thread, elem *Plan, at Ptr, n int, size uintptr) (object.Value, *object.Exception) {
	if exc := th.CheckAlloc(n, 16); exc != nil {
		return object.Value{}, exc
	}
	if exc := th.Enter(" while converting from Go"); exc != nil {
		return object.Value{}, exc
	}
	defer th.Leave()
	items := make([]object.Value, n)
	for i := range items {
		v, exc := elem.Load(th, Add(at, uintptr(i)*size))
		if exc != nil {
			return object.Value{}, exc
		}
		items[i] = v
	}
	return object.NewList(items).Value(), nil
}

func storeElements(th *object.Thread, elem *Plan, items []object.Value, at Ptr, size uintptr) *Fault {
	if exc := th.Enter(" while converting to Go"); exc != nil {
		return raised(exc)
	}
	defer th.Leave()
	// The elements of a list may change its length while they are converted (by __index__, say): items keeps the old array.
	for i, v := range items {
		if f := elem.Store(th, v, Add(at, uintptr(i)*size)); f != nil {
			return f.In("[" + strconv.Itoa(i) + "]")
		}
	}
	return nil
}

// compileArray fills in the plan of an array type: exactly so many elements.
func (m *Map) compileArray(p *Plan) {
	t, n := p.Go, p.Go.Len()
	elem := m.plan(t.Elem())
	size := t.Elem().Size()
	p.Name, p.Calls, p.Pointers = listName(elem), elem.Calls, elem.Pointers
	p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		return loadElements(th, elem, at, n, size)
	}
	p.View = m.sliceView(p, elem)
	if t.Elem().Kind() == reflect.Uint8 {
		p.Name = "bytes"
		p.View = nil // bytes cannot change
		p.Load = func(_ *object.Thread, at Ptr) (object.Value, *object.Exception) {
			return object.NewBytes(string(ValueAt(t, at).Bytes())), nil
		}
	}
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		items, f := elements(th, v, p.Name)
		if f != nil {
			return f
		}
		if len(items) != n {
			return valueFault("expected exactly " + strconv.Itoa(n) + " elements, got " + strconv.Itoa(len(items)))
		}
		fresh := reflect.New(t)
		if f := storeElements(th, elem, items, PtrOf(fresh), size); f != nil {
			return f
		}
		ValueAt(t, at).Set(fresh.Elem())
		return nil
	}
	if numbers := m.numericType(elem); numbers != nil && p.View != nil {
		m.compileNumberArray(p, numbers)
	}
}
