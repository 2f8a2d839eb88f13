// Package source takes Python source text to runnable code: parser, compiler, loader, and their errors and warnings as Python has them.
package source

import (
	"bytes"
	"sort"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/compile"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/scanner"
	"dappco.re/go/py/engine/symtable"
	"dappco.re/go/py/engine/vm"
)

// Options are the settings of Compile.
type Options struct {
	Filename string
	Mode     parser.Mode
	// FromString says that src is a str or a Go string rather than the bytes of a file: an encoding declaration is ignored.
	FromString bool
	// Program says that src is the main program as read from a file or standard input: errors of its bytes have wordings of their own.
	Program bool
	// Quiet drops warnings: the text will be compiled again.
	Quiet bool
	// AllowIncomplete and KeepIndent are those of parser.Options, for interactive input.
	AllowIncomplete, KeepIndent bool
	// TypeComments is that of parser.Options.
	TypeComments bool
	Compile      compile.Options
	// ExplicitOptimize says that Compile.Optimize holds; otherwise the interpreter's setting does.
	ExplicitOptimize bool
}

// stopper is asked by the parser and the compiler whether to stop: they know neither threads nor exceptions.
type stopper struct {
	th  *object.Thread
	exc *object.Exception // why to stop
}

func (s *stopper) stop() bool {
	if s.exc == nil {
		s.exc = s.th.Poll()
	}
	return s.exc != nil
}

// Compile makes runnable code of src. The exception is a SyntaxError (or a subclass), ValueError, MemoryError or
// RecursionError as compile() raises it.
func Compile(th *object.Thread, src []byte, opt Options) (*vm.Code, *object.Exception) {
	mod, exc := Parse(th, src, opt)
	if exc != nil {
		return nil, exc
	}
	return CompileTree(th, mod, src, opt)
}

// Parse makes a syntax tree of src.
func Parse(th *object.Thread, src []byte, opt Options) (ast.Mod, *object.Exception) {
	if i := bytes.IndexByte(src, 0); i >= 0 {
		if opt.FromString {
			return nil, object.Errorf(object.SyntaxErrorType, "source code string cannot contain null bytes")
		}
		return nil, nullByte(th, src[:i], opt)
	}
	s := &stopper{th: th}
	mod, warnings, err := parser.Parse(src, parser.Options{
		Filename: opt.Filename, Mode: opt.Mode, SourceIsString: opt.FromString, AllowIncomplete: opt.AllowIncomplete, KeepIndent: opt.KeepIndent,
		MaxIntDigits: maxDigits(th), TypeComments: opt.TypeComments, Stop: s.stop,
	})
	if s.exc != nil {
		return nil, s.exc
	}
	if err != nil {
		if opt.Program {
			rewordBytes(err, src, opt.Filename)
		}
		return nil, fromParser(th, err, src)
	}
	if opt.Quiet {
		return mod, nil
	}
	for _, w := range warnings {
		if s.stop() {
			return nil, s.exc
		}
		if exc := warn(th, w.Msg, opt.Filename, w.Line); exc != nil {
			if !exc.Is(object.SyntaxWarningType) {
				return nil, exc
			}
			line := sourceLine(src, w.Line)
			return nil, syntaxError(th, object.SyntaxErrorType, w.Msg, opt.Filename, object.Int64(int64(w.Line)), column(line, w.Col), object.StrOf(line), object.Int64(int64(w.EndLine)), column(line, w.EndCol))
		}
	}
	return mod, nil
}

// nullByte is the error for a null byte behind before.
func nullByte(th *object.Thread, before []byte, opt Options) *object.Exception {
	if !opt.Program {
		return object.Errorf(object.SyntaxErrorType, "source code string cannot contain null bytes")
	}
	line := bytes.Count(before, []byte("\n")) + 1
	text := string(before[bytes.LastIndexByte(before, '\n')+1:])
	return syntaxError(th, object.SyntaxErrorType, "source code cannot contain null bytes", opt.Filename, object.Int64(int64(line)), object.None,
		object.StrOf(text), object.None, object.None)
}

// rewordBytes words an error about the bytes of the main program.
func rewordBytes(e *parser.SyntaxError, src []byte, filename string) {
	const invalid = "Non-UTF-8 code starting with "
	switch {
	case strings.HasPrefix(e.Msg, invalid):
		e.Msg = strings.Replace(e.Msg, " on line ", " in file "+filename+" on line ", 1)
	case e.Line == 0:
		e.Msg, e.Line, e.Filename = "encoding problem: "+scanner.Declared(src), parser.Absent, ""
	}
}

// Validate reports what no program text can mean in a tree that a program has made.
func Validate(th *object.Thread, mod ast.Mod, opt Options) *object.Exception {
	s := &stopper{th: th}
	e := compile.Validate(mod, s.stop)
	if s.exc != nil {
		return s.exc
	}
	if e != nil {
		return fromCompiler(th, e, nil, opt)
	}
	return nil
}

// Scopes is the outermost scope of src.
func Scopes(th *object.Thread, src []byte, opt Options) (*symtable.Scope, *object.Exception) {
	mod, exc := Parse(th, src, opt)
	if exc != nil {
		return nil, exc
	}
	s := &stopper{th: th}
	table, err := symtable.Build(mod, symtable.Options{FutureAnnotations: opt.Compile.FutureAnnotations, Stop: s.stop})
	if s.exc != nil {
		return nil, s.exc
	}
	if err != nil {
		return nil, fromCompiler(th, err, src, opt)
	}
	return table.Top, nil
}

func maxDigits(th *object.Thread) int {
	if n := th.Interp.IntMaxStrDigits; n > 0 {
		return n
	}
	return -1
}

