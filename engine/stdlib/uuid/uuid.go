// Package uuid implements module uuid: universally unique identifiers (RFC 9562).
package uuid

import (
	"math/big"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
)

// module is what belongs to one interpreter.
type module struct {
	*native.Classes
	safe value // the enum SafeUUID
	cls  *class
	generator
}

var constants = []struct{ name, text string }{
	{"RESERVED_NCS", "reserved for NCS compatibility"},
	{"RFC_4122", "specified in RFC 4122"},
	{"RESERVED_MICROSOFT", "reserved for Microsoft compatibility"},
	{"RESERVED_FUTURE", "reserved for future definition"},
}

var namespaces = []struct{ name, hex string }{
	{"NAMESPACE_DNS", "6ba7b8109dad11d180b400c04fd430c8"},
	{"NAMESPACE_URL", "6ba7b8119dad11d180b400c04fd430c8"},
	{"NAMESPACE_OID", "6ba7b8129dad11d180b400c04fd430c8"},
	{"NAMESPACE_X500", "6ba7b8149dad11d180b400c04fd430c8"},
	{"NIL", "0"},
	{"MAX", "ffffffffffffffffffffffffffffffff"},
}

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	o := native.Module("uuid", "Universally unique identifiers: the class UUID, and functions that make identifiers of versions 1 and 3 to 8.", nil)
	m := &module{Classes: native.NewClasses(th, o, "uuid")}
	enum, exc := native.FromModule(th, "enum", "Enum")
	if exc != nil {
		return nil, exc
	}
	members := object.NewDict()
	members.SetName("safe", object.Int64(0))
	members.SetName("unsafe", object.Int64(-1))
	members.SetName("unknown", object.None)
	m.safe, exc = object.Call(th, enum, []value{object.StrOf("SafeUUID"), members.Value(), object.StrOf("uuid")}, []*str{object.Intern("module")})
	if exc != nil {
		return nil, exc
	}
	o.Dict.SetName("SafeUUID", m.safe)
	o.Dict.SetName("Enum", enum)
	o.Dict.SetName("bytes_", object.BytesType.Value())
	o.Dict.SetName("int_", object.IntType.Value())
	for _, c := range constants {
		o.Dict.SetName(c.name, object.StrOf(c.text))
	}
	m.addClass()
	if m.Err != nil {
		return nil, m.Err
	}
	for _, n := range namespaces {
		b, _ := new(big.Int).SetString(n.hex, 16)
		v, exc := m.make(th, b, 0)
		if exc != nil {
			return nil, exc
		}
		o.Dict.SetName(n.name, v)
	}
	native.Add(o.Dict, "uuid", m.functions())
	return o, nil
}

var (
	nameInt  = object.Name{Text: "int"}
	nameSafe = object.Name{Text: "is_safe"}
)

// fill sets what a UUID consists of, whatever its class forbids.
func fill(th *thread, self, number, safe value) *exception {
	if exc := object.GenericSetAttr(th, self, nameInt.Str(), number); exc != nil {
		return exc
	}
	return object.GenericSetAttr(th, self, nameSafe.Str(), safe)
}

func (m *module) unknown(th *thread) (value, *exception) {
	return object.GetAttrName(th, m.safe, "unknown")
}

// make is a UUID with the number n; version 0 leaves the bits of version and variant.
func (m *module) make(th *thread, n *big.Int, version uint) (value, *exception) {
	if version > 0 {
		n = withVersion(n, version)
	}
	v, exc := object.ObjectType.New(th, m.cls, nil, nil)
	if exc != nil {
		return value{}, exc
	}
	safe, exc := m.unknown(th)
	if exc != nil {
		return value{}, exc
	}
	return v, fill(th, v, object.NormInt(n), safe)
}

// withVersion is n with the bits of a version and of the variant of RFC 9562.
func withVersion(n *big.Int, version uint) *big.Int {
	n = new(big.Int).Set(n)
	for i := range 4 {
		n.SetBit(n, 76+i, version>>i&1)
	}
	n.SetBit(n, 63, 1)
	return n.SetBit(n, 62, 0)
}

// number is the attribute int of a UUID.
func number(th *thread, self value) (*big.Int, *exception) {
	v, exc := object.GetAttr(th, self, nameInt.Str())
	if exc != nil {
		return nil, exc
	}
	if !v.Type().Has(object.FlagInt) {
		return nil, object.TypeErrorf("'%s' object cannot be interpreted as an integer", v.Type().MessageName())
	}
	return object.ToBig(v), nil
}

// field is width bits of n from bit at on.
func field(n *big.Int, at, width uint) *big.Int {
	f := new(big.Int).Rsh(n, at)
	mask := new(big.Int).Lsh(big.NewInt(1), width)
	return f.And(f, mask.Sub(mask, big.NewInt(1)))
}
