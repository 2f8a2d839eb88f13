// The characters of identifiers, and printable characters.

package token

import "sort"

// IsNameStart reports whether r may start an identifier.
func IsNameStart(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_'
	}
	return inRanges(nameStart, r)
}

// IsNameContinue reports whether r may follow in an identifier.
func IsNameContinue(r rune) bool {
	if r < 0x80 {
		return IsNameStart(r) || r >= '0' && r <= '9'
	}
	return inRanges(nameContinue, r)
}

// IsPrintable reports whether repr shows r as it is.
func IsPrintable(r rune) bool {
	if r < 0x80 {
		return r >= ' ' && r < 0x7f
	}
	return inRanges(printable, r)
}

// inRanges reports whether r lies in one of the ranges, which are sorted pairs of first and last character.
func inRanges(ranges []rune, r rune) bool {
	i := sort.Search(len(ranges)/2, func(i int) bool { return ranges[2*i+1] >= r })
	return i < len(ranges)/2 && ranges[2*i] <= r
}
