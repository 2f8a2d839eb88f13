// Type comments: comments like "# type: int" that become part of the tree when they are asked for.

package parser

import (
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/scanner"
	"dappco.re/go/py/engine/token"
)

// place is where a token ends or starts.
type place struct{ line, col int32 }

func (p place) before(q place) bool { return p.line < q.line || p.line == q.line && p.col < q.col }

// typeComment is a comment and what is around it.
type typeComment struct {
	text     string
	at       place // of the text behind "type:"
	prev     token.Kind
	prevEnd  place // end of the token before, or of that before a comma
	newline  bool  // it has a line to itself
	next     token.Kind
	brackets uint8
	used     bool
}

// typeComments is the comments of a program, and where they may go.
type typeComments struct {
	src     string
	list    []*typeComment
	ignores []*ast.TypeIgnore
	err     string // what is wrong with the comment bad
	bad     *typeComment
}

// attachTypeComments gives the type comments of src to the nodes that they belong to. One that belongs nowhere is an error.
func attachTypeComments(mod ast.Mod, src, filename string) *SyntaxError {
	c := &typeComments{src: src}
	c.collect()
	if m, ok := mod.(*ast.Module); ok {
		m.TypeIgnores = c.ignores
		c.stmts(m.Body)
	} else if m, ok := mod.(*ast.Interactive); ok {
		c.stmts(m.Body)
	}
	for _, t := range c.list {
		if !t.used && c.bad == nil {
			c.bad, c.err = t, "invalid syntax"
		}
	}
	if c.bad == nil {
		return nil
	}
	line := strings.Split(src, "\n")[c.bad.at.line-1]
	col := utf8.RuneCountInString(line[:c.bad.at.col]) + 1
	return &SyntaxError{Class: "SyntaxError", Msg: c.err, Filename: filename, Line: int(c.bad.at.line), Col: col, EndLine: int(c.bad.at.line),
		EndCol: col + utf8.RuneCountInString(c.bad.text), Text: line + "\n"}
}

// collect finds the comments between the tokens.
func (c *typeComments) collect() {
	sc := scanner.New(c.src)
	from, prev, prevEnd, line := 0, token.Newline, place{}, int32(1)
	lineStart := 0
	for {
		t := sc.Next()
		if t.Kind == token.Error {
			return
		}
		end := int(t.Pos)
		if t.Kind == token.Newline {
			end = int(t.End) - 1
		}
		before := len(c.list)
		for i := from; i < end; i++ {
			switch c.src[i] {
			case '\n':
				line, lineStart = line+1, i+1
			case '#':
				stop := i + strings.IndexByte(c.src[i:], '\n')
				if stop < i {
					stop = len(c.src)
				}
				c.comment(c.src[i:stop], i-lineStart, line, prev, prevEnd, strings.TrimSpace(c.src[lineStart:i]) == "", t.Depth)
				i = stop - 1
			}
		}
		for _, x := range c.list[before:] {
			x.next = t.Kind
		}
		if t.Kind == token.EndMarker {
			return
		}
		if t.Kind != token.Newline && t.Kind != token.Indent && t.Kind != token.Dedent {
			if prev = t.Kind; prev != token.Comma {
				prevEnd = place{t.EndLine, t.EndCol}
			}
		}
		from = max(from, int(t.End))
		if line = t.EndLine; t.Kind == token.Newline {
			line = t.Line + 1
		}
		lineStart = strings.LastIndexByte(c.src[:from], '\n') + 1
	}
}

// comment notes a comment if it is one about types.
func (c *typeComments) comment(text string, col int, line int32, prev token.Kind, prevEnd place, alone bool, depth uint8) {
	rest := strings.TrimLeft(text[1:], " \t")
	body, ok := strings.CutPrefix(rest, "type:")
	if !ok {
		return
	}
	body = strings.TrimLeft(body, " \t")
	if tag, ok := strings.CutPrefix(body, "ignore"); ok && (tag == "" || tag[0] < 0x80 && !isAlnum(tag[0])) {
		if alone {
			tag += "\n"
		}
		c.ignores = append(c.ignores, &ast.TypeIgnore{Line: int(line), Tag: tag})
		return
	}
	at := place{line, int32(col + len(text) - len(body))}
	c.list = append(c.list, &typeComment{text: body, at: at, prev: prev, prevEnd: prevEnd, newline: alone, brackets: depth})
}

