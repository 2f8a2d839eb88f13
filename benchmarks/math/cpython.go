// This file runs CPython as a peer: a script that reads lines from its standard input and answers each with a line of JSON.

package main

import (
	"bufio"
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"

	"dappco.re/go/py/conformance/oracle"
	"dappco.re/go/py/typemap/matrix"
)

// process is a running script.
type process struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	out  *bufio.Reader
	file string
}

// startCPython runs script with the file of data as its argument.
func startCPython(script string, data ...[]float64) (*process, error) {
	python, err := oracle.Open()
	if err != nil {
		return nil, err
	}
	file, err := os.CreateTemp("", "corepy-math-*")
	if err != nil {
		return nil, err
	}
	w := bufio.NewWriterSize(file, 1<<20)
	for _, d := range data {
		if err := binary.Write(w, binary.LittleEndian, d); err != nil {
			return nil, err
		}
	}
	if err := w.Flush(); err != nil {
		return nil, err
	}
	if err := file.Close(); err != nil {
		return nil, err
	}
	p := &process{cmd: python.Command(context.Background(), "-c", script, file.Name()), file: file.Name()}
	p.cmd.Stderr = os.Stderr
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	p.out = bufio.NewReaderSize(out, 1<<20)
	return p, p.cmd.Start()
}

// ask sends a line and decodes the answer.
func (p *process) ask(line string, answer any) error {
	if _, err := fmt.Fprintln(p.in, line); err != nil {
		return err
	}
	text, err := p.out.ReadBytes('\n')
	if err != nil {
		return err
	}
	return json.Unmarshal(text, answer)
}

func (p *process) close() {
	_ = p.in.Close()
	_ = p.cmd.Wait()
	_ = os.Remove(p.file)
}

// nearestScript keeps the points as tuples, and looks at every one with what the standard library has in C.
const nearestScript = `
import array, heapq, json, math, sys, time
n, dim, queries, k = %d, %d, %d, %d
flat = array.array("d")
with open(sys.argv[1], "rb") as f: flat.fromfile(f, (n + queries) * dim)
rows = [tuple(flat[i * dim:(i + 1) * dim]) for i in range(n + queries)]
points, asked = rows[:n], rows[n:]
norms = [math.hypot(*p) for p in points]
def euclidean(q):
    dist = math.dist
    return [dist(q, p) for p in points]
def cosine(q):
    product, length = math.sumprod, math.hypot(*q)
    return [1 - product(q, p) / (length * n) for p, n in zip(points, norms)]
print(json.dumps(n), flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    d = %s(asked[int(line)])
    best = heapq.nsmallest(k, range(n), key=d.__getitem__)
    seconds = time.perf_counter() - start
    print(json.dumps([seconds, [d[i] for i in best]]), flush=True)
`

type cpythonSearcher struct{ *process }

func openCPython(s shape, points, asked matrix.Matrix) (searcher, error) {
	p, err := startCPython(fmt.Sprintf(nearestScript, points.Rows, points.Cols, asked.Rows, neighbours, s.metric), points.Data, asked.Data)
	if err != nil {
		return nil, err
	}
	_, err = p.out.ReadBytes('\n') // it is ready
	return cpythonSearcher{p}, err
}

func (c cpythonSearcher) search(i int) ([]float64, float64, error) {
	var seconds float64
	var distances []float64
	err := c.ask(fmt.Sprint(i), &[]any{&seconds, &distances})
	return distances, seconds, err
}
