// This file converts values whose type is only known when they come: any, both ways, without loss.

package typemap

import (
	"errors"
	"math/big"
	"reflect"
	"strconv"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/datetime"
	"dappco.re/go/py/typemap/numeric"
	"dappco.re/go/py/typemap/ordered"
)

// Handle is a Python object that has no Go form, as Go code sees it in an any. Handed back, it is the same object again; another interpreter does not get it.
type Handle struct {
	v  object.Value
	in *object.Interp
}

// NewHandle is the handle of v, an object of the interpreter of th.
func NewHandle(th *object.Thread, v object.Value) Handle { return Handle{v, th.Interp} }

// Object is the Python object. It is an error in an interpreter to which it does not belong: only one thread at a time may use its objects.
func (h Handle) Object(th *object.Thread) (object.Value, *object.Exception) {
	if h.in != th.Interp && h.in != nil {
		return object.Value{}, object.TypeErrorf("a '%s' object of another interpreter", h.v.Type().Name)
	}
	return h.v, nil
}

// String names the type of the object; its repr would need a thread.
func (h Handle) String() string { return "<" + h.v.Type().Name + " object>" }

// MarshalJSON implements encoding/json.Marshaler: the object has no JSON that Go could write.
func (h Handle) MarshalJSON() ([]byte, error) {
	return nil, errors.New("it holds a Python " + h.v.Type().Name)
}

// dictForm says which Go map a dict becomes.
type dictForm bool

const (
	unordered dictForm = false // map[string]any, or map[any]any if a key is no str
	inOrder   dictForm = true  // *ordered.Map
)

// compileKnown fills in the plans of types that are known by name rather than by kind.
func (m *Map) compileKnown(p *Plan) bool {
	switch p.Go {
	case reflect.TypeFor[object.Value]():
		p.Name = "object"
		p.Load = func(_ *object.Thread, at Ptr) (object.Value, *object.Exception) {
			if v := *At[object.Value](at); !v.IsNull() {
				return v, nil
			}
			return object.None, nil
		}
		p.Store = func(_ *object.Thread, v object.Value, at Ptr) *Fault { *At[object.Value](at) = v; return nil }
	case reflect.TypeFor[Handle]():
		p.Name = "object"
		p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) { return At[Handle](at).Object(th) }
		p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault { *At[Handle](at) = NewHandle(th, v); return nil }
	case reflect.TypeFor[ordered.Value]():
		p.Name = "object"
		p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
			return m.loadAny(th, *At[ordered.Value](at))
		}
		p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
			x, f := m.storeAny(th, v, inOrder)
			if f == nil {
				*At[ordered.Value](at) = x
			}
			return f
		}
	case reflect.TypeFor[*ordered.Map]():
		p.Name = "dict"
		p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
			return m.loadOrdered(th, *At[*ordered.Map](at))
		}
		p.Store = m.storeOrderedAt
	case reflect.TypeFor[error]():
		m.compileError(p)
	case reflect.TypeFor[*big.Int]():
		p.Name = "int"
		p.Load = func(_ *object.Thread, at Ptr) (object.Value, *object.Exception) {
			return loadBig(*At[*big.Int](at)), nil
		}
		p.Store = storeBig
	case reflect.TypeFor[big.Int]():
		p.Name = "int"
		p.Load = func(_ *object.Thread, at Ptr) (object.Value, *object.Exception) { return loadBig(At[big.Int](at)), nil }
		p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
			i, f := toInt(th, v)
			if f == nil {
				At[big.Int](at).Set(object.ToBig(i))
			}
			return f
		}
	default:
		return m.compileTime(p)
	}
	p.Pointers = true
	return true
}

func loadBig(b *big.Int) object.Value {
	if b == nil {
		return object.None
	}
	return object.NormInt(new(big.Int).Set(b))
}

func storeBig(th *object.Thread, v object.Value, at Ptr) *Fault {
	if v.IsNone() {
		*At[*big.Int](at) = nil
		return nil
	}
	i, f := toInt(th, v)
	if f == nil {
		*At[*big.Int](at) = new(big.Int).Set(object.ToBig(i))
	}
	return f
}

// loadAny is x as a Python object, by its dynamic type.
func (m *Map) loadAny(th *object.Thread, x any) (object.Value, *object.Exception) {
	switch x := x.(type) {
	case nil:
		return object.None, nil
	case string:
		return Text(x), nil
	case int:
		return object.Int64(int64(x)), nil
	case int64:
		return object.Int64(x), nil
	case float64:
		return object.Float(x), nil
	case bool:
		return object.Bool(x), nil
	case []byte:
		return object.NewBytes(string(x)), nil
	case []any:
		return m.loadItems(th, x)
	case *ordered.Map:
		return m.loadOrdered(th, x)
	case Handle:
		return x.Object(th)
	case object.Value:
		if x.IsNull() {
			return object.None, nil
		}
		return x, nil
	}
	rv := reflect.ValueOf(x)
	p := m.Plan(rv.Type())
	fresh := reflect.New(rv.Type())
	fresh.Elem().Set(rv)
	if c := p.Class(); c != nil && hasClass(rv.Type()) {
		return c.Box(th, PtrOf(fresh)), nil // the copy is ours: no need for another
	}
	return p.Load(th, PtrOf(fresh))
}

