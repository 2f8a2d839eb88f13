// Command diff runs scripts on CPython 3.14.6 and on CorePy and shows the first difference of each in output or exit status.
// With -c the arguments are source texts instead of files.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"dappco.re/go/py/conformance"
	"dappco.re/go/py/conformance/oracle"
)

func main() {
	binary := flag.String("corepy", "", "the corepy executable; built from cmd/corepy by default")
	source := flag.Bool("c", false, "the arguments are source texts, not files")
	flag.Parse()
	different, err := run(*binary, *source, flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	if err != nil || different > 0 {
		os.Exit(1)
	}
}

// run returns how many scripts behave differently.
func run(binary string, source bool, scripts []string) (int, error) {
	python, err := oracle.Open()
	if err != nil {
		return 0, err
	}
	dir, err := os.MkdirTemp("", "corepy-diff")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	if binary == "" {
		binary = filepath.Join(dir, "corepy")
		if err := conformance.BuildCorePy(binary); err != nil {
			return 0, err
		}
	}
	reference := &conformance.Engine{Path: python.Exe, Env: python.Env()}
	subject := &conformance.Engine{Path: binary}
	different := 0
	for i, script := range scripts {
		name := script
		if source {
			name, script = fmt.Sprintf("source %d", i+1), filepath.Join(dir, fmt.Sprintf("source%d.py", i+1))
			if err := os.WriteFile(script, []byte(scripts[i]+"\n"), 0o644); err != nil {
				return different, err
			}
		}
		want, err := reference.Run(script)
		if err != nil {
			return different, err
		}
		got, err := subject.Run(script)
		if err != nil {
			return different, err
		}
		if err := conformance.Difference(want.Golden(), got.Golden()); err != nil {
			different++
			fmt.Printf("%s: %v\n", name, err)
		}
	}
	fmt.Printf("%d of %d scripts behave as on CPython %s\n", len(scripts)-different, len(scripts), oracle.Version)
	return different, nil
}
