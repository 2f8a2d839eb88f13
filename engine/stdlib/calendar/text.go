// This file implements TextCalendar, which makes plain text.

package calendar

import (
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// center pads s on both sides to width characters as str.center does.
func center(s string, width int) string {
	n := width - utf8.RuneCountInString(s)
	if n <= 0 {
		return s
	}
	left := n/2 + n&width&1
	return strings.Repeat(" ", left) + s + strings.Repeat(" ", n-left)
}

func rstrip(s string) string { return strings.TrimRight(s, " \t\n\r\f\v") }

// maxWidth bounds the numbers that say how wide or high something gets.
const maxWidth = 1 << 20

func checkSizes(th *thread, sizes ...int) *exception {
	for _, n := range sizes {
		if n > maxWidth {
			return object.NewException(object.MemoryErrorType)
		}
	}
	return nil
}

// columns implements formatstring.
func columns(th *thread, args []value) (string, *exception) {
	width, spacing := 20, 6
	if exc := ints(th, args[1:], &width, &spacing); exc != nil {
		return "", exc
	}
	if exc := checkSizes(th, width, spacing); exc != nil {
		return "", exc
	}
	items, exc := object.Collect(th, args[0])
	if exc != nil {
		return "", exc
	}
	texts := make([]string, len(items))
	for i, v := range items {
		s, exc := textOf(v)
		if exc != nil {
			return "", exc
		}
		texts[i] = s
	}
	return joined(texts, width, spacing), nil
}

func joined(texts []string, width, spacing int) string {
	list := make([]string, len(texts))
	for i, s := range texts {
		list[i] = center(s, width)
	}
	return strings.Join(list, strings.Repeat(" ", max(0, spacing)))
}

// textOf is the str that a method of a calendar returned.
func textOf(v value) (string, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return "", object.TypeErrorf("sequence item 0: expected str instance, %s found", v.Type().MessageName())
	}
	return v.AsStr().String(), nil
}

// ask calls a method of a calendar that makes text.
func ask(th *thread, self value, name string, args ...value) (string, *exception) {
	v, exc := native.CallMethod(th, self, name, args...)
	if exc != nil {
		return "", exc
	}
	return textOf(v)
}

// write prints s without a newline.
func write(th *thread, s string) *exception {
	out, exc := native.FromModule(th, "sys", "stdout")
	if exc == nil {
		_, exc = native.CallMethod(th, out, "write", object.StrOf(s))
	}
	return exc
}

// pairs calls f with the day and the weekday of each item of a week.
func pairs(th *thread, week value, f func(day, weekday value) *exception) *exception {
	return object.Each(th, week, func(v value) *exception {
		items, exc := object.Collect(th, v)
		if exc != nil {
			return exc
		}
		if len(items) < 2 {
			return object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(items))
		}
		if len(items) > 2 {
			return object.ValueErrorf("too many values to unpack (expected 2, got %d)", len(items))
		}
		return f(items[0], items[1])
	})
}

func formatDay(th *thread, _ value, args []value) (value, *exception) {
	width := 0
	if exc := ints(th, args[2:], &width); exc != nil {
		return value{}, exc
	}
	if exc := checkSizes(th, width); exc != nil {
		return value{}, exc
	}
	zero, exc := object.EqualValues(th, args[0], number(0))
	if exc != nil {
		return value{}, exc
	}
	if zero {
		return object.StrOf(center("", width)), nil
	}
	s, exc := percent(th, "%2i", args[0])
	return object.StrOf(center(s, width)), exc
}

func formatWeek(th *thread, self value, args []value) (value, *exception) {
	var parts []string
	exc := pairs(th, args[0], func(day, weekday value) *exception {
		s, exc := ask(th, self, "formatday", day, weekday, args[1])
		parts = append(parts, s)
		return exc
	})
	return object.StrOf(strings.Join(parts, " ")), exc
}

