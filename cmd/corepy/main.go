// Command corepy runs Python programs.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	py "dappco.re/go/py"
	"dappco.re/go/py/modules"
	"dappco.re/go/py/reflectbind"
)

func main() {
	os.Exit(run(os.Args[1:]))
}

// gcRoom is how much garbage may gather before a collection.
const gcRoom = 64 << 20

func run(args []string) int {
	if os.Getenv("GOGC") == "" {
		py.PaceGC(gcRoom)
	}
	in, err := py.New(py.Args(args...), py.Modules(reflectbind.Go()), py.Modules(modules.All()...))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer in.Close()
	ctx := context.Background()
	switch {
	case len(args) >= 2 && args[0] == "-c":
		err = in.Run(ctx, args[1])
	case len(args) >= 1:
		err = in.RunFile(ctx, args[0])
	}
	var e *py.Error
	if errors.As(err, &e) {
		return in.Report(e)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}
