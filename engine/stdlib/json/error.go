// This file makes JSONDecodeError.

package json

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var errorParams = object.ParseParams("JSONDecodeError.__init__", "(msg, doc, pos)")

func newDecodeError(th *thread) (*object.Type, *exception) {
	return object.NewClass(th, object.ClassSpec{
		Module: "json.decoder", Name: "JSONDecodeError",
		Doc:   "Subclass of ValueError with the following additional properties:\n\nmsg: The unformatted error message\ndoc: The JSON document being parsed\npos: The start index of doc where parsing failed\nlineno: The line corresponding to pos\ncolno: The column corresponding to pos",
		Bases: []*object.Type{object.ValueErrorType},
		Methods: []object.Method{
			{Name: "__init__", Sig: "($self, msg, doc, pos)", FK: errorInit},
			{Name: "__reduce__", Sig: "($self)", F0: errorReduce},
		},
	})
}

func errorInit(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, _, _, exc := native.BindPython(errorParams, 1, false, args, kw)
	if exc != nil {
		return value{}, exc
	}
	newline := object.StrOf("\n")
	line, exc := object.CallMethod(th, a[1], object.Intern("count"), newline, object.Int64(0), a[2])
	if exc != nil {
		return value{}, exc
	}
	last, exc := object.CallMethod(th, a[1], object.Intern("rfind"), newline, object.Int64(0), a[2])
	if exc != nil {
		return value{}, exc
	}
	if line, exc = object.Binary(th, object.Add, line, object.Int64(1)); exc != nil {
		return value{}, exc
	}
	column, exc := object.Binary(th, object.Sub, a[2], last)
	if exc != nil {
		return value{}, exc
	}
	return object.None, describe(th, self.AsException(), a[0], a[1], a[2], line, column)
}

// describe gives e its message and attributes.
func describe(th *thread, e *exception, msg, doc, pos, line, column value) *exception {
	var text object.StrBuilder
	for _, part := range []struct {
		before string
		v      value
	}{{"", msg}, {": line ", line}, {" column ", column}, {" (char ", pos}} {
		s, exc := object.ToStr(th, part.v)
		if exc != nil {
			return exc
		}
		text.AddASCII(part.before)
		text.AddStr(s)
	}
	text.AddASCII(")")
	e.Args = object.TupleOf(text.Str().Value()).AsTuple()
	for _, attr := range []struct {
		name string
		v    value
	}{{"msg", msg}, {"doc", doc}, {"pos", pos}, {"lineno", line}, {"colno", column}} {
		if exc := object.SetAttr(th, e.Value(), object.Intern(attr.name), attr.v); exc != nil {
			return exc
		}
	}
	return nil
}

func errorReduce(th *thread, self value) (value, *exception) {
	args := make([]value, 3)
	for i, name := range []string{"msg", "doc", "pos"} {
		v, exc := object.GetAttrName(th, self, name)
		if exc != nil {
			return value{}, exc
		}
		args[i] = v
	}
	return object.TupleOf(self.Type().Value(), object.TupleOf(args...)), nil
}

// decodeError is the JSONDecodeError msg about the character pos of doc.
func decodeError(th *thread, msg string, doc *object.Str, pos int) *exception {
	st, exc := stateOf(th)
	if exc != nil {
		return exc
	}
	before := doc.String()[:doc.Offset(min(max(pos, 0), doc.Len()))]
	line, column := 1+strings.Count(before, "\n"), pos+1
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		column = pos - doc.Index(i)
	}
	e := object.NewException(st.decodeError)
	if exc := describe(th, e, object.StrOf(msg), doc.Value(), object.Int64(int64(pos)), object.Int64(int64(line)), object.Int64(int64(column))); exc != nil {
		return exc
	}
	return e
}
