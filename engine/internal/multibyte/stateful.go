// This file implements the encodings of East Asia with states: ISO 2022 with its escape sequences, and HZ.

package multibyte

import "strings"

// charset is a character set that an escape sequence designates.
type charset uint8

const (
	ascii charset = iota
	jisRoman
	jisKatakana
	jis0208
	jis0208Old
	jis0212
	ksx1001
	gb2312
	latin1
	greek
)

// designation is an escape sequence, without the escape.
type designation struct {
	text string
	set  charset
}

// Stateful is an encoding with states.
type Stateful struct {
	Name    string
	aliases string
	// sets are the character sets in the order in which they are tried, with the escape sequences for them.
	sets []designation
	// shifts says that SO and SI change between G0 and G1, where the sets beyond ASCII are then.
	shifts bool
	// single says that ESC N takes a character of G2.
	single bool
	// silent are designations that are understood, without more.
	silent []string
	hz     bool
}

var (
	setASCII  = designation{"(B", ascii}
	set0208   = designation{"$B", jis0208}
	setOld    = designation{"$@", jis0208Old}
	setRoman  = designation{"(J", jisRoman}
	set0212   = designation{"$(D", jis0212}
	setKana   = designation{"(I", jisKatakana}
	setKorean = designation{"$(C", ksx1001}
	setGB     = designation{"$A", gb2312}
	setLatin  = designation{".A", latin1}
	setGreek  = designation{".F", greek}
)

var statefuls = []*Stateful{
	{Name: "hz", aliases: "hzgb hz_gb hz_gb_2312", hz: true},
	{Name: "iso2022_jp", aliases: "csiso2022jp iso2022jp iso_2022_jp", sets: []designation{setASCII, set0208, setRoman, setOld}},
	{Name: "iso2022_jp_1", aliases: "iso2022jp_1 iso_2022_jp_1", sets: []designation{setASCII, set0208, set0212, setRoman, setOld}},
	{Name: "iso2022_jp_2", aliases: "iso2022jp_2 iso_2022_jp_2", single: true, silent: []string{"$)C", "$)A"},
		sets: []designation{setASCII, set0208, set0212, setKorean, setGB, setRoman, setOld, setLatin, setGreek}},
	{Name: "iso2022_jp_ext", aliases: "iso2022jp_ext iso_2022_jp_ext", sets: []designation{setASCII, set0208, set0212, setRoman, setKana, setOld}},
	{Name: "iso2022_kr", aliases: "csiso2022kr iso2022kr iso_2022_kr", shifts: true, sets: []designation{setASCII, setKorean}},
}

// StatefulNames is the names of the encodings with states.
func StatefulNames() []string {
	names := make([]string, len(statefuls))
	for i, s := range statefuls {
		names[i] = s.Name
	}
	return names
}

// FindStateful is the encoding with states of that normalised name or alias, nil if there is none.
func FindStateful(name string) *Stateful {
	for _, s := range statefuls {
		if s.Name == name || name != "" && strings.Contains(" "+s.aliases+" ", " "+name+" ") {
			return s
		}
	}
	return nil
}

// State is where an encoder or decoder is. The zero value is the beginning.
type State struct {
	g0, g1, g2 charset
	shifted    bool // to G1; of HZ, into GB 2312
	through    bool // inside of an escape sequence that is not one of ISO 2022
}

// Initial reports that nothing of what came before counts.
func (st *State) Initial() bool { return *st == State{} }

// finals are the last characters of the escape sequences of the sets; those of two bytes have the highest bit set.
var finals = [...]byte{ascii: 'B', jisRoman: 'J', jisKatakana: 'I', jis0208: 'B' | 0x80, jis0208Old: '@' | 0x80, jis0212: 'D' | 0x80, ksx1001: 'C' | 0x80, gb2312: 'A' | 0x80, latin1: 'A', greek: 'F'}

// Flags in the number of a state.
const (
	flagShifted = 1 << 32
	flagThrough = 1 << 33
)

// Number is the state of s as a number.
func (s *Stateful) Number(st State) int64 {
	n := int64(0)
	if s.hz {
		if st.shifted {
			n = 1
		}
		return n
	}
	n = int64(finals[st.g0]) | int64(finals[st.g1])<<8 | int64(finals[st.g2])<<16
	if st.shifted {
		n |= flagShifted
	}
	if st.through {
		n |= flagThrough
	}
	return n
}

// StateOf is the state of s with that number; one that is none is the beginning.
func (s *Stateful) StateOf(n int64) State {
	if s.hz {
		return State{shifted: n != 0}
	}
	set := func(b byte) charset { return charset(max(strings.IndexByte(string(finals[:]), b), 0)) }
	return State{g0: set(byte(n)), g1: set(byte(n >> 8)), g2: set(byte(n >> 16)), shifted: n&flagShifted != 0, through: n&flagThrough != 0}
}

// euc is the character of two bytes of seven bits in a table of EUC.
func euc(name, prefix string, a, b byte) (rune, bool) {
	r, other, _, reason := Find(name).Step(prefix + string([]byte{a | 0x80, b | 0x80}))
	return r, reason == "" && other < 0
}

// double is the character of a set of two bytes.
func (c charset) double(a, b byte) (rune, bool) {
	if a < 0x21 || a > 0x7E || b < 0x21 || b > 0x7E {
		return 0, false
	}
	switch c {
	case jis0208, jis0208Old:
		return euc("euc_jp", "", a, b)
	case jis0212:
		return euc("euc_jp", "\x8F", a, b)
	case ksx1001:
		return euc("euc_kr", "", a, b)
	}
	return euc("gb2312", "", a, b)
}

