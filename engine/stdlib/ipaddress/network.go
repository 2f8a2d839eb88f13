// This file defines the classes of networks.

package ipaddress

import (
	"fmt"
	"math/big"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

// arguments takes an address and a prefix out of an argument: text with a slash, a tuple, or an address alone.
func (m *module) arguments(th *thread, f *family, v value) (a address, prefix int, exc *exception) {
	given := object.Int64(int64(f.bits))
	switch {
	case v.Type().Has(object.FlagTuple):
		items := v.AsTuple().Items
		if len(items) > 2 {
			return a, 0, object.ValueErrorf("too many values to unpack (expected 2, got %d)", len(items))
		}
		if len(items) == 0 {
			return a, 0, object.Errorf(object.IndexErrorType, "tuple index out of range")
		}
		if v = items[0]; len(items) == 2 {
			given = items[1]
		}
	case !v.Type().Has(object.FlagBytes) && !v.Type().Has(object.FlagInt):
		s, exc := text(th, v)
		if exc != nil {
			return a, 0, exc
		}
		if strings.Count(s, "/") > 1 {
			return a, 0, m.fail(th, "AddressValueError", "Only one '/' permitted in "+quoted(th, s))
		}
		addr, p, has := strings.Cut(s, "/")
		if v = object.StrOf(addr); has {
			given = object.StrOf(p)
		}
	}
	if a, exc = m.read(th, f, v); exc != nil {
		return a, 0, exc
	}
	p, exc := text(th, given)
	if exc != nil {
		return a, 0, exc
	}
	if given.Type().Has(object.FlagInt) {
		n, ok := object.IntValue(given)
		if !ok || n < 0 || n > int64(f.bits) {
			return a, 0, m.fail(th, "NetmaskValueError", quoted(th, p)[1:len(quoted(th, p))-1]+" is not a valid netmask")
		}
		return a, int(n), nil
	}
	prefix, ok := f.prefixOf(th, p)
	if !ok {
		exc = m.fail(th, "NetmaskValueError", quoted(th, p)+" is not a valid netmask")
	}
	return a, prefix, exc
}

func (m *module) networkInit(f *family) native.Body {
	return func(th *thread, self value, args []value) (value, *exception) {
		a, prefix, exc := m.arguments(th, f, args[0])
		if exc != nil {
			return value{}, exc
		}
		w := network{address{f, new(big.Int).And(a.n, f.mask(prefix)), a.scope}, prefix}
		if w.first.n.Cmp(a.n) != 0 {
			strict := true
			if !args[1].IsNull() {
				if strict, exc = object.Truth(th, args[1]); exc != nil {
					return value{}, exc
				}
			}
			if strict {
				return value{}, object.ValueErrorf("%s/%d has host bits set", a, prefix)
			}
		}
		first, exc := m.makeAddress(th, w.first)
		if exc != nil {
			return value{}, exc
		}
		mask, exc := m.makeAddress(th, address{family: f, n: f.mask(prefix)})
		if exc != nil {
			return value{}, exc
		}
		for _, x := range []struct {
			name string
			v    value
		}{{"network_address", first}, {"netmask", mask}, {"_prefixlen", object.Int64(int64(prefix))}} {
			if exc := set(th, self, x.name, x.v); exc != nil {
				return value{}, exc
			}
		}
		return object.None, nil
	}
}

// ofNetwork is an attribute that follows from the network.
func (m *module) ofNetwork(name, doc string, f func(th *thread, w network) (value, *exception)) object.ClassAttr {
	return m.property(name, doc, func(th *thread, self value) (value, *exception) {
		w, exc := networkOf(th, self)
		if exc != nil {
			return value{}, exc
		}
		return f(th, w)
	})
}

// both is an attribute that holds if it holds for the first and the last address.
func (m *module) both(name string) object.ClassAttr {
	return m.property(name, "Whether that holds for all of the network.", func(th *thread, self value) (value, *exception) {
		for _, end := range []string{"network_address", "broadcast_address"} {
			a, exc := get(th, self, end)
			if exc != nil {
				return value{}, exc
			}
			v, exc := get(th, a, name)
			if exc != nil {
				return value{}, exc
			}
			if holds, exc := object.Truth(th, v); exc != nil || !holds {
				return object.False, exc
			}
		}
		return object.True, nil
	})
}

// written are the three texts of a network or an interface with the address first.
func (m *module) written(first func(th *thread, self value) (string, *exception)) []object.ClassAttr {
	with := func(name, doc string, f func(th *thread, w network) string) object.ClassAttr {
		return m.property(name, doc, func(th *thread, self value) (value, *exception) {
			a, exc := first(th, self)
			if exc != nil {
				return value{}, exc
			}
			holder := self
			if object.IsInstance(self, m.By["_BaseAddress"]) {
				if holder, exc = get(th, self, "network"); exc != nil {
					return value{}, exc
				}
			}
			w, exc := networkOf(th, holder)
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf(a + "/" + f(th, w)), nil
		})
	}
	return []object.ClassAttr{
		with("with_prefixlen", "Text with the length of the prefix.", func(_ *thread, w network) string { return fmt.Sprint(w.prefix) }),
		with("with_netmask", "Text with the netmask.", func(_ *thread, w network) string {
			return address{family: w.first.family, n: w.first.mask(w.prefix)}.String()
		}),
		with("with_hostmask", "Text with the hostmask.", func(_ *thread, w network) string {
			return address{family: w.first.family, n: w.first.hostmask(w.prefix)}.String()
		}),
	}
}

func (w network) String() string { return fmt.Sprintf("%s/%d", w.first, w.prefix) }

func (m *module) addNetworks() {
	if m.Err != nil {
		return
	}
	attrs := append([]object.ClassAttr{
		m.ofNetwork("broadcast_address", "The last address.", func(th *thread, w network) (value, *exception) {
			last := w.last()
			last.scope = nil
			return m.makeAddress(th, last)
		}),
		m.ofNetwork("hostmask", "The netmask, inverted.", func(th *thread, w network) (value, *exception) {
			return m.makeAddress(th, address{family: w.first.family, n: w.first.hostmask(w.prefix)})
		}),
		m.ofNetwork("num_addresses", "The number of addresses.", func(_ *thread, w network) (value, *exception) {
			return object.NormInt(new(big.Int).Add(w.first.hostmask(w.prefix), one.Get())), nil
		}),
		m.ofNetwork("prefixlen", "The length of the prefix.", func(_ *thread, w network) (value, *exception) { return object.Int64(int64(w.prefix)), nil }),
		m.ofNetwork("is_private", "Whether the network is not for the whole Internet.", func(_ *thread, w network) (value, *exception) { return object.Bool(w.private()), nil }),
		m.ofNetwork("is_global", "Whether the network is for the whole Internet.", func(_ *thread, w network) (value, *exception) { return object.Bool(w.global()), nil }),
		m.both("is_multicast"), m.both("is_reserved"), m.both("is_link_local"), m.both("is_unspecified"), m.both("is_loopback"),
	}, m.written(func(th *thread, self value) (string, *exception) {
		w, exc := networkOf(th, self)
		if exc != nil {
			return "", exc
		}
		return w.first.String(), nil
	})...)
	m.Add("_BaseNetwork", "A network.", []string{"_IPAddressBase"}, append(append(m.networkMethods(), m.relations()...), m.comparisons("_BaseNetwork", compareNetworks)...), attrs...)
	for _, f := range []*family{v4.Get(), v6.Get()} {
		if m.Err != nil {
			return
		}
		name := f.prefix + "Network"
		own := []object.ClassAttr{{Name: "_address_class", V: m.By[f.prefix+"Address"].Value()}}
		if f == v6.Get() {
			own = append(own, m.both("is_site_local"))
		}
		m.Add(name, "An "+f.prefix+" network.", []string{fmt.Sprintf("_BaseV%d", f.version), "_BaseNetwork"}, []object.Method{
			native.Python(name+".__init__", "($self, address, strict=True)", "Makes a network of text such as address/prefix, a tuple of both, an int or packed bytes. Unless strict is unset, the address must be the first.", m.networkInit(f)),
		}, own...)
	}
}

// iterate is a generator of a function, over the addresses from first to last.
func (m *module) iterate(qualname string, f *family, first, last *big.Int) value {
	n := new(big.Int).Set(first)
	return generator.New(qualname, func(th *thread) (value, *exception) {
		if n.Cmp(last) > 0 {
			return value{}, nil
		}
		v, exc := m.makeAddress(th, address{family: f, n: new(big.Int).Set(n)})
		n.Add(n, one.Get())
		return v, exc
	})
}

func (m *module) networkMethods() []object.Method {
	py := native.Python
	of := func(f func(th *thread, self value, w network, args []value) (value, *exception)) native.Body {
		return func(th *thread, self value, args []value) (value, *exception) {
			w, exc := networkOf(th, self)
			if exc != nil {
				return value{}, exc
			}
			return f(th, self, w, args)
		}
	}
	return []object.Method{
		py("_BaseNetwork.__repr__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) { return shown(th, self) }),
		py("_BaseNetwork.__str__", "($self)", "", of(func(_ *thread, _ value, w network, _ []value) (value, *exception) {
			return object.StrOf(w.String()), nil
		})),
		py("_BaseNetwork.__hash__", "($self)", "", of(func(th *thread, _ value, w network, _ []value) (value, *exception) {
			h, exc := object.Hash(th, object.TupleOf(object.NormInt(w.first.n), object.Int64(int64(w.prefix)), object.Int64(int64(w.first.version))))
			return object.Int64(h), exc
		})),
		py("_BaseNetwork.__reduce__", "($self)", "", of(func(_ *thread, self value, w network, _ []value) (value, *exception) {
			return object.TupleOf(self.Type().Value(), object.TupleOf(object.StrOf(w.String()))), nil
		})),
		py("_BaseNetwork._exploded", "($self)", "", of(func(_ *thread, _ value, w network, _ []value) (value, *exception) {
			return object.StrOf(fmt.Sprintf("%s/%d", w.first.exploded(), w.prefix)), nil
		})),
		py("_BaseNetwork._reverse_pointer", "($self)", "", of(func(_ *thread, _ value, w network, _ []value) (value, *exception) {
			s := fmt.Sprintf("%s/%d", w.first.exploded(), w.prefix)
			if w.first.version == 4 {
				parts := strings.Split(s, ".")
				return object.StrOf(parts[3] + "." + parts[2] + "." + parts[1] + "." + parts[0] + ".in-addr.arpa"), nil
			}
			return object.StrOf(backwards(strings.ReplaceAll(s, ":", "")) + ".ip6.arpa"), nil
		})),
		py("_BaseNetwork.__iter__", "($self)", "", of(func(_ *thread, _ value, w network, _ []value) (value, *exception) {
			return m.iterate("_BaseNetwork.__iter__", w.first.family, w.first.n, w.last().n), nil
		})),
		py("_BaseNetwork.hosts", "($self)", "The addresses that hosts can have.", of(m.hosts)),
		py("_BaseNetwork.__getitem__", "($self, n)", "", of(m.item)),
		py("_BaseNetwork.__contains__", "($self, other)", "", of(func(th *thread, _ value, w network, args []value) (value, *exception) {
			if _, exc := get(th, args[0], "version"); exc != nil {
				return value{}, exc
			}
			if object.IsInstance(args[0], m.By["_BaseNetwork"]) {
				return object.False, nil
			}
			a, exc := addressOf(th, args[0])
			return object.Bool(exc == nil && w.contains(a)), exc
		})),
		py("_BaseNetwork.subnets", "($self, prefixlen_diff=1, new_prefix=None)", "The networks with a longer prefix that make up the network.", generator.Late("_BaseNetwork.subnets", of(m.subnets))),
		py("_BaseNetwork.supernet", "($self, prefixlen_diff=1, new_prefix=None)", "The network with a shorter prefix that the network lies in.", of(m.supernet)),
	}
}

// difference is how much longer or shorter a prefix gets: prefixlen_diff, or what new_prefix says.
func difference(th *thread, w network, args []value, sign int64, wrong string) (int64, *exception) {
	diff, exc := int64(1), (*exception)(nil)
	if !args[0].IsNull() {
		if diff, exc = object.ToInt64(th, args[0]); exc != nil {
			return 0, exc
		}
	}
	if v := args[1]; !v.IsNull() && !v.IsNone() {
		n, exc := object.ToInt64(th, v)
		if exc != nil {
			return 0, exc
		}
		if sign*n < sign*int64(w.prefix) {
			return 0, object.ValueErrorf("%s", wrong)
		}
		if diff != 1 {
			return 0, object.ValueErrorf("cannot set prefixlen_diff and new_prefix")
		}
		diff = sign * (n - int64(w.prefix))
	}
	return diff, nil
}

func (m *module) subnets(th *thread, self value, w network, args []value) (value, *exception) {
	if w.prefix == w.first.bits {
		return object.ListOf(self), nil
	}
	diff, exc := difference(th, w, args, 1, "new prefix must be longer")
	if exc != nil {
		return value{}, exc
	}
	if diff < 0 {
		return value{}, object.ValueErrorf("prefix length diff must be > 0")
	}
	prefix := int64(w.prefix) + diff
	if prefix > int64(w.first.bits) {
		return value{}, object.ValueErrorf("prefix length diff %d is invalid for netblock %s", prefix, w)
	}
	n, last := new(big.Int).Set(w.first.n), w.last().n
	step := new(big.Int).Add(w.first.hostmask(int(prefix)), one.Get())
	return generator.New("_BaseNetwork.subnets", func(th *thread) (value, *exception) {
		if n.Cmp(last) > 0 {
			return value{}, nil
		}
		v, exc := m.makeNetwork(th, network{address{family: w.first.family, n: new(big.Int).Set(n)}, int(prefix)})
		n.Add(n, step)
		return v, exc
	}), nil
}

func (m *module) supernet(th *thread, self value, w network, args []value) (value, *exception) {
	if w.prefix == 0 {
		return self, nil
	}
	diff, exc := difference(th, w, args, -1, "new prefix must be shorter")
	if exc != nil {
		return value{}, exc
	}
	prefix := int64(w.prefix) - diff
	if prefix < 0 || prefix > int64(w.first.bits) {
		return value{}, object.ValueErrorf("current prefixlen is %d, cannot have a prefixlen_diff of %d", w.prefix, diff)
	}
	return m.makeNetwork(th, network{address{family: w.first.family, n: new(big.Int).And(w.first.n, w.first.mask(int(prefix)))}, int(prefix)})
}

func compareNetworks(m *module, th *thread, a, b value, order bool) (int, bool, *exception) {
	if !object.IsInstance(b, m.By["_BaseNetwork"]) {
		return 0, false, nil
	}
	x, exc := networkOf(th, a)
	if exc != nil {
		return 0, false, exc
	}
	y, exc := networkOf(th, b)
	if exc != nil {
		return 0, false, exc
	}
	if x.first.version != y.first.version {
		if order {
			return 0, false, versions(th, a, b, "version")
		}
		return 1, true, nil
	}
	return x.compare(y), true, nil
}

// compare orders by address and prefix. Networks of different zones are in no order: each comes behind the other.
func (w network) compare(o network) int {
	if c := w.first.n.Cmp(o.first.n); c != 0 {
		return c
	}
	if !w.first.sameScope(o.first) {
		return 1
	}
	return w.prefix - o.prefix
}

// hosts is hosts: all addresses of the smallest networks, and of larger ones neither the first nor, in version 4, the last.
func (m *module) hosts(th *thread, _ value, w network, _ []value) (value, *exception) {
	first, last, name := w.first.n, w.last().n, "_BaseNetwork.hosts"
	if w.first.version == 6 {
		name = "IPv6Network.hosts"
	}
	switch w.first.bits - w.prefix {
	case 0:
		a, exc := m.makeAddress(th, w.first)
		if exc != nil {
			return value{}, exc
		}
		return object.Iter(th, object.TupleOf(a))
	case 1:
		name = "_BaseNetwork.__iter__"
	default:
		first = new(big.Int).Add(first, one.Get())
		if w.first.version == 4 {
			last = new(big.Int).Sub(last, one.Get())
		}
	}
	return m.iterate(name, w.first.family, first, last), nil
}

// item is __getitem__.
func (m *module) item(th *thread, _ value, w network, args []value) (value, *exception) {
	negative, exc := object.CompareBool(th, args[0], object.Int64(0), object.GE)
	if exc != nil {
		return value{}, exc
	}
	i, exc := object.Index(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	n := new(big.Int).Add(object.ToBig(i), w.first.n)
	if !negative {
		n.Add(object.ToBig(i), w.last().n)
		n.Add(n, one.Get())
	}
	if n.Cmp(w.first.n) < 0 || n.Cmp(w.last().n) > 0 {
		return value{}, object.Errorf(object.IndexErrorType, "address out of range")
	}
	return m.makeAddress(th, address{family: w.first.family, n: n})
}
