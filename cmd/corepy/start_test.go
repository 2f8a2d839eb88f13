// This file tests the order in which packages are initialised.

package main

import (
	"bytes"
	"os"
	"os/exec"
	"testing"
)

// TestMainstack_First_Good reads what the runtime tells of the initialisers of this very program.
func TestMainstack_First_Good(t *testing.T) {
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace bytes.Buffer
	cmd.Stderr = &trace
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	stack := bytes.Index(trace.Bytes(), []byte("init dappco.re/go/py/cmd/corepy/mainstack "))
	object := bytes.Index(trace.Bytes(), []byte("init dappco.re/go/py/engine/object "))
	if stack < 0 || object < 0 || stack > object {
		t.Errorf("mainstack is initialised at %d, engine/object at %d of:\n%s", stack, object, &trace)
	}
}
