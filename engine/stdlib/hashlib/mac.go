// This file defines the HMAC objects of _hashlib, and the functions on HMACs of _hashlib and _hmac.

package hashlib

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// mac is an HMAC as a state (RFC 2104).
type mac struct {
	a            *algorithm
	inner, outer state
}

func newMAC(a *algorithm, key []byte) *mac {
	if len(key) > a.block {
		s := a.start()
		_, _ = s.Write(key)
		key = s.sum(0)
	}
	m := &mac{a, a.start(), a.start()}
	pad := make([]byte, a.block)
	for _, side := range []struct {
		s state
		x byte
	}{{m.inner, 0x36}, {m.outer, 0x5c}} {
		for i := range pad {
			pad[i] = side.x
			if i < len(key) {
				pad[i] ^= key[i]
			}
		}
		_, _ = side.s.Write(pad)
	}
	return m
}

func (m *mac) Write(p []byte) (int, error) { return m.inner.Write(p) }
func (m *mac) clone() state                { return &mac{m.a, m.inner.clone(), m.outer.clone()} }
func (m *mac) sum(int) []byte {
	s := m.outer.clone()
	_, _ = s.Write(m.inner.sum(0))
	return s.sum(0)
}

var macType = ondemand.Value[*class]{Make: func() *class {
	return hashType("_hashlib", "HMAC", object.ObjectType, func(t *class) {
		t.Repr = func(_ *thread, v value) (value, *exception) {
			return object.StrOf(fmt.Sprintf("<%s HMAC object @ %s>", strings.TrimPrefix(asHasher(v).algorithm.name, "hmac-"), object.HexAddress(v))), nil
		}
		t.AddGetSets(attributes)
		list := methods("msg")
		list[0] = object.Method{Name: "update", Sig: "($self, /, msg)", Doc: "Feeds the object with more data.", FS: func(th *thread, v value, args []value) (value, *exception) {
			return object.None, feed(th, asHasher(v).state, args[0])
		}}
		t.AddMethods(list)
	})
}}

// algorithmOf is what a digestmod means: a name, or one of the constructors.
func algorithmOf(th *thread, v value) (*algorithm, *exception) {
	if v.Type().Has(object.FlagStr) {
		name := v.AsStr().String()
		a := named(name)
		if a == nil {
			return nil, unsupported(th, "Unsupported digestmod "+name)
		}
		if a.size == 0 {
			return nil, object.ValueErrorf("no reason supplied")
		}
		return a, nil
	}
	switch {
	case v.Is(blake2bType.Get().Value()):
		return named("blake2b"), nil
	case v.Is(blake2sType.Get().Value()):
		return named("blake2s"), nil
	}
	if v.Type() == object.NativeType {
		if name, ok := strings.CutPrefix(object.Cast[object.Native](v).Method.Name, "openssl_"); ok {
			if a := algorithms.Get()[name]; a != nil {
				if a.size == 0 {
					return nil, object.ValueErrorf("no reason supplied")
				}
				return a, nil
			}
		}
	}
	s, exc := object.Repr(th, v)
	if exc != nil {
		return nil, exc
	}
	return nil, unsupported(th, "Unsupported digestmod "+s.String())
}

// named is an algorithm by name, with the two that are types of their own.
func named(name string) *algorithm {
	switch strings.ToLower(name) {
	case "blake2b", "blake2b512":
		return &algorithm{"blake2b", 64, 128, func() state { return newBlake(false, &blakeParams{size: 64, fanout: 1, depth: 1}) }}
	case "blake2s", "blake2s256":
		return &algorithm{"blake2s", 32, 64, func() state { return newBlake(true, &blakeParams{size: 32, fanout: 1, depth: 1}) }}
	}
	return find(name)
}

func hmacNew(th *thread, _ value, args []value) (value, *exception) {
	if args[2].IsNull() || args[2].IsNone() {
		return value{}, object.TypeErrorf("Missing required parameter 'digestmod'.")
	}
	key, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	a, exc := algorithmOf(th, args[2])
	if exc != nil {
		return value{}, exc
	}
	h := &hasher{Head: object.NewHead(macType.Get()), algorithm: &algorithm{"hmac-" + a.name, a.size, a.block, nil}, state: newMAC(a, []byte(key))}
	if v := args[1]; !v.IsNull() && !v.IsNone() {
		exc = feed(th, h.state, v)
	}
	return h.Value(), exc
}

func hmacDigest(th *thread, _ value, args []value) (value, *exception) {
	key, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	msg, exc := object.BytesOf(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	a, exc := algorithmOf(th, args[2])
	if exc != nil {
		return value{}, exc
	}
	m := newMAC(a, []byte(key))
	_, _ = m.Write([]byte(msg))
	return object.NewBytes(string(m.sum(0))), nil
}

// NewHMACLow makes module _hmac.
func NewHMACLow(th *thread) (*object.Module, *exception) {
	list := []object.Method{
		{Name: "new", Sig: "($module, /, key, msg=None, digestmod=None)", Doc: "An HMAC object with a key, fed with a message.", FS: hmacNew},
		{Name: "compute_digest", Sig: "($module, /, key, msg, digest)", Doc: "The HMAC of a message.", FS: hmacDigest},
	}
	for _, name := range []string{"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b_32", "blake2s_32"} {
		algo := object.StrOf(strings.TrimSuffix(name, "_32"))
		list = append(list, object.Method{Name: "compute_" + name, Sig: "($module, key, msg, /)", Doc: "The HMAC of a message with " + name + ".", F2: func(th *thread, self, key, msg value) (value, *exception) {
			return hmacDigest(th, self, []value{key, msg, algo})
		}})
	}
	m := native.Module("_hmac", "HMACs.", list)
	m.Dict.SetName("HMAC", macType.Get().Value())
	m.Dict.SetName("_GIL_MINSIZE", object.Int64(2048))
	e, exc := object.NewClass(th, object.ClassSpec{Module: "_hmac", Name: "UnknownHashError", Bases: []*class{object.ValueErrorType}})
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("UnknownHashError", e.Value())
	return m, nil
}
