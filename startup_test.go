// This file tests that packages do their work when they are used, not when a program starts.

package py_test

import (
	"bytes"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// startWork is the packages of this module that run code at start, with the bytes that they may allocate then. Those with 0 allocate nothing. The list may only get shorter: the
// code of a package that nothing needs costs a start as much as 16 pages of memory.
var startWork = map[string]int{
	"":                0, // errors that are those of the engine
	"engine/builtins": 512,
	"engine/object":   230000,
	"engine/scanner":  0, // the classes of bytes
	"engine/vm":       1024,
	"reflectbind":     32,
}

var initLine = regexp.MustCompile(`(?m)^init dappco\.re/go/py(?:/(\S+))? @.* (\d+) bytes, \d+ allocs$`)

// TestStartWork reads what the runtime tells of the initialisers of this very program.
func TestStartWork(t *testing.T) {
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace bytes.Buffer
	cmd.Stderr = &trace
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(trace.String(), "init dappco.re/go/py/engine/object ") {
		t.Fatal("the runtime told nothing of initialisers")
	}
	for _, m := range initLine.FindAllStringSubmatch(trace.String(), -1) {
		n, _ := strconv.Atoi(m[2])
		if most, ok := startWork[m[1]]; !ok || n > most {
			t.Errorf("package %q runs code at start and allocates %d bytes, %d are allowed: use object.Definition, object.Name, native.Pattern or ondemand.Value", m[1], n, most)
		}
	}
}
