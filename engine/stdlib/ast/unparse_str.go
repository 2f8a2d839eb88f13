// This file writes strings for unparse(): docstrings, f-strings and t-strings, with quotes that what is inside allows.

package ast

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/token"
)

var (
	multiQuotes = []string{`"""`, `'''`}
	allQuotes   = []string{`'`, `"`, `"""`, `'''`}
)

// escaped is text with backslashes and what cannot be printed as escape sequences; lineEnds says that newlines and tabs are too.
func escaped(text string, lineEnds bool) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		r, size := object.DecodeRune(text[i:])
		i += size
		switch {
		case (r == '\n' || r == '\t') && !lineEnds:
			b.WriteRune(r)
		case r == '\\':
			b.WriteString(`\\`)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case token.IsPrintable(r):
			b.WriteRune(r)
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	return b.String()
}

// without is the quotes that do not occur in text; one line allows no single ones for several.
func without(quotes []string, text string) []string {
	var left []string
	for _, q := range quotes {
		if !strings.Contains(text, q) && (len(q) == 3 || !strings.Contains(text, "\n")) {
			left = append(left, q)
		}
	}
	return left
}

// literalText is the text of a str between quotes, and the quotes that may be used, the best first.
func literalText(th *thread, text string, quotes []string, lineEnds bool) (string, []string) {
	body := escaped(text, lineEnds)
	possible := without(quotes, body)
	if len(possible) == 0 {
		body = reprOf(th, text)
		q := body[:1]
		for _, other := range quotes {
			if strings.Contains(other, q) {
				q = other
				break
			}
		}
		return body[1 : len(body)-1], []string{q}
	}
	if body != "" {
		last := body[len(body)-1]
		slices.SortStableFunc(possible, func(a, b string) int {
			switch {
			case (a[0] == last) == (b[0] == last):
				return 0
			case a[0] == last:
				return 1
			}
			return -1
		})
		if possible[0][0] == last {
			body = body[:len(body)-1] + `\` + string(rune(last))
		}
	}
	return body, possible
}

// reprOf is the repr of a str.
func reprOf(th *thread, text string) string {
	s, exc := object.Repr(th, object.StrOf(text))
	if exc != nil {
		return "''"
	}
	return s.String()
}

// quoted is a literal for a str.
func quoted(th *thread, text string, quotes []string) string {
	body, possible := literalText(th, text, quotes, false)
	return possible[0] + body + possible[0]
}

// piece is a part of an f-string: literal text, or a replacement field as it is written.
type piece struct {
	text    string
	literal bool
}

// formatted writes an f-string or a t-string.
func (w *writer) formatted(node value, prefix string) {
	var pieces []piece
	for _, v := range w.list(node, "values") {
		pieces = append(pieces, w.piece(v, false)...)
	}
	if w.exc != nil {
		return
	}
	quotes, mixed := allQuotes, false
	texts := make([]string, len(pieces))
	for i, p := range pieces {
		texts[i] = p.text
		if !p.literal {
			if left := without(quotes, p.text); len(left) > 0 {
				quotes = left
			} else if strings.Contains(p.text, "\n") {
				if left := onlyMulti(quotes); len(left) > 0 {
					quotes = left
				}
			}
			continue
		}
		body, possible := literalText(w.th, p.text, quotes, true)
		if !overlap(possible, quotes) {
			mixed = true
			break
		}
		texts[i], quotes = body, possible
	}
	if mixed { // no quotes suit all pieces: those of the literals are escaped
		quotes = []string{`'''`}
		for i, p := range pieces {
			texts[i] = p.text
			if p.literal {
				// A double quote in front makes repr use single ones, and escape those inside.
				texts[i] = strings.TrimPrefix(strings.Trim(reprOf(w.th, `"`+p.text), "'"), `"`)
				if r := reprOf(w.th, `"`+p.text); len(r) >= 3 {
					texts[i] = r[2 : len(r)-1]
				}
			}
		}
	}
	w.write(prefix + quotes[0] + strings.Join(texts, "") + quotes[0])
}

func onlyMulti(quotes []string) []string {
	var left []string
	for _, q := range quotes {
		if len(q) == 3 {
			left = append(left, q)
		}
	}
	return left
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(q string) bool { return slices.Contains(b, q) })
}

// specEscapes is what a format specification cannot have as it is.
var specEscapes = ondemand.Value[*strings.Replacer]{Make: func() *strings.Replacer { return strings.NewReplacer(`\`, `\\`, `'`, `\'`, `"`, `\"`, "\n", `\n`) }}

// piece is the parts that an item of an f-string's values gives.
func (w *writer) piece(node value, inSpec bool) []piece {
	k := w.st.kindOf(node)
	switch k {
	case kindJoinedStr:
		var pieces []piece
		for _, v := range w.list(node, "values") {
			pieces = append(pieces, w.piece(v, inSpec)...)
		}
		return pieces
	case kindConstant:
		v := w.get(node, "value")
		if w.exc != nil {
			return nil
		}
		if !isText(v) {
			break
		}
		text := strings.ReplaceAll(strings.ReplaceAll(v.AsStr().String(), "{", "{{"), "}", "}}")
		if inSpec {
			text = specEscapes.Get().Replace(text)
		}
		return []piece{{text, true}}
	case kindFormattedValue, kindInterpolation:
		return []piece{{w.fieldText(k, node), false}}
	}
	w.fail(object.ValueErrorf("Unexpected node inside JoinedStr, %s", reprText(w.th, node)))
	return nil
}

// fieldText is a replacement field as it is written.
func (w *writer) fieldText(k kind, node value) string {
	if !w.enter() {
		return ""
	}
	defer w.th.Leave()
	text := ""
	if k == kindInterpolation {
		text = w.name(node, "str")
	}
	if text == "" {
		inner := &writer{th: w.th, st: w.st, exc: w.exc}
		inner.expr(w.get(node, "value"), rankTest.tighter())
		w.fail(inner.exc)
		text = inner.out.String()
	}
	var b strings.Builder
	b.WriteString("{")
	if strings.HasPrefix(text, "{") {
		b.WriteString(" ")
	}
	b.WriteString(text)
	if n, ok := object.IntValue(w.get(node, "conversion")); w.exc == nil && ok && n != -1 {
		if n < 0 || n > utf8.MaxRune {
			w.fail(object.ValueErrorf("chr() arg not in range(0x110000)"))
			return ""
		}
		b.WriteString("!" + string(rune(n)))
	}
	if spec := w.get(node, "format_spec"); w.exc == nil && !spec.IsNone() {
		b.WriteString(":")
		for _, p := range w.piece(spec, true) {
			b.WriteString(p.text)
		}
	}
	b.WriteString("}")
	return b.String()
}

// formattedValue writes a replacement field that stands alone.
func (w *writer) formattedValue(k kind, node value) {
	w.write(w.fieldText(k, node))
}
