// This file writes values as JSON.

package json

import (
	"math"
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
)

// options are what an encoder was made with.
type options struct {
	skipKeys, ascii, circular, nan, sortKeys bool
	indent                                   string
	pretty                                   bool // there is an indent
	item, key                                string
}

// standard are the options of dumps() without arguments.
var standard = options{ascii: true, circular: true, nan: true, item: ", ", key: ": "}

// writer writes a value into buf. If emit is set, it gets the text in the pieces that iterencode() makes.
type writer struct {
	th *thread
	options
	// fallback is called with what is no JSON; encoder is where it comes from if it is null.
	fallback value
	encoder  value
	quote    value // a function of a script that quotes strings, null for the own ones
	emit     func(piece value) *exception
	lost     *exception // the error of emit, which is not about what is written
	buf      []byte
	checked  int
	depth    int
	path     []value // what is being written, outermost first
	deep     map[value]bool
}

const linearPath = 32 // a path up to this length is searched, a longer one is in deep

func (w *writer) enter(v value) *exception {
	if exc := w.th.Enter(" while encoding a JSON object"); exc != nil {
		return exc
	}
	if !w.circular {
		return nil
	}
	found := w.deep[v]
	for _, on := range w.path[:min(len(w.path), linearPath)] {
		found = found || on.Is(v)
	}
	if found {
		w.th.Leave()
		return object.ValueErrorf("Circular reference detected")
	}
	if len(w.path) >= linearPath {
		if w.deep == nil {
			w.deep = map[value]bool{}
		}
		w.deep[v] = true
	}
	w.path = append(w.path, v)
	return nil
}

func (w *writer) leave(v value) {
	w.th.Leave()
	if w.circular {
		w.path = w.path[:len(w.path)-1]
		delete(w.deep, v)
	}
}

// cut ends a piece. It may be empty only where an empty separator makes it so.
func (w *writer) cut() *exception {
	if w.emit == nil {
		return nil
	}
	piece := object.StrOf(string(w.buf))
	w.buf = w.buf[:0]
	w.lost = w.emit(piece)
	return w.lost
}

// check is called once per item.
func (w *writer) check() *exception {
	if len(w.buf) > w.checked {
		w.checked = 2*len(w.buf) + 1<<16
		if exc := w.th.CheckAlloc(w.checked, 1); exc != nil {
			return exc
		}
	}
	return w.th.Poll()
}

// rest ends a piece if there is one.
func (w *writer) rest() *exception {
	if len(w.buf) == 0 {
		return nil
	}
	return w.cut()
}

func (w *writer) line() {
	w.buf = append(w.buf, '\n')
	for range w.depth {
		w.buf = append(w.buf, w.indent...)
	}
}

// scalar writes v if it is neither array nor object nor foreign.
func (w *writer) scalar(v value) (done bool, exc *exception) {
	switch {
	case v.IsInt64():
		w.buf = strconv.AppendInt(w.buf, v.AsInt64(), 10)
		return true, nil
	case v.IsNone():
		w.buf = append(w.buf, "null"...)
		return true, nil
	case v.IsBool():
		w.buf = strconv.AppendBool(w.buf, v.AsBool())
		return true, nil
	}
	switch t := v.Type(); {
	case t.Has(object.FlagStr):
		return true, w.text(v.AsStr())
	case t.Has(object.FlagInt):
		text, exc := object.IntType.Repr(w.th, v)
		if exc != nil {
			return false, exc
		}
		w.buf = append(w.buf, text.AsStr().String()...)
	case object.IsInstance(v, object.FloatType):
		return true, w.float(object.FloatValue(v))
	default:
		return false, nil
	}
	return true, nil
}

