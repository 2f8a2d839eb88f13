// This file defines class Decimal, and makes decimals of other objects.

package decimal

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode"

	arith "dappco.re/go/py/engine/internal/decimal"
	"dappco.re/go/py/engine/object"
)

// decimal is a Decimal object.
type decimal struct {
	object.Head
	n      arith.Number
	hash   int64
	hashed bool
}

var decimalType = &class{Name: "Decimal", Module: "decimal", Doc: decimalDoc, Def: decimalDef{}}

const decimalDoc = `A decimal number: a sign, a coefficient of any number of digits, and an exponent of ten.

It is made exactly of text, an integer, a float, another decimal, or a tuple of sign, digits and exponent.
Without an argument it is 0. If text is no number, context decides what happens.`

func numberOf(v value) arith.Number { return object.Cast[decimal](v).n }
func isDecimal(v value) bool {
	return !v.IsInt64() && !v.IsFloat() && (v.Type() == decimalType || object.IsInstance(v, decimalType))
}

// of is n as a Decimal.
func of(n arith.Number) value {
	d := &decimal{Head: object.NewHead(decimalType), n: n}
	return d.Value()
}

// as is n as an instance of cls.
func as(th *thread, cls *class, n arith.Number) (value, *exception) {
	if cls == decimalType {
		return of(n), nil
	}
	v, exc := object.Alloc(th, cls)
	if exc == nil {
		object.Cast[decimal](v).n = n
	}
	return v, exc
}

var newParams = object.ParseParams("Decimal", "(value=\"0\", context=None)")

func create(th *thread, cls *class, args []value, kw []*object.Str) (value, *exception) {
	room, exc := bindLoose(newParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	ctx, exc := contextOr(th, room[1])
	if exc != nil {
		return value{}, exc
	}
	if room[0].IsNull() {
		return as(th, cls, arith.New(new(big.Int), 0))
	}
	return convertExact(th, cls, room[0], ctx)
}

// convertExact is the Decimal that v is exactly.
func convertExact(th *thread, cls *class, v value, ctx *context) (value, *exception) {
	switch t := v.Type(); {
	case isDecimal(v):
		if cls == decimalType && t == decimalType {
			return v, nil
		}
		return as(th, cls, numberOf(v))
	case t.Has(object.FlagInt):
		return as(th, cls, arith.New(object.ToBig(v), 0))
	case t.Has(object.FlagStr):
		n, status := parse(v.AsStr(), true)
		if status == 0 {
			n, status = exact(n)
		}
		if exc := ctx.raise(th, status); exc != nil {
			return value{}, exc
		}
		return as(th, cls, n)
	case t.Has(object.FlagTuple), t.Has(object.FlagList):
		n, exc := fromTuple(th, v)
		if exc != nil {
			return value{}, exc
		}
		n, status := exact(n)
		if exc := ctx.raise(th, status); exc != nil {
			return value{}, exc
		}
		return as(th, cls, n)
	case t.Has(object.FlagFloat):
		if exc := ctx.raise(th, arith.FloatOperation); exc != nil {
			return value{}, exc
		}
		return as(th, cls, fromFloat(object.FloatValue(v)))
	}
	return value{}, notSupported(v)
}

func notSupported(v value) *exception {
	return object.TypeErrorf("conversion from %s to Decimal is not supported", v.Type().MessageName())
}

// exact refuses numbers that are beyond the widest bounds.
func exact(n arith.Number) (arith.Number, arith.Condition) {
	c := arith.Max()
	n2 := n
	if !n.IsNaN() {
		n2 = c.Fit(n)
	}
	if c.Status&(arith.Inexact|arith.Rounded|arith.Clamped|arith.Overflow) != 0 {
		return arith.NaN(), arith.InvalidOperation
	}
	return n2, c.Status & arith.OutOfMemory
}

// parse reads text; loose allows space around it and underscores in it.
func parse(s *object.Str, loose bool) (arith.Number, arith.Condition) {
	text := s.String()
	if loose {
		text = strings.TrimFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r >= 0x1C && r <= 0x1F })
	}
	if !s.IsASCII() || loose && strings.IndexByte(text, '_') >= 0 {
		var b strings.Builder
		for _, r := range text {
			switch {
			case r == '_' && loose:
			case r > 0x7F && unicode.IsDigit(r):
				b.WriteByte('0' + byte(digitValue(r)))
			default:
				b.WriteRune(r)
			}
		}
		text = b.String()
	}
	n, ok := arith.Parse(text)
	if !ok {
		return arith.NaN(), arith.ConversionSyntax
	}
	return n, 0
}

// digitValue is the value of a decimal digit that is not ASCII: they come in runs of ten.
func digitValue(r rune) int {
	if r >= 0x1D7CE && r <= 0x1D7FF {
		return int(r-0x1D7CE) % 10
	}
	zero := r
	for unicode.IsDigit(zero-1) && r-zero < 9 {
		zero--
	}
	return int(r - zero)
}

