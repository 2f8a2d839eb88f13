// This file implements the writer.

package csv

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// writer is an object of type _csv.writer.
type writer struct {
	object.Head
	dialect *dialect
	write   value
	line    []byte
}

var writerType = &object.Type{Name: "writer", Module: "_csv", Doc: "Turns rows into lines of text.", Def: writerDef{}}

type writerDef struct{}

// Define implements object.Definition.
func (writerDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.AddMethods([]object.Method{
			{Name: "writerow", Sig: "($self, row, /)", Doc: "Write an iterable of fields as a row; return what the method write returns.", F1: func(th *thread, v, row value) (value, *exception) {
				return object.Cast[writer](v).row(th, row)
			}},
			{Name: "writerows", Sig: "($self, rows, /)", Doc: "Write the rows of an iterable.", F1: func(th *thread, v, rows value) (value, *exception) {
				return object.None, object.Each(th, rows, func(row value) *exception {
					_, exc := object.Cast[writer](v).row(th, row)
					return exc
				})
			}},
		})
		t.AddMembers([]object.GetSet{{Name: "dialect", Get: func(_ *thread, v value) (value, *exception) { return object.Cast[writer](v).dialect.Value(), nil }}})
	})
}

func newWriter(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	n := len(args) - len(kw)
	if n < 1 || n > 2 {
		return value{}, native.Arity("writer", n, 1, 2)
	}
	d, exc := dialectOf(th, args[1:], kw)
	if exc != nil {
		return value{}, exc
	}
	write, ok, exc := object.FindAttr(th, args[0], object.Intern("write"))
	if exc != nil {
		return value{}, exc
	}
	if !ok || write.Type().Call == nil {
		return value{}, object.TypeErrorf("argument 1 must have a \"write\" method")
	}
	w := &writer{Head: object.NewHead(writerType), dialect: d, write: write}
	return w.Value(), nil
}

func (w *writer) row(th *thread, row value) (value, *exception) {
	it, exc := object.Iter(th, row)
	if exc != nil {
		if exc.Is(object.TypeErrorType) {
			exc = fail(th, "iterable expected, not %s", row.Type().Name)
		}
		return value{}, exc
	}
	line := w.line[:0]
	w.line = nil // whoever comes here while this runs must not see it
	n, null := 0, false
	for {
		field, exc := object.NextInner(th, it)
		if exc != nil {
			return value{}, exc
		}
		if field.IsNull() {
			break
		}
		if n++; n > 1 {
			line = object.AppendRune(line, w.dialect.delimiter)
		}
		null = field.IsNone()
		if line, exc = w.field(th, line, field); exc != nil {
			return value{}, exc
		}
		if exc := th.CheckAlloc(len(line), 2); exc != nil {
			return value{}, exc
		}
	}
	if n == 1 && len(line) == 0 {
		if w.cannotQuote(null) {
			return value{}, fail(th, "single empty field record must be quoted")
		}
		line = object.AppendRune(line, w.dialect.quote)
		line = object.AppendRune(line, w.dialect.quote)
	}
	line = append(line, w.dialect.terminator...)
	text := object.StrOf(string(line))
	w.line = line
	return object.Call1(th, w.write, text)
}

// cannotQuote reports that an empty field, null or not, has no quotes.
func (w *writer) cannotQuote(null bool) bool {
	q := w.dialect.quoting
	return q == quoteNone || null && (q == quoteStrings || q == quoteNotNull)
}

func isNumber(v value) bool {
	n := v.Type().Number
	return n != nil && (n.Int != nil || n.Float != nil || n.Index != nil) || v.Type().IsSubtype(object.ComplexType)
}

// field appends a field.
func (w *writer) field(th *thread, line []byte, v value) ([]byte, *exception) {
	d, quoted, text := w.dialect, false, ""
	isText := v.Type().Has(object.FlagStr)
	switch d.quoting {
	case quoteAll:
		quoted = true
	case quoteNonnumeric:
		quoted = !isNumber(v)
	case quoteStrings:
		quoted = isText
	case quoteNotNull:
		quoted = !v.IsNone()
	}
	switch {
	case isText:
		text = v.AsStr().String()
	case !v.IsNone():
		s, exc := object.ToStr(th, v)
		if exc != nil {
			return nil, exc
		}
		text = s.String()
	}
	if text == "" && d.delimiter == ' ' && d.skip {
		if w.cannotQuote(v.IsNone()) {
			return nil, fail(th, "empty field must be quoted if delimiter is a space and skipinitialspace is true")
		}
		quoted = true
	}
	var out []byte
	from := 0
	for at := 0; at < len(text); {
		r, size := object.DecodeRune(text[at:])
		if r == d.delimiter || r == d.escape || r == d.quote || r == '\n' || r == '\r' || strings.ContainsRune(d.terminator, r) {
			mark := rune(-1)
			switch {
			case d.quoting == quoteNone, r == d.escape, r == d.quote && !d.double:
				if mark = d.escape; mark < 0 {
					return nil, fail(th, "need to escape, but no escapechar set")
				}
			case r == d.quote:
				mark, quoted = d.quote, true
			default:
				quoted = true
			}
			if mark >= 0 {
				out = append(out, text[from:at]...)
				out = object.AppendRune(out, mark)
				from = at
			}
		}
		at += size
	}
	if quoted {
		line = object.AppendRune(line, d.quote)
	}
	line = append(append(line, out...), text[from:]...)
	if quoted {
		line = object.AppendRune(line, d.quote)
	}
	return line, nil
}
