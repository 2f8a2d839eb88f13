// This file reads a text by a format and works out what the format does not say.

package strptime

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// parts is what a text says; -1 stands for what is not known where 0 can be.
type parts struct {
	year, month, day, hour, minute, second, fraction int
	weekday, julian, week, isoYear, isoWeek          int
	mondayFirst, hasYear                             bool
	dst                                              int
	zone                                             value // the name, or None
	hasOffset                                        bool
	offset, offsetFraction                           int
}

// parse reads the text args[at] by the format that follows it.
func parse(th *thread, args []value, at int, otherwise string) (*parts, *exception) {
	format := otherwise
	for i, v := range args[at:] {
		if v.IsNull() {
			continue
		}
		if !v.Type().Has(object.FlagStr) {
			r, exc := object.Repr(th, v.Type().Value())
			if exc != nil {
				return nil, exc
			}
			return nil, object.TypeErrorf("strptime() argument %d must be str, not %s", i, r)
		}
		if i == 1 {
			format = v.AsStr().String()
		}
	}
	text := args[at].AsStr()
	re, exc := compiled(th, format)
	if exc != nil {
		return nil, exc
	}
	m, exc := object.CallMethod(th, re, object.Intern("match"), text.Value())
	if exc != nil {
		return nil, exc
	}
	if m.IsNone() {
		r, exc := object.Repr(th, text.Value())
		if exc != nil {
			return nil, exc
		}
		f, exc := object.Repr(th, object.StrOf(format))
		if exc != nil {
			return nil, exc
		}
		return nil, object.ValueErrorf("time data %s does not match format %s", r, f)
	}
	end, exc := object.CallMethod(th, m, object.Intern("end"))
	if exc != nil {
		return nil, exc
	}
	n, exc := object.ToIndexInt(th, end, nil)
	if exc != nil {
		return nil, exc
	}
	if n != text.Len() {
		n = max(0, min(n, text.Len()))
		return nil, object.ValueErrorf("unconverted data remains: %s", text.Slice(n, text.Len()))
	}
	groups, exc := object.CallMethod(th, m, object.Intern("groupdict"))
	if exc != nil {
		return nil, exc
	}
	p := &parts{month: 1, day: 1, weekday: -1, julian: -1, week: -1, isoYear: -1, isoWeek: -1, dst: -1, zone: object.None}
	byName, exc := object.DictFrom(groups, "groupdict()")
	if exc != nil {
		return nil, exc
	}
	if exc := p.read(th, byName); exc != nil {
		return nil, exc
	}
	return p, p.complete(th)
}

// read takes the groups in their order.
func (p *parts) read(th *thread, groups *object.Dict) *exception {
	for i := 0; ; {
		k, v, next, ok := groups.Next(i)
		if !ok {
			return nil
		}
		i = next
		if v.IsNone() {
			continue
		}
		name, exc := object.StrFrom(k, "the name of a group")
		if exc != nil {
			return exc
		}
		text, exc := object.StrFrom(v, "a group")
		if exc != nil {
			return exc
		}
		if exc := p.group(th, groups, name.String(), text); exc != nil {
			return exc
		}
	}
}

// plainNumber is where a directive's number goes.
func (p *parts) plainNumber(name string) *int {
	switch name {
	case "Y":
		return &p.year
	case "G":
		return &p.isoYear
	case "m":
		return &p.month
	case "d":
		return &p.day
	case "H", "I":
		return &p.hour
	case "M":
		return &p.minute
	case "S":
		return &p.second
	case "j":
		return &p.julian
	case "V":
		return &p.isoWeek
	case "U", "W":
		return &p.week
	case "w", "u":
		return &p.weekday
	case "y":
		return &p.year
	}
	return nil
}

// toInt is int(text).
func toInt(th *thread, text string) (int, *exception) {
	v, exc := object.ParseInt(th, object.NewStr(text), 10)
	if exc != nil {
		return 0, exc
	}
	return int(v.AsInt64()), nil
}

