// This file tests what the packages of a program do when it starts: nothing, as far as possible, and in the right order.

package main

import (
	"bytes"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"
)

// traceInit is what the runtime tells of the initialisers of this very program.
func traceInit(t *testing.T) []byte {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace bytes.Buffer
	cmd.Stderr = &trace
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	return trace.Bytes()
}

// Packages do their work when they are used.
func TestStartWork(t *testing.T) {
	// The packages of this module that run code at start, with the bytes that they may allocate then. The list may only get shorter: the code of a package that nothing needs costs a
	// start as much as 16 pages of memory.
	allowed := map[string]int{
		"":                     0, // errors that are those of the engine
		"cmd/corepy/mainstack": 0,
		"engine/builtins":      512,
		"engine/object":        230000,
		"engine/scanner":       0, // the classes of bytes
		"engine/vm":            1024,
		"reflectbind":          32,
	}
	line := regexp.MustCompile(`(?m)^init dappco\.re/go/py(?:/(\S+))? @.* (\d+) bytes, \d+ allocs$`)
	trace := traceInit(t)
	if !bytes.Contains(trace, []byte("init dappco.re/go/py/engine/object ")) {
		t.Fatal("the runtime told nothing of initialisers")
	}
	for _, m := range line.FindAllSubmatch(trace, -1) {
		name := string(m[1])
		n, _ := strconv.Atoi(string(m[2]))
		if most, ok := allowed[name]; !ok || n > most {
			t.Errorf("package %q runs code at start and allocates %d bytes, %d are allowed: use object.Definition, object.Name, native.Pattern or ondemand.Value", name, n, most)
		}
	}
}

func TestMainstack_First_Good(t *testing.T) {
	trace := traceInit(t)
	stack := bytes.Index(trace, []byte("init dappco.re/go/py/cmd/corepy/mainstack "))
	object := bytes.Index(trace, []byte("init dappco.re/go/py/engine/object "))
	if stack < 0 || object < 0 || stack > object {
		t.Errorf("mainstack is initialised at %d, engine/object at %d of:\n%s", stack, object, trace)
	}
}
