// This file implements the functions about days, and Calendar, which makes lists of them.

package calendar

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func monthLength(year, month int) int {
	n := []int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month]
	if month == 2 && leap(year) {
		n++
	}
	return n
}

// weekdayOf is the weekday of a day of any year, 0 on Mondays.
func (m *module) weekdayOf(th *thread, year, month, day value) (value, *exception) {
	y := 0
	if exc := ints(th, []value{year}, &y); exc != nil {
		return value{}, exc
	}
	if y < 1 || y > 9999 {
		year = number(2000 + (y%400+400)%400)
	}
	d, exc := object.Call3(th, m.date, year, month, day)
	if exc != nil {
		return value{}, exc
	}
	n, exc := native.CallMethod(th, d, "weekday")
	if exc != nil {
		return value{}, exc
	}
	return object.Call1(th, m.day, n)
}

func (m *module) checkMonth(th *thread, month value) (int, *exception) {
	n := 0
	if exc := ints(th, []value{month}, &n); exc != nil {
		return 0, exc
	}
	if n < 1 || n > 12 {
		return 0, m.fail(th, "IllegalMonthError", month)
	}
	return n, nil
}

// rangeOf is the weekday of the first day of a month and the number of its days.
func (m *module) rangeOf(th *thread, year, month value) (first value, days int, exc *exception) {
	mo, exc := m.checkMonth(th, month)
	if exc != nil {
		return value{}, 0, exc
	}
	if first, exc = m.weekdayOf(th, year, month, number(1)); exc != nil {
		return value{}, 0, exc
	}
	y := 0
	exc = ints(th, []value{year}, &y)
	return first, monthLength(y, mo), exc
}

func (m *module) functions() []object.Method {
	py := native.Python
	return []object.Method{
		py("isleap", "(year)", "True for leap years.", func(th *thread, _ value, args []value) (value, *exception) {
			var left [3]bool
			for i, n := range []int{4, 100, 400} {
				r, exc := object.Binary(th, object.Mod, args[0], number(n))
				if exc != nil {
					return value{}, exc
				}
				if left[i], exc = object.Truth(th, r); exc != nil {
					return value{}, exc
				}
			}
			return object.Bool(!left[0] && (left[1] || !left[2])), nil
		}),
		py("leapdays", "(y1, y2)", "The number of leap years from y1 to the year before y2.", func(th *thread, _ value, args []value) (value, *exception) {
			var y1, y2 int
			if exc := ints(th, args, &y1, &y2); exc != nil {
				return value{}, exc
			}
			before := func(y int) int {
				down := func(n int) int { return (y - 1 - ((y-1)%n+n)%n) / n }
				return down(4) - down(100) + down(400)
			}
			return number(before(y2) - before(y1)), nil
		}),
		py("weekday", "(year, month, day)", "The weekday of a day, 0 on Mondays and 6 on Sundays; years may be any.", func(th *thread, _ value, args []value) (value, *exception) {
			return m.weekdayOf(th, args[0], args[1], args[2])
		}),
		py("monthrange", "(year, month)", "The weekday that a month begins with, and the number of its days.", func(th *thread, _ value, args []value) (value, *exception) {
			first, days, exc := m.rangeOf(th, args[0], args[1])
			if exc != nil {
				return value{}, exc
			}
			return object.TupleOf(first, number(days)), nil
		}),
		py("_validate_month", "(month)", "", func(th *thread, _ value, args []value) (value, *exception) {
			_, exc := m.checkMonth(th, args[0])
			return object.None, exc
		}),
		py("_monthlen", "(year, month)", "", func(th *thread, _ value, args []value) (value, *exception) {
			_, days, exc := m.rangeOf(th, args[0], args[1])
			return number(days), exc
		}),
		py("_prevmonth", "(year, month)", "", neighbour(-1)),
		py("_nextmonth", "(year, month)", "", neighbour(1)),
		py("setfirstweekday", "(firstweekday)", "Sets the weekday that weeks of the functions begin with.", func(th *thread, _ value, args []value) (value, *exception) {
			for _, b := range []struct {
				op    object.CompareOp
				bound string
			}{{object.LE, "MONDAY"}, {object.GE, "SUNDAY"}} {
				bound, _ := m.NS.GetName(b.bound)
				ok, exc := object.CompareBool(th, bound, args[0], b.op)
				if exc != nil {
					return value{}, exc
				}
				if !ok {
					return value{}, m.fail(th, "IllegalWeekdayError", args[0])
				}
			}
			return object.None, native.SetAttr(th, m.c, "firstweekday", args[0])
		}),
		py("timegm", "(tuple)", "The POSIX timestamp of a time tuple in UTC, such as time.gmtime() makes them.", m.timegm),
		py("format", "(cols, colwidth=20, spacing=6)", "Prints texts in columns.", func(th *thread, _ value, args []value) (value, *exception) {
			s, exc := columns(th, args)
			if exc != nil {
				return value{}, exc
			}
			return object.None, write(th, s+"\n")
		}),
		py("formatstring", "(cols, colwidth=20, spacing=6)", "Texts in columns.", func(th *thread, _ value, args []value) (value, *exception) {
			s, exc := columns(th, args)
			return object.StrOf(s), exc
		}),
		py("main", "(args=None)", "Prints the calendar that the arguments of a command line ask for.", m.main),
	}
}

