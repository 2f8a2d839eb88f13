// This file implements how arrays are pickled: as machine values with a code that says how they lie, or as lists.

package array

import (
	"encoding/binary"
	"math"
	"math/big"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// formats are the machine formats by their codes; the kind of elements that holds such values is kind.
var formats = []struct {
	kind   byte
	size   int
	signed bool
	big    bool
}{
	{'B', 1, false, false}, {'b', 1, true, false},
	{'H', 2, false, false}, {'H', 2, false, true}, {'h', 2, true, false}, {'h', 2, true, true},
	{'I', 4, false, false}, {'I', 4, false, true}, {'i', 4, true, false}, {'i', 4, true, true},
	{'Q', 8, false, false}, {'Q', 8, false, true}, {'q', 8, true, false}, {'q', 8, true, true},
	{'f', 4, true, false}, {'f', 4, true, true}, {'d', 8, true, false}, {'d', 8, true, true},
	{'u', 2, false, false}, {'u', 2, false, true}, {'w', 4, false, false}, {'w', 4, false, true},
}

// formatCode is the code of the elements of k on this machine.
func (k *kind) formatCode() int {
	code := map[byte]byte{'l': 'q', 'L': 'Q', 'u': 'w'}[k.code]
	if code == 0 {
		code = k.code
	}
	for i, f := range formats {
		if f.kind == code && f.size == k.size && (f.size == 1 || f.big == nativeBig.Get()) {
			return i
		}
	}
	return -1
}

var nativeBig = ondemand.Value[bool]{Make: func() bool { return binary.NativeEndian.Uint16([]byte{0, 1}) == 1 }}

func reduce(th *thread, self, protocol value) (value, *exception) {
	if !protocol.Type().Has(object.FlagInt) {
		return value{}, object.TypeErrorf("__reduce_ex__ argument should be an integer")
	}
	p, exc := object.ToInt64(th, protocol)
	if exc != nil {
		return value{}, exc
	}
	a := of(self)
	state := object.None
	if attrs, found, exc := object.FindAttr(th, self, object.Intern("__dict__")); exc != nil {
		return value{}, exc
	} else if found {
		state = attrs
	}
	code := object.StrOf(string(a.kind.code))
	if p < 3 {
		list, exc := a.list(th)
		return object.TupleOf(self.Type().Value(), object.TupleOf(code, list), state), exc
	}
	rebuild, exc := native.FromModule(th, "array", "_array_reconstructor")
	if exc != nil {
		return value{}, exc
	}
	return object.TupleOf(rebuild, object.TupleOf(self.Type().Value(), code, object.Int64(int64(a.kind.formatCode())), object.NewBytes(string(a.data))), state), nil
}

var functions = []object.Method{
	{Name: "_array_reconstructor", Sig: "($module, arraytype, typecode, mformat_code, items,\n                     /)", Doc: "Make an array again that was pickled.", FN: reconstruct, Min: 4, Max: 4},
}

func reconstruct(th *thread, _ value, args []value) (value, *exception) {
	if !args[1].Type().Has(object.FlagStr) || args[1].AsStr().Len() != 1 {
		return value{}, object.TypeErrorf("_array_reconstructor() argument 2 must be a unicode character, not %s", args[1].Type().MessageName())
	}
	code, exc := object.ToInt32(th, args[2])
	if exc != nil {
		return value{}, exc
	}
	if !args[0].Type().Has(object.FlagType) {
		return value{}, object.TypeErrorf("first argument must be a type object, not %s", args[0].Type().MessageName())
	}
	cls := args[0].AsType()
	k := kindOf(args[1].AsStr().At(0))
	switch {
	case !cls.IsSubtype(arrayType):
		return value{}, object.TypeErrorf("%s is not a subtype of %s", cls.MessageName(), arrayType.MessageName())
	case k == nil:
		return value{}, object.ValueErrorf("second argument must be a valid type code")
	case code < 0 || int(code) >= len(formats):
		return value{}, object.ValueErrorf("third argument must be a valid machine format code.")
	case !args[3].Type().Has(object.FlagBytes):
		return value{}, object.TypeErrorf("fourth argument should be bytes, not %s", args[3].Type().MessageName())
	}
	data := object.Cast[object.Bytes](args[3]).Data
	f := formats[code]
	v, exc := object.Alloc(th, cls)
	if exc != nil {
		return value{}, exc
	}
	a := of(v)
	a.kind = k
	if int(code) == k.formatCode() {
		return v, a.addBytes(th, args[3])
	}
	if len(data)%f.size != 0 {
		return value{}, object.ValueErrorf("string length not a multiple of item size")
	}
	if f.kind == 'u' || f.kind == 'w' {
		encoding := map[int]string{2: "utf-16", 4: "utf-32"}[f.size] + map[bool]string{false: "-le", true: "-be"}[f.big]
		s, exc := object.DecodeText(th, []byte(data), encoding, "strict")
		if exc != nil {
			return value{}, exc
		}
		a.data, exc = textBytes(th, s)
		return v, exc
	}
	if f.kind != 'f' && f.kind != 'd' {
		// Integers of another machine may have had other sizes: the format decides.
		a.kind = kindOf(rune(f.kind))
	}
	for at := 0; at < len(data); at += f.size {
		if exc := a.push(th, element(data[at:at+f.size], f.kind, f.signed, f.big)); exc != nil {
			return value{}, exc
		}
	}
	return v, nil
}

// element is the value of a machine format.
func element(data string, kind byte, signed, bigEndian bool) value {
	var u uint64
	for i := range len(data) {
		at := len(data) - 1 - i
		if bigEndian {
			at = i
		}
		u = u<<8 | uint64(data[at])
	}
	switch {
	case kind == 'f':
		return object.Float(object.FloatOfBits32(uint32(u)))
	case kind == 'd':
		return object.Float(math.Float64frombits(u))
	case signed:
		shift := 64 - 8*len(data)
		return object.Int64(int64(u) << shift >> shift)
	case u > math.MaxInt64:
		return object.NormInt(new(big.Int).SetUint64(u))
	}
	return object.Int64(int64(u))
}
