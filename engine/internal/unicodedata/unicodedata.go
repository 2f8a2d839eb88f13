// Package unicodedata classifies code points and maps their case by the version of Unicode that Python 3.14 uses, which is newer than the one of
// Go's package unicode.
//
// tables.go holds two-stage tables: the bits of a code point above the block size select a block in the index, the rest a record number in it.
package unicodedata

//go:generate python3.14 gen/tables.py

// caseRecord maps one code point: the difference to the mapped one, or specialBase plus an index of specialCases when
// the mapping has several characters.
type caseRecord struct{ lower, upper, title, fold int32 }

const specialBase = 0x200000

// MaxRune is the last code point.
const MaxRune = 0x10FFFF

func props(r rune) uint32 {
	if uint32(r) > MaxRune {
		return 0
	}
	block := int(propsIndex[uint32(r)>>propsShift])
	return propsRecords[propsData[block<<propsShift|int(r)&(1<<propsShift-1)]]
}

func caseOf(r rune) *caseRecord {
	if uint32(r) > MaxRune {
		r = 0
	}
	at := (int(caseIndex[uint32(r)>>caseShift])<<caseShift | int(r)&(1<<caseShift-1)) * 2
	return &caseRecords[int(caseData[at])<<8|int(caseData[at+1])]
}

// IsAlpha and the other predicates are those of Python's str methods for one character.
func IsAlpha(r rune) bool     { return props(r)&flagAlpha != 0 }
func IsDecimal(r rune) bool   { return props(r)&flagDecimal != 0 }
func IsDigit(r rune) bool     { return props(r)&flagDigit != 0 }
func IsNumeric(r rune) bool   { return props(r)&flagNumeric != 0 }
func IsSpace(r rune) bool     { return props(r)&flagSpace != 0 }
func IsPrintable(r rune) bool { return props(r)&flagPrintable != 0 }
func IsLower(r rune) bool     { return props(r)&flagLower != 0 }
func IsUpper(r rune) bool     { return props(r)&flagUpper != 0 }

// IsAlnum reports that r is a letter or numeric in any sense.
func IsAlnum(r rune) bool {
	return props(r)&(flagAlpha|flagDecimal|flagDigit|flagNumeric) != 0
}

// IsTitle reports that r is a titlecase letter (Lt).
func IsTitle(r rune) bool { return props(r)&flagTitle != 0 }

// IsCased reports that r has an upper-, lower- or titlecase form.
func IsCased(r rune) bool { return props(r)&flagCased != 0 }

// IsCaseIgnorable reports that r does not interrupt a word for the final sigma rule.
func IsCaseIgnorable(r rune) bool { return props(r)&flagIgnorable != 0 }

// IsXIDStart reports that r can begin an identifier.
func IsXIDStart(r rune) bool { return props(r)&flagXidstart != 0 }

// IsXIDContinue reports that r can continue an identifier.
func IsXIDContinue(r rune) bool { return props(r)&flagXidcontinue != 0 }

// IsWide reports that r takes two columns in a terminal (East Asian wide and full width).
func IsWide(r rune) bool { return props(r)&flagWide != 0 }

// Decimal is the value of a decimal digit of any script; ok is false when r is none.
func Decimal(r rune) (d int, ok bool) {
	if r < 128 {
		return int(r - '0'), r >= '0' && r <= '9'
	}
	p := props(r)
	return int(p >> 24), p&flagDecimal != 0
}

// Category is the general category, such as "Lu".
func Category(r rune) string { return categories[props(r)>>16&0xFF] }

// mapped is r moved by delta, or the several characters that delta stands for.
func mapped(r rune, delta int32) (rune, string) {
	if delta >= specialBase {
		return 0, specialCases[delta-specialBase]
	}
	return r + delta, ""
}

// Lower is the lowercase form of r: one character, or several in full. (The final sigma is the caller's.)
func Lower(r rune) (one rune, full string) { return mapped(r, caseOf(r).lower) }

// Upper is the uppercase form of r: one character, or several in full.
func Upper(r rune) (one rune, full string) { return mapped(r, caseOf(r).upper) }

// Title is the titlecase form of r: one character, or several in full.
func Title(r rune) (one rune, full string) { return mapped(r, caseOf(r).title) }

// Fold is the case folding of r: one character, or several in full.
func Fold(r rune) (one rune, full string) { return mapped(r, caseOf(r).fold) }
