// Package poindexter offers the k-d tree of github.com/Snider/Poindexter to Python as it is, beside the index of core.math.kdtree.
package poindexter

//go:generate go run ../../../cmd/corepy bind -package poindexter -o exports_gen.go -only KD* -only NewKDTree* -only *Distance -only DistanceMetric -only WithMetric -only WithBackend -only Backend* -only Err[BDEZ]* -instantiate KDTree[any] -instantiate KDPoint[any] -instantiate NewKDTree[any] -instantiate NewKDTreeFromDim[any] github.com/Snider/Poindexter
