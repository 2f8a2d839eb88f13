// This file implements the methods of datetime that are no constructors.

package datetime

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

const replaceStamp = "($self, /, year=unchanged, month=unchanged, day=unchanged,\n        hour=unchanged, minute=unchanged, second=unchanged,\n        microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)"

var stampMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "date", Sig: "($self, /)", Doc: "The date, without the time of day.", F0: func(_ *thread, v value) (value, *exception) {
			d := asStamp(v)
			return rawDate(d.year, d.month, d.day).Value(), nil
		}},
		{Name: "time", Sig: "($self, /)", Doc: "The time of day, without tzinfo.", F0: func(_ *thread, v value) (value, *exception) {
			h := asStamp(v).hms
			h.tz = object.None
			return rawClock(h).Value(), nil
		}},
		{Name: "timetz", Sig: "($self, /)", Doc: "The time of day with tzinfo.", F0: func(_ *thread, v value) (value, *exception) {
			return rawClock(asStamp(v).hms).Value(), nil
		}},
		{Name: "ctime", Sig: "($self, /)", Doc: "The datetime as ctime() writes it.", F0: func(_ *thread, v value) (value, *exception) {
			d := asStamp(v)
			return object.StrOf(d.ctime(d.hour, d.minute, d.second)), nil
		}},
		{Name: "timetuple", Sig: "($self, /)", Doc: "A time tuple as time.localtime() makes them.", F0: stampTimetuple},
		{Name: "timestamp", Sig: "($self, /)", Doc: "The POSIX timestamp, as a float.", F0: stampTimestamp},
		{Name: "utctimetuple", Sig: "($self, /)", Doc: "A time tuple of the same moment in UTC.", F0: func(th *thread, v value) (value, *exception) {
			off, exc := offsetBy(th, asStamp(v).tz, "utcoffset", v)
			if exc != nil {
				return value{}, exc
			}
			if off != nil {
				if v, exc = stampPlus(th, plain(v), off, -1); exc != nil {
					return value{}, exc
				}
			}
			d := asStamp(v)
			return timeTuple(th, &d.date, d.hour, d.minute, d.second, 0)
		}},
		{Name: "isoformat", Sig: "($self, /, sep='T', timespec='auto')", Doc: "The datetime as ISO 8601 writes it, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].\n\nsep stands between date and time. timespec says how much of the time is written: 'auto', 'hours', 'minutes', 'seconds', 'milliseconds' or 'microseconds'.", FS: stampIsoformat},
		zoneQuery("utcoffset", func(v value) (tz, arg value) { return asStamp(v).tz, v }),
		zoneQuery("tzname", func(v value) (tz, arg value) { return asStamp(v).tz, v }),
		zoneQuery("dst", func(v value) (tz, arg value) { return asStamp(v).tz, v }),
		{Name: "replace", Sig: replaceStamp, Doc: "A datetime with some fields changed.", FS: stampReplace},
		replaceTwin(replaceStamp, stampReplace),
		{Name: "astimezone", Sig: "($self, /, tz=None)", Doc: "The same moment in another time zone, the local one if tz is None.", FS: astimezone},
		{Name: "__reduce_ex__", Sig: "($self, proto, /)", Doc: "__reduce_ex__(proto) -> (cls, state)", F1: func(th *thread, self, proto value) (value, *exception) {
			n, exc := object.ToInt32(th, proto)
			if exc != nil {
				return value{}, exc
			}
			d := asStamp(self)
			return reduceState(self, d.hms.bytes(d.date.bytes(), n > 3), d.tz), nil
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: "__reduce__() -> (cls, state)", F0: func(_ *thread, self value) (value, *exception) {
			d := asStamp(self)
			return reduceState(self, d.hms.bytes(d.date.bytes(), false), d.tz), nil
		}},
	}
}}

// plain is v as a datetime of no subclass.
func plain(v value) value { return withFold(v, asStamp(v).fold) }

func stampTimetuple(th *thread, v value) (value, *exception) {
	d, flag := asStamp(v), -1
	dst, exc := offsetBy(th, d.tz, "dst", v)
	if exc != nil {
		return value{}, exc
	}
	if dst != nil {
		flag = 1
		if dst.zero() {
			flag = 0
		}
	}
	return timeTuple(th, &d.date, d.hour, d.minute, d.second, flag)
}

