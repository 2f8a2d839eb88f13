// Package secrets implements module secrets: random values that nobody can guess.
package secrets

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

const defaultEntropy = 32

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("secrets", "Random numbers, tokens and choices that nobody can guess, for passwords, tokens and the like.", []object.Method{
		native.Python("token_bytes", "(nbytes=None)", "nbytes random bytes, a reasonable number by default.", func(th *thread, _ value, args []value) (value, *exception) {
			b, exc := random(th, args[0])
			return object.NewBytes(string(b)), exc
		}),
		native.Python("token_hex", "(nbytes=None)", "Random text of nbytes bytes in hexadecimal digits.", func(th *thread, _ value, args []value) (value, *exception) {
			b, exc := random(th, args[0])
			return object.StrOf(hex.EncodeToString(b)), exc
		}),
		native.Python("token_urlsafe", "(nbytes=None)", "Random text of nbytes bytes in the characters of Base64 for URLs.", func(th *thread, _ value, args []value) (value, *exception) {
			b, exc := random(th, args[0])
			return object.StrOf(base64.RawURLEncoding.EncodeToString(b)), exc
		}),
	})
	system, exc := native.FromModule(th, "random", "SystemRandom")
	if exc != nil {
		return nil, exc
	}
	sysrand, exc := object.Call0(th, system)
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("SystemRandom", system)
	for name, method := range map[string]string{"choice": "choice", "randbits": "getrandbits"} {
		f, exc := object.GetAttrName(th, sysrand, method)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(name, f)
	}
	compare, exc := native.FromModule(th, "hmac", "compare_digest")
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("compare_digest", compare)
	m.Dict.SetName("DEFAULT_ENTROPY", object.Int64(defaultEntropy))
	native.Add(m.Dict, "secrets", []object.Method{native.Python("randbelow", "(exclusive_upper_bound)", "A random int of at least 0 and below a bound.", func(th *thread, _ value, args []value) (value, *exception) {
		low, exc := object.CompareBool(th, args[0], object.Int64(0), object.LE)
		if exc != nil {
			return value{}, exc
		}
		if low {
			return value{}, object.ValueErrorf("Upper bound must be positive.")
		}
		return native.CallMethod(th, sysrand, "_randbelow", args[0])
	})})
	m.Dict.SetName("__all__", native.Strings("choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex", "token_urlsafe", "compare_digest"))
	return m, nil
}

// random is as many random bytes as v says.
func random(th *thread, v value) ([]byte, *exception) {
	n := defaultEntropy
	if !v.IsNull() && !v.IsNone() {
		var exc *exception
		if n, exc = object.ToSsize(th, v); exc != nil {
			return nil, exc
		}
		if n < 0 {
			return nil, object.ValueErrorf("negative argument not allowed")
		}
		if exc := th.CheckAlloc(n, 3); exc != nil {
			return nil, exc
		}
	}
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails
	return b, nil
}
