// This file implements the functions that make UUIDs.

package uuid

import (
	"crypto/md5"
	"crypto/rand"
	"crypto/sha1"
	"encoding/binary"
	"math/big"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// generator remembers what the last UUIDs were made of.
type generator struct {
	node            uint64 // 0 until it is asked for
	last1, last6    uint64 // timestamps
	last7, counter7 uint64
}

func random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails
	return b
}

// hardware is getnode(): a random number of 48 bits with the bit that says that it is no address of hardware.
func (g *generator) hardware() uint64 {
	if g.node == 0 {
		g.node = binary.BigEndian.Uint64(append([]byte{0, 0}, random(6)...)) | 1<<40
	}
	return g.node
}

// nanoseconds is the time by the clock of the host.
func nanoseconds(th *thread) (uint64, *exception) {
	c := th.Interp.Host.Clock
	if c == nil {
		return 0, object.Denied("a clock", value{})
	}
	return uint64(c.Now().UnixNano()), nil
}

// ticks is the time in units of 100 ns since the Gregorian calendar began, more than *last.
func ticks(th *thread, last *uint64) (uint64, *exception) {
	ns, exc := nanoseconds(th)
	if exc != nil {
		return 0, exc
	}
	t := ns/100 + 0x01b21dd213814000
	if t <= *last {
		t = *last + 1
	}
	*last = t
	return t, nil
}

func (m *module) functions() []object.Method {
	py := native.Python
	return []object.Method{
		py("getnode", "()", "A number of 48 bits that stands for this machine. It is random and the same for the whole run.", func(*thread, value, []value) (value, *exception) {
			return object.Int64(int64(m.hardware())), nil
		}),
		py("uuid1", "(node=None, clock_seq=None)", "A UUID of the time, a number for the machine and a sequence number.", m.uuid1),
		py("uuid3", "(namespace, name)", "A UUID of the MD5 hash of a namespace, which is a UUID, and a name.", m.named(3, func(b []byte) []byte { h := md5.Sum(b); return h[:] })),
		py("uuid4", "()", "A random UUID.", func(th *thread, _ value, _ []value) (value, *exception) {
			return m.make(th, new(big.Int).SetBytes(random(16)), 4)
		}),
		py("uuid5", "(namespace, name)", "A UUID of the SHA-1 hash of a namespace, which is a UUID, and a name.", m.named(5, func(b []byte) []byte { h := sha1.Sum(b); return h[:16] })),
		py("uuid6", "(node=None, clock_seq=None)", "As uuid1, with an order that is that of time.", m.uuid6),
		py("uuid7", "()", "A UUID of the time in milliseconds and random bits, with an order that is that of creation.", m.uuid7),
		py("uuid8", "(a=None, b=None, c=None)", "A UUID of three numbers, of 48, 12 and 62 bits; those left out are random.", m.uuid8),
		py("main", "()", "Prints UUIDs as the command line asks for.", m.main),
	}
}

// sequence is the argument clock_seq, or a random number, in 14 bits.
func sequence(th *thread, v value) (uint64, *exception) {
	if v.IsNull() || v.IsNone() {
		return uint64(binary.BigEndian.Uint16(random(2))) & 0x3fff, nil
	}
	return bitsOf(th, v, 14)
}

// bitsOf is v & (1<<n - 1).
func bitsOf(th *thread, v value, n uint) (uint64, *exception) {
	masked, exc := object.Binary(th, object.And, v, object.Int64(1<<n-1))
	if exc != nil {
		return 0, exc
	}
	x, exc := object.ToInt64(th, masked)
	return uint64(x), exc
}

func (m *module) uuid1(th *thread, _ value, args []value) (value, *exception) {
	t, exc := ticks(th, &m.last1)
	if exc != nil {
		return value{}, exc
	}
	seq, exc := sequence(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	node := args[0]
	if node.IsNull() || node.IsNone() {
		node = object.Int64(int64(m.hardware()))
	}
	part := func(n uint64) value { return object.Int64(int64(n)) }
	n, exc := fromFields(th, object.TupleOf(part(t&0xffffffff), part(t>>32&0xffff), part(t>>48&0xfff), part(seq>>8), part(seq&0xff), node))
	if exc != nil {
		return value{}, exc
	}
	return m.make(th, object.ToBig(n), 1)
}

// join puts three parts at bits 80, 64 and 0.
func join(high, middle, low uint64) *big.Int {
	n := new(big.Int).SetUint64(high)
	n.Lsh(n, 16).Or(n, new(big.Int).SetUint64(middle))
	return n.Lsh(n, 64).Or(n, new(big.Int).SetUint64(low))
}

func (m *module) uuid6(th *thread, _ value, args []value) (value, *exception) {
	t, exc := ticks(th, &m.last6)
	if exc != nil {
		return value{}, exc
	}
	seq, exc := sequence(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	node := m.hardware()
	if v := args[0]; !v.IsNull() && !v.IsNone() {
		if node, exc = bitsOf(th, v, 48); exc != nil {
			return value{}, exc
		}
	}
	return m.make(th, join(t>>12&0xffffffffffff, t&0xfff, seq<<48|node), 6)
}

func (m *module) uuid7(th *thread, _ value, _ []value) (value, *exception) {
	ns, exc := nanoseconds(th)
	if exc != nil {
		return value{}, exc
	}
	ms := ns / 1000000
	r := random(10)
	tail := uint64(binary.BigEndian.Uint32(r))
	if ms > m.last7 {
		// A fresh counter of 42 bits begins in the lower half, so that it has room to grow.
		m.counter7 = binary.BigEndian.Uint64(r[2:]) & (1<<41 - 1)
	} else {
		ms = m.last7
		if m.counter7++; m.counter7 >= 1<<42 {
			ms++
			m.counter7 = binary.BigEndian.Uint64(r[2:]) & (1<<41 - 1)
		}
	}
	m.last7 = ms
	return m.make(th, join(ms&0xffffffffffff, m.counter7>>30&0xfff, (m.counter7&(1<<30-1))<<32|tail), 7)
}

func (m *module) uuid8(th *thread, _ value, args []value) (value, *exception) {
	var parts [3]uint64
	for i, width := range []uint{48, 12, 62} {
		if v := args[i]; !v.IsNull() && !v.IsNone() {
			var exc *exception
			if parts[i], exc = bitsOf(th, v, width); exc != nil {
				return value{}, exc
			}
			continue
		}
		parts[i] = binary.BigEndian.Uint64(random(8)) & (1<<width - 1)
	}
	return m.make(th, join(parts[0], parts[1], parts[2]), 8)
}

// named is uuid3 or uuid5.
func (m *module) named(version uint, hash func([]byte) []byte) native.Body {
	return func(th *thread, _ value, args []value) (value, *exception) {
		name := args[1]
		if name.Type().Has(object.FlagStr) {
			var exc *exception
			if name, exc = object.EncodeText(th, name.AsStr(), "utf-8", "strict"); exc != nil {
				return value{}, exc
			}
		}
		space, exc := object.GetAttrName(th, args[0], "bytes")
		if exc != nil {
			return value{}, exc
		}
		all, exc := object.Binary(th, object.Add, space, name)
		if exc != nil {
			return value{}, exc
		}
		b, exc := object.BytesOf(th, all)
		if exc != nil {
			return value{}, exc
		}
		return m.make(th, new(big.Int).SetBytes(hash([]byte(b))), version)
	}
}
