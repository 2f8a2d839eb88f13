//go:build unix

// This file tests that cancelling ends every kind of waiting, and what never ends by itself.

package py_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	py "dappco.re/go/py"
)

// cancelWaits are scripts that wait for what never comes, or read what has no end.
var cancelWaits = map[string]string{
	"input":           "input()",
	"text of stdin":   "import sys; sys.stdin.read()",
	"bytes of stdin":  "import sys; sys.stdin.buffer.read(1)",
	"sleep":           "import time; time.sleep(3600)",
	"program":         "import subprocess; subprocess.run(['sleep', '3600'])",
	"its output":      "import subprocess; subprocess.run(['sleep', '3600'], capture_output=True)",
	"handled":         "import time\ntry: time.sleep(3600)\nfinally: time.sleep(3600)",
	"pipe":            "import os; r, w = os.pipe(); os.read(r, 1)",
	"file of a pipe":  "import os; r, w = os.pipe(); open(r, 'rb').read()",
	"full pipe":       "import os; r, w = os.pipe(); f = open(w, 'wb', 0)\nwhile True: f.write(bytes(100_000))",
	"full pipe, text": "import os; r, w = os.pipe()\nwith open(w, 'w') as f: f.write('a' * 1_000_000)",
	"descriptor":      "import os; r, w = os.pipe()\nwhile True: os.write(w, bytes(1_000_000))",
	"select":          "import select, os; r, w = os.pipe(); select.select([r], [], [])",
	"queue":           "import queue; queue.Queue().get()",
	"lock of a file":  "import fcntl; f, g = open(lock), open(lock); fcntl.flock(f, fcntl.LOCK_EX); fcntl.flock(g, fcntl.LOCK_EX)",
	"endless file":    "open('/dev/zero', 'rb').read()",
	"endless line":    "open('/dev/zero', encoding='latin-1').readline()",
}

func TestCancel_Wait_Good(t *testing.T) {
	lock := filepath.Join(t.TempDir(), "lock")
	if err := os.WriteFile(lock, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, src := range cancelWaits {
		t.Run(name, func(t *testing.T) {
			r, w := io.Pipe()
			defer w.Close()
			in, err := py.New(py.Stdin(r))
			if err != nil {
				t.Fatal(err)
			}
			if err := in.Set("lock", lock); err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
			defer cancel()
			done := make(chan error, 1)
			go func() { done <- in.Run(ctx, src) }()
			select {
			case err := <-done:
				if !errors.Is(err, context.DeadlineExceeded) {
					t.Error(err)
				}
				in.Close()
			case <-time.After(20 * time.Second):
				t.Error("still waits")
			}
		})
	}
}

// What comes after a wait was given up is there for the next.
func TestCancel_Input_Ugly(t *testing.T) {
	r, w := io.Pipe()
	var out strings.Builder
	in, err := py.New(py.Stdin(r), py.Stdout(&out))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	if err := in.Run(ctx, "input()"); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatal(err)
	}
	go func() {
		io.WriteString(w, "first\nsec")
		io.WriteString(w, "ond\nthird")
		w.Close()
	}()
	if err := in.Run(context.Background(), "import sys; print(input(), input(), sys.stdin.read(), repr(sys.stdin.read()))"); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); got != "first second third ''\n" {
		t.Errorf("got %q", got)
	}
}
