// The expressions of the tree and the parts that only expressions have.

package ast

// BoolOp is "a and b and c" or "a or b or c": two values or more.
type BoolOp struct {
	Span
	Op     BoolOperator
	Values []Expr
}

// NamedExpr is "target := value". Target is a *Name with context Store.
type NamedExpr struct {
	Span
	Target Expr
	Value  Expr
}

// BinOp is a binary arithmetic or bitwise operation.
type BinOp struct {
	Span
	Left  Expr
	Op    Operator
	Right Expr
}

// UnaryOp is a unary operation.
type UnaryOp struct {
	Span
	Op      UnaryOperator
	Operand Expr
}

// Lambda is a lambda expression.
type Lambda struct {
	Span
	Args *Arguments
	Body Expr
}

// IfExp is "body if test else orelse".
type IfExp struct {
	Span
	Test   Expr
	Body   Expr
	OrElse Expr
}

// Dict is a dict display. Keys[i] is nil where Values[i] is unpacked with "**".
type Dict struct {
	Span
	Keys   []Expr
	Values []Expr
}

// Set is a set display.
type Set struct {
	Span
	Elts []Expr
}

// ListComp is a list comprehension.
type ListComp struct {
	Span
	Elt        Expr
	Generators []*Comprehension
}

// SetComp is a set comprehension.
type SetComp struct {
	Span
	Elt        Expr
	Generators []*Comprehension
}

// DictComp is a dict comprehension.
type DictComp struct {
	Span
	Key        Expr
	Value      Expr
	Generators []*Comprehension
}

// GeneratorExp is a generator expression.
type GeneratorExp struct {
	Span
	Elt        Expr
	Generators []*Comprehension
}

// Await is an await expression.
type Await struct {
	Span
	Value Expr
}

// Yield is a yield expression.
type Yield struct {
	Span
	Value Expr // nil means a bare yield
}

// YieldFrom is a "yield from" expression.
type YieldFrom struct {
	Span
	Value Expr
}

// Compare is a comparison chain: Ops and Comparators have the same length.
type Compare struct {
	Span
	Left        Expr
	Ops         []CmpOperator
	Comparators []Expr
}

// Call is a call. Args may hold Starred nodes; a Keyword with an empty Arg is a "**" argument.
type Call struct {
	Span
	Func     Expr
	Args     []Expr
	Keywords []*Keyword
}

// FormattedValue is one replacement field of an f-string.
type FormattedValue struct {
	Span
	Value      Expr
	Conversion Conversion
	FormatSpec Expr // a *JoinedStr; nil means no format specification
}

// Interpolation is one replacement field of a t-string. Str is the source text of the expression.
type Interpolation struct {
	Span
	Value      Expr
	Str        string
	Conversion Conversion
	FormatSpec Expr // a *JoinedStr; nil means no format specification
}

// JoinedStr is an f-string: Values are *Constant strings and *FormattedValue.
type JoinedStr struct {
	Span
	Values []Expr
}

// TemplateStr is a t-string: Values are *Constant strings and *Interpolation.
type TemplateStr struct {
	Span
	Values []Expr
}

// Constant is a literal. Value is one of
//
//	nil (None), bool, int64, *big.Int (only when int64 is too small), float64, complex128,
//	string (lone surrogates as three bytes in the manner of UTF-8), Bytes, Ellipsis.
type Constant struct {
	Span
	Value any
	Kind  string // "u" for a string literal with that prefix, else ""
}

// Bytes is the value of a bytes literal. It is a string because constants are immutable and comparable.
type Bytes string

// Literals is the value of a Constant that is a tuple, FrozenSet of one that is a frozenset: only programs that build trees have them.
type (
	Literals  []any
	FrozenSet []any
)

// Ellipsis is the value of the literal "...".
type Ellipsis struct{}

// Attribute is "value.attr".
type Attribute struct {
	Span
	Value Expr
	Attr  string
	Ctx   Context
}

// Subscript is "value[slice]". Slice may be a *Slice, or a *Tuple that holds some.
type Subscript struct {
	Span
	Value Expr
	Slice Expr
	Ctx   Context
}

// Starred is "*value".
type Starred struct {
	Span
	Value Expr
	Ctx   Context
}

// Name is an identifier, NFKC-normalised.
type Name struct {
	Span
	ID  string
	Ctx Context
}

// List is a list display.
type List struct {
	Span
	Elts []Expr
	Ctx  Context
}

// Tuple is a tuple display.
type Tuple struct {
	Span
	Elts []Expr
	Ctx  Context
}

// Slice is "lower:upper:step" inside a subscript.
type Slice struct {
	Span
	Lower Expr // nil means absent
	Upper Expr // nil means absent
	Step  Expr // nil means absent
}

// Comprehension is one "for" clause of a comprehension with its conditions.
type Comprehension struct {
	Span
	Target  Expr
	Iter    Expr
	Ifs     []Expr
	IsAsync bool
}

// Keyword is one keyword argument of a call or a class statement.
type Keyword struct {
	Span
	Arg   string // "" means "**value"
	Value Expr
}

// Arguments are the parameters of a function. Defaults belong to the last of PosOnlyArgs followed by Args;
// KwDefaults has the length of KwOnlyArgs.
type Arguments struct {
	Span
	PosOnlyArgs []*Arg
	Args        []*Arg
	Vararg      *Arg // nil means no *args
	KwOnlyArgs  []*Arg
	KwDefaults  []Expr // a nil entry means a required parameter
	Kwarg       *Arg   // nil means no **kwargs
	Defaults    []Expr
}

// Arg is one parameter.
type Arg struct {
	Span
	Arg         string
	Annotation  Expr   // nil means no annotation
	TypeComment string // "" means none
}

func (*BoolOp) exprNode()         {}
func (*NamedExpr) exprNode()      {}
func (*BinOp) exprNode()          {}
func (*UnaryOp) exprNode()        {}
func (*Lambda) exprNode()         {}
func (*IfExp) exprNode()          {}
func (*Dict) exprNode()           {}
func (*Set) exprNode()            {}
func (*ListComp) exprNode()       {}
func (*SetComp) exprNode()        {}
func (*DictComp) exprNode()       {}
func (*GeneratorExp) exprNode()   {}
func (*Await) exprNode()          {}
func (*Yield) exprNode()          {}
func (*YieldFrom) exprNode()      {}
func (*Compare) exprNode()        {}
func (*Call) exprNode()           {}
func (*FormattedValue) exprNode() {}
func (*Interpolation) exprNode()  {}
func (*JoinedStr) exprNode()      {}
func (*TemplateStr) exprNode()    {}
func (*Constant) exprNode()       {}
func (*Attribute) exprNode()      {}
func (*Subscript) exprNode()      {}
func (*Starred) exprNode()        {}
func (*Name) exprNode()           {}
func (*List) exprNode()           {}
func (*Tuple) exprNode()          {}
func (*Slice) exprNode()          {}
