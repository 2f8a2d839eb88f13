// This file converts time.Time and its zones: a go.Time out; that, any datetime with a zone, or a text in.

package typemap

import (
	"reflect"
	"sync"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/datetime"
)

// compileMoment fills in the plan of time.Time.
func (m *Map) compileMoment(p *Plan) bool {
	if p.Go != reflect.TypeFor[time.Time]() {
		return false
	}
	p.Name, p.Pointers = "datetime", true
	p.Load = func(th *object.Thread, at Ptr) (object.Value, *object.Exception) {
		return NewTime(th, *At[time.Time](at))
	}
	p.Store = func(th *object.Thread, v object.Value, at Ptr) *Fault {
		t, f := timeOf(th, v)
		if f == nil {
			*At[time.Time](at) = t
		}
		return f
	}
	return true
}

// timeOf is the time.Time that the datetime v is.
func timeOf(th *object.Thread, v object.Value) (time.Time, *Fault) {
	if !datetime.IsMoment(v) {
		return time.Time{}, expected("datetime", v)
	}
	if v.Type().IsSubtype(TimeType) {
		if m := object.Cast[moment](v); m.made {
			return m.t, nil
		}
	}
	offset, aware, exc := datetime.MomentOffset(th, v)
	switch {
	case exc != nil:
		return time.Time{}, raised(exc)
	case !aware:
		return time.Time{}, valueFault("the datetime has no time zone: give it one, such as tzinfo=datetime.UTC or .astimezone()")
	}
	wall, tz := datetime.MomentParts(v)
	loc, f := locationOf(th, v, tz, offset)
	if f != nil {
		return time.Time{}, f
	}
	return wall.Add(-offset).In(loc), nil
}

// locationOf is the Go location of a tzinfo: by name where Go knows it, else with the offset that it has at that moment.
func locationOf(th *object.Thread, v, tz object.Value, offset time.Duration) (*time.Location, *Fault) {
	if datetime.IsFixedUTC(tz) {
		return time.UTC, nil
	}
	if key, ok, exc := object.FindAttr(th, tz, object.Intern("key")); exc == nil && ok && key.Type().Has(object.FlagStr) {
		if loc, err := time.LoadLocation(key.AsStr().String()); err == nil {
			return loc, nil
		}
	}
	name, exc := datetime.ZoneName(th, v)
	if exc != nil {
		return nil, raised(exc)
	}
	return time.FixedZone(name, int(offset/time.Second)), nil
}

// zones are the tzinfo objects of an interpreter, so that times of one zone share one.
type zones struct {
	mu    sync.Mutex
	known map[zoneKey]object.Value
	// without says that there is no module zoneinfo.
	without bool
}

type (
	zonesKey struct{}
	zoneKey  struct {
		name   string
		offset int
	}
)

// maxZones bounds how many are kept.
const maxZones = 500

// zoneOf is the tzinfo of t: a ZoneInfo where the location has the name of one, else a fixed offset.
func zoneOf(th *object.Thread, t time.Time) (object.Value, *object.Exception) {
	loc := t.Location()
	if loc == time.UTC {
		return datetime.FixedZone(0, ""), nil
	}
	short, offset := t.Zone()
	state := th.Interp.State(zonesKey{}, func() any { return &zones{known: map[zoneKey]object.Value{}} }).(*zones)
	key := zoneKey{loc.String(), 0}
	if key.name == "" || key.name == "Local" {
		key = zoneKey{short, offset}
	}
	state.mu.Lock()
	tz, ok := state.known[key]
	if !ok {
		tz, ok = state.known[zoneKey{short, offset}]
	}
	without := state.without
	state.mu.Unlock()
	if ok {
		return tz, nil
	}
	if key.offset == 0 && key.name == loc.String() && !without {
		made, exc := zoneInfo(th, key.name)
		switch {
		case exc == nil:
			state.keep(key, made)
			return made, nil
		case exc.Is(object.ModuleNotFoundErrorType) && !exc.Is(object.KeyErrorType):
			state.mu.Lock()
			state.without = true
			state.mu.Unlock()
		case !exc.Is(object.ExceptionType):
			return object.Value{}, exc
		}
	}
	tz = datetime.FixedZone(offset, short)
	state.keep(zoneKey{short, offset}, tz)
	return tz, nil
}

func (z *zones) keep(key zoneKey, tz object.Value) {
	z.mu.Lock()
	defer z.mu.Unlock()
	if len(z.known) >= maxZones {
		clear(z.known)
	}
	z.known[key] = tz
}

// zoneInfo is zoneinfo.ZoneInfo(name).
func zoneInfo(th *object.Thread, name string) (object.Value, *object.Exception) {
	if th.Interp.Importer == nil {
		return object.Value{}, object.Errorf(object.ModuleNotFoundErrorType, "No module named 'zoneinfo'")
	}
	m, exc := th.Interp.Importer.Import(th, object.Intern("zoneinfo"), object.NewDict().Value(), object.None, object.None, 0)
	if exc != nil {
		return m, exc
	}
	class, exc := object.GetAttrName(th, m, "ZoneInfo")
	if exc != nil {
		return class, exc
	}
	return object.Call(th, class, []object.Value{Text(name)}, nil)
}
