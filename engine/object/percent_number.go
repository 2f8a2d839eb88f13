// This file implements the numeric conversions of printf-style formatting.

package object

import (
	"math"
	"strconv"
	"strings"
)

// isNumber reports that v converts to a number (PyNumber_Check).
func isNumber(v Value) bool {
	n := v.Type().Number
	return v.Type().Has(FlagInt) || v.Type().Has(FlagFloat) || n != nil && (n.Index != nil || n.Int != nil || n.Float != nil)
}

// integer is %d, %i, %u, %o, %x and %X.
func (f *percentFormat) integer(spec *percentSpec, v Value) *Exception {
	if v.IsInt64() && spec.verb != 'o' && spec.verb != 'x' && spec.verb != 'X' && spec.precision < 0 && spec.width == 0 && !spec.plus && !spec.space {
		var room [24]byte
		text := strconv.AppendInt(room[:0], v.AsInt64(), 10)
		f.out.buf = append(f.out.buf, text...)
		f.out.n += len(text)
		return nil
	}
	base := 10
	switch spec.verb {
	case 'o':
		base = 8
	case 'x', 'X':
		base = 16
	}
	n, exc := f.toInteger(v, base)
	if exc != nil {
		if !exc.Is(TypeErrorType) && isNumber(v) {
			return exc
		}
		need := "a real number"
		if base != 10 {
			need = "an integer"
		}
		return TypeErrorf("%%%c format: %s is required, not %s", spec.verb, need, v.Type().Name)
	}
	digits, exc := integerDigits(f.th, n, base)
	if exc != nil {
		return exc
	}
	if spec.verb == 'X' {
		digits = strings.ToUpper(digits)
	}
	if missing := spec.precision - len(digits); missing > 0 {
		if exc := f.room(spec.precision); exc != nil {
			return exc
		}
		digits = strings.Repeat("0", missing) + digits
	}
	prefix := ""
	if spec.alt && base != 10 {
		prefix = "0" + string(spec.verb)
	}
	return f.writeNumber(spec, IntSign(n) < 0, prefix, digits)
}

// toInteger is v as an exact int. A TypeError means that v is of the wrong type.
func (f *percentFormat) toInteger(v Value, base int) (Value, *Exception) {
	t := v.Type()
	switch {
	case t.Has(FlagInt):
		return exactInt(v), nil
	case base != 10:
		return Index(f.th, v)
	case t.Has(FlagFloat):
		return floatToInt(FloatValue(v))
	case t.Number != nil && t.Number.Int != nil:
		r, exc := t.Number.Int(f.th, v)
		if exc != nil {
			return Value{}, exc
		}
		if !r.Type().Has(FlagInt) {
			return Value{}, TypeErrorf("__int__ returned non-int (type %s)", r.Type().Name)
		}
		return exactInt(r), nil
	}
	return Index(f.th, v)
}

// integerDigits are the digits of the exact int n without sign.
func integerDigits(th *Thread, n Value, base int) (string, *Exception) {
	if n.IsInt64() {
		i := n.AsInt64()
		if i < 0 {
			return strconv.FormatUint(-uint64(i), base), nil
		}
		return strconv.FormatUint(uint64(i), base), nil
	}
	if base == 10 {
		s, exc := Repr(th, n)
		if exc != nil {
			return "", exc
		}
		return strings.TrimPrefix(s.s, "-"), nil
	}
	return strings.TrimPrefix(n.AsBigInt().Big.Text(base), "-"), nil
}

// writeNumber writes sign, prefix and digits, filled up to the width: zeros go between prefix and digits.
func (f *percentFormat) writeNumber(spec *percentSpec, negative bool, prefix, digits string) *Exception {
	sign := ""
	switch {
	case negative:
		sign = "-"
	case spec.plus:
		sign = "+"
	case spec.space:
		sign = " "
	}
	missing := max(spec.width-len(sign)-len(prefix)-len(digits), 0)
	if exc := f.room(missing + len(digits) + 3); exc != nil {
		return exc
	}
	if !spec.minus && !spec.zero {
		f.out.AddRepeated(' ', missing)
	}
	f.out.AddASCII(sign)
	f.out.AddASCII(prefix)
	if !spec.minus && spec.zero {
		f.out.AddRepeated('0', missing)
	}
	f.out.AddASCII(digits)
	if spec.minus {
		f.out.AddRepeated(' ', missing)
	}
	return nil
}

// float is %e, %f, %g and their uppercase forms.
func (f *percentFormat) float(spec *percentSpec, v Value) *Exception {
	x, exc := ToFloat64(f.th, v)
	if exc != nil {
		if f.binary && exc.Is(TypeErrorType) {
			return TypeErrorf("float argument required, not %s", v.Type().Name)
		}
		return exc
	}
	precision := spec.precision
	if precision < 0 {
		precision = 6
	}
	if exc := f.room(precision + 400); exc != nil {
		return exc
	}
	digits := formatReal(math.Abs(x), byte(spec.verb), precision, spec.alt)
	return f.writeNumber(spec, math.Signbit(x) && !math.IsNaN(x), "", digits)
}

// formatReal is x >= 0 in C's printf format verb (e, f or g, or the capital letter); alt keeps the point and, for g, trailing zeros.
func formatReal(x float64, verb byte, precision int, alt bool) string {
	upper := verb < 'a'
	verb |= 0x20
	var text string
	switch {
	case math.IsInf(x, 0):
		text = "inf"
	case math.IsNaN(x):
		text = "nan"
	case verb == 'g' && alt:
		text = withPoint(formatRealG(x, max(precision, 1)))
	case verb == 'g':
		text = strconv.FormatFloat(x, 'g', max(precision, 1), 64)
	default:
		text = strconv.FormatFloat(x, verb, precision, 64)
		if alt {
			text = withPoint(text)
		}
	}
	if upper {
		return strings.ToUpper(text)
	}
	return text
}

// formatRealG is %#g but for the point: trailing zeros stay.
func formatRealG(x float64, precision int) string {
	text := strconv.FormatFloat(x, 'e', precision-1, 64)
	_, exponent, _ := strings.Cut(text, "e")
	if e, _ := strconv.Atoi(exponent); e >= -4 && e < precision {
		return strconv.FormatFloat(x, 'f', precision-1-e, 64)
	}
	return text
}

// withPoint adds the decimal point that the alternate form always has.
func withPoint(text string) string {
	if strings.IndexByte(text, '.') >= 0 {
		return text
	}
	mantissa, exponent, found := strings.Cut(text, "e")
	if found {
		return mantissa + ".e" + exponent
	}
	return text + "."
}
