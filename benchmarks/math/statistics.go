// This file measures statistics over a million numbers: the same script on CorePy and on CPython, each with what it has.

package main

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"text/tabwriter"

	py "dappco.re/go/py"
	"dappco.re/go/py/modules"
)

// count is how many numbers there are.
const count = 1_000_000

// operations are expressions by name: of core.math, of CPython's standard library, and as loops. x and y are lists.
var operations = []struct{ name, core, library, loop string }{
	{"mean", "m.mean(x)", "statistics.fmean(x)", "sum(x) / len(x)"},
	{"stdev", "m.stdev(x)", "statistics.pstdev(x)", "pstdev(x)"},
	{"median", "m.median(x)", "statistics.median(x)", "sorted(x)[(len(x) - 1) // 2] / 2 + sorted(x)[len(x) // 2] / 2"},
	{"correlation", "m.correlation(x, y)", "statistics.correlation(x, y)", ""},
	{"quantiles", "m.quantiles(x, 4)[2]", "statistics.quantiles(x, n=4, method='inclusive')[2]", ""},
	{"moving average", "m.moving_average(x, 10)[-1]", "", "moving(x, 10)[-1]"},
	{"normalize", "m.normalize(x)[500000]", "", "normalize(x)[500000]"},
}

// functions are the loops.
const functions = `
def pstdev(x):
    mean = sum(x) / len(x)
    return (sum([(v - mean) ** 2 for v in x]) / len(x)) ** 0.5
def moving(x, window):
    out, total = [], 0.0
    for i, v in enumerate(x):
        total += v
        if i >= window: total -= x[i - window]
        out.append(total / min(i + 1, window))
    return out
def normalize(x):
    low, high = min(x), max(x)
    return [(v - low) / (high - low) for v in x]
`

const clock = `
def measure(f):
    start = time.perf_counter()
    result = f()
    return time.perf_counter() - start, float(result)
`

// statisticsTable prints the time of every operation.
func statisticsTable(rounds int) error {
	r := rand.New(rand.NewPCG(1, 2))
	x, y := make([]float64, count), make([]float64, count)
	for i := range x {
		x[i] = r.NormFloat64()*10 + 50
		y[i] = x[i] + r.NormFloat64()*10
	}
	python, err := startCPython("import array, json, statistics, sys, time\nn = "+fmt.Sprint(count)+`
flat = array.array("d")
with open(sys.argv[1], "rb") as f: flat.fromfile(f, 2 * n)
x, y = flat[:n].tolist(), flat[n:].tolist()
`+functions+clock+`
print("ready", flush=True)
for line in sys.stdin: print(json.dumps(measure(eval("lambda: " + line))), flush=True)
`, x, y)
	if err != nil {
		return err
	}
	defer python.close()
	if _, err := python.out.ReadBytes('\n'); err != nil {
		return err
	}
	in, err := py.New(py.Modules(modules.All()...))
	if err != nil {
		return err
	}
	defer in.Close()
	ctx := context.Background()
	if err := in.Run(ctx, "import time\nfrom core import math as m\ndef take(a, b):\n    global x, y\n    x, y = list(a), list(b)\n"+clock); err != nil {
		return err
	}
	if _, err := in.Call(ctx, "take", x, y); err != nil {
		return err
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "ms for %d floats in a list\tCorePy, core.math\tCPython, statistics\tCPython, loop\t\n", count)
	for _, op := range operations {
		var best [3]float64
		var want float64
		for round := range rounds {
			for i, expression := range []string{op.core, op.library, op.loop} {
				if expression == "" {
					continue
				}
				var got [2]float64
				if i == 0 {
					v, err := in.Eval(ctx, "measure(lambda: "+expression+")")
					if err == nil {
						var pair []float64
						err = v.As(&pair)
						copy(got[:], pair)
					}
					if err != nil {
						return err
					}
					want = got[1]
				} else if err := python.ask(expression, &got); err != nil {
					return fmt.Errorf("%s: %w", expression, err)
				}
				if math.Abs(got[1]-want) > 1e-9*math.Abs(want) {
					return fmt.Errorf("%s is %v, not %v", expression, got[1], want)
				}
				if round == 0 || got[0] < best[i] {
					best[i] = got[0]
				}
			}
		}
		fmt.Fprintf(w, "%s\t", op.name)
		for _, seconds := range best {
			if seconds == 0 {
				fmt.Fprint(w, "-\t")
				continue
			}
			fmt.Fprintf(w, "%.3g\t", 1e3*seconds)
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}
