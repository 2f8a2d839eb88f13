// This file runs hostile uses of the modules that work on text.

package py

import (
	"context"
	"testing"
	"time"
)

// TestHostilePatterns gives module re patterns and texts that take much memory or depth.
func TestHostilePatterns(t *testing.T) {
	runHostile(t, []hostileCase{
		{"nested groups", "import re\nre.compile('(' * 100000 + ')' * 100000)", "RecursionError"},
		{"nested repetitions", "import re\nassert re.match('(?:' * 500 + 'a' + '*)' * 500, 'a' * 100)", "|RecursionError"},
		{"large counts", "import re\nassert not re.match('(?:(?:a{1000}){1000}){1000}', 'a' * 10000)", ""},
		{"many alternatives", "import re\nassert re.search('|'.join('x%d' % i for i in range(50000)), 'y' * 100 + 'x49999')", ""},
		{"long stack", "import re\nre.match('(?:a|b)*c', 'ab' * 20_000_000)", "|MemoryError"},
		{"long replacement", "import re\nre.sub('a', 'b' * 100_000, 'a' * 1_000_000)", "MemoryError"},
	})
}

// TestHostileBacktracking stops a match that would take for ever.
func TestHostileBacktracking(t *testing.T) {
	for _, src := range []string{
		"import re\nre.match('(a*)*b', 'a' * 60)",
		"import re\nre.match('(?:a?){60}a{60}', 'a' * 59)",
		"import re\nre.search('(?:.*,){30}x', ',' * 60)",
		"import re\nre.sub('(?=(a+)+b)', '', 'a' * 60)",
	} {
		in := newHostile(t)
		ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
		start := time.Now()
		if err := in.Run(ctx, src); err == nil {
			t.Errorf("%q came to an end", src)
		}
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%q took %v to stop", src, d)
		}
		cancel()
		in = newHostile(t, StepLimit(1_000_000))
		if err := in.Run(context.Background(), src); !endsWith(err, "corepy.Interrupted") {
			t.Errorf("%q with a limit of steps ended with %v", src, err)
		}
	}
}
