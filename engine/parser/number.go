// The values of numeric literals.

package parser

import (
	"fmt"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"dappco.re/go/py/engine/ast"
)

const defaultMaxIntDigits = 4300

// number parses the current number token.
func (p *parser) number() ast.Expr {
	t := p.tok
	text := p.text(&t)
	span := ast.Span{Line: t.Line, Col: t.Col, EndLine: t.EndLine, EndCol: t.EndCol}
	value, ok := p.numberValue(text)
	if !ok {
		p.failAt(&SyntaxError{Class: "SyntaxError", Msg: fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: "+
			"value has %d digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "+
			"literals to avoid decimal conversion limits.", p.maxIntDigits(), digits(text)), Line: int(t.Line), Col: 0,
			EndLine: int(t.Line), EndCol: 0, Text: p.lineOf(int(t.Pos)) + "\n"})
		return &ast.Constant{}
	}
	p.advance()
	return p.newConstant(span, value)
}

func (p *parser) maxIntDigits() int {
	if p.opt.MaxIntDigits == 0 {
		return defaultMaxIntDigits
	}
	return p.opt.MaxIntDigits
}

func digits(s string) int {
	return len(s) - strings.Count(s, "_")
}

// numberValue returns the value of a number. It reports false for a decimal integer with more digits than allowed. A decimal integer
// with a leading zero gets through the scanner only before the keyword "else", and is a float then.
func (p *parser) numberValue(s string) (any, bool) {
	if len(s) <= 18 && (s[0] != '0' || len(s) == 1) {
		if v, ok := smallDecimal(s); ok {
			return v, true
		}
	}
	if strings.IndexByte(s, '_') >= 0 {
		s = strings.ReplaceAll(s, "_", "")
	}
	if len(s) > 2 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'x':
			return radixValue(s[2:], 4), true
		case 'o':
			return radixValue(s[2:], 3), true
		case 'b':
			return radixValue(s[2:], 1), true
		}
	}
	if last := s[len(s)-1]; last == 'j' || last == 'J' {
		return complex(0, floatValue(s[:len(s)-1])), true
	}
	if strings.ContainsAny(s, ".eE") {
		return floatValue(s), true
	}
	if s[0] == '0' && strings.Trim(s, "0") != "" {
		return floatValue(s), true
	}
	if v, err := strconv.ParseInt(s, 10, 64); err == nil {
		return v, true
	}
	if limit := p.maxIntDigits(); limit > 0 && len(s) > limit {
		return nil, false
	}
	return p.bigDecimal(s, map[int]*big.Int{}), true
}

// bigDecimal converts decimal digits: halves separately, joined by a power of ten, so that the time is that of multiplication. powers has the powers that
// were needed before. Once the parser is to stop, the value is a wrong one.
func (p *parser) bigDecimal(s string, powers map[int]*big.Int) *big.Int {
	const short = 2000
	if len(s) <= short {
		v, _ := new(big.Int).SetString(s, 10)
		return v
	}
	if p.poll(); p.stopped {
		return new(big.Int)
	}
	low := short / 2 << (bits.Len(uint((len(s)-1)/(short/2))) - 1)
	high, rest := p.bigDecimal(s[:len(s)-low], powers), p.bigDecimal(s[len(s)-low:], powers)
	power := powers[low]
	switch half := powers[low/2]; {
	case power != nil:
	case half != nil:
		power = new(big.Int).Mul(half, half)
	default:
		power = new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(low)), nil)
	}
	powers[low] = power
	return high.Mul(high, power).Add(high, rest)
}

// smallDecimal converts a literal of decimal digits only.
func smallDecimal(s string) (any, bool) {
	var v int64
	for i := 0; i < len(s); i++ {
		c := s[i] - '0'
		if c > 9 {
			return nil, false
		}
		v = v*10 + int64(c)
	}
	return v, true
}

// radixValue converts digits of the given number of bits each, in linear time.
func radixValue(s string, bits int) any {
	if len(s)*bits <= 63 {
		v, _ := strconv.ParseInt(s, 1<<bits, 64)
		return v
	}
	out := make([]byte, (len(s)*bits+7)/8)
	acc, have, at := uint(0), 0, len(out)
	for i := len(s) - 1; i >= 0; i-- {
		acc |= hexDigit(s[i]) << have
		for have += bits; have >= 8; have -= 8 {
			at--
			out[at] = byte(acc)
			acc >>= 8
		}
	}
	if have > 0 {
		out[at-1] = byte(acc)
	}
	v := new(big.Int).SetBytes(out)
	if v.IsInt64() {
		return v.Int64()
	}
	return v
}

func hexDigit(c byte) uint {
	if c <= '9' {
		return uint(c - '0')
	}
	return uint(c|0x20) - 'a' + 10
}

// floatValue converts a decimal float, correctly rounded; too large a number is infinite.
func floatValue(s string) float64 {
	v, _ := strconv.ParseFloat(s, 64)
	return v
}
