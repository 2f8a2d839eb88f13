// Command differential runs the scripts of conformance/differential on CPython 3.14.6 and on CorePy, and compares line by line. Arguments are names
// (decimal means decimal_cases.py) or files; without any, all scripts run. It prints the first differences and the totals.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"dappco.re/go/py/conformance"
	"dappco.re/go/py/conformance/oracle"
)

func main() {
	binary := flag.String("corepy", "", "the corepy executable; built from cmd/corepy by default")
	cases := flag.Int("n", 1000, "how many cases a batch has")
	seeds := flag.Int("seeds", 10, "how many batches there are")
	first := flag.Int("seed", 1, "the seed of the first batch")
	show := flag.Int("show", 5, "how many differences of a script are printed")
	flag.Parse()
	different, err := run(*binary, &oracle.Differential{Cases: *cases, Seeds: *seeds, First: *first}, *show, flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	if err != nil || different > 0 {
		os.Exit(1)
	}
}

// run returns how many lines differ.
func run(binary string, d *oracle.Differential, show int, names []string) (int, error) {
	python, err := oracle.Open()
	if err != nil {
		return 0, err
	}
	if binary == "" {
		dir, err := os.MkdirTemp("", "corepy-differential")
		if err != nil {
			return 0, err
		}
		defer os.RemoveAll(dir)
		binary = filepath.Join(dir, "corepy")
		if err := conformance.BuildCorePy(binary); err != nil {
			return 0, err
		}
	}
	d.Reference = &conformance.Engine{Path: python.Exe, Env: python.Env()}
	d.Subject = &conformance.Engine{Path: binary, Env: []string{"PYTHONHASHSEED=0"}}
	folder := filepath.Join("..", "differential")
	if len(names) == 0 {
		if names, err = oracle.Cases(folder); err != nil {
			return 0, err
		}
	}
	different := 0
	for _, name := range names {
		script := name
		if !strings.HasSuffix(name, ".py") {
			script = filepath.Join(folder, name+"_cases.py")
		}
		shown := 0
		d.Show = func(l oracle.Line) {
			if shown++; shown <= show {
				fmt.Printf("%s seed %d line %d\n  want %s\n  got  %s\n", name, l.Seed, l.Number, l.Want, l.Got)
			}
		}
		total, err := d.Run(script)
		different += total.Different
		fmt.Printf("%-10s %d of %d lines differ\n", name, total.Different, total.Lines)
		if err != nil {
			return different, err
		}
	}
	return different, nil
}
