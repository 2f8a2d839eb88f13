// This file has the assertions of TestCase about sequences, dicts, sets and text of several lines.

package unittest

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
)

func collectionAsserts() []object.Method {
	pair := func(name, a, b, doc string, f func(r *run, self value, args []value)) object.Method {
		return def("TestCase."+name, "($self, "+a+", "+b+", msg=None)", doc, func(r *run, self value, args []value) value {
			f(r, self, args)
			return object.None
		})
	}
	of := func(t *class) func(r *run, self value, a []value) {
		return func(r *run, self value, a []value) { sequencesEqual(r, self, a[0], a[1], a[2], t.Value()) }
	}
	return []object.Method{
		def("TestCase.assertSequenceEqual", "($self, seq1, seq2, msg=None, seq_type=None)", "Fail unless two sequences are equal, and of type seq_type if it is given.", func(r *run, self value, a []value) value {
			sequencesEqual(r, self, a[0], a[1], a[2], or(a[3], object.None))
			return object.None
		}),
		pair("assertListEqual", "list1", "list2", "Fail unless two lists are equal.", of(object.ListType)),
		pair("assertTupleEqual", "tuple1", "tuple2", "Fail unless two tuples are equal.", of(object.TupleType)),
		pair("assertSetEqual", "set1", "set2", "Fail unless two sets are equal.", setsEqual),
		pair("assertDictEqual", "d1", "d2", "Fail unless two dicts are equal.", func(r *run, self value, a []value) {
			for i, what := range []string{"First", "Second"} {
				needs(r, self, a[i], object.DictType, what+" argument is not a dictionary")
			}
			if r.OK() && compare(r, a[0], a[1], object.NE) {
				shown := shortenReprs(r, a[0], a[1])
				failWith(r, self, a[2], truncated(r, self, shown[0]+" != "+shown[1], "\n"+diff(pretty(r, a[0]), pretty(r, a[1]))))
			}
		}),
		pair("assertMultiLineEqual", "first", "second", "Fail unless two texts are equal; the message shows the lines that differ.", textsEqual),
		pair("assertCountEqual", "first", "second", "Fail unless two iterables have the same items, in any order.", countsEqual),
		def("TestCase._truncateMessage", "($self, message, diff)", "", func(r *run, self value, a []value) value {
			return str(truncated(r, self, r.Str(a[0]), r.Str(a[1])))
		}),
	}
}

// needs fails unless v is an instance of t.
func needs(r *run, self, v value, t *class, msg string) {
	if r.OK() && !object.IsInstance(v, t) {
		failWith(r, self, str(msg), safeRepr(r, v, false)+" is not an instance of "+r.Repr(t.Value()))
	}
}

// truncated is a message with a difference, unless that is too long.
func truncated(r *run, self value, message, difference string) string {
	if limit := r.Attr(self, "maxDiff"); given(limit) && r.Less(limit, integer(runeLen(difference))) {
		return message + "\nDiff is " + strconv.Itoa(runeLen(difference)) + " characters long. Set self.maxDiff to None to see it."
	}
	return message + difference
}

// diff is the difference of two lists of lines, as one text.
func diff(a, b []string) string { return strings.Join(lineDiff(a, b), "\n") }

// sequencesEqual is assertSequenceEqual.
func sequencesEqual(r *run, self, first, second, msg, kind value) {
	name := "sequence"
	if given(kind) {
		name = r.Str(r.Attr(kind, "__name__"))
		for i, v := range []value{first, second} {
			if !r.IsInstance(v, kind) && r.OK() {
				raise(r, r.Attr(self, "failureException"), str([]string{"First", "Second"}[i]+" sequence is not a "+name+": "+safeRepr(r, v, false)))
			}
		}
	}
	if !r.OK() {
		return
	}
	differing := ""
	n1, exc1 := object.Len(r.Th, first)
	n2, exc2 := object.Len(r.Th, second)
	title := strings.ToUpper(name[:1]) + name[1:]
	switch {
	case exc1 != nil:
		differing = "First " + name + " has no length.    Non-sequence?"
	case exc2 != nil:
		differing = "Second " + name + " has no length.    Non-sequence?"
	case compare(r, first, second, object.EQ) || !r.OK():
		return
	default:
		shown := shortenReprs(r, first, second)
		differing = title + "s differ: " + shown[0] + " != " + shown[1] + "\n"
		before := differing
		if differing += firstDifference(r, first, second, n1, n2, name); differing == before && n1 == n2 && !given(kind) && first.Type() != second.Type() {
			return
		}
	}
	failWith(r, self, msg, truncated(r, self, differing, "\n"+diff(pretty(r, first), pretty(r, second))))
}

