// This file defines class HtmlDiff: two sequences of lines side by side in a table.

package difflib

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

const page = `<!DOCTYPE html>
<html>
<head>
<meta charset="%(charset)s">
<title>Differences</title>
<style>%(styles)s</style>
</head>
<body>
%(table)s
%(legend)s
</body>
</html>`

const styles = `
table.diff { border: 1px solid #888; border-collapse: collapse; font: 10pt monospace; }
table.diff tbody { border-top: 1px solid #888; }
td.diff_header, th.diff_header { background: #ddd; padding: 0 4px; }
td.diff_header { text-align: right; }
td.diff_next, th.diff_next { background: #bbb; }
.diff_add { background: #9f9; }
.diff_chg { background: #ff8; }
.diff_sub { background: #f99; }
`

const legend = `<table class="diff"><tr>
<td class="diff_add">added</td><td class="diff_chg">changed</td><td class="diff_sub">deleted</td>
<td>f: first change, n: next change, t: top</td>
</tr></table>`

// grid is what there is around the rows of a table; stylesheets and scripts of pages go by it.
var grid = ondemand.Value[string]{Make: func() string {
	return "\n    <table class=\"diff\" id=\"difflib_chg_%(prefix)s_top\"\n" + strings.Repeat(" ", 11) + "cellspacing=\"0\" cellpadding=\"0\" rules=\"groups\" >\n" +
		strings.Repeat(strings.Repeat(" ", 7)+strings.Repeat(" <colgroup></colgroup>", 3)+"\n", 2) +
		"        %(header_row)s\n        <tbody>\n%(data_rows)s        </tbody>\n    </table>"
}}

func htmlAttrs() []object.ClassAttr {
	return []object.ClassAttr{{Name: "_file_template", V: object.StrOf(page)}, {Name: "_styles", V: object.StrOf(styles)}, {Name: "_table_template", V: object.StrOf(grid.Get())},
		{Name: "_legend", V: object.StrOf(legend)}, {Name: "_default_prefix", V: object.Int64(0)}}
}

func (lib *library) htmlMethods() []object.Method {
	const params = "($self, fromlines, tolines, fromdesc='', todesc='', context=False, numlines=5"
	return []object.Method{
		native.Python("HtmlDiff.__init__", "($self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=IS_CHARACTER_JUNK)", "", func(th *thread, self value, args []value) (value, *exception) {
			r := native.Begin(th)
			for i, name := range []string{"_tabsize", "_wrapcolumn", "_linejunk", "_charjunk"} {
				if args[i].IsNull() {
					args[i] = [4]value{object.Int64(8), object.None, object.None, lib.charJunk}[i]
				}
				r.Set(self, name, args[i])
			}
			return r.Done(object.None)
		}),
		native.Python("HtmlDiff.make_file", params+", *, charset='utf-8')", "A page with the table of two sequences of lines; the parameters are those of make_table.", makeFile),
		native.Python("HtmlDiff.make_table", params+")", "The table of two sequences of lines. If context is true it shows only changes and numlines lines around them.", lib.makeTable),
	}
}

func makeFile(th *thread, self value, args []value) (value, *exception) {
	r := native.Begin(th)
	charset := args[6]
	if charset.IsNull() {
		charset = object.StrOf("utf-8")
	}
	otherwise := []value{{}, {}, object.StrOf(""), object.StrOf(""), object.False, object.Int64(5)}
	given := append([]value(nil), args[:6]...)
	for i, v := range given {
		if v.IsNull() {
			given[i] = otherwise[i]
		}
	}
	parts := object.NewDict()
	parts.SetName("styles", r.Attr(self, "_styles"))
	parts.SetName("legend", r.Attr(self, "_legend"))
	parts.SetName("charset", charset)
	if r.OK() {
		parts.SetName("table", r.CallNamed(r.Attr(self, "make_table"), given, "context", "numlines"))
	}
	text := filled(r, r.Attr(self, "_file_template"), parts)
	return r.Done(r.Method(r.Method(text, "encode", charset, object.StrOf("xmlcharrefreplace")), "decode", charset))
}

// filled is a template with its parts.
func filled(r *native.Run, template value, parts *object.Dict) value {
	if !r.OK() {
		return object.None
	}
	return r.Keep(object.Binary(r.Th, object.Mod, template, parts.Value()))
}

// table is a table in the making.
type table struct {
	r      *native.Run
	prefix [2]string
	wrap   int // 0 means lines are not wrapped
}

