// Building: the walk over statements.

package symtable

import "dappco.re/go/py/engine/ast"

// maxDepth bounds the nesting of the tree.
const maxDepth = 20000

// pollNodes is how many nodes are visited before Options.Stop is asked again.
const pollNodes = 1 << 10

// Stopped is what walks over a tree return that Options.Stop has ended.
var Stopped = &Error{Class: "SystemError", Msg: "stopped"}

// Options change how a tree is read.
type Options struct {
	FutureAnnotations bool // from __future__ import annotations
	TopLevelAwait     bool
	// Stop is asked every so many nodes; when it says yes, there is no table. It may be nil.
	Stop func() bool
}

type builder struct {
	table *Table
	cur   *Scope
	opt   Options
	depth int
	err   *Error
	nodes int // visited so far
	// globals is the names declared global anywhere: the program itself takes those for global too.
	globals map[string]bool
}

// Build makes the symbol table of a tree.
func Build(mod ast.Mod, opt Options) (*Table, *Error) {
	t := &Table{scopes: map[scopeKey]*Scope{}, FutureAnno: opt.FutureAnnotations}
	b := &builder{table: t, opt: opt, globals: map[string]bool{}}
	top := b.enter(mod, RoleBody, Module, "<module>")
	t.Top = top
	switch m := mod.(type) {
	case *ast.Module:
		b.stmts(m.Body)
	case *ast.Interactive:
		b.stmts(m.Body)
	case *ast.Expression:
		b.expr(m.Body)
	}
	if b.err == nil {
		b.shareInlined(top)
		b.resolve(top)
	}
	return t, b.err
}

func (b *builder) fail(n ast.Span, msg string) {
	if b.err == nil {
		b.err = &Error{Class: "SyntaxError", Msg: msg, Span: n, Early: true}
	}
}

// down counts recursion; the caller goes up again unless it is false.
func (b *builder) down(n ast.Span) bool {
	if b.err != nil {
		return false
	}
	if b.nodes++; b.nodes%pollNodes == 0 && b.opt.Stop != nil && b.opt.Stop() {
		b.err = Stopped
		return false
	}
	if b.depth++; b.depth > maxDepth {
		b.err = &Error{Class: "RecursionError", Msg: "maximum recursion depth exceeded during compilation", Span: n}
		return false
	}
	return true
}

func (b *builder) enter(n ast.Node, role Role, kind Kind, name string) *Scope {
	s := &Scope{Kind: kind, Name: name, Span: n.Pos(), Parent: b.cur, Symbols: map[string]*Symbol{}}
	if p := b.cur; p != nil {
		s.Private, s.MangledOnly = p.Private, p.MangledOnly
		s.Nested = p.Nested || p.IsFunctionLike()
		p.Children = append(p.Children, s)
		if kind == Lambda {
			s.iterDepth = p.iterDepth
		}
		if s.IsAnnotation() && (p.Kind == Class || p.IsAnnotation() && p.SeesClass) {
			s.SeesClass = true
		}
	}
	b.table.scopes[scopeKey{n, role}] = s
	b.cur = s
	if s.SeesClass {
		b.add("__classdict__", Used, s.Span)
	}
	return s
}

func (b *builder) leave() { b.cur = b.cur.Parent }

// symbol finds or makes the symbol of a mangled name in a scope.
func (s *Scope) symbol(name string) *Symbol {
	sym := s.Symbols[name]
	if sym == nil {
		sym = &Symbol{Name: name}
		s.Symbols[name] = sym
		s.Order = append(s.Order, sym)
	}
	return sym
}

// add records a use of a name in the current scope.
func (b *builder) add(name string, f Flags, at ast.Span) *Symbol {
	return b.addTo(b.cur, b.cur.Mangle(name), f, at)
}

func (b *builder) addTo(s *Scope, name string, f Flags, at ast.Span) *Symbol {
	sym := s.symbol(name)
	switch {
	case f&DefParam != 0 && sym.Flags&DefParam != 0:
		b.fail(at, "duplicate argument '"+name+"' in function definition")
	case f&DefTypeParam != 0 && sym.Flags&DefTypeParam != 0:
		b.fail(at, "duplicate type parameter '"+name+"'")
	}
	if s.Kind == Comprehension && f&DefIteration != 0 && sym.Flags&(DefGlobal|DefNonlocal) != 0 {
		b.fail(at, "comprehension inner loop cannot rebind assignment expression target '"+name+"'")
	}
	sym.Flags |= f
	if f&DefGlobal != 0 {
		b.globals[name] = true
	}
	if f&DefParam != 0 {
		s.Params = append(s.Params, name)
	}
	return sym
}

// bind records that a statement binds a name.
func (b *builder) bind(name string, f Flags, at ast.Span) {
	b.checkName(name, at, "assign to")
	b.add(name, f|DefLocal, at)
}

func (b *builder) checkName(name string, at ast.Span, what string) {
	if name == "__debug__" {
		b.fail(at, "cannot "+what+" __debug__")
	}
}

// block visits the body of a compound statement.
func (b *builder) block(body []ast.Stmt) {
	s := b.cur
	s.blockDepth++
	b.stmts(body)
	s.blockDepth--
}

func (b *builder) stmts(list []ast.Stmt) {
	for _, s := range list {
		b.stmt(s)
	}
}

func (b *builder) stmt(s ast.Stmt) {
	if !b.down(s.Pos()) {
		return
	}
	b.stmtNode(s)
	b.depth--
}

