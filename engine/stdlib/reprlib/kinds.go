// This file has the methods of Repr for each type.

package reprlib

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// kinds is the methods.
func kinds() []object.Method {
	kind := func(name string, f func(r *limited, x value) (string, *exception)) object.Method {
		return native.Python("Repr."+name, "($self, x, level)", "", func(th *thread, self value, args []value) (value, *exception) {
			level, exc := object.ToIndexInt(th, args[1], nil)
			if exc != nil {
				return value{}, exc
			}
			text, exc := f(&limited{th, self, level}, args[0])
			return object.StrOf(text), exc
		})
	}
	items := func(left, right, limit, trail string) func(r *limited, x value) (string, *exception) {
		return func(r *limited, x value) (string, *exception) { return r.items(x, left, right, limit, trail) }
	}
	sorted := func(empty, left, right, limit string) func(r *limited, x value) (string, *exception) {
		return func(r *limited, x value) (string, *exception) {
			if some, exc := object.Truth(r.th, x); exc != nil || !some {
				return empty, exc
			}
			list, exc := r.sorted(x)
			if exc != nil {
				return "", exc
			}
			return r.items(list, left, right, limit, "")
		}
	}
	return []object.Method{
		kind("repr_tuple", items("(", ")", "maxtuple", ",")),
		kind("repr_list", items("[", "]", "maxlist", "")),
		kind("repr_array", func(r *limited, x value) (string, *exception) {
			code, exc := get(r.th, x, "typecode")
			if exc != nil {
				return "", exc
			}
			name, exc := object.ToStr(r.th, code)
			if exc != nil {
				return "", exc
			}
			head := "array('" + name.String() + "'"
			if some, exc := object.Truth(r.th, x); exc != nil || !some {
				return head + ")", exc
			}
			return r.items(x, head+", [", "])", "maxarray", "")
		}),
		kind("repr_set", sorted("set()", "{", "}", "maxset")),
		kind("repr_frozenset", sorted("frozenset()", "frozenset({", "})", "maxfrozenset")),
		kind("repr_deque", items("deque([", "])", "maxdeque", "")),
		kind("repr_dict", (*limited).dict),
		kind("repr_str", (*limited).text),
		kind("repr_int", (*limited).int),
		kind("repr_instance", (*limited).instance),
	}
}

// limited is a representation in the making.
type limited struct {
	th    *thread
	self  value
	level int
}

// limit is an attribute of the Repr.
func (r *limited) limit(name string) (int, *exception) {
	v, exc := get(r.th, r.self, name)
	if exc != nil {
		return 0, exc
	}
	return object.ToIndexInt(r.th, v, nil)
}

func (r *limited) fill() (string, *exception) {
	v, exc := get(r.th, r.self, "fillvalue")
	if exc != nil {
		return "", exc
	}
	if !v.Type().Has(object.FlagStr) {
		return "", object.TypeErrorf("can only concatenate str (not \"%s\") to str", v.Type().MessageName())
	}
	return v.AsStr().String(), nil
}

// one is the representation of an item.
func (r *limited) one(x value) (string, *exception) {
	v, exc := call(r.th, r.self, "repr1", x, object.Int64(int64(r.level-1)))
	if exc != nil {
		return "", exc
	}
	if !v.Type().Has(object.FlagStr) {
		return "", object.TypeErrorf("sequence item 0: expected str instance, %s found", v.Type().MessageName())
	}
	return v.AsStr().String(), nil
}

// first calls f for the first items of x, as many as the limit says, and says whether there are more.
func (r *limited) first(x value, limit string, f func(v value) *exception) (more bool, exc *exception) {
	most, exc := r.limit(limit)
	if exc != nil {
		return false, exc
	}
	size, exc := object.Len(r.th, x)
	if exc != nil {
		return false, exc
	}
	it, exc := object.Iter(r.th, x)
	if exc != nil {
		return false, exc
	}
	for i := 0; i < most; i++ {
		v, exc := object.Next(r.th, it)
		if exc != nil {
			return false, exc
		}
		if v.IsNull() {
			break
		}
		if exc := f(v); exc != nil {
			return false, exc
		}
	}
	return size > most, nil
}

func (r *limited) items(x value, left, right, limit, trail string) (string, *exception) {
	size, exc := object.Len(r.th, x)
	if exc != nil {
		return "", exc
	}
	fill, exc := r.fill()
	if exc != nil {
		return "", exc
	}
	if r.level <= 0 && size > 0 {
		return left + fill + right, nil
	}
	var pieces []string
	more, exc := r.first(x, limit, func(v value) *exception {
		text, exc := r.one(v)
		pieces = append(pieces, text)
		return exc
	})
	if exc != nil {
		return "", exc
	}
	if more {
		pieces = append(pieces, fill)
	}
	text, exc := r.join(pieces)
	if exc != nil {
		return "", exc
	}
	if size == 1 && trail != "" {
		indent, exc := get(r.th, r.self, "indent")
		if exc != nil {
			return "", exc
		}
		if indent.IsNone() {
			right = trail + right
		}
	}
	return left + text + right, nil
}

