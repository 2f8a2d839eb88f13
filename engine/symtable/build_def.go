// Building: functions, classes, type parameters and annotations.

package symtable

import "dappco.re/go/py/engine/ast"

// defaults visits the default values, which belong to the scope around the function.
func (b *builder) defaults(a *ast.Arguments) {
	if a == nil {
		return
	}
	b.exprs(a.Defaults)
	b.exprs(a.KwDefaults)
}

// parameters records the parameters in the order of their registers.
func (b *builder) parameters(a *ast.Arguments) {
	if a == nil {
		return
	}
	add := func(p *ast.Arg) {
		b.checkName(p.Arg, p.Span, "assign to")
		b.add(p.Arg, DefParam|DefLocal, p.Span)
	}
	for _, p := range a.PosOnlyArgs {
		add(p)
	}
	for _, p := range a.Args {
		add(p)
	}
	for _, p := range a.KwOnlyArgs {
		add(p)
	}
	if a.Vararg != nil {
		add(a.Vararg)
	}
	if a.Kwarg != nil {
		add(a.Kwarg)
	}
}

func (b *builder) functionDef(n ast.Stmt, name string, a *ast.Arguments, body []ast.Stmt, decorators []ast.Expr, returns ast.Expr,
	params []ast.TypeParam, async bool) {
	at := n.Pos()
	b.bind(name, 0, at)
	b.defaults(a)
	b.exprs(decorators)
	if len(params) > 0 {
		s := b.enterTypeParams(n, name)
		s.Private, s.MangledOnly = s.Parent.Private, s.Parent.MangledOnly
		if len(a.Defaults) > 0 {
			b.addTo(s, ".defaults", DefParam|DefLocal, at)
		}
		for _, d := range a.KwDefaults {
			if d != nil {
				b.addTo(s, ".kwdefaults", DefParam|DefLocal, at)
				break
			}
		}
		b.typeParams(params)
	}
	b.functionAnnotations(n, a, returns)
	s := b.enter(n, RoleBody, Function, name)
	s.Coroutine = async
	b.parameters(a)
	b.stmts(body)
	b.leave()
	if len(params) > 0 {
		b.leave()
	}
}

func (b *builder) enterTypeParams(n ast.Node, name string) *Scope {
	s := b.enter(n, RoleTypeParams, TypeParams, "<generic parameters of "+name+">")
	s.restriction = "the definition of a generic"
	return s
}

func (b *builder) functionAnnotations(n ast.Stmt, a *ast.Arguments, returns ast.Expr) {
	has := returns != nil
	all := allArgs(a)
	for _, p := range all {
		has = has || p.Annotation != nil
	}
	if !has {
		return
	}
	s := b.enter(n, RoleAnnotations, Annotations, "__annotate__")
	s.restriction = "an annotation"
	b.addTo(s, "format", DefParam|DefLocal, n.Pos())
	s.Symbols["format"].Flags |= Used
	for _, p := range all {
		b.optional(p.Annotation)
	}
	b.optional(returns)
	b.leave()
	if b.opt.FutureAnnotations {
		s.forget()
	}
}

// forget drops all names but the parameter: the annotations are strings.
func (s *Scope) forget() {
	format := s.Symbols["format"]
	s.Symbols, s.Order, s.Children = map[string]*Symbol{"format": format}, []*Symbol{format}, nil
}

// discard takes a scope out that is only visited for its errors.
func (b *builder) discard(s *Scope) {
	kids := s.Parent.Children
	for i := len(kids) - 1; i >= 0; i-- {
		if kids[i] == s {
			s.Parent.Children = append(kids[:i], kids[i+1:]...)
			return
		}
	}
}

func allArgs(a *ast.Arguments) []*ast.Arg {
	var all []*ast.Arg
	all = append(all, a.PosOnlyArgs...)
	all = append(all, a.Args...)
	if a.Vararg != nil {
		all = append(all, a.Vararg)
	}
	all = append(all, a.KwOnlyArgs...)
	if a.Kwarg != nil {
		all = append(all, a.Kwarg)
	}
	return all
}

func (b *builder) classDef(c *ast.ClassDef) {
	b.bind(c.Name, 0, c.Span)
	b.exprs(c.DecoratorList)
	if len(c.TypeParams) > 0 {
		s := b.enterTypeParams(c, c.Name)
		s.Private, s.MangledOnly = c.Name, map[string]bool{}
		b.addTo(s, ".type_params", DefLocal, c.Span)
		b.addTo(s, ".generic_base", DefLocal, c.Span)
		b.typeParams(c.TypeParams)
	}
	b.exprs(c.Bases)
	for _, k := range c.Keywords {
		if k.Arg != "" {
			b.checkName(k.Arg, k.Span, "assign to")
		}
		b.expr(k.Value)
	}
	s := b.enter(c, RoleBody, Class, c.Name)
	s.Private, s.MangledOnly = c.Name, nil
	if len(c.TypeParams) > 0 {
		b.addTo(s, ".type_params", Used, c.Span)
	}
	b.stmts(c.Body)
	b.leave()
	if len(c.TypeParams) > 0 {
		b.leave()
	}
}

