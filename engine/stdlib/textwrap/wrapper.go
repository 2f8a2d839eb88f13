// This file implements TextWrapper.

package textwrap

import (
	"strings"

	"dappco.re/go/py/engine/internal/unicodedata"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

const defaultWidth = 70

const initSig = "($self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=' [...]')"

// settings are the attributes of a TextWrapper, in the order of the parameters, with their defaults.
var settings = ondemand.Value[[]struct {
	name      string
	otherwise value
}]{Make: func() []struct {
	name      string
	otherwise value
} {
	return []struct {
		name      string
		otherwise value
	}{
		{"width", object.Int64(defaultWidth)}, {"initial_indent", object.EmptyStr.Value()}, {"subsequent_indent", object.EmptyStr.Value()}, {"expand_tabs", object.True}, {"replace_whitespace", object.True},
		{"fix_sentence_endings", object.False}, {"break_long_words", object.True}, {"drop_whitespace", object.True}, {"break_on_hyphens", object.True}, {"tabsize", object.Int64(8)},
		{"max_lines", object.None}, {"placeholder", object.StrOf(" [...]")},
	}
}}

func newWrapper(th *thread) (*object.Type, *exception) {
	st := native.Steps{Th: th}
	trans := object.NewDict()
	for r := '\t'; r <= ' '; r++ {
		if isSpace(r) {
			st.Fail(trans.Set(th, object.Int64(int64(r)), object.Int64(' ')))
		}
	}
	pattern := func(text string) value { return st.Call(st.From("re", "compile"), object.StrOf(text)) }
	attrs := []object.ClassAttr{
		{Name: "unicode_whitespace_trans", V: trans.Value()},
		{Name: "wordsep_simple_re", V: pattern(`([\t\n\x0b\x0c\r\ ]+)`)},
		{Name: "sentence_end_re", V: pattern(`[a-z][\.\!\?][\"\']?\Z`)},
		{Name: "wordsep_re", V: pattern(`([\t\n\x0b\x0c\r ]+|(?<=[\w!"'&.,?])-{2,}(?=\w)|[^\t\n\x0b\x0c\r ]+?(?:-(?:(?<=[^\d\W]{2}-)|(?<=[^\d\W]-[^\d\W]-))(?=[^\d\W]-?[^\d\W])|(?=[\t\n\x0b\x0c\r ]|\Z)|(?<=[\w!"'&.,?])(?=-{2,}\w)))`)},
	}
	if st.Exc != nil {
		return nil, st.Exc
	}
	return object.NewClass(th, object.ClassSpec{Module: "textwrap", Name: "TextWrapper", Doc: "Wraps paragraphs by settings that are attributes of the same names as the arguments of the constructor.", Attrs: attrs, Methods: []object.Method{
		native.Python("TextWrapper.__init__", initSig, "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			for i, s := range settings.Get() {
				v := args[i]
				if v.IsNull() {
					v = s.otherwise
				}
				st.SetAttr(self, s.name, v)
			}
			return st.Result(object.None)
		}),
		native.Python("TextWrapper._munge_whitespace", "($self, text)", "", munge),
		native.Python("TextWrapper._split", "($self, text)", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			text := st.Text(args[0], "text")
			return st.Result(listOf(split(text, st.Attr(self, "break_on_hyphens").Is(object.True))))
		}),
		native.Python("TextWrapper._fix_sentence_endings", "($self, chunks)", "", func(th *thread, _ value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			items := st.Items(args[0])
			for i := 0; i+1 < len(items) && st.Exc == nil; i++ {
				if st.Text(items[i+1], "chunk") == " " && endsSentence(st.Text(items[i], "chunk")) {
					st.SetItem(args[0], object.Int64(int64(i+1)), object.StrOf("  "))
					i++
				}
			}
			return st.Result(object.None)
		}),
		native.Python("TextWrapper._handle_long_word", "($self, reversed_chunks, cur_line, cur_len, width)", "", handleLongWord),
		native.Python("TextWrapper._wrap_chunks", "($self, chunks)", "", wrapChunks),
		native.Python("TextWrapper._split_chunks", "($self, text)", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(st.Method(self, "_split", st.Method(self, "_munge_whitespace", args[0])))
		}),
		native.Python("TextWrapper.wrap", "($self, text)", "Return the list of lines of a paragraph, without newlines at their ends.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			chunks := st.Method(self, "_split_chunks", args[0])
			if st.True(st.Attr(self, "fix_sentence_endings")) {
				st.Method(self, "_fix_sentence_endings", chunks)
			}
			return st.Result(st.Method(self, "_wrap_chunks", chunks))
		}),
		native.Python("TextWrapper.fill", "($self, text)", "Return a paragraph as one str with newlines.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(st.Method(object.StrOf("\n"), "join", st.Method(self, "wrap", args[0])))
		}),
	}})
}

