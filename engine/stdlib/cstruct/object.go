// This file defines class Struct: a format compiled once.

package cstruct

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// compiled is a Struct object; layout is nil before __init__ has run.
type compiled struct {
	object.Head
	format string
	layout *layout
}

var structType = &object.Type{Name: "Struct", Module: "_struct", Doc: "Struct(format) --> compiled struct object\n\nA format that is compiled once; see the module's documentation for what it may contain.", Def: structDef{}}

var structParams = object.ParseParams("Struct", "(format)")

type structDef struct{}

// Define implements object.Definition.
func (structDef) Define(t *object.Type) {
	native.Class[compiled](t, object.ObjectType, func(th *thread, cls *object.Type, _ []value, _ []*object.Str) (value, *exception) {
		return object.Alloc(th, cls)
	}, func(t *object.Type) {
		t.Init = func(th *thread, self value, args []value, kw []*object.Str) *exception {
			if len(args) == len(kw) && len(kw) > 0 && kw[0].String() != "format" {
				return object.TypeErrorf("Struct() missing required argument 'format' (pos 1)")
			}
			room, exc := native.Bind(structParams, args, kw)
			if exc != nil {
				return exc
			}
			l, exc := layoutOf(th, room[0])
			if exc != nil {
				return exc
			}
			s := object.Cast[compiled](self)
			s.format, _ = formatText(th, room[0])
			s.layout = l
			return nil
		}
		t.Repr = func(th *thread, v value) (value, *exception) {
			l, exc := layoutIn(v)
			if exc != nil || l == nil {
				return value{}, exc
			}
			text, exc := object.Repr(th, object.StrOf(object.Cast[compiled](v).format))
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf(v.Type().Name + "(" + text.String() + ")"), nil
		}
		t.HasWeakref = true
		t.AddMethods(structMethods)
		t.AddGetSets([]object.GetSet{
			{Name: "format", Doc: "The format, as text.", Get: func(_ *thread, v value) (value, *exception) {
				_, exc := layoutIn(v)
				return object.StrOf(object.Cast[compiled](v).format), exc
			}},
			{Name: "size", Doc: "How many bytes the structure has.", Get: func(_ *thread, v value) (value, *exception) {
				l := object.Cast[compiled](v).layout
				if l == nil {
					return object.Int64(-1), nil
				}
				return object.Int64(int64(l.size)), nil
			}},
		})
	})
}

func layoutIn(v value) (*layout, *exception) {
	if l := object.Cast[compiled](v).layout; l != nil {
		return l, nil
	}
	return nil, object.Errorf(object.RuntimeErrorType, "Struct object is not initialized")
}

var structMethods = []object.Method{
	{Name: "iter_unpack", Sig: "($self, buffer, /)", Doc: "Iterate over the tuples of structures that lie one after the other in buffer.", F1: func(th *thread, self, buffer value) (value, *exception) {
		l, exc := layoutIn(self)
		if exc != nil {
			return value{}, exc
		}
		return l.iterate(th, buffer)
	}},
	{Name: "pack", Doc: "S.pack(v1, v2, ...) -> bytes\n\nThe values as bytes of a structure.", FN: func(th *thread, self value, args []value) (value, *exception) {
		l, exc := layoutIn(self)
		if exc != nil {
			return value{}, exc
		}
		return l.packed(th, args)
	}, Max: -1},
	{Name: "pack_into", Doc: "S.pack_into(buffer, offset, v1, v2, ...)\n\nWrite the values into buffer as a structure that begins at offset.", FN: func(th *thread, self value, args []value) (value, *exception) {
		l, exc := layoutIn(self)
		if exc != nil {
			return value{}, exc
		}
		return l.packInto(th, args)
	}, Max: -1},
	{Name: "unpack", Sig: "($self, buffer, /)", Doc: "The values of the structure that fills buffer, as a tuple.", F1: func(th *thread, self, buffer value) (value, *exception) {
		l, exc := layoutIn(self)
		if exc != nil {
			return value{}, exc
		}
		return l.unpack(th, buffer)
	}},
	{Name: "unpack_from", Sig: "($self, /, buffer, offset=0)", Doc: "The values of the structure that begins at offset in buffer, as a tuple.", FS: func(th *thread, self value, args []value) (value, *exception) {
		l, exc := layoutIn(self)
		if exc != nil {
			return value{}, exc
		}
		return l.unpackFrom(th, args[0], args[1])
	}},
}
