// Package formatspec reads format specifiers,
// "[[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]", and lays text and numbers out as they
// say. It knows nothing of Python values.
package formatspec

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/internal/unicodedata"
)

// Spec is a parsed format specifier.
type Spec struct {
	Fill      string // one character
	Align     byte   // '<', '>', '^' or '='
	Sign      byte   // '+', '-', ' ' or 0
	NoNegZero bool   // 'z'
	Alt       bool   // '#'
	Width     int    // -1: none
	Precision int    // -1: none
	Group     byte   // ',' or '_' in the integral part, 0: none
	FracGroup byte   // the same in the fraction
	GroupBy   int    // digits in a group: 3, or 4 with b, o and x
	Type      rune   // 0: none
}

// What Parse finds wrong.
var (
	errTooManyDigits = errors.New("Too many decimal digits in format string")
	errBothGroups    = errors.New("Cannot specify both ',' and '_'.")
	errNoPrecision   = errors.New("Format specifier missing precision")
)

// parser is what is left of the specifier.
type parser struct{ rest string }

// Parse reads text, the specifier for an object of the type typeName. align is the alignment when it does not say;
// noType is the type code that errors about grouping name in its place.
func Parse(text string, align byte, noType rune, typeName string) (Spec, error) {
	s := Spec{Fill: " ", Align: align, Width: -1, Precision: -1, GroupBy: 3}
	p := parser{text}
	filled, aligned := p.alignment(&s)
	for _, sign := range "+- " {
		if p.take(byte(sign)) {
			s.Sign = byte(sign)
			break
		}
	}
	s.NoNegZero = p.take('z')
	s.Alt = p.take('#')
	if !filled && p.take('0') {
		s.Fill = "0"
		if !aligned && align == '>' {
			s.Align = '='
		}
	}
	n, some, err := p.number()
	if err != nil {
		return s, err
	}
	if some {
		s.Width = n
	}
	if s.Group, err = p.grouping(); err != nil {
		return s, err
	}
	if p.take('.') {
		if n, some, err = p.number(); err != nil {
			return s, err
		}
		if some {
			s.Precision = n
		}
		if s.FracGroup, err = p.grouping(); err != nil {
			return s, err
		}
		if !some && s.FracGroup == 0 {
			return s, errNoPrecision
		}
	}
	if p.rest != "" {
		r, size := decode(p.rest)
		if size < len(p.rest) {
			return s, fmt.Errorf("Invalid format specifier '%s' for object of type '%s'", text, typeName)
		}
		s.Type = r
	}
	return s, s.checkGroups(noType)
}

// alignment reads [[fill]align] and says which of the two there were.
func (p *parser) alignment(s *Spec) (filled, aligned bool) {
	if p.rest == "" {
		return false, false
	}
	_, n := decode(p.rest)
	if n < len(p.rest) && strings.IndexByte("<>=^", p.rest[n]) >= 0 {
		s.Fill, s.Align = p.rest[:n], p.rest[n]
		p.rest = p.rest[n+1:]
		return true, true
	}
	if strings.IndexByte("<>=^", p.rest[0]) >= 0 {
		s.Align = p.rest[0]
		p.rest = p.rest[1:]
		return false, true
	}
	return false, false
}

func (p *parser) take(c byte) bool {
	if p.rest == "" || p.rest[0] != c {
		return false
	}
	p.rest = p.rest[1:]
	return true
}

// number reads decimal digits of any script; some is false when there are none.
func (p *parser) number() (n int, some bool, err error) {
	for p.rest != "" {
		r, size := decode(p.rest)
		d, ok := unicodedata.Decimal(r)
		if !ok {
			break
		}
		if n > (math.MaxInt-d)/10 {
			return 0, true, errTooManyDigits
		}
		n, some = n*10+d, true
		p.rest = p.rest[size:]
	}
	return n, some, nil
}

// grouping reads "," or "_".
func (p *parser) grouping() (byte, error) {
	if p.take(',') {
		if p.take('_') {
			return 0, errBothGroups
		}
		return ',', nil
	}
	if p.take('_') {
		if p.rest != "" && p.rest[0] == ',' {
			return 0, errBothGroups
		}
		return '_', nil
	}
	return 0, nil
}

// checkGroups tests that the type allows the grouping, and sets GroupBy.
func (s *Spec) checkGroups(noType rune) error {
	if s.Group != 0 {
		switch s.Type {
		case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F':
		case 0:
			if noType == 's' {
				return groupError(s.Group, 's')
			}
		case 'b', 'o', 'x', 'X':
			if s.Group == ',' {
				return groupError(s.Group, s.Type)
			}
			s.GroupBy = 4
		default:
			return groupError(s.Group, s.Type)
		}
	}
	if s.FracGroup != 0 && s.Type == 'n' {
		return groupError(s.FracGroup, 'n')
	}
	return nil
}

func groupError(group byte, code rune) error {
	return fmt.Errorf("Cannot specify '%c' with '%s'.", group, showCode(code))
}

// UnknownCode is the error for a type code that objects of typeName do not have.
func (s *Spec) UnknownCode(typeName string) error {
	return fmt.Errorf("Unknown format code '%s' for object of type '%s'", showCode(s.Type), typeName)
}

func showCode(code rune) string {
	if code > 32 && code < 128 {
		return string(code)
	}
	return fmt.Sprintf(`\x%x`, code)
}

// decode is utf8.DecodeRuneInString that takes an encoded surrogate as one character.
func decode(s string) (rune, int) {
	if len(s) >= 3 && s[0] == 0xED && s[1] >= 0xA0 && s[1] <= 0xBF {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}
