// Constants of a unit: each value once.

package compile

import (
	"fmt"
	"math"
	"math/big"
	"strconv"

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
		return bigKey(v.Text(16)) // in linear time
	case code.Tuple, code.FrozenSet, code.SliceConst:
		return tupleKey(appendKey(nil, v))
	}
	return v
}

func appendKey(b []byte, v any) []byte {
	switch v := v.(type) {
	case int64: // most of what tables have in them
		return append(strconv.AppendInt(append(b, 'i'), v, 10), ';')
	case string:
		return append(append(strconv.AppendInt(append(b, 's'), int64(len(v)), 10), ':'), v...)
	case code.Bytes:
		return append(append(strconv.AppendInt(append(b, 'b'), int64(len(v)), 10), ':'), v...)
	case code.Tuple:
		return appendKeys(b, '(', v)
	case code.FrozenSet:
		return appendKeys(b, '{', v)
	case code.SliceConst:
		return appendKeys(b, '[', []any{v.Start, v.Stop, v.Step})
	}
	return fmt.Appendf(b, "%T%v;", constKey(v), constKey(v))
}

func appendKeys(b []byte, open byte, items []any) []byte {
	b = append(strconv.AppendInt(append(b, open), int64(len(items)), 10), ':')
	for _, x := range items {
		b = appendKey(b, x)
	}
	return b
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