func munge(th *thread, self value, args []value) (value, *exception) {
	st := native.Steps{Th: th}
	text := args[0]
	if st.True(st.Attr(self, "expand_tabs")) {
		text = st.Method(text, "expandtabs", st.Attr(self, "tabsize"))
	}
	if st.True(st.Attr(self, "replace_whitespace")) {
		text = st.Method(text, "translate", st.Attr(self, "unicode_whitespace_trans"))
	}
	return st.Result(text)
}

func listOf(chunks []chunk) value {
	items := make([]value, len(chunks))
	for i, c := range chunks {
		items[i] = object.StrOf(c.text)
	}
	return object.ListOf(items...)
}

// endsSentence reports that text ends like a sentence: a small letter, a mark, perhaps a quote.
func endsSentence(text string) bool {
	n := len(text)
	if n > 0 && (text[n-1] == '"' || text[n-1] == '\'') {
		n--
	}
	return n >= 2 && strings.IndexByte(".!?", text[n-1]) >= 0 && text[n-2] >= 'a' && text[n-2] <= 'z'
}

// wrapping is the settings as far as lines are put together by them.
type wrapping struct {
	width, most        int // most is 0 for any number of lines
	initial, following chunk
	placeholder        chunk
	breakWords, drop   bool
	hyphens            bool
}

func newWrapping(st *native.Steps, self value) *wrapping {
	w := &wrapping{width: st.Int(st.Attr(self, "width"))}
	if w.width <= 0 && st.Exc == nil {
		st.Fail(object.ValueErrorf("invalid width %d (must be > 0)", w.width))
	}
	text := func(name string) chunk { return chunkOf(st.Text(st.Attr(self, name), name)) }
	w.initial, w.following, w.placeholder = text("initial_indent"), text("subsequent_indent"), text("placeholder")
	if most := st.Attr(self, "max_lines"); !most.IsNone() {
		n := st.Int(most)
		indent := w.initial
		if n > 1 {
			indent = w.following
		}
		if st.Exc == nil && indent.n+chunkOf(trimLeft(w.placeholder.text)).n > w.width {
			st.Fail(object.ValueErrorf("placeholder too large for max width"))
		}
		w.most = max(n, 1)
	}
	w.breakWords, w.drop, w.hyphens = st.True(st.Attr(self, "break_long_words")), st.True(st.Attr(self, "drop_whitespace")), st.True(st.Attr(self, "break_on_hyphens"))
	return w
}

func trimLeft(text string) string { return strings.TrimLeftFunc(text, unicodedata.IsSpace) }

func trimRight(text string) string { return strings.TrimRightFunc(text, unicodedata.IsSpace) }

// line is a line in the making.
type line struct {
	chunks []chunk
	n      int
}

func (l *line) add(c chunk) {
	l.chunks = append(l.chunks, c)
	l.n += c.n
}

func (l *line) dropLast() {
	last := len(l.chunks) - 1
	l.n -= l.chunks[last].n
	l.chunks = l.chunks[:last]
}

func (l *line) text(indent chunk) string {
	out := indent.text
	if len(l.chunks) > 8 {
		var b strings.Builder
		b.WriteString(out)
		for _, c := range l.chunks {
			b.WriteString(c.text)
		}
		return b.String()
	}
	for _, c := range l.chunks {
		out += c.text
	}
	return out
}

func wrapChunks(th *thread, self value, args []value) (value, *exception) {
	st := &native.Steps{Th: th}
	w := newWrapping(st, self)
	items := st.Items(args[0])
	chunks := make([]chunk, len(items))
	for i, v := range items {
		chunks[i] = chunkOf(st.Text(v, "chunk"))
	}
	if st.Exc != nil {
		return value{}, st.Exc
	}
	lines, exc := w.wrap(th, chunks)
	if exc != nil {
		return value{}, exc
	}
	return native.Strings(lines...), nil
}

