// This file has the rules of a zone: when which offset is in force, by UTC and by local time.

package zoneinfo

import (
	"sort"
	gotime "time"
)

// kind is what is in force for a while.
type kind struct {
	offset int // seconds east of UTC
	dst    bool
	saving int // how much of the offset is daylight saving time
	name   string
}

// rules are the changes of a zone in order. What comes after the last change repeats every 400 years if repeats is set, and stays what it is if not.
type rules struct {
	before  *kind
	at      []int64 // UTC
	to      []*kind
	repeats bool
	// local[fold] is the local times of the changes, for times with that fold.
	local [2][]int64
}

// cycle is 400 years in seconds: weekdays and leap years are the same again.
const cycle = 146097 * 24 * 3600

// finish computes local times once all changes are known.
func (r *rules) finish() *rules {
	for fold := range r.local {
		r.local[fold] = make([]int64, len(r.at))
	}
	before := r.before
	for i, t := range r.at {
		a, b := int64(before.offset), int64(r.to[i].offset)
		r.local[0][i], r.local[1][i] = t+max(a, b), t+min(a, b)
		before = r.to[i]
	}
	return r
}

// fixed reports that nothing ever changes.
func (r *rules) fixed() bool { return len(r.at) == 0 }

// find is the index of the last change of list at or before t, -1 for none.
func (r *rules) find(list []int64, t int64) int {
	if r.repeats && len(list) > 0 {
		if last := list[len(list)-1]; t >= last {
			t -= ((t-last)/cycle + 1) * cycle
		}
	}
	return sort.Search(len(list), func(i int) bool { return list[i] > t }) - 1
}

func (r *rules) kind(i int) *kind {
	if i < 0 {
		return r.before
	}
	return r.to[i]
}

// atLocal is what is in force at a local time.
func (r *rules) atLocal(t int64, fold int) *kind { return r.kind(r.find(r.local[fold], t)) }

// atUTC is what is in force at a time in UTC, and whether the local time there is the second of two that are alike.
func (r *rules) atUTC(t int64) (k *kind, fold int) {
	i := r.find(r.at, t)
	k = r.kind(i)
	if i < 0 {
		return k, 0
	}
	if r.repeats {
		if last := r.at[len(r.at)-1]; t >= last {
			t -= ((t-last)/cycle + 1) * cycle
		}
	}
	if back := int64(r.kind(i-1).offset - k.offset); t-r.at[i] < back {
		fold = 1
	}
	return k, fold
}

// savings works out how much daylight saving time each kind is: what it differs from the standard time before it, or after it, or an hour.
func savings(at []*kind, before *kind) {
	for i, k := range at {
		if !k.dst || k.saving != 0 {
			continue
		}
		prev := before
		if i > 0 {
			prev = at[i-1]
		}
		if i > 0 && !prev.dst {
			k.saving = k.offset - prev.offset
		}
		if k.saving == 0 && i > 0 && i+1 < len(at) && !at[i+1].dst {
			k.saving = k.offset - at[i+1].offset
		}
	}
	for _, k := range at {
		if k.dst && k.saving == 0 {
			k.saving = 3600
		}
	}
}

// fromLocation lists the changes of a zone of Go's library, for 400 years from now on.
func fromLocation(l *gotime.Location) *rules {
	kinds := map[kind]*kind{}
	at := func(t gotime.Time) *kind {
		name, offset := t.Zone()
		k := kind{offset: offset, dst: t.IsDST(), name: name}
		if kinds[k] == nil {
			shared := k
			kinds[k] = &shared
		}
		return kinds[k]
	}
	t := gotime.Date(1, 1, 1, 0, 0, 0, 0, gotime.UTC).In(l)
	r := &rules{before: at(t)}
	const tail = 2038
	end := gotime.Date(2440, 1, 1, 0, 0, 0, 0, gotime.UTC)
	for {
		_, next := t.ZoneBounds()
		if next.IsZero() || next.After(end) {
			r.repeats = !next.IsZero()
			break
		}
		if !next.After(t) {
			next = t.Add(48 * gotime.Hour) // on the last day of leap years the library's bounds end where they begin
		}
		if t.Year() < tail && next.Year() >= tail {
			kinds = map[kind]*kind{} // from here on a rule holds, which has kinds of its own
		}
		t = next
		if k := at(t); k != r.kind(len(r.to)-1) {
			r.at, r.to = append(r.at, t.Unix()), append(r.to, k)
		}
	}
	savings(r.to, r.before)
	return r.finish()
}
