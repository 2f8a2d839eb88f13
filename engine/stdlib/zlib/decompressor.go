// This file defines the objects that decompress: Decompress and _ZlibDecompressor.

package zlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// decompressor is a decompression object. Input that it has not used is in tail for Decompress, and stays in the reader for _ZlibDecompressor.
type decompressor struct {
	object.Head
	*reader
	tail, unused string
	eof          bool
	hungry       bool // needs_input
	ended        bool // flush() came after the end
}

func asDecompressor(v value) *decompressor { return object.Cast[decompressor](v) }

var (
	decompressorType = &class{Name: "Decompress", Module: "zlib", Doc: "An object that decompresses data in pieces.", Def: decompressorDef{}}
	lowType          = &class{Name: "_ZlibDecompressor", Module: "zlib", Doc: "An object that decompresses data in pieces and keeps what it has not used.", Def: lowDef{}}
)

const doing = "decompressing data"

type decompressorDef struct{}

// Define implements object.Definition.
func (decompressorDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		t.Alloc = object.AllocOf[decompressor]
		copied := func(_ *thread, v value) (value, *exception) {
			c := *asDecompressor(v)
			if c.ended {
				return value{}, object.ValueErrorf("Inconsistent stream state")
			}
			c.reader = c.clone()
			return c.Value(), nil
		}
		t.AddMethods([]object.Method{
			{Name: "decompress", Sig: "($self, data, /, max_length=0)", Doc: "Decompresses data and returns at most max_length bytes of the result, all that is ready if that is 0.\n\nWhat was not used is in unconsumed_tail then and has to be given again.", FS: func(th *thread, v value, args []value) (value, *exception) {
				data, exc := object.BytesOf(th, args[0])
				if exc != nil {
					return value{}, exc
				}
				most := 0
				if !args[1].IsNull() {
					if most, exc = object.ToSsize(th, args[1]); exc != nil {
						return value{}, exc
					}
				}
				if most < 0 {
					return value{}, object.ValueErrorf("max_length must be non-negative")
				}
				if most == 0 {
					most = -1
				}
				return asDecompressor(v).feed(th, data, most)
			}},
			{Name: "flush", Sig: "($self, length=zlib.DEF_BUF_SIZE, /)", Doc: "Decompresses what is in unconsumed_tail and returns the result.", FN: func(th *thread, v value, args []value) (value, *exception) {
				if len(args) > 0 {
					n, exc := object.ToSsize(th, args[0])
					if exc != nil {
						return value{}, exc
					}
					if n <= 0 {
						return value{}, object.ValueErrorf("length must be greater than zero")
					}
				}
				d := asDecompressor(v)
				data := d.tail
				d.tail = ""
				if d.eof {
					d.ended = true
					return object.NewBytes(""), nil
				}
				rest, exc := d.feed(th, data, -1)
				d.ended = d.eof
				return rest, exc
			}, Max: 1},
			{Name: "copy", Sig: "($self, /)", Doc: "A copy of the object.", F0: copied},
			{Name: "__copy__", Sig: "($self, /)", F0: copied},
			{Name: "__deepcopy__", Sig: "($self, memo, /)", F1: func(th *thread, v, _ value) (value, *exception) { return copied(th, v) }},
		})
		t.AddMembers([]object.GetSet{
			{Name: "unused_data", Get: func(_ *thread, v value) (value, *exception) { return object.NewBytes(asDecompressor(v).unused), nil }},
			{Name: "unconsumed_tail", Get: func(_ *thread, v value) (value, *exception) { return object.NewBytes(asDecompressor(v).tail), nil }},
			{Name: "eof", Get: func(_ *thread, v value) (value, *exception) { return object.Bool(asDecompressor(v).eof), nil }},
		})
	})
}

