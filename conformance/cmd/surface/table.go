// This file reads and writes the table of CPython's names.

package main

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

const tableFile = "cpython-3.14.6.tsv.gz"

//go:embed cpython-3.14.6.tsv.gz
var table []byte

// entry is a name that CPython has. Its scope is builtin, type or module.
type entry struct {
	scope, owner, path string
	// sig is the signature that inspect.signature gives, empty if it gives none.
	sig string
}

// public reports whether no part of the path is private; special names are not.
func (e entry) public() bool {
	for part := range strings.SplitSeq(e.path, ".") {
		if strings.HasPrefix(part, "_") && !(strings.HasPrefix(part, "__") && strings.HasSuffix(part, "__")) {
			return false
		}
	}
	return true
}

// firstWave is the modules of the standard library that CorePy has or is to have first; what is below them belongs to them.
var firstWave = strings.Fields(`sys types typing annotationlib dataclasses enum abc functools itertools collections collections.abc operator contextlib copy math cmath random statistics
	decimal fractions numbers datetime time calendar zoneinfo re string string.templatelib textwrap json json.decoder json.encoder csv base64 binascii struct hashlib hmac secrets uuid io
	os os.path pathlib shutil tempfile glob fnmatch subprocess logging logging.config logging.handlers argparse weakref gc traceback inspect warnings importlib importlib.abc importlib.machinery
	importlib.util unittest unittest.case unittest.loader unittest.mock unittest.result unittest.runner unittest.suite heapq bisect array queue contextvars pprint reprlib difflib shlex configparser
	tomllib html html.entities html.parser urllib.parse platform errno signal atexit keyword token tokenize ast dis codecs encodings unicodedata locale zlib gzip
	copyreg linecache stat posixpath ntpath genericpath opcode code codeop __future__ timeit`)

// choose is the entries of the owners in names, or of the built-ins and the modules of the first wave, or of all modules.
func choose(entries []entry, all bool, names []string) []entry {
	return slices.DeleteFunc(entries, func(e entry) bool {
		if len(names) > 0 {
			return !slices.Contains(names, e.owner)
		}
		return e.scope == "module" && !all && !slices.Contains(firstWave, e.owner)
	})
}

func readTable() ([]entry, error) {
	r, err := gzip.NewReader(bytes.NewReader(table))
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var entries []entry
	for line := range strings.Lines(string(text)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 4 {
			return nil, fmt.Errorf("malformed line %q", line)
		}
		entries = append(entries, entry{f[0], f[1], f[2], f[3]})
	}
	return entries, nil
}

// item is what the description says of a name.
type item struct {
	Sig     string          `json:"sig"`
	SigSrc  string          `json:"sig_src"`
	Members map[string]item `json:"members"`
	Attrs   map[string]item `json:"attrs"`
}

func (i item) signature() string {
	if i.SigSrc != "inspect" {
		return ""
	}
	return strings.NewReplacer("\n", " ", "\t", " ").Replace(i.Sig)
}

func writeTable(from, to string) error {
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	var d struct {
		Builtins   map[string]item
		Types      map[string]item
		Exceptions map[string]item
		Modules    map[string]struct{ Names map[string]item }
	}
	if err := json.Unmarshal(text, &d); err != nil {
		return err
	}
	var lines []string
	add := func(scope, owner, path string, i item) {
		lines = append(lines, strings.Join([]string{scope, owner, path, i.signature()}, "\t"))
	}
	for name, i := range d.Builtins {
		add("builtin", "builtins", name, i)
	}
	for _, types := range []map[string]item{d.Types, d.Exceptions} {
		for owner, t := range types {
			add("type", owner, "", t)
			for name, i := range t.Attrs {
				add("type", owner, name, i)
			}
		}
	}
	for owner, m := range d.Modules {
		for name, i := range m.Names {
			add("module", owner, name, i)
			for member, j := range i.Members {
				add("module", owner, name+"."+member, j)
			}
		}
	}
	slices.Sort(lines)
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if _, err := io.WriteString(w, strings.Join(lines, "\n")+"\n"); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(to, out.Bytes(), 0o644)
}
