// CPython: its own functions written in C of the same shapes.

package main

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"strings"

	"dappco.re/go/py/conformance/oracle"
)

type cpythonPeer struct{ python *oracle.Python }

func openCPython() (peer, error) {
	python, err := oracle.Open()
	return cpythonPeer{python}, err
}

func (cpythonPeer) name() string { return "CPython, functions in C" }

// cpythonSetup has C functions of the shapes: two floats to a float, a str to a str, a method of an int, a member of an object.
const cpythonSetup = `
import math, time
scale, echo = math.pow, str.strip
c = slice(0, 0, 0)
`

func (p cpythonPeer) loop(k kind) (float64, bool, error) {
	body := map[kind]string{empty: "pass", floatFloat: "r = scale(1.5, 2.0)", str: "r = echo('hello')", method: "r = d.count(0)", field: "r = c.start"}[k]
	src := cpythonSetup + fmt.Sprintf("d = [0]\ndef loop(n, scale=scale, echo=echo, c=c, d=d):\n    r = None\n    for i in range(n):\n        %s\n    return str(r)\n"+
		"loop(1000)\nt = time.perf_counter_ns()\nr = loop(%d)\nprint(time.perf_counter_ns() - t, r)\n", body, calls)
	cmd := p.python.Command(context.Background(), "-c", src)
	var out bytes.Buffer
	cmd.Stdout = &out
	if err := cmd.Run(); err != nil {
		return 0, false, err
	}
	ns, result, _ := strings.Cut(strings.TrimSpace(out.String()), " ")
	want := map[kind]string{empty: "None", floatFloat: "2.25", str: "hello", method: "1", field: "0"}[k]
	if result != want {
		return 0, false, fmt.Errorf("the result is %q, not %q", result, want)
	}
	took, err := strconv.ParseFloat(ns, 64)
	return took, true, err
}
