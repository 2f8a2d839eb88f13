// This file implements the methods of date that are no constructors.

package datetime

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

const replaceDate = "($self, /, year=unchanged, month=unchanged, day=unchanged)"

var dateMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "ctime", Sig: "($self, /)", Doc: "The date as ctime() writes it.", F0: func(_ *thread, v value) (value, *exception) {
			return object.StrOf(asDate(v).ctime(0, 0, 0)), nil
		}},
		{Name: "strftime", Sig: "($self, /, format)", Doc: "The text that a format with directives makes, as strftime() does.", FS: strftimeMethod},
		{Name: "__format__", Sig: "($self, format, /)", Doc: "What strftime makes of the format; str(self) if it is empty.", F1: formatMethod},
		{Name: "timetuple", Sig: "($self, /)", Doc: "A time tuple as time.localtime() makes them.", F0: func(th *thread, v value) (value, *exception) {
			d := asDate(v)
			return timeTuple(th, d, 0, 0, 0, -1)
		}},
		{Name: "isocalendar", Sig: "($self, /)", Doc: "A named tuple of ISO year, week number and weekday.", F0: func(_ *thread, v value) (value, *exception) {
			d := asDate(v)
			return isoCalendarType.make(isoWeek(d.year, d.month, d.day)), nil
		}},
		{Name: "isoformat", Sig: "($self, /)", Doc: "The date as ISO 8601 writes it, YYYY-MM-DD.", F0: func(_ *thread, v value) (value, *exception) {
			return object.StrOf(asDate(v).isoformat()), nil
		}},
		{Name: "isoweekday", Sig: "($self, /)", Doc: "The day of the week, 1 on Mondays and 7 on Sundays.", F0: func(_ *thread, v value) (value, *exception) {
			d := asDate(v)
			return number(weekday(d.year, d.month, d.day) + 1), nil
		}},
		{Name: "toordinal", Sig: "($self, /)", Doc: "The proleptic Gregorian ordinal; January 1 of year 1 is day 1.", F0: func(_ *thread, v value) (value, *exception) {
			return number(asDate(v).ordinal()), nil
		}},
		{Name: "weekday", Sig: "($self, /)", Doc: "The day of the week, 0 on Mondays and 6 on Sundays.", F0: func(_ *thread, v value) (value, *exception) {
			d := asDate(v)
			return number(weekday(d.year, d.month, d.day)), nil
		}},
		{Name: "replace", Sig: replaceDate, Doc: "A date with some fields changed.", FS: dateReplace},
		replaceTwin(replaceDate, dateReplace),
		{Name: "__reduce__", Sig: "($self, /)", Doc: "__reduce__() -> (cls, state)", F0: func(_ *thread, v value) (value, *exception) {
			return object.TupleOf(v.Type().Value(), object.TupleOf(object.NewBytes(string(asDate(v).bytes())))), nil
		}},
	}
}}

// replaceTwin is __replace__, whose messages speak of replace.
func replaceTwin(sig string, f native.Body) object.Method {
	params := object.ParseParams("replace", sig)
	return object.Method{Name: "__replace__", Sig: "($self, /, **changes)", Doc: "The same as replace().", FK: func(th *thread, self value, args []value, kw []*str) (value, *exception) {
		room, exc := native.Bind(params, args, kw)
		if exc != nil {
			return value{}, exc
		}
		return f(th, self, room)
	}}
}

func dateReplace(th *thread, self value, args []value) (value, *exception) {
	d := asDate(self)
	year, month, day := d.year, d.month, d.day
	if exc := ints(th, args, &year, &month, &day); exc != nil {
		return value{}, exc
	}
	return makeDate(th, self.Type(), year, month, day)
}

func (d *date) isoformat() string { return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day) }

func (d *date) ctime(hour, minute, second int) string {
	return fmt.Sprintf("%s %s %2d %02d:%02d:%02d %04d", dayNames[weekday(d.year, d.month, d.day)], monthNames[d.month], d.day, hour, minute, second, d.year)
}

func (d *date) bytes() []byte {
	return []byte{byte(d.year >> 8), byte(d.year), byte(d.month), byte(d.day)}
}

// timeTuple is a time.struct_time.
func timeTuple(th *thread, d *date, hour, minute, second, dst int) (value, *exception) {
	cls, exc := native.FromModule(th, "time", "struct_time")
	if exc != nil {
		return value{}, exc
	}
	return object.Call1(th, cls, object.TupleOf(number(d.year), number(d.month), number(d.day), number(hour), number(minute), number(second),
		number(weekday(d.year, d.month, d.day)), number(dayOfYear(d.year, d.month, d.day)), number(dst)))
}

func strftimeMethod(th *thread, self value, args []value) (value, *exception) {
	if _, exc := text(args[0], "strftime", 1); exc != nil {
		return value{}, exc
	}
	var tuple value
	var exc *exception
	if isDate(self) {
		tuple, exc = object.CallMethod(th, self, nameTimetuple.Str())
	} else {
		c := asClock(self)
		tuple = object.TupleOf(number(1900), number(1), number(1), number(c.hour), number(c.minute), number(c.second), number(0), number(1), number(-1))
	}
	if exc != nil {
		return value{}, exc
	}
	return strftime(th, self, args[0].AsStr(), tuple)
}

func formatMethod(th *thread, self, format value) (value, *exception) {
	if _, exc := text(format, "__format__", 1); exc != nil {
		return value{}, exc
	}
	if format.AsStr().Len() == 0 {
		s, exc := object.ToStr(th, self)
		if exc != nil {
			return value{}, exc
		}
		return s.Value(), nil
	}
	return object.CallMethod(th, self, nameStrftime.Str(), format)
}