func (p *parts) group(th *thread, groups *object.Dict, name string, v *object.Str) *exception {
	if to := p.plainNumber(name); to != nil {
		n, exc := toInt(th, v.String())
		if exc != nil {
			return exc
		}
		*to = n
		p.adjust(groups, name)
		return nil
	}
	lower := strings.ToLower(v.String())
	var exc *exception
	switch name {
	case "A":
		p.weekday, exc = position(days, lower)
	case "a":
		p.weekday, exc = position(short(days), lower)
	case "B":
		p.month, exc = position(months, lower)
		p.month++
	case "b":
		p.month, exc = position(short(months), lower)
		p.month++
	case "f":
		p.fraction, exc = toInt(th, (v.String() + "00000")[:6])
	case "z":
		exc = p.readOffset(th, v.String())
	case "Z":
		exc = p.readZone(th, v, lower)
	}
	return exc
}

// adjust gives a number that was read its meaning.
func (p *parts) adjust(groups *object.Dict, name string) {
	switch name {
	case "Y":
		p.hasYear = true
	case "y":
		p.hasYear = true
		if p.year <= 68 {
			p.year += 2000
		} else {
			p.year += 1900
		}
	case "I":
		half, _ := groups.GetName("p")
		if half.IsNull() || half.IsNone() || strings.EqualFold(half.AsStr().String(), "am") {
			if p.hour == 12 {
				p.hour = 0
			}
		} else if p.hour != 12 {
			p.hour += 12
		}
	case "w":
		p.weekday = (p.weekday + 6) % 7
	case "u":
		p.weekday--
	case "U", "W":
		p.mondayFirst = name == "W"
	}
}

func position(names []string, name string) (int, *exception) {
	for i, n := range names {
		if n == name {
			return i, nil
		}
	}
	return 0, object.ValueErrorf("list.index(x): x not in list")
}

// readOffset reads Z, +HHMM, +HH:MM, and so on to microseconds.
func (p *parts) readOffset(th *thread, z string) *exception {
	p.hasOffset = true
	if z == "Z" {
		return nil
	}
	runes := []rune(z)
	if runes[3] == ':' {
		runes = append(runes[:3:3], runes[4:]...)
		if len(runes) > 5 {
			if runes[5] != ':' {
				return object.ValueErrorf("Inconsistent use of : in %s", z)
			}
			runes = append(runes[:5:5], runes[6:]...)
		}
	}
	piece := func(i, j int) string { return string(runes[min(i, len(runes)):min(j, len(runes))]) }
	var n [4]int
	for i, s := range []string{piece(1, 3), piece(3, 5), piece(5, 7), piece(8, 14)} {
		if i == 3 {
			s = string([]rune(s + "000000")[:6])
		}
		if s == "" {
			continue
		}
		var exc *exception
		if n[i], exc = toInt(th, s); exc != nil {
			return exc
		}
	}
	p.offset, p.offsetFraction = n[0]*3600+n[1]*60+n[2], n[3]
	if runes[0] == '-' {
		p.offset, p.offsetFraction = -p.offset, -p.offsetFraction
	}
	return nil
}

// readZone finds out whether the zone called name has daylight saving time.
func (p *parts) readZone(th *thread, text *object.Str, name string) *exception {
	p.zone = text.Value()
	plain, summer, daylight, exc := zoneNames(th)
	if exc != nil {
		return exc
	}
	for i, names := range [][]string{plain, summer} {
		for _, n := range names {
			if n != name {
				continue
			}
			same := len(summer) > 0 && summer[0] == plain[len(plain)-1]
			if !(same && daylight && name != "utc" && name != "gmt") {
				p.dst = i
			}
			return nil
		}
	}
	return nil
}

func (p *parts) checkISO() *exception {
	const (
		needsWeek = "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u')."
		needsYear = "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u')."
	)
	text := ""
	switch {
	case p.isoYear >= 0 && p.julian >= 0:
		text = "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead."
	case p.isoYear >= 0 && (p.isoWeek < 0 || p.weekday < 0):
		text = needsWeek
	case p.isoYear >= 0 || p.isoWeek < 0:
		return nil
	case !p.hasYear || p.weekday < 0:
		text = needsYear
	default:
		text = "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
	}
	return object.ValueErrorf("%s", text)
}

