// Command exports writes exports_gen.go into a Go package of this repository, as corepy bind does: that command needs the generated files to be built.
// Usage: exports [folder]
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"dappco.re/go/py/reflectbind/gen/bind"
)

func main() {
	var opts bind.Options
	flag.BoolVar(&opts.Plain, "plain", false, "write no call thunks")
	flag.Parse()
	dir := "."
	if flag.NArg() > 0 {
		dir = flag.Arg(0)
	}
	if err := generate(dir, opts); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func generate(dir string, opts bind.Options) error {
	pkgs, err := bind.Load(dir, ".")
	if err != nil {
		return err
	}
	text, _, err := pkgs[0].Generate(opts)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, bind.Output), text, 0o644)
}
