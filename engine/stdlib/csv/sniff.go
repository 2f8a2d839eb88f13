// This file implements Sniffer, which finds out what the dialect of a text is.

package csv

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// preferred are the delimiters that win over others which fit as well, in this order.
var preferred = []string{",", "\t", ";", " ", ":"}

// guess is what was found out. Empty delimiter means nothing.
type guess struct {
	quote, delimiter string
	double, skip     bool
}

// addSniffer makes the class.
func addSniffer(c *native.Classes) {
	c.Add("Sniffer", "Finds out the dialect of a text, and whether its first row is a header.", nil, []object.Method{
		native.Python("Sniffer.__init__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			return object.None, native.SetAttr(th, self, "preferred", native.Strings(preferred...))
		}),
		native.Python("Sniffer.sniff", "($self, sample, delimiters=None)", "Return a subclass of Dialect that fits a text.\n\nThe delimiter is one of delimiters, if they are given.", func(th *thread, self value, args []value) (value, *exception) {
			r := native.Begin(th)
			g := sniff(r, self, args[0], or(args[1], object.None))
			if r.OK() && g.delimiter == "" {
				r.Fail(fail(th, "Could not determine delimiter"))
			}
			if g.quote == "" {
				g.quote = `"`
			}
			if !r.OK() {
				return value{}, r.Exc
			}
			t, exc := object.NewClass(th, object.ClassSpec{Module: "csv", Name: "dialect", Bases: []*object.Type{c.By["Dialect"]}, Attrs: []object.ClassAttr{
				{Name: "__doc__", V: object.None}, {Name: "__qualname__", V: object.StrOf("Sniffer.sniff.<locals>.dialect")}, {Name: "_name", V: object.StrOf("sniffed")}, {Name: "lineterminator", V: object.StrOf("\r\n")},
				{Name: "quoting", V: object.Int64(quoteMinimal)}, {Name: "doublequote", V: object.Bool(g.double)}, {Name: "delimiter", V: object.StrOf(g.delimiter)},
				{Name: "quotechar", V: object.StrOf(g.quote)}, {Name: "skipinitialspace", V: object.Bool(g.skip)}}})
			if exc != nil {
				return value{}, exc
			}
			return t.Value(), nil
		}),
		native.Python("Sniffer.has_header", "($self, sample)", "Tell whether the first row looks like a header.\n\n"+
			"Every column has a vote: it is for a header if all values are numbers, or all as long as each other,\nand what is on top is not.", hasHeader),
	})
}

// sniff looks at quoted fields first, which leave the least doubt, and at what is as often in all lines if they say nothing.
func sniff(r *native.Run, self, sample, delimiters value) guess {
	switch t := sample.Type(); {
	case t.Has(object.FlagStr):
	case t.Has(object.FlagBytes) || t.Has(object.FlagByteArray):
		r.Raise(object.TypeErrorType, "cannot use a string pattern on a bytes-like object")
		return guess{}
	default:
		r.Raise(object.TypeErrorType, "expected string or bytes-like object, got '%s'", t.MessageName())
		return guess{}
	}
	text := sample.AsStr().String()
	known := map[string]bool{}
	allowed := func(d string) bool {
		if delimiters.IsNone() {
			return true
		}
		ok, seen := known[d]
		if !seen {
			ok = r.Contains(delimiters, object.StrOf(d))
			known[d] = ok
		}
		return ok
	}
	g := fromQuotes(text, allowed)
	if g.delimiter == "" && r.OK() {
		var first string
		g.delimiter, first = fromCounts(r, self, text, allowed)
		g.skip = g.delimiter != "" && strings.Count(first, g.delimiter) == strings.Count(first, g.delimiter+" ")
	}
	return g
}

// quoted is what a quoted field in the text has around it.
type quoted struct {
	quote, delimiter string
	space            bool
}

// fromQuotes is the delimiter that is most often beside quoted fields: between two, at the beginnings of lines, or at their ends.
func fromQuotes(text string, allowed func(d string) bool) guess {
	var found []quoted
	for _, find := range []func(text string) []quoted{inside, atStart, atEnd, alone} {
		if found = find(text); len(found) > 0 {
			break
		}
	}
	quotes, delimiters, spaces := map[string]int{}, map[string]int{}, 0
	for _, f := range found {
		quotes[f.quote]++
		if f.delimiter != "" && allowed(f.delimiter) {
			delimiters[f.delimiter]++
		}
		if f.space {
			spaces++
		}
	}
	g := guess{quote: most(quotes, found, func(f quoted) string { return f.quote }), delimiter: most(delimiters, found, func(f quoted) string { return f.delimiter })}
	if g.delimiter != "" {
		g.skip = delimiters[g.delimiter] == spaces
		g.double = doubled(text, g.quote, g.delimiter)
	}
	return g
}

