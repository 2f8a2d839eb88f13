// This file has the arithmetic of the proleptic Gregorian calendar: ordinals, months, ISO weeks.

package datetime

import "dappco.re/go/py/engine/object"

var (
	daysBefore = [...]int{0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}
	monthDays  = [...]int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	dayNames   = [...]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
	monthNames = [...]string{"", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
)

// maxOrdinal is the ordinal of the last day; that of the first is 1.
const maxOrdinal = 3652059

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysInMonth(year, month int) int {
	if month == 2 && isLeap(year) {
		return 29
	}
	return monthDays[month]
}

// daysBeforeYear is the number of days before the first of January of year.
func daysBeforeYear(year int) int {
	y := year - 1
	return y*365 + y/4 - y/100 + y/400
}

// dayOfYear counts from 1.
func dayOfYear(year, month, day int) int {
	n := daysBefore[month] + day
	if month > 2 && isLeap(year) {
		n++
	}
	return n
}

func toOrdinal(year, month, day int) int {
	return daysBeforeYear(year) + dayOfYear(year, month, day)
}

// fromOrdinal is the date of an ordinal that is at least 1.
func fromOrdinal(n int) (year, month, day int) {
	const in400, in100, in4 = 146097, 36524, 1461
	n--
	year = n/in400*400 + 1
	n %= in400
	n100 := n / in100
	n %= in100
	n4 := n / in4
	n %= in4
	n1 := n / 365
	n %= 365
	year += n100*100 + n4*4 + n1
	if n1 == 4 || n100 == 4 {
		return year - 1, 12, 31
	}
	month = 1
	for n >= daysInMonth(year, month) {
		n -= daysInMonth(year, month)
		month++
	}
	return year, month, n + 1
}

// weekday is 0 on Mondays.
func weekday(year, month, day int) int { return (toOrdinal(year, month, day) + 6) % 7 }

// isoStart is the ordinal of the Monday that begins the first ISO week of year.
func isoStart(year int) int {
	first := daysBeforeYear(year) + 1
	wday := (first + 6) % 7
	if wday > 3 {
		return first - wday + 7
	}
	return first - wday
}

// isoWeek is the ISO year, week and day of the week of a date.
func isoWeek(year, month, day int) (y, week, wday int) {
	today := toOrdinal(year, month, day)
	y = year
	start := isoStart(y)
	switch {
	case today < start:
		y--
		start = isoStart(y)
	case today >= isoStart(y+1):
		y++
		start = isoStart(y)
	}
	return y, (today-start)/7 + 1, (today-start)%7 + 1
}

// weekFault says what is wrong with an ISO date.
type weekFault uint8

const (
	weekFine weekFault = iota
	weekYear
	weekNumber
	weekDay
)

// fromISOWeek is the ordinal of a day of an ISO week, which may lie beyond the last year.
func fromISOWeek(year, week, day int) (int, weekFault) {
	if year < minYear || year > maxYear {
		return 0, weekYear
	}
	if week < 1 || week > 53 || week == 53 && isoStart(year+1)-isoStart(year) != 53*7 {
		return 0, weekNumber
	}
	if day < 1 || day > 7 {
		return 0, weekDay
	}
	return isoStart(year) + (week-1)*7 + day - 1, weekFine
}

func checkRange(name string, n, least, most int) *exception {
	if n < least || n > most {
		return object.ValueErrorf("%s must be in %d..%d, not %d", name, least, most, n)
	}
	return nil
}

func checkDate(year, month, day int) *exception {
	if exc := checkRange("year", year, minYear, maxYear); exc != nil {
		return exc
	}
	if exc := checkRange("month", month, 1, 12); exc != nil {
		return exc
	}
	if last := daysInMonth(year, month); day < 1 || day > last {
		return object.ValueErrorf("day %d must be in range 1..%d for month %d in year %d", day, last, month, year)
	}
	return nil
}

func checkTime(hour, minute, second, micro, fold int) *exception {
	if exc := checkRange("hour", hour, 0, 23); exc != nil {
		return exc
	}
	if exc := checkRange("minute", minute, 0, 59); exc != nil {
		return exc
	}
	if exc := checkRange("second", second, 0, 59); exc != nil {
		return exc
	}
	if exc := checkRange("microsecond", micro, 0, 999999); exc != nil {
		return exc
	}
	if fold != 0 && fold != 1 {
		return object.ValueErrorf("fold must be either 0 or 1, not %d", fold)
	}
	return nil
}
