// Package ast declares the syntax tree of Python 3.14.
//
// The node types carry the names of Python's own ast module, one struct for each constructor, always used through
// pointers. The sum types are interfaces closed by marker methods: Mod, Stmt, Expr, Pattern and TypeParam. Three names
// differ from Python's because Go has one name space: the statement "Expr" is ExprStmt, the operator "Mod" is Modulo,
// and "Ellipsis" is the Go value of a Constant. A field that may be absent says what its zero value means.
package ast

// Span is the source range of a node. Lines count from 1; columns are byte offsets into the UTF-8 text of the line,
// counted from 0; the end is exclusive.
type Span struct {
	Line, Col, EndLine, EndCol int32
}

// Pos returns the span itself, so that every node that embeds a Span reports its position.
func (s Span) Pos() Span { return s }

// To returns the span from the start of s to the end of t.
func (s Span) To(t Span) Span { return Span{s.Line, s.Col, t.EndLine, t.EndCol} }

// Node is any node of the tree.
type Node interface {
	Pos() Span
}

// Mod is the root of a tree: *Module, *Interactive, *Expression or *FunctionType.
type Mod interface {
	Node
	modNode()
}

// Stmt is a statement.
type Stmt interface {
	Node
	stmtNode()
}

// Expr is an expression. The statement that consists of an expression is ExprStmt.
type Expr interface {
	Node
	exprNode()
}

// Pattern is a pattern of a match statement.
type Pattern interface {
	Node
	patternNode()
}

// TypeParam is a type parameter: *TypeVar, *ParamSpec or *TypeVarTuple.
type TypeParam interface {
	Node
	typeParamNode()
}

// Module is a file or the argument of exec.
type Module struct {
	Span
	Body        []Stmt
	TypeIgnores []*TypeIgnore // only where type comments are asked for
}

// TypeIgnore is a comment "# type: ignore". Tag is what follows.
type TypeIgnore struct {
	Span
	Line int
	Tag  string
}

// Interactive is one statement line, or one compound statement, typed at a prompt.
type Interactive struct {
	Span
	Body []Stmt
}

// Expression is the argument of eval.
type Expression struct {
	Span
	Body Expr
}

// FunctionType is the signature "(int, str) -> bool" of an old-style function type comment.
type FunctionType struct {
	Span
	ArgTypes []Expr
	Returns  Expr
}

func (*Module) modNode()       {}
func (*Interactive) modNode()  {}
func (*Expression) modNode()   {}
func (*FunctionType) modNode() {}
