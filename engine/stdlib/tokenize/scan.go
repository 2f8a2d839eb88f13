// This file takes the engine's tokens and adds what a compiler does not need: comments, and the ends of lines that end no statement.

package tokenize

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/scanner"
	stdtoken "dappco.re/go/py/engine/stdlib/token"
	"dappco.re/go/py/engine/token"
)

// tok is a token as scripts see it.
type tok struct {
	kind             int
	text             string
	row, col         int
	endRow, endCol   int
	fromRow, lastRow int // the rows that its line shows
}

// failure is why a scan ended.
type failure struct {
	class          *object.Type
	msg            string
	row, col       int
	line           string
	endRow, endCol int
	bare           bool // the text ended too early
	withoutEnd     bool // the SyntaxError has no end
}

// stream yields the tokens of a program.
type stream struct {
	*lines
	sc    *scanner.Scanner
	extra bool // comments, ends of lines, and operators of one kind
	queue []tok
	prev  int    // where the last token ended
	n     int    // the line that prev is in
	strs  []bool // the strings with fields that are open: true for t-strings
	done  bool
}

func newStream(p *lines, extra bool) *stream {
	s := &stream{lines: p, sc: scanner.New(p.text), extra: extra, n: 1}
	if extra {
		s.sc.SetLenient()
	}
	return s
}

// next is the next token; ok is false at the end.
func (s *stream) next() (t tok, ok bool, failed *failure) {
	for len(s.queue) == 0 {
		if s.done {
			return tok{}, false, nil
		}
		t := s.sc.Next()
		if t.Kind == token.Error {
			s.done = true
			s.gap(int(t.Pos))
			if len(s.queue) > 0 {
				s.done = false // what the gap held comes first; the scanner repeats its error
				break
			}
			return tok{}, false, s.fail()
		}
		s.add(t)
	}
	t = s.queue[0]
	s.queue = s.queue[1:]
	return t, true, nil
}

// emit adds the token between two offsets; the first is in line n, the second in line endN.
func (s *stream) emit(kind, n, pos, endN, end int) *tok {
	t := tok{kind: kind, text: s.piece(n, pos, end)}
	t.row, t.col = s.place(n, pos)
	t.endRow, t.endCol = s.place(endN, end)
	t.fromRow, t.lastRow = t.row, t.endRow
	s.queue = append(s.queue, t)
	return &s.queue[len(s.queue)-1]
}

// lineEnd adds the token for the newline at pos.
func (s *stream) lineEnd(kind, n, pos int) {
	t := s.emit(kind, n, pos, n, pos)
	l := s.lines.lines[n-1]
	t.text, t.endCol = l.ending, t.col+max(l.width, 1)
	if kind == stdtoken.NL && l.ending == "\r" {
		t.text = ""
	}
}

// gap adds the comments and ends of lines between the last token and offset pos.
func (s *stream) gap(pos int) {
	for i := s.prev; i < pos; i++ {
		switch s.text[i] {
		case '\\':
			if i+1 < len(s.text) && s.text[i+1] == '\n' {
				i++
				s.n++
			}
		case '#':
			end := i + strings.IndexByte(s.text[i:], '\n')
			if s.extra {
				s.emit(stdtoken.Comment, s.n, i, s.n, end)
			}
			i = end - 1
		case '\n':
			if s.extra {
				s.lineEnd(stdtoken.NL, s.n, i)
			}
			s.n++
		}
		s.prev = i + 1
	}
}

func (s *stream) add(t token.Token) {
	pos, end := int(t.Pos), int(t.End)
	if t.Kind == token.Newline {
		s.newline(pos, end-1)
		return
	}
	s.gap(pos)
	n := int(t.Line)
	switch t.Kind {
	case token.EndMarker, token.Indent, token.Dedent:
		s.layout(t, n, pos)
	default:
		s.emit(s.kindOf(t), n, pos, int(t.EndLine), end)
	}
	s.prev, s.n = max(s.prev, end), int(t.EndLine)
	if t.Kind == token.EndMarker {
		s.done = true
	}
}

// layout adds a token that has no text of its own.
func (s *stream) layout(t token.Token, n, pos int) {
	from, kind := pos, stdtoken.EndMarker
	switch t.Kind {
	case token.Indent:
		kind = stdtoken.Indent
		from = s.lines.lines[n-1].start
	case token.Dedent:
		kind = stdtoken.Dedent
	}
	if s.extra {
		s.emit(kind, n, from, n, pos)
		return
	}
	x := s.emit(kind, n, pos, n, pos)
	x.col, x.endCol = -1, -1
	if last := len(s.rows); x.row > last && last > 0 {
		x.row, x.endRow, x.fromRow, x.lastRow = last, last, last, last
	}
}

// newline adds the end of a statement, whose token begins with the comment before it.
func (s *stream) newline(pos, end int) {
	if !s.extra {
		s.gap(pos)
		s.emit(stdtoken.Newline, s.n, pos, s.n, end)
	} else {
		s.gap(end)
		s.lineEnd(stdtoken.Newline, s.n, end)
	}
	s.prev = end + 1
	s.n++
}

// kindOf is the number of the kind of a token.
func (s *stream) kindOf(t token.Token) int {
	switch t.Kind {
	case token.Name:
		return stdtoken.Name
	case token.Number:
		return stdtoken.Number
	case token.String:
		return stdtoken.String
	case token.FStringStart, token.TStringStart:
		s.strs = append(s.strs, t.Kind == token.TStringStart)
	case token.FStringEnd, token.TStringEnd:
		defer func() { s.strs = s.strs[:len(s.strs)-1] }()
	}
	shift := 0
	if n := len(s.strs); n > 0 && s.strs[n-1] {
		shift = 3
	}
	switch t.Kind {
	case token.FStringStart, token.TStringStart:
		return stdtoken.FStringStart + shift
	case token.FStringMiddle:
		return stdtoken.FStringStart + 1 + shift
	case token.FStringEnd, token.TStringEnd:
		return stdtoken.FStringStart + 2 + shift
	}
	if t.Kind.IsKeyword() {
		return stdtoken.Name
	}
	if !s.extra {
		if n, ok := stdtoken.Operator(t.Kind.String()); ok {
			return n
		}
	}
	return stdtoken.Op
}

// fail is the scanner's error.
func (s *stream) fail() *failure {
	e := s.sc.Err()
	f := &failure{class: object.SyntaxErrorType, msg: e.Msg, row: e.Line, col: e.Col, line: e.Text, endRow: e.EndLine, endCol: e.EndCol}
	switch e.Class {
	case "IndentationError":
		f.class = object.IndentationErrorType
	case "TabError":
		f.class = object.TabErrorType
	}
	if f.class != object.SyntaxErrorType {
		f.line = strings.TrimSuffix(f.line, "\n")
		f.col, f.withoutEnd = len([]rune(f.line))+1, true
	}
	switch {
	case e.Unclosed:
		f.msg, f.row, f.col, f.line = "unexpected EOF in multi-line statement", len(s.lines.lines), 0, ""
	case e.Deferred && f.class == object.SyntaxErrorType:
		f.col = len([]rune(strings.TrimSuffix(f.line, "\n"))) + 1
	}
	f.bare = e.AtEOF && f.line == ""
	if e.Line >= 1 && e.Line <= len(s.lines.lines) {
		f.row = s.lines.lines[e.Line-1].row
	}
	return f
}
