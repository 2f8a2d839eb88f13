// This file defines timedelta: its representation, how it is made, its text and its comparison.

package datetime

import (
	"fmt"
	"math"
	"math/big"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// delta is a timedelta: second is 0 to 86399 and micro 0 to 999999, whatever the sign of days.
type delta struct {
	object.Head
	days, second, micro int
}

const (
	maxDays    = 999999999
	daySeconds = 86400
	million    = 1000000
)

var deltaType = &class{Name: "timedelta", Module: "datetime", Doc: "Difference between two datetime values.\n\nThe parts given are added up; each may be an integer or a float, of either sign.", Def: deltaDef{}}

type deltaDef struct{}

// Define implements object.Definition.
func (deltaDef) Define(t *object.Type) {
	native.Class[delta](t, object.ObjectType, deltaNew, func(t *class) {
		t.Sig = "(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)"
		t.Repr = deltaRepr
		t.Str = func(_ *thread, v value) (value, *exception) { return object.StrOf(asDelta(v).text()), nil }
		t.Hash = func(th *thread, v value) (int64, *exception) {
			d := asDelta(v)
			return hashOf(th, d.days, d.second, d.micro)
		}
		t.Compare = func(_ *thread, a, b value, op object.CompareOp) (value, *exception) {
			if !isDelta(a) || !isDelta(b) {
				return object.NotImplemented, nil
			}
			return object.Bool(op.Holds(asDelta(a).compare(asDelta(b)))), nil
		}
		t.Truth = func(_ *thread, v value) (bool, *exception) { return !asDelta(v).zero(), nil }
		t.Number = deltaNumber
		t.AddMembers([]object.GetSet{
			field("days", "Number of days.", func(v value) value { return number(asDelta(v).days) }),
			field("seconds", "Number of seconds (at least 0 and less than a day).", func(v value) value { return number(asDelta(v).second) }),
			field("microseconds", "Number of microseconds (at least 0 and less than a second).", func(v value) value { return number(asDelta(v).micro) }),
		})
		t.AddMethods([]object.Method{
			{Name: "total_seconds", Sig: "($self, /)", Doc: "All of the duration in seconds, as a float.", F0: func(th *thread, v value) (value, *exception) {
				return object.Binary(th, object.TrueDiv, object.NormInt(asDelta(v).big()), number(million))
			}},
			{Name: "__reduce__", Sig: "($self, /)", Doc: "__reduce__() -> (cls, state)", F0: func(_ *thread, v value) (value, *exception) {
				d := asDelta(v)
				return object.TupleOf(v.Type().Value(), object.TupleOf(number(d.days), number(d.second), number(d.micro))), nil
			}},
		})
		own := func(days, second, micro int) value {
			return (&delta{object.OwnHead(t), days, second, micro}).Value()
		}
		t.Namespace().SetName("resolution", own(0, 0, 1))
		t.Namespace().SetName("min", own(-maxDays, 0, 0))
		t.Namespace().SetName("max", own(maxDays, daySeconds-1, million-1))
	})
}

func asDelta(v value) *delta { return object.Cast[delta](v) }
func isDelta(v value) bool   { return object.IsInstance(v, deltaType) }

// rawDelta has its parts in range already.
func rawDelta(days, second, micro int) *delta {
	return &delta{Head: object.NewHead(deltaType), days: days, second: second, micro: micro}
}

// newDelta brings seconds and microseconds of any size and sign into range.
func newDelta(days, second, micro int) (*delta, *exception) {
	carry, micro := divmod(micro, million)
	carry, second = divmod(second+carry, daySeconds)
	d := rawDelta(days+carry, second, micro)
	return d, d.check()
}

func (d *delta) check() *exception {
	if d.days < -maxDays || d.days > maxDays {
		return object.OverflowErrorf("days=%d; must have magnitude <= %d", d.days, maxDays)
	}
	return nil
}

// divmod rounds down.
func divmod(a, b int) (q, r int) {
	q, r = a/b, a%b
	if r < 0 {
		q, r = q-1, r+b
	}
	return q, r
}

// big is the duration in microseconds.
func (d *delta) big() *big.Int {
	n := big.NewInt(int64(d.days)*daySeconds + int64(d.second))
	n.Mul(n, big.NewInt(million))
	return n.Add(n, big.NewInt(int64(d.micro)))
}

// deltaOf is a duration of n microseconds; it uses up n.
func deltaOf(n *big.Int) (*delta, *exception) {
	q, r := new(big.Int).DivMod(n, big.NewInt(million), new(big.Int))
	micro := int(r.Int64())
	q.DivMod(q, big.NewInt(daySeconds), r)
	if !q.IsInt64() || q.Int64() != int64(int32(q.Int64())) {
		return nil, object.OverflowErrorf("Python int too large to convert to C int")
	}
	d := rawDelta(int(q.Int64()), int(r.Int64()), micro)
	return d, d.check()
}

func (d *delta) zero() bool { return d.days == 0 && d.second == 0 && d.micro == 0 }

func (d *delta) compare(e *delta) int {
	for _, n := range [...]int{d.days - e.days, d.second - e.second, d.micro - e.micro} {
		if n != 0 {
			return n
		}
	}
	return 0
}

// micros is a duration of less than some days in microseconds.
func (d *delta) micros() int { return (d.days*daySeconds+d.second)*million + d.micro }

func (d *delta) text() string {
	s := fmt.Sprintf("%d:%02d:%02d", d.second/3600, d.second/60%60, d.second%60)
	if d.days != 0 {
		word := "days"
		if d.days == 1 || d.days == -1 {
			word = "day"
		}
		s = fmt.Sprintf("%d %s, %s", d.days, word, s)
	}
	if d.micro != 0 {
		s += fmt.Sprintf(".%06d", d.micro)
	}
	return s
}

func deltaRepr(_ *thread, v value) (value, *exception) {
	d, s := asDelta(v), ""
	for _, p := range []struct {
		name string
		n    int
	}{{"days", d.days}, {"seconds", d.second}, {"microseconds", d.micro}} {
		if p.n != 0 {
			if s != "" {
				s += ", "
			}
			s += fmt.Sprintf("%s=%d", p.name, p.n)
		}
	}
	if s == "" {
		s = "0"
	}
	return object.StrOf(typeName(v.Type()) + "(" + s + ")"), nil
}

// typeName is how reprs name the class of an object: built-in ones with their module.
func typeName(t *class) string { return t.MessageName() }

var deltaParams = object.ParseParams("__new__", "(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)")

// deltaUnits are the parts of a timedelta in the order in which they are added up: the parameter and its microseconds.
var deltaUnits = []struct {
	at     int
	factor int64
}{{2, 1}, {3, 1000}, {1, million}, {4, 60 * million}, {5, 3600 * million}, {0, daySeconds * million}, {6, 7 * daySeconds * million}}

func deltaNew(th *thread, cls *class, args []value, kw []*str) (value, *exception) {
	room, exc := native.Bind(deltaParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	sum, rest := new(big.Int), 0.0
	for _, u := range deltaUnits {
		if v := room[u.at]; !v.IsNull() {
			if exc := addUnit(sum, &rest, v, u.factor, deltaParams.List().Names[u.at].String()); exc != nil {
				return value{}, exc
			}
		}
	}
	if rest != 0 {
		whole := math.Round(rest)
		if math.Abs(whole-rest) == 0.5 {
			// A tie goes to the even total.
			odd := float64(sum.Bit(0))
			whole = 2*math.Round((rest+odd)*0.5) - odd
		}
		sum.Add(sum, big.NewInt(int64(whole)))
	}
	d, exc := deltaOf(sum)
	if exc != nil {
		return value{}, exc
	}
	if cls == deltaType {
		return d.Value(), nil
	}
	v, exc := object.Alloc(th, cls)
	if exc != nil {
		return value{}, exc
	}
	o := asDelta(v)
	o.days, o.second, o.micro = d.days, d.second, d.micro
	return v, nil
}

// addUnit adds v units of factor microseconds to sum; what is less than a microsecond goes to rest.
func addUnit(sum *big.Int, rest *float64, v value, factor int64, name string) *exception {
	scale := big.NewInt(factor)
	switch {
	case v.Type().Has(object.FlagInt):
		sum.Add(sum, scale.Mul(scale, object.ToBig(v)))
		return nil
	case v.Type().Has(object.FlagFloat):
		f := object.FloatValue(v)
		if math.IsNaN(f) {
			return object.ValueErrorf("cannot convert float NaN to integer")
		}
		if math.IsInf(f, 0) {
			return object.OverflowErrorf("cannot convert float infinity to integer")
		}
		whole, fraction := math.Modf(f)
		n, _ := big.NewFloat(whole).Int(nil)
		sum.Add(sum, n.Mul(n, scale))
		if fraction == 0 {
			return nil
		}
		whole, fraction = math.Modf(float64(factor) * fraction)
		*rest += fraction
		sum.Add(sum, big.NewInt(int64(whole)))
		return nil
	}
	return object.TypeErrorf("unsupported type for timedelta %s component: %s", name, v.Type().MessageName())
}
