// This file defines go.Time, what a time.Time is in Python: an aware datetime that keeps the nanoseconds.

package typemap

import (
	"reflect"
	"strings"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/datetime"
)

// moment is a time.Time as a Python object: a datetime, and the very Go value, monotonic reading included. Those that arithmetic of datetime has made have no Go
// value yet.
type moment struct {
	datetime.Moment
	t    time.Time
	made bool // t is set
}

// TimeType is the class of moments.
var (
	TimeType = &object.Type{Name: "Time", Qualname: "Time", Module: "go", Sig: "(year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0, nanosecond=0)",
		Doc: "A moment of Go: a datetime with a zone that keeps nanoseconds. nanosecond is what datetime cannot hold, 0 to 999. It is made like a datetime, or of a text in the format of RFC 3339.", Def: timeDef{}}
)

type timeDef struct{}

// Define implements object.Definition.
func (timeDef) Define(t *object.Type) {
	object.ReadyType(t, datetime.MomentType, func(t *object.Type) {
		t.Flags |= object.FlagBasetype
		t.New = newMoment
		t.Alloc = object.AllocOf[moment]
		t.SubAttrsOffset = object.SubclassAttrs[moment]()
		t.Solid = t
		t.Str = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return momentText(th, v, " ")
		}
		t.Repr = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
			text, exc := momentText(th, v, "T")
			if exc != nil {
				return text, exc
			}
			return Text(v.Type().MessageName() + "('" + text.AsStr().String() + "')"), nil
		}
		t.JSON = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
			at, f := timeOf(th, v)
			if f != nil {
				return object.Value{}, f.Exception("")
			}
			return Text(at.Format(time.RFC3339Nano)), nil // as time.Time's MarshalJSON
		}
		t.Compare = compareMoments
		t.Hash = datetime.MomentType.Hash
		n := *datetime.MomentType.Number
		n.Binary[object.Add], n.Binary[object.Sub] = addToMoment, subFromMoment
		t.Number = &n
		t.AddGetSets([]object.GetSet{{Name: "nanosecond", Doc: "The nanoseconds beyond the microsecond, 0 to 999.", Get: func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return object.Int64(int64(nanosOf(v))), nil
		}}})
		t.AddMethods([]object.Method{
			{Name: "isoformat", Sig: "($self, sep='T', timespec='auto')", Doc: "The moment as text, with nanoseconds if there are any.", FK: momentISO},
			{Name: "replace", Sig: "($self, /, **changes)", Doc: "The same moment with other fields.", FK: momentReplace},
			{Name: "__replace__", Sig: "($self, /, **changes)", FK: momentReplace},
			{Name: "astimezone", Sig: "($self, tz=None)", Doc: "The same moment in another zone.", FK: func(th *object.Thread, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
				v, exc := callBase(th, "astimezone", self, args, kw)
				return keepNanos(th, v, nanosOf(self)), exc
			}},
			{Name: "__reduce_ex__", Sig: "($self, protocol, /)", F1: func(th *object.Thread, self, _ object.Value) (object.Value, *object.Exception) {
				t, f := timeOf(th, self)
				if f != nil {
					return object.Value{}, f.Exception("")
				}
				return object.TupleOf(self.Type().Value(), object.TupleOf(Text(t.Format(time.RFC3339Nano)))), nil
			}},
		})
		extend(t)
	})
}

// callBase calls a method as datetime has it.
func callBase(th *object.Thread, name string, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	f, exc := object.GetAttrName(th, datetime.MomentType.Value(), name)
	if exc != nil {
		return f, exc
	}
	return object.Call(th, f, append([]object.Value{self}, args...), kw)
}

// nanosOf is the nanoseconds of a datetime beyond its microsecond.
func nanosOf(v object.Value) int {
	if v.Type().IsSubtype(TimeType) {
		if m := object.Cast[moment](v); m.made {
			return m.t.Nanosecond() % 1000
		}
	}
	return 0
}

// keepNanos gives v, a fresh moment, nanoseconds.
func keepNanos(th *object.Thread, v object.Value, nanos int) object.Value {
	if nanos != 0 && !v.IsNull() && v.Type().IsSubtype(TimeType) {
		m := object.Cast[moment](v)
		if t, f := timeOf(th, v); f == nil {
			m.t, m.made = t.Add(time.Duration(nanos)), true
		}
	}
	return v
}

// newMoment is Time(...): as datetime, with nanoseconds, or of a text.
func newMoment(th *object.Thread, cls *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	if len(args) == 1 && len(kw) == 0 && args[0].Type().Has(object.FlagStr) {
		t, err := time.Parse(time.RFC3339Nano, args[0].AsStr().String())
		if err != nil {
			return object.Value{}, object.ValueErrorf("expected a time such as '2024-02-29T12:30:00Z', got %s", reprOf(th, args[0]))
		}
		v, exc := object.Alloc(th, cls)
		if exc != nil {
			return v, exc
		}
		return v, fillMoment(th, v, t)
	}
	nanos := 0
	rest, names := args, kw
	for i, name := range kw {
		if name.String() == "nanosecond" {
			at := len(args) - len(kw) + i
			var n int
			if f := signedKind[int]().store(nil, reflect.TypeFor[int]())(th, args[at], Ptr(&n)); f != nil {
				return object.Value{}, f.Exception("nanosecond")
			}
			if n < 0 || n > 999 {
				return object.Value{}, object.ValueErrorf("nanosecond must be in 0..999")
			}
			nanos = n
			rest, names = without(args, at), without(kw, i)
		}
	}
	v, exc := datetime.MomentType.New(th, cls, rest, names)
	if exc != nil {
		return v, exc
	}
	if nanos == 0 {
		return v, nil
	}
	t, f := timeOf(th, v)
	if f != nil {
		return v, f.Exception("")
	}
	m := object.Cast[moment](v)
	m.t, m.made = t.Add(time.Duration(nanos)), true
	return v, nil
}

