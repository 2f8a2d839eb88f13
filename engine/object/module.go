// This file defines Module, the representation of Python's module objects.

package object

// Module is a module object; its namespace is what its attributes are.
type Module struct {
	Head
	Dict *Dict
}

// NewModule is an empty module of that name.
func NewModule(name string) *Module {
	m := &Module{Head: Head{ModuleType}, Dict: NewDict()}
	m.Dict.SetName("__name__", StrOf(name))
	for _, attr := range []string{"__doc__", "__package__", "__loader__", "__spec__"} {
		m.Dict.SetName(attr, None)
	}
	return m
}

func fillModule(t *Type) {}
