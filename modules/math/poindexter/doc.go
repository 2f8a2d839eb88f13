// Package poindexter offers the k-d tree of github.com/Snider/Poindexter to Python as it is, beside the index of core.math.kdtree.
package poindexter

import "github.com/Snider/Poindexter"

//go:generate go run ../../../cmd/corepy-bind -package poindexter -o exports_gen.go -only KD* -only NewKDTree* -only *Distance -only DistanceMetric -only WithMetric -only WithBackend -only Backend* -only Err[BDEZ]* -instantiate KDTree[any] -instantiate KDPoint[any] -instantiate NewKDTree[any] -instantiate NewKDTreeFromDim[any] github.com/Snider/Poindexter

// KDTree is the tree that Python sees. Threads must not change one at the same time, so it is bound for one at a time.
type KDTree = poindexter.KDTree[any]
