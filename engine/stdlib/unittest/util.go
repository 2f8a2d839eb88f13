// This file shortens what messages of assertions show.

package unittest

import (
	"strconv"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// How much of a value messages show.
const (
	maxLength   = 80
	placeholder = 12
	minBegin    = 5
	minEnd      = 5
	minCommon   = 5
	minDiff     = maxLength - (minBegin + placeholder + minCommon + placeholder + minEnd)
)

// safeRepr is repr(v), or that of an object if it raises; short cuts it off.
func safeRepr(r *run, v value, short bool) string {
	if !r.OK() {
		return ""
	}
	s := r.Repr(v)
	if caught(r) != nil {
		s = r.Str(r.Call(r.Attr(object.ObjectType.Value(), "__repr__"), v))
	}
	if runes := []rune(s); short && len(runes) >= maxLength {
		return string(runes[:maxLength]) + " [truncated]..."
	}
	return s
}

// shorten replaces the middle of s by how long it is.
func shorten(s []rune, begin, end int) []rune {
	skip := len(s) - begin - end
	if skip <= placeholder {
		return s
	}
	return append(append(append([]rune(nil), s[:begin]...), []rune("["+strconv.Itoa(skip)+" chars]")...), s[len(s)-end:]...)
}

// shortenReprs is the representations of values, long ones shortened where they are the same.
func shortenReprs(r *run, values ...value) []string {
	reprs := make([][]rune, len(values))
	longest := 0
	for i, v := range values {
		reprs[i] = []rune(safeRepr(r, v, false))
		longest = max(longest, len(reprs[i]))
	}
	out := make([]string, len(values))
	if longest <= maxLength {
		for i, s := range reprs {
			out[i] = string(s)
		}
		return out
	}
	n := 0
	for same := true; same; {
		for _, s := range reprs {
			same = same && n < len(s) && s[n] == reprs[0][n]
		}
		if same {
			n++
		}
	}
	prefix := reprs[0][:n]
	if room := maxLength - (longest - n + minBegin + placeholder); room > minCommon {
		head := shorten(prefix, minBegin, room)
		for i, s := range reprs {
			out[i] = string(head) + string(s[n:])
		}
		return out
	}
	head := shorten(prefix, minBegin, minCommon)
	for i, s := range reprs {
		out[i] = string(head) + string(shorten(s[n:], minDiff, minEnd))
	}
	return out
}

func runeLen(s string) int { return utf8.RuneCountInString(s) }

var utilFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		def("safe_repr", "(obj, short=False)", "repr(obj), or that of any object if it raises.", func(r *run, _ value, a []value) value {
			return str(safeRepr(r, a[0], !a[1].IsNull() && r.Truth(a[1])))
		}),
		def("strclass", "(cls)", "How messages call a class.", func(r *run, _ value, a []value) value {
			return str(r.Str(r.Attr(a[0], "__module__")) + "." + r.Str(r.Attr(a[0], "__qualname__")))
		}),
		def("three_way_cmp", "(x, y)", "-1, 0 or 1: how x compares with y.", func(r *run, _ value, a []value) value {
			return integer(threeWay(r, a[0], a[1]))
		}),
		def("unorderable_list_difference", "(expected, actual)", "What is in one list only: missing and unexpected items.", func(r *run, _ value, a []value) value {
			missing, rest := []value(nil), r.Items(a[1])
			for _, v := range r.Items(a[0]) {
				if at := indexOf(r, rest, v); at >= 0 {
					rest = append(rest[:at:at], rest[at+1:]...)
				} else {
					missing = append(missing, v)
				}
			}
			return object.TupleOf(object.ListOf(missing...), object.ListOf(rest...))
		}),
	}
}}

func threeWay(r *run, x, y value) int {
	switch {
	case r.Less(y, x):
		return 1
	case r.Less(x, y):
		return -1
	}
	return 0
}

func indexOf(r *run, items []value, v value) int {
	for i, w := range items {
		if r.Equal(w, v) {
			return i
		}
	}
	return -1
}
