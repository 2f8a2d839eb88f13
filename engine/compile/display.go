// Displays: tuples, lists, sets and dicts.

package compile

import (
	"slices"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
)

// maxChunk is how many elements of a display are kept in registers at a time.
const maxChunk = 128

func hasStar(elts []ast.Expr) bool {
	for _, x := range elts {
		if _, ok := x.(*ast.Starred); ok {
			return true
		}
	}
	return false
}

// consecutive compiles expressions into new consecutive registers and returns the first.
func (u *unit) consecutive(elts []ast.Expr) int {
	b := u.top
	for _, x := range elts {
		u.expr(x, u.alloc())
	}
	return b
}

// elements compiles the elements of a display into consecutive registers; a single local variable stays where it is.
func (u *unit) elements(elts []ast.Expr) int {
	if len(elts) == 1 {
		return u.operand(elts[0])
	}
	if len(elts) == 0 {
		return 0
	}
	return u.consecutive(elts)
}

func (u *unit) tuple(elts []ast.Expr, dst int) {
	if hasStar(elts) || len(elts) > maxChunk {
		u.viaTemp(dst, func(t int) {
			u.starList(nil, elts, t)
			u.emit(code.OpListToTuple, t, t, 0)
		})
		return
	}
	u.emit(code.OpBuildTuple, dst, u.elements(elts), len(elts))
}

func (u *unit) list(elts []ast.Expr, dst int) {
	if len(elts) >= 3 {
		if k, ok := u.foldTuple(elts); ok {
			u.viaTemp(dst, func(t int) {
				u.emit(code.OpBuildList, t, 0, 0)
				x := u.alloc()
				u.emit(code.OpLoadK, x, 0, u.konstLive(k))
				u.emit(code.OpListExtend, t, x, 0)
			})
			return
		}
	}
	if hasStar(elts) || len(elts) > maxChunk {
		u.viaTemp(dst, func(t int) { u.starList(nil, elts, t) })
		return
	}
	u.emit(code.OpBuildList, dst, u.elements(elts), len(elts))
}

// starList builds a list of registers and expressions, some of them unpacked, in the temporary t.
func (u *unit) starList(first []int, elts []ast.Expr, t int) {
	top := u.top
	n := 0
	for n < len(elts) && n < maxChunk {
		if _, ok := elts[n].(*ast.Starred); ok {
			break
		}
		n++
	}
	b := u.top
	for _, r := range first {
		u.emit(code.OpMove, u.alloc(), r, 0)
	}
	u.consecutive(elts[:n])
	count := len(first) + n
	if count == 0 {
		b = 0
	}
	u.emit(code.OpBuildList, t, b, count)
	u.top = top
	for _, x := range elts[n:] {
		if s, ok := x.(*ast.Starred); ok {
			u.emit(code.OpListExtend, t, u.operand(s.Value), 0)
		} else {
			u.emit(code.OpListAppend, t, u.operand(x), 0)
		}
		u.top = top
	}
}

func (u *unit) set(elts []ast.Expr, dst int) {
	if len(elts) >= 3 {
		if k, ok := u.constantContainer(&ast.Set{Elts: elts}, false); ok {
			u.viaTemp(dst, func(t int) {
				u.emit(code.OpBuildSet, t, 0, 0)
				x := u.alloc()
				u.emit(code.OpLoadK, x, 0, u.konstLive(k))
				u.emit(code.OpSetUpdate, t, x, 0)
			})
			return
		}
	}
	if !hasStar(elts) && len(elts) <= maxChunk {
		u.emit(code.OpBuildSet, dst, u.elements(elts), len(elts))
		return
	}
	u.viaTemp(dst, func(t int) {
		u.emit(code.OpBuildSet, t, 0, 0)
		top := u.top
		for _, x := range elts {
			if s, ok := x.(*ast.Starred); ok {
				u.emit(code.OpSetUpdate, t, u.operand(s.Value), 0)
			} else {
				u.emit(code.OpSetAdd, t, u.operand(x), 0)
			}
			u.top = top
		}
	})
}

func (u *unit) dict(e *ast.Dict, dst int) {
	n := 0
	for n < len(e.Keys) && n < maxChunk/2 && e.Keys[n] != nil {
		n++
	}
	if n == len(e.Keys) {
		u.emit(code.OpBuildMap, dst, u.items(e, n), 2*n)
		return
	}
	u.viaTemp(dst, func(t int) {
		top := u.top
		u.emit(code.OpBuildMap, t, u.items(e, n), 2*n)
		u.top = top
		for i := n; i < len(e.Keys); i++ {
			if e.Keys[i] == nil {
				u.emit(code.OpDictUpdate, t, u.operand(e.Values[i]), 0)
			} else {
				k := u.operandBefore(e.Keys[i], e.Values[i])
				u.emit(code.OpMapAdd, t, k, u.operand(e.Values[i]))
			}
			u.top = top
		}
	})
}

