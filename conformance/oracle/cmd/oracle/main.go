// Command oracle runs CPython 3.14.6 with the given arguments, or prints where it lies (-path) or unpacks it into a directory (-into).
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"

	"dappco.re/go/py/conformance/oracle"
)

func main() {
	path := flag.Bool("path", false, "print the path of the interpreter and exit")
	into := flag.String("into", "", "unpack into this directory instead of the user's cache")
	flag.Parse()
	code, err := run(*path, *into, flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}

// run returns the exit status of the interpreter, or 1 and the reason why it could not be run.
func run(path bool, into string, args []string) (int, error) {
	open := oracle.Open
	if into != "" {
		open = func() (*oracle.Python, error) { return oracle.OpenAt(into) }
	}
	python, err := open()
	if err != nil {
		return 1, err
	}
	if path {
		fmt.Println(python.Exe)
		return 0, nil
	}
	cmd := python.Command(context.Background(), args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err = cmd.Run()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return exit.ExitCode(), nil
	}
	if err != nil {
		return 1, err
	}
	return 0, nil
}
