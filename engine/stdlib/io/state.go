// This file has what streams are copied and pickled by: those in memory have a state, those of files refuse.

package io

import "dappco.re/go/py/engine/object"

// noState is the __getstate__ of streams that cannot be copied.
func noState() object.Method {
	return object.Method{Name: "__getstate__", Sig: "($self, /)", F0: func(_ *Thread, self Value) (Value, *Exception) {
		return Value{}, object.TypeErrorf("cannot pickle '%s' instances", self.Type().Name)
	}}
}

// instanceDict is a copy of the attributes of a stream, None if it has none.
func instanceDict(self Value) Value {
	attrs := object.AttrsOf(self)
	if attrs == nil {
		return object.None
	}
	d := object.NewDict()
	attrs.Range(func(name *Str, v Value) bool {
		d.SetStr(name, v)
		return true
	})
	if d.Len() == 0 {
		return object.None
	}
	return d.Value()
}

// stateParts is the tuple of n items that __setstate__ takes.
func stateParts(self, state Value, n int) ([]Value, *Exception) {
	if !state.Type().Has(object.FlagTuple) || len(state.AsTuple().Items) < n {
		return nil, object.TypeErrorf("%s.__setstate__ argument should be %d-tuple, got %s", self.Type().MessageName(), n, state.Type().MessageName())
	}
	return state.AsTuple().Items, nil
}

// position is the position in a state.
func position(th *Thread, v Value) (int, *Exception) {
	if !v.Type().Has(object.FlagInt) {
		return 0, object.TypeErrorf("second item of state must be an integer, got %s", v.Type().MessageName())
	}
	n, exc := object.ToSsize(th, v)
	if exc == nil && n < 0 {
		exc = object.ValueErrorf("position value cannot be negative")
	}
	return n, exc
}

// setAttributes gives a stream the attributes of a state; which says where they are in it.
func setAttributes(th *Thread, self, dict Value, which string) *Exception {
	if dict.IsNone() {
		return nil
	}
	if !dict.Type().Has(object.FlagDict) {
		return object.TypeErrorf("%s item of state should be a dict, got a %s", which, dict.Type().MessageName())
	}
	for i, d := 0, dict.AsDict(); ; {
		k, v, next, ok := d.Next(i)
		if !ok {
			return nil
		}
		i = next
		if !k.Type().Has(object.FlagStr) {
			continue
		}
		if exc := object.SetAttr(th, self, object.Intern(k.AsStr().String()), v); exc != nil {
			return exc
		}
	}
}

func bytesIOGetState(_ *Thread, self Value) (Value, *Exception) {
	b := object.Cast[bytesIO](self)
	if b.closed {
		return Value{}, object.ValueErrorf("I/O operation on closed file.")
	}
	return object.TupleOf(bytesValue(b.data), object.Int64(int64(b.pos)), instanceDict(self)), nil
}

func bytesIOSetState(th *Thread, self, state Value) (Value, *Exception) {
	parts, exc := stateParts(self, state, 3)
	if exc != nil {
		return Value{}, exc
	}
	b := object.Cast[bytesIO](self)
	if b.exports > 0 {
		return Value{}, object.Errorf(object.BufferErrorType, "Existing exports of data: object cannot be re-sized")
	}
	data, exc := object.BytesOf(th, parts[0])
	if exc != nil {
		return Value{}, exc
	}
	b.closed, b.data, b.pos = false, []byte(data), 0
	if b.pos, exc = position(th, parts[1]); exc != nil {
		b.pos = 0
		return Value{}, exc
	}
	return object.None, setAttributes(th, self, parts[2], "third")
}

func stringIOGetState(_ *Thread, self Value) (Value, *Exception) {
	s := object.Cast[stringIO](self)
	if s.closed {
		return Value{}, closedError()
	}
	newline := s.ends.newline
	if newline.IsNull() {
		newline = object.StrOf("\n")
	}
	return object.TupleOf(object.NewStrLen(string(s.text), s.n).Value(), newline, object.Int64(int64(s.pos)), instanceDict(self)), nil
}

// stringIOSetState takes the text as it is: its line ends were translated when it was written.
func stringIOSetState(th *Thread, self, state Value) (Value, *Exception) {
	parts, exc := stateParts(self, state, 4)
	if exc != nil {
		return Value{}, exc
	}
	if exc := stringIOInit(th, self, parts[:2], nil); exc != nil {
		return Value{}, exc
	}
	s := object.Cast[stringIO](self)
	s.closed = false
	if text := parts[0]; !text.IsNone() {
		s.text, s.n = []byte(text.AsStr().String()), text.AsStr().Len()
	}
	if s.pos, exc = position(th, parts[2]); exc != nil {
		s.pos = 0
		return Value{}, exc
	}
	return object.None, setAttributes(th, self, parts[3], "fourth")
}