// feed decompresses data; most is negative for all of the result.
func (d *decompressor) feed(th *thread, data string, most int) (value, *exception) {
	d.tail = ""
	if d.eof {
		d.unused += data
		return object.NewBytes(""), nil
	}
	d.in = append(d.in, data...)
	out, st, exc := readAll(th, d.reader, most, doing)
	if exc != nil {
		return value{}, exc
	}
	switch st {
	case streamEnd:
		d.eof, d.unused = true, string(d.in)
		d.in = nil
	case outputFull:
		d.tail = string(d.in)
		d.in = nil
	default:
		d.in = append([]byte(nil), d.in...)
	}
	return object.NewBytes(string(out)), nil
}

func decompressObject(th *thread, _ value, args []value) (value, *exception) {
	wbits, exc := intArg(th, args[0], 15)
	if exc != nil {
		return value{}, exc
	}
	dict, exc := dictionary(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	form, bits, ok := containerOf(wbits, false)
	if !ok {
		return value{}, object.ValueErrorf("Invalid initialization option")
	}
	d := &decompressor{Head: object.NewHead(decompressorType), reader: newReader(form, bits, dict)}
	return d.Value(), nil
}

// dictionary is the argument zdict of a decompressor.
func dictionary(th *thread, v value) ([]byte, *exception) {
	if v.IsNull() {
		return nil, nil
	}
	if v.Type().Buffer == nil {
		return nil, object.TypeErrorf("zdict argument must support the buffer protocol")
	}
	s, exc := object.BytesOf(th, v)
	if exc != nil || s == "" {
		return nil, exc
	}
	return []byte(s), nil
}

var lowParams = object.ParseParams("_ZlibDecompressor", "(wbits=15, zdict=b'')")

type lowDef struct{}

// Define implements object.Definition.
func (lowDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Sig = "(wbits=15, zdict=b'')"
		t.New = func(th *thread, cls *class, args []value, kw []*str) (value, *exception) {
			room, exc := native.Bind(lowParams, args, kw)
			if exc != nil {
				return value{}, exc
			}
			v, exc := decompressObject(th, value{}, room)
			if exc != nil {
				return value{}, exc
			}
			d := asDecompressor(v)
			d.SetType(cls)
			d.hungry = true
			return v, nil
		}
		t.Init = func(*thread, value, []value, []*str) *exception { return nil }
		t.Alloc = object.AllocOf[decompressor]
		t.AddMethods([]object.Method{{Name: "decompress", Sig: "($self, /, data, max_length=-1)", Doc: "Decompresses data and returns at most max_length bytes of the result, all that is ready if that is negative.\n\nWhat was not used is kept; needs_input tells whether more is needed.", FS: lowDecompress}})
		t.AddMembers([]object.GetSet{
			{Name: "eof", Doc: "True once the end of the stream was reached.", Get: func(_ *thread, v value) (value, *exception) { return object.Bool(asDecompressor(v).eof), nil }},
			{Name: "unused_data", Doc: "What came after the end of the stream.", Get: func(_ *thread, v value) (value, *exception) { return object.NewBytes(asDecompressor(v).unused), nil }},
			{Name: "needs_input", Doc: "True if more data is needed before more of the result is ready.", Get: func(_ *thread, v value) (value, *exception) { return object.Bool(asDecompressor(v).hungry), nil }},
		})
	})
}

func lowDecompress(th *thread, v value, args []value) (value, *exception) {
	data, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	most := -1
	if !args[1].IsNull() {
		if most, exc = object.ToSsize(th, args[1]); exc != nil {
			return value{}, exc
		}
	}
	d := asDecompressor(v)
	if d.eof {
		return value{}, object.Errorf(object.EOFErrorType, "End of stream already reached")
	}
	d.in = append(append([]byte(nil), d.in...), data...)
	out, st, exc := readAll(th, d.reader, most, doing)
	if exc != nil {
		return value{}, exc
	}
	d.hungry = st == needInput
	if st == streamEnd {
		d.eof, d.unused = true, string(d.in)
		d.in = nil
	}
	return object.NewBytes(string(out)), nil
}
