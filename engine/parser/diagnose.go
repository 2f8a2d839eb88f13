// The diagnoser: it reads a refused statement again to find the error that CPython reports.
//
// CPython tries the alternatives of its grammar in a fixed order, first without and then with alternatives that only match faulty
// programs. Which error is reported depends on that order, on the farthest token looked at, and on which results are remembered. The
// methods of diagnoser therefore follow the ordered alternatives of the Full Grammar specification: a method returns nil or false and leaves
// the position where it was if its alternatives fail. Results are remembered by rule and position, so the time is linear.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

// rule numbers the rules whose results are remembered.
type rule uint8

const (
	ruleExpression rule = iota
	ruleStarExpression
	ruleDisjunction
	ruleConjunction
	ruleInversion
	ruleBitOr
	ruleBitXor
	ruleBitAnd
	ruleShift
	ruleSum
	ruleTerm
	ruleFactor
	ruleAwait
	rulePrimary
	ruleStrings
	ruleArguments
	ruleStarTarget
	ruleTargetAtom
	ruleTargetPrimary
	ruleInvalidNamed
	ruleBlock
	ruleSimple
	ruleClosedPattern
	ruleTypeParam
	ruleDelTarget
	ruleKwargs
	ruleComprehension
)

// memoEntry is a remembered result: the node or nil, whether the rule matched, and the position after it. next is the index of another
// result for the same position, counted from 1; 0 means none.
type memoEntry struct {
	node ast.Expr
	end  int32
	next int32
	rule rule
	ok   bool
}

// memoTable holds the remembered results by position.
type memoTable struct {
	first   []int32 // for each position the index of its newest entry, counted from 1
	entries []memoEntry
}

func (m *memoTable) reset() { m.first, m.entries = m.first[:0], m.entries[:0] }

// find returns the result of a rule at a position, or nil.
func (m *memoTable) find(pos int, r rule) *memoEntry {
	if pos >= len(m.first) {
		return nil
	}
	for i := m.first[pos]; i != 0; {
		e := &m.entries[i-1]
		if e.rule == r {
			return e
		}
		i = e.next
	}
	return nil
}

func (m *memoTable) add(pos int, e memoEntry) {
	for pos >= len(m.first) {
		m.first = append(m.first, 0)
	}
	e.next = m.first[pos]
	m.entries = append(m.entries, e)
	m.first[pos] = int32(len(m.entries))
}

type diagnoser struct {
	p      *parser
	pos    int
	fill   int  // number of tokens looked at
	faulty bool // try the alternatives that match faulty programs
	err    *SyntaxError
	memo   memoTable
	depth  int
	looks  int         // how often a token was looked at
	stop   token.Token // returned after an error: no rule accepts it

	done        map[int]int // the statements known to be right, from first token to the one after them
	clauseEnd   ast.Span    // the last part of the last "for" clause matched
	lastLiteral ast.Span    // the last string literal matched
	letters     []string    // "f" or "t" for each f-string or t-string being read
}

// explain returns the error for a text that the parser has refused.
func (p *parser) explain() *SyntaxError {
	if p.tooDeep {
		return p.overflow()
	}
	if p.actionErr != nil {
		return p.preferLexical(p.actionErr)
	}
	if p.includeSuspects(); p.stopped {
		return stoppedError()
	}
	begin := p.statementStart
	d := &diagnoser{p: p, pos: begin, done: p.doneStatements()}
	d.program()
	last := d.fill - 1
	if p.opt.AllowIncomplete && d.atEndOfText() {
		return d.incomplete()
	}
	if d.err == nil {
		d.faulty, d.pos, d.letters = true, begin, nil
		d.memo.reset()
		d.program()
	}
	if d.err != nil {
		return p.preferLexical(d.err)
	}
	if last < begin {
		last = p.pos
	}
	t := p.toks[last]
	switch t.Kind {
	case token.Indent:
		d.raiseLast("IndentationError", "unexpected indent")
		return d.err
	case token.Dedent:
		d.raiseLast("IndentationError", "unexpected unindent")
		return d.err
	}
	e := p.errorOver(spanOf(&t), "invalid syntax", &p.toks[d.fill-1])
	if p.atEnd(&t) {
		e = d.errorAt(&t, "SyntaxError", "invalid syntax")
		e.Col, e.EndCol = 0, 0
	}
	return p.preferLexical(e)
}