// items compiles the first n items of a dict display into consecutive registers.
func (u *unit) items(e *ast.Dict, n int) int {
	if n == 0 {
		return 0
	}
	b := u.top
	for i := range n {
		u.expr(e.Keys[i], u.alloc())
		u.expr(e.Values[i], u.alloc())
	}
	return b
}

// joinedStr compiles an f-string.
func (u *unit) joinedStr(e *ast.JoinedStr, dst int) {
	if len(e.Values) == 0 {
		u.load("", dst)
		return
	}
	parts := stringParts(e.Values)
	if len(parts) == 1 {
		u.expr(parts[0], dst)
		return
	}
	if len(parts) <= maxChunk {
		b := u.consecutive(parts)
		u.emit(code.OpBuildString, dst, b, len(parts))
		return
	}
	top := u.top
	b := u.alloc()
	u.load("", b)
	for rest := parts; len(rest) > 0; {
		n := min(len(rest), maxChunk)
		u.consecutive(rest[:n])
		u.emit(code.OpBuildString, b, b, n+1)
		u.top = b + 1
		rest = rest[n:]
	}
	u.emit(code.OpMove, dst, b, 0)
	u.top = top
}

// stringParts is the parts of an f-string; in trees that programs built, expressions of other kinds are formatted.
func stringParts(values []ast.Expr) []ast.Expr {
	for i, x := range values {
		if !isStringPart(x) {
			values = slices.Clone(values)
			values[i] = &ast.FormattedValue{Span: x.Pos(), Value: x, Conversion: ast.NoConversion}
		}
	}
	return values
}

func isStringPart(x ast.Expr) bool {
	switch x.(type) {
	case *ast.FormattedValue, *ast.JoinedStr:
		return true
	}
	return isString(x)
}

// formatSpec compiles a format specification.
func (u *unit) formatSpec(e ast.Expr, dst int) {
	u.expr(stringParts([]ast.Expr{e})[0], dst)
}

func conversionNumber(c ast.Conversion) int {
	return map[ast.Conversion]int{ast.ConversionStr: 1, ast.ConversionRepr: 2, ast.ConversionASCII: 3}[c]
}

func (u *unit) formattedValue(e *ast.FormattedValue, dst int) {
	conv := conversionNumber(e.Conversion)
	if e.FormatSpec == nil {
		r := u.operandIn(e.Value, dst)
		u.reserve(r + 2)
		u.emit(code.OpFormatValue, dst, r, conv)
		return
	}
	b := u.allocN(2)
	u.expr(e.Value, b)
	u.formatSpec(e.FormatSpec, b+1)
	u.emit(code.OpFormatValue, dst, b, conv+4)
}

// reserve makes the frame at least n registers large.
func (u *unit) reserve(n int) { u.max = max(u.max, n) }

// templateStr compiles a t-string: the strings alternate with the interpolations.
func (u *unit) templateStr(e *ast.TemplateStr, dst int) {
	strs := code.Tuple{}
	b := u.allocN(2)
	pending := ""
	n := 0
	for _, v := range e.Values {
		if k, ok := v.(*ast.Constant); ok {
			s, _ := k.Value.(string)
			pending += s
			continue
		}
		strs = append(strs, pending)
		pending = ""
		n++
	}
	strs = append(strs, pending)
	u.emit(code.OpLoadK, b, 0, u.konstLive(strs))
	first := u.top
	for _, v := range e.Values {
		if in, ok := v.(*ast.Interpolation); ok {
			u.interpolation(in, u.alloc())
		}
	}
	u.emit(code.OpBuildTuple, b+1, first, n)
	u.emit(code.OpBuildTemplate, dst, b, 0)
}

func (u *unit) interpolation(e *ast.Interpolation, dst int) {
	saved, top := u.loc, u.top
	u.loc = e.Span
	b := u.allocN(3)
	u.expr(e.Value, b)
	u.load(e.Str, b+1)
	conv := conversionNumber(e.Conversion)
	if e.FormatSpec != nil {
		u.formatSpec(e.FormatSpec, b+2)
		conv += 4
	} else {
		u.load("", b+2)
	}
	u.emit(code.OpBuildInterp, dst, b, conv)
	u.loc, u.top = saved, top
}
