// Command lib counts how many modules of CPython's library CorePy can import with --lib: those that are native here and those that run from their source. Of the others it
// prints what failed. Codecs, tests and what CPython itself cannot import on this system are left out.
package main

import (
	"bytes"
	"context"
	_ "embed"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	"dappco.re/go/py/conformance"
	"dappco.re/go/py/conformance/oracle"
)

// listing prints the names of the modules that CPython can import, each tried in a process of its own.
//
//go:embed modules.py
var listing string

const importTimeout = 30 * time.Second

func main() {
	binary := flag.String("corepy", "", "the corepy executable; built from cmd/corepy by default")
	least := flag.Int("least", 0, "fail if fewer modules than this `percentage` can be imported")
	flag.Parse()
	percent, err := run(*binary)
	if err == nil && percent < *least {
		err = fmt.Errorf("less than %d %%", *least)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(binary string) (percent int, err error) {
	python, err := oracle.Open()
	if err != nil {
		return 0, err
	}
	list := python.Command(context.Background(), "-c", listing)
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		return 0, fmt.Errorf("listing the modules: %w", err)
	}
	modules := strings.Fields(string(out))
	if binary == "" {
		dir, err := os.MkdirTemp("", "corepy-lib")
		if err != nil {
			return 0, err
		}
		defer os.RemoveAll(dir)
		binary = filepath.Join(dir, "corepy")
		if err := conformance.BuildCorePy(binary); err != nil {
			return 0, err
		}
	}
	problems := importAll(binary, python.Lib(), modules)
	good := 0
	for i, problem := range problems {
		if problem == "" {
			good++
			continue
		}
		fmt.Printf("%s: %s\n", modules[i], problem)
	}
	percent = 100 * good / max(len(modules), 1)
	fmt.Printf("%d of %d modules can be imported (%d %%)\n", good, len(modules), percent)
	return percent, nil
}

// importAll imports each module in a process of its own and gives what went wrong, "" for nothing.
func importAll(binary, lib string, modules []string) []string {
	problems := make([]string, len(modules))
	var wg sync.WaitGroup
	slots := make(chan struct{}, runtime.NumCPU())
	for i, name := range modules {
		slots <- struct{}{}
		wg.Go(func() {
			defer func() { <-slots }()
			problems[i] = importOne(binary, lib, name)
		})
	}
	wg.Wait()
	return problems
}

func importOne(binary, lib, name string) string {
	ctx, cancel := context.WithTimeout(context.Background(), importTimeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, binary, "--lib", lib, "-c", "__import__('"+name+"')")
	var output bytes.Buffer
	cmd.Stdout, cmd.Stderr = &output, &output
	if err := cmd.Run(); err == nil {
		return ""
	} else if ctx.Err() != nil {
		return "it takes too long"
	} else if output.Len() == 0 {
		return err.Error()
	}
	lines := strings.Split(strings.TrimSpace(output.String()), "\n")
	return lines[len(lines)-1]
}
