// Building: the walk over expressions and patterns.

package symtable

import "dappco.re/go/py/engine/ast"

func (b *builder) optional(e ast.Expr) {
	if e != nil {
		b.expr(e)
	}
}

func (b *builder) exprs(list []ast.Expr) {
	for _, e := range list {
		if e != nil {
			b.expr(e)
		}
	}
}

func (b *builder) expr(e ast.Expr) {
	if !b.down(e.Pos()) {
		return
	}
	b.exprNode(e)
	b.depth--
}

func (b *builder) exprNode(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Name:
		b.name(e)
	case *ast.Constant:
	case *ast.Attribute:
		b.attribute(e)
	case *ast.Call:
		b.expr(e.Func)
		b.exprs(e.Args)
		for _, k := range e.Keywords {
			if k.Arg != "" {
				b.checkName(k.Arg, k.Span, "assign to")
			}
			b.expr(k.Value)
		}
	case *ast.BinOp:
		b.expr(e.Left)
		b.expr(e.Right)
	case *ast.BoolOp:
		b.exprs(e.Values)
	case *ast.UnaryOp:
		b.expr(e.Operand)
	case *ast.Compare:
		b.expr(e.Left)
		b.exprs(e.Comparators)
	case *ast.Subscript:
		b.expr(e.Value)
		b.expr(e.Slice)
	case *ast.Slice:
		b.optional(e.Lower)
		b.optional(e.Upper)
		b.optional(e.Step)
	case *ast.IfExp:
		b.expr(e.Test)
		b.expr(e.Body)
		b.expr(e.OrElse)
	case *ast.Tuple:
		b.exprs(e.Elts)
	case *ast.List:
		b.exprs(e.Elts)
	case *ast.Set:
		b.exprs(e.Elts)
	case *ast.Dict:
		for i, v := range e.Values {
			b.optional(e.Keys[i])
			b.expr(v)
		}
	case *ast.Starred:
		b.expr(e.Value)
	case *ast.JoinedStr:
		b.exprs(e.Values)
	case *ast.FormattedValue:
		b.expr(e.Value)
		b.optional(e.FormatSpec)
	case *ast.TemplateStr:
		b.exprs(e.Values)
	case *ast.Interpolation:
		b.expr(e.Value)
		b.optional(e.FormatSpec)
	default:
		b.scopedExpr(e)
	}
}

// scopedExpr visits the expressions that have scopes or depend on them.
func (b *builder) scopedExpr(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Lambda:
		b.defaults(e.Args)
		b.enter(e, RoleBody, Lambda, "<lambda>")
		b.parameters(e.Args)
		b.expr(e.Body)
		b.leave()
	case *ast.NamedExpr:
		b.namedExpr(e)
	case *ast.ListComp:
		b.comprehension(e, e.Generators, e.Elt, nil, "<listcomp>")
	case *ast.SetComp:
		b.comprehension(e, e.Generators, e.Elt, nil, "<setcomp>")
	case *ast.DictComp:
		b.comprehension(e, e.Generators, e.Key, e.Value, "<dictcomp>")
	case *ast.GeneratorExp:
		b.comprehension(e, e.Generators, e.Elt, nil, "<genexpr>")
	case *ast.Yield:
		b.yield(e.Span)
		b.optional(e.Value)
	case *ast.YieldFrom:
		b.yield(e.Span)
		b.expr(e.Value)
	case *ast.Await:
		if r := b.cur.restriction; r != "" {
			b.fail(e.Span, "await expression cannot be used within "+r)
		}
		b.cur.Coroutine = b.cur.Coroutine || b.cur.Kind == Comprehension
		b.expr(e.Value)
	}
}

func (b *builder) name(e *ast.Name) {
	switch e.Ctx {
	case ast.Load:
		b.add(e.ID, Used, e.Span)
		if e.ID == "super" && b.cur.IsFunctionLike() {
			b.addTo(b.cur, "__class__", Used, e.Span)
		}
	case ast.Store:
		if b.cur.iterTarget() {
			b.checkName(e.ID, e.Span, "assign to")
			b.add(e.ID, DefLocal|DefIteration, e.Span)
			return
		}
		b.bind(e.ID, 0, e.Span)
	case ast.Del:
		b.checkName(e.ID, e.Span, "delete")
		b.add(e.ID, DefLocal|DefDeleted, e.Span)
	}
}

// iterTarget reports that names stored now are the targets of a comprehension.
func (s *Scope) iterTarget() bool { return s.Kind == Comprehension }

func (b *builder) attribute(e *ast.Attribute) {
	if e.Ctx == ast.Store {
		b.checkName(e.Attr, e.Span, "assign to")
		b.staticAttribute(e)
	} else if e.Ctx == ast.Del {
		b.checkName(e.Attr, e.Span, "delete")
	}
	b.expr(e.Value)
}

// staticAttribute records an assignment to self.attr for __static_attributes__ of the class.
func (b *builder) staticAttribute(e *ast.Attribute) {
	n, ok := e.Value.(*ast.Name)
	if !ok {
		return
	}
	f := b.cur.Frame()
	if f.Kind != Function || n.ID != "self" {
		return
	}
	class := f.Parent
	for class != nil && class.Kind != Class {
		class = class.Parent
	}
	if class == nil || class.staticSet[e.Attr] {
		return
	}
	if class.staticSet == nil {
		class.staticSet = map[string]bool{}
	}
	class.staticSet[e.Attr] = true
	class.StaticAttributes = append(class.StaticAttributes, e.Attr)
}

