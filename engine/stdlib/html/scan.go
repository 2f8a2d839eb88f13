// This file implements the scanning of HTML, by the rules of its standard as far as they go without a tree.

package html

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// longestReference is how far before the end of the text a reference may begin that is not complete.
const longestReference = 34

// step calls the method of a subclass if it has one, or else f.
func (d *doc) step(name string, i int, f func(i int) int) int {
	if d.self.Type().LookupName(name).Is(d.own.LookupName(name)) {
		return f(i)
	}
	return place(d.run, d.Method(d.self, name, number(i)))
}

func (d *doc) here(i int) rune {
	if i < 0 || i >= len(d.text) {
		return -1
	}
	return d.text[i]
}

// mode is the element whose content is text, "" for none, and whether references are replaced in text.
func (d *doc) mode() (element string, references bool) {
	if e := d.Attr(d.self, "cdata_elem"); d.OK() && !e.IsNone() {
		return d.Str(e), d.Truth(d.Attr(d.self, "_escapable"))
	}
	return "", true
}

// ends reports that what begins at i ends text: a tag, or the end tag of the element whose content is text.
func (d *doc) ends(i int, element string) bool {
	if d.text[i] != '<' || element == "" {
		return d.text[i] == '<'
	}
	ch := d.here(i + 2 + len(element))
	return ch >= 0 && (isSpace(ch) || ch == '/' || ch == '>') && d.at(i, "</"+element)
}

// textEnd is where the text at i ends, -1 if more has to be known.
func (d *doc) textEnd(i int, element string, references, convert bool) int {
	n := len(d.text)
	if element == "plaintext" {
		return n
	}
	for j := i; j < n; j++ {
		if d.ends(j, element) || references && !convert && d.text[j] == '&' {
			return j
		}
	}
	if element != "" {
		return -1
	}
	if convert {
		for k := n - 1; k >= max(i, n-longestReference); k-- {
			if d.text[k] == '&' {
				return -1
			}
			if isSpace(d.text[k]) || d.text[k] == ';' {
				break
			}
		}
	}
	return n
}

// data tells about text.
func (d *doc) data(i, j int, references bool) {
	s := d.part(i, j)
	if references {
		s = unescape(s)
	}
	d.tell("handle_data", s)
}

// ahead handles as much as can be known, and all if end says that nothing follows.
func (d *doc) ahead(end bool) {
	convert := d.Truth(d.Attr(d.self, "convert_charrefs"))
	i, n := 0, len(d.text)
	for i < n && d.OK() {
		if exc := d.Th.Poll(); exc != nil {
			d.Fail(exc)
			break
		}
		element, references := d.mode()
		j := d.textEnd(i, element, references, convert)
		if j < 0 {
			break
		}
		if i < j {
			d.data(i, j, convert && references)
			d.move(i, j)
		}
		if i = j; i == n {
			break
		}
		k := -1
		if d.text[i] == '<' {
			if k = d.markup(i); k < 0 && end {
				k = d.unfinished(i)
			}
		} else {
			k = d.reference(i, end)
		}
		if k < 0 || !d.OK() {
			break
		}
		d.move(i, k)
		i = k
	}
	if end && i < n && d.OK() {
		_, references := d.mode()
		d.data(i, n, convert && references)
		d.move(i, n)
		i = n
	}
	d.Set(d.self, "rawdata", object.StrOf(d.part(i, n)))
}

// markup handles what begins with < at i and is the place after it, -1 if it is not complete.
func (d *doc) markup(i int) int {
	next := d.here(i + 1)
	switch {
	case isLetter(next):
		return d.step("parse_starttag", i, d.startTag)
	case next == '/':
		return d.step("parse_endtag", i, d.endTag)
	case d.at(i, "<!--"):
		return d.step("parse_comment", i, func(i int) int { return d.comment(i, true) })
	case next == '?':
		return d.step("parse_pi", i, d.instruction)
	case next == '!':
		return d.step("parse_html_declaration", i, d.htmlDeclaration)
	case next < 0:
		return -1
	}
	d.tell("handle_data", "<")
	return i + 1
}

