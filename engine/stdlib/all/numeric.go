package all

import (
	"dappco.re/go/py/engine/imports"
	stdmath "dappco.re/go/py/engine/stdlib/math"
	"dappco.re/go/py/engine/stdlib/random"
)

// numeric is the modules of numbers.
func numeric() []imports.Native {
	return []imports.Native{
		{Name: "math", Build: stdmath.New},
		{Name: "random", Build: random.New},
		{Name: "_random", Build: random.NewLow},
	}
}
