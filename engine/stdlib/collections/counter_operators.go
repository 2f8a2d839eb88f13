// This file has the operators of Counter: a counter is a multiset, an absent element counts 0.

package collections

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var counterOperators = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		counterCompare("__eq__", "True if all counts agree. Missing counts are treated as zero.", object.EQ, false),
		counterCompare("__ne__", "True if any counts disagree. Missing counts are treated as zero.", object.EQ, true),
		counterCompare("__le__", "True if all counts in self are a subset of those in other.", object.LE, false),
		counterStrict("__lt__", "True if all counts in self are a proper subset of those in other.", object.LE),
		counterCompare("__ge__", "True if all counts in self are a superset of those in other.", object.GE, false),
		counterStrict("__gt__", "True if all counts in self are a proper superset of those in other.", object.GE),
		counterMerge("__add__", "Add counts from two counters.", func(th *thread, a, b value) (value, *exception) { return object.Binary(th, object.Add, a, b) }, keep),
		counterMerge("__sub__", "Subtract count, but keep only results with positive counts.", func(th *thread, a, b value) (value, *exception) { return object.Binary(th, object.Sub, a, b) }, negated),
		counterMerge("__or__", "Union is the maximum of value in either of the input counters.", func(th *thread, a, b value) (value, *exception) {
			less, exc := object.CompareBool(th, a, b, object.LT)
			if less {
				return b, exc
			}
			return a, exc
		}, keep),
		counterMerge("__and__", "Intersection is the minimum of corresponding counts.", func(th *thread, a, b value) (value, *exception) {
			less, exc := object.CompareBool(th, a, b, object.LT)
			if less {
				return a, exc
			}
			return b, exc
		}, nil),
		counterUnary("__pos__", "Adds an empty counter, effectively stripping negative and zero counts", keep),
		counterUnary("__neg__", "Subtracts from an empty counter.  Strips positive and zero counts,\nand flips the sign on negative counts.", negated),
		counterInPlace("__iadd__", "Inplace add from another counter, keeping only positive counts.", object.Add),
		counterInPlace("__isub__", "Inplace subtract counter, but keep only results with positive counts.", object.Sub),
		native.Python("Counter.__ior__", "($self, other)", "Inplace union is the maximum of value from either counter.", func(th *thread, self value, args []value) (value, *exception) {
			exc := items(th, args[0], func(k, v value) *exception {
				old, exc := object.GetItem(th, self, k)
				if exc != nil {
					return exc
				}
				more, exc := object.CompareBool(th, v, old, object.GT)
				if exc != nil || !more {
					return exc
				}
				return object.SetItem(th, self, k, v)
			})
			return self, keepPositive(th, self, exc)
		}),
		native.Python("Counter.__iand__", "($self, other)", "Inplace intersection is the minimum of corresponding counts.", func(th *thread, self value, args []value) (value, *exception) {
			exc := items(th, self, func(k, v value) *exception {
				other, exc := object.GetItem(th, args[0], k)
				if exc != nil {
					return exc
				}
				less, exc := object.CompareBool(th, other, v, object.LT)
				if exc != nil || !less {
					return exc
				}
				return object.SetItem(th, self, k, other)
			})
			return self, keepPositive(th, self, exc)
		}),
		native.Python("Counter._keep_positive", "($self)", "Internal method to strip elements with a negative or zero count", func(th *thread, self value, _ []value) (value, *exception) {
			return self, keepPositive(th, self, nil)
		}),
	}
}}

func zero() value { return object.Int64(0) }

// isCounter reports that v is a Counter.
func isCounter(th *thread, v value) bool { return object.IsInstance(v, ownOf(th).by["Counter"]) }

// keep and negated are what an operator makes of an element that only one operand has, null if it is not in the result.
func keep(th *thread, v value) (value, *exception) {
	more, exc := object.CompareBool(th, v, zero(), object.GT)
	if !more {
		v = value{}
	}
	return v, exc
}

func negated(th *thread, v value) (value, *exception) {
	less, exc := object.CompareBool(th, v, zero(), object.LT)
	if exc != nil || !less {
		return value{}, exc
	}
	return object.Binary(th, object.Sub, zero(), v)
}

