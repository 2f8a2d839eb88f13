// This file will make type parameters and aliases; see code.Intrinsic.

package object

// TypeParamIntrinsic makes type parameters and aliases; see code.Intrinsic*.
func TypeParamIntrinsic(th *Thread, id int, args []Value, module Value) (Value, *Exception) {
	return Value{}, Errorf(NotImplementedErrorType, "type parameters")
}
