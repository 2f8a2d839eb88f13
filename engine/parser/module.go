// Whole programs and simple statements.

package parser

import (
	"slices"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

func (p *parser) parseModule() ast.Mod {
	for p.kind != token.EndMarker && p.kind != token.Error {
		p.statementStart, p.done = p.pos, p.done[:0]
		p.statement()
		p.forget()
	}
	return &ast.Module{Body: p.takeStmts(0)}
}

func (p *parser) parseEval() ast.Mod {
	st := p.start()
	e := p.expression()
	if p.kind == token.Comma {
		e = p.restOfTuplePlain(st, e)
	}
	for p.accept(token.Newline) {
	}
	if p.kind != token.EndMarker {
		p.fail()
	}
	return &ast.Expression{Body: e}
}

// restOfTuplePlain parses the rest of a tuple without starred members.
func (p *parser) restOfTuplePlain(st position, first ast.Expr) ast.Expr {
	base := len(p.exprs)
	p.exprs = append(p.exprs, first)
	for p.accept(token.Comma) {
		if !starts(p.kind) {
			break
		}
		p.exprs = append(p.exprs, p.expression())
	}
	elts := p.takeExprs(base)
	return &ast.Tuple{Span: p.from(st), Elts: elts}
}

func (p *parser) parseInteractive() ast.Mod {
	if p.kind == token.Newline {
		st := p.start()
		p.advance()
		p.push(&ast.Pass{Span: p.from(st)})
	} else {
		p.statement()
		if !p.failed && isCompound(p.stmts[len(p.stmts)-1]) {
			p.expect(token.Newline)
		}
		if !p.failed && !p.atEnd(&p.tok) {
			last := &p.toks[p.pos-1]
			e := p.errorOver(spanOf(last), "multiple statements found while compiling a single statement", last)
			e.lexical = true
			p.failAt(e)
		}
	}
	return &ast.Interactive{Body: p.takeStmts(0)}
}

// isCompound reports whether a statement ends without a newline of its own.
func isCompound(s ast.Stmt) bool {
	switch s.(type) {
	case *ast.If, *ast.For, *ast.AsyncFor, *ast.While, *ast.Try, *ast.TryStar, *ast.With, *ast.AsyncWith, *ast.FunctionDef,
		*ast.AsyncFunctionDef, *ast.ClassDef, *ast.Match:
		return true
	}
	return false
}

func (p *parser) parseFuncType() ast.Mod {
	n := &ast.FunctionType{}
	p.expect(token.LParen)
	base := len(p.exprs)
	for more, last := p.kind != token.RParen, token.Comma; more; more = p.accept(token.Comma) {
		if p.kind == token.Star || p.kind == token.DoubleStar {
			if last == token.DoubleStar || last == p.kind {
				p.fail()
			}
			last = p.kind
			p.advance()
		} else if last != token.Comma {
			p.fail()
		}
		p.exprs = append(p.exprs, p.expression())
	}
	n.ArgTypes = p.takeExprs(base)
	p.expect(token.RParen)
	p.expect(token.Arrow)
	n.Returns = p.expression()
	for p.accept(token.Newline) {
	}
	if p.kind != token.EndMarker {
		p.fail()
	}
	return n
}

func (p *parser) push(s ast.Stmt) { p.stmts = append(p.stmts, s) }

// statement parses one statement, or a line of simple statements, and pushes what it read.
func (p *parser) statement() {
	switch p.kind {
	case token.KwIf:
		p.push(p.ifStatement())
	case token.KwFor:
		p.push(p.forStatement(p.start(), false))
	case token.KwWhile:
		p.push(p.whileStatement())
	case token.KwTry:
		p.push(p.tryStatement())
	case token.KwWith:
		p.push(p.withStatement(p.start(), false))
	case token.KwDef:
		p.push(p.function(p.start(), nil, false))
	case token.KwClass:
		p.push(p.class(nil))
	case token.KwAsync:
		p.asyncStatement(nil)
	case token.At:
		p.decorated()
	case token.Name:
		if p.tok.End-p.tok.Pos == 5 && p.text(&p.tok) == "match" {
			if m := p.matchStatement(); m != nil {
				p.push(m)
				return
			}
		}
		p.simpleStatements()
	default:
		p.simpleStatements()
	}
}

// simpleStatements parses a line of statements separated by semicolons.
func (p *parser) simpleStatements() {
	for {
		p.push(p.simpleStatement())
		if !p.accept(token.Semicolon) || p.kind == token.Newline {
			break
		}
	}
	p.expect(token.Newline)
}

func (p *parser) simpleStatement() ast.Stmt {
	st := p.start()
	switch p.kind {
	case token.Name:
		if p.tok.End-p.tok.Pos == 4 && p.text(&p.tok) == "type" && p.peek() == token.Name {
			return p.typeAlias()
		}
	case token.KwReturn:
		p.advance()
		n := &ast.Return{}
		if starts(p.kind) || p.kind == token.Star {
			n.Value = p.starExpressions()
		}
		n.Span = p.from(st)
		return n
	case token.KwImport:
		return p.importStatement()
	case token.KwFrom:
		return p.fromStatement()
	case token.KwRaise:
		return p.raise()
	case token.KwPass:
		p.advance()
		return &ast.Pass{Span: p.from(st)}
	case token.KwDel:
		return p.del()
	case token.KwAssert:
		p.advance()
		n := &ast.Assert{Test: p.expression()}
		if p.accept(token.Comma) {
			n.Msg = p.expression()
		}
		n.Span = p.from(st)
		return n
	case token.KwBreak:
		p.advance()
		return &ast.Break{Span: p.from(st)}
	case token.KwContinue:
		p.advance()
		return &ast.Continue{Span: p.from(st)}
	case token.KwGlobal:
		names := p.nameList()
		return &ast.Global{Span: p.from(st), Names: names}
	case token.KwNonlocal:
		names := p.nameList()
		return &ast.Nonlocal{Span: p.from(st), Names: names}
	}
	return p.expressionStatement()
}

func (p *parser) nameList() []string {
	var out []string
	for {
		p.advance()
		if p.kind != token.Name {
			p.fail()
			return out
		}
		out = append(out, p.identifier(&p.tok))
		p.advance()
		if p.kind != token.Comma {
			return out
		}
	}
}

func (p *parser) raise() ast.Stmt {
	st := p.start()
	p.advance()
	n := &ast.Raise{}
	if starts(p.kind) {
		n.Exc = p.expression()
		if p.accept(token.KwFrom) {
			n.Cause = p.expression()
		}
	}
	n.Span = p.from(st)
	return n
}

func (p *parser) del() ast.Stmt {
	st := p.start()
	p.advance()
	base := len(p.exprs)
	for starts(p.kind) {
		e := p.primary()
		if !setContext(e, ast.Del) {
			p.fail()
		}
		p.exprs = append(p.exprs, e)
		if !p.accept(token.Comma) {
			break
		}
	}
	if len(p.exprs) == base || p.kind != token.Newline && p.kind != token.Semicolon {
		p.fail()
	}
	targets := p.takeExprs(base)
	return &ast.Delete{Span: p.from(st), Targets: targets}
}

func (p *parser) typeAlias() ast.Stmt {
	st := p.start()
	p.advance()
	n := &ast.TypeAlias{Name: p.newName(&p.tok, ast.Store)}
	p.advance()
	n.TypeParams = p.typeParameters()
	p.expect(token.Equal)
	n.Value = p.expression()
	n.Span = p.from(st)
	return n
}

// augmented has the tokens of augmented assignments in the order of their operators.
var augmented = [...]token.Kind{
	ast.Add: token.PlusEqual, ast.Sub: token.MinusEqual, ast.Mult: token.StarEqual, ast.MatMult: token.AtEqual,
	ast.Div: token.SlashEqual, ast.Modulo: token.PercentEqual, ast.BitAnd: token.AmperEqual, ast.BitOr: token.VBarEqual,
	ast.BitXor: token.CircumflexEqual, ast.LShift: token.LeftShiftEqual, ast.RShift: token.RightShiftEqual,
	ast.Pow: token.DoubleStarEqual, ast.FloorDiv: token.DoubleSlashEqual,
}

// augmentedOperator is the operator of the augmented assignment that a token stands for, -1 if it stands for none.
func augmentedOperator(k token.Kind) int { return slices.Index(augmented[:], k) }

// expressionStatement parses an assignment of any form or an expression.
func (p *parser) expressionStatement() ast.Stmt {
	st := p.start()
	bare := p.kind == token.Name
	e := p.yieldOrStar()
	switch p.kind {
	case token.Newline, token.Semicolon:
		return &ast.ExprStmt{Span: p.from(st), Value: e}
	case token.Equal:
		return p.assignment(st, e)
	case token.Colon:
		return p.annotatedAssignment(st, e, bare)
	}
	op := augmentedOperator(p.kind)
	if op < 0 || !isSingleTarget(e) {
		p.fail()
		return &ast.Pass{}
	}
	p.store(e)
	p.advance()
	v := p.yieldOrStar()
	return &ast.AugAssign{Span: p.from(st), Target: e, Op: ast.Operator(op), Value: v}
}

func (p *parser) assignment(st position, e ast.Expr) ast.Stmt {
	base := len(p.exprs)
	for p.kind == token.Equal {
		p.store(e)
		p.exprs = append(p.exprs, e)
		p.advance()
		e = p.yieldOrStar()
	}
	targets := p.takeExprs(base)
	return &ast.Assign{Span: p.from(st), Targets: targets, Value: e}
}

func (p *parser) annotatedAssignment(st position, e ast.Expr, bare bool) ast.Stmt {
	n := &ast.AnnAssign{Target: e}
	if !isSingleTarget(e) {
		p.fail()
		return n
	}
	p.store(e)
	_, isName := e.(*ast.Name)
	n.Simple = isName && bare
	p.advance()
	n.Annotation = p.expression()
	if p.accept(token.Equal) {
		n.Value = p.yieldOrStar()
	}
	n.Span = p.from(st)
	return n
}