// unfinished handles what begins with < at i and does not end before the text does.
func (d *doc) unfinished(i int) int {
	n := len(d.text)
	switch {
	case i+1 == n:
		d.tell("handle_data", "<")
	case d.at(i, "</"):
		if i+2 == n {
			d.tell("handle_data", "</")
		} else if !isLetter(d.text[i+2]) {
			d.tell("handle_comment", d.part(i+2, n))
		}
	case d.at(i, "<!--"):
		text := d.part(i+4, n)
		for _, ending := range []string{"--!", "--", "-"} {
			if rest, ok := strings.CutSuffix(text, ending); ok {
				text = rest
				break
			}
		}
		d.tell("handle_comment", text)
	case d.at(i, "<![") && d.part(i+3, i+9) == "CDATA[" && d.Truth(d.Attr(d.self, "_support_cdata")):
		d.tell("unknown_decl", d.part(i+3, n))
	case d.at(i, "<!doctype"):
		d.tell("handle_decl", d.part(i+2, n))
	case d.at(i, "<!"):
		d.tell("handle_comment", d.part(i+2, n))
	case d.at(i, "<?"):
		d.tell("handle_pi", d.part(i+2, n))
	}
	return n
}

// reference handles what begins with & at i, where references are not replaced.
func (d *doc) reference(i int, end bool) int {
	j, told, from := i+1, "handle_entityref", i+1
	if d.here(j) == '#' {
		told, from = "handle_charref", i+2
		hex := d.here(i+2)|32 == 'x'
		if j = i + 2; hex {
			j++
		}
		digits := j
		for isDigit(d.here(j)) || hex && isLetter(d.here(j)) && d.here(j)|32 <= 'f' {
			j++
		}
		if j == digits {
			if len(d.text)-i <= 3 {
				return -1
			}
			d.tell("handle_data", "&#")
			return i + 2
		}
	} else {
		for isLetter(d.here(j)) || j > i+1 && (isDigit(d.here(j)) || d.here(j) == '-' || d.here(j) == '.') {
			j++
		}
		if j == i+1 {
			if j >= len(d.text) {
				return -1
			}
			d.tell("handle_data", "&")
			return j
		}
	}
	if j == len(d.text) && !end {
		return -1
	}
	d.tell(told, d.part(from, j))
	if d.here(j) == ';' {
		j++
	}
	return j
}

// attribute is one of a tag.
type attribute struct {
	name, value string
	has         bool
}

// tag takes a tag apart whose name begins at i: the place after its >, -1 if there is none, and whether a slash is before that.
func (d *doc) tag(i int) (name string, attrs []attribute, after int, slash bool) {
	word := func(stops string) string {
		from := i
		for i < len(d.text) && !isSpace(d.text[i]) && !strings.ContainsRune(stops, d.text[i]) {
			i++
		}
		return d.part(from, i)
	}
	name = word("/>")
	for {
		for i < len(d.text) && (isSpace(d.text[i]) || d.text[i] == '/') {
			slash = d.text[i] == '/'
			i++
		}
		if i >= len(d.text) {
			return name, attrs, -1, false
		}
		if d.text[i] == '>' {
			return name, attrs, i + 1, slash
		}
		slash = false
		from := i
		i++ // an equals sign may begin a name
		word("/>=")
		a := attribute{name: strings.ToLower(d.part(from, i))}
		j := i
		for isSpace(d.here(j)) {
			j++
		}
		if d.here(j) == '=' {
			a.has = true
			for i = j + 1; isSpace(d.here(i)); i++ {
			}
			if q := d.here(i); q == '"' || q == '\'' {
				end := d.find(i+1, string(q))
				if end < 0 {
					return name, attrs, -1, false
				}
				a.value = d.part(i+1, end)
				i = end + 1
			} else {
				a.value = word(">")
			}
		}
		attrs = append(attrs, a)
	}
}

// wholeTag is the place after the tag whose name begins at i, -1 if it is not complete.
func (d *doc) wholeTag(i int) int {
	_, _, after, _ := d.tag(i)
	return after
}

