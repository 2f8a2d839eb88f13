// This file makes a regular expression of a format.

package strptime

import (
	"sort"
	"strings"
	"unicode"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var (
	days   = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
	months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
)

// short is the first three letters of each name.
func short(names []string) []string {
	list := make([]string, len(names))
	for i, n := range names {
		list[i] = n[:3]
	}
	return list
}

// choice is a group that matches one of names, the longest first.
func choice(group string, names []string) string {
	sorted := append([]string(nil), names...)
	sort.SliceStable(sorted, func(i, j int) bool { return len(sorted[i]) > len(sorted[j]) })
	for i, n := range sorted {
		sorted[i] = quote(n)
	}
	return "(?P<" + group + ">" + strings.Join(sorted, "|") + ")"
}

// quote escapes what means something in a regular expression.
func quote(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune(`\.^$*+?(){}[]|`, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

const (
	dayOfMonth = `(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])`
	hour24     = `(?P<H>2[0-3]|[0-1]\d|\d| \d)`
	hour12     = `(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])`
	monthPart  = `(?P<m>1[0-2]|0[1-9]|[1-9])`
	minutePart = `(?P<M>[0-5]\d|\d)`
	secondPart = `(?P<S>6[0-1]|[0-5]\d|\d)`
	halfOfDay  = `(?P<p>am|pm)`
	clockPart  = hour24 + ":" + minutePart + ":" + secondPart
)

// directives are the regular expressions of directives; that of Z depends on the local zone.
var directives = ondemand.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{
		"d": dayOfMonth, "e": dayOfMonth, "f": `(?P<f>[0-9]{1,6})`, "H": hour24, "k": hour24, "I": hour12, "l": hour12, "G": `(?P<G>\d\d\d\d)`,
		"j": `(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])`,
		"m": monthPart, "M": minutePart, "S": secondPart, "U": `(?P<U>5[0-3]|[0-4]\d|\d)`, "W": `(?P<W>5[0-3]|[0-4]\d|\d)`,
		"w": `(?P<w>[0-6])`, "u": `(?P<u>[1-7])`, "V": `(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)`, "y": `(?P<y>\d\d)`, "Y": `(?P<Y>\d\d\d\d)`,
		"z": `(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))`,
		"A": choice("A", days), "a": choice("a", short(days)), "B": choice("B", months), "b": choice("b", short(months)),
		"p": halfOfDay, "P": halfOfDay, "Op": halfOfDay, "%": "%",
		"Od": "", "Om": "", "Ow": "", "Oy": "", "OC": "", "OH": "", "OI": "", "OM": "", "OS": "", "Oe": "",
		"T": clockPart, "X": clockPart, "R": hour24 + ":" + minutePart, "r": hour12 + ":" + minutePart + ":" + secondPart + `\s+` + halfOfDay,
		"x": monthPart + "/" + dayOfMonth + `/(?P<y>\d\d)`,
		"c": choice("a", short(days)) + `\s+` + choice("b", short(months)) + `\s+` + dayOfMonth + `\s+` + clockPart + `\s+(?P<Y>\d\d\d\d)`,
	}
}}

// zoneNames are the names of zones that %Z reads: those without and those with daylight saving time.
func zoneNames(th *thread) (plain, summer []string, daylight bool, exc *exception) {
	plain = []string{"gmt", "utc"}
	v, exc := native.FromModule(th, "time", "tzname")
	if exc != nil {
		return nil, nil, false, exc
	}
	d, exc := native.FromModule(th, "time", "daylight")
	if exc != nil {
		return nil, nil, false, exc
	}
	if daylight, exc = object.Truth(th, d); exc != nil {
		return nil, nil, false, exc
	}
	if v.Type().Has(object.FlagTuple) {
		for i, item := range v.AsTuple().Items {
			if !item.Type().Has(object.FlagStr) {
				continue
			}
			name := strings.ToLower(item.AsStr().String())
			if i == 0 && name != "utc" && name != "gmt" {
				plain = append(plain, name)
			}
			if i == 1 && daylight {
				summer = append(summer, name)
			}
		}
	}
	return plain, summer, daylight, nil
}

// pattern is the regular expression of format.
func pattern(th *thread, format string) (string, *exception) {
	bad := func(problem, directive string) *exception {
		exc := object.ValueErrorf("%s in format '%s'", problem, format)
		exc.Context = object.NewException(object.KeyErrorType, object.StrOf(directive))
		exc.SuppressContext = true
		return exc
	}
	var b strings.Builder
	seen := map[string]bool{}
	runes := []rune(format)
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		switch {
		case isSpace(r):
			for i+1 < len(runes) && isSpace(runes[i+1]) {
				i++
			}
			b.WriteString(`\s+`)
			continue
		case r != '%':
			b.WriteString(quote(string(r)))
			continue
		}
		for i+1 < len(runes) && (strings.ContainsRune("-_#", runes[i+1]) || runes[i+1] >= '0' && runes[i+1] <= '9') {
			i++
		}
		if i+1 == len(runes) || isSpace(runes[i+1]) {
			return "", bad("stray %", "")
		}
		i++
		name := string(runes[i])
		if (name == "E" || name == "O") && i+1 < len(runes) && !isSpace(runes[i+1]) {
			i++
			name += string(runes[i])
		}
		text, known := directives.Get()[name]
		if name == "Z" {
			plain, summer, _, exc := zoneNames(th)
			if exc != nil {
				return "", exc
			}
			text, known = choice("Z", append(plain, summer...)), true
		}
		if !known {
			return "", bad("'"+name+"' is a bad directive", name)
		}
		seen[name] = true
		b.WriteString(text)
	}
	if seen["d"] && !seen["Y"] && !seen["y"] && !seen["G"] && !seen["c"] && !seen["x"] {
		return b.String(), object.Warn(th, object.DeprecationWarningType, "Parsing dates involving a day of month without a year specified is ambiguous\nand fails to parse leap day. The default behavior will change in Python 3.15\nto either always raise an exception or to use a different default year (TBD).\nTo avoid trouble, add a specific year to the input & format.\nSee https://github.com/python/cpython/issues/70647.")
	}
	return b.String(), nil
}

func isSpace(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }

// cacheKey is where an interpreter keeps the compiled formats.
type cacheKey struct{}

const maxCached = 5

// compiled is the compiled regular expression of format.
func compiled(th *thread, format string) (value, *exception) {
	cache := th.Interp.State(cacheKey{}, func() any { return map[string]value{} }).(map[string]value)
	key := format
	if strings.Contains(format, "Z") {
		plain, summer, _, exc := zoneNames(th)
		if exc != nil {
			return value{}, exc
		}
		key += "\x00" + strings.Join(append(plain, summer...), "\x00") // the local zone may change
	}
	if v, ok := cache[key]; ok {
		return v, nil
	}
	text, exc := pattern(th, format)
	if exc != nil {
		return value{}, exc
	}
	compile, exc := native.FromModule(th, "re", "compile")
	if exc != nil {
		return value{}, exc
	}
	flag, exc := native.FromModule(th, "re", "IGNORECASE")
	if exc != nil {
		return value{}, exc
	}
	v, exc := object.Call2(th, compile, object.StrOf(text), flag)
	if exc != nil {
		return value{}, exc
	}
	if len(cache) > maxCached {
		clear(cache)
	}
	cache[key] = v
	return v, nil
}
