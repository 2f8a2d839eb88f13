// This file steps iterators of pairs without making the pair, for loops that unpack it at once.

package object

// NextPair steps it, an exact enumerate, a zip of two or an iterator over dict items, into dst[0] and dst[1]. more is
// false at the end. applies is false for every other iterator, which is then untouched.
func NextPair(th *Thread, it Value, dst []Value) (more, applies bool, exc *Exception) {
	switch it.Type() {
	case EnumerateType:
		e := Cast[Enumerate](it)
		if !e.Big.IsNull() || e.Index == maxIndex {
			return false, false, nil
		}
		x, exc := Next(th, e.Iter)
		if exc != nil || x.IsNull() {
			return false, true, exc
		}
		dst[0], dst[1] = Int64(e.Index), x
		e.Index++
		return true, true, nil
	case ZipType:
		z := Cast[Zip](it)
		if len(z.Iters) != 2 {
			return false, false, nil
		}
		// An exception between the two must not leave half a pair in the caller's variables.
		var room [2]Value
		more, exc = nextOfAll(th, z.Iters, room[:], z.Strict, "zip")
		if more {
			dst[0], dst[1] = room[0], room[1]
		}
		return more, true, exc
	case DictItemIteratorType:
		k, v, exc := Cast[DictIterator](it).forward()
		if exc != nil || k.IsNull() {
			return false, true, exc
		}
		dst[0], dst[1] = k, v
		return true, true, nil
	}
	return false, false, nil
}
