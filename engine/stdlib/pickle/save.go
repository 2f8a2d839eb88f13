// This file writes objects: the types that pickles have opcodes for.

package pickle

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/big"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// note adds to an exception what was being written.
func note(th *thread, exc *exception, format string, args ...any) *exception {
	if exc == nil {
		return nil
	}
	if failed := exc.AddNote(th, object.StrOf(fmt.Sprintf(format, args...))); failed != nil {
		return failed
	}
	return exc
}

// typeName is the name of the type of v as notes have it.
func typeName(th *thread, v value) string { return qualified(th, v.Type()) }

// qualified is the qualified name of a class, with its module where that says something.
func qualified(th *thread, t *object.Type) string {
	name := t.Name
	if q, ok, exc := object.FindAttr(th, t.Value(), object.Intern("__qualname__")); exc == nil && ok && isText(q) {
		name = q.AsStr().String()
	}
	if m := t.ModuleName(); m != "" && m != "builtins" && m != "__main__" {
		return m + "." + name
	}
	return name
}

func isText(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

// save writes an object.
func (p *pickler) save(th *thread, v value) *exception {
	if exc := p.boundary(th); exc != nil {
		return exc
	}
	if !p.persistent.IsNull() {
		if done, exc := p.savePersistent(th, v); exc != nil || done {
			return exc
		}
	}
	return p.savePlain(th, v)
}

// savePlain writes an object without asking for its persistent id.
func (p *pickler) savePlain(th *thread, v value) *exception {
	if exc := th.Enter(" while pickling an object"); exc != nil {
		return exc
	}
	defer th.Leave()
	if exc := th.Poll(); exc != nil {
		return exc
	}
	t := v.Type()
	switch t {
	case object.NoneType:
		p.emit(opNone)
		return nil
	case object.BoolType:
		p.saveBool(v.AsBool())
		return nil
	case object.IntType:
		return p.saveInt(th, v)
	case object.FloatType:
		return p.saveFloat(th, v)
	}
	if p.known(v) {
		return nil
	}
	switch t {
	case object.BytesType:
		return p.saveBytes(th, v)
	case object.StrType:
		return p.saveStr(th, v)
	case object.DictType:
		return p.saveDict(th, v)
	case object.SetType:
		return p.saveSet(th, v)
	case object.FrozenSetType:
		return p.saveFrozenSet(th, v)
	case object.ListType:
		return p.saveList(th, v)
	case object.TupleType:
		return p.saveTuple(th, v)
	case object.ByteArrayType:
		return p.saveByteArray(th, v)
	case bufferType:
		return p.saveBuffer(th, v)
	}
	return p.saveOther(th, v)
}

func (p *pickler) savePersistent(th *thread, v value) (done bool, exc *exception) {
	id, exc := object.Call1(th, p.persistent, v)
	if exc != nil || id.IsNone() {
		return false, exc
	}
	if p.bin != 0 {
		if exc := p.savePlain(th, id); exc != nil {
			return true, exc
		}
		p.emit(opBinPersID)
		return true, nil
	}
	s, exc := object.ToStr(th, id)
	if exc != nil {
		return true, exc
	}
	if !s.IsASCII() {
		return true, picklingError(th, "persistent IDs in protocol 0 must be ASCII strings")
	}
	p.emitString("P" + s.String() + "\n")
	return true, nil
}

func (p *pickler) saveBool(b bool) {
	switch {
	case p.proto >= 2 && b:
		p.emit(opNewTrue)
	case p.proto >= 2:
		p.emit(opNewFalse)
	case b:
		p.emitString("I01\n")
	default:
		p.emitString("I00\n")
	}
}

func (p *pickler) saveInt(th *thread, v value) *exception {
	if n, ok := object.IntValue(v); ok && n >= math.MinInt32 && n <= math.MaxInt32 {
		switch {
		case p.bin == 0:
			p.emitString(fmt.Sprintf("I%d\n", n))
		case n >= 0 && n <= 0xFF:
			p.emit(opBinInt1, byte(n))
		case n >= 0 && n <= 0xFFFF:
			p.emit(opBinInt2, byte(n), byte(n>>8))
		default:
			p.emit(binary.LittleEndian.AppendUint32([]byte{opBinInt}, uint32(n))...)
		}
		return nil
	}
	if p.proto < 2 {
		text, exc := object.Repr(th, v)
		if exc != nil {
			return exc
		}
		p.emitString("L" + text.String() + "L\n")
		return nil
	}
	data := twosComplement(object.ToBig(v))
	if len(data) < 256 {
		p.emit(opLong1, byte(len(data)))
	} else {
		p.emit(binary.LittleEndian.AppendUint32([]byte{opLong4}, uint32(len(data)))...)
	}
	return p.emitPayload(th, nil, string(data))
}

// twosComplement is n as little-endian bytes, as few as there can be.
func twosComplement(n *big.Int) []byte {
	if n.Sign() == 0 {
		return nil
	}
	size := n.BitLen()/8 + 1
	m := n
	if n.Sign() < 0 {
		m = new(big.Int).Add(n, new(big.Int).Lsh(big.NewInt(1), uint(8*size)))
	}
	data := m.FillBytes(make([]byte, size))
	for i, j := 0, size-1; i < j; i, j = i+1, j-1 {
		data[i], data[j] = data[j], data[i]
	}
	if n.Sign() < 0 && size > 1 && data[size-1] == 0xFF && data[size-2]&0x80 != 0 {
		data = data[:size-1]
	}
	return data
}

func (p *pickler) saveFloat(th *thread, v value) *exception {
	f := object.FloatValue(v)
	if p.bin != 0 {
		p.emit(binary.BigEndian.AppendUint64([]byte{opBinFloat}, math.Float64bits(f))...)
		return nil
	}
	text, exc := object.Repr(th, v)
	if exc == nil {
		p.emitString("F" + text.String() + "\n")
	}
	return exc
}

// sized is the header of bytes of a length: the opcode for the least number of bytes that it takes.
func sized(n int, short, normal, long byte, longOK bool) []byte {
	switch {
	case n <= 0xFF && short != 0:
		return []byte{short, byte(n)}
	case int64(n) <= math.MaxUint32:
		return binary.LittleEndian.AppendUint32([]byte{normal}, uint32(n))
	case longOK:
		return binary.LittleEndian.AppendUint64([]byte{long}, uint64(n))
	}
	return nil
}

func (p *pickler) saveBytes(th *thread, v value) *exception {
	data, exc := object.BytesOf(th, v)
	if exc != nil {
		return exc
	}
	if p.proto < 3 {
		if data == "" {
			return p.saveReduce(th, v, object.TupleOf(object.BytesType.Value(), object.EmptyTuple.Value()))
		}
		encode, exc := native.FromModule(th, "_codecs", "encode")
		if exc != nil {
			return exc
		}
		var b strings.Builder
		for i := range len(data) {
			b.WriteRune(rune(data[i]))
		}
		return p.saveReduce(th, v, object.TupleOf(encode, object.TupleOf(object.StrOf(b.String()), object.StrOf("latin1"))))
	}
	header := sized(len(data), opShortBinBytes, opBinBytes, opBinBytes8, p.proto >= 4)
	if header == nil {
		return object.OverflowErrorf("serializing a bytes object larger than 4 GiB requires pickle protocol 4 or higher")
	}
	if exc := p.emitPayload(th, header, data); exc != nil {
		return exc
	}
	p.memoize(v)
	return nil
}

func (p *pickler) saveByteArray(th *thread, v value) *exception {
	data, exc := object.BytesOf(th, v)
	if exc != nil {
		return exc
	}
	if p.proto < 5 {
		args := object.EmptyTuple.Value()
		if data != "" {
			args = object.TupleOf(object.NewBytes(data))
		}
		return p.saveReduce(th, v, object.TupleOf(object.ByteArrayType.Value(), args))
	}
	if exc := p.emitPayload(th, binary.LittleEndian.AppendUint64([]byte{opByteArray8}, uint64(len(data))), data); exc != nil {
		return exc
	}
	p.memoize(v)
	return nil
}

func (p *pickler) saveStr(th *thread, v value) *exception {
	text := v.AsStr().String()
	if p.bin == 0 {
		p.emitString("V" + rawEscape(text) + "\n")
		p.memoize(v)
		return nil
	}
	short := byte(0)
	if p.proto >= 4 {
		short = opShortUnicode
	}
	header := sized(len(text), short, opBinUnicode, opBinUnicode8, p.proto >= 4)
	if header == nil {
		return object.OverflowErrorf("serializing a string larger than 4 GiB requires pickle protocol 4 or higher")
	}
	if exc := p.emitPayload(th, header, text); exc != nil {
		return exc
	}
	p.memoize(v)
	return nil
}

// rawEscape is text in encoding raw-unicode-escape, with backslashes, line ends and null characters escaped too.
func rawEscape(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		r, size := object.DecodeRune(text[i:])
		i += size
		switch {
		case r >= 0x10000:
			fmt.Fprintf(&b, `\U%08x`, r)
		case r >= 0x100 || r == '\\' || r == 0 || r == '\n' || r == '\r' || r == 0x1A:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteByte(byte(r))
		}
	}
	return b.String()
}

