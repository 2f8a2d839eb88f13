// Package token implements module token: the numbers and names of tokens.
package token

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// The numbers of tokens that are no operators.
const (
	EndMarker    = 0
	Name         = 1
	Number       = 2
	String       = 3
	Newline      = 4
	Indent       = 5
	Dedent       = 6
	Op           = 55
	FStringStart = 59
	Comment      = 65
	NL           = 66
	ErrorToken   = 67
	Encoding     = 68
	count        = 69
	offset       = 256
)

// Names is the names of tokens by number. Those between ENDMARKER and OP that have a spelling are in Spellings.
var Names = [count]string{"ENDMARKER", "NAME", "NUMBER", "STRING", "NEWLINE", "INDENT", "DEDENT", "LPAR", "RPAR", "LSQB", "RSQB", "COLON", "COMMA", "SEMI", "PLUS",
	"MINUS", "STAR", "SLASH", "VBAR", "AMPER", "LESS", "GREATER", "EQUAL", "DOT", "PERCENT", "LBRACE", "RBRACE", "EQEQUAL", "NOTEQUAL", "LESSEQUAL", "GREATEREQUAL",
	"TILDE", "CIRCUMFLEX", "LEFTSHIFT", "RIGHTSHIFT", "DOUBLESTAR", "PLUSEQUAL", "MINEQUAL", "STAREQUAL", "SLASHEQUAL", "PERCENTEQUAL", "AMPEREQUAL", "VBAREQUAL",
	"CIRCUMFLEXEQUAL", "LEFTSHIFTEQUAL", "RIGHTSHIFTEQUAL", "DOUBLESTAREQUAL", "DOUBLESLASH", "DOUBLESLASHEQUAL", "AT", "ATEQUAL", "RARROW", "ELLIPSIS", "COLONEQUAL",
	"EXCLAMATION", "OP", "TYPE_IGNORE", "TYPE_COMMENT", "SOFT_KEYWORD", "FSTRING_START", "FSTRING_MIDDLE", "FSTRING_END", "TSTRING_START", "TSTRING_MIDDLE",
	"TSTRING_END", "COMMENT", "NL", "ERRORTOKEN", "ENCODING"}

// spellings is the operators by number, from LPAR on.
var spellings = [...]string{"(", ")", "[", "]", ":", ",", ";", "+", "-", "*", "/", "|", "&", "<", ">", "=", ".", "%", "{", "}", "==", "!=", "<=", ">=", "~", "^", "<<",
	">>", "**", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "**=", "//", "//=", "@", "@=", "->", "...", ":=", "!"}

// firstOperator is the number of the first spelling.
const firstOperator = 7

// Operator is the number of the operator spelled text; ok is false if there is none.
func Operator(text string) (number int, ok bool) {
	for i, s := range spellings {
		if s == text {
			return firstOperator + i, true
		}
	}
	return 0, false
}

// Exact is EXACT_TOKEN_TYPES: the operators by spelling, in order of spelling.
func Exact() value {
	d := object.NewDict()
	for _, s := range []string{"!", "!=", "%", "%=", "&", "&=", "(", ")", "*", "**", "**=", "*=", "+", "+=", ",", "-", "-=", "->", ".", "...", "/", "//", "//=", "/=", ":", ":=", ";", "<",
		"<<", "<<=", "<=", "=", "==", ">", ">=", ">>", ">>=", "@", "@=", "[", "]", "^", "^=", "{", "|", "|=", "}", "~"} {
		n, _ := Operator(s)
		d.SetName(s, object.Int64(int64(n)))
	}
	return d.Value()
}

func test(name, doc string, holds func(th *thread, x value) (bool, *exception)) object.Method {
	return native.Python(name, "(x)", doc, func(th *thread, _ value, a []value) (value, *exception) {
		yes, exc := holds(th, a[0])
		return object.Bool(yes), exc
	})
}

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		test("ISTERMINAL", "Return True for the number of a token.", func(th *thread, x value) (bool, *exception) { return compare(th, x, offset, object.LT) }),
		test("ISNONTERMINAL", "Return True for a number that is not that of a token.", func(th *thread, x value) (bool, *exception) { return compare(th, x, offset, object.GE) }),
		test("ISEOF", "Return True for the number of the token that ends the input.", func(th *thread, x value) (bool, *exception) { return compare(th, x, EndMarker, object.EQ) }),
	}
}}

func compare(th *thread, x value, n int64, op object.CompareOp) (bool, *exception) {
	v, exc := object.Compare(th, x, object.Int64(n), op)
	if exc != nil {
		return false, exc
	}
	return object.Truth(th, v)
}

// All is __all__ of the module; module tokenize has the same names and more.
func All() []string {
	return append(append([]string{"tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF", "EXACT_TOKEN_TYPES"}, Names[:]...), "N_TOKENS", "NT_OFFSET")
}

// New makes module token.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("token", "Token constants.", functions.Get())
	m.Dict.SetName("__all__", native.Strings(All()...))
	return m, Fill(th, m.Dict)
}

// Fill puts the constants into a namespace.
func Fill(th *thread, ns *object.Dict) *exception {
	names := object.NewDict()
	for i, name := range Names {
		v := object.Int64(int64(i))
		ns.SetName(name, v)
		if exc := names.Set(th, v, object.StrOf(name)); exc != nil {
			return exc
		}
	}
	for _, extra := range []struct {
		name string
		n    int64
	}{{"N_TOKENS", count}, {"NT_OFFSET", offset}} {
		if exc := names.Set(th, object.Int64(extra.n), object.StrOf(extra.name)); exc != nil {
			return exc
		}
		ns.SetName(extra.name, object.Int64(extra.n))
	}
	ns.SetName("tok_name", names.Value())
	ns.SetName("EXACT_TOKEN_TYPES", Exact())
	return nil
}