func without[T any](list []T, i int) []T {
	return append(append([]T{}, list[:i]...), list[i+1:]...)
}

// NewTime is t as a Python object. Years that datetime does not have are an error.
func NewTime(th *object.Thread, t time.Time) (object.Value, *object.Exception) {
	m := &moment{}
	m.SetType(TimeType)
	return m.Value(), fillMoment(th, m.Value(), t)
}

// fillMoment makes the fresh instance v the moment t.
func fillMoment(th *object.Thread, v object.Value, t time.Time) *object.Exception {
	if y := t.Year(); y < 1 || y > 9999 {
		return object.OverflowErrorf("year %d is out of range: datetime has the years 1 to 9999", y)
	}
	tz, exc := zoneOf(th, t)
	if exc != nil {
		return exc
	}
	m := object.Cast[moment](v)
	datetime.SetMoment(&m.Moment, v.Type(), t, tz)
	m.t, m.made = t, true
	return nil
}

// momentText is the moment with sep between date and time.
func momentText(th *object.Thread, v object.Value, sep string) (object.Value, *object.Exception) {
	text, exc := callBase(th, "isoformat", v, []object.Value{Text(sep)}, nil)
	if exc != nil {
		return text, exc
	}
	return withNanos(text, v), nil
}

// withNanos puts the nanoseconds of v behind the microseconds of its text.
func withNanos(text, v object.Value) object.Value {
	n := nanosOf(v)
	if n == 0 {
		return text
	}
	s := text.AsStr().String()
	digits := string([]byte{byte('0' + n/100), byte('0' + n/10%10), byte('0' + n%10)})
	if dot := strings.IndexByte(s, '.'); dot >= 0 {
		return Text(s[:dot+7] + digits + s[dot+7:])
	}
	at := len("2006-01-02 15:04:05")
	return Text(s[:at] + ".000000" + digits + s[at:])
}

func momentISO(th *object.Thread, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	text, exc := callBase(th, "isoformat", self, args, kw)
	if exc != nil || len(args) > 1 {
		return text, exc
	}
	for _, name := range kw {
		if name.String() == "timespec" {
			return text, nil
		}
	}
	return withNanos(text, self), nil
}

func momentReplace(th *object.Thread, self object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	nanos := nanosOf(self)
	for i, name := range kw {
		if name.String() != "nanosecond" {
			continue
		}
		at := len(args) - len(kw) + i
		if f := signedKind[int]().store(nil, reflect.TypeFor[int]())(th, args[at], Ptr(&nanos)); f != nil {
			return object.Value{}, f.Exception("nanosecond")
		}
		if nanos < 0 || nanos > 999 {
			return object.Value{}, object.ValueErrorf("nanosecond must be in 0..999")
		}
		args, kw = without(args, at), without(kw, i)
		break
	}
	v, exc := callBase(th, "replace", self, args, kw)
	if exc != nil {
		return v, exc
	}
	return keepNanos(th, v, nanos), nil
}

// compareMoments compares as datetime does, and by the nanoseconds where that finds no difference. A plain datetime has none.
func compareMoments(th *object.Thread, a, b object.Value, op object.CompareOp) (object.Value, *object.Exception) {
	same, exc := datetime.MomentType.Compare(th, a, b, object.EQ)
	if exc != nil || !same.IsBool() || !same.AsBool() {
		return datetime.MomentType.Compare(th, a, b, op)
	}
	return object.Bool(op.Holds(nanosOf(a) - nanosOf(b))), nil
}

// addToMoment adds a duration exactly; what Go cannot hold, datetime adds.
func addToMoment(th *object.Thread, a, b object.Value) (object.Value, *object.Exception) {
	if datetime.IsDelta(a) {
		a, b = b, a
	}
	return movedMoment(th, a, b, object.Add)
}

func movedMoment(th *object.Thread, a, b object.Value, op object.BinaryOp) (object.Value, *object.Exception) {
	general := datetime.MomentType.Number.Binary[op]
	d, ok := spanOf(b)
	if !ok || a.Type() != TimeType {
		return general(th, a, b)
	}
	if op == object.Sub {
		d = -d
	}
	// The clock of datetime moves as if there were no zone: only the nanoseconds are added here.
	nanos := nanosOf(a) + int(d%1000)
	whole := d - d%1000
	if nanos < 0 {
		nanos, whole = nanos+1000, whole-1000
	} else if nanos > 999 {
		nanos, whole = nanos-1000, whole+1000
	}
	v, exc := datetime.MomentType.Number.Binary[object.Add](th, a, NewDuration(whole))
	if exc != nil {
		return v, exc
	}
	return keepNanos(th, v, nanos), nil
}

// subFromMoment is the difference of two moments, or an earlier moment.
func subFromMoment(th *object.Thread, a, b object.Value) (object.Value, *object.Exception) {
	if datetime.IsDelta(b) {
		return movedMoment(th, a, b, object.Sub)
	}
	diff, exc := datetime.MomentType.Number.Binary[object.Sub](th, a, b)
	if exc != nil || !datetime.IsDelta(diff) {
		return diff, exc
	}
	d, ok := datetime.DeltaSpan(diff)
	if !ok {
		return diff, nil
	}
	return addDurations(int64(d), int64(nanosOf(a)-nanosOf(b)))
}
