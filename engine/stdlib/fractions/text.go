// This file shows fractions as text: repr, str and format.

package fractions

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// decimal is an int as text.
func decimal(th *thread, v value) (string, *exception) {
	text, exc := object.Repr(th, v)
	if exc != nil {
		return "", exc
	}
	return text.String(), nil
}

// texts is the two numbers of a fraction as text.
func texts(th *thread, self value) (n, d string, exc *exception) {
	a, b, exc := pair(th, self)
	if exc != nil {
		return "", "", exc
	}
	if n, exc = decimal(th, a); exc != nil {
		return "", "", exc
	}
	d, exc = decimal(th, b)
	return n, d, exc
}

func repr(th *thread, self value, _ []value) (value, *exception) {
	n, d, exc := texts(th, self)
	if exc != nil {
		return value{}, exc
	}
	return object.StrOf(self.Type().Name + "(" + n + ", " + d + ")"), nil
}

func str(th *thread, self value, _ []value) (value, *exception) {
	n, d, exc := texts(th, self)
	if exc != nil {
		return value{}, exc
	}
	if d == "1" {
		return object.StrOf(n), nil
	}
	return object.StrOf(n + "/" + d), nil
}

// The specifications: those of a fraction, and those of a float.
var (
	generalSpec = native.Pattern{Text: `^(?s:(?:(.)?([<>=^]))?)([-+ ]?)(#?)(0|[1-9][0-9]*)?([,_]?)$`}
	floatSpec   = native.Pattern{Text: `^(?s:(?:(.)?([<>=^]))?)([-+ ]?)(z?)(#?)(0[0-9])?([0-9]*)([,_]?)(?:\.([0-9]*)([,_]?))?([eEfFgG%])$`}
)

// layout is what both kinds of specifications have.
type layout struct {
	fill, align, sign, comma string
	width                    int
}

// place puts sign and body into the width.
func (l *layout) place(th *thread, sign, body string) (value, *exception) {
	pad := l.width - utf8.RuneCountInString(sign+body)
	if pad <= 0 {
		return object.StrOf(sign + body), nil
	}
	if exc := th.CheckAlloc(pad, 4); exc != nil {
		return value{}, exc
	}
	fill := func(n int) string { return strings.Repeat(l.fill, n) }
	switch l.align {
	case "<":
		return object.StrOf(sign + body + fill(pad)), nil
	case "^":
		return object.StrOf(fill(pad/2) + sign + body + fill(pad-pad/2)), nil
	case "=":
		return object.StrOf(sign + fill(pad) + body), nil
	}
	return object.StrOf(fill(pad) + sign + body), nil
}

func newLayout(fill, align, sign, width, comma string) (layout, *exception) {
	l := layout{fill: " ", align: ">", comma: comma}
	if fill != "" {
		l.fill = fill
	}
	if align != "" {
		l.align = align
	}
	if sign != "-" {
		l.sign = sign
	}
	if width != "" {
		var err error
		if l.width, err = strconv.Atoi(width); err != nil || l.width > 1<<40 {
			return l, object.NewException(object.MemoryErrorType)
		}
	}
	return l, nil
}

// grouped puts separators between groups of three digits, counted from the right.
func grouped(digits, separator string) string {
	if separator == "" || len(digits) <= 3 {
		return digits
	}
	first := 1 + (len(digits)-1)%3
	var b strings.Builder
	b.WriteString(digits[:first])
	for ; first < len(digits); first += 3 {
		b.WriteString(separator + digits[first:first+3])
	}
	return b.String()
}

func format(th *thread, self, spec value) (value, *exception) {
	if !spec.Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("expected string or bytes-like object, got '%s'", spec.Type().Name)
	}
	text := spec.AsStr().String()
	if m := generalSpec.Get().FindStringSubmatch(text); m != nil {
		l, exc := newLayout(m[1], m[2], m[3], m[5], m[6])
		if exc != nil {
			return value{}, exc
		}
		return l.general(th, self, m[4] != "")
	}
	// The regular expressions of Go have no lookahead: zero padding is a zero and the first digit of the width.
	m := floatSpec.Get().FindStringSubmatch(text)
	if m == nil || m[2] != "" && m[6] != "" || strings.Contains(text, ".") && m[9] == "" && m[10] == "" && strings.LastIndexByte(text, '.') == len(text)-2 {
		shown, exc := object.Repr(th, spec)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.ValueErrorf("Invalid format specifier %s for object of type '%s'", shown, self.Type().Name)
	}
	l, exc := newLayout(m[1], m[2], m[3], m[6]+m[7], m[8])
	if exc != nil {
		return value{}, exc
	}
	f := floatLayout{layout: l, keepZero: m[4] == "", alternate: m[5] != "", zeros: m[6] != "", comma: m[10], kind: m[11][0], precision: 6}
	if m[9] != "" {
		var err error
		if f.precision, err = strconv.Atoi(m[9]); err != nil || f.precision > 1<<24 {
			return value{}, object.NewException(object.MemoryErrorType)
		}
	}
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	return f.format(th, st.ratio(self))
}

