// This file defines Str, the representation of Python's str, and interning.

package object

import (
	"hash/maphash"
	"sort"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// Str is a str object (and the front part of instances of its subclasses).
//
// The text is in s as UTF-8, except that a lone surrogate U+D800..U+DFFF stands as its three-byte pattern (Go's utf8 package does not decode
// those: use DecodeRune). A surrogate pair stays two code points. So concatenation is concatenation of bytes, byte order is code-point order,
// searching is searching of bytes, and a Go string is a str without conversion. n is the number of code points; n == len(s) means ASCII, where
// indexes are byte offsets. Other strings build marks, the byte offset of every 64th code point, at their first indexing.
type Str struct {
	Head
	s     string
	n     int32 // code points; -1 means not counted yet
	flags uint32
	hash  atomic.Uint64 // 0 means not computed yet
	extra atomic.Pointer[strExtra]
}

// strExtra is what few strings have. It is replaced as a whole, never changed.
type strExtra struct {
	marks []int32
	grow  *growBuffer // of a str made by appending; see appendShared
}

const strInterned = 1

// growBuffer is the shared tail room that makes s += t amortised: the str whose text ends where the buffer's content
// ends may extend it in place.
type growBuffer struct {
	mu  sync.Mutex
	buf []byte
}

// NewStr is a str of text, which must be valid UTF-8 but for encoded surrogates.
func NewStr(text string) *Str { return &Str{Head: Head{StrType}, s: text, n: -1} }

// NewASCII is a str of text known to be ASCII.
func NewASCII(text string) *Str { return &Str{Head: Head{StrType}, s: text, n: int32(len(text))} }

// NewStrLen is a str of text known to have n code points.
func NewStrLen(text string, n int) *Str { return &Str{Head: Head{StrType}, s: text, n: int32(n)} }

// StrOf is a str value of text.
func StrOf(text string) Value {
	if len(text) == 0 {
		return EmptyStr.Value()
	}
	if s := latin1Str(text); s != nil {
		return s.Value()
	}
	return NewStr(text).Value()
}

// RuneStr is the one-character str of code point r.
func RuneStr(r rune) Value {
	if uint32(r) < 256 {
		return latin1Strs[r].Value()
	}
	return NewStrLen(string(AppendRune(nil, r)), 1).Value()
}

// String is the text; lone surrogates are in their three-byte form.
func (s *Str) String() string { return s.s }

// Len is the number of code points.
func (s *Str) Len() int {
	if n := atomic.LoadInt32(&s.n); n >= 0 {
		return int(n)
	}
	return s.count()
}

func (s *Str) count() int {
	n := countChars(s.s)
	atomic.StoreInt32(&s.n, int32(n))
	return n
}

// IsASCII reports that every code point is below 128: indexes are byte offsets.
func (s *Str) IsASCII() bool { return s.Len() == len(s.s) }

var hashSeed = maphash.MakeSeed()

// Hash is the hash of the text.
func (s *Str) Hash() uint64 {
	if h := s.hash.Load(); h != 0 {
		return h
	}
	return s.computeHash()
}

func (s *Str) computeHash() uint64 {
	h := HashBytes(s.s)
	s.hash.Store(h)
	return h
}

// HashBytes is the hash that str and bytes share; it is never -1, and 0 for the empty text alone.
func HashBytes(text string) uint64 {
	if text == "" {
		return 0
	}
	h := maphash.String(hashSeed, text)
	if h == 0 || h == ^uint64(0) {
		h = 0x5bd1e995
	}
	return h
}

// marksEvery is how many code points lie between two marks.
const marksEvery = 64

// Offset is the byte offset of code point i, 0 <= i <= Len.
func (s *Str) Offset(i int) int {
	if s.IsASCII() {
		return i
	}
	if i == s.Len() {
		return len(s.s)
	}
	off := int(s.marks()[i/marksEvery])
	for n := i % marksEvery; n > 0; n-- {
		off++
		for off < len(s.s) && s.s[off]&0xC0 == 0x80 {
			off++
		}
	}
	return off
}

func (s *Str) marks() []int32 {
	if e := s.extra.Load(); e != nil && e.marks != nil {
		return e.marks
	}
	return s.makeMarks()
}

func (s *Str) makeMarks() []int32 {
	marks := make([]int32, 0, s.Len()/marksEvery+1)
	n := 0
	for i := 0; i < len(s.s); i++ {
		if s.s[i]&0xC0 != 0x80 {
			if n%marksEvery == 0 {
				marks = append(marks, int32(i))
			}
			n++
		}
	}
	e := &strExtra{marks: marks}
	if old := s.extra.Load(); old != nil {
		e.grow = old.grow
	}
	s.extra.Store(e)
	return marks
}

// Index is the code point index of byte offset off, which must be at a code point's start or the end.
func (s *Str) Index(off int) int {
	if s.IsASCII() {
		return off
	}
	n, from := 0, 0
	if off > 4*marksEvery {
		marks := s.marks()
		at := sort.Search(len(marks), func(i int) bool { return int(marks[i]) > off }) - 1
		n, from = at*marksEvery, int(marks[at])
	}
	for i := from; i < off; i++ {
		if s.s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// At is code point i.
func (s *Str) At(i int) rune {
	if s.IsASCII() {
		return rune(s.s[i])
	}
	r, _ := DecodeRune(s.s[s.Offset(i):])
	return r
}

// Slice is the text of code points i to j; it shares memory with s unless that would keep much more alive than it needs.
func (s *Str) Slice(i, j int) *Str {
	text := s.s
	if s.IsASCII() {
		text = text[i:j]
	} else {
		a := s.Offset(i)
		text = text[a:s.Offset(j)]
	}
	if pinsTooMuch(len(text), len(s.s)) {
		return newStrCopy(sharedBytes(text), j-i).AsStr()
	}
	return NewStrLen(text, j-i)
}

// DecodeRune is utf8.DecodeRuneInString that also decodes surrogates.
func DecodeRune(s string) (rune, int) {
	if len(s) > 0 && s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	if len(s) >= 3 && s[0] == 0xED && s[1] >= 0xA0 && s[1] <= 0xBF && s[2]&0xC0 == 0x80 {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}

// AppendRune appends code point r, surrogates included.
func AppendRune(b []byte, r rune) []byte {
	if r >= 0xD800 && r <= 0xDFFF {
		return append(b, 0xED, byte(0x80|r>>6&0x3F), byte(0x80|r&0x3F))
	}
	return utf8.AppendRune(b, r)
}

// concat is s + t.
func (s *Str) concat(th *Thread, t *Str) (*Str, *Exception) {
	n := int32(-1)
	if s.n >= 0 && t.n >= 0 {
		n = s.n + t.n
	}
	if size := len(s.s) + len(t.s); size < minGrow {
		r, buf := newStrRoom(size, n)
		copy(buf[copy(buf, s.s):], t.s)
		return r, nil
	}
	return s.appendShared(th, t, n)
}
