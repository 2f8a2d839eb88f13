// This file defines the class UUID.

package uuid

import (
	"fmt"
	"math/big"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// fields are the parts of a UUID: name, lowest bit and number of bits.
var fields = []struct {
	name      string
	at, width uint
}{{"time_low", 96, 32}, {"time_mid", 80, 16}, {"time_hi_version", 64, 16}, {"clock_seq_hi_variant", 56, 8}, {"clock_seq_low", 48, 8}, {"node", 0, 48}}

// text is a UUID in its usual form.
func text(n *big.Int) string {
	h := fmt.Sprintf("%032x", n)
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

func bytesOf(n *big.Int) []byte { return new(big.Int).Abs(n).FillBytes(make([]byte, 16)) }

// swapped exchanges the order of bytes of the first three fields.
func swapped(b []byte) []byte {
	return []byte{b[3], b[2], b[1], b[0], b[5], b[4], b[7], b[6], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]}
}

// variant is what kind of UUID n is.
func variant(n *big.Int) string {
	switch {
	case n.Bit(63) == 0:
		return constants[0].text
	case n.Bit(62) == 0:
		return constants[1].text
	case n.Bit(61) == 0:
		return constants[2].text
	}
	return constants[3].text
}

// properties are the attributes computed of the number.
var properties = []struct {
	name, doc string
	get       func(n *big.Int) value
}{
	{"bytes", "The 16 bytes, the most significant first.", func(n *big.Int) value { return object.NewBytes(string(bytesOf(n))) }},
	{"bytes_le", "The 16 bytes, with the first three fields the least significant byte first.", func(n *big.Int) value { return object.NewBytes(string(swapped(bytesOf(n)))) }},
	{"fields", "The six fields as a tuple.", func(n *big.Int) value {
		t := object.NewTuple(len(fields))
		for i, f := range fields {
			t.Items[i] = object.NormInt(field(n, f.at, f.width))
		}
		return t.Value()
	}},
	{"time", "The timestamp: of 60 bits in versions 1 and 6, of 48 in version 7.", func(n *big.Int) value {
		switch variant(n) + fmt.Sprint(field(n, 76, 4)) {
		case constants[1].text + "6":
			t := field(n, 80, 48)
			return object.NormInt(t.Lsh(t, 12).Or(t, field(n, 64, 12)))
		case constants[1].text + "7":
			return object.NormInt(field(n, 80, 48))
		}
		t := field(n, 64, 12)
		t.Lsh(t, 16).Or(t, field(n, 80, 16))
		return object.NormInt(t.Lsh(t, 32).Or(t, field(n, 96, 32)))
	}},
	{"clock_seq", "The clock sequence of 14 bits.", func(n *big.Int) value { return object.NormInt(field(n, 48, 14)) }},
	{"hex", "32 hexadecimal digits.", func(n *big.Int) value { return object.StrOf(fmt.Sprintf("%032x", n)) }},
	{"urn", "The UUID as a URN.", func(n *big.Int) value { return object.StrOf("urn:uuid:" + text(n)) }},
	{"variant", "The variant: one of the constants RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT and RESERVED_FUTURE.", func(n *big.Int) value { return object.StrOf(variant(n)) }},
	{"version", "The version, None for variants other than RFC_4122.", func(n *big.Int) value {
		if variant(n) != constants[1].text {
			return object.None
		}
		return object.NormInt(field(n, 76, 4))
	}},
}

const initSig = "($self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=<SafeUUID.unknown: None>)"

func (m *module) addClass() {
	py := native.Python
	attrs := []object.ClassAttr{{Name: "__slots__", V: object.TupleOf(object.StrOf("int"), object.StrOf("is_safe"), object.StrOf("__weakref__"))}}
	add := func(name, doc string, get func(n *big.Int) value) {
		p, exc := native.Property(m.Thread, name, doc, func(th *thread, self value) (value, *exception) {
			n, exc := number(th, self)
			if exc != nil {
				return value{}, exc
			}
			return get(n), nil
		}, nil)
		if exc != nil {
			m.Err = exc
		}
		attrs = append(attrs, p)
	}
	for _, p := range properties {
		add(p.name, p.doc, p.get)
	}
	for _, f := range fields {
		add(f.name, "A field of the UUID.", func(n *big.Int) value { return object.NormInt(field(n, f.at, f.width)) })
	}
	m.cls = m.Add("UUID", "A universally unique identifier. It is immutable, has an order, and can be hashed.", nil, append(comparisons(), []object.Method{
		py("UUID.__init__", initSig, "Makes a UUID of one of hex, bytes, bytes_le, fields and int. version replaces the bits of version and variant.", m.init),
		py("UUID.__getstate__", "($self)", "", m.getState),
		py("UUID.__setstate__", "($self, state)", "", m.setState),
		{Name: "__hash__", F0: func(th *thread, self value) (value, *exception) {
			v, exc := object.GetAttr(th, self, nameInt.Str())
			if exc != nil {
				return value{}, exc
			}
			h, exc := object.Hash(th, v)
			return object.Int64(h), exc
		}},
		py("UUID.__int__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			return object.GetAttr(th, self, nameInt.Str())
		}),
		py("UUID.__repr__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			s, exc := object.ToStr(th, self)
			if exc != nil {
				return value{}, exc
			}
			r, exc := object.Repr(th, s.Value())
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf(self.Type().Name + "(" + r.String() + ")"), nil
		}),
		py("UUID.__str__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			n, exc := number(th, self)
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf(text(n)), nil
		}),
		py("UUID.__setattr__", "($self, name, value)", "", func(*thread, value, []value) (value, *exception) {
			return value{}, object.TypeErrorf("UUID objects are immutable")
		}),
	}...), attrs...)
}

