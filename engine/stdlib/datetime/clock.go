// This file defines time, a time of day: its representation, how it is made, its text and comparison.

package datetime

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// hms is the time of day of a time or datetime.
type hms struct {
	hour, minute, second, micro, fold int
	tz                                value // None or a tzinfo
}

// clock is a time.
type clock struct {
	object.Head
	hms
}

var clockType = &class{Name: "time", Module: "datetime", Doc: "time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object\n\nEverything is optional. tzinfo is None or an instance of a subclass of tzinfo, the rest are ints.", Def: clockDef{}}

type clockDef struct{}

// Define implements object.Definition.
func (clockDef) Define(t *object.Type) {
	native.Class[clock](t, object.ObjectType, clockNew, func(t *class) {
		t.Init = func(*thread, value, []value, []*str) *exception { return nil }
		t.Repr = clockRepr
		t.Str = func(th *thread, v value) (value, *exception) { return object.CallMethod(th, v, nameIsoformat.Str()) }
		t.Hash = clockHash
		t.Compare = clockCompare
		t.AddGetSets(clockFields(func(v value) *hms { return &asClock(v).hms }))
		t.AddMethods(clockMethods.Get())
		own := func(h hms) value {
			return (&clock{Head: object.OwnHead(t), hms: h}).Value()
		}
		t.Namespace().SetName("min", own(hms{tz: object.None}))
		t.Namespace().SetName("max", own(hms{hour: 23, minute: 59, second: 59, micro: million - 1, tz: object.None}))
		t.Namespace().SetName("resolution", rawDelta(0, 0, 1).Value())
	})
}

// clockFields are the attributes that time and datetime share.
func clockFields(of func(v value) *hms) []object.GetSet {
	return []object.GetSet{
		field("hour", "", func(v value) value { return number(of(v).hour) }),
		field("minute", "", func(v value) value { return number(of(v).minute) }),
		field("second", "", func(v value) value { return number(of(v).second) }),
		field("microsecond", "", func(v value) value { return number(of(v).micro) }),
		field("tzinfo", "", func(v value) value { return of(v).tz }),
		field("fold", "", func(v value) value { return number(of(v).fold) }),
	}
}

func asClock(v value) *clock { return object.Cast[clock](v) }
func isClock(v value) bool   { return object.IsInstance(v, clockType) }

func rawClock(h hms) *clock { return &clock{Head: object.NewHead(clockType), hms: h} }

// micros is the time since midnight in microseconds.
func (h *hms) micros() int { return ((h.hour*60+h.minute)*60+h.second)*million + h.micro }

func (h *hms) check() *exception { return checkTime(h.hour, h.minute, h.second, h.micro, h.fold) }

// makeClock is a new time of class cls, which is called if it is a subclass.
func makeClock(th *thread, cls *class, h hms) (value, *exception) {
	if cls == clockType {
		if exc := h.check(); exc != nil {
			return value{}, exc
		}
		return rawClock(h).Value(), nil
	}
	return callWithFold(th, cls, h.fold, number(h.hour), number(h.minute), number(h.second), number(h.micro), h.tz)
}

// callWithFold calls cls with args, and with fold unless it is 0.
func callWithFold(th *thread, cls *class, fold int, args ...value) (value, *exception) {
	if fold == 0 {
		return object.Call(th, cls.Value(), args, nil)
	}
	return object.Call(th, cls.Value(), append(args, number(fold)), []*str{nameFold.Str()})
}

var clockParams = object.ParseParams("", "(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)")

func allocClock(th *thread, cls *class, h hms) (value, *exception) {
	if cls == clockType {
		return rawClock(h).Value(), nil
	}
	v, exc := object.Alloc(th, cls)
	if exc != nil {
		return value{}, exc
	}
	asClock(v).hms = h
	return v, nil
}

// pickledZone is the second argument of a constructor that gets pickled state.
func pickledZone(args []value, npos int) (value, *exception) {
	if npos < 2 {
		return object.None, nil
	}
	if !args[1].IsNone() && !object.IsInstance(args[1], tzinfoType) {
		return value{}, object.TypeErrorf("bad tzinfo state arg")
	}
	return args[1], nil
}

func clockNew(th *thread, cls *class, args []value, kw []*str) (value, *exception) {
	npos := len(args) - len(kw)
	if s := state(args, npos, 6, 2); s != "" && s[0]&0x7f < 24 {
		tz, exc := pickledZone(args, npos)
		if exc != nil {
			return value{}, exc
		}
		return allocClock(th, cls, hms{int(s[0] & 0x7f), int(s[1]), int(s[2]), int(s[3])<<16 | int(s[4])<<8 | int(s[5]), int(s[0] >> 7), tz})
	}
	room, exc := bind(th, clockParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	var h hms
	if exc := ints(th, room[:4], &h.hour, &h.minute, &h.second, &h.micro); exc != nil {
		return value{}, exc
	}
	if exc := ints(th, room[5:], &h.fold); exc != nil {
		return value{}, exc
	}
	if h.tz, exc = zoneArg(room[4], object.None); exc != nil {
		return value{}, exc
	}
	if exc := h.check(); exc != nil {
		return value{}, exc
	}
	return allocClock(th, cls, h)
}

// reprParts is the arguments of the time of day in a repr, without those at the end that are 0.
func (h *hms) reprParts() string {
	s := fmt.Sprintf("%d, %d", h.hour, h.minute)
	if h.micro != 0 {
		return fmt.Sprintf("%s, %d, %d", s, h.second, h.micro)
	}
	if h.second != 0 {
		return fmt.Sprintf("%s, %d", s, h.second)
	}
	return s
}

func clockRepr(th *thread, v value) (value, *exception) {
	c := asClock(v)
	s := typeName(v.Type()) + "(" + c.reprParts()
	if !c.tz.IsNone() {
		r, exc := object.Repr(th, c.tz)
		if exc != nil {
			return value{}, exc
		}
		s += ", tzinfo=" + r.String()
	}
	if c.fold != 0 {
		s += fmt.Sprintf(", fold=%d", c.fold)
	}
	return object.StrOf(s + ")"), nil
}

func clockHash(th *thread, v value) (int64, *exception) {
	c := asClock(v)
	off, exc := offsetBy(th, c.tz, "utcoffset", object.None)
	if exc != nil {
		return 0, exc
	}
	n := c.micros()
	if off != nil {
		n -= off.micros()
	}
	return hashOf(th, n)
}

func clockCompare(th *thread, a, b value, op object.CompareOp) (value, *exception) {
	if !isClock(a) || !isClock(b) {
		return object.NotImplemented, nil
	}
	x, y := asClock(a), asClock(b)
	if x.tz.Is(y.tz) {
		return object.Bool(op.Holds(x.micros() - y.micros())), nil
	}
	p, exc := offsetBy(th, x.tz, "utcoffset", object.None)
	if exc != nil {
		return value{}, exc
	}
	q, exc := offsetBy(th, y.tz, "utcoffset", object.None)
	if exc != nil {
		return value{}, exc
	}
	switch {
	case p == nil && q == nil:
		return object.Bool(op.Holds(x.micros() - y.micros())), nil
	case p != nil && q != nil:
		return object.Bool(op.Holds(x.micros() - p.micros() - y.micros() + q.micros())), nil
	case op == object.EQ || op == object.NE:
		return object.Bool(op == object.NE), nil
	}
	return value{}, object.TypeErrorf("can't compare offset-naive and offset-aware times")
}
