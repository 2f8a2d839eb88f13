// Constant folding: expressions whose value is known and cannot raise.

package compile

import (
	"math"
	"math/big"
	"strings"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
)

// Folded values stay small, so that source text cannot ask for huge constants.
const (
	maxFoldBits  = 128
	maxFoldItems = 256
	maxFoldText  = 4096
	maxFoldDepth = 1000
)

type foldResult struct {
	value any
	ok    bool
}

// constant returns the value of a constant expression in the form of code.Code's constants.
func (u *unit) constant(e ast.Expr) (any, bool) {
	switch e := e.(type) {
	case *ast.Constant:
		return literal(e.Value), true
	case *ast.Name:
		if e.ID == "__debug__" {
			return u.c.opt.Optimize == 0, true
		}
	case *ast.UnaryOp:
		if v, ok := u.constant(e.Operand); ok {
			return foldUnary(e.Op, v)
		}
	case *ast.BinOp:
		return u.foldBinOp(e)
	case *ast.Tuple:
		return u.foldTuple(e.Elts)
	case *ast.Slice:
		return u.foldSlice(e)
	case *ast.Subscript:
		return u.foldSubscript(e)
	}
	return nil, false
}

func literal(v any) any {
	switch v := v.(type) {
	case ast.Bytes:
		return code.Bytes(v)
	case ast.Ellipsis:
		return code.EllipsisConst{}
	case ast.Literals:
		return code.Tuple(literals(v))
	case ast.FrozenSet:
		return code.FrozenSet(literals(v))
	case int:
		return int64(v)
	}
	return v
}

func literals(list []any) []any {
	values := make([]any, len(list))
	for i, v := range list {
		values[i] = literal(v)
	}
	return values
}

func (u *unit) foldTuple(elts []ast.Expr) (any, bool) {
	t := make(code.Tuple, 0, len(elts))
	for _, x := range elts {
		k, ok := u.constant(x)
		if !ok {
			return nil, false
		}
		t = append(t, k)
	}
	return t, true
}

func (u *unit) foldSlice(e *ast.Slice) (any, bool) {
	var s code.SliceConst
	for _, p := range []struct {
		e   ast.Expr
		dst *any
	}{{e.Lower, &s.Start}, {e.Upper, &s.Stop}, {e.Step, &s.Step}} {
		if p.e != nil {
			k, ok := u.constant(p.e)
			if !ok {
				return nil, false
			}
			*p.dst = k
		}
	}
	return s, true
}

// foldSubscript folds an index into a constant str, bytes or tuple.
func (u *unit) foldSubscript(e *ast.Subscript) (any, bool) {
	switch e.Value.(type) {
	case *ast.Constant, *ast.Tuple:
	default:
		return nil, false
	}
	i, ok := u.constant(e.Slice)
	n, isInt := i.(int64)
	if !ok || !isInt {
		return nil, false
	}
	v, ok := u.constant(e.Value)
	if !ok {
		return nil, false
	}
	switch v := v.(type) {
	case code.Tuple:
		if n < 0 {
			n += int64(len(v))
		}
		if n >= 0 && n < int64(len(v)) {
			return v[n], true
		}
	case string:
		for i := 0; i < len(v); i++ {
			if v[i] >= 0x80 {
				return nil, false
			}
		}
		if n < 0 {
			n += int64(len(v))
		}
		if n >= 0 && n < int64(len(v)) {
			return v[n : n+1], true
		}
	}
	return nil, false
}

func foldUnary(op ast.UnaryOperator, v any) (any, bool) {
	if op == ast.Not {
		return !truth(v), true
	}
	if n, ok := asInt(v); ok {
		switch op {
		case ast.UAdd:
			return normalInt(n), true
		case ast.USub:
			return normalInt(new(big.Int).Neg(n)), true
		case ast.Invert:
			if _, isBool := v.(bool); !isBool {
				return normalInt(new(big.Int).Not(n)), true
			}
		}
		return nil, false
	}
	switch v := v.(type) {
	case float64:
		if op == ast.USub {
			return -v, true
		} else if op == ast.UAdd {
			return v, true
		}
	case complex128:
		if op == ast.USub {
			return complex(-real(v), -imag(v)), true
		} else if op == ast.UAdd {
			return v, true
		}
	}
	return nil, false
}

// truth is the truth of a constant.
func truth(v any) bool {
	switch v := v.(type) {
	case nil:
		return false
	case bool:
		return v
	case int64:
		return v != 0
	case float64:
		return v != 0
	case complex128:
		return v != 0
	case string:
		return v != ""
	case code.Bytes:
		return v != ""
	case code.Tuple:
		return len(v) > 0
	}
	return true
}

func asInt(v any) (*big.Int, bool) {
	switch v := v.(type) {
	case bool:
		if v {
			return big.NewInt(1), true
		}
		return new(big.Int), true
	case int64:
		return big.NewInt(v), true
	case *big.Int:
		return v, true
	}
	return nil, false
}

func normalInt(n *big.Int) any {
	if n.IsInt64() {
		return n.Int64()
	}
	return n
}

// foldBinOp folds an operation; results are remembered so that long chains are looked at once.
func (u *unit) foldBinOp(e *ast.BinOp) (any, bool) {
	if _, simple := e.Left.(*ast.Name); simple {
		return nil, false
	}
	if r, ok := u.c.foldCache[e]; ok {
		return r.value, r.ok
	}
	var r foldResult
	if right, ok := u.constant(e.Right); ok && leftDepth(e) < maxFoldDepth {
		if left, ok := u.constant(e.Left); ok {
			r.value, r.ok = foldBinary(e.Op, left, right)
		}
	}
	u.c.foldCache[e] = r
	return r.value, r.ok
}

