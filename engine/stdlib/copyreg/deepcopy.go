// This file makes deep copies.

package copyreg

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// idOf is id(v).
func idOf(v value) value { return object.Int64(int64(v.Address())) }

// lookUp is the copy of what has this id, null if there is none yet.
func lookUp(th *thread, memo, id value) (value, *exception) {
	if memo.Type() == object.DictType {
		v, _, exc := memo.AsDict().Get(th, id)
		return v, exc
	}
	v, exc := object.CallMethod(th, memo, object.Intern("get"), id, absent.Get())
	if exc != nil || v.Is(absent.Get()) {
		return value{}, exc
	}
	return v, nil
}

// absent stands for no value where a memo is asked by its method get.
var absent = ondemand.Value[object.Value]{Make: func() object.Value { return object.ListOf() }}

// DeepCopy is copy.deepcopy(x, memo).
func DeepCopy(th *thread, x, memo value) (value, *exception) {
	t := x.Type()
	if isAtomic(t) {
		return x, nil
	}
	if exc := th.Poll(); exc != nil {
		return value{}, exc
	}
	id := idOf(x)
	if y, exc := lookUp(th, memo, id); exc != nil || !y.IsNull() {
		return y, exc
	}
	if exc := th.EnterCall(); exc != nil {
		return value{}, exc
	}
	defer th.LeaveCall()
	y, exc := deepCopyOf(th, x, id, memo)
	if exc != nil || y.Is(x) {
		return y, exc
	}
	if exc := object.SetItem(th, memo, id, y); exc != nil {
		return value{}, exc
	}
	return y, keepAlive(th, x, memo)
}

// keepAlive makes the memo hold x, so that no other object gets its id while copies are made.
func keepAlive(th *thread, x, memo value) *exception {
	id := idOf(memo)
	list, exc := lookUp(th, memo, id)
	if exc != nil {
		return exc
	}
	if list.IsNull() {
		return object.SetItem(th, memo, id, object.ListOf(x))
	}
	_, exc = object.CallMethod(th, list, object.Intern("append"), x)
	return exc
}

func deepCopyOf(th *thread, x, id, memo value) (value, *exception) {
	switch t := x.Type(); {
	case t == object.ListType:
		return deepList(th, x, id, memo)
	case t == object.DictType:
		return deepDict(th, x, id, memo)
	case t == object.TupleType:
		return deepTuple(th, x, id, memo)
	case t == object.MethodType:
		m := object.Cast[object.BoundMethod](x)
		self, exc := DeepCopy(th, m.Self, memo)
		return object.NewBoundMethod(m.Func, self), exc
	}
	if copiers := stateOf(th).copiers; copiers.Len() > 0 {
		if f, ok, exc := copiers.Get(th, x.Type().Value()); exc != nil {
			return value{}, exc
		} else if ok {
			return object.Call2(th, f, x, memo)
		}
	}
	if x.Type().Has(object.FlagType) {
		return x, nil
	}
	if f, ok, exc := object.FindAttr(th, x, object.Intern("__deepcopy__")); exc != nil {
		return value{}, exc
	} else if ok && !f.IsNone() {
		return object.Call1(th, f, memo)
	}
	parts, exc := reduced(th, x, "un(deep)copyable object of type %s")
	if exc != nil || parts.Type().Has(object.FlagStr) {
		return x, exc
	}
	return rebuilt(th, x, parts, memo)
}

// deepList copies items as long as there are more: copies of them may add some.
func deepList(th *thread, x, id, memo value) (value, *exception) {
	from := x.AsList()
	if exc := th.CheckAlloc(len(from.Items), 16); exc != nil {
		return value{}, exc
	}
	to := object.NewList(make([]value, 0, len(from.Items)))
	if exc := object.SetItem(th, memo, id, to.Value()); exc != nil {
		return value{}, exc
	}
	for i := 0; i < len(from.Items); i++ {
		y, exc := DeepCopy(th, from.Items[i], memo)
		if exc != nil {
			return value{}, exc
		}
		to.Items = append(to.Items, y)
	}
	return to.Value(), nil
}

func deepDict(th *thread, x, id, memo value) (value, *exception) {
	to := object.NewDict()
	if exc := object.SetItem(th, memo, id, to.Value()); exc != nil {
		return value{}, exc
	}
	items, exc := object.CallMethod(th, x, object.Intern("items"))
	if exc != nil {
		return value{}, exc
	}
	return to.Value(), object.Each(th, items, func(pair value) *exception {
		parts, exc := object.TupleFrom(pair, "an item of a dict")
		if exc != nil {
			return exc
		}
		if len(parts.Items) != 2 {
			return object.ValueErrorf("an item of a dict must have two parts, not %d", len(parts.Items))
		}
		k, exc := DeepCopy(th, parts.Items[0], memo)
		if exc != nil {
			return exc
		}
		v, exc := DeepCopy(th, parts.Items[1], memo)
		if exc != nil {
			return exc
		}
		return to.Set(th, k, v)
	})
}

// deepTuple is x itself if all copies of its items are the items.
func deepTuple(th *thread, x, id, memo value) (value, *exception) {
	from := x.AsTuple().Items
	items, same := make([]value, len(from)), true
	for i, v := range from {
		y, exc := DeepCopy(th, v, memo)
		if exc != nil {
			return value{}, exc
		}
		items[i], same = y, same && y.Is(v)
	}
	// A list inside that holds the tuple may have made its copy.
	if y, exc := lookUp(th, memo, id); exc != nil || !y.IsNull() {
		return y, exc
	}
	if same {
		return x, nil
	}
	return object.TupleOf(items...), nil
}
