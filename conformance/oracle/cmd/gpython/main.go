// Command gpython runs one script on gpython, the Python 3.4 interpreter in Go that CorePy interoperates with.
package main

import (
	"fmt"
	"os"

	"github.com/go-python/gpython/py"
	_ "github.com/go-python/gpython/stdlib"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: gpython script.py")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		py.TracebackDump(err)
		os.Exit(1)
	}
}

// run compiles and runs a script as the module __main__.
func run(script string) error {
	source, err := os.ReadFile(script)
	if err != nil {
		return err
	}
	opts := py.DefaultContextOpts()
	opts.SysArgs = os.Args[1:]
	ctx := py.NewContext(opts)
	defer ctx.Close()
	code, err := py.Compile(string(source), script, py.ExecMode, 0, true)
	if err != nil {
		return err
	}
	_, err = py.RunCode(ctx, code, script, nil)
	return err
}
