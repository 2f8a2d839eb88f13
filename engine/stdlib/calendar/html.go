// This file implements HTMLCalendar, which makes tables in HTML, and the calendars for other locales.

package calendar

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var dayClasses = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

// css is an attribute of a calendar that names a class of style sheets.
func css(th *thread, self value, name string) (string, *exception) {
	v, exc := object.GetAttrName(th, self, name)
	if exc != nil {
		return "", exc
	}
	s, exc := object.ToStr(th, v)
	if exc != nil {
		return "", exc
	}
	return s.String(), nil
}

// cssOf is item i of such an attribute.
func cssOf(th *thread, self value, name string, i value) (string, *exception) {
	v, exc := object.GetAttrName(th, self, name)
	if exc == nil {
		v, exc = object.GetItem(th, v, i)
	}
	if exc != nil {
		return "", exc
	}
	s, exc := object.ToStr(th, v)
	if exc != nil {
		return "", exc
	}
	return s.String(), nil
}

func htmlDay(th *thread, self value, args []value) (value, *exception) {
	zero, exc := object.EqualValues(th, args[0], number(0))
	if exc != nil {
		return value{}, exc
	}
	if zero {
		c, exc := css(th, self, "cssclass_noday")
		return object.StrOf(`<td class="` + c + `">&nbsp;</td>`), exc
	}
	c, exc := cssOf(th, self, "cssclasses", args[1])
	if exc != nil {
		return value{}, exc
	}
	d, exc := percent(th, "%d", args[0])
	return object.StrOf(`<td class="` + c + `">` + d + "</td>"), exc
}

func htmlWeek(th *thread, self value, args []value) (value, *exception) {
	var b strings.Builder
	b.WriteString("<tr>")
	exc := pairs(th, args[0], func(day, weekday value) *exception {
		s, exc := ask(th, self, "formatday", day, weekday)
		b.WriteString(s)
		return exc
	})
	return object.StrOf(b.String() + "</tr>"), exc
}

func (m *module) htmlWeekday(th *thread, self value, args []value) (value, *exception) {
	c, exc := cssOf(th, self, "cssclasses_weekday_head", args[0])
	if exc != nil {
		return value{}, exc
	}
	names, _ := m.NS.GetName("day_abbr")
	v, exc := object.GetItem(th, names, args[0])
	if exc != nil {
		return value{}, exc
	}
	name, exc := object.StrFrom(v, "the name of a day")
	if exc != nil {
		return value{}, exc
	}
	return object.StrOf(`<th class="` + c + `">` + name.String() + "</th>"), nil
}

func htmlWeekHeader(th *thread, self value, _ []value) (value, *exception) {
	days, exc := native.CallMethod(th, self, "iterweekdays")
	if exc != nil {
		return value{}, exc
	}
	var b strings.Builder
	b.WriteString("<tr>")
	exc = object.Each(th, days, func(day value) *exception {
		s, exc := ask(th, self, "formatweekday", day)
		b.WriteString(s)
		return exc
	})
	return object.StrOf(b.String() + "</tr>"), exc
}

func (m *module) htmlMonthName(th *thread, self value, args []value) (value, *exception) {
	s, exc := m.title(th, args[0], args[1], args[2])
	if exc != nil {
		return value{}, exc
	}
	c, exc := css(th, self, "cssclass_month_head")
	return object.StrOf(`<tr><th colspan="7" class="` + c + `">` + s + "</th></tr>"), exc
}

const tableHead = `<table border="0" cellpadding="0" cellspacing="0" class="`

