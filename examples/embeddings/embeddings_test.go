// This file tests the search over embeddings at a small size, against distances that are calculated here.

package embeddings

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	py "dappco.re/go/py"
	"dappco.re/go/py/modules"
	"dappco.re/go/py/modules/math/signal"
	"dappco.re/go/py/typemap/matrix"
)

// search runs embeddings.py with args and returns what it prints.
func search(t *testing.T, args ...string) string {
	t.Helper()
	var out, times bytes.Buffer
	in, err := py.New(py.Stdout(&out), py.Stderr(&times), py.Args(append([]string{"embeddings.py"}, args...)...), py.Modules(modules.All()...))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := in.RunFile(context.Background(), "embeddings.py"); err != nil {
		var e *py.Error
		if errors.As(err, &e) {
			t.Fatal(e.Traceback)
		}
		t.Fatal(err)
	}
	return out.String()
}

type neighbour struct {
	index    int
	distance float64
}

// order is all points by their cosine distance from q.
func order(m matrix.Matrix, q []float64) []neighbour {
	all := make([]neighbour, m.Rows)
	for i := range all {
		var product, a, b float64
		for d, v := range m.Row(i) {
			product, a, b = product+v*q[d], a+v*v, b+q[d]*q[d]
		}
		all[i] = neighbour{i, 1 - product/math.Sqrt(a*b)}
	}
	slices.SortFunc(all, func(x, y neighbour) int { return cmp.Compare(x.distance, y.distance) })
	return all
}

func TestEmbeddings_Main_Good(t *testing.T) {
	const points, dimensions = 3000, 24
	ctx := context.Background()
	noise := signal.NewNoise(2026)
	m, err := noise.Matrix(ctx, points, dimensions, 1)
	if err != nil {
		t.Fatal(err)
	}
	values := func(variance float64) []float64 {
		v, err := noise.Values(ctx, dimensions, variance)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	known := order(m, values(1))[0].index
	q := values(0.1)
	for i := range q {
		q[i] += m.At(known, i)
	}
	all := order(m, q)
	var want strings.Builder
	for _, n := range all[:10] {
		fmt.Fprintf(&want, "%8d %.6f\n", n.index, n.distance)
	}
	got := search(t, fmt.Sprint(points), fmt.Sprint(dimensions), "4")
	if !strings.HasPrefix(got, want.String()+"similarity 0.") || all[0].index != known {
		t.Errorf("got\n%swant\n%s", got, want.String())
	}
}

func TestEmbeddings_Main_Ugly(t *testing.T) {
	if got := search(t, "8", "2", "1"); strings.Count(got, "\n") != 10 {
		t.Errorf("8 points: %s", got)
	}
}
