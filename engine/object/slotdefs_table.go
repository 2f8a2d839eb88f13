// This file is the table of special methods that stand for slots.

package object

// allSlotDefs is the table; where one slot has several special methods, all of them are asked.
func allSlotDefs() []slotDef {
	defs := []slotDef{
		row("__new__", slotNew, "($type, *args, **kwargs)", "Create and return new object.  See help(type) for accurate signature.", nil),
		row("__init__", slotInit, "($self, /, *args, **kwargs)", "Initialize self.  See help(type(self)) for accurate signature.", wrapInit),
		row("__call__", slotCall, "($self, /, *args, **kwargs)", "Call self as a function.", wrapCall),
		row("__del__", slotDel, "($self, /)", "Called when the instance is about to be destroyed.", wrapDel),
		row("__getattribute__", slotGetAttr, "($self, name, /)", "Return getattr(self, name).", wrapGetAttr),
		row("__getattr__", slotGetAttr, "", "", nil),
		row("__setattr__", slotSetAttr, "($self, name, value, /)", "Implement setattr(self, name, value).", wrapSetAttr),
		row("__delattr__", slotSetAttr, "($self, name, /)", "Implement delattr(self, name).", wrapDelAttr),
		row("__repr__", slotRepr, "($self, /)", "Return repr(self).", wrapUnary(func(t *Type) UnaryFunc { return t.Repr })),
		row("__str__", slotStr, "($self, /)", "Return str(self).", wrapUnary(func(t *Type) UnaryFunc { return t.Str })),
		row("__hash__", slotHash, "($self, /)", "Return hash(self).", wrapHash),
		row("__bool__", slotTruth, "($self, /)", "True if self else False", wrapTruth),
		row("__iter__", slotIter, "($self, /)", "Implement iter(self).", wrapUnary(func(t *Type) UnaryFunc { return t.Iter })),
		row("__next__", slotNext, "($self, /)", "Implement next(self).", wrapNext),
		row("__await__", slotAwait, "($self, /)", "Return an iterator to be used in await expression.", wrapUnary(func(t *Type) UnaryFunc { return t.Await })),
		row("__aiter__", slotAIter, "($self, /)", "Return an awaitable, that resolves in asynchronous iterator.", wrapUnary(func(t *Type) UnaryFunc { return t.AIter })),
		row("__anext__", slotANext, "($self, /)", "Return a value or raise StopAsyncIteration.", wrapUnary(func(t *Type) UnaryFunc { return t.ANext })),
		row("__get__", slotDescrGet, "($self, instance, owner=None, /)", "Return an attribute of instance, which is of type owner.", wrapDescrGet),
		row("__set__", slotDescrSet, "($self, instance, value, /)", "Set an attribute of instance to value.", wrapDescrSet),
		row("__delete__", slotDescrSet, "($self, instance, /)", "Delete an attribute of instance.", wrapDescrDelete),
		row("__len__", slotLen, "($self, /)", "Return len(self).", wrapLen),
		row("__getitem__", slotGetItem, "($self, key, /)", "Return self[key].", wrapBinary(func(t *Type) BinaryFunc { return t.GetItem })),
		row("__setitem__", slotSetItem, "($self, key, value, /)", "Set self[key] to value.", wrapSetItem),
		row("__delitem__", slotSetItem, "($self, key, /)", "Delete self[key].", wrapDelItem),
		row("__contains__", slotContains, "($self, key, /)", "Return bool(key in self).", wrapContains),
		row("__buffer__", slotBuffer, "($self, flags, /)", "Return a buffer object that exposes the underlying memory of the object.", wrapBuffer),
		row("__neg__", slotNeg, "($self, /)", "-self", wrapUnary(func(t *Type) UnaryFunc { return t.Number.Neg })),
		row("__pos__", slotPos, "($self, /)", "+self", wrapUnary(func(t *Type) UnaryFunc { return t.Number.Pos })),
		row("__abs__", slotAbs, "($self, /)", "abs(self)", wrapUnary(func(t *Type) UnaryFunc { return t.Number.Abs })),
		row("__invert__", slotInvert, "($self, /)", "~self", wrapUnary(func(t *Type) UnaryFunc { return t.Number.Invert })),
		row("__int__", slotInt, "($self, /)", "int(self)", wrapUnary(func(t *Type) UnaryFunc { return t.Number.Int })),
		row("__float__", slotFloat, "($self, /)", "float(self)", wrapUnary(func(t *Type) UnaryFunc { return t.Number.Float })),
		row("__index__", slotIndex, "($self, /)",
			"Return self converted to an integer, if self is suitable for use as an index into a list.", wrapUnary(func(t *Type) UnaryFunc { return t.Number.Index })),
		row("__add__", slotConcat, "($self, value, /)", "Return self+value.", wrapBinary(func(t *Type) BinaryFunc { return t.Sequence.Concat })),
		row("__iadd__", slotInPlaceConcat, "($self, value, /)", "Implement self+=value.", wrapBinary(func(t *Type) BinaryFunc { return t.Sequence.InPlaceConcat })),
		row("__mul__", slotRepeat, "($self, value, /)", "Return self*value.", wrapRepeat(func(t *Type) BinaryFunc { return t.Sequence.Repeat })),
		row("__rmul__", slotRepeat, "($self, value, /)", "Return value*self.", wrapRepeat(func(t *Type) BinaryFunc { return t.Sequence.Repeat })),
		row("__imul__", slotInPlaceRepeat, "($self, value, /)", "Implement self*=value.", wrapRepeat(func(t *Type) BinaryFunc { return t.Sequence.InPlaceRepeat })),
		row("__pow__", slotPow3, "", "", nil),
		row("__rpow__", slotPow3, "", "", nil),
	}
	for op := LT; op <= GE; op++ {
		c := compareOps[op]
		defs = append(defs, row(c.method, slotCompare, "($self, value, /)", "Return self"+c.symbol+"value.", wrapCompare(op)))
	}
	for op := BinaryOp(0); op < NumBinaryOps; op++ {
		defs = append(defs, binaryRows(op)...)
	}
	return defs
}

func row(name string, slot slotID, sig, doc string, wrap wrapFunc) slotDef {
	return slotDef{name: Intern(name), slot: slot, sig: sig, doc: doc, wrap: wrap}
}

// binaryRows is the rows of one binary operator: plain, reflected, in place.
func binaryRows(op BinaryOp) []slotDef {
	b := binaryOps[op]
	sig, doc, rdoc := "($self, value, /)", "Return self"+b.symbol+"value.", "Return value"+b.symbol+"self."
	switch op {
	case DivMod:
		doc, rdoc = "Return divmod(self, value).", "Return divmod(value, self)."
	case Pow:
		sig, doc, rdoc = "($self, value, mod=None, /)", "Return pow(self, value, mod).", "Return pow(value, self, mod)."
	}
	left, right := wrapNumber(op, false), wrapNumber(op, true)
	if op == Pow {
		left, right = wrapPow(false), wrapPow(true)
	}
	rows := []slotDef{
		row(b.method, slotBinary+slotID(op), sig, doc, left),
		row(b.reflected, slotBinary+slotID(op), sig, rdoc, right),
	}
	if b.inPlace != "" {
		symbol := b.symbol
		if op == Pow {
			symbol = "**"
		}
		rows = append(rows, row(b.inPlace, slotInPlace+slotID(op), "($self, value, /)", "Return self"+symbol+"=value.",
			wrapBinary(func(t *Type) BinaryFunc { return t.Number.InPlace[op] })))
	}
	return rows
}
