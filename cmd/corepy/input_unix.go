//go:build unix

// This file reads standard input so that signals can interrupt it.

package main

import (
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/hostos"
)

// input is standard input. A Read that waits returns syscall.EINTR when wake is called; the interpreter then looks for what is due and reads again. Waiting is by
// select(2) on the file and a pipe that wake writes to, so that nothing goes on reading behind the back of the prompt.
type input struct {
	*os.File
	alarm [2]int // the pipe's ends; -1 before the first Read that waits
}

func newInput(f *os.File) *input {
	in := &input{File: f, alarm: [2]int{-1, -1}}
	info, err := f.Stat()
	if err != nil || info.Mode().IsRegular() {
		return in
	}
	if syscall.Pipe(in.alarm[:]) != nil {
		in.alarm = [2]int{-1, -1}
		return in
	}
	hostos.Keep(in.alarm[:]...)
	for _, fd := range in.alarm {
		syscall.CloseOnExec(fd)
		_ = syscall.SetNonblock(fd, true)
	}
	return in
}

// wake ends a waiting Read; without one, the next.
func (in *input) wake() {
	if in.alarm[1] >= 0 {
		_, _ = syscall.Write(in.alarm[1], []byte{0})
	}
}

// Read reads what there is and waits while there is nothing.
func (in *input) Read(b []byte) (int, error) {
	if in.alarm[0] < 0 {
		return in.File.Read(b)
	}
	for {
		set, err := in.ready(nil)
		if err == unix.EINTR {
			continue
		} else if err != nil {
			return in.File.Read(b)
		}
		if set.IsSet(in.alarm[0]) {
			var seen [64]byte
			_, _ = syscall.Read(in.alarm[0], seen[:])
			return 0, syscall.EINTR
		}
		return in.File.Read(b)
	}
}

// ready is those of the two descriptors that have something to read; limit is nil for as long as it takes.
func (in *input) ready(limit *unix.Timeval) (set unix.FdSet, err error) {
	fd := int(in.Fd())
	set.Set(fd)
	set.Set(in.alarm[0])
	_, err = unix.Select(max(fd, in.alarm[0])+1, &set, nil, nil, limit)
	return set, err
}

// Wait reports, within limit, that Read need not wait.
func (in *input) Wait(limit time.Duration) (bool, error) {
	if in.alarm[0] < 0 {
		return true, nil
	}
	t := unix.NsecToTimeval(int64(limit))
	set, err := in.ready(&t)
	if err != nil {
		return err != unix.EINTR, nil
	}
	return set.IsSet(int(in.Fd())) || set.IsSet(in.alarm[0]), nil
}