// one is the character of a set of one byte; ok is false where there is none.
func (c charset) one(b byte) (rune, bool) {
	switch {
	case c == jisRoman && b == '\\':
		return 0xA5, true
	case c == jisRoman && b == '~':
		return 0x203E, true
	case c == jisKatakana:
		return rune(b) - 0x21 + 0xFF61, b >= 0x21 && b <= 0x5F
	}
	return rune(b), true
}

func (c charset) isDouble() bool { return c >= jis0208 && c <= gb2312 }

// longestEscape is how far the end of an escape sequence is looked for.
const longestEscape = 16

// Step reads what data begins with: a rune, -1 for none, and the size; or, with a reason, how many bytes are wrong.
func (s *Stateful) Step(st *State, data string) (r rune, size int, reason string) {
	if s.hz {
		return s.stepHZ(st, data)
	}
	c := data[0]
	switch {
	case st.through:
		st.through = !endsEscape(c)
		return rune(c), 1, ""
	case c == 0x1B:
		return s.escape(st, data)
	case s.shifts && c == 0x0E:
		st.shifted = true
		return -1, 1, ""
	case s.shifts && c == 0x0F:
		st.shifted = false
		return -1, 1, ""
	case c == '\n':
		st.shifted = false
		return '\n', 1, ""
	case c < 0x20:
		return rune(c), 1, ""
	case c >= 0x80:
		return 0, 1, Illegal
	}
	set := st.g0
	if st.shifted {
		set = st.g1
	}
	if set.isDouble() {
		if len(data) < 2 {
			return 0, 1, Incomplete
		}
		if r, ok := set.double(c, data[1]); ok {
			return r, 2, ""
		}
		return 0, 2, Illegal
	}
	if r, ok := set.one(c); ok {
		return r, 1, ""
	}
	return 0, 1, Illegal
}

func endsEscape(c byte) bool { return c >= 'A' && c <= 'Z' || c == '@' }

// escape reads an escape sequence.
func (s *Stateful) escape(st *State, data string) (rune, int, string) {
	if len(data) < 2 {
		return 0, 1, Incomplete
	}
	switch c := data[1]; {
	case s.single && c == 'N':
		return s.shifted(st, data)
	case strings.IndexByte("($.&", c) < 0:
		st.through = true
		return 0x1B, 1, ""
	}
	end := 0
	for i := 1; ; i++ {
		if i >= longestEscape {
			return 0, 1, Illegal
		}
		if i >= len(data) {
			return 0, len(data), Incomplete
		}
		if endsEscape(data[i]) {
			if i == 2 && data[1:3] == "&@" && !s.shifts && len(data) < 6 && strings.HasPrefix("\x1b$B", data[3:]) {
				return 0, len(data), Incomplete
			}
			end = i + 1
			break
		}
	}
	text := data[1:end]
	if text == "&@" && !s.shifts && strings.HasPrefix(data[end:], "\x1b$B") {
		text, end = "$B", end+3
	}
	for _, d := range s.sets {
		switch {
		case d.text == text || d.set.isDouble() && (text == "$"+d.text[len(d.text)-1:] || text == "$("+d.text[len(d.text)-1:]):
			s.designate(st, d.set)
			return -1, end, ""
		case s.shifts && d.set == ksx1001 && text == "$)C":
			st.g1 = ksx1001
			return -1, end, ""
		}
	}
	for _, t := range s.silent {
		if t == text {
			return -1, end, ""
		}
	}
	return 0, end, Illegal
}

func (s *Stateful) designate(st *State, set charset) {
	if set == latin1 || set == greek {
		st.g2 = set
		return
	}
	st.g0 = set
}

// shifted reads a character of G2.
func (s *Stateful) shifted(st *State, data string) (rune, int, string) {
	if len(data) < 3 {
		return 0, len(data), Incomplete
	}
	c := data[2]
	switch {
	case st.g2 == latin1 && c < 0x80:
		return rune(c) | 0x80, 3, ""
	case st.g2 == greek && c >= 0x20 && c < 0x80:
		if r := upperGreek(c + 0x80); r != 0 {
			return r, 3, ""
		}
		return 0, 3, Illegal
	case st.g2 == ascii && c < 0x80:
		return rune(c), 3, ""
	}
	return 0, 3, Illegal
}

// upperGreek is the character that the codec knows for a byte of the upper half of ISO 8859-7, 0 if it knows none.
func upperGreek(c byte) rune {
	switch r := rune(c); {
	case c == 0xA4 || c == 0xA5 || c == 0xAA || c == 0xAE || c == 0xD2 || c == 0xFF:
		return 0
	case c == 0xA1 || c == 0xA2:
		return r - 0xA1 + 0x2018
	case c == 0xAF:
		return 0x2015
	case c == 0xB7 || c == 0xBB || c == 0xBD || c < 0xB4:
		return r
	default:
		return r + 0x2D0
	}
}

// stepHZ is Step for HZ.
func (s *Stateful) stepHZ(st *State, data string) (rune, int, string) {
	c := data[0]
	switch {
	case c == '~':
		if len(data) < 2 {
			return 0, 1, Incomplete
		}
		switch next := data[1]; {
		case next == '~' && !st.shifted:
			return '~', 2, ""
		case next == '{' && !st.shifted:
			st.shifted = true
			return -1, 2, ""
		case next == '\n' && !st.shifted:
			return -1, 2, ""
		case next == '}' && st.shifted:
			st.shifted = false
			return -1, 2, ""
		}
		return 0, 1, Illegal
	case c >= 0x80:
		return 0, 1, Illegal
	case !st.shifted:
		return rune(c), 1, ""
	case len(data) < 2:
		return 0, 1, Incomplete
	}
	if r, ok := gb2312.double(c, data[1]); ok {
		return r, 2, ""
	}
	return 0, 1, Illegal
}
