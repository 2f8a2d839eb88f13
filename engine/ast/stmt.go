// The statements of the tree and the parts that only statements have.

package ast

// FunctionDef is a "def" statement.
type FunctionDef struct {
	Span
	Name          string
	Args          *Arguments
	Body          []Stmt
	DecoratorList []Expr
	Returns       Expr // nil means no annotation
	TypeParams    []TypeParam
	TypeComment   string // "" means none
}

// AsyncFunctionDef is an "async def" statement.
type AsyncFunctionDef struct {
	Span
	Name          string
	Args          *Arguments
	Body          []Stmt
	DecoratorList []Expr
	Returns       Expr // nil means no annotation
	TypeParams    []TypeParam
	TypeComment   string // "" means none
}

// ClassDef is a "class" statement. Bases may hold Starred nodes, Keywords may hold "**" entries.
type ClassDef struct {
	Span
	Name          string
	Bases         []Expr
	Keywords      []*Keyword
	Body          []Stmt
	DecoratorList []Expr
	TypeParams    []TypeParam
}

// Return is a "return" statement.
type Return struct {
	Span
	Value Expr // nil means a bare return
}

// Delete is a "del" statement.
type Delete struct {
	Span
	Targets []Expr
}

// Assign is "a = b = value": one target for each equals sign.
type Assign struct {
	Span
	Targets     []Expr
	Value       Expr
	TypeComment string // "" means none
}

// TypeAlias is a "type" statement. Name is a *Name with context Store.
type TypeAlias struct {
	Span
	Name       Expr
	TypeParams []TypeParam
	Value      Expr
}

// AugAssign is "target op= value".
type AugAssign struct {
	Span
	Target Expr
	Op     Operator
	Value  Expr
}

// AnnAssign is "target: annotation = value". Simple is true for a plain name outside parentheses.
type AnnAssign struct {
	Span
	Target     Expr
	Annotation Expr
	Value      Expr // nil means no value
	Simple     bool
}

// For is a "for" statement.
type For struct {
	Span
	Target      Expr
	Iter        Expr
	Body        []Stmt
	OrElse      []Stmt // nil means no else clause
	TypeComment string // "" means none
}

// AsyncFor is an "async for" statement.
type AsyncFor struct {
	Span
	Target      Expr
	Iter        Expr
	Body        []Stmt
	OrElse      []Stmt // nil means no else clause
	TypeComment string // "" means none
}

// While is a "while" statement.
type While struct {
	Span
	Test   Expr
	Body   []Stmt
	OrElse []Stmt // nil means no else clause
}

// If is an "if" statement; "elif" is an If alone in OrElse.
type If struct {
	Span
	Test   Expr
	Body   []Stmt
	OrElse []Stmt // nil means no else clause
}

// With is a "with" statement.
type With struct {
	Span
	Items       []*WithItem
	Body        []Stmt
	TypeComment string // "" means none
}

// AsyncWith is an "async with" statement.
type AsyncWith struct {
	Span
	Items       []*WithItem
	Body        []Stmt
	TypeComment string // "" means none
}

// Match is a "match" statement.
type Match struct {
	Span
	Subject Expr
	Cases   []*MatchCase
}

// Raise is a "raise" statement.
type Raise struct {
	Span
	Exc   Expr // nil means re-raise
	Cause Expr // nil means no from clause
}

// Try is a "try" statement with plain except clauses.
type Try struct {
	Span
	Body      []Stmt
	Handlers  []*ExceptHandler
	OrElse    []Stmt // nil means no else clause
	FinalBody []Stmt // nil means no finally clause
}

// TryStar is a "try" statement with except* clauses.
type TryStar struct {
	Span
	Body      []Stmt
	Handlers  []*ExceptHandler
	OrElse    []Stmt // nil means no else clause
	FinalBody []Stmt // nil means no finally clause
}

// Assert is an "assert" statement.
type Assert struct {
	Span
	Test Expr
	Msg  Expr // nil means no message
}

// Import is an "import" statement.
type Import struct {
	Span
	Names []*Alias
}

// ImportFrom is a "from ... import" statement. A star import has the single alias "*".
type ImportFrom struct {
	Span
	Module string // "" means dots only
	Names  []*Alias
	Level  int // number of leading dots
}

// Global is a "global" statement.
type Global struct {
	Span
	Names []string
}

// Nonlocal is a "nonlocal" statement.
type Nonlocal struct {
	Span
	Names []string
}

// ExprStmt is an expression used as a statement: the node that Python calls Expr.
type ExprStmt struct {
	Span
	Value Expr
}

// Pass is a "pass" statement.
type Pass struct{ Span }

// Break is a "break" statement.
type Break struct{ Span }

// Continue is a "continue" statement.
type Continue struct{ Span }

// Alias is one imported name.
type Alias struct {
	Span
	Name   string // dotted name, or "*"
	AsName string // "" means no as clause
}

// WithItem is one context manager of a with statement.
type WithItem struct {
	Span
	ContextExpr  Expr
	OptionalVars Expr // nil means no as clause
}

// ExceptHandler is one except clause.
type ExceptHandler struct {
	Span
	Type Expr   // nil means a bare except
	Name string // "" means no as clause
	Body []Stmt
}

// MatchCase is one case block.
type MatchCase struct {
	Span
	Pattern Pattern
	Guard   Expr // nil means no guard
	Body    []Stmt
}

func (*FunctionDef) stmtNode()      {}
func (*AsyncFunctionDef) stmtNode() {}
func (*ClassDef) stmtNode()         {}
func (*Return) stmtNode()           {}
func (*Delete) stmtNode()           {}
func (*Assign) stmtNode()           {}
func (*TypeAlias) stmtNode()        {}
func (*AugAssign) stmtNode()        {}
func (*AnnAssign) stmtNode()        {}
func (*For) stmtNode()              {}
func (*AsyncFor) stmtNode()         {}
func (*While) stmtNode()            {}
func (*If) stmtNode()               {}
func (*With) stmtNode()             {}
func (*AsyncWith) stmtNode()        {}
func (*Match) stmtNode()            {}
func (*Raise) stmtNode()            {}
func (*Try) stmtNode()              {}
func (*TryStar) stmtNode()          {}
func (*Assert) stmtNode()           {}
func (*Import) stmtNode()           {}
func (*ImportFrom) stmtNode()       {}
func (*Global) stmtNode()           {}
func (*Nonlocal) stmtNode()         {}
func (*ExprStmt) stmtNode()         {}
func (*Pass) stmtNode()             {}
func (*Break) stmtNode()            {}
func (*Continue) stmtNode()         {}
