// This file finds the members in the bits of a flag, and makes flags of bits that no member stands for.

package enum

import (
	"math/big"
	"strings"

	"dappco.re/go/py/engine/object"
)

// mask is one of the masks of flag t.
func mask(t *class, name *object.Str) *big.Int {
	if v := t.Lookup(name); !v.IsNull() && v.Type().Has(object.FlagInt) {
		return object.ToBig(v)
	}
	return new(big.Int)
}

// addBits adds the bits of a member to the masks of t.
func addBits(th *thread, t *class, v value) *exception {
	if !v.Type().Has(object.FlagInt) {
		return nil
	}
	b := object.ToBig(v)
	all := new(big.Int).Or(mask(t, nameFlagMask.Str()), b)
	if exc := set(th, t, nameFlagMask.Str(), object.NormInt(all)); exc != nil {
		return exc
	}
	if isSingleBit(th, v) {
		if exc := set(th, t, nameSingles.Str(), object.NormInt(new(big.Int).Or(mask(t, nameSingles.Str()), b))); exc != nil {
			return exc
		}
	}
	return set(th, t, nameAllBits.Str(), object.NormInt(below(all.BitLen())))
}

// below is the number with the lowest n bits set.
func below(n int) *big.Int {
	b := new(big.Int).Lsh(big.NewInt(1), uint(n))
	return b.Sub(b, big.NewInt(1))
}

// finishFlag makes iteration follow the order of definition where that is not the order of values.
func (m *making) finishFlag(th *thread, t *class) *exception {
	last := new(big.Int)
	_, list := membersByName(t)
	for _, member := range list {
		v, exc := valueOf(th, member)
		if exc != nil {
			return exc
		}
		if !v.Type().Has(object.FlagInt) {
			continue
		}
		b := object.ToBig(v)
		if b.Cmp(last) < 0 {
			return set(th, t, nameIterMember.Str(), t.Lookup(nameByDef.Str()))
		}
		last = b
	}
	return nil
}

// membersIn is the members of t that stand for single bits of v, in the order of values.
func membersIn(th *thread, t *class, v value) ([]value, *exception) {
	if !v.Type().Has(object.FlagInt) {
		return nil, nil
	}
	var items []value
	values := dictIn(t, nameValues.Str())
	b := new(big.Int).And(object.ToBig(v), mask(t, nameFlagMask.Str()))
	for i := 0; i < b.BitLen(); i++ {
		if b.Bit(i) == 0 {
			continue
		}
		m, ok, exc := values.Get(th, object.NormInt(new(big.Int).Lsh(big.NewInt(1), uint(i))))
		if exc != nil {
			return nil, exc
		}
		if ok {
			items = append(items, m)
		}
	}
	return items, nil
}

// membersByDefinition is membersIn in the order in which the members were defined.
func membersByDefinition(th *thread, t *class, v value) ([]value, *exception) {
	items, exc := membersIn(th, t, v)
	if exc != nil {
		return nil, exc
	}
	key := object.NewNative(&object.Method{Name: "_sort_order_", F1: func(th *thread, _, m value) (value, *exception) { return object.GetAttr(th, m, nameSortOrder.Str()) }}, value{})
	return items, object.SortValues(th, items, key.Value(), false)
}

// flagMissing makes the member of a flag for bits that have none yet.
func flagMissing(th *thread, cls, v value) (value, *exception) {
	t := cls.AsType()
	if !v.Type().Has(object.FlagInt) {
		return value{}, failf(th, object.ValueErrorType, "%s is not a valid %s", v, t.Qualname)
	}
	b, ejected, exc := withinBoundary(th, t, object.ToBig(v))
	if exc != nil {
		return value{}, exc
	}
	if ejected {
		return v, nil
	}
	st, boundary := stateOf(th), t.Lookup(nameBoundary.Str())
	negative := b.Sign() < 0
	given := b
	if negative {
		if boundary.Is(st.eject) || boundary.Is(st.keep) {
			b = new(big.Int).Add(new(big.Int).Add(mask(t, nameAllBits.Str()), big.NewInt(1)), b)
		} else {
			b = new(big.Int).And(mask(t, nameSingles.Str()), b)
		}
	}
	if unknown := new(big.Int).AndNot(b, mask(t, nameFlagMask.Str())); unknown.Sign() != 0 && !boundary.Is(st.keep) {
		return value{}, object.ValueErrorf("%s(%s) -->  unknown values %s [%s]", t.Name, b, unknown, binary(unknown, 0))
	}
	m, exc := compose(th, t, b)
	if exc != nil {
		return value{}, exc
	}
	values := dictIn(t, nameValues.Str())
	mv, exc := valueOf(th, m)
	if exc != nil {
		return value{}, exc
	}
	if mv.Type().Has(object.FlagInt) {
		mv = object.NormInt(object.ToBig(mv))
	}
	m, exc = values.SetDefault(th, mv, m)
	if exc == nil && negative {
		exc = values.Set(th, object.NormInt(given), m)
	}
	return m, exc
}

