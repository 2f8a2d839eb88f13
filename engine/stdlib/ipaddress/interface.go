// This file defines the classes of interfaces, and the functions.

package ipaddress

import (
	"math/big"
	"sort"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

func (m *module) addInterfaces() {
	if m.Err != nil {
		return
	}
	py := native.Python
	for _, f := range []*family{v4.Get(), v6.Get()} {
		name := f.prefix + "Interface"
		plain := func(th *thread, self value) (string, *exception) {
			a, exc := addressOf(th, self)
			if exc != nil {
				return "", exc
			}
			a.scope = nil
			return a.String(), nil
		}
		whole := func(th *thread, self value, _ []value) (value, *exception) {
			a, exc := addressOf(th, self)
			if exc != nil {
				return value{}, exc
			}
			return withPrefix(th, self, a.String())
		}
		attrs := append(m.written(plain),
			m.property("ip", "The address without the network.", func(th *thread, self value) (value, *exception) {
				a, exc := addressOf(th, self)
				if exc != nil {
					return value{}, exc
				}
				a.scope = nil
				return m.makeAddress(th, a)
			}),
			m.property("hostmask", "The netmask, inverted.", func(th *thread, self value) (value, *exception) {
				w, exc := get(th, self, "network")
				if exc != nil {
					return value{}, exc
				}
				return get(th, w, "hostmask")
			}))
		if f == v6.Get() {
			attrs = append(attrs, m.wholeFacts()...)
		}
		m.Add(name, "An "+f.prefix+" address in its network.", []string{f.prefix + "Address"}, append(m.comparisons(name, compareInterfaces), []object.Method{
			py(name+".__init__", "($self, address)", "Makes an interface of text such as address/prefix, or a tuple of both.", m.interfaceInit(f)),
			py(name+".__str__", "($self)", "", whole),
			py(name+".__hash__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
				s, exc := whole(th, self, nil)
				if exc != nil {
					return value{}, exc
				}
				h, exc := object.Hash(th, s)
				return object.Int64(h), exc
			}),
			py(name+"._exploded", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
				a, exc := addressOf(th, self)
				if exc != nil {
					return value{}, exc
				}
				a.scope = nil
				return withPrefix(th, self, a.exploded())
			}),
			py(name+".__reduce__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
				s, exc := whole(th, self, nil)
				return object.TupleOf(self.Type().Value(), object.TupleOf(s)), exc
			}),
		}...), attrs...)
	}
}

// withPrefix is the text of an interface, that of its address being known.
func withPrefix(th *thread, self value, a string) (value, *exception) {
	p, exc := get(th, self, "_prefixlen")
	if exc != nil {
		return value{}, exc
	}
	s, exc := text(th, p)
	return object.StrOf(a + "/" + s), exc
}

// wholeFacts are the attributes of IPv6 interfaces that must hold for the network too.
func (m *module) wholeFacts() []object.ClassAttr {
	var attrs []object.ClassAttr
	for _, fact := range []string{"is_unspecified", "is_loopback"} {
		attrs = append(attrs, m.property(fact, "Whether that holds for the address and the network.", func(th *thread, self value) (value, *exception) {
			w, exc := get(th, self, "network")
			if exc != nil {
				return value{}, exc
			}
			v, exc := get(th, w, fact)
			if exc != nil {
				return value{}, exc
			}
			a, exc := addressOf(th, self)
			if exc != nil {
				return value{}, exc
			}
			own := a.n.Sign() == 0
			if fact == "is_loopback" {
				own = a.n.Cmp(one.Get()) == 0
			}
			return object.Bool(own && v.Is(object.True)), nil
		}))
	}
	return attrs
}

func (m *module) interfaceInit(f *family) native.Body {
	return func(th *thread, self value, args []value) (value, *exception) {
		a, prefix, exc := m.arguments(th, f, args[0])
		if exc != nil {
			return value{}, exc
		}
		if exc := fill(th, self, a); exc != nil {
			return value{}, exc
		}
		w, exc := m.makeNetwork(th, network{address{family: f, n: new(big.Int).And(a.n, f.mask(prefix))}, prefix})
		if exc != nil {
			return value{}, exc
		}
		mask, exc := get(th, w, "netmask")
		if exc != nil {
			return value{}, exc
		}
		for name, v := range map[string]value{"network": w, "netmask": mask, "_prefixlen": object.Int64(int64(prefix))} {
			if exc := set(th, self, name, v); exc != nil {
				return value{}, exc
			}
		}
		return object.None, nil
	}
}

// compareInterfaces orders by network, then by address; other addresses are compared as such, but equal none.
func compareInterfaces(m *module, th *thread, a, b value, order bool) (int, bool, *exception) {
	c, ok, exc := compareAddresses(m, th, a, b, order)
	if exc != nil || !ok {
		return c, ok, exc
	}
	w, has, exc := object.FindAttr(th, b, object.Intern("network"))
	if exc != nil {
		return 0, false, exc
	}
	if !has {
		return 1, true, nil // an interface equals no address and comes behind all of them
	}
	own, exc := get(th, a, "network")
	if exc != nil {
		return 0, false, exc
	}
	d, ok, exc := compareNetworks(m, th, own, w, order)
	if exc != nil || !ok || d != 0 {
		return d, ok, exc
	}
	return c, true, nil
}

