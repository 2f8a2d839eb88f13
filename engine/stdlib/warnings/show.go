// This file shows warnings.

package warnings

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/traceback"
)

// messageType is warnings.WarningMessage; its instances keep everything in their attributes.
var messageType = &object.Type{Name: "WarningMessage", Module: "warnings", Def: messageDef{}}

var messageFields = []string{"message", "category", "filename", "lineno", "file", "line", "source"}

var messageParams = object.ParseParams("WarningMessage.__init__", "(message, category, filename, lineno, file=None, line=None, source=None)")

type messageDef struct{}

// Define implements object.Definition.
func (messageDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagBasetype
		t.AttrsOffset, t.HasDict = object.PlainAttrsOffset, true
		t.Alloc = func(_ *thread, cls *object.Type) (value, *exception) { return object.NewInstance(cls).Value(), nil }
		t.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) (value, *exception) {
			return object.NewInstance(cls).Value(), nil
		}
		t.Init = func(_ *thread, self value, args []value, kw []*object.Str) *exception {
			room := make([]value, len(messageFields))
			if exc := messageParams.Bind(args, kw, room); exc != nil {
				return exc
			}
			fillMessage(self, room)
			return nil
		}
		t.AddMembers([]object.GetSet{{Name: "__dict__", Get: func(_ *thread, v value) (value, *exception) {
			return object.AttrsOf(v).Dict(v.Type()).Value(), nil
		}}})
		t.Str = func(th *thread, v value) (value, *exception) {
			text := ""
			for i, name := range []string{"message", "_category_name", "filename", "lineno", "line"} {
				x, exc := object.GetAttrName(th, v, name)
				if exc != nil {
					return value{}, exc
				}
				var s *object.Str
				if name == "lineno" {
					s, exc = object.ToStr(th, x)
				} else {
					s, exc = object.Repr(th, x)
				}
				if exc != nil {
					return value{}, exc
				}
				if i > 0 {
					text += ", "
				}
				text += strings.TrimSuffix(strings.TrimPrefix(name, "_"), "_name") + " : " + s.String()
			}
			return object.StrOf("{" + text + "}"), nil
		}
		t.Repr = func(th *thread, v value) (value, *exception) {
			s, exc := object.ToStr(th, v)
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf("<" + v.Type().Name + " " + s.String() + ">"), nil
		}
	})
}

func fillMessage(self value, fields []value) {
	a := object.AttrsOf(self)
	for i, name := range messageFields {
		v := fields[i]
		if v.IsNull() {
			v = object.None
		}
		a.Set(self.Type(), object.Intern(name), v)
	}
	name := object.None
	if c := fields[1]; c.Type().Has(object.FlagType) {
		name = object.StrOf(c.AsType().Name)
	}
	a.Set(self.Type(), object.Intern("_category_name"), name)
}

func newMessage(w warning) value {
	m := object.NewInstance(messageType)
	fillMessage(m.Value(), []value{w.message, w.category.Value(), object.StrOf(w.filename), object.Int64(int64(w.line)), object.None, object.None, w.source})
	return m.Value()
}

// attr is an attribute of a WarningMessage, None when it is not there.
func attr(th *thread, msg value, name string) value {
	v, ok, exc := object.FindAttr(th, msg, object.Intern(name))
	if exc != nil || !ok {
		return object.None
	}
	return v
}

// replaced is the function name of the module if scripts have put another in its place, else null.
func (s *state) replaced(name string) value {
	v, ok := s.module.Dict.GetName(name)
	if !ok || v.Is(s.original[name]) {
		return value{}
	}
	return v
}

// show shows msg in the way that scripts have set, or on sys.stderr.
func (s *state) show(th *thread, msg value) *exception {
	if f := s.replaced("showwarning"); !f.IsNull() {
		if f.Type().Call == nil {
			return object.TypeErrorf("warnings.showwarning() must be set to a function or method")
		}
		_, exc := object.Call(th, f, []value{attr(th, msg, "message"), attr(th, msg, "category"), attr(th, msg, "filename"), attr(th, msg, "lineno"), attr(th, msg, "file"), attr(th, msg, "line")}, nil)
		return exc
	}
	if f := s.replaced("_showwarnmsg_impl"); !f.IsNull() {
		_, exc := object.Call1(th, f, msg)
		return exc
	}
	return s.print(th, msg)
}

// print writes msg to its file or sys.stderr; that the file does not take it is ignored.
func (s *state) print(th *thread, msg value) *exception {
	file := attr(th, msg, "file")
	if file.IsNone() {
		v, ok := th.Interp.SysAttr("stderr")
		if !ok || v.IsNone() {
			return nil
		}
		file = v
	}
	text, exc := s.format(th, msg)
	if exc != nil {
		return exc
	}
	if _, exc = object.CallMethod(th, file, object.Intern("write"), text); exc != nil && exc.Is(object.OSErrorType) {
		return nil
	}
	return exc
}

// format is the text for msg.
func (s *state) format(th *thread, msg value) (value, *exception) {
	if f := s.replaced("formatwarning"); !f.IsNull() {
		return object.Call(th, f, []value{attr(th, msg, "message"), attr(th, msg, "category"), attr(th, msg, "filename"), attr(th, msg, "lineno"), attr(th, msg, "line")}, nil)
	}
	str := func(name string) (string, *exception) {
		t, exc := object.ToStr(th, attr(th, msg, name))
		if exc != nil {
			return "", exc
		}
		return t.String(), nil
	}
	filename, exc := str("filename")
	if exc != nil {
		return value{}, exc
	}
	number, exc := str("lineno")
	if exc != nil {
		return value{}, exc
	}
	message, exc := str("message")
	if exc != nil {
		return value{}, exc
	}
	category := "None"
	if c := attr(th, msg, "category"); c.Type().Has(object.FlagType) {
		category = c.AsType().Name
	}
	text := filename + ":" + number + ": " + category + ": " + message + "\n"
	line := ""
	if v := attr(th, msg, "line"); v.Type().Has(object.FlagStr) {
		line = v.AsStr().String()
	} else if n, err := strconv.Atoi(number); err == nil {
		if lines, ok := traceback.Lines(th, filename); ok && n >= 1 && n <= len(lines) {
			line = lines[n-1]
		}
	}
	if line = strings.TrimSpace(line); line != "" {
		text += "  " + line + "\n"
	}
	if !attr(th, msg, "source").IsNone() {
		text += category + ": Enable tracemalloc to get the object allocation traceback\n"
	}
	return object.StrOf(text), nil
}
