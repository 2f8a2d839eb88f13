// This file has the methods of networks about other networks.

package ipaddress

import (
	"cmp"
	"math/big"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

func (w network) covers(o network) bool {
	return w.first.version == o.first.version && w.prefix <= o.prefix && w.contains(o.first)
}

// holds is covers for networks that must be of one zone if they begin with one address.
func (w network) holds(o network) bool {
	return w.covers(o) && (w.first.n.Cmp(o.first.n) != 0 || w.first.sameScope(o.first))
}

// pair is two networks of one family.
func pair(th *thread, self, other value, what string) (a, b network, exc *exception) {
	if _, exc = get(th, other, "version"); exc != nil {
		return a, b, exc
	}
	f, exc := familyOf(th, self)
	if exc != nil {
		return a, b, exc
	}
	g, exc := familyOf(th, other)
	if exc != nil {
		return a, b, exc
	}
	if f != g {
		return a, b, versions(th, self, other, what)
	}
	if a, exc = networkOf(th, self); exc != nil {
		return a, b, exc
	}
	b, exc = networkOf(th, other)
	return a, b, exc
}

func (m *module) relations() []object.Method {
	py := native.Python
	about := func(name, doc string, f func(a, b network) bool) object.Method {
		return py("_BaseNetwork."+name, "($self, other)", doc, func(th *thread, self value, args []value) (value, *exception) {
			a, b, exc := pair(th, self, args[0], "version")
			if exc != nil {
				return value{}, exc
			}
			return object.Bool(f(a, b)), nil
		})
	}
	return []object.Method{
		about("subnet_of", "Whether the network lies in another.", func(a, b network) bool { return b.holds(a) }),
		about("supernet_of", "Whether another network lies in this one.", func(a, b network) bool { return a.holds(b) }),
		py("_BaseNetwork.overlaps", "($self, other)", "Whether some addresses are of another network too.", func(th *thread, self value, args []value) (value, *exception) {
			a, exc := networkOf(th, self)
			if exc != nil {
				return value{}, exc
			}
			b, exc := networkOf(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return object.Bool(a.covers(b) || b.covers(a)), nil
		}),
		py("_BaseNetwork.compare_networks", "($self, other)", "-1, 0 or 1: whether the network comes before another, equals it, or comes behind.", func(th *thread, self value, args []value) (value, *exception) {
			a, b, exc := pair(th, self, args[0], "type")
			if exc != nil {
				return value{}, exc
			}
			return object.Int64(int64(cmp.Compare(a.compare(b), 0))), nil
		}),
		py("_BaseNetwork.address_exclude", "($self, other)", "The networks that remain without another.", generator.Late("_BaseNetwork.address_exclude", m.exclude)),
	}
}

// exclude is an iterator over the networks that remain.
func (m *module) exclude(th *thread, self value, args []value) (value, *exception) {
	rest, exc := m.without(th, self, args[0])
	if exc != nil {
		return value{}, exc
	}
	return m.objects(th, rest)
}

func (m *module) without(th *thread, self, other value) ([]network, *exception) {
	if v, exc := get(th, other, "version"); exc != nil || v.IsNull() {
		return nil, exc
	}
	if !object.IsInstance(other, m.By["_BaseNetwork"]) {
		s, exc := text(th, other)
		if exc != nil {
			return nil, exc
		}
		return nil, object.TypeErrorf("%s is not a network object", s)
	}
	a, b, exc := pair(th, self, other, "version")
	if exc != nil {
		return nil, exc
	}
	if !a.holds(b) {
		return nil, object.ValueErrorf("%s not contained in %s", b, a)
	}
	var list []network
	for p := a.prefix + 1; p <= b.prefix; p++ {
		// Of the two halves, the one without b remains.
		half := network{address{family: a.first.family, n: new(big.Int).And(b.first.n, a.first.mask(p))}, p}
		half.first.n.SetBit(half.first.n, a.first.bits-p, 1-half.first.n.Bit(a.first.bits-p))
		list = append(list, half)
	}
	return list, nil
}

// ranges is the fewest networks for the addresses from first to last.
func ranges(f *family, first, last *big.Int) []network {
	var list []network
	n := new(big.Int).Set(first)
	for n.Cmp(last) <= 0 {
		free := f.bits
		if n.Sign() != 0 {
			free = min(free, int(n.TrailingZeroBits()))
		}
		left := new(big.Int).Sub(last, n)
		left.Add(left, one.Get())
		free = min(free, left.BitLen()-1)
		list = append(list, network{address{family: f, n: new(big.Int).Set(n)}, f.bits - free})
		n.Add(n, new(big.Int).Lsh(one.Get(), uint(free)))
	}
	return list
}
