// Package strings offers the string helpers of Go to Python, under their Go names.
package strings

//go:generate go run ../../cmd/corepy-bind .

import (
	"errors"
	"html"
	"strings"
	"unicode/utf8"
)

// ErrTooLong says that a result would be longer than MaxLength.
var ErrTooLong = errors.New("the result would be too long")

// MaxLength is the most bytes that Repeat, PadLeft and PadRight return.
const MaxLength = 1 << 30

// HasPrefix reports whether value begins with prefix.
func HasPrefix(value, prefix string) bool { return strings.HasPrefix(value, prefix) }

// HasSuffix reports whether value ends with suffix.
func HasSuffix(value, suffix string) bool { return strings.HasSuffix(value, suffix) }

// TrimPrefix returns value without prefix, if it begins with it.
func TrimPrefix(value, prefix string) string { return strings.TrimPrefix(value, prefix) }

// TrimSuffix returns value without suffix, if it ends with it.
func TrimSuffix(value, suffix string) string { return strings.TrimSuffix(value, suffix) }

// Trim returns value without white space at both ends.
func Trim(value string) string { return strings.TrimSpace(value) }

// Contains reports whether part is in value.
func Contains(value, part string) bool { return strings.Contains(value, part) }

// Index returns the byte position of the first part in value, -1 if there is none.
func Index(value, part string) int { return strings.Index(value, part) }

// Count counts the occurrences of part in value that do not overlap.
func Count(value, part string) int { return strings.Count(value, part) }

// Split splits value at every separator; an empty separator splits into characters.
func Split(value, separator string) []string { return strings.Split(value, separator) }

// SplitN is Split with at most limit parts: 0 gives none, a negative limit all.
func SplitN(value, separator string, limit int) []string {
	return strings.SplitN(value, separator, limit)
}

// Fields splits value at white space.
func Fields(value string) []string { return strings.Fields(value) }

// Cut returns what is before and after the first separator in value, and whether there is one.
func Cut(value, separator string) (before, after string, found bool) {
	return strings.Cut(value, separator)
}

// Join joins parts with separator between them.
func Join(separator string, parts ...string) string { return strings.Join(parts, separator) }

// Concat joins parts with nothing between them.
func Concat(parts ...string) string { return strings.Join(parts, "") }

// Replace returns value with every old replaced by replacement.
func Replace(value, old, replacement string) string {
	return strings.ReplaceAll(value, old, replacement)
}

// Lower returns value in lower case.
func Lower(value string) string { return strings.ToLower(value) }

// Upper returns value in upper case.
func Upper(value string) string { return strings.ToUpper(value) }

// EqualFold reports whether a and b are equal but for upper and lower case.
func EqualFold(a, b string) bool { return strings.EqualFold(a, b) }

// RuneCount counts the characters of value.
func RuneCount(value string) int { return utf8.RuneCountInString(value) }

// Repeat returns count copies of value in a row.
func Repeat(value string, count int) (string, error) {
	switch {
	case count <= 0 || value == "":
		return "", nil
	case count > MaxLength/len(value):
		return "", ErrTooLong
	}
	return strings.Repeat(value, count), nil
}

// PadLeft fills value up to width characters with copies of fill in front.
//
//py:default fill=" "
func PadLeft(value string, width int, fill string) (string, error) {
	pad, err := padding(value, width, fill)
	return pad + value, err
}

// PadRight fills value up to width characters with copies of fill behind it.
//
//py:default fill=" "
func PadRight(value string, width int, fill string) (string, error) {
	pad, err := padding(value, width, fill)
	return value + pad, err
}

func padding(value string, width int, fill string) (string, error) {
	if utf8.RuneCountInString(fill) != 1 {
		return "", errors.New("the fill must be one character")
	}
	return Repeat(fill, width-utf8.RuneCountInString(value))
}

// HTMLEscape returns value with <, >, &, ' and " as entities.
func HTMLEscape(value string) string { return html.EscapeString(value) }

// HTMLUnescape returns value with entities as the characters that they stand for.
func HTMLUnescape(value string) string { return html.UnescapeString(value) }