func (m *module) formatWeekday(th *thread, _ value, args []value) (value, *exception) {
	width := 0
	if exc := ints(th, args[1:], &width); exc != nil {
		return value{}, exc
	}
	if exc := checkSizes(th, width); exc != nil {
		return value{}, exc
	}
	list := "day_abbr"
	if width >= 9 {
		list = "day_name"
	}
	names, _ := m.NS.GetName(list)
	v, exc := object.GetItem(th, names, args[0])
	if exc != nil {
		return value{}, exc
	}
	s, exc := textOf(v)
	if exc != nil {
		return value{}, exc
	}
	return object.StrOf(center(s[:min(len(s), max(0, width))], width)), nil
}

func formatWeekHeader(th *thread, self value, args []value) (value, *exception) {
	days, exc := native.CallMethod(th, self, "iterweekdays")
	if exc != nil {
		return value{}, exc
	}
	var parts []string
	exc = object.Each(th, days, func(day value) *exception {
		s, exc := ask(th, self, "formatweekday", day, args[0])
		parts = append(parts, s)
		return exc
	})
	return object.StrOf(strings.Join(parts, " ")), exc
}

// title is the name of a month, with the year unless told otherwise.
func (m *module) title(th *thread, year, month, withYear value) (string, *exception) {
	n, exc := m.checkMonth(th, month)
	if exc != nil {
		return "", exc
	}
	s := monthNames[n]
	if !withYear.IsNull() {
		with, exc := object.Truth(th, withYear)
		if exc != nil || !with {
			return s, exc
		}
	}
	r, exc := object.Repr(th, year)
	if exc != nil {
		return "", exc
	}
	return s + " " + r.String(), nil
}

func (m *module) formatMonthName(th *thread, _ value, args []value) (value, *exception) {
	s, exc := m.title(th, args[0], args[1], args[3])
	if exc != nil {
		return value{}, exc
	}
	width := 0
	if exc := ints(th, args[2:], &width); exc != nil {
		return value{}, exc
	}
	return object.StrOf(center(s, width)), checkSizes(th, width)
}

func (m *module) formatMonth(th *thread, self value, args []value) (value, *exception) {
	w, l := 0, 0
	if exc := ints(th, args[2:], &w, &l); exc != nil {
		return value{}, exc
	}
	w, l = max(2, w), max(1, l)
	if exc := checkSizes(th, w, l); exc != nil {
		return value{}, exc
	}
	var b strings.Builder
	end := strings.Repeat("\n", l)
	s, exc := ask(th, self, "formatmonthname", args[0], args[1], number(7*(w+1)-1))
	if exc != nil {
		return value{}, exc
	}
	b.WriteString(rstrip(s) + end)
	if s, exc = ask(th, self, "formatweekheader", number(w)); exc != nil {
		return value{}, exc
	}
	b.WriteString(rstrip(s) + end)
	weeks, exc := native.CallMethod(th, self, "monthdays2calendar", args[0], args[1])
	if exc != nil {
		return value{}, exc
	}
	exc = object.Each(th, weeks, func(week value) *exception {
		s, exc := ask(th, self, "formatweek", week, number(w))
		b.WriteString(rstrip(s) + end)
		return exc
	})
	return object.StrOf(b.String()), exc
}

