// Package calendar implements module calendar: months and years as lists of days, as text and as HTML.
package calendar

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
)

var exported = []string{"IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays", "weekday", "monthrange", "monthcalendar",
	"prmonth", "month", "prcal", "calendar", "timegm", "month_name", "month_abbr", "day_name", "day_abbr", "Calendar", "TextCalendar", "HTMLCalendar", "LocaleTextCalendar",
	"LocaleHTMLCalendar", "weekheader", "Day", "Month", "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER",
	"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"}

var (
	dayNames   = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	monthNames = []string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

// module is what the functions and classes of one interpreter share.
type module struct {
	*native.Classes
	day, month value // the enums
	date       value // datetime.date
	c          value // the calendar behind the functions
}

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	o := native.Module("calendar", "Calendars of months and years, as lists of days, as text and as HTML.\n\nWeeks begin on Monday unless setfirstweekday(), or the calendar's own first day, says otherwise.", nil)
	m := &module{Classes: native.NewClasses(th, o, "calendar").Know(object.ValueErrorType, object.IndexErrorType)}
	// global_enum looks the module up.
	th.Interp.Modules.SetName("calendar", o.Value())
	var exc *exception
	if m.date, exc = native.FromModule(th, "datetime", "date"); exc != nil {
		return nil, exc
	}
	if m.day, exc = m.enum("Day", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"); exc != nil {
		return nil, exc
	}
	if m.month, exc = m.enum("Month", "", "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"); exc != nil {
		return nil, exc
	}
	m.addErrors()
	m.addNames()
	m.addCalendar()
	m.addText()
	m.addHTML()
	m.addLocale()
	if m.Err != nil {
		return nil, m.Err
	}
	native.Add(o.Dict, "calendar", m.functions())
	if m.c, exc = object.Call0(th, m.By["TextCalendar"].Value()); exc != nil {
		return nil, exc
	}
	o.Dict.SetName("c", m.c)
	for name, method := range map[string]string{"firstweekday": "getfirstweekday", "monthcalendar": "monthdayscalendar", "prweek": "prweek", "week": "formatweek", "weekheader": "formatweekheader",
		"prmonth": "prmonth", "month": "formatmonth", "calendar": "formatyear", "prcal": "pryear"} {
		f, exc := object.GetAttrName(th, m.c, method)
		if exc != nil {
			return nil, exc
		}
		o.Dict.SetName(name, f)
	}
	lengths := make([]value, 13)
	for i, n := range []int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31} {
		lengths[i] = number(n)
	}
	o.Dict.SetName("mdays", object.ListOf(lengths...))
	o.Dict.SetName("error", object.ValueErrorType.Value())
	o.Dict.SetName("EPOCH", number(1970))
	o.Dict.SetName("__all__", native.Strings(exported...))
	return o, nil
}

// enum makes an IntEnum of names, which count from 0, and puts its members into the module; "" is left out.
func (m *module) enum(name string, members ...string) (value, *exception) {
	th := m.Thread
	base, exc := native.FromModule(th, "enum", "IntEnum")
	if exc != nil {
		return value{}, exc
	}
	pairs := object.NewDict()
	for i, n := range members {
		if n != "" {
			pairs.SetName(n, number(i))
		}
	}
	e, exc := object.Call(th, base, []value{object.StrOf(name), pairs.Value(), object.StrOf("calendar")}, []*str{object.Intern("module")})
	if exc != nil {
		return value{}, exc
	}
	global, exc := native.FromModule(th, "enum", "global_enum")
	if exc != nil {
		return value{}, exc
	}
	if _, exc := object.Call1(th, global, e); exc != nil {
		return value{}, exc
	}
	m.NS.SetName(name, e)
	for _, n := range members {
		if n == "" {
			continue
		}
		v, exc := object.GetAttrName(th, e, n)
		if exc != nil {
			return value{}, exc
		}
		m.NS.SetName(n, v)
	}
	return e, nil
}

func number(n int) value { return object.Int64(int64(n)) }

// ints converts arguments to numbers of reasonable size.
func ints(th *thread, args []value, to ...*int) *exception {
	for i, p := range to {
		if args[i].IsNull() {
			continue
		}
		n, exc := object.ToInt32(th, args[i])
		if exc != nil {
			return exc
		}
		*p = int(n)
	}
	return nil
}

// addErrors makes the exceptions.
func (m *module) addErrors() {
	problem := func(class, attr, text string) []object.Method {
		return []object.Method{
			native.Python(class+".__init__", "($self, "+attr+")", "", func(th *thread, self value, args []value) (value, *exception) {
				return object.None, native.SetAttr(th, self, attr, args[0])
			}),
			native.Python(class+".__str__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
				v, exc := object.GetAttrName(th, self, attr)
				if exc != nil {
					return value{}, exc
				}
				r, exc := object.Repr(th, v)
				if exc != nil {
					return value{}, exc
				}
				return object.StrOf("bad " + attr + " number " + r.String() + text), nil
			}),
		}
	}
	m.Add("IllegalMonthError", "", []string{"ValueError", "IndexError"}, problem("IllegalMonthError", "month", "; must be 1-12"))
	m.Add("IllegalWeekdayError", "", []string{"ValueError"}, problem("IllegalWeekdayError", "weekday", "; must be 0 (Monday) to 6 (Sunday)"))
}

// fail raises one of the module's exceptions.
func (m *module) fail(th *thread, name string, arg value) *exception {
	return object.Raise(th, m.By[name].Value(), arg)
}

// addNames makes the sequences of names, such as month_name.
func (m *module) addNames() {
	for _, kind := range []struct {
		class, full, short string
		names              []string
	}{{"_localized_month", "month_name", "month_abbr", monthNames}, {"_localized_day", "day_name", "day_abbr", dayNames}} {
		t := m.Add(kind.class, "", nil, []object.Method{
			native.Python(kind.class+".__init__", "($self, format)", "", func(th *thread, self value, args []value) (value, *exception) {
				return object.None, native.SetAttr(th, self, "format", args[0])
			}),
			native.Python(kind.class+".__getitem__", "($self, i)", "", func(th *thread, self value, args []value) (value, *exception) {
				format, exc := object.GetAttrName(th, self, "format")
				if exc != nil {
					return value{}, exc
				}
				short := format.Type().Has(object.FlagStr) && (format.AsStr().String() == "%b" || format.AsStr().String() == "%a")
				list := make([]value, len(kind.names))
				for i, n := range kind.names {
					if short && n != "" {
						n = n[:3]
					}
					list[i] = object.StrOf(n)
				}
				return object.GetItem(th, object.ListOf(list...), args[0])
			}),
			native.Python(kind.class+".__len__", "($self)", "", func(*thread, value, []value) (value, *exception) { return number(len(kind.names)), nil }),
		})
		if m.Err != nil {
			return
		}
		for name, format := range map[string]string{kind.full: "%B", kind.short: "%b"} {
			if kind.class == "_localized_day" {
				format = map[string]string{"%B": "%A", "%b": "%a"}[format]
			}
			var v value
			if v, m.Err = object.Call1(m.Thread, t.Value(), object.StrOf(format)); m.Err != nil {
				return
			}
			m.NS.SetName(name, v)
		}
	}
}
