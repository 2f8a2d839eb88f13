// This file implements strptime, in the C locale.

package time

import (
	"strings"
	gotime "time"

	"dappco.re/go/py/engine/object"
)

// parsed is what strptime has found so far; -1 and nil mean not found.
type parsed struct {
	fields
	hour12, pm       int
	hasYday, hasDate bool
	week             int // %U or %W, -1 if absent
	sundayFirst      bool
	hasWday          bool
}

func strptime(th *thread, _ value, args []value) (value, *exception) {
	layout := "%a %b %d %H:%M:%S %Y"
	for i, v := range args {
		if !v.Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("strptime() argument %d must be str, not %s", i, "<class '"+v.Type().Name+"'>")
		}
	}
	text := args[0].AsStr().String()
	if len(args) > 1 {
		layout = args[1].AsStr().String()
	}
	p := &parsed{fields: fields{year: 1900, month: 1, day: 1, dst: -1}, hour12: -1, pm: -1, week: -1}
	rest, exc := p.read(th, text, layout)
	if exc != nil {
		return value{}, exc
	}
	if rest == text && layout != "" && text != "" || rest == failed {
		return value{}, object.ValueErrorf("time data %s does not match format %s", repr(th, text), repr(th, layout))
	}
	if rest != "" {
		return value{}, object.ValueErrorf("unconverted data remains: %s", rest)
	}
	if exc := p.complete(); exc != nil {
		return value{}, exc
	}
	v := p.fields.value()
	if p.zone == "" {
		f := p.fields
		n := func(i int) value { return object.Int64(int64(i)) }
		v = structTime.Make(object.Int64(f.year), n(f.month), n(f.day), n(f.hour), n(f.minute), n(f.second), n(f.wday), n(f.yday), n(f.dst), object.None, object.None)
	}
	return v, nil
}

// failed stands for text that did not match; no rest of a text can be it.
const failed = "\x00failed"

func repr(th *thread, s string) string {
	r, exc := object.Repr(th, object.StrOf(s))
	if exc != nil {
		return s
	}
	return r.String()
}

// read matches text with layout and returns what remains of it.
func (p *parsed) read(th *thread, text, layout string) (string, *exception) {
	for i := 0; i < len(layout); i++ {
		c := layout[i]
		switch {
		case c == ' ' || c == '\t' || c == '\n':
			trimmed := strings.TrimLeft(text, " \t\n\r\f\v")
			if trimmed == text {
				return failed, nil
			}
			text = trimmed
		case c != '%':
			if text == "" || !strings.EqualFold(text[:1], string(c)) {
				return failed, nil
			}
			text = text[1:]
		case i+1 == len(layout):
			return "", object.ValueErrorf("stray %% in format %s", repr(th, layout))
		default:
			i++
			rest, ok, known := p.directive(layout[i], text)
			if !known {
				return "", object.ValueErrorf("%s is a bad directive in format %s", repr(th, layout[i:i+1]), repr(th, layout))
			}
			if !ok {
				return failed, nil
			}
			text = rest
		}
	}
	return text, nil
}

// number takes up to digits digits that make at most most.
func number(text string, digits, least, most int) (n int, rest string, ok bool) {
	i := 0
	for i < len(text) && i < digits && text[i] >= '0' && text[i] <= '9' && n*10+int(text[i]-'0') <= most {
		n = n*10 + int(text[i]-'0')
		i++
	}
	return n, text[i:], i > 0 && n >= least
}

// name takes one of names, or its first three letters when short is set.
func name(text string, names []string, short bool) (n int, rest string, ok bool) {
	for i, s := range names {
		if short {
			s = s[:3]
		}
		if len(text) >= len(s) && strings.EqualFold(text[:len(s)], s) {
			return i, text[len(s):], true
		}
	}
	return 0, text, false
}

