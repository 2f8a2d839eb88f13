//go:build !linux

// This file is for systems where there are no pairs of sockets here.

package socket

import "dappco.re/go/py/engine/object"

var functions = []object.Method{
	{Name: "_pair", Sig: "($module, family, type, proto, /)", Doc: "Not supported on this system.", FN: func(*object.Thread, object.Value, []object.Value) (object.Value, *object.Exception) {
		return object.Value{}, object.Errorf(object.NotImplementedErrorType, "pairs of sockets are not supported on this system")
	}, Min: 3, Max: 3},
}
