// This file defines IsoCalendarDate, the named tuple that isocalendar makes.

package datetime

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type isoCalendar struct{ *class }

var isoCalendarType = isoCalendar{&class{Name: "IsoCalendarDate", Module: "datetime", Doc: "The ISO year, week number and weekday of a date.", Def: isoCalendarDef{}}}

var isoParams = object.ParseParams("IsoCalendarDate", "(year, week, weekday)")

type isoCalendarDef struct{}

// Define implements object.Definition.
func (isoCalendarDef) Define(t *object.Type) {
	native.Ready(t, object.TupleType, func(t *class) {
		t.Sig = "(year, week, weekday)"
		t.New = func(_ *thread, cls *class, args []value, kw []*str) (value, *exception) {
			room, exc := native.Bind(isoParams, args, kw)
			if exc != nil {
				return value{}, exc
			}
			tuple := object.Tuple{Head: object.NewHead(cls), Items: room}
			return tuple.Value(), nil
		}
		t.Repr = func(th *thread, v value) (value, *exception) {
			parts := [3]string{}
			for i, item := range v.AsTuple().Items {
				r, exc := object.Repr(th, item)
				if exc != nil {
					return value{}, exc
				}
				parts[i] = r.String()
			}
			return object.StrOf(fmt.Sprintf("%s(year=%s, week=%s, weekday=%s)", typeName(v.Type()), parts[0], parts[1], parts[2])), nil
		}
		item := func(i int, name, doc string) object.GetSet {
			return field(name, doc, func(v value) value { return v.AsTuple().Items[i] })
		}
		t.AddGetSets([]object.GetSet{item(0, "year", "The ISO year."), item(1, "week", "The number of the week."), item(2, "weekday", "The day of the week, 1 on Mondays.")})
		t.AddMethods([]object.Method{{Name: "__reduce__", Sig: "($self, /)", F0: func(_ *thread, v value) (value, *exception) {
			return object.TupleOf(object.TupleType.Value(), object.TupleOf(object.TupleOf(v.AsTuple().Items...))), nil
		}}})
	})
}

func (t isoCalendar) make(year, week, day int) value {
	tuple := object.Tuple{Head: object.NewHead(t.class), Items: []value{number(year), number(week), number(day)}}
	return tuple.Value()
}
