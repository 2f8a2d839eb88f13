// Comprehensions. List, set and dict comprehensions run in the frame around them; generator expressions are functions of one argument, the
// iterator of the first iterable.

package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/symtable"
)

// comp is a comprehension of any kind.
type comp struct {
	gens  []*ast.Comprehension
	elt   ast.Expr // the element, or the key
	value ast.Expr // the value of a dict comprehension
	build code.Opcode
	add   code.Opcode // 0 for generator expressions
	span  ast.Span
}

func comprehensionParts(e ast.Expr) comp {
	switch e := e.(type) {
	case *ast.ListComp:
		return comp{e.Generators, e.Elt, nil, code.OpBuildList, code.OpListAppend, e.Span}
	case *ast.SetComp:
		return comp{e.Generators, e.Elt, nil, code.OpBuildSet, code.OpSetAdd, e.Span}
	case *ast.DictComp:
		return comp{e.Generators, e.Key, e.Value, code.OpBuildMap, code.OpMapAdd, e.Span}
	}
	g := e.(*ast.GeneratorExp)
	return comp{gens: g.Generators, elt: g.Elt, span: g.Span}
}

// comprehension compiles a list, set or dict comprehension into the temporary t.
func (u *unit) comprehension(e ast.Expr, t int) {
	s := u.c.table.Scope(e, symtable.RoleBody)
	if !s.Inlined {
		u.nestedComprehension(e, t)
		return
	}
	k := comprehensionParts(e)
	it := u.alloc()
	u.firstIterator(k.gens[0], it)
	outer := u.scope
	u.scope = s
	u.enterInlined(s, len(k.gens) > 1)
	u.emit(k.build, t, 0, 0)
	u.generators(k, 0, it, t)
	for _, sym := range s.Order {
		if r, ok := u.hidden[s][sym.Name]; ok {
			u.emit(code.OpLoadNull, r, 0, 0)
			u.setUnbound(r)
		}
	}
	u.scope = outer
}

// firstIterator evaluates the first iterable in the scope around the comprehension.
func (u *unit) firstIterator(g *ast.Comprehension, it int) {
	if g.IsAsync {
		u.emitAt(g.Iter.Pos(), code.OpGetAIter, it, u.operandIn(g.Iter, it), 0)
		return
	}
	u.iterable(g.Iter, it)
}

// enterInlined makes the variables of an inlined comprehension unbound, in new cells where they are captured.
func (u *unit) enterInlined(s *symtable.Scope, mayReadUnbound bool) {
	for _, sym := range s.Order {
		r, ok := u.hidden[s][sym.Name]
		if !ok {
			continue
		}
		if sym.Res == symtable.ResCell {
			u.emit(code.OpLoadNull, r, 0, 0)
			u.emit(code.OpMakeCell, r, 0, 0)
			continue
		}
		if mayReadUnbound {
			u.emit(code.OpLoadNull, r, 0, 0)
		}
		u.setUnbound(r)
	}
}

// generators compiles the for clauses from number i on, whose iterator is in register it, and the element added to the container in t.
func (u *unit) generators(k comp, i, it, t int) {
	g := k.gens[i]
	if !u.c.down(g.Iter.Pos()) {
		return
	}
	body := func(b *block) {
		for _, test := range g.Ifs {
			u.cond(test, b.cont, false)
		}
		if i+1 < len(k.gens) {
			next := u.alloc()
			ng := k.gens[i+1]
			if ng.IsAsync {
				u.emitAt(ng.Iter.Pos(), code.OpGetAIter, next, u.operandIn(ng.Iter, next), 0)
			} else {
				u.iterable(ng.Iter, next)
			}
			u.generators(k, i+1, next, t)
			return
		}
		u.element(k, t)
	}
	if g.IsAsync {
		if u.frame.Kind == symtable.Module { // with top-level await, or there would be no scopes
			u.code.Flags |= code.Coroutine
		}
		u.asyncLoop(it, g.Target, k.span, body, nil)
	} else {
		u.forLoop(it, g.Target, g.Iter.Pos(), body, nil)
	}
	u.c.depth--
}

// element compiles what one round of a comprehension yields or adds.
func (u *unit) element(k comp, t int) {
	top := u.top
	saved := u.loc
	u.loc = k.elt.Pos()
	switch {
	case k.add == 0:
		v := u.operand(k.elt)
		u.emit(code.OpYield, u.alloc(), v, 0)
	case k.value != nil:
		u.loc = k.elt.Pos().To(k.value.Pos())
		key := u.operandBefore(k.elt, k.value)
		u.emit(k.add, t, key, u.operand(k.value))
	default:
		u.emit(k.add, t, u.operand(k.elt), 0)
	}
	u.loc = saved
	u.top = top
}

// nestedComprehension compiles a generator expression, or a comprehension that is a function of its own, and calls it.
func (u *unit) nestedComprehension(e ast.Expr, dst int) {
	s := u.c.table.Scope(e, symtable.RoleBody)
	k := comprehensionParts(e)
	n := newUnit(u.c, u, s)
	n.code.ArgCount = 1
	n.loc = e.Pos()
	t := 0
	if k.add != 0 {
		t = n.alloc()
		n.emit(k.build, t, 0, 0)
	}
	n.generators(k, 0, n.regs[".0"], t)
	if k.add != 0 {
		n.emit(code.OpReturn, t, 0, 0)
	}
	n.implicitReturn()
	base := u.callBase(dst, 1)
	u.simpleFunction(child{n.finish(), s}, base)
	arg := u.alloc()
	u.firstIterator(k.gens[0], arg)
	u.emit(code.OpCall, base, 1, 0)
	if k.add != 0 && s.Coroutine {
		u.emit(code.OpGetAwaitable, base, base, 0)
		u.awaitLoop(base, base)
	}
	u.result(dst, base)
}
