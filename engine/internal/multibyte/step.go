// This file decodes and encodes single characters.

package multibyte

// What is wrong with a sequence.
const (
	Illegal    = "illegal multibyte sequence"
	Incomplete = "incomplete multibyte sequence"
)

// Step reads the character that data begins with: one or two runes and the size; or, with a reason, how many bytes are wrong.
func (t *Table) Step(data string) (a, b rune, size int, reason string) {
	k := uint32(data[0])
	if r, ok := t.decode[k]; ok {
		return r, -1, 1, ""
	}
	switch {
	case !t.first[data[0]]:
		return 0, 0, 1, Illegal
	case len(data) < 2:
		return 0, 0, 1, Incomplete
	}
	k = k<<8 | uint32(data[1])
	if r, ok := t.decode[k]; ok {
		return r, -1, 2, ""
	}
	if p, ok := t.pairs[k]; ok {
		return p[0], p[1], 2, ""
	}
	switch {
	case t.twice[k]:
		return 0, 0, 2, Illegal
	case !t.second[k]:
		return 0, 0, 1, Illegal
	}
	return t.long(data, k)
}

// long is Step for sequences of more than two bytes, which begin with k.
func (t *Table) long(data string, k uint32) (a, b rune, size int, reason string) {
	need := 3
	switch {
	case t.gaps != nil:
		need = 4
	case t.Name == "euc_kr":
		need = 8
	}
	if len(data) < need {
		return 0, 0, len(data), Incomplete
	}
	r, ok := rune(0), false
	switch need {
	case 4:
		r, ok = t.numbered(data)
	case 8:
		r, ok = spelled(data)
	default:
		k = k<<8 | uint32(data[2])
		if p, found := t.pairs[k]; found {
			return p[0], p[1], 3, ""
		}
		if r, ok = t.decode[k]; !ok && t.twice[k] {
			return 0, 0, 3, Illegal
		}
	}
	if !ok {
		return 0, 0, 1, Illegal
	}
	return r, -1, need, ""
}

// firstBeyond is the number that gb18030 gives the first character beyond the first plane.
const firstBeyond = 189000

// numbered is the character of four bytes of gb18030.
func (t *Table) numbered(data string) (rune, bool) {
	if data[2] < 0x81 || data[2] > 0xFE || data[3] < '0' || data[3] > '9' {
		return 0, false
	}
	n := ((int(data[0])-0x81)*10+int(data[1])-'0')*1260 + (int(data[2])-0x81)*10 + int(data[3]) - '0'
	if n >= firstBeyond {
		r := n - firstBeyond + 0x10000
		return rune(r), r <= 0x10FFFF
	}
	for _, g := range t.gaps {
		if n >= g.index && n < g.index+g.n {
			return rune(g.char + n - g.index), true
		}
	}
	return 0, false
}

// appendNumbered appends the four bytes of gb18030 for number n.
func appendNumbered(out []byte, n int) []byte {
	return append(out, byte(n/12600)+0x81, byte(n/1260%10)+'0', byte(n/10%126)+0x81, byte(n%10)+'0')
}

// The parts of Hangul syllables as compatibility letters, less 0x3131; a syllable that KS X 1001 lacks is spelled by these.
const (
	leads      = "\x00\x01\x03\x06\x07\x08\x10\x11\x12\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d"
	trails     = "\x33\x00\x01\x02\x03\x04\x05\x06\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x13\x14\x15\x16\x17\x19\x1a\x1b\x1c\x1d"
	firstVowel = 0x1E
	vowels     = 21
	row        = 0xA4
	cell       = 0xA1
	filler     = 0x33
)

// spelled is the syllable of eight bytes.
func spelled(data string) (rune, bool) {
	var part [3]int
	for i := range part {
		if data[2+2*i] != row || data[3+2*i] < cell {
			return 0, false
		}
		part[i] = int(data[3+2*i]) - cell
	}
	l, v, t := indexByte(leads, part[0]), part[1]-firstVowel, indexByte(trails, part[2])
	if l < 0 || t < 0 || v < 0 || v >= vowels {
		return 0, false
	}
	return rune(0xAC00 + (l*vowels+v)*len(trails) + t), true
}

func indexByte(s string, b int) int {
	for i := range len(s) {
		if int(s[i]) == b {
			return i
		}
	}
	return -1
}

// Append appends the sequence of r; ok is false if there is none.
func (t *Table) Append(out []byte, r rune) (_ []byte, ok bool) {
	if k, ok := t.encode[r]; ok {
		return appendKey(out, k), true
	}
	switch {
	case r >= 0xD800 && r <= 0xDFFF:
	case t.gaps != nil && r > 0xFFFF:
		return appendNumbered(out, firstBeyond+int(r)-0x10000), true
	case t.gaps != nil:
		for _, g := range t.gaps {
			if int(r) >= g.char && int(r) < g.char+g.n {
				return appendNumbered(out, g.index+int(r)-g.char), true
			}
		}
	case t.Name == "euc_kr" && r >= 0xAC00 && r <= 0xD7A3:
		s := int(r) - 0xAC00
		n := len(trails)
		return append(out, row, cell+filler, row, cell+leads[s/n/vowels], row, cell+firstVowel+byte(s/n%vowels), row, cell+trails[s%n]), true
	}
	return out, false
}

func appendKey(out []byte, k uint32) []byte {
	if k > 0xFFFF {
		out = append(out, byte(k>>16))
	}
	if k > 0xFF {
		out = append(out, byte(k>>8))
	}
	return append(out, byte(k))
}

// AppendPair appends the sequence of two characters that have one together; ok is false if they have not.
func (t *Table) AppendPair(out []byte, a, b rune) (_ []byte, ok bool) {
	k, ok := t.joined[[2]rune{a, b}]
	if !ok {
		return out, false
	}
	return appendKey(out, k), true
}

// HasPairs reports that some sequences are two characters.
func (t *Table) HasPairs() bool { return len(t.joined) > 0 }