func (d *doc) startTag(i int) int {
	d.Set(d.self, startText, object.None)
	name, attrs, after, slash := d.tag(i + 1)
	if after < 0 {
		return -1
	}
	d.Set(d.self, startText, object.StrOf(d.part(i, after)))
	name = strings.ToLower(name)
	d.Set(d.self, "lasttag", object.StrOf(name))
	pairs := make([]value, 0, len(attrs))
	for _, a := range attrs {
		v := object.None
		if a.has {
			v = object.StrOf(unescapeValue(a.value))
		}
		pairs = append(pairs, object.TupleOf(object.StrOf(a.name), v))
	}
	tag, list := object.StrOf(name), object.ListOf(pairs...)
	if slash {
		d.Method(d.self, "handle_startendtag", tag, list)
		return after
	}
	d.Method(d.self, "handle_starttag", tag, list)
	switch {
	case d.Contains(d.Attr(d.self, "CDATA_CONTENT_ELEMENTS"), tag), name == "plaintext", name == "noscript" && d.Truth(d.Attr(d.self, "scripting")):
		d.Method(d.self, "set_cdata_mode", tag)
	case d.Contains(d.Attr(d.self, "RCDATA_CONTENT_ELEMENTS"), tag):
		d.CallNamed(d.Attr(d.self, "set_cdata_mode"), []value{tag, object.True}, "escapable")
	}
	return after
}

func (d *doc) endTag(i int) int {
	if !assert(d.run, d.at(i, "</"), "parse_endtag") {
		return -1
	}
	if d.find(i+2, ">") < 0 {
		return -1
	}
	if !isLetter(d.here(i + 2)) {
		if d.here(i+2) == '>' {
			return i + 3
		}
		return d.bogus(i, true)
	}
	name, _, after, _ := d.tag(i + 2)
	if after < 0 {
		return -1
	}
	d.tell("handle_endtag", strings.ToLower(name))
	d.Method(d.self, "clear_cdata_mode")
	return after
}

func (d *doc) instruction(i int) int {
	if !assert(d.run, d.at(i, "<?"), "parse_pi") {
		return -1
	}
	end := d.find(i+2, ">")
	if end >= 0 {
		d.tell("handle_pi", d.part(i+2, end))
		end++
	}
	return end
}

func (d *doc) htmlDeclaration(i int) int {
	if !assert(d.run, d.at(i, "<!"), "parse_html_declaration") {
		return -1
	}
	told, from, ending := "", i+2, ">"
	switch {
	case d.at(i, "<!--"):
		return d.step("parse_comment", i, func(i int) int { return d.comment(i, true) })
	case d.part(i, i+9) == "<![CDATA[" && d.Truth(d.Attr(d.self, "_support_cdata")):
		told, from, ending = "unknown_decl", i+3, "]]>"
	case d.at(i, "<!doctype"):
		told = "handle_decl"
	default:
		return d.step("parse_bogus_comment", i, func(i int) int { return d.bogus(i, true) })
	}
	end := d.find(i+9, ending)
	if end < 0 {
		return -1
	}
	d.tell(told, d.part(from, end))
	return end + len(ending)
}

func (d *doc) bogus(i int, report bool) int {
	if !assert(d.run, d.at(i, "<!") || d.at(i, "</"), "parse_bogus_comment") {
		return -1
	}
	end := d.find(i+2, ">")
	if end < 0 {
		return -1
	}
	if report {
		d.tell("handle_comment", d.part(i+2, end))
	}
	return end + 1
}

// comment takes a comment. One that ends as it begins, with > or ->, is only taken for that if no other ending follows.
func (d *doc) comment(i int, report bool) int {
	if !assert(d.run, d.at(i, "<!--"), "parse_comment") {
		return -1
	}
	end, after := -1, -1
	for j := d.find(i+4, "--"); j >= 0 && after < 0; j = d.find(j+1, "--") {
		if d.at(j+2, ">") {
			end, after = j, j+3
		} else if d.at(j+2, "!>") {
			end, after = j, j+4
		}
	}
	switch {
	case after >= 0:
	case d.at(i+4, ">"):
		end, after = i+4, i+5
	case d.at(i+4, "->"):
		end, after = i+4, i+6
	}
	if after >= 0 && report {
		d.tell("handle_comment", d.part(i+4, end))
	}
	return after
}