func htmlMonth(th *thread, self value, args []value) (value, *exception) {
	c, exc := css(th, self, "cssclass_month")
	if exc != nil {
		return value{}, exc
	}
	var b strings.Builder
	b.WriteString(tableHead + c + "\">\n")
	if args[2].IsNull() {
		args[2] = object.True
	}
	name, exc := object.GetAttrName(th, self, "formatmonthname")
	if exc != nil {
		return value{}, exc
	}
	v, exc := object.Call(th, name, args[:3], []*str{object.Intern("withyear")})
	if exc != nil {
		return value{}, exc
	}
	s, exc := textOf(v)
	if exc != nil {
		return value{}, exc
	}
	b.WriteString(s + "\n")
	if s, exc = ask(th, self, "formatweekheader"); exc != nil {
		return value{}, exc
	}
	b.WriteString(s + "\n")
	weeks, exc := native.CallMethod(th, self, "monthdays2calendar", args[0], args[1])
	if exc != nil {
		return value{}, exc
	}
	exc = object.Each(th, weeks, func(week value) *exception {
		s, exc := ask(th, self, "formatweek", week)
		b.WriteString(s + "\n")
		return exc
	})
	return object.StrOf(b.String() + "</table>\n"), exc
}

func htmlYear(th *thread, self value, args []value) (value, *exception) {
	width := 3
	if exc := ints(th, args[1:], &width); exc != nil {
		return value{}, exc
	}
	width = max(width, 1)
	c, exc := css(th, self, "cssclass_year")
	if exc != nil {
		return value{}, exc
	}
	head, exc := css(th, self, "cssclass_year_head")
	if exc != nil {
		return value{}, exc
	}
	year, exc := object.ToStr(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	var b strings.Builder
	b.WriteString(tableHead + c + "\">\n")
	b.WriteString(`<tr><th colspan="` + strconv.Itoa(width) + `" class="` + head + `">` + year.String() + "</th></tr>")
	name, exc := object.GetAttrName(th, self, "formatmonth")
	if exc != nil {
		return value{}, exc
	}
	for i := 1; i <= 12; i += width {
		b.WriteString("<tr>")
		for m := i; m < min(i+width, 13); m++ {
			v, exc := object.Call(th, name, []value{args[0], number(m), object.False}, []*str{object.Intern("withyear")})
			if exc != nil {
				return value{}, exc
			}
			s, exc := textOf(v)
			if exc != nil {
				return value{}, exc
			}
			b.WriteString("<td>" + s + "</td>")
		}
		b.WriteString("</tr>")
	}
	return object.StrOf(b.String() + "</table>"), nil
}

func htmlPage(th *thread, self value, args []value) (value, *exception) {
	if args[1].IsNull() {
		args[1] = number(3)
	}
	encoding := "utf-8"
	if v := args[3]; !v.IsNull() && !v.IsNone() {
		s, exc := object.ToStr(th, v)
		if exc != nil {
			return value{}, exc
		}
		encoding = s.String()
	}
	year, exc := object.ToStr(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="` + encoding + "\"?>\n")
	b.WriteString(`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">` + "\n<html>\n<head>\n")
	b.WriteString(`<meta http-equiv="Content-Type" content="text/html; charset=` + encoding + "\" />\n")
	if sheet := args[2]; !sheet.IsNone() {
		name := "calendar.css"
		if !sheet.IsNull() {
			s, exc := object.ToStr(th, sheet)
			if exc != nil {
				return value{}, exc
			}
			name = s.String()
		}
		b.WriteString(`<link rel="stylesheet" type="text/css" href="` + name + "\" />\n")
	}
	b.WriteString("<title>Calendar for " + year.String() + "</title>\n</head>\n<body>\n")
	s, exc := ask(th, self, "formatyear", args[0], args[1])
	if exc != nil {
		return value{}, exc
	}
	b.WriteString(s + "</body>\n</html>\n")
	return object.EncodeText(th, object.NewStr(b.String()), encoding, "xmlcharrefreplace")
}

func (m *module) addHTML() {
	py := native.Python
	days := func() value { return native.Strings(dayClasses...) }
	classes := days()
	attr := func(name, v string) object.ClassAttr { return object.ClassAttr{Name: name, V: object.StrOf(v)} }
	m.Add("HTMLCalendar", "A calendar as tables in HTML.", []string{"Calendar"}, []object.Method{
		py("HTMLCalendar.formatday", "($self, day, weekday)", "A day as a cell of a table.", htmlDay),
		py("HTMLCalendar.formatweek", "($self, theweek)", "A week as a row of a table.", htmlWeek),
		py("HTMLCalendar.formatweekday", "($self, day)", "The name of a weekday as the head of a column.", m.htmlWeekday),
		py("HTMLCalendar.formatweekheader", "($self)", "The names of the weekdays as a row of a table.", htmlWeekHeader),
		py("HTMLCalendar.formatmonthname", "($self, theyear, themonth, withyear=True)", "The name of a month as a row of a table.", m.htmlMonthName),
		py("HTMLCalendar.formatmonth", "($self, theyear, themonth, withyear=True)", "A month as a table.", htmlMonth),
		py("HTMLCalendar.formatyear", "($self, theyear, width=3)", "A year as a table of tables.", htmlYear),
		py("HTMLCalendar.formatyearpage", "($self, theyear, width=3, css='calendar.css', encoding=None)", "A year as a page of HTML, encoded.", htmlPage),
	}, object.ClassAttr{Name: "cssclasses", V: classes}, object.ClassAttr{Name: "cssclasses_weekday_head", V: classes},
		attr("cssclass_noday", "noday"), attr("cssclass_month_head", "month"), attr("cssclass_month", "month"), attr("cssclass_year_head", "year"), attr("cssclass_year", "year"))
}

// inLocale checks that the locale of a calendar is the one that there is.
func inLocale(th *thread, self value) *exception {
	v, exc := object.GetAttrName(th, self, "locale")
	if exc != nil {
		return exc
	}
	return checkLocale(th, v)
}

func checkLocale(th *thread, v value) *exception {
	if v.IsNone() {
		return nil
	}
	if v.Type().Has(object.FlagStr) {
		switch v.AsStr().String() {
		case "", "C", "POSIX", "C.UTF-8":
			return nil
		}
	}
	cls, exc := native.FromModule(th, "locale", "Error")
	if exc != nil {
		return object.ValueErrorf("unsupported locale setting")
	}
	return object.Raise(th, cls, object.StrOf("unsupported locale setting"))
}

func (m *module) addLocale() {
	py := native.Python
	m.Add("different_locale", "A context manager that changes the locale for a while.", nil, []object.Method{
		py("different_locale.__init__", "($self, locale)", "", func(th *thread, self value, args []value) (value, *exception) {
			return object.None, native.SetAttr(th, self, "locale", args[0])
		}),
		py("different_locale.__enter__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) { return object.None, inLocale(th, self) }),
		py("different_locale.__exit__", "($self, *args)", "", func(*thread, value, []value) (value, *exception) { return object.None, nil }),
	})
	for _, k := range []struct {
		name, base, day, title string
	}{{"LocaleTextCalendar", "TextCalendar", "($self, day, width)", "($self, theyear, themonth, width, withyear=True)"}, {"LocaleHTMLCalendar", "HTMLCalendar", "($self, day)", "($self, theyear, themonth, withyear=True)"}} {
		base := k.base
		inherited := func(method string) native.Body {
			return func(th *thread, self value, args []value) (value, *exception) {
				if exc := inLocale(th, self); exc != nil {
					return value{}, exc
				}
				for len(args) > 0 && args[len(args)-1].IsNull() {
					args = args[:len(args)-1]
				}
				f, exc := object.GetAttrName(th, m.By[base].Value(), method)
				if exc != nil {
					return value{}, exc
				}
				return object.Call(th, f, append([]value{self}, args...), nil)
			}
		}
		m.Add(k.name, "A calendar with names in the language of a locale; only that of C is there.", []string{k.base}, []object.Method{
			py(k.name+".__init__", "($self, firstweekday=0, locale=None)", "", func(th *thread, self value, args []value) (value, *exception) {
				if args[0].IsNull() {
					args[0] = number(0)
				}
				if args[1].IsNull() {
					args[1] = object.None
				}
				if exc := native.SetAttr(th, self, "firstweekday", args[0]); exc != nil {
					return value{}, exc
				}
				return object.None, native.SetAttr(th, self, "locale", args[1])
			}),
			py(k.name+".formatweekday", k.day, "The name of a weekday.", inherited("formatweekday")),
			py(k.name+".formatmonthname", k.title, "The name of a month.", inherited("formatmonthname")),
		})
	}
}