func (p *pickler) saveTuple(th *thread, v value) *exception {
	items := v.AsTuple().Items
	n := len(items)
	if n == 0 {
		if p.bin != 0 {
			p.emit(opEmptyTuple)
		} else {
			p.emit(opMark, opTuple)
		}
		return nil
	}
	small := n <= 3 && p.proto >= 2
	if !small {
		p.emit(opMark)
	}
	for i, x := range items {
		if exc := p.save(th, x); exc != nil {
			return note(th, exc, "when serializing %s item %d", typeName(th, v), i)
		}
	}
	// A tuple that contains itself has been written meanwhile.
	if _, ok := p.memo[v.Head()]; ok && p.fast == 0 {
		switch {
		case small:
			for range n {
				p.emit(opPop)
			}
		case p.bin != 0:
			p.emit(opPopMark)
		default:
			for range n + 1 {
				p.emit(opPop)
			}
		}
		p.known(v)
		return nil
	}
	if small {
		p.emit(byte(opTuple1 + n - 1))
	} else {
		p.emit(opTuple)
	}
	p.memoize(v)
	return nil
}

func (p *pickler) saveList(th *thread, v value) *exception {
	if p.bin != 0 {
		p.emit(opEmptyList)
	} else {
		p.emit(opMark, opList)
	}
	p.memoize(v)
	list := v.AsList()
	return p.batches(th, opAppend, opAppends, 1, func(i int) ([]value, bool) {
		if i >= len(list.Items) {
			return nil, false
		}
		return list.Items[i : i+1], true
	}, len(list.Items), func(exc *exception, i int, _ []value) *exception {
		return note(th, exc, "when serializing %s item %d", typeName(th, v), i)
	})
}

