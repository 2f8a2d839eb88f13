// This file defines class Differ: deltas that show what changed within lines.

package difflib

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

const (
	// alike is the ratio above which a line is taken for a changed version of another.
	alike = 0.74999
	// reach is how far from its place a changed line is looked for.
	reach = 10
)

func (lib *library) differMethods() []object.Method {
	return []object.Method{
		native.Python("Differ.__init__", "($self, linejunk=None, charjunk=None)", "", func(th *thread, self value, args []value) (value, *exception) {
			r := native.Begin(th)
			for i, name := range []string{"linejunk", "charjunk"} {
				if args[i].IsNull() {
					args[i] = object.None
				}
				r.Set(self, name, args[i])
			}
			return r.Done(object.None)
		}),
		native.Python("Differ.compare", "($self, a, b)", "The delta of two sequences of lines, line by line.", func(_ *thread, self value, args []value) (value, *exception) {
			return generator.Lazy("Differ.compare", func(th *thread) ([]value, *exception) {
				r := native.Begin(th)
				lines, characters := r.Attr(self, "linejunk"), r.Attr(self, "charjunk")
				if !r.OK() {
					return nil, r.Exc
				}
				return lib.newDiffer(lines, characters).compare(th, args[0], args[1])
			}), nil
		}),
	}
}

// differ makes one delta.
type differ struct {
	lineJunk, charJunk value // None without
	usual              bool  // charJunk is IS_CHARACTER_JUNK
	a, b               []value
	texts              [2][]string // the lines of a replaced part
	out                []value
}

// newDiffer takes null for the defaults of the functions.
func (lib *library) newDiffer(lineJunk, charJunk value) *differ {
	if lineJunk.IsNull() {
		lineJunk = object.None
	}
	if charJunk.IsNull() {
		charJunk = lib.charJunk
	}
	return &differ{lineJunk: lineJunk, charJunk: charJunk, usual: charJunk.Is(lib.charJunk)}
}

func (d *differ) compare(th *thread, a, b value) ([]value, *exception) {
	r := native.Begin(th)
	d.a, d.b = r.Items(a), r.Items(b)
	if !r.OK() {
		return nil, r.Exc
	}
	o := newObjects()
	ids, exc := o.numbers(th, d.b, true)
	if exc != nil {
		return nil, exc
	}
	x := newIndex(ids, o.distinct())
	if r.Truth(d.lineJunk) {
		for id := 0; id < o.distinct() && r.OK(); id++ {
			if r.Truth(r.Call(d.lineJunk, o.element(id))) {
				x.setJunk(id)
			}
		}
	}
	if !r.OK() {
		return nil, r.Exc
	}
	x.popular()
	first, exc := o.numbers(th, d.a, false)
	if exc != nil {
		return nil, exc
	}
	all, exc := x.blocks(th, first)
	if exc != nil {
		return nil, exc
	}
	for _, e := range edits(all) {
		switch e.tag {
		case "replace":
			d.replaced(r, e)
		case "delete":
			d.dump(r, "-", d.a[e.i1:e.i2])
		case "insert":
			d.dump(r, "+", d.b[e.j1:e.j2])
		default:
			d.dump(r, " ", d.a[e.i1:e.i2])
		}
		if !r.OK() {
			return nil, r.Exc
		}
	}
	return d.out, nil
}

// dump shows lines as they are.
func (d *differ) dump(r *native.Run, tag string, lines []value) {
	for _, line := range lines {
		d.add(tag + " " + r.Str(line))
	}
}

func (d *differ) add(line string) { d.out = append(d.out, object.StrOf(line)) }

// plain shows lines that have nothing in common, the shorter part first.
func (d *differ) plain(r *native.Run, a, b []value) {
	if len(a) > 0 && len(b) > 0 && len(b) < len(a) {
		d.dump(r, "+", b)
		d.dump(r, "-", a)
		return
	}
	d.dump(r, "-", a)
	d.dump(r, "+", b)
}

// replaced shows lines that took the place of others: those that are similar with marks for the changes.
func (d *differ) replaced(r *native.Run, e edit) {
	a, b := d.a[e.i1:e.i2], d.b[e.j1:e.j2]
	for side, lines := range [2][]value{a, b} {
		d.texts[side] = d.texts[side][:0]
		for _, line := range lines {
			if !line.Type().Has(object.FlagStr) {
				r.Raise(object.TypeErrorType, "can only concatenate str (not \"%s\") to str", line.Type().MessageName())
				return
			}
			d.texts[side] = append(d.texts[side], line.AsStr().String())
		}
	}
	i, j := 0, 0
	for next := range b {
		from, to := max(next-reach, i), min(next+reach+1, len(a))
		if from >= to {
			break
		}
		r.Fail(r.Th.Poll())
		line := d.newLine(r, d.texts[1][next])
		at, best := -1, alike
		for k := from; k < to && r.OK(); k++ {
			if score := line.better(r, d.texts[0][k], best); score > best {
				at, best = k, score
			}
		}
		if !r.OK() {
			return
		}
		if at < 0 {
			continue
		}
		d.plain(r, a[i:at], b[j:next])
		d.changed(r, d.texts[0][at], line)
		i, j = at+1, next+1
	}
	d.plain(r, a[i:], b[j:])
}

