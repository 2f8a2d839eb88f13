// Class statements and what class bodies and modules do first.

package compile

import (
	"slices"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/symtable"
)

func (u *unit) classDef(c *ast.ClassDef) {
	top := u.top
	calls := u.decorators(c.DecoratorList)
	dst := u.definitionTarget(c.Name, len(calls))
	if len(c.TypeParams) > 0 {
		u.genericClass(c, dst)
	} else {
		u.plainClass(c, dst, -1)
	}
	dst = u.decorate(c.DecoratorList, calls, dst)
	u.loc = c.Span
	u.storeName(c.Name, dst)
	u.top = top
}

func classFirstLine(c *ast.ClassDef) int {
	if len(c.DecoratorList) > 0 {
		return int(c.DecoratorList[0].Pos().Line)
	}
	return int(c.Line)
}

// plainClass calls __build_class__ with the body, the name and the bases. generic is the register of the extra base of a generic class, or -1.
func (u *unit) plainClass(c *ast.ClassDef, dst, generic int) {
	top := u.top
	k := u.classCode(c)
	base := u.callBase(dst, 1)
	u.emit(code.OpLoadBuildClass, base, 0, 0)
	if isSimpleCall(c.Bases, c.Keywords, 3) {
		b := u.allocN(2)
		u.simpleFunction(k, b)
		u.load(c.Name, b+1)
		for _, x := range c.Bases {
			u.expr(x, u.alloc())
		}
		before := 2 + len(c.Bases)
		if generic >= 0 {
			u.emit(code.OpMove, u.alloc(), generic, 0)
			before++
		}
		u.finishCall(base, before, nil, c.Keywords)
	} else {
		rest := u.allocN(2)
		b := u.allocN(2)
		u.simpleFunction(k, b)
		u.load(c.Name, b+1)
		u.emit(code.OpBuildList, rest, b, 2)
		u.top = b
		for _, x := range c.Bases {
			if s, ok := x.(*ast.Starred); ok {
				u.emit(code.OpListExtend, rest, u.operand(s.Value), 0)
			} else {
				u.emit(code.OpListAppend, rest, u.operand(x), 0)
			}
			u.top = b
		}
		if generic >= 0 {
			u.emit(code.OpListAppend, rest, generic, 0)
		}
		u.emit(code.OpListToTuple, rest, rest, 0)
		if len(c.Keywords) == 0 {
			u.emit(code.OpLoadNull, rest+1, 0, 0)
		} else {
			u.keywordDict(base, rest+1, c.Keywords)
		}
		u.emit(code.OpCallEx, base, 0, 0)
	}
	u.result(dst, base)
	u.top = top
}

// classCode compiles the body of a class.
func (u *unit) classCode(c *ast.ClassDef) child {
	s := u.c.table.Scope(c, symtable.RoleBody)
	n := newUnit(u.c, u, s)
	n.code.FirstLine = classFirstLine(c)
	n.loc = ast.Span{Line: int32(n.code.FirstLine), EndLine: int32(n.code.FirstLine)}
	t := n.alloc()
	n.emitSite(code.OpGetName, t, 0, "__name__")
	n.emitSite(code.OpSetName, t, 0, "__module__")
	n.setName("__qualname__", n.code.Qualname)
	n.setName("__firstlineno__", int64(n.code.FirstLine))
	if len(c.TypeParams) > 0 {
		n.emit(code.OpGetCell, t, n.regs[".type_params"], 0)
		n.emitSite(code.OpSetName, t, 0, "__type_params__")
	}
	if s.NeedsClassDict {
		n.emit(code.OpLoadLocals, t, 0, 0)
		n.emit(code.OpSetCell, n.regs["__classdict__"], t, 0)
	}
	n.top = t
	if s.HasConditional {
		n.emit(code.OpBuildSet, t, 0, 0)
		n.reserve(t + 1)
		n.emit(code.OpSetCell, n.regs["__conditional_annotations__"], t, 0)
	}
	if u.c.future && s.HasAnnotations {
		n.setupAnnotations()
	}
	n.stmts(n.namespaceDocstring(c.Body))
	n.loc = ast.Span{Line: int32(n.code.FirstLine), EndLine: int32(n.code.FirstLine)}
	n.classEnd(s)
	return child{n.finish(), s}
}

// classEnd stores what type.__new__ needs to complete the class.
func (u *unit) classEnd(s *symtable.Scope) {
	t := u.alloc()
	if !u.c.future {
		u.makeAnnotate(s, "__annotate_func__")
	}
	attrs := slices.Clone(s.StaticAttributes)
	slices.Sort(attrs)
	names := code.Tuple{}
	for _, a := range attrs {
		names = append(names, a)
	}
	u.setName("__static_attributes__", names)
	if s.NeedsClassDict {
		u.emitSite(code.OpSetName, u.regs["__classdict__"], 0, "__classdictcell__")
	}
	if s.NeedsClassCell {
		u.emitSite(code.OpSetName, u.regs["__class__"], 0, "__classcell__")
		u.emit(code.OpReturn, u.regs["__class__"], 0, 0)
		return
	}
	u.emit(code.OpReturnK, 0, 0, u.konstLive(nil))
	u.top = t
}

// setName stores a constant in the namespace.
func (u *unit) setName(name string, v any) {
	t := u.alloc()
	u.load(v, t)
	u.emitSite(code.OpSetName, t, 0, name)
	u.top = t
}

// namespaceDocstring stores the docstring of a module or class and returns the statements behind it.
func (u *unit) namespaceDocstring(body []ast.Stmt) []ast.Stmt {
	doc, ok := docstring(body)
	if !ok {
		return body
	}
	if u.c.opt.Optimize < 2 {
		saved := u.loc
		u.loc = body[0].Pos()
		u.setName("__doc__", doc)
		u.loc = saved
	}
	return body[1:]
}
