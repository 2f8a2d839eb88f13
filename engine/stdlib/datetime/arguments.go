// This file binds the arguments of the constructors, whose messages name no function, and converts what they take.

package datetime

import (
	"dappco.re/go/py/engine/object"
)

// bind puts args and kw in the order of the parameters of p; absent ones are null.
func bind(th *thread, p *object.Params, args []value, kw []*str) ([]value, *exception) {
	list := p.List()
	room, npos := make([]value, len(list.Names)), len(args)-len(kw)
	if len(args) > len(list.Names) {
		return nil, object.TypeErrorf("function takes at most %d %sargument%s (%d given)", len(list.Names), keywordWord(npos), plural(len(list.Names)), len(args))
	}
	if npos > list.MaxPos {
		return nil, object.TypeErrorf("function takes at most %d positional argument%s (%d given)", list.MaxPos, plural(list.MaxPos), npos)
	}
	copy(room, args[:npos])
	var unknown *str
	for i, name := range kw {
		at := -1
		for j, n := range list.Names {
			if n.String() == name.String() {
				at = j
			}
		}
		switch {
		case at < 0:
			if unknown == nil {
				unknown = name
			}
		case !room[at].IsNull():
			return nil, object.TypeErrorf("argument for function given by name ('%s') and position (%d)", name, at+1)
		default:
			room[at] = args[npos+i]
		}
	}
	for i := range list.Required {
		if room[i].IsNull() {
			// Those before it are converted first.
			for _, v := range room[:i] {
				if _, exc := object.ToInt32(th, v); exc != nil {
					return nil, exc
				}
			}
			return nil, object.TypeErrorf("function missing required argument '%s' (pos %d)", list.Names[i], i+1)
		}
	}
	if unknown != nil {
		names := make([]string, len(list.Names))
		for i, n := range list.Names {
			names[i] = n.String()
		}
		hint := ""
		if meant := object.Suggest(unknown.String(), names); meant != "" {
			hint = ". Did you mean '" + meant + "'?"
		}
		return nil, object.TypeErrorf("this function got an unexpected keyword argument '%s'%s", unknown, hint)
	}
	return room, nil
}

func keywordWord(npos int) string {
	if npos == 0 {
		return "keyword "
	}
	return ""
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// ints converts values that are not null into the numbers at to, which have their defaults already.
func ints(th *thread, values []value, to ...*int) *exception {
	for i, p := range to {
		if values[i].IsNull() {
			continue
		}
		n, exc := object.ToInt32(th, values[i])
		if exc != nil {
			return exc
		}
		*p = int(n)
	}
	return nil
}

// zoneArg is a tzinfo argument: null or None means otherwise.
func zoneArg(v, otherwise value) (value, *exception) {
	switch {
	case v.IsNull():
		return otherwise, nil
	case v.IsNone() || object.IsInstance(v, tzinfoType):
		return v, nil
	}
	return value{}, object.TypeErrorf("tzinfo argument must be None or of a tzinfo subclass, not type '%s'", v.Type().MessageName())
}

// kindOf is how messages about a wrong argument name what it is.
func kindOf(v value) string {
	if v.IsNone() {
		return "None"
	}
	return v.Type().MessageName()
}

// text is the str argument number i of function fn.
func text(v value, fn string, i int) (string, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return "", object.TypeErrorf("%s() argument %d must be str, not %s", fn, i, kindOf(v))
	}
	return v.AsStr().String(), nil
}

// state is the pickled state of n bytes that a constructor with at most two arguments may get, as bytes or as text of bytes; "" is none.
func state(args []value, npos, n, most int) string {
	if npos < 1 || npos > most {
		return ""
	}
	s := ""
	switch v := args[0]; {
	case v.Type().Has(object.FlagBytes):
		s = object.Cast[object.Bytes](v).Data
	case v.Type().Has(object.FlagStr):
		if v.AsStr().Len() != n {
			return ""
		}
		b := make([]byte, 0, n)
		for i := range n {
			r := v.AsStr().At(i)
			if r > 255 {
				return ""
			}
			b = append(b, byte(r))
		}
		s = string(b)
	}
	if len(s) != n {
		return ""
	}
	return s
}
