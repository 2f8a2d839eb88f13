// This file defines datetime: its representation, how it is made, its text, comparison and arithmetic.

package datetime

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// stamp is a datetime. It begins with a date, so that the methods of date apply.
type stamp struct {
	date
	hms
}

var stampType = &class{Name: "datetime", Module: "datetime", Doc: "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\nYear, month and day are required. tzinfo is None or an instance of a subclass of tzinfo, the rest are ints.", Def: stampDef{}}

type stampDef struct{}

// Define implements object.Definition.
func (stampDef) Define(t *object.Type) {
	native.Class[stamp](t, dateType, stampNew, func(t *class) {
		t.Repr = stampRepr
		t.Str = func(th *thread, v value) (value, *exception) {
			return object.CallMethod(th, v, nameIsoformat.Str(), object.StrOf(" "))
		}
		t.Hash = stampHash
		t.Compare = stampCompare
		t.Number = &object.NumberSlots{Binary: [object.NumBinaryOps]object.BinaryFunc{object.Add: stampAdd, object.Sub: stampSub}}
		t.AddGetSets(clockFields(func(v value) *hms { return &asStamp(v).hms }))
		t.AddMethods(stampMakers.Get())
		t.AddMethods(stampMethods.Get())
		own := func(year, month, day int, h hms) value {
			return (&stamp{date{object.OwnHead(t), year, month, day}, h}).Value()
		}
		t.Namespace().SetName("min", own(1, 1, 1, hms{tz: object.None}))
		t.Namespace().SetName("max", own(maxYear, 12, 31, hms{23, 59, 59, million - 1, 0, object.None}))
		t.Namespace().SetName("resolution", rawDelta(0, 0, 1).Value())
	})
}

func asStamp(v value) *stamp { return object.Cast[stamp](v) }
func isStamp(v value) bool   { return object.IsInstance(v, stampType) }

func rawStamp(year, month, day, hour, minute, second, micro int, tz value, fold int) *stamp {
	return &stamp{date{object.NewHead(stampType), year, month, day}, hms{hour, minute, second, micro, fold, tz}}
}

// makeStamp is a new datetime of class cls, which is called if it is a subclass.
func makeStamp(th *thread, cls *class, year, month, day int, h hms) (value, *exception) {
	if cls == stampType {
		if exc := checkDate(year, month, day); exc != nil {
			return value{}, exc
		}
		if exc := h.check(); exc != nil {
			return value{}, exc
		}
		return rawStamp(year, month, day, h.hour, h.minute, h.second, h.micro, h.tz, h.fold).Value(), nil
	}
	return callWithFold(th, cls, h.fold, number(year), number(month), number(day), number(h.hour), number(h.minute), number(h.second), number(h.micro), h.tz)
}

var stampParams = object.ParseParams("", "(year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)")

func allocStamp(th *thread, cls *class, year, month, day int, h hms) (value, *exception) {
	if cls == stampType {
		return rawStamp(year, month, day, h.hour, h.minute, h.second, h.micro, h.tz, h.fold).Value(), nil
	}
	v, exc := object.Alloc(th, cls)
	if exc != nil {
		return value{}, exc
	}
	s := asStamp(v)
	s.year, s.month, s.day, s.hms = year, month, day, h
	return v, nil
}

