// This file lists the modules about numbers.

package all

import (
	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/stdlib/array"
	"dappco.re/go/py/engine/stdlib/cmath"
	"dappco.re/go/py/engine/stdlib/cstruct"
	"dappco.re/go/py/engine/stdlib/decimal"
	"dappco.re/go/py/engine/stdlib/fractions"
	"dappco.re/go/py/engine/stdlib/numbers"
	"dappco.re/go/py/engine/stdlib/statistics"
)

var numeric = []imports.Native{
	{Name: "_decimal", Build: decimal.NewLow},
	{Name: "_struct", Build: cstruct.NewLow},
	{Name: "array", Build: array.New},
	{Name: "cmath", Build: cmath.New},
	{Name: "decimal", Build: decimal.New},
	{Name: "fractions", Build: fractions.New},
	{Name: "numbers", Build: numbers.New},
	{Name: "statistics", Build: statistics.New},
	{Name: "_statistics", Build: statistics.NewLow},
	{Name: "struct", Build: cstruct.New},
}
