// This file numbers the intrinsic functions: rare operations that share the opcode Intrinsic.

package code

// The intrinsics. Their arguments are R[B], R[B+1], R[B+2].
const (
	IntrinsicPrintExpr        = iota // sys.displayhook(x): an expression statement in interactive mode
	IntrinsicTypeVar                 // TypeVar(name x, bound or constraints evaluator y or nothing); z true means constraints
	IntrinsicParamSpec               // ParamSpec(name x)
	IntrinsicTypeVarTuple            // TypeVarTuple(name x)
	IntrinsicSetDefault              // set the evaluator y of the default of type parameter x; result x
	IntrinsicSubscriptGeneric        // Generic[*x], x the tuple of type parameters
	IntrinsicTypeAlias               // TypeAliasType(name x, type parameters y or nothing, evaluator z)
	IntrinsicSetTypeParams           // x.__type_params__ = y; result x
	NumIntrinsics
)
