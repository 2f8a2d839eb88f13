// This file measures a bound function inside a Python loop.

package reflectbind_test

import (
	"context"
	"testing"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
)

// BenchmarkLoop calls bound functions from Python, a million times per run; "empty" is the loop itself.
func BenchmarkLoop(b *testing.B) {
	d := reflectbind.Module("m", map[string]any{
		"Mul": func(a, b float64) float64 { return a * b }, "Echo": func(s string) string { return s }, "Server": reflectbind.Type[Server](),
		"Small": func(a int8) int8 { return a },
	})
	for name, body := range map[string]string{
		"empty": "pass", "float": "f(1.5, 2.0)", "str": "g('hello')", "method": "s.grow(0)", "field": "s.name", "reflect": "h(1)", "python": "p(1.5, 2.0)",
	} {
		b.Run(name, func(b *testing.B) {
			in, err := py.New(py.Modules(d))
			if err != nil {
				b.Fatal(err)
			}
			defer in.Close()
			ctx := context.Background()
			src := "import m\ndef p(a, b): return a\ndef run(n, f=m.mul, g=m.echo, h=m.small, p=p):\n    s = m.Server(name='x')\n    for i in range(n):\n        " + body + "\n"
			if err := in.Run(ctx, src); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if err := in.Run(ctx, "run(1000000)"); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/1e6, "ns/call")
		})
	}
}
