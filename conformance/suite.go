// Package conformance runs Python scripts on an engine and judges what they do.
// An engine is any program that is called as python is: CorePy itself, or the CPython that serves as oracle.
// Scripts are found by glob, so a new file cannot be forgotten.
package conformance

import (
	"fmt"
	"path/filepath"
	"sort"
	"strings"
)

// Judgement says how a script of a suite passes.
type Judgement int

// The ways to judge a script.
const (
	// ByExit passes a script whose exit status is 0.
	ByExit Judgement = iota
	// ByGolden passes a script whose output and exit status equal those in the .out file beside it.
	ByGolden
	// ByComment passes a script that does what its `# expect:` comments say; one without such comments passes by its exit status.
	ByComment
)

// Suite is a folder of scripts that are judged in one way.
type Suite struct {
	// Dir is the folder, relative to this package, with slashes.
	Dir string
	// Judgement is how its scripts pass.
	Judgement Judgement
}

// Suites returns every suite of this repository.
func Suites() []Suite {
	return []Suite{
		{"language/checks", ByExit},
		{"golden", ByGolden},
		{"scripts", ByComment},
		{"fixedbugs", ByComment},
		{"common", ByGolden},
	}
}

// Script is one script of a suite.
type Script struct {
	Suite Suite
	// Root is the directory of this package on disk.
	Root string
	// Name is the file name without .py.
	Name string
}

// Scripts lists the scripts of the suite, sorted. root is the directory of this package.
func (s Suite) Scripts(root string) ([]Script, error) {
	files, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(s.Dir), "*.py"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	scripts := make([]Script, 0, len(files))
	for _, file := range files {
		scripts = append(scripts, Script{s, root, strings.TrimSuffix(filepath.Base(file), ".py")})
	}
	return scripts, nil
}

// ID names the script in the ledger: its path relative to this package, without .py.
func (s Script) ID() string { return s.Suite.Dir + "/" + s.Name }

// Folder returns the directory that the script lies in.
func (s Script) Folder() string { return filepath.Join(s.Root, filepath.FromSlash(s.Suite.Dir)) }

// Path returns the file of the script.
func (s Script) Path() string { return filepath.Join(s.Folder(), s.Name+".py") }

// GoldenPath returns the file with the output that the script is expected to have.
func (s Script) GoldenPath() string { return filepath.Join(s.Folder(), s.Name+".out") }

// Check runs the script on the engine and returns nil if it passes, or an error that shows the first difference.
func (s Script) Check(engine *Engine) error {
	switch s.Suite.Judgement {
	case ByGolden:
		return s.checkGolden(engine)
	case ByComment:
		return s.checkComments(engine)
	}
	outcome, err := engine.Run(s.Path())
	if err != nil {
		return err
	}
	return outcome.mustSucceed()
}

// mustSucceed returns an error with the end of what was printed unless the exit status is 0.
func (o Outcome) mustSucceed() error {
	if o.TimedOut {
		return fmt.Errorf("timed out; last output: %s", tail(o.Stdout+o.Stderr))
	}
	if o.Exit != 0 {
		return fmt.Errorf("exit status %d: %s", o.Exit, tail(o.Stderr))
	}
	return nil
}

// tail returns the last lines of a text, few enough for a test log.
func tail(text string) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	if len(lines) > 12 {
		lines = lines[len(lines)-12:]
	}
	return strings.Join(lines, "\n")
}
