// This file defines the types blake2b and blake2s.

package hashlib

import (
	"fmt"
	"math/big"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// blakeLimits are the sizes of one kind of BLAKE2.
type blakeLimits struct {
	name, title         string
	small               bool
	digest, salt, block int
	offsetBits          uint
}

var (
	blake2bType = ondemand.Value[*class]{Make: func() *class { return blakeType(&blakeLimits{"blake2b", "Blake2b", false, 64, 16, 128, 64}) }}
	blake2sType = ondemand.Value[*class]{Make: func() *class { return blakeType(&blakeLimits{"blake2s", "Blake2s", true, 32, 8, 64, 48}) }}
)

func blakeType(l *blakeLimits) *class {
	sig := fmt.Sprintf("(data=b'', *, digest_size=%d,\n        key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0,\n        node_offset=0, node_depth=0, inner_size=0, last_node=False,\n        usedforsecurity=True, string=None)", l.digest)
	params := object.ParseParams(l.name, sig)
	return hashType("_blake2", l.name, object.ObjectType, func(t *class) {
		t.Flags &^= object.FlagDisallowNew
		t.Sig = sig
		t.New = func(th *thread, cls *class, args []value, kw []*str) (value, *exception) {
			room, exc := native.Bind(params, args, kw)
			if exc != nil {
				return value{}, exc
			}
			data, exc := dataArg(room[0], room[13])
			if exc != nil {
				return value{}, exc
			}
			p, exc := l.read(th, room)
			if exc != nil {
				return value{}, exc
			}
			a := &algorithm{l.name, p.size, l.block, func() state { return newBlake(l.small, p) }}
			return newHasher(th, cls, a, data)
		}
		t.Init = func(*thread, value, []value, []*str) *exception { return nil }
		t.AddGetSets(attributes)
		t.AddMethods(methods("data"))
		for name, n := range map[string]int{"SALT_SIZE": l.salt, "PERSON_SIZE": l.salt, "MAX_KEY_SIZE": l.digest, "MAX_DIGEST_SIZE": l.digest} {
			t.Namespace().SetName(name, object.Int64(int64(n)))
		}
	})
}

// read checks the arguments.
func (l *blakeLimits) read(th *thread, args []value) (*blakeParams, *exception) {
	p := &blakeParams{size: l.digest, fanout: 1, depth: 1}
	small := func(i int, to *int) *exception {
		if args[i].IsNull() {
			return nil
		}
		n, exc := object.ToInt32(th, args[i])
		if exc == nil {
			*to = int(n)
		}
		return exc
	}
	for i, to := range map[int]*int{1: &p.size, 5: &p.fanout, 6: &p.depth, 9: &p.nodeDepth, 10: &p.innerSize} {
		if exc := small(i, to); exc != nil {
			return nil, exc
		}
	}
	if p.size < 1 || p.size > l.digest {
		return nil, object.ValueErrorf("digest_size for %s must be between 1 and %d bytes, here it is %d", l.title, l.digest, p.size)
	}
	for _, b := range []struct {
		i    int
		name string
		most int
		to   *string
	}{{2, "key", l.digest, &p.key}, {3, "salt", l.salt, &p.salt}, {4, "person", l.salt, &p.person}} {
		if args[b.i].IsNull() {
			continue
		}
		var exc *exception
		if *b.to, exc = object.BytesOf(th, args[b.i]); exc != nil {
			return nil, exc
		}
		if len(*b.to) > b.most {
			return nil, object.ValueErrorf("maximum %s length is %d bytes", b.name, b.most)
		}
	}
	switch {
	case p.fanout < 0 || p.fanout > 255:
		return nil, object.ValueErrorf("fanout must be between 0 and 255")
	case p.depth < 1 || p.depth > 255:
		return nil, object.ValueErrorf("depth must be between 1 and 255")
	}
	leaf, exc := l.unsigned(th, args[7], 32, "leaf_size")
	if exc != nil {
		return nil, exc
	}
	p.leafSize = uint32(leaf)
	if p.nodeOffset, exc = l.unsigned(th, args[8], l.offsetBits, "node_offset"); exc != nil {
		return nil, exc
	}
	switch {
	case p.nodeDepth < 0 || p.nodeDepth > 255:
		return nil, object.ValueErrorf("node_depth must be between 0 and 255")
	case p.innerSize < 0 || p.innerSize > l.digest:
		return nil, object.ValueErrorf("inner_size must be between 0 and is %d", l.digest)
	}
	if v := args[11]; !v.IsNull() {
		p.lastNode, exc = object.Truth(th, v)
	}
	return p, exc
}

// unsigned is an argument of so many bits.
func (l *blakeLimits) unsigned(th *thread, v value, bits uint, name string) (uint64, *exception) {
	if v.IsNull() {
		return 0, nil
	}
	i, exc := object.Index(th, v)
	if exc != nil {
		return 0, exc
	}
	n := object.ToBig(i)
	switch {
	case n.Sign() < 0:
		return 0, object.ValueErrorf("Cannot convert negative int")
	case n.BitLen() > 64:
		return 0, object.OverflowErrorf("Python int too large for C unsigned long long")
	case n.Cmp(new(big.Int).Lsh(big.NewInt(1), bits)) >= 0:
		return 0, object.OverflowErrorf("%s is too large", name)
	}
	return n.Uint64(), nil
}
