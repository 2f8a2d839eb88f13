// Command binder measures what a call from a script into Go costs: CorePy's bindings made of one line beside gpython's
// handwritten wrappers, goja's and gopher-lua's own ways, and CPython's functions written in C.
//
// Every figure is the time per call in a loop of the script, less that of the same loop with an empty body; the peers
// take turns, and the best of several rounds counts. Results are validated: a peer that computes something else has no
// figure.
package main

import (
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"text/tabwriter"
)

// calls is how often a loop calls.
const calls = 200_000

// kind is what is called.
type kind string

// The kinds, as the table names them.
const (
	empty      kind = "empty"
	floatFloat kind = "f(float, float)"
	str        kind = "f(str)"
	method     kind = "method(int) -> (int, error)"
	field      kind = "field read"
)

var kinds = []kind{floatFloat, str, method, field}

// peer runs the loop over one kind of call and returns nanoseconds for the whole loop; ok is false when it has no such call.
type peer interface {
	name() string
	loop(k kind) (ns float64, ok bool, err error)
}

// Counter is the Go type whose methods and fields are used.
type Counter struct{ Total int }

// Add adds n, which may not be negative.
func (c *Counter) Add(n int) (int, error) {
	if n < 0 {
		return 0, fmt.Errorf("negative count %d", n)
	}
	c.Total += n
	return c.Total, nil
}

func scale(a, b float64) float64 { return a * b }

func echo(s string) string { return s }

func main() {
	rounds := flag.Int("rounds", 5, "rounds; the best counts")
	flag.Parse()
	var peers []peer
	for _, open := range []func() (peer, error){openCorePy, openGpython, openGoja, openLua, openStarlark, openCPython} {
		p, err := open()
		if err != nil {
			log.Fatal(err)
		}
		peers = append(peers, p)
	}
	best := map[peer]map[kind]float64{}
	for range *rounds {
		for _, p := range peers {
			if best[p] == nil {
				best[p] = map[kind]float64{}
			}
			for _, k := range append([]kind{empty}, kinds...) {
				ns, ok, err := p.loop(k)
				if err != nil {
					log.Fatalf("%s, %s: %v", p.name(), k, err)
				}
				if !ok {
					continue
				}
				if old, seen := best[p][k]; !seen || ns < old {
					best[p][k] = ns
				}
			}
		}
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, "ns per call over an empty loop\t")
	for _, k := range kinds {
		fmt.Fprintf(w, "%s\t", k)
	}
	fmt.Fprintln(w)
	for _, p := range peers {
		fmt.Fprintf(w, "%s\t", p.name())
		for _, k := range kinds {
			if ns, ok := best[p][k]; ok {
				fmt.Fprintf(w, "%.0f\t", math.Max(0, ns-best[p][empty])/calls)
			} else {
				fmt.Fprint(w, "-\t")
			}
		}
		fmt.Fprintln(w)
	}
	w.Flush()
}