// firstDifference tells where two sequences differ first, and which is longer.
func firstDifference(r *run, first, second value, n1, n2 int, name string) string {
	out := ""
	for i := 0; i < min(n1, n2) && r.OK(); i++ {
		a := r.Item(first, integer(i))
		if caught(r) != nil {
			out += "\nUnable to index element " + strconv.Itoa(i) + " of first " + name + "\n"
			break
		}
		b := r.Item(second, integer(i))
		if caught(r) != nil {
			out += "\nUnable to index element " + strconv.Itoa(i) + " of second " + name + "\n"
			break
		}
		if compare(r, a, b, object.NE) {
			shown := shortenReprs(r, a, b)
			out += "\nFirst differing element " + strconv.Itoa(i) + ":\n" + shown[0] + "\n" + shown[1] + "\n"
			break
		}
	}
	extra := func(which string, seq value, from, n int) {
		out += "\n" + which + " " + name + " contains " + strconv.Itoa(n-from) + " additional elements.\n"
		v := r.Item(seq, integer(from))
		if caught(r) != nil {
			out += "Unable to index element " + strconv.Itoa(from) + " of " + strings.ToLower(which) + " " + name + "\n"
		} else {
			out += "First extra element " + strconv.Itoa(from) + ":\n" + safeRepr(r, v, false) + "\n"
		}
	}
	if n1 > n2 {
		extra("First", first, n2, n1)
	} else if n1 < n2 {
		extra("Second", second, n1, n2)
	}
	return out
}

func setsEqual(r *run, self value, a []value) {
	sides := [2]value{}
	for i, which := range []string{"first", "second"} {
		sides[i] = r.Method(a[i], "difference", a[1-i])
		exc := r.Exc
		if exc == nil {
			continue
		}
		r.Exc = nil
		switch {
		case exc.Is(object.TypeErrorType):
			failWith(r, self, value{}, "invalid type when attempting set difference: "+r.Str(exc.Value()))
		case exc.Is(object.AttributeErrorType):
			failWith(r, self, value{}, which+" argument does not support set difference: "+r.Str(exc.Value()))
		default:
			r.Exc = exc
		}
		return
	}
	if !r.Truth(sides[0]) && !r.Truth(sides[1]) {
		return
	}
	var lines []string
	for i, which := range []string{"first", "second"} {
		if r.Truth(sides[i]) {
			lines = append(lines, "Items in the "+which+" set but not the "+[]string{"second", "first"}[i]+":")
			for _, v := range r.Items(sides[i]) {
				lines = append(lines, r.Repr(v))
			}
		}
	}
	failWith(r, self, a[2], strings.Join(lines, "\n"))
}

func textsEqual(r *run, self value, a []value) {
	for i, which := range []string{"First", "Second"} {
		needs(r, self, a[i], object.StrType, which+" argument is not a string")
	}
	if !r.OK() || !compare(r, a[0], a[1], object.NE) {
		return
	}
	first, second := text(a[0]), text(a[1])
	if limit := r.Attr(self, "_diffThreshold"); r.Less(limit, integer(max(len(first), len(second)))) {
		baseAssertEqual(r, self, a)
		return
	}
	split := func(s string) []string {
		var lines []string
		for _, line := range r.Items(r.Method(str(s), "splitlines", object.True)) {
			lines = append(lines, r.Str(line))
		}
		return lines
	}
	bare := func(s string) bool { return s != "" && !strings.HasSuffix(s, "\n") }
	one, two := first, second
	if bare(first) || bare(second) {
		// A line end more in both shows which of them has none at its end.
		if first != "" {
			one += "\n"
		}
		if second != "" {
			two += "\n"
		}
	}
	shown := shortenReprs(r, a[0], a[1])
	d := "\n" + strings.Join(lineDiff(split(one), split(two)), "")
	failWith(r, self, a[2], truncated(r, self, shown[0]+" != "+shown[1], d))
}

// count is how often a value is in either of two lists.
type count struct {
	v            value
	first, other int
}

// countsEqual is assertCountEqual.
func countsEqual(r *run, self value, a []value) {
	first, second := r.Items(a[0]), r.Items(a[1])
	if !r.OK() {
		return
	}
	var counts []count
	byValue := object.NewDict()
	find := func(v value) int {
		if _, exc := object.Hash(r.Th, v); exc == nil {
			at, ok, exc := byValue.Get(r.Th, v)
			if exc == nil && ok {
				return intOf(at)
			}
			r.Fail(byValue.Set(r.Th, v, integer(len(counts))))
		} else {
			for i := range counts {
				if r.Equal(counts[i].v, v) {
					return i
				}
			}
		}
		counts = append(counts, count{v: v})
		return len(counts) - 1
	}
	for _, v := range first {
		if exc := r.Th.Poll(); exc != nil {
			r.Fail(exc)
		}
		at := find(v)
		counts[at].first++
	}
	for _, v := range second {
		at := find(v)
		counts[at].other++
	}
	var lines []string
	for _, c := range counts {
		if c.first != c.other {
			lines = append(lines, "First has "+strconv.Itoa(c.first)+", Second has "+strconv.Itoa(c.other)+":  "+r.Repr(c.v))
		}
	}
	if len(lines) > 0 {
		failWith(r, self, a[2], truncated(r, self, "Element counts were not equal:\n", strings.Join(lines, "\n")))
	}
}

func intOf(v value) int {
	n, _ := object.IntValue(v)
	return int(n)
}
