// This file reads files of time zones (RFC 9636) and the rule for the time after their last change, which is written as POSIX does.

package zoneinfo

import (
	"encoding/binary"
	"strconv"
	"strings"
	gotime "time"

	"dappco.re/go/py/engine/object"
)

func malformed() *exception { return object.ValueErrorf("Invalid TZif file: magic not found") }

// header is the counts at the beginning of a block.
type header struct {
	version                                       byte
	isUTC, isStd, leap, times, types, chars, size int
}

func readHeader(data []byte, wide int) (h header, ok bool) {
	if len(data) < 44 || string(data[:4]) != "TZif" {
		return h, false
	}
	n := func(i int) int { return int(binary.BigEndian.Uint32(data[20+4*i:])) }
	h = header{version: data[4], isUTC: n(0), isStd: n(1), leap: n(2), times: n(3), types: n(4), chars: n(5)}
	for _, c := range []int{h.isUTC, h.isStd, h.leap, h.times, h.types, h.chars} {
		if c < 0 || c > maxFile {
			return h, false
		}
	}
	h.size = 44 + h.times*(wide+1) + h.types*6 + h.chars + h.leap*(wide+4) + h.isStd + h.isUTC
	return h, h.size <= len(data)
}

// parse reads a file.
func parse(data []byte) (*rules, *exception) {
	h, ok := readHeader(data, 4)
	if !ok {
		return nil, malformed()
	}
	wide, footer := 4, ""
	if h.version >= '2' {
		data, wide = data[h.size:], 8
		if h, ok = readHeader(data, 8); !ok {
			return nil, malformed()
		}
		footer = strings.Trim(string(data[h.size:]), "\n")
		if i := strings.IndexByte(footer, '\n'); i >= 0 {
			footer = footer[:i]
		}
	}
	body := data[44:]
	times, body := body[:h.times*wide], body[h.times*wide:]
	index, body := body[:h.times], body[h.times:]
	types, chars := body[:h.types*6], body[h.types*6:h.types*6+h.chars]
	kinds := make([]*kind, h.types)
	for i := range kinds {
		t := types[6*i:]
		k := &kind{offset: int(int32(binary.BigEndian.Uint32(t))), dst: t[4] != 0}
		if at := int(t[5]); at < len(chars) {
			k.name, _, _ = strings.Cut(string(chars[at:]), "\x00")
		}
		if k.offset <= -24*3600 || k.offset >= 24*3600 {
			return nil, object.ValueErrorf("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)")
		}
		kinds[i] = k
	}
	r := &rules{}
	for i := range h.times {
		if int(index[i]) >= len(kinds) || len(kinds) == 0 {
			return nil, object.ValueErrorf("Invalid transition index found while reading TZif: %d", index[i])
		}
		t := int64(int32(binary.BigEndian.Uint32(times[wide*i:])))
		if wide == 8 {
			t = int64(binary.BigEndian.Uint64(times[wide*i:]))
		}
		r.at, r.to = append(r.at, t), append(r.to, kinds[index[i]])
	}
	return r, r.complete(kinds, footer)
}

// complete adds what was before the changes and what comes after them.
func (r *rules) complete(kinds []*kind, footer string) *exception {
	savings(r.to, nil)
	for _, k := range kinds {
		if !k.dst {
			r.before = k
			break
		}
	}
	if r.before == nil && len(kinds) > 0 {
		r.before = kinds[0]
	}
	if footer != "" {
		p, ok := parsePosix(footer)
		if !ok {
			return object.ValueErrorf("malformed TZ string: b'%s'", footer)
		}
		p.extend(r)
	}
	if r.before == nil {
		return object.ValueErrorf("No time zone information found.")
	}
	r.finish()
	return nil
}

// posix is a rule of the form that the environment variable TZ has.
type posix struct {
	std, dst   *kind // dst is nil without daylight saving time
	start, end change
}

// change is a day of the year and a time of that day in seconds, in local time before the change.
type change struct {
	form             byte // 'M' month, week and day; 'J' day without leap days; 0 day
	month, week, day int
	at               int
}

// reader reads a rule.
type reader struct {
	s  string
	ok bool
}

func (p *reader) take(c byte) bool {
	if p.s != "" && p.s[0] == c {
		p.s = p.s[1:]
		return true
	}
	return false
}

