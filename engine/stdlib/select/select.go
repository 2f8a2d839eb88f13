// Package selects implements module select: waiting until one of several descriptors is ready.
package selects

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// New makes the module.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("select", "Waiting until one of several descriptors is ready.", functions)
	for name, n := range constants.Get() {
		m.Dict.SetName(name, object.Int64(n))
	}
	m.Dict.SetName("error", object.OSErrorType.Value())
	for name, t := range types.Get() {
		m.Dict.SetName(name, t.Value())
	}
	return m, nil
}
