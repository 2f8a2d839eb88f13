//go:build unix

// This file receives signals.

package hostos

import (
	"os"
	"os/signal"
	"sync"
	"syscall"

	"dappco.re/go/py/engine/object"
)

var _ object.SignalReceiver = Processes{}

// received are the channels that signals come to: one for each that a script handles.
var (
	receivedMu sync.Mutex
	received   map[int]chan os.Signal
)

// Handle has f called whenever the signal comes.
func (Processes) Handle(number int, f func()) {
	receivedMu.Lock()
	defer receivedMu.Unlock()
	stopReceiving(number)
	if received == nil {
		received = map[int]chan os.Signal{}
	}
	c := make(chan os.Signal, 16)
	received[number] = c
	signal.Notify(c, syscall.Signal(number))
	go func() {
		for range c {
			f()
		}
	}()
}

func stopReceiving(number int) {
	if c := received[number]; c != nil {
		signal.Stop(c)
		close(c)
		delete(received, number)
	}
}

// Ignore has nothing happen when the signal comes.
func (Processes) Ignore(number int) {
	receivedMu.Lock()
	defer receivedMu.Unlock()
	stopReceiving(number)
	signal.Ignore(syscall.Signal(number))
}

// Default has happen what the system does by itself.
func (Processes) Default(number int) {
	receivedMu.Lock()
	defer receivedMu.Unlock()
	stopReceiving(number)
	signal.Reset(syscall.Signal(number))
}
