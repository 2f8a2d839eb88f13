// This file makes classes of an interpreter from Go: heap types as a class statement makes them, with methods written in Go.

package object

import "slices"

// ClassSpec describes a class that belongs to one interpreter: scripts may subclass it, change it and give its instances attributes, as
// they may with a class made by a class statement. Standard modules that Python programmers expect to be written in Python make their
// classes so; a type that is immutable and shared by all interpreters is made by ReadyType.
type ClassSpec struct {
	Module, Name, Doc string
	Bases             []*Type // empty means object
	Meta              *Type   // nil means type
	Methods           []Method
	GetSets           []GetSet
	// Attrs are further entries of the namespace, in this order after the methods.
	Attrs []ClassAttr
}

// ClassAttr is an entry of a class's namespace.
type ClassAttr struct {
	Name string
	V    Value
}

// NewClass makes the class of spec. Special methods (`__init__`, `__eq__`) are entries of Methods; instances are ordinary ones, with
// attributes by GetAttr and SetAttr. The tables are copied: several interpreters may make classes of the same tables.
func NewClass(th *Thread, spec ClassSpec) (*Type, *Exception) {
	ns := NewDict()
	ns.SetName("__module__", StrOf(spec.Module))
	if spec.Doc != "" {
		ns.SetName("__doc__", StrOf(spec.Doc))
	}
	methods := slices.Clone(spec.Methods)
	descrs := make([]MethodDescr, len(methods))
	for i := range methods {
		v := descrs[i].describe(&methods[i], nil)
		ns.SetName(methods[i].Name, v)
	}
	getsets := slices.Clone(spec.GetSets)
	computed := make([]GetSetDescr, len(getsets))
	for i := range getsets {
		d := &computed[i]
		d.typ, d.GetSet = GetSetType, &getsets[i]
		ns.SetName(getsets[i].Name, d.Value())
	}
	for _, a := range spec.Attrs {
		ns.SetName(a.Name, a.V)
	}
	meta := spec.Meta
	if meta == nil {
		meta = TypeType
	}
	t, exc := NewType(th, meta, spec.Name, spec.Bases, ns, nil, nil)
	if exc != nil {
		return nil, exc
	}
	t.PythonLike = true
	for i := range methods {
		methods[i].owner = t
		descrs[i].Owner = t
	}
	for i := range computed {
		computed[i].Owner = t
	}
	return t, nil
}

// NewMethodDescr is the method m of instances of owner, for namespaces that are made by hand.
func NewMethodDescr(m *Method, owner *Type) Value {
	return new(MethodDescr).describe(m, owner)
}

// describe makes d the descriptor of m in the namespace of owner, and is what that namespace holds: of a static method, the method itself. m has its name afterwards.
func (d *MethodDescr) describe(m *Method, owner *Type) Value {
	m.settle()
	d.typ, d.Method, d.Owner = MethodDescrType, m, owner
	switch m.Kind {
	case ClassMethod:
		d.typ = ClassMethodDescrType
	case StaticMethod:
		return NewStaticMethod(NewNative(m, Value{}).Value()).Value()
	}
	return d.Value()
}

// hostSequences are the types of a host that are mutable sequences.
var hostSequences []*Type

// AddHostSequence makes t, a type that no package of the engine has made, a virtual subclass of collections.abc.MutableSequence. It is for package variables: interpreters that
// exist already do not see it.
func AddHostSequence(t *Type) bool {
	hostSequences = append(hostSequences, t)
	return true
}

// HostSequences are the types that were given to AddHostSequence.
func HostSequences() []*Type {
	for _, t := range hostSequences {
		t.Complete()
	}
	return hostSequences
}