func (b *builder) yield(at ast.Span) {
	if r := b.cur.restriction; r != "" {
		b.fail(at, "yield expression cannot be used within "+r)
	}
	if b.cur.Kind == Comprehension {
		what := map[string]string{"<listcomp>": "list comprehension", "<setcomp>": "set comprehension", "<dictcomp>": "dict comprehension",
			"<genexpr>": "generator expression"}[b.cur.Name]
		b.fail(at, "'yield' inside "+what)
	}
	b.cur.Generator = true
}

func (b *builder) namedExpr(e *ast.NamedExpr) {
	target := e.Target.(*ast.Name)
	if r := b.cur.restriction; r != "" {
		b.fail(e.Span, "named expression cannot be used within "+r)
		return
	}
	if b.cur.iterDepth > 0 {
		b.fail(e.Span, "assignment expression cannot be used in a comprehension iterable expression")
		return
	}
	b.cur.Frame().HasWalrus = true
	if b.cur.Kind == Comprehension {
		b.walrusInComprehension(target)
	}
	b.expr(e.Value)
	if b.cur.Kind != Comprehension {
		b.bind(target.ID, 0, target.Span)
	}
}

// walrusInComprehension binds the target in the scope that contains the comprehension.
func (b *builder) walrusInComprehension(target *ast.Name) {
	at, name := target.Span, b.cur.Mangle(target.ID)
	b.checkName(target.ID, at, "assign to")
	s := b.cur
	for ; s.Kind == Comprehension; s = s.Parent {
		if sym := s.Symbols[name]; sym != nil && sym.Flags&DefIteration != 0 {
			b.fail(at, "assignment expression cannot rebind comprehension iteration variable '"+target.ID+"'")
			return
		}
	}
	s.Frame().HasWalrus = true
	f := DefNonlocal
	switch {
	case s.Kind == Class:
		b.fail(at, "assignment expression within a comprehension cannot be used in a class body")
		return
	case s.Kind == TypeParams:
		b.fail(at, "assignment expression within a comprehension cannot be used within the definition of a generic")
		return
	case s.Kind == TypeVariable:
		b.fail(at, "assignment expression within a comprehension cannot be used in "+s.restriction)
		return
	case s.Kind == Module:
		f = DefGlobal
	default:
		if sym := s.Symbols[name]; sym != nil && sym.Flags&DefGlobal != 0 {
			f = DefGlobal
		}
	}
	if sym := s.Symbols[name]; sym == nil || sym.Flags&(DefGlobal|DefNonlocal) == 0 {
		b.addTo(s, name, DefLocal, at)
	}
	for c := b.cur; c.Kind == Comprehension; c = c.Parent {
		b.addTo(c, name, f, at)
	}
}

// comprehension visits the first iterable in the current scope and the rest in a scope of its own.
func (b *builder) comprehension(n ast.Expr, gens []*ast.Comprehension, elt, value ast.Expr, name string) {
	first := gens[0]
	b.cur.iterDepth++
	b.expr(first.Iter)
	b.cur.iterDepth--
	outer := b.cur
	s := b.enter(n, RoleBody, Comprehension, name)
	s.IsGenExp = name == "<genexpr>"
	s.Generator = s.IsGenExp
	s.iterDepth = outer.iterDepth
	s.Inlined = !s.IsGenExp && !outer.SeesClass
	if !s.Inlined {
		s.Params = append(s.Params, ".0")
		s.symbol(".0").Flags |= DefParam
	}
	for i, g := range gens {
		s.Coroutine = s.Coroutine || g.IsAsync
		if i > 0 {
			s.iterDepth++
			b.expr(g.Iter)
			s.iterDepth--
		}
		b.expr(g.Target)
		b.exprs(g.Ifs)
	}
	b.optional(elt)
	b.optional(value)
	b.leave()
	if !s.Coroutine || s.IsGenExp {
		return
	}
	if outer.Kind == Comprehension {
		outer.Coroutine = true
		return
	}
	if !outer.Coroutine && !(outer.Kind == Module && b.opt.TopLevelAwait) {
		b.fail(n.Pos(), "asynchronous comprehension outside of an asynchronous function")
	}
}

func (b *builder) pattern(p ast.Pattern) {
	if !b.down(p.Pos()) {
		return
	}
	defer func() { b.depth-- }()
	switch p := p.(type) {
	case *ast.MatchValue:
		b.expr(p.Value)
	case *ast.MatchSequence:
		b.patterns(p.Patterns)
	case *ast.MatchMapping:
		for i, k := range p.Keys {
			b.expr(k)
			b.pattern(p.Patterns[i])
		}
		if p.Rest != "" {
			b.bind(p.Rest, 0, p.Span)
		}
	case *ast.MatchClass:
		b.expr(p.Cls)
		b.patterns(p.Patterns)
		for i, a := range p.KwdAttrs {
			b.checkName(a, p.KwdPatterns[i].Pos(), "assign to")
		}
		b.patterns(p.KwdPatterns)
	case *ast.MatchStar:
		if p.Name != "" {
			b.bind(p.Name, 0, p.Span)
		}
	case *ast.MatchAs:
		if p.Pattern != nil {
			b.pattern(p.Pattern)
		}
		if p.Name != "" {
			b.bind(p.Name, 0, p.Span)
		}
	case *ast.MatchOr:
		b.patterns(p.Patterns)
	}
}

func (b *builder) patterns(list []ast.Pattern) {
	for _, p := range list {
		b.pattern(p)
	}
}
