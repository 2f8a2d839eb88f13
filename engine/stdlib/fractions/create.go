// This file makes fractions of numbers and of text.

package fractions

import (
	"math/big"
	"strconv"
	"strings"
	"unicode"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var newParams = object.ParseParams("Fraction.__new__", "(numerator=0, denominator=None)")

// create is Fraction.__new__: the class comes first.
func create(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	if len(args) == len(kw) || !args[0].Type().Has(object.FlagType) {
		return value{}, object.TypeErrorf("Fraction.__new__() missing 1 required positional argument: 'cls'")
	}
	given, _, _, exc := native.BindPython(newParams, 1, false, args[1:], kw)
	if exc != nil {
		return value{}, exc
	}
	cls, n, d := args[0].AsType(), given[0], given[1]
	if !cls.IsSubtype(st.fraction) {
		return value{}, object.TypeErrorf("super(type, obj): obj (type %s) is not an instance or subtype of type (Fraction).", cls.Name)
	}
	if n.IsNull() {
		n = object.Int64(0)
	}
	if d.IsNull() || d.IsNone() {
		return st.convert(th, cls, n, true)
	}
	if isInt(n) && isInt(d) {
		return st.divide(th, cls, n, object.ToBig(n), object.ToBig(d))
	}
	var parts [2]ratio
	for i, v := range []value{n, d} {
		r, ok, exc := st.rationalParts(th, v)
		if exc != nil {
			return value{}, exc
		}
		if !ok {
			return value{}, object.TypeErrorf("both arguments should be Rational instances")
		}
		parts[i] = r
	}
	if !st.plain(n) || !st.plain(d) {
		return st.quotient(th, cls, n, d)
	}
	top, bottom := new(big.Int).Mul(parts[0].n, parts[1].d), new(big.Int).Mul(parts[1].n, parts[0].d)
	return st.divide(th, cls, object.NormInt(top), top, bottom)
}

func isInt(v value) bool { return v.IsInt64() || v.Type() == object.IntType }

// divide is n/d of class cls.
func (st *state) divide(th *thread, cls *class, shown value, n, d *big.Int) (value, *exception) {
	if d.Sign() == 0 {
		text, exc := decimal(th, shown)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.Errorf(object.ZeroDivisionErrorType, "Fraction(%s, 0)", text)
	}
	r, exc := newRatio(th, n, d)
	if exc != nil {
		return value{}, exc
	}
	return st.make(th, cls, object.NormInt(r.n), object.NormInt(r.d))
}

// plain reports that the numerator and denominator of v are of class int.
func (st *state) plain(v value) bool { return isInt(v) || v.Type() == st.fraction }

// ends is the attributes numerator and denominator of v.
func ends(th *thread, v value) (n, d value, exc *exception) {
	if n, exc = object.GetAttrName(th, v, "numerator"); exc != nil {
		return
	}
	d, exc = object.GetAttrName(th, v, "denominator")
	return
}

// quotient is n/d of class cls, the parts keeping the classes that their operators give them.
func (st *state) quotient(th *thread, cls *class, n, d value) (value, *exception) {
	s := native.Steps{Th: th}
	op := func(op object.BinaryOp, a, b value) value {
		return s.Do(func() (value, *exception) { return object.Binary(th, op, a, b) })
	}
	if !(isInt(n) && isInt(d)) {
		nn, nd, exc := ends(th, n)
		if exc != nil {
			return value{}, exc
		}
		dn, dd, exc := ends(th, d)
		if exc != nil {
			return value{}, exc
		}
		n, d = op(object.Mul, nn, dd), op(object.Mul, dn, nd)
	}
	var whole [2]*big.Int
	for i, v := range [2]value{n, d} {
		index := s.Do(func() (value, *exception) { return object.Index(th, v) })
		if s.Exc != nil {
			return value{}, s.Exc
		}
		whole[i] = object.ToBig(index)
	}
	if whole[1].Sign() == 0 {
		return st.divide(th, cls, n, whole[0], whole[1])
	}
	g, exc := object.GCDBig(th, whole[0], whole[1])
	if exc != nil {
		return value{}, exc
	}
	if whole[1].Sign() < 0 {
		g.Neg(g)
	}
	n, d = op(object.FloorDiv, n, object.NormInt(g)), op(object.FloorDiv, d, object.NormInt(g))
	if s.Exc != nil {
		return value{}, s.Exc
	}
	return st.make(th, cls, n, d)
}

// rationalParts is the numerator and denominator of v if it is Rational.
func (st *state) rationalParts(th *thread, v value) (ratio, bool, *exception) {
	if v.Type().Has(object.FlagInt) {
		return ratio{object.ToBig(v), one.Get()}, true, nil
	}
	if st.isFraction(v) {
		return st.ratio(v), true, nil
	}
	if v.IsFloat() || v.Type().Has(object.FlagStr) {
		return ratio{}, false, nil
	}
	ok, exc := object.IsInstanceOf(th, v, st.rational.Value())
	if !ok || exc != nil {
		return ratio{}, false, exc
	}
	var parts [2]*big.Int
	for i, name := range [2]string{"numerator", "denominator"} {
		p, exc := object.GetAttrName(th, v, name)
		if exc != nil {
			return ratio{}, false, exc
		}
		if p, exc = object.Index(th, p); exc != nil {
			return ratio{}, false, exc
		}
		parts[i] = object.ToBig(p)
	}
	return ratio{parts[0], parts[1]}, true, nil
}

// convert makes an instance of cls of one argument: a number, or text if that is allowed.
func (st *state) convert(th *thread, cls *class, v value, text bool) (value, *exception) {
	if isInt(v) {
		return st.make(th, cls, v, object.Int64(1))
	}
	r, ok, exc := st.rationalParts(th, v)
	if exc != nil {
		return value{}, exc
	}
	if ok && !st.plain(v) {
		n, d, exc := ends(th, v)
		if exc != nil {
			return value{}, exc
		}
		return st.make(th, cls, n, d)
	}
	if ok {
		return st.make(th, cls, object.NormInt(r.n), object.NormInt(r.d))
	}
	if text && v.Type().Has(object.FlagStr) {
		return st.parse(th, cls, v)
	}
	if !v.Type().Has(object.FlagType) {
		f, found, exc := object.FindAttr(th, v, object.Intern("as_integer_ratio"))
		if exc != nil {
			return value{}, exc
		}
		if found {
			return st.fromPair(th, cls, f, text)
		}
	}
	if text {
		return value{}, object.TypeErrorf("argument should be a string or a Rational instance or have the as_integer_ratio() method")
	}
	return value{}, object.TypeErrorf("argument should be a Rational instance or have the as_integer_ratio() method")
}

// fromPair is the fraction of the pair that f, a method as_integer_ratio, returns.
func (st *state) fromPair(th *thread, cls *class, f value, unpacked bool) (value, *exception) {
	pair, exc := object.Call0(th, f)
	if exc != nil {
		return value{}, exc
	}
	if pair.Type().Iter == nil && !unpacked {
		return value{}, object.TypeErrorf("fractions.Fraction._from_coprime_ints() argument after * must be an iterable, not %s", pair.Type().Name)
	}
	if pair.Type().Iter == nil {
		return value{}, object.TypeErrorf("cannot unpack non-iterable %s object", pair.Type().Name)
	}
	items, exc := object.Collect(th, pair)
	if exc != nil {
		return value{}, exc
	}
	if len(items) < 2 {
		return value{}, object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(items))
	}
	if len(items) > 2 {
		return value{}, object.ValueErrorf("too many values to unpack (expected 2, got %d)", len(items))
	}
	for i := range items {
		if items[i], exc = object.Index(th, items[i]); exc != nil {
			return value{}, exc
		}
	}
	return st.make(th, cls, items[0], items[1])
}

