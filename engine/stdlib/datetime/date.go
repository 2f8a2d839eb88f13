// This file defines date: its representation, how it is made, its text, comparison and arithmetic.

package datetime

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// date is a date, or the first part of a datetime.
type date struct {
	object.Head
	year, month, day int
}

var dateType = &class{Name: "date", Module: "datetime", Doc: "date(year, month, day) --> date object", Def: dateDef{}}

type dateDef struct{}

// Define implements object.Definition.
func (dateDef) Define(t *object.Type) {
	native.Class[date](t, object.ObjectType, dateNew, func(t *class) {
		t.Init = func(*thread, value, []value, []*str) *exception { return nil }
		t.Repr = func(_ *thread, v value) (value, *exception) {
			d := asDate(v)
			return object.StrOf(fmt.Sprintf("%s(%d, %d, %d)", typeName(v.Type()), d.year, d.month, d.day)), nil
		}
		t.Str = func(th *thread, v value) (value, *exception) { return object.CallMethod(th, v, nameIsoformat.Str()) }
		t.Hash = func(th *thread, v value) (int64, *exception) { return hashOf(th, asDate(v).ordinal()) }
		t.Compare = dateCompare
		t.Number = &object.NumberSlots{Binary: [object.NumBinaryOps]object.BinaryFunc{object.Add: dateAdd, object.Sub: dateSub}}
		t.AddGetSets([]object.GetSet{
			field("year", "", func(v value) value { return number(asDate(v).year) }),
			field("month", "", func(v value) value { return number(asDate(v).month) }),
			field("day", "", func(v value) value { return number(asDate(v).day) }),
		})
		t.AddMethods(dateMakers.Get())
		t.AddMethods(dateMethods.Get())
		own := func(year, month, day int) value {
			return (&date{object.OwnHead(t), year, month, day}).Value()
		}
		t.Namespace().SetName("min", own(1, 1, 1))
		t.Namespace().SetName("max", own(maxYear, 12, 31))
		t.Namespace().SetName("resolution", rawDelta(1, 0, 0).Value())
	})
}

func asDate(v value) *date { return object.Cast[date](v) }
func isDate(v value) bool  { return object.IsInstance(v, dateType) }

// isPlainDate reports that v is a date and no datetime.
func isPlainDate(v value) bool { return isDate(v) && !isStamp(v) }

func rawDate(year, month, day int) *date {
	return &date{Head: object.NewHead(dateType), year: year, month: month, day: day}
}

func (d *date) ordinal() int { return toOrdinal(d.year, d.month, d.day) }

// makeDate is a new date of class cls, which is called if it is a subclass.
func makeDate(th *thread, cls *class, year, month, day int) (value, *exception) {
	if cls == dateType || cls == stampType {
		if exc := checkDate(year, month, day); exc != nil {
			return value{}, exc
		}
		if cls == stampType {
			return rawStamp(year, month, day, 0, 0, 0, 0, object.None, 0).Value(), nil
		}
		return rawDate(year, month, day).Value(), nil
	}
	return object.Call3(th, cls.Value(), number(year), number(month), number(day))
}

var dateParams = object.ParseParams("", "(year, month, day)")

// allocDate fills an instance of cls.
func allocDate(th *thread, cls *class, year, month, day int) (value, *exception) {
	if cls == dateType {
		return rawDate(year, month, day).Value(), nil
	}
	v, exc := object.Alloc(th, cls)
	if exc != nil {
		return value{}, exc
	}
	d := asDate(v)
	d.year, d.month, d.day = year, month, day
	return v, nil
}

func dateNew(th *thread, cls *class, args []value, kw []*str) (value, *exception) {
	if s := state(args, len(args)-len(kw), 4, 1); s != "" && s[2] >= 1 && s[2] <= 12 {
		return allocDate(th, cls, int(s[0])<<8|int(s[1]), int(s[2]), int(s[3]))
	}
	room, exc := bind(th, dateParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	var year, month, day int
	if exc := ints(th, room, &year, &month, &day); exc != nil {
		return value{}, exc
	}
	if exc := checkDate(year, month, day); exc != nil {
		return value{}, exc
	}
	return allocDate(th, cls, year, month, day)
}

func (d *date) compare(e *date) int {
	for _, n := range [...]int{d.year - e.year, d.month - e.month, d.day - e.day} {
		if n != 0 {
			return n
		}
	}
	return 0
}

func dateCompare(_ *thread, a, b value, op object.CompareOp) (value, *exception) {
	if !isPlainDate(a) || !isPlainDate(b) {
		return object.NotImplemented, nil
	}
	return object.Bool(op.Holds(asDate(a).compare(asDate(b)))), nil
}

// datePlus moves v by whole days.
func datePlus(th *thread, v value, days int) (value, *exception) {
	n := asDate(v).ordinal() + days
	if n < 1 || n > maxOrdinal {
		return value{}, rangeError()
	}
	year, month, day := fromOrdinal(n)
	return makeDate(th, v.Type(), year, month, day)
}

func dateAdd(th *thread, a, b value) (value, *exception) {
	switch {
	case isStamp(a) || isStamp(b):
	case isDate(a) && isDelta(b):
		return datePlus(th, a, asDelta(b).days)
	case isDelta(a) && isDate(b):
		return datePlus(th, b, asDelta(a).days)
	}
	return object.NotImplemented, nil
}

func dateSub(th *thread, a, b value) (value, *exception) {
	switch {
	case !isPlainDate(a) || isStamp(b):
	case isDate(b):
		return rawDelta(asDate(a).ordinal()-asDate(b).ordinal(), 0, 0).Value(), nil
	case isDelta(b):
		return datePlus(th, a, -asDelta(b).days)
	}
	return object.NotImplemented, nil
}
