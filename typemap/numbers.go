// This file converts slices and arrays of numbers, and matrices: Python sees the memory of Go, and Go that of Python's buffers.

package typemap

import (
	"reflect"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap/matrix"
	"dappco.re/go/py/typemap/numeric"
)

// numericType is how elements of a Go type lie in an array of numbers, nil if they are no numbers in Python.
func (m *Map) numericType(elem *Plan) *numeric.Type {
	t := elem.Go
	k := t.Kind()
	if k < reflect.Int || k > reflect.Complex128 || t.PkgPath() != "" && (IsKnown(t) || reflect.PointerTo(t).Implements(reflect.TypeFor[error]())) {
		return nil
	}
	if _, adapted := m.customs[t]; adapted {
		return nil
	}
	plain := numeric.TypeNamed(plainName(t))
	if t.PkgPath() == "" {
		return plain
	}
	// Values of named types may be members of an enumeration, or carry methods.
	return plain.As(t.String(), func(th *object.Thread, p Ptr) (object.Value, *object.Exception) { return elem.Load(th, p) })
}

// plainName is the kind of t with its size, as types of elements are called.
func plainName(t reflect.Type) string {
	switch k := t.Kind(); k {
	case reflect.Int, reflect.Uint, reflect.Uintptr:
		name := "int"
		if k != reflect.Int {
			name = "uint"
		}
		if t.Size() == 4 {
			return name + "32"
		}
		return name + "64"
	default:
		return k.String()
	}
}

// compileNumbers makes slices of numbers live: a result is an array that has the slice's memory, a field one that is the field. Storing takes the memory of
// arrays and buffers; iterables are for store.
func (m *Map) compileNumbers(p *Plan, elem *numeric.Type) {
	t, store := p.Go, p.Store
	p.Load = func(_ *object.Thread, at Ptr) (object.Value, *object.Exception) {
		data, n := numeric.ReadSlice(at)
		return numeric.New(elem, data, n).WithRoom(ValueAt(t, at).Cap()).Value(), nil
	}
	p.View = func(_ *object.Thread, at Ptr) (object.Value, *object.Exception) {
		return numeric.Bound(elem, at).Value(), nil
	}
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		if kind := v.Type(); kind == object.ListType || kind == object.TupleType {
			items := object.SequenceItems(v)
			data, ok, exc := numeric.FromItems(th, elem, items)
			if !ok {
				if exc != nil {
					return raised(exc)
				}
				return store(th, v, at) // which says what is wrong with which
			}
			numeric.WriteSlice(at, data, len(items))
			return nil
		}
		if v.Type().Buffer == nil {
			if numeric.IsMatrix(v) {
				return valueFault("expected one dimension, got a matrix")
			}
			return store(th, v, at)
		}
		data, n, ok, exc := numeric.Take(th, elem, v)
		switch {
		case exc != nil:
			return numberFault(th, exc)
		case !ok:
			return store(th, v, at)
		}
		numeric.WriteSlice(at, data, n)
		return nil
	}
}

// IsNumbers reports that values of t, a slice or array type, are go.array in Python.
func (m *Map) IsNumbers(t reflect.Type) bool {
	if k := t.Kind(); k != reflect.Slice && k != reflect.Array || t.Elem().Kind() == reflect.Uint8 && (t.Elem().PkgPath() == "" || k == reflect.Array) {
		return false
	}
	elem := m.Plan(t.Elem())
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.numericType(elem) != nil
}

// numberFault is the fault of an exception that a conversion of numbers has made: no Python code runs in one.
func numberFault(th *object.Thread, exc *object.Exception) *Fault {
	for _, t := range []*object.Type{object.TypeErrorType, object.ValueErrorType, object.OverflowErrorType} {
		if exc.Type() != t {
			continue
		}
		f := &Fault{Class: t, Text: exc.Message(th)}
		for strings.HasPrefix(f.Text, "[") {
			step, rest, ok := strings.Cut(f.Text, "]: ")
			if !ok {
				break
			}
			f.Path, f.Text = f.Path+step+"]", rest
		}
		return f
	}
	return raised(exc)
}