// directive reads what %c means.
func (p *parsed) directive(c byte, text string) (rest string, ok, known bool) {
	n := 0
	switch c {
	case 'Y':
		if len(text) < 4 {
			return text, false, true
		}
		n, rest, ok = number(text, 4, 0, 9999)
		ok = ok && len(text)-len(rest) == 4
		p.year, p.hasDate = int64(n), true
	case 'y':
		n, rest, ok = number(text, 2, 0, 99)
		ok = ok && len(text)-len(rest) == 2
		if n < 69 {
			n += 100
		}
		p.year = int64(1900 + n)
	case 'm':
		n, rest, ok = number(text, 2, 1, 12)
		p.month = n
	case 'd', 'e':
		n, rest, ok = number(strings.TrimPrefix(text, " "), 2, 1, 31)
		p.day = n
	case 'H':
		n, rest, ok = number(text, 2, 0, 23)
		p.hour = n
	case 'I':
		n, rest, ok = number(text, 2, 1, 12)
		p.hour12 = n
	case 'M':
		n, rest, ok = number(text, 2, 0, 59)
		p.minute = n
	case 'S':
		n, rest, ok = number(text, 2, 0, 61)
		p.second = n
	case 'f':
		_, rest, ok = number(text, 6, 0, 999999)
	case 'j':
		n, rest, ok = number(text, 3, 1, 366)
		p.yday, p.hasYday = n, true
	case 'w':
		n, rest, ok = number(text, 1, 0, 6)
		p.wday, p.hasWday = (n+6)%7, true
	case 'u':
		n, rest, ok = number(text, 1, 1, 7)
		p.wday, p.hasWday = n-1, true
	case 'U', 'W':
		n, rest, ok = number(text, 2, 0, 53)
		p.week, p.sundayFirst = n, c == 'U'
	case 'a', 'A':
		n, rest, ok = name(text, dayNames[:], c == 'a')
		p.wday, p.hasWday = n, true
	case 'b', 'B', 'h':
		n, rest, ok = name(text, monthNames[:], c != 'B')
		p.month = n + 1
	case 'p':
		n, rest, ok = name(text, []string{"AM ", "PM "}, false)
		if !ok && len(text) >= 2 {
			switch strings.ToUpper(text[:2]) {
			case "AM":
				n, rest, ok = 0, text[2:], true
			case "PM":
				n, rest, ok = 1, text[2:], true
			}
		}
		p.pm = n
	case 'Z':
		for _, z := range []string{"UTC", "GMT"} {
			if len(text) >= 3 && strings.EqualFold(text[:3], z) {
				p.zone, p.dst = z, 0
				return text[3:], true, true
			}
		}
		rest, ok = text, false
	case 'z':
		rest, ok = p.offsetFrom(text)
	case '%':
		ok = strings.HasPrefix(text, "%")
		rest = strings.TrimPrefix(text, "%")
	case 'c', 'x', 'X', 'D', 'T', 'F', 'R', 'r':
		layout := map[byte]string{'c': "%a %b %d %H:%M:%S %Y", 'x': "%m/%d/%y", 'D': "%m/%d/%y", 'X': "%H:%M:%S", 'T': "%H:%M:%S", 'F': "%Y-%m-%d", 'R': "%H:%M", 'r': "%I:%M:%S %p"}[c]
		got, exc := p.read(nil, text, layout)
		return got, exc == nil && got != failed, true
	default:
		return text, false, false
	}
	return rest, ok, true
}

// offsetFrom reads Z or +HHMM, +HH:MM and the like.
func (p *parsed) offsetFrom(text string) (rest string, ok bool) {
	if strings.HasPrefix(text, "Z") {
		p.zone = "UTC"
		return text[1:], true
	}
	if text == "" || text[0] != '+' && text[0] != '-' {
		return text, false
	}
	h, rest, ok := number(text[1:], 2, 0, 23)
	if !ok {
		return text, false
	}
	m, rest, ok := number(strings.TrimPrefix(rest, ":"), 2, 0, 59)
	if !ok {
		return text, false
	}
	if p.offset = h*3600 + m*60; text[0] == '-' {
		p.offset = -p.offset
	}
	return rest, true
}

// complete works out what was not said from what was.
func (p *parsed) complete() *exception {
	if p.hour12 >= 0 {
		p.hour = p.hour12 % 12
		if p.pm == 1 {
			p.hour += 12
		}
	}
	if p.hasYday {
		t := gotime.Date(int(p.year), 1, p.yday, 0, 0, 0, 0, gotime.UTC)
		p.month, p.day = int(t.Month()), t.Day()
	} else if p.week >= 0 && p.hasWday {
		first := (int(gotime.Date(int(p.year), 1, 1, 0, 0, 0, 0, gotime.UTC).Weekday()) + 6) % 7
		wday := p.wday
		if p.sundayFirst {
			first, wday = (first+1)%7, (wday+1)%7
		}
		zero := (7 - first) % 7
		day := 1 + wday - first
		if p.week > 0 {
			day = 1 + zero + 7*(p.week-1) + wday
		}
		t := gotime.Date(int(p.year), 1, day, 0, 0, 0, 0, gotime.UTC)
		p.year, p.month, p.day = int64(t.Year()), int(t.Month()), t.Day()
	}
	t := gotime.Date(int(p.year), gotime.Month(p.month), p.day, 0, 0, 0, 0, gotime.UTC)
	if t.Day() != p.day {
		return object.ValueErrorf("day %d must be in range 1..%d for month %d in year %d", p.day, gotime.Date(int(p.year), gotime.Month(p.month)+1, 0, 0, 0, 0, 0, gotime.UTC).Day(), p.month, p.year)
	}
	p.yday = t.YearDay()
	p.wday = (int(t.Weekday()) + 6) % 7
	return nil
}
