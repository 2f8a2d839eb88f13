// This file is the other direction of slotdefs.go: slot functions that call special methods written in Python.

package object

// callSpecial calls the special method name of self with any arguments; ok is false when its type has none.
func callSpecial(th *Thread, self Value, name *Str, args []Value, kw []*Str) (v Value, ok bool, exc *Exception) {
	f := self.Type().Lookup(name)
	if f.IsNull() {
		return Value{}, false, nil
	}
	if f.Type().Flags&FlagMethodDescr == 0 {
		if get := f.Type().DescrGet; get != nil {
			if f, exc = get(th, f, self, self.Type()); exc != nil {
				return Value{}, true, exc
			}
		}
		v, exc = Call(th, f, args, kw)
		return v, true, exc
	}
	w := th.Scratch(len(args) + 1)
	w[0] = self
	copy(w[1:], args)
	v, exc = Call(th, f, w, kw)
	th.Release(w)
	return v, true, exc
}

// missingSpecial is the error for a special method that is gone although a slot still stands for it.
func missingSpecial(name *Str) *Exception { return NewException(AttributeErrorType, name.Value()) }

// special0, special1 and special2 call the special method name of self with that many arguments; a missing method raises AttributeError.
func special0(th *Thread, self Value, name *Str) (Value, *Exception) {
	f := self.Type().Lookup(name)
	if f.IsNull() {
		return Value{}, missingSpecial(name)
	}
	return invoke1(th, f, self, Value{}, 1)
}

func special1(th *Thread, self Value, name *Str, a Value) (Value, *Exception) {
	f := self.Type().Lookup(name)
	if f.IsNull() {
		return Value{}, missingSpecial(name)
	}
	return invoke1(th, f, self, a, 2)
}

// maybeSpecial1 is special1, but a missing method is NotImplemented. One that a descriptor cannot find is missing too.
func maybeSpecial1(th *Thread, self Value, name *Str, a Value) (Value, *Exception) {
	f := self.Type().Lookup(name)
	if f.IsNull() {
		return NotImplemented, nil
	}
	if get := f.Type().DescrGet; get != nil && f.Type().Flags&FlagMethodDescr == 0 {
		bound, exc := get(th, f, self, self.Type())
		if exc != nil && exc.Is(AttributeErrorType) {
			return NotImplemented, nil
		}
		if exc != nil {
			return Value{}, exc
		}
		return Call1(th, bound, a)
	}
	return invoke1(th, f, self, a, 2)
}

// invoke1 calls f, found on the type of self, with self and a; n is 1 when there is no a.
func invoke1(th *Thread, f, self, a Value, n int) (Value, *Exception) {
	ft := f.Type()
	w := th.Scratch(n)
	if ft.Flags&FlagMethodDescr != 0 {
		w[0] = self
		if n == 2 {
			w[1] = a
		}
		v, exc := ft.Call(th, f, w, nil)
		th.Release(w)
		return v, exc
	}
	if get := ft.DescrGet; get != nil {
		var exc *Exception
		if f, exc = get(th, f, self, self.Type()); exc != nil {
			th.Release(w)
			return Value{}, exc
		}
	}
	w[0] = a
	v, exc := Call(th, f, w[:n-1], nil)
	th.Release(w)
	return v, exc
}

func special2(th *Thread, self Value, name *Str, a, b Value) (Value, *Exception) {
	w := th.Scratch(2)
	w[0], w[1] = a, b
	v, ok, exc := callSpecial(th, self, name, w, nil)
	th.Release(w)
	if !ok && exc == nil {
		return v, missingSpecial(name)
	}
	return v, exc
}

func specialNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	f, exc := GetAttr(th, cls.Value(), nameNew)
	if exc != nil {
		return Value{}, exc
	}
	w := th.Scratch(len(args) + 1)
	w[0] = cls.Value()
	copy(w[1:], args)
	v, exc := Call(th, f, w, kw)
	th.Release(w)
	return v, exc
}

func specialInit(th *Thread, self Value, args []Value, kw []*Str) *Exception {
	v, ok, exc := callSpecial(th, self, nameInit, args, kw)
	if exc != nil || !ok {
		return exc
	}
	if !v.IsNone() {
		return TypeErrorf("__init__() should return None, not '%s'", v.Type().MessageName())
	}
	return nil
}

func specialCall(th *Thread, self Value, args []Value, kw []*Str) (Value, *Exception) {
	if exc := th.Enter(whileCalling); exc != nil {
		return Value{}, exc
	}
	v, ok, exc := callSpecial(th, self, nameCall, args, kw)
	th.Leave()
	if !ok && exc == nil {
		return Value{}, TypeErrorf("'%s' object is not callable", self.Type().MessageName())
	}
	return v, exc
}

func specialDel(th *Thread, self Value) *Exception {
	_, _, exc := callSpecial(th, self, nameDel, nil, nil)
	return exc
}