// most is the key that counts most, the first of found that has it.
func most(counts map[string]int, found []quoted, key func(f quoted) string) string {
	best := ""
	for _, f := range found {
		if k := key(f); counts[k] > counts[best] {
			best = k
		}
	}
	return best
}

// delimiterAt is the character at i if it can be a delimiter.
func delimiterAt(text string, i int) string {
	if i >= len(text) {
		return ""
	}
	c, n := utf8.DecodeRuneInString(text[i:])
	if c == utf8.RuneError && n == 1 || c == '\n' || c == '"' || c == '\'' || c == '_' || unicode.IsLetter(c) || unicode.IsNumber(c) {
		return ""
	}
	return text[i : i+n]
}

func quoteAt(text string, i int) string {
	if i < len(text) && (text[i] == '"' || text[i] == '\'') {
		return text[i : i+1]
	}
	return ""
}

// search finds texts, and remembers those that are not there any more: nothing is searched for twice to the end.
type search struct {
	text   string
	absent map[string]bool
}

// after is where what is next from i on, negative if it is not there.
func (s *search) after(i int, what string) int {
	if s.absent[what] || i > len(s.text) {
		return -1
	}
	at := strings.Index(s.text[i:], what)
	if at < 0 {
		s.absent[what] = true
		return -1
	}
	return i + at
}

// inside finds quoted fields with the same delimiter on both sides.
func inside(text string) (found []quoted) {
	s := search{text, map[string]bool{}}
	for i := 0; i < len(text); {
		d := delimiterAt(text, i)
		next := i + max(len(d), 1)
		if d != "" {
			at, space := next, false
			if strings.HasPrefix(text[at:], " ") && quoteAt(text, at+1) != "" {
				at, space = at+1, true
			}
			if q := quoteAt(text, at); q != "" {
				if end := s.after(at+1, q+d); end >= 0 {
					found = append(found, quoted{q, d, space})
					next = end + 1 + len(d)
				}
			}
		}
		i = next
	}
	return found
}

// atStart finds quoted fields at the beginnings of lines with a delimiter behind them.
func atStart(text string) (found []quoted) {
	none := map[string]bool{} // the quotes that have no delimiter behind them from here on
	for i := 0; i < len(text); {
		q := quoteAt(text, i)
		next := i
		if q != "" && !none[q] {
			none[q] = true
			for at := i + 1; at < len(text); at++ {
				if d := delimiterAt(text, at+1); text[at] == q[0] && d != "" {
					next = at + 1 + len(d)
					found = append(found, quoted{q, d, strings.HasPrefix(text[next:], " ")})
					none[q] = false
					break
				}
			}
		}
		line := strings.IndexByte(text[next:], '\n')
		if line < 0 {
			return found
		}
		i = next + line + 1
	}
	return found
}

// atEnd finds quoted fields at the ends of lines with a delimiter before them.
func atEnd(text string) (found []quoted) {
	s := search{text + "\n", map[string]bool{}}
	for i := 0; i < len(text); {
		d := delimiterAt(text, i)
		next := i + max(len(d), 1)
		if d != "" {
			at, space := next, false
			if strings.HasPrefix(text[at:], " ") && quoteAt(text, at+1) != "" {
				at, space = at+1, true
			}
			if q := quoteAt(text, at); q != "" {
				if end := s.after(at+1, q+"\n"); end >= 0 {
					found = append(found, quoted{q, d, space})
					next = end + 1
				}
			}
		}
		i = next
	}
	return found
}

// alone finds quoted fields that are whole lines.
func alone(text string) (found []quoted) {
	s := search{text + "\n", map[string]bool{}}
	for i := 0; i < len(text); {
		if q := quoteAt(text, i); q != "" {
			if end := s.after(i+1, q+"\n"); end >= 0 {
				found = append(found, quoted{quote: q})
				i = end + 1
			}
		}
		line := -1
		if i < len(text) {
			line = strings.IndexByte(text[i:], '\n')
		}
		if line < 0 {
			return found
		}
		i += line + 1
	}
	return found
}

// doubled reports that a quoted field has two quotes that stand for one.
func doubled(text, quote, delimiter string) bool {
	start := true
	for i := 0; i < len(text); {
		if start && strings.HasPrefix(text[i:], quote) {
			two := false
			for i++; i < len(text); i++ {
				if !strings.HasPrefix(text[i:], quote) {
					continue
				}
				if !strings.HasPrefix(text[i+1:], quote) {
					break
				}
				two = true
				i++
			}
			if i++; two && i-1 < len(text) && (i == len(text) || text[i] == '\n' || strings.HasPrefix(text[i:], delimiter)) {
				return true
			}
			start = false
			continue
		}
		switch {
		case strings.HasPrefix(text[i:], delimiter):
			start = true
			i += len(delimiter)
		case text[i] == '\n':
			start = true
			i++
		default:
			start = start && text[i] == ' '
			i++
		}
	}
	return false
}