func (w *writer) float(f float64) *exception {
	name := ""
	switch {
	case math.IsNaN(f):
		name = "NaN"
	case math.IsInf(f, 1):
		name = "Infinity"
	case math.IsInf(f, -1):
		name = "-Infinity"
	}
	if name != "" {
		if !w.nan {
			return object.ValueErrorf("Out of range float values are not JSON compliant: %s", strings.ToLower(strings.TrimSuffix(name, "inity")))
		}
		w.buf = append(w.buf, name...)
		return nil
	}
	if a := math.Abs(f); a != 0 && (a < 1e-4 || a >= 1e16) {
		w.buf = strconv.AppendFloat(w.buf, f, 'e', -1, 64)
		return nil
	}
	from := len(w.buf)
	w.buf = strconv.AppendFloat(w.buf, f, 'f', -1, 64)
	for _, c := range w.buf[from:] {
		if c == '.' {
			return nil
		}
	}
	w.buf = append(w.buf, ".0"...)
	return nil
}

// value writes v, which is not a scalar if container is set.
func (w *writer) value(v value, container bool) *exception {
	if !container {
		if done, exc := w.scalar(v); done || exc != nil {
			return exc
		}
	}
	t := v.Type()
	if exc := w.enter(v); exc != nil {
		return exc
	}
	defer w.leave(v)
	switch {
	case t.Has(object.FlagList), t.Has(object.FlagTuple):
		return w.array(v)
	case t.Has(object.FlagDict):
		return w.object(v)
	}
	return w.foreign(v)
}

// foreign writes what the type of v or the hook makes of v.
func (w *writer) foreign(v value) *exception {
	made, exc := object.JSONForm(w.th, v)
	if exc == nil && made.IsNull() {
		made, exc = w.hook(v)
	}
	if exc != nil {
		return exc
	}
	if exc := w.value(made, false); exc != nil {
		return w.note(exc, "when serializing "+typeName(v)+" object")
	}
	return w.rest()
}

func (w *writer) hook(v value) (made value, exc *exception) {
	if w.fallback.IsNull() {
		if w.fallback, exc = object.GetAttrName(w.th, w.encoder, "default"); exc != nil {
			return made, exc
		}
	}
	return object.Call1(w.th, w.fallback, v)
}

// typeName is how notes call the type of v.
func typeName(v value) string {
	return v.Type().Name
}

func (w *writer) note(exc *exception, text string) *exception {
	if exc == w.lost {
		return exc
	}
	if failed := exc.AddNote(w.th, object.StrOf(text)); failed != nil {
		return failed
	}
	return exc
}

func (w *writer) array(v value) *exception {
	var items []value
	var exc *exception
	switch v.Type() {
	case object.ListType, object.TupleType:
		items = object.SequenceItems(v)
	default:
		if items, exc = object.Collect(w.th, v); exc != nil {
			return exc
		}
	}
	if len(items) == 0 {
		w.buf = append(w.buf, "[]"...)
		return w.cut()
	}
	w.buf = append(w.buf, '[')
	w.depth++
	for i := 0; i < len(items); i++ {
		if i > 0 {
			w.buf = append(w.buf, w.item...)
		}
		if w.pretty {
			w.line()
		}
		if exc := w.element(items[i], true); exc != nil {
			return w.note(exc, "when serializing "+typeName(v)+" item "+strconv.Itoa(i))
		}
		if v.Type() == object.ListType {
			items = v.AsList().Items // the hook may have changed the list
		}
	}
	return w.end(']')
}

// element writes an item: a scalar together with the separator before it, others in pieces of their own.
func (w *writer) element(v value, inArray bool) *exception {
	if exc := w.check(); exc != nil {
		return exc
	}
	done, exc := w.scalar(v)
	if exc != nil {
		return exc
	}
	if done || inArray {
		if exc = w.cut(); exc != nil || done {
			return exc
		}
	}
	return w.value(v, true)
}

func (w *writer) end(bracket byte) *exception {
	w.depth--
	if w.pretty {
		w.line()
		if exc := w.cut(); exc != nil {
			return exc
		}
	}
	w.buf = append(w.buf, bracket)
	return w.cut()
}
