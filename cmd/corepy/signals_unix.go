//go:build unix

// This file does what a Python command does with signals.

package main

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	py "dappco.re/go/py"
)

// interruptible makes Ctrl-C raise KeyboardInterrupt until the returned function is called, unless the signal is ignored. Writing to a closed pipe becomes an error.
func interruptible(in *py.Interp, stdin *input) (stop func()) {
	// A signal that is ignored would be ignored by the programs that are started, too.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	if signal.Ignored(os.Interrupt) {
		return func() {}
	}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt)
	go func() {
		for range signals {
			in.Interrupt()
			stdin.wake()
		}
	}()
	return func() { signal.Stop(signals) }
}

// dieByInterrupt ends the process by the signal of Ctrl-C, so that whoever started it sees that.
func dieByInterrupt() {
	signal.Reset(os.Interrupt)
	if syscall.Kill(os.Getpid(), syscall.SIGINT) == nil {
		time.Sleep(time.Second) // the signal arrives meanwhile
	}
}
