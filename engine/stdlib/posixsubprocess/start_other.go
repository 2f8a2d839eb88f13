//go:build !linux

// This file is for systems where programs are not started this way.

package posixsubprocess

import "dappco.re/go/py/engine/object"

func forkExec(*thread, value, []value) (value, *exception) {
	return value{}, object.Errorf(object.NotImplementedErrorType, "subprocess is not supported on this system")
}
