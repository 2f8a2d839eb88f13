//go:build !unix

// This file starts programs as far as package os does it everywhere.

package hostos

import (
	"context"
	"os"
	"sync"
	"syscall"

	"dappco.re/go/py/engine/object"
)

// Processes is the other programs of the machine.
type Processes struct{}

var _ object.Processes = Processes{}

// started are the children that nobody has waited for.
var started sync.Map

// Start starts a program.
func (Processes) Start(p *object.Process) (pid int, err error) {
	files := make([]*os.File, len(p.Files))
	for i, fd := range p.Files {
		switch {
		case fd >= 0 && fd < 3:
			files[i] = []*os.File{os.Stdin, os.Stdout, os.Stderr}[fd]
		case fd >= 0:
			files[i] = os.NewFile(uintptr(fd), "")
			unclosed.Store(files[i], true)
		}
	}
	child, err := os.StartProcess(p.Path, p.Args, &os.ProcAttr{Dir: p.Dir, Env: p.Env, Files: files})
	if err != nil {
		return 0, err
	}
	started.Store(child.Pid, child)
	return child.Pid, nil
}

// Wait waits for a child.
func (Processes) Wait(_ context.Context, child, _ int, poll bool) (pid, status int, usage *object.Usage, err error) {
	p, ok := started.Load(child)
	if !ok {
		return 0, 0, nil, syscall.ENOENT
	}
	if poll {
		return 0, 0, nil, nil
	}
	state, err := p.(*os.Process).Wait()
	if err != nil {
		return 0, 0, nil, err
	}
	started.Delete(child)
	return child, state.ExitCode() << 8, &object.Usage{User: state.UserTime(), System: state.SystemTime()}, nil
}

// Signal ends a process: other signals do not exist here.
func (Processes) Signal(pid, _ int) error {
	p, err := os.FindProcess(pid)
	if err != nil {
		return err
	}
	return p.Kill()
}

// Exec is not possible here.
func (Processes) Exec(string, []string, []string) error { return syscall.ENOSYS }