// atEndOfText reports whether CPython has read the text to its end when it refuses it.
func (d *diagnoser) atEndOfText() bool {
	if d.err != nil {
		return d.err.Incomplete
	}
	t := &d.p.toks[max(d.fill-1, 0)]
	return int(t.End) >= len(d.p.src) && (t.Kind != token.Newline || t.Pos == t.End)
}

// incomplete returns the error for a text that more input could complete.
func (d *diagnoser) incomplete() *SyntaxError {
	e := d.err
	if e == nil || d.p.sc.Err().Deferred {
		t := &d.p.toks[d.fill-1]
		if e != nil {
			t = &token.Token{Kind: token.EndMarker, Pos: int32(len(d.p.src))}
		}
		e = d.errorAt(t, "", "")
	} else {
		e.EndCol = -1
		e.Text = d.p.src[d.p.lineOffset(e.Line):]
	}
	e.Class, e.Msg, e.Incomplete = "_IncompleteInputError", "incomplete input", true
	return e
}

func (p *parser) overflow() *SyntaxError {
	return &SyntaxError{Class: "MemoryError", Msg: "Parser stack overflowed - Python source too complex to parse",
		Filename: p.opt.Filename, Line: Absent, Col: Absent, EndLine: Absent, EndCol: Absent, TextAbsent: true}
}

// preferLexical returns the lexical error in the rest of the text, if there is one that outranks the error found, or else that error.
func (p *parser) preferLexical(e *SyntaxError) *SyntaxError {
	if e.Class == "MemoryError" || e.lexical {
		return e
	}
	reached := p.toks[len(p.toks)-1].Line
	for n := 1; ; n++ {
		t := p.sc.Next()
		if n%pollTokens == 0 {
			p.poll()
		}
		if t.Kind == token.EndMarker || p.stopped {
			return e
		}
		if t.Kind == token.Error {
			break
		}
	}
	lex := p.sc.Err()
	if lex.InString {
		return e
	}
	if lex.Deferred {
		lex = p.sc.UnclosedError()
		if lex == nil || int(reached) <= lex.Line {
			return e
		}
	}
	return fromLexical(lex, p.opt.Filename)
}

// look returns the current token, reading it if necessary.
func (d *diagnoser) look() *token.Token {
	if d.err != nil {
		return &d.stop
	}
	p := d.p
	for d.pos >= len(p.toks) {
		p.scan()
	}
	if d.looks++; d.looks%(4*pollTokens) == 0 {
		p.poll()
	}
	if p.stopped {
		d.stop = token.Token{Kind: token.Error}
		d.err = stoppedError()
		return &d.stop
	}
	if d.pos >= d.fill {
		d.fill = d.pos + 1
	}
	t := &p.toks[d.pos]
	if t.Kind == token.Error {
		d.stop = *t
		d.err = fromLexical(p.sc.Err(), p.opt.Filename)
		d.err.lexical = true
		return &d.stop
	}
	return t
}

func (d *diagnoser) is(k token.Kind) bool { return d.look().Kind == k && d.err == nil }

func (d *diagnoser) isAny(kinds ...token.Kind) bool {
	k := d.look().Kind
	for _, want := range kinds {
		if k == want {
			return d.err == nil
		}
	}
	return false
}

// tok consumes a token of kind k.
func (d *diagnoser) tok(k token.Kind) bool {
	if !d.is(k) {
		return false
	}
	d.pos++
	return true
}

