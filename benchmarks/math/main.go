// Command math measures core.math: nearest neighbours beside Poindexter, gonum and a loop in CPython, and statistics beside CPython's.
//
// Peers take turns, the best of several rounds counts, and every result is compared with that of core.math: a peer that finds something else has
// no figure. With -tags gonum there is Poindexter's other backend as well. With -plot DIR it draws the time of a query over the number of points and over the
// dimensions.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"
	"text/tabwriter"
)

func main() {
	rounds := flag.Int("rounds", 5, "rounds; the best counts")
	plotDir := flag.String("plot", "", "the `folder` to draw the figures of docs/math.md into")
	only := flag.String("only", "", "nearest, statistics, or both if it is not given")
	flag.Parse()
	if *plotDir != "" {
		if err := figures(*plotDir, *rounds); err != nil {
			log.Fatal(err)
		}
		return
	}
	if strings.Contains("nearest", *only) {
		if err := nearestTable(*rounds); err != nil {
			log.Fatal(err)
		}
	}
	if strings.Contains("statistics", *only) {
		if err := statisticsTable(*rounds); err != nil {
			log.Fatal(err)
		}
	}
}

// nearestTable prints the time of a query and of building for several shapes of data.
func nearestTable(rounds int) error {
	shapes := []shape{{10_000, 3, "euclidean"}, {10_000, 64, "euclidean"}, {100_000, 3, "euclidean"}, {100_000, 64, "euclidean"}, {100_000, 3, "cosine"}, {100_000, 64, "cosine"}}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, "ms for one query, k=10 (ms to build)\t")
	table := map[string][]string{}
	for i, s := range shapes {
		fmt.Fprintf(w, "%s\t", s)
		times, err := measure(s, peers, rounds)
		if err != nil {
			return err
		}
		for _, p := range peers {
			cell := "-"
			if t, ok := times[p.label]; ok {
				cell = fmt.Sprintf("%.3g (%.3g)", 1e3*t.query, 1e3*t.build)
			}
			table[p.label] = append(table[p.label][:i:i], cell)
		}
	}
	fmt.Fprintln(w)
	for _, p := range peers {
		fmt.Fprintf(w, "%s\t%s\t\n", p.label, strings.Join(table[p.label], "\t"))
	}
	return w.Flush()
}
