// This file implements format() of decimals.

package decimal

import (
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	arith "dappco.re/go/py/engine/internal/decimal"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var specification = native.Pattern{Text: `^(?s:(?:(.)?([<>=^]))?)([-+ ]?)(z?)(#?)(0?)([0-9]*)([,_]?)(?:\.([0-9]*)([,_]?))?([eEfFgGn%]?)$`}

// layout is a specification taken apart.
type layout struct {
	fill, align, sign, comma, places string
	noNegZero, alternate             bool
	width, precision                 int
	precise                          bool
	kind                             byte // 0: none
}

func number(text string) (int, *exception) {
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, object.OverflowErrorf("cannot fit 'int' into an index-sized integer")
	}
	return n, nil
}

func parseSpec(text string) (*layout, *exception) {
	m := specification.Get().FindStringSubmatch(text)
	if m == nil || m[2] != "" && m[6] != "" || strings.Contains(text, ".") && m[9] == "" && m[10] == "" && m[1] != "." || m[8] != "" && m[11] == "n" {
		return nil, object.ValueErrorf("invalid format string")
	}
	l := &layout{fill: " ", align: ">", comma: m[8], places: m[10], noNegZero: m[4] != "", alternate: m[5] != "", precise: m[9] != ""}
	if m[1] != "" {
		l.fill = m[1]
	}
	if m[2] != "" {
		l.align = m[2]
	}
	if m[6] != "" {
		l.fill, l.align = "0", "z"
	}
	if m[3] != "-" {
		l.sign = m[3]
	}
	if m[11] != "" {
		l.kind = m[11][0]
	}
	var exc *exception
	if l.width, exc = number(m[7]); exc == nil {
		l.precision, exc = number(m[9])
	}
	if exc != nil {
		return nil, exc
	}
	return l, nil
}

func format(th *thread, self value, args []value) (value, *exception) {
	if !args[0].Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("format arg must be str")
	}
	c, exc := current(th)
	if exc != nil {
		return value{}, exc
	}
	x := numberOf(self)
	spec := args[0].AsStr().String()
	if spec == "" {
		return object.StrOf(x.Text(c.capitals, false)), nil
	}
	l, exc := parseSpec(spec)
	if exc != nil {
		return value{}, exc
	}
	if exc := th.CheckAlloc(max(l.width, l.precision), 4); exc != nil {
		return value{}, exc
	}
	if l.precision > 1<<24 {
		return value{}, object.NewException(object.MemoryErrorType)
	}
	return l.apply(c, x)
}

func (l *layout) apply(c *context, x arith.Number) (value, *exception) {
	capital := c.capitals
	switch l.kind {
	case 'e', 'g', 'f', 'n':
		capital = false
	case 'E', 'G', 'F':
		capital = true
	}
	if x.Form != arith.Finite {
		body := strings.TrimPrefix(x.Text(true, false), "-")
		if l.kind == '%' {
			body += "%"
		}
		if l.align == "z" {
			l.fill, l.align = " ", ">"
		}
		return l.place(l.signOf(x.Neg), body), nil
	}
	w := arith.Max()
	w.Rounding = c.c.Rounding
	x, place := l.rounded(&w, x)
	if w.Status&arith.OutOfMemory != 0 {
		return value{}, object.NewException(object.MemoryErrorType)
	}
	if l.noNegZero && x.Neg && x.Coef.Sign() == 0 {
		x.Neg = false
	}
	digits := x.Coef.String()
	n := int64(len(digits))
	left := x.Exp + n
	switch {
	case place.set:
	case l.kind == 'e' || l.kind == 'E':
		place.at = 1
	case l.kind == 'f' || l.kind == 'F' || l.kind == '%':
		place.at = left
	case x.Exp <= 0 && left > -6:
		place.at = left
	default:
		place.at = 1
	}
	whole, places := split(digits, place.at)
	exp := left - place.at
	suffix := ""
	if exp != 0 || l.kind == 'e' || l.kind == 'E' {
		mark := "e"
		if capital {
			mark = "E"
		}
		sign := "+"
		if exp < 0 {
			sign = ""
		}
		suffix = mark + sign + strconv.FormatInt(exp, 10)
	}
	if l.kind == '%' {
		suffix += "%"
	}
	return l.assemble(l.signOf(x.Neg), whole, places, suffix), nil
}