func (m *module) formatYear(th *thread, self value, args []value) (value, *exception) {
	w, l, c, across := 2, 1, 6, 3
	if exc := ints(th, args[1:], &w, &l, &c, &across); exc != nil {
		return value{}, exc
	}
	w, l, c = max(2, w), max(1, l), max(2, c)
	if exc := checkSizes(th, w, l, c, across); exc != nil {
		return value{}, exc
	}
	width := (w+1)*7 - 1
	var b strings.Builder
	end := strings.Repeat("\n", l)
	line := func(texts []string) { b.WriteString(rstrip(joined(texts, width, c)) + end) }
	r, exc := object.Repr(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	b.WriteString(rstrip(center(r.String(), width*across+c*(across-1))) + end)
	header, exc := ask(th, self, "formatweekheader", number(w))
	if exc != nil {
		return value{}, exc
	}
	rows, exc := native.CallMethod(th, self, "yeardays2calendar", args[0], number(across))
	if exc != nil {
		return value{}, exc
	}
	first := 1
	exc = object.Each(th, rows, func(row value) *exception {
		months, exc := object.Collect(th, row)
		if exc != nil {
			return exc
		}
		last := min(first+across, 13)
		b.WriteString(end)
		var names, headers []string
		for k := first; k < last; k++ {
			s, exc := ask(th, self, "formatmonthname", args[0], number(k), number(width), object.False)
			if exc != nil {
				return exc
			}
			names, headers = append(names, s), append(headers, header)
		}
		first = last
		line(names)
		line(headers)
		return m.formatRow(th, self, months, w, line)
	})
	return object.StrOf(b.String()), exc
}

// formatRow writes the weeks of months that stand side by side.
func (m *module) formatRow(th *thread, self value, months []value, w int, line func([]string)) *exception {
	weeks, height := make([][]value, len(months)), 0
	for i, v := range months {
		list, exc := object.Collect(th, v)
		if exc != nil {
			return exc
		}
		weeks[i], height = list, max(height, len(list))
	}
	for j := range height {
		texts := make([]string, len(months))
		for i, list := range weeks {
			if j >= len(list) {
				continue
			}
			var exc *exception
			if texts[i], exc = ask(th, self, "formatweek", list[j], number(w)); exc != nil {
				return exc
			}
		}
		line(texts)
	}
	return nil
}

// printed is a method that prints what another makes.
func printed(name string) native.Body {
	return func(th *thread, self value, args []value) (value, *exception) {
		for i, v := range args {
			if v.IsNull() {
				args[i] = number([]int{0, 0, 0, 6, 3}[i])
				if name == "formatmonth" {
					args[i] = number(0)
				}
			}
		}
		s, exc := ask(th, self, name, args...)
		if exc != nil {
			return value{}, exc
		}
		return object.None, write(th, s)
	}
}

func (m *module) addText() {
	py := native.Python
	m.Add("TextCalendar", "A calendar as plain text, as the UNIX program cal prints it.", []string{"Calendar"}, []object.Method{
		py("TextCalendar.prweek", "($self, theweek, width)", "Prints a week, without a newline.", printed("formatweek")),
		py("TextCalendar.formatday", "($self, day, weekday, width)", "A day, centred.", formatDay),
		py("TextCalendar.formatweek", "($self, theweek, width)", "A week on one line, without a newline.", formatWeek),
		py("TextCalendar.formatweekday", "($self, day, width)", "The name of a weekday, centred.", m.formatWeekday),
		py("TextCalendar.formatweekheader", "($self, width)", "The names of the weekdays on one line.", formatWeekHeader),
		py("TextCalendar.formatmonthname", "($self, theyear, themonth, width, withyear=True)", "The name of a month, centred.", m.formatMonthName),
		py("TextCalendar.prmonth", "($self, theyear, themonth, w=0, l=0)", "Prints a month.", printed("formatmonth")),
		py("TextCalendar.formatmonth", "($self, theyear, themonth, w=0, l=0)", "A month on several lines; w is the width of a day, l the lines that a week takes.", m.formatMonth),
		py("TextCalendar.formatyear", "($self, theyear, w=2, l=1, c=6, m=3)", "A year on several lines; c is the space between months, m the number of months side by side.", m.formatYear),
		py("TextCalendar.pryear", "($self, theyear, w=0, l=0, c=6, m=3)", "Prints a year.", printed("formatyear")),
	})
}

// percent is format % v, which v may have a say in if it is of a subclass of str.
func percent(th *thread, format string, v value) (string, *exception) {
	s, exc := object.Binary(th, object.Mod, object.StrOf(format), v)
	if exc != nil {
		return "", exc
	}
	text, exc := object.StrFrom(s, "a formatted day")
	if exc != nil {
		return "", exc
	}
	return text.String(), nil
}
