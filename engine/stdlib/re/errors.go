// This file implements PatternError, and the state of the module in an interpreter.

package re

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// state is what the module keeps per interpreter: its classes, and the patterns and templates made of late.
type state struct {
	err       *object.Type
	flags     value
	scanner   *object.Type
	cache     map[cacheKey]*Pattern
	templates map[templateKey]*template
}

type stateKey struct{}

// maxCached is how many patterns are kept.
const maxCached = 512

// cacheKey is what a compiled pattern depends on.
type cacheKey struct {
	text   string
	flags  int
	binary bool
}

// templateKey is what a template depends on.
type templateKey struct {
	pattern *Pattern
	text    string
}

func stateOf(th *thread) (*state, *exception) {
	s := th.Interp.State(stateKey{}, func() any {
		return &state{cache: map[cacheKey]*Pattern{}, templates: map[templateKey]*template{}}
	}).(*state)
	if s.err != nil {
		return s, nil
	}
	cls, exc := object.NewClass(th, object.ClassSpec{Module: "re", Name: "PatternError", Doc: errorDoc, Bases: []*object.Type{object.ExceptionType}, Methods: errorMethods})
	if exc != nil {
		return nil, exc
	}
	s.err = cls
	return s, nil
}

const errorDoc = "A pattern that is no valid regular expression.\n\nmsg: what is wrong\npattern: the pattern\npos: where in the pattern, or None\nlineno: the line of pos, or None\ncolno: the column of pos, or None"

var errorMethods = []object.Method{
	native.Python("PatternError.__init__", "($self, msg, pattern=None, pos=None)", "", errorInit),
}

func errorInit(th *thread, self value, args []value) (value, *exception) {
	msg, pattern, pos := args[0], orNone(args[1]), orNone(args[2])
	line, column := object.None, object.None
	shown := msg
	if !pattern.IsNone() && !pos.IsNone() {
		at, exc := object.ToSsize(th, pos)
		if exc != nil {
			return value{}, exc
		}
		text, exc := runesOf(th, pattern)
		if exc != nil {
			return value{}, exc
		}
		lineNo, start := 1, -1
		for i, r := range text[:max(0, min(at, len(text)))] {
			if r == '\n' {
				lineNo, start = lineNo+1, i
			}
		}
		line, column = object.Int64(int64(lineNo)), object.Int64(int64(at-start))
		s, exc := object.ToStr(th, msg)
		if exc != nil {
			return value{}, exc
		}
		where := fmt.Sprintf("%s at position %d", s.String(), at)
		if strings.ContainsRune(string(text), '\n') {
			where += fmt.Sprintf(" (line %d, column %d)", lineNo, at-start)
		}
		shown = object.StrOf(where)
	}
	self.AsException().Args = object.TupleOf(shown).AsTuple()
	for _, a := range []object.ClassAttr{{Name: "msg", V: msg}, {Name: "pattern", V: pattern}, {Name: "pos", V: pos}, {Name: "lineno", V: line}, {Name: "colno", V: column}} {
		if exc := object.SetAttr(th, self, object.Intern(a.Name), a.V); exc != nil {
			return value{}, exc
		}
	}
	return object.None, nil
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

// patternError is a PatternError about position pos of pattern; a negative pos means none.
func patternError(th *thread, msg string, pattern value, pos int) *exception {
	s, exc := stateOf(th)
	if exc != nil {
		return exc
	}
	args := []value{object.StrOf(msg)}
	if pos >= 0 {
		args = append(args, pattern, object.Int64(int64(pos)))
	}
	return object.Raise(th, s.err.Value(), args...)
}

// runesOf is the characters of a str, or the bytes of a bytes-like object as characters.
func runesOf(th *thread, v value) ([]rune, *exception) {
	var out []rune
	if v.Type().Has(object.FlagStr) {
		out = make([]rune, 0, v.AsStr().Len())
		for text := v.AsStr().String(); text != ""; {
			r, n := object.DecodeRune(text)
			out, text = append(out, r), text[n:]
		}
		return out, nil
	}
	if v.Type().Buffer == nil {
		return nil, object.TypeErrorf("decoding to str: need a bytes-like object, %s found", v.Type().Name)
	}
	data, exc := object.BytesOf(th, v)
	if exc != nil {
		return nil, exc
	}
	out = make([]rune, len(data))
	for i := range len(data) {
		out[i] = rune(data[i])
	}
	return out, nil
}