// CompileTree makes runnable code of a syntax tree; src, which may be nil, gives the lines that errors show.
func CompileTree(th *object.Thread, mod ast.Mod, src []byte, opt Options) (*vm.Code, *object.Exception) {
	if !opt.ExplicitOptimize {
		opt.Compile.Optimize = th.Interp.Optimize
	}
	s := &stopper{th: th}
	opt.Compile.Stop = s.stop
	c, warnings, err := compile.Compile(mod, opt.Filename, opt.Compile)
	if s.exc != nil {
		return nil, s.exc
	}
	if err != nil {
		return nil, fromCompiler(th, err, src, opt)
	}
	// What is wrong with finally blocks is noticed before the rest.
	sort.SliceStable(warnings, func(i, j int) bool { return inFinally(warnings[i]) && !inFinally(warnings[j]) })
	for _, w := range warnings {
		if s.stop() {
			return nil, s.exc
		}
		if exc := warn(th, w.Msg, opt.Filename, int(w.Line)); exc != nil {
			if exc.Is(object.SyntaxWarningType) {
				exc = fromCompiler(th, &compile.Error{Class: "SyntaxError", Msg: w.Msg, Span: w.Span}, src, opt)
			}
			return nil, exc
		}
	}
	return vm.Load(th, c)
}

func inFinally(w compile.Warning) bool { return strings.HasSuffix(w.Msg, "in a 'finally' block") }

// column is a byte offset as the 1-based character column of Python's offset.
func column(line string, offset int) object.Value {
	if offset > len(line) {
		return object.Int64(int64(offset + 1))
	}
	return object.Int64(int64(utf8.RuneCountInString(line[:offset]) + 1))
}

// warn issues a SyntaxWarning; a filter that makes it an error makes it a SyntaxError (see the callers).
func warn(th *object.Thread, message, filename string, line int) *object.Exception {
	return object.WarnExplicit(th, object.SyntaxWarningType, message, filename, line)
}

// classByName leads from the parser's class names to exception classes.
func classByName(name string) *object.Type {
	switch name {
	case "IndentationError":
		return object.IndentationErrorType
	case "TabError":
		return object.TabErrorType
	case "_IncompleteInputError":
		return object.IncompleteInputErrorType
	case "MemoryError":
		return object.MemoryErrorType
	case "RecursionError":
		return object.RecursionErrorType
	case "ValueError":
		return object.ValueErrorType
	case "TypeError":
		return object.TypeErrorType
	case "SystemError":
		return object.SystemErrorType
	case "OverflowError":
		return object.OverflowErrorType
	}
	return object.SyntaxErrorType
}

func fromParser(th *object.Thread, e *parser.SyntaxError, src []byte) *object.Exception {
	t := classByName(e.Class)
	if !t.IsSubtype(object.SyntaxErrorType) {
		return object.Errorf(t, "%s", e.Msg)
	}
	number := func(n int) object.Value {
		if n == parser.Absent {
			return object.None
		}
		return object.Int64(int64(n))
	}
	if e.Line == parser.Absent {
		return object.Errorf(t, "%s", e.Msg)
	}
	text := object.None
	if !e.TextAbsent {
		text = object.StrOf(e.Text)
	}
	exc := syntaxError(th, t, e.Msg, e.Filename, number(e.Line), number(e.Col), text, number(e.EndLine), number(e.EndCol))
	if strings.HasPrefix(e.Msg, "invalid syntax") && exc.Is(object.SyntaxErrorType) && utf8.Valid(src) {
		// A program's last line counts as ended.
		all := strings.TrimSuffix(string(src), "\n") + "\n"
		exc.SetField(object.SyntaxErrorMetadata, object.TupleOf(object.Int64(0), object.Int64(0), object.StrOf(all)))
	}
	return exc
}

// fromCompiler is the exception for an error of the compiler. Its columns are bytes, and it shows the line of the file:
// CPython knows neither the characters nor the text of a program once it is parsed.
func fromCompiler(th *object.Thread, e *compile.Error, src []byte, opt Options) *object.Exception {
	t := classByName(e.Class)
	if !t.IsSubtype(object.SyntaxErrorType) {
		return object.Errorf(t, "%s", e.Msg)
	}
	exc := syntaxError(th, t, e.Msg, opt.Filename, object.Int64(int64(e.Line)), object.Int64(int64(e.Col+1)), fileLine(th, src, opt, int(e.Line)),
		object.Int64(int64(e.EndLine)), object.Int64(int64(e.EndCol+1)))
	if e.Early && exc.Is(object.SyntaxErrorType) {
		exc.Args = object.TupleOf(object.StrOf(e.Msg)).AsTuple()
	}
	return exc
}

// fileLine is line n of the file that is compiled, None when there is no such file.
func fileLine(th *object.Thread, src []byte, opt Options, n int) object.Value {
	if opt.FromString {
		src = nil
		if files, ok := th.Interp.Importer.(interface{ Source(string) ([]byte, error) }); ok {
			src, _ = files.Source(opt.Filename)
		}
	}
	if line := sourceLine(src, n); line != "" {
		return object.StrOf(line)
	}
	return object.None
}

// sourceLine is line n of src, counted from 1, with its newline.
func sourceLine(src []byte, n int) string {
	rest := string(src)
	for ; n > 1; n-- {
		i := strings.IndexByte(rest, '\n')
		if i < 0 {
			return ""
		}
		rest = rest[i+1:]
	}
	if i := strings.IndexByte(rest, '\n'); i >= 0 {
		return rest[:i+1]
	}
	return rest
}

func syntaxError(th *object.Thread, t *object.Type, msg, filename string, line, col, text, endLine, endCol object.Value) *object.Exception {
	details := object.TupleOf(object.StrOf(filename), line, col, text, endLine, endCol)
	return object.Raise(th, t.Value(), object.StrOf(msg), details)
}
