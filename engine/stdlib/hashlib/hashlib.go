// Package hashlib implements the modules hashlib and hmac and those below them: _hashlib, _md5, _sha1, _sha2, _sha3, _blake2 and _hmac.
package hashlib

import (
	"sort"
	"strings"

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

var guaranteed = []string{"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256"}

// New makes module hashlib.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("hashlib", "Secure hashes and message digests.\n\nEach constructor, such as sha256(), and new(), which takes a name, makes an object that is fed with update() and asked with digest() and hexdigest().", nil)
	low, exc := native.Import(th, "_hashlib")
	if exc != nil {
		return nil, exc
	}
	for _, name := range guaranteed {
		if strings.HasPrefix(name, "blake2") {
			continue
		}
		f, exc := object.GetAttrName(th, low, "openssl_"+name)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(name, f)
	}
	for _, name := range []string{"pbkdf2_hmac", "scrypt"} {
		f, exc := object.GetAttrName(th, low, name)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(name, f)
	}
	m.Dict.SetName("blake2b", blake2bType.Get().Value())
	m.Dict.SetName("blake2s", blake2sType.Get().Value())
	native.Add(m.Dict, "hashlib", []object.Method{
		{Name: "new", Sig: "(name, *args, **kwargs)", Doc: "A new hash object of an algorithm, fed with the data that follows, if any.", FK: newHash},
		{Name: "file_digest", Sig: "(fileobj, digest, /, *, _bufsize=262144)", Doc: "A hash object fed with what is in a binary file. digest is the name of an algorithm or a function that makes a hash object.", FS: fileDigest},
	})
	m.Dict.SetName("algorithms_guaranteed", setOf(th, guaranteed))
	m.Dict.SetName("algorithms_available", setOf(th, available()))
	names := append(append([]string(nil), guaranteed...), "new", "algorithms_guaranteed", "algorithms_available", "file_digest", "pbkdf2_hmac")
	all := object.NewTuple(len(names))
	for i, n := range names {
		all.Items[i] = object.StrOf(n)
	}
	m.Dict.SetName("__all__", all.Value())
	return m, nil
}

func available() []string {
	names := []string{"blake2b", "blake2s"}
	for name := range algorithms.Get() {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

func setOf(th *thread, names []string) value {
	s := object.NewSet()
	for _, n := range names {
		_ = s.Add(th, object.StrOf(n)) // text can be hashed
	}
	return s.Value()
}

// newHash implements hashlib.new.
func newHash(th *thread, _ value, args []value, kw []*str) (value, *exception) {
	npos := len(args) - len(kw)
	name, rest, restKw := value{}, args, kw
	if npos > 0 {
		name, rest = args[0], args[1:]
	} else {
		for i, k := range kw {
			if k.String() == "name" {
				name = args[i]
				rest = append(append([]value(nil), args[:i]...), args[i+1:]...)
				restKw = append(append([]*str(nil), kw[:i]...), kw[i+1:]...)
			}
		}
	}
	if name.IsNull() {
		return value{}, object.TypeErrorf("__hash_new() missing 1 required positional argument: 'name'")
	}
	if name.Type().Has(object.FlagStr) {
		switch strings.ToLower(name.AsStr().String()) {
		case "blake2b":
			return object.Call(th, blake2bType.Get().Value(), rest, restKw)
		case "blake2s":
			return object.Call(th, blake2sType.Get().Value(), rest, restKw)
		}
	}
	f, exc := native.FromModule(th, "_hashlib", "new")
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, f, append([]value{name}, rest...), restKw)
}

// fileDigest implements file_digest.
func fileDigest(th *thread, _ value, args []value) (value, *exception) {
	file, digest := args[0], args[1]
	var h value
	var exc *exception
	if digest.Type().Has(object.FlagStr) {
		h, exc = newHash(th, value{}, []value{digest}, nil)
	} else {
		h, exc = object.Call0(th, digest)
	}
	if exc != nil {
		return value{}, exc
	}
	if f, ok, exc := object.FindAttr(th, file, object.Intern("getbuffer")); exc != nil {
		return value{}, exc
	} else if ok {
		data, exc := object.Call0(th, f)
		if exc == nil {
			_, exc = native.CallMethod(th, h, "update", data)
		}
		return h, exc
	}
	readable, exc := isReadable(th, file)
	if exc != nil {
		return value{}, exc
	}
	if !readable {
		s, exc := object.Repr(th, file)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.ValueErrorf("'%s' is not a file-like object in binary reading mode.", s)
	}
	size := 1 << 18
	if !args[2].IsNull() {
		if size, exc = object.ToIndexInt(th, args[2], object.OverflowErrorType); exc != nil {
			return value{}, exc
		}
	}
	if exc := th.CheckAlloc(size, 1); exc != nil {
		return value{}, exc
	}
	for {
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
		buf := object.NewByteArray(make([]byte, max(size, 0)))
		v, exc := native.CallMethod(th, file, "readinto", buf.Value())
		if exc != nil {
			return value{}, exc
		}
		if v.IsNone() {
			return value{}, object.Errorf(object.BlockingIOErrorType, "I/O operation would block.")
		}
		n, exc := object.ToSsize(th, v)
		if exc != nil {
			return value{}, exc
		}
		if n <= 0 {
			return h, nil
		}
		view, exc := object.GetItem(th, buf.Value(), object.NewSlice(object.None, object.Int64(int64(n)), object.None))
		if exc == nil {
			_, exc = native.CallMethod(th, h, "update", view)
		}
		if exc != nil {
			return value{}, exc
		}
	}
}

// isReadable reports that file has readinto and readable, and is readable.
func isReadable(th *thread, file value) (bool, *exception) {
	for _, name := range []string{"readinto", "readable"} {
		f, ok, exc := object.FindAttr(th, file, object.Intern(name))
		if exc != nil || !ok {
			return false, exc
		}
		if name == "readable" {
			v, exc := object.Call0(th, f)
			if exc != nil {
				return false, exc
			}
			return object.Truth(th, v)
		}
	}
	return false, nil
}
