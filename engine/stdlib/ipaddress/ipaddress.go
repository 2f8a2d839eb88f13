// Package ipaddress implements module ipaddress: addresses, networks and interfaces of IPv4 and IPv6.
package ipaddress

import (
	"math/big"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
)

// family is IPv4 or IPv6.
type family struct {
	version, bits int
	prefix        string // of the names of the classes
	ones          *big.Int
}

var (
	one = ondemand.Value[*big.Int]{Make: func() *big.Int { return big.NewInt(1) }}
	v4  = ondemand.Value[*family]{Make: func() *family { return newFamily(4, 32, "IPv4") }}
	v6  = ondemand.Value[*family]{Make: func() *family { return newFamily(6, 128, "IPv6") }}
)

func newFamily(version, bits int, prefix string) *family {
	ones := new(big.Int).Lsh(one.Get(), uint(bits))
	return &family{version, bits, prefix, ones.Sub(ones, one.Get())}
}

// address is an address in Go; scope is nil without one.
type address struct {
	*family
	n     *big.Int
	scope *string
}

// network is a network in Go.
type network struct {
	first  address
	prefix int
}

// mask is the netmask of a prefix.
func (f *family) mask(prefix int) *big.Int {
	m := new(big.Int).Rsh(f.ones, uint(prefix))
	return m.Xor(m, f.ones)
}

func (f *family) hostmask(prefix int) *big.Int { return new(big.Int).Rsh(f.ones, uint(prefix)) }

func (w network) last() address {
	return address{w.first.family, new(big.Int).Or(w.first.n, w.first.hostmask(w.prefix)), w.first.scope}
}

func (a address) sameScope(b address) bool {
	return (a.scope == nil) == (b.scope == nil) && (a.scope == nil || *a.scope == *b.scope)
}

func (w network) contains(a address) bool {
	return a.version == w.first.version && new(big.Int).And(a.n, w.first.mask(w.prefix)).Cmp(w.first.n) == 0
}

// module is what belongs to one interpreter.
type module struct{ *native.Classes }

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	o := native.Module("ipaddress", "Addresses, networks and interfaces of IPv4 and IPv6.", nil)
	m := &module{native.NewClasses(th, o, "ipaddress").Know(object.ValueErrorType)}
	m.Add("AddressValueError", "Raised about what is no address.", []string{"ValueError"}, nil)
	m.Add("NetmaskValueError", "Raised about what is no netmask.", []string{"ValueError"}, nil)
	m.addAddresses()
	m.addNetworks()
	m.addInterfaces()
	if m.Err != nil {
		return nil, m.Err
	}
	native.Add(o.Dict, "ipaddress", m.functions())
	o.Dict.SetName("IPV4LENGTH", object.Int64(32))
	o.Dict.SetName("IPV6LENGTH", object.Int64(128))
	return o, nil
}

func (m *module) fail(th *thread, name, text string) *exception {
	return object.Raise(th, m.By[name].Value(), object.StrOf(text))
}

func get(th *thread, v value, name string) (value, *exception) {
	return object.GetAttrName(th, v, name)
}

func set(th *thread, v value, name string, x value) *exception {
	return object.GenericSetAttr(th, v, object.Intern(name), x)
}

func repr(th *thread, v value) (string, *exception) {
	r, exc := object.Repr(th, v)
	if exc != nil {
		return "", exc
	}
	return r.String(), nil
}

func text(th *thread, v value) (string, *exception) {
	s, exc := object.ToStr(th, v)
	if exc != nil {
		return "", exc
	}
	return s.String(), nil
}

// familyOf is the family of an object by its attribute version.
func familyOf(th *thread, v value) (*family, *exception) {
	version, exc := get(th, v, "version")
	if exc != nil {
		return nil, exc
	}
	if n, ok := object.IntValue(orZero(version)); ok && n == 6 {
		return v6.Get(), nil
	}
	return v4.Get(), nil
}

func orZero(v value) value {
	if v.Type().Has(object.FlagInt) {
		return v
	}
	return object.Int64(0)
}

// addressOf is the address that an object of the module is.
func addressOf(th *thread, v value) (address, *exception) {
	f, exc := familyOf(th, v)
	if exc != nil {
		return address{}, exc
	}
	ip, exc := get(th, v, "_ip")
	if exc != nil {
		return address{}, exc
	}
	a := address{family: f, n: object.ToBig(orZero(ip))}
	if f == v6.Get() {
		s, ok, exc := object.FindAttr(th, v, object.Intern("_scope_id"))
		if exc != nil {
			return address{}, exc
		}
		if ok && s.Type().Has(object.FlagStr) {
			scope := s.AsStr().String()
			a.scope = &scope
		}
	}
	return a, nil
}

// networkOf is the network that an object of the module is, or the one of an interface.
func networkOf(th *thread, v value) (network, *exception) {
	first, exc := get(th, v, "network_address")
	if exc != nil {
		return network{}, exc
	}
	a, exc := addressOf(th, first)
	if exc != nil {
		return network{}, exc
	}
	p, exc := get(th, v, "_prefixlen")
	if exc != nil {
		return network{}, exc
	}
	n, exc := object.ToInt64(th, p)
	return network{a, int(n)}, exc
}

// makeAddress is an object for an address.
func (m *module) makeAddress(th *thread, a address) (value, *exception) {
	if a.scope != nil {
		return object.Call1(th, m.By[a.family.prefix+"Address"].Value(), object.StrOf(a.String()))
	}
	return object.Call1(th, m.By[a.family.prefix+"Address"].Value(), object.NormInt(a.n))
}

// makeNetwork is an object of class cls, or of the usual one, for a network.
func (m *module) makeNetwork(th *thread, w network) (value, *exception) {
	first, exc := m.makeAddress(th, w.first)
	if exc != nil {
		return value{}, exc
	}
	return object.Call1(th, m.By[w.first.family.prefix+"Network"].Value(), object.TupleOf(first, object.Int64(int64(w.prefix))))
}
