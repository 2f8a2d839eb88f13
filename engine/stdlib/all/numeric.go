// This file lists the modules of numbers.

package all

import (
	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/stdlib/copy"
	stdmath "dappco.re/go/py/engine/stdlib/math"
	"dappco.re/go/py/engine/stdlib/numbers"
	"dappco.re/go/py/engine/stdlib/random"
)

// numeric is the modules of numbers and of copies.
func numeric() []imports.Native {
	return []imports.Native{
		{Name: "copy", Build: copy.New},
		{Name: "copyreg", Build: copy.NewRegistry},
		{Name: "math", Build: stdmath.New},
		{Name: "numbers", Build: numbers.New},
		{Name: "random", Build: random.New},
		{Name: "_random", Build: random.NewLow},
	}
}
