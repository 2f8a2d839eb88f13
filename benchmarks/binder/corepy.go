// CorePy: the functions and the type are bound by one line.

package main

import (
	"context"
	"fmt"
	"time"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
)

type corePy struct{ in *py.Interp }

func openCorePy() (peer, error) {
	bound := reflectbind.Module("shop", map[string]any{"Scale": scale, "Echo": echo, "Counter": reflectbind.Type[Counter]()})
	in, err := py.New(py.Modules(bound))
	if err != nil {
		return nil, err
	}
	return corePy{in}, in.Run(context.Background(), pythonLoops("import shop\nscale, echo, c = shop.scale, shop.echo, shop.Counter()"))
}

// pythonLoops defines one function per kind; setup binds scale, echo and c.
func pythonLoops(setup string) string {
	src := setup + "\n"
	for k, body := range map[kind]string{empty: "pass", floatFloat: "r = scale(1.5, 2.0)", str: "r = echo('hello')", method: "r = c.add(0)", field: "r = c.total"} {
		src += fmt.Sprintf("def %s(n, scale=scale, echo=echo, c=c):\n    r = None\n    for i in range(n):\n        %s\n    return str(r)\n", loopName(k), body)
	}
	return src
}

// loopName is the name of the function that loops over kind k.
func loopName(k kind) string {
	return map[kind]string{empty: "empty", floatFloat: "floats", str: "text", method: "methods", field: "fields"}[k]
}

// expected is what the last call of a loop returns, as text.
var expected = map[kind]string{empty: "None", floatFloat: "3.0", str: "hello", method: "0", field: "0"}

// validate compares the result of a loop.
func validate(k kind, got string) error {
	if got != expected[k] {
		return fmt.Errorf("the result is %q, not %q", got, expected[k])
	}
	return nil
}

func (p corePy) name() string { return "CorePy" }

func (p corePy) loop(k kind) (float64, bool, error) {
	start := time.Now()
	v, err := p.in.Call(context.Background(), loopName(k), calls)
	took := time.Since(start)
	if err != nil {
		return 0, false, err
	}
	return float64(took.Nanoseconds()), true, validate(k, v.String())
}
