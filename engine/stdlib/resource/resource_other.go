//go:build !linux

// Package resource is module resource where the system is not Linux: there is none.
package resource

import "dappco.re/go/py/engine/object"

// New says that the module does not exist here.
func New(*object.Thread) (*object.Module, *object.Exception) {
	return nil, object.Errorf(object.ModuleNotFoundErrorType, "No module named 'resource'")
}
