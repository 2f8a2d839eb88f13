// This file implements module hmac.

package hashlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// NewHMAC makes module hmac.
func NewHMAC(th *thread) (*object.Module, *exception) {
	m := native.Module("hmac", "Message authentication codes with hashes and keys (RFC 2104).", nil)
	c := native.NewClasses(th, m, "hmac")
	name, exc := native.Property(th, "name", "", macName, nil)
	if exc != nil {
		return nil, exc
	}
	py := native.Python
	t := c.Add("HMAC", "The authentication code of a message, which may be fed in pieces.", nil, []object.Method{
		py("HMAC.__init__", "($self, key, msg=None, digestmod='')", "Makes an object with a key, which is bytes or bytearray; digestmod is the name of an algorithm, or a function or module that makes hash objects.", macInit),
		py("HMAC.update", "($self, msg)", "Feeds the object with more of the message.", func(th *thread, self value, args []value) (value, *exception) {
			inner, exc := innermost(th, self)
			if exc != nil {
				return value{}, exc
			}
			_, exc = native.CallMethod(th, inner, "update", args[0])
			return object.None, exc
		}),
		py("HMAC.copy", "($self)", "A copy of the object.", macCopy),
		py("HMAC.digest", "($self)", "The code of the message so far, as bytes.", current("digest")),
		py("HMAC.hexdigest", "($self)", "The code of the message so far, in hexadecimal digits.", current("hexdigest")),
	}, object.ClassAttr{Name: "blocksize", V: object.Int64(64)}, object.ClassAttr{Name: "__slots__", V: object.TupleOf(object.StrOf("_hmac"), object.StrOf("_inner"), object.StrOf("_outer"), object.StrOf("block_size"), object.StrOf("digest_size"))}, name)
	if c.Err != nil {
		return nil, c.Err
	}
	native.Add(m.Dict, "hmac", []object.Method{
		py("new", "(key, msg=None, digestmod='')", "An HMAC object with a key, fed with a message if there is one.", func(th *thread, _ value, args []value) (value, *exception) {
			defaults(args)
			return object.Call(th, t.Value(), args, nil)
		}),
		py("digest", "(key, msg, digest)", "The authentication code of a message, faster than with an object.", digestOnce),
	})
	f, exc := native.FromModule(th, "_hashlib", "compare_digest")
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("compare_digest", f)
	m.Dict.SetName("digest_size", object.None)
	for n, x := range map[string]byte{"trans_5C": 0x5c, "trans_36": 0x36} {
		table := make([]byte, 256)
		for i := range table {
			table[i] = byte(i) ^ x
		}
		m.Dict.SetName(n, object.NewBytes(string(table)))
	}
	return m, nil
}

func defaults(args []value) {
	if args[1].IsNull() {
		args[1] = object.None
	}
	if args[2].IsNull() {
		args[2] = object.StrOf("")
	}
}

func get(th *thread, v value, name string) (value, *exception) {
	return object.GetAttrName(th, v, name)
}

// innermost is the object that is fed: that of _hashlib, or the inner hash.
func innermost(th *thread, self value) (value, *exception) {
	v, exc := get(th, self, "_hmac")
	if exc != nil || !v.IsNone() {
		return v, exc
	}
	return get(th, self, "_inner")
}

func macName(th *thread, self value) (value, *exception) {
	v, exc := innermost(th, self)
	if exc != nil {
		return value{}, exc
	}
	name, exc := get(th, v, "name")
	if exc != nil || v.Type() == macType.Get() {
		return name, exc
	}
	s, exc := object.ToStr(th, name)
	if exc != nil {
		return value{}, exc
	}
	return object.StrOf("hmac-" + s.String()), nil
}

// fast is the digestmod that _hashlib can do itself, nil if it cannot; an unknown name is an error.
func fast(th *thread, digestmod value) (*algorithm, *exception) {
	if digestmod.Type().Has(object.FlagStr) {
		name := digestmod.AsStr().String()
		a := named(name)
		if a == nil {
			return nil, object.ValueErrorf("unsupported hash type %s", name)
		}
		if a.size == 0 {
			return nil, object.ValueErrorf("no reason supplied")
		}
		return a, nil
	}
	if digestmod.Type() != object.NativeType && !digestmod.Is(blake2bType.Get().Value()) && !digestmod.Is(blake2sType.Get().Value()) {
		return nil, nil
	}
	a, exc := algorithmOf(th, digestmod)
	if exc != nil && exc.Message(th) == "no reason supplied" {
		return nil, exc
	}
	return a, nil
}

// maker makes hash objects as a digestmod says, fed with data.
func maker(th *thread, digestmod value, data ...value) (value, *exception) {
	if digestmod.Type().Call != nil {
		return object.Call(th, digestmod, data, nil)
	}
	if len(data) == 0 {
		data = []value{object.NewBytes("")}
	}
	return native.CallMethod(th, digestmod, "new", data...)
}

func set(th *thread, self value, name string, v value) *exception {
	return native.SetAttr(th, self, name, v)
}

