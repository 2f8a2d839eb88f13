// Package json encodes and decodes JSON as Python's json module does: dicts keep their order, integers all their digits.
package json

//go:generate go run ../../cmd/corepy-bind .

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/typemap/ordered"
)

// maxDepth bounds the nesting of values.
const maxDepth = 10000

// DumpsOptions say how Dumps writes.
type DumpsOptions struct {
	Indent      any      // how many spaces, or which text, each level adds; None writes everything on one line
	SortKeys    bool     // objects in the order of their keys
	EnsureASCII *bool    // write only ASCII (the default)
	Separators  []string // between items, and between keys and values
}

// UnsupportedError says that a value has no form in JSON.
type UnsupportedError struct {
	Path string // such as "[2].name"
	What string
}

// Error describes the value and where it is.
func (e *UnsupportedError) Error() string {
	if e.Path == "" {
		return e.What
	}
	return e.Path + ": " + e.What
}

// PythonClass says what the error is in Python.
func (e *UnsupportedError) PythonClass() string { return "TypeError" }

// Dumps returns value as JSON.
func Dumps(value ordered.Value, options DumpsOptions) (string, error) {
	e := &encoder{item: ", ", key: ": ", ascii: options.EnsureASCII == nil || *options.EnsureASCII, sorted: options.SortKeys}
	switch indent := options.Indent.(type) {
	case nil:
	case int:
		if indent > 1000 {
			return "", &UnsupportedError{What: "an indent of more than 1000 spaces"}
		}
		e.indent, e.pretty, e.item = strings.Repeat(" ", max(0, indent)), true, ","
	case string:
		e.indent, e.pretty, e.item = indent, true, ","
	default:
		return "", &UnsupportedError{What: fmt.Sprintf("indent must be an int, a str or None, not %T", indent)}
	}
	if len(options.Separators) > 0 {
		if len(options.Separators) != 2 {
			return "", &UnsupportedError{What: fmt.Sprintf("separators must be two strings, not %d", len(options.Separators))}
		}
		e.item, e.key = options.Separators[0], options.Separators[1]
	}
	if err := e.value(value, 0); err != nil {
		return "", err
	}
	return string(e.out), nil
}

// encoder writes one document.
type encoder struct {
	out           []byte
	item, key     string
	indent        string
	pretty        bool
	ascii, sorted bool
}

func (e *encoder) newline(depth int) {
	if e.pretty {
		e.out = append(e.out, '\n')
		for range depth {
			e.out = append(e.out, e.indent...)
		}
	}
}

func (e *encoder) value(x any, depth int) error {
	if depth > maxDepth {
		return &UnsupportedError{What: "the value is nested too deeply, or contains itself"}
	}
	switch x := x.(type) {
	case nil:
		e.out = append(e.out, "null"...)
	case bool:
		e.out = strconv.AppendBool(e.out, x)
	case int:
		e.out = strconv.AppendInt(e.out, int64(x), 10)
	case *big.Int:
		e.out = x.Append(e.out, 10)
	case float64:
		e.out = append(e.out, floatText(x)...)
	case string:
		e.text(x)
	case []any:
		return e.array(x, depth)
	case *ordered.Map:
		return e.object(x, depth)
	default:
		return e.other(x)
	}
	return nil
}

// other writes values of Go's own: what encoding/json makes of them.
func (e *encoder) other(x any) error {
	switch reflect.ValueOf(x).Kind() {
	case reflect.Struct, reflect.Pointer, reflect.Map, reflect.Slice, reflect.Array:
		_, isBytes := x.([]byte)
		_, isSet := x.(map[any]struct{})
		if isBytes || isSet {
			break
		}
		text, err := json.Marshal(x)
		if err != nil || strings.HasPrefix(fmt.Sprintf("%T", x), "typemap.") {
			break
		}
		e.out = append(e.out, text...)
		return nil
	}
	return &UnsupportedError{What: "Object of type " + pythonType(x) + " is not JSON serializable"}
}

// pythonType names the type that x had in Python.
func pythonType(x any) string {
	switch x := x.(type) {
	case []byte:
		return "bytes"
	case complex128:
		return "complex"
	case map[any]struct{}:
		return "set"
	case fmt.Stringer:
		return strings.TrimSuffix(strings.TrimPrefix(x.String(), "<"), " object>")
	}
	return fmt.Sprintf("%T", x)
}

