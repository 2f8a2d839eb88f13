// This file defines the class ZoneInfo.

package zoneinfo

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/datetime"
	"dappco.re/go/py/engine/stdlib/native"
)

// zone is a ZoneInfo.
type zone struct {
	object.Head
	key    value // None for zones of files without one
	file   string
	cached bool
	*rules
}

var zoneType = &class{Name: "ZoneInfo", Module: "zoneinfo", Def: zoneDef{}}

var zoneParams = object.ParseParams("ZoneInfo", "(key)")

type zoneDef struct{}

// Define implements object.Definition.
func (zoneDef) Define(t *object.Type) {
	native.Class[zone](t, datetime.Tzinfo(), zoneNew, func(t *class) {
		t.Sig = "(key)"
		t.HasWeakref = true
		t.Repr = func(th *thread, v value) (value, *exception) {
			z := asZone(v)
			if z.key.IsNone() {
				return object.StrOf(fmt.Sprintf("%s.from_file(%s)", v.Type().MessageName(), z.file)), nil
			}
			r, exc := object.Repr(th, z.key)
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf(fmt.Sprintf("%s(key=%s)", v.Type().MessageName(), r)), nil
		}
		t.Str = func(th *thread, v value) (value, *exception) {
			if z := asZone(v); !z.key.IsNone() {
				s, exc := object.ToStr(th, z.key)
				if exc != nil {
					return value{}, exc
				}
				return s.Value(), nil
			}
			return t.Repr(th, v)
		}
		t.AddMembers([]object.GetSet{{Name: "key", Get: func(_ *thread, v value) (value, *exception) { return asZone(v).key, nil }}})
		t.AddMethods(zoneMethods.Get())
	})
}

func asZone(v value) *zone { return object.Cast[zone](v) }

// make makes an instance of cls.
func makeZone(th *thread, cls *class, key value, r *rules) (*zone, *exception) {
	v, exc := object.Alloc(th, cls)
	if exc != nil {
		return nil, exc
	}
	z := asZone(v)
	z.key, z.rules = key, r
	return z, nil
}

func zoneNew(th *thread, cls *class, args []value, kw []*str) (value, *exception) {
	room, exc := native.Bind(zoneParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	name, exc := keyText(room[0])
	if exc != nil {
		return value{}, exc
	}
	cache := of(th).cache
	if v, ok := cache[cls][name]; ok {
		return v, nil
	}
	r, exc := load(th, name)
	if exc != nil {
		return value{}, exc
	}
	z, exc := makeZone(th, cls, room[0], r)
	if exc != nil {
		return value{}, exc
	}
	z.cached = true
	if cache[cls] == nil {
		cache[cls] = map[string]value{}
	}
	cache[cls][name] = z.Value()
	return z.Value(), nil
}

func keyText(v value) (string, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return "", object.TypeErrorf("expected str, bytes or os.PathLike object, not %s", v.Type().MessageName())
	}
	return v.AsStr().String(), nil
}

func noCache(th *thread, cls *class, key value) (value, *exception) {
	name, exc := keyText(key)
	if exc != nil {
		return value{}, exc
	}
	r, exc := load(th, name)
	if exc != nil {
		return value{}, exc
	}
	z, exc := makeZone(th, cls, key, r)
	if exc != nil {
		return value{}, exc
	}
	return z.Value(), nil
}

var zoneMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "clear_cache", Kind: object.ClassMethod, Sig: "($type, /, *, only_keys=None)", Doc: "Forgets zones, all or those with some keys.", FS: clearCache},
		{Name: "no_cache", Kind: object.ClassMethod, Sig: "($type, /, key)", Doc: "A new instance, whatever was made before.", FS: func(th *thread, cls value, args []value) (value, *exception) {
			return noCache(th, cls.AsType(), args[0])
		}},
		{Name: "from_file", Kind: object.ClassMethod, Sig: "($type, file_obj, /, key=None)", Doc: "The zone that a binary file describes.", FS: fromFile},
		{Name: "utcoffset", Sig: "($self, dt, /)", Doc: "How much local time is ahead of UTC at a datetime, as a timedelta.", F1: query(func(k *kind) value { return datetime.NewDelta(k.offset) })},
		{Name: "dst", Sig: "($self, dt, /)", Doc: "How much daylight saving time is in effect at a datetime, as a timedelta.", F1: query(func(k *kind) value { return datetime.NewDelta(k.saving) })},
		{Name: "tzname", Sig: "($self, dt, /)", Doc: "The abbreviated name of the zone at a datetime.", F1: query(func(k *kind) value { return object.StrOf(k.name) })},
		{Name: "fromutc", Sig: "($self, object, /)", Doc: "The local datetime of a datetime that is in UTC.", F1: fromUTC},
		{Name: "__reduce__", Sig: "($self, /)", Doc: "How a zone is pickled: by its key.", F0: reduce},
		{Name: "_unpickle", Kind: object.ClassMethod, Sig: "($type, key, from_cache, /)", Doc: "Makes a pickled zone again.", F2: func(th *thread, cls, key, fromCache value) (value, *exception) {
			cached, exc := object.Truth(th, fromCache)
			if exc != nil {
				return value{}, exc
			}
			if cached {
				return object.Call1(th, cls, key)
			}
			return noCache(th, cls.AsType(), key)
		}},
		{Name: "__init_subclass__", Kind: object.ClassMethod, FK: func(th *thread, _ value, args []value, kw []*str) (value, *exception) {
			if len(args) > 0 {
				return value{}, object.TypeErrorf("ZoneInfo.__init_subclass__() takes no keyword arguments")
			}
			return object.None, nil
		}},
	}
}}

func clearCache(th *thread, cls value, args []value) (value, *exception) {
	cache := of(th).cache
	if v := args[0]; !v.IsNull() && !v.IsNone() {
		return object.None, object.Each(th, v, func(k value) *exception {
			if k.Type().Has(object.FlagStr) {
				delete(cache[cls.AsType()], k.AsStr().String())
			}
			return nil
		})
	}
	delete(cache, cls.AsType())
	return object.None, nil
}

func fromFile(th *thread, cls value, args []value) (value, *exception) {
	data, exc := native.CallMethod(th, args[0], "read")
	if exc != nil {
		return value{}, exc
	}
	text, exc := object.BytesOf(th, data)
	if exc != nil {
		return value{}, exc
	}
	r, exc := parse([]byte(text))
	if exc != nil {
		return value{}, exc
	}
	key := object.None
	if !args[1].IsNull() {
		key = args[1]
	}
	z, exc := makeZone(th, cls.AsType(), key, r)
	if exc != nil {
		return value{}, exc
	}
	name, exc := object.Repr(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	z.file = name.String()
	return z.Value(), nil
}

// query is a method that says something about what is in force at a datetime.
func query(get func(k *kind) value) func(th *thread, self, dt value) (value, *exception) {
	return func(_ *thread, self, dt value) (value, *exception) {
		z := asZone(self)
		if dt.IsNone() {
			if z.fixed() {
				return get(z.before), nil
			}
			return object.None, nil
		}
		t, fold, _, ok := datetime.Shown(dt)
		if !ok {
			return value{}, object.AttributeErrorf("'%s' object has no attribute 'toordinal'", dt.Type().MessageName())
		}
		return get(z.atLocal(t, fold)), nil
	}
}

func fromUTC(th *thread, self, dt value) (value, *exception) {
	t, _, tz, ok := datetime.Shown(dt)
	if !ok {
		return value{}, object.TypeErrorf("fromutc: argument must be a datetime")
	}
	if !tz.Is(self) {
		return value{}, object.ValueErrorf("fromutc: dt.tzinfo is not self")
	}
	k, fold := asZone(self).atUTC(t)
	return datetime.Shift(th, dt, k.offset, fold)
}

func reduce(th *thread, self value) (value, *exception) {
	z := asZone(self)
	if z.key.IsNone() {
		cls, exc := native.FromModule(th, "pickle", "PicklingError")
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.Raise(th, cls, object.StrOf("Cannot pickle a ZoneInfo file created from a file stream."))
	}
	f, exc := object.GetAttrName(th, self.Type().Value(), "_unpickle")
	if exc != nil {
		return value{}, exc
	}
	from := int64(0)
	if z.cached {
		from = 1
	}
	return object.TupleOf(f, object.TupleOf(z.key, object.Int64(from))), nil
}
