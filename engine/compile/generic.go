// Type parameters: generic functions, generic classes and type aliases. Their parameters live in a function of their own around the definition,
// which is called at once.

package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/symtable"
)

// genericFunction compiles def f[T](...).
func (u *unit) genericFunction(f *function, dst int) {
	top := u.top
	base := u.callBase(dst, 1)
	count := 0
	if f.args != nil && len(f.args.Defaults) > 0 {
		u.defaultValues(f.args, u.alloc())
		count++
	}
	if hasKwDefaults(f.args) {
		u.kwDefaultValues(f.args, u.alloc())
		count++
	}
	s := u.c.table.Scope(f.node, symtable.RoleTypeParams)
	n := newUnit(u.c, u, s)
	n.code.FirstLine = f.firstLine()
	n.code.ArgCount = count
	n.loc = f.node.Pos()
	r := n.allocN(3)
	n.typeParams(f.typeParams, r+1)
	b := n.allocN(numParts)
	n.parameterOrNull(".defaults", b+partDefaults)
	n.parameterOrNull(".kwdefaults", b+partKwDefaults)
	n.finishFunction(f, b, r)
	n.emit(code.OpIntrinsic, r, r, code.IntrinsicSetTypeParams)
	n.emit(code.OpReturn, r, 0, 0)
	u.callNow(child{n.finish(), s}, base, count)
	u.result(dst, base)
	u.top = top
}

// callNow makes a function in register base and calls it with the count registers behind it.
func (u *unit) callNow(k child, base, count int) {
	u.simpleFunction(k, base)
	u.emit(code.OpCall, base, count, 0)
}

func (u *unit) parameterOrNull(name string, dst int) {
	if r, ok := u.regs[name]; ok {
		u.emit(code.OpMove, dst, r, 0)
		return
	}
	u.emit(code.OpLoadNull, dst, 0, 0)
}

// genericClass compiles class C[T]: ....
func (u *unit) genericClass(c *ast.ClassDef, dst int) {
	top := u.top
	base := u.callBase(dst, 1)
	s := u.c.table.Scope(c, symtable.RoleTypeParams)
	n := newUnit(u.c, u, s)
	n.code.FirstLine = classFirstLine(c)
	n.loc = c.Span
	params := n.allocN(3)
	n.typeParams(c.TypeParams, params)
	n.storeName(".type_params", params)
	r := n.alloc()
	generic := n.regs[".generic_base"]
	n.emit(code.OpIntrinsic, generic, params, code.IntrinsicSubscriptGeneric)
	n.plainClass(c, r, generic)
	n.emit(code.OpReturn, r, 0, 0)
	u.callNow(child{n.finish(), s}, base, 0)
	u.result(dst, base)
	u.top = top
}

// typeParams makes the type parameters, binds them, and leaves their tuple in dst.
func (u *unit) typeParams(list []ast.TypeParam, dst int) {
	saved, top := u.loc, u.top
	b := u.allocN(len(list))
	for i, p := range list {
		u.typeParam(p, b+i)
	}
	u.loc = saved
	u.emit(code.OpBuildTuple, dst, b, len(list))
	u.top = top
}

func (u *unit) typeParam(p ast.TypeParam, dst int) {
	top := u.top
	u.loc = p.Pos()
	args := u.allocN(3)
	var name string
	var def ast.Expr
	intrinsic := code.IntrinsicTypeVar
	u.emit(code.OpLoadNull, args+1, 0, 0)
	u.load(false, args+2)
	switch p := p.(type) {
	case *ast.TypeVar:
		name, def = p.Name, p.DefaultValue
		if p.Bound != nil {
			_, constraints := p.Bound.(*ast.Tuple)
			u.lazyValue(p, symtable.RoleBound, p.Bound, args+1)
			u.load(constraints, args+2)
		}
	case *ast.ParamSpec:
		name, def = p.Name, p.DefaultValue
		intrinsic = code.IntrinsicParamSpec
	case *ast.TypeVarTuple:
		name, def = p.Name, p.DefaultValue
		intrinsic = code.IntrinsicTypeVarTuple
	}
	u.load(name, args)
	u.emit(code.OpIntrinsic, args, args, intrinsic)
	if def != nil {
		u.lazyValue(p, symtable.RoleDefault, def, args+1)
		u.emit(code.OpIntrinsic, args, args, code.IntrinsicSetDefault)
	}
	u.emit(code.OpMove, dst, args, 0)
	u.storeName(name, dst)
	u.top = top
}

// lazyValue makes the function that evaluates e on demand.
func (u *unit) lazyValue(node ast.Node, role symtable.Role, e ast.Expr, dst int) {
	s := u.c.table.Scope(node, role)
	n := newUnit(u.c, u, s)
	n.loc = node.Pos()
	n.formatParameter()
	if t, ok := e.(*ast.Starred); ok {
		n.starredValue(t)
	} else {
		n.emit(code.OpReturn, n.operand(e), 0, 0)
	}
	top := u.top
	b := u.allocN(numParts)
	u.emit(code.OpLoadK, b+partDefaults, 0, u.konstLive(code.Tuple{int64(1)}))
	u.emit(code.OpLoadNull, b+partKwDefaults, 0, 0)
	u.emit(code.OpLoadNull, b+partAnnotate, 0, 0)
	u.makeFunction(child{n.finish(), s}, b, dst)
	u.top = top
}

// starredValue returns the tuple of an unpacked default such as *Ts = *tuple[int].
func (u *unit) starredValue(t *ast.Starred) {
	b := u.alloc()
	u.expr(t.Value, b)
	v := u.alloc()
	u.emit(code.OpUnpack, v, b, 1)
	u.emit(code.OpReturn, v, 0, 0)
}

// formatParameter compiles the start of a function that is evaluated lazily: only formats up to 2 are known.
func (u *unit) formatParameter() {
	u.code.ArgCount, u.code.PosOnly = 1, 1
	ok := newLabel()
	u.jump(code.OpJumpNotGtK, 0, u.konst(int64(2)), ok)
	t := u.alloc()
	u.emit(code.OpLoadCommon, t, 0, 1)
	u.emit(code.OpRaise, t, 0, 0)
	u.top = t
	u.place(ok)
}

func (u *unit) typeAlias(a *ast.TypeAlias) {
	name := a.Name.(*ast.Name)
	if len(a.TypeParams) == 0 {
		b := u.allocN(3)
		u.load(name.ID, b)
		u.emit(code.OpLoadNull, b+1, 0, 0)
		u.lazyValue(a, symtable.RoleBody, a.Value, b+2)
		u.emit(code.OpIntrinsic, b, b, code.IntrinsicTypeAlias)
		u.emitAtName(name, b)
		return
	}
	s := u.c.table.Scope(a, symtable.RoleTypeParams)
	n := newUnit(u.c, u, s)
	n.loc = a.Span
	b := n.allocN(3)
	n.load(name.ID, b)
	n.typeParams(a.TypeParams, b+1)
	n.lazyValue(a, symtable.RoleBody, a.Value, b+2)
	n.emit(code.OpIntrinsic, b, b, code.IntrinsicTypeAlias)
	n.emit(code.OpReturn, b, 0, 0)
	base := u.alloc()
	u.callNow(child{n.finish(), s}, base, 0)
	u.emitAtName(name, base)
}
