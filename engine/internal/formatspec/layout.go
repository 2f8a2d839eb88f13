// This file lays out text and numbers: padding, signs and grouping of digits.

package formatspec

import "slices"

// Pad appends text of n characters, filled up to the width.
func (s *Spec) Pad(b []byte, text string, n int) []byte {
	if s.Width <= n {
		return append(b, text...)
	}
	total := s.Width - n
	left := 0
	switch s.Align {
	case '>', '=':
		left = total
	case '^':
		left = total / 2
	}
	b = s.fill(b, left)
	b = append(b, text...)
	return s.fill(b, total-left)
}

// fill appends n fill characters. There may be very many: what is there is copied until it is enough.
func (s *Spec) fill(b []byte, n int) []byte {
	if n <= 0 || s.Fill == "" {
		return b
	}
	from, size := len(b), n*len(s.Fill)
	b = slices.Grow(b, size)[:from+size]
	filled := b[from:]
	for done := copy(filled, s.Fill); done < size; {
		done += copy(filled[done:], filled[:done])
	}
	return b
}

// Number is the parts of a formatted number.
type Number struct {
	Negative bool
	Prefix   string // 0x and the like
	Whole    []byte // integral digits; empty for inf and nan
	Rest     []byte // all that follows, of RestLen characters
	RestLen  int
}

// AppendNumber appends n with its sign, grouped and padded.
func (s *Spec) AppendNumber(b []byte, n Number) []byte {
	var sign string
	switch {
	case n.Negative:
		sign = "-"
	case s.Sign == '+':
		sign = "+"
	case s.Sign == ' ':
		sign = " "
	}
	fixed := len(sign) + len(n.Prefix) + n.RestLen
	digits, separators := len(n.Whole), 0
	if digits > 0 {
		if s.Fill == "0" && s.Align == '=' {
			digits = max(digits, s.digitsFor(s.Width-fixed))
		}
		if s.Group != 0 {
			separators = (digits - 1) / s.GroupBy
		}
	}
	padding := max(0, s.Width-fixed-digits-separators)
	left, inner := 0, 0
	switch s.Align {
	case '>':
		left = padding
	case '^':
		left = padding / 2
	case '=':
		inner = padding
	}
	b = s.fill(b, left)
	b = append(b, sign...)
	b = append(b, n.Prefix...)
	b = s.fill(b, inner)
	if separators == 0 {
		for i := len(n.Whole); i < digits; i++ {
			b = append(b, '0')
		}
		b = append(b, n.Whole...)
	} else {
		zeros := digits - len(n.Whole)
		for i := range digits {
			if i > 0 && (digits-i)%s.GroupBy == 0 {
				b = append(b, s.Group)
			}
			if i < zeros {
				b = append(b, '0')
			} else {
				b = append(b, n.Whole[i-zeros])
			}
		}
	}
	b = append(b, n.Rest...)
	return s.fill(b, padding-left-inner)
}

// digitsFor is how many digits, with the separators between them, take at least width characters.
func (s *Spec) digitsFor(width int) int {
	if s.Group == 0 || width <= 0 {
		return width
	}
	// A full group takes GroupBy+1 characters but for the first, which has no separator before it.
	groups, over := width/(s.GroupBy+1), width%(s.GroupBy+1)
	return groups*s.GroupBy + max(over, 1)
}

// AppendFraction appends the digits of a fraction with separators: the first group begins at the point.
func (s *Spec) AppendFraction(b, digits []byte) []byte {
	for i := range len(digits) {
		if i > 0 && i%3 == 0 {
			b = append(b, s.FracGroup)
		}
		b = append(b, digits[i])
	}
	return b
}
