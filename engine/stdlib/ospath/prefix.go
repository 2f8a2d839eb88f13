// This file has the functions of genericpath: commonprefix, which compares characters, or items of lists, and what only Windows has.

package ospath

import (
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var genericFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		native.Python("commonprefix", "(m)", "What all of the paths in m, or all of the lists, begin with.", commonprefix),
		lexical("isdevdrive", "(path)", "False: only Windows has Dev Drives.", func(path) value { return object.False }),
		lexical("isjunction", "(path)", "False: only Windows has junctions.", func(path) value { return object.False }),
	}
}}

func isSequence(v value) bool { return v.Type().Has(object.FlagList) || v.Type().Has(object.FlagTuple) }

func commonprefix(th *thread, _ value, args []value) (value, *exception) {
	some, exc := object.Truth(th, args[0])
	if exc != nil || !some {
		return object.StrOf(""), exc
	}
	first, exc := object.GetItem(th, args[0], object.Int64(0))
	if exc != nil {
		return value{}, exc
	}
	items, exc := object.Collect(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	if !isSequence(first) {
		items = append([]value(nil), items...)
		for i, v := range items {
			p, exc := pathOf(th, v, noPath)
			if exc != nil {
				return value{}, exc
			}
			items[i] = p.v
		}
	}
	if len(items) == 0 {
		return value{}, object.ValueErrorf("min() iterable argument is empty")
	}
	least, most := items[0], items[0]
	for _, v := range items[1:] {
		less, exc := object.CompareBool(th, v, least, object.LT)
		if exc != nil {
			return value{}, exc
		}
		if less {
			least = v
		}
	}
	for _, v := range items[1:] {
		more, exc := object.CompareBool(th, v, most, object.GT)
		if exc != nil {
			return value{}, exc
		}
		if more {
			most = v
		}
	}
	if isSequence(least) {
		return prefixOfItems(th, least, most)
	}
	return prefixOfText(th, least, most)
}

// prefixOfText is what least, which is no path after most in order, has in common with it.
func prefixOfText(th *thread, least, most value) (value, *exception) {
	a, exc := pathOf(th, least, noPath)
	if exc != nil {
		return value{}, exc
	}
	b, exc := pathOf(th, most, noPath)
	if exc != nil {
		return value{}, exc
	}
	n := 0
	for n < len(a.text) && n < len(b.text) && a.text[n] == b.text[n] {
		n++
	}
	if n == len(a.text) {
		return a.v, nil
	}
	for !a.bytes && n > 0 && !utf8.RuneStart(a.text[n]) {
		n--
	}
	return a.of(a.text[:n]), nil
}

func prefixOfItems(th *thread, least, most value) (value, *exception) {
	items, exc := object.Collect(th, least)
	if exc != nil {
		return value{}, exc
	}
	for i, v := range items {
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
		other, exc := object.GetItem(th, most, object.Int64(int64(i)))
		if exc != nil {
			return value{}, exc
		}
		same, exc := object.EqualValues(th, v, other)
		if exc != nil {
			return value{}, exc
		}
		if !same {
			return object.GetItem(th, least, object.NewSlice(object.None, object.Int64(int64(i)), object.None))
		}
	}
	return least, nil
}
