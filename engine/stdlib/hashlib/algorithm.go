// This file lists the algorithms and gives their states one form.

package hashlib

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"hash"
	"strings"

	"dappco.re/go/py/engine/ondemand"
)

// state is a computation that can be copied.
type state interface {
	Write(p []byte) (int, error)
	// sum is the digest so far, of n bytes where the algorithm lets one choose.
	sum(n int) []byte
	clone() state
}

// algorithm is one way to hash. size is 0 where the length of the digest is chosen when it is asked for.
type algorithm struct {
	name        string
	size, block int
	start       func() state
}

// plain is a hash of Go's library.
type plain struct{ hash.Hash }

func (p plain) sum(int) []byte { return p.Sum(nil) }

func (p plain) clone() state {
	c, err := p.Hash.(hash.Cloner).Clone()
	if err != nil {
		panic("hashlib: a hash of the library cannot be copied: " + err.Error())
	}
	return plain{c}
}

// shake is a hash of any length.
type shake struct{ *sha3.SHAKE }

func (s shake) clone() state {
	data, err := s.MarshalBinary()
	c := sha3.NewSHAKE128()
	if err == nil {
		err = c.UnmarshalBinary(data)
	}
	if err != nil {
		// Restoring needs the same kind.
		c = sha3.NewSHAKE256()
		if err := c.UnmarshalBinary(data); err != nil {
			panic("hashlib: " + err.Error())
		}
	}
	return shake{c}
}

func (s shake) sum(n int) []byte {
	out := make([]byte, n)
	_, _ = s.clone().(shake).Read(out) // never fails
	return out
}

// pair is md5-sha1: both digests.
type pair struct{ a, b state }

func (p pair) Write(data []byte) (int, error) {
	_, _ = p.a.Write(data)
	return p.b.Write(data)
}
func (p pair) sum(int) []byte { return append(p.a.sum(0), p.b.sum(0)...) }
func (p pair) clone() state   { return pair{p.a.clone(), p.b.clone()} }

func std(f func() hash.Hash) func() state { return func() state { return plain{f()} } }

func sha3Of(f func() *sha3.SHA3) func() state { return func() state { return plain{f()} } }

// algorithms are those of _hashlib by name.
var algorithms = ondemand.Value[map[string]*algorithm]{Make: func() map[string]*algorithm {
	return byName(
		&algorithm{"md5", 16, 64, std(md5.New)},
		&algorithm{"sha1", 20, 64, std(sha1.New)},
		&algorithm{"sha224", 28, 64, std(sha256.New224)},
		&algorithm{"sha256", 32, 64, std(sha256.New)},
		&algorithm{"sha384", 48, 128, std(sha512.New384)},
		&algorithm{"sha512", 64, 128, std(sha512.New)},
		&algorithm{"sha512_224", 28, 128, std(sha512.New512_224)},
		&algorithm{"sha512_256", 32, 128, std(sha512.New512_256)},
		&algorithm{"sha3_224", 28, 144, sha3Of(sha3.New224)},
		&algorithm{"sha3_256", 32, 136, sha3Of(sha3.New256)},
		&algorithm{"sha3_384", 48, 104, sha3Of(sha3.New384)},
		&algorithm{"sha3_512", 64, 72, sha3Of(sha3.New512)},
		&algorithm{"shake_128", 0, 168, func() state { return shake{sha3.NewSHAKE128()} }},
		&algorithm{"shake_256", 0, 136, func() state { return shake{sha3.NewSHAKE256()} }},
		&algorithm{"ripemd160", 20, 64, func() state { return newBlocks(ripemd{}) }},
		&algorithm{"sm3", 32, 64, func() state { return newBlocks(sm3{}) }},
		&algorithm{"md5-sha1", 36, 64, func() state { return pair{plain{md5.New()}, plain{sha1.New()}} }},
	)
}}

func byName(list ...*algorithm) map[string]*algorithm {
	m := map[string]*algorithm{}
	for _, a := range list {
		m[a.name] = a
	}
	return m
}

// other names that OpenSSL knows algorithms by.
var aliases = ondemand.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{"sha-1": "sha1", "ssl3-sha1": "sha1", "ssl3-md5": "md5", "sha2-224": "sha224", "sha-224": "sha224", "sha2-256": "sha256", "sha-256": "sha256", "sha2-384": "sha384",
		"sha-384": "sha384", "sha2-512": "sha512", "sha-512": "sha512", "sha512-224": "sha512_224", "sha-512/224": "sha512_224", "sha2-512/224": "sha512_224", "sha512-256": "sha512_256",
		"sha-512/256": "sha512_256", "sha2-512/256": "sha512_256", "sha3-224": "sha3_224", "sha3-256": "sha3_256", "sha3-384": "sha3_384", "sha3-512": "sha3_512", "shake128": "shake_128",
		"shake-128": "shake_128", "shake256": "shake_256", "shake-256": "shake_256", "ripemd": "ripemd160", "rmd160": "ripemd160", "ripemd-160": "ripemd160"}
}}

// find is the algorithm with a name in any case, nil if there is none.
func find(name string) *algorithm {
	name = strings.ToLower(name)
	if a := algorithms.Get()[name]; a != nil {
		return a
	}
	return algorithms.Get()[aliases.Get()[name]]
}
