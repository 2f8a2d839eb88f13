// This file defines tzinfo, the base of time zones, and how its methods are called.

package datetime

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type tzinfo struct{ object.Head }

var tzinfoType = &class{Name: "tzinfo", Module: "datetime", Doc: "Abstract base class for time zone info objects.", Def: tzinfoDef{}}

type tzinfoDef struct{}

// Define implements object.Definition.
func (tzinfoDef) Define(t *object.Type) {
	native.Class[tzinfo](t, object.ObjectType, func(th *thread, cls *class, _ []value, _ []*str) (value, *exception) {
		return object.ObjectType.New(th, cls, nil, nil)
	}, func(t *class) {
		t.Init = func(*thread, value, []value, []*str) *exception { return nil }
		missing := func(name, doc string) object.Method {
			return object.Method{Name: name, Sig: "($self, object, /)", Doc: doc, F1: func(*thread, value, value) (value, *exception) {
				return value{}, object.Errorf(object.NotImplementedErrorType, "a tzinfo subclass must implement %s()", name)
			}}
		}
		t.AddMethods([]object.Method{
			missing("tzname", "The name of the zone at a datetime."),
			missing("utcoffset", "How much local time is ahead of UTC at a datetime: a timedelta, negative west of UTC."),
			missing("dst", "How much daylight saving time is in effect at a datetime, as a timedelta."),
			{Name: "fromutc", Sig: "($self, object, /)", Doc: "The local datetime of a datetime that is in UTC.", F1: fromUTC},
			{Name: "__reduce__", Sig: "($self, /)", Doc: "-> (cls, state)", F0: tzinfoReduce},
		})
	})
}

func tzinfoReduce(th *thread, self value) (value, *exception) {
	args := object.TupleOf()
	f, ok, exc := object.FindAttr(th, self, object.Intern("__getinitargs__"))
	if exc == nil && ok {
		args, exc = object.Call0(th, f)
	}
	if exc != nil {
		return value{}, exc
	}
	st, exc := object.CallMethod(th, self, object.Intern("__getstate__"))
	if exc != nil {
		return value{}, exc
	}
	return object.TupleOf(self.Type().Value(), args, st), nil
}

// offsetBy is what method name (utcoffset or dst) of zone tz says about arg, checked; nil means None.
func offsetBy(th *thread, tz value, name string, arg value) (*delta, *exception) {
	if tz.IsNone() {
		return nil, nil
	}
	if tz.Type() == zoneType && name == "utcoffset" {
		return asZone(tz).offset, nil
	}
	v, exc := object.CallMethod(th, tz, object.Intern(name), arg)
	if exc != nil || v.IsNone() {
		return nil, exc
	}
	if !isDelta(v) {
		return nil, object.TypeErrorf("tzinfo.%s() must return None or timedelta, not '%s'", name, v.Type().MessageName())
	}
	return asDelta(v), checkOffset(th, v)
}

// checkOffset refuses a timedelta of a day or more.
func checkOffset(th *thread, v value) *exception {
	d := asDelta(v)
	if d.days == 0 || d.days == -1 && (d.second != 0 || d.micro != 0) {
		return nil
	}
	r, exc := object.Repr(th, v)
	if exc != nil {
		return exc
	}
	return object.ValueErrorf("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %s", r)
}

// nameBy is the name that zone tz has at arg, or None.
func nameBy(th *thread, tz, arg value) (value, *exception) {
	if tz.IsNone() {
		return object.None, nil
	}
	v, exc := object.CallMethod(th, tz, object.Intern("tzname"), arg)
	if exc == nil && !v.IsNone() && !v.Type().Has(object.FlagStr) {
		exc = object.TypeErrorf("tzinfo.tzname() must return None or a string, not '%s'", v.Type().MessageName())
	}
	return v, exc
}

// orNone boxes a duration; nil is None.
func orNone(d *delta, exc *exception) (value, *exception) {
	if exc != nil || d == nil {
		return object.None, exc
	}
	return d.Value(), nil
}

// fromUTC shifts dt by the standard offset, then by the daylight saving time there.
func fromUTC(th *thread, self, dt value) (value, *exception) {
	if !isStamp(dt) {
		return value{}, object.TypeErrorf("fromutc: argument must be a datetime")
	}
	if !asStamp(dt).tz.Is(self) {
		return value{}, object.ValueErrorf("fromutc: dt.tzinfo is not self")
	}
	off, exc := offsetBy(th, self, "utcoffset", dt)
	if exc != nil {
		return value{}, exc
	}
	if off == nil {
		return value{}, object.ValueErrorf("fromutc: non-None utcoffset() result required")
	}
	dst, exc := offsetBy(th, self, "dst", dt)
	if exc != nil {
		return value{}, exc
	}
	if dst == nil {
		return value{}, object.ValueErrorf("fromutc: non-None dst() result required")
	}
	standard, exc := off.plus(dst, -1)
	if exc != nil {
		return value{}, exc
	}
	v, exc := stampPlus(th, dt, standard, 1)
	if exc != nil {
		return value{}, exc
	}
	if dst, exc = offsetBy(th, self, "dst", v); exc != nil {
		return value{}, exc
	}
	if dst == nil {
		return value{}, object.ValueErrorf("fromutc: tz.dst() gave inconsistent results; cannot convert")
	}
	if dst.zero() {
		return v, nil
	}
	return stampPlus(th, v, dst, 1)
}
