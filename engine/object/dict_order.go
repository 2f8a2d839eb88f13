// This file changes the order of the items of a dict, for OrderedDict.

package object

// MoveToEnd makes key the last item, or the first; found is false if there is none. Nothing changes when it is there already.
func (d *Dict) MoveToEnd(th *Thread, key Value, last bool) (found bool, exc *Exception) {
	hash, exc := HashKey(th, key)
	if exc != nil {
		return false, exc
	}
	at, exc := d.find(th, key, hash)
	if exc != nil || at < 0 {
		return false, exc
	}
	edge := d.first
	if last {
		_, _, edge, _ = d.Prev(len(d.entries))
	}
	if at == edge {
		return true, nil
	}
	e := d.entries[at]
	d.removeAt(at)
	if last {
		d.insert(e.key, e.hash, e.val)
	} else {
		d.prepend(e)
	}
	return true, nil
}

// PopFirst removes the first item, of which there must be one.
func (d *Dict) PopFirst() (key, v Value) {
	e := d.entries[d.first]
	d.removeAt(d.first)
	return e.key, e.val
}

// PopLast removes the last item, of which there must be one.
func (d *Dict) PopLast() (key, v Value) { return d.popLast() }

// prepend adds e, whose key is not there, as the first item. A large dict gets as many holes before its items as it has
// items when there are none, so that the cost of moving them is spread over many calls.
func (d *Dict) prepend(e dictEntry) {
	switch {
	case d.first > 0:
	case d.index == nil:
		live := make([]dictEntry, 1, d.used+1)
		for _, old := range d.entries {
			if !old.key.IsNull() {
				live = append(live, old)
			}
		}
		d.entries, d.first = live, 1
	default:
		room := d.used + dictScanMax
		moved := make([]dictEntry, room, room+d.used+dictScanMax)
		for _, old := range d.entries {
			if !old.key.IsNull() {
				moved = append(moved, old)
			}
		}
		d.entries = moved
		size := 16
		for size*2 < len(moved)*4 {
			size *= 2
		}
		d.index, d.dead = make([]int32, size), 0
		for i := room; i < len(moved); i++ {
			d.place(moved[i].hash, i)
		}
		d.first = room
	}
	d.first--
	d.entries[d.first] = e
	d.used++
	d.changed()
	if d.index != nil {
		d.place(e.hash, d.first)
	}
}

// NewDictView is the view of type t, one of the types of views or a type derived from one, on d.
func NewDictView(t *Type, d *Dict) Value { return newDictView(t, d) }
