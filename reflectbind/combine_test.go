// This file tests that exception classes are combined before anything else has used them.

package reflectbind

import (
	"context"
	"fmt"
	"testing"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

type lateDef struct{}

// Define implements object.Definition.
func (lateDef) Define(t *object.Type) { defineException(t, typemap.GoErrorType) }

// The class of a sentinel that is context.Canceled extends the class of it, used before or not.
func TestErrors_Sentinel_Ugly(t *testing.T) {
	b := new(binder)
	if got := b.sentinel(fmt.Errorf("stopped: %w", context.Canceled), "StoppedError", "m", ""); !got.IsSubtype(canceledErrorType) {
		t.Error(got.MRO)
	}
}

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
