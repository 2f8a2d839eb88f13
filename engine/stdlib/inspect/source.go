// This file retrieves the source text of objects.

package inspect

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/scanner"
	"dappco.re/go/py/engine/stdlib/linecache"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/token"
	"dappco.re/go/py/engine/vm"
)

var sourceFunctions = []object.Method{
	{Name: "findsource", Sig: "(object)", Doc: "Return the entire source file and starting line number for an object.\n\nOSError is raised if the source code cannot be retrieved.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		lines, at, exc := findSource(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		return object.TupleOf(native.Strings(lines...), object.Int64(int64(at))), nil
	}},
	{Name: "getsourcelines", Sig: "(object)", Doc: "Return a list of source lines and starting line number for an object.\n\nOSError is raised if the source code cannot be retrieved.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		lines, at, exc := sourceLines(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		return object.TupleOf(native.Strings(lines...), object.Int64(int64(at))), nil
	}},
	{Name: "getsource", Sig: "(object)", Doc: "Return the text of the source code for an object.\n\nOSError is raised if the source code cannot be retrieved.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		lines, _, exc := sourceLines(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		return object.StrOf(strings.Join(lines, "")), nil
	}},
	{Name: "getblock", Sig: "(lines)", Doc: "Extract the block of code at the top of the given list of lines.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		items, exc := object.Collect(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		var lines []string
		for _, l := range items {
			if !isStr(l) {
				return value{}, object.TypeErrorf("getblock() lines must be str, not %s", l.Type().Name)
			}
			lines = append(lines, l.AsStr().String())
		}
		return native.Strings(block(lines)...), nil
	}},
}

// blockFinderSpec is the class that CPython's getblock() works with; here it only has the state that scripts may look at.
var blockFinderSpec = object.ClassSpec{Module: "inspect", Name: "BlockFinder", Doc: "Provide a tokeneater() method to detect the end of a code block.", Methods: []object.Method{
	{Name: "BlockFinder.__init__", Sig: "($self)", Python: true, FP: func(th *thread, self value, _ []value) (value, *exception) {
		for _, a := range []struct {
			name string
			v    value
		}{{"indent", object.Int64(0)}, {"islambda", object.False}, {"started", object.False}, {"passline", object.False}, {"indecorator", object.False}, {"last", object.Int64(1)}, {"body_col0", object.None}} {
			if exc := object.SetAttr(th, self, object.Intern(a.name), a.v); exc != nil {
				return value{}, exc
			}
		}
		return object.None, nil
	}},
}}

func unavailable(text string) *exception { return object.Errorf(object.OSErrorType, "%s", text) }

// findSource is the lines of the file of v and the index of the first of v.
func findSource(th *thread, v value) (lines []string, at int, exc *exception) {
	file, exc := sourceFileOf(th, v)
	if exc != nil {
		return nil, 0, exc
	}
	if file.IsNone() {
		if file, exc = fileOf(th, v); exc != nil {
			return nil, 0, exc
		}
		if name := file.AsStr().String(); !strings.HasPrefix(name, "<") || !strings.HasSuffix(name, ">") {
			return nil, 0, unavailable("source code not available")
		}
	}
	m, exc := moduleOf(th, v, file)
	if exc != nil {
		return nil, 0, exc
	}
	globals := value{}
	if object.IsInstance(m, object.ModuleType) {
		globals = object.Cast[object.Module](m).Dict.Value()
	}
	if lines, exc = linecache.Lines(th, file.AsStr().String(), globals); exc != nil {
		return nil, 0, exc
	}
	c, exc := codeOf(th, v)
	if exc != nil {
		return nil, 0, exc
	}
	if len(lines) == 0 && !c.IsNull() {
		lines = linecache.CodeLines(th, object.Cast[vm.Code](c))
	}
	if len(lines) == 0 {
		return nil, 0, unavailable("could not get source code")
	}
	switch {
	case object.IsInstance(v, object.ModuleType):
		return lines, 0, nil
	case isClass(v):
		first, ok := v.AsType().Namespace().GetName("__firstlineno__")
		n, isInt := object.IntValue(orNone(first))
		if !ok || !isInt {
			return nil, 0, unavailable("source code not available")
		}
		at = int(n) - 1
	case c.IsNull():
		return nil, 0, unavailable("could not find code object")
	default:
		at = object.Cast[vm.Code](c).FirstLine - 1
	}
	if at >= len(lines) || at < 0 {
		return nil, 0, unavailable("lineno is out of bounds")
	}
	return lines, at, nil
}

