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

// exported is what both modules have; the public one lists it in __all__.
var exported = []struct {
	name string
	v    func() value
}{
	{"date", dateType.Value},
	{"datetime", stampType.Value},
	{"time", clockType.Value},
	{"timedelta", deltaType.Value},
	{"timezone", zoneType.Value},
	{"tzinfo", tzinfoType.Value},
	{"MINYEAR", func() value { return object.Int64(minYear) }},
	{"MAXYEAR", func() value { return object.Int64(maxYear) }},
	{"UTC", func() value { return utc.Value() }},
}

func module(name, doc string) *object.Module {
	m := native.Module(name, doc, nil)
	for _, e := range exported {
		m.Dict.SetName(e.name, e.v())
	}
	return m
}

// New makes module datetime.
func New(*thread) (*object.Module, *exception) {
	m := module("datetime", "Dates, times of day, moments, durations and time zones, with arithmetic and conversion to and from text.")
	names := object.NewTuple(len(exported))
	for i, e := range exported {
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
	nameFold          = object.Intern("fold")
	nameFromUTC       = object.Intern("fromutc")
	nameFromTimestamp = object.Intern("fromtimestamp")
	nameIsoformat     = object.Intern("isoformat")
	nameStrftime      = object.Intern("strftime")
	nameTimetuple     = object.Intern("timetuple")
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
