// Peers that are processes: CPython and the corepy executable. A script that ends in a timing footer is run, which prints seconds and result.

package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"dappco.re/go/py/conformance"
	"dappco.re/go/py/conformance/oracle"
)

// footer measures a second call of run in the process itself, so that start-up and loading are not in the figure.
const footer = `

def _measure():
    import time
    run()
    start = time.perf_counter()
    result = run()
    elapsed = time.perf_counter() - start
    print("MEASURED", elapsed, result)


_measure()
`

// processTimeout is how long one run of a program may take.
const processTimeout = 2 * time.Minute

// processPeer runs scripts with an executable.
type processPeer struct {
	label string
	exe   string
	env   []string
	// dir holds the scripts with their footers.
	dir string
}

// openCPython unpacks CPython.
func openCPython(dir string) (peer, error) {
	python, err := oracle.Open()
	if err != nil {
		return nil, err
	}
	return &processPeer{label: reference, exe: python.Exe, env: python.Env(), dir: dir}, nil
}

// openCorePy takes the given executable or builds one.
func openCorePy(dir, binary string) (peer, error) {
	binary, err := corePyBinary(dir, binary)
	if err != nil {
		return nil, err
	}
	return &processPeer{label: "corepy", exe: binary, dir: dir}, nil
}

// corePyBinary returns the given executable, or builds it from this repository into dir.
func corePyBinary(dir, binary string) (string, error) {
	if binary != "" {
		return filepath.Abs(binary)
	}
	binary = filepath.Join(dir, "corepy")
	return binary, conformance.BuildCorePy(binary)
}

func (p *processPeer) name() string { return p.label }

func (p *processPeer) supports(*program) bool { return true }

func (p *processPeer) run(program *program) (run, error) {
	source, err := program.source("py")
	if err != nil {
		return run{}, err
	}
	script := filepath.Join(p.dir, program.name+".py")
	if err := os.WriteFile(script, []byte(source+footer), 0o644); err != nil {
		return run{}, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), processTimeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, p.exe, script)
	cmd.Env = append(os.Environ(), p.env...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return run{}, fmt.Errorf("%w: %s", err, lastLine(stderr.String()))
	}
	return parseMeasurement(string(out))
}

// parseMeasurement reads the line that the footer prints.
func parseMeasurement(out string) (run, error) {
	fields := strings.SplitN(lastLine(out), " ", 3)
	if len(fields) != 3 || fields[0] != "MEASURED" {
		return run{}, fmt.Errorf("no measurement in the output: %s", lastLine(out))
	}
	seconds, err := strconv.ParseFloat(fields[1], 64)
	if err != nil {
		return run{}, err
	}
	return run{time.Duration(seconds * float64(time.Second)), fields[2]}, nil
}

// lastLine returns the last line of a text that is not empty.
func lastLine(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}