// sourceLines is the lines of v alone and the number of the first, 0 for a module.
func sourceLines(th *thread, v value) ([]string, int, *exception) {
	v, exc := unwrap(th, v, func(value) (bool, *exception) { return false, nil })
	if exc != nil {
		return nil, 0, exc
	}
	lines, at, exc := findSource(th, v)
	if exc != nil {
		return nil, 0, exc
	}
	if v.Type() == vm.TracebackType {
		if v, exc = object.GetAttrName(th, v, "tb_frame"); exc != nil {
			return nil, 0, exc
		}
	}
	if object.IsInstance(v, object.ModuleType) || v.Type() == vm.FrameType && object.Cast[vm.FrameObject](v).Code().Name == "<module>" {
		return lines, 0, nil
	}
	return block(lines[at:]), at + 1, nil
}

// block is the lines at the top of lines that belong to one definition.
func block(lines []string) []string {
	text := strings.Join(lines, "")
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	f := &blockScan{text: text, last: 1}
	sc := scanner.New(text)
	var before token.Token
	for {
		t := sc.Next()
		if t.Kind == token.Error || t.Kind == token.EndMarker {
			if t.Kind == token.EndMarker {
				f.comments(before, int32(len(text)))
			}
			break
		}
		if f.comments(before, t.Pos); f.done || f.take(t) {
			break
		}
		if t.Kind != token.Indent && t.Kind != token.Dedent {
			before = t
		}
	}
	return lines[:min(f.last, len(lines))]
}

// blockScan finds the end of a definition in the tokens from its first line on.
type blockScan struct {
	text             string
	last             int // the last line of the block so far
	depth            int
	bodyCol          int32
	started, lambda  bool
	decorator        bool
	restOfLine, done bool
	hasBody          bool
}

// comments counts the comments between a token and offset to that are indented as the body is.
func (f *blockScan) comments(before token.Token, to int32) {
	if !f.hasBody || before.End >= to {
		return
	}
	line, first := int(before.EndLine), 1
	if before.Kind == token.Newline { // it ends behind the line end
		line, first = int(before.Line)+1, 0
	}
	for i, l := range strings.Split(f.text[before.End:to], "\n") {
		body := strings.TrimLeft(l, " \t\f")
		if i >= first && strings.HasPrefix(body, "#") && int32(len(l)-len(body)) >= f.bodyCol {
			f.last = max(f.last, line+i)
		}
	}
}

// take looks at a token and reports that the block has ended.
func (f *blockScan) take(t token.Token) bool {
	switch {
	case !f.started && !f.decorator:
		switch t.Kind {
		case token.Indent, token.KwAsync:
			return false
		case token.At:
			f.decorator = true
			return false
		case token.KwDef, token.KwClass, token.KwLambda:
			f.lambda = t.Kind == token.KwLambda
			f.started = true
		}
		f.restOfLine = true
	case t.Kind == token.Newline:
		f.restOfLine = false
		f.last = int(t.Line)
		if f.lambda {
			return true
		}
		f.decorator = false
	case f.restOfLine || f.decorator:
	case t.Kind == token.Indent:
		if !f.hasBody && f.started {
			f.hasBody, f.bodyCol = true, t.EndCol
		}
		f.depth++
		f.restOfLine = true
	case t.Kind == token.Dedent:
		f.depth--
		return f.depth <= 0
	case f.depth == 0:
		return true
	}
	return false
}
