// Package socket implements module _socket as far as modules need it to be imported, names and numbers, and as far as asyncio needs it to run. Pairs of sockets work; sockets of the network are missing and say so.
package socket

import (
	_ "embed"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/script"
)

//go:embed socket.py
var text string

// New makes the module.
func New(th *object.Thread) (*object.Module, *object.Exception) {
	m := object.NewModule("_socket")
	for name, n := range constants.Get() {
		m.Dict.SetName(name, object.Int64(n))
	}
	native.Add(m.Dict, "_socket", functions)
	return m, script.Run(th, m, "_socket", text)
}
