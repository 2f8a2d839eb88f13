// This file writes values.

package marshal

import (
	"encoding/binary"
	"math"
	"math/big"

	"dappco.re/go/py/engine/object"
)

type writer struct {
	th      *thread
	version int
	out     []byte
}

func newWriter(th *thread, v value) (*writer, *exception) {
	w := &writer{th: th, version: version}
	if !v.IsNull() {
		n, exc := object.ToInt32(th, v)
		if exc != nil {
			return nil, exc
		}
		w.version = int(n)
	}
	return w, nil
}

func (w *writer) u32(n int) { w.out = binary.LittleEndian.AppendUint32(w.out, uint32(n)) }

func (w *writer) float(f float64) {
	w.out = binary.LittleEndian.AppendUint64(w.out, math.Float64bits(f))
}

func (w *writer) bytes(kind byte, data string) *exception {
	if len(data) > math.MaxInt32 {
		return unmarshallable()
	}
	if exc := w.th.CheckAlloc(len(w.out)+len(data), 1); exc != nil {
		return exc
	}
	w.out = append(w.out, kind)
	w.u32(len(data))
	w.out = append(w.out, data...)
	return nil
}

func unmarshallable() *exception { return object.ValueErrorf("unmarshallable object") }

// write appends a value; its type must be exactly one of those that the format knows.
func (w *writer) write(v value, depth int) *exception {
	if depth > maxDepth {
		return object.ValueErrorf("object too deeply nested to marshal")
	}
	if exc := w.th.Poll(); exc != nil {
		return exc
	}
	switch {
	case v.IsNone():
		w.out = append(w.out, 'N')
		return nil
	case v.Is(object.StopIterationType.Value()):
		w.out = append(w.out, 'S')
		return nil
	case v.Is(object.Ellipsis):
		w.out = append(w.out, '.')
		return nil
	case v.Is(object.True):
		w.out = append(w.out, 'T')
		return nil
	case v.Is(object.False):
		w.out = append(w.out, 'F')
		return nil
	}
	switch v.Type() {
	case object.IntType:
		w.integer(v)
	case object.FloatType:
		w.out = append(w.out, 'g')
		w.float(object.FloatValue(v))
	case object.ComplexType:
		c, exc := object.ToComplex(w.th, v, "")
		if exc != nil {
			return exc
		}
		w.out = append(w.out, 'y')
		w.float(real(c))
		w.float(imag(c))
	case object.BytesType:
		return w.bytes('s', object.Cast[object.Bytes](v).Data)
	case object.StrType:
		return w.text(v.AsStr())
	case object.TupleType:
		items := v.AsTuple().Items
		if w.version >= 4 && len(items) < 256 {
			w.out = append(w.out, ')', byte(len(items)))
			return w.items(items, depth)
		}
		w.out = append(w.out, '(')
		w.u32(len(items))
		return w.items(items, depth)
	case object.ListType:
		items := v.AsList().Items
		w.out = append(w.out, '[')
		w.u32(len(items))
		return w.items(items, depth)
	case object.SetType, object.FrozenSetType:
		items, exc := object.Collect(w.th, v)
		if exc != nil {
			return exc
		}
		kind := byte('<')
		if v.Type() == object.FrozenSetType {
			kind = '>'
		}
		w.out = append(w.out, kind)
		w.u32(len(items))
		return w.items(items, depth)
	case object.DictType:
		return w.dict(v.AsDict(), depth)
	default:
		return w.other(v)
	}
	return nil
}

// other is what has memory: it becomes bytes.
func (w *writer) other(v value) *exception {
	if v.Type().Buffer == nil || v.Type().Name == "code" {
		return unmarshallable()
	}
	data, exc := object.BytesOf(w.th, v)
	if exc != nil {
		return exc
	}
	return w.bytes('s', data)
}

func (w *writer) items(items []value, depth int) *exception {
	for _, item := range items {
		if exc := w.write(item, depth+1); exc != nil {
			return exc
		}
	}
	return nil
}

func (w *writer) dict(d *object.Dict, depth int) *exception {
	w.out = append(w.out, '{')
	for i := 0; ; {
		k, v, next, ok := d.Next(i)
		if !ok {
			break
		}
		i = next
		if exc := w.items([]value{k, v}, depth); exc != nil {
			return exc
		}
	}
	w.out = append(w.out, '0')
	return nil
}

func (w *writer) text(s *object.Str) *exception {
	text := s.String()
	if w.version >= 4 && s.IsASCII() {
		if len(text) < 256 {
			w.out = append(w.out, 'z', byte(len(text)))
			w.out = append(w.out, text...)
			return nil
		}
		return w.bytes('a', text)
	}
	// Lone surrogates are encoded like other characters, as here.
	return w.bytes('u', text)
}

// digitBits is how many bits of an integer a digit of the format has.
const digitBits = 15

func (w *writer) integer(v value) {
	if n, ok := object.IntValue(v); ok && n >= math.MinInt32 && n <= math.MaxInt32 {
		w.out = append(w.out, 'i')
		w.u32(int(uint32(int32(n))))
		return
	}
	b := object.ToBig(v)
	rest := new(big.Int).Abs(b)
	var digits []uint16
	mask := big.NewInt(1<<digitBits - 1)
	for rest.Sign() > 0 {
		digits = append(digits, uint16(new(big.Int).And(rest, mask).Int64()))
		rest.Rsh(rest, digitBits)
	}
	n := len(digits)
	if b.Sign() < 0 {
		n = -n
	}
	w.out = append(w.out, 'l')
	w.u32(int(uint32(int32(n))))
	for _, d := range digits {
		w.out = binary.LittleEndian.AppendUint16(w.out, d)
	}
}