func (b *builder) stmtNode(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.ExprStmt:
		b.expr(s.Value)
	case *ast.Assign:
		b.exprs(s.Targets)
		b.expr(s.Value)
	case *ast.AugAssign:
		b.augAssign(s)
	case *ast.AnnAssign:
		b.annAssign(s)
	case *ast.Return:
		b.optional(s.Value)
	case *ast.Delete:
		b.exprs(s.Targets)
	case *ast.FunctionDef:
		b.functionDef(s, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, false)
	case *ast.AsyncFunctionDef:
		b.functionDef(s, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, true)
	case *ast.ClassDef:
		b.classDef(s)
	case *ast.TypeAlias:
		b.typeAlias(s)
	case *ast.Import:
		b.aliases(s.Names)
	case *ast.ImportFrom:
		b.aliases(s.Names)
	case *ast.Global:
		for _, n := range s.Names {
			b.declare(n, s.Span, DefGlobal, "global")
		}
	case *ast.Nonlocal:
		for _, n := range s.Names {
			b.declare(n, s.Span, DefNonlocal, "nonlocal")
		}
	case *ast.Raise:
		b.optional(s.Exc)
		b.optional(s.Cause)
	case *ast.Assert:
		b.expr(s.Test)
		b.optional(s.Msg)
	default:
		b.compound(s)
	}
}

func (b *builder) compound(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.If:
		for {
			b.expr(s.Test)
			b.block(s.Body)
			if len(s.OrElse) == 1 {
				if next, ok := s.OrElse[0].(*ast.If); ok {
					s = next
					continue
				}
			}
			b.block(s.OrElse)
			return
		}
	case *ast.While:
		b.expr(s.Test)
		b.block(s.Body)
		b.block(s.OrElse)
	case *ast.For:
		b.expr(s.Target)
		b.expr(s.Iter)
		b.block(s.Body)
		b.block(s.OrElse)
	case *ast.AsyncFor:
		b.expr(s.Target)
		b.expr(s.Iter)
		b.block(s.Body)
		b.block(s.OrElse)
	case *ast.With:
		b.withItems(s.Items)
		b.block(s.Body)
	case *ast.AsyncWith:
		b.withItems(s.Items)
		b.block(s.Body)
	case *ast.Try:
		b.try(s.Body, s.Handlers, s.OrElse, s.FinalBody)
	case *ast.TryStar:
		b.try(s.Body, s.Handlers, s.OrElse, s.FinalBody)
	case *ast.Match:
		b.expr(s.Subject)
		for _, c := range s.Cases {
			b.pattern(c.Pattern)
			b.optional(c.Guard)
			b.block(c.Body)
		}
	}
}

func (b *builder) withItems(items []*ast.WithItem) {
	for _, it := range items {
		b.expr(it.ContextExpr)
		b.optional(it.OptionalVars)
	}
}

func (b *builder) try(body []ast.Stmt, handlers []*ast.ExceptHandler, orElse, final []ast.Stmt) {
	b.block(body)
	for _, h := range handlers {
		b.optional(h.Type)
		if h.Name != "" {
			b.bind(h.Name, DefDeleted, h.Span)
		}
		b.block(h.Body)
	}
	b.block(orElse)
	b.block(final)
}

func (b *builder) aliases(names []*ast.Alias) {
	for _, a := range names {
		name := a.AsName
		if name == "" {
			name = a.Name
			for i := 0; i < len(name); i++ {
				if name[i] == '.' {
					name = name[:i]
					break
				}
			}
		}
		if name == "*" {
			if b.cur.Kind != Module {
				b.fail(a.Span, "import * only allowed at module level")
			}
			continue
		}
		b.checkName(name, a.Span, "assign to")
		b.add(name, DefImport, a.Span)
	}
}

func (b *builder) declare(name string, at ast.Span, f Flags, word string) {
	mangled := b.cur.Mangle(name)
	if f == DefNonlocal && b.cur.Kind == Module {
		b.fail(at, "nonlocal declaration not allowed at module level")
		return
	}
	if sym := b.cur.Symbols[mangled]; sym != nil {
		switch {
		case sym.Flags&DefParam != 0:
			b.fail(at, "name '"+name+"' is parameter and "+word)
		case sym.Flags&Used != 0:
			b.fail(at, "name '"+name+"' is used prior to "+word+" declaration")
		case sym.Flags&DefAnnotated != 0:
			b.fail(at, "annotated name '"+name+"' can't be "+word)
		case sym.Flags&DefLocal != 0:
			b.fail(at, "name '"+name+"' is assigned to before "+word+" declaration")
		}
	}
	sym := b.add(name, f, at)
	if sym.decl.Line == 0 {
		sym.decl = at
	}
}

func (b *builder) augAssign(s *ast.AugAssign) {
	if n, ok := s.Target.(*ast.Name); ok {
		b.bind(n.ID, 0, n.Span)
	} else {
		b.expr(s.Target)
	}
	b.expr(s.Value)
}

func (b *builder) annAssign(s *ast.AnnAssign) {
	if n, ok := s.Target.(*ast.Name); ok {
		if sym := b.cur.Symbols[b.cur.Mangle(n.ID)]; sym != nil && s.Simple && b.cur.Kind != Module &&
			sym.Flags&(DefGlobal|DefNonlocal) != 0 {
			word := "global"
			if sym.Flags&DefNonlocal != 0 {
				word = "nonlocal"
			}
			b.fail(s.Span, "annotated name '"+n.ID+"' can't be "+word)
		}
		switch {
		case s.Simple:
			b.bind(n.ID, DefAnnotated, n.Span)
		case s.Value != nil:
			b.bind(n.ID, 0, n.Span)
		}
	} else {
		b.expr(s.Target)
	}
	b.variableAnnotation(s)
	b.optional(s.Value)
}
