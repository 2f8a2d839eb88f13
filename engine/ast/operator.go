// Operators, expression contexts and conversions: the enumerations of the tree.

package ast

// Context says how an expression is used.
type Context uint8

// The contexts of Name, Attribute, Subscript, Starred, List and Tuple.
const (
	Load Context = iota
	Store
	Del
)

// BoolOperator is the operator of a BoolOp.
type BoolOperator uint8

// The boolean operators.
const (
	And BoolOperator = iota
	Or
)

// Operator is the operator of a BinOp or an AugAssign.
type Operator uint8

// The binary operators. Modulo is "%", which Python's ast calls Mod.
const (
	Add Operator = iota
	Sub
	Mult
	MatMult
	Div
	Modulo
	Pow
	LShift
	RShift
	BitOr
	BitXor
	BitAnd
	FloorDiv
)

// UnaryOperator is the operator of a UnaryOp.
type UnaryOperator uint8

// The unary operators.
const (
	Invert UnaryOperator = iota
	Not
	UAdd
	USub
)

// CmpOperator is one operator of a Compare.
type CmpOperator uint8

// The comparison operators.
const (
	Eq CmpOperator = iota
	NotEq
	Lt
	LtE
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)

// Conversion is the conversion of a replacement field: the character after "!", or NoConversion.
type Conversion int8

// The conversions.
const (
	NoConversion    Conversion = -1
	ConversionStr   Conversion = 's'
	ConversionRepr  Conversion = 'r'
	ConversionASCII Conversion = 'a'
)

var contextNames = [...]string{"Load", "Store", "Del"}

var boolOperatorNames = [...]string{"And", "Or"}

var operatorNames = [...]string{"Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift",
	"BitOr", "BitXor", "BitAnd", "FloorDiv"}

var operatorSymbols = [...]string{"+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//"}

var unaryOperatorNames = [...]string{"Invert", "Not", "UAdd", "USub"}

var cmpOperatorNames = [...]string{"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"}

// String returns the name of the class in Python's ast module.
func (c Context) String() string { return contextNames[c] }

// String returns the name of the class in Python's ast module.
func (o BoolOperator) String() string { return boolOperatorNames[o] }

// String returns the name of the class in Python's ast module.
func (o Operator) String() string { return operatorNames[o] }

// Symbol returns the operator as it is written in source text.
func (o Operator) Symbol() string { return operatorSymbols[o] }

// String returns the name of the class in Python's ast module.
func (o UnaryOperator) String() string { return unaryOperatorNames[o] }

// String returns the name of the class in Python's ast module.
func (o CmpOperator) String() string { return cmpOperatorNames[o] }
