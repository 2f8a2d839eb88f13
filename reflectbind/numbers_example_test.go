// This file has the example of numbers that Go and Python share.

package reflectbind_test

import (
	"context"
	"fmt"
	"os"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
	"dappco.re/go/py/typemap/matrix"
)

// A slice of numbers is a view in Python, and a matrix.Matrix takes rows without copying those that lie in one memory.
func ExampleModule_numbers() {
	prices := []float64{4, 5, 9}
	shop := reflectbind.Module("shop", map[string]any{
		"Prices": func() []float64 { return prices },
		"Total": func(xs []float64) (sum float64) {
			for _, x := range xs {
				sum += x
			}
			return sum
		},
		"Centroid": func(points matrix.Matrix) []float64 {
			sum := make([]float64, points.Cols)
			for _, row := range points.All() {
				for j, x := range row {
					sum[j] += x / float64(points.Rows)
				}
			}
			return sum
		},
	})
	interp, err := py.New(py.Stdout(os.Stdout), py.Modules(shop, reflectbind.Go()))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer interp.Close()
	err = interp.Run(context.Background(), `
import shop, go
prices = shop.prices()
prices[0] = 6              # Go sees it
prices[1:] *= 2            # a slice shares the memory
print(prices, shop.total(prices), prices.max())

points = go.matrix([[0, 0], [2, 4], [4, 2]], "float64")
print(shop.centroid(points), shop.centroid(points[1:]), points[:, 1])
`)
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(prices)
	// Output:
	// go.array([6.0, 10.0, 18.0]) 34.0 18.0
	// go.array([2.0, 2.0]) go.array([3.0, 3.0]) go.array([0.0, 4.0, 2.0])
	// [6 10 18]
}