func comparisons() []object.Method {
	var list []object.Method
	for name, op := range map[string]object.CompareOp{"__eq__": object.EQ, "__lt__": object.LT, "__gt__": object.GT, "__le__": object.LE, "__ge__": object.GE} {
		list = append(list, native.Python("UUID."+name, "($self, other)", "", func(th *thread, self value, args []value) (value, *exception) {
			cls := self.Type()
			for cls.IsHeap() && cls.Base != object.ObjectType {
				cls = cls.Base
			}
			if !object.IsInstance(args[0], cls) {
				return object.NotImplemented, nil
			}
			a, exc := number(th, self)
			if exc != nil {
				return value{}, exc
			}
			b, exc := number(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return object.Bool(op.Holds(a.Cmp(b))), nil
		}))
	}
	return list
}

func (m *module) init(th *thread, self value, args []value) (value, *exception) {
	given := 0
	for _, v := range args[:5] {
		if !v.IsNull() && !v.IsNone() {
			given++
		}
	}
	if given != 1 {
		return value{}, object.TypeErrorf("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
	}
	n, exc := value{}, (*exception)(nil)
	for i, read := range []func(*thread, value) (value, *exception){fromHex, fromBytes("bytes", false), fromBytes("bytes_le", true), fromFields, inRange} {
		if v := args[i]; !v.IsNull() && !v.IsNone() {
			n, exc = read(th, v)
		}
	}
	if exc != nil {
		return value{}, exc
	}
	if v := args[5]; !v.IsNull() && !v.IsNone() {
		version, exc := object.ToInt64(th, v)
		if exc != nil {
			return value{}, exc
		}
		if version < 1 || version > 8 {
			return value{}, object.ValueErrorf("illegal version number")
		}
		n = object.NormInt(withVersion(object.ToBig(n), uint(version)))
	}
	safe := args[6]
	if safe.IsNull() {
		if safe, exc = m.unknown(th); exc != nil {
			return value{}, exc
		}
	}
	return object.None, fill(th, self, n, safe)
}

// inRange checks the argument int.
func inRange(th *thread, v value) (value, *exception) {
	low, exc := object.CompareBool(th, object.Int64(0), v, object.LE)
	if exc != nil {
		return value{}, exc
	}
	most := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 128), big.NewInt(1))
	if low {
		if low, exc = object.CompareBool(th, v, object.NormInt(most), object.LE); exc != nil {
			return value{}, exc
		}
	}
	if !low {
		return value{}, object.ValueErrorf("int is out of range (need a 128-bit value)")
	}
	return object.Index(th, v)
}

