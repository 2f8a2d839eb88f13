// This file has what the package offers to module zoneinfo, whose zones are of a subclass of tzinfo.

package datetime

import "dappco.re/go/py/engine/object"

// Tzinfo is the class tzinfo.
func Tzinfo() *object.Type { return tzinfoType }

// NewDelta is a timedelta of whole seconds, less than some days of them.
func NewDelta(seconds int) object.Value {
	days, rest := divmod(seconds, daySeconds)
	return rawDelta(days, rest, 0).Value()
}

// Shown is the local time that the datetime v shows, in seconds from 1970 as if it were UTC, with its fold and its tzinfo; ok is false if v is no datetime.
func Shown(v object.Value) (seconds int64, fold int, tz object.Value, ok bool) {
	if !isStamp(v) {
		return 0, 0, object.Value{}, false
	}
	d := asStamp(v)
	return d.seconds() - secondsToEpoch, d.fold, d.tz, true
}

// Shift is the datetime v moved by seconds, with another fold, in the class of v.
func Shift(th *object.Thread, v object.Value, seconds, fold int) (object.Value, *object.Exception) {
	moved, exc := stampPlus(th, v, asDelta(NewDelta(seconds)), 1)
	if exc != nil || fold == 0 || !isStamp(moved) {
		return moved, exc
	}
	d := asStamp(moved)
	h := d.hms
	h.fold = fold
	return makeStamp(th, moved.Type(), d.year, d.month, d.day, h)
}
