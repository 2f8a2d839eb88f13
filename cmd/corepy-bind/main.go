// Command corepy-bind writes what Go packages offer to Python. `corepy bind` runs it: it is a program of its own because a program that runs scripts should not carry Go's type checker.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dappco.re/go/py/reflectbind/gen/bind"
)

const bindUsage = `usage: corepy bind [options] PACKAGE...
Writes exports_gen.go, whose function Exports offers a Go package to Python:

	reflectbind.Module("shop", shop.Exports)

A package given as a path (./shop) gets the file itself; for one given by its import path (net/http) a package of
its own is made, here in the folder pyhttp. In a source file: //go:generate corepy bind .

`

// texts is a flag that may be given several times.
type texts []string

// String implements flag.Value.
func (t *texts) String() string { return strings.Join(*t, " ") }

// Set implements flag.Value.
func (t *texts) Set(text string) error { *t = append(*t, text); return nil }

// bindCommand is a parsed command line of bind.
type bindCommand struct {
	options bind.Options
	output  string
	dry     bool
	report  bool
	out     io.Writer
}

// statusUsage is the exit status for a wrong command line.
const statusUsage = 2

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run does what the arguments say and returns the exit status.
func run(args []string, out, errOut io.Writer) int {
	c := bindCommand{out: out}
	var only, hide, instances texts
	f := flag.NewFlagSet("bind", flag.ContinueOnError)
	f.SetOutput(errOut)
	f.Usage = func() { fmt.Fprint(errOut, bindUsage); f.PrintDefaults() }
	f.StringVar(&c.output, "o", "", "the `file` to write; - is standard output")
	f.StringVar(&c.options.Package, "package", "", "the `name` of the package that the file belongs to, if it is not the bound one")
	f.Var(&only, "only", "bind only Go names that match the `pattern` (several times: any of them)")
	f.Var(&hide, "hide", "leave out Go names that match the `pattern`")
	f.Var(&instances, "instantiate", "bind an `instance` of a generic type or function, such as Map[string,int]")
	f.BoolVar(&c.options.Plain, "plain", false, "write no call thunks: the file is smaller, calls are slower")
	f.BoolVar(&c.options.Portable, "portable", false, "leave out what is not there on every platform, instead of a build constraint")
	f.BoolVar(&c.dry, "n", false, "write nothing")
	f.BoolVar(&c.report, "v", false, "list what is not bound, with the reasons")
	if err := f.Parse(args); err != nil {
		return statusUsage
	}
	c.options.Only, c.options.Hide, c.options.Instantiate = only, hide, instances
	if f.NArg() == 0 {
		f.Usage()
		return statusUsage
	}
	pkgs, err := bind.Load(".", f.Args()...)
	if err == nil && len(pkgs) > 1 && c.output != "" {
		err = fmt.Errorf("-o names one file, but there are %d packages", len(pkgs))
	}
	if err != nil {
		fmt.Fprintln(errOut, "corepy bind:", err)
		return 1
	}
	status := 0
	for _, p := range pkgs {
		if err := c.bind(p, isPath(f.Args())); err != nil {
			fmt.Fprintln(errOut, "corepy bind:", err)
			status = 1
		}
	}
	return status
}

// isPath reports that packages are given by where they lie.
func isPath(args []string) bool {
	return strings.HasPrefix(args[0], ".") || filepath.IsAbs(args[0])
}

func (c *bindCommand) bind(p *bind.Package, inside bool) error {
	opts, file := c.options, c.output
	if opts.Package == "" && !inside {
		opts.Package = "py" + p.Name
	}
	switch {
	case file != "":
	case inside && opts.Package == "":
		file = filepath.Join(p.Dir, bind.Output)
	default:
		file = filepath.Join(opts.Package, bind.Output)
	}
	text, s, err := p.Generate(opts)
	if err != nil {
		return err
	}
	if c.report || c.dry {
		fmt.Fprintf(c.out, "%s: %d bound, %d not\n", p.Path, s.Bound, len(s.Unbound))
		if on := s.Constraint(); on != "" {
			fmt.Fprintf(c.out, "\tonly for %s\n", on)
		}
		for _, u := range s.Unbound {
			fmt.Fprintf(c.out, "\t%s: %s\n", u.Name, u.Reason)
		}
	}
	switch {
	case c.dry:
		return nil
	case file == "-":
		_, err := c.out.Write(text)
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, text, 0o644)
}
