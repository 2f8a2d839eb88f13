// This file is what the conversion of Go's times and durations needs of the classes: their layouts, and access to their parts.

package datetime

import (
	gotime "time"

	"dappco.re/go/py/engine/object"
)

// Moment and Delta are the layouts of datetime and timedelta, for classes that derive from them: their structs begin with one of these.
type (
	Moment = stamp
	Delta  = delta
)

// MomentType and DeltaType are the classes datetime and timedelta.
var (
	MomentType = stampType
	DeltaType  = deltaType
)

// IsMoment and IsDelta report that v is a datetime, or a timedelta.
func IsMoment(v object.Value) bool { return isStamp(v) }

// IsDelta reports that v is a timedelta.
func IsDelta(v object.Value) bool { return isDelta(v) }

// SetMoment makes d, a fresh datetime of class cls, the moment t in the zone tz, in whole microseconds.
func SetMoment(d *Moment, cls *object.Type, t gotime.Time, tz object.Value) {
	year, month, day := t.Date()
	d.date = date{object.NewHead(cls), year, int(month), day}
	d.hms = hms{hour: t.Hour(), minute: t.Minute(), second: t.Second(), micro: t.Nanosecond() / 1000, tz: tz}
	// The second of two equal times on the clock, after it was set back, has fold 1.
	if back := zoneOffset(t.Add(-gotime.Hour*3)) - zoneOffset(t); back > 0 {
		earlier := t.Add(-gotime.Duration(back) * gotime.Second)
		if zoneOffset(earlier) == zoneOffset(t)+back {
			d.fold = 1
		}
	}
}

func zoneOffset(t gotime.Time) int {
	_, offset := t.Zone()
	return offset
}

// MomentParts are the fields of a datetime as if it were in UTC, and its zone.
func MomentParts(v object.Value) (wall gotime.Time, tz object.Value) {
	d := asStamp(v)
	return gotime.Date(d.year, gotime.Month(d.month), d.day, d.hour, d.minute, d.second, d.micro*1000, gotime.UTC), d.tz
}

// MomentOffset is how far a datetime is ahead of UTC; ok is false when it does not know.
func MomentOffset(th *object.Thread, v object.Value) (offset gotime.Duration, ok bool, exc *object.Exception) {
	off, exc := offsetBy(th, asStamp(v).tz, "utcoffset", v)
	if exc != nil || off == nil {
		return 0, false, exc
	}
	return gotime.Duration(off.micros()) * gotime.Microsecond, true, nil
}

// ZoneName is the name of the zone that a datetime has, "" if it has none.
func ZoneName(th *object.Thread, v object.Value) (string, *object.Exception) {
	tz := asStamp(v).tz
	if tz.IsNone() {
		return "", nil
	}
	name, exc := object.CallMethod(th, tz, object.Intern("tzname"), v)
	if exc != nil || !name.Type().Has(object.FlagStr) {
		return "", exc
	}
	return name.AsStr().String(), nil
}

// FixedZone is a timezone with so many seconds ahead of UTC; the name "" stands for the usual one.
func FixedZone(seconds int, name string) object.Value {
	var label *str
	if name != "" {
		label = object.NewStr(name)
	}
	days, second := divmod(seconds, daySeconds)
	return namedZone(rawDelta(days, second, 0), label).Value()
}

// IsFixedUTC reports that tz is timezone.utc, or another without an offset and a name.
func IsFixedUTC(tz object.Value) bool {
	return tz.Type() == zoneType && asZone(tz).offset.zero() && asZone(tz).name == nil
}

// SetDelta makes d, a fresh timedelta of class cls, span in whole microseconds, rounded down.
func SetDelta(d *Delta, cls *object.Type, span gotime.Duration) {
	seconds, nanos := divmod(int(span), 1e9)
	days, second := divmod(seconds, daySeconds)
	*d = delta{object.NewHead(cls), days, second, nanos / 1000}
}

// DeltaSpan is a timedelta as a duration; ok is false when it does not fit.
func DeltaSpan(v object.Value) (gotime.Duration, bool) {
	d := asDelta(v)
	const most = 106751 // days that an int64 of nanoseconds holds
	if d.days > most || d.days < -most-1 {
		return 0, false
	}
	micros := d.micros()
	if span := gotime.Duration(micros) * gotime.Microsecond; int(span/gotime.Microsecond) == micros {
		return span, true
	}
	return 0, false
}
