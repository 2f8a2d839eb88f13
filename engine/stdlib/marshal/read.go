// This file reads values.

package marshal

import (
	"encoding/binary"
	"math"
	"math/big"
	"strconv"

	"dappco.re/go/py/engine/object"
)

// reader reads values from data, or from a file by more.
type reader struct {
	th   *thread
	data string
	at   int
	more func(n int) (string, *exception)
	refs []value
}

// markRef marks values that are referred to later.
const markRef = 0x80

func (r *reader) take(n int) (string, *exception) {
	if n < 0 {
		return "", object.ValueErrorf("bad marshal data (bytes object size out of range)")
	}
	if r.more != nil {
		if exc := r.th.CheckAlloc(n, 1); exc != nil {
			return "", exc
		}
		data, exc := r.more(n)
		if exc == nil && len(data) < n {
			exc = object.Errorf(object.EOFErrorType, "EOF read where not expected")
		}
		return data, exc
	}
	if len(r.data)-r.at < n {
		return "", object.Errorf(object.EOFErrorType, "marshal data too short")
	}
	r.at += n
	return r.data[r.at-n : r.at], nil
}

func (r *reader) u32() (int, *exception) {
	b, exc := r.take(4)
	if exc != nil {
		return 0, exc
	}
	return int(int32(binary.LittleEndian.Uint32([]byte(b)))), nil
}

func (r *reader) float() (float64, *exception) {
	b, exc := r.take(8)
	if exc != nil {
		return 0, exc
	}
	return math.Float64frombits(binary.LittleEndian.Uint64([]byte(b))), nil
}

// ref keeps a value that is referred to later.
func (r *reader) ref(marked bool, v value) value {
	if marked {
		r.refs = append(r.refs, v)
	}
	return v
}

// value is the next value.
func (r *reader) value(depth int) (value, *exception) {
	v, exc := r.maybe(depth)
	if exc == nil && v.IsNull() {
		exc = object.TypeErrorf("NULL object in marshal data for object")
	}
	return v, exc
}

// maybe is the next value, null for the mark that ends dicts.
func (r *reader) maybe(depth int) (value, *exception) {
	if depth > maxDepth {
		return value{}, object.ValueErrorf("recursion limit exceeded")
	}
	if exc := r.th.Poll(); exc != nil {
		return value{}, exc
	}
	b, exc := r.take(1)
	if exc != nil {
		if exc.Is(object.EOFErrorType) {
			exc = object.Errorf(object.EOFErrorType, "EOF read where object expected")
		}
		return value{}, exc
	}
	kind, marked := b[0]&^markRef, b[0]&markRef != 0
	switch kind {
	case '0':
		return value{}, nil
	case 'N':
		return object.None, nil
	case 'S':
		return object.StopIterationType.Value(), nil
	case '.':
		return object.Ellipsis, nil
	case 'F':
		return object.False, nil
	case 'T':
		return object.True, nil
	case 'r':
		return r.earlier()
	case '(', ')', '[', '<', '>', '{':
		return r.container(kind, marked, depth)
	}
	v, exc := r.scalar(kind)
	return r.ref(marked, v), exc
}

func (r *reader) earlier() (value, *exception) {
	n, exc := r.u32()
	if exc != nil {
		return value{}, exc
	}
	if n < 0 || n >= len(r.refs) || r.refs[n].IsNull() {
		return value{}, object.ValueErrorf("bad marshal data (invalid reference)")
	}
	return r.refs[n], nil
}