func neighbour(step int) native.Body {
	return func(th *thread, _ value, args []value) (value, *exception) {
		var y, mo int
		if exc := ints(th, args, &y, &mo); exc != nil {
			return value{}, exc
		}
		y, mo = moved(y, mo, step)
		return object.TupleOf(number(y), number(mo)), nil
	}
}

// moved is the month before or after.
func moved(year, month, step int) (int, int) {
	switch month += step; month {
	case 0:
		return year - 1, 12
	case 13:
		return year + 1, 1
	}
	return year, month
}

func (m *module) timegm(th *thread, _ value, args []value) (value, *exception) {
	first, exc := object.GetItem(th, args[0], object.NewSlice(object.None, number(6), object.None))
	if exc != nil {
		return value{}, exc
	}
	parts, exc := object.Collect(th, first)
	if exc != nil {
		return value{}, exc
	}
	if len(parts) < 6 {
		return value{}, object.ValueErrorf("not enough values to unpack (expected 6, got %d)", len(parts))
	}
	d, exc := object.Call3(th, m.date, parts[0], parts[1], number(1))
	if exc != nil {
		return value{}, exc
	}
	total, exc := native.CallMethod(th, d, "toordinal")
	if exc != nil {
		return value{}, exc
	}
	if total, exc = object.Binary(th, object.Sub, total, number(719163+1)); exc != nil {
		return value{}, exc
	}
	for i, scale := range []int{1, 24, 60, 60} {
		if total, exc = object.Binary(th, object.Mul, total, number(scale)); exc != nil {
			return value{}, exc
		}
		if total, exc = object.Binary(th, object.Add, total, parts[i+2]); exc != nil {
			return value{}, exc
		}
	}
	return total, nil
}

// firstDay is the attribute firstweekday of a calendar.
func firstDay(th *thread, self value) (int, *exception) {
	v, exc := object.GetAttrName(th, self, "firstweekday")
	n := 0
	if exc == nil {
		exc = ints(th, []value{v}, &n)
	}
	return (n%7 + 7) % 7, exc
}

// cell is a day of a month's weeks; inside is unset for days of the months around it.
type cell struct {
	year, month, day, weekday int
	inside                    bool
}

// cells are the days of the weeks that a month lies in.
func (m *module) cells(th *thread, self, year, month value) ([]cell, *exception) {
	first, days, exc := m.rangeOf(th, year, month)
	if exc != nil {
		return nil, exc
	}
	start, exc := firstDay(th, self)
	if exc != nil {
		return nil, exc
	}
	var y, mo, begin int
	if exc := ints(th, []value{year, month, first}, &y, &mo, &begin); exc != nil {
		return nil, exc
	}
	before := (begin - start + 7) % 7
	after := ((start-begin-days)%7 + 7) % 7
	list := make([]cell, 0, before+days+after)
	py, pm := moved(y, mo, -1)
	end := monthLength(py, pm)
	for i := range before {
		list = append(list, cell{py, pm, end - before + 1 + i, 0, false})
	}
	for i := range days {
		list = append(list, cell{y, mo, i + 1, 0, true})
	}
	ny, nm := moved(y, mo, 1)
	for i := range after {
		list = append(list, cell{ny, nm, i + 1, 0, false})
	}
	for i := range list {
		list[i].weekday = (start + i) % 7
	}
	return list, nil
}

// each is a method that yields something for each cell. What yield cannot make ends the iteration with its error.
func (m *module) each(name string, yield func(th *thread, c cell) (value, *exception)) object.Method {
	return native.Python("Calendar."+name, "($self, year, month)", "An iterator over the days of the weeks that the month lies in.", func(_ *thread, self value, args []value) (value, *exception) {
		year, month := args[0], args[1]
		var list []cell
		begun := false
		return generator.New("Calendar."+name, func(th *thread) (value, *exception) {
			if !begun {
				begun = true
				var exc *exception
				if list, exc = m.cells(th, self, year, month); exc != nil {
					return value{}, exc
				}
			}
			if len(list) == 0 {
				return value{}, nil
			}
			c := list[0]
			list = list[1:]
			return yield(th, c)
		}), nil
	})
}

func (c cell) plainDay() value {
	if c.inside {
		return number(c.day)
	}
	return number(0)
}

