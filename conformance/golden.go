// Golden outputs: the .out file beside a script, written from the oracle by `go run ./cmd/golden` in the oracle's module.

package conformance

import (
	"fmt"
	"os"
	"strings"
)

// Golden returns the text of a .out file for an outcome: stdout, then stderr and the exit status if there is something to say.
func (o Outcome) Golden() string {
	var b strings.Builder
	b.WriteString(section(o.Stdout))
	if o.Stderr != "" {
		b.WriteString("--- stderr\n")
		b.WriteString(section(o.Stderr))
	}
	if o.Exit != 0 {
		fmt.Fprintf(&b, "--- exit %d\n", o.Exit)
	}
	return b.String()
}

// section ends a text with a newline and shows if the newline was missing.
func section(text string) string {
	if text == "" || strings.HasSuffix(text, "\n") {
		return text
	}
	return text + "\n--- no newline\n"
}

// checkGolden compares a run with the .out file.
func (s Script) checkGolden(engine *Engine) error {
	want, err := os.ReadFile(s.GoldenPath())
	if err != nil {
		return fmt.Errorf("no golden output (go run ./cmd/golden in conformance/oracle makes it): %w", err)
	}
	outcome, err := engine.Run(s.Path())
	if err != nil {
		return err
	}
	if outcome.TimedOut {
		return outcome.mustSucceed()
	}
	return Difference(string(want), outcome.Golden())
}

// Difference returns nil for equal texts, or an error that shows the first line that differs, with the line before it.
func Difference(want, got string) error {
	if want == got {
		return nil
	}
	wants, gots := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := 0; ; i++ {
		w, inWant := lineAt(wants, i)
		g, inGot := lineAt(gots, i)
		if w == g && inWant == inGot {
			continue
		}
		before, _ := lineAt(wants, i-1)
		rest := ""
		if i+1 < len(gots) {
			rest = "\n  then " + strings.Join(gots[i+1:min(i+6, len(gots))], "\n       ")
		}
		return fmt.Errorf("output line %d (after %q)\n  want %s\n  got  %s%s", i+1, before, w, g, rest)
	}
}

// lineAt returns line i, or a mark and false where the text has ended.
func lineAt(lines []string, i int) (string, bool) {
	if i < 0 || i >= len(lines) {
		return "(nothing)", false
	}
	return lines[i], true
}
