// This file makes the incremental classes of encodings with states.

package codecs

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// stateAttr is the attribute with the state of an incremental encoder or decoder, a number.
const stateAttr = "_state"

// withState is __init__ or reset() that calls that of base and goes to the first state.
func withState(name, class, method, sig string, base *object.Type) object.Method {
	return native.Python(class+"."+method, sig, "", func(th *thread, self value, args []value) (value, *exception) {
		st := native.Steps{Th: th}
		call := []value{self}
		if len(args) > 0 {
			call = append(call, orDefault(args[0], "strict"))
		}
		st.Call(st.Attr(base.Value(), method), call...)
		st.SetAttr(self, stateAttr, object.Int64(object.FirstState(name)))
		return st.Result(object.None)
	})
}

// stateful makes the incremental classes, which remember the state between pieces.
func (b *builder) stateful() {
	name := b.row.module
	b.fields[0] = b.made("IncrementalEncoder", []object.Method{
		withState(name, "IncrementalEncoder", "__init__", "($self, errors='strict')", b.s.incEncoder),
		withState(name, "IncrementalEncoder", "reset", "($self)", b.s.incEncoder),
		native.Python("IncrementalEncoder.encode", "($self, input, final=False)", "Encode a piece of input.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			if !args[0].Type().Has(object.FlagStr) {
				return value{}, object.TypeErrorf("couldn't convert the object to str.")
			}
			final := !args[1].IsNull() && st.True(args[1])
			errors, state := st.Text(st.Attr(self, "errors"), "errors"), st.Int(st.Attr(self, stateAttr))
			if st.Exc != nil {
				return value{}, st.Exc
			}
			data, state2, _, exc := object.EncodeInState(th, name, int64(state), args[0].AsStr(), errors, final)
			if exc != nil {
				return value{}, exc
			}
			st.SetAttr(self, stateAttr, object.Int64(state2))
			return st.Result(object.NewBytes(data))
		}),
		native.Python("IncrementalEncoder.getstate", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			return object.GetAttrName(th, self, stateAttr)
		}),
		native.Python("IncrementalEncoder.setstate", "($self, state)", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.SetAttr(self, stateAttr, args[0])
			return st.Result(object.None)
		}),
	}, b.s.incEncoder)
	b.fields[1] = b.made("IncrementalDecoder", []object.Method{
		withState(name, "IncrementalDecoder", "__init__", "($self, errors='strict')", b.s.bufDecoder),
		withState(name, "IncrementalDecoder", "reset", "($self)", b.s.bufDecoder),
		native.Python("IncrementalDecoder._buffer_decode", "($self, input, errors, final)", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			final := st.True(args[2])
			data, exc := object.BytesOf(th, args[0])
			st.Fail(exc)
			errors, state := st.Text(args[1], "errors"), st.Int(st.Attr(self, stateAttr))
			if st.Exc != nil {
				return value{}, st.Exc
			}
			text, used, state2, exc := object.DecodeInState(th, name, int64(state), data, errors, final)
			if exc != nil {
				return value{}, exc
			}
			st.SetAttr(self, stateAttr, object.Int64(state2))
			return st.Result(pair(text.Value(), used))
		}),
		native.Python("IncrementalDecoder.getstate", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(object.TupleOf(st.Attr(self, "buffer"), st.Attr(self, stateAttr)))
		}),
		native.Python("IncrementalDecoder.setstate", "($self, state)", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			buffer, state := st.Pair(args[0])
			st.SetAttr(self, "buffer", buffer)
			st.SetAttr(self, stateAttr, state)
			return st.Result(object.None)
		}),
	}, b.s.bufDecoder)
}