// either makes an object of one family or the other of an argument.
func (m *module) either(kind, what string) native.Body {
	return func(th *thread, _ value, args []value) (value, *exception) {
		for _, f := range []*family{v4.Get(), v6.Get()} {
			v, exc := object.Call(th, m.By[f.prefix+kind].Value(), args, nil)
			if exc == nil {
				return v, nil
			}
			if !exc.Is(m.By["AddressValueError"]) && !exc.Is(m.By["NetmaskValueError"]) {
				return value{}, exc
			}
		}
		r, exc := repr(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.ValueErrorf("%s does not appear to be an IPv4 or IPv6 %s", r, what)
	}
}

func (m *module) functions() []object.Method {
	py := native.Python
	packed := func(f *family) native.Body {
		return func(th *thread, _ value, args []value) (value, *exception) {
			i, exc := object.Index(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			n := object.ToBig(i)
			if n.Sign() < 0 || n.Cmp(f.ones) > 0 {
				return value{}, object.ValueErrorf("Address negative or too large for %s", f.prefix)
			}
			return object.NewBytes(string(n.FillBytes(make([]byte, f.bits/8)))), nil
		}
	}
	return []object.Method{
		py("ip_address", "(address)", "An IPv4Address or IPv6Address of text, an int or packed bytes.", m.either("Address", "address")),
		py("ip_network", "(address, strict=True)", "An IPv4Network or IPv6Network.", func(th *thread, self value, args []value) (value, *exception) {
			if args[1].IsNull() {
				args[1] = object.True
			}
			return m.either("Network", "network")(th, self, args)
		}),
		py("ip_interface", "(address)", "An IPv4Interface or IPv6Interface.", m.either("Interface", "interface")),
		py("v4_int_to_packed", "(address)", "The four bytes of an address that is an int.", packed(v4.Get())),
		py("v6_int_to_packed", "(address)", "The sixteen bytes of an address that is an int.", packed(v6.Get())),
		py("summarize_address_range", "(first, last)", "An iterator over the fewest networks for the addresses from first to last.", generator.Late("summarize_address_range", m.summarize)),
		py("collapse_addresses", "(addresses)", "An iterator over the fewest networks for addresses and networks of one family.", m.collapse),
		py("get_mixed_type_key", "(obj)", "A key to sort addresses and networks together.", func(th *thread, _ value, args []value) (value, *exception) {
			v := args[0]
			names := []string{"version"}
			switch {
			case object.IsInstance(v, m.By["_BaseNetwork"]):
				names = []string{"version", "network_address", "netmask"}
			case !object.IsInstance(v, m.By["_BaseAddress"]):
				return object.NotImplemented, nil
			}
			var key []value
			for _, n := range names {
				x, exc := get(th, v, n)
				if exc != nil {
					return value{}, exc
				}
				key = append(key, x)
			}
			if len(key) == 1 {
				key = append(key, v)
			}
			return object.TupleOf(key...), nil
		}),
	}
}

func (m *module) summarize(th *thread, _ value, args []value) (value, *exception) {
	for _, v := range args {
		if !object.IsInstance(v, m.By["_BaseAddress"]) {
			return value{}, object.TypeErrorf("first and last must be IP addresses, not networks")
		}
	}
	a, exc := addressOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	b, exc := addressOf(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	if a.version != b.version {
		return value{}, versions(th, args[0], args[1], "version")
	}
	if a.n.Cmp(b.n) > 0 {
		return value{}, object.ValueErrorf("last IP address must be greater than first")
	}
	return m.objects(th, ranges(a.family, a.n, b.n))
}

// objects is a list of networks.
func (m *module) objects(th *thread, list []network) (value, *exception) {
	var objects []value
	for _, w := range list {
		v, exc := m.makeNetwork(th, w)
		if exc != nil {
			return value{}, exc
		}
		objects = append(objects, v)
	}
	return object.ListOf(objects...), nil
}

func (m *module) collapse(th *thread, _ value, args []value) (value, *exception) {
	var list []network
	last := value{}
	exc := object.Each(th, args[0], func(v value) *exception {
		var w network
		var exc *exception
		if object.IsInstance(v, m.By["_BaseAddress"]) {
			w.first, exc = addressOf(th, v)
			if exc == nil {
				w.prefix = w.first.bits
			}
		} else if _, exc = get(th, v, "_prefixlen"); exc == nil {
			w, exc = networkOf(th, v)
		}
		if exc != nil {
			return exc
		}
		if len(list) > 0 && list[0].first.version != w.first.version {
			return versions(th, v, last, "version")
		}
		list, last = append(list, w), v
		return nil
	})
	if exc != nil {
		return value{}, exc
	}
	sort.SliceStable(list, func(i, j int) bool {
		c := list[i].first.n.Cmp(list[j].first.n)
		return c < 0 || c == 0 && list[i].prefix < list[j].prefix
	})
	var out []network
	for _, w := range list {
		if n := len(out); n > 0 && out[n-1].covers(w) {
			continue
		}
		out = append(out, w)
		// Two halves of one network become that network.
		for n := len(out); n > 1; n = len(out) {
			a, b := out[n-2], out[n-1]
			if a.prefix != b.prefix || a.prefix == 0 {
				break
			}
			whole := network{address{family: a.first.family, n: new(big.Int).And(a.first.n, a.first.mask(a.prefix-1))}, a.prefix - 1}
			if whole.first.n.Cmp(a.first.n) != 0 || !whole.covers(b) {
				break
			}
			out = append(out[:n-2], whole)
		}
	}
	return generator.From("_collapse_addresses_internal", func(th *thread) (value, *exception) { return m.objects(th, out) }), nil
}
