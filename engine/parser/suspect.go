// Suspects: statements that are right but that CPython reports once something else in the text is wrong.

package parser

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/scanner"
	"dappco.re/go/py/engine/token"
)

// includeSuspects lets the diagnosis start with earlier statements that are right but that CPython reports once something else is wrong: those
// with a name print or exec before an operator that could start an operand, or with a statement that starts with the name match. The
// other earlier statements cannot matter.
func (p *parser) includeSuspects() {
	if !strings.Contains(p.src, "print") && !strings.Contains(p.src, "exec") && !strings.Contains(p.src, "match") {
		return
	}
	sc := scanner.New(p.src)
	if p.opt.Mode == Single {
		sc.SetInteractive(p.opt.KeepIndent)
	}
	refused := p.toks[p.statementStart:]
	var kept, toks []token.Token // toks is the current top-level statement
	level, suspect := 0, false
	for read := 1; ; read++ {
		if read%pollTokens == 0 {
			if p.poll(); p.stopped {
				return
			}
		}
		t := sc.Next()
		atEnd := t.Pos >= refused[0].Pos || t.Kind == token.Error || t.Kind == token.EndMarker
		n := len(toks)
		if atEnd || n > 0 && level == 0 && t.Kind != token.Indent && t.Kind != token.Dedent &&
			(toks[n-1].Kind == token.Newline || toks[n-1].Kind == token.Dedent) {
			if suspect {
				kept = append(kept, toks...)
			}
			toks, n, suspect = toks[:0], 0, false
		}
		if atEnd {
			break
		}
		switch t.Kind {
		case token.Indent:
			level++
		case token.Dedent:
			level--
		}
		toks = append(toks, t)
		suspect = suspect || n > 0 && p.isSuspect(toks[:n], t.Kind)
	}
	p.pos += len(kept) - p.statementStart
	for i := range p.done {
		p.done[i].from += int32(len(kept) - p.statementStart)
		p.done[i].to += int32(len(kept) - p.statementStart)
	}
	p.toks = append(kept, refused...)
	p.statementStart = 0
}

// doneStatements returns the statements inside the refused one that the fast parser has accepted and that cannot be suspected.
func (p *parser) doneStatements() map[int]int {
	done := make(map[int]int, len(p.done))
	var suspects []int32
	for i := p.statementStart; i < len(p.toks)-1; i++ {
		if p.isSuspect(p.toks[p.statementStart:i+1], p.toks[i+1].Kind) {
			suspects = append(suspects, int32(i))
		}
	}
	for _, s := range p.done {
		next, _ := slices.BinarySearch(suspects, s.from)
		if next == len(suspects) || suspects[next] >= s.to {
			done[int(s.from)] = int(s.to)
		}
	}
	return done
}

// isSuspect reports whether the last of the tokens is a name that CPython may take for a keyword if a token of kind next follows.
func (p *parser) isSuspect(toks []token.Token, next token.Kind) bool {
	n := len(toks) - 1
	if toks[n].Kind != token.Name {
		return false
	}
	switch p.text(&toks[n]) {
	case "print", "exec":
		switch next {
		case token.Minus, token.Plus, token.Tilde, token.LBracket, token.Star:
			return n == 0 || toks[n-1].Kind != token.Dot
		}
	case "match":
		if starts(next) || next == token.Star {
			return n == 0 || toks[n-1].Kind == token.Newline || toks[n-1].Kind == token.Indent || toks[n-1].Kind == token.Dedent
		}
	}
	return false
}
