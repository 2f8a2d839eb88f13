// This file defines the hash objects: HASH and HASHXOF of _hashlib, and the types of _md5, _sha1, _sha2 and _sha3.

package hashlib

import (
	"encoding/hex"
	"fmt"
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// hasher is a hash object.
type hasher struct {
	object.Head
	*algorithm
	state
}

func asHasher(v value) *hasher { return object.Cast[hasher](v) }

// input is the bytes of an argument that is hashed; done gives them back.
func input(th *thread, v value) (data []byte, done func(), exc *exception) {
	if v.Type().Has(object.FlagStr) {
		return nil, nil, object.TypeErrorf("Strings must be encoded before hashing")
	}
	if v.Type().Buffer == nil {
		return nil, nil, object.TypeErrorf("object supporting the buffer API required")
	}
	b, exc := object.GetBuffer(th, v, false)
	if exc != nil {
		return nil, nil, exc
	}
	if !b.IsContiguous() {
		b.Done()
		return nil, nil, object.Errorf(object.BufferErrorType, "memoryview: underlying buffer is not C-contiguous")
	}
	if data, exc = b.Contiguous(th); exc != nil {
		b.Done()
		return nil, nil, exc
	}
	return data, b.Done, nil
}

// feed writes an argument to s.
func feed(th *thread, s state, v value) *exception {
	data, done, exc := input(th, v)
	if exc != nil {
		return exc
	}
	defer done()
	for piece := range slices.Chunk(data, feedPiece) {
		if exc := th.Poll(); exc != nil {
			return exc
		}
		_, _ = s.Write(piece) // hashes take everything
	}
	return nil
}

// feedPiece is how many bytes are hashed between two looks for interrupts.
const feedPiece = 1 << 18

// newHasher is an object of type t that computes a, fed with data unless that is null.
func newHasher(th *thread, t *class, a *algorithm, data value) (value, *exception) {
	h := &hasher{Head: object.NewHead(t), algorithm: a, state: a.start()}
	if !data.IsNull() {
		if exc := feed(th, h.state, data); exc != nil {
			return value{}, exc
		}
	}
	return h.Value(), nil
}

const constructorSig = "($module, /, data=b'', *, usedforsecurity=True, string=None)"

// dataArg is the data of a constructor, which may also be called string.
func dataArg(data, text value) (value, *exception) {
	if text.IsNull() || text.IsNone() {
		return data, nil
	}
	if !data.IsNull() {
		return value{}, object.TypeErrorf("'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is slated for removal in a future version.")
	}
	return text, nil
}

// constructor is a function of a module that makes objects of type t.
func constructor(name string, t *class, a *algorithm) object.Method {
	return object.Method{Name: name, Sig: constructorSig, Doc: "A hash object of the algorithm " + a.name + ", fed with data.", FS: func(th *thread, _ value, args []value) (value, *exception) {
		data, exc := dataArg(args[0], args[2])
		if exc != nil {
			return value{}, exc
		}
		return newHasher(th, t, a, data)
	}}
}

// attributes are what hash objects have.
var attributes = []object.GetSet{
	{Name: "digest_size", Doc: "The number of bytes of the digest.", Get: func(_ *thread, v value) (value, *exception) { return object.Int64(int64(asHasher(v).size)), nil }},
	{Name: "block_size", Doc: "The number of bytes that the algorithm works on at a time.", Get: func(_ *thread, v value) (value, *exception) { return object.Int64(int64(asHasher(v).block)), nil }},
	{Name: "name", Doc: "The name of the algorithm.", Get: func(_ *thread, v value) (value, *exception) { return object.StrOf(asHasher(v).algorithm.name), nil }},
}

// methods are those of hash objects; arg is what update calls its argument.
func methods(arg string) []object.Method {
	return []object.Method{
		{Name: "update", Sig: "($self, " + arg + ", /)", Doc: "Feeds the object with more data.", F1: func(th *thread, v, data value) (value, *exception) {
			return object.None, feed(th, asHasher(v).state, data)
		}},
		{Name: "digest", Sig: "($self, /)", Doc: "The digest of the data so far, as bytes.", F0: func(_ *thread, v value) (value, *exception) {
			return object.NewBytes(string(asHasher(v).sum(0))), nil
		}},
		{Name: "hexdigest", Sig: "($self, /)", Doc: "The digest of the data so far, in hexadecimal digits.", F0: func(_ *thread, v value) (value, *exception) {
			return object.StrOf(hex.EncodeToString(asHasher(v).sum(0))), nil
		}},
		{Name: "copy", Sig: "($self, /)", Doc: "A copy of the object.", F0: func(_ *thread, v value) (value, *exception) {
			h := asHasher(v)
			c := &hasher{Head: object.NewHead(v.Type()), algorithm: h.algorithm, state: h.clone()}
			return c.Value(), nil
		}},
	}
}

// length is the length that a digest is asked for.
func length(th *thread, v value) (int, *exception) {
	n, exc := object.ToSsize(th, v)
	if exc != nil {
		return 0, exc
	}
	if n < 0 {
		return 0, object.Errorf(object.SystemErrorType, "Negative size passed to PyBytes_FromStringAndSize")
	}
	return n, th.CheckAlloc(n, 2)
}

// lengthMethods are those of objects whose digests have any length.
var lengthMethods = []object.Method{
	{Name: "digest", Sig: "($self, /, length)", Doc: "length bytes of the digest of the data so far.", FS: func(th *thread, v value, args []value) (value, *exception) {
		n, exc := length(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		return object.NewBytes(string(asHasher(v).sum(n))), nil
	}},
	{Name: "hexdigest", Sig: "($self, /, length)", Doc: "length bytes of the digest of the data so far, in hexadecimal digits.", FS: func(th *thread, v value, args []value) (value, *exception) {
		n, exc := length(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		return object.StrOf(hex.EncodeToString(asHasher(v).sum(n))), nil
	}},
}

// hashType completes the type of the objects of one module.
func hashType(module, name string, base *class, more func(t *class)) *class {
	t := &class{Name: name, Module: module, Doc: "An object that hashes data."}
	return native.Ready(t, base, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		t.Alloc = object.AllocOf[hasher]
		t.SubAttrsOffset = object.SubclassAttrs[hasher]()
		if more != nil {
			more(t)
		}
	})
}

var hashBase = ondemand.Value[*class]{Make: func() *class {
	return hashType("_hashlib", "HASH", object.ObjectType, func(t *class) {
		t.Flags |= object.FlagBasetype
		t.Sig = "(name, string=b'')"
		t.Repr = func(_ *thread, v value) (value, *exception) {
			return object.StrOf(fmt.Sprintf("<%s %s object @ %s>", asHasher(v).algorithm.name, v.Type().MessageName(), object.HexAddress(v))), nil
		}
		t.AddGetSets(attributes)
		t.AddMethods(methods("obj"))
	})
}}

var xofType = ondemand.Value[*class]{Make: func() *class {
	return hashType("_hashlib", "HASHXOF", hashBase.Get(), func(t *class) {
		t.Flags |= object.FlagBasetype
		t.Sig = "(name, string=b'')"
		t.AddGetSets(attributes[:1])
		t.AddMethods(lengthMethods)
	})
}}

// typeOf is the type of _hashlib's objects for an algorithm.
func typeOf(a *algorithm) *class {
	if a.size == 0 {
		return xofType.Get()
	}
	return hashBase.Get()
}

// low is the types of the modules with one family of algorithms each, by the name of the algorithm.
var low = ondemand.Value[map[string]*class]{Make: func() map[string]*class {
	types := map[string]*class{}
	for module, names := range map[string][]string{"_md5": {"md5"}, "_sha1": {"sha1"}, "_sha2": {"sha224", "sha256", "sha384", "sha512"}, "_sha3": {"sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256"}} {
		for _, name := range names {
			a := algorithms.Get()[name]
			title := map[string]string{"sha224": "SHA224Type", "sha256": "SHA256Type", "sha384": "SHA384Type", "sha512": "SHA512Type"}[name]
			if title == "" {
				title = name
			}
			types[name] = hashType(module, title, object.ObjectType, func(t *class) {
				t.AddGetSets(attributes)
				if module == "_sha3" {
					sha3Type(t, a)
				} else {
					t.AddMethods(methods("obj"))
				}
			})
		}
	}
	return types
}}

var sha3Params = object.ParseParams("", "(data=b'', *, usedforsecurity=True, string=None)")

// sha3Type makes t, of module _sha3, one that scripts may call.
func sha3Type(t *class, a *algorithm) {
	t.Flags &^= object.FlagDisallowNew
	t.Sig = "(data=b'', *, usedforsecurity=True, string=None)"
	t.New = func(th *thread, cls *class, args []value, kw []*str) (value, *exception) {
		room, exc := native.Bind(sha3Params.Named(a.name), args, kw)
		if exc != nil {
			return value{}, exc
		}
		data, exc := dataArg(room[0], room[2])
		if exc != nil {
			return value{}, exc
		}
		return newHasher(th, cls, a, data)
	}
	t.Init = func(*thread, value, []value, []*str) *exception { return nil }
	t.AddMethods(methods("data"))
	if a.size == 0 {
		t.AddMethods(lengthMethods)
	}
	constant := func(name string, v value) object.GetSet {
		return object.GetSet{Name: name, Get: func(*thread, value) (value, *exception) { return v, nil }}
	}
	suffix := "\x06"
	if a.size == 0 {
		suffix = "\x1f"
	}
	t.AddGetSets([]object.GetSet{constant("_capacity_bits", object.Int64(int64(1600-8*a.block))), constant("_rate_bits", object.Int64(int64(8*a.block))), constant("_suffix", object.NewBytes(suffix))})
}
