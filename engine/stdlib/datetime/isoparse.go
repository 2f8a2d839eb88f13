// This file reads dates and times in the formats of ISO 8601.

package datetime

import (
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
)

// isoTime is a time of day that was read; its hour may be 24.
type isoTime struct{ hms }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// digits reads n digits at the beginning of s.
func digits(s string, n int) (v int, rest string, ok bool) {
	if len(s) < n {
		return 0, s, false
	}
	for i := range n {
		if !isDigit(s[i]) {
			return 0, s, false
		}
		v = v*10 + int(s[i]-'0')
	}
	return v, s[n:], true
}

// parseISODate reads YYYY-MM-DD, YYYYMMDD, YYYY-Www, YYYYWww, YYYY-Www-D or YYYYWwwD.
func parseISODate(s string) (year, month, day int, ok bool) {
	year, s, ok = digits(s, 4)
	if !ok || s == "" {
		return 0, 0, 0, false
	}
	dash := s[0] == '-'
	if dash {
		s = s[1:]
	}
	if strings.HasPrefix(s, "W") {
		return parseISOWeek(year, s[1:], dash)
	}
	if month, s, ok = digits(s, 2); !ok {
		return 0, 0, 0, false
	}
	if dash {
		if !strings.HasPrefix(s, "-") {
			return 0, 0, 0, false
		}
		s = s[1:]
	}
	day, s, ok = digits(s, 2)
	return year, month, day, ok && s == ""
}

func parseISOWeek(year int, s string, dash bool) (y, month, day int, ok bool) {
	week, s, ok := digits(s, 2)
	if !ok {
		return 0, 0, 0, false
	}
	wday := 1
	if s != "" {
		if dash {
			if s[0] != '-' {
				return 0, 0, 0, false
			}
			s = s[1:]
		}
		if wday, s, ok = digits(s, 1); !ok || s != "" {
			return 0, 0, 0, false
		}
	}
	n, fault := fromISOWeek(year, week, wday)
	if fault != weekFine || n < 1 {
		return 0, 0, 0, false
	}
	y, month, day = fromOrdinal(n)
	return y, month, day, true
}

// fraction reads digits of a fraction as microseconds; those beyond the sixth are dropped, and so is what follows them where an offset does.
func fraction(s string, offsetFollows bool) (micro int, ok bool) {
	if s == "" {
		return 0, false
	}
	for i := range max(6, len(s)) {
		c := byte('0')
		if i < len(s) {
			c = s[i]
		}
		if !isDigit(c) {
			return micro, i >= 6 && offsetFollows
		}
		if i < 6 {
			micro = micro*10 + int(c-'0')
		}
	}
	return micro, true
}

// parseHMS reads HH[:MM[:SS[.fraction]]], with or without the colons; without them the point is optional too. Where an offset follows, one
// character before it is not looked at.
func parseHMS(s string, offsetFollows bool) (h hms, ok bool) {
	colons := false
	for i, to := range []*int{&h.hour, &h.minute, &h.second} {
		if *to, s, ok = digits(s, 2); !ok {
			return h, false
		}
		if s == "" || offsetFollows && len(s) == 1 {
			return h, true
		}
		c := s[0]
		if i == 0 {
			colons = c == ':'
		}
		switch {
		case (c == '.' || c == ',') && i == 2:
			h.micro, ok = fraction(s[1:], offsetFollows)
			return h, ok
		case colons && c == ':' && i < 2:
			s = s[1:]
		case !colons && i == 2 && len(s) > 1:
			h.micro, ok = fraction(s, offsetFollows)
			return h, ok
		case colons || i == 2 || !isDigit(c):
			return h, false
		}
	}
	return h, false
}

// parseISOTime reads a time of day and an optional offset.
func parseISOTime(th *thread, s string) (p isoTime, ok bool, exc *exception) {
	p.tz = object.None
	at := strings.IndexAny(s, "+-Z")
	clock, offset := s, ""
	if at >= 0 {
		clock, offset = s[:at], s[at:]
	}
	tz := p.tz
	if p.hms, ok = parseHMS(clock, offset != ""); !ok {
		return p, false, nil
	}
	p.tz = tz
	switch {
	case offset == "":
	case offset == "Z":
		p.tz = utc().Value()
	case offset[0] == 'Z':
		return p, false, nil
	default:
		h, ok := parseHMS(offset[1:], false)
		if !ok {
			return p, false, nil
		}
		n, sign := h.micros(), 1
		if offset[0] == '-' {
			sign = -1
		}
		d, exc := newDelta(0, 0, sign*n)
		if exc != nil {
			return p, false, exc
		}
		if exc := checkOffset(th, d.Value()); exc != nil {
			return p, false, exc
		}
		p.tz = namedZone(d, nil).Value()
		if n < million {
			p.tz = utc().Value() // less than a second is nothing
		}
	}
	if p.hour == 24 && (p.minute != 0 || p.second != 0 || p.micro != 0) {
		return p, false, object.ValueErrorf("minute, second, and microsecond must be 0 when hour is 24")
	}
	return p, true, nil
}

// dateEnd is where the date in s, the text of a datetime of at least 7 bytes, ends.
func dateEnd(s string) int {
	digit := func(i int) bool { return i < len(s) && isDigit(s[i]) }
	switch {
	case len(s) == 7:
		return 7
	case s[4] == '-' && s[5] != 'W':
		return 10
	case s[4] == '-' && (len(s) == 8 || s[8] != '-'):
		return 8
	case s[4] == '-' && digit(10):
		// Either YYYY-Www and a separator -, or YYYY-Www-D and a digit as separator.
		return 8
	case s[4] == '-':
		return 10
	case s[4] != 'W':
		return 8
	}
	end := 7
	for digit(end) {
		end++
	}
	if end < 9 {
		return end
	}
	// An even number of digits after the week begins with the hour.
	if end%2 == 0 {
		return 7
	}
	return 8
}

// parseISOStamp reads a date, and after any one character a time.
func parseISOStamp(th *thread, s string) (year, month, day int, p isoTime, ok bool, exc *exception) {
	p.tz = object.None
	if len(s) < 7 {
		return 0, 0, 0, p, false, nil
	}
	end := dateEnd(s)
	if end > len(s) {
		return 0, 0, 0, p, false, nil
	}
	if year, month, day, ok = parseISODate(s[:end]); !ok || end == len(s) {
		return year, month, day, p, ok, nil
	}
	_, size := utf8.DecodeRuneInString(s[end:])
	if s[end] >= 0xe0 && size == 1 {
		size = min(3, len(s)-end) // a lone surrogate
	}
	p, ok, exc = parseISOTime(th, s[end+size:])
	return year, month, day, p, ok, exc
}
