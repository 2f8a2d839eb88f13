// This file defines Value, the 16-byte tagged value that every Python object is seen through, and the only casts in the engine.

package object

import "unsafe"

// Value is any Python object, or nothing.
//
//	ref  -> Head of a heap object          bits: 0
//	ref  -> the sentinel of int            bits: the int64
//	ref  -> the sentinel of float          bits: math.Float64bits
//	ref  -> the sentinel of bool           bits: 0 or 1
//	ref  == nil                            no value (unbound local, exhausted iterator, absent argument)
//
// ref always leads to the type with one load. Heap objects ignore bits, so a Value torn by a data race between goroutines is a wrong
// value at worst, never a wild pointer. Identity (`is`) is equality of both words. Nothing outside this file knows the layout.
type Value struct {
	ref  *Head
	bits uint64
}

// Head is the first field of every heap object and says what type it is of.
type Head struct {
	typ *Type
}

// NewHead is the head of a new object of type t, which it completes.
func NewHead(t *Type) Head {
	t.Complete()
	return Head{typ: t}
}

// Value boxes the object that h is the head of.
func (h *Head) Value() Value { return Value{ref: h} }

// Type is the type of the object that h is the head of.
func (h *Head) Type() *Type { return h.typ }

// SetType changes the type of the object that h is the head of (assignment to __class__).
func (h *Head) SetType(t *Type) {
	t.Complete()
	h.typ = t
}

var (
	intHead      = Head{typ: IntType}
	floatHead    = Head{typ: FloatType}
	boolHead     = Head{typ: BoolType}
	noneHead     = Head{typ: NoneType}
	ellipsisHead = Head{typ: EllipsisType}
	notImplHead  = Head{typ: NotImplementedType}
)

// The singletons.
var (
	None           = Value{ref: &noneHead}
	True           = Value{ref: &boolHead, bits: 1}
	False          = Value{ref: &boolHead}
	Ellipsis       = Value{ref: &ellipsisHead}
	NotImplemented = Value{ref: &notImplHead}
)

// Int64 is the int i, unboxed.
func Int64(i int64) Value { return Value{ref: &intHead, bits: uint64(i)} }

// Float is the float f, unboxed.
func Float(f float64) Value { return Value{ref: &floatHead, bits: *(*uint64)(unsafe.Pointer(&f))} }

// Bool is True or False.
func Bool(b bool) Value {
	v := Value{ref: &boolHead}
	if b {
		v.bits = 1
	}
	return v
}

// IsNull reports that v is no value at all (not even None).
func (v Value) IsNull() bool { return v.ref == nil }

// IsNone reports that v is None.
func (v Value) IsNone() bool { return v.ref == &noneHead }

// IsNotImplemented reports that v is NotImplemented.
func (v Value) IsNotImplemented() bool { return v.ref == &notImplHead }

// IsInt64 reports that v is an exact, unboxed int; AsInt64 is then its value. (A big int and an instance of a subclass are not: see ToBig.)
func (v Value) IsInt64() bool { return v.ref == &intHead }

// AsInt64 is the payload of an unboxed int or bool.
func (v Value) AsInt64() int64 { return int64(v.bits) }

// IsFloat reports that v is an exact, unboxed float.
func (v Value) IsFloat() bool { return v.ref == &floatHead }

// AsFloat is the payload of an unboxed float.
func (v Value) AsFloat() float64 { return *(*float64)(unsafe.Pointer(&v.bits)) }

// IsBool reports that v is True or False.
func (v Value) IsBool() bool { return v.ref == &boolHead }

// AsBool is the payload of a bool.
func (v Value) AsBool() bool { return v.bits != 0 }

// BothInt64 reports that a and b are unboxed ints.
func BothInt64(a, b *Value) bool { return a.ref == &intHead && b.ref == &intHead }

// BothFloat reports that a and b are unboxed floats.
func BothFloat(a, b *Value) bool { return a.ref == &floatHead && b.ref == &floatHead }

// SetInt64 overwrites v with an unboxed int.
func (v *Value) SetInt64(i int64) { v.ref = &intHead; v.bits = uint64(i) }

// SetFloat overwrites v with an unboxed float.
func (v *Value) SetFloat(f float64) { v.ref = &floatHead; v.bits = *(*uint64)(unsafe.Pointer(&f)) }

// SetBool overwrites v with a bool.
func (v *Value) SetBool(b bool) {
	v.ref = &boolHead
	v.bits = 0
	if b {
		v.bits = 1
	}
}

// Type is the type of v; v must not be null.
func (v Value) Type() *Type { return v.ref.typ }

// Is reports that v and w are the same object.
func (v Value) Is(w Value) bool { return v.ref == w.ref && v.bits == w.bits }

// Head is the head of the heap object v.
func (v Value) Head() *Head { return v.ref }

// Cast sees the heap object v as a *T. T must embed Head (directly or through its first field) as its first field, and v must
// be of a type whose instances have that layout: test the type first, exactly or by its layout flag.
func Cast[T any](v Value) *T { return (*T)(unsafe.Pointer(v.ref)) }

// Address is the identity of v as a number, for id() and default reprs. Go's collector does not move objects.
func (v Value) Address() uint64 {
	switch v.ref {
	case &intHead, &floatHead, &boolHead:
		return uint64(uintptr(unsafe.Pointer(v.ref))) + v.bits*32
	}
	return uint64(uintptr(unsafe.Pointer(v.ref)))
}

// attrsAt is the attribute store of the heap object v whose type puts it at offset.
func attrsAt(v Value, offset uintptr) *Attrs {
	return (*Attrs)(unsafe.Add(unsafe.Pointer(v.ref), offset))
}

// PlainAttrs is the attribute store of v, an instance of a type with Type.PlainInstance.
func (v Value) PlainAttrs() *Attrs { return &(*Instance)(unsafe.Pointer(v.ref)).Attrs }

// PlainAttrsOffset is where instances of classes without a built-in base keep their attributes.
const PlainAttrsOffset = unsafe.Offsetof(Instance{}.Attrs)

// Casts by name, for the types that the engine touches most. None of them checks.
func (v Value) AsStr() *Str             { return (*Str)(unsafe.Pointer(v.ref)) }
func (v Value) AsList() *List           { return (*List)(unsafe.Pointer(v.ref)) }
func (v Value) AsTuple() *Tuple         { return (*Tuple)(unsafe.Pointer(v.ref)) }
func (v Value) AsDict() *Dict           { return (*Dict)(unsafe.Pointer(v.ref)) }
func (v Value) AsType() *Type           { return (*Type)(unsafe.Pointer(v.ref)) }
func (v Value) AsException() *Exception { return (*Exception)(unsafe.Pointer(v.ref)) }
func (v Value) AsBigInt() *BigInt       { return (*BigInt)(unsafe.Pointer(v.ref)) }