// withinBoundary is b after the boundary of t was applied; ejected says that it is to stay an int.
func withinBoundary(th *thread, t *class, b *big.Int) (bits *big.Int, ejected bool, exc *exception) {
	all, flags := mask(t, nameAllBits.Str()), mask(t, nameFlagMask.Str())
	holes := new(big.Int).Xor(all, flags)
	inside := b.Cmp(new(big.Int).Not(all)) >= 0 && b.Cmp(all) <= 0
	if inside && new(big.Int).And(b, holes).Sign() == 0 {
		return b, false, nil
	}
	st, boundary := stateOf(th), t.Lookup(nameBoundary.Str())
	switch {
	case boundary.Is(st.strict):
		width := max(b.BitLen(), flags.BitLen())
		return nil, false, failf(th, object.ValueErrorType, "%s invalid value %s\n    given %s\n  allowed %s", t.Value(), b.String(), binary(b, width), binary(flags, width))
	case boundary.Is(st.conform):
		return new(big.Int).And(b, flags), false, nil
	case boundary.Is(st.eject):
		return b, true, nil
	case boundary.Is(st.keep):
		if b.Sign() < 0 {
			top := new(big.Int).Add(all, big.NewInt(1))
			if own := new(big.Int).Lsh(big.NewInt(1), uint(b.BitLen())); own.Cmp(top) > 0 {
				top = own
			}
			b = top.Add(top, b)
		}
		return b, false, nil
	}
	return nil, false, failf(th, object.ValueErrorType, "%s unknown flag boundary %s", t.Value(), boundary)
}

// compose makes the member of t for bits b, named after the members in it.
func compose(th *thread, t *class, b *big.Int) (value, *exception) {
	bitsValue := object.NormInt(b)
	var m value
	var exc *exception
	if data := memberType(t); data == object.ObjectType {
		m, exc = object.ObjectType.New(th, t, nil, nil)
	} else {
		m, exc = data.New(th, t, []value{bitsValue}, nil)
	}
	if exc != nil {
		return value{}, exc
	}
	if attr(m, nameValue.Str()).IsNull() {
		if exc := object.SetAttr(th, m, nameValue.Str(), bitsValue); exc != nil {
			return value{}, exc
		}
	}
	name := object.None
	if b.Sign() != 0 {
		if name, exc = composeName(th, t, b); exc != nil {
			return value{}, exc
		}
	}
	return m, object.SetAttr(th, m, nameName.Str(), name)
}

// composeName is the names of the members in bits b, and the rest of b as a number.
func composeName(th *thread, t *class, b *big.Int) (value, *exception) {
	singles := new(big.Int).And(b, mask(t, nameSingles.Str()))
	it, exc := object.CallMethod(th, t.Value(), nameIterMember.Str(), object.NormInt(singles))
	if exc != nil {
		return value{}, exc
	}
	parts, exc := object.Collect(th, it)
	if exc != nil {
		return value{}, exc
	}
	var names []string
	covered := new(big.Int)
	add := func(m value) *exception {
		name, _, exc := nameText(th, m)
		if exc != nil {
			return exc
		}
		v, exc := valueOf(th, m)
		if exc != nil {
			return exc
		}
		if v.Type().Has(object.FlagInt) {
			covered.Or(covered, object.ToBig(v))
		}
		names = append(names, name)
		return nil
	}
	for _, m := range parts {
		if exc := add(m); exc != nil {
			return value{}, exc
		}
	}
	if new(big.Int).AndNot(b, mask(t, nameSingles.Str())).Sign() != 0 {
		if exc := addAliases(th, t, b, parts, add); exc != nil {
			return value{}, exc
		}
	}
	unknown := new(big.Int).Xor(b, covered)
	switch {
	case covered.Sign() == 0:
		return object.None, nil
	case unknown.Sign() != 0 && t.Lookup(nameBoundary.Str()).Is(stateOf(th).strict):
		return value{}, failf(th, object.ValueErrorType, "%s: no members with value %s", t.Value(), unknown.String())
	case unknown.Sign() != 0:
		f, exc := object.GetAttr(th, t.Value(), nameNumericRepr.Str())
		if exc != nil {
			return value{}, exc
		}
		s, exc := object.Call1(th, f, object.NormInt(unknown))
		if exc != nil {
			return value{}, exc
		}
		shown, exc := object.ToStr(th, s)
		if exc != nil {
			return value{}, exc
		}
		names = append(names, shown.String())
	}
	return object.StrOf(strings.Join(names, "|")), nil
}

// addAliases adds the members of several bits that are in b altogether, other than those in parts.
func addAliases(th *thread, t *class, b *big.Int, parts []value, add func(m value) *exception) *exception {
	seen := map[value]bool{}
	for _, m := range parts {
		seen[m] = true
	}
	members := membersOf(t)
	for i := 0; ; {
		_, m, next, ok := members.Next(i)
		if !ok {
			return nil
		}
		i = next
		v, exc := valueOf(th, m)
		if exc != nil {
			return exc
		}
		if seen[m] || !v.Type().Has(object.FlagInt) {
			continue
		}
		if bits := object.ToBig(v); bits.Sign() != 0 && new(big.Int).And(bits, b).Cmp(bits) == 0 {
			seen[m] = true
			if exc := add(m); exc != nil {
				return exc
			}
		}
	}
}

// binary shows b as enum.bin() does: the sign bit, then the two's complement in at least digits digits.
func binary(b *big.Int, digits int) string {
	n, sign, fill := b.BitLen(), "0b0 ", "0"
	if b.Sign() < 0 {
		sign, fill = "0b1 ", "1"
	}
	text := ""
	if n > 0 {
		text = new(big.Int).And(b, below(n)).Text(2)
		text = strings.Repeat("0", n-len(text)) + text
	}
	return sign + strings.Repeat(fill, max(0, digits-n)) + text
}
