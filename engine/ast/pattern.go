// The patterns of match statements and the type parameters.

package ast

// MatchValue matches by equality. Value is a literal or a dotted name.
type MatchValue struct {
	Span
	Value Expr
}

// MatchSingleton matches by identity. Value is nil (None), true or false.
type MatchSingleton struct {
	Span
	Value any
}

// MatchSequence matches a sequence; at most one of Patterns is a *MatchStar.
type MatchSequence struct {
	Span
	Patterns []Pattern
}

// MatchMapping matches a mapping. Keys and Patterns have the same length.
type MatchMapping struct {
	Span
	Keys     []Expr
	Patterns []Pattern
	Rest     string // "" means no **rest
}

// MatchClass is a class pattern. KwdAttrs and KwdPatterns have the same length.
type MatchClass struct {
	Span
	Cls         Expr
	Patterns    []Pattern
	KwdAttrs    []string
	KwdPatterns []Pattern
}

// MatchStar is "*name" inside a sequence pattern.
type MatchStar struct {
	Span
	Name string // "" means the wildcard "*_"
}

// MatchAs is a capture, an as pattern or the wildcard.
type MatchAs struct {
	Span
	Pattern Pattern // nil means a bare capture or the wildcard
	Name    string  // "" means the wildcard "_"; Pattern is nil then
}

// MatchOr is an or pattern.
type MatchOr struct {
	Span
	Patterns []Pattern
}

// TypeVar is the type parameter "T: bound = default".
type TypeVar struct {
	Span
	Name         string
	Bound        Expr // nil means no bound
	DefaultValue Expr // nil means no default
}

// ParamSpec is the type parameter "**P = default".
type ParamSpec struct {
	Span
	Name         string
	DefaultValue Expr // nil means no default
}

// TypeVarTuple is the type parameter "*Ts = default".
type TypeVarTuple struct {
	Span
	Name         string
	DefaultValue Expr // nil means no default
}

func (*MatchValue) patternNode()     {}
func (*MatchSingleton) patternNode() {}
func (*MatchSequence) patternNode()  {}
func (*MatchMapping) patternNode()   {}
func (*MatchClass) patternNode()     {}
func (*MatchStar) patternNode()      {}
func (*MatchAs) patternNode()        {}
func (*MatchOr) patternNode()        {}

func (*TypeVar) typeParamNode()      {}
func (*ParamSpec) typeParamNode()    {}
func (*TypeVarTuple) typeParamNode() {}
