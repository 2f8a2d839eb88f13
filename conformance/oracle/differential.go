// This file compares CorePy with CPython on scripts that make random cases: one line of output for each, decided by a seed.

package oracle

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"dappco.re/go/py/conformance"
)

// Differential runs scripts `NAME_cases.py SEED N` on both engines, in batches of one seed each.
type Differential struct {
	// Reference decides, Subject is compared with it.
	Reference, Subject *conformance.Engine
	// Cases is how many cases a batch asks for, Seeds how many batches there are; the first has seed First.
	Cases, Seeds, First int
	// Timeout is how long a batch may run; 0 means 5 minutes.
	Timeout time.Duration
	// Show is called with every line that differs.
	Show func(d Line)
}

// Line is a line that differs: the number counts from 1 in the output of a seed. Want or Got is empty where an output has ended.
type Line struct {
	Script       string
	Seed, Number int
	Want, Got    string
}

// Totals counts lines.
type Totals struct{ Lines, Different int }

// Cases lists the scripts of folder dir by their names without _cases.py.
func Cases(dir string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*_cases.py"))
	for i, f := range files {
		files[i] = strings.TrimSuffix(filepath.Base(f), "_cases.py")
	}
	return files, err
}

// Run compares the engines on a script. An error is about the runs: a script that fails on CPython, or on CorePy in another way.
func (d *Differential) Run(script string) (Totals, error) {
	var total Totals
	for seed := d.First; seed < d.First+d.Seeds; seed++ {
		want, err := d.output(d.Reference, script, seed)
		if err != nil {
			return total, fmt.Errorf("%s, seed %d, on CPython: %w", script, seed, err)
		}
		got, err := d.output(d.Subject, script, seed)
		d.compare(&total, script, seed, want, got)
		if err != nil {
			return total, fmt.Errorf("%s, seed %d, on CorePy: %w", script, seed, err)
		}
	}
	return total, nil
}

// address matches the part of a default repr that changes from run to run.
var address = regexp.MustCompile(` at 0x[0-9a-fA-F]+`)

func (d *Differential) compare(total *Totals, script string, seed int, want, got []byte) {
	a, b := lines(want), lines(got)
	for i := range max(len(a), len(b)) {
		line := Line{Script: script, Seed: seed, Number: i + 1}
		if i < len(a) {
			line.Want = a[i]
		}
		if i < len(b) {
			line.Got = b[i]
		}
		total.Lines++
		if line.Want == line.Got || address.ReplaceAllString(line.Want, "") == address.ReplaceAllString(line.Got, "") {
			continue
		}
		total.Different++
		if d.Show != nil {
			d.Show(line)
		}
	}
}

// lines takes an output apart.
func lines(text []byte) []string {
	var all []string
	for s := bufio.NewScanner(bytes.NewReader(text)); ; {
		s.Buffer(nil, len(text)+1)
		for s.Scan() {
			all = append(all, s.Text())
		}
		return all
	}
}

// output is what a script prints for a seed.
func (d *Differential) output(e *conformance.Engine, script string, seed int) ([]byte, error) {
	timeout := d.Timeout
	if timeout == 0 {
		timeout = 5 * time.Minute
	}
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	args := append(append([]string(nil), e.Args...), script, strconv.Itoa(seed), strconv.Itoa(d.Cases))
	cmd := exec.CommandContext(ctx, e.Path, args...)
	cmd.Env = append(os.Environ(), e.Env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	switch {
	case ctx.Err() != nil:
		err = fmt.Errorf("not done after %v", timeout)
	case err != nil:
		if text := strings.TrimSpace(stderr.String()); text != "" {
			err = errors.New(text)
		}
	}
	return stdout.Bytes(), err
}