func macInit(th *thread, self value, args []value) (value, *exception) {
	defaults(args)
	key, msg, digestmod := args[0], args[1], args[2]
	if t := key.Type(); !t.Has(object.FlagBytes) && !t.Has(object.FlagByteArray) {
		return value{}, object.TypeErrorf("key: expected bytes or bytearray, but got '%s'", t.Name)
	}
	given, exc := object.Truth(th, digestmod)
	if exc != nil {
		return value{}, exc
	}
	if !given {
		return value{}, object.TypeErrorf("Missing required argument 'digestmod'.")
	}
	a, exc := fast(th, digestmod)
	if exc != nil {
		return value{}, exc
	}
	if a == nil {
		return object.None, slowInit(th, self, key, msg, digestmod)
	}
	h, exc := hmacNew(th, value{}, []value{key, msg, object.StrOf(a.name)})
	if exc != nil {
		return value{}, exc
	}
	for _, f := range []struct {
		name string
		v    value
	}{{"_hmac", h}, {"_inner", object.None}, {"_outer", object.None}, {"digest_size", object.Int64(int64(a.size))}, {"block_size", object.Int64(int64(a.block))}} {
		if exc := set(th, self, f.name, f.v); exc != nil {
			return value{}, exc
		}
	}
	return object.None, nil
}

// blockSize is the block size of a hash object, with warnings about those that have no sensible one.
func blockSize(th *thread, inner value) (int, *exception) {
	v, ok, exc := object.FindAttr(th, inner, object.Intern("block_size"))
	if exc != nil {
		return 0, exc
	}
	if !ok {
		return 64, object.Warn(th, object.RuntimeWarningType, "No block_size attribute on given digest object; Assuming %d.", 64)
	}
	n, exc := object.ToInt32(th, v)
	if exc != nil {
		return 0, exc
	}
	if n < 16 {
		return 64, object.Warn(th, object.RuntimeWarningType, "block_size of %d seems too small; using our default of %d.", n, 64)
	}
	return int(n), th.CheckAlloc(int(n), 4)
}

// slowInit works with any hash objects.
func slowInit(th *thread, self, key, msg, digestmod value) *exception {
	outer, exc := maker(th, digestmod)
	if exc != nil {
		return exc
	}
	inner, exc := maker(th, digestmod)
	if exc != nil {
		return exc
	}
	size, exc := get(th, inner, "digest_size")
	if exc != nil {
		return exc
	}
	block, exc := blockSize(th, inner)
	if exc != nil {
		return exc
	}
	text, exc := object.BytesOf(th, key)
	if exc != nil {
		return exc
	}
	if len(text) > block {
		h, exc := maker(th, digestmod, key)
		if exc == nil {
			h, exc = native.CallMethod(th, h, "digest")
		}
		if exc == nil {
			text, exc = object.BytesOf(th, h)
		}
		if exc != nil {
			return exc
		}
	}
	for _, side := range []struct {
		h value
		x byte
	}{{outer, 0x5c}, {inner, 0x36}} {
		pad := make([]byte, max(block, len(text)))
		for i := range pad {
			pad[i] = side.x
			if i < len(text) {
				pad[i] ^= text[i]
			}
		}
		if _, exc := native.CallMethod(th, side.h, "update", object.NewBytes(string(pad))); exc != nil {
			return exc
		}
	}
	for _, f := range []struct {
		name string
		v    value
	}{{"_hmac", object.None}, {"_inner", inner}, {"_outer", outer}, {"digest_size", size}, {"block_size", object.Int64(int64(block))}} {
		if exc := set(th, self, f.name, f.v); exc != nil {
			return exc
		}
	}
	if !msg.IsNone() {
		_, exc = native.CallMethod(th, self, "update", msg)
	}
	return exc
}

func macCopy(th *thread, self value, _ []value) (value, *exception) {
	c, exc := object.ObjectType.New(th, self.Type(), nil, nil)
	if exc != nil {
		return value{}, exc
	}
	for _, name := range []string{"_hmac", "_inner", "_outer", "digest_size", "block_size"} {
		v, exc := get(th, self, name)
		if exc == nil && name[0] == '_' && !v.IsNone() {
			v, exc = native.CallMethod(th, v, "copy")
		}
		if exc == nil {
			exc = set(th, c, name, v)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	return c, nil
}

// current is the method name of the code so far.
func current(name string) native.Body {
	return func(th *thread, self value, _ []value) (value, *exception) {
		h, exc := get(th, self, "_hmac")
		if exc != nil {
			return value{}, exc
		}
		if h.IsNone() {
			inner, exc := get(th, self, "_inner")
			if exc == nil {
				inner, exc = native.CallMethod(th, inner, "digest")
			}
			if exc == nil {
				h, exc = get(th, self, "_outer")
			}
			if exc == nil {
				h, exc = native.CallMethod(th, h, "copy")
			}
			if exc == nil {
				_, exc = native.CallMethod(th, h, "update", inner)
			}
			if exc != nil {
				return value{}, exc
			}
		}
		return native.CallMethod(th, h, name)
	}
}

// digestOnce implements hmac.digest.
func digestOnce(th *thread, _ value, args []value) (value, *exception) {
	a, exc := fast(th, args[2])
	if exc != nil {
		return value{}, exc
	}
	if a != nil {
		return hmacDigest(th, value{}, []value{args[0], args[1], object.StrOf(a.name)})
	}
	cls, exc := native.FromModule(th, "hmac", "HMAC")
	if exc != nil {
		return value{}, exc
	}
	h, exc := object.Call(th, cls, args, nil)
	if exc != nil {
		return value{}, exc
	}
	return native.CallMethod(th, h, "digest")
}