func leftDepth(e *ast.BinOp) int {
	n := 0
	for n < maxFoldDepth {
		l, ok := e.Left.(*ast.BinOp)
		if !ok {
			break
		}
		e = l
		n++
	}
	return n
}

func foldBinary(op ast.Operator, a, b any) (any, bool) {
	x, okX := asInt(a)
	y, okY := asInt(b)
	if okX && okY {
		_, boolA := a.(bool)
		_, boolB := b.(bool)
		if boolA && boolB && (op == ast.BitAnd || op == ast.BitOr || op == ast.BitXor) {
			return nil, false
		}
		return foldInt(op, x, y)
	}
	if fa, ok := asFloat(a); ok {
		if fb, ok := asFloat(b); ok {
			return foldFloat(op, fa, fb)
		}
	}
	if c, ok := b.(complex128); ok {
		if f, ok := asFloat(a); ok {
			switch op {
			case ast.Add:
				return complex(f+real(c), imag(c)), true
			case ast.Sub:
				return complex(f-real(c), -imag(c)), true
			}
		}
		return nil, false
	}
	return foldSequence(op, a, b)
}

func asFloat(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case int64:
		if v > -1<<53 && v < 1<<53 {
			return float64(v), true
		}
	}
	return 0, false
}

func foldFloat(op ast.Operator, a, b float64) (any, bool) {
	switch op {
	case ast.Add:
		return a + b, true
	case ast.Sub:
		return a - b, true
	case ast.Mult:
		return a * b, true
	case ast.Div:
		if b != 0 {
			return a / b, true
		}
	}
	return nil, false
}

func foldInt(op ast.Operator, x, y *big.Int) (any, bool) {
	z := new(big.Int)
	switch op {
	case ast.Add:
		return normalInt(z.Add(x, y)), true
	case ast.Sub:
		return normalInt(z.Sub(x, y)), true
	case ast.Mult:
		if x.BitLen()+y.BitLen() <= maxFoldBits {
			return normalInt(z.Mul(x, y)), true
		}
	case ast.Div:
		if x.BitLen() <= 53 && y.BitLen() <= 53 && y.Sign() != 0 {
			return float64(x.Int64()) / float64(y.Int64()), true
		}
	case ast.FloorDiv, ast.Modulo:
		if y.Sign() == 0 {
			return nil, false
		}
		q, m := floorDivMod(x, y)
		if op == ast.FloorDiv {
			return normalInt(q), true
		}
		return normalInt(m), true
	case ast.Pow:
		if y.Sign() >= 0 && y.IsInt64() && y.Int64() <= maxFoldBits && int64(x.BitLen())*y.Int64() <= maxFoldBits {
			return normalInt(z.Exp(x, y, nil)), true
		}
	case ast.LShift:
		if y.Sign() >= 0 && y.IsInt64() && y.Int64()+int64(x.BitLen()) <= maxFoldBits {
			return normalInt(z.Lsh(x, uint(y.Int64()))), true
		}
	case ast.RShift:
		if y.Sign() >= 0 && y.IsInt64() && y.Int64() < math.MaxInt32 {
			return normalInt(z.Rsh(x, uint(y.Int64()))), true
		}
	case ast.BitAnd:
		return normalInt(z.And(x, y)), true
	case ast.BitOr:
		return normalInt(z.Or(x, y)), true
	case ast.BitXor:
		return normalInt(z.Xor(x, y)), true
	}
	return nil, false
}

// floorDivMod divides rounding down, as Python does.
func floorDivMod(x, y *big.Int) (q, m *big.Int) {
	q, m = new(big.Int).QuoRem(x, y, new(big.Int))
	if m.Sign() != 0 && m.Sign() != y.Sign() {
		q.Sub(q, big.NewInt(1))
		m.Add(m, y)
	}
	return q, m
}

func foldSequence(op ast.Operator, a, b any) (any, bool) {
	switch op {
	case ast.Add:
		switch a := a.(type) {
		case string:
			if b, ok := b.(string); ok && len(a)+len(b) <= maxFoldText {
				return a + b, true
			}
		case code.Bytes:
			if b, ok := b.(code.Bytes); ok && len(a)+len(b) <= maxFoldText {
				return a + b, true
			}
		case code.Tuple:
			if b, ok := b.(code.Tuple); ok && len(a)+len(b) <= maxFoldItems {
				return append(append(code.Tuple{}, a...), b...), true
			}
		}
	case ast.Mult:
		if n, ok := a.(int64); ok {
			return foldRepeat(b, n)
		}
		if n, ok := b.(int64); ok {
			return foldRepeat(a, n)
		}
	}
	return nil, false
}

func foldRepeat(v any, n int64) (any, bool) {
	n = max(n, 0)
	fits := func(size, limit int) bool { return size == 0 || n <= int64(limit/size) }
	switch v := v.(type) {
	case string:
		if fits(len(v), maxFoldText) && n <= maxFoldText {
			return strings.Repeat(v, int(n)), true
		}
	case code.Bytes:
		if fits(len(v), maxFoldText) && n <= maxFoldText {
			return code.Bytes(strings.Repeat(string(v), int(n))), true
		}
	case code.Tuple:
		if fits(len(v), maxFoldItems) && n <= maxFoldItems {
			var t = code.Tuple{}
			for range n {
				t = append(t, v...)
			}
			return t, true
		}
	}
	return nil, false
}
