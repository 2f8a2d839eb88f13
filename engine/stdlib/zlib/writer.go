// This file writes streams, and defines the objects that compress.

package zlib

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/crc32"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// writer writes a stream. What it has written so far is in buf.
type writer struct {
	form    container
	bits    int
	level   int
	dict    []byte
	buf     bytes.Buffer
	deflate *flate.Writer // nil at level 0
	effort  int           // the level that deflate works at
	recent  []byte        // what a copy can refer to: the end of the data so far, at most a window
	stored  []byte        // data of level 0 that is in no block yet
	begun   bool
	done    bool
	sum     uint32
	size    uint32
}

func newWriter(form container, bits, level, strategy int, dict []byte) *writer {
	w := &writer{form: form, bits: bits, level: level, dict: dict}
	if form == zlibForm {
		w.sum = 1
	}
	if level == 0 && dict == nil {
		return w
	}
	if strategy == 2 {
		level = flate.HuffmanOnly
	}
	w.effort = level
	w.remember(dict)
	if dict != nil {
		w.deflate, _ = flate.NewWriterDict(&w.buf, level, dict) // the level has been checked
	} else {
		w.deflate, _ = flate.NewWriter(&w.buf, level)
	}
	return w
}

// remember keeps the end of the data.
func (w *writer) remember(p []byte) {
	if len(p) >= window {
		w.recent = append(w.recent[:0], p[len(p)-window:]...)
		return
	}
	w.recent = append(w.recent, p...)
	if len(w.recent) > 2*window { // moved rarely, so that small pieces are cheap
		w.recent = append(w.recent[:0], w.recent[len(w.recent)-window:]...)
	}
}

// clone is an independent copy. The block that is under way ends there, for both: what follows depends on the last data only.
func (w *writer) clone() *writer {
	c := *w
	c.stored = bytes.Clone(w.stored)
	if w.deflate != nil {
		if w.begun {
			_ = w.deflate.Flush() // to a buffer
		}
		c.recent = bytes.Clone(w.recent[max(0, len(w.recent)-window):])
	}
	c.buf = bytes.Buffer{}
	c.buf.Write(w.buf.Bytes())
	if w.deflate != nil {
		c.deflate, _ = flate.NewWriterDict(&c.buf, w.effort, c.recent) // the level has been checked
	}
	return &c
}

// head writes the head, once.
func (w *writer) head() {
	if w.begun {
		return
	}
	w.begun = true
	switch w.form {
	case zlibForm:
		head := (8 + (w.bits-8)<<4) << 8
		switch {
		case w.level == -1 || w.level == 6:
			head |= 2 << 6
		case w.level >= 7:
			head |= 3 << 6
		case w.level >= 2:
			head |= 1 << 6
		}
		if w.dict != nil {
			head |= 0x20
		}
		head += 31 - head%31
		w.buf.Write(binary.BigEndian.AppendUint16(nil, uint16(head)))
		if w.dict != nil {
			w.buf.Write(binary.BigEndian.AppendUint32(nil, adler(1, w.dict)))
		}
	case gzipForm:
		extra := byte(0)
		switch w.level {
		case 9:
			extra = 2
		case 1:
			extra = 4
		}
		w.buf.Write([]byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, extra, 3})
	}
}

// feed compresses p.
func (w *writer) feed(th *thread, p []byte) *exception {
	w.head()
	w.size += uint32(len(p))
	switch w.form {
	case zlibForm:
		w.sum = adler(w.sum, p)
	case gzipForm:
		w.sum = crc32.Update(w.sum, crc32.IEEETable, p)
	}
	for len(p) > 0 {
		k := min(len(p), piece)
		if w.deflate != nil {
			_, _ = w.deflate.Write(p[:k]) // a buffer takes everything
			w.remember(p[:k])
		} else {
			w.stored = append(w.stored, p[:k]...)
			w.storeFull()
		}
		p = p[k:]
		if exc := th.Poll(); exc != nil {
			return exc
		}
	}
	return nil
}

const maxStored = 65535

// storeFull writes blocks that can hold no more.
func (w *writer) storeFull() {
	for len(w.stored) > maxStored {
		w.store(w.stored[:maxStored], false)
		w.stored = w.stored[maxStored:]
	}
}

// store writes a stored block.
func (w *writer) store(p []byte, last bool) {
	kind := byte(0)
	if last {
		kind = 1
	}
	n := uint16(len(p))
	w.buf.Write([]byte{kind, byte(n), byte(n >> 8), byte(^n), byte(^n >> 8)})
	w.buf.Write(p)
}

