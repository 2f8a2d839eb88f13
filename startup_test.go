// This file tests that packages of the standard library, and those that bind Go packages, do their work when they are used, not when a program starts.

package py_test

import (
	"bytes"
	"os"
	"os/exec"
	"regexp"
	"testing"
)

// startWork is the packages of which that is true and whose variables are computed at start all the same, with the bytes that they may allocate then. The list may only get shorter.
var startWork = map[string]int{"engine/stdlib/collections": 90000, "engine/stdlib/unittest": 20000, "engine/stdlib/zlib": 4096, "engine/stdlib/statistics": 2048, "reflectbind": 32}

var initLine = regexp.MustCompile(`(?m)^init dappco\.re/go/py/((?:engine/stdlib|reflectbind|typemap|modules)\S*) @.* (\d+) bytes, \d+ allocs$`)

// TestStartWork reads what the runtime tells of the initialisers of this very program.
func TestStartWork(t *testing.T) {
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace bytes.Buffer
	cmd.Stderr = &trace
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(trace.Bytes(), []byte("init dappco.re/go/py/engine/object ")) {
		t.Fatal("the runtime told nothing of initialisers")
	}
	for _, m := range initLine.FindAllSubmatch(trace.Bytes(), -1) {
		n := 0
		for _, c := range m[2] {
			n = n*10 + int(c-'0')
		}
		if most := startWork[string(m[1])]; n > most {
			t.Errorf("%s allocates %d bytes at start, %d are allowed: use object.Definition, object.Name, native.Pattern or ondemand.Value", m[1], n, most)
		}
	}
}
