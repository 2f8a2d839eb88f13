// This file holds what module unicodedata knows beyond the properties in tables.go, for the current version of Unicode and for 3.2.

package unicodedata

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"strings"

	"dappco.re/go/py/engine/ondemand"
)

//go:generate python3.14 gen/ucd.py

//go:embed ucd.bin
var packedData []byte

// record is what many characters have in common.
type record struct {
	category, bidirectional, combining, width, mirrored, decimal, digit uint8
	number                                                              int
}

// decomposition is the text of a character's decomposition, and what it means.
type decomposition struct {
	text   string
	compat bool
	to     []rune
}

// Data is the character database of a version of Unicode.
type Data struct {
	Version  string
	numbers  []float64
	records  []record
	starts   []rune // of the runs of characters with the same record
	runs     []int32
	blocks   []int32 // the run that each block of 256 characters begins in
	decomp   map[rune]*decomposition
	full     map[rune][]rune // canonical decompositions that differ from what decomp leads to
	composed map[[2]rune]rune
	names    map[rune]string // those that are not the current ones
	old      bool
}

var data = ondemand.Value[[2]*Data]{Make: func() [2]*Data {
	raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(packedData)))
	if err != nil {
		panic("unreachable: ucd.bin is corrupt: " + err.Error())
	}
	r := &dataReader{raw}
	current := r.data(Version)
	old := r.data("3.2.0")
	old.old = true
	return [2]*Data{current, old}
}}

// Current is the database of the version of Unicode that the engine uses.
func Current() *Data { return data.Get()[0] }

// Old is the database of Unicode 3.2.
func Old() *Data { return data.Get()[1] }

// dataReader reads ucd.bin.
type dataReader struct{ rest []byte }

func (d *dataReader) number() int {
	n, size := binary.Uvarint(d.rest)
	d.rest = d.rest[size:]
	return int(n)
}

func (d *dataReader) text() string {
	n := d.number()
	s := string(d.rest[:n])
	d.rest = d.rest[n:]
	return s
}

func (d *dataReader) data(version string) *Data {
	t := &Data{Version: version, decomp: map[rune]*decomposition{}, full: map[rune][]rune{}, composed: map[[2]rune]rune{}, names: map[rune]string{}}
	t.numbers = make([]float64, d.number())
	for i := range t.numbers {
		t.numbers[i], _ = strconv.ParseFloat(d.text(), 64)
	}
	t.records = make([]record, d.number())
	for i := range t.records {
		b := d.rest
		t.records[i] = record{b[0], b[1], b[2], b[3], b[4], b[5], b[6], 0}
		d.rest = b[7:]
		t.records[i].number = d.number()
	}
	n, at := d.number(), rune(0)
	for range n {
		t.starts = append(t.starts, at)
		at += rune(d.number())
		t.runs = append(t.runs, int32(d.number()))
	}
	run := 0
	for block := rune(0); block <= MaxRune; block += blockSize {
		for run+1 < len(t.starts) && t.starts[run+1] <= block {
			run++
		}
		t.blocks = append(t.blocks, int32(run))
	}
	t.blocks = append(t.blocks, int32(len(t.starts)-1))
	n, at = d.number(), 0
	for range n {
		at += rune(d.number())
		t.decomp[at] = newDecomposition(d.text())
	}
	for range d.number() {
		r := rune(d.number())
		to := t.decomp[r].to
		t.composed[[2]rune{to[0], to[1]}] = r
	}
	for range d.number() {
		r := rune(d.number())
		t.full[r] = []rune(d.text())
	}
	for range d.number() {
		r := rune(d.number())
		t.names[r] = d.text()
	}
	return t
}

func newDecomposition(text string) *decomposition {
	d := &decomposition{text: text}
	for _, f := range strings.Fields(text) {
		if f[0] == '<' {
			d.compat = true
			continue
		}
		n, _ := strconv.ParseInt(f, 16, 32)
		d.to = append(d.to, rune(n))
	}
	return d
}

// blockSize is how many characters a block has.
const blockSize = 256

func (t *Data) record(r rune) *record {
	block := r / blockSize
	lo, hi := int(t.blocks[block]), int(t.blocks[block+1])
	for lo < hi {
		if mid := (lo + hi + 1) / 2; t.starts[mid] > r {
			hi = mid - 1
		} else {
			lo = mid
		}
	}
	return &t.records[t.runs[lo]]
}

var (
	bidirectionals = [...]string{"", "L", "LRE", "LRO", "R", "AL", "RLE", "RLO", "PDF", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"}
	widths         = [...]string{"A", "F", "H", "N", "Na", "W"}
)

// Category is the general category of r.
func (t *Data) Category(r rune) string { return categories[t.record(r).category] }

// Bidirectional is the bidirectional class of r, "" if it has none.
func (t *Data) Bidirectional(r rune) string { return bidirectionals[t.record(r).bidirectional] }

// class is the combining class that counts in normalisation: that of the current version in every one.
func (t *Data) class(r rune) int {
	if t.old {
		t = Current()
	}
	return t.Combining(r)
}

// Combining is the canonical combining class of r.
func (t *Data) Combining(r rune) int { return int(t.record(r).combining) }

// Width is the East Asian width of r.
func (t *Data) Width(r rune) string { return widths[t.record(r).width] }

// Mirrored reports that r is mirrored in bidirectional text.
func (t *Data) Mirrored(r rune) bool { return t.record(r).mirrored != 0 }

// Decimal is the value of a decimal digit, -1 if r is none.
func (t *Data) Decimal(r rune) int { return int(t.record(r).decimal) - 1 }

// Digit is the value of a digit, -1 if r is none.
func (t *Data) Digit(r rune) int { return int(t.record(r).digit) - 1 }

// Numeric is the value of a numeric character.
func (t *Data) Numeric(r rune) (value float64, ok bool) {
	n := t.record(r).number
	return t.numbers[n], n != 0
}

// Decomposition is the decomposition of r as the database has it, "" if there is none.
func (t *Data) Decomposition(r rune) string {
	if r >= hangulFirst && r <= hangulLast {
		var parts []string
		for _, p := range appendHangul(nil, r) {
			parts = append(parts, fmt.Sprintf("%04X", p))
		}
		return strings.Join(parts, " ")
	}
	if d := t.decomp[r]; d != nil {
		return d.text
	}
	return ""
}

// Name is the name of r in this version, "" if it has none.
func (t *Data) Name(r rune) string {
	if s, ok := t.names[r]; ok {
		return s
	}
	if t.old && t.record(r).category == 0 {
		return ""
	}
	return Name(r)
}
