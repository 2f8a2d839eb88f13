//go:build unix

// This file starts programs, waits for them and sends them signals.

package hostos

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
)

// Processes is the other programs of the machine.
type Processes struct{}

var _ object.Processes = Processes{}

// Direct implements object.Direct.
func (Processes) Direct() {}

// Start starts a program.
func (Processes) Start(p *object.Process) (pid int, err error) {
	files := make([]uintptr, len(p.Files))
	for i, fd := range p.Files {
		files[i] = uintptr(fd)
	}
	attr := &syscall.SysProcAttr{Setsid: p.NewSession}
	if p.Group >= 0 {
		attr.Setpgid, attr.Pgid = true, p.Group
	}
	if c := p.User; c != nil {
		attr.Credential = &syscall.Credential{Uid: uint32(c.User), Gid: uint32(c.Group), NoSetGroups: c.Groups == nil}
		for _, g := range c.Groups {
			attr.Credential.Groups = append(attr.Credential.Groups, uint32(g))
		}
	}
	env := p.Env
	if env == nil {
		env = os.Environ()
	}
	return syscall.ForkExec(p.Path, p.Args, &syscall.ProcAttr{Dir: p.Dir, Env: env, Files: files, Sys: attr})
}

// longestWait is how long Wait relies on the signal that tells of children: a program may have switched it off.
const longestWait = 100 * time.Millisecond

// Wait waits for a child.
func (Processes) Wait(ctx context.Context, child, options int, poll bool) (pid, status int, usage *object.Usage, err error) {
	var changed chan os.Signal
	if !poll {
		changed = make(chan os.Signal, 1)
		signal.Notify(changed, syscall.SIGCHLD)
		defer signal.Stop(changed)
	}
	for {
		var ws syscall.WaitStatus
		var ru syscall.Rusage
		pid, err := syscall.Wait4(child, &ws, options|unix.WNOHANG, &ru)
		switch {
		case err == syscall.EINTR:
			continue
		case err != nil || pid != 0 || poll:
			return pid, int(ws), usageOf(&ru), err
		}
		timer := time.NewTimer(longestWait)
		select {
		case <-ctx.Done():
			err = ctx.Err()
		case <-changed:
		case <-timer.C:
		}
		if timer.Stop(); err != nil {
			return 0, 0, nil, err
		}
	}
}

func usageOf(ru *syscall.Rusage) *object.Usage {
	return &object.Usage{
		User: time.Duration(ru.Utime.Nano()), System: time.Duration(ru.Stime.Nano()), MaxResident: int64(ru.Maxrss), Shared: int64(ru.Ixrss), Data: int64(ru.Idrss), Stack: int64(ru.Isrss),
		MinorFaults: int64(ru.Minflt), MajorFaults: int64(ru.Majflt), Swaps: int64(ru.Nswap), BlocksIn: int64(ru.Inblock), BlocksOut: int64(ru.Oublock),
		Sent: int64(ru.Msgsnd), Received: int64(ru.Msgrcv), Signals: int64(ru.Nsignals), Voluntary: int64(ru.Nvcsw), Involuntary: int64(ru.Nivcsw),
	}
}

// Signal sends a signal.
func (Processes) Signal(pid, signal int) error { return syscall.Kill(pid, syscall.Signal(signal)) }

// Exec puts another program in the place of this one.
func (Processes) Exec(path string, args, env []string) error {
	if env == nil {
		env = os.Environ()
	}
	return syscall.Exec(path, args, env)
}