// pointPlace is where the point goes, if rounding has decided that.
type pointPlace struct {
	at  int64
	set bool
}

// rounded is x rounded as type and precision ask.
func (l *layout) rounded(w *arith.Context, x arith.Number) (arith.Number, pointPlace) {
	if l.kind == '%' {
		x.Exp += 2
	}
	var p pointPlace
	precision := int64(l.precision)
	if l.precise {
		switch l.kind {
		case 'e', 'E':
			if x.Coef.Sign() == 0 {
				p = pointPlace{1 - precision, true}
			} else {
				x = significant(w, x, precision+1)
				if missing := precision + 1 - x.Digits(); missing > 0 {
					x = rescaled(w, x, x.Exp-missing)
				}
			}
		case 'f', 'F', '%':
			x = rescaled(w, x, -precision)
		default:
			x = significant(w, x, max(1, precision))
		}
	}
	if (l.kind == 'f' || l.kind == 'F' || l.kind == '%') && x.Exp > 0 {
		x = rescaled(w, x, 0)
	}
	return x, p
}

// significant rounds x to so many digits.
func significant(w *arith.Context, x arith.Number, digits int64) arith.Number {
	if x.Digits() <= digits {
		return x
	}
	c := *w
	c.Prec = digits
	x = c.Fit(x)
	w.Status |= c.Status
	return x
}

func rescaled(w *arith.Context, x arith.Number, exp int64) arith.Number {
	return w.Quantize(x, arith.Number{Coef: big.NewInt(1), Exp: exp})
}

// split takes digits apart so that point of them come before the point.
func split(digits string, point int64) (whole, places string) {
	n := int64(len(digits))
	switch {
	case point < 0:
		return "0", strings.Repeat("0", int(-point)) + digits
	case point == 0:
		return "0", digits
	case point > n:
		return digits + strings.Repeat("0", int(point-n)), ""
	}
	return digits[:point], digits[point:]
}

func (l *layout) signOf(neg bool) string {
	if neg {
		return "-"
	}
	return l.sign
}

// grouped puts commas between groups of three digits, with zeros in front up to width.
func grouped(digits, comma string, width int) string {
	if comma == "" {
		if pad := width - len(digits); pad > 0 {
			return strings.Repeat("0", pad) + digits
		}
		return digits
	}
	var groups []string
	for {
		n := min(max(len(digits), width, 1), 3)
		group := digits
		if len(digits) > n {
			group = digits[len(digits)-n:]
		}
		groups = append(groups, strings.Repeat("0", n-len(group))+group)
		digits = digits[:len(digits)-len(group)]
		width -= n
		if digits == "" && width <= 0 {
			break
		}
		width--
	}
	var b strings.Builder
	for i := len(groups) - 1; i >= 0; i-- {
		b.WriteString(groups[i])
		if i > 0 {
			b.WriteString(comma)
		}
	}
	return b.String()
}

func (l *layout) assemble(sign, whole, places, suffix string) value {
	if l.places != "" {
		var parts []string
		for ; len(places) > 3; places = places[3:] {
			parts = append(parts, places[:3])
		}
		places = strings.Join(append(parts, places), l.places)
	}
	if places != "" || l.alternate {
		suffix = "." + places + suffix
	}
	width := 0
	if l.align == "z" {
		width = l.width - len(suffix) - len(sign)
	}
	return l.place(sign, grouped(whole, l.comma, width)+suffix)
}

// place puts sign and body into the width.
func (l *layout) place(sign, body string) value {
	pad := l.width - utf8.RuneCountInString(sign+body)
	if pad <= 0 {
		return object.StrOf(sign + body)
	}
	fill := func(n int) string { return strings.Repeat(l.fill, n) }
	switch l.align {
	case "<":
		return object.StrOf(sign + body + fill(pad))
	case "^":
		return object.StrOf(fill(pad/2) + sign + body + fill(pad-pad/2))
	case "=", "z":
		return object.StrOf(sign + fill(pad) + body)
	}
	return object.StrOf(fill(pad) + sign + body)
}
