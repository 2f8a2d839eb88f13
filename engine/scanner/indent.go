// Indentation: Indent and Dedent tokens, tab consistency.

package scanner

// startLine measures the indentation of the next line that has a token and records the Indent or Dedent tokens due.
func (s *Scanner) startLine() {
	for {
		width, narrow := s.measure()
		if s.err != nil {
			return
		}
		if s.pos >= len(s.src) {
			s.atLineStart = false
			if n := len(s.indents) - 1; n > 0 && s.pos == s.lineStart {
				s.pending -= n
				s.indents = s.indents[:1]
			} else if s.pos > s.lineStart {
				s.changeIndent(indent{width, narrow})
			}
			return
		}
		if c := s.src[s.pos]; c == '#' || c == '\n' {
			if c == '#' {
				for s.pos < len(s.src) && s.src[s.pos] != '\n' {
					s.pos++
				}
				if s.pos >= len(s.src) {
					s.endsInComment = true
					continue
				}
			}
			s.newline(s.pos)
			continue
		}
		s.atLineStart = false
		s.changeIndent(indent{width, narrow})
		return
	}
}

// measure skips the blanks that open a line and returns their width. A backslash joins the next line, whose own
// indentation does not count unless the backslash is the first character.
func (s *Scanner) measure() (width, narrow int32) {
	joined := int32(0)
	for s.pos < len(s.src) {
		switch s.src[s.pos] {
		case ' ':
			width++
			narrow++
		case '\t':
			width = (width/tabWidth + 1) * tabWidth
			narrow++
		case '\f':
			width, narrow = 0, 0
		case '\\':
			if joined == 0 {
				joined = width
			}
			if !s.joinLine() {
				return 0, 0
			}
			width, narrow = 0, 0
			continue
		default:
			if joined > 0 {
				return joined, joined
			}
			return width, narrow
		}
		s.pos++
	}
	return width, narrow
}

func (s *Scanner) changeIndent(in indent) {
	top := s.indents[len(s.indents)-1]
	switch {
	case in.width == top.width:
		if in.narrow != top.narrow {
			s.failTabs()
		}
	case in.width > top.width:
		if len(s.indents) >= maxIndents {
			s.failDeferred("IndentationError", "too many levels of indentation", s.chars(s.pos), -1)
			return
		}
		if in.narrow <= top.narrow {
			s.failTabs()
			return
		}
		s.indents = append(s.indents, in)
		s.pending++
	default:
		s.dedentTo(in)
	}
}

func (s *Scanner) dedentTo(in indent) {
	n := len(s.indents) - 1
	for n > 0 && in.width < s.indents[n].width {
		s.pending--
		n--
	}
	s.indents = s.indents[:n+1]
	if in.width != s.indents[n].width {
		s.pending = 0
		s.failDeferred("IndentationError", "unindent does not match any outer indentation level",
			s.chars(min(s.lineStart+len(s.lineText(s.lineStart))+1, len(s.src))), -1)
		return
	}
	if in.narrow != s.indents[n].narrow {
		s.pending = 0
		s.failTabs()
	}
}

func (s *Scanner) failTabs() {
	s.failDeferred("TabError", "inconsistent use of tabs and spaces in indentation", 1, 0)
}