func (b *builder) typeAlias(a *ast.TypeAlias) {
	b.expr(a.Name)
	name := a.Name.(*ast.Name).ID
	if len(a.TypeParams) > 0 {
		b.enterTypeParams(a, name)
		b.typeParams(a.TypeParams)
	}
	b.lazy(a, RoleBody, name, "a type alias", a.Value)
	if len(a.TypeParams) > 0 {
		b.leave()
	}
}

// lazy visits an expression that a function of its own evaluates on demand.
func (b *builder) lazy(n ast.Node, role Role, name, what string, e ast.Expr) {
	s := b.enter(n, role, TypeVariable, name)
	s.restriction = what
	b.addTo(s, ".format", DefParam|DefLocal, n.Pos())
	b.expr(e)
	b.leave()
}

func (b *builder) typeParams(list []ast.TypeParam) {
	sawDefault := false
	check := func(name string, def ast.Expr, at ast.Span) {
		if def != nil {
			sawDefault = true
		} else if sawDefault {
			b.fail(at, "non-default type parameter '"+name+"' follows default type parameter")
		}
	}
	for _, p := range list {
		switch p := p.(type) {
		case *ast.TypeVar:
			b.typeParam(p.Name, p.Span)
			if p.Bound != nil {
				what := "a TypeVar bound"
				if _, ok := p.Bound.(*ast.Tuple); ok {
					what = "a TypeVar constraint"
				}
				b.lazy(p, RoleBound, p.Name, what, p.Bound)
			}
			b.typeDefault(p, p.Name, "a TypeVar default", p.DefaultValue)
			check(p.Name, p.DefaultValue, p.Span)
		case *ast.ParamSpec:
			b.typeParam(p.Name, p.Span)
			b.typeDefault(p, p.Name, "a ParamSpec default", p.DefaultValue)
			check(p.Name, p.DefaultValue, p.Span)
		case *ast.TypeVarTuple:
			b.typeParam(p.Name, p.Span)
			b.typeDefault(p, p.Name, "a TypeVarTuple default", p.DefaultValue)
			check(p.Name, p.DefaultValue, p.Span)
		}
	}
}

func (b *builder) typeParam(name string, at ast.Span) {
	if b.cur.MangledOnly != nil {
		b.cur.MangledOnly[name] = true
	}
	b.checkName(name, at, "assign to")
	b.add(name, DefTypeParam|DefLocal, at)
}

func (b *builder) typeDefault(n ast.Node, name, what string, def ast.Expr) {
	if def != nil {
		b.lazy(n, RoleDefault, name, what, def)
	}
}

// variableAnnotation visits the annotation of a variable: in the scope of the class's or module's __annotate__, or, in functions and where
// annotations are strings, only for its errors.
func (b *builder) variableAnnotation(s *ast.AnnAssign) {
	home := b.cur
	_, isName := s.Target.(*ast.Name)
	recorded := s.Simple && isName && !home.IsFunctionLike()
	if home.Kind == Module || home.Kind == Class {
		home.HasAnnotations = home.HasAnnotations || recorded
	}
	if !recorded || b.opt.FutureAnnotations {
		v := b.enter(s, RoleAnnotations, Annotations, "__annotate__")
		v.restriction = "an annotation"
		b.expr(s.Annotation)
		b.leave()
		b.discard(v)
		return
	}
	node := homeNode{home}
	ann := b.table.scopes[scopeKey{node, RoleAnnotations}]
	if ann == nil {
		ann = b.enter(node, RoleAnnotations, Annotations, "__annotate__")
		ann.restriction = "an annotation"
		b.addTo(ann, "format", DefParam|DefLocal, s.Span)
	} else {
		b.cur = ann
	}
	conditional := home.Kind == Module || home.blockDepth > 0
	if home.annotatedIndex == nil {
		home.annotatedIndex = map[*ast.AnnAssign]int{}
	}
	home.annotatedIndex[s] = len(home.Annotated)
	home.Annotated = append(home.Annotated, Annotation{Stmt: s, Index: len(home.Annotated), Conditional: conditional})
	if conditional {
		home.HasConditional = true
		home.symbol("__conditional_annotations__").Flags |= DefLocal
		ann.symbol("__conditional_annotations__").Flags |= Used
	}
	b.expr(s.Annotation)
	b.leave()
}

// homeNode stands for a class's or module's body as the key of its annotation scope.
type homeNode struct{ scope *Scope }

// Pos is the scope's position.
func (h homeNode) Pos() ast.Span { return h.scope.Span }

// AnnotationScope is the scope of the __annotate__ function of a class or module; nil if there is none.
func (t *Table) AnnotationScope(s *Scope) *Scope {
	return t.scopes[scopeKey{homeNode{s}, RoleAnnotations}]
}
