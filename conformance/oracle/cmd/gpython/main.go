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
	opts := py.DefaultContextOpts()
	opts.SysArgs = os.Args[1:]
	ctx := py.NewContext(opts)
	defer ctx.Close()
	if _, err := py.RunFile(ctx, os.Args[1], py.CompileOpts{}, nil); err != nil {
		py.TracebackDump(err)
		os.Exit(1)
	}
}