func (m *Map) loadItems(th *object.Thread, items []any) (object.Value, *object.Exception) {
	if exc := th.Enter(" while converting from Go"); exc != nil {
		return object.Value{}, exc
	}
	defer th.Leave()
	list := make([]object.Value, len(items))
	for i, x := range items {
		v, exc := m.loadAny(th, x)
		if exc != nil {
			return object.Value{}, exc
		}
		list[i] = v
	}
	return object.NewList(list).Value(), nil
}

func (m *Map) loadOrdered(th *object.Thread, om *ordered.Map) (object.Value, *object.Exception) {
	if om == nil {
		return object.None, nil
	}
	if exc := th.Enter(" while converting from Go"); exc != nil {
		return object.Value{}, exc
	}
	defer th.Leave()
	d := object.NewDictSize(om.Len())
	for k, x := range om.All() {
		ko, exc := m.loadAny(th, k)
		if exc != nil {
			return object.Value{}, exc
		}
		v, exc := m.loadAny(th, x)
		if exc != nil {
			return object.Value{}, exc
		}
		if exc := d.Set(th, ko, v); exc != nil {
			return object.Value{}, exc
		}
	}
	return d.Value(), nil
}

// storeAny is v as a Go value: nil, bool, int or *big.Int, float64, complex128, string, []byte, []any, a map, a time.Time or time.Duration, the Go
// value of a Box, the Go function of a bound function, or, for everything else, a Handle.
func (m *Map) storeAny(th *object.Thread, v object.Value, form dictForm) (any, *Fault) {
	t := v.Type()
	switch {
	case v.IsNone():
		return nil, nil
	case v.IsBool():
		return v.AsBool(), nil
	case v.IsInt64() && int64(int(v.AsInt64())) == v.AsInt64():
		return int(v.AsInt64()), nil
	case v.IsFloat():
		return v.AsFloat(), nil
	case t != object.StrType && t != object.IntType && (t.Has(object.FlagStr) || t.Has(object.FlagInt) || t.Has(object.FlagFloat)):
		if x, f := m.storeNamed(th, v); x != nil || f != nil {
			return x, f
		}
	}
	switch {
	case t.Has(object.FlagStr):
		s, f := toString(th, v)
		return s, f
	case t.Has(object.FlagInt):
		if i, ok := object.IntValue(v); ok && int64(int(i)) == i {
			return int(i), nil
		}
		return new(big.Int).Set(object.ToBig(v)), nil
	case t.Has(object.FlagFloat):
		return object.FloatValue(v), nil
	case t.Has(object.FlagComplex):
		return object.Cast[object.Complex](v).Num, nil
	case t.Has(object.FlagBytes):
		return []byte(object.Cast[object.Bytes](v).Data), nil
	case t.Has(object.FlagByteArray):
		return object.Cast[object.ByteArray](v).Data, nil
	case t.Has(object.FlagList):
		return m.storeItems(th, v.AsList().Items, form)
	case t.Has(object.FlagTuple):
		return m.storeItems(th, v.AsTuple().Items, form)
	case t.Has(object.FlagDict):
		return m.storeDict(th, v.AsDict(), form)
	case t.Has(object.FlagSet):
		return m.storeAnySet(th, v, form)
	case t.Has(object.FlagException):
		return m.binder.Error(th.Interp, v.AsException()), nil
	}
	if rv, ok := Unbox(v); ok {
		return dynamicValue(rv), nil
	}
	if null, ok := nilPointer(v); ok {
		return null.Interface(), nil
	}
	if t == RefType {
		return m.storeAnyRef(th, v, form)
	}
	if d, ok := spanOf(v); ok {
		return d, nil
	}
	if datetime.IsMoment(v) {
		if _, aware, exc := datetime.MomentOffset(th, v); aware || exc != nil {
			t, f := timeOf(th, v)
			return t, f
		}
	}
	if IsNumbers(v) || IsView(v) {
		return m.storeLive(th, v, form)
	}
	if fn, ok := m.binder.GoFunction(v); ok {
		return fn.Interface(), nil
	}
	return NewHandle(th, v), nil
}

// storeLive is a view as the Go value that it is a view of: numbers as a slice or a matrix that shares the memory.
func (m *Map) storeLive(th *object.Thread, v object.Value, form dictForm) (any, *Fault) {
	switch {
	case IsView(v):
		return viewOf(v).value().Interface(), nil
	case form != inOrder:
		return m.storeAnyNumbers(th, v)
	}
	list, exc := numeric.List(th, v) // for code that knows lists
	if exc != nil {
		return nil, raised(exc)
	}
	return m.storeItems(th, list.AsList().Items, form)
}

// storeNamed is an instance of the class of a named basic type as a value of that type; nil for other objects.
func (m *Map) storeNamed(th *object.Thread, v object.Value) (any, *Fault) {
	t, ok := m.binder.Named(th, v.Type())
	if !ok {
		return nil, nil
	}
	x := reflect.New(t)
	if f := m.Plan(t).Store(th, v, PtrOf(x)); f != nil {
		return nil, f
	}
	return x.Elem().Interface(), nil
}

