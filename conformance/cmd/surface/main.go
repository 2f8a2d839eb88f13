// Command surface compares the names and signatures that CorePy has, by introspection inside the interpreter, with those of CPython 3.14.6, and prints what is missing.
//
//	go run ./conformance/cmd/surface              # a line per built-in type and module of the first wave, and totals
//	go run ./conformance/cmd/surface re functools # what these types and modules lack
//	go run ./conformance/cmd/surface -totals      # the totals alone
//	go run ./conformance/cmd/surface -all         # every module of the table
//
// -python compares another interpreter. -condense FILE writes the table from a description of CPython's surface in JSON.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

func main() {
	python := flag.String("python", "", "the interpreter to look at; a freshly built corepy if empty")
	condense := flag.String("condense", "", "write the table from this description of CPython's surface")
	totals := flag.Bool("totals", false, "print the totals only")
	all := flag.Bool("all", false, "look at every module of the table, not only those of the first wave")
	flag.Parse()
	if err := run(*python, *condense, *totals, *all, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "surface:", err)
		os.Exit(1)
	}
}

func run(python, condense string, totals, all bool, names []string) error {
	if condense != "" {
		return writeTable(condense, filepath.Join("conformance", "cmd", "surface", tableFile))
	}
	entries, err := readTable()
	if err != nil {
		return err
	}
	entries = choose(entries, all, names)
	if len(entries) == 0 {
		return fmt.Errorf("the table has none of %v", names)
	}
	if python == "" {
		dir, err := os.MkdirTemp("", "surface")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		python = filepath.Join(dir, "corepy")
		if out, err := exec.Command("go", "build", "-o", python, "dappco.re/go/py/cmd/corepy").CombinedOutput(); err != nil {
			return fmt.Errorf("%v: %s", err, out)
		}
	}
	answers, err := probe(python, entries)
	if err != nil {
		return err
	}
	groups := group(entries, answers)
	switch {
	case len(names) > 0:
		printDetails(os.Stdout, groups)
	case !totals:
		printGroups(os.Stdout, groups)
	}
	printTotals(os.Stdout, groups)
	return nil
}
