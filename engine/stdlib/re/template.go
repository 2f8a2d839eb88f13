// This file implements templates: the replacements of sub() and expand() with references to groups.

package re

import (
	"slices"
	"strconv"

	"dappco.re/go/py/engine/object"
)

// part is a part of a template: text, or a group if that is not negative.
type part struct {
	text  string
	group int
}

// template is a parsed replacement.
type template struct {
	parts  []part
	isText bool
}

// parseTemplate parses a replacement for matches of p.
func parseTemplate(th *thread, source value, p *Pattern) (*template, *exception) {
	l, exc := newLexer(th, source)
	if exc != nil {
		return nil, exc
	}
	t := &templateParser{lexer: l, pattern: p, template: template{isText: l.isText}}
	for !l.atEnd() {
		start := l.start
		r, escaped := l.takeRune()
		if escaped {
			t.escape(r, start)
		} else {
			t.add(r)
		}
	}
	if l.trouble != nil {
		return nil, l.trouble
	}
	t.flush()
	return &t.template, nil
}

type templateParser struct {
	*lexer
	template
	pattern *Pattern
	text    []byte
}

// add adds a character of text.
func (t *templateParser) add(r rune) {
	if t.template.isText {
		t.text = object.AppendRune(t.text, r)
	} else {
		t.text = append(t.text, byte(r))
	}
}

func (t *templateParser) flush() {
	if len(t.text) > 0 {
		t.parts = append(t.parts, part{text: string(t.text), group: -1})
		t.text = nil
	}
}

// group adds a reference to group n, which is written back characters before the token ahead.
func (t *templateParser) group(n, back int) {
	if n > t.pattern.groups {
		t.errorf(back, "invalid group reference %d", n)
		return
	}
	t.flush()
	t.parts = append(t.parts, part{group: n})
}

func (t *templateParser) escape(r rune, start int) {
	switch {
	case r == 'g':
		t.named()
	case r == '0':
		n, _ := strconv.ParseInt("0"+t.digits(2, octals), 8, 32)
		t.add(rune(n))
	case r >= '1' && r <= '9':
		digits := string(r) + t.digits(1, decimals)
		if len(digits) == 2 && isOctal(digits) {
			if third := t.digits(1, octals); third != "" {
				digits += third
				n, _ := strconv.ParseInt(digits, 8, 32)
				if n > 0o377 {
					t.errorf(t.start-start, "octal escape value \\%s outside of range 0-0o377", digits)
				}
				t.add(rune(n))
				return
			}
		}
		n, _ := strconv.Atoi(digits)
		t.group(n, len(digits))
	default:
		if c, ok := simpleEscapes.Get()[r]; ok {
			t.add(c)
			return
		}
		if r == 'b' { // the boundary of a word means nothing here
			t.add('\b')
			return
		}
		if r < 128 && isLetter(r) {
			t.errorf(t.start-start, "bad escape \\%c", r)
			return
		}
		t.add('\\')
		t.add(r)
	}
}

// named parses what is behind \g.
func (t *templateParser) named() {
	if !t.match('<') {
		t.errorf(0, "missing <")
		return
	}
	name := t.until('>', "group name")
	if t.trouble != nil {
		return
	}
	size := countRunes(name) + 1
	if !isNumber(name) {
		t.checkName(name, 1)
		v, ok := t.pattern.index.GetName(name)
		if !ok {
			t.fail(object.Errorf(object.IndexErrorType, "unknown group name %s", quoted(t.th, name)))
			return
		}
		t.group(int(v.AsInt64()), size)
		return
	}
	n, err := strconv.Atoi(name)
	if err != nil || n >= maxGroups {
		t.errorf(size, "invalid group reference %s", shortNumber(name))
		return
	}
	t.group(n, size)
}

// append appends the template with the groups that caps are the marks of.
func (t *template) append(out []byte, text string, caps []int) []byte {
	for _, p := range t.parts {
		switch {
		case p.group < 0:
			out = append(out, p.text...)
		case caps[2*p.group] >= 0 && caps[2*p.group+1] >= caps[2*p.group]:
			out = append(out, text[caps[2*p.group]:caps[2*p.group+1]]...)
		}
	}
	return out
}

// fits is the error if the template is of another type than the pattern; at is the place in what it is joined with. One with groups fails
// when it is put together itself, behind a first text, which may be empty.
func (t *template) fits(p *Pattern, at int) *exception {
	isText := t.isText
	if isText == !p.program.binary {
		return nil
	}
	if t.hasGroups() {
		isText, at = !isText, 1
	}
	if isText {
		return object.TypeErrorf("sequence item %d: expected a bytes-like object, str found", at)
	}
	return object.TypeErrorf("sequence item %d: expected str instance, bytes found", at)
}

func (t *template) hasGroups() bool {
	return slices.ContainsFunc(t.parts, func(p part) bool { return p.group >= 0 })
}

func matchExpand(th *thread, self value, args []value) (value, *exception) {
	m := matchOf(self)
	t, exc := parseTemplate(th, args[0], m.pattern)
	if exc != nil {
		return value{}, exc
	}
	if t.hasGroups() {
		if exc := t.fits(m.pattern, 1); exc != nil {
			return value{}, exc
		}
	}
	out := string(t.append(nil, m.subject.text, m.spans))
	if !t.isText {
		return object.NewBytes(out), nil
	}
	return object.StrOf(out), nil
}
