// This file implements strftime, in the C locale.

package time

import (
	"fmt"
	"strings"
	gotime "time"

	"dappco.re/go/py/engine/object"
)

func strftime(th *thread, _ value, args []value) (value, *exception) {
	if !args[0].Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("strftime() argument 1 must be str, not %s", args[0].Type().Name)
	}
	f, exc := fieldsOf(th, args[1:], "strftime")
	if exc != nil {
		return value{}, exc
	}
	if exc := f.check(); exc != nil {
		return value{}, exc
	}
	return object.StrOf(f.format(args[0].AsStr().String())), nil
}

// format is the text that the directives of layout make.
func (f fields) format(layout string) string {
	var b strings.Builder
	for i := 0; i < len(layout); i++ {
		if layout[i] != '%' || i+1 == len(layout) {
			b.WriteByte(layout[i])
			continue
		}
		i++
		pad := byte(0)
		at := i
		if strings.IndexByte("-_0^#", layout[i]) >= 0 && i+1 < len(layout) {
			pad = layout[i]
			i++
		}
		if strings.IndexByte("EO", layout[i]) >= 0 && i+1 < len(layout) {
			i++ // another form of the locale, which is the same in this one
		}
		text, ok := f.directive(layout[i])
		if !ok {
			b.WriteString("%" + layout[at:i+1])
			continue
		}
		switch pad {
		case '-':
			if trimmed := strings.TrimLeft(text, "0 "); trimmed != "" {
				text = trimmed
			} else if text != "" {
				text = text[len(text)-1:]
			}
		case '_':
			for j := 0; j < len(text)-1 && text[j] == '0'; j++ {
				text = text[:j] + " " + text[j+1:]
			}
		case '^', '#':
			text = strings.ToUpper(text)
		}
		b.WriteString(text)
	}
	return b.String()
}

// directive is what %c stands for; ok is false when there is no such directive.
func (f fields) directive(c byte) (text string, ok bool) {
	two := func(n int) string { return fmt.Sprintf("%02d", n) }
	hour := (f.hour+11)%12 + 1
	month := max(1, min(f.month, 12)) - 1
	switch c {
	case '%':
		return "%", true
	case 'n':
		return "\n", true
	case 't':
		return "\t", true
	case 'Y':
		return fmt.Sprint(f.year), true
	case 'y':
		return two(int((f.year%100 + 100) % 100)), true
	case 'C':
		return two(int(f.year / 100)), true
	case 'm':
		return two(f.month), true
	case 'd':
		return two(f.day), true
	case 'e':
		return fmt.Sprintf("%2d", f.day), true
	case 'H':
		return two(f.hour), true
	case 'k':
		return fmt.Sprintf("%2d", f.hour), true
	case 'I':
		return two(hour), true
	case 'l':
		return fmt.Sprintf("%2d", hour), true
	case 'M':
		return two(f.minute), true
	case 'S':
		return two(f.second), true
	case 'j':
		return fmt.Sprintf("%03d", f.yday), true
	case 'w':
		return fmt.Sprint((f.wday + 1) % 7), true
	case 'u':
		return fmt.Sprint(f.wday + 1), true
	case 'a':
		return dayNames[f.wday][:3], true
	case 'A':
		return dayNames[f.wday], true
	case 'b', 'h':
		return monthNames[month][:3], true
	case 'B':
		return monthNames[month], true
	case 'p':
		if f.hour >= 12 {
			return "PM", true
		}
		return "AM", true
	case 'P':
		if f.hour >= 12 {
			return "pm", true
		}
		return "am", true
	case 'U':
		return two((f.yday + 6 - (f.wday+1)%7) / 7), true
	case 'W':
		return two((f.yday + 6 - f.wday) / 7), true
	case 'Z':
		return f.zone, true
	case 'z':
		sign, n := "+", f.offset
		if n < 0 {
			sign, n = "-", -n
		}
		return fmt.Sprintf("%s%02d%02d", sign, n/3600, n/60%60), true
	case 's':
		return fmt.Sprint(f.seconds()), true
	case 'G', 'g', 'V':
		year, week := f.isoWeek()
		switch c {
		case 'G':
			return fmt.Sprint(year), true
		case 'g':
			return two(int(year % 100)), true
		}
		return two(week), true
	}
	layout, ok := map[byte]string{'c': "%a %b %e %H:%M:%S %Y", 'D': "%m/%d/%y", 'x': "%m/%d/%y", 'X': "%H:%M:%S", 'T': "%H:%M:%S", 'F': "%Y-%m-%d", 'R': "%H:%M", 'r': "%I:%M:%S %p"}[c]
	if !ok {
		return "", false
	}
	return f.format(layout), true
}

// isoWeek is the ISO 8601 year and week by day of the year and of the week.
func (f fields) isoWeek() (year int64, week int) {
	year = f.year
	week = (f.yday - 1 - f.wday + 10) / 7
	weeks := func(y int64) int {
		first := gotime.Date(int(y), 1, 1, 0, 0, 0, 0, gotime.UTC).Weekday()
		last := gotime.Date(int(y), 12, 31, 0, 0, 0, 0, gotime.UTC).Weekday()
		if first == gotime.Thursday || last == gotime.Thursday {
			return 53
		}
		return 52
	}
	switch {
	case week < 1:
		year--
		week = weeks(year)
	case week > weeks(year):
		year++
		week = 1
	}
	return year, week
}
