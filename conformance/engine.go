// Engines: how a script is run as a process, with a time limit, a memory limit and a limit on what it may print.

package conformance

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

const (
	// defaultTimeout is how long one script may run.
	defaultTimeout = 20 * time.Second
	// maxAddressSpace bounds the memory of a script's process where the system can, so that a runaway script cannot take the machine with it.
	maxAddressSpace = 6 << 30
	// maxOutput bounds what is kept of each of the two output streams.
	maxOutput = 8 << 20
)

// Engine is a program that runs Python scripts.
type Engine struct {
	// Path is the executable; it is called as `Path Args... script.py`.
	Path string
	Args []string
	// Env is added to the environment.
	Env []string
	// Timeout is how long one script may run; 0 means 20 seconds.
	Timeout time.Duration
}

// Outcome is what a run did, with the differences taken out that two runs of one engine would have.
type Outcome struct {
	Stdout, Stderr string
	// Exit is the exit status, or -1 after a signal.
	Exit     int
	TimedOut bool
}

// address matches the part of a default repr that changes from run to run.
var address = regexp.MustCompile(` at 0x[0-9a-fA-F]+`)

// Run runs a script in the folder that it lies in. The error is about the run itself; what the script did is in the outcome.
func (e *Engine) Run(script string) (Outcome, error) {
	timeout := e.Timeout
	if timeout == 0 {
		timeout = defaultTimeout
	}
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	script, err := filepath.Abs(script)
	if err != nil {
		return Outcome{}, err
	}
	cmd := e.command(ctx, script)
	stdout, stderr := &cappedBuffer{}, &cappedBuffer{}
	cmd.Stdout, cmd.Stderr = stdout, stderr
	err = cmd.Run()
	if _, exited := errors.AsType[*exec.ExitError](err); err != nil && !exited && ctx.Err() == nil && !errors.Is(err, exec.ErrWaitDelay) {
		return Outcome{}, fmt.Errorf("running %s: %w", e.Path, err)
	}
	dir := filepath.Dir(script) + string(filepath.Separator)
	return Outcome{
		Stdout:   normalise(stdout.kept.String(), dir),
		Stderr:   normalise(stderr.kept.String(), dir),
		Exit:     cmd.ProcessState.ExitCode(),
		TimedOut: ctx.Err() != nil,
	}, nil
}

// command prepares the process, under a shell that sets the memory limit where there is one.
func (e *Engine) command(ctx context.Context, script string) *exec.Cmd {
	keepInherited()
	args := append(append([]string{e.Path}, e.Args...), script)
	if runtime.GOOS == "linux" {
		limit := "ulimit -v " + strconv.Itoa(maxAddressSpace>>10) + `; exec "$0" "$@"`
		args = append([]string{"/bin/sh", "-c", limit}, args...)
	}
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	cmd.Dir = filepath.Dir(script)
	cmd.WaitDelay = time.Second
	cmd.Env = append(neutral(os.Environ()), "PYTHON_COLORS=0", "NO_COLOR=1", "PYTHONDONTWRITEBYTECODE=1", "PYTHONHASHSEED=0", "PYTHONUTF8=1", "LANG=C.UTF-8", "TZ=UTC")
	cmd.Env = append(cmd.Env, e.Env...)
	return cmd
}

// personal matches the environment variables by which who runs the tests would change what scripts print.
var personal = regexp.MustCompile(`^(LANG|LANGUAGE|LC_\w+|TZ|COLUMNS|LINES|FORCE_COLOR|PYTHON\w*|COREPY_\w+)=`)

// neutral is env without personal settings.
func neutral(env []string) []string { return slices.DeleteFunc(env, personal.MatchString) }

// normalise makes the outputs of two runs comparable: paths relative to dir, addresses blanked, one kind of line end.
func normalise(text, dir string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, dir, "")
	return address.ReplaceAllString(text, " at 0xADDRESS")
}

// cappedBuffer keeps the first maxOutput bytes written to it and drops the rest.
// The buffer is not embedded: its ReadFrom would take in everything.
type cappedBuffer struct{ kept bytes.Buffer }

// Write never fails, so that a script that prints without end runs into its time limit and not into a broken pipe.
func (b *cappedBuffer) Write(p []byte) (int, error) {
	if room := maxOutput - b.kept.Len(); room > 0 {
		b.kept.Write(p[:min(len(p), room)])
	}
	return len(p), nil
}
