// This file decodes JSON.

package json

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"dappco.re/go/py/typemap/ordered"
)

// DecodeError says what is wrong with a document, and where. Positions are as in Python: Pos counts from 0, Lineno and Colno from 1.
type DecodeError struct {
	Msg    string
	Pos    int
	Lineno int
	Colno  int
}

// Error is the message with the position.
func (e *DecodeError) Error() string {
	return fmt.Sprintf("%s: line %d column %d (char %d)", e.Msg, e.Lineno, e.Colno, e.Pos)
}

// PythonClass says what the error is in Python.
func (e *DecodeError) PythonClass() string { return "ValueError" }

// Loads returns the value of the JSON document text, a str or bytes in UTF-8.
func Loads(text any) (ordered.Value, error) {
	d := &decoder{}
	switch text := text.(type) {
	case string:
		d.s = text
	case []byte:
		d.s = string(text)
	default:
		return nil, &UnsupportedError{What: "the JSON object must be str, bytes or bytearray, not " + pythonType(text)}
	}
	if strings.HasPrefix(d.s, "\uFEFF") {
		return nil, d.fail("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0)
	}
	d.space()
	v, err := d.value(0)
	if err != nil {
		return nil, err
	}
	d.space()
	if d.at < len(d.s) {
		return nil, d.fail("Extra data", d.at)
	}
	return v, nil
}

// decoder reads one document.
type decoder struct {
	s  string
	at int
}

// fail is the error for byte position at.
func (d *decoder) fail(msg string, at int) error {
	before := d.s[:min(at, len(d.s))]
	line := strings.LastIndexByte(before, '\n') + 1
	return &DecodeError{
		Msg: msg, Pos: utf8.RuneCountInString(before), Lineno: strings.Count(before, "\n") + 1, Colno: utf8.RuneCountInString(before[line:]) + 1,
	}
}

func (d *decoder) space() {
	for d.at < len(d.s) {
		switch d.s[d.at] {
		case ' ', '\t', '\n', '\r':
			d.at++
		default:
			return
		}
	}
}

// next reports whether the next byte is c, and skips it.
func (d *decoder) next(c byte) bool {
	if d.at < len(d.s) && d.s[d.at] == c {
		d.at++
		return true
	}
	return false
}

// constant is the value of the word that the text goes on with; ok is false if it is none that is a value.
func (d *decoder) constant() (x any, ok bool) {
	for _, word := range []string{"null", "true", "false", "NaN", "Infinity", "-Infinity"} {
		if !strings.HasPrefix(d.s[d.at:], word) {
			continue
		}
		d.at += len(word)
		switch word {
		case "null":
			return nil, true
		case "NaN":
			return math.NaN(), true
		case "Infinity":
			return math.Inf(1), true
		case "-Infinity":
			return math.Inf(-1), true
		}
		return word == "true", true
	}
	return nil, false
}

func (d *decoder) value(depth int) (any, error) {
	if depth > maxDepth {
		return nil, d.fail("Too many levels of nesting", d.at)
	}
	if d.at >= len(d.s) {
		return nil, d.fail("Expecting value", d.at)
	}
	switch c := d.s[d.at]; {
	case c == '"':
		d.at++
		return d.text()
	case c == '{':
		d.at++
		return d.object(depth)
	case c == '[':
		d.at++
		return d.array(depth)
	}
	if x, ok := d.constant(); ok {
		return x, nil
	}
	return d.number()
}

func (d *decoder) array(depth int) (any, error) {
	items := []any{}
	d.space()
	if d.next(']') {
		return items, nil
	}
	for {
		v, err := d.value(depth + 1)
		if err != nil {
			return nil, err
		}
		items = append(items, v)
		d.space()
		comma := d.at
		switch {
		case d.next(']'):
			return items, nil
		case !d.next(','):
			return nil, d.fail("Expecting ',' delimiter", d.at)
		}
		d.space()
		if d.at < len(d.s) && d.s[d.at] == ']' {
			return nil, d.fail("Illegal trailing comma before end of array", comma)
		}
	}
}

func (d *decoder) object(depth int) (any, error) {
	m := new(ordered.Map)
	d.space()
	if d.next('}') {
		return m, nil
	}
	for {
		if !d.next('"') {
			return nil, d.fail("Expecting property name enclosed in double quotes", d.at)
		}
		key, err := d.text()
		if err != nil {
			return nil, err
		}
		d.space()
		if !d.next(':') {
			return nil, d.fail("Expecting ':' delimiter", d.at)
		}
		d.space()
		v, err := d.value(depth + 1)
		if err != nil {
			return nil, err
		}
		m.Set(key, v)
		d.space()
		comma := d.at
		switch {
		case d.next('}'):
			return m, nil
		case !d.next(','):
			return nil, d.fail("Expecting ',' delimiter", d.at)
		}
		d.space()
		if d.at < len(d.s) && d.s[d.at] == '}' {
			return nil, d.fail("Illegal trailing comma before end of object", comma)
		}
	}
}

// maxDigits bounds the length of an integer, as Python does: conversion takes time that grows with its square.
const maxDigits = 4300

// number reads an integer of any size or a float.
func (d *decoder) number() (any, error) {
	start := d.at
	at := start
	if at < len(d.s) && d.s[at] == '-' {
		at++
	}
	digits := d.digits(at)
	if digits == at {
		return nil, d.fail("Expecting value", start)
	}
	if d.s[at] == '0' {
		digits = at + 1
	}
	at = digits
	isFloat := false
	if at+1 < len(d.s) && d.s[at] == '.' {
		if end := d.digits(at + 1); end > at+1 {
			at, isFloat = end, true
		}
	}
	if at < len(d.s) && (d.s[at] == 'e' || d.s[at] == 'E') {
		sign := at + 1
		if sign < len(d.s) && (d.s[sign] == '+' || d.s[sign] == '-') {
			sign++
		}
		if end := d.digits(sign); end > sign {
			at, isFloat = end, true
		}
	}
	d.at = at
	text := d.s[start:at]
	if isFloat {
		f, _ := strconv.ParseFloat(text, 64) // out of range is an infinity, as in Python
		return f, nil
	}
	if i, err := strconv.Atoi(text); err == nil {
		return i, nil
	}
	if len(text) > maxDigits {
		return nil, d.fail(fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion", maxDigits), start)
	}
	b, _ := new(big.Int).SetString(text, 10)
	return b, nil
}

// digits is the position behind the digits at position at.
func (d *decoder) digits(at int) int {
	for at < len(d.s) && d.s[at] >= '0' && d.s[at] <= '9' {
		at++
	}
	return at
}

// text reads a string, behind its opening quote.
func (d *decoder) text() (string, error) {
	begin := d.at
	for i := begin; i < len(d.s); i++ {
		switch c := d.s[i]; {
		case c == '"':
			d.at = i + 1
			return d.s[begin:i], nil
		case c == '\\':
			return d.escaped(begin, i)
		case c < ' ':
			return "", d.fail("Invalid control character at", i)
		}
	}
	return "", d.fail("Unterminated string starting at", begin-1)
}

// escaped is text for a string with a backslash at position i.
func (d *decoder) escaped(begin, i int) (string, error) {
	out := append([]byte(nil), d.s[begin:i]...)
	for i < len(d.s) {
		c := d.s[i]
		switch {
		case c == '"':
			d.at = i + 1
			return string(out), nil
		case c < ' ':
			return "", d.fail("Invalid control character at", i)
		case c != '\\':
			out = append(out, c)
			i++
			continue
		}
		if i+1 >= len(d.s) {
			break
		}
		if d.s[i+1] != 'u' {
			at := strings.IndexByte(`"\/bfnrt`, d.s[i+1])
			if at < 0 {
				return "", d.fail("Invalid \\escape", i)
			}
			out = append(out, "\"\\/\b\f\n\r\t"[at])
			i += 2
			continue
		}
		r, n, err := d.unicode(i)
		if err != nil {
			return "", err
		}
		out = utf8.AppendRune(out, r)
		i += n
	}
	return "", d.fail("Unterminated string starting at", begin-1)
}

// unicode reads the \uXXXX at position i, two of them for a surrogate pair.
func (d *decoder) unicode(i int) (r rune, n int, err error) {
	first, ok := d.unit(i)
	if !ok {
		return 0, 0, d.fail("Invalid \\uXXXX escape", i+1)
	}
	if !utf16.IsSurrogate(first) {
		return first, 6, nil
	}
	if second, ok := d.unit(i + 6); ok {
		if r := utf16.DecodeRune(first, second); r != utf8.RuneError {
			return r, 12, nil
		}
	}
	return 0, 0, d.fail("Lone surrogate, which Go text cannot hold", i)
}

func (d *decoder) unit(i int) (rune, bool) {
	if i+6 > len(d.s) || d.s[i] != '\\' || d.s[i+1] != 'u' {
		return 0, false
	}
	u, err := strconv.ParseUint(d.s[i+2:i+6], 16, 16)
	return rune(u), err == nil
}
