// Package parser turns the text of a Python 3.14 program into a syntax tree, or into the error that CPython reports for it.
//
// Two parsers share the work. The first (parser, in expr.go, stmt.go and so on) is a fast recursive descent that only accepts or
// refuses. When it refuses, a diagnoser (diagnoser, in the diagnose_*.go files) reads the same statement again with memoised
// alternatives in the order in which CPython tries them, so that class, message and range of the error are the same.
package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/scanner"
	"dappco.re/go/py/engine/token"
)

// Mode says what kind of program a text is.
type Mode uint8

// The modes of compile(), and the signature of a function type comment.
const (
	Exec Mode = iota
	Eval
	Single
	FuncType
)

// Options are the settings of Parse. The zero value parses a file.
type Options struct {
	Filename string
	Mode     Mode
	// SourceIsString says that the text came from a string: its encoding declaration is ignored.
	SourceIsString bool
	// AllowIncomplete reports a text that more input could complete as class _IncompleteInputError.
	AllowIncomplete bool
	// KeepIndent makes Single mode wait for a blank line after a compound statement (codeop's "don't imply dedent").
	KeepIndent bool
	// BarryAsFLUFL accepts "<>" instead of "!=".
	BarryAsFLUFL bool
	// TypeComments makes comments like "# type: int" part of the tree.
	TypeComments bool
	// MaxIntDigits limits the digits of decimal integer literals: 0 means 4300, a negative number means no limit.
	MaxIntDigits int
	// Decoder decodes files in encodings that the scanner does not know; nil means none.
	Decoder scanner.Decoder
	// Stop is asked every so many tokens; when it says yes, what Parse returns means nothing. It may be nil.
	Stop func() bool
}

// Warning is a warning of the parser. Line counts from 1; columns are byte offsets counted from 0.
type Warning struct {
	Category        string // "SyntaxWarning"
	Msg             string
	Line, Col       int
	EndLine, EndCol int
}

// SyntaxError is the error for a text that does not parse. Line counts from 1, Col and EndCol are Python's offset and end_offset in
// characters counted from 1; any of the four may be Absent (Python's None). TextAbsent means that text is None.
type SyntaxError struct {
	Class           string // SyntaxError, IndentationError, TabError, _IncompleteInputError or MemoryError
	Msg             string
	Filename        string
	Line, Col       int
	EndLine, EndCol int
	Text            string
	TextAbsent      bool
	// Incomplete is true if more input could remedy the error.
	Incomplete bool

	lexical bool // found by the scanner, or not to be replaced by what it may find later
}

// pollTokens is how many tokens are read before Options.Stop is asked again.
const pollTokens = 1 << 10

// Absent is the value of a line or column that an error does not have.
const Absent = scanner.Absent

// Error returns the class and the message.
func (e *SyntaxError) Error() string { return e.Class + ": " + e.Msg }

// maxDepth limits the nesting of the tree, and so the stack that parsing it takes.
const maxDepth = 6000

// doneRange is the range of tokens of a statement that has been accepted.
type doneRange struct{ from, to int32 }

// position is the start of a node.
type position struct{ line, col int32 }

// parser is the fast recursive-descent parser. A failure is sticky: the current kind becomes token.Error, which no rule
// accepts, so that every function returns soon with a node nobody looks at.
type parser struct {
	sc   *scanner.Scanner
	src  string
	opt  Options
	toks []token.Token // the tokens from the start of the current top-level statement on
	pos  int           // index of tok in toks

	statementStart int         // index in toks of the current top-level statement
	done           []doneRange // the statements accepted inside the current top-level statement

	tok       token.Token
	kind      token.Kind
	lastLine  int32 // end of the last token that is not Newline, Indent or Dedent
	lastCol   int32
	failed    bool
	stopped   bool // Options.Stop has said so
	depth     int
	tooDeep   bool
	fluflOn   bool
	actionErr *SyntaxError // an error in the value of a literal
	names     map[string]string
	warnings  []Warning

	exprs []ast.Expr
	stmts []ast.Stmt
	nodes slabs
}

// Parse parses a text. It returns the tree, or nil and the error, and in both cases the warnings in order of position.
func Parse(src []byte, opt Options) (ast.Mod, []Warning, *SyntaxError) {
	text, lexErr := scanner.Decode(src, opt.SourceIsString, opt.Mode == Exec, opt.Decoder)
	if lexErr != nil {
		return nil, nil, fromLexical(lexErr, opt.Filename)
	}
	p := &parser{sc: scanner.New(text), src: text, opt: opt, names: make(map[string]string, 64), fluflOn: opt.BarryAsFLUFL}
	p.toks = make([]token.Token, 0, 256)
	p.poll()
	if opt.Mode == Single {
		p.sc.SetInteractive(opt.KeepIndent)
	}
	p.load()
	mod := p.parseMode()
	if p.stopped {
		return nil, nil, stoppedError()
	}
	if p.failed || p.kind == token.Error {
		err := p.explain()
		return nil, p.takeWarnings(), err
	}
	if opt.TypeComments {
		if err := attachTypeComments(mod, text, opt.Filename); err != nil {
			return nil, p.takeWarnings(), err
		}
	}
	return mod, p.takeWarnings(), nil
}

