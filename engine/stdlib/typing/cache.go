// This file lets equal subscriptions of module typing be one object: List[int] is List[int].

package typing

import (
	"dappco.re/go/py/engine/object"
)

// maxCached is how many subscriptions are remembered; then all are forgotten.
const maxCached = 1024

// cached is of[item], which make makes unless an equal one is remembered. What has no hash is made anew each time. Where exact is set 1 and True are not equal.
func cached(th *thread, of, item value, exact bool, make func() (value, *exception)) (value, *exception) {
	key := object.TupleOf(of, cacheKey(item))
	if exact {
		key = object.TupleOf(of, item, kinds(item))
	}
	if _, exc := object.Hash(th, key); exc != nil {
		if !exc.Is(object.TypeErrorType) {
			return value{}, exc
		}
		return make()
	}
	st := stateOf(th)
	if v, ok, exc := st.made.Get(th, key); ok || exc != nil {
		return v, exc
	}
	v, exc := make()
	if exc != nil {
		return v, exc
	}
	if st.made.Len() >= maxCached {
		st.made.Clear()
	}
	return v, st.made.Set(th, key, v)
}

// cacheKey is item with the list of a Callable's arguments as a tuple, which has a hash.
func cacheKey(item value) value {
	if !item.Type().Has(object.FlagTuple) {
		return item
	}
	items := item.AsTuple().Items
	for i, v := range items {
		if v.Type() != object.ListType {
			continue
		}
		changed := append([]value(nil), items...)
		changed[i] = object.TupleOf(object.ListType.Value(), object.TupleOf(object.SequenceItems(v)...))
		return object.TupleOf(changed...)
	}
	return item
}

// kinds is the types of the items of a subscription.
func kinds(item value) value {
	items := subscript(item)
	types := make([]value, len(items))
	for i, v := range items {
		types[i] = v.Type().Value()
	}
	return object.TupleOf(types...)
}

// cachedItem is a GetItem slot that remembers what f makes.
func cachedItem(f func(th *thread, self, item value) (value, *exception)) func(th *thread, self, item value) (value, *exception) {
	return func(th *thread, self, item value) (value, *exception) {
		return cached(th, self, item, false, func() (value, *exception) { return f(th, self, item) })
	}
}
