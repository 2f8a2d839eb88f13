// Tests of what scripts inherit.

//go:build unix

package conformance

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestEngine_InheritedDescriptors: a descriptor without close-on-exec, as a process inherits it, does not reach a script.
func TestEngine_InheritedDescriptors(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	fd, err := syscall.Dup(int(null.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	defer syscall.Close(fd)
	script := filepath.Join(t.TempDir(), "list.sh")
	text := fmt.Sprintf("if [ -e /dev/fd/%d ]; then echo open; else echo closed; fi\n", fd)
	if err := os.WriteFile(script, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	closeInherited()
	outcome, err := (&Engine{Path: "/bin/sh"}).Run(script)
	if err != nil || strings.TrimSpace(outcome.Stdout) != "closed" {
		t.Errorf("the script printed %q, %v", outcome.Stdout, err)
	}
}
