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
class timedelta:
    def __init__(self, days, seconds, microseconds): self.days, self.seconds, self.microseconds = days, seconds, microseconds
check(m.nanos(timedelta(-1, 86399, 999999)), -1000)
raises(OverflowError, m.nanos, timedelta(10**9, 0, 0))
raises(TypeError, m.nanos, timedelta(1.5, 0, 0))`,
	})
}
