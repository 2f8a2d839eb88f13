// Expectations in comments. A script says on the line that prints what it prints:
//
//	print(1 + 1)  # expect: 2
//	# expect: a further line of the same statement
//	None()  # expect error: TypeError: 'NoneType' object is not callable
//
// The expected lines, in the order of the source, are the whole of stdout. An expected error is the last line of stderr, the exit status is 1,
// and the traceback names the line of the comment. A line `# ---` starts a new script, so that a file can hold several errors.

package conformance

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// expectation is what one part of a script is expected to do.
type expectation struct {
	stdout []string
	// failure is the expected last line of stderr, empty where none is expected; failureLine is the line it is raised on.
	failure     string
	failureLine int
	// commented says whether there was any expectation at all.
	commented bool
}

var expectComment = regexp.MustCompile(`# expect( error)?: ?(.*)$`)

// parseExpectation reads the comments of a part of a script.
func parseExpectation(source string) expectation {
	var e expectation
	for i, line := range strings.Split(source, "\n") {
		match := expectComment.FindStringSubmatch(line)
		if match == nil {
			continue
		}
		e.commented = true
		if match[1] == "" {
			e.stdout = append(e.stdout, match[2])
			continue
		}
		e.failure, e.failureLine = match[2], i+1
	}
	return e
}

// checkComments runs each part of the script and compares it with its comments.
func (s Script) checkComments(engine *Engine) error {
	source, err := os.ReadFile(s.Path())
	if err != nil {
		return err
	}
	parts := splitParts(string(source))
	if len(parts) == 1 {
		return checkPart(engine, s.Path(), parts[0])
	}
	dir, err := os.MkdirTemp("", "conformance")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	for i, part := range parts {
		file := filepath.Join(dir, s.Name+".py")
		if err := os.WriteFile(file, []byte(part), 0o644); err != nil {
			return err
		}
		if err := checkPart(engine, file, part); err != nil {
			return fmt.Errorf("part %d: %w", i+1, err)
		}
	}
	return nil
}

// splitParts cuts a source at its `# ---` lines. Every part keeps its line numbers: what stands before it becomes empty lines.
func splitParts(source string) []string {
	var parts []string
	before := 0
	for _, part := range strings.Split(source, "\n# ---\n") {
		parts = append(parts, strings.Repeat("\n", before)+part+"\n")
		before += strings.Count(part, "\n") + 2
	}
	return parts
}

// checkPart runs one file and compares it with the comments in its source.
func checkPart(engine *Engine, file, source string) error {
	outcome, err := engine.Run(file)
	if err != nil {
		return err
	}
	want := parseExpectation(source)
	if want.failure == "" {
		if err := outcome.mustSucceed(); err != nil {
			return err
		}
	}
	if !want.commented {
		return nil
	}
	expected := strings.Join(want.stdout, "\n")
	if expected != "" {
		expected += "\n"
	}
	if err := Difference(expected, outcome.Stdout); err != nil {
		return err
	}
	if want.failure == "" {
		return nil
	}
	return want.checkFailure(filepath.Base(file), outcome)
}

// checkFailure compares an uncaught exception with the expected one.
func (e expectation) checkFailure(file string, outcome Outcome) error {
	lines := strings.Split(strings.TrimRight(outcome.Stderr, "\n"), "\n")
	if err := Difference(e.failure, lines[len(lines)-1]); err != nil {
		return fmt.Errorf("last line of stderr: %w", err)
	}
	if place := fmt.Sprintf("File %q, line %d", file, e.failureLine); !strings.Contains(outcome.Stderr, place) {
		return fmt.Errorf("the traceback does not name %s:\n%s", place, tail(outcome.Stderr))
	}
	if outcome.Exit != 1 {
		return fmt.Errorf("exit status %d, want 1", outcome.Exit)
	}
	return nil
}
