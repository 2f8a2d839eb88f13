// Package multibyte knows the encodings of East Asia that have no state: every character is a sequence of up to four bytes, or of eight.
package multibyte

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"io"
	"strings"
	"sync"

	"dappco.re/go/py/engine/ondemand"
)

//go:generate python3.14 gen/tables.py

//go:embed tables.bin
var packed []byte

// codec is a row of the table of codecs.
type codec struct{ name, base, how, aliases string }

// Table is an encoding. A sequence of bytes is a number, the first byte the highest.
type Table struct {
	Name   string
	decode map[uint32]rune
	pairs  map[uint32][2]rune // sequences that are two characters
	encode map[rune]uint32
	joined map[[2]rune]uint32
	// first are the bytes that more must follow, second the pairs of bytes that more must follow.
	first  [256]bool
	second map[uint32]bool
	// gaps are runs of characters that gb18030 numbers one after the other.
	gaps []gap
	// twice are sequences of two bytes that are wrong as a whole.
	twice map[uint32]bool
}

type gap struct{ char, index, n int }

var (
	mu     sync.Mutex
	loaded [len(codecs)]*Table
	parts  = ondemand.Value[[][]byte]{Make: func() [][]byte {
		raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
		if err != nil {
			panic("unreachable: tables.bin is corrupt: " + err.Error())
		}
		r := reader{raw}
		sizes := make([]int, len(codecs))
		for i := range sizes {
			sizes[i] = r.number()
		}
		parts := make([][]byte, len(codecs))
		for i, n := range sizes {
			parts[i] = r.rest[:n]
			r.rest = r.rest[n:]
		}
		return parts
	}}
)

// Names is the names of the encodings.
func Names() []string {
	names := make([]string, len(codecs))
	for i, c := range codecs {
		names[i] = c.name
	}
	return names
}

// Find is the encoding of that normalised name (lower case, underscores) or alias, nil if there is none.
func Find(name string) *Table {
	for i := range codecs {
		c := &codecs[i]
		if c.name == name || name != "" && strings.Contains(" "+c.aliases+" ", " "+name+" ") {
			mu.Lock()
			defer mu.Unlock()
			return find(i)
		}
	}
	return nil
}

// find is the encoding at i, which is loaded with those that it is based on.
func find(i int) *Table {
	c := codecs[i]
	if t := loaded[i]; t != nil {
		return t
	}
	t := &Table{Name: c.name, decode: map[uint32]rune{}, pairs: map[uint32][2]rune{}, encode: map[rune]uint32{}, joined: map[[2]rune]uint32{}, second: map[uint32]bool{}, twice: map[uint32]bool{}}
	for j := range codecs {
		if codecs[j].name == c.base {
			t.from(find(j), c.how)
		}
	}
	r := reader{parts.Get()[i]}
	t.read(&r)
	loaded[i] = t
	return t
}

// from takes the sequences of another encoding.
func (t *Table) from(base *Table, how string) {
	key := func(k uint32) (uint32, bool) { return k, true }
	if how == "sjis" {
		key = shiftJIS
	}
	for k, r := range base.decode {
		if k, ok := key(k); ok {
			t.decode[k] = r
		}
	}
	for k, p := range base.pairs {
		if k, ok := key(k); ok {
			t.pairs[k] = p
		}
	}
}

// shiftJIS is the Shift JIS sequence for one of EUC.
func shiftJIS(k uint32) (uint32, bool) {
	var row, cell uint32
	switch {
	case k < 0x80:
		return k, true
	case k>>8 == 0x8E:
		return k & 0xFF, true
	case k >= 0x8F0000:
		row, cell = k>>8&0xFF-0xA0, k&0xFF-0xA0
		// The rows of the second plane that there are follow those of the first.
		switch at := strings.IndexByte("\x01\x08\x03\x04\x05\x0c\x0d\x0e\x0f", byte(row)); {
		case at >= 0:
			row = 94 + uint32(at)
		case row >= 78:
			row += 103 - 78
		default:
			return 0, false
		}
	case k > 0xA0A0:
		row, cell = k>>8-0xA1, k&0xFF-0xA0
	default:
		return 0, false
	}
	lead := row/2 + 0x81
	if lead > 0x9F {
		lead += 0x40
	}
	trail := cell + 0x9E
	if row%2 == 0 {
		if trail = cell + 0x3F; trail >= 0x7F {
			trail++
		}
	}
	return lead<<8 | trail, true
}

// reader reads tables.bin.
type reader struct{ rest []byte }

func (r *reader) number() int {
	n, size := binary.Uvarint(r.rest)
	r.rest = r.rest[size:]
	return int(n)
}

func (r *reader) signed() int {
	n := r.number()
	if n&1 != 0 {
		return -(n + 1) / 2
	}
	return n / 2
}

// each calls f for the keys of runs.
func (r *reader) each(f func(k uint32)) {
	at := 0
	for range r.number() {
		at += r.number()
		for n := r.number(); n > 0; n-- {
			f(uint32(at))
			at++
		}
	}
}

func (t *Table) read(r *reader) {
	isX0213 := strings.HasSuffix(t.Name, "jisx0213")
	r.each(func(k uint32) {
		delete(t.decode, k)
		delete(t.pairs, k)
		if isX0213 {
			t.twice[k] = true
		}
	})
	key, char := -1, -1
	next := func() rune {
		char += r.signed() + 1
		return rune(char)
	}
	for range r.number() {
		n := r.number()
		key += n >> 1
		k := uint32(key)
		delete(t.decode, k)
		delete(t.pairs, k)
		if n&1 != 0 {
			a := next()
			t.pairs[k] = [2]rune{a, next()}
		} else {
			t.decode[k] = next()
		}
	}
	for k, c := range t.decode {
		if old, ok := t.encode[c]; !ok || k < old {
			t.encode[c] = k
		}
	}
	for k, p := range t.pairs {
		t.joined[p] = k
	}
	c := 0
	for range r.number() {
		c += r.number()
		if k := r.number(); k == 0 {
			delete(t.encode, rune(c))
		} else {
			t.encode[rune(c)] = uint32(k - 1)
		}
	}
	r.each(func(k uint32) { t.first[k] = true })
	r.each(func(k uint32) { t.second[k] = true })
	for range r.number() {
		t.gaps = append(t.gaps, gap{r.number(), r.number(), r.number()})
	}
}
