// This file defines the classes of catalogues.

package gettext

import (
	"encoding/binary"
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// messages is the methods that look messages up; context and plural say which parameters there are.
var messages = []struct {
	name, sig, doc  string
	context, plural bool
}{
	{"gettext", "message", "The translation of message.", false, false},
	{"ngettext", "msgid1, msgid2, n", "The translation of msgid1 in the plural form for n.", false, true},
	{"pgettext", "context, message", "The translation of message in a context.", true, false},
	{"npgettext", "context, msgid1, msgid2, n", "The translation of msgid1 in a context and in the plural form for n.", true, true},
}

func nullMethods() []object.Method {
	method := func(name, sig, doc string, f func(r *native.Run, self value, args []value) value) object.Method {
		return native.Python("NullTranslations."+name, sig, doc, func(th *thread, self value, args []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(f(r, self, args))
		})
	}
	list := []object.Method{
		method("__init__", "($self, fp=None)", "", func(r *native.Run, self value, args []value) value {
			r.Set(self, "_info", object.NewDict().Value())
			r.Set(self, "_charset", object.None)
			r.Set(self, "_fallback", object.None)
			if !args[0].IsNull() && !args[0].IsNone() {
				r.Method(self, "_parse", args[0])
			}
			return object.None
		}),
		method("_parse", "($self, fp)", "Read a catalogue; there is nothing to be done here.", func(*native.Run, value, []value) value { return object.None }),
		method("add_fallback", "($self, fallback)", "Ask another catalogue for messages that this one and its fallbacks do not have.", func(r *native.Run, self value, args []value) value {
			if own := r.Attr(self, "_fallback"); r.Truth(own) {
				r.Method(own, "add_fallback", args[0])
			} else {
				r.Set(self, "_fallback", args[0])
			}
			return object.None
		}),
		method("info", "($self)", "The metadata of the catalogue, a dict.", func(r *native.Run, self value, _ []value) value { return r.Attr(self, "_info") }),
		method("charset", "($self)", "The encoding of the catalogue.", func(r *native.Run, self value, _ []value) value { return r.Attr(self, "_charset") }),
		method("install", "($self, names=None)", "Make gettext() the built-in function _, and the functions in names built-in ones too.", func(r *native.Run, self value, args []value) value {
			builtins := r.Attr(r.Import("builtins"), "__dict__")
			r.SetItem(builtins, object.StrOf("_"), r.Attr(self, "gettext"))
			if !args[0].IsNull() && !args[0].IsNone() {
				wanted := r.Call(object.SetType.Value(), args[0])
				for _, m := range messages {
					if name := object.StrOf(m.name); r.Contains(wanted, name) {
						r.SetItem(builtins, name, r.Attr(self, m.name))
					}
				}
			}
			return object.None
		}),
	}
	for _, m := range messages {
		list = append(list, method(m.name, "($self, "+m.sig+")", m.doc, func(r *native.Run, self value, args []value) value {
			return untranslated(r, self, m.name, m.plural, args)
		}))
	}
	return list
}

// untranslated is what the fallback has, or the message itself.
func untranslated(r *native.Run, self value, name string, plural bool, args []value) value {
	if other := r.Attr(self, "_fallback"); r.Truth(other) {
		return r.Method(other, name, args...)
	}
	if plural {
		return germanic(r, args[len(args)-3], args[len(args)-2], args[len(args)-1])
	}
	return args[len(args)-1]
}

// germanic is the first text for one and the second for other numbers.
func germanic(r *native.Run, one, many, n value) value {
	if !n.Type().Has(object.FlagInt) && r.OK() {
		whole := r.Call(r.From("operator", "index"), n)
		if r.Catch(object.TypeErrorType) {
			warnOf(r, n)
		} else {
			n = whole
		}
	}
	if r.Equal(n, object.Int64(1)) {
		return one
	}
	return many
}

func gnuMethods() []object.Method {
	list := []object.Method{
		native.Python("GNUTranslations._get_versions", "($self, version)", "The major and the minor version of a file.", func(th *thread, _ value, args []value) (value, *exception) {
			n, exc := object.ToIndexInt(th, args[0], nil)
			return object.TupleOf(object.Int64(int64(n>>16)), object.Int64(int64(n&0xffff))), exc
		}),
		native.Python("GNUTranslations._parse", "($self, fp)", "Read the catalogue in a binary file.", parse),
	}
	for _, m := range messages {
		list = append(list, native.Python("GNUTranslations."+m.name, "($self, "+m.sig+")", m.doc, func(th *thread, self value, args []value) (value, *exception) {
			r := native.Begin(th)
			id := args[0]
			if m.context {
				if id = r.Attr(self, "CONTEXT"); r.OK() {
					id = r.Keep(object.Binary(th, object.Mod, id, object.TupleOf(args[0], args[1])))
				}
			}
			catalogue, count := r.Attr(self, "_catalog"), object.Int64(1)
			if m.plural {
				count = args[len(args)-1]
			} else if text := r.Method(catalogue, "get", id); r.OK() && !text.IsNone() {
				return text, nil
			}
			form := r.Call(r.Attr(self, "plural"), count)
			if text := r.Method(catalogue, "get", object.TupleOf(id, form)); !r.OK() || !text.IsNone() {
				return r.Done(text)
			}
			if other := r.Attr(self, "_fallback"); r.Truth(other) || !m.plural {
				return r.Done(untranslated(r, self, m.name, m.plural, args))
			}
			if r.Equal(count, object.Int64(1)) {
				return r.Done(args[len(args)-3])
			}
			return r.Done(args[len(args)-2])
		}))
	}
	return list
}

// file is a catalogue that is being read.
type file struct {
	r     *native.Run
	self  value
	data  string
	order binary.ByteOrder
	name  value
}

// bad is the error for a file that is not as it should be.
func (f *file) bad(text string) {
	f.r.Fail(exceptionOf(f.r, object.OSErrorType, object.Int64(0), object.StrOf(text), f.name))
}

// exceptionOf is the exception that a call of t makes.
func exceptionOf(r *native.Run, t *object.Type, args ...value) *exception {
	if r.OK() {
		return object.Raise(r.Th, t.Value(), args...)
	}
	return r.Exc
}

// numbers is n numbers at a place of the file.
func (f *file) numbers(at, n int) [4]uint32 {
	var out [4]uint32
	if at > len(f.data) || len(f.data)-at < 4*n {
		t := f.r.From("struct", "error")
		if f.r.OK() {
			f.r.Fail(object.Raise(f.r.Th, t, object.StrOf(fmt.Sprintf("unpack requires a buffer of %d bytes", 4*n))))
		}
		return out
	}
	for i := range n {
		out[i] = f.order.Uint32([]byte(f.data[at+4*i : at+4*i+4]))
	}
	return out
}

func parse(th *thread, self value, args []value) (value, *exception) {
	r := native.Begin(th)
	f := &file{r: r, self: self, order: binary.LittleEndian, name: r.Find(args[0], "name")}
	if f.name.IsNull() {
		f.name = object.StrOf("")
	}
	catalogue := object.NewDict()
	r.Set(self, "_catalog", catalogue.Value())
	r.Set(self, "plural", function("<lambda>", func(r *native.Run, n value) value {
		return object.Int64(map[bool]int64{false: 1}[r.Equal(n, object.Int64(1))])
	}))
	data := r.Method(args[0], "read")
	if r.OK() && !data.Type().Has(object.FlagBytes) {
		r.Raise(object.TypeErrorType, "a bytes-like object is required, not '%s'", data.Type().Name)
	}
	if !r.OK() {
		return r.Done(object.None)
	}
	f.data = object.Cast[object.Bytes](data).Data
	switch magic := f.numbers(0, 1)[0]; {
	case magic == littleMagic || !r.OK():
	case magic == bigMagic:
		f.order = binary.BigEndian
	default:
		f.bad("Bad magic number")
	}
	if !r.OK() {
		return r.Done(object.None)
	}
	head := f.numbers(4, 4)
	versions := r.Items(r.Method(self, "_get_versions", object.Int64(int64(head[0]))))
	if r.OK() && len(versions) == 2 && !r.Contains(r.Attr(self, "VERSIONS"), versions[0]) {
		f.bad("Bad version number " + r.Str(versions[0]))
	}
	for i := 0; i < int(head[1]) && r.OK(); i++ {
		f.message(catalogue, int(head[2])+8*i, int(head[3])+8*i)
	}
	return r.Done(object.None)
}

// message reads a message and its translation, whose lengths and places are at two places of the file.
func (f *file) message(catalogue *object.Dict, from, to int) {
	r := f.r
	m := f.numbers(from, 2)
	t := f.numbers(to, 2)
	if !r.OK() {
		return
	}
	mend, tend := int(m[0])+int(m[1]), int(t[0])+int(t[1])
	if mend >= len(f.data) || tend >= len(f.data) {
		f.bad("File is corrupt")
		return
	}
	id, text := f.data[m[1]:mend], f.data[t[1]:tend]
	if id == "" {
		f.metadata(text)
	}
	charset := r.Attr(f.self, "_charset")
	if !r.Truth(charset) {
		charset = object.StrOf("ascii")
	}
	decoded := func(s string) value { return r.Method(object.NewBytes(s), "decode", charset) }
	set := func(key, v value) {
		if r.OK() {
			r.Fail(catalogue.Set(r.Th, key, v))
		}
	}
	parts := strings.Split(id, "\x00")
	switch {
	case len(parts) == 1:
		set(decoded(id), decoded(text))
	case len(parts) > 2:
		r.Raise(object.ValueErrorType, "too many values to unpack (expected 2, got %d)", len(parts))
	default:
		id := decoded(parts[0])
		for i, form := range strings.Split(text, "\x00") {
			set(object.TupleOf(id, object.Int64(int64(i))), decoded(form))
		}
	}
}

// metadata reads the translation of the empty message.
func (f *file) metadata(text string) {
	r, last := f.r, ""
	info := r.Attr(f.self, "_info")
	for _, line := range strings.Split(text, "\n") {
		item := strings.TrimSpace(r.Str(r.Method(object.NewBytes(line), "decode")))
		if item == "" || strings.HasPrefix(item, "#-#-#-#-#") && strings.HasSuffix(item, "#-#-#-#-#") {
			continue
		}
		name, v, named := strings.Cut(item, ":")
		if !named {
			if key := object.StrOf(last); last != "" {
				r.SetItem(info, key, object.StrOf(r.Str(r.Item(info, key))+"\n"+item))
			}
			continue
		}
		last = strings.ToLower(strings.TrimSpace(name))
		v = strings.TrimSpace(v)
		r.SetItem(info, object.StrOf(last), object.StrOf(v))
		switch last {
		case "content-type":
			parts := strings.Split(v, "charset=")
			if len(parts) < 2 {
				r.Raise(object.IndexErrorType, "list index out of range")
				return
			}
			r.Set(f.self, "_charset", object.StrOf(parts[1]))
		case "plural-forms":
			forms := strings.Split(v, ";")
			if len(forms) > 1 {
				forms = strings.Split(forms[1], "plural=")
			}
			if len(forms) < 2 {
				r.Raise(object.IndexErrorType, "list index out of range")
				return
			}
			if r.OK() {
				r.Set(f.self, "plural", r.Keep(compile(forms[1])))
			}
		}
	}
}
