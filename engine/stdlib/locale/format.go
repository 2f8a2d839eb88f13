// This file formats numbers as the locale writes them.

package locale

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// conventions is a result of localeconv().
type conventions struct {
	r *native.Run
	d value
}

func current(r *native.Run) conventions {
	return conventions{r, r.Call(r.From("locale", "localeconv"))}
}

func (c conventions) text(name string) string { return c.r.Str(c.get(name)) }

func (c conventions) get(name string) value { return c.r.Item(c.d, object.StrOf(name)) }

func (c conventions) number(name string) int64 {
	n, _ := object.IntValue(c.get(name))
	return n
}

// noMore is CHAR_MAX: no value, and in a list of sizes of groups that the rest is one group.
const noMore = 127

// point and separator are those for numbers or for sums of money.
func (c conventions) point(money bool) string {
	return c.text(pick(money, "mon_decimal_point", "decimal_point"))
}

func (c conventions) separator(money bool) string {
	return c.text(pick(money, "mon_thousands_sep", "thousands_sep"))
}

func pick(money bool, a, b string) string {
	if money {
		return a
	}
	return b
}

// group puts separators between the digits that s starts with; count is how many.
func (c conventions) group(s string, money bool) (grouped string, count int) {
	separator := c.separator(money)
	sizes := c.r.Items(c.get(pick(money, "mon_grouping", "grouping")))
	if separator == "" || len(sizes) == 0 {
		return s, 0
	}
	digits := s[:len(s)-len(strings.TrimLeft(strings.TrimLeft(s, "+-"), "0123456789"))]
	sign := digits[:len(digits)-len(strings.TrimLeft(digits, "+-"))]
	rest := s[len(digits):]
	digits = digits[len(sign):]
	var groups []string
	last := int64(0)
	for i := 0; digits != ""; i++ {
		if i < len(sizes) {
			if n, _ := object.IntValue(sizes[i]); n != 0 {
				last = n
			} else if i = len(sizes); last == 0 {
				break
			}
		}
		if last == noMore || last <= 0 || int64(len(digits)) <= last {
			break
		}
		groups = append(groups, digits[int64(len(digits))-last:])
		digits = digits[:int64(len(digits))-last]
	}
	var b strings.Builder
	b.WriteString(sign + digits)
	for i := len(groups) - 1; i >= 0; i-- {
		b.WriteString(separator + groups[i])
	}
	return b.String() + rest, len(groups)
}

// localise writes s, a number in the manner of Python, as the locale does; the separators take the place of padding.
func (c conventions) localise(s string, grouping, money bool) string {
	if whole, fraction, dotted := strings.Cut(s, "."); dotted || grouping {
		count := 0
		if grouping {
			core := strings.TrimSpace(whole)
			at := strings.Index(whole, core)
			var g string
			if g, count = c.group(core, money); count > 0 {
				whole = whole[:at] + g + whole[at+len(core):]
			}
		}
		if s = whole; dotted && fraction != "" {
			s += c.point(money) + fraction
		}
		s = strip(s, count*len(c.separator(money)))
	}
	return s
}

// strip takes up to n spaces away, those at the left first.
func strip(s string, n int) string {
	for ; n > 0 && strings.HasPrefix(s, " "); n-- {
		s = s[1:]
	}
	for ; n > 0 && strings.HasSuffix(s, " "); n-- {
		s = s[:len(s)-1]
	}
	return s
}

var directive = native.Pattern{Text: `%(?:\((.*?)\))?([-#0-9 +*.hlL]*?)([eEfFgGdiouxXcrs%])`}

// formatOne formats v, or the values for stars and v, by one directive.
func formatOne(r *native.Run, percent string, args []value, grouping, money bool) string {
	operand := object.TupleOf(args...)
	s := r.Str(r.Method(object.StrOf(percent), "__mod__", operand))
	if !r.OK() {
		return ""
	}
	switch percent[len(percent)-1] {
	case 'e', 'E', 'f', 'F', 'g', 'G', 'd', 'i', 'u':
		return current(r).localise(s, grouping, money)
	}
	return s
}

// formatString formats each directive of f by itself.
func formatString(r *native.Run, f, val value, grouping, money bool) value {
	format := r.Str(f)
	mapping := r.IsInstance(val, r.From("collections.abc", "Mapping"))
	args := []value{val}
	if !mapping && val.Type().Has(object.FlagTuple) {
		args = val.AsTuple().Items
	}
	var b strings.Builder
	at, used := 0, 0
	next := func() value {
		if used >= len(args) {
			r.Raise(object.IndexErrorType, "tuple index out of range")
			return object.None
		}
		used++
		return args[used-1]
	}
	for _, m := range directive.Get().FindAllStringSubmatchIndex(format, -1) {
		b.WriteString(format[at:m[0]])
		at = m[1]
		kind := format[m[6]:m[7]]
		if kind == "%" {
			b.WriteByte('%')
			continue
		}
		var operands []value
		if mapping && m[2] >= 0 {
			operands = []value{r.Item(val, object.StrOf(format[m[2]:m[3]]))}
		} else {
			for range strings.Count(format[m[4]:m[5]], "*") + 1 {
				operands = append(operands, next())
			}
		}
		b.WriteString(formatOne(r, "%"+format[m[4]:m[5]]+kind, operands, grouping, money))
	}
	return object.StrOf(b.String() + format[at:])
}

// currency writes an amount with the symbol of the currency and the sign where the locale has them.
func currency(r *native.Run, amount value, symbol, grouping, international bool) value {
	c := current(r)
	digits := c.number(pick(international, "int_frac_digits", "frac_digits"))
	if digits == noMore {
		r.Raise(object.ValueErrorType, "Currency formatting is not possible using the 'C' locale.")
	}
	if !r.OK() {
		return object.None
	}
	zero := object.Int64(0)
	negative := r.Less(amount, zero)
	text := c.localise(formatPlain(r, digits, r.Call(r.Builtin("abs"), amount)), grouping, true)
	// The marks show where the sign goes if it is put beside the amount.
	text = "<" + text + ">"
	sign, kind := c.text(pick(negative, "negative_sign", "positive_sign")), pick(negative, "n", "p")
	if symbol {
		mark := c.text(pick(international, "int_curr_symbol", "currency_symbol"))
		first, spaced := c.number(kind+"_cs_precedes") != 0, c.number(kind+"_sep_by_space") != 0
		space := ""
		if spaced {
			space = " "
		}
		if first {
			text = mark + space + text
		} else {
			if international && strings.HasSuffix(mark, " ") {
				mark = mark[:len(mark)-1]
			}
			text += space + mark
		}
	}
	switch c.number(kind + "_sign_posn") {
	case 0:
		text = "(" + text + ")"
	case 1:
		text = sign + text
	case 2:
		text += sign
	case 3:
		text = strings.Replace(text, "<", sign, 1)
	case 4:
		text = strings.Replace(text, ">", sign, 1)
	default:
		text = sign + text
	}
	return object.StrOf(strings.NewReplacer("<", "", ">", "").Replace(text))
}

func formatPlain(r *native.Run, digits int64, v value) string {
	return r.Str(r.Method(object.StrOf("%.*f"), "__mod__", object.TupleOf(object.Int64(digits), v)))
}

// plain is a number of the locale as Python writes it.
func (c conventions) plain(s string) string {
	if separator := c.separator(false); separator != "" {
		s = strings.ReplaceAll(s, separator, "")
	}
	if point := c.point(false); point != "" {
		s = strings.ReplaceAll(s, point, ".")
	}
	return s
}