// line is a line of the second sequence, ready to be matched.
type line struct {
	text  string
	known chars
	x     *index
}

func (d *differ) newLine(r *native.Run, text string) *line {
	l := &line{text: text}
	ids := l.known.of(text, true)
	l.x = newIndex(ids, l.known.distinct())
	for id, c := range l.known.known {
		switch {
		case d.usual:
			if c == ' ' || c == '\t' {
				l.x.setJunk(id)
			}
		case !d.charJunk.IsNone() && r.OK() && r.Truth(d.charJunk) && r.Truth(r.Call(d.charJunk, object.RuneStr(c))):
			l.x.setJunk(id)
		}
	}
	l.x.popular()
	return l
}

// better is the ratio of text and the line if it is above limit, otherwise something that is not; bounds that are quick to compute come first.
func (l *line) better(r *native.Run, text string, limit float64) float64 {
	a := l.known.of(text, false)
	total := len(a) + len(l.x.b)
	if bound := similarity(min(len(a), len(l.x.b)), total); bound <= limit {
		return 0
	}
	if bound := similarity(common(a, l.x.b, l.known.distinct()), total); bound <= limit {
		return 0
	}
	score, exc := l.x.ratio(r.Th, a)
	r.Fail(exc)
	return score
}

// changed shows one line that became another, with marks.
func (d *differ) changed(r *native.Run, old string, l *line) {
	if old == l.text {
		d.add("  " + old)
		return
	}
	all, exc := l.x.blocks(r.Th, l.known.of(old, false))
	if r.Fail(exc); exc != nil {
		return
	}
	var marks [2]strings.Builder
	mark := func(side int, c string, n int) { marks[side].WriteString(strings.Repeat(c, n)) }
	for _, e := range edits(all) {
		switch n, m := e.i2-e.i1, e.j2-e.j1; e.tag {
		case "replace":
			mark(0, "^", n)
			mark(1, "^", m)
		case "delete":
			mark(0, "-", n)
		case "insert":
			mark(1, "+", m)
		default:
			mark(0, " ", n)
			mark(1, " ", m)
		}
	}
	for side, text := range [2]string{old, l.text} {
		d.add([2]string{"- ", "+ "}[side] + text)
		if m := strings.TrimRight(spaced(text, marks[side].String()), spaces); m != "" {
			d.add("? " + m + "\n")
		}
	}
}

// spaces is the ASCII characters that are white space; marks hold others only where the line does.
const spaces = " \t\n\r\f\v\x1c\x1d\x1e\x1f\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"

// spaced is marks with the white space of text where there is no mark, so that tabs keep their width.
func spaced(text, marks string) string {
	var out []byte
	for i := 0; i < len(marks) && len(text) > 0; i++ {
		c, size := object.DecodeRune(text)
		text = text[size:]
		if marks[i] == ' ' && strings.ContainsRune(spaces, c) {
			out = object.AppendRune(out, c)
		} else {
			out = append(out, marks[i])
		}
	}
	return string(out)
}

func restore(_ *thread, _ value, args []value) (value, *exception) {
	return generator.Lazy("restore", func(th *thread) ([]value, *exception) {
		r := native.Begin(th)
		which, exc := object.Call1(th, object.IntType.Value(), args[1])
		if exc != nil {
			return nil, exc
		}
		n, _ := object.IntValue(which)
		if n != 1 && n != 2 {
			r.Raise(object.ValueErrorType, "unknown delta choice (must be 1 or 2): %s", r.Repr(args[1]))
			return nil, r.Exc
		}
		own := map[int64]string{1: "- ", 2: "+ "}[n]
		var out []value
		r.Each(args[0], func(v value) {
			if !v.Type().Has(object.FlagStr) {
				r.Raise(object.TypeErrorType, "'%s' object is not subscriptable", v.Type().MessageName())
				return
			}
			if text := v.AsStr().String(); strings.HasPrefix(text, "  ") || strings.HasPrefix(text, own) {
				out = append(out, object.StrOf(text[2:]))
			}
		})
		return out, r.Exc
	}), nil
}
