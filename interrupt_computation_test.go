// This file tests that Ctrl-C in a long computation is a KeyboardInterrupt and stops it.

package py_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	py "dappco.re/go/py"
)

func TestInterrupt_Computation_Good(t *testing.T) {
	for name, src := range map[string]string{
		"decimal sqrt":  "import decimal\ndecimal.getcontext().prec = 500_000\nstarted()\nwhile True: decimal.Decimal(2).sqrt()",
		"isqrt":         "import math\nx = 1 << 20_000_000\nstarted()\nwhile True: math.isqrt(x)",
		"sort of ints":  "import random\nx = [random.random() for _ in range(100000)]\nx = [int(v * 1e9) for v in x] * 30\nstarted()\nwhile True: sorted(x)",
		"sort of texts": "import random\nx = [str(random.random()) for _ in range(100000)] * 10\nstarted()\nwhile True: sorted(x)",
		"sha256":        "import hashlib\nx = bytes(100_000_000)\nstarted()\nwhile True: hashlib.sha256(x)",
		"set of dict":   "x = dict.fromkeys(range(1000000))\nstarted()\nwhile True: set(x)",
		"equal lists":   "x = [1] * 2_000_000; y = list(x)\nstarted()\nwhile True: x == y",
		"replace":       "x = 'ab' * 5_000_000\nstarted()\nwhile True: x.replace('ba', 'c')",
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			in, err := py.New(py.Stdout(&out))
			if err != nil {
				t.Fatal(err)
			}
			started := make(chan struct{})
			if err := in.Set("started", func() { close(started) }); err != nil {
				t.Fatal(err)
			}
			ended := make(chan error, 1)
			src = "try:\n    " + strings.ReplaceAll(src, "\n", "\n    ") + "\nexcept KeyboardInterrupt:\n    print('stopped')\n"
			go func() { ended <- in.Run(context.Background(), src) }()
			<-started
			in.Interrupt()
			select {
			case err := <-ended:
				if err != nil || out.String() != "stopped\n" {
					t.Errorf("printed %q, %v", out.String(), err)
				}
			case <-time.After(20 * time.Second):
				t.Fatal("goes on after 20 seconds")
			}
		})
	}
}
