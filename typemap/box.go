// This file defines Box, a Go variable as a Python object, and keeps one Box per pointer.

package typemap

import (
	"reflect"
	"runtime"
	"sync"
	"sync/atomic"
	"weak"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap/numeric"
)

// Box is an instance of a class made for a Go type T: it always holds the address of a T, never a copy that writes
// would be lost in. The T may be part of a larger Go value, which then stays alive as long as the Box. Instances of
// Python subclasses begin with a Box too.
type Box struct {
	object.Head
	p     Ptr
	class *Class
	known atomic.Bool // in the identity table, or not worth it
	// owner is the interpreter that an instance with Python objects in it belongs to, nil for others: those may be everywhere.
	owner *object.Interp
	// frozen: the Go value has no address of its own (it came out of a map), so that writes would be lost.
	frozen bool
}

// Freeze marks the instance v as a copy whose fields cannot be set.
func Freeze(v object.Value) object.Value {
	if IsBox(v) {
		object.Cast[Box](v).frozen = true
	}
	return v
}

// Frozen reports that the fields of instance v cannot be set.
func Frozen(v object.Value) bool { return object.Cast[Box](v).frozen }

// Pointer is the address of the Go value of instance v, for code that has checked its class.
func Pointer(v object.Value) Ptr { return object.Cast[Box](v).p }

// SetBox makes the fresh instance v, allocated by the class's Alloc, hold the T at p.
func (c *Class) SetBox(v object.Value, p Ptr) {
	b := object.Cast[Box](v)
	b.p, b.class = p, c
}

// allocBox is the Alloc slot of BoxType. An instance that has attributes, or a class written in Python, belongs to the interpreter.
func allocBox(th *object.Thread, cls *object.Type) (object.Value, *object.Exception) {
	v, exc := object.AllocOf[Box](th, cls)
	if exc == nil && (cls.IsHeap() || cls.AttrsOffset != 0) {
		object.Cast[Box](v).owner = th.Interp
	}
	return v, exc
}

// Box is a new instance for the T at p, in the interpreter of th, which nobody else has seen yet.
func (c *Class) Box(th *object.Thread, p Ptr) object.Value {
	if c.New != nil {
		v, exc := c.New(th, p)
		if exc == nil {
			return v
		}
	}
	return c.newBox(th, p).Value()
}

// newBox allocates an instance, with room for attributes where the class has them.
func (c *Class) newBox(th *object.Thread, p Ptr) *Box {
	if c.Py.AttrsOffset == 0 {
		return &Box{Head: object.NewHead(c.Py), p: p, class: c}
	}
	v, _ := allocBox(th, c.Py)
	b := object.Cast[Box](v)
	b.p, b.class = p, c
	return b
}

// identity finds the live Box of a Go pointer. The same address may be that of a struct and of its first field, so the class is part of the key.
// The entries are weak: a Box that nobody uses goes away, and its entry with it. Where the Box belongs to an interpreter, others have one of their own, under a key with
// themselves.
var identity sync.Map // identityKey -> weak.Pointer[Box]

type identityKey struct {
	class *Class
	at    uintptr
	in    *object.Interp
}

// owned is how many entries have a key with an interpreter.
var owned atomic.Int64

// Wrap is the instance for the T at p, for the interpreter of th: the same one every time, as long as Python holds on to it.
func (c *Class) Wrap(th *object.Thread, p Ptr) object.Value {
	key := identityKey{c, uintptr(p), nil}
	if owned.Load() > 0 {
		key.in = th.Interp
		if old, ok := identity.Load(key); ok {
			if b := old.(weak.Pointer[Box]).Value(); b != nil {
				return b.Head.Value()
			}
		}
		key.in = nil
	}
	for {
		old, ok := identity.Load(key)
		if ok {
			if b := old.(weak.Pointer[Box]).Value(); b != nil {
				if b.owner == nil || b.owner == th.Interp {
					return b.Head.Value()
				}
				key.in = th.Interp
				continue
			}
		}
		b := c.newBox(th, p)
		b.known.Store(true)
		w := weak.Make(b)
		entered := false
		if ok {
			entered = identity.CompareAndSwap(key, old, w)
		} else {
			_, raced := identity.LoadOrStore(key, w)
			entered = !raced
		}
		if entered {
			if key.in != nil {
				owned.Add(1)
			}
			runtime.AddCleanup(b, forget, forgotten{key, w})
			return b.Value()
		}
	}
}

