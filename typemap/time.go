// This file converts time.Duration and time.Time as far as the datetime module is not needed.

package typemap

import (
	"math"
	"reflect"
	"time"

	"dappco.re/go/py/engine/object"
)

// compileTime fills in the plan of time.Duration: seconds as a number, or text such as "1m30s". time.Time is a class like any struct's.
func (m *Map) compileTime(p *Plan) bool {
	if p.Go != reflect.TypeFor[time.Duration]() {
		return false
	}
	p.Name = "seconds"
	p.Load = func(_ *object.Thread, _ Ptr) (object.Value, *object.Exception) {
		return object.Value{}, object.TypeErrorf("values of the Go type time.Duration cannot be converted to Python yet")
	}
	p.Store = storeDuration
	return true
}

// maxSeconds is where an integer is taken for nanoseconds by mistake.
const maxSeconds = 1e9

func storeDuration(th *object.Thread, v object.Value, at Ptr) *Fault {
	if v.Type().Has(object.FlagStr) {
		d, err := time.ParseDuration(v.AsStr().String())
		if err != nil {
			return valueFault("expected a duration such as '1m30s', got " + reprOf(th, v))
		}
		*At[time.Duration](at) = d
		return nil
	}
	if v.IsBool() {
		return expected("a number of seconds", v)
	}
	seconds, f := toFloat(th, v)
	if f != nil {
		if f.Exc == nil && f.Class == object.TypeErrorType {
			return expected("a number of seconds", v)
		}
		return f
	}
	switch {
	case seconds != seconds:
		return valueFault("NaN is no duration")
	case v.Type().Has(object.FlagInt) && math.Abs(seconds) > maxSeconds:
		return valueFault(reprOf(th, v) + " seconds are probably nanoseconds: durations are in seconds")
	case math.Abs(seconds) >= math.MaxInt64/1e9:
		return overflowFault(reprOf(th, v) + " seconds do not fit time.Duration")
	}
	*At[time.Duration](at) = time.Duration(math.Round(seconds * 1e9))
	return nil
}
