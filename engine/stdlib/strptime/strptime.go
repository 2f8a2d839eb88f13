// Package strptime implements module _strptime: it reads times by a format with directives, for the modules time and datetime.
package strptime

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

const defaultFormat = "%a %b %d %H:%M:%S %Y"

// New makes the module.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("_strptime", "Reads times by a format, for the modules time and datetime.", functions)
	m.Dict.SetName("__all__", object.ListOf())
	return m, nil
}

var functions = []object.Method{
	{Name: "_strptime", Sig: "(data_string, format='" + defaultFormat + "')", Doc: "The parts of a time, its microseconds, and the microseconds of its offset from UTC.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		p, exc := parse(th, args, 0, defaultFormat)
		if exc != nil {
			return value{}, exc
		}
		return object.TupleOf(p.tuple(), number(p.fraction), number(p.offsetFraction)), nil
	}},
	{Name: "_strptime_time", Sig: "(data_string, format='" + defaultFormat + "')", Doc: "A time.struct_time.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		p, exc := parse(th, args, 0, defaultFormat)
		if exc != nil {
			return value{}, exc
		}
		cls, exc := native.FromModule(th, "time", "struct_time")
		if exc != nil {
			return value{}, exc
		}
		return object.Call1(th, cls, p.tuple())
	}},
	{Name: "_strptime_datetime_date", Sig: "(cls, data_string, format='%a %b %d %Y')", Doc: "An instance of cls, a date class.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		p, exc := parse(th, args, 1, "%a %b %d %Y")
		if exc != nil {
			return value{}, exc
		}
		return object.Call(th, args[0], []value{number(p.year), number(p.month), number(p.day)}, nil)
	}},
	{Name: "_strptime_datetime_time", Sig: "(cls, data_string, format='%H:%M:%S')", Doc: "An instance of cls, a class of times of day.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		p, exc := parse(th, args, 1, "%H:%M:%S")
		if exc != nil {
			return value{}, exc
		}
		return p.withZone(th, args[0], number(p.hour), number(p.minute), number(p.second), number(p.fraction))
	}},
	{Name: "_strptime_datetime_datetime", Sig: "(cls, data_string, format='" + defaultFormat + "')", Doc: "An instance of cls, a datetime class.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		p, exc := parse(th, args, 1, defaultFormat)
		if exc != nil {
			return value{}, exc
		}
		return p.withZone(th, args[0], number(p.year), number(p.month), number(p.day), number(p.hour), number(p.minute), number(p.second), number(p.fraction))
	}},
}

func number(n int) value { return object.Int64(int64(n)) }

// tuple is the parts as a struct_time has them.
func (p *parts) tuple() value {
	offset := object.None
	if p.hasOffset {
		offset = number(p.offset)
	}
	return object.TupleOf(number(p.year), number(p.month), number(p.day), number(p.hour), number(p.minute), number(p.second),
		number(p.weekday), number(p.julian), number(p.dst), p.zone, offset)
}

// withZone calls cls with args, and the zone if an offset was read.
func (p *parts) withZone(th *thread, cls value, args ...value) (value, *exception) {
	if p.hasOffset {
		delta, exc := native.FromModule(th, "datetime", "timedelta")
		if exc != nil {
			return value{}, exc
		}
		d, exc := object.Call3(th, delta, number(0), number(p.offset), number(p.offsetFraction))
		if exc != nil {
			return value{}, exc
		}
		zone, exc := native.FromModule(th, "datetime", "timezone")
		if exc != nil {
			return value{}, exc
		}
		zoneArgs := []value{d}
		if !p.zone.IsNone() {
			zoneArgs = append(zoneArgs, p.zone)
		}
		z, exc := object.Call(th, zone, zoneArgs, nil)
		if exc != nil {
			return value{}, exc
		}
		args = append(args, z)
	}
	return object.Call(th, cls, args, nil)
}
