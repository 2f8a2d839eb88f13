//go:build !unix

// This file does what a Python command does with signals, where there are no more than interrupts.

package main

import (
	"os"
	"os/signal"

	py "dappco.re/go/py"
)

// interruptible makes Ctrl-C raise KeyboardInterrupt until the returned function is called.
func interruptible(in *py.Interp, stdin *input) (stop func()) {
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

// dieByInterrupt is for systems where processes end by signals.
func dieByInterrupt() {}
