// This file defines PickleBuffer: a buffer that may stand outside the pickle.

package pickle

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// pickleBuffer is a PickleBuffer; obj is null after release().
type pickleBuffer struct {
	object.Head
	obj value
}

var bufferType = &object.Type{Name: "PickleBuffer", Module: "_pickle", Doc: "A wrapper of an object with a buffer: protocol 5 may hand the buffer to buffer_callback instead of copying it.", Def: bufferDef{}}

type bufferDef struct{}

// Define implements object.Definition.
func (bufferDef) Define(t *object.Type) {
	native.Class[pickleBuffer](t, object.ObjectType, func(th *thread, cls *object.Type, args []value, kw []*object.Str) (value, *exception) {
		a, exc := native.Positional(cls, "PickleBuffer", args, kw, 1, 1)
		if exc != nil {
			return value{}, exc
		}
		b, exc := object.GetBuffer(th, a[0], false)
		if exc != nil {
			return value{}, exc
		}
		if b.Release != nil {
			b.Release()
		}
		v, exc := object.Alloc(th, cls)
		if exc != nil {
			return value{}, exc
		}
		object.Cast[pickleBuffer](v).obj = a[0]
		return v, nil
	}, func(t *object.Type) {
		t.Buffer = func(th *thread, v value, writable bool) (*object.Buffer, *exception) {
			obj := object.Cast[pickleBuffer](v).obj
			if obj.IsNull() {
				return nil, object.ValueErrorf("operation forbidden on released PickleBuffer object")
			}
			return object.GetBuffer(th, obj, writable)
		}
		t.AddMethods([]object.Method{
			{Name: "raw", Sig: "($self, /)", Doc: "Return a memoryview of the bytes, which have to lie in one piece.", F0: func(th *thread, self value) (value, *exception) {
				obj := object.Cast[pickleBuffer](self).obj
				if obj.IsNull() {
					return value{}, object.ValueErrorf("operation forbidden on released PickleBuffer object")
				}
				m, exc := object.NewMemoryView(th, obj)
				if exc != nil {
					return value{}, exc
				}
				return object.CallMethod(th, m.Value(), object.Intern("cast"), object.StrOf("B"))
			}},
			{Name: "release", Sig: "($self, /)", Doc: "Let the buffer go.", F0: func(_ *thread, self value) (value, *exception) {
				object.Cast[pickleBuffer](self).obj = value{}
				return object.None, nil
			}},
		})
	})
}

// saveBuffer writes a PickleBuffer, or hands it over.
func (p *pickler) saveBuffer(th *thread, v value) *exception {
	if p.proto < 5 {
		return picklingError(th, "PickleBuffer can only be pickled with protocol >= 5")
	}
	b, exc := object.GetBuffer(th, v, false)
	if exc != nil {
		return exc
	}
	if !b.IsContiguous() {
		if b.Release != nil {
			b.Release()
		}
		return picklingError(th, "PickleBuffer can not be pickled when pointing to a non-contiguous buffer")
	}
	data, readOnly := string(b.Data), b.ReadOnly
	if b.Release != nil {
		b.Release()
	}
	inBand := true
	if !p.bufferCallback.IsNull() {
		r, exc := object.Call1(th, p.bufferCallback, v)
		if exc != nil {
			return exc
		}
		if inBand, exc = object.Truth(th, r); exc != nil {
			return exc
		}
	}
	switch {
	case !inBand:
		p.emit(opNextBuffer)
		if readOnly {
			p.emit(opReadOnlyBuffer)
		}
	case readOnly:
		return p.saveBytes(th, object.NewBytes(data))
	default:
		return p.saveByteArray(th, object.NewByteArray([]byte(data)).Value())
	}
	return nil
}

// buffer reads a buffer that stood outside the pickle.
func (u *unpickler) buffer(th *thread, op byte) *exception {
	if op == opReadOnlyBuffer {
		v, exc := u.pop(th)
		if exc != nil {
			return exc
		}
		m, exc := object.NewMemoryView(th, v)
		if exc != nil {
			return exc
		}
		read, exc := object.GetAttrName(th, m.Value(), "readonly")
		if exc != nil {
			return exc
		}
		if read.Is(object.True) {
			u.push(v)
			return nil
		}
		view, exc := object.CallMethod(th, m.Value(), object.Intern("toreadonly"))
		if exc == nil {
			u.push(view)
		}
		return exc
	}
	if u.buffers.IsNull() {
		return loadingError(th, "pickle stream refers to out-of-band data but no *buffers* argument was given")
	}
	v, exc := object.Next(th, u.buffers)
	if exc != nil {
		return exc
	}
	if v.IsNull() {
		return loadingError(th, "not enough out-of-band buffers")
	}
	u.push(v)
	return nil
}