func (d *diagnoser) anyOf(kinds ...token.Kind) bool {
	if !d.isAny(kinds...) {
		return false
	}
	d.pos++
	return true
}

// soft consumes a soft keyword.
func (d *diagnoser) soft(word string) bool {
	if !d.isSoft(word) {
		return false
	}
	d.pos++
	return true
}

func (d *diagnoser) isSoft(word string) bool {
	t := d.look()
	return d.err == nil && t.Kind == token.Name && d.p.text(t) == word
}

// opt makes a condition true whatever it was, for optional parts; it is false only after an error.
func (d *diagnoser) opt(bool) bool { return d.err == nil }

// not reports whether the token is of none of the kinds.
func (d *diagnoser) not(kinds ...token.Kind) bool { return !d.isAny(kinds...) && d.err == nil }

// alt runs one alternative and returns to where it started if that fails.
func (d *diagnoser) alt(f func() bool) bool {
	if d.err != nil {
		return false
	}
	start := d.pos
	if f() && d.err == nil {
		return true
	}
	d.pos = start
	return false
}

// ahead reports whether f matches here, consuming nothing.
func (d *diagnoser) ahead(f func() bool) bool {
	start := d.pos
	ok := f()
	d.pos = start
	return ok && d.err == nil
}

// list matches item separated by commas, at least once; the last comma is left if no item follows it.
func (d *diagnoser) list(item func() bool) bool {
	if !item() {
		return false
	}
	for d.alt(func() bool { return d.tok(token.Comma) && item() }) {
	}
	return d.err == nil
}

// many matches item as often as it goes and reports how often.
func (d *diagnoser) many(item func() bool) int {
	n := 0
	for d.alt(item) {
		n++
	}
	return n
}

// expr returns the remembered or new result of a rule for an expression.
func (d *diagnoser) expr(r rule, f func() ast.Expr) ast.Expr {
	if d.err != nil {
		return nil
	}
	if m := d.memo.find(d.pos, r); m != nil {
		d.pos = int(m.end)
		return m.node
	}
	d.depth++
	if d.depth > maxDepth {
		d.err = d.p.overflow()
	}
	start := d.pos
	n := f()
	d.depth--
	if d.err != nil {
		return nil
	}
	if n == nil {
		d.pos = start
	}
	d.memo.add(start, memoEntry{node: n, ok: n != nil, end: int32(d.pos), rule: r})
	return n
}

// match is expr for a rule without a node.
func (d *diagnoser) match(r rule, f func() bool) bool {
	if d.err != nil {
		return false
	}
	if m := d.memo.find(d.pos, r); m != nil {
		d.pos = int(m.end)
		return m.ok
	}
	start := d.pos
	d.depth++
	if d.depth > maxDepth {
		d.err = d.p.overflow()
	}
	ok := d.alt(f)
	d.depth--
	if d.err != nil {
		return false
	}
	d.memo.add(start, memoEntry{ok: ok, end: int32(d.pos), rule: r})
	return ok
}

func (d *diagnoser) start() position {
	t := d.look()
	return position{t.Line, t.Col}
}

// from returns the span from a start to the end of the last token that is not blank.
func (d *diagnoser) from(s position) ast.Span {
	for i := d.pos - 1; i >= 0; i-- {
		t := &d.p.toks[i]
		if t.Kind != token.Newline && t.Kind != token.Indent && t.Kind != token.Dedent {
			return ast.Span{Line: s.line, Col: s.col, EndLine: t.EndLine, EndCol: t.EndCol}
		}
	}
	return ast.Span{Line: s.line, Col: s.col, EndLine: s.line, EndCol: s.col}
}

// prev returns the token before the current one.
func (d *diagnoser) prev() *token.Token { return &d.p.toks[d.pos-1] }

func spanOf(t *token.Token) ast.Span {
	return ast.Span{Line: t.Line, Col: t.Col, EndLine: t.EndLine, EndCol: t.EndCol}
}
