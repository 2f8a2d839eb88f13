// This file implements module _markupbase: what parsers of markup have in common, places in the text and declarations.

package html

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type run = native.Run

// doc is a text that a parser object works on; places in it count characters.
type doc struct {
	*run
	self value
	text []rune
	own  *object.Type // the class whose methods are those here
}

// open is the text of a parser object.
func open(r *run, self value, own *object.Type) *doc {
	d := &doc{run: r, self: self, own: own}
	for s := r.Str(r.Attr(self, "rawdata")); s != ""; {
		ch, size := object.DecodeRune(s)
		d.text = append(d.text, ch)
		s = s[size:]
	}
	return d
}

// part is a part of the text; places outside are moved inside.
func (d *doc) part(from, to int) string {
	to = min(max(to, 0), len(d.text))
	from = min(max(from, 0), to)
	out := make([]byte, 0, to-from)
	for _, ch := range d.text[from:to] {
		out = object.AppendRune(out, ch)
	}
	return string(out)
}

// at reports that s, of ASCII letters in lower case if any, is at a place.
func (d *doc) at(i int, s string) bool {
	if i < 0 || i+len(s) > len(d.text) {
		return false
	}
	for k := range len(s) {
		if ch := d.text[i+k]; ch != rune(s[k]) && (ch < 'A' || ch > 'Z' || ch+32 != rune(s[k])) {
			return false
		}
	}
	return true
}

// find is the first place of s from i on, -1 for none.
func (d *doc) find(i int, s string) int {
	for i = max(i, 0); i+len(s) <= len(d.text); i++ {
		if d.text[i] == rune(s[0]) && d.at(i, s) {
			return i
		}
	}
	return -1
}

// tell calls a method of the object with a text.
func (d *doc) tell(name, s string) { d.Method(d.self, name, object.StrOf(s)) }

// place is a number that a script gave.
func place(r *run, v value) int {
	if !r.OK() {
		return 0
	}
	n, exc := object.ToSsize(r.Th, v)
	if exc != nil {
		r.Fail(exc)
	}
	return n
}

func number(n int) value { return object.Int64(int64(n)) }

// move moves the line and offset of the object by the text from i to j.
func (d *doc) move(i, j int) {
	if i >= j {
		return
	}
	lines, last := 0, -1
	for k := max(i, 0); k < min(j, len(d.text)); k++ {
		if d.text[k] == '\n' {
			lines, last = lines+1, k
		}
	}
	if lines > 0 {
		d.Set(d.self, "lineno", number(place(d.run, d.Attr(d.self, "lineno"))+lines))
		d.Set(d.self, "offset", number(j-last-1))
		return
	}
	d.Set(d.self, "offset", number(place(d.run, d.Attr(d.self, "offset"))+j-i))
}

// def is a method that scripts see as one written in Python.
func def(name, sig, doc string, f func(r *run, self value, a []value) value) object.Method {
	return native.Python(name, sig, doc, func(th *thread, self value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(f(r, self, a))
	})
}

// assert raises an AssertionError that a method must not be called there.
func assert(r *run, yes bool, name string) bool {
	if !yes {
		r.Raise(object.AssertionErrorType, "unexpected call to %s()", name)
	}
	return yes && r.OK()
}

// NewBase makes module _markupbase.
func NewBase(th *thread) (*object.Module, *exception) {
	m := native.Module("_markupbase", "What parsers of markup have in common.", nil)
	c := native.NewClasses(th, m, "_markupbase")
	c.Add("ParserBase", "Base of parsers of markup: knows the place in the text, and declarations.", nil, []object.Method{
		def("ParserBase.__init__", "($self)", "", func(r *run, self value, _ []value) value {
			if class := r.Attr(self, "__class__"); r.OK() && class.Is(c.By["ParserBase"].Value()) {
				r.Raise(object.RuntimeErrorType, "_markupbase.ParserBase must be subclassed")
			}
			return object.None
		}),
		def("ParserBase.reset", "($self)", "Go back to the first line.", func(r *run, self value, _ []value) value {
			r.Set(self, "lineno", number(1))
			r.Set(self, "offset", number(0))
			return object.None
		}),
		def("ParserBase.getpos", "($self)", "Return the line and the offset in it.", func(r *run, self value, _ []value) value {
			return object.TupleOf(r.Attr(self, "lineno"), r.Attr(self, "offset"))
		}),
		def("ParserBase.updatepos", "($self, i, j)", "Move the place by what the text has between i and j, and return j.", func(r *run, self value, a []value) value {
			open(r, self, nil).move(place(r, a[0]), place(r, a[1]))
			return a[1]
		}),
		def("ParserBase.unknown_decl", "($self, data)", "Called for a declaration that is not known.", func(*run, value, []value) value { return object.None }),
		def("ParserBase.parse_comment", "($self, i, report=True)", "", func(r *run, self value, a []value) value {
			d, i := open(r, self, nil), place(r, a[0])
			if !assert(r, d.at(i, "<!--"), "parse_comment") {
				return object.None
			}
			end, after := d.strictComment(i + 4)
			if end >= 0 && (a[1].IsNull() || r.Truth(a[1])) {
				d.tell("handle_comment", d.part(i+4, end))
			}
			return number(after)
		}),
		def("ParserBase.parse_declaration", "($self, i)", "", func(r *run, self value, a []value) value {
			return number(open(r, self, nil).declaration(place(r, a[0])))
		}),
		def("ParserBase.parse_marked_section", "($self, i, report=1)", "", func(r *run, self value, a []value) value {
			return number(open(r, self, nil).section(place(r, a[0]), a[1].IsNull() || r.Truth(a[1])))
		}),
		def("ParserBase._scan_name", "($self, i, declstartpos)", "", func(r *run, self value, a []value) value {
			name, after := open(r, self, nil).name(place(r, a[0]), place(r, a[1]))
			if after < 0 {
				return object.TupleOf(object.None, number(-1))
			}
			return object.TupleOf(object.StrOf(name), number(after))
		}),
	}, object.ClassAttr{Name: "_decl_otherchars", V: object.StrOf("")})
	return m, c.Err
}

