// This file implements the command line of the module.

package calendar

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// options are those of the command line.
type options struct {
	width, lines, spacing, months, first int
	css, locale, encoding, kind          string
	rest                                 []int
}

// main implements main(args).
func (m *module) main(th *thread, _ value, args []value) (value, *exception) {
	var words []string
	list := args[0]
	if list.IsNull() || list.IsNone() {
		argv, exc := native.FromModule(th, "sys", "argv")
		if exc == nil {
			list, exc = object.GetItem(th, argv, object.NewSlice(number(1), object.None, object.None))
		}
		if exc != nil {
			return value{}, exc
		}
	}
	exc := object.Each(th, list, func(v value) *exception {
		s, exc := object.ToStr(th, v)
		if exc == nil {
			words = append(words, s.String())
		}
		return exc
	})
	if exc != nil {
		return value{}, exc
	}
	o := &options{width: 2, lines: 1, spacing: 6, months: 3, css: "calendar.css", kind: "text"}
	if problem := o.parse(words); problem != "" {
		return value{}, m.usage(th, problem)
	}
	return object.None, m.show(th, o)
}

func (m *module) usage(th *thread, problem string) *exception {
	text := "usage: calendar [-h] [-w WIDTH] [-l LINES] [-s SPACING] [-m MONTHS] [-c CSS] [-L LOCALE] [-e ENCODING] [-t {text,html}] [-f FIRST_WEEKDAY] [year] [month]\n"
	stream, status := "stderr", 2
	if problem == "help" {
		stream, status = "stdout", 0
	} else {
		text += "calendar: error: " + problem + "\n"
	}
	out, exc := native.FromModule(th, "sys", stream)
	if exc == nil {
		_, exc = native.CallMethod(th, out, "write", object.StrOf(text))
	}
	if exc != nil {
		return exc
	}
	return object.NewException(object.SystemExitType, number(status))
}

// parse reads the words and returns what is wrong with them.
func (o *options) parse(words []string) string {
	numbers := map[string]*int{"-w": &o.width, "--width": &o.width, "-l": &o.lines, "--lines": &o.lines, "-s": &o.spacing, "--spacing": &o.spacing,
		"-m": &o.months, "--months": &o.months, "-f": &o.first, "--first-weekday": &o.first}
	texts := map[string]*string{"-c": &o.css, "--css": &o.css, "-L": &o.locale, "--locale": &o.locale, "-e": &o.encoding, "--encoding": &o.encoding, "-t": &o.kind, "--type": &o.kind}
	for len(words) > 0 {
		word := words[0]
		words = words[1:]
		if word == "-h" || word == "--help" {
			return "help"
		}
		if n, err := strconv.Atoi(word); err == nil && len(o.rest) < 2 {
			o.rest = append(o.rest, n)
			continue
		}
		name, arg, joined := strings.Cut(word, "=")
		number, text := numbers[name], texts[name]
		switch {
		case number == nil && text == nil && len(o.rest) == 2 || strings.HasPrefix(word, "-") && number == nil && text == nil:
			return "unrecognized arguments: " + word
		case number == nil && text == nil:
			return "argument " + []string{"year", "month"}[len(o.rest)] + ": invalid int value: '" + word + "'"
		case !joined && len(words) == 0:
			return "argument " + name + ": expected one argument"
		case !joined:
			arg, words = words[0], words[1:]
		}
		if text != nil {
			*text = arg
		} else if n, err := strconv.Atoi(arg); err != nil {
			return "argument " + name + ": invalid int value: '" + arg + "'"
		} else {
			*number = n
		}
	}
	switch {
	case o.locale != "" && o.encoding == "":
		return "if --locale is specified --encoding is required"
	case o.kind != "text" && o.kind != "html":
		return "argument -t/--type: invalid choice: '" + o.kind + "' (choose from text, html)"
	case o.kind == "html" && len(o.rest) > 1:
		return "incorrect number of arguments"
	}
	return ""
}

func (m *module) show(th *thread, o *options) *exception {
	if o.locale != "" {
		if exc := checkLocale(th, object.StrOf(o.locale)); exc != nil {
			return exc
		}
	}
	if len(o.rest) == 0 {
		today, exc := native.CallMethod(th, m.date, "today")
		if exc != nil {
			return exc
		}
		y, exc := object.GetAttrName(th, today, "year")
		if exc != nil {
			return exc
		}
		o.rest = []int{int(y.AsInt64())}
	}
	name := "TextCalendar"
	if o.kind == "html" {
		name = "HTMLCalendar"
	}
	c, exc := object.Call1(th, m.By[name].Value(), number(o.first))
	if exc != nil {
		return exc
	}
	year := number(o.rest[0])
	if o.kind == "html" {
		encoding := object.None
		if o.encoding != "" {
			encoding = object.StrOf(o.encoding)
		}
		page, exc := native.CallMethod(th, c, "formatyearpage", year, number(3), object.StrOf(o.css), encoding)
		if exc != nil {
			return exc
		}
		out, exc := native.FromModule(th, "sys", "stdout")
		if exc == nil {
			out, exc = object.GetAttrName(th, out, "buffer")
		}
		if exc == nil {
			_, exc = native.CallMethod(th, out, "write", page)
		}
		return exc
	}
	var v value
	if len(o.rest) > 1 {
		if _, exc := m.checkMonth(th, number(o.rest[1])); exc != nil {
			return exc
		}
		v, exc = native.CallMethod(th, c, "formatmonth", year, number(o.rest[1]), number(o.width), number(o.lines))
	} else {
		v, exc = native.CallMethod(th, c, "formatyear", year, number(o.width), number(o.lines), number(o.spacing), number(o.months))
	}
	if exc != nil {
		return exc
	}
	s, exc := textOf(v)
	if exc != nil {
		return exc
	}
	return write(th, s)
}
