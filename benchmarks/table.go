// The table of results: best times, ratios to the reference with their spread, and the geometric mean of every peer.

package main

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
)

const (
	programWidth = 16
	cellWidth    = 15
)

// table collects the runs of all programs on all peers.
type table struct {
	peers    []peer
	programs []*program
	cells    map[cellKey]*cell
}

type cellKey struct {
	program string
	peer    string
}

// cell is what one peer did with one program.
type cell struct {
	times []time.Duration
	// err is why the peer has no figure: it could not run the program, or computed something else.
	err error
}

func newTable(peers []peer) *table {
	return &table{peers: peers, cells: map[cellKey]*cell{}}
}

// start begins the row of a program; before the first it prints the head.
func (t *table) start(p *program) {
	if len(t.programs) == 0 {
		var head strings.Builder
		fmt.Fprintf(&head, "%-*s", programWidth, "program")
		for _, peer := range t.peers {
			title := peer.name()
			if title == reference {
				title += ", ms"
			}
			fmt.Fprintf(&head, "%*s", cellWidth, title)
		}
		fmt.Println(head.String())
	}
	t.programs = append(t.programs, p)
}

// add notes one run.
func (t *table) add(p *program, peer peer, r run, err error) {
	key := cellKey{p.name, peer.name()}
	c := t.cells[key]
	if c == nil {
		c = &cell{}
		t.cells[key] = c
	}
	if err != nil {
		c.err = err
		return
	}
	c.times = append(c.times, r.elapsed)
}

// failed reports whether a peer has failed on a program before.
func (t *table) failed(p *program, peer peer) bool {
	c := t.cells[cellKey{p.name, peer.name()}]
	return c != nil && c.err != nil
}

// best returns the shortest time of a peer on a program in seconds, and false if there is none.
func (t *table) best(program, peer string) (float64, bool) {
	c := t.cells[cellKey{program, peer}]
	if c == nil || c.err != nil || len(c.times) == 0 {
		return 0, false
	}
	return slices.Min(c.times).Seconds(), true
}

// spread returns how far the median lies above the best time, as a fraction.
func (c *cell) spread() float64 {
	sorted := slices.Sorted(slices.Values(c.times))
	return sorted[len(sorted)/2].Seconds()/sorted[0].Seconds() - 1
}

// printRow prints the row of a program: milliseconds of the reference, ratios of the others, each with its spread.
func (t *table) printRow(p *program) {
	var row strings.Builder
	fmt.Fprintf(&row, "%-*s", programWidth, p.name)
	base, hasBase := t.best(p.name, reference)
	for _, peer := range t.peers {
		best, ok := t.best(p.name, peer.name())
		c := t.cells[cellKey{p.name, peer.name()}]
		text := ""
		switch {
		case c != nil && c.err != nil:
			text = "failed"
		case !ok:
		case peer.name() == reference || !hasBase:
			text = fmt.Sprintf("%.1f ±%2.0f%%", best*1000, c.spread()*100)
		default:
			text = fmt.Sprintf("%.2f ±%2.0f%%", best/base, c.spread()*100)
		}
		fmt.Fprintf(&row, "%*s", cellWidth, text)
	}
	fmt.Println(strings.TrimRight(row.String(), " "))
}

// finish prints the geometric means over the programs that a peer ran, the worst ratios and the failures; a wrong
// result of CPython or CorePy is an error.
func (t *table) finish() error {
	var means, worst strings.Builder
	fmt.Fprintf(&means, "%-*s", programWidth, "geometric mean")
	fmt.Fprintf(&worst, "%-*s", programWidth, "worst")
	for _, peer := range t.peers {
		mean, largest, count := t.mean(peer.name())
		if peer.name() == reference || count == 0 {
			fmt.Fprintf(&means, "%*s", cellWidth, "")
			fmt.Fprintf(&worst, "%*s", cellWidth, "")
			continue
		}
		fmt.Fprintf(&means, "%*s", cellWidth, fmt.Sprintf("%.2f (of %d)", mean, count))
		fmt.Fprintf(&worst, "%*s", cellWidth, fmt.Sprintf("%.2f", largest))
	}
	fmt.Println(strings.TrimRight(means.String(), " "))
	fmt.Println(strings.TrimRight(worst.String(), " "))
	return t.failures()
}

// mean returns the geometric mean and the largest of a peer's ratios, and how many there are.
func (t *table) mean(peer string) (mean, largest float64, count int) {
	logs := 0.0
	for _, p := range t.programs {
		base, hasBase := t.best(p.name, reference)
		best, ok := t.best(p.name, peer)
		if !ok || !hasBase {
			continue
		}
		logs += math.Log(best / base)
		largest = max(largest, best/base)
		count++
	}
	return math.Exp(logs / float64(count)), largest, count
}

// failures prints why cells are empty, and returns those of CPython and CorePy.
func (t *table) failures() error {
	var serious []error
	for _, p := range t.programs {
		for _, peer := range t.peers {
			c := t.cells[cellKey{p.name, peer.name()}]
			if c == nil || c.err == nil {
				continue
			}
			err := fmt.Errorf("%s on %s: %w", p.name, peer.name(), c.err)
			if peer.name() == reference || peer.name() == "corepy" {
				serious = append(serious, err)
				continue
			}
			fmt.Println(err)
		}
	}
	return errors.Join(serious...)
}
