// Calls: the callee and its arguments in consecutive registers.

package compile

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/symtable"
)

// maxDirectArgs is the largest number of arguments that are passed in registers; longer lists become a tuple.
const maxDirectArgs = 250

// callBase returns the first of n registers for a call whose result is wanted in dst: dst itself if it is the topmost temporary.
func (u *unit) callBase(dst, n int) int {
	if u.isTemp(dst) && dst == u.top-1 {
		u.allocN(n - 1)
		return dst
	}
	return u.allocN(n)
}

// result moves the result of a call to dst.
func (u *unit) result(dst, base int) {
	if dst != base {
		u.emit(code.OpMove, dst, base, 0)
	}
}

func (u *unit) call(e *ast.Call, dst int) {
	u.checkCaller(e.Func)
	if u.methodCall(e, dst) {
		return
	}
	base := u.callBase(dst, 1)
	u.expr(e.Func, base)
	u.callArgs(base, nil, e.Args, e.Keywords)
	u.result(dst, base)
}

// isSimpleCall reports that all arguments can be passed in registers.
func isSimpleCall(args []ast.Expr, keywords []*ast.Keyword, extra int) bool {
	for _, a := range args {
		if _, ok := a.(*ast.Starred); ok {
			return false
		}
	}
	for _, k := range keywords {
		if k.Arg == "" {
			return false
		}
	}
	return len(args)+len(keywords)+extra <= maxDirectArgs
}

// methodCall compiles obj.name(...) without making a bound method.
func (u *unit) methodCall(e *ast.Call, dst int) bool {
	f, ok := e.Func.(*ast.Attribute)
	if !ok || !isSimpleCall(e.Args, e.Keywords, 0) {
		return false
	}
	loc := u.loc
	base := u.callBase(dst, 2)
	saved := u.loc
	u.loc = methodLoc(f, f.Span)
	if !u.superAttribute(f, code.OpGetSuperMethod, base) {
		obj := u.operandIn(f.Value, base)
		u.emitSite(code.OpGetMethod, base, obj, u.mangle(f.Attr))
	}
	u.loc = saved
	names := u.args(e.Args, e.Keywords)
	u.loc = methodLoc(f, loc)
	n := len(e.Args) + len(e.Keywords)
	if len(e.Keywords) > 0 {
		u.emit(code.OpCallMethodKw, base, n, u.konstLive(names))
	} else {
		u.emit(code.OpCallMethod, base, n, 0)
	}
	u.loc = saved
	u.result(dst, base)
	return true
}

// methodLoc makes the position of a method call that spans several lines start at the method's name.
func methodLoc(f *ast.Attribute, loc ast.Span) ast.Span {
	if f.Line != f.EndLine {
		loc.Line = f.EndLine
		loc.Col = f.EndCol - int32(len(f.Attr))
		if loc.Col < 0 {
			loc.Col = -1
			loc.EndCol = -1
		}
	}
	return loc
}

// args compiles arguments into new registers and returns the tuple of keyword names.
func (u *unit) args(args []ast.Expr, keywords []*ast.Keyword) code.Tuple {
	for _, a := range args {
		u.expr(a, u.alloc())
	}
	var names code.Tuple
	u.checkKeywords(keywords)
	for _, k := range keywords {
		u.expr(k.Value, u.alloc())
		names = append(names, u.mangle(k.Arg))
	}
	return names
}

// checkKeywords rejects a repeated keyword argument.
func (u *unit) checkKeywords(keywords []*ast.Keyword) {
	if len(keywords) < 2 {
		return
	}
	seen := make(map[string]bool, len(keywords))
	for _, k := range keywords {
		if k.Arg != "" && seen[k.Arg] {
			u.c.fail(k.Span, "keyword argument repeated: "+k.Arg)
		}
		seen[k.Arg] = true
	}
}

// callArgs compiles the arguments of the callee in register base, which is the last one taken, and the call. first are registers of arguments
// that precede args.
func (u *unit) callArgs(base int, first []int, args []ast.Expr, keywords []*ast.Keyword) {
	if isSimpleCall(args, keywords, len(first)) {
		for _, r := range first {
			u.emit(code.OpMove, u.alloc(), r, 0)
		}
		u.finishCall(base, len(first), args, keywords)
		return
	}
	u.callEx(base, first, args, keywords)
}

