// This file is the subcommand bind: it runs the command corepy-bind.

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
)

// bindPackage is the command that writes what Go packages offer to Python. It needs Go's type checker, whose start every script would pay for if it were part of this program.
const bindPackage = "dappco.re/go/py/cmd/corepy-bind"

// runBind runs the subcommand and returns the exit status.
func runBind(args []string, out, errOut io.Writer) int {
	program, remove, err := bindProgram()
	if err != nil {
		fmt.Fprintln(errOut, "corepy bind:", err)
		return 1
	}
	defer remove()
	cmd := exec.Command(program, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, out, errOut
	err = cmd.Run()
	if ended, ok := errors.AsType[*exec.ExitError](err); ok {
		return ended.ExitCode()
	}
	if err != nil {
		fmt.Fprintln(errOut, "corepy bind:", err)
		return 1
	}
	return 0
}

// bindProgram is the file of the command: the one that is installed beside this program, or else one that Go makes of the version that the module in this folder requires, or of the version
// of this program. remove deletes what was made.
func bindProgram() (program string, remove func(), err error) {
	name := filepath.Base(bindPackage)
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	if own, err := os.Executable(); err == nil {
		program = filepath.Join(filepath.Dir(own), name)
		if info, err := os.Stat(program); err == nil && info.Mode().IsRegular() {
			return program, func() {}, nil
		}
	}
	dir, err := os.MkdirTemp("", "corepy-bind")
	if err != nil {
		return "", nil, err
	}
	remove = func() { os.RemoveAll(dir) }
	if out, err := installCommand(dir).CombinedOutput(); err != nil {
		remove()
		return "", nil, fmt.Errorf("making %s: %w\n%s(inside a module, `go get dappco.re/go/py` makes it available; `go install %s@latest` installs it)", bindPackage, err, out, bindPackage)
	}
	return filepath.Join(dir, name), remove, nil
}

// installCommand makes the command for this machine in dir, whatever the environment says that Go should compile for.
func installCommand(dir string) *exec.Cmd {
	pkg := bindPackage
	if info, ok := debug.ReadBuildInfo(); ok && exec.Command("go", "list", bindPackage).Run() != nil && strings.HasPrefix(info.Main.Version, "v") {
		pkg += "@" + info.Main.Version
	}
	cmd := exec.Command("go", "install", pkg)
	cmd.Env = append(os.Environ(), "GOBIN="+dir, "GOOS="+runtime.GOOS, "GOARCH="+runtime.GOARCH)
	return cmd
}
