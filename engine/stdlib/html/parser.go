// This file makes module html.parser: the class HTMLParser with the methods that scripts call or override.

package html

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// startText is the attribute with the text of the last start tag.
const startText = "_HTMLParser__starttag_text"

// NewParser makes module html.parser.
func NewParser(th *thread) (*object.Module, *exception) {
	m := native.Module("html.parser", "A parser of HTML that calls methods.", nil)
	c := native.NewClasses(th, m, "html.parser")
	c.Import("_markupbase", "ParserBase")
	var own *object.Type
	at := func(name, sig string, f func(d *doc, i int, a []value) int) object.Method {
		return def("HTMLParser."+name, sig, "", func(r *run, self value, a []value) value {
			return number(f(open(r, self, own), place(r, a[0]), a))
		})
	}
	report := func(d *doc, a []value) bool { return a[1].IsNull() || d.Truth(a[1]) }
	methods := []object.Method{
		at("check_for_whole_start_tag", "($self, i)", func(d *doc, i int, _ []value) int { return d.wholeTag(i + 1) }),
		at("parse_starttag", "($self, i)", func(d *doc, i int, _ []value) int { return d.startTag(i) }),
		at("parse_endtag", "($self, i)", func(d *doc, i int, _ []value) int { return d.endTag(i) }),
		at("parse_pi", "($self, i)", func(d *doc, i int, _ []value) int { return d.instruction(i) }),
		at("parse_html_declaration", "($self, i)", func(d *doc, i int, _ []value) int { return d.htmlDeclaration(i) }),
		at("parse_comment", "($self, i, report=True)", func(d *doc, i int, a []value) int { return d.comment(i, report(d, a)) }),
		at("parse_bogus_comment", "($self, i, report=1)", func(d *doc, i int, a []value) int { return d.bogus(i, report(d, a)) }),
		def("HTMLParser.goahead", "($self, end)", "", func(r *run, self value, a []value) value {
			d := open(r, self, own)
			d.ahead(r.Truth(a[0]))
			return object.None
		}),
	}
	words := func(names ...string) value {
		var all []value
		for _, n := range names {
			all = append(all, object.StrOf(n))
		}
		return object.TupleOf(all...)
	}
	own = c.Add("HTMLParser", "Finds tags and other markup and calls a method for each; subclasses define the handle_ methods.\n\nText is given to feed(), close() handles what is left. With convert_charrefs, references are replaced in the text; with scripting, noscript holds text.",
		[]string{"ParserBase"}, append(append(methods, stateMethods()...), handlers()...),
		object.ClassAttr{Name: "CDATA_CONTENT_ELEMENTS", V: words("script", "style", "xmp", "iframe", "noembed", "noframes")},
		object.ClassAttr{Name: "RCDATA_CONTENT_ELEMENTS", V: words("textarea", "title")}, object.ClassAttr{Name: startText, V: object.None})
	m.Dict.SetName("__all__", native.Strings("HTMLParser"))
	return m, c.Err
}

func stateMethods() []object.Method {
	return []object.Method{
		def("HTMLParser.__init__", "($self, *, convert_charrefs=True, scripting=False)", "Make a parser that is at the beginning.", func(r *run, self value, a []value) value {
			convert, scripting := a[0], a[1]
			if convert.IsNull() {
				convert = object.True
			}
			if scripting.IsNull() {
				scripting = object.False
			}
			r.Set(self, "convert_charrefs", convert)
			r.Set(self, "scripting", scripting)
			r.Method(self, "reset")
			return object.None
		}),
		def("HTMLParser.reset", "($self)", "Forget all that came before.", func(r *run, self value, _ []value) value {
			r.Set(self, "rawdata", object.StrOf(""))
			r.Set(self, "lasttag", object.StrOf("???"))
			r.Set(self, "cdata_elem", object.None)
			r.Set(self, "_escapable", object.True)
			r.Set(self, "_support_cdata", object.True)
			r.Set(self, "lineno", number(1))
			r.Set(self, "offset", number(0))
			return object.None
		}),
		def("HTMLParser.feed", "($self, data)", "Take more text, as little or much as there is.", func(r *run, self value, a []value) value {
			raw := r.Attr(self, "rawdata")
			if r.OK() {
				r.Set(self, "rawdata", r.Keep(object.Binary(r.Th, object.Add, raw, a[0])))
			}
			r.Method(self, "goahead", number(0))
			return object.None
		}),
		def("HTMLParser.close", "($self)", "Handle what is left.", func(r *run, self value, _ []value) value {
			r.Method(self, "goahead", number(1))
			return object.None
		}),
		def("HTMLParser.get_starttag_text", "($self)", "Return the text of the last start tag.", func(r *run, self value, _ []value) value { return r.Attr(self, startText) }),
		def("HTMLParser.set_cdata_mode", "($self, elem, *, escapable=False)", "", func(r *run, self value, a []value) value {
			r.Set(self, "cdata_elem", r.Method(a[0], "lower"))
			r.Set(self, "_escapable", object.Bool(!a[1].IsNull() && r.Truth(a[1])))
			return object.None
		}),
		def("HTMLParser.clear_cdata_mode", "($self)", "", func(r *run, self value, _ []value) value {
			r.Set(self, "cdata_elem", object.None)
			r.Set(self, "_escapable", object.True)
			return object.None
		}),
		def("HTMLParser._set_support_cdata", "($self, flag=True)", "Say whether <![CDATA[ begins a section of text or is a comment that is wrong.", func(r *run, self value, a []value) value {
			flag := a[0]
			if flag.IsNull() {
				flag = object.True
			}
			r.Set(self, "_support_cdata", flag)
			return object.None
		}),
	}
}

// handlers are the methods for subclasses to define.
func handlers() []object.Method {
	all := []object.Method{
		def("HTMLParser.handle_startendtag", "($self, tag, attrs)", "Handle a start tag that ends itself.", func(r *run, self value, a []value) value {
			r.Method(self, "handle_starttag", a[0], a[1])
			r.Method(self, "handle_endtag", a[0])
			return object.None
		}),
	}
	for _, h := range []struct{ name, params, doc string }{
		{"handle_starttag", "tag, attrs", "Handle a start tag."}, {"handle_endtag", "tag", "Handle an end tag."}, {"handle_charref", "name", "Handle a character reference by number."},
		{"handle_entityref", "name", "Handle a character reference by name."}, {"handle_data", "data", "Handle text."}, {"handle_comment", "data", "Handle a comment."},
		{"handle_decl", "decl", "Handle a declaration."}, {"handle_pi", "data", "Handle a processing instruction."}, {"unknown_decl", "data", "Handle a declaration that is not known."},
	} {
		all = append(all, def("HTMLParser."+h.name, "($self, "+h.params+")", h.doc, func(*run, value, []value) value { return object.None }))
	}
	return all
}

// unescapeValue replaces the references in the value of an attribute: names without a semicolon are text before letters, digits and equals signs.
func unescapeValue(text string) string {
	var out strings.Builder
	for {
		i := strings.IndexByte(text, '&')
		if i < 0 {
			out.WriteString(text)
			return out.String()
		}
		out.WriteString(text[:i])
		text = text[i+1:]
		with, n := reference(text)
		if n > 0 && text[0] != '#' && text[n-1] != ';' && n < len(text) {
			if next := rune(text[n]); next == '=' || isLetter(next) || isDigit(next) {
				with, n = "", 0
			}
		}
		if n == 0 {
			out.WriteByte('&')
		}
		out.WriteString(with)
		text = text[n:]
	}
}