// wrap puts chunks together to lines.
func (w *wrapping) wrap(th *thread, chunks []chunk) (lines []string, exc *exception) {
	for len(chunks) > 0 {
		if exc := th.Poll(); exc != nil {
			return nil, exc
		}
		var l line
		indent := w.initial
		if len(lines) > 0 {
			indent = w.following
		}
		width := w.width - indent.n
		if w.drop && len(lines) > 0 && isBlank(chunks[0].text) {
			chunks = chunks[1:]
		}
		for len(chunks) > 0 && l.n+chunks[0].n <= width {
			l.add(chunks[0])
			chunks = chunks[1:]
		}
		if len(chunks) > 0 && chunks[0].n > width {
			chunks = w.long(&l, chunks, width)
		}
		if w.drop && len(l.chunks) > 0 && isBlank(l.chunks[len(l.chunks)-1].text) {
			l.dropLast()
		}
		if len(l.chunks) == 0 {
			continue
		}
		rest := len(chunks) > 0 && !(w.drop && len(chunks) == 1 && isBlank(chunks[0].text)) || l.n > width
		if w.most == 0 || len(lines)+1 < w.most || !rest {
			lines = append(lines, l.text(indent))
			continue
		}
		return w.cutShort(lines, &l, indent, width), nil
	}
	return lines, nil
}

// cutShort ends with the placeholder, in the last line or in the one before.
func (w *wrapping) cutShort(lines []string, l *line, indent chunk, width int) []string {
	for len(l.chunks) > 0 {
		if !isBlank(l.chunks[len(l.chunks)-1].text) && l.n+w.placeholder.n <= width {
			l.add(w.placeholder)
			return append(lines, l.text(indent))
		}
		l.dropLast()
	}
	if last := len(lines) - 1; last >= 0 {
		before := trimRight(lines[last])
		if chunkOf(before).n+w.placeholder.n <= w.width {
			lines[last] = before + w.placeholder.text
			return lines
		}
	}
	return append(lines, indent.text+trimLeft(w.placeholder.text))
}

// long deals with a first chunk that is wider than a line: it is cut, or is a line by itself.
func (w *wrapping) long(l *line, chunks []chunk, width int) []chunk {
	room := 1
	if width >= 1 {
		room = width - l.n
	}
	if !w.breakWords {
		if len(l.chunks) == 0 {
			l.add(chunks[0])
			return chunks[1:]
		}
		return chunks
	}
	if room == 0 {
		return chunks
	}
	head, tail := w.cut(chunks[0], room)
	l.add(head)
	if tail.n == 0 && width < 0 {
		return chunks[1:] // CPython would never come to an end here
	}
	chunks[0] = tail
	return chunks
}

// cut cuts a chunk to a width, behind a hyphen if it has one.
func (w *wrapping) cut(c chunk, room int) (head, tail chunk) {
	runes := runesOf(c.text)
	end := room
	if w.hyphens && len(runes) > room {
		for i := room - 1; i > 0; i-- {
			if runes[i] != '-' {
				continue
			}
			if strings.Trim(textOf(runes[:i]), "-") != "" {
				end = i + 1
			}
			break
		}
	}
	end = min(end, len(runes))
	return chunk{textOf(runes[:end]), end}, chunk{textOf(runes[end:]), len(runes) - end}
}

// handleLongWord is the method for subclasses that put lines together themselves.
func handleLongWord(th *thread, self value, args []value) (value, *exception) {
	st := &native.Steps{Th: th}
	w := newWrapping(st, self)
	length, width := st.Int(args[2]), st.Int(args[3])
	room := 1
	if width >= 1 {
		room = width - length
	}
	last := object.Int64(-1)
	switch {
	case w.breakWords && room > 0:
		head, tail := w.cut(chunkOf(st.Text(st.Item(args[0], last), "chunk")), room)
		st.Method(args[1], "append", object.StrOf(head.text))
		st.SetItem(args[0], last, object.StrOf(tail.text))
	case w.breakWords:
	case !st.True(args[1]):
		st.Method(args[1], "append", st.Method(args[0], "pop"))
	}
	return st.Result(object.None)
}