// seconds is the time from the beginning of year 1, without regard to the zone.
func (d *stamp) seconds() int64 {
	return int64(d.ordinal()-1)*daySeconds + int64(d.hour*3600+d.minute*60+d.second)
}

func stampTimestamp(th *thread, v value) (value, *exception) {
	d := asStamp(v)
	if d.tz.IsNone() {
		secs, exc := utcSeconds(th, d.seconds(), d.fold)
		if exc != nil {
			return value{}, exc
		}
		return object.Float(float64(secs-secondsToEpoch) + float64(d.micro)/million), nil
	}
	epoch := rawStamp(1970, 1, 1, 0, 0, 0, 0, utc().Value(), 0)
	diff, exc := stampSub(th, v, epoch.Value())
	if exc != nil {
		return value{}, exc
	}
	return object.Binary(th, object.TrueDiv, object.NormInt(asDelta(diff).big()), number(million))
}

func stampIsoformat(th *thread, self value, args []value) (value, *exception) {
	sep := "T"
	if v := args[0]; !v.IsNull() {
		if !v.Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("isoformat() argument 1 must be a unicode character, not %s", kindOf(v))
		}
		if n := v.AsStr().Len(); n != 1 {
			return value{}, object.TypeErrorf("isoformat() argument 1 must be a unicode character, not a string of length %d", n)
		}
		sep = v.AsStr().String()
	}
	d := asStamp(self)
	s, exc := d.hms.isoformat(args[1], 2)
	if exc != nil {
		return value{}, exc
	}
	return withOffset(th, d.date.isoformat()+sep+s, d.tz, self)
}

func stampReplace(th *thread, self value, args []value) (value, *exception) {
	d := asStamp(self)
	year, month, day := d.year, d.month, d.day
	if exc := ints(th, args[:3], &year, &month, &day); exc != nil {
		return value{}, exc
	}
	h, exc := d.hms.replaced(th, args[3:])
	if exc != nil {
		return value{}, exc
	}
	return makeStamp(th, self.Type(), year, month, day, h)
}

// ownZone is the zone of v, the local one if it has none.
func ownZone(th *thread, v value) (value, *exception) {
	d := asStamp(v)
	if !d.tz.IsNone() {
		return d.tz, nil
	}
	u, exc := utcSeconds(th, d.seconds(), d.fold)
	if exc != nil {
		return value{}, exc
	}
	shown, exc := localSeconds(th, u)
	if exc == nil && shown != d.seconds() {
		// The clocks never showed d; the zone of d is that on the other side of the time they left out.
		u, exc = utcSeconds(th, d.seconds(), 1-d.fold)
	}
	if exc != nil {
		return value{}, exc
	}
	z, exc := localZone(th, u)
	if exc != nil {
		return value{}, exc
	}
	return z.Value(), nil
}

func astimezone(th *thread, self value, args []value) (value, *exception) {
	tz, exc := zoneArg(args[0], object.None)
	if exc != nil {
		return value{}, exc
	}
	own, exc := ownZone(th, self)
	if exc != nil {
		return value{}, exc
	}
	if own.Is(tz) {
		return self, nil
	}
	off, exc := offsetBy(th, own, "utcoffset", self)
	if exc != nil {
		return value{}, exc
	}
	if off == nil {
		// A zone that knows no offset is as good as none.
		naive := asStamp(plain(self))
		naive.tz = object.None
		if own, exc = ownZone(th, naive.Value()); exc != nil {
			return value{}, exc
		}
		off = asZone(own).offset
	}
	moment, exc := stampPlus(th, self, off, -1)
	if exc != nil {
		return value{}, exc
	}
	if !isStamp(moment) {
		return value{}, object.TypeErrorf("astimezone: the class made a %s of a datetime", moment.Type().MessageName())
	}
	if tz.IsNone() {
		z, exc := localZone(th, asStamp(moment).seconds())
		if exc != nil {
			return value{}, exc
		}
		tz = z.Value()
	}
	m := asStamp(moment)
	h := m.hms
	h.tz, h.fold = tz, 0
	if moment, exc = makeStamp(th, moment.Type(), m.year, m.month, m.day, h); exc != nil {
		return value{}, exc
	}
	if tz.Is(utc().Value()) {
		return moment, nil
	}
	return object.CallMethod(th, tz, nameFromUTC.Str(), moment)
}