// compileNumberArray makes Go arrays of numbers live where they are part of a larger value.
func (m *Map) compileNumberArray(p *Plan, elem *numeric.Type) {
	t, n := p.Go, p.Go.Len()
	p.Load = func(_ *object.Thread, at Ptr) (object.Value, *object.Exception) {
		fresh := reflect.New(t)
		fresh.Elem().Set(ValueAt(t, at))
		return numeric.New(elem, PtrOf(fresh), n).Value(), nil
	}
	p.View = func(_ *object.Thread, at Ptr) (object.Value, *object.Exception) {
		return numeric.Fixed(elem, at, n).Value(), nil
	}
}

// isMatrix reports that t is a matrix.Of.
func isMatrix(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && strings.HasPrefix(t.Name(), "Of[") && t.PkgPath() == reflect.TypeFor[matrix.Matrix]().PkgPath()
}

// IsMatrix reports that values of t are go.matrix in Python, and what they are made of.
func IsMatrix(t reflect.Type) (elem reflect.Type, ok bool) {
	if !isMatrix(t) {
		return nil, false
	}
	return t.Field(0).Type.Elem(), true
}

// compileMatrix fills in the plan of a matrix.Of: a go.matrix that shares the elements, both ways.
func (m *Map) compileMatrix(p *Plan) {
	elem := m.numericType(m.plan(p.Go.Field(0).Type.Elem()))
	if elem == nil {
		m.compileOpaque(p)
		return
	}
	p.Name, p.Pointers = "go.matrix", true
	p.Load = func(_ *object.Thread, at Ptr) (object.Value, *object.Exception) {
		h := *At[matrix.Of[uint8]](at) // the header is the same whatever the elements are
		if err := h.Check(); err != nil {
			return object.Value{}, object.ValueErrorf("%s", err.Error())
		}
		data, n := numeric.ReadSlice(at)
		return numeric.NewMatrix(elem, data, n, h.Rows, h.Cols, max(h.Stride, h.Cols)).Value(), nil
	}
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		s, exc := numeric.TakeMatrix(th, elem, v)
		if exc != nil {
			return numberFault(th, exc)
		}
		h := At[matrix.Of[uint8]](at)
		numeric.WriteSlice(at, s.Data, s.N)
		h.Rows, h.Cols, h.Stride = s.Rows, s.Cols, s.Stride
		return nil
	}
}

// storeAnyNumbers is an array as a slice of its type, and a matrix as a matrix.Of, sharing the memory where Take does.
func (m *Map) storeAnyNumbers(th *object.Thread, v object.Value) (any, *Fault) {
	goType, ofMatrix := anyNumbers(numeric.TypeOf(v).Name)
	if numeric.IsMatrix(v) {
		goType = ofMatrix
	}
	fresh := reflect.New(goType)
	if f := m.Plan(goType).Store(th, v, PtrOf(fresh)); f != nil {
		return nil, f
	}
	return fresh.Elem().Interface(), nil
}

// anyNumbers is the Go types that an array and a matrix of elements of that type become in an any.
func anyNumbers(name string) (slice, ofMatrix reflect.Type) {
	switch name {
	case "int8":
		return typesOf[int8]()
	case "int16":
		return typesOf[int16]()
	case "int32":
		return typesOf[int32]()
	case "int64":
		return typesOf[int64]()
	case "uint8":
		return typesOf[uint8]()
	case "uint16":
		return typesOf[uint16]()
	case "uint32":
		return typesOf[uint32]()
	case "uint64":
		return typesOf[uint64]()
	case "float32":
		return typesOf[float32]()
	case "float64":
		return typesOf[float64]()
	case "complex64":
		return typesOf[complex64]()
	case "complex128":
		return typesOf[complex128]()
	}
	return reflect.TypeFor[[]bool](), reflect.TypeFor[[][]bool]()
}

func typesOf[T matrix.Number]() (slice, ofMatrix reflect.Type) {
	return reflect.TypeFor[[]T](), reflect.TypeFor[matrix.Of[T]]()
}

// IsNumbers reports that v is a go.array or a go.matrix.
func IsNumbers(v object.Value) bool { return numeric.IsArray(v) || numeric.IsMatrix(v) }
