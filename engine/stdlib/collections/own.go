// This file makes the classes of module collections that belong to an interpreter.

package collections

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/abc"
)

type ownKey struct{}

// own is the classes of one interpreter.
type own struct{ by map[string]*class }

func ownOf(th *thread) *own { return th.Interp.State(ownKey{}, func() any { return new(own) }).(*own) }

// ownClasses is the classes and, where they have one, the abstract base class that they derive from.
var ownClasses = []struct {
	spec *ondemand.Value[object.ClassSpec]
	base string
}{{&counterClass, ""}, {&chainMapClass, "MutableMapping"}, {&userDictClass, "MutableMapping"}, {&userListClass, "MutableSequence"}, {&userStringClass, "Sequence"}}

// madeOwn is the classes, made if need be.
func madeOwn(th *thread) (*own, *exception) {
	st := ownOf(th)
	if st.by != nil {
		return st, nil
	}
	bases, exc := madeABCs(th)
	if exc != nil {
		return nil, exc
	}
	by := map[string]*class{}
	for _, c := range ownClasses {
		spec, make := c.spec.Get(), object.NewClass
		if c.base != "" {
			spec.Bases, make = []*class{bases.by[c.base]}, abc.NewClass
		}
		if spec.Doc == "" {
			spec.Attrs = append(spec.Attrs[:len(spec.Attrs):len(spec.Attrs)], object.ClassAttr{Name: "__doc__", V: object.None})
		}
		if by[spec.Name], exc = make(th, spec); exc != nil {
			return nil, exc
		}
	}
	st.by = by
	return st, nil
}

// isOwn reports that v is an instance of the class name of this module.
func isOwn(th *thread, v value, name string) bool { return object.IsInstance(v, ownOf(th).by[name]) }

func get(th *thread, v value, name string) (value, *exception) {
	return object.GetAttr(th, v, object.Intern(name))
}

func set(th *thread, v value, name string, x value) *exception {
	return object.SetAttr(th, v, object.Intern(name), x)
}
