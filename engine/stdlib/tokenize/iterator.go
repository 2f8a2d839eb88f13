// This file makes the iterators over tokens.

package tokenize

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	stdtoken "dappco.re/go/py/engine/stdlib/token"
)

// iterator yields the tokens of what readline() returns. The lines are read when the first token is asked for.
type iterator struct {
	object.Head
	readline func() (string, *exception)
	extra    bool
	stream   *stream
	encoding string // the first token says it, unless it is ""
	info     *object.Type
	shown    value // the line of the last token, and its rows
	from, to int
}

func newIterator(readline func() (string, *exception), extra bool) *iterator {
	return &iterator{Head: object.NewHead(lowType), readline: readline, extra: extra}
}

// lowType is _tokenize.TokenizerIter, whose tokens are tuples.
var lowType = &object.Type{Name: "TokenizerIter", Module: "_tokenize", Def: lowDef{}}

type lowDef struct{}

// Define implements object.Definition.
func (lowDef) Define(t *object.Type) {
	native.Iterator[iterator](t, newLow, func(th *thread, v value) (value, *exception) {
		it := object.Cast[iterator](v)
		t, ok, failed, exc := it.next(th)
		if exc != nil || !ok && failed == nil {
			return value{}, exc
		}
		if failed != nil {
			return value{}, failed.syntaxError(th)
		}
		return object.TupleOf(it.fields(&t)...), nil
	}, func(t *object.Type) { t.Flags &^= object.FlagBasetype })
}

// tokenInfos gives the next TokenInfo, and raises TokenError.
func (it *iterator) tokenInfos(th *thread) (value, *exception) {
	if it.encoding != "" {
		zero := object.TupleOf(object.Int64(0), object.Int64(0))
		text := it.encoding
		it.encoding = ""
		return it.tokenInfo(th, []value{object.Int64(stdtoken.Encoding), object.StrOf(text), zero, zero, object.StrOf("")})
	}
	t, ok, failed, exc := it.next(th)
	if exc != nil || !ok && failed == nil {
		return value{}, exc
	}
	if failed == nil {
		return it.tokenInfo(th, it.fields(&t))
	}
	if failed.class != object.SyntaxErrorType {
		return value{}, failed.syntaxError(th)
	}
	class, exc := native.FromModule(th, "tokenize", "TokenError")
	if exc != nil {
		return value{}, exc
	}
	if strings.Contains(failed.msg, "unterminated triple-quoted string literal") {
		failed.msg = "EOF in multi-line string"
	}
	return value{}, object.Raise(th, class, object.StrOf(failed.msg), object.TupleOf(object.Int64(int64(failed.row)), object.Int64(int64(failed.col))))
}

var lowParams = object.ParseParams("tokenizeriter", "(readline, *, extra_tokens, encoding=None)")

func newLow(th *thread, _ *object.Type, args []value, kw []*object.Str) (value, *exception) {
	given, exc := native.Bind(lowParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	extra, exc := object.Truth(th, given[1])
	if exc != nil {
		return value{}, exc
	}
	read := stringReader(th, given[0])
	if e := given[2]; !e.IsNull() {
		if !e.Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("tokenizeriter() argument 'encoding' must be str, not %s", e.Type().Name)
		}
		read = bytesReader(th, given[0], e.AsStr().String())
	}
	return newIterator(read, extra).Value(), nil
}

// next is the next token. The text is read whole at the first: what readline() raises comes behind the tokens of the lines before.
func (it *iterator) next(th *thread) (t tok, ok bool, failed *failure, exc *exception) {
	if it.stream == nil {
		p, exc := read(th, it.readline)
		if exc != nil {
			return t, false, nil, exc
		}
		it.stream = newStream(p, it.extra)
	}
	s := it.stream
	t, ok, failed = s.next()
	ended := s.done && !ok || failed != nil && failed.bare || ok && t.kind == stdtoken.EndMarker
	if s.exc != nil && ended {
		exc, s.exc, s.done, s.queue = s.exc, nil, true, nil
		return t, false, nil, exc
	}
	if s.null > 0 && ended {
		failed = &failure{class: object.SyntaxErrorType, msg: "source code cannot contain null bytes", row: s.null}
		s.null, s.done, s.queue = 0, true, nil
		return t, false, failed, nil
	}
	return t, ok, failed, nil
}

func pair(a, b int) value { return object.TupleOf(object.Int64(int64(a)), object.Int64(int64(b))) }

// fields is the items of the tuple for t.
func (it *iterator) fields(t *tok) []value {
	if it.shown.IsNull() || it.from != t.fromRow || it.to != t.lastRow {
		it.from, it.to = t.fromRow, t.lastRow
		it.shown = object.StrOf(it.stream.lines.shown(it.from, it.to))
	}
	return []value{object.Int64(int64(t.kind)), object.StrOf(t.text), pair(t.row, t.col), pair(t.endRow, t.endCol), it.shown}
}

func (it *iterator) tokenInfo(th *thread, items []value) (value, *exception) {
	return object.NewAs(th, object.TupleType, it.info.Value(), object.TupleOf(items...))
}

// syntaxError is the failure as the compiler would raise it.
func (f *failure) syntaxError(th *thread) *exception {
	if f.line == "" {
		e := object.Errorf(f.class, "%s", f.msg)
		for _, at := range []struct {
			name string
			n    int
		}{{"lineno", f.row}, {"offset", f.col}} {
			if exc := object.SetAttr(th, e.Value(), object.Intern(at.name), object.Int64(int64(at.n))); exc != nil {
				return exc
			}
		}
		return e
	}
	endRow, endCol := object.None, object.None
	if !f.withoutEnd {
		endRow, endCol = object.Int64(int64(f.endRow)), object.Int64(int64(f.endCol))
	}
	return object.Raise(th, f.class.Value(), object.StrOf(f.msg), object.TupleOf(object.StrOf("<string>"), object.Int64(int64(f.row)), object.Int64(int64(f.col)),
		object.StrOf(f.line), endRow, endCol))
}
