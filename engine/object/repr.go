// This file implements repr(), str() and ascii().

package object

// Repr is repr(v) as a str object.
func Repr(th *Thread, v Value) (*Str, *Exception) {
	t := v.Type()
	if t.Repr == nil {
		return NewStr(defaultRepr(v)), nil
	}
	if exc := th.Enter(" while getting the repr of an object"); exc != nil {
		return nil, exc
	}
	r, exc := t.Repr(th, v)
	th.Leave()
	if exc != nil {
		return nil, exc
	}
	if !r.Type().Has(FlagStr) {
		return nil, TypeErrorf("__repr__ returned non-string (type %s)", r.Type().Name)
	}
	return r.AsStr(), nil
}

// ToStr is str(v) as a str object.
func ToStr(th *Thread, v Value) (*Str, *Exception) {
	t := v.Type()
	if t == StrType {
		return v.AsStr(), nil
	}
	if t.Str == nil {
		return Repr(th, v)
	}
	if v.ref == &intHead || v.ref == &floatHead {
		// An exact number needs neither the recursion count nor a check of the result.
		r, exc := t.Repr(th, v)
		return r.AsStr(), exc
	}
	if exc := th.Enter(" while getting the str of an object"); exc != nil {
		return nil, exc
	}
	r, exc := t.Str(th, v)
	th.Leave()
	if exc != nil {
		return nil, exc
	}
	if !r.Type().Has(FlagStr) {
		return nil, TypeErrorf("__str__ returned non-string (type %s)", r.Type().Name)
	}
	return r.AsStr(), nil
}

// EnterRepr notes that the repr of container v is being made. Done is false when it already is: the caller then prints
// "..." instead. LeaveRepr ends it.
func (th *Thread) EnterRepr(v Value) (fresh bool) {
	if len(th.reprs) < manyReprs {
		for _, r := range th.reprs {
			if r.Is(v) {
				return false
			}
		}
	} else {
		if len(th.reprs) == manyReprs {
			th.reprSet = make(map[Value]struct{}, 2*manyReprs)
			for _, r := range th.reprs {
				th.reprSet[r] = struct{}{}
			}
		}
		if _, ok := th.reprSet[v]; ok {
			return false
		}
		th.reprSet[v] = struct{}{}
	}
	th.reprs = append(th.reprs, v)
	return true
}

// manyReprs is how many containers within one another are searched one by one.
const manyReprs = 32

// LeaveRepr ends the repr of the last EnterRepr that returned true.
func (th *Thread) LeaveRepr() {
	last := len(th.reprs) - 1
	if last >= manyReprs {
		delete(th.reprSet, th.reprs[last])
	} else {
		th.reprSet = nil
	}
	th.reprs[last] = Value{} // not to be kept alive
	th.reprs = th.reprs[:last]
}