// strictComment is where a comment ends whose text begins at i, and the place after it: two dashes, spaces, an angle bracket.
func (d *doc) strictComment(i int) (end, after int) {
	for ; ; i++ {
		if i = d.find(i, "--"); i < 0 {
			return -1, -1
		}
		j := i + 2
		for j < len(d.text) && isSpace(d.text[j]) {
			j++
		}
		if j < len(d.text) && d.text[j] == '>' {
			return i, j + 1
		}
	}
}

func isSpace(ch rune) bool { return strings.ContainsRune("\t\n\r\f ", ch) }

func isLetter(ch rune) bool { return ch|32 >= 'a' && ch|32 <= 'z' && ch < 128 }

func isDigit(ch rune) bool { return ch >= '0' && ch <= '9' }

// name is the name at i and the place after it and the spaces behind it; -1 if the text ends before that is known.
func (d *doc) name(i, start int) (string, int) {
	if i >= len(d.text) || i < 0 {
		return "", -1
	}
	if !isLetter(d.text[i]) {
		d.move(start, i)
		d.Raise(object.AssertionErrorType, "expected name token at %s", d.Repr(object.StrOf(d.part(start, start+20))))
		return "", -1
	}
	j := i
	for j < len(d.text) && (isLetter(d.text[j]) || isDigit(d.text[j]) || strings.ContainsRune("-_.", d.text[j])) {
		j++
	}
	after := j
	for after < len(d.text) && isSpace(d.text[after]) {
		after++
	}
	if after == len(d.text) {
		return "", -1
	}
	return strings.ToLower(d.part(i, j)), after
}

// declaration takes the declaration at i and is the place after it, -1 if it is not complete.
func (d *doc) declaration(i int) int {
	if !assert(d.run, d.at(i, "<!"), "parse_declaration") {
		return -1
	}
	j := i + 2
	switch {
	case d.at(j, ">"):
		return j + 1
	case j >= len(d.text) || d.at(j, "-") && j+1 == len(d.text):
		return -1
	case d.at(j, "--"):
		return place(d.run, d.Method(d.self, "parse_comment", number(i)))
	case d.at(j, "["):
		return place(d.run, d.Method(d.self, "parse_marked_section", number(i)))
	}
	kind, j := d.name(j, i)
	for j >= 0 && j < len(d.text) && d.OK() {
		switch ch := d.text[j]; {
		case ch == '>':
			told := "unknown_decl"
			if kind == "doctype" {
				told = "handle_decl"
			}
			d.tell(told, d.part(i+2, j))
			return j + 1
		case ch == '"' || ch == '\'':
			end := d.find(j+1, string(ch))
			if end < 0 {
				return -1
			}
			j = end + 1
		case ch == '[' && kind == "doctype":
			d.Raise(object.NotImplementedErrorType, "the internal subset of a document type is not supported")
		case ch == '[' && (kind == "link" || kind == "linktype" || kind == "attlist" || kind == "element"):
			d.Raise(object.AssertionErrorType, "unsupported '[' char in %s declaration", kind)
		case isLetter(ch):
			_, j = d.name(j, i)
		case isSpace(ch) || strings.ContainsRune(d.Str(d.Attr(d.self, "_decl_otherchars")), ch):
			j++
		default:
			d.Raise(object.AssertionErrorType, "unexpected %s char in declaration", d.Repr(object.RuneStr(ch)))
		}
	}
	return -1
}

// section takes the marked section at i and is the place after it.
func (d *doc) section(i int, report bool) int {
	if !assert(d.run, d.at(i, "<!["), "parse_marked_section") {
		return -1
	}
	kind, j := d.name(i+3, i)
	if j < 0 {
		return -1
	}
	ending := ""
	switch kind {
	case "temp", "cdata", "ignore", "include", "rcdata":
		ending = "]]>"
	case "if", "else", "endif":
		ending = "]>"
	default:
		d.Raise(object.AssertionErrorType, "unknown status keyword %s in marked section", d.Repr(object.StrOf(d.part(i+3, i+3+len(kind)))))
		return -1
	}
	end := d.find(i+3, ending)
	if end < 0 {
		return -1
	}
	if report {
		d.tell("unknown_decl", d.part(i+3, end))
	}
	return end + len(ending)
}
