// Package knn finds the nearest of points that are searched only once. For more than a few searches, build a core.math.kdtree.
package knn

//go:generate go run ../../../cmd/corepy-bind .

import (
	"context"

	"dappco.re/go/py/modules/math/kdtree"
	"dappco.re/go/py/typemap/matrix"
)

// SearchOptions are what may be said about the points.
type SearchOptions struct {
	Weights []float64 // of the dimensions, for the metric weighted_cosine
}

// Search finds the k of points that are nearest to query, or all if there are fewer, in the order of distance; of two at the same distance the one with the smaller index comes first.
//
//py:default k=1
//py:default metric="euclidean"
func Search(ctx context.Context, points matrix.Matrix, query []float64, k int, metric string, options SearchOptions) ([]kdtree.Neighbour, error) {
	tree, err := kdtree.Build(ctx, points, metric, kdtree.BuildOptions{Method: "scan", Weights: options.Weights})
	if err != nil {
		return nil, err
	}
	return tree.Nearest(ctx, query, k)
}