// allCounts reports that op holds between the counts of every element of either.
func allCounts(th *thread, a, b value, op object.CompareOp) (bool, *exception) {
	for _, m := range []value{a, b} {
		keys, exc := object.Collect(th, m)
		if exc != nil {
			return false, exc
		}
		for _, k := range keys {
			x, exc := object.GetItem(th, a, k)
			if exc != nil {
				return false, exc
			}
			y, exc := object.GetItem(th, b, k)
			if exc != nil {
				return false, exc
			}
			if holds, exc := object.CompareBool(th, x, y, op); exc != nil || !holds {
				return false, exc
			}
		}
	}
	return true, nil
}

func counterCompare(name, doc string, op object.CompareOp, not bool) object.Method {
	return native.Python("Counter."+name, "($self, other)", doc, func(th *thread, self value, args []value) (value, *exception) {
		if !isCounter(th, args[0]) {
			return object.NotImplemented, nil
		}
		holds, exc := allCounts(th, self, args[0], op)
		return object.Bool(holds != not), exc
	})
}

func counterStrict(name, doc string, op object.CompareOp) object.Method {
	return native.Python("Counter."+name, "($self, other)", doc, func(th *thread, self value, args []value) (value, *exception) {
		if !isCounter(th, args[0]) {
			return object.NotImplemented, nil
		}
		holds, exc := allCounts(th, self, args[0], op)
		if exc != nil || !holds {
			return object.False, exc
		}
		return object.Compare(th, self, args[0], object.NE)
	})
}

// counterMerge is an operator that makes a counter: both makes the count of an element of the left operand, other that of one that only the right one has.
func counterMerge(name, doc string, both func(th *thread, a, b value) (value, *exception), other func(th *thread, v value) (value, *exception)) object.Method {
	return native.Python("Counter."+name, "($self, other)", doc, func(th *thread, self value, args []value) (value, *exception) {
		right := args[0]
		if !isCounter(th, right) {
			return object.NotImplemented, nil
		}
		made, exc := object.Call0(th, ownOf(th).by["Counter"].Value())
		if exc != nil {
			return value{}, exc
		}
		exc = items(th, self, func(k, v value) *exception {
			w, exc := object.GetItem(th, right, k)
			if exc != nil {
				return exc
			}
			if v, exc = both(th, v, w); exc != nil {
				return exc
			}
			return setPositive(th, made, k, v, keep)
		})
		if exc != nil || other == nil {
			return made, exc
		}
		return made, items(th, right, func(k, v value) *exception {
			if has, exc := object.Contains(th, self, k); exc != nil || has {
				return exc
			}
			return setPositive(th, made, k, v, other)
		})
	})
}

func setPositive(th *thread, into, k, v value, f func(th *thread, v value) (value, *exception)) *exception {
	v, exc := f(th, v)
	if exc != nil || v.IsNull() {
		return exc
	}
	return object.SetItem(th, into, k, v)
}

func counterUnary(name, doc string, f func(th *thread, v value) (value, *exception)) object.Method {
	return native.Python("Counter."+name, "($self)", doc, func(th *thread, self value, _ []value) (value, *exception) {
		made, exc := object.Call0(th, ownOf(th).by["Counter"].Value())
		if exc != nil {
			return value{}, exc
		}
		return made, items(th, self, func(k, v value) *exception { return setPositive(th, made, k, v, f) })
	})
}

func counterInPlace(name, doc string, op object.BinaryOp) object.Method {
	return native.Python("Counter."+name, "($self, other)", doc, func(th *thread, self value, args []value) (value, *exception) {
		exc := items(th, args[0], func(k, v value) *exception {
			old, exc := object.GetItem(th, self, k)
			if exc != nil {
				return exc
			}
			if v, exc = object.InPlace(th, op, old, v); exc != nil {
				return exc
			}
			return object.SetItem(th, self, k, v)
		})
		return self, keepPositive(th, self, exc)
	})
}

// keepPositive removes what does not count more than 0, if exc is nil.
func keepPositive(th *thread, self value, exc *exception) *exception {
	if exc != nil {
		return exc
	}
	var gone []value
	exc = items(th, self, func(k, v value) *exception {
		more, exc := object.CompareBool(th, v, zero(), object.GT)
		if !more {
			gone = append(gone, k)
		}
		return exc
	})
	for _, k := range gone {
		if exc == nil {
			exc = object.DelItem(th, self, k)
		}
	}
	return exc
}
