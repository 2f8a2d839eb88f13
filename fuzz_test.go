// This file fuzzes compile-and-run under limits: whatever the program, an entry ends in time, with a result or an error, and never with a panic.

package py_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	py "dappco.re/go/py"
)

// fuzzDeadline is how long a program may run; fuzzGrace what an entry may take beyond it on a busy machine.
const (
	fuzzDeadline = 500 * time.Millisecond
	fuzzGrace    = 5 * time.Second
)

// confined is an interpreter that reaches nothing of the host.
func confined(f *testing.T) *py.Interp {
	f.Helper()
	var out bytes.Buffer
	in, err := py.New(py.Stdin(bytes.NewReader(nil)), py.Stdout(&out), py.Stderr(&out), py.Sandboxed(), py.MemoryLimit(256<<20), py.StepLimit(200_000))
	if err != nil {
		f.Fatal(err)
	}
	return in
}

// seed adds the scripts of the conformance suites.
func seed(f *testing.F) {
	for _, pattern := range []string{"conformance/scripts/*.py", "conformance/golden/*.py", "conformance/common/*.py", "conformance/language/checks/L*.py"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			if len(src) < 8<<10 {
				f.Add(string(src))
			}
		}
	}
}

func FuzzRun(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, src string) {
		in := confined(t)
		defer in.Close()
		ctx, cancel := context.WithTimeout(context.Background(), fuzzDeadline)
		defer cancel()
		start := time.Now()
		_ = in.Run(ctx, src)
		if took := time.Since(start); took > fuzzDeadline+fuzzGrace {
			t.Fatalf("the entry took %v", took)
		}
		// The interpreter goes on working, unless the program has broken its own built-ins.
		v, err := in.Eval(context.Background(), "6 * 7")
		if err != nil || v.String() != "42" {
			t.Fatalf("afterwards 6 * 7 is %v, %v", v, err)
		}
	})
}

func FuzzEval(f *testing.F) {
	for _, expr := range []string{"1 + 2 * 3", "[x for x in range(10) if x % 2]", "f'{1:>{10}}'", "(lambda *a, **k: (a, k))(1, b=2)", "'%5.2f' % 3.14159", "{**{'a': 1}}['a']", "b'x' * 3", "not a or b"} {
		f.Add(expr)
	}
	f.Fuzz(func(t *testing.T, expr string) {
		in := confined(t)
		defer in.Close()
		ctx, cancel := context.WithTimeout(context.Background(), fuzzDeadline)
		defer cancel()
		start := time.Now()
		if v, err := in.Eval(ctx, expr); err == nil {
			_ = v.Type()
		}
		if took := time.Since(start); took > fuzzDeadline+fuzzGrace {
			t.Fatalf("the entry took %v", took)
		}
	})
}
