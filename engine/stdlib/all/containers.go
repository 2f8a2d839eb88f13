// This file lists the modules that copy objects, refer to them and hold them.

package all

import (
	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/stdlib/contextvars"
	"dappco.re/go/py/engine/stdlib/copyreg"
	"dappco.re/go/py/engine/stdlib/gc"
	"dappco.re/go/py/engine/stdlib/queue"
	"dappco.re/go/py/engine/stdlib/reprlib"
	stdstring "dappco.re/go/py/engine/stdlib/string"
	"dappco.re/go/py/engine/stdlib/weakref"
)

// containers is these modules.
var containers = []imports.Native{
	{Name: "contextvars", Build: contextvars.New},
	{Name: "_contextvars", Build: contextvars.NewLow},
	{Name: "copy", Build: copyreg.NewCopy},
	{Name: "copyreg", Build: copyreg.New},
	{Name: "gc", Build: gc.New},
	{Name: "queue", Build: queue.New},
	{Name: "_queue", Build: queue.NewLow},
	{Name: "reprlib", Build: reprlib.New},
	{Name: "string", Build: stdstring.New},
	{Name: "_string", Build: stdstring.NewLow},
	{Name: "weakref", Build: weakref.New},
	{Name: "_weakref", Build: weakref.NewLow},
	{Name: "_weakrefset", Build: weakref.NewSet},
}
