// Command corepy runs Python programs, shows their code, and offers an interactive prompt.
//
//	corepy [options] FILE args...    run a file (- reads standard input)
//	corepy [options] -c CODE args... run a text
//	corepy [options] -m MODULE args  run a module of sys.path
//	corepy repl                      the interactive prompt; also without arguments on a terminal
//	corepy dis FILE                  list the code of a file
//	corepy version                   print the version
//
// Options: -i goes on to the prompt after the program; -h and -V as python's. Those of python's options that change nothing here are accepted: -B -E -I -O -q -s -S -u -v -W ARG -X ARG.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"

	py "dappco.re/go/py"
	"dappco.re/go/py/modules"
	"dappco.re/go/py/reflectbind"
)

// gcRoom is how much garbage may gather before a collection.
const gcRoom = 64 << 20

const usage = `usage: corepy [option] ... [-c cmd | -m mod | file | -] [arg] ...
       corepy repl | dis FILE | version
`

func main() {
	if os.Getenv("GOGC") == "" {
		py.PaceGC(gcRoom)
	}
	os.Exit(run(os.Args[1:]))
}

// run does what the arguments say and returns the exit status.
func run(args []string) int {
	c, err := parse(args)
	if err != nil {
		fmt.Fprintf(os.Stderr, "%v\n%sTry `corepy -h' for more information.\n", err, usage)
		return 2
	}
	switch c.do {
	case doHelp:
		fmt.Print(usage)
		return 0
	case doVersion:
		fmt.Printf("CorePy, Python %s (%s/%s)\n", py.PythonVersion, runtime.GOOS, runtime.GOARCH)
		return 0
	}
	in, err := py.New(py.Args(c.argv...), py.Path(c.path...), py.Modules(reflectbind.Go()), py.Modules(modules.All()...))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer interruptible(in)()
	status := c.run(in)
	if err := in.Close(); err != nil && status == 0 {
		status = in.Report(err)
	}
	return status
}

// interruptible makes Ctrl-C raise KeyboardInterrupt until the returned function is called.
func interruptible(in *py.Interp) (stop func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt)
	go func() {
		for range signals {
			in.Interrupt()
		}
	}()
	return func() { signal.Stop(signals) }
}

// run runs the program and, if wanted, the prompt behind it.
func (c command) run(in *py.Interp) int {
	ctx := context.Background()
	var err error
	switch c.do {
	case doPrompt:
		return prompt(in, true)
	case doDis:
		return disassemble(in, c.text)
	case doCode:
		err = in.Run(ctx, c.text)
	case doModule:
		err = in.RunModule(ctx, c.text)
	case doStdin:
		if isTerminal(os.Stdin) {
			return prompt(in, false)
		}
		var src []byte
		if src, err = io.ReadAll(os.Stdin); err == nil {
			err = in.RunSource(ctx, src, "<stdin>")
		}
	case doFile:
		err = in.RunFile(ctx, c.text)
	}
	status := report(in, c, err)
	if c.interactive {
		return prompt(in, false)
	}
	return status
}

// report shows an error and returns the exit status that python would.
func report(in *py.Interp, c command, err error) int {
	if err == nil {
		return 0
	}
	var e *py.Error
	if errors.As(err, &e) {
		status := in.Report(e)
		if e.Type == "KeyboardInterrupt" {
			return 130
		}
		return status
	}
	fmt.Fprintf(os.Stderr, "corepy: can't open file '%s': %v\n", c.text, err)
	return 2
}

// disassemble lists the code of a file.
func disassemble(in *py.Interp, name string) int {
	src, err := os.ReadFile(name)
	if err != nil {
		fmt.Fprintln(os.Stderr, "corepy dis:", err)
		return 2
	}
	listing, err := in.Disassemble(src, name)
	if err != nil {
		return report(in, command{text: name}, err)
	}
	fmt.Print(listing)
	return 0
}

// isTerminal reports that f is a character device.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