// literal is the text of a fraction taken apart.
type literal struct {
	negative                    bool
	whole, below, places, power string
	hasBelow, hasPower          bool
}

// digits reads digits with single underscores between them.
func digits(text string) (n int, found string) {
	var b strings.Builder
	last := -1
	for i, r := range text {
		if r == '_' {
			if last != i-1 || last < 0 {
				break
			}
			continue
		}
		if !unicode.IsDigit(r) || i > 0 && text[i-1] == '_' && last != i-2 {
			break
		}
		b.WriteByte('0' + byte(digitValue(r)))
		last = i + len(string(r)) - 1
	}
	return last + 1, b.String()
}

// digitValue is the value of a decimal digit: they come in runs of ten.
func digitValue(r rune) int {
	if r < 0x80 {
		return int(r - '0')
	}
	zero := r
	for unicode.IsDigit(zero-1) && r-zero < 9 {
		zero--
	}
	if r >= 0x1D7CE && r <= 0x1D7FF {
		return int(r-0x1D7CE) % 10
	}
	return int(r - zero)
}

// scan takes text apart; ok is false when it is no fraction.
func scan(text string) (l literal, ok bool) {
	text = strings.TrimFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r >= 0x1C && r <= 0x1F })
	if text != "" && (text[0] == '-' || text[0] == '+') {
		l.negative = text[0] == '-'
		text = text[1:]
	}
	n, whole := digits(text)
	l.whole = whole
	text = text[n:]
	rest := strings.TrimLeftFunc(text, unicode.IsSpace)
	if n > 0 && strings.HasPrefix(rest, "/") {
		m, below := digits(strings.TrimLeftFunc(rest[1:], unicode.IsSpace))
		l.below, l.hasBelow = below, true
		return l, m > 0 && m == len(strings.TrimLeftFunc(rest[1:], unicode.IsSpace))
	}
	if strings.HasPrefix(text, ".") {
		m, places := digits(text[1:])
		l.places = places
		text = text[1+m:]
	}
	if l.whole == "" && l.places == "" {
		return l, false
	}
	if text != "" && (text[0] == 'e' || text[0] == 'E') {
		sign := ""
		if text = text[1:]; text != "" && (text[0] == '-' || text[0] == '+') {
			sign, text = text[:1], text[1:]
		}
		m, power := digits(text)
		if m == 0 {
			return l, false
		}
		l.power, l.hasPower = sign+power, true
		text = text[m:]
	}
	return l, text == ""
}

