// This file tests the zones that values of TZ mean.

package object

import (
	"testing"
	"time"
)

func TestRuleZone(t *testing.T) {
	winter, summer := time.Date(2002, 1, 15, 12, 0, 0, 0, time.UTC), time.Date(2002, 7, 15, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		rule, name, summerName string
		offset, summerOffset   int
	}{
		{"EST5EDT,M3.2.0,M11.1.0", "EST", "EDT", -18000, -14400}, {"EST5EDT", "EST", "EDT", -18000, -14400}, {"<+03>-3", "+03", "+03", 10800, 10800},
		{"AEST-10AEDT-11,M10.5.0,M3.5.0", "AEDT", "AEST", 39600, 36000},
	} {
		l := ruleZone(c.rule)
		if l == nil {
			t.Errorf("%s is no rule", c.rule)
			continue
		}
		name, offset := winter.In(l).Zone()
		summerName, summerOffset := summer.In(l).Zone()
		if name != c.name || offset != c.offset || summerName != c.summerName || summerOffset != c.summerOffset {
			t.Errorf("%s: %s %d, %s %d", c.rule, name, offset, summerName, summerOffset)
		}
	}
	for _, wrong := range []string{"", "x", "EST", "EST5\nEDT"} {
		if l := ruleZone(wrong); l != nil {
			t.Errorf("%q is a rule: %v", wrong, l)
		}
	}
}
