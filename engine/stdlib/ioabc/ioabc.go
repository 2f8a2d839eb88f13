// Package ioabc implements module io: module _io, with abstract base classes over its types.
package ioabc

import (
	stdabc "dappco.re/go/py/engine/stdlib/abc"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	stdio "dappco.re/go/py/engine/stdlib/io"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// abstract is one of the classes: its base in module _io, its base among the classes, and the types of _io that count as subclasses.
type abstract struct {
	name, doc string
	low       *object.Type
	base      string
	types     []*object.Type
}

var classes = ondemand.Value[[]abstract]{Make: func() []abstract {
	return []abstract{
		{name: "IOBase", doc: "The base of all streams: closing, seeking, lines.", low: stdio.IOBaseType},
		{name: "RawIOBase", doc: "The base of streams of bytes without a buffer.", low: stdio.RawIOBaseType, base: "IOBase", types: []*object.Type{stdio.FileIOType}},
		{name: "BufferedIOBase", doc: "The base of streams of bytes with a buffer.", low: stdio.BufferedIOBaseType, base: "IOBase",
			types: []*object.Type{stdio.BytesIOType, stdio.BufferedReaderType, stdio.BufferedWriterType, stdio.BufferedRandomType, stdio.BufferedRWPairType}},
		{name: "TextIOBase", doc: "The base of streams of text.", low: stdio.TextIOBaseType, base: "IOBase", types: []*object.Type{stdio.StringIOType, stdio.TextIOWrapperType}},
	}
}}

// New makes module io.
func New(th *object.Thread) (*object.Module, *object.Exception) {
	m := stdio.NewModule(false)
	made := map[string]*object.Type{}
	for _, c := range classes.Get() {
		spec := object.ClassSpec{Module: "io", Name: c.name, Doc: c.doc, Bases: []*object.Type{c.low}}
		if c.base != "" {
			spec.Bases = append(spec.Bases, made[c.base])
		}
		t, exc := stdabc.NewClass(th, spec)
		if exc != nil {
			return nil, exc
		}
		for _, sub := range c.types {
			if exc := stdabc.Register(th, t, sub); exc != nil {
				return nil, exc
			}
		}
		made[c.name] = t
		m.Dict.SetName(c.name, t.Value())
	}
	for _, p := range []struct{ name, method, sig, doc, methodDoc string }{
		{"Reader", "read", "($self, size=Ellipsis, /)", "What has a method read: the protocol of what can be read from.", "What is read: size bytes or characters at most, all of them without size."},
		{"Writer", "write", "($self, data, /)", "What has a method write: the protocol of what can be written to.", "Write data, and say how much of it was written."},
	} {
		t, exc := newProtocol(th, p.name, p.doc, p.method, p.sig, p.methodDoc)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(p.name, t.Value())
	}
	return m, nil
}

// newProtocol is an abstract class whose subclasses are all classes that have method.
func newProtocol(th *thread, name, doc, method, sig, methodDoc string) (*object.Type, *exception) {
	var self *object.Type
	methods := []object.Method{
		native.Python(name+"."+method, sig, methodDoc, func(*thread, value, []value) (value, *exception) { return object.None, nil }),
		native.Python(name+".__subclasshook__", "($cls, C)", "Whether C has the method.", func(_ *thread, cls value, a []value) (value, *exception) {
			if !cls.Is(self.Value()) || !a[0].Type().Has(object.FlagType) {
				return object.NotImplemented, nil
			}
			for _, t := range a[0].AsType().MRO {
				if v, ok := t.Namespace().GetName(method); ok {
					if v.IsNone() {
						return object.NotImplemented, nil
					}
					return object.True, nil
				}
			}
			return object.NotImplemented, nil
		}),
		object.ClassGetItem(),
	}
	t, exc := stdabc.NewClass(th, object.ClassSpec{Module: "io", Name: name, Doc: doc, Methods: methods, Attrs: []object.ClassAttr{{Name: "__slots__", V: object.EmptyTuple.Value()}}})
	if exc != nil {
		return nil, exc
	}
	self = t
	set, exc := object.Call1(th, object.FrozenSetType.Value(), object.TupleOf(object.StrOf(method)))
	if exc == nil {
		exc = object.SetAttr(th, t.Value(), object.Intern("__abstractmethods__"), set)
	}
	return t, exc
}
