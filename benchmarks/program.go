// Programs: a folder with main.py, the same algorithm in the peers' languages, and the result that all must compute.

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// program is one folder of programs.
type program struct {
	name   string
	folder string
	// expected is the content of the file `expected`: a number or a string.
	expected string
}

// loadPrograms reads the folders below folder that are in the list; an empty list means all.
func loadPrograms(folder string, only []string) ([]*program, error) {
	mains, err := filepath.Glob(filepath.Join(folder, "*", "main.py"))
	if err != nil {
		return nil, err
	}
	var programs []*program
	for _, main := range mains {
		dir := filepath.Dir(main)
		name := filepath.Base(dir)
		if !selected(name, only) {
			continue
		}
		expected, err := os.ReadFile(filepath.Join(dir, "expected"))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		programs = append(programs, &program{name: name, folder: dir, expected: strings.TrimSpace(string(expected))})
	}
	if len(programs) == 0 {
		return nil, fmt.Errorf("no program in %s fits %v", folder, only)
	}
	return programs, nil
}

// path returns the file of the program in a language, named by its extension.
func (p *program) path(extension string) string {
	return filepath.Join(p.folder, "main."+extension)
}

// has reports whether the program is written in a language.
func (p *program) has(extension string) bool {
	_, err := os.Stat(p.path(extension))
	return err == nil
}

// source returns the text of the program in a language.
func (p *program) source(extension string) (string, error) {
	text, err := os.ReadFile(p.path(extension))
	return string(text), err
}

// validate compares a result with the expected one. Numbers may differ in the last digits, since peers order float operations as they like.
func (p *program) validate(result string) error {
	if p.expected == "" {
		return fmt.Errorf("%s has no file `expected`; this run computed %s", p.name, result)
	}
	if result == p.expected {
		return nil
	}
	got, errGot := strconv.ParseFloat(result, 64)
	want, errWant := strconv.ParseFloat(p.expected, 64)
	if errGot != nil || errWant != nil || math.Abs(got-want) > 1e-9*math.Abs(want) {
		return fmt.Errorf("computed %s, want %s", result, p.expected)
	}
	return nil
}
