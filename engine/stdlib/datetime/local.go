// This file has the clock and the local time zone.

package datetime

import (
	"math"
	gotime "time"

	"dappco.re/go/py/engine/object"
)

// now is the current time by the clock of the host.
func now(th *thread) (gotime.Time, *exception) {
	c := th.Interp.Host.Clock
	if c == nil {
		return gotime.Time{}, object.Denied("a clock", value{})
	}
	return c.Now(), nil
}

// local is a broken-down time.
type local struct {
	year, month, day, hour, minute, second int
	zone                                   string
	offset                                 int // seconds east of UTC
}

func brokenDown(t gotime.Time) local {
	name, offset := t.Zone()
	return local{t.Year(), int(t.Month()), t.Day(), t.Hour(), t.Minute(), t.Second(), name, offset}
}

// localTime is the local time of a POSIX timestamp.
func localTime(th *thread, secs int64) (local, *exception) {
	return timeIn(secs, th.Interp.LocalZone())
}

func timeIn(secs int64, zone *gotime.Location) (local, *exception) {
	const most = 67768036191676799 // the last second of the last year that fits in 32 bits
	if secs > most || secs < -67768040609740800 {
		e := object.NewException(object.OSErrorType, number(75), object.StrOf("Value too large for defined data type"))
		return local{}, e
	}
	return brokenDown(gotime.Unix(secs, 0).In(zone)), nil
}

const secondsToEpoch = 62135596800 // from the beginning of year 1 to 1970

// seconds is the local time as if it were UTC, from the beginning of year 1.
func (l local) seconds() int64 {
	return int64(toOrdinal(l.year, l.month, l.day)-1)*daySeconds + int64(l.hour*3600+l.minute*60+l.second)
}

// localSeconds is the local time at the time u, both from the beginning of year 1.
func localSeconds(th *thread, u int64) (int64, *exception) {
	l, exc := localTime(th, u-secondsToEpoch)
	if exc == nil {
		exc = checkRange("year", l.year, minYear, maxYear)
	}
	if exc != nil {
		return 0, exc
	}
	return l.seconds(), nil
}

// maxFold is more than any zone ever turned its clocks by.
const maxFold = 24 * 3600

// utcSeconds is the time at which the local clocks show t, seconds from the beginning of year 1; fold chooses where they do twice or never.
func utcSeconds(th *thread, t int64, fold int) (int64, *exception) {
	shown, exc := localSeconds(th, t)
	if exc != nil {
		return 0, exc
	}
	a := shown - t
	u1 := t - a
	t1, exc := localSeconds(th, u1)
	if exc != nil {
		return 0, exc
	}
	var b int64
	if t1 == t {
		// One answer is u1; another offset before or after may give a second.
		probe := u1 - maxFold
		if fold == 1 {
			probe = u1 + maxFold
		}
		if shown, exc = localSeconds(th, probe); exc != nil {
			return 0, exc
		}
		if b = shown - probe; a == b {
			return u1, nil
		}
	} else {
		b = t1 - u1
	}
	u2 := t - b
	t2, exc := localSeconds(th, u2)
	switch {
	case exc != nil:
		return 0, exc
	case t2 == t:
		return u2, nil
	case t1 == t:
		return u1, nil
	case fold == 1:
		return min(u1, u2), nil
	}
	return max(u1, u2), nil
}

func outOfRange() *exception {
	return object.OverflowErrorf("timestamp out of range for platform time_t")
}

// timestampSeconds is a POSIX timestamp without its fraction, rounded down.
func timestampSeconds(th *thread, v value) (int64, *exception) {
	secs, _, exc := timestamp(th, v, false)
	return secs, exc
}

// timestamp is a POSIX timestamp as seconds and microseconds, rounded to the nearest.
func timestamp(th *thread, v value, nearest bool) (secs int64, micro int, exc *exception) {
	switch {
	case isFloat(v):
		f := object.FloatValue(v)
		if math.IsNaN(f) {
			return 0, 0, object.ValueErrorf("Invalid value NaN (not a number)")
		}
		whole, fraction := math.Modf(f)
		if !nearest {
			whole, fraction = math.Floor(f), 0
		}
		fraction = math.RoundToEven(fraction * million)
		if fraction >= million {
			fraction -= million
			whole++
		} else if fraction < 0 {
			fraction += million
			whole--
		}
		if !(whole >= -(1<<63) && whole < 1<<63) {
			return 0, 0, outOfRange()
		}
		return int64(whole), int(fraction), nil
	case isInt(v):
		n, ok := object.IntValue(v)
		if !ok {
			return 0, 0, outOfRange()
		}
		return n, 0, nil
	case object.HasIndex(v):
		i, exc := object.Index(th, v)
		if exc != nil {
			return 0, 0, exc
		}
		return timestamp(th, i, nearest)
	}
	return 0, 0, object.TypeErrorf("'%s' object cannot be interpreted as an integer", v.Type().MessageName())
}

// localZone is the zone with the local offset and name at the time u, seconds from the beginning of year 1.
func localZone(th *thread, u int64) (*zone, *exception) {
	l, exc := localTime(th, u-secondsToEpoch)
	if exc != nil {
		return nil, exc
	}
	offset, exc := newDelta(0, l.offset, 0)
	if exc != nil {
		return nil, exc
	}
	return namedZone(offset, object.NewStr(l.zone)), nil
}
