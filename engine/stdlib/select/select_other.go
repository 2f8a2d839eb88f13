//go:build !linux

// This file is for systems whose descriptors cannot be waited for here.

package selects

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

var (
	constants ondemand.Value[map[string]int64]
	types     ondemand.Value[map[string]*object.Type]
	functions = []object.Method{
		{Name: "select", Sig: "($module, rlist, wlist, xlist, timeout=None, /)", Doc: "Not supported on this system.", FS: func(*thread, value, []value) (value, *exception) {
			return value{}, object.Errorf(object.NotImplementedErrorType, "select is not supported on this system")
		}},
	}
)