// dynamicValue is the Go value of a Box for an any: the pointer that it holds; what an interface or a reference type holds, without the pointer.
func dynamicValue(rv reflect.Value) any {
	switch rv.Elem().Kind() {
	case reflect.Struct:
		return rv.Interface()
	}
	return rv.Elem().Interface()
}

func (m *Map) storeItems(th *object.Thread, items []object.Value, form dictForm) (any, *Fault) {
	if exc := th.Enter(" while converting to Go"); exc != nil {
		return nil, raised(exc)
	}
	defer th.Leave()
	list := make([]any, len(items))
	for i, item := range items {
		x, f := m.storeAny(th, item, form)
		if f != nil {
			return nil, f.In("[" + strconv.Itoa(i) + "]")
		}
		list[i] = x
	}
	return list, nil
}

func (m *Map) storeDict(th *object.Thread, d *object.Dict, form dictForm) (any, *Fault) {
	if exc := th.Enter(" while converting to Go"); exc != nil {
		return nil, raised(exc)
	}
	defer th.Leave()
	if form == inOrder {
		om := new(ordered.Map)
		return om, m.storeOrdered(th, d, om)
	}
	keys, values := entries(d)
	text := make(map[string]any, len(keys))
	var mixed map[any]any
	for i, k := range keys {
		x, f := m.storeAny(th, values[i], form)
		if f != nil {
			return nil, f.In("[" + reprOf(th, k) + "]")
		}
		name, isText := "", k.Type().Has(object.FlagStr)
		if isText {
			if name, f = toString(th, k); f != nil {
				return nil, f.In(" key " + reprOf(th, k))
			}
		}
		if !isText && mixed == nil {
			mixed = make(map[any]any, len(keys))
			for n, e := range text {
				mixed[n] = e
			}
		}
		if mixed == nil {
			text[name] = x
			continue
		}
		key, f := m.comparableKey(th, k, form)
		if f != nil {
			return nil, f
		}
		mixed[key] = x
	}
	if mixed != nil {
		return mixed, nil
	}
	return text, nil
}

// comparableKey is dict key k for a Go map with keys of type any.
func (m *Map) comparableKey(th *object.Thread, k object.Value, form dictForm) (any, *Fault) {
	x, f := m.storeAny(th, k, form)
	if f != nil {
		return nil, f.In(" key " + reprOf(th, k))
	}
	if b, ok := x.(*big.Int); ok {
		return NewHandle(th, object.NormInt(b)), nil // a pointer would be a different key every time
	}
	rv := reflect.ValueOf(x)
	if x != nil && !rv.Comparable() {
		return NewHandle(th, k), nil
	}
	if x != x {
		return nil, valueFault("NaN cannot be a key of a Go map")
	}
	return x, nil
}

func (m *Map) storeOrderedAt(th *object.Thread, v object.Value, at Ptr) *Fault {
	if v.IsNone() {
		*At[*ordered.Map](at) = nil
		return nil
	}
	d, f := toDict(th, v, "dict")
	if f != nil {
		return f
	}
	om := new(ordered.Map)
	if f := m.storeOrdered(th, d, om); f != nil {
		return f
	}
	*At[*ordered.Map](at) = om
	return nil
}

func (m *Map) storeOrdered(th *object.Thread, d *object.Dict, om *ordered.Map) *Fault {
	keys, values := entries(d)
	for i, k := range keys {
		key, f := m.comparableKey(th, k, inOrder)
		if f != nil {
			return f
		}
		x, f := m.storeAny(th, values[i], inOrder)
		if f != nil {
			return f.In("[" + reprOf(th, k) + "]")
		}
		om.Set(key, x)
	}
	return nil
}

func (m *Map) storeAnySet(th *object.Thread, v object.Value, form dictForm) (any, *Fault) {
	items, exc := object.Collect(th, v)
	if exc != nil {
		return nil, raised(exc)
	}
	set := make(map[any]struct{}, len(items))
	for _, item := range items {
		key, f := m.comparableKey(th, item, form)
		if f != nil {
			return nil, f
		}
		set[key] = struct{}{}
	}
	return set, nil
}

// compileError fills in the plan of error: an exception object, both ways.
func (m *Map) compileError(p *Plan) {
	p.Name = "BaseException"
	p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		err := *At[error](at)
		if err == nil {
			return object.None, nil
		}
		return m.binder.Exception(th, err).Value(), nil
	}
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		switch {
		case v.IsNone():
			*At[error](at) = nil
			return nil
		case object.IsException(v):
			*At[error](at) = m.binder.Error(th.Interp, v.AsException())
			return nil
		}
		if rv, ok := Unbox(v); ok {
			for _, c := range []reflect.Value{rv, rv.Elem()} {
				if err, ok := c.Interface().(error); ok {
					*At[error](at) = err
					return nil
				}
			}
		}
		return expected("BaseException", v)
	}
}
