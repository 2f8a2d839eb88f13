// This file asks an interpreter for the names of the table and counts what it has.

package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

//go:embed probe.py
var probeScript string

// answer says whether the interpreter has a name, and its signature.
type answer struct {
	found bool
	sig   string
}

func probe(python string, entries []entry) ([]answer, error) {
	dir, err := os.MkdirTemp("", "probe") // of its own, because the folder of a script is where it imports from
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	script := filepath.Join(dir, "probe.py")
	if err := os.WriteFile(script, []byte(probeScript), 0o600); err != nil {
		return nil, err
	}
	var in strings.Builder
	for _, e := range entries {
		fmt.Fprintf(&in, "%s\t%s\t%s\n", e.scope, e.owner, e.path)
	}
	var out, messages bytes.Buffer
	cmd := exec.Command(python, script)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(in.String()), &out, &messages
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("%v: %s", err, messages.String())
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if len(lines) != len(entries) {
		return nil, fmt.Errorf("%d answers to %d questions", len(lines), len(entries))
	}
	answers := make([]answer, len(lines))
	for i, line := range lines {
		found, sig, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("%q is no answer", line)
		}
		answers[i] = answer{found == "y", sig}
	}
	return answers, nil
}

// owned is what is known of one type or module, or of the built-in names.
type owned struct {
	scope, name     string
	names, have     int
	public, havePub int
	sigs, same      int
	missing, differ []string
}

// group counts the answers of each owner, in the order of the table.
func group(entries []entry, answers []answer) []*owned {
	var groups []*owned
	byName := map[[2]string]*owned{}
	for i, e := range entries {
		key := [2]string{e.scope, e.owner}
		g := byName[key]
		if g == nil {
			g = &owned{scope: e.scope, name: e.owner}
			byName[key] = g
			groups = append(groups, g)
		}
		g.count(e, answers[i])
	}
	return groups
}

var address = regexp.MustCompile(` at 0x[0-9a-f]+`)

func (g *owned) count(e entry, a answer) {
	g.names++
	if e.public() {
		g.public++
	}
	if !a.found {
		g.missing = append(g.missing, e.path)
		return
	}
	g.have++
	if e.public() {
		g.havePub++
	}
	if e.sig == "" {
		return
	}
	g.sigs++
	if address.ReplaceAllString(a.sig, "") == address.ReplaceAllString(e.sig, "") {
		g.same++
	} else {
		g.differ = append(g.differ, fmt.Sprintf("%s%s, not %s", e.path, e.sig, a.sig))
	}
}

func percent(n, of int) float64 {
	if of == 0 {
		return 100
	}
	return 100 * float64(n) / float64(of)
}

func printDetails(w io.Writer, groups []*owned) {
	for _, g := range groups {
		for _, name := range g.missing {
			fmt.Fprintf(w, "%s: no %s\n", g.name, name)
		}
		for _, text := range g.differ {
			fmt.Fprintf(w, "%s: %s\n", g.name, text)
		}
	}
	printGroups(w, groups)
}

func printGroups(w io.Writer, groups []*owned) {
	for _, g := range groups {
		fmt.Fprintf(w, "%-8s %-28s public names %4d of %4d (%5.1f %%)  signatures %4d of %4d (%5.1f %%)\n",
			g.scope, g.name, g.havePub, g.public, percent(g.havePub, g.public), g.same, g.sigs, percent(g.same, g.sigs))
	}
}

// printTotals prints two lines: the built-ins with all their names, private ones too, and the modules with their public names.
func printTotals(w io.Writer, groups []*owned) {
	var builtins, modules owned
	whole, good := 0, 0
	for _, g := range groups {
		if g.scope != "module" {
			builtins.add(g)
			continue
		}
		modules.add(g)
		whole++
		if percent(g.havePub, g.public) >= 95 {
			good++
		}
	}
	if builtins.names > 0 {
		fmt.Fprintf(w, "built-in functions, types and exceptions: %d of %d names (%.1f %%), %d of %d signatures (%.1f %%)\n",
			builtins.have, builtins.names, percent(builtins.have, builtins.names), builtins.same, builtins.sigs, percent(builtins.same, builtins.sigs))
	}
	if whole > 0 {
		fmt.Fprintf(w, "modules: %d of %d public names (%.1f %%), %d of %d signatures (%.1f %%); %d of %d modules have at least 95 %%\n",
			modules.havePub, modules.public, percent(modules.havePub, modules.public), modules.same, modules.sigs, percent(modules.same, modules.sigs), good, whole)
	}
}

func (g *owned) add(other *owned) {
	g.names += other.names
	g.have += other.have
	g.public += other.public
	g.havePub += other.havePub
	g.sigs += other.sigs
	g.same += other.same
}
