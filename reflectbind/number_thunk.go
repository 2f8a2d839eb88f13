// This file calls common functions of numbers without reflection, which would allocate for every call.

package reflectbind

import (
	"reflect"

	"dappco.re/go/py/typemap/matrix"
)

// numberThunk is a thunk as generated files have them for fn, if it takes slices of numbers, or a matrix, in one of the usual ways; nil for other functions.
func numberThunk(fn reflect.Value) func(in, out []any) {
	if t := fn.Type(); !fn.CanInterface() || t.NumIn() == 0 || t.NumIn() > 2 || t.NumOut() > 2 || t.IsVariadic() {
		return nil
	}
	x := fn.Interface()
	for _, find := range []func(x any) func(in, out []any){thunkOf[float64], thunkOf[float32], thunkOf[int], thunkOf[int64], thunkOf[int32]} {
		if thunk := find(x); thunk != nil {
			return thunk
		}
	}
	return nil
}

// thunkOf is the thunk of x if it is a function of slices of T.
func thunkOf[T matrix.Number](x any) func(in, out []any) {
	switch fn := x.(type) {
	case func([]T):
		return func(in, _ []any) { fn(*in[0].(*[]T)) }
	case func([]T) T:
		return oneOf(fn)
	case func([]T) (T, error):
		return oneErr(fn)
	case func([]T) []T:
		return oneOf(fn)
	case func([]T) ([]T, error):
		return oneErr(fn)
	case func(matrix.Of[T]) T:
		return oneOf(fn)
	case func(matrix.Of[T]) (T, error):
		return oneErr(fn)
	case func([]T, T):
		return func(in, _ []any) { fn(*in[0].(*[]T), *in[1].(*T)) }
	case func([]T, T) T:
		return twoOf(fn)
	case func([]T, []T) T:
		return twoOf(fn)
	case func([]T, []T) (T, error):
		return twoErr(fn)
	case func([]T, []T) []T:
		return twoOf(fn)
	case func([]T, []T) ([]T, error):
		return twoErr(fn)
	}
	return floatThunkOf[T](x)
}

// floatThunkOf is thunkOf for functions whose result is a float or a bool whatever T is.
func floatThunkOf[T matrix.Number](x any) func(in, out []any) {
	switch fn := x.(type) {
	case func([]T) float64:
		return oneOf(fn)
	case func([]T) (float64, error):
		return oneErr(fn)
	case func([]T) int:
		return oneOf(fn)
	case func([]T) bool:
		return oneOf(fn)
	case func([]T, []T) float64:
		return twoOf(fn)
	case func([]T, []T) (float64, error):
		return twoErr(fn)
	}
	return nil
}

func oneOf[A, R any](fn func(A) R) func(in, out []any) {
	return func(in, out []any) { *out[0].(*R) = fn(*in[0].(*A)) }
}

func oneErr[A, R any](fn func(A) (R, error)) func(in, out []any) {
	return func(in, out []any) { *out[0].(*R), *out[1].(*error) = fn(*in[0].(*A)) }
}

func twoOf[A, B, R any](fn func(A, B) R) func(in, out []any) {
	return func(in, out []any) { *out[0].(*R) = fn(*in[0].(*A), *in[1].(*B)) }
}

func twoErr[A, B, R any](fn func(A, B) (R, error)) func(in, out []any) {
	return func(in, out []any) { *out[0].(*R), *out[1].(*error) = fn(*in[0].(*A), *in[1].(*B)) }
}
