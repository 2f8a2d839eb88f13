// This file has strptime, which module _strptime does.

package time

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func strptime(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	f, exc := native.FromModule(th, "_strptime", "_strptime_time")
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, f, args, kw)
}