// specialGetAttribute is attribute access for classes that have their own __getattribute__ or a __getattr__ for what it does not find.
func specialGetAttribute(th *Thread, self Value, name *Str) (Value, *Exception) {
	t := self.Type()
	var v Value
	var exc *Exception
	hook := t.Lookup(nameGetAttr)
	getter := t.Lookup(nameGetAttribute)
	if isWrapperOf(getter, slotGetAttr) {
		owner := Cast[WrapperDescr](getter).Owner
		if !hook.IsNull() && sameFunc(owner.GetAttr, GenericGetAttr) {
			var found bool
			if v, found, exc = genericFind(th, self, name); found {
				return v, nil
			} else if exc == nil {
				return special1(th, self, nameGetAttr, name.Value())
			}
		} else {
			v, exc = owner.GetAttr(th, self, name)
		}
	} else {
		v, exc = special1(th, self, nameGetAttribute, name.Value())
	}
	if exc == nil || hook.IsNull() || !exc.Is(AttributeErrorType) {
		return v, exc
	}
	return special1(th, self, nameGetAttr, name.Value())
}

func specialSetAttr(th *Thread, self Value, name *Str, v Value) *Exception {
	var exc *Exception
	if v.IsNull() {
		_, exc = special1(th, self, nameDelAttr, name.Value())
	} else {
		_, exc = special2(th, self, nameSetAttr, name.Value(), v)
	}
	return exc
}

func specialRepr(th *Thread, self Value) (Value, *Exception) { return special0(th, self, nameRepr) }
func specialStr(th *Thread, self Value) (Value, *Exception)  { return special0(th, self, nameStr) }

func specialHash(th *Thread, self Value) (int64, *Exception) {
	v, exc := special0(th, self, nameHash)
	if exc != nil {
		return 0, exc
	}
	if !v.Type().Has(FlagInt) {
		return 0, TypeErrorf("__hash__ method should return an integer")
	}
	if i, ok := IntValue(v); ok {
		if i == -1 {
			i = -2
		}
		return i, nil
	}
	return IntType.Hash(th, exactInt(v))
}

func specialCompare(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	return maybeSpecial1(th, a, compareNames[op], b)
}

var compareNames = func() (names [6]*Str) {
	for op := range names {
		names[op] = Intern(compareOps[op].method)
	}
	return
}()

func specialTruth(th *Thread, self Value) (bool, *Exception) {
	if self.Type().Lookup(nameBool).IsNone() {
		return false, TypeErrorf("'%s' cannot be interpreted as a boolean", self.Type().MessageName())
	}
	v, exc := special0(th, self, nameBool)
	if exc != nil {
		return false, exc
	}
	if !v.IsBool() {
		return false, TypeErrorf("__bool__ should return bool, returned %s", v.Type().MessageName())
	}
	return v.AsBool(), nil
}

func specialIter(th *Thread, self Value) (Value, *Exception) {
	if self.Type().Lookup(nameIter).IsNone() {
		return Value{}, TypeErrorf("'%s' object is not iterable", self.Type().MessageName())
	}
	return special0(th, self, nameIter)
}

func specialNext(th *Thread, self Value) (Value, *Exception) {
	v, exc := special0(th, self, nameNext)
	if exc != nil && exc.Is(StopIterationType) {
		return Value{}, nil
	}
	return v, exc
}

// specialSend steps an iterator written in Python for yield from and await, which need the value of its StopIteration.
func specialSend(th *Thread, self, sent Value) (Value, SendStatus, *Exception) {
	var v Value
	var exc *Exception
	if sent.IsNone() {
		v, exc = special0(th, self, nameNext)
	} else {
		v, exc = CallMethod(th, self, nameSend, sent)
	}
	if exc == nil {
		return v, SendYield, nil
	}
	if exc.Is(StopIterationType) {
		return exc.StopValue(), SendReturn, nil
	}
	return Value{}, SendError, exc
}

func specialAwait(th *Thread, self Value) (Value, *Exception) { return special0(th, self, nameAwait) }
func specialAIter(th *Thread, self Value) (Value, *Exception) { return special0(th, self, nameAIter) }
func specialANext(th *Thread, self Value) (Value, *Exception) { return special0(th, self, nameANext) }

func specialDescrGet(th *Thread, descr, obj Value, owner *Type) (Value, *Exception) {
	if descr.Type().Lookup(nameGet).IsNull() {
		return descr, nil
	}
	if obj.IsNull() {
		obj = None
	}
	cls := None
	if owner != nil {
		cls = owner.Value()
	}
	return special2(th, descr, nameGet, obj, cls)
}

func specialDescrSet(th *Thread, descr, obj, v Value) *Exception {
	var exc *Exception
	if v.IsNull() {
		_, exc = special1(th, descr, nameDelete, obj)
	} else {
		_, exc = special2(th, descr, nameSet, obj, v)
	}
	return exc
}

