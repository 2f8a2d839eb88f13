// This file runs hostile programs: each must end in the right Python exception, in bounded time and memory, and leave
// the interpreter usable.

package py

import (
	"context"
	"errors"
	"io"
	"runtime/debug"
	"strings"
	"testing"
	"time"
)

// hostileCase is a program and how it ends: the names of the exceptions that may end it, separated by "|", an empty
// name for none.
type hostileCase struct {
	name, src, want string
}

const (
	hostileMemory   = 512 << 20
	hostileDeadline = 10 * time.Second
	hostileCheck    = "assert sum(range(10)) == 45\n"
)

// newHostile is an interpreter with limits.
func newHostile(t testing.TB, opts ...Option) *Interp {
	t.Helper()
	in, err := New(append([]Option{Stdin(strings.NewReader("")), Stdout(io.Discard), Stderr(io.Discard), MemoryLimit(hostileMemory)}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// endsWith is whether err is one of the exceptions want.
func endsWith(err error, want string) bool {
	var e *Error
	if err != nil && !errors.As(err, &e) {
		return false
	}
	for _, w := range strings.Split(want, "|") {
		if e == nil && w == "" || e != nil && w == e.Type {
			return true
		}
	}
	return false
}

func brief(err error) string {
	if err == nil {
		return "no exception"
	}
	s := err.Error()
	if len(s) > 300 {
		s = s[:300] + "..."
	}
	return s
}

// runHostile runs cases, each in an interpreter of its own.
func runHostile(t *testing.T, cases []hostileCase, opts ...Option) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			in := newHostile(t, opts...)
			ctx, cancel := context.WithTimeout(context.Background(), hostileDeadline)
			defer cancel()
			start := time.Now()
			err := in.Run(ctx, c.src)
			if d := time.Since(start); d > time.Second && testing.Verbose() {
				t.Logf("took %v", d)
			}
			if !endsWith(err, c.want) {
				t.Errorf("ended with %s; want %q", brief(err), c.want)
			}
			err = nil // it holds on to what the script left behind
			if err := in.Run(context.Background(), hostileCheck); err != nil {
				t.Errorf("afterwards: %s", brief(err))
			}
		})
	}
	debug.FreeOSMemory()
}
