// Tests of the judgements themselves: a wrong expectation has to fail.

package conformance

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestComments_ParseExpectation(t *testing.T) {
	got := parseExpectation("print(1)  # expect: 1\n# expect: two\nx\nraise E  # expect error: E: msg\n")
	if strings.Join(got.stdout, "|") != "1|two" || got.failure != "E: msg" || got.failureLine != 4 || !got.commented {
		t.Errorf("got %+v", got)
	}
	if parseExpectation("print(1)\n").commented {
		t.Error("a script without comments has expectations")
	}
}

func TestComments_SplitParts(t *testing.T) {
	parts := splitParts("a\nb\n# ---\nc  # expect error: E")
	if len(parts) != 2 || parts[1] != "\n\n\nc  # expect error: E\n" {
		t.Errorf("got %q", parts)
	}
}

func TestComments_CheckFailure(t *testing.T) {
	want := expectation{failure: "E: msg", failureLine: 2}
	stderr := "Traceback (most recent call last):\n  File \"x.py\", line 2, in <module>\nE: msg\n"
	tests := []struct {
		name    string
		outcome Outcome
		passes  bool
	}{
		{"as expected", Outcome{Stderr: stderr, Exit: 1}, true},
		{"another message", Outcome{Stderr: strings.Replace(stderr, "msg", "other", 1), Exit: 1}, false},
		{"another line", Outcome{Stderr: strings.Replace(stderr, "line 2", "line 3", 1), Exit: 1}, false},
		{"another status", Outcome{Stderr: stderr, Exit: 0}, false},
		{"no error", Outcome{}, false},
	}
	for _, test := range tests {
		if err := want.checkFailure("x.py", test.outcome); (err == nil) != test.passes {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}

func TestGolden_Difference(t *testing.T) {
	if err := Difference("a\nb\n", "a\nb\n"); err != nil {
		t.Error(err)
	}
	for _, got := range []string{"a\n", "a\nb\nc\n", "a\nx\n", ""} {
		if Difference("a\nb\n", got) == nil {
			t.Errorf("%q passes for \"a\\nb\\n\"", got)
		}
	}
}

func TestLedger_RoundTrip(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.tsv")
	if err := (Ledger{"b/x": "second", "a/y": "first"}).Write(path); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil || string(text) != "id\treason\na/y\tfirst\nb/x\tsecond\n" {
		t.Fatalf("wrote %q, %v", text, err)
	}
	ledger, err := ReadLedger(path)
	if err != nil || len(ledger) != 2 || ledger["b/x"] != "second" {
		t.Errorf("read %v, %v", ledger, err)
	}
	if err := os.WriteFile(path, []byte("id\treason\na/y\t\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadLedger(path); err == nil {
		t.Error("an entry without a reason is read")
	}
}
