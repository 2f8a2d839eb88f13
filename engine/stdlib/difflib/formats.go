// This file writes unified and context diffs, of text and of bytes.

package difflib

import (
	"strconv"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// reporter writes a diff.
type reporter struct {
	r        *native.Run
	a, b     []value
	from, to string // file names with their dates
	end      string // what ends control lines
	groups   [][]edit
	out      []value
}

// report is the diff of the arguments of unified_diff, as write makes it.
func report(th *thread, args []value, write func(p *reporter)) ([]value, *exception) {
	r := native.Begin(th)
	texts := [5]value{}
	for i, at := range []int{2, 3, 4, 5, 7} {
		if texts[i] = args[at]; texts[i].IsNull() {
			texts[i] = object.StrOf([5]string{4: "\n"}[i])
		}
	}
	checkTypes(r, args[0], args[1], texts[:]...)
	a, b := r.Items(args[0]), r.Items(args[1])
	if !r.OK() {
		return nil, r.Exc
	}
	n, exc := context(th, args[6])
	if exc != nil {
		return nil, exc
	}
	x, ids, exc := match(th, a, b)
	if exc != nil {
		return nil, exc
	}
	x.popular()
	all, exc := x.blocks(th, ids)
	if exc != nil {
		return nil, exc
	}
	file := func(name, date value) string {
		if date.AsStr().Len() == 0 {
			return name.AsStr().String()
		}
		return name.AsStr().String() + "\t" + date.AsStr().String()
	}
	p := &reporter{r: r, a: a, b: b, from: file(texts[0], texts[2]), to: file(texts[1], texts[3]), end: texts[4].AsStr().String(), groups: grouped(edits(all), n)}
	if len(p.groups) > 0 {
		write(p)
	}
	return p.out, r.Exc
}

// checkTypes refuses what is not text, bytes above all: they would be compared, and the diff would show their representations.
func checkTypes(r *native.Run, a, b value, texts ...value) {
	for _, lines := range []value{a, b} {
		if !r.Truth(lines) {
			continue
		}
		if lines.Type().Has(object.FlagStr) {
			r.Raise(object.TypeErrorType, "input must be a sequence of strings, not %s", lines.Type().Name)
		}
		if first := r.Item(lines, object.Int64(0)); r.OK() && !first.Type().Has(object.FlagStr) {
			r.Raise(object.TypeErrorType, "lines to compare must be str, not %s (%s)", first.Type().Name, r.Repr(first))
		}
	}
	for _, t := range texts {
		if r.OK() && !t.Type().Has(object.FlagStr) {
			r.Raise(object.TypeErrorType, "all arguments must be str, not: %s", r.Repr(t))
		}
	}
}

// control adds a line that is not one of the sequences'.
func (p *reporter) control(text string) { p.out = append(p.out, object.StrOf(text+p.end)) }

func (p *reporter) lines(mark string, lines []value) {
	for _, line := range lines {
		if !line.Type().Has(object.FlagStr) {
			p.r.Raise(object.TypeErrorType, "can only concatenate str (not \"%s\") to str", line.Type().MessageName())
			return
		}
		p.out = append(p.out, object.StrOf(mark+line.AsStr().String()))
	}
}

func (p *reporter) unified() {
	p.control("--- " + p.from)
	p.control("+++ " + p.to)
	span := func(start, stop int) string {
		switch n := stop - start; n {
		case 1:
			return strconv.Itoa(start + 1)
		case 0:
			return strconv.Itoa(start) + ",0"
		default:
			return strconv.Itoa(start+1) + "," + strconv.Itoa(n)
		}
	}
	for _, g := range p.groups {
		first, last := g[0], g[len(g)-1]
		p.control("@@ -" + span(first.i1, last.i2) + " +" + span(first.j1, last.j2) + " @@")
		for _, e := range g {
			if e.tag == "equal" {
				p.lines(" ", clip(p.a, e.i1, e.i2))
				continue
			}
			p.lines("-", clip(p.a, e.i1, e.i2))
			p.lines("+", clip(p.b, e.j1, e.j2))
		}
	}
}

// clip is a slice of lines as far as there are any: groups of a negative number of lines of context go beyond.
func clip(lines []value, i, j int) []value {
	i, j = min(max(i, 0), len(lines)), min(max(j, 0), len(lines))
	return lines[i:max(i, j)]
}

func (p *reporter) context() {
	p.control("*** " + p.from)
	p.control("--- " + p.to)
	span := func(start, stop int) string {
		switch n := stop - start; {
		case n == 0:
			return strconv.Itoa(start)
		case n == 1:
			return strconv.Itoa(start + 1)
		default:
			return strconv.Itoa(start+1) + "," + strconv.Itoa(stop)
		}
	}
	marks := map[string]string{"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
	for _, g := range p.groups {
		first, last := g[0], g[len(g)-1]
		changes := map[string]bool{}
		for _, e := range g {
			changes[e.tag] = true
		}
		p.control("***************")
		p.control("*** " + span(first.i1, last.i2) + " ****")
		for _, e := range g {
			if e.tag != "insert" && (changes["replace"] || changes["delete"]) {
				p.lines(marks[e.tag], clip(p.a, e.i1, e.i2))
			}
		}
		p.control("--- " + span(first.j1, last.j2) + " ----")
		for _, e := range g {
			if e.tag != "delete" && (changes["replace"] || changes["insert"]) {
				p.lines(marks[e.tag], clip(p.b, e.j1, e.j2))
			}
		}
	}
}

func diffBytes(th *thread, args []value) ([]value, *exception) {
	r := native.Begin(th)
	ascii, handler := object.StrOf("ascii"), object.StrOf("surrogateescape")
	text := func(v value) value {
		if !r.OK() {
			return object.None
		}
		s, exc := object.CallMethod(th, v, object.Intern("decode"), ascii, handler)
		if exc != nil && exc.Is(object.AttributeErrorType) {
			wrong := object.TypeErrorf("all arguments must be bytes, not %s (%s)", v.Type().Name, r.Repr(v))
			r.Set(wrong.Value(), "__cause__", exc.Value())
			exc = wrong
		}
		return r.Keep(s, exc)
	}
	lines := func(v value) value {
		var out []value
		r.Each(v, func(x value) { out = append(out, text(x)) })
		return object.ListOf(out...)
	}
	given := []value{lines(args[1]), lines(args[2])}
	for i := 3; i < 9; i++ {
		switch v := args[i]; {
		case i == 7 && v.IsNull():
			given = append(given, object.Int64(3))
		case i == 7:
			given = append(given, v)
		case i == 8 && v.IsNull():
			given = append(given, object.StrOf("\n"))
		case v.IsNull():
			given = append(given, object.StrOf(""))
		default:
			given = append(given, text(v))
		}
	}
	var out []value
	if r.OK() {
		r.Each(r.Call(args[0], given...), func(line value) { out = append(out, r.Method(line, "encode", ascii, handler)) })
	}
	return out, r.Exc
}