func stampNew(th *thread, cls *class, args []value, kw []*str) (value, *exception) {
	npos := len(args) - len(kw)
	if s := state(args, npos, 10, 2); s != "" && s[2]&0x7f >= 1 && s[2]&0x7f <= 12 {
		tz, exc := pickledZone(args, npos)
		if exc != nil {
			return value{}, exc
		}
		return allocStamp(th, cls, int(s[0])<<8|int(s[1]), int(s[2]&0x7f), int(s[3]),
			hms{int(s[4]), int(s[5]), int(s[6]), int(s[7])<<16 | int(s[8])<<8 | int(s[9]), int(s[2] >> 7), tz})
	}
	room, exc := bind(th, stampParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	var year, month, day int
	var h hms
	if exc := ints(th, room[:7], &year, &month, &day, &h.hour, &h.minute, &h.second, &h.micro); exc != nil {
		return value{}, exc
	}
	if exc := ints(th, room[8:], &h.fold); exc != nil {
		return value{}, exc
	}
	if h.tz, exc = zoneArg(room[7], object.None); exc != nil {
		return value{}, exc
	}
	if exc := checkDate(year, month, day); exc != nil {
		return value{}, exc
	}
	if exc := h.check(); exc != nil {
		return value{}, exc
	}
	return allocStamp(th, cls, year, month, day, h)
}

func stampRepr(th *thread, v value) (value, *exception) {
	d := asStamp(v)
	s := fmt.Sprintf("%s(%d, %d, %d, %s", typeName(v.Type()), d.year, d.month, d.day, d.reprParts())
	if d.fold != 0 {
		s += fmt.Sprintf(", fold=%d", d.fold)
	}
	if !d.tz.IsNone() {
		r, exc := object.Repr(th, d.tz)
		if exc != nil {
			return value{}, exc
		}
		s += ", tzinfo=" + r.String()
	}
	return object.StrOf(s + ")"), nil
}

// withFold is v with another fold, for asking its tzinfo.
func withFold(v value, fold int) value {
	d := asStamp(v)
	return rawStamp(d.year, d.month, d.day, d.hour, d.minute, d.second, d.micro, d.tz, fold).Value()
}

func stampHash(th *thread, v value) (int64, *exception) {
	d := asStamp(v)
	ask := v
	if d.fold != 0 {
		ask = withFold(v, 0)
	}
	off, exc := offsetBy(th, d.tz, "utcoffset", ask)
	if exc != nil {
		return 0, exc
	}
	n := d.hms.micros()
	if off != nil {
		n -= off.micros()
	}
	days, n := divmod(n, daySeconds*million)
	return hashOf(th, d.ordinal()+days, n)
}

// exceptional reports that the offset of v depends on fold: such a datetime equals none of another zone.
func exceptional(th *thread, v value, off *delta) (bool, *exception) {
	d := asStamp(v)
	other, exc := offsetBy(th, d.tz, "utcoffset", withFold(v, 1-d.fold))
	if exc != nil {
		return false, exc
	}
	return (other == nil) != (off == nil) || other != nil && other.compare(off) != 0, nil
}

// compareFields compares without regard to zones.
func (d *stamp) compareFields(e *stamp) int {
	if c := d.date.compare(&e.date); c != 0 {
		return c
	}
	return d.hms.micros() - e.hms.micros()
}

func stampCompare(th *thread, a, b value, op object.CompareOp) (value, *exception) {
	if !isStamp(a) || !isStamp(b) {
		return object.NotImplemented, nil
	}
	x, y := asStamp(a), asStamp(b)
	c := x.compareFields(y)
	if x.tz.Is(y.tz) {
		return object.Bool(op.Holds(c)), nil
	}
	p, exc := offsetBy(th, x.tz, "utcoffset", a)
	if exc != nil {
		return value{}, exc
	}
	q, exc := offsetBy(th, y.tz, "utcoffset", b)
	if exc != nil {
		return value{}, exc
	}
	if (p == nil) != (q == nil) {
		if op == object.EQ || op == object.NE {
			return object.Bool(op == object.NE), nil
		}
		return value{}, object.TypeErrorf("can't compare offset-naive and offset-aware datetimes")
	}
	if p != nil && p.compare(q) != 0 {
		c = (x.ordinal()-y.ordinal())*daySeconds*million + x.hms.micros() - p.micros() - y.hms.micros() + q.micros()
	}
	if c == 0 && (op == object.EQ || op == object.NE) {
		for _, side := range []struct {
			v   value
			off *delta
		}{{a, p}, {b, q}} {
			odd, exc := exceptional(th, side.v, side.off)
			if exc != nil {
				return value{}, exc
			}
			if odd {
				c = 1
			}
		}
	}
	return object.Bool(op.Holds(c)), nil
}

// stampPlus is v moved by d, in the class of v.
func stampPlus(th *thread, v value, d *delta, sign int) (value, *exception) {
	s := asStamp(v)
	micro := s.hms.micros() + sign*(d.second*million+d.micro)
	carry, micro := divmod(micro, daySeconds*million)
	n := s.ordinal() + sign*d.days + carry
	if n < 1 || n > maxOrdinal {
		return value{}, rangeError()
	}
	year, month, day := fromOrdinal(n)
	secs := micro / million
	return makeStamp(th, v.Type(), year, month, day, hms{secs / 3600, secs / 60 % 60, secs % 60, micro % million, 0, s.tz})
}

func stampAdd(th *thread, a, b value) (value, *exception) {
	switch {
	case isStamp(a) && isDelta(b):
		return stampPlus(th, a, asDelta(b), 1)
	case isDelta(a) && isStamp(b):
		return stampPlus(th, b, asDelta(a), 1)
	}
	return object.NotImplemented, nil
}

func stampSub(th *thread, a, b value) (value, *exception) {
	switch {
	case !isStamp(a):
	case isDelta(b):
		return stampPlus(th, a, asDelta(b), -1)
	case isStamp(b):
		x, y := asStamp(a), asStamp(b)
		micro := x.hms.micros() - y.hms.micros()
		if !x.tz.Is(y.tz) {
			p, exc := offsetBy(th, x.tz, "utcoffset", a)
			if exc != nil {
				return value{}, exc
			}
			q, exc := offsetBy(th, y.tz, "utcoffset", b)
			if exc != nil {
				return value{}, exc
			}
			if (p == nil) != (q == nil) {
				return value{}, object.TypeErrorf("can't subtract offset-naive and offset-aware datetimes")
			}
			if p != nil {
				micro += q.micros() - p.micros()
			}
		}
		return result(newDelta(x.ordinal()-y.ordinal(), 0, micro))
	}
	return object.NotImplemented, nil
}
