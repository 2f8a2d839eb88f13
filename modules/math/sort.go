// This file sorts and searches lists of ints, of floats and of texts.

package math

import (
	"cmp"
	"context"
	"math"
	"math/big"
	"slices"

	"github.com/Snider/Poindexter"

	"dappco.re/go/py/modules/math/argument"
)

// SortOptions say in which order Sort puts values.
type SortOptions struct {
	Reverse bool                   // the greatest first
	Key     func(any) (any, error) // what is compared in the place of a value
}

// Sort returns values in order. They are numbers or texts; those that compare equal keep their order.
func Sort(ctx context.Context, values []any, options SortOptions) ([]any, error) {
	keys := values
	if options.Key != nil {
		keys = make([]any, len(values))
		for i, v := range values {
			k, err := options.Key(v)
			if err != nil {
				return nil, err
			}
			keys[i] = k
		}
	}
	order, err := argsort(ctx, keys, options.Reverse)
	if err != nil {
		return nil, err
	}
	sorted := make([]any, len(values))
	for i, at := range order {
		sorted[i] = values[at]
	}
	return sorted, nil
}

// Argsort returns the positions of values in the order of the values.
//
//py:default reverse=False
func Argsort(ctx context.Context, values []any, reverse bool) ([]int, error) {
	return argsort(ctx, values, reverse)
}

// poll is how many comparisons a sort does before it looks whether it is to stop.
const poll = 1 << 16

func argsort(ctx context.Context, keys []any, reverse bool) ([]int, error) {
	less, err := ordering("values", keys)
	if err != nil {
		return nil, err
	}
	order := make([]int, len(keys))
	for i := range order {
		order[i] = i
	}
	comparisons := 0
	slices.SortStableFunc(order, func(a, b int) int {
		if comparisons++; comparisons%poll == 0 && err == nil {
			err = context.Cause(ctx)
		}
		if err != nil { // what compares equal is sorted soon
			return 0
		}
		if reverse {
			a, b = b, a
		}
		return less(keys[a], keys[b])
	})
	return order, err
}

// IsSorted reports whether no value is less than the one before it.
func IsSorted(values []any) (bool, error) {
	compare, err := ordering("values", values)
	if err != nil {
		return false, err
	}
	return slices.IsSortedFunc(values, compare), nil
}

// BinarySearch returns the position of target in values, which are in order, or -1. Of several it is the first.
func BinarySearch(values []any, target any) (int, error) {
	if ints, t, ok := allInts(values, target); ok {
		return poindexter.BinarySearch(ints, t), nil
	}
	if err := comparable("target", target); err != nil {
		return 0, err
	}
	compare, err := ordering("values", values)
	if err != nil {
		return 0, err
	}
	if len(values) > 0 && isText(values[0]) != isText(target) {
		return 0, argument.Mistyped("target", "a text has no place among numbers, nor a number among texts")
	}
	if at, found := slices.BinarySearchFunc(values, target, compare); found {
		return at, nil
	}
	return -1, nil
}

// allInts is values and target if all of them are ints.
func allInts(values []any, target any) (ints []int, t int, ok bool) {
	if t, ok = target.(int); !ok {
		return nil, 0, false
	}
	ints = make([]int, len(values))
	for i, v := range values {
		if ints[i], ok = v.(int); !ok {
			return nil, 0, false
		}
	}
	return ints, t, true
}

func isText(v any) bool {
	_, ok := v.(string)
	return ok
}

// comparable refuses what is neither a number with an order nor a text.
func comparable(name string, v any) error {
	switch v := v.(type) {
	case int, *big.Int, string, bool:
		return nil
	case float64:
		return argument.Ordered(name, []float64{v})
	}
	return argument.Mistyped(name, "only numbers and texts can be compared")
}

// ordering is a comparison for values, which are all numbers or all texts.
func ordering(name string, values []any) (func(a, b any) int, error) {
	texts := 0
	for _, v := range values {
		if err := comparable(name, v); err != nil {
			return nil, err
		}
		if isText(v) {
			texts++
		}
	}
	switch texts {
	case 0:
		return compareNumbers, nil
	case len(values):
		return func(a, b any) int { return cmp.Compare(a.(string), b.(string)) }, nil
	}
	return nil, argument.Mistyped(name, "numbers and texts cannot be compared")
}

func compareNumbers(a, b any) int {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok {
			return cmp.Compare(x, y)
		}
	case float64:
		if y, ok := b.(float64); ok {
			return cmp.Compare(x, y)
		}
	}
	for _, v := range []any{a, b} {
		if f, ok := v.(float64); ok && math.IsInf(f, 0) {
			return cmp.Compare(infinite(a), infinite(b))
		}
	}
	return exact(a).Cmp(exact(b))
}

// infinite is which infinity v is, 0 for other numbers.
func infinite(v any) float64 {
	if f, ok := v.(float64); ok && math.IsInf(f, 0) {
		return f
	}
	return 0
}

// exact is the number v, which is not infinite, without rounding.
func exact(v any) *big.Float {
	switch v := v.(type) {
	case float64:
		return big.NewFloat(v)
	case int:
		return new(big.Float).SetInt64(int64(v))
	case *big.Int:
		return new(big.Float).SetInt(v)
	case bool:
		if v {
			return big.NewFloat(1)
		}
	}
	return new(big.Float)
}