func fromHex(th *thread, v value) (value, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return value{}, object.AttributeErrorf("'%s' object has no attribute 'replace'", v.Type().MessageName())
	}
	s := strings.ReplaceAll(strings.ReplaceAll(v.AsStr().String(), "urn:", ""), "uuid:", "")
	s = strings.ReplaceAll(strings.Trim(s, "{}"), "-", "")
	digits := object.NewStr(s)
	if digits.Len() != 32 {
		return value{}, object.ValueErrorf("badly formed hexadecimal UUID string")
	}
	n, exc := object.ParseInt(th, digits, 16)
	if exc != nil {
		return value{}, exc
	}
	return inRange(th, n)
}

func fromBytes(name string, little bool) func(*thread, value) (value, *exception) {
	return func(th *thread, v value) (value, *exception) {
		n, exc := object.Len(th, v)
		if exc != nil {
			return value{}, exc
		}
		if n != 16 {
			return value{}, object.ValueErrorf("%s is not a 16-char string", name)
		}
		s, exc := object.BytesOf(th, v)
		if exc != nil {
			return value{}, exc
		}
		b := []byte(s)
		if little {
			b = swapped(b)
		}
		return object.NormInt(new(big.Int).SetBytes(b)), nil
	}
}

func fromFields(th *thread, v value) (value, *exception) {
	items, exc := object.Collect(th, v)
	if exc != nil {
		return value{}, exc
	}
	if len(items) != 6 {
		return value{}, object.ValueErrorf("fields is not a 6-tuple")
	}
	n := new(big.Int)
	for i, f := range fields {
		low, exc := object.CompareBool(th, object.Int64(0), items[i], object.LE)
		if exc != nil {
			return value{}, exc
		}
		x, exc := object.Index(th, items[i])
		if exc != nil {
			return value{}, exc
		}
		if b := object.ToBig(x); !low || b.BitLen() > int(f.width) {
			article := "a"
			if f.width == 8 {
				article = "an"
			}
			return value{}, object.ValueErrorf("field %d out of range (need %s %d-bit value)", i+1, article, f.width)
		}
		n.Or(n, new(big.Int).Lsh(object.ToBig(x), f.at))
	}
	return object.NormInt(n), nil
}

// getState is what a pickle holds: the number, and what is known about safety.
func (m *module) getState(th *thread, self value, _ []value) (value, *exception) {
	d := object.NewDict()
	n, exc := object.GetAttr(th, self, nameInt.Str())
	if exc != nil {
		return value{}, exc
	}
	d.SetStr(nameInt.Str(), n)
	safe, exc := object.GetAttr(th, self, nameSafe.Str())
	if exc != nil {
		return value{}, exc
	}
	unknown, exc := m.unknown(th)
	if exc != nil {
		return value{}, exc
	}
	if !safe.Is(unknown) {
		v, exc := object.GetAttrName(th, safe, "value")
		if exc != nil {
			return value{}, exc
		}
		d.SetStr(nameSafe.Str(), v)
	}
	return d.Value(), nil
}

func (m *module) setState(th *thread, self value, args []value) (value, *exception) {
	n, exc := object.GetItem(th, args[0], nameInt.Str().Value())
	if exc != nil {
		return value{}, exc
	}
	known, exc := object.Contains(th, args[0], nameSafe.Str().Value())
	if exc != nil {
		return value{}, exc
	}
	safe, exc := m.unknown(th)
	if exc == nil && known {
		if safe, exc = object.GetItem(th, args[0], nameSafe.Str().Value()); exc == nil {
			safe, exc = object.Call1(th, m.safe, safe)
		}
	}
	if exc != nil {
		return value{}, exc
	}
	return object.None, fill(th, self, n, safe)
}