// parse is the fraction that v, a str, spells.
func (st *state) parse(th *thread, cls *class, v value) (value, *exception) {
	l, ok := scan(v.AsStr().String())
	if !ok {
		shown, exc := object.Repr(th, v)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.ValueErrorf("Invalid literal for Fraction: %s", shown)
	}
	n, exc := integer(th, l.whole)
	if exc != nil {
		return value{}, exc
	}
	d := one.Get()
	switch {
	case l.hasBelow:
		if d, exc = integer(th, l.below); exc != nil {
			return value{}, exc
		}
	default:
		if l.places != "" {
			p, exc := integer(th, l.places)
			if exc != nil {
				return value{}, exc
			}
			d = tenTo(len(l.places))
			n = new(big.Int).Add(new(big.Int).Mul(n, d), p)
		}
		if l.hasPower {
			e, err := strconv.Atoi(l.power)
			if err != nil {
				return value{}, object.NewException(object.MemoryErrorType)
			}
			scale, exc := power(th, big.NewInt(10), max(e, -e))
			if exc != nil {
				return value{}, exc
			}
			if e >= 0 {
				n = new(big.Int).Mul(n, scale)
			} else {
				d = new(big.Int).Mul(d, scale)
			}
		}
	}
	if l.negative {
		n = new(big.Int).Neg(n)
	}
	return st.divide(th, cls, object.NormInt(n), n, d)
}

func integer(th *thread, digits string) (*big.Int, *exception) {
	if digits == "" {
		return new(big.Int), nil
	}
	v, exc := object.ParseInt(th, object.NewStr(digits), 10)
	if exc != nil {
		return nil, exc
	}
	return object.ToBig(v), nil
}

func tenTo(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// power is b**n within the limits that int has.
func power(th *thread, b *big.Int, n int) (*big.Int, *exception) {
	v, exc := object.Binary(th, object.Pow, object.NormInt(b), object.Int64(int64(n)))
	if exc != nil {
		return nil, exc
	}
	return object.ToBig(v), nil
}

func fromNumber(th *thread, cls value, args []value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	return st.convert(th, cls.AsType(), args[0], false)
}

// fromOne makes from_float and from_decimal.
func fromOne(name, what string, fits func(th *thread, v value) (bool, *exception)) native.Body {
	return func(th *thread, cls value, args []value) (value, *exception) {
		v := args[0]
		integral, exc := isIntegral(th, v)
		if exc != nil {
			return value{}, exc
		}
		if integral {
			return object.Call1(th, cls, v)
		}
		ok, exc := fits(th, v)
		if exc != nil {
			return value{}, exc
		}
		if !ok {
			shown, exc := object.Repr(th, v)
			if exc != nil {
				return value{}, exc
			}
			return value{}, object.TypeErrorf("%s.%s() only takes %ss, not %s (%s)", cls.AsType().Name, name, what, shown, v.Type().Name)
		}
		st, exc := stateOf(th)
		if exc != nil {
			return value{}, exc
		}
		return st.convert(th, cls.AsType(), v, false)
	}
}
