// This file grows and copies large dicts in pieces, with polls between them: what is new is made beside the old and put in its place at the end.

package object

// dictEntryBytes and setEntryBytes are the sizes of entries, tablePiece how many are put into an index between two polls.
const (
	dictEntryBytes = 40
	setEntryBytes  = 24
	tablePiece     = 1 << 13
)

// makeRoom makes room for one more item of a large dict, so that insert need not. ran says that handlers have run, which may have changed the dict.
func (d *Dict) makeRoom(th *Thread) (ran bool, exc *Exception) {
	if len(d.entries) < tablePiece || len(d.entries) < cap(d.entries) && !d.crowded() {
		return false, nil
	}
	index, size, n := d.index, len(d.index), len(d.entries)
	crowded := d.crowded()
	if crowded {
		n = d.used
		for size = 16; size*2 < (d.used+1)*6+2; {
			size *= 2
		}
	}
	entries, dense := d.entries, d.used == len(d.entries)
	if len(entries) == cap(entries) || crowded && !dense {
		if entries, exc = makeSlice[dictEntry](th, max(n+1, size*2/3), dictEntryBytes); exc != nil {
			return true, exc
		}
		if entries = entries[:n]; dense || !crowded {
			ran, exc = copyPieces(th, entries, d.entries, dictEntryBytes)
		} else {
			ran, exc = d.copyLive(th, entries)
		}
		if exc != nil || ran {
			return true, exc
		}
	}
	if crowded {
		if index, ran, exc = indexOf(th, entries, size); exc != nil || ran {
			return true, exc
		}
		if !dense {
			d.version, d.first = 0, 0
		}
		d.dead = 0
	}
	d.entries, d.index = entries, index
	return false, nil
}

// copyLive copies the items without the holes.
func (d *Dict) copyLive(th *Thread, entries []dictEntry) (ran bool, exc *Exception) {
	at, old := 0, d.entries
	for i := range old {
		if i%tablePiece == tablePiece-1 {
			if ran, exc = th.pollPiece(); ran {
				return ran, exc
			}
		}
		if !old[i].key.IsNull() {
			entries[at] = old[i]
			at++
		}
	}
	return false, nil
}

// indexOf is an index of size places for entries that have no holes.
func indexOf(th *Thread, entries []dictEntry, size int) (index []int32, ran bool, exc *Exception) {
	if index, exc = makeSlice[int32](th, size, 4); exc != nil {
		return nil, true, exc
	}
	made := Dict{entries: entries, index: index}
	for i := range entries {
		if i%tablePiece == tablePiece-1 {
			if ran, exc = th.pollPiece(); ran {
				return nil, ran, exc
			}
		}
		made.place(entries[i].hash, i)
	}
	return index, false, nil
}

// copyWith is Copy that can be interrupted.
func (d *Dict) copyWith(th *Thread) (*Dict, *Exception) {
	c := NewDict()
	return c, c.becomeWith(th, d)
}

// becomeWith is become that can be interrupted.
func (d *Dict) becomeWith(th *Thread, o *Dict) *Exception {
	for try := 0; o.used > tablePiece && try < maxDisturbed; try++ {
		ran, exc := d.becomePieces(th, o)
		if exc != nil || !ran {
			return exc
		}
	}
	d.become(o)
	return nil
}

func (d *Dict) becomePieces(th *Thread, o *Dict) (ran bool, exc *Exception) {
	n, size := o.used, len(o.index)
	dense := n == len(o.entries)
	if !dense {
		for size = 16; size*2 < n*3+2; {
			size *= 2
		}
	}
	entries, exc := makeSlice[dictEntry](th, n, dictEntryBytes)
	if exc != nil {
		return true, exc
	}
	if o.used != n {
		return true, nil
	}
	var index []int32
	if !dense {
		if ran, exc = o.copyLive(th, entries); exc == nil && !ran {
			index, ran, exc = indexOf(th, entries, size)
		}
	} else if ran, exc = copyPieces(th, entries, o.entries, dictEntryBytes); exc == nil && !ran {
		if index, exc = makeSlice[int32](th, size, 4); exc == nil {
			ran, exc = copyPieces(th, index, o.index, 4)
		}
	}
	if exc != nil || ran || len(d.entries) != 0 {
		return true, exc
	}
	d.entries, d.index, d.used, d.dead, d.first = entries, index, n, 0, 0
	if dense {
		d.dead = o.dead
	}
	d.changed()
	return false, nil
}

// resizeWith is resize that can be interrupted.
func (s *Set) resizeWith(th *Thread, n int) *Exception {
	for try := 0; len(s.table) > tablePiece && try < maxDisturbed; try++ {
		size := setMinSlots
		for size <= n {
			size *= 2
		}
		changes := s.changes
		table, exc := s.placed(th, size)
		if exc != nil {
			return exc
		}
		if s.changes == changes {
			s.table, s.fill = table, s.used
			return nil
		}
	}
	s.resize(n)
	return nil
}

// placed is a table of size slots with the elements of s; it means nothing if they have changed meanwhile.
func (s *Set) placed(th *Thread, size int) ([]setEntry, *Exception) {
	table, exc := makeSlice[setEntry](th, size, setEntryBytes)
	if exc != nil {
		return nil, exc
	}
	changes, old := s.changes, s.table
	for i := range old {
		if i%tablePiece == tablePiece-1 {
			if ran, exc := th.pollPiece(); exc != nil || ran && s.changes != changes {
				return nil, exc
			}
		}
		if e := &old[i]; e.key.ref != nil {
			place(table, e.key, e.hash)
		}
	}
	return table, nil
}
