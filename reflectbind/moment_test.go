// This file tests time.Time as a datetime.

package reflectbind_test

import (
	"fmt"
	"testing"
	"time"

	"dappco.re/go/py/reflectbind"
)

type event struct {
	At    time.Time
	Until *time.Time
	All   []time.Time
	By    map[string]time.Time
}

func moments() *reflectbind.Descriptor {
	berlin := time.FixedZone("CET", 3600)
	return reflectbind.Module("m", map[string]any{
		"Same": func(t time.Time) time.Time { return t }, "Nano": func(t time.Time) int64 { return t.UnixNano() }, "Zone": func(t time.Time) string { n, o := t.Zone(); return fmt.Sprint(n, o) },
		"UTC":   func() time.Time { return time.Date(2024, 2, 29, 12, 30, 0, 123456789, time.UTC) },
		"Fixed": func() time.Time { return time.Date(2024, 2, 29, 12, 30, 0, 1, berlin) },
		"Zero":  func() time.Time { return time.Time{} }, "Late": func() time.Time { return time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC) },
		"Now": time.Now, "Since": func(t time.Time) bool { d := time.Since(t); return d >= 0 && d < time.Minute }, "Mono": func(t time.Time) bool { return t != t.Round(0) },
		"Event": (*event)(nil), "Maybe": func(t *time.Time) bool { return t == nil }, "Any": func(x any) string { return fmt.Sprintf("%T", x) },
		"Wall": func(unix int64, zone string) (time.Time, error) {
			loc, err := time.LoadLocation(zone)
			return time.Unix(unix, 0).In(loc), err
		},
	})
}

func TestMoment_Datetime_Good(t *testing.T) {
	eachScript(t, moments(), map[string]string{
		"out": `
import go
from datetime import datetime, timezone, timedelta, UTC
t = m.utc()
assert isinstance(t, datetime) and type(t) is go.Time and t.tzinfo is UTC
check((t.year, t.month, t.day, t.hour, t.minute, t.second, t.microsecond, t.nanosecond), (2024, 2, 29, 12, 30, 0, 123456, 789))
check(str(t), "2024-02-29 12:30:00.123456789+00:00"); check(repr(t), "go.Time('2024-02-29T12:30:00.123456789+00:00')"); check(t.isoformat(), "2024-02-29T12:30:00.123456789+00:00"); check(t.isoformat(timespec="seconds"), "2024-02-29T12:30:00+00:00")
check(str(m.fixed()), "2024-02-29 12:30:00.000000001+01:00"); check(m.fixed().tzname(), "CET"); check(m.fixed().utcoffset(), timedelta(hours=1)); check(t.strftime("%Y"), "2024"); check(m.zero().year, 1)`,
		"in": `
import go
from datetime import datetime, timezone, timedelta, UTC
check(m.nano(datetime(2024, 1, 1, tzinfo=UTC)), 1704067200000000000); check(m.nano(datetime(2024, 1, 1, 1, microsecond=5, tzinfo=timezone(timedelta(hours=1), "X"))), 1704067200000005000)
check(m.zone(datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=-3), "X"))), "X-10800"); check(m.zone(datetime(2024, 1, 1, tzinfo=UTC)), "UTC0"); check(m.nano("2024-01-01T00:00:00.000000001Z"), 1704067200000000001)
t = m.utc(); assert m.same(t) == t and m.same(t).nanosecond == 789; check(m.same(datetime(2024, 1, 1, tzinfo=UTC)), datetime(2024, 1, 1, tzinfo=UTC))
check(m.nano(go.Time(2024, 1, 1, tzinfo=UTC, nanosecond=7)), 1704067200000000007); check(m.nano(go.Time("2024-01-01T00:00:00.000000003Z")), 1704067200000000003)
assert m.maybe(None) and not m.maybe(t); check(m.any(t), "time.Time")`,
		"monotonic": `t = m.now(); assert m.mono(t) and m.since(t) and not m.mono(t.replace(tzinfo=t.tzinfo))`,
		"fields": `
e = m.Event(at=m.utc(), all=[m.fixed()], by={"a": "2024-01-01T00:00:00Z"})
check((e.at.nanosecond, e.until, e.all[0].nanosecond, e.by["a"].year), (789, None, 1, 2024)); e.until = m.utc(); check(e.until, m.utc())`,
		"compare": `
from datetime import datetime, timedelta, UTC
t = m.utc(); d = datetime(2024, 2, 29, 12, 30, 0, 123456, tzinfo=UTC)
assert t != d and d != t and t > d and d < t and t == m.utc() and hash(t) == hash(d) and t.replace(nanosecond=0) == d and d == t.replace(nanosecond=0) and t.replace(nanosecond=788) < t
raises(TypeError, lambda: t < datetime(2024, 1, 1))`,
		"arithmetic": `
import go
from datetime import datetime, timedelta, UTC
t = m.utc()
check((t + go.Duration(nanoseconds=1)).nanosecond, 790); check((t + go.Duration(nanoseconds=211)).isoformat(), "2024-02-29T12:30:00.123457+00:00"); check((t - go.Duration(nanoseconds=790)).isoformat(), "2024-02-29T12:30:00.123455999+00:00"); check((t + timedelta(days=1)).nanosecond, 789); check((timedelta(1) + t).day, 1); check(type(t + timedelta(1)), go.Time)
check(t - m.utc(), go.Duration()); check((t - datetime(2024, 2, 29, 12, 30, tzinfo=UTC)).nanoseconds, 123456789); check((datetime(2024, 2, 29, 12, 30, tzinfo=UTC) - t).nanoseconds, -123456789); check(type(t - datetime(1, 1, 1, tzinfo=UTC)), timedelta); raises(OverflowError, lambda: t + timedelta(days=10**7))
check(t.replace(year=2023, day=1).nanosecond, 789); check(t.astimezone(m.fixed().tzinfo).isoformat(), "2024-02-29T13:30:00.123456789+01:00"); check(t.date().isoformat(), "2024-02-29")`,
		"methods": `
t = m.utc()
check(t.format("2006-01-02"), "2024-02-29"); check(t.add("1h").hour, 13); check(t.sub(t).nanoseconds, 0); assert t.after(m.zero()) and m.zero().is_zero() and t.equal(m.utc()); check(t.unix_nano() % 1000, 789); check(t.year_day(), 60); check(t.truncate("1h").minute, 0)`,
		"copy": `c, a = m.utc().__reduce_ex__(4); check(c(*a), m.utc()); check(c(*a).nanosecond, 789)`,
		"subclass": `
import go
class T(go.Time): extra = 1
t = T(2024, 1, 1, tzinfo=m.utc().tzinfo, nanosecond=5); check((t.nanosecond, t.extra, m.nano(t) % 10), (5, 1, 5)); check(type(t.replace(day=2)), T)`,
		"zone": `t = m.wall(1720000000, "Europe/Berlin"); check((t.hour, t.utcoffset().total_seconds()), (11, 7200)); check(m.nano(t), 1720000000 * 10**9); a, b = m.wall(1729987200, "Europe/Berlin"), m.wall(1729990800, "Europe/Berlin"); check((a.hour, b.hour, a.fold, b.fold), (2, 2, 0, 1)); check(m.nano(b) - m.nano(a), 3600 * 10**9)`,
	})
}

