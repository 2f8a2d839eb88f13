// This file implements truth value testing: __bool__, then __len__, else true.

package object

// Truth is bool(v).
func Truth(th *Thread, v Value) (bool, *Exception) {
	switch v.ref {
	case &boolHead, &intHead:
		return v.bits != 0, nil
	case &noneHead:
		return false, nil
	case &floatHead:
		return v.AsFloat() != 0, nil
	}
	t := v.Type()
	if t == StrType {
		return v.AsStr().s != "", nil // without counting the code points
	}
	if t.Truth != nil {
		return t.Truth(th, v)
	}
	if t.Len != nil {
		n, exc := t.Len(th, v)
		return n != 0, exc
	}
	return true, nil
}
