// Tests of running scripts as processes, with a shell in the place of a Python.

package conformance

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// shell runs a text with /bin/sh as the engine.
func shell(t *testing.T, timeout time.Duration, text string) Outcome {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("needs /bin/sh")
	}
	script := filepath.Join(t.TempDir(), "script.py")
	if err := os.WriteFile(script, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	outcome, err := (&Engine{Path: "/bin/sh", Timeout: timeout}).Run(script)
	if err != nil {
		t.Fatal(err)
	}
	return outcome
}

func TestEngine_Run_Streams(t *testing.T) {
	outcome := shell(t, time.Minute, "echo out; echo err >&2; exit 3\n")
	if outcome.Stdout != "out\n" || outcome.Stderr != "err\n" || outcome.Exit != 3 || outcome.TimedOut {
		t.Errorf("got %+v", outcome)
	}
}

func TestEngine_Run_Normalises(t *testing.T) {
	outcome := shell(t, time.Minute, `echo "<object at 0x7f00aa> File \"$0\" 0x41"`)
	if outcome.Stdout != "<object at 0xADDRESS> File \"script.py\" 0x41\n" {
		t.Errorf("got %q", outcome.Stdout)
	}
}

func TestEngine_Run_Timeout(t *testing.T) {
	start := time.Now()
	outcome := shell(t, 200*time.Millisecond, "echo started; sleep 60 & sleep 60\n")
	if !outcome.TimedOut || outcome.Stdout != "started\n" {
		t.Errorf("got %+v", outcome)
	}
	if outcome.mustSucceed() == nil {
		t.Error("a script that timed out passes")
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestEngine_Run_OutputIsCapped(t *testing.T) {
	outcome := shell(t, time.Minute, "head -c 20000000 /dev/zero | tr '\\0' x\n")
	if len(outcome.Stdout) != maxOutput || strings.Trim(outcome.Stdout, "x") != "" {
		t.Errorf("kept %d bytes", len(outcome.Stdout))
	}
}

func TestEngine_Run_Missing(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the shell that sets the memory limit reports the status")
	}
	outcome, err := (&Engine{Path: "/nonexistent/python"}).Run("script.py")
	if err == nil && outcome.Exit == 0 {
		t.Error("an engine that does not exist passes")
	}
}