// complete works out what was not said.
func (p *parts) complete(th *thread) *exception {
	if exc := p.checkISO(); exc != nil {
		return exc
	}
	leapDay := false
	if !p.hasYear {
		p.year = 1900
		if leapDay = p.month == 2 && p.day == 29; leapDay {
			p.year = 1904
		}
	}
	date, exc := native.FromModule(th, "datetime", "date")
	if exc != nil {
		return exc
	}
	known := p.julian >= 0
	if !known && p.weekday >= 0 {
		if known, exc = p.fromWeek(th, date); exc != nil {
			return exc
		}
	}
	first, exc := ordinal(th, date, p.year, 1, 1)
	if exc != nil {
		return exc
	}
	if known {
		d, exc := object.CallMethod(th, date, object.Intern("fromordinal"), number(p.julian-1+first))
		if exc != nil {
			return exc
		}
		if exc := p.take(th, d); exc != nil {
			return exc
		}
	} else {
		today, exc := ordinal(th, date, p.year, p.month, p.day)
		if exc != nil {
			return exc
		}
		p.julian = today - first + 1
	}
	if p.weekday < 0 {
		today, exc := ordinal(th, date, p.year, p.month, p.day)
		if exc != nil {
			return exc
		}
		p.weekday = (today + 6) % 7
	}
	if leapDay {
		p.year = 1900
	}
	return nil
}

// take copies year, month and day of a date.
func (p *parts) take(th *thread, d value) *exception {
	for _, f := range []struct {
		name string
		to   *int
	}{{"year", &p.year}, {"month", &p.month}, {"day", &p.day}} {
		v, exc := object.GetAttrName(th, d, f.name)
		if exc != nil {
			return exc
		}
		if *f.to, exc = object.ToIndexInt(th, v, nil); exc != nil {
			return exc
		}
	}
	return nil
}

func ordinal(th *thread, date value, year, month, day int) (int, *exception) {
	d, exc := object.Call3(th, date, number(year), number(month), number(day))
	if exc != nil {
		return 0, exc
	}
	v, exc := object.CallMethod(th, d, object.Intern("toordinal"))
	if exc != nil {
		return 0, exc
	}
	return object.ToIndexInt(th, v, nil)
}

// fromWeek sets the day of the year by the number of a week, if there is one, and the weekday.
func (p *parts) fromWeek(th *thread, date value) (bool, *exception) {
	switch {
	case p.week >= 0:
		first, exc := ordinal(th, date, p.year, 1, 1)
		if exc != nil {
			return false, exc
		}
		start, day := (first+6)%7, p.weekday
		if !p.mondayFirst {
			start, day = (start+1)%7, (day+1)%7
		}
		zero := (7 - start) % 7 // days before the first week
		if p.week == 0 {
			p.julian = 1 + day - start
		} else {
			p.julian = 1 + zero + 7*(p.week-1) + day
		}
	case p.isoYear >= 0 && p.isoWeek >= 0:
		d, exc := object.CallMethod(th, date, object.Intern("fromisocalendar"), number(p.isoYear), number(p.isoWeek), number(p.weekday+1))
		if exc != nil {
			return false, exc
		}
		if exc := p.take(th, d); exc != nil {
			return false, exc
		}
		first, exc := ordinal(th, date, p.year, 1, 1)
		if exc != nil {
			return false, exc
		}
		today, exc := ordinal(th, date, p.year, p.month, p.day)
		if exc != nil {
			return false, exc
		}
		p.julian = today - first + 1
	default:
		return false, nil
	}
	if p.julian <= 0 {
		p.year--
		p.julian += 365
		if p.year%4 == 0 && (p.year%100 != 0 || p.year%400 == 0) {
			p.julian++
		}
	}
	return true, nil
}