// batches writes items, each of width objects, in groups; total is how many there are, negative if that is not known.
func (p *pickler) batches(th *thread, one, many byte, width int, next func(i int) ([]value, bool), total int, failed func(exc *exception, i int, item []value) *exception) *exception {
	write := func(item []value, i int) *exception {
		for k, x := range item[:width] {
			exc := p.save(th, x)
			if exc != nil && (width == 1 || k == 1) {
				return failed(exc, i, item)
			}
			if exc != nil {
				return exc
			}
		}
		return nil
	}
	if p.proto == 0 {
		for i := 0; ; i++ {
			item, ok := next(i)
			if !ok {
				return nil
			}
			if exc := write(item, i); exc != nil {
				return exc
			}
			p.emit(one)
		}
	}
	i := 0
	item, ok := next(i)
	for ok {
		following, more := next(i + 1)
		if !more && (total == 1 || total < 0 || i == 0) {
			if exc := write(item, i); exc != nil {
				return exc
			}
			p.emit(one)
			return nil
		}
		p.emit(opMark)
		n := 0
		for ok && n < batchSize {
			if exc := write(item, i); exc != nil {
				return exc
			}
			i, n = i+1, n+1
			if n == 1 {
				item, ok = following, more
			} else {
				item, ok = next(i)
			}
		}
		p.emit(many)
	}
	return nil
}

func (p *pickler) saveDict(th *thread, v value) *exception {
	if p.bin != 0 {
		p.emit(opEmptyDict)
	} else {
		p.emit(opMark, opDict)
	}
	p.memoize(v)
	d := v.AsDict()
	size := d.Len()
	at := 0
	var changed *exception
	exc := p.batches(th, opSetItem, opSetItems, 2, func(int) ([]value, bool) {
		if d.Len() != size {
			changed = object.Errorf(object.RuntimeErrorType, "dictionary changed size during iteration")
			return nil, false
		}
		k, x, next, ok := d.Next(at)
		at = next
		return []value{k, x}, ok
	}, size, func(exc *exception, _ int, item []value) *exception {
		return note(th, exc, "when serializing %s item %s", typeName(th, v), reprText(th, item[0]))
	})
	if exc == nil {
		exc = changed
	}
	return exc
}

func reprText(th *thread, v value) string {
	s, exc := object.Repr(th, v)
	if exc != nil {
		return "<" + v.Type().Name + ">"
	}
	return s.String()
}

func (p *pickler) saveSet(th *thread, v value) *exception {
	items, exc := object.Collect(th, v)
	if exc != nil {
		return exc
	}
	if p.proto < 4 {
		return p.saveReduce(th, v, object.TupleOf(object.SetType.Value(), object.TupleOf(object.NewList(append([]value(nil), items...)).Value())))
	}
	p.emit(opEmptySet)
	p.memoize(v)
	for len(items) > 0 {
		n := min(batchSize, len(items))
		p.emit(opMark)
		for _, x := range items[:n] {
			if exc := p.save(th, x); exc != nil {
				return note(th, exc, "when serializing %s element", typeName(th, v))
			}
		}
		p.emit(opAddItems)
		items = items[n:]
	}
	return nil
}

func (p *pickler) saveFrozenSet(th *thread, v value) *exception {
	items, exc := object.Collect(th, v)
	if exc != nil {
		return exc
	}
	if p.proto < 4 {
		return p.saveReduce(th, v, object.TupleOf(object.FrozenSetType.Value(), object.TupleOf(object.NewList(append([]value(nil), items...)).Value())))
	}
	p.emit(opMark)
	for _, x := range items {
		if exc := p.save(th, x); exc != nil {
			return note(th, exc, "when serializing %s element", typeName(th, v))
		}
	}
	if _, ok := p.memo[v.Head()]; ok && p.fast == 0 {
		p.emit(opPopMark)
		p.known(v)
		return nil
	}
	p.emit(opFrozenSet)
	p.memoize(v)
	return nil
}
