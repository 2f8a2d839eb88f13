// This file converts Python ints to Go integers, with the errors that CPython raises for arguments of functions written in C.

package object

import "math"

// ToInt64 is v as an int64, by __index__; too large a number raises OverflowError.
func ToInt64(th *Thread, v Value) (int64, *Exception) {
	if v.IsInt64() {
		return v.AsInt64(), nil
	}
	i, exc := Index(th, v)
	if exc != nil {
		return 0, exc
	}
	n, ok := IntValue(i)
	if !ok {
		return 0, OverflowErrorf("Python int too large to convert to C long")
	}
	return n, nil
}

// ToSsize is ToInt64 for sizes and indices (a Py_ssize_t), which differ in the message.
func ToSsize(th *Thread, v Value) (int, *Exception) {
	if v.IsInt64() {
		return int(v.AsInt64()), nil
	}
	i, exc := Index(th, v)
	if exc != nil {
		return 0, exc
	}
	n, ok := IntValue(i)
	if !ok {
		return 0, OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	return int(n), nil
}

// ToInt32 is v as an int32 (a C int).
func ToInt32(th *Thread, v Value) (int32, *Exception) {
	n, exc := ToInt64(th, v)
	switch {
	case exc != nil:
		return 0, exc
	case n > math.MaxInt32:
		return 0, OverflowErrorf("signed integer is greater than maximum")
	case n < math.MinInt32:
		return 0, OverflowErrorf("signed integer is less than minimum")
	}
	return int32(n), nil
}
