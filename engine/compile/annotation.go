// Annotations: __annotate__ functions, or strings under the future statement.

package compile

import (
	"strings"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/symtable"
)

// annotated is a parameter with an annotation, or the result.
type annotated struct {
	name string
	expr ast.Expr
}

func (u *unit) annotatedParameters(f *function) []annotated {
	var list []annotated
	add := func(p *ast.Arg) {
		if p != nil && p.Annotation != nil {
			list = append(list, annotated{u.mangle(p.Arg), p.Annotation})
		}
	}
	if a := f.args; a != nil {
		for _, p := range a.PosOnlyArgs {
			add(p)
		}
		for _, p := range a.Args {
			add(p)
		}
		add(a.Vararg)
		for _, p := range a.KwOnlyArgs {
			add(p)
		}
		add(a.Kwarg)
	}
	if f.returns != nil {
		list = append(list, annotated{"return", f.returns})
	}
	return list
}

// functionAnnotations makes what MakeFunction takes as annotations: a function or nothing.
func (u *unit) functionAnnotations(f *function, dst int) {
	list := u.annotatedParameters(f)
	if len(list) == 0 {
		u.emit(code.OpLoadNull, dst, 0, 0)
		return
	}
	s := u.c.table.Scope(f.node, symtable.RoleAnnotations)
	n := newUnit(u.c, u, s)
	n.code.FirstLine = int(f.node.Pos().Line)
	n.code.Qualname = strings.TrimSuffix(n.code.Qualname, s.Name) + f.name + "." + s.Name
	n.loc = f.node.Pos()
	n.formatParameter()
	d := n.alloc()
	n.emit(code.OpBuildMap, d, 0, 0)
	for _, a := range list {
		n.annotationItem(d, a.name, a.expr)
	}
	n.emit(code.OpReturn, d, 0, 0)
	u.simpleFunction(child{n.finish(), s}, dst)
}

// annotationItem adds one annotation to the dict in register d.
func (u *unit) annotationItem(d int, name string, e ast.Expr) {
	top := u.top
	b := u.allocN(2)
	u.load(name, b)
	if u.c.future {
		u.load(unparse(e), b+1)
	} else if t, ok := e.(*ast.Starred); ok {
		x := u.operand(t.Value)
		u.emitAt(t.Span, code.OpUnpack, b+1, x, 1)
	} else {
		u.expr(e, b+1)
	}
	u.emit(code.OpMapAdd, d, b, b+1)
	u.top = top
}

// annotationSetup compiles what a module with annotations does first.
func (u *unit) annotationSetup() {
	s := u.frame
	if !s.HasAnnotations {
		return
	}
	if u.c.future {
		u.setupAnnotations()
		return
	}
	u.makeAnnotate(s, "__annotate__")
	if s.HasConditional {
		t := u.alloc()
		u.emit(code.OpBuildSet, t, 0, 0)
		u.emitSite(code.OpSetName, t, 0, "__conditional_annotations__")
		u.top = t
	}
}

// setupAnnotations makes sure that the namespace has a dict __annotations__.
func (u *unit) setupAnnotations() {
	t := u.allocN(3)
	u.emit(code.OpLoadLocals, t, 0, 0)
	u.load("__annotations__", t+1)
	u.emit(code.OpIn, t+2, t+1, t)
	end := newLabel()
	u.jump(code.OpJumpTrue, t+2, 0, end)
	u.emit(code.OpBuildMap, t+2, 0, 0)
	u.emitSite(code.OpSetName, t+2, 0, "__annotations__")
	u.place(end)
	u.top = t
}

// makeAnnotate stores the __annotate__ function of a class or module under a name.
func (u *unit) makeAnnotate(home *symtable.Scope, name string) {
	s := u.c.table.AnnotationScope(home)
	if s == nil {
		return
	}
	n := newUnit(u.c, u, s)
	n.code.FirstLine = u.code.FirstLine
	n.loc = u.loc
	if home.Kind == symtable.Module {
		n.code.FirstLine = 1
	}
	n.formatParameter()
	d := n.alloc()
	n.emit(code.OpBuildMap, d, 0, 0)
	for _, a := range home.Annotated {
		end := newLabel()
		top := n.top
		if a.Conditional {
			t := n.allocN(2)
			n.load(int64(a.Index), t)
			n.loadName("__conditional_annotations__", t+1)
			n.emit(code.OpIn, t, t, t+1)
			n.jump(code.OpJumpFalse, t, 0, end)
			n.top = top
		}
		target := a.Stmt.Target.(*ast.Name)
		n.annotationItem(d, home.Mangle(target.ID), a.Stmt.Annotation)
		n.place(end)
	}
	n.emit(code.OpReturn, d, 0, 0)
	t := u.alloc()
	u.simpleFunction(child{n.finish(), s}, t)
	u.emitSite(code.OpSetName, t, 0, name)
	u.top = t
}

// recordAnnotation compiles what an annotated name does when it is executed.
func (u *unit) recordAnnotation(s *ast.AnnAssign, name *ast.Name) {
	if u.c.future {
		t := u.allocN(3)
		u.load(unparse(s.Annotation), t)
		u.emitSite(code.OpGetName, t+1, 0, "__annotations__")
		u.load(u.mangle(name.ID), t+2)
		u.emit(code.OpSetItem, t+1, t+2, t)
		return
	}
	if a := u.frame.Annotation(s); a != nil && a.Conditional {
		t := u.allocN(2)
		u.loadName("__conditional_annotations__", t)
		u.load(int64(a.Index), t+1)
		u.emit(code.OpSetAdd, t, t+1, 0)
	}
}
