package all

import (
	"dappco.re/go/py/engine/imports"
	stdmath "dappco.re/go/py/engine/stdlib/math"
)

// numeric is the modules of numbers.
func numeric() []imports.Native {
	return []imports.Native{
		{Name: "math", Build: stdmath.New},
	}
}
