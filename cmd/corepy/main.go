// Command corepy runs Python programs, shows their code, and offers an interactive prompt.
//
//	corepy [options] FILE args...    run a file, or the __main__.py of a directory (- reads standard input)
//	corepy [options] -c CODE args... run a text
//	corepy [options] -m MODULE args  run a module of sys.path
//	corepy [options] repl            the interactive prompt; also without arguments on a terminal
//	corepy dis FILE                  list the code of a file
//	corepy bind PACKAGE              write what a Go package offers to Python
//	corepy stubs [MODULE]            write stubs of bound modules
//	corepy version                   print the version
//
// Options and environment variables are those of python3.14: see corepy -h. A file called dis, bind, stubs, repl or version is run by ./dis and so on.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"

	py "dappco.re/go/py"
	_ "dappco.re/go/py/cmd/corepy/mainstack" // before the initialisation of other packages
	"dappco.re/go/py/modules"
	"dappco.re/go/py/reflectbind"
)

// gcRoom is how much garbage may gather before a collection: every page of it has to come from the system once, which costs more than the collections that a larger room saves.
const gcRoom = 32 << 20

// The exit statuses of a command line that makes no sense, of a failure of the interpreter itself, and of a program whose output could not be written at its end.
const (
	statusUsage   = 2
	statusFailure = 70
	statusOutput  = 120
)

func main() {
	if os.Getenv("GOGC") == "" {
		py.PaceGC(gcRoom)
	}
	status, interrupted := run(os.Args)
	if interrupted {
		dieByInterrupt()
	}
	os.Exit(status)
}

// run does what the arguments say and returns the exit status; interrupted says that a KeyboardInterrupt ended the program.
func run(args []string) (status int, interrupted bool) {
	c, err := parse(args)
	if err != nil {
		fmt.Fprintf(os.Stderr, "%v\n%sTry `corepy -h' for more information.\n", err, fmt.Sprintf(usageLine, args[0]))
		return statusUsage, false
	}
	switch c.do {
	case doHelp:
		fmt.Printf(usageLine+usageOptions, args[0])
		return 0, false
	case doHelpEnv:
		fmt.Print(usageEnvironment)
		return 0, false
	case doHelpX:
		fmt.Print(usageX)
		return 0, false
	case doHelpAll:
		fmt.Printf(usageLine+usageOptions+"\n"+usageEnvironment+"\n"+usageX, args[0])
		return 0, false
	case doVersion:
		fmt.Println(versionLine(c.verbose))
		return 0, false
	case doOwnVersion:
		fmt.Printf("CorePy, Python %s (%s/%s)\n", py.PythonVersion, runtime.GOOS, runtime.GOARCH)
		return 0, false
	}
	if c.do == doBind {
		return runBind(c.argv[1:], os.Stdout, os.Stderr), false
	}
	if c.do == doStubs {
		return runStubs(c.argv[1:], os.Stdout, os.Stderr), false
	}
	s, err := settle(&c)
	if err != nil {
		fmt.Fprintf(os.Stderr, "Fatal Python error: %v\n", err)
		return 1, false
	}
	stdin := newInput(os.Stdin)
	opts := append(standardStreams(stdin), py.Args(c.argv...), py.Path(s.path...), py.CommandLine(s.Command), py.Modules(reflectbind.Go()), py.Modules(modules.All()...))
	if s.lib != "" {
		opts = append(opts, py.Lib(s.lib))
	}
	in, err := py.New(opts...)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1, false
	}
	defer interruptible(in, stdin)()
	p := program{command: c, settings: s, in: in, stdin: stdin}
	status, interrupted = p.run()
	if errors.Is(in.Close(), py.ErrOutput) {
		status = statusOutput
	}
	return status, interrupted
}

// standardStreams gives the interpreter those of the process's standard streams that are open.
func standardStreams(stdin *input) []py.Option {
	opts := []py.Option{py.Stdin(nil), py.Stdout(nil), py.Stderr(nil)}
	if isOpen(os.Stdin) {
		opts[0] = py.Stdin(stdin)
	}
	if isOpen(os.Stdout) {
		opts[1] = py.Stdout(os.Stdout)
	}
	if isOpen(os.Stderr) {
		opts[2] = py.Stderr(os.Stderr)
	}
	return opts
}

func isOpen(f *os.File) bool {
	_, err := f.Stat()
	return err == nil
}

// versionLine is what -V prints, or -VV.
func versionLine(verbose bool) string {
	if verbose {
		return "Python " + py.Version
	}
	return "Python " + py.PythonVersion
}
