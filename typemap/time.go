// This file converts time.Duration: a go.Duration out; that, seconds, text or a timedelta in.

package typemap

import (
	"math"
	"math/big"
	"reflect"
	"time"

	"dappco.re/go/py/engine/object"
)

// compileTime fills in the plan of time.Duration. time.Time is a class like any struct's.
func (m *Map) compileTime(p *Plan) bool {
	if p.Go != reflect.TypeFor[time.Duration]() {
		return false
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
	if d, ok := durationOf(v); ok {
		*At[time.Duration](at) = d
		return nil
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
			if d, ok, f := timedelta(th, v); ok || f != nil {
				if f == nil {
					*At[time.Duration](at) = d
				}
				return f
			}
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

// timedelta is the span of an object with the whole days, seconds and microseconds of a datetime.timedelta; ok is false for others.
func timedelta(th *object.Thread, v object.Value) (d time.Duration, ok bool, f *Fault) {
	sum := new(big.Int)
	for _, part := range [...]struct {
		name string
		unit time.Duration
	}{{"days", 24 * time.Hour}, {"seconds", time.Second}, {"microseconds", time.Microsecond}} {
		n, found, exc := object.FindAttr(th, v, object.Intern(part.name))
		if exc != nil {
			return 0, false, raised(exc)
		}
		if !found || !n.Type().Has(object.FlagInt) {
			return 0, false, nil
		}
		sum.Add(sum, new(big.Int).Mul(object.ToBig(n), big.NewInt(int64(part.unit))))
	}
	if !sum.IsInt64() {
		return 0, false, overflowFault(reprOf(th, v) + " does not fit time.Duration")
	}
	return time.Duration(sum.Int64()), true, nil
}