// general shows the number as a fraction.
func (l *layout) general(th *thread, self value, always bool) (value, *exception) {
	n, d, exc := texts(th, self)
	if exc != nil {
		return value{}, exc
	}
	sign := l.sign
	if strings.HasPrefix(n, "-") {
		sign, n = "-", n[1:]
	}
	body := grouped(n, l.comma)
	if d != "1" || always {
		body += "/" + grouped(d, l.comma)
	}
	return l.place(th, sign, body)
}

// floatLayout is a specification with a type of presentation.
type floatLayout struct {
	layout
	keepZero, alternate, zeros bool
	comma                      string // of the places
	kind                       byte
	precision                  int
}

// toExponent is n/d as a multiple of 10**e, rounded half to even.
func toExponent(th *thread, n, d *big.Int, e int) (*big.Int, *exception) {
	scale, exc := power(th, big.NewInt(10), max(e, -e))
	if exc != nil {
		return nil, exc
	}
	x := calculator{th: th}
	if e >= 0 {
		n = x.halfEven(n, x.mul(d, scale))
	} else {
		n = x.halfEven(x.mul(n, scale), d)
	}
	return n, x.exc
}

// toFigures is |n/d| as a number of so many digits, times 10**exponent.
func toFigures(th *thread, n, d *big.Int, figures int) (significand *big.Int, exponent int, exc *exception) {
	n = new(big.Int).Abs(n)
	if n.Sign() == 0 {
		return n, 1 - figures, nil
	}
	a, b := n.String(), d.String()
	m := len(a) - len(b)
	if b <= a {
		m++
	}
	exponent = m - figures
	significand, exc = toExponent(th, n, d, exponent)
	if exc == nil && len(significand.String()) == figures+1 {
		significand.Quo(significand, big.NewInt(10))
		exponent++
	}
	return significand, exponent, exc
}

func (f *floatLayout) format(th *thread, r ratio) (value, *exception) {
	significand, exponent, scientific, point := (*big.Int)(nil), 0, false, f.precision
	negative := r.n.Sign() < 0
	var exc *exception
	switch f.kind {
	case 'f', 'F', '%':
		e := -f.precision
		if f.kind == '%' {
			e -= 2
		}
		significand, exc = toExponent(th, new(big.Int).Abs(r.n), r.d, e)
	default:
		figures := f.precision + 1
		general := f.kind == 'g' || f.kind == 'G'
		if general {
			figures = max(f.precision, 1)
		}
		significand, exponent, exc = toFigures(th, r.n, r.d, figures)
		scientific = !general || exponent > 0 || exponent+figures <= -4
		point = figures - 1
		if !scientific {
			point = -exponent
		}
	}
	if exc != nil {
		return value{}, exc
	}
	if !f.keepZero && significand.Sign() == 0 {
		negative = false
	}
	digits, exc := decimal(th, object.NormInt(significand))
	if exc != nil {
		return value{}, exc
	}
	if len(digits) < point+1 {
		digits = strings.Repeat("0", point+1-len(digits)) + digits
	}
	whole, places := digits[:len(digits)-point], digits[len(digits)-point:]
	if (f.kind == 'g' || f.kind == 'G') && !f.alternate {
		places = strings.TrimRight(places, "0")
	}
	sign := f.sign
	if negative {
		sign = "-"
	}
	return f.assemble(th, sign, whole, places, f.suffix(scientific, exponent+point))
}

// suffix is what follows the digits: the exponent or a percent sign.
func (f *floatLayout) suffix(scientific bool, exponent int) string {
	switch {
	case f.kind == '%':
		return "%"
	case !scientific:
		return ""
	case f.kind == 'E' || f.kind == 'G':
		return fmt.Sprintf("E%+03d", exponent)
	}
	return fmt.Sprintf("e%+03d", exponent)
}

func (f *floatLayout) assemble(th *thread, sign, whole, places, suffix string) (value, *exception) {
	point := "."
	if places == "" && !f.alternate {
		point = ""
	}
	if f.comma != "" {
		var groups []string
		for ; len(places) > 3; places = places[3:] {
			groups = append(groups, places[:3])
		}
		places = strings.Join(append(groups, places), f.comma)
	}
	trailing := point + places + suffix
	if f.zeros {
		least := f.width - len(sign) - len(trailing)
		if f.layout.comma != "" {
			least = floorOf(3*least, 4) + 1
		}
		if least > len(whole) {
			if exc := th.CheckAlloc(least, 2); exc != nil {
				return value{}, exc
			}
			whole = strings.Repeat("0", least-len(whole)) + whole
		}
	}
	return f.place(th, sign, grouped(whole, f.layout.comma)+trailing)
}

func floorOf(a, b int) int {
	if a < 0 {
		return -((-a + b - 1) / b)
	}
	return a / b
}
