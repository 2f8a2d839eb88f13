// Constants of a unit: each value once.

package compile

import (
	"fmt"
	"math"
	"math/big"
	"strings"

	"dappco.re/go/py/engine/code"
)

type floatKey uint64
type complexKey [2]uint64
type bigKey string
type tupleKey string

// konst returns the index of a constant.
func (u *unit) konst(v any) int {
	key := constKey(v)
	if i, ok := u.consts[key]; ok {
		return i
	}
	i := len(u.code.Consts)
	u.code.Consts = append(u.code.Consts, v)
	u.consts[key] = i
	return i
}

type noneKey struct{}

func constKey(v any) any {
	switch v := v.(type) {
	case nil:
		return noneKey{}
	case float64:
		return floatKey(math.Float64bits(v))
	case complex128:
		return complexKey{math.Float64bits(real(v)), math.Float64bits(imag(v))}
	case *big.Int:
		return bigKey(v.String())
	case code.Tuple, code.FrozenSet, code.SliceConst:
		var b strings.Builder
		writeKey(&b, v)
		return tupleKey(b.String())
	}
	return v
}

func writeKey(b *strings.Builder, v any) {
	switch v := v.(type) {
	case code.Tuple:
		writeKeys(b, '(', v)
	case code.FrozenSet:
		writeKeys(b, '{', v)
	case code.SliceConst:
		writeKeys(b, '[', []any{v.Start, v.Stop, v.Step})
	case string:
		fmt.Fprintf(b, "s%d:%s", len(v), v)
	case code.Bytes:
		fmt.Fprintf(b, "b%d:%s", len(v), string(v))
	default:
		fmt.Fprintf(b, "%T%v;", constKey(v), constKey(v))
	}
}

func writeKeys(b *strings.Builder, open byte, items []any) {
	b.WriteByte(open)
	fmt.Fprintf(b, "%d:", len(items))
	for _, x := range items {
		writeKey(b, x)
	}
}

// load puts a constant into a register.
func (u *unit) load(v any, dst int) {
	if i, ok := v.(int64); ok && i >= -code.MaxImmediate && i <= code.MaxImmediate {
		u.emit(code.OpLoadInt, dst, 0, int(i))
		return
	}
	if !u.dead {
		u.emit(code.OpLoadK, dst, 0, u.konst(v))
	}
}
