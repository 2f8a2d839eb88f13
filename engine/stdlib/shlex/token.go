// This file reads tokens: a machine with a state for white space, words, runs of punctuation, quotes and escapes.

package shlex

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// reader is the machine, with the attributes of the lexer that it looks at.
type reader struct {
	st      *native.Steps
	self    value
	stream  value
	pushed  value // characters that were read too early; null without punctuation
	posix   bool
	split   bool // only white space separates words
	level   int  // of debugging
	token   strings.Builder
	state   string // "" for the end
	behind  string // the state behind an escape
	quoted  bool
	done    bool
	lineno  int
	spaces  string
	words   string
	quotes  string
	escape  string
	inQuote string // quotes inside of which escapes count
	comment string
	punct   string
}

func newReader(st *native.Steps, self value) *reader {
	text := func(name string) string { return st.Text(st.Attr(self, name), name) }
	r := &reader{st: st, self: self, stream: st.Attr(self, "instream"), behind: " ", posix: st.True(st.Attr(self, "posix")), split: st.True(st.Attr(self, "whitespace_split")),
		level: st.Int(st.Attr(self, "debug")), lineno: st.Int(st.Attr(self, "lineno")), spaces: text("whitespace"), words: text("wordchars"), quotes: text("quotes"), escape: text("escape"),
		inQuote: text("escapedquotes"), comment: text("commenters"), punct: text("punctuation_chars")}
	if state := st.Attr(self, "state"); !state.IsNone() {
		r.state = st.Text(state, "state")
	}
	r.token.WriteString(text("token"))
	if r.punct != "" {
		r.pushed = st.Attr(self, "_pushback_chars")
	}
	return r
}

// next is the next character, "" at the end.
func (r *reader) next() string {
	var v value
	if !r.pushed.IsNull() && r.st.True(r.pushed) {
		v = r.st.Method(r.pushed, "pop")
	} else {
		v = r.st.Method(r.stream, "read", object.Int64(1))
	}
	c := r.st.Text(v, "character")
	if c == "\n" {
		r.lineno++
	}
	return c
}

// say prints a line for debugging at a level.
func (r *reader) say(level int, format string, args ...any) {
	if r.level >= level && r.st.Exc == nil {
		r.st.Call(r.st.From("builtins", "print"), str("shlex: "+fmt.Sprintf(format, args...)))
	}
}

// end ends the token if there is one.
func (r *reader) end() { r.done = r.token.Len() > 0 || r.posix && r.quoted }

// set makes c the token so far.
func (r *reader) set(c string) {
	r.token.Reset()
	r.token.WriteString(c)
}

// skipComment reads to the end of the line.
func (r *reader) skipComment() {
	r.st.Method(r.stream, "readline")
	r.lineno++
}

func readToken(th *thread, self value, _ []value) (value, *exception) {
	st := &native.Steps{Th: th}
	r := newReader(st, self)
	for !r.done && st.Exc == nil {
		c := r.next()
		state := object.None
		if r.state != "" {
			state = str(r.state)
		}
		if r.level >= 3 {
			r.say(3, "in state %s I see character: %s", st.Repr(state), st.Repr(str(c)))
		}
		switch {
		case r.state == "":
			r.set("")
			r.done = true
		case r.state == " ":
			r.space(c)
		case strings.Contains(r.quotes, r.state):
			r.quote(c)
		case strings.Contains(r.escape, r.state):
			r.escaped(c)
		default:
			r.word(c)
		}
		if st.Exc == nil {
			st.Exc = th.Poll()
		}
	}
	exc := st.Exc
	st.Exc = nil
	st.SetAttr(self, "lineno", object.Int64(int64(r.lineno)))
	state := object.None
	if r.state != "" {
		state = str(r.state)
	}
	st.SetAttr(self, "state", state)
	if exc != nil {
		st.SetAttr(self, "token", str(r.token.String()))
		return value{}, exc
	}
	st.SetAttr(self, "token", str(""))
	result := str(r.token.String())
	if r.posix && !r.quoted && r.token.Len() == 0 {
		result = object.None
	}
	if r.level > 1 {
		if st.True(result) {
			r.say(2, "raw token=%s", st.Repr(result))
		} else {
			r.say(2, "raw token=EOF")
		}
	}
	return st.Result(result)
}

// space is the state between tokens.
func (r *reader) space(c string) {
	switch {
	case c == "":
		r.state = ""
		r.done = true
	case strings.Contains(r.spaces, c):
		r.say(2, "I see whitespace in whitespace state")
		r.end()
	case strings.Contains(r.comment, c):
		r.skipComment()
	case r.posix && strings.Contains(r.escape, c):
		r.behind, r.state = "a", c
	case strings.Contains(r.words, c):
		r.set(c)
		r.state = "a"
	case strings.Contains(r.punct, c):
		r.set(c)
		r.state = "c"
	case strings.Contains(r.quotes, c):
		if !r.posix {
			r.set(c)
		}
		r.state = c
	case r.split:
		r.set(c)
		r.state = "a"
	default:
		r.set(c)
		r.done = true
	}
}

// quote is the state inside of quotes.
func (r *reader) quote(c string) {
	r.quoted = true
	switch {
	case c == "":
		r.say(2, "I see EOF in quotes state")
		r.st.Fail(object.ValueErrorf("No closing quotation"))
	case c == r.state && !r.posix:
		r.token.WriteString(c)
		r.state, r.done = " ", true
	case c == r.state:
		r.state = "a"
	case r.posix && strings.Contains(r.escape, c) && strings.Contains(r.inQuote, r.state):
		r.behind, r.state = r.state, c
	default:
		r.token.WriteString(c)
	}
}

// escaped is the state behind an escape.
func (r *reader) escaped(c string) {
	if c == "" {
		r.say(2, "I see EOF in escape state")
		r.st.Fail(object.ValueErrorf("No escaped character"))
		return
	}
	// In quotes, only the quote and the escape itself can be escaped.
	if strings.Contains(r.quotes, r.behind) && c != r.state && c != r.behind {
		r.token.WriteString(r.state)
	}
	r.token.WriteString(c)
	r.state = r.behind
}

// word is the state inside of a word, or of a run of punctuation.
func (r *reader) word(c string) {
	switch {
	case c == "":
		r.state = ""
		r.done = true
	case strings.Contains(r.spaces, c):
		r.say(2, "I see whitespace in word state")
		r.state = " "
		r.end()
	case strings.Contains(r.comment, c):
		r.skipComment()
		if r.posix {
			r.state = " "
			r.end()
		}
	case r.state == "c" && strings.Contains(r.punct, c):
		r.token.WriteString(c)
	case r.state == "c":
		r.st.Method(r.pushed, "append", str(c))
		r.state, r.done = " ", true
	case r.posix && strings.Contains(r.quotes, c):
		r.state = c
	case r.posix && strings.Contains(r.escape, c):
		r.behind, r.state = "a", c
	case strings.Contains(r.words, c), strings.Contains(r.quotes, c), r.split && !strings.Contains(r.punct, c):
		r.token.WriteString(c)
	default:
		if !r.pushed.IsNull() {
			r.st.Method(r.pushed, "append", str(c))
		} else {
			r.st.Method(r.st.Attr(r.self, "pushback"), "appendleft", str(c))
		}
		r.state = " "
		r.say(2, "I see punctuation in word state")
		r.end()
	}
}
