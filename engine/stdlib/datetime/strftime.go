// This file implements strftime: what the platform's cannot do is replaced, and time.strftime does the rest.

package datetime

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// formatter replaces directives for one object.
type formatter struct {
	self  value
	zone  value // its tzinfo, or None
	arg   value // what methods of the tzinfo are asked about
	micro int
	tuple []value // the time tuple's items
}

func strftime(th *thread, self value, format *str, tuple value) (value, *exception) {
	f := &formatter{self: self, zone: object.None, arg: object.None}
	switch {
	case isStamp(self):
		f.zone, f.arg, f.micro = asStamp(self).tz, self, asStamp(self).micro
	case isClock(self):
		f.zone, f.micro = asClock(self).tz, asClock(self).micro
	}
	if tuple.Type().Has(object.FlagTuple) {
		f.tuple = tuple.AsTuple().Items
	}
	layout, exc := f.replace(th, format.String())
	if exc != nil {
		return value{}, exc
	}
	fn, exc := native.FromModule(th, "time", "strftime")
	if exc != nil {
		return value{}, exc
	}
	return object.Call2(th, fn, object.StrOf(layout), tuple)
}

func (f *formatter) replace(th *thread, layout string) (string, *exception) {
	var b strings.Builder
	for i := 0; i < len(layout); i++ {
		if layout[i] != '%' || i+1 == len(layout) {
			b.WriteByte(layout[i])
			continue
		}
		i++
		directive := layout[i : i+1]
		if strings.HasPrefix(layout[i:], ":z") {
			directive = ":z"
			i++
		}
		s, done, exc := f.directive(th, directive)
		if exc != nil {
			return "", exc
		}
		if !done {
			s = "%" + directive
		}
		b.WriteString(s)
	}
	return b.String(), nil
}

// directive is what replaces a directive; done is false when it stays.
func (f *formatter) directive(th *thread, name string) (s string, done bool, exc *exception) {
	switch name {
	case "f":
		return fmt.Sprintf("%06d", f.micro), true, nil
	case "z", ":z":
		off, exc := offsetBy(th, f.zone, "utcoffset", f.arg)
		if exc != nil || off == nil {
			return "", true, exc
		}
		return offsetText(off, strings.TrimSuffix(name, "z")), true, nil
	case "Z":
		v, exc := nameBy(th, f.zone, f.arg)
		if exc != nil || v.IsNone() {
			return "", true, exc
		}
		return strings.ReplaceAll(v.AsStr().String(), "%", "%%"), true, nil
	case "Y", "G", "C", "F":
		return f.year(name)
	}
	return "", false, nil
}

// year writes the years that platforms do not pad.
func (f *formatter) year(name string) (string, bool, *exception) {
	if len(f.tuple) < 3 {
		return "", false, nil
	}
	var n [3]int
	for i := range n {
		x, ok := int64(0), false
		if isInt(f.tuple[i]) {
			x, ok = object.IntValue(f.tuple[i])
		}
		if !ok || x < 1 || x > maxYear {
			return "", false, nil
		}
		n[i] = int(x)
	}
	if n[0] >= 1000 || checkDate(n[0], n[1], n[2]) != nil {
		return "", false, nil
	}
	switch name {
	case "G":
		year, _, _ := isoWeek(n[0], n[1], n[2])
		return fmt.Sprintf("%04d", year), true, nil
	case "C":
		return fmt.Sprintf("%02d", n[0]/100), true, nil
	case "F":
		return fmt.Sprintf("%04d-%%m-%%d", n[0]), true, nil
	}
	return fmt.Sprintf("%04d", n[0]), true, nil
}