type forgotten struct {
	key identityKey
	w   weak.Pointer[Box]
}

func forget(f forgotten) {
	identity.CompareAndDelete(f.key, f.w)
	if f.key.in != nil {
		owned.Add(-1)
	}
}

// Publish makes the Box of v the one that Wrap finds: it is called before its pointer is handed to Go, which may hand it back.
func Publish(v object.Value) {
	b := object.Cast[Box](v)
	if b.known.Swap(true) {
		return
	}
	if b.class.Go.Size() == 0 {
		return // values without a size may share one address
	}
	key, w := identityKey{b.class, uintptr(b.p), nil}, weak.Make(b)
	for {
		old, taken := identity.LoadOrStore(key, w)
		if taken {
			if old.(weak.Pointer[Box]).Value() != nil {
				return
			}
			// A Box that is gone had this address, and its cleanup has not run yet.
			if !identity.CompareAndSwap(key, old, w) {
				continue
			}
		}
		runtime.AddCleanup(b, forget, forgotten{key, w})
		return
	}
}

// Unwrap is the address of the T inside v, an instance of the class, of a Python subclass, or of a class that embeds it. A nil address is an
// uninitialised instance.
func (c *Class) Unwrap(v object.Value) (Ptr, bool) {
	t := v.Type()
	if t == c.Py || t.IsSubtype(c.Py) && isBoxType(t) {
		b := object.Cast[Box](v)
		if b.class == c {
			if !b.known.Load() && b.p != nil {
				Publish(v)
			}
			return b.p, b.p != nil
		}
	}
	if !isBoxType(t) {
		return nil, false
	}
	if b := object.Cast[Box](v); b.class != nil && b.p != nil && b.class.Upcast != nil {
		return b.class.Upcast(c.Go, b.p)
	}
	return nil, false
}

// Receiver is the address in v if v is an instance of exactly the class t and can be handed to Go without further ado.
// published says that Go may keep the pointer and hand it back.
func Receiver(v object.Value, t *object.Type, published bool) (Ptr, bool) {
	if v.Type() != t {
		return nil, false
	}
	b := object.Cast[Box](v)
	if published && !b.known.Load() {
		return nil, false
	}
	return b.p, b.p != nil
}

// BoxType is the base of all classes of Go types that are Boxes.
var BoxType = &object.Type{Name: "Value", Qualname: "Value", Module: "go", Def: boxDef{}}

type boxDef struct{}

// Define implements object.Definition.
func (boxDef) Define(t *object.Type) {
	object.ReadyType(t, object.ObjectType, func(t *object.Type) {
		t.Doc = "The base class of classes made for Go types."
		t.Flags |= object.FlagBasetype
		t.Alloc = allocBox
		t.SubAttrsOffset = object.SubclassAttrs[Box]()
		t.HasWeakref = true
		t.Solid = t
		extend(t)
	})
}

// extend adds to BoxType, GoErrorType and TimeType, when they are defined, what the package that makes classes of Go types has for them.
var extend = func(t *object.Type) {}

// ExtendWith sets extend, and tells the engine which types are mutable sequences; it is for package variables: var _ = typemap.ExtendWith(f). Nothing else of this package runs
// at start.
func ExtendWith(f func(t *object.Type)) bool {
	extend = f
	return object.AddHostSequence(SliceViewType) && object.AddHostSequence(numeric.ArrayType)
}

// isBoxType reports that instances of t are Boxes.
func isBoxType(t *object.Type) bool { return t.IsSubtype(BoxType) }

// IsBox reports that v is a Box.
func IsBox(v object.Value) bool { return isBoxType(v.Type()) }

// Owned reports that the instance v has Python objects in it, and belongs to an interpreter.
func Owned(v object.Value) bool { return object.Cast[Box](v).owner != nil }

// Unbox is the Go value of v as a *T, if v is an initialised Box.
func Unbox(v object.Value) (reflect.Value, bool) {
	if !IsBox(v) {
		return reflect.Value{}, false
	}
	b := object.Cast[Box](v)
	if b.p == nil {
		return reflect.Value{}, false
	}
	Publish(v)
	return reflect.NewAt(b.class.Go, b.p), true
}
