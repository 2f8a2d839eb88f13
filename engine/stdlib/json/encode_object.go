// This file writes dicts as JSON.

package json

import (
	"dappco.re/go/py/engine/object"
)

func (w *writer) object(v value) *exception {
	if n, exc := object.Len(w.th, v); exc != nil || n == 0 {
		w.buf = append(w.buf, "{}"...)
		if exc == nil {
			exc = w.cut()
		}
		return exc
	}
	w.buf = append(w.buf, '{')
	if exc := w.cut(); exc != nil {
		return exc
	}
	w.depth++
	empty := true
	member := func(k, x value) *exception {
		if exc := w.check(); exc != nil {
			return exc
		}
		written, exc := w.member(k, x, empty)
		if exc == nil || written {
			empty = empty && !written
		}
		if exc != nil && written {
			if w.emit != nil { // what yields pieces names the key as it is written
				name, _, _ := w.keyText(k)
				k = object.StrOf(name)
			}
			text, failed := object.Repr(w.th, k)
			if failed != nil {
				return failed
			}
			return w.note(exc, "when serializing "+typeName(v)+" item "+text.String())
		}
		return exc
	}
	if exc := w.members(v, member); exc != nil {
		return exc
	}
	if empty {
		w.depth--
		w.buf = append(w.buf, '}')
		return w.cut()
	}
	return w.end('}')
}

// members calls f with the keys and values of v in the order in which they are written.
func (w *writer) members(v value, f func(k, x value) *exception) *exception {
	if v.Type() == object.DictType && !w.sortKeys {
		d := v.AsDict()
		size := d.Len()
		for i := 0; ; {
			k, x, next, ok := d.Next(i)
			if !ok {
				return nil
			}
			i = next
			if exc := f(k, x); exc != nil {
				return exc
			}
			if d.Len() != size {
				return object.Errorf(object.RuntimeErrorType, "dictionary changed size during iteration")
			}
		}
	}
	view, exc := object.CallMethod(w.th, v, object.Intern("items"))
	if exc != nil {
		return exc
	}
	items, exc := object.Collect(w.th, view)
	if exc != nil {
		return exc
	}
	if w.sortKeys {
		if exc := object.SortValues(w.th, items, value{}, false); exc != nil {
			return exc
		}
	}
	for _, item := range items {
		if !item.Type().Has(object.FlagTuple) || len(item.AsTuple().Items) != 2 {
			return object.ValueErrorf("items must return 2-tuples")
		}
		pair := item.AsTuple().Items
		if exc := f(pair[0], pair[1]); exc != nil {
			return exc
		}
	}
	return nil
}

// member writes a key and its value, unless the key is skipped; written says that the key was.
func (w *writer) member(k, x value, first bool) (written bool, exc *exception) {
	text, ok, exc := w.keyText(k)
	if exc != nil || !ok {
		return false, exc
	}
	if !first {
		w.buf = append(w.buf, w.item...)
	}
	if w.pretty {
		w.line()
	}
	if !first || w.pretty {
		if exc := w.cut(); exc != nil {
			return false, exc
		}
	}
	if w.quote.IsNull() {
		w.buf, exc = appendQuoted(w.th, w.buf, text, w.ascii)
	} else {
		exc = w.text(object.NewStr(text))
	}
	if exc != nil {
		return false, exc
	}
	if exc := w.cut(); exc != nil {
		return false, exc
	}
	w.buf = append(w.buf, w.key...)
	if exc := w.cut(); exc != nil {
		return false, exc
	}
	return true, w.element(x, false)
}

// keyText is how k is written as a key; ok is false if it is skipped.
func (w *writer) keyText(k value) (text string, ok bool, exc *exception) {
	if k.Type().Has(object.FlagStr) {
		return k.AsStr().String(), true, nil
	}
	from := len(w.buf)
	done, exc := w.scalar(k)
	if exc != nil {
		return "", false, exc
	}
	if !done {
		if form, exc := object.JSONForm(w.th, k); exc != nil || !form.IsNull() && form.Type().Has(object.FlagStr) {
			if exc != nil {
				return "", false, exc
			}
			return form.AsStr().String(), true, nil
		}
		if w.skipKeys {
			return "", false, nil
		}
		return "", false, object.TypeErrorf("keys must be str, int, float, bool or None, not %s", k.Type().Name)
	}
	text = string(w.buf[from:])
	w.buf = w.buf[:from]
	return text, true, nil
}