func isAlnum(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

func start(n ast.Node) place { s := n.Pos(); return place{s.Line, s.Col} }

func finish(n ast.Node) place { s := n.Pos(); return place{s.EndLine, s.EndCol} }

// header is the comment behind the colon of a compound statement, "" if there is none.
func (c *typeComments) header(n ast.Node, body []ast.Stmt, function bool) string {
	if len(body) == 0 {
		return ""
	}
	text := ""
	for _, t := range c.list {
		if t.used || t.prev != token.Colon || t.brackets > 0 || t.newline && !function || !start(n).before(t.at) || !t.at.before(start(body[0])) {
			continue
		}
		if text != "" {
			c.bad, c.err = t, "Cannot have two type comments on def"
			return text
		}
		t.used, text = true, t.text
	}
	return text
}

func (c *typeComments) stmts(list []ast.Stmt) {
	if len(c.list) == 0 {
		return
	}
	for _, s := range list {
		c.stmt(s)
	}
}

func (c *typeComments) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.Assign:
		for _, t := range c.list {
			if !t.used && t.prev != token.Comma && t.prevEnd == finish(s) && t.next == token.Newline && !t.newline {
				t.used, s.TypeComment = true, t.text
			}
		}
	case *ast.FunctionDef:
		c.arguments(s.Args)
		s.TypeComment = c.header(s, s.Body, true)
		c.stmts(s.Body)
	case *ast.AsyncFunctionDef:
		c.arguments(s.Args)
		s.TypeComment = c.header(s, s.Body, true)
		c.stmts(s.Body)
	case *ast.For:
		s.TypeComment = c.header(s, s.Body, false)
		c.stmts(s.Body)
		c.stmts(s.OrElse)
	case *ast.AsyncFor:
		s.TypeComment = c.header(s, s.Body, false)
		c.stmts(s.Body)
		c.stmts(s.OrElse)
	case *ast.With:
		s.TypeComment = c.header(s, s.Body, false)
		c.stmts(s.Body)
	case *ast.AsyncWith:
		s.TypeComment = c.header(s, s.Body, false)
		c.stmts(s.Body)
	case *ast.ClassDef:
		c.stmts(s.Body)
	case *ast.While:
		c.stmts(s.Body)
		c.stmts(s.OrElse)
	case *ast.If:
		c.stmts(s.Body)
		c.stmts(s.OrElse)
	case *ast.Try:
		c.try(s.Body, s.Handlers, s.OrElse, s.FinalBody)
	case *ast.TryStar:
		c.try(s.Body, s.Handlers, s.OrElse, s.FinalBody)
	case *ast.Match:
		for _, m := range s.Cases {
			c.stmts(m.Body)
		}
	}
}

func (c *typeComments) try(body []ast.Stmt, handlers []*ast.ExceptHandler, orElse, final []ast.Stmt) {
	c.stmts(body)
	for _, h := range handlers {
		c.stmts(h.Body)
	}
	c.stmts(orElse)
	c.stmts(final)
}

// arguments gives comments behind parameters, or behind the commas that follow them, to these.
func (c *typeComments) arguments(a *ast.Arguments) {
	plain := append(append([]*ast.Arg(nil), a.PosOnlyArgs...), a.Args...)
	for i, p := range plain {
		end := finish(p)
		if at := i - len(plain) + len(a.Defaults); at >= 0 {
			end = finish(a.Defaults[at])
		}
		c.argument(p, end)
	}
	for i, p := range a.KwOnlyArgs {
		end := finish(p)
		if d := a.KwDefaults[i]; d != nil {
			end = finish(d)
		}
		c.argument(p, end)
	}
	for _, p := range []*ast.Arg{a.Vararg, a.Kwarg} {
		if p != nil {
			c.argument(p, finish(p))
		}
	}
	if len(a.KwOnlyArgs) > 0 && a.Vararg == nil {
		c.bareStar(a)
	}
}

func (c *typeComments) argument(p *ast.Arg, end place) {
	for _, t := range c.list {
		if !t.used && t.prevEnd == end && (t.prev == token.Comma || t.next == token.RParen) {
			t.used, p.TypeComment = true, t.text
		}
	}
}

// bareStar refuses a comment behind a star that is no parameter.
func (c *typeComments) bareStar(a *ast.Arguments) {
	first := start(a.KwOnlyArgs[0])
	for _, t := range c.list {
		if !t.used && c.bad == nil && t.prev == token.Comma && t.at.before(first) && c.byteBefore(t.prevEnd) == '*' {
			c.bad, c.err = t, "bare * has associated type comment"
		}
	}
}

// byteBefore is the byte in front of a place.
func (c *typeComments) byteBefore(p place) byte {
	lines := strings.Split(c.src, "\n")
	if p.line < 1 || int(p.line) > len(lines) || p.col < 1 || int(p.col) > len(lines[p.line-1]) {
		return 0
	}
	return lines[p.line-1][p.col-1]
}