func (r *reader) scalar(kind byte) (value, *exception) {
	switch kind {
	case 'i':
		n, exc := r.u32()
		return object.Int64(int64(n)), exc
	case 'l':
		return r.long()
	case 'g':
		f, exc := r.float()
		return object.Float(f), exc
	case 'y':
		re, exc := r.float()
		if exc != nil {
			return value{}, exc
		}
		im, exc := r.float()
		return object.NewComplex(complex(re, im)), exc
	case 'f':
		s, exc := r.short()
		if exc != nil {
			return value{}, exc
		}
		f, err := strconv.ParseFloat(s, 64)
		if err != nil {
			return value{}, object.ValueErrorf("could not convert string to float: '%s'", s)
		}
		return object.Float(f), nil
	case 's':
		s, exc := r.sized()
		return object.NewBytes(s), exc
	case 'u', 't', 'a', 'A':
		s, exc := r.sized()
		return object.StrOf(s), exc
	case 'z', 'Z':
		s, exc := r.short()
		return object.StrOf(s), exc
	case 'c':
		return value{}, object.Errorf(object.NotImplementedErrorType, "code objects of CPython cannot be loaded")
	}
	return value{}, object.ValueErrorf("bad marshal data (unknown type code)")
}

// sized is text behind its length, short the same with a length below 256.
func (r *reader) sized() (string, *exception) {
	n, exc := r.u32()
	if exc != nil {
		return "", exc
	}
	return r.take(n)
}

func (r *reader) short() (string, *exception) {
	b, exc := r.take(1)
	if exc != nil {
		return "", exc
	}
	return r.take(int(b[0]))
}

func (r *reader) long() (value, *exception) {
	n, exc := r.u32()
	if exc != nil {
		return value{}, exc
	}
	size := n
	if n < 0 {
		size = -n
	}
	if size > math.MaxInt32 || size < 0 {
		return value{}, object.ValueErrorf("bad marshal data (long size out of range)")
	}
	data, exc := r.take(2 * size)
	if exc != nil {
		return value{}, exc
	}
	b := new(big.Int)
	for i := size - 1; i >= 0; i-- {
		d := int64(data[2*i]) | int64(data[2*i+1])<<8
		if d >= 1<<digitBits {
			return value{}, object.ValueErrorf("bad marshal data (digit out of range in long)")
		}
		b.Lsh(b, digitBits)
		b.Or(b, big.NewInt(d))
	}
	if n < 0 {
		b.Neg(b)
	}
	return object.NormInt(b), nil
}

// container is a tuple, list, set or dict. One that is referred to later has its place before its items.
func (r *reader) container(kind byte, marked bool, depth int) (value, *exception) {
	at := len(r.refs)
	if marked {
		r.refs = append(r.refs, value{})
	}
	set := func(v value) value {
		if marked {
			r.refs[at] = v
		}
		return v
	}
	if kind == '{' {
		d := object.NewDict()
		set(d.Value())
		for {
			k, exc := r.maybe(depth + 1)
			if exc != nil || k.IsNull() {
				return d.Value(), exc
			}
			v, exc := r.maybe(depth + 1)
			if exc == nil && v.IsNull() {
				return d.Value(), nil
			}
			if exc == nil {
				exc = object.SetItem(r.th, d.Value(), k, v)
			}
			if exc != nil {
				return value{}, exc
			}
		}
	}
	name := map[byte]string{'(': "tuple", ')': "tuple", '[': "list"}[kind]
	if name == "" {
		name = "set"
	}
	n := 0
	if kind == ')' {
		b, exc := r.take(1)
		if exc != nil {
			return value{}, exc
		}
		n = int(b[0])
	} else {
		var exc *exception
		if n, exc = r.u32(); exc != nil {
			return value{}, exc
		}
	}
	if n < 0 {
		return value{}, object.ValueErrorf("bad marshal data (%s size out of range)", name)
	}
	list := object.NewList(nil)
	if kind == '[' {
		set(list.Value())
	}
	for range n {
		v, exc := r.maybe(depth + 1)
		if exc == nil && v.IsNull() {
			exc = object.TypeErrorf("NULL object in marshal data for %s", name)
		}
		if exc != nil {
			return value{}, exc
		}
		list.Items = append(list.Items, v)
	}
	switch kind {
	case '[':
		return list.Value(), nil
	case '(', ')':
		return set(object.TupleOf(list.Items...)), nil
	case '>':
		f, exc := object.Call1(r.th, object.FrozenSetType.Value(), list.Value())
		return set(f), exc
	}
	s, exc := object.Call1(r.th, object.SetType.Value(), list.Value())
	return set(s), exc
}
