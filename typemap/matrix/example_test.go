// This file has the example of the package.

package matrix_test

import (
	"fmt"

	"dappco.re/go/py/typemap/matrix"
)

func Example() {
	m, err := matrix.FromRows([][]float64{{1, 2, 3}, {4, 5, 6}})
	if err != nil {
		fmt.Println(err)
		return
	}
	right := m.Part(0, 2, 1, 3) // shares the elements
	right.Set(1, 0, 50)
	for i, row := range m.All() {
		fmt.Println(i, row)
	}
	fmt.Println(right.Rows, right.Cols, right.Stride, right.Clone().Data)
	// Output:
	// 0 [1 2 3]
	// 1 [4 50 6]
	// 2 2 3 [2 3 50 6]
}
