// This file implements sub(): replacing matches.

package re

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// replacer makes the text that replaces matches.
type replacer struct {
	th       *thread
	pattern  *Pattern
	subject  subject
	function value     // called for every match, or null
	template *template // used if there is no function
	out      []byte
	items    int // what was joined so far, for messages
}

// sub is the arguments' string with matches replaced, and how many were.
func (p *Pattern) sub(th *thread, args []value) (value, int, *exception) {
	most := 0
	var exc *exception
	if !args[2].IsNull() {
		if most, exc = object.ToSsize(th, args[2]); exc != nil {
			return value{}, 0, exc
		}
	}
	r := &replacer{th: th, pattern: p}
	if args[0].Type().Call != nil {
		r.function = args[0]
	} else if r.template, exc = templateOf(th, args[0], p); exc != nil {
		return value{}, 0, exc
	}
	if r.subject, exc = newSubject(th, p, args[1], value{}, value{}); exc != nil {
		return value{}, 0, exc
	}
	last, n := 0, 0
	if most >= 0 {
		exc = p.each(th, &r.subject, func(m *matcher) (bool, *exception) {
			if last < m.caps[0] {
				r.out = append(r.out, r.subject.text[last:m.caps[0]]...)
				r.items++
			}
			last = m.caps[1]
			n++
			return n != most, r.replace(m)
		})
	}
	if exc != nil {
		return value{}, 0, exc
	}
	if n == 0 {
		return r.subject.slice(0, len(r.subject.text)), 0, nil
	}
	r.out = append(r.out, r.subject.text[last:]...)
	if p.program.binary {
		return object.NewBytes(string(r.out)), n, nil
	}
	if !r.subject.wide && r.template != nil && r.template.isASCII() {
		return object.ASCIICopy(r.out), n, nil
	}
	return object.StrOf(string(r.out)), n, nil
}

// templateOf is the template of a replacement.
func templateOf(th *thread, source value, p *Pattern) (*template, *exception) {
	switch {
	case source.Type().Has(object.FlagStr):
		if text := source.AsStr().String(); strings.IndexByte(text, '\\') < 0 {
			return &template{parts: []part{{text: text, group: -1}}, isText: true}, nil
		}
	case source.Type().Buffer != nil:
		text, exc := object.BytesOf(th, source)
		if exc != nil {
			return nil, exc
		}
		if strings.IndexByte(text, '\\') < 0 {
			return &template{parts: []part{{text: text, group: -1}}}, nil
		}
	}
	s, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	key := templateKey{pattern: p}
	if source.Type() == object.StrType {
		key.text = source.AsStr().String()
		if t := s.templates[key]; t != nil {
			return t, nil
		}
	}
	t, exc := parseTemplate(th, source, p)
	if exc == nil && source.Type() == object.StrType {
		if len(s.templates) >= maxCached {
			clear(s.templates)
		}
		s.templates[key] = t
	}
	return t, exc
}

// isASCII reports that no text of the template is beyond ASCII.
func (t *template) isASCII() bool {
	for _, p := range t.parts {
		for i := range len(p.text) {
			if p.text[i] >= 0x80 {
				return false
			}
		}
	}
	return true
}

// replace appends what replaces the match of m.
func (r *replacer) replace(m *matcher) *exception {
	defer func() { r.items++ }()
	if r.template != nil {
		if exc := r.template.fits(r.pattern, r.items); exc != nil {
			return exc
		}
		r.out = r.template.append(r.out, m.text, m.caps)
		if len(r.out) > 1<<20 {
			return r.th.CheckAlloc(2*len(r.out), 1)
		}
		return nil
	}
	v, exc := object.Call1(r.th, r.function, newMatch(r.pattern, &r.subject, m))
	switch {
	case exc != nil:
		return exc
	case v.IsNone():
		r.items--
		return nil
	case !r.pattern.program.binary:
		if !v.Type().Has(object.FlagStr) {
			return object.TypeErrorf("sequence item %d: expected str instance, %s found", r.items, v.Type().Name)
		}
		r.out = append(r.out, v.AsStr().String()...)
	default:
		if v.Type().Buffer == nil {
			return object.TypeErrorf("sequence item %d: expected a bytes-like object, %s found", r.items, v.Type().Name)
		}
		text, exc := object.BytesOf(r.th, v)
		if exc != nil {
			return exc
		}
		r.out = append(r.out, text...)
	}
	if len(r.out) > 1<<20 {
		return r.th.CheckAlloc(2*len(r.out), 1)
	}
	return nil
}
