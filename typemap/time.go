// This file converts time.Duration: a go.Duration out; that, seconds, text or a timedelta in.

package typemap

import (
	"math"
	"reflect"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/datetime"
)

// compileTime fills in the plans of time.Duration and time.Time.
func (m *Map) compileTime(p *Plan) bool {
	if p.Go != reflect.TypeFor[time.Duration]() {
		return m.compileMoment(p)
	}
	p.Name = "seconds"
	p.Load = func(_ *object.Thread, at Ptr) (object.Value, *object.Exception) {
		return NewDuration(*At[time.Duration](at)), nil
	}
	p.Store = storeDuration
	return true
}

// maxSeconds is where an integer is taken for nanoseconds by mistake.
const maxSeconds = 1e9

func storeDuration(th *object.Thread, v object.Value, at Ptr) *Fault {
	if d, ok := spanOf(v); ok {
		*At[time.Duration](at) = d
		return nil
	}
	if datetime.IsDelta(v) {
		return overflowFault(reprOf(th, v) + " does not fit time.Duration")
	}
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
	d := time.Duration(math.Round(seconds * 1e9))
	if d == 0 && seconds != 0 {
		return valueFault(reprOf(th, v) + " seconds are less than a nanosecond")
	}
	*At[time.Duration](at) = d
	return nil
}
