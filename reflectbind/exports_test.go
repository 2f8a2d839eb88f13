// This file tests what the generated form of Exports adds.

package reflectbind_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"dappco.re/go/py/reflectbind"
)

// Gauge is a type that the generated form describes.
type Gauge struct{ Level int }

// Span returns two results.
func (g *Gauge) Span(width int) (low, high int) { return g.Level - width, g.Level + width }

func split(text string) (head, tail string, err error) {
	head, tail, ok := strings.Cut(text, ":")
	if !ok {
		return text, "", errors.New("no colon")
	}
	return head, tail, nil
}

func richForm() (map[string]any, map[string]string, map[string][]string, map[string]any) {
	return map[string]any{"Split": split, "IsUpper": unicode.IsUpper, "IndexByte": strings.IndexByte, "Join": func(sep string, parts ...string) string { return strings.Join(parts, sep) }, "Gauge": (*Gauge)(nil), "Other": split},
		map[string]string{"Gauge.Level": "How high it is."},
		map[string][]string{"Split": {"text"}, "IsUpper": {"r:rune"}, "IndexByte": {"s", "c:byte"}, "Join": {"sep", "*parts"}, "Gauge.Span": {"width=1"}},
		map[string]any{
			"results": map[string][]string{"Split": {"head", "tail"}, "Gauge.Span": {"low", "high"}},
			"names":   map[string]string{"Other": "another"},
			"thunks": map[string]func(in, out []any){
				"Split":      func(in, out []any) { *out[0].(*string), *out[1].(*string), *out[2].(*error) = split(*in[0].(*string)) },
				"Gauge.Span": func(in, out []any) { *out[0].(*int), *out[1].(*int) = (*in[0].(**Gauge)).Span(*in[1].(*int)) },
			},
			"later": 1,
		}
}

func TestExports_Rich_Good(t *testing.T) {
	eachScript(t, reflectbind.Module("m", richForm), map[string]string{
		"results": `r = m.split("a:b"); check(r, ("a", "b")); check((r.head, r.tail), ("a", "b")); a, b = r; check(repr(r), "SplitResult(head='a', tail='b')"); check(r._fields, ("head", "tail")); check(r._asdict(), {"head": "a", "tail": "b"}); assert isinstance(r, tuple)`,
		"method":  `g = m.Gauge(level=5); r = g.span(); check((r.low, r.high), (4, 6)); check(g.span(width=2), (3, 7)); check(m.Gauge.level.__doc__, "int\n\nHow high it is.")`,
		"rune":    `assert m.is_upper("A") and m.is_upper(65) and not m.is_upper("ä") and m.is_upper("Ä")`,
		"byte":    `check(m.index_byte("abc", "c"), 2); check(m.index_byte("abc", b"b"), 1); check(m.index_byte("abc", c=97), 0)`,
		"rest":    `check(m.join.__text_signature__, "(sep, *parts)"); check(m.join("-", "a", "b"), "a-b")`,
		"name":    `check(m.another("x:y"), ("x", "y")); assert not hasattr(m, "other")`,
	})
}

func TestExports_Rich_Bad(t *testing.T) {
	eachScript(t, reflectbind.Module("m", richForm), map[string]string{
		"error": `import go; check(str(raises(go.Error, m.split, "ab")), "no colon"); check(raises(go.Error, m.split, "ab").result, ("ab", ""))`,
		"rune":  `check(str(raises(ValueError, m.is_upper, "AB")), "r: expected one character, got a text of length 2"); raises(ValueError, m.is_upper, ""); check(str(raises(TypeError, m.is_upper, None)), "r: expected int, got None")`,
		"byte":  `raises(OverflowError, m.index_byte, "abc", "é"); raises(ValueError, m.index_byte, "abc", b"ab"); raises(OverflowError, m.index_byte, "abc", 256)`,
		"type":  `check(str(raises(TypeError, m.split, 3)), "text: expected str, got int")`,
	})
}

// A thunk call allocates what the results need, and nothing else.
func TestExports_Thunk_Ugly(t *testing.T) {
	out := runScript(t, `
import m
g = m.Gauge(level=1)
for i in range(1000): assert g.span(i) == (1 - i, 1 + i)
print("done")`, reflectbind.Module("m", richForm))
	if out != "done\n" {
		t.Error(fmt.Sprint(out))
	}
}
