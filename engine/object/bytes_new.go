// This file implements the constructors of bytes and bytearray.

package object

var (
	bytesParams     = ParseParams("bytes", "(source=b'', encoding='utf-8', errors='strict')")
	byteArrayParams = ParseParams("bytearray", "(source=b'', encoding='utf-8', errors='strict')")
)

func bytesNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	v, exc := bytesFrom(th, args, kw)
	if exc != nil || cls == BytesType {
		return v, exc
	}
	o, exc := cls.Alloc(th, cls)
	if exc != nil {
		return Value{}, exc
	}
	Cast[Bytes](o).Data = Cast[Bytes](v).Data
	return o, nil
}

// bytesFrom is the bytes object that bytes(...) is made of; an instance of a subclass when __bytes__ returned one.
func bytesFrom(th *Thread, args []Value, kw []*Str) (Value, *Exception) {
	if len(args) == 0 {
		return emptyBytes.Value(), nil
	}
	source, encoded, exc := bytesSource(th, bytesParams, args, kw)
	if exc != nil || !encoded.IsNull() {
		return encoded, exc
	}
	if source.IsNull() {
		return emptyBytes.Value(), nil
	}
	if source.Type() == BytesType {
		return source, nil
	}
	if r, ok, exc := callDunderBytes(th, source); ok || exc != nil {
		return r, exc
	}
	if source.Type().Has(FlagStr) {
		return Value{}, TypeErrorf("string argument without an encoding")
	}
	n, isCount, exc := countArgument(th, source)
	if exc != nil {
		return Value{}, exc
	}
	if isCount {
		return NewBytes(sharedString(make([]byte, n))), nil
	}
	data, exc := collectBytes(th, source, "bytes")
	if exc != nil {
		return Value{}, exc
	}
	return NewBytes(sharedString(data)), nil
}

// bytesSource binds the arguments of a constructor; encoded is the result when source is a str with an encoding.
func bytesSource(th *Thread, p *Params, args []Value, kw []*Str) (source, encoded Value, exc *Exception) {
	var room [3]Value
	if exc = p.Bind(args, kw, room[:]); exc != nil {
		return
	}
	encoding, exc := textArgument(p.Func, "encoding", room[1], "")
	if exc != nil {
		return
	}
	errors, exc := textArgument(p.Func, "errors", room[2], "strict")
	if exc != nil {
		return
	}
	source = room[0]
	isStr := !source.IsNull() && source.Type().Has(FlagStr)
	switch {
	case !room[1].IsNull() && !isStr:
		exc = TypeErrorf("encoding without a string argument")
	case !room[1].IsNull():
		encoded, exc = EncodeText(th, source.AsStr(), encoding, errors)
	case !room[2].IsNull() && isStr:
		exc = TypeErrorf("string argument without an encoding")
	case !room[2].IsNull():
		exc = TypeErrorf("errors without a string argument")
	}
	return
}

var nameBytes = Intern("__bytes__")

// callDunderBytes is v.__bytes__(); ok is false when the type of v has none.
func callDunderBytes(th *Thread, v Value) (Value, bool, *Exception) {
	if v.Type() == BytesType {
		return v, true, nil
	}
	r, ok, exc := CallSpecial(th, v, nameBytes)
	if exc != nil || !ok {
		return Value{}, ok, exc
	}
	if !r.Type().Has(FlagBytes) {
		return Value{}, true, TypeErrorf("__bytes__ returned non-bytes (type %s)", r.Type().Name)
	}
	return r, true, nil
}

// countArgument is source as the number of null bytes to make; isCount is false when it is no integer.
func countArgument(th *Thread, source Value) (n int, isCount bool, exc *Exception) {
	if !HasIndex(source) {
		return 0, false, nil
	}
	n, exc = ToIndexInt(th, source, OverflowErrorType)
	switch {
	case exc != nil && exc.Is(TypeErrorType):
		return 0, false, nil
	case exc != nil:
		return 0, false, exc
	case n < 0:
		return 0, false, ValueErrorf("negative count")
	}
	return n, true, th.CheckAlloc(n, 1)
}

// collectBytes is a copy of the memory of source, or of the ints that it yields, as a constructor of type name takes it.
func collectBytes(th *Thread, source Value, name string) ([]byte, *Exception) {
	if source.Type().Buffer != nil {
		buf, exc := GetBuffer(th, source, false)
		if exc != nil {
			return nil, exc
		}
		defer buf.Done()
		data, exc := buf.Contiguous(th)
		return append([]byte(nil), data...), exc
	}
	if t := source.Type(); t.Has(FlagStr) || t.Iter == nil && (t.GetItem == nil || t.Sequence == nil || !t.Sequence.IsSequence) {
		return nil, TypeErrorf("cannot convert '%s' object to %s", t.Name, name)
	}
	plural := "byte"
	if name == "bytes" {
		plural = "bytes"
	}
	if name == "bytes" { // it alone asks how long it will be
		hint, exc := LengthHint(th, source, 64)
		if exc != nil {
			return nil, exc
		}
		if exc := th.CheckAlloc(hint, 1); exc != nil {
			return nil, exc
		}
	}
	var out []byte
	exc := Each(th, source, func(v Value) *Exception {
		n, exc := ToIndexInt(th, v, nil)
		if exc != nil {
			return exc
		}
		if n < 0 || n > 255 {
			return ValueErrorf("%s must be in range(0, 256)", plural)
		}
		if len(out) == cap(out) {
			if exc := th.CheckAlloc(2*len(out), 1); exc != nil {
				return exc
			}
		}
		out = append(out, byte(n))
		return nil
	})
	return out, exc
}

func byteArrayNew(th *Thread, cls *Type, _ []Value, _ []*Str) (Value, *Exception) {
	if cls == ByteArrayType {
		return NewByteArray(nil).Value(), nil
	}
	return cls.Alloc(th, cls)
}

func byteArrayInit(th *Thread, self Value, args []Value, kw []*Str) *Exception {
	a := Cast[ByteArray](self)
	if len(a.Data) > 0 {
		if exc := a.resizable(); exc != nil {
			return exc
		}
		a.Data = nil
	}
	if len(args) == 0 {
		return nil
	}
	source, encoded, exc := bytesSource(th, byteArrayParams, args, kw)
	if exc != nil || source.IsNull() {
		return exc
	}
	var data []byte
	switch {
	case !encoded.IsNull():
		data = []byte(Cast[Bytes](encoded).Data)
	case source.Type().Has(FlagStr):
		return TypeErrorf("string argument without an encoding")
	default:
		n, isCount, exc := countArgument(th, source)
		if exc != nil {
			return exc
		}
		if isCount {
			data = make([]byte, n)
		} else if data, exc = collectBytes(th, source, "bytearray"); exc != nil {
			return exc
		}
	}
	if exc := a.resizable(); exc != nil {
		return exc
	}
	a.Data = data
	return nil
}
