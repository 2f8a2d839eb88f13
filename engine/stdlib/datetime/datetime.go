// Package datetime implements the modules datetime and _datetime: dates, times, their differences, and time zones with a fixed offset.
package datetime

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
)

// The years that a date can have.
const (
	minYear = 1
	maxYear = 9999
)

type entry struct {
	name string
	v    value
}

// exported is what both modules have; the public one lists it in __all__.
func exported() []entry {
	return []entry{
		{"date", dateType.Value()},
		{"datetime", stampType.Value()},
		{"time", clockType.Value()},
		{"timedelta", deltaType.Value()},
		{"timezone", zoneType.Value()},
		{"tzinfo", tzinfoType.Value()},
		{"MINYEAR", object.Int64(minYear)},
		{"MAXYEAR", object.Int64(maxYear)},
		{"UTC", utc().Value()},
	}
}

func module(name, doc string) *object.Module {
	m := native.Module(name, doc, nil)
	for _, e := range exported() {
		m.Dict.SetName(e.name, e.v)
	}
	return m
}

// New makes module datetime.
func New(*thread) (*object.Module, *exception) {
	m := module("datetime", "Dates, times of day, moments, durations and time zones, with arithmetic and conversion to and from text.")
	all := exported()
	names := object.NewTuple(len(all))
	for i, e := range all {
		names.Items[i] = object.StrOf(e.name)
	}
	m.Dict.SetName("__all__", names.Value())
	return m, nil
}

// NewLow makes module _datetime.
func NewLow(*thread) (*object.Module, *exception) {
	return module("_datetime", "The types of module datetime."), nil
}

// names of methods that the classes call on objects of unknown classes.
var (
	nameFold          = object.Name{Text: "fold"}
	nameFromUTC       = object.Name{Text: "fromutc"}
	nameFromTimestamp = object.Name{Text: "fromtimestamp"}
	nameIsoformat     = object.Name{Text: "isoformat"}
	nameStrftime      = object.Name{Text: "strftime"}
	nameTimetuple     = object.Name{Text: "timetuple"}
)

func rangeError() *exception { return object.OverflowErrorf("date value out of range") }

func number(n int) value { return object.Int64(int64(n)) }

// field is a read-only attribute.
func field(name, doc string, get func(v value) value) object.GetSet {
	return object.GetSet{Name: name, Doc: doc, Get: func(_ *thread, v value) (value, *exception) { return get(v), nil }}
}

// hashOf is the hash of a tuple of numbers.
func hashOf(th *thread, numbers ...int) (int64, *exception) {
	t := object.NewTuple(len(numbers))
	for i, n := range numbers {
		t.Items[i] = number(n)
	}
	return object.Hash(th, t.Value())
}
