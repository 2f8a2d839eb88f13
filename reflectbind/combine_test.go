// This file tests that exception classes are combined before anything else has used them.

package reflectbind

import (
	"testing"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

type lateDef struct{}

// Define implements object.Definition.
func (lateDef) Define(t *object.Type) { defineException(t, typemap.GoErrorType) }

func TestErrors_Combine_Ugly(t *testing.T) {
	late := &object.Type{Name: "LateError", Qualname: "LateError", Module: "go", Def: lateDef{}}
	if got := new(binder).combine([]*object.Type{late, object.ValueErrorType}); !got.IsSubtype(late) || !got.IsSubtype(object.ValueErrorType) || !got.IsSubtype(typemap.GoErrorType) {
		t.Error(got.MRO)
	}
	later := &object.Type{Name: "LaterError", Qualname: "LaterError", Module: "go", Def: lateDef{}}
	if got := new(binder).combine([]*object.Type{later}); got != later {
		t.Error(got.Name, got.MRO)
	}
}