func (p *parser) parseMode() ast.Mod {
	switch p.opt.Mode {
	case Eval:
		return p.parseEval()
	case Single:
		return p.parseInteractive()
	case FuncType:
		return p.parseFuncType()
	}
	return p.parseModule()
}

// load makes the token at pos current, scanning it if necessary.
func (p *parser) load() {
	for p.pos >= len(p.toks) {
		p.scan()
	}
	p.tok = p.toks[p.pos]
	p.kind = p.tok.Kind
	if p.pos%pollTokens == pollTokens-1 {
		p.poll()
	}
}

// stoppedError is what is returned when the parser was to stop; nobody looks at it.
func stoppedError() *SyntaxError {
	return &SyntaxError{Class: "SystemError", Msg: "stopped", Line: Absent, Col: Absent, EndLine: Absent, EndCol: Absent, lexical: true}
}

// scan appends the next token.
func (p *parser) scan() {
	if len(p.toks) == cap(p.toks) && len(p.toks) > 16*pollTokens {
		p.growTokens()
	}
	p.toks = append(p.toks, p.sc.Next())
}

// growTokens makes room for more tokens of a huge statement; copying them takes long.
func (p *parser) growTokens() {
	more := make([]token.Token, 0, len(p.toks)/2*3)
	for at := 0; at < len(p.toks); at += 16 * pollTokens {
		more = append(more, p.toks[at:min(at+16*pollTokens, len(p.toks))]...)
		p.poll()
	}
	p.toks = more
}

// poll fails if the parser is to stop.
func (p *parser) poll() {
	if p.stopped = p.stopped || p.opt.Stop != nil && p.opt.Stop(); p.stopped {
		p.fail()
	}
}

// advance moves to the next token.
func (p *parser) advance() {
	if p.failed {
		return
	}
	if p.kind > token.Dedent || p.kind < token.Newline {
		p.lastLine, p.lastCol = p.tok.EndLine, p.tok.EndCol
	}
	p.pos++
	p.load()
}

// peek returns the kind of the token after the current one.
func (p *parser) peek() token.Kind {
	if p.failed {
		return token.Error
	}
	for p.pos+1 >= len(p.toks) {
		p.scan()
	}
	return p.toks[p.pos+1].Kind
}

func (p *parser) fail() {
	p.failed = true
	p.kind = token.Error
}

func (p *parser) accept(k token.Kind) bool {
	if p.kind != k {
		return false
	}
	p.advance()
	return true
}

func (p *parser) expect(k token.Kind) {
	if p.kind != k {
		p.fail()
		return
	}
	p.advance()
}

// reset returns to an earlier token and forgets a failure after it.
func (p *parser) reset(pos int) {
	p.pos, p.failed = pos, false
	p.load()
	for i := pos - 1; i >= 0; i-- {
		if k := p.toks[i].Kind; k != token.Newline && k != token.Indent && k != token.Dedent {
			p.lastLine, p.lastCol = p.toks[i].EndLine, p.toks[i].EndCol
			break
		}
	}
}

// forget drops the tokens before the current one; called between top-level statements.
func (p *parser) forget() {
	if p.pos < 1024 || p.failed {
		return
	}
	n := copy(p.toks, p.toks[p.pos:])
	p.toks = p.toks[:n]
	p.pos, p.statementStart = 0, 0
}

func (p *parser) start() position { return position{p.tok.Line, p.tok.Col} }

// from returns the span from a start to the end of the last token.
func (p *parser) from(s position) ast.Span {
	return ast.Span{Line: s.line, Col: s.col, EndLine: p.lastLine, EndCol: p.lastCol}
}

// enter counts one level of nesting; every call is paired with leave.
func (p *parser) enter() {
	p.depth++
	if p.depth > maxDepth {
		p.tooDeep = true
		p.fail()
	}
}

func (p *parser) leave() { p.depth-- }

// text returns the source text of a token.
func (p *parser) text(t *token.Token) string { return p.src[t.Pos:t.End] }

// takeExprs returns the expressions pushed since the stack had the height base, and pops them.
func (p *parser) takeExprs(base int) []ast.Expr { return take(&p.exprs, base) }

func (p *parser) takeStmts(base int) []ast.Stmt { return take(&p.stmts, base) }

func take[T any](stack *[]T, base int) []T {
	pushed := (*stack)[base:]
	if len(pushed) == 0 {
		return nil
	}
	out := make([]T, len(pushed))
	copy(out, pushed)
	clear(pushed)
	*stack = (*stack)[:base]
	return out
}

// takeWarnings returns the warnings of the scanner and of the parser.
func (p *parser) takeWarnings() []Warning {
	out := make([]Warning, 0, len(p.warnings)+len(p.sc.Warnings()))
	rest := p.warnings
	for _, w := range p.sc.Warnings() {
		for len(rest) > 0 && (rest[0].Line < w.Line || rest[0].Line == w.Line && rest[0].Col < w.Col) {
			out, rest = append(out, rest[0]), rest[1:]
		}
		out = append(out, Warning{"SyntaxWarning", w.Msg, w.Line, w.Col, w.EndLine, w.EndCol})
	}
	return append(out, rest...)
}
