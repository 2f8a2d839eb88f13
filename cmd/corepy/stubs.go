// This file is the subcommand stubs: it writes what type checkers know about bound modules.

package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dappco.re/go/py/modules"
	"dappco.re/go/py/reflectbind"
)

const stubsUsage = `usage: corepy stubs [-o FOLDER] [MODULE...]
Writes the .pyi stubs of bound modules, of all for none: core.fs goes to FOLDER/core/fs.pyi. Without -o the text
of one module goes to standard output.

`

// runStubs runs the subcommand and returns the exit status.
func runStubs(args []string, out, errOut io.Writer) int {
	f := flag.NewFlagSet("stubs", flag.ContinueOnError)
	f.SetOutput(errOut)
	f.Usage = func() { fmt.Fprint(errOut, stubsUsage); f.PrintDefaults() }
	folder := f.String("o", "", "the `folder` to write to")
	if err := f.Parse(args); err != nil {
		return statusUsage
	}
	known := map[string]*reflectbind.Descriptor{}
	var all, names []string
	for _, d := range append(modules.All(), reflectbind.Go()) {
		known[d.Name()] = d
		all = append(all, d.Name())
	}
	if names = f.Args(); len(names) == 0 {
		names = all
	}
	if *folder == "" && len(names) != 1 {
		f.Usage()
		return statusUsage
	}
	for _, name := range names {
		d := known[name]
		if d == nil {
			fmt.Fprintf(errOut, "corepy stubs: %s is no bound module of this command, which has %s\n", name, strings.Join(all, ", "))
			return 1
		}
		if *folder == "" {
			fmt.Fprint(out, d.Stub())
			continue
		}
		file := filepath.Join(*folder, strings.ReplaceAll(name, ".", string(filepath.Separator))+".pyi")
		err := os.MkdirAll(filepath.Dir(file), 0o755)
		if err == nil {
			err = os.WriteFile(file, []byte(d.Stub()), 0o644)
		}
		if err != nil {
			fmt.Fprintln(errOut, "corepy stubs:", err)
			return 1
		}
	}
	return 0
}
