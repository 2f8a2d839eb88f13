// Start-up: time and memory of a process that does nothing, for CPython, CorePy and an empty Go program's floor.

package main

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"time"

	"dappco.re/go/py/conformance/oracle"
)

// starter is a command whose start-up is measured.
type starter struct {
	label string
	args  []string
	env   []string
	times []time.Duration
	// peak is the largest resident set in bytes, 0 where the system does not tell.
	peak int64
}

// startup measures `-c pass` of CPython and CorePy in turns.
func startup(rounds int, binary string) error {
	dir, err := os.MkdirTemp("", "benchmarks")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	python, err := oracle.Open()
	if err != nil {
		return err
	}
	starters := []*starter{
		{label: "cpython -c pass", args: []string{python.Exe, "-c", "pass"}, env: python.Env()},
		{label: "cpython -I -S -c pass", args: []string{python.Exe, "-I", "-S", "-c", "pass"}, env: python.Env()},
	}
	if binary, err = corePyBinary(dir, binary); err != nil {
		fmt.Fprintln(os.Stderr, err)
	} else {
		starters = append(starters, &starter{label: "corepy -c pass", args: []string{binary, "-c", "pass"}})
	}
	for range rounds * 4 {
		for _, s := range starters {
			if err := s.once(); err != nil {
				return fmt.Errorf("%s: %w", s.label, err)
			}
		}
	}
	fmt.Printf("%-24s%10s%10s%12s\n", "start-up", "best, ms", "median", "peak, MB")
	for _, s := range starters {
		slices.Sort(s.times)
		fmt.Printf("%-24s%10.1f%10.1f%12.1f\n", s.label, milliseconds(s.times[0]), milliseconds(s.times[len(s.times)/2]), float64(s.peak)/1e6)
	}
	return nil
}

// once runs the command and notes its time and memory.
func (s *starter) once() error {
	cmd := exec.Command(s.args[0], s.args[1:]...)
	cmd.Env = append(os.Environ(), s.env...)
	start := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	s.times = append(s.times, time.Since(start))
	s.peak = max(s.peak, peakMemory(cmd.ProcessState))
	return nil
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
