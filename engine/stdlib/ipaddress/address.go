// This file defines the classes of addresses.

package ipaddress

import (
	"fmt"
	"math/big"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// property is a read-only attribute.
func (m *module) property(name, doc string, f func(th *thread, self value) (value, *exception)) object.ClassAttr {
	p, exc := native.Property(m.Thread, name, doc, f, nil)
	if exc != nil {
		m.Err = exc
	}
	return p
}

// ofAddress is an attribute that follows from the address.
func (m *module) ofAddress(name, doc string, f func(th *thread, a address) (value, *exception)) object.ClassAttr {
	return m.property(name, doc, func(th *thread, self value) (value, *exception) {
		a, exc := addressOf(th, self)
		if exc != nil {
			return value{}, exc
		}
		return f(th, a)
	})
}

// is is an attribute that tells something about the address; that of an IPv4 address in IPv6 decides there.
func (m *module) is(name, doc string, test func(a address) bool) object.ClassAttr {
	return m.ofAddress(name, doc, func(_ *thread, a address) (value, *exception) {
		if mapped, ok := a.mapped(); ok && name != "is_site_local" {
			a = mapped
		}
		return object.Bool(test(a)), nil
	})
}

var noSlots = ondemand.Value[object.ClassAttr]{Make: func() object.ClassAttr { return object.ClassAttr{Name: "__slots__", V: object.EmptyTuple.Value()} }}

func (m *module) addAddresses() {
	py := native.Python
	base := func(name string, f func(th *thread, self value) (value, *exception)) object.ClassAttr {
		return m.property(name, "", f)
	}
	m.Add("_IPAddressBase", "What addresses and networks have in common.", nil, nil, noSlots.Get(),
		base("exploded", func(th *thread, self value) (value, *exception) { return native.CallMethod(th, self, "_exploded") }),
		base("compressed", func(th *thread, self value) (value, *exception) {
			s, exc := text(th, self)
			return object.StrOf(s), exc
		}),
		base("reverse_pointer", func(th *thread, self value) (value, *exception) {
			return native.CallMethod(th, self, "_reverse_pointer")
		}))
	for _, f := range []*family{v4.Get(), v6.Get()} {
		m.Add(fmt.Sprintf("_BaseV%d", f.version), "", nil, nil, noSlots.Get(), object.ClassAttr{Name: "version", V: object.Int64(int64(f.version))}, object.ClassAttr{Name: "max_prefixlen", V: object.Int64(int64(f.bits))})
	}
	m.Add("_BaseAddress", "An address.", []string{"_IPAddressBase"}, append(m.addressMethods(), m.comparisons("_BaseAddress", compareAddresses)...), noSlots.Get())
	for _, f := range []*family{v4.Get(), v6.Get()} {
		name := f.prefix + "Address"
		slots := object.TupleOf(object.StrOf("_ip"), object.StrOf("__weakref__"))
		if f == v6.Get() {
			slots = object.TupleOf(object.StrOf("_ip"), object.StrOf("_scope_id"), object.StrOf("__weakref__"))
		}
		m.Add(name, "An "+f.prefix+" address.", []string{fmt.Sprintf("_BaseV%d", f.version), "_BaseAddress"}, []object.Method{
			py(name+".__init__", "($self, address)", "Makes an address of text, an int or packed bytes.", func(th *thread, self value, args []value) (value, *exception) {
				a, exc := m.read(th, f, args[0])
				if exc != nil {
					return value{}, exc
				}
				return object.None, fill(th, self, a)
			}),
		}, append(m.facts(f), object.ClassAttr{Name: "__slots__", V: slots})...)
	}
}

// fill makes self the address a.
func fill(th *thread, self value, a address) *exception {
	if exc := set(th, self, "_ip", object.NormInt(a.n)); exc != nil || a.version == 4 {
		return exc
	}
	scope := object.None
	if a.scope != nil {
		scope = object.StrOf(*a.scope)
	}
	return set(th, self, "_scope_id", scope)
}

// facts are the attributes of the addresses of a family.
func (m *module) facts(f *family) []object.ClassAttr {
	attrs := []object.ClassAttr{
		m.ofAddress("packed", "The bytes of the address.", func(_ *thread, a address) (value, *exception) {
			return object.NewBytes(string(a.n.FillBytes(make([]byte, a.bits/8)))), nil
		}),
		m.is("is_multicast", "Whether the address is one of groups.", func(a address) bool { return a.in("224.0.0.0/4", "ff00::/8") }),
		m.is("is_reserved", "Whether the address is reserved.", func(a address) bool { return a.in("240.0.0.0/4", reserved6...) }),
		m.is("is_link_local", "Whether the address is for one link only.", func(a address) bool { return a.in("169.254.0.0/16", "fe80::/10") }),
		m.is("is_loopback", "Whether the address is that of the host itself.", func(a address) bool { return a.in("127.0.0.0/8", "::1/128") && (a.version == 4 || a.scope == nil) }),
		m.is("is_unspecified", "Whether the address is zero.", func(a address) bool { return a.n.Sign() == 0 }),
		m.is("is_private", "Whether the address is not for the whole Internet.", address.private),
		m.is("is_global", "Whether the address is for the whole Internet.", address.global),
	}
	if f == v4.Get() {
		return append(attrs, m.ofAddress("ipv6_mapped", "The IPv6 address that stands for the address.", func(th *thread, a address) (value, *exception) {
			return m.makeAddress(th, address{family: v6.Get(), n: new(big.Int).Or(a.n, new(big.Int).Lsh(big.NewInt(0xffff), 32))})
		}))
	}
	part := func(n *big.Int, shift uint) address {
		return address{family: v4.Get(), n: new(big.Int).And(new(big.Int).Rsh(n, shift), v4.Get().ones)}
	}
	return append(attrs,
		m.property("scope_id", "The zone of the address, or None.", func(th *thread, self value) (value, *exception) { return get(th, self, "_scope_id") }),
		m.is("is_site_local", "Whether the address is for one site only.", func(a address) bool { return a.in("0.0.0.0/0", "fec0::/10") }),
		m.ofAddress("ipv4_mapped", "The IPv4 address in the address, or None.", func(th *thread, a address) (value, *exception) {
			mapped, ok := a.mapped()
			if !ok {
				return object.None, nil
			}
			return m.makeAddress(th, mapped)
		}),
		m.ofAddress("sixtofour", "The IPv4 address of a 6to4 address, or None.", func(th *thread, a address) (value, *exception) {
			if new(big.Int).Rsh(a.n, 112).Cmp(big.NewInt(0x2002)) != 0 {
				return object.None, nil
			}
			return m.makeAddress(th, part(a.n, 80))
		}),
		m.ofAddress("teredo", "The server and the client of a Teredo address, or None.", func(th *thread, a address) (value, *exception) {
			if new(big.Int).Rsh(a.n, 96).Cmp(big.NewInt(0x20010000)) != 0 {
				return object.None, nil
			}
			server, exc := m.makeAddress(th, part(a.n, 64))
			if exc != nil {
				return value{}, exc
			}
			client, exc := m.makeAddress(th, part(new(big.Int).Xor(a.n, v6.Get().ones), 0))
			return object.TupleOf(server, client), exc
		}))
}

func (m *module) addressMethods() []object.Method {
	py := native.Python
	of := func(f func(th *thread, self value, a address) (value, *exception)) native.Body {
		return func(th *thread, self value, _ []value) (value, *exception) {
			a, exc := addressOf(th, self)
			if exc != nil {
				return value{}, exc
			}
			return f(th, self, a)
		}
	}
	return []object.Method{
		py("_BaseAddress.__int__", "($self)", "", of(func(_ *thread, _ value, a address) (value, *exception) { return object.NormInt(a.n), nil })),
		py("_BaseAddress.__str__", "($self)", "", of(func(_ *thread, _ value, a address) (value, *exception) { return object.StrOf(a.String()), nil })),
		py("_BaseAddress.__repr__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) { return shown(th, self) }),
		py("_BaseAddress.__hash__", "($self)", "", of(func(th *thread, _ value, a address) (value, *exception) {
			key := []value{object.NormInt(a.n), object.Int64(int64(a.version))}
			if a.scope != nil {
				key = append(key, object.StrOf(*a.scope))
			}
			h, exc := object.Hash(th, object.TupleOf(key...))
			return object.Int64(h), exc
		})),
		py("_BaseAddress.__add__", "($self, other)", "", m.shift(1)),
		py("_BaseAddress.__sub__", "($self, other)", "", m.shift(-1)),
		py("_BaseAddress.__reduce__", "($self)", "", of(func(th *thread, self value, a address) (value, *exception) {
			arg := object.NormInt(a.n)
			if a.version == 6 {
				arg = object.StrOf(a.String())
			}
			return object.TupleOf(self.Type().Value(), object.TupleOf(arg)), nil
		})),
		py("_BaseAddress._exploded", "($self)", "", of(func(_ *thread, _ value, a address) (value, *exception) { return object.StrOf(a.exploded()), nil })),
		py("_BaseAddress._reverse_pointer", "($self)", "", of(func(_ *thread, _ value, a address) (value, *exception) { return object.StrOf(a.reversed()), nil })),
		py("_BaseAddress.__format__", "($self, fmt)", "", func(th *thread, self value, args []value) (value, *exception) {
			a, exc := addressOf(th, self)
			if exc != nil {
				return value{}, exc
			}
			return a.format(th, self, args[0])
		}),
	}
}

// shown is the repr of anything of the module.
func shown(th *thread, self value) (value, *exception) {
	s, exc := text(th, self)
	if exc != nil {
		return value{}, exc
	}
	return object.StrOf(self.Type().Name + "(" + quoted(th, s) + ")"), nil
}

func (m *module) shift(sign int64) native.Body {
	return func(th *thread, self value, args []value) (value, *exception) {
		if !args[0].Type().Has(object.FlagInt) {
			return object.NotImplemented, nil
		}
		a, exc := addressOf(th, self)
		if exc != nil {
			return value{}, exc
		}
		n := new(big.Int).Mul(object.ToBig(args[0]), big.NewInt(sign))
		return object.Call1(th, self.Type().Value(), object.NormInt(n.Add(n, a.n)))
	}
}

// reversed is the name of the address in the domain for reverse lookups.
func (a address) reversed() string {
	if a.version == 4 {
		p := strings.Split(a.String(), ".")
		return p[3] + "." + p[2] + "." + p[1] + "." + p[0] + ".in-addr.arpa"
	}
	return backwards(strings.ReplaceAll(a.exploded(), ":", "")) + ".ip6.arpa"
}

// backwards is the characters of s in reverse with points between them.
func backwards(s string) string {
	out := make([]string, 0, len(s))
	for i := len(s) - 1; i >= 0; i-- {
		out = append(out, s[i:i+1])
	}
	return strings.Join(out, ".")
}

// format is __format__: s for text, and b, n, x and X for digits.
func (a address) format(th *thread, self, spec value) (value, *exception) {
	s, exc := text(th, spec)
	if exc != nil {
		return value{}, exc
	}
	if s == "" || s[len(s)-1] == 's' {
		str, exc := text(th, self)
		if exc != nil {
			return value{}, exc
		}
		f, exc := object.Format(th, object.StrOf(str), object.NewStr(s))
		if exc != nil {
			return value{}, exc
		}
		return f.Value(), nil
	}
	kind, flags := s[len(s)-1], s[:len(s)-1]
	alternate := strings.HasPrefix(flags, "#")
	flags = strings.TrimPrefix(flags, "#")
	grouped := flags == "_"
	if flags != "" && !grouped || !strings.ContainsRune("bnxX", rune(kind)) {
		return value{}, object.TypeErrorf("unsupported format string passed to %s.__format__", self.Type().Name)
	}
	if kind == 'n' {
		kind = map[int]byte{4: 'b', 6: 'x'}[a.version]
	}
	digits, base := a.bits, 2
	if kind != 'b' {
		digits, base = a.bits/4, 16
	}
	t := a.n.Text(base)
	t = strings.Repeat("0", digits-len(t)) + t
	if grouped {
		var parts []string
		for i := 0; i < len(t); i += 4 {
			parts = append(parts, t[i:i+4])
		}
		t = strings.Join(parts, "_")
	}
	if alternate {
		t = "0" + strings.ToLower(string(kind)) + t
	}
	if kind == 'X' {
		t = strings.ToUpper(t)
	}
	return object.StrOf(t), nil
}

// comparisons are the six comparisons, by a function that compares or says that it cannot.
func (m *module) comparisons(owner string, compare func(m *module, th *thread, a, b value, order bool) (c int, ok bool, exc *exception)) []object.Method {
	var list []object.Method
	for name, op := range map[string]object.CompareOp{"__eq__": object.EQ, "__lt__": object.LT, "__gt__": object.GT, "__le__": object.LE, "__ge__": object.GE} {
		list = append(list, native.Python(owner+"."+name, "($self, other)", "", func(th *thread, self value, args []value) (value, *exception) {
			c, ok, exc := compare(m, th, self, args[0], op != object.EQ)
			if exc != nil || !ok {
				return object.NotImplemented, exc
			}
			return object.Bool(op.Holds(c)), nil
		}))
	}
	return list
}

// versions is the error about an order of objects of two families.
func versions(th *thread, a, b value, what string) *exception {
	s, exc := text(th, a)
	if exc != nil {
		return exc
	}
	t, exc := text(th, b)
	if exc != nil {
		return exc
	}
	return object.TypeErrorf("%s and %s are not of the same %s", s, t, what)
}

func compareAddresses(m *module, th *thread, a, b value, order bool) (int, bool, *exception) {
	if !object.IsInstance(b, m.By["_BaseAddress"]) || object.IsInstance(b, m.By["_BaseNetwork"]) {
		return 0, false, nil
	}
	x, exc := addressOf(th, a)
	if exc != nil {
		return 0, false, exc
	}
	y, exc := addressOf(th, b)
	if exc != nil {
		return 0, false, exc
	}
	if x.version != y.version {
		if order {
			return 0, false, versions(th, a, b, "version")
		}
		return 1, true, nil
	}
	c := x.n.Cmp(y.n)
	if c == 0 && !order && ((x.scope == nil) != (y.scope == nil) || x.scope != nil && *x.scope != *y.scope) {
		c = 1
	}
	return c, true, nil
}
