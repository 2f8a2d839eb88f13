// This file tests sorting and searching of ints, floats, large ints and texts.

package math

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/big"
	"testing"
)

func list(values ...any) []any { return values }

func TestSort_Sort_Good(t *testing.T) {
	large := new(big.Int).Lsh(big.NewInt(1), 70)
	length := func(v any) (any, error) { return len(v.(string)), nil }
	for _, c := range []struct {
		values  []any
		options SortOptions
		want    string
	}{
		{list(3, 1, 2), SortOptions{}, "[1 2 3]"},
		{list(3, 1, 2), SortOptions{Reverse: true}, "[3 2 1]"},
		{list("b", "a", "é"), SortOptions{}, "[a b é]"},
		{list(2.5, 1, large, -1, true), SortOptions{}, "[-1 1 true 2.5 1180591620717411303424]"},
		{list(math.Inf(1), large, math.Inf(-1), 0), SortOptions{}, "[-Inf 0 1180591620717411303424 +Inf]"},
		{list("ccc", "a", "bb", "d"), SortOptions{Key: length}, "[a d bb ccc]"},
		{list("ccc", "a", "bb", "d"), SortOptions{Key: length, Reverse: true}, "[ccc bb a d]"},
		{list(math.MaxInt, float64(math.MaxInt), math.MaxInt-1), SortOptions{}, "[9223372036854775806 9223372036854775807 9.223372036854776e+18]"},
	} {
		if got, err := Sort(context.Background(), c.values, c.options); err != nil || fmt.Sprint(got) != c.want {
			t.Errorf("%v: %v %v, want %s", c.values, got, err, c.want)
		}
	}
	if got, err := Argsort(context.Background(), list("b", "c", "a"), false); err != nil || fmt.Sprint(got) != "[2 0 1]" {
		t.Error(got, err)
	}
}

func TestSort_Sort_Bad(t *testing.T) {
	for _, values := range [][]any{list(1, "a"), list([]any{}), list(nil)} {
		if _, err := Sort(context.Background(), values, SortOptions{}); !refused(err, "TypeError", "values") {
			t.Errorf("%v: %v", values, err)
		}
	}
	if _, err := Sort(context.Background(), list(1.5, nan), SortOptions{}); !refused(err, "ValueError", "values") {
		t.Error(err)
	}
	broken := errors.New("broken")
	if _, err := Sort(context.Background(), list(1), SortOptions{Key: func(any) (any, error) { return nil, broken }}); !errors.Is(err, broken) {
		t.Error(err)
	}
}

func TestSort_Sort_Ugly(t *testing.T) {
	values := list(2, 1)
	if got, err := Sort(context.Background(), values, SortOptions{}); err != nil || fmt.Sprint(got, values) != "[1 2] [2 1]" {
		t.Error("Sort changes its argument", got, values)
	}
	if got, err := Sort(context.Background(), nil, SortOptions{}); err != nil || got == nil || len(got) != 0 {
		t.Error(got, err)
	}
}

// A long sort stops with its context.
func TestSort_Argsort_Ugly(t *testing.T) {
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	values := make([]any, 1<<15)
	for i := range values {
		values[i] = i * 7919 % 1000
	}
	if _, err := Argsort(ended, values, false); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestSort_BinarySearch_Good(t *testing.T) {
	for _, c := range []struct {
		values []any
		target any
		want   int
	}{
		{list(1, 3, 5), 3, 1}, {list(1, 3, 5), 4, -1}, {list(1, 2, 2, 2), 2, 1}, {nil, 1, -1}, {list("a", "b"), "b", 1}, {list(1.5, 2.5), 2.5, 1}, {list(1, 2.5), 1.0, 0},
		{list(1, 2), 2.5, -1}, {list(1, 2), math.Inf(1), -1},
	} {
		if got, err := BinarySearch(c.values, c.target); err != nil || got != c.want {
			t.Errorf("%v in %v: %d %v", c.target, c.values, got, err)
		}
	}
	for want, values := range map[bool][]any{true: list(1, 1, 2.5), false: list(2, 1)} {
		if got, err := IsSorted(values); err != nil || got != want {
			t.Error(values, got, err)
		}
	}
}

func TestSort_BinarySearch_Bad(t *testing.T) {
	for _, target := range []any{"a", []any{}} {
		if _, err := BinarySearch(list(1, 2), target); !refused(err, "TypeError", "target") {
			t.Error(err)
		}
	}
	if _, err := BinarySearch(list(1, 2), nan); !refused(err, "ValueError", "target") {
		t.Error(err)
	}
	if _, err := IsSorted(list(nan)); !refused(err, "ValueError", "values") {
		t.Error(err)
	}
}
