// This file defines timezone, a zone with a fixed offset.

package datetime

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type zone struct {
	object.Head
	offset *delta
	name   *str // nil if none was given
}

var zoneType = &class{Name: "timezone", Module: "datetime", Doc: "A time zone with a fixed offset from UTC.", Def: zoneDef{}}

// utcZone is timezone.utc, once zoneType is complete.
var utcZone = ondemand.Value[*zone]{Make: func() *zone { return &zone{Head: object.OwnHead(zoneType), offset: rawDelta(0, 0, 0)} }}

// utc is timezone.utc.
func utc() *zone {
	zoneType.Complete()
	return utcZone.Get()
}

type zoneDef struct{}

// Define implements object.Definition.
func (zoneDef) Define(t *object.Type) {
	native.Ready(t, tzinfoType, func(t *class) {
		t.Sig = "(offset, name=<unrepresentable>)"
		t.New = zoneNew
		t.Alloc = object.AllocOf[zone]
		t.Init = func(*thread, value, []value, []*str) *exception { return nil }
		t.Repr = zoneRepr
		t.Str = func(_ *thread, v value) (value, *exception) { return asZone(v).label(), nil }
		t.Hash = func(th *thread, v value) (int64, *exception) { return deltaType.Hash(th, asZone(v).offset.Value()) }
		t.Compare = func(_ *thread, a, b value, op object.CompareOp) (value, *exception) {
			if op != object.EQ && op != object.NE || a.Type() != zoneType || b.Type() != zoneType {
				return object.NotImplemented, nil
			}
			return object.Bool(op.Holds(asZone(a).offset.compare(asZone(b).offset))), nil
		}
		t.AddMethods([]object.Method{
			zoneMethod("tzname", "The name given, or UTC with the offset as +HH:MM.", func(z *zone) value { return z.label() }),
			zoneMethod("utcoffset", "The fixed offset.", func(z *zone) value { return z.offset.Value() }),
			zoneMethod("dst", "None: a fixed offset knows of no daylight saving time.", func(*zone) value { return object.None }),
			{Name: "fromutc", Sig: "($self, object, /)", Doc: "The local datetime of a datetime that is in UTC.", F1: func(th *thread, self, dt value) (value, *exception) {
				if !isStamp(dt) {
					return value{}, object.TypeErrorf("fromutc: argument must be a datetime")
				}
				if !asStamp(dt).tz.Is(self) {
					return value{}, object.ValueErrorf("fromutc: dt.tzinfo is not self")
				}
				return stampPlus(th, dt, asZone(self).offset, 1)
			}},
			{Name: "__getinitargs__", Sig: "($self, /)", Doc: "pickle support", F0: func(_ *thread, v value) (value, *exception) {
				z := asZone(v)
				if z.name == nil {
					return object.TupleOf(z.offset.Value()), nil
				}
				return object.TupleOf(z.offset.Value(), z.name.Value()), nil
			}},
		})
		own := func(offset *delta) value {
			return (&zone{Head: object.OwnHead(t), offset: offset}).Value()
		}
		t.Namespace().SetName("utc", utcZone.Get().Value())
		t.Namespace().SetName("min", own(rawDelta(-1, 60, 0)))
		t.Namespace().SetName("max", own(rawDelta(0, daySeconds-60, 0)))
	})
}

func asZone(v value) *zone { return object.Cast[zone](v) }

func rawZone(offset *delta) *zone { return &zone{Head: object.NewHead(zoneType), offset: offset} }

// namedZone is a zone with a name, nil means none.
func namedZone(offset *delta, name *str) *zone {
	if offset.zero() && name == nil {
		return utc()
	}
	z := rawZone(offset)
	z.name = name
	return z
}

func zoneMethod(name, doc string, get func(z *zone) value) object.Method {
	return object.Method{Name: name, Sig: "($self, object, /)", Doc: doc, F1: func(_ *thread, self, dt value) (value, *exception) {
		if !dt.IsNone() && !isStamp(dt) {
			return value{}, object.TypeErrorf("%s(dt) argument must be a datetime instance or None, not %s", name, dt.Type().MessageName())
		}
		return get(asZone(self)), nil
	}}
}

var zoneParams = object.ParseParams("timezone", "(offset, name=None)")

func zoneNew(th *thread, _ *class, args []value, kw []*str) (value, *exception) {
	room, exc := native.Bind(zoneParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	if !isDelta(room[0]) {
		return value{}, object.TypeErrorf("timezone() argument 1 must be datetime.timedelta, not %s", kindOf(room[0]))
	}
	var name *str
	if v := room[1]; !v.IsNull() {
		if _, exc := text(v, "timezone", 2); exc != nil {
			return value{}, exc
		}
		name = v.AsStr()
	}
	if exc := checkOffset(th, room[0]); exc != nil {
		return value{}, exc
	}
	return namedZone(asDelta(room[0]), name).Value(), nil
}

// label is tzname: the name, or UTC and the offset.
func (z *zone) label() value {
	switch {
	case z.name != nil:
		return z.name.Value()
	case z == utc() || z.offset.zero():
		return object.StrOf("UTC")
	}
	return object.StrOf("UTC" + offsetText(z.offset, ":"))
}

func zoneRepr(th *thread, v value) (value, *exception) {
	z := asZone(v)
	if z == utc() {
		return object.StrOf("datetime.timezone.utc"), nil
	}
	r, exc := object.Repr(th, z.offset.Value())
	if exc != nil {
		return value{}, exc
	}
	s := "datetime.timezone(" + r.String()
	if z.name != nil {
		if r, exc = object.Repr(th, z.name.Value()); exc != nil {
			return value{}, exc
		}
		s += ", " + r.String()
	}
	return object.StrOf(s + ")"), nil
}

// offsetText is an offset as +HH:MM, with :SS and .ffffff if it has them; sep stands for the colons.
func offsetText(d *delta, sep string) string {
	sign, n := "+", d.micros()
	if n < 0 {
		sign, n = "-", -n
	}
	seconds := n / million
	s := fmt.Sprintf("%s%02d%s%02d", sign, seconds/3600, sep, seconds/60%60)
	if seconds%60 != 0 || n%million != 0 {
		s += fmt.Sprintf("%s%02d", sep, seconds%60)
	}
	if n%million != 0 {
		s += fmt.Sprintf(".%06d", n%million)
	}
	return s
}