// join puts pieces on one line, or on a line each if there is an indentation.
func (r *limited) join(pieces []string) (string, *exception) {
	indent, exc := get(r.th, r.self, "indent")
	if exc != nil {
		return "", exc
	}
	if indent.IsNone() {
		return strings.Join(pieces, ", "), nil
	}
	if len(pieces) == 0 {
		return "", nil
	}
	step := ""
	switch {
	case indent.Type().Has(object.FlagStr):
		step = indent.AsStr().String()
	case indent.Type().Has(object.FlagInt):
		n, exc := object.ToIndexInt(r.th, indent, nil)
		if exc != nil {
			return "", exc
		}
		if n < 0 {
			return "", object.ValueErrorf("Repr.indent cannot be negative int (was %d)", n)
		}
		if exc := r.th.CheckAlloc(n, len(pieces)+1); exc != nil {
			return "", exc
		}
		step = strings.Repeat(" ", n)
	default:
		shown, exc := object.ToStr(r.th, indent.Type().Value())
		if exc != nil {
			return "", exc
		}
		return "", object.TypeErrorf("Repr.indent must be a str, int or None, not %s", shown)
	}
	most, exc := r.limit("maxlevel")
	if exc != nil {
		return "", exc
	}
	depth := max(most-r.level+1, 0)
	if exc := r.th.CheckAlloc(len(step)*depth, len(pieces)+1); exc != nil {
		return "", exc
	}
	inner := strings.Repeat(step, depth)
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString("\n" + inner + p + ",")
	}
	b.WriteString("\n" + strings.TrimSuffix(inner, step))
	return b.String(), nil
}

// sorted is the items of x in order, or as they come if they have none.
func (r *limited) sorted(x value) (value, *exception) {
	items, exc := object.Collect(r.th, x)
	if exc != nil {
		return value{}, exc
	}
	list := append([]value(nil), items...)
	if exc := object.SortValues(r.th, list, value{}, false); exc != nil {
		if !exc.Is(object.ExceptionType) {
			return value{}, exc
		}
		list = append([]value(nil), items...)
	}
	return object.ListOf(list...), nil
}

func (r *limited) dict(x value) (string, *exception) {
	size, exc := object.Len(r.th, x)
	if exc != nil || size == 0 {
		return "{}", exc
	}
	fill, exc := r.fill()
	if exc != nil {
		return "", exc
	}
	if r.level <= 0 {
		return "{" + fill + "}", nil
	}
	keys, exc := r.sorted(x)
	if exc != nil {
		return "", exc
	}
	var pieces []string
	more, exc := r.first(keys, "maxdict", func(k value) *exception {
		key, exc := r.one(k)
		if exc != nil {
			return exc
		}
		v, exc := object.GetItem(r.th, x, k)
		if exc != nil {
			return exc
		}
		text, exc := r.one(v)
		pieces = append(pieces, key+": "+text)
		return exc
	})
	if exc != nil {
		return "", exc
	}
	if more {
		pieces = append(pieces, fill)
	}
	text, exc := r.join(pieces)
	return "{" + text + "}", exc
}

// cut is text without its middle, if it is longer than most characters.
func (r *limited) cut(text *str, most int) (string, *exception) {
	if text.Len() <= most {
		return text.String(), nil
	}
	fill, exc := r.fill()
	if exc != nil {
		return "", exc
	}
	runes := []rune(text.String())
	front := max(0, (most-3)/2)
	back := max(0, most-3-front)
	return string(runes[:min(front, len(runes))]) + fill + string(runes[max(0, len(runes)-back):]), nil
}

func (r *limited) text(x value) (string, *exception) {
	most, exc := r.limit("maxstring")
	if exc != nil {
		return "", exc
	}
	if !x.Type().Has(object.FlagStr) {
		return "", object.TypeErrorf("'%s' object is not subscriptable", x.Type().MessageName())
	}
	runes := []rune(x.AsStr().String())
	shown, exc := object.Repr(r.th, object.StrOf(string(runes[:min(max(most, 0), len(runes))])))
	if exc != nil || shown.Len() <= most {
		return shown.String(), exc
	}
	// The ends are those of the representation of the ends.
	front := max(0, (most-3)/2)
	back := max(0, most-3-front)
	if shown, exc = object.Repr(r.th, object.StrOf(string(runes[:min(front, len(runes))])+string(runes[max(0, len(runes)-back):]))); exc != nil {
		return "", exc
	}
	fill, exc := r.fill()
	if exc != nil {
		return "", exc
	}
	ends := []rune(shown.String())
	return string(ends[:min(front, len(ends))]) + fill + string(ends[max(0, len(ends)-back):]), nil
}

func (r *limited) int(x value) (string, *exception) {
	most, exc := r.limit("maxlong")
	if exc != nil {
		return "", exc
	}
	text, exc := object.Repr(r.th, x)
	if exc != nil {
		if exc.Is(object.ValueErrorType) && x.Type().Has(object.FlagInt) {
			digits := int(float64(object.ToBig(x).BitLen())*0.30102999566398120) + 1
			return "<int instance with roughly " + strconv.Itoa(digits) + " digits (limit at " + strconv.Itoa(r.th.Interp.IntMaxStrDigits) + ") at " + object.HexAddress(x) + ">", nil
		}
		return "", exc
	}
	return r.cut(text, most)
}

func (r *limited) instance(x value) (string, *exception) {
	most, exc := r.limit("maxother")
	if exc != nil {
		return "", exc
	}
	text, exc := object.Repr(r.th, x)
	if exc != nil {
		if !exc.Is(object.ExceptionType) {
			return "", exc
		}
		return "<" + x.Type().Name + " instance at " + object.HexAddress(x) + ">", nil
	}
	return r.cut(text, most)
}
