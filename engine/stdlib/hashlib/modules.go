// This file makes the modules _hashlib, _md5, _sha1, _sha2, _sha3 and _blake2.

package hashlib

import (
	"crypto/subtle"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// unsupported is the error about an algorithm that there is not.
func unsupported(th *thread, text string) *exception {
	v, exc := native.FromModule(th, "_hashlib", "UnsupportedDigestmodError")
	if exc != nil {
		return exc
	}
	return object.Raise(th, v, object.StrOf(text))
}

// NewOpenSSL makes module _hashlib.
func NewOpenSSL(th *thread) (*object.Module, *exception) {
	list := []object.Method{
		{Name: "new", Sig: "($module, /, name, data=b'', *, usedforsecurity=True, string=None)", Doc: "A hash object of the algorithm with a name, fed with data.", FS: func(th *thread, _ value, args []value) (value, *exception) {
			if !args[0].Type().Has(object.FlagStr) {
				return value{}, object.TypeErrorf("new() argument 'name' must be str, not %s", args[0].Type().MessageName())
			}
			data, exc := dataArg(args[1], args[3])
			if exc != nil {
				return value{}, exc
			}
			name := args[0].AsStr().String()
			a := find(name)
			if a == nil {
				return value{}, object.ValueErrorf("unsupported hash type %s", name)
			}
			return newHasher(th, typeOf(a), a, data)
		}},
		{Name: "compare_digest", Sig: "($module, a, b, /)", Doc: compareDoc, F2: compareDigest},
		{Name: "get_fips_mode", Sig: "($module, /)", Doc: "0: there is no FIPS mode.", F0: func(*thread, value) (value, *exception) { return object.Int64(0), nil }},
		{Name: "hmac_new", Sig: "($module, /, key, msg=b'', digestmod=None)", Doc: "An HMAC object with a key, fed with a message.", FS: hmacNew},
		{Name: "hmac_digest", Sig: "($module, /, key, msg, digest)", Doc: "The HMAC of a message.", FS: hmacDigest},
		{Name: "pbkdf2_hmac", Sig: "($module, /, hash_name, password, salt, iterations, dklen=None)", Doc: "A key derived from a password by PBKDF2 with HMAC.", FS: pbkdf2HMAC},
		{Name: "scrypt", Sig: "($module, /, password, *, salt, n, r, p, maxmem=0, dklen=64)", Doc: "A key derived from a password by scrypt.", FS: scryptKey},
	}
	names := object.NewDict()
	for _, name := range guaranteed {
		if a := algorithms.Get()[name]; a != nil {
			list = append(list, constructor("openssl_"+name, typeOf(a), a))
		}
	}
	m := native.Module("_hashlib", "The hashes of module hashlib.", list)
	for _, name := range guaranteed {
		if f, ok := m.Dict.GetName("openssl_" + name); ok {
			if exc := names.Set(th, f, object.StrOf(name)); exc != nil {
				return nil, exc
			}
		}
	}
	m.Dict.SetName("_constructors", object.NewMappingProxy(names.Value()))
	m.Dict.SetName("openssl_md_meth_names", object.NewFrozenSetOf(object.SequenceItems(native.Strings(available()...))))
	m.Dict.SetName("HASH", hashBase.Get().Value())
	m.Dict.SetName("HASHXOF", xofType.Get().Value())
	m.Dict.SetName("HMAC", macType.Get().Value())
	m.Dict.SetName("_GIL_MINSIZE", object.Int64(2048))
	e, exc := object.NewClass(th, object.ClassSpec{Module: "_hashlib", Name: "UnsupportedDigestmodError", Bases: []*class{object.ValueErrorType}})
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("UnsupportedDigestmodError", e.Value())
	return m, nil
}

// NewFamily makes _md5, _sha1, _sha2 or _sha3.
func NewFamily(_ *thread, name string) (*object.Module, *exception) {
	m := native.Module(name, "", nil)
	m.Dict.SetName("_GIL_MINSIZE", object.Int64(2048))
	for algo, t := range low.Get() {
		if t.Module != name {
			continue
		}
		if name == "_sha3" {
			m.Dict.SetName(algo, t.Value())
			m.Dict.SetName("implementation", object.StrOf("Go"))
			continue
		}
		native.Add(m.Dict, name, []object.Method{constructor(algo, t, algorithms.Get()[algo])})
		m.Dict.SetName(strings.ToUpper(algo)+"Type", t.Value())
	}
	return m, nil
}

// NewBlake2 makes module _blake2.
func NewBlake2(*thread) (*object.Module, *exception) {
	m := native.Module("_blake2", "BLAKE2b and BLAKE2s.", nil)
	m.Dict.SetName("_GIL_MINSIZE", object.Int64(2048))
	for name, t := range map[string]*class{"blake2b": blake2bType.Get(), "blake2s": blake2sType.Get()} {
		m.Dict.SetName(name, t.Value())
		for _, limit := range []string{"SALT_SIZE", "PERSON_SIZE", "MAX_KEY_SIZE", "MAX_DIGEST_SIZE"} {
			v, _ := t.Namespace().GetName(limit)
			m.Dict.SetName(strings.ToUpper(name)+"_"+limit, v)
		}
	}
	return m, nil
}

const compareDoc = "Tells whether a and b are equal, in a time that does not depend on where they differ.\n\nBoth are bytes-like, or both are str with ASCII characters only."

func compareDigest(th *thread, _, a, b value) (value, *exception) {
	if a.Type().Has(object.FlagStr) && b.Type().Has(object.FlagStr) {
		if !a.AsStr().IsASCII() || !b.AsStr().IsASCII() {
			return value{}, object.TypeErrorf("comparing strings with non-ASCII characters is not supported")
		}
		return object.Bool(subtle.ConstantTimeCompare([]byte(a.AsStr().String()), []byte(b.AsStr().String())) == 1), nil
	}
	if a.Type().Buffer == nil && b.Type().Buffer == nil {
		return value{}, object.TypeErrorf("unsupported operand types(s) or combination of types: '%s' and '%s'", a.Type().MessageName(), b.Type().MessageName())
	}
	x, exc := object.BytesOf(th, a)
	if exc != nil {
		return value{}, exc
	}
	y, exc := object.BytesOf(th, b)
	if exc != nil {
		return value{}, exc
	}
	return object.Bool(subtle.ConstantTimeCompare([]byte(x), []byte(y)) == 1), nil
}
