// Command golden writes the golden outputs (.out) of the conformance suites from CPython 3.14.6; `-check` only says which differ.
// Arguments limit it to scripts whose path contains one of them.
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
	check := flag.Bool("check", false, "write nothing; fail if a golden output is not what CPython prints")
	root := flag.String("root", "..", "the conformance directory")
	flag.Parse()
	if err := run(*root, *check, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(root string, check bool, filters []string) error {
	python, err := oracle.Open()
	if err != nil {
		return err
	}
	engine := &conformance.Engine{Path: python.Exe, Env: python.Env()}
	different := 0
	for _, suite := range conformance.Suites() {
		if suite.Judgement != conformance.ByGolden {
			continue
		}
		scripts, err := suite.Scripts(root)
		if err != nil {
			return err
		}
		for _, script := range scripts {
			if !selected(script.ID(), filters) {
				continue
			}
			changed, err := refresh(engine, script, check)
			if err != nil {
				return err
			}
			if changed {
				different++
				fmt.Println(filepath.ToSlash(script.GoldenPath()))
			}
		}
	}
	if check && different > 0 {
		return fmt.Errorf("%d golden outputs differ from CPython's", different)
	}
	return nil
}

// selected reports whether an ID contains one of the filters, or there are none.
func selected(id string, filters []string) bool {
	for _, filter := range filters {
		if strings.Contains(id, filter) {
			return true
		}
	}
	return len(filters) == 0
}

// refresh runs a script on CPython and reports whether its golden output was another one.
func refresh(engine *conformance.Engine, script conformance.Script, check bool) (bool, error) {
	outcome, err := engine.Run(script.Path())
	if err != nil {
		return false, err
	}
	if outcome.TimedOut {
		return false, fmt.Errorf("%s: timed out on CPython", script.ID())
	}
	old, err := os.ReadFile(script.GoldenPath())
	if err == nil && string(old) == outcome.Golden() {
		return false, nil
	}
	if check {
		return true, nil
	}
	return true, os.WriteFile(script.GoldenPath(), []byte(outcome.Golden()), 0o644)
}
