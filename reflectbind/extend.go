// This file adds to the classes of package typemap what needs the binder.

package reflectbind

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

var _ = typemap.ExtendWith(extend)

func extend(t *object.Type) {
	switch t {
	case typemap.BoxType:
		t.JSON = jsonForm
		t.AddMethods([]object.Method{
			{Name: "__setstate__", Sig: "($self, fields, /)", Doc: "What pickles and deep copies set fields by.", F1: setState},
			{Name: "__init_subclass__", Kind: object.ClassMethod, Sig: "($cls, /, **kwargs)", FK: initSubclass},
		})
	case typemap.TimeType:
		shared.defineTime(t)
	case typemap.GoErrorType:
		t.AddMethods([]object.Method{
			{Name: "as_", Sig: "($self, type, /)", Doc: "The first error in the chain whose own class is type, as an exception; None if there is none. Its attributes are those of that error.", F1: asError},
		})
	}
}
