// Package zlib implements module zlib: compression with DEFLATE, and two checksums.
package zlib

import (
	"hash/crc32"
	"math/big"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
)

// errorType is zlib.error.
var errorType = &class{Name: "error", Module: "zlib", Def: errorDef{}}

type errorDef struct{}

// Define implements object.Definition.
func (errorDef) Define(t *object.Type) {
	native.Ready(t, object.ExceptionType, func(t *class) { t.Flags |= object.FlagBasetype })
}

func failure(format string, args ...any) *exception { return object.Errorf(errorType, format, args...) }

var constants = []struct {
	name string
	n    int64
}{
	{"DEFLATED", 8}, {"DEF_BUF_SIZE", 16384}, {"DEF_MEM_LEVEL", 8}, {"MAX_WBITS", 15},
	{"Z_BEST_COMPRESSION", 9}, {"Z_BEST_SPEED", 1}, {"Z_BLOCK", 5}, {"Z_DEFAULT_COMPRESSION", -1}, {"Z_DEFAULT_STRATEGY", 0}, {"Z_FILTERED", 1}, {"Z_FINISH", 4}, {"Z_FIXED", 4},
	{"Z_FULL_FLUSH", 3}, {"Z_HUFFMAN_ONLY", 2}, {"Z_NO_COMPRESSION", 0}, {"Z_NO_FLUSH", 0}, {"Z_PARTIAL_FLUSH", 1}, {"Z_RLE", 3}, {"Z_SYNC_FLUSH", 2}, {"Z_TREES", 6},
}

// New makes the module.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("zlib", "Compression with the format of zlib, and checksums.\n\ncompress() and decompress() take all the data at once; compressobj() and decompressobj() make objects that take it in pieces. wbits chooses the format: 9 to 15 for zlib's, -15 to -9 for DEFLATE without head and checksum, 25 to 31 for gzip's.", functions.Get())
	for _, c := range constants {
		m.Dict.SetName(c.name, object.Int64(c.n))
	}
	m.Dict.SetName("ZLIB_VERSION", object.StrOf("1.3.1"))
	m.Dict.SetName("ZLIB_RUNTIME_VERSION", object.StrOf("1.3.1"))
	m.Dict.SetName("__version__", object.StrOf("1.0"))
	m.Dict.SetName("error", errorType.Value())
	m.Dict.SetName("_ZlibDecompressor", lowType.Value())
	return m, nil
}

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "adler32", Sig: "($module, data, value=1, /)", Doc: "The Adler-32 checksum of data, begun with value.", FN: checksum(1, adler), Min: 1, Max: 2},
		{Name: "crc32", Sig: "($module, data, value=0, /)", Doc: "The CRC-32 checksum of data, begun with value.", FN: checksum(0, func(start uint32, p []byte) uint32 { return crc32.Update(start, crc32.IEEETable, p) }), Min: 1, Max: 2},
		{Name: "compress", Sig: "($module, data, /, level=-1, wbits=15)", Doc: "data, compressed.\n\nlevel is 0 (not at all) to 9 (best), -1 is a compromise.", FS: compress},
		{Name: "decompress", Sig: "($module, data, /, wbits=15, bufsize=16384)", Doc: "What was compressed to data.", FS: decompress},
		{Name: "compressobj", Sig: "($module, /, level=-1, method=8, wbits=15,\n            memLevel=8, strategy=0, zdict=None)", Doc: "An object that compresses data in pieces.\n\nzdict is a dictionary: data that is likely to occur.", FS: compressObject},
		{Name: "decompressobj", Sig: "($module, /, wbits=15, zdict=b'')", Doc: "An object that decompresses data in pieces.", FS: decompressObject},
	}
}}

func checksum(first uint32, update func(uint32, []byte) uint32) func(*thread, value, []value) (value, *exception) {
	return func(th *thread, _ value, args []value) (value, *exception) {
		data, exc := object.BytesOf(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		start := first
		if len(args) > 1 {
			i, exc := object.Index(th, args[1])
			if exc != nil {
				return value{}, exc
			}
			n := new(big.Int).And(object.ToBig(i), big.NewInt(0xffffffff))
			start = uint32(n.Uint64())
		}
		for {
			n := min(len(data), 1<<18)
			start = update(start, []byte(data[:n]))
			if data = data[n:]; data == "" {
				return object.Int64(int64(start)), nil
			}
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
		}
	}
}

// intArg is an optional argument.
func intArg(th *thread, v value, otherwise int) (int, *exception) {
	if v.IsNull() {
		return otherwise, nil
	}
	n, exc := object.ToInt32(th, v)
	return int(n), exc
}

func compress(th *thread, _ value, args []value) (value, *exception) {
	data, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	level, exc := intArg(th, args[1], -1)
	if exc != nil {
		return value{}, exc
	}
	wbits, exc := intArg(th, args[2], 15)
	if exc != nil {
		return value{}, exc
	}
	form, bits, ok := containerOf(wbits, true)
	if !ok || level < -1 || level > 9 {
		return value{}, failure("Bad compression level")
	}
	w := newWriter(form, bits, level, 0, nil)
	if exc := w.feed(th, []byte(data)); exc != nil {
		return value{}, exc
	}
	w.flush(4)
	return object.NewBytes(w.out()), nil
}

// piece is how much is decompressed before memory and interrupts are looked at.
const piece = 1 << 16

// readAll reads up to most bytes, all that the input gives if most is negative.
func readAll(th *thread, r *reader, most int, doing string) ([]byte, status, *exception) {
	var out []byte
	for {
		k := piece
		if most >= 0 {
			k = min(k, most-len(out))
		}
		at := len(out)
		if cap(out)-at < k {
			size := max(2*cap(out), at+k)
			if exc := th.CheckAlloc(size, 1); exc != nil {
				return nil, 0, exc
			}
			out = append(make([]byte, 0, size), out...)
		}
		var st status
		var err error
		out, st, err = r.read(out, k)
		if err != nil {
			return out, st, streamError(err, doing)
		}
		if st != outputFull || most >= 0 && len(out) >= most {
			return out, st, nil
		}
		if exc := th.Poll(); exc != nil {
			return nil, 0, exc
		}
	}
}

func streamError(err error, doing string) *exception {
	switch err {
	case errDict:
		return failure("Error 2 while %s", doing)
	case errBadSet:
		return failure("Error -3 while setting zdict: invalid input data")
	}
	return failure("Error -3 while %s: %s", doing, err.Error())
}

func decompress(th *thread, _ value, args []value) (value, *exception) {
	data, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	wbits, exc := intArg(th, args[1], 15)
	if exc != nil {
		return value{}, exc
	}
	if v := args[2]; !v.IsNull() {
		n, exc := object.ToSsize(th, v)
		if exc != nil {
			return value{}, exc
		}
		if n < 0 {
			return value{}, object.ValueErrorf("bufsize must be non-negative")
		}
	}
	form, bits, ok := containerOf(wbits, false)
	if !ok {
		return value{}, failure("Error -2 while preparing to decompress data: inconsistent stream state")
	}
	r := newReader(form, bits, nil)
	r.in = []byte(data)
	out, st, exc := readAll(th, r, -1, "decompressing data")
	if exc != nil {
		return value{}, exc
	}
	if st != streamEnd {
		return value{}, failure("Error -5 while decompressing data: incomplete or truncated stream")
	}
	return object.NewBytes(string(out)), nil
}