// fromFloat is f exactly.
func fromFloat(f float64) arith.Number {
	switch {
	case f != f:
		n := arith.NaN()
		n.Neg = math.Signbit(f)
		return n
	case math.IsInf(f, 0):
		return arith.Inf(f < 0)
	case f == 0:
		n := arith.New(new(big.Int), 0)
		n.Neg = math.Signbit(f)
		return n
	}
	m, e := math.Frexp(math.Abs(f))
	coef, exp := big.NewInt(int64(math.Ldexp(m, 53))), e-53
	if z := int(coef.TrailingZeroBits()); z > 0 {
		coef.Rsh(coef, uint(z))
		exp += z
	}
	n := arith.Number{Coef: coef, Neg: f < 0}
	if exp >= 0 {
		n.Coef = coef.Lsh(coef, uint(exp))
		return n
	}
	// m / 2**k is m * 5**k / 10**k.
	n.Coef = coef.Mul(coef, new(big.Int).Exp(big.NewInt(5), big.NewInt(int64(-exp)), nil))
	n.Exp = int64(exp)
	return n
}

func items(v value) []value {
	if v.Type().Has(object.FlagTuple) {
		return v.AsTuple().Items
	}
	if v.Type().Has(object.FlagList) {
		return v.AsList().Items
	}
	return nil
}

// fromTuple is the number of (sign, digits, exponent).
func fromTuple(th *thread, v value) (arith.Number, *exception) {
	parts := items(v)
	if len(parts) != 3 {
		return arith.Number{}, object.ValueErrorf("argument must be a sequence of length 3")
	}
	sign, ok := smallInt(parts[0])
	if !ok || sign != 0 && sign != 1 {
		return arith.Number{}, object.ValueErrorf("sign must be an integer with the value 0 or 1")
	}
	n := arith.Number{Coef: new(big.Int), Neg: sign == 1}
	switch e := parts[2]; {
	case e.Type().Has(object.FlagStr):
		switch e.AsStr().String() {
		case "F":
			return arith.Inf(n.Neg), nil
		case "n":
			n.Form = arith.Quiet
		case "N":
			n.Form = arith.Signaling
		default:
			return n, object.ValueErrorf("string argument in the third position must be 'F', 'n' or 'N'")
		}
	case e.Type().Has(object.FlagInt):
		exp, exc := object.ToSsize(th, e)
		if exc != nil {
			return n, exc
		}
		n.Exp = int64(exp)
	default:
		return n, object.ValueErrorf("exponent must be an integer")
	}
	digits := items(parts[1])
	if digits == nil && !parts[1].Type().Has(object.FlagTuple) && !parts[1].Type().Has(object.FlagList) {
		return n, object.ValueErrorf("coefficient must be a tuple of digits")
	}
	text := make([]byte, len(digits))
	for i, d := range digits {
		k, ok := smallInt(d)
		if !ok || k < 0 || k > 9 {
			return n, object.ValueErrorf("coefficient must be a tuple of digits")
		}
		text[i] = '0' + byte(k)
	}
	if len(text) > 0 {
		whole, _ := arith.Parse(string(text))
		n.Coef = whole.Coef
	}
	return n, nil
}

func smallInt(v value) (int64, bool) {
	if !v.Type().Has(object.FlagInt) {
		return 0, false
	}
	return object.IntValue(v)
}

// operand is v as an operand of an operator: decimals and integers.
func operand(v value) (arith.Number, bool) {
	if v.IsInt64() {
		return arith.New(big.NewInt(v.AsInt64()), 0), true
	}
	if isDecimal(v) {
		return numberOf(v), true
	}
	if v.Type().Has(object.FlagInt) {
		return arith.New(object.ToBig(v), 0), true
	}
	return arith.Number{}, false
}

// argument is v as an argument of a method.
func argument(v value) (arith.Number, *exception) {
	n, ok := operand(v)
	if !ok {
		return n, notSupported(v)
	}
	return n, nil
}

// tupleOf is as_tuple().
func tupleOf(th *thread, n arith.Number) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	exp, digits := object.Int64(n.Exp), n.Coef.String()
	switch n.Form {
	case arith.Infinite:
		exp, digits = object.StrOf("F"), "0"
	case arith.Quiet:
		exp = object.StrOf("n")
	case arith.Signaling:
		exp = object.StrOf("N")
	}
	if n.IsNaN() && n.Coef.Sign() == 0 {
		digits = ""
	}
	if exc := th.CheckAlloc(len(digits), 16); exc != nil {
		return value{}, exc
	}
	list := make([]value, len(digits))
	for i := range list {
		list[i] = object.Int64(int64(digits[i] - '0'))
	}
	return object.Call(th, st.tuple.Value(), []value{flagValue(n.Neg), object.TupleOf(list...), exp}, nil)
}

// floatOf is the float nearest to n.
func floatOf(n arith.Number) (float64, *exception) {
	switch n.Form {
	case arith.Signaling:
		return 0, object.ValueErrorf("cannot convert signaling NaN to float")
	case arith.Quiet:
		if n.Neg {
			return math.Copysign(object.NaN, -1), nil
		}
		return object.NaN, nil
	case arith.Infinite:
		return math.Inf(map[bool]int{false: 1, true: -1}[n.Neg]), nil
	}
	f, _ := strconv.ParseFloat(n.Text(true, false), 64)
	return f, nil
}
