// This file implements the class methods that make datetimes.

package datetime

import (
	gotime "time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

var stampMakers = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "now", Kind: object.ClassMethod, Sig: "($type, /, tz=None)", Doc: "The current datetime in a time zone, in local time without one.", FS: func(th *thread, cls value, args []value) (value, *exception) {
			t, exc := now(th)
			if exc != nil {
				return value{}, exc
			}
			return fromMoment(th, cls.AsType(), t.Unix(), t.Nanosecond()/1000, args[0])
		}},
		{Name: "utcnow", Kind: object.ClassMethod, Sig: "($type, /)", Doc: "The current datetime in UTC, without a tzinfo; deprecated.", F0: func(th *thread, cls value) (value, *exception) {
			if exc := object.Warn(th, object.DeprecationWarningType, "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC)."); exc != nil {
				return value{}, exc
			}
			t, exc := now(th)
			if exc != nil {
				return value{}, exc
			}
			return fromSeconds(th, cls.AsType(), t.Unix(), t.Nanosecond()/1000, gotime.UTC, object.None)
		}},
		{Name: "fromtimestamp", Kind: object.ClassMethod, Sig: "($type, /, timestamp, tz=None)", Doc: "The datetime that a POSIX timestamp has in a time zone, in local time without one.", FS: func(th *thread, cls value, args []value) (value, *exception) {
			secs, micro, exc := timestamp(th, args[0], true)
			if exc != nil {
				return value{}, exc
			}
			return fromMoment(th, cls.AsType(), secs, micro, args[1])
		}},
		{Name: "utcfromtimestamp", Kind: object.ClassMethod, Doc: "The datetime that a POSIX timestamp has in UTC, without a tzinfo; deprecated.", FN: func(th *thread, cls value, args []value) (value, *exception) {
			if exc := object.Warn(th, object.DeprecationWarningType, "datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, datetime.UTC)."); exc != nil {
				return value{}, exc
			}
			if len(args) != 1 {
				return value{}, object.TypeErrorf("utcfromtimestamp() takes exactly 1 argument (%d given)", len(args))
			}
			secs, micro, exc := timestamp(th, args[0], true)
			if exc != nil {
				return value{}, exc
			}
			return fromSeconds(th, cls.AsType(), secs, micro, gotime.UTC, object.None)
		}, Max: -1},
		{Name: "strptime", Kind: object.ClassMethod, Doc: "The datetime that a text means by a format with directives.", FN: strptimeMethod("_strptime_datetime_datetime"), Max: -1},
		{Name: "combine", Kind: object.ClassMethod, Sig: "($type, /, date, time, tzinfo=unchanged)", Doc: "The datetime of a date and a time of day.", FS: func(th *thread, cls value, args []value) (value, *exception) {
			if !isDate(args[0]) {
				return value{}, object.TypeErrorf("combine() argument 1 must be datetime.date, not %s", kindOf(args[0]))
			}
			if !isClock(args[1]) {
				return value{}, object.TypeErrorf("combine() argument 2 must be datetime.time, not %s", kindOf(args[1]))
			}
			d, h := asDate(args[0]), asClock(args[1]).hms
			var exc *exception
			if h.tz, exc = zoneArg(args[2], h.tz); exc != nil {
				return value{}, exc
			}
			return makeStamp(th, cls.AsType(), d.year, d.month, d.day, h)
		}},
		{Name: "fromisoformat", Kind: object.ClassMethod, Sig: "($type, object, /)", Doc: "The datetime that a text in one of the formats of ISO 8601 means.", F1: stampFromISO},
	}
}}

// fromMoment is the datetime of a POSIX timestamp in zone tz, or in local time.
func fromMoment(th *thread, cls *class, secs int64, micro int, tz value) (value, *exception) {
	tz, exc := zoneArg(tz, object.None)
	if exc != nil {
		return value{}, exc
	}
	if tz.IsNone() {
		return fromSeconds(th, cls, secs, micro, th.Interp.LocalZone(), tz)
	}
	v, exc := fromSeconds(th, cls, secs, micro, gotime.UTC, tz)
	if exc != nil {
		return value{}, exc
	}
	return object.CallMethod(th, tz, nameFromUTC.Str(), v)
}

// fromSeconds is the datetime of a POSIX timestamp in a zone of Go, with tz as its tzinfo.
func fromSeconds(th *thread, cls *class, secs int64, micro int, where *gotime.Location, tz value) (value, *exception) {
	l, exc := timeIn(secs, where)
	if exc != nil {
		return value{}, exc
	}
	fold := 0
	if tz.IsNone() && where == th.Interp.LocalZone() && l.year >= minYear && l.year <= maxYear && secs > maxFold-secondsToEpoch {
		if fold, exc = localFold(th, l, secs); exc != nil {
			return value{}, exc
		}
	}
	return makeStamp(th, cls, l.year, l.month, l.day, hms{l.hour, l.minute, l.second, micro, fold, tz})
}

// localFold is 1 when the local clocks showed the time l before, a while before secs.
func localFold(th *thread, l local, secs int64) (int, *exception) {
	before, exc := localTime(th, secs-maxFold)
	if exc != nil {
		return 0, exc
	}
	shift := l.seconds() - before.seconds() - maxFold
	if shift >= 0 {
		return 0, nil
	}
	earlier, exc := localTime(th, secs+shift)
	if exc != nil {
		return 0, exc
	}
	if earlier.seconds() == l.seconds() {
		return 1, nil
	}
	return 0, nil
}

func stampFromISO(th *thread, cls, v value) (value, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("fromisoformat: argument must be str")
	}
	year, month, day, p, ok, exc := parseISOStamp(th, v.AsStr().String())
	if exc != nil {
		return value{}, exc
	}
	if !ok {
		return value{}, badISO(th, v)
	}
	if p.hour == 24 {
		if exc := checkDate(year, month, day); exc != nil {
			return value{}, exc
		}
		p.hour = 0
		n := toOrdinal(year, month, day) + 1
		if n > maxOrdinal {
			return value{}, object.ValueErrorf("year must be in 1..9999, not 10000")
		}
		year, month, day = fromOrdinal(n)
	}
	return makeStamp(th, cls.AsType(), year, month, day, p.hms)
}