// finishCall compiles the remaining arguments of a simple call, and the call.
func (u *unit) finishCall(base, before int, args []ast.Expr, keywords []*ast.Keyword) {
	names := u.args(args, keywords)
	n := before + len(args) + len(keywords)
	if len(keywords) > 0 {
		u.emit(code.OpCallKw, base, n, u.konstLive(names))
	} else {
		u.emit(code.OpCall, base, n, 0)
	}
}

// callEx compiles a call with unpacked arguments.
func (u *unit) callEx(base int, first []int, args []ast.Expr, keywords []*ast.Keyword) {
	rest := u.allocN(2)
	sole := 0
	if s, ok := soleStar(args); ok && len(first) == 0 {
		u.expr(s.Value, rest)
		sole = 1
	} else {
		u.starList(first, args, rest)
		u.emit(code.OpListToTuple, rest, rest, 0)
	}
	if len(keywords) == 0 {
		u.emit(code.OpLoadNull, rest+1, 0, 0)
	} else {
		u.keywordDict(base, rest+1, keywords)
	}
	u.emit(code.OpCallEx, base, sole, 0)
}

func soleStar(args []ast.Expr) (*ast.Starred, bool) {
	if len(args) != 1 {
		return nil, false
	}
	s, ok := args[0].(*ast.Starred)
	return s, ok
}

// keywordDict builds the dict of keyword arguments in register d for the callee in base.
func (u *unit) keywordDict(base, d int, keywords []*ast.Keyword) {
	u.checkKeywords(keywords)
	i := 0
	for i < len(keywords) && keywords[i].Arg != "" {
		i++
	}
	u.keywordItems(d, keywords[:i])
	for i < len(keywords) {
		if keywords[i].Arg == "" {
			t := u.operand(keywords[i].Value)
			u.emit(code.OpDictMerge, d, t, base)
			i++
		} else {
			j := i
			for j < len(keywords) && keywords[j].Arg != "" {
				j++
			}
			t := u.alloc()
			u.keywordItems(t, keywords[i:j])
			u.emit(code.OpDictMerge, d, t, base)
			u.top = t
			i = j
		}
	}
}

func (u *unit) keywordItems(d int, keywords []*ast.Keyword) {
	n := min(len(keywords), maxChunk/2)
	top := u.top
	b := u.allocN(max(2*n, 1))
	for i, k := range keywords[:n] {
		u.load(u.mangle(k.Arg), b+2*i)
		u.expr(k.Value, b+2*i+1)
	}
	u.emit(code.OpBuildMap, d, b, 2*n)
	u.top = top
	for _, k := range keywords[n:] {
		t := u.allocN(2)
		u.load(u.mangle(k.Arg), t)
		u.expr(k.Value, t+1)
		u.emit(code.OpMapAdd, d, t, t+1)
		u.top = t
	}
}

// superAttribute compiles super().name and super(class, object).name without making a super object.
func (u *unit) superAttribute(a *ast.Attribute, op code.Opcode, dst int) bool {
	call, ok := a.Value.(*ast.Call)
	if !ok || a.Ctx != ast.Load || len(call.Args) != 0 && len(call.Args) != 2 || len(call.Keywords) != 0 || hasStar(call.Args) {
		return false
	}
	name, ok := call.Func.(*ast.Name)
	if !ok || name.ID != "super" || u.frame.Kind != symtable.Function && u.frame.Kind != symtable.Lambda || u.resolve("super").kind != refGlobal {
		return false
	}
	if len(call.Args) == 0 && (u.code.ArgCount == 0 || !u.frame.IsFree("__class__")) {
		return false
	}
	top := u.top
	b := u.allocN(3)
	saved := u.loc
	u.loc = name.Span
	u.emitSite(code.OpGetGlobal, b, 0, "super")
	u.loc = call.Span
	if len(call.Args) == 2 {
		u.expr(call.Args[0], b+1)
		u.expr(call.Args[1], b+2)
	} else {
		u.implicitSuper(b + 1)
	}
	u.loc = saved
	u.emitSite(op, dst, b, u.mangle(a.Attr))
	u.top = top
	return true
}

// implicitSuper puts the arguments of super() without any into two registers: the class and the first parameter.
func (u *unit) implicitSuper(b int) {
	u.emit(code.OpGetCell, b, u.regs["__class__"], 0)
	if u.frame.Symbols[u.frame.Params[0]].Res == symtable.ResCell {
		u.emit(code.OpGetCell, b+1, 0, 0)
		return
	}
	u.checkBound(0)
	u.emit(code.OpMove, b+1, 0, 0)
}
