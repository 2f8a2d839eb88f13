// This file implements the call protocol: Call and its shorthands.

package object

// Call calls f with positional arguments followed by one value per name of kw. args is only read during the call. It
// counts as a level of recursion, since callables call others.
func Call(th *Thread, f Value, args []Value, kw []*Str) (Value, *Exception) {
	call := f.Type().Call
	if call == nil {
		return Value{}, TypeErrorf("'%s' object is not callable", f.Type().MessageName())
	}
	if exc := th.Enter(whileCalling); exc != nil {
		return Value{}, exc
	}
	v, exc := call(th, f, args, kw)
	th.Leave()
	return v, exc
}

// whileCalling completes the message of a RecursionError in a call.
const whileCalling = " while calling a Python object"

// Call0, Call1, Call2 and Call3 call f with that many positional arguments.
func Call0(th *Thread, f Value) (Value, *Exception) { return Call(th, f, nil, nil) }

func Call1(th *Thread, f, a Value) (Value, *Exception) {
	w := th.Scratch(1)
	w[0] = a
	v, exc := Call(th, f, w, nil)
	th.Release(w)
	return v, exc
}

func Call2(th *Thread, f, a, b Value) (Value, *Exception) {
	w := th.Scratch(2)
	w[0], w[1] = a, b
	v, exc := Call(th, f, w, nil)
	th.Release(w)
	return v, exc
}

func Call3(th *Thread, f, a, b, c Value) (Value, *Exception) {
	w := th.Scratch(3)
	w[0], w[1], w[2] = a, b, c
	v, exc := Call(th, f, w, nil)
	th.Release(w)
	return v, exc
}

// CallMethod calls the method name of self, found as by attribute access.
func CallMethod(th *Thread, self Value, name *Str, args ...Value) (Value, *Exception) {
	f := self.Type().Lookup(name)
	if !f.IsNull() && f.Type().Flags&FlagMethodDescr != 0 && self.Type().GenericGetAttr() && AttrsOf(self) == nil {
		w := th.Scratch(len(args) + 1)
		w[0] = self
		copy(w[1:], args)
		v, exc := Call(th, f, w, nil)
		th.Release(w)
		return v, exc
	}
	f, exc := GetAttr(th, self, name)
	if exc != nil {
		return Value{}, exc
	}
	w := th.Scratch(len(args))
	copy(w, args)
	v, exc := Call(th, f, w, nil)
	th.Release(w)
	return v, exc
}

// LookupSpecial finds the special method name on the type of self and binds it, as implicit invocations do (no instance
// attributes, no __getattribute__). ok is false when the type has none.
func LookupSpecial(th *Thread, self Value, name *Str) (f Value, ok bool, exc *Exception) {
	t := self.Type()
	f = t.Lookup(name)
	if f.IsNull() {
		return f, false, nil
	}
	if get := f.Type().DescrGet; get != nil {
		f, exc = get(th, f, self, t)
	}
	return f, exc == nil, exc
}

// CallSpecial calls the special method name of self; ok is false when its type has none. It binds nothing when the
// method is a plain function.
func CallSpecial(th *Thread, self Value, name *Str, args ...Value) (v Value, ok bool, exc *Exception) {
	w := th.Scratch(len(args))
	copy(w, args)
	v, ok, exc = callSpecial(th, self, name, w, nil)
	th.Release(w)
	return v, ok, exc
}
