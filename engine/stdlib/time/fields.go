// This file converts between Go's times and struct_time.

package time

import (
	"fmt"
	"math"
	gotime "time"

	"dappco.re/go/py/engine/object"
)

// fields is a broken-down time as Python counts: month and day from 1, Monday is day 0 of the week, the year's first day is 1.
type fields struct {
	year                                         int64
	month, day, hour, minute, second, wday, yday int
	dst                                          int
	zone                                         string
	offset                                       int
	local                                        *gotime.Location // the zone of local times
}

var (
	dayNames   = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

func goFields(t gotime.Time, zone string) fields {
	name, offset := t.Zone()
	if zone != "" {
		name = zone
	}
	f := fields{year: int64(t.Year()), month: int(t.Month()), day: t.Day(), hour: t.Hour(), minute: t.Minute(), second: t.Second(),
		wday: (int(t.Weekday()) + 6) % 7, yday: t.YearDay(), zone: name, offset: offset, local: t.Location()}
	if t.IsDST() {
		f.dst = 1
	}
	return f
}

func (f fields) value() value {
	n := func(i int) value { return object.Int64(int64(i)) }
	return structTime.Make(object.Int64(f.year), n(f.month), n(f.day), n(f.hour), n(f.minute), n(f.second), n(f.wday), n(f.yday), n(f.dst), object.StrOf(f.zone), n(f.offset))
}

func fromGo(t gotime.Time, zone string) value { return goFields(t, zone).value() }

// moment is the time that the optional argument of gmtime and the like means.
func moment(th *thread, args []value) (gotime.Time, *exception) {
	if len(args) == 0 || args[0].IsNone() {
		return now(th)
	}
	v := args[0]
	secs := int64(0)
	if v.Type().Has(object.FlagFloat) {
		f := object.FloatValue(v)
		if math.IsNaN(f) {
			return gotime.Time{}, object.ValueErrorf("Invalid value NaN (not a number)")
		}
		if math.Abs(f) >= 1<<62 {
			return gotime.Time{}, object.OverflowErrorf("timestamp out of range for platform time_t")
		}
		secs = int64(math.Floor(f))
	} else {
		var exc *exception
		if secs, exc = object.ToInt64(th, v); exc != nil {
			if exc.Is(object.OverflowErrorType) {
				exc = object.OverflowErrorf("timestamp out of range for platform time_t")
			}
			return gotime.Time{}, exc
		}
	}
	const most = 67768036191676799 // the last second of the last year that fits in 32 bits
	if secs > most || secs < -67768040609740800 {
		return gotime.Time{}, object.Raise(th, object.OSErrorType.Value(), object.Int64(75), object.StrOf("Value too large for defined data type"))
	}
	return gotime.Unix(secs, 0), nil
}

// fieldsOf is the optional time tuple of function fn, checked; without it, now.
func fieldsOf(th *thread, args []value, fn string) (fields, *exception) {
	if len(args) == 0 {
		t, exc := now(th)
		return goFields(t.In(th.Interp.LocalZone()), ""), exc
	}
	v := args[0]
	if !v.Type().Has(object.FlagTuple) {
		return fields{}, object.TypeErrorf("Tuple or struct_time argument required")
	}
	items := v.AsTuple().Items
	if len(items) != 9 {
		return fields{}, object.TypeErrorf("%s(): illegal time tuple argument", fn)
	}
	var n [9]int
	for i, item := range items {
		x, exc := object.ToInt32(th, item)
		if exc != nil {
			return fields{}, exc
		}
		n[i] = int(x)
	}
	if n[0] < math.MinInt32+1900 {
		return fields{}, object.OverflowErrorf("year out of range")
	}
	f := fields{year: int64(n[0]), month: n[1], day: n[2], hour: n[3], minute: n[4], second: n[5], wday: n[6], yday: n[7], dst: n[8], local: th.Interp.LocalZone()}
	if f.wday = (f.wday+1)%7 - 1; f.wday == -1 {
		f.wday = 6 // Sunday may be -1, nothing less
	}
	local := gotime.Date(int(f.year), gotime.Month(max(1, f.month)), max(1, f.day), f.hour, f.minute, f.second, 0, f.local)
	f.zone, f.offset = local.Zone()
	if v.Type() == &structTime.Type {
		if z, exc := object.GetAttrName(th, v, "tm_zone"); exc == nil && z.Type().Has(object.FlagStr) {
			f.zone = z.AsStr().String()
		}
		if z, exc := object.GetAttrName(th, v, "tm_gmtoff"); exc == nil && z.IsInt64() {
			f.offset = int(z.AsInt64())
		}
	}
	return f, nil
}

// check refuses what no calendar has; zero means the first for month, day and day of the year.
func (f *fields) check() *exception {
	fix := func(n *int) {
		if *n == 0 {
			*n = 1
		}
	}
	fix(&f.month)
	fix(&f.day)
	fix(&f.yday)
	for _, r := range []struct {
		name    string
		n, last int
		first   int
	}{{"month", f.month, 12, 1}, {"day of month", f.day, 31, 1}, {"hour", f.hour, 23, 0}, {"minute", f.minute, 59, 0}, {"seconds", f.second, 61, 0}, {"day of week", f.wday, 6, 0}, {"day of year", f.yday, 366, 1}} {
		if r.n < r.first || r.n > r.last {
			return object.ValueErrorf("%s out of range", r.name)
		}
	}
	return nil
}

func (f fields) asctime() string {
	return fmt.Sprintf("%s %s%3d %.2d:%.2d:%.2d %d", dayNames[f.wday][:3], monthNames[max(1, min(f.month, 12))-1][:3], f.day, f.hour, f.minute, f.second, f.year)
}

func mktime(th *thread, _, v value) (value, *exception) {
	f, exc := fieldsOf(th, []value{v}, "mktime")
	if exc != nil {
		return value{}, exc
	}
	return object.Float(float64(f.seconds())), nil
}

// seconds is the fields as seconds since the epoch, taken as local time. Where they say that summer time holds and it does not, or the other way round, the clock is
// an hour off, as it is for C's mktime.
func (f *fields) seconds() int64 {
	t := gotime.Date(int(f.year), gotime.Month(f.month), f.day, f.hour, f.minute, f.second, 0, f.local)
	switch {
	case f.dst == 0 && t.IsDST():
		t = t.Add(gotime.Hour)
	case f.dst > 0 && !t.IsDST():
		t = t.Add(-gotime.Hour)
	}
	return t.Unix()
}

// zones sets timezone, altzone, daylight and tzname of a zone.
func zones(ns *object.Dict, year int, zone *gotime.Location) {
	winter := gotime.Date(year, 1, 1, 0, 0, 0, 0, zone)
	summer := gotime.Date(year, 7, 1, 0, 0, 0, 0, zone)
	if winter.IsDST() {
		winter, summer = summer, winter
	}
	name, offset := winter.Zone()
	otherName, other := summer.Zone()
	ns.SetName("timezone", object.Int64(int64(-offset)))
	ns.SetName("altzone", object.Int64(int64(-other)))
	daylight := int64(0)
	if offset != other {
		daylight = 1
	}
	ns.SetName("daylight", object.Int64(daylight))
	ns.SetName("tzname", object.TupleOf(object.StrOf(name), object.StrOf(otherName)))
}
