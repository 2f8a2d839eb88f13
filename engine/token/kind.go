// Package token defines the tokens of Python 3.14: their kinds and the Token record that scanner and parser share.
package token

// Kind is the kind of a token. Every operator and every hard keyword has a kind of its own; soft keywords are names.
type Kind uint8

// The kinds without a fixed spelling.
const (
	EndMarker Kind = iota
	Error          // the scanner stopped here; the reason is Scanner.Err
	Name
	Number
	String
	Newline
	Indent
	Dedent
	FStringStart  // prefix and opening quote of an f-string
	FStringMiddle // literal text of an f-string or t-string
	FStringEnd    // closing quote of an f-string
	TStringStart  // prefix and opening quote of a t-string
	TStringEnd    // closing quote of a t-string
	Stray         // "$", "?" or "`", a character that no rule accepts

	LParen
	RParen
	LBracket
	RBracket
	LBrace
	RBrace
	Colon
	Comma
	Semicolon
	Plus
	Minus
	Star
	Slash
	VBar
	Amper
	Less
	Greater
	Equal
	Dot
	Percent
	EqEqual
	NotEqual
	LessGreater
	LessEqual
	GreaterEqual
	Tilde
	Circumflex
	LeftShift
	RightShift
	DoubleStar
	PlusEqual
	MinusEqual
	StarEqual
	SlashEqual
	PercentEqual
	AmperEqual
	VBarEqual
	CircumflexEqual
	LeftShiftEqual
	RightShiftEqual
	DoubleStarEqual
	DoubleSlash
	DoubleSlashEqual
	At
	AtEqual
	Arrow
	Ellipsis
	ColonEqual
	Exclamation

	KwFalse
	KwNone
	KwTrue
	KwAnd
	KwAs
	KwAssert
	KwAsync
	KwAwait
	KwBreak
	KwClass
	KwContinue
	KwDef
	KwDel
	KwElif
	KwElse
	KwExcept
	KwFinally
	KwFor
	KwFrom
	KwGlobal
	KwIf
	KwImport
	KwIn
	KwIs
	KwLambda
	KwNonlocal
	KwNot
	KwOr
	KwPass
	KwRaise
	KwReturn
	KwTry
	KwWhile
	KwWith
	KwYield

	kindCount
)

var spellings = [kindCount]string{
	EndMarker: "end of file", Error: "error", Name: "name", Number: "number", String: "string", Newline: "newline",
	Indent: "indent", Dedent: "dedent", FStringStart: "f-string start", FStringMiddle: "f-string middle",
	FStringEnd: "f-string end", TStringStart: "t-string start", TStringEnd: "t-string end", Stray: "stray character",
	LParen: "(", RParen: ")", LBracket: "[", RBracket: "]", LBrace: "{", RBrace: "}", Colon: ":", Comma: ",",
	Semicolon: ";", Plus: "+", Minus: "-", Star: "*", Slash: "/", VBar: "|", Amper: "&", Less: "<", Greater: ">",
	Equal: "=", Dot: ".", Percent: "%", EqEqual: "==", NotEqual: "!=", LessGreater: "<>", LessEqual: "<=",
	GreaterEqual: ">=", Tilde: "~", Circumflex: "^", LeftShift: "<<", RightShift: ">>", DoubleStar: "**",
	PlusEqual: "+=", MinusEqual: "-=", StarEqual: "*=", SlashEqual: "/=", PercentEqual: "%=", AmperEqual: "&=",
	VBarEqual: "|=", CircumflexEqual: "^=", LeftShiftEqual: "<<=", RightShiftEqual: ">>=", DoubleStarEqual: "**=",
	DoubleSlash: "//", DoubleSlashEqual: "//=", At: "@", AtEqual: "@=", Arrow: "->", Ellipsis: "...",
	ColonEqual: ":=", Exclamation: "!",
	KwFalse: "False", KwNone: "None", KwTrue: "True", KwAnd: "and", KwAs: "as", KwAssert: "assert", KwAsync: "async",
	KwAwait: "await", KwBreak: "break", KwClass: "class", KwContinue: "continue", KwDef: "def", KwDel: "del",
	KwElif: "elif", KwElse: "else", KwExcept: "except", KwFinally: "finally", KwFor: "for", KwFrom: "from",
	KwGlobal: "global", KwIf: "if", KwImport: "import", KwIn: "in", KwIs: "is", KwLambda: "lambda",
	KwNonlocal: "nonlocal", KwNot: "not", KwOr: "or", KwPass: "pass", KwRaise: "raise", KwReturn: "return",
	KwTry: "try", KwWhile: "while", KwWith: "with", KwYield: "yield",
}

// String returns the spelling of an operator or keyword, or a description of another kind.
func (k Kind) String() string {
	if int(k) < len(spellings) {
		return spellings[k]
	}
	return "unknown token"
}

// IsKeyword reports whether k is a hard keyword.
func (k Kind) IsKeyword() bool { return k >= KwFalse && k < kindCount }

// Keywords returns the hard keywords in alphabetical order of ASCII: False, None, True, and, as, ...
func Keywords() []string {
	return append([]string(nil), spellings[KwFalse:kindCount]...)
}

// SoftKeywords returns the names that are keywords in some places only.
func SoftKeywords() []string { return []string{"_", "case", "match", "type"} }

// Token is one token. Pos and End are byte offsets into the scanned text, which is UTF-8 with "\n" line ends; Line counts from
// 1, columns are byte offsets in their line. Depth is the number of brackets open before the token.
type Token struct {
	Pos, End     int32
	Line, Col    int32
	EndLine      int32
	EndCol       int32
	Kind         Kind
	Depth        uint8
	NonASCII     bool // a name that holds characters beyond ASCII and so may need normalisation
	HasBackslash bool // a string, or a piece of an f-string, that holds a backslash
}