func (lib *library) makeTable(th *thread, self value, args []value) (value, *exception) {
	r := native.Begin(th)
	number, exc := object.ToIndexInt(th, r.Attr(lib.htmlType.Value(), "_default_prefix"), nil)
	if r.Fail(exc); r.OK() {
		r.Set(lib.htmlType.Value(), "_default_prefix", object.Int64(int64(number)+1))
	}
	t := &table{r: r, prefix: [2]string{"from" + strconv.Itoa(number) + "_", "to" + strconv.Itoa(number) + "_"}}
	around, exc := 5, nil
	if !args[5].IsNull() {
		around, exc = context(th, args[5])
		r.Fail(exc)
	}
	only := r.Truth(args[4])
	if w := r.Attr(self, "_wrapcolumn"); r.Truth(w) {
		t.wrap, exc = object.ToIndexInt(th, w, nil)
		r.Fail(exc)
	}
	size := r.Attr(self, "_tabsize")
	from, to := t.detabbed(args[0], size), t.detabbed(args[1], size)
	d := lib.newDiffer(r.Attr(self, "_linejunk"), r.Attr(self, "_charjunk"))
	if !r.OK() {
		return r.Done(object.None)
	}
	delta, exc := d.compare(th, from, to)
	if exc != nil {
		return value{}, exc
	}
	texts := make([]string, len(delta))
	for i, v := range delta {
		texts[i] = v.AsStr().String()
	}
	rows := paired(texts)
	if only {
		rows = nearby(rows, around)
	}
	if t.wrap != 0 {
		rows = t.wrapped(rows)
	}
	parts := object.NewDict()
	parts.SetName("data_rows", object.StrOf(t.rows(rows, only, around)))
	parts.SetName("header_row", object.StrOf(t.header(args[2], args[3])))
	parts.SetName("prefix", object.StrOf(t.prefix[1]))
	text := r.Str(filled(r, r.Attr(self, "_table_template"), parts))
	return r.Done(object.StrOf(strings.NewReplacer("\x00+", `<span class="diff_add">`, "\x00-", `<span class="diff_sub">`, "\x00^", `<span class="diff_chg">`, "\x01", "</span>", "\t", "&nbsp;").Replace(text)))
}

// detabbed is lines without tabs and ends of lines; a tab in the result stands for a blank of a tab, which shows as one even at the end of a line.
func (t *table) detabbed(lines, size value) value {
	var out []value
	swap := func(v value, old, with string) value {
		return t.r.Method(v, "replace", object.StrOf(old), object.StrOf(with))
	}
	t.r.Each(lines, func(line value) {
		line = t.r.Method(swap(line, " ", "\x00"), "expandtabs", size)
		line = swap(swap(line, " ", "\t"), "\x00", " ")
		out = append(out, t.r.Method(line, "rstrip", object.StrOf("\n")))
	})
	return object.ListOf(out...)
}

func (t *table) header(from, to value) string {
	if !t.r.Truth(from) && !t.r.Truth(to) {
		return ""
	}
	var b strings.Builder
	b.WriteString("<thead><tr>")
	for _, v := range []value{from, to} {
		text := ""
		if !v.IsNull() {
			text = t.r.Str(v)
		}
		b.WriteString(`<th class="diff_next"><br /></th><th colspan="2" class="diff_header">` + text + "</th>")
	}
	return b.String() + "</tr></thead>"
}

// cell is a line with its number.
func (t *table) cell(side int, c cell) string {
	id := ""
	if _, err := strconv.Atoi(c.number); err == nil {
		id = ` id="` + t.prefix[side] + c.number + `"`
	}
	text := strings.NewReplacer("&", "&amp;", ">", "&gt;", "<", "&lt;", " ", "&nbsp;").Replace(c.text)
	return `<td class="diff_header"` + id + ">" + c.number + `</td><td nowrap="nowrap">` + strings.TrimRight(text, spaces) + "</td>"
}

func (t *table) rows(rows []row, only bool, around int) string {
	ids, links := make([]string, len(rows)), make([]string, len(rows))
	changes, last, inside := 0, 0, false
	for i, w := range rows {
		if w.changed && !inside {
			last = i
			at := max(0, i-around)
			ids[at] = ` id="difflib_chg_` + t.prefix[1] + "_" + strconv.Itoa(changes) + `"`
			changes++
			links[i] = t.link(strconv.Itoa(changes), "n")
		}
		inside = w.changed
	}
	var b strings.Builder
	write := func(id, link, from, to string) {
		b.WriteString(`            <tr><td class="diff_next"` + id + ">" + link + "</td>" + from + `<td class="diff_next">` + link + "</td>" + to + "</tr>\n")
	}
	if len(rows) == 0 {
		nothing := "<td></td><td>&nbsp;Empty File&nbsp;</td>"
		if only {
			nothing = "<td></td><td>&nbsp;No Differences Found&nbsp;</td>"
		}
		write("", t.link("top", "t"), nothing, nothing)
		return b.String()
	}
	if !rows[0].changed {
		links[0] = t.link("0", "f")
	}
	links[last] = t.link("top", "t")
	for i, w := range rows {
		if !w.gap {
			write(ids[i], links[i], t.cell(0, w.from), t.cell(1, w.to))
		} else if i > 0 {
			b.WriteString("        </tbody>        \n        <tbody>\n")
		}
	}
	return b.String()
}

func (t *table) link(to, text string) string {
	return `<a href="#difflib_chg_` + t.prefix[1] + "_" + to + `">` + text + "</a>"
}