func (e *encoder) array(items []any, depth int) error {
	if len(items) == 0 {
		e.out = append(e.out, "[]"...)
		return nil
	}
	e.out = append(e.out, '[')
	for i, x := range items {
		if i > 0 {
			e.out = append(e.out, e.item...)
		}
		e.newline(depth + 1)
		if err := e.value(x, depth+1); err != nil {
			return inside(err, "["+strconv.Itoa(i)+"]")
		}
	}
	e.newline(depth)
	e.out = append(e.out, ']')
	return nil
}

// inside adds a step to the path of an error.
func inside(err error, step string) error {
	if u, ok := err.(*UnsupportedError); ok && len(u.Path) < 200 {
		u.Path = step + u.Path
	}
	return err
}

// member is a key, as text, with its value.
type member struct {
	key   string
	value any
}

func (e *encoder) object(m *ordered.Map, depth int) error {
	if m.Len() == 0 {
		e.out = append(e.out, "{}"...)
		return nil
	}
	members := make([]member, 0, m.Len())
	for k, v := range m.All() {
		key, err := keyText(k)
		if err != nil {
			return err
		}
		members = append(members, member{key, v})
	}
	if e.sorted {
		slices.SortStableFunc(members, func(a, b member) int { return cmp.Compare(a.key, b.key) })
	}
	e.out = append(e.out, '{')
	for i, m := range members {
		if i > 0 {
			e.out = append(e.out, e.item...)
		}
		e.newline(depth + 1)
		e.text(m.key)
		e.out = append(e.out, e.key...)
		if err := e.value(m.value, depth+1); err != nil {
			return inside(err, "["+strconv.Quote(m.key)+"]")
		}
	}
	e.newline(depth)
	e.out = append(e.out, '}')
	return nil
}

// keyText is an object's key: texts as they are, numbers and the constants as JSON spells them.
func keyText(k any) (string, error) {
	switch k := k.(type) {
	case nil:
		return "null", nil
	case string:
		return k, nil
	case bool:
		return strconv.FormatBool(k), nil
	case int:
		return strconv.Itoa(k), nil
	case *big.Int:
		return k.String(), nil
	case float64:
		return floatText(k), nil
	}
	return "", &UnsupportedError{What: "keys must be str, int, float, bool or None, not " + pythonType(k)}
}

// floatText is the shortest text that reads back as f, as repr() spells it.
func floatText(f float64) string {
	switch {
	case math.IsNaN(f):
		return "NaN"
	case math.IsInf(f, 1):
		return "Infinity"
	case math.IsInf(f, -1):
		return "-Infinity"
	case f == 0:
		if math.Signbit(f) {
			return "-0.0"
		}
		return "0.0"
	}
	if a := math.Abs(f); a < 1e-4 || a >= 1e16 {
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	text := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(text, ".") {
		text += ".0"
	}
	return text
}

const hex = "0123456789abcdef"

// text writes s in quotes. Bytes that are no UTF-8 are written as the surrogates that stand for them in Python.
func (e *encoder) text(s string) {
	out := append(e.out, '"')
	for i := 0; i < len(s); {
		c := s[i]
		if c == 0x7F && e.ascii {
			out = appendUnit(out, 0x7F)
			i++
			continue
		}
		if c < utf8.RuneSelf {
			out = appendASCII(out, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			out = appendUnit(out, 0xDC00|uint16(c))
		case !e.ascii:
			out = append(out, s[i:i+n]...)
		case r >= 0x10000:
			r -= 0x10000
			out = appendUnit(appendUnit(out, 0xD800|uint16(r>>10)), 0xDC00|uint16(r&0x3FF))
		default:
			out = appendUnit(out, uint16(r))
		}
		i += n
	}
	e.out = append(out, '"')
}

func appendASCII(out []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(out, '\\', c)
	case '\n':
		return append(out, `\n`...)
	case '\r':
		return append(out, `\r`...)
	case '\t':
		return append(out, `\t`...)
	case '\f':
		return append(out, `\f`...)
	case '\b':
		return append(out, `\b`...)
	}
	if c < ' ' {
		return appendUnit(out, uint16(c))
	}
	return append(out, c)
}

// appendUnit writes a UTF-16 code unit as an escape.
func appendUnit(out []byte, u uint16) []byte {
	return append(out, '\\', 'u', hex[u>>12], hex[u>>8&15], hex[u>>4&15], hex[u&15])
}