// flush does what a mode of flush() means.
func (w *writer) flush(mode int) {
	w.head()
	switch {
	case mode == 0:
		return
	case mode != 4 && w.deflate != nil:
		_ = w.deflate.Flush() // to a buffer
		return
	case mode != 4:
		if len(w.stored) > 0 {
			w.store(w.stored, false)
			w.stored = nil
		}
		w.store(nil, false)
		return
	case w.deflate != nil:
		_ = w.deflate.Close() // to a buffer
	default:
		w.store(w.stored, true)
		w.stored = nil
	}
	switch w.form {
	case zlibForm:
		w.buf.Write(binary.BigEndian.AppendUint32(nil, w.sum))
	case gzipForm:
		w.buf.Write(binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(nil, w.sum), w.size))
	}
	w.done = true
}

// out takes what has been written.
func (w *writer) out() string {
	s := w.buf.String()
	w.buf.Reset()
	return s
}

// compressor is a compression object.
type compressor struct {
	object.Head
	*writer
}

var compressorType = &class{Name: "Compress", Module: "zlib", Doc: "An object that compresses data in pieces.", Def: compressorDef{}}

func asCompressor(v value) *writer { return object.Cast[compressor](v).writer }

type compressorDef struct{}

// Define implements object.Definition.
func (compressorDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		t.Alloc = object.AllocOf[compressor]
		copied := func(_ *thread, v value) (value, *exception) {
			w := asCompressor(v)
			if w.done {
				return value{}, object.ValueErrorf("Inconsistent stream state")
			}
			c := &compressor{object.NewHead(compressorType), w.clone()}
			return c.Value(), nil
		}
		t.AddMethods([]object.Method{
			{Name: "compress", Sig: "($self, data, /)", Doc: "Compresses data and returns what is ready of the result.", F1: func(th *thread, v, arg value) (value, *exception) {
				data, exc := object.BytesOf(th, arg)
				if exc != nil {
					return value{}, exc
				}
				w := asCompressor(v)
				if w.done {
					return value{}, failure("Error -2 while compressing data: inconsistent stream state")
				}
				if exc := w.feed(th, []byte(data)); exc != nil {
					return value{}, exc
				}
				return object.NewBytes(w.out()), nil
			}},
			{Name: "flush", Sig: "($self, mode=zlib.Z_FINISH, /)", Doc: "Returns the rest of the result. With Z_FINISH nothing can follow.", FN: func(th *thread, v value, args []value) (value, *exception) {
				mode := 4
				if len(args) > 0 {
					var exc *exception
					if mode, exc = intArg(th, args[0], 4); exc != nil {
						return value{}, exc
					}
				}
				w := asCompressor(v)
				if mode == 0 {
					return object.NewBytes(""), nil
				}
				if w.done || mode < 0 || mode > 5 {
					return value{}, failure("Error -2 while flushing: inconsistent stream state")
				}
				w.flush(mode)
				return object.NewBytes(w.out()), nil
			}, Max: 1},
			{Name: "copy", Sig: "($self, /)", Doc: "A copy of the object.", F0: copied},
			{Name: "__copy__", Sig: "($self, /)", F0: copied},
			{Name: "__deepcopy__", Sig: "($self, memo, /)", F1: func(th *thread, v, _ value) (value, *exception) { return copied(th, v) }},
		})
	})
}

func compressObject(th *thread, _ value, args []value) (value, *exception) {
	numbers := [5]int{-1, 8, 15, 8, 0} // level, method, wbits, memLevel, strategy
	for i := range numbers {
		var exc *exception
		if numbers[i], exc = intArg(th, args[i], numbers[i]); exc != nil {
			return value{}, exc
		}
	}
	var dict []byte
	if v := args[5]; !v.IsNull() && !v.IsNone() {
		s, exc := object.BytesOf(th, v)
		if exc != nil {
			return value{}, exc
		}
		dict = []byte(s)
	}
	form, bits, ok := containerOf(numbers[2], true)
	if !ok || numbers[0] < -1 || numbers[0] > 9 || numbers[1] != 8 || numbers[3] < 1 || numbers[3] > 9 || numbers[4] < 0 || numbers[4] > 4 {
		return value{}, object.ValueErrorf("Invalid initialization option")
	}
	if dict != nil && form == gzipForm {
		return value{}, object.ValueErrorf("Invalid dictionary")
	}
	c := &compressor{object.NewHead(compressorType), newWriter(form, bits, numbers[0], numbers[4], dict)}
	return c.Value(), nil
}
