// This file lets a script stop waiting for what an embedder gave as standard input.

package io

import (
	goio "io"
	"io/fs"
	"sync"
	"syscall"
	"time"

	"dappco.re/go/py/engine/object"
)

// lateReader reads ahead of those who ask, on a goroutine of its own, from a reader that may make them wait: an interrupt or a cancellation then ends the wait and not the reading, and what comes later is
// for the next who asks. One Read of r goes on at a time, begun when somebody waits for it.
type lateReader struct {
	r goio.Reader

	mu   sync.Mutex
	came chan struct{} // closed when the Read that goes on has come back; nil without one
	room []byte
	data []byte // what came and nobody has got yet, in room
	err  error
}

type lateKey struct{}

// standardInput is the reader of the embedder as a file. There is one for an interpreter, because it may hold what was read.
func standardInput(th *Thread) object.File {
	return th.Interp.State(lateKey{}, func() any { return &stream{r: th.Interp.Stdin, late: lateOf(th.Interp.Stdin)} }).(*stream)
}

// lateOf is a lateReader of r, nil if nobody waits for r long, or if it says itself when there is something to read.
func lateOf(r goio.Reader) *lateReader {
	switch r := r.(type) {
	case object.FileWaiter, interface{ Len() int }: // the latter are readers of memory
		return nil
	case interface{ Stat() (fs.FileInfo, error) }:
		if info, err := r.Stat(); err != nil || info.Mode().IsRegular() {
			return nil
		}
	}
	return &lateReader{r: r}
}

// Wait is object.FileWaiter.
func (l *lateReader) Wait(limit time.Duration) (ready bool, err error) {
	came := l.ahead()
	if came == nil {
		return true, nil
	}
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case <-came:
		return true, nil
	case <-timer.C:
		return false, nil
	}
}

// ahead is closed when what is read ahead has come, nil if that is there.
func (l *lateReader) ahead() <-chan struct{} {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.data) > 0 || l.err != nil {
		return nil
	}
	if l.came == nil {
		if l.room == nil {
			l.room = make([]byte, bufferSize)
		}
		l.came = make(chan struct{})
		go l.read()
	}
	return l.came
}

func (l *lateReader) read() {
	n, err := l.r.Read(l.room)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.data, l.err = l.room[:max(0, min(n, len(l.room)))], err
	close(l.came)
	l.came = nil
}

// Read gives what has come. If that is nothing, somebody else got it.
func (l *lateReader) Read(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.data) > 0 {
		n := copy(p, l.data)
		l.data = l.data[n:]
		return n, nil
	}
	err := l.err
	if l.err = nil; err == nil {
		err = syscall.EINTR
	}
	return 0, err
}
