// This file keeps the interned strings: one object for each text that is used as a name.

package object

import (
	"sync"
	"sync/atomic"
)

// EmptyStr is "".
var EmptyStr = Intern("")

// latin1Strs are the one-character strings of the first 256 code points, which are interned without being in the table.
var latin1Strs = func() *[256]Str {
	text := make([]byte, 0, 384)
	for r := rune(0); r < 256; r++ {
		text = AppendRune(text, r)
	}
	all, strs := string(text), new([256]Str)
	for i := range strs {
		width := 1 + i>>7
		strs[i].typ, strs[i].s, strs[i].n, strs[i].flags = StrType, all[:width], 1, strInterned
		all = all[width:]
	}
	return strs
}()

// latin1Str is the str of text if that is one of the first 256 code points, else nil.
func latin1Str(text string) *Str {
	switch len(text) {
	case 1:
		return &latin1Strs[text[0]]
	case 2:
		if text[0] >= 0x80 && text[0] <= 0xC3 {
			return &latin1Strs[text[0]<<6|text[1]&0x3F]
		}
	}
	return nil
}

// internTable is a hash table of strings with linear probing. It is read without a lock: slots go from nil to a str and stay, and a table that grows is copied.
type internTable []atomic.Pointer[Str]

// interned is the table of all interpreters; mu guards what adds to it.
var interned struct {
	mu    sync.Mutex
	table atomic.Pointer[internTable]
	used  int
}

// internSize is the first size of the table, a power of two: that of a program that has started.
const internSize = 2048

// find is the str of text, or nil and the slot where it belongs.
func (t internTable) find(text string, hash uint64) (*Str, *atomic.Pointer[Str]) {
	for i := hash; ; i++ {
		slot := &t[i&uint64(len(t)-1)]
		s := slot.Load()
		if s == nil || s.s == text {
			return s, slot
		}
	}
}

// Intern is the one str object of text that all code uses for names, so that comparing pointers decides most lookups.
func Intern(text string) *Str {
	if s := latin1Str(text); s != nil {
		return s
	}
	hash := HashBytes(text)
	if t := interned.table.Load(); t != nil {
		if s, _ := t.find(text, hash); s != nil {
			return s
		}
	}
	return addInterned(text, hash)
}

func addInterned(text string, hash uint64) *Str {
	interned.mu.Lock()
	defer interned.mu.Unlock()
	t := interned.table.Load()
	if t == nil || interned.used >= len(*t)*3/4 {
		t = t.grown()
		interned.table.Store(t)
	}
	s, slot := t.find(text, hash)
	if s == nil {
		s = NewStr(text)
		s.count()
		s.flags |= strInterned
		s.hash.Store(hash)
		slot.Store(s)
		interned.used++
	}
	return s
}

// grown is a table of twice the size with the same strings.
func (t *internTable) grown() *internTable {
	if t == nil {
		first := make(internTable, internSize)
		return &first
	}
	more := make(internTable, 2*len(*t))
	for i := range *t {
		if s := (*t)[i].Load(); s != nil {
			_, slot := more.find(s.s, s.Hash())
			slot.Store(s)
		}
	}
	return &more
}

// IsInterned reports that s is the canonical object of its text.
func (s *Str) IsInterned() bool { return s.flags&strInterned != 0 }