// counts is how often a character is in a line: of a number of lines for each.
type counts map[int]int

// usual is the number that most lines have, and how many more lines have it than have another one.
func (c counts) usual(lines int) (n, agree int) {
	best := -1
	for k, v := range c {
		if v > best || v == best && k < n {
			n, best = k, v
		}
	}
	return n, 2*best - lines
}

// block is how many lines are looked at before it is asked whether they suffice.
const block = 10

// fromCounts is the character that is in all lines equally often, or nearly so. It gives the first line too.
func fromCounts(r *native.Run, self value, text string, allowed func(d string) bool) (delimiter, first string) {
	var tables [127]counts
	lines := 0
	decide := func() (string, bool) {
		var fits []string
		usual := map[string]int{}
		for percent := 100; percent >= 90 && len(fits) == 0; percent-- {
			for ch := range tables {
				if tables[ch] == nil {
					continue
				}
				tables[ch][0] = lines - tables[ch].seen()
				n, agree := tables[ch].usual(lines)
				if d := string(rune(ch)); n > 0 && agree > 0 && agree*100 >= percent*lines && allowed(d) {
					fits = append(fits, d)
					usual[d] = n
				}
			}
		}
		switch len(fits) {
		case 0:
			return "", false
		case 1:
			return fits[0], true
		}
		for _, p := range r.Items(r.Attr(self, "preferred")) {
			if p.Type().Has(object.FlagStr) && usual[p.AsStr().String()] > 0 {
				return p.AsStr().String(), true
			}
		}
		best := fits[0]
		for _, d := range fits {
			if usual[d] >= usual[best] {
				best = d
			}
		}
		return best, true
	}
	for line := range strings.SplitSeq(text, "\n") {
		if line == "" || !r.OK() {
			continue
		}
		if lines == 0 {
			first = line
		}
		lines++
		var n [127]int
		for i := 0; i < len(line); i++ {
			if c := line[i]; c < 127 {
				n[c]++
			}
		}
		for ch, k := range n {
			if k > 0 {
				if tables[ch] == nil {
					tables[ch] = counts{}
				}
				tables[ch][k]++
			}
		}
		if lines%block == 0 {
			r.Fail(r.Th.Poll())
			if d, ok := decide(); ok {
				return d, first
			}
		}
	}
	if lines > 0 {
		delimiter, _ = decide()
	}
	return delimiter, first
}

// seen is how many lines have the character.
func (c counts) seen() int {
	sum := 0
	for k, v := range c {
		if k > 0 {
			sum += v
		}
	}
	return sum
}

// column is what the values of a column have in common: that they are numbers, or a length. any is set while there are none.
type column struct {
	any, number, gone bool
	length            int
}

// headerRows is how many rows below the first are looked at.
const headerRows = 20

func hasHeader(th *thread, self value, args []value) (value, *exception) {
	r := native.Begin(th)
	dialect := r.Method(self, "sniff", args[0])
	reader := r.Call(r.From("csv", "reader"), r.Call(r.From("io", "StringIO"), args[0]), dialect)
	header := r.Items(r.Method(reader, "__next__"))
	columns := make([]column, len(header))
	for i := range columns {
		columns[i].any = true
	}
	for range headerRows + 1 {
		row := r.Method(reader, "__next__")
		if r.Catch(object.StopIterationType) || !r.OK() {
			break
		}
		fields := r.Items(row)
		if len(fields) != len(header) {
			continue
		}
		for i, f := range fields {
			c := &columns[i]
			this := column{number: complexText(r, f)}
			if !this.number {
				this.length = r.Len(f)
			}
			if c.any {
				*c = this
			} else if this.number != c.number || this.length != c.length {
				c.gone = true
			}
		}
	}
	votes := 0
	for i, c := range columns {
		switch {
		case c.gone:
		case !c.any && (c.number && complexText(r, header[i]) || !c.number && r.Len(header[i]) == c.length):
			votes--
		default:
			votes++
		}
	}
	return r.Done(object.Bool(votes > 0))
}

// complexText reports that complex() takes v.
func complexText(r *native.Run, v value) bool {
	r.Call(object.ComplexType.Value(), v)
	if r.Catch(object.ValueErrorType) || r.Catch(object.OverflowErrorType) {
		return false
	}
	return r.OK()
}
