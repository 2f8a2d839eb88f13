// This file implements the methods of time.

package datetime

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

const replaceClock = "($self, /, hour=unchanged, minute=unchanged, second=unchanged,\n        microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)"

var clockMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "strptime", Kind: object.ClassMethod, Doc: "The time that a text means by a format with directives.", FN: strptimeMethod("_strptime_datetime_time"), Max: -1},
		{Name: "isoformat", Sig: "($self, /, timespec='auto')", Doc: "The time as ISO 8601 writes it, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].\n\ntimespec says how much of it is written: 'auto', 'hours', 'minutes', 'seconds', 'milliseconds' or 'microseconds'.", FS: func(th *thread, self value, args []value) (value, *exception) {
			s, exc := asClock(self).isoformat(args[0], 1)
			if exc != nil {
				return value{}, exc
			}
			return withOffset(th, s, asClock(self).tz, object.None)
		}},
		{Name: "strftime", Sig: "($self, /, format)", Doc: "The text that a format with directives makes, as strftime() does.", FS: strftimeMethod},
		{Name: "__format__", Sig: "($self, format, /)", Doc: "What strftime makes of the format; str(self) if it is empty.", F1: formatMethod},
		zoneQuery("utcoffset", func(v value) (tz, arg value) { return asClock(v).tz, object.None }),
		zoneQuery("tzname", func(v value) (tz, arg value) { return asClock(v).tz, object.None }),
		zoneQuery("dst", func(v value) (tz, arg value) { return asClock(v).tz, object.None }),
		{Name: "replace", Sig: replaceClock, Doc: "A time with some fields changed.", FS: clockReplace},
		replaceTwin(replaceClock, clockReplace),
		{Name: "fromisoformat", Kind: object.ClassMethod, Sig: "($type, object, /)", Doc: "The time that a text in one of the formats of ISO 8601 means.", F1: func(th *thread, cls, v value) (value, *exception) {
			if !v.Type().Has(object.FlagStr) {
				return value{}, object.TypeErrorf("fromisoformat: argument must be str")
			}
			p, ok, exc := parseISOTime(th, strings.TrimPrefix(v.AsStr().String(), "T"))
			if exc != nil {
				return value{}, exc
			}
			if !ok {
				return value{}, badISO(th, v)
			}
			if p.hour == 24 {
				p.hour = 0
			}
			return makeClock(th, cls.AsType(), p.hms)
		}},
		{Name: "__reduce_ex__", Sig: "($self, proto, /)", Doc: "__reduce_ex__(proto) -> (cls, state)", F1: func(th *thread, self, proto value) (value, *exception) {
			n, exc := object.ToInt32(th, proto)
			if exc != nil {
				return value{}, exc
			}
			return reduceState(self, asClock(self).bytes(nil, n > 3), asClock(self).tz), nil
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: "__reduce__() -> (cls, state)", F0: func(_ *thread, self value) (value, *exception) {
			return reduceState(self, asClock(self).bytes(nil, false), asClock(self).tz), nil
		}},
	}
}}

func reduceState(self value, state []byte, tz value) value {
	args := object.TupleOf(object.NewBytes(string(state)))
	if !tz.IsNone() {
		args = object.TupleOf(object.NewBytes(string(state)), tz)
	}
	return object.TupleOf(self.Type().Value(), args)
}

// bytes appends the pickled state to before; fold is the first bit of before, or else of the hour.
func (h *hms) bytes(before []byte, withFold bool) []byte {
	at := max(0, len(before)-2)
	b := append(before, byte(h.hour), byte(h.minute), byte(h.second), byte(h.micro>>16), byte(h.micro>>8), byte(h.micro))
	if withFold && h.fold == 1 {
		b[at] |= 0x80
	}
	return b
}

// zoneQuery is a method that asks the tzinfo.
func zoneQuery(name string, of func(v value) (tz, arg value)) object.Method {
	return object.Method{Name: name, Sig: "($self, /)", Doc: "What self.tzinfo." + name + "() says, None without a tzinfo.", F0: func(th *thread, v value) (value, *exception) {
		tz, arg := of(v)
		if name == "tzname" {
			return nameBy(th, tz, arg)
		}
		return orNone(offsetBy(th, tz, name, arg))
	}}
}

// replaced has the fields that args, in the order of a constructor's, change.
func (h hms) replaced(th *thread, args []value) (hms, *exception) {
	if exc := ints(th, args[:4], &h.hour, &h.minute, &h.second, &h.micro); exc != nil {
		return h, exc
	}
	if exc := ints(th, args[5:], &h.fold); exc != nil {
		return h, exc
	}
	var exc *exception
	h.tz, exc = zoneArg(args[4], h.tz)
	if exc == nil && h.fold != 0 && h.fold != 1 {
		exc = object.ValueErrorf("fold must be either 0 or 1, not %d", h.fold)
	}
	return h, exc
}

func clockReplace(th *thread, self value, args []value) (value, *exception) {
	h, exc := asClock(self).hms.replaced(th, args)
	if exc != nil {
		return value{}, exc
	}
	return makeClock(th, self.Type(), h)
}

// isoformat is the time of day without the offset; spec is the timespec, argument number i.
func (h *hms) isoformat(spec value, i int) (string, *exception) {
	name := "auto"
	if !spec.IsNull() {
		var exc *exception
		if name, exc = text(spec, "isoformat", i); exc != nil {
			return "", exc
		}
	}
	if name == "auto" {
		name = "seconds"
		if h.micro != 0 {
			name = "microseconds"
		}
	}
	switch name {
	case "hours":
		return fmt.Sprintf("%02d", h.hour), nil
	case "minutes":
		return fmt.Sprintf("%02d:%02d", h.hour, h.minute), nil
	case "seconds":
		return fmt.Sprintf("%02d:%02d:%02d", h.hour, h.minute, h.second), nil
	case "milliseconds":
		return fmt.Sprintf("%02d:%02d:%02d.%03d", h.hour, h.minute, h.second, h.micro/1000), nil
	case "microseconds":
		return fmt.Sprintf("%02d:%02d:%02d.%06d", h.hour, h.minute, h.second, h.micro), nil
	}
	return "", object.ValueErrorf("Unknown timespec value")
}

// withOffset is s and the offset that zone tz has at arg.
func withOffset(th *thread, s string, tz, arg value) (value, *exception) {
	off, exc := offsetBy(th, tz, "utcoffset", arg)
	if exc != nil {
		return value{}, exc
	}
	if off != nil {
		s += offsetText(off, ":")
	}
	return object.StrOf(s), nil
}
