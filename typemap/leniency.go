// This file makes plans of one parameter or result stricter or more lenient than its type is everywhere else.

package typemap

import (
	"math"
	"math/big"
	"reflect"
	"strings"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/datetime"
)

// NonNil is the plan p without None.
func NonNil(p *Plan) *Plan {
	c := *p
	c.Name = strings.TrimSuffix(p.Name, " or None")
	c.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		if v.IsNone() || v.Type() == NilType {
			return expected(c.Name, v)
		}
		return p.Store(th, v, at)
	}
	return &c
}

// Lossy is the plan p of a number that takes what does not fit exactly, as a conversion in Go does: a float loses its fraction, an integer its upper bits, and a number
// that is too large for a float is infinite. It is nil for other types.
func Lossy(p *Plan) *Plan {
	c := *p
	t := p.Go
	switch k := t.Kind(); {
	case k >= reflect.Int && k <= reflect.Uintptr:
		c.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
			if f := p.Store(th, v, at); f == nil || f.Exc != nil {
				return f
			}
			return storeBits(th, v, ValueAt(t, at))
		}
	case k == reflect.Float32 || k == reflect.Float64:
		c.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
			if v.Type().Has(object.FlagInt) && !v.IsInt64() {
				f, _ := new(big.Float).SetInt(object.ToBig(v)).Float64()
				ValueAt(t, at).SetFloat(f)
				return nil
			}
			x, f := toFloat(th, v)
			if f == nil {
				ValueAt(t, at).SetFloat(x)
			}
			return f
		}
	default:
		return nil
	}
	return &c
}

// storeBits stores the lower bits of the whole part of v.
func storeBits(th *object.Thread, v object.Value, to reflect.Value) *Fault {
	whole := new(big.Int)
	if v.Type().Has(object.FlagInt) {
		whole.Set(object.ToBig(v))
	} else {
		x, f := toFloat(th, v)
		if f != nil {
			return f
		}
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return valueFault(reprOf(th, v) + " has no whole part")
		}
		big.NewFloat(x).Int(whole)
	}
	n := whole.And(whole, new(big.Int).SetUint64(math.MaxUint64)).Uint64()
	if to.CanInt() {
		shift := 64 - to.Type().Bits()
		to.SetInt(int64(n<<shift) >> shift)
		return nil
	}
	to.SetUint(n & (math.MaxUint64 >> (64 - to.Type().Bits())))
	return nil
}

// InZone is the plan p of times that takes a datetime without a zone as one in loc; nil if p is not a time, a pointer to one, or a list of times.
func InZone(p *Plan, loc *time.Location) *Plan {
	e := p.Go
	if e.Kind() == reflect.Pointer || e.Kind() == reflect.Slice || e.Kind() == reflect.Array {
		e = e.Elem()
	}
	if e != reflect.TypeFor[time.Time]() {
		return nil
	}
	c := *p
	c.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		v, f := placed(th, v, loc)
		if f != nil {
			return f
		}
		return p.Store(th, v, at)
	}
	return &c
}

// placed is v with a zone if it is a datetime without one; so are the elements of lists and tuples.
func placed(th *object.Thread, v object.Value, loc *time.Location) (object.Value, *Fault) {
	if t := v.Type(); t == object.ListType || t == object.TupleType {
		items := append([]object.Value(nil), object.SequenceItems(v)...)
		for i := range items {
			var f *Fault
			if items[i].Type() == object.ListType || items[i].Type() == object.TupleType {
				continue // no list of times has lists in it
			}
			if items[i], f = placed(th, items[i], loc); f != nil {
				return v, f
			}
		}
		return object.NewList(items).Value(), nil
	}
	if !datetime.IsMoment(v) {
		return v, nil
	}
	if _, aware, exc := datetime.MomentOffset(th, v); aware || exc != nil {
		return v, raised(exc)
	}
	wall, _ := datetime.MomentParts(v)
	aware, exc := NewTime(th, time.Date(wall.Year(), wall.Month(), wall.Day(), wall.Hour(), wall.Minute(), wall.Second(), wall.Nanosecond(), loc))
	return aware, raised(exc)
}

// Unsorted is the plan p of a map whose dicts have Go's order, which is none and costs nothing; nil if p is no such map.
func Unsorted(m *Map, p *Plan) *Plan {
	t := p.Go
	if t.Kind() != reflect.Map || hasClass(t) || t.Elem().Size() == 0 {
		return nil
	}
	key, elem := m.Plan(keyType(t.Key())), m.Plan(t.Elem())
	c := *p
	c.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		mv := ValueAt(t, at)
		return loadEntries(th, mv, mapKeys(mv), key, elem)
	}
	return &c
}