func TestMoment_Datetime_Bad(t *testing.T) {
	eachScript(t, moments(), map[string]string{
		"naive": `from datetime import datetime, date; e = raises(ValueError, m.nano, datetime(2024, 1, 1)); check(str(e), "nano() argument 1: the datetime has no time zone: give it one, such as tzinfo=datetime.UTC or .astimezone()"); check(str(raises(TypeError, m.nano, date(2024, 1, 1))), "nano() argument 1: expected datetime, got date"); raises(TypeError, m.nano, 3); raises(ValueError, m.nano, "soon"); raises(TypeError, m.same, None)`,
		"year":  `check(str(raises(OverflowError, m.late)), "year 12000 is out of range: datetime has the years 1 to 9999")`,
		"make":  `import go; raises(ValueError, go.Time, "soon"); raises(ValueError, go.Time, 2024, 1, 1, nanosecond=1000); raises(TypeError, go.Time, 2024, 1, 1, nanosecond="x"); raises(TypeError, go.Time); raises(ValueError, m.utc().replace, nanosecond=-1); raises(AttributeError, setattr, m.utc(), "nanosecond", 1)`,
		"zone": `
from datetime import datetime, tzinfo, timedelta
class Z(tzinfo):
    def utcoffset(self, d): raise KeyError("z")
raises(KeyError, m.nano, datetime(2024, 1, 1, tzinfo=Z()))
class N(tzinfo):
    def utcoffset(self, d): return None
raises(ValueError, m.nano, datetime(2024, 1, 1, tzinfo=N()))
class O(tzinfo):
    def utcoffset(self, d): return timedelta(hours=2)
    def tzname(self, d): return 3
check(m.nano(datetime(2024, 1, 1, 2, tzinfo=O())), 1704067200000000000)`,
	})
}
