// This file describes the Python module "go": what bindings need that belongs to no Go package.

package reflectbind

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// Go describes the module "go": the exception classes of Go errors and panics, the base class of Go values, and Duration.
func Go() *Descriptor {
	d := &Descriptor{name: "go", doc: "Go values, errors and panics as Python sees them."}
	for _, t := range []*object.Type{typemap.GoErrorType, typemap.PanicErrorType, canceledErrorType, typemap.BoxType, typemap.DurationType} {
		d.items = append(d.items, &item{goName: t.Name, name: t.Name, kind: itemError, class: t})
	}
	return d
}
