// This file tests go.Duration as scripts use it.

package reflectbind_test

import (
	"testing"
	"time"

	"dappco.re/go/py/reflectbind"
)

func TestDuration_Script_Good(t *testing.T) {
	m := reflectbind.Module("m", map[string]any{"Double": func(d time.Duration) time.Duration { return 2 * d }, "Nanos": func(d time.Duration) int64 { return int64(d) }})
	eachScript(t, m, map[string]string{
		"methods": `
d = m.double("1.000000001s")
check(d.nanoseconds, 2000000002); check(str(d), "2.000000002s"); check(d.total_seconds(), 2.000000002); check(float(d), 2.000000002)
assert d and not m.double(0) and d > m.double(0) and d == m.double("1.000000001s") and hash(d) == hash(m.double("1.000000001s")) and d != 2.000000002
check(str(abs(-d)), str(+d)); check(d / m.double(1) > 1, True)`,
		"constructor": `
import go
check(go.Duration(1.5, nanoseconds=1).nanoseconds, 1500000001); check(go.Duration().nanoseconds, 0)
check(m.nanos(go.Duration(nanoseconds=-3)), -3)
check(str(raises(OverflowError, go.Duration, nanoseconds=2**63)), "the result does not fit time.Duration")
check(str(raises(TypeError, go.Duration, [])), "value: expected a number of seconds, got list")
check(str(raises(TypeError, go.Duration, nanoseconds=1.5)), "nanoseconds: expected int, got float")
cls, args = go.Duration("3ns").__reduce__()
check(cls(*args), go.Duration("3ns"))
raises(AttributeError, setattr, go.Duration(), "nanoseconds", 1)`,
		"timedelta": `
import go
from datetime import timedelta, datetime, UTC
d = m.double("1.000000001s")
assert isinstance(d, timedelta); check((d.days, d.seconds, d.microseconds), (0, 2, 0)); check(m.double(timedelta(seconds=1)), timedelta(seconds=2)); assert d > timedelta(seconds=2) and timedelta(seconds=2) < d and d != timedelta(seconds=2)
check(m.nanos(timedelta(-1, 86399, 999999)), -1000); raises(OverflowError, m.nanos, timedelta(10**6)); check((d + timedelta(seconds=1)).nanoseconds, 3000000002); check((timedelta(seconds=1) + d).nanoseconds, 3000000002); check((timedelta(seconds=1) - d).nanoseconds, -1000000002)
check(type(d + timedelta(days=10**6)), timedelta); check((d / 2).nanoseconds, 1000000001); check((d * 1.5).nanoseconds, 3000000003); check((d // go.Duration(1), d % go.Duration(1), divmod(d, timedelta(seconds=1))), (2, go.Duration(nanoseconds=2), (2, go.Duration(nanoseconds=2)))); check(d // 3, go.Duration(nanoseconds=666666667)); check(-d // go.Duration(2), -2)
raises(ZeroDivisionError, lambda: d / 0); raises(ZeroDivisionError, lambda: d // go.Duration()); raises(TypeError, lambda: d + 1); raises(TypeError, lambda: d * "a"); raises(OverflowError, lambda: d * float("inf")); raises(ValueError, lambda: d * float("nan")); raises(OverflowError, lambda: d * 10**20)
check(datetime(2024, 1, 1) + go.Duration("1h"), datetime(2024, 1, 1, 1)); check(hash(go.Duration(3)), hash(timedelta(seconds=3))); check({timedelta(seconds=3): 1}[go.Duration(3)], 1)`,
	})
}