func (m *module) addCalendar() {
	py := native.Python
	first, exc := native.Property(m.Thread, "firstweekday", "", func(th *thread, self value) (value, *exception) {
		return native.CallMethod(th, self, "getfirstweekday")
	}, func(th *thread, self, v value) (value, *exception) {
		return native.CallMethod(th, self, "setfirstweekday", v)
	})
	if exc != nil {
		m.Err = exc
		return
	}
	methods := []object.Method{
		py("Calendar.__init__", "($self, firstweekday=0)", "", func(th *thread, self value, args []value) (value, *exception) {
			if args[0].IsNull() {
				args[0] = number(0)
			}
			return object.None, native.SetAttr(th, self, "firstweekday", args[0])
		}),
		py("Calendar.getfirstweekday", "($self)", "The weekday that weeks begin with.", func(th *thread, self value, _ []value) (value, *exception) {
			v, exc := object.GetAttrName(th, self, "_firstweekday")
			if exc != nil {
				return value{}, exc
			}
			return object.Binary(th, object.Mod, v, number(7))
		}),
		py("Calendar.setfirstweekday", "($self, firstweekday)", "Sets the weekday that weeks begin with.", func(th *thread, self value, args []value) (value, *exception) {
			return object.None, native.SetAttr(th, self, "_firstweekday", args[0])
		}),
		py("Calendar.iterweekdays", "($self)", "An iterator over the numbers of the weekdays of a week, in their order.", generator.Late("Calendar.iterweekdays", func(th *thread, self value, _ []value) (value, *exception) {
			start, exc := firstDay(th, self)
			if exc != nil {
				return value{}, exc
			}
			days := make([]value, 7)
			for i := range days {
				days[i] = number((start + i) % 7)
			}
			return object.ListOf(days...), nil
		})),
		m.each("itermonthdates", func(th *thread, c cell) (value, *exception) {
			return object.Call3(th, m.date, number(c.year), number(c.month), number(c.day))
		}),
		m.each("itermonthdays", func(_ *thread, c cell) (value, *exception) { return c.plainDay(), nil }),
		py("Calendar.itermonthdays2", "($self, year, month)", "An iterator over the days and weekdays of the weeks that the month lies in.", func(_ *thread, self value, args []value) (value, *exception) {
			args = slices.Clone(args)
			days := generator.From("itermonthdays", func(th *thread) (value, *exception) { return native.CallMethod(th, self, "itermonthdays", args...) })
			start := -1
			return generator.New("Calendar.itermonthdays2", func(th *thread) (value, *exception) {
				d, exc := object.Next(th, days)
				if exc != nil || d.IsNull() {
					return value{}, exc
				}
				if start < 0 {
					if start, exc = firstDay(th, self); exc != nil {
						return value{}, exc
					}
				}
				start++
				return object.TupleOf(d, number((start-1)%7)), nil
			}), nil
		}),
		m.each("itermonthdays3", func(_ *thread, c cell) (value, *exception) {
			return object.TupleOf(number(c.year), number(c.month), number(c.day)), nil
		}),
		m.each("itermonthdays4", func(_ *thread, c cell) (value, *exception) {
			return object.TupleOf(number(c.year), number(c.month), number(c.day), number(c.weekday)), nil
		}),
	}
	for _, k := range []struct{ kind, iter string }{{"dates", "itermonthdates"}, {"days2", "itermonthdays2"}, {"days", "itermonthdays"}} {
		methods = append(methods,
			py("Calendar.month"+k.kind+"calendar", "($self, year, month)", "The weeks of a month, each a list of what "+k.iter+" yields.", weeksOf(k.iter)),
			py("Calendar.year"+k.kind+"calendar", "($self, year, width=3)", "The months of a year in rows of width, each as month"+k.kind+"calendar makes it.", yearOf("month"+k.kind+"calendar")))
	}
	m.Add("Calendar", "A calendar that makes lists of days, and what other calendars are based on.", nil, methods, first)
}

func weeksOf(iter string) native.Body {
	return func(th *thread, self value, args []value) (value, *exception) {
		it, exc := native.CallMethod(th, self, iter, args...)
		if exc != nil {
			return value{}, exc
		}
		days, exc := object.Collect(th, it)
		if exc != nil {
			return value{}, exc
		}
		return chunks(days, 7), nil
	}
}

// chunks is a list of lists of up to n items.
func chunks(items []value, n int) value {
	var rows []value
	for i := 0; i < len(items); i += n {
		rows = append(rows, object.ListOf(items[i:min(i+n, len(items))]...))
	}
	return object.ListOf(rows...)
}

func yearOf(method string) native.Body {
	return func(th *thread, self value, args []value) (value, *exception) {
		months := make([]value, 12)
		for i := range months {
			var exc *exception
			if months[i], exc = native.CallMethod(th, self, method, args[0], number(i+1)); exc != nil {
				return value{}, exc
			}
		}
		width := 3
		if exc := ints(th, args[1:], &width); exc != nil {
			return value{}, exc
		}
		if width == 0 {
			return value{}, object.ValueErrorf("range() arg 3 must not be zero")
		}
		if width < 0 {
			return object.ListOf(), nil
		}
		return chunks(months, width), nil
	}
}
