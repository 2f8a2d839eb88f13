// This file implements SyntaxError.

package object

import (
	"fmt"
	"strings"
)

// Indexes into the Fields of a SyntaxError.
const (
	SyntaxErrorMsg = iota
	SyntaxErrorFilename
	SyntaxErrorLineno
	SyntaxErrorOffset
	SyntaxErrorText
	SyntaxErrorEndLineno
	SyntaxErrorEndOffset
	syntaxErrorPrintFile
	SyntaxErrorMetadata // _metadata: what the search for misspelt keywords needs
)

func fillSyntaxError(t *Type) {
	t.Solid = t
	t.exceptionInit = func(e *Exception) {
		if len(e.Args.Items) > 0 {
			e.SetField(SyntaxErrorMsg, e.Args.Items[0])
		}
		if len(e.Args.Items) == 2 && e.Args.Items[1].Type().Has(FlagTuple) {
			syntaxErrorDetails(e, e.Args.Items[1].AsTuple().Items)
		}
	}
	t.Init = syntaxErrorInit
	t.Str = syntaxErrorStr
	names := []string{"msg", "filename", "lineno", "offset", "text", "end lineno", "end offset", "print_file_and_line"}
	members := make([]GetSet, 0, len(names)+1)
	for i, name := range names {
		members = append(members, fieldMember(i, strings.ReplaceAll(name, " ", "_"), "exception "+name))
	}
	t.AddMembers(append(members, fieldMember(SyntaxErrorMetadata, "_metadata", "exception private metadata")))
}

func syntaxErrorInit(th *Thread, self Value, args []Value, kw []*Str) *Exception {
	if exc := exceptionInitSlot(th, self, args, kw); exc != nil {
		return exc
	}
	e := self.AsException()
	if len(args) > 0 {
		e.SetField(SyntaxErrorMsg, args[0])
	}
	if len(args) != 2 {
		return nil
	}
	info, exc := Collect(th, args[1])
	if exc != nil {
		return exc
	}
	return syntaxErrorDetails(e, info)
}

// syntaxErrorDetails takes (filename, lineno, offset, text[, end_lineno, end_offset[, metadata]]).
func syntaxErrorDetails(e *Exception, info []Value) *Exception {
	if len(info) < 4 {
		return TypeErrorf("function takes at least 4 arguments (%d given)", len(info))
	}
	if len(info) > 7 {
		return TypeErrorf("function takes at most 7 arguments (%d given)", len(info))
	}
	for i, v := range info[:min(len(info), 6)] {
		e.SetField(SyntaxErrorFilename+i, v)
	}
	if len(info) == 7 {
		e.SetField(SyntaxErrorMetadata, info[6])
	}
	if len(info) == 5 {
		return TypeErrorf("end_offset must be provided when end_lineno is provided")
	}
	return nil
}

func syntaxErrorStr(th *Thread, self Value) (Value, *Exception) {
	e := self.AsException()
	msg, exc := ToStr(th, orNone(e.Field(SyntaxErrorMsg)))
	if exc != nil {
		return Value{}, exc
	}
	file, line := "", ""
	if v := e.Field(SyntaxErrorFilename); !v.IsNull() && v.Type().Has(FlagStr) {
		file = v.AsStr().s[strings.LastIndexByte(v.AsStr().s, '/')+1:]
	}
	if v := e.Field(SyntaxErrorLineno); !v.IsNull() && v.Type() == IntType {
		if s, exc := ToStr(th, v); exc == nil {
			line = s.s
		}
	}
	switch hasFile := !e.Field(SyntaxErrorFilename).IsNull() && e.Field(SyntaxErrorFilename).Type().Has(FlagStr); {
	case hasFile && line != "":
		return NewStr(fmt.Sprintf("%s (%s, line %s)", msg.s, file, line)).Value(), nil
	case hasFile:
		return NewStr(fmt.Sprintf("%s (%s)", msg.s, file)).Value(), nil
	case line != "":
		return NewStr(fmt.Sprintf("%s (line %s)", msg.s, line)).Value(), nil
	}
	return msg.Value(), nil
}