func specialLen(th *Thread, self Value) (int, *Exception) {
	v, exc := special0(th, self, nameLen)
	if exc != nil {
		return 0, exc
	}
	i, exc := Index(th, v)
	if exc != nil {
		return 0, exc
	}
	if IntSign(i) < 0 {
		return 0, ValueErrorf("__len__() should return >= 0")
	}
	return ToIndexInt(th, i, OverflowErrorType)
}

func specialGetItem(th *Thread, self, key Value) (Value, *Exception) {
	return special1(th, self, nameGetItem, key)
}

func specialSetItem(th *Thread, self, key, v Value) *Exception {
	var exc *Exception
	if v.IsNull() {
		_, exc = special1(th, self, nameDelItem, key)
	} else {
		_, exc = special2(th, self, nameSetItem, key, v)
	}
	return exc
}

func specialContains(th *Thread, self, x Value) (bool, *Exception) {
	if self.Type().Lookup(nameContains).IsNone() {
		return false, TypeErrorf("'%s' object is not a container", self.Type().MessageName())
	}
	v, exc := special1(th, self, nameContains, x)
	if exc != nil {
		return false, exc
	}
	return Truth(th, v)
}

// specialBuffer asks __buffer__ for a memoryview and exports what that shows.
func specialBuffer(th *Thread, self Value, writable bool) (*Buffer, *Exception) {
	flags := int64(0x11C) // full, read only
	if writable {
		flags |= 1
	}
	v, exc := special1(th, self, nameBuffer, Int64(flags))
	if exc != nil {
		return nil, exc
	}
	if v.Type() != MemoryViewType {
		return nil, TypeErrorf("__buffer__ returned non-memoryview object")
	}
	buf, exc := MemoryViewType.Buffer(th, v, writable)
	if exc != nil {
		return nil, exc
	}
	return ownedBuffer(th, self, v, buf), nil
}

func specialUnary(method string) UnaryFunc {
	name := Intern(method)
	return func(th *Thread, v Value) (Value, *Exception) { return special0(th, v, name) }
}

// specialBinary answers a op b for operands of which at least one has the special methods of op written in Python. The
// right operand comes first when its class derives from the left one's and overrides the reflected method.
func specialBinary(op BinaryOp) BinaryFunc {
	name, reflected := Intern(binaryOps[op].method), Intern(binaryOps[op].reflected)
	return func(th *Thread, a, b Value) (Value, *Exception) {
		ta, tb := a.Type(), b.Type()
		other := ta != tb && tb.Number != nil && tb.Number.special&(1<<op) != 0
		if ta.Number != nil && ta.Number.special&(1<<op) != 0 {
			if other && overrides(tb, ta, reflected) {
				if v, exc := maybeSpecial1(th, b, reflected, a); exc != nil || !v.IsNotImplemented() {
					return v, exc
				}
				other = false
			}
			if v, exc := maybeSpecial1(th, a, name, b); exc != nil || !v.IsNotImplemented() || ta == tb {
				return v, exc
			}
		}
		if other {
			return maybeSpecial1(th, b, reflected, a)
		}
		return NotImplemented, nil
	}
}

// overrides reports that sub derives from base and finds another name than it.
func overrides(sub, base *Type, name *Str) bool {
	if !sub.IsSubtype(base) {
		return false
	}
	f := sub.Lookup(name)
	return !f.IsNull() && !f.Is(base.Lookup(name))
}

func specialInPlace(op BinaryOp) BinaryFunc {
	name := Intern(binaryOps[op].inPlace)
	return func(th *Thread, a, b Value) (Value, *Exception) { return maybeSpecial1(th, a, name, b) }
}

// specialPow3 is pow(a, b, mod) with the rules of specialBinary.
func specialPow3(th *Thread, a, b, mod Value) (Value, *Exception) {
	ask := func(self Value, name *Str, x Value) (Value, *Exception) {
		w := th.Scratch(2)
		w[0], w[1] = x, mod
		v, ok, exc := callSpecial(th, self, name, w, nil)
		th.Release(w)
		if !ok && exc == nil {
			return NotImplemented, nil
		}
		return v, exc
	}
	ta, tb := a.Type(), b.Type()
	other := ta != tb && tb.Number != nil && tb.Number.special&pow3Bit != 0
	if ta.Number != nil && ta.Number.special&pow3Bit != 0 {
		if other && overrides(tb, ta, nameRPow) {
			if v, exc := ask(b, nameRPow, a); exc != nil || !v.IsNotImplemented() {
				return v, exc
			}
			other = false
		}
		if v, exc := ask(a, namePow, b); exc != nil || !v.IsNotImplemented() || ta == tb {
			return v, exc
		}
	}
	if other {
		return ask(b, nameRPow, a)
	}
	return NotImplemented, nil
}
