// This file implements the class methods that make dates.

package datetime

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var dateMakers = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "fromtimestamp", Kind: object.ClassMethod, Sig: "($type, timestamp, /)", Doc: "The date that a POSIX timestamp, as time.time() makes them, has in local time.", F1: func(th *thread, cls, stamp value) (value, *exception) {
			secs, exc := timestampSeconds(th, stamp)
			if exc != nil {
				return value{}, exc
			}
			l, exc := localTime(th, secs)
			if exc != nil {
				return value{}, exc
			}
			return makeDate(th, cls.AsType(), l.year, l.month, l.day)
		}},
		{Name: "fromordinal", Kind: object.ClassMethod, Doc: "The date of a proleptic Gregorian ordinal.", FN: func(th *thread, cls value, args []value) (value, *exception) {
			if len(args) != 1 {
				return value{}, object.TypeErrorf("fromordinal() takes exactly 1 argument (%d given)", len(args))
			}
			n, exc := object.ToInt32(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			if n < 1 {
				return value{}, object.ValueErrorf("ordinal must be >= 1")
			}
			year, month, day := fromOrdinal(int(n))
			return makeDate(th, cls.AsType(), year, month, day)
		}, Max: -1},
		{Name: "fromisoformat", Kind: object.ClassMethod, Sig: "($type, object, /)", Doc: "The date that a text in one of the formats of ISO 8601 means.", F1: func(th *thread, cls, v value) (value, *exception) {
			if !v.Type().Has(object.FlagStr) {
				return value{}, object.TypeErrorf("fromisoformat: argument must be str")
			}
			s := v.AsStr().String()
			year, month, day, ok := 0, 0, 0, false
			if len(s) == 10 && s[4] != '-' {
				s = s[:8] // what follows the short form is not looked at
			}
			if len(s) == 7 || len(s) == 8 || len(s) == 10 {
				year, month, day, ok = parseISODate(s)
			}
			if !ok {
				return value{}, badISO(th, v)
			}
			return makeDate(th, cls.AsType(), year, month, day)
		}},
		{Name: "fromisocalendar", Kind: object.ClassMethod, Sig: "($type, year, week, day)", Doc: "The date of an ISO year, week number and weekday.", FS: dateFromISOCalendar},
		{Name: "strptime", Kind: object.ClassMethod, Doc: "The date that a text means by a format with directives.", FN: strptimeMethod("_strptime_datetime_date"), Max: -1},
		{Name: "today", Kind: object.ClassMethod, Sig: "($type, /)", Doc: "The current date or datetime.", F0: func(th *thread, cls value) (value, *exception) {
			if cls.Is(dateType.Value()) {
				t, exc := now(th)
				if exc != nil {
					return value{}, exc
				}
				l, exc := localTime(th, t.Unix())
				if exc != nil {
					return value{}, exc
				}
				return makeDate(th, dateType, l.year, l.month, l.day)
			}
			f, exc := native.FromModule(th, "time", "time")
			if exc != nil {
				return value{}, exc
			}
			t, exc := object.Call0(th, f)
			if exc != nil {
				return value{}, exc
			}
			return object.CallMethod(th, cls, nameFromTimestamp.Str(), t)
		}},
	}
}}

func badISO(th *thread, text value) *exception {
	r, exc := object.Repr(th, text)
	if exc != nil {
		return exc
	}
	return object.ValueErrorf("Invalid isoformat string: %s", r)
}

func dateFromISOCalendar(th *thread, cls value, args []value) (value, *exception) {
	var n [3]int
	for i, v := range args {
		x, exc := object.ToInt32(th, v)
		if exc != nil {
			if exc.Is(object.OverflowErrorType) {
				exc = object.ValueErrorf("ISO calendar component out of range")
			}
			return value{}, exc
		}
		n[i] = int(x)
	}
	ordinal, fault := fromISOWeek(n[0], n[1], n[2])
	switch fault {
	case weekYear:
		return value{}, checkRange("year", n[0], minYear, maxYear)
	case weekNumber:
		return value{}, object.ValueErrorf("Invalid week: %d", n[1])
	case weekDay:
		return value{}, object.ValueErrorf("Invalid weekday: %d (range is [1, 7])", n[2])
	}
	if ordinal < 1 {
		return value{}, object.ValueErrorf("year must be in 1..9999, not 0")
	}
	year, month, day := fromOrdinal(ordinal)
	return makeDate(th, cls.AsType(), year, month, day)
}

// strptimeMethod is a class method that leaves its work to function fn of module _strptime.
func strptimeMethod(fn string) func(th *thread, cls value, args []value) (value, *exception) {
	return func(th *thread, cls value, args []value) (value, *exception) {
		if len(args) != 2 {
			return value{}, object.TypeErrorf("strptime() takes exactly 2 arguments (%d given)", len(args))
		}
		for i, v := range args {
			if _, exc := text(v, "strptime", i+1); exc != nil {
				return value{}, exc
			}
		}
		f, exc := native.FromModule(th, "_strptime", fn)
		if exc != nil {
			return value{}, exc
		}
		return object.Call3(th, f, cls, args[0], args[1])
	}
}
