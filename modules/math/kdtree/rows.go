// This file takes what scripts give as points: matrices as they are, lists of rows as a copy.

package kdtree

import (
	"fmt"
	"math/big"
	"strings"

	"dappco.re/go/py/modules/math/argument"
	"dappco.re/go/py/typemap/matrix"
)

// Rows is the matrix that x is, which errors call name: a matrix itself, or a copy of a list of lists of numbers.
//
//py:hide
func Rows(name string, x any) (matrix.Matrix, error) {
	switch x := x.(type) {
	case matrix.Matrix:
		return x, nil
	case *matrix.Matrix:
		if x != nil {
			return *x, nil
		}
	case [][]float64:
		m, err := matrix.FromRows(x)
		if err != nil {
			return m, misshapen(name, err)
		}
		return m, nil
	case []any:
		return listed(name, x)
	}
	return matrix.Matrix{}, argument.Mistyped(name, "expected rows of numbers, got %s", typeName(x))
}

// listed is the matrix of a list of rows.
func listed(name string, list []any) (matrix.Matrix, error) {
	rows := make([][]float64, len(list))
	for i, item := range list {
		switch row := item.(type) {
		case []float64:
			rows[i] = row
		case []any:
			rows[i] = make([]float64, len(row))
			for j, v := range row {
				f, ok := number(v)
				if !ok {
					return matrix.Matrix{}, argument.Mistyped(fmt.Sprintf("%s[%d][%d]", name, i, j), "expected float, got %s", typeName(v))
				}
				rows[i][j] = f
			}
		default:
			return matrix.Matrix{}, argument.Mistyped(fmt.Sprintf("%s[%d]", name, i), "expected a row of numbers, got %s", typeName(item))
		}
	}
	m, err := matrix.FromRows(rows)
	if err != nil {
		return m, misshapen(name, err)
	}
	return m, nil
}

// misshapen is an error of package matrix as one of the argument.
func misshapen(name string, err error) error {
	return argument.Invalid(name, "%s", strings.TrimPrefix(err.Error(), "matrix: "))
}

// number is a Python number as a float.
func number(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case int:
		return float64(v), true
	case bool:
		if v {
			return 1, true
		}
		return 0, true
	case *big.Int:
		f, _ := new(big.Float).SetInt(v).Float64()
		return f, true // what is too large is infinite, which no tree takes
	}
	return 0, false
}

// typeName is the Python name of v's type.
func typeName(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case string:
		return "str"
	case []byte:
		return "bytes"
	case int, float64, bool:
		return fmt.Sprintf("%T", v)
	case []any:
		return "list"
	}
	return "an object"
}