func (p *reader) number(digits int) int {
	i := 0
	for i < len(p.s) && i < digits && p.s[i] >= '0' && p.s[i] <= '9' {
		i++
	}
	n, err := strconv.Atoi(p.s[:i])
	p.ok = p.ok && err == nil
	p.s = p.s[i:]
	return n
}

func (p *reader) name() string {
	if p.take('<') {
		name, rest, found := strings.Cut(p.s, ">")
		p.ok, p.s = p.ok && found, rest
		return name
	}
	i := 0
	for i < len(p.s) && (p.s[i]|0x20) >= 'a' && (p.s[i]|0x20) <= 'z' {
		i++
	}
	name := p.s[:i]
	p.ok, p.s = p.ok && i > 0, p.s[i:]
	return name
}

// clock reads [+-]hh[:mm[:ss]].
func (p *reader) clock() int {
	sign := 1
	if p.take('-') {
		sign = -1
	} else {
		p.take('+')
	}
	n := p.number(3) * 3600
	if p.take(':') {
		n += p.number(2) * 60
		if p.take(':') {
			n += p.number(2)
		}
	}
	return sign * n
}

func (p *reader) change() change {
	c := change{at: 2 * 3600}
	p.ok = p.ok && p.take(',')
	switch {
	case p.take('M'):
		c.form, c.month = 'M', p.number(2)
		p.ok = p.ok && p.take('.')
		c.week = p.number(1)
		p.ok = p.ok && p.take('.')
		c.day = p.number(1)
		p.ok = p.ok && c.month >= 1 && c.month <= 12 && c.week >= 1 && c.week <= 5 && c.day <= 6
	case p.take('J'):
		c.form, c.day = 'J', p.number(3)
		p.ok = p.ok && c.day >= 1 && c.day <= 365
	default:
		c.day = p.number(3)
		p.ok = p.ok && c.day <= 365
	}
	if p.take('/') {
		c.at = p.clock()
	}
	return c
}

func parsePosix(s string) (*posix, bool) {
	p := &reader{s: s, ok: true}
	z := &posix{std: &kind{name: p.name()}}
	z.std.offset = -p.clock()
	if p.s == "" || !p.ok {
		return z, p.ok
	}
	z.dst = &kind{name: p.name(), dst: true, offset: z.std.offset + 3600}
	if p.s != "" && p.s[0] != ',' {
		z.dst.offset = -p.clock()
	}
	z.dst.saving = z.dst.offset - z.std.offset
	z.start, z.end = p.change(), p.change()
	return z, p.ok && p.s == ""
}

// in is the local time of the change in a year, in seconds from 1970.
func (c change) in(year int) int64 {
	var day gotime.Time
	switch c.form {
	case 'M':
		first := gotime.Date(year, gotime.Month(c.month), 1, 0, 0, 0, 0, gotime.UTC)
		day = first.AddDate(0, 0, (c.day-int(first.Weekday())+7)%7+7*(c.week-1))
		for day.Month() != first.Month() {
			day = day.AddDate(0, 0, -7)
		}
	case 'J':
		day = gotime.Date(year, 1, c.day, 0, 0, 0, 0, gotime.UTC)
		if leap := gotime.Date(year, 2, 29, 0, 0, 0, 0, gotime.UTC).Month() == 2; leap && c.day >= 60 {
			day = day.AddDate(0, 0, 1)
		}
	default:
		day = gotime.Date(year, 1, 1+c.day, 0, 0, 0, 0, gotime.UTC)
	}
	return day.Unix() + int64(c.at)
}

// extend adds the changes of the rule for 400 years.
func (z *posix) extend(r *rules) {
	if z.dst == nil {
		if len(r.at) == 0 {
			r.before = z.std
		} else {
			// The last change leads to what the rule says.
			r.to[len(r.to)-1] = z.std
		}
		return
	}
	last, year := int64(-1<<62), 1970
	if n := len(r.at); n > 0 {
		last = r.at[n-1]
		year = gotime.Unix(last, 0).UTC().Year()
	}
	if r.before == nil {
		r.before = z.std
	}
	for y := year; y <= year+401; y++ {
		type event struct {
			at int64
			to *kind
		}
		events := []event{{z.start.in(y) - int64(z.std.offset), z.dst}, {z.end.in(y) - int64(z.dst.offset), z.std}}
		if events[1].at < events[0].at {
			events[0], events[1] = events[1], events[0]
		}
		for _, e := range events {
			if e.at > last {
				r.at, r.to = append(r.at, e.at), append(r.to, e.to)
				last = e.at
			}
		}
	}
	r.repeats = true
}
