// This file turns Go errors into exceptions: except clauses work as errors.Is and errors.As do.

package reflectbind

import (
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"unicode"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
)

// errorTable is the exception classes of sentinels and error types, and of combinations of them.
type errorTable struct {
	mu        sync.RWMutex
	sentinels []sentinelClass
	types     map[reflect.Type]*object.Type
	combined  map[string]*object.Type // by the addresses of the bases
}

type sentinelClass struct {
	err   error
	class *object.Type
}

// canceledErrorType is the exception of context.Canceled.
var canceledErrorType = &object.Type{Name: "CanceledError", Qualname: "CanceledError", Module: "go", Doc: "The context of a Go call was cancelled.", Def: canceledErrorDef{}}

type canceledErrorDef struct{}

// Define implements object.Definition.
func (canceledErrorDef) Define(t *object.Type) { defineException(t, typemap.GoErrorType) }

// newExceptionType is a new exception class. The base that decides the layout, of which there is at most one, comes
// first: str() and the rest are its own.
func newExceptionType(name, module, doc string, bases ...*object.Type) *object.Type {
	t := &object.Type{Name: name, Qualname: name, Module: module, Doc: doc}
	defineException(t, bases...)
	return t
}

func defineException(t *object.Type, bases ...*object.Type) {
	bases = slices.Clone(bases)
	for _, b := range bases {
		b.Complete()
	}
	slices.SortStableFunc(bases, func(a, b *object.Type) int { return cmp.Compare(layoutRank(a), layoutRank(b)) })
	base := bases[0]
	object.ReadyType(t, base, func(t *object.Type) {
		t.Bases = bases
		t.Flags |= object.FlagBasetype
		t.Solid = base.Solid
	})
}

// layoutRank is 0 for exception classes with a layout of their own, 1 for others.
func layoutRank(t *object.Type) int {
	if t.Solid != object.ExceptionType.Solid { // that of typemap.GoErrorType too
		return 0
	}
	return 1
}

// isErrorType reports that values of t are errors: t or *t implements error, and t is not an interface of its own.
func isErrorType(t reflect.Type) bool {
	return t.Kind() != reflect.Interface && (t.Implements(errorType()) || reflect.PointerTo(t).Implements(errorType()))
}

// sentinel is the exception class of the error value err.
func (b *binder) sentinel(err error, name, module, doc string) *object.Type {
	b.errors.mu.Lock()
	defer b.errors.mu.Unlock()
	for _, s := range b.errors.sentinels {
		if sameError(s.err, err) {
			return s.class
		}
	}
	bases := []*object.Type{typemap.GoErrorType}
	switch std := standardClass(err); {
	case std == nil:
	case std.IsSubtype(typemap.GoErrorType):
		bases[0] = std
	default:
		bases = append(bases, std)
	}
	t := newExceptionType(name, module, doc, bases...)
	b.errors.sentinels = append(b.errors.sentinels, sentinelClass{err, t})
	return t
}

func sameError(a, b error) bool {
	return reflect.TypeOf(a).Comparable() && reflect.TypeOf(b).Comparable() && a == b
}

// errorClass is the exception class of the error type t.
func (b *binder) errorClass(t reflect.Type, name, module, doc string) *object.Type {
	b.errors.mu.Lock()
	defer b.errors.mu.Unlock()
	return b.makeErrorClass(t, name, module, doc)
}

func (b *binder) makeErrorClass(t reflect.Type, name, module, doc string) *object.Type {
	if c := b.errors.types[t]; c != nil {
		return c
	}
	if b.errors.types == nil {
		b.errors.types = map[reflect.Type]*object.Type{}
	}
	c := newExceptionType(name, module, doc, typemap.GoErrorType)
	b.errors.types[t] = c
	return c
}

// Exception implements typemap.Binder: the exception that err is raised as.
func (b *binder) Exception(th *object.Thread, err error) *object.Exception {
	return b.exception(th, err, 0)
}

// maxCauses bounds the chain of causes: an Unwrap may lead in circles.
const maxCauses = 20

func (b *binder) exception(th *object.Thread, err error, depth int) *object.Exception {
	if e, ok := err.(*typemap.Error); ok && (e.In == nil || e.In == th.Interp) {
		return e.Exc
	}
	t, std := b.safeClassOf(err)
	var e *object.Exception
	if std != nil && std.IsSubtype(object.OSErrorType) {
		e = object.NewException(t, osErrorArgs(err)...)
	} else {
		e = object.NewException(t, typemap.Text(b.errorText(err)))
	}
	b.setGoError(th, e, err)
	if !isNilPointer(reflect.ValueOf(err)) {
		b.decorate(th, e, err, std != nil && std.IsSubtype(object.OSErrorType), depth)
	}
	return e
}

// decorate adds the fields and the causes. Methods of the error that panic leave the exception without them.
func (b *binder) decorate(th *object.Thread, e *object.Exception, err error, isOS bool, depth int) {
	defer func() { _ = recover() }()
	b.setErrorFields(th, e, err)
	if depth == 0 {
		b.addErrorStack(th, e, err)
	}
	if depth < maxCauses {
		b.setCause(th, e, err, isOS, depth)
	}
}

// errorText is err.Error(), whatever that does.
func (b *binder) errorText(err error) (text string) {
	defer func() {
		if recover() != nil {
			text = "typed nil " + reflect.TypeOf(err).String()
		}
	}()
	if v := reflect.ValueOf(err); v.Kind() == reflect.Pointer && v.IsNil() {
		return "typed nil " + v.Type().String()
	}
	return err.Error()
}

// setCause makes the wrapped error the __cause__. Layers that are part of an OSError already do not show again.
func (b *binder) setCause(th *object.Thread, e *object.Exception, err error, isOS bool, depth int) {
	switch u := err.(type) {
	case interface{ Unwrap() error }:
		inner := u.Unwrap()
		if inner == nil || isOS && isOSLayer(err) {
			return
		}
		e.Cause = b.exception(th, inner, depth+1).Value()
		e.SuppressContext = true
	case interface{ Unwrap() []error }:
		var parts []object.Value
		for _, part := range u.Unwrap() {
			if part != nil && len(parts) < 1000 {
				parts = append(parts, b.exception(th, part, depth+1).Value())
			}
		}
		typemap.SetField(e, "errors", object.NewList(parts).Value())
		typemap.SetField(e, "as_group", groupOf(e))
	}
}

// groupOf is as_group() of an exception with several causes: an ExceptionGroup of them, for except*.
func groupOf(e *object.Exception) object.Value {
	return object.NewNative(&object.Method{Name: "as_group", Sig: "()", F0: func(th *object.Thread, _ object.Value) (object.Value, *object.Exception) {
		text, exc := object.ToStr(th, e.Value())
		if exc != nil {
			return object.Value{}, exc
		}
		return object.Call(th, object.ExceptionGroupType.Value(), []object.Value{text.Value(), e.Attrs.Get(object.Intern("errors"))}, nil)
	}}, object.Value{}).Value()
}

// isOSLayer reports that err is one of the structs that the standard library wraps an errno in.
func isOSLayer(err error) bool {
	switch err.(type) {
	case *fs.PathError, *os.LinkError, *os.SyscallError:
		return true
	}
	return false
}

// safeClassOf is classOf for errors whose methods may panic: those of a typed nil do, for one.
func (b *binder) safeClassOf(err error) (t, std *object.Type) {
	defer func() {
		if recover() != nil {
			t, std = typemap.GoErrorType, nil
		}
	}()
	return b.classOf(err)
}

// classOf selects the exception class of err: one that derives from the classes of all sentinels and error types in its
// chain, and from the built-in class that Python programs expect, std.
func (b *binder) classOf(err error) (t, std *object.Type) {
	var bases []*object.Type
	b.errors.mu.RLock()
	sentinels := b.errors.sentinels
	b.errors.mu.RUnlock()
	for _, s := range sentinels {
		if errors.Is(err, s.err) {
			bases = append(bases, s.class)
		}
	}
	walk(err, 0, func(layer error) {
		if c := b.typeClass(layer); c != nil {
			bases = append(bases, c)
		}
	})
	if std = standardClass(err); std != nil {
		bases = append(bases, std)
	}
	return b.combine(bases), std
}

// walk calls f for every error in the tree of err.
func walk(err error, depth int, f func(error)) {
	if err == nil || depth > maxCauses {
		return
	}
	f(err)
	switch u := err.(type) {
	case interface{ Unwrap() error }:
		walk(u.Unwrap(), depth+1, f)
	case interface{ Unwrap() []error }:
		for _, part := range u.Unwrap() {
			walk(part, depth+1, f)
		}
	}
}

// typeClass is the class of the error's type: registered, or made now for an exported type; nil for types that have no
// name outside their package.
func (b *binder) typeClass(err error) *object.Type {
	t := reflect.TypeOf(err)
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	b.errors.mu.RLock()
	c := b.errors.types[t]
	b.errors.mu.RUnlock()
	name := t.Name()
	if c != nil || name == "" || !unicode.IsUpper(rune(name[0])) || isOSLayer(err) || t == reflect.TypeFor[syscall.Errno]() || t == reflect.TypeFor[typemap.Error]() {
		return c
	}
	return b.errorClass(t, name, packageName(t), "")
}

// combine is the class with all bases: the only one, or one made for them. Classes that others derive from are left out.
func (b *binder) combine(bases []*object.Type) *object.Type {
	for _, c := range bases {
		c.Complete() // what is not complete is no subclass of anything
	}
	var kept []*object.Type
	for i, c := range bases {
		redundant := false
		for j, other := range bases {
			if i != j && other.IsSubtype(c) && (other != c || j < i) {
				redundant = true
			}
		}
		if !redundant {
			kept = append(kept, c)
		}
	}
	kept = oneLayout(kept)
	ours := false
	for _, c := range kept {
		ours = ours || c.IsSubtype(typemap.GoErrorType)
	}
	switch {
	case len(kept) == 0:
		return typemap.GoErrorType
	case len(kept) == 1 && ours:
		return kept[0]
	case !ours:
		kept = append([]*object.Type{typemap.GoErrorType}, kept...)
	}
	var key strings.Builder
	for _, c := range kept {
		key.WriteString(strconv.FormatUint(c.Value().Address(), 16) + " ")
	}
	b.errors.mu.Lock()
	defer b.errors.mu.Unlock()
	if c := b.errors.combined[key.String()]; c != nil {
		return c
	}
	named := kept[0]
	if named == typemap.GoErrorType {
		named = kept[1]
	}
	c := newExceptionType(named.Name, named.Module, named.Doc, kept...)
	if b.errors.combined == nil {
		b.errors.combined = map[string]*object.Type{}
	}
	b.errors.combined[key.String()] = c
	return c
}

// oneLayout keeps the first of the bases that have a layout of their own.
func oneLayout(bases []*object.Type) []*object.Type {
	var solid *object.Type
	kept := bases[:0]
	for _, c := range bases {
		if layoutRank(c) == 0 {
			if solid != nil && solid != c.Solid {
				continue
			}
			solid = c.Solid
		}
		kept = append(kept, c)
	}
	return kept
}

// isParseError reports that the type of err is one of the standard library's that mean a malformed text: ValueError.
func isParseError(err error) bool {
	switch reflect.TypeOf(err).String() {
	case "*strconv.NumError", "*json.SyntaxError", "*json.UnmarshalTypeError", "*time.ParseError", "base64.CorruptInputError", "hex.InvalidByteError", "*csv.ParseError",
		"*url.Error", "*syntax.Error", "*xml.SyntaxError":
		return true
	}
	return false
}

// standardClass is the built-in exception class that err would be in Python, nil if there is none.
func standardClass(err error) *object.Type {
	var errno syscall.Errno
	switch {
	case errors.As(err, &errno):
		return object.NewException(object.OSErrorType, object.Int64(int64(errno)), object.EmptyStr.Value()).Type()
	case errors.Is(err, fs.ErrNotExist):
		return object.FileNotFoundErrorType
	case errors.Is(err, fs.ErrExist):
		return object.FileExistsErrorType
	case errors.Is(err, fs.ErrPermission):
		return object.PermissionErrorType
	case errors.Is(err, context.Canceled):
		canceledErrorType.Complete() // whoever asks looks at its bases
		return canceledErrorType
	case errors.Is(err, context.DeadlineExceeded), isTimeout(err):
		return object.TimeoutErrorType
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return object.EOFErrorType
	}
	var std *object.Type
	walk(err, 0, func(layer error) {
		switch {
		case std != nil:
		case chosenClass(layer) != nil:
			std = chosenClass(layer)
		case isParseError(layer):
			std = object.ValueErrorType
		case isPathError(layer):
			std = object.OSErrorType
		}
	})
	return std
}

// chosenClass is the built-in class that an error type asks for by a method PythonClass() string, nil if it does not.
func chosenClass(err error) *object.Type {
	c, ok := err.(interface{ PythonClass() string })
	if !ok {
		return nil
	}
	for _, t := range []*object.Type{
		object.ValueErrorType, object.TypeErrorType, object.KeyErrorType, object.IndexErrorType, object.LookupErrorType, object.RuntimeErrorType,
		object.NotImplementedErrorType, object.OverflowErrorType, object.ZeroDivisionErrorType, object.ArithmeticErrorType, object.EOFErrorType,
		object.TimeoutErrorType, object.PermissionErrorType, object.ConnectionErrorType, object.OSErrorType, object.MemoryErrorType,
	} {
		if t.Name == c.PythonClass() {
			return t
		}
	}
	return nil
}

func isPathError(err error) bool {
	_, ok := err.(*fs.PathError)
	return ok
}

func isTimeout(err error) bool {
	var t interface{ Timeout() bool }
	return errors.As(err, &t) && t.Timeout()
}

// osErrorArgs is the arguments of an OSError: errno, the text, and the file name where the error knows one.
func osErrorArgs(err error) []object.Value {
	var errno syscall.Errno
	if !errors.As(err, &errno) {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			errno = syscall.ENOENT
		case errors.Is(err, fs.ErrExist):
			errno = syscall.EEXIST
		case errors.Is(err, fs.ErrPermission):
			errno = syscall.EACCES
		default:
			return []object.Value{typemap.Text(err.Error())}
		}
	}
	text := errno.Error()
	args := []object.Value{object.Int64(int64(errno)), typemap.Text(strings.ToUpper(text[:1]) + text[1:])}
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		args = append(args, typemap.Text(path.Path))
	case errors.As(err, &link):
		args = append(args, typemap.Text(link.Old), object.None, typemap.Text(link.New))
	}
	return args
}

// Error implements typemap.Binder: the Go error that exc was made of, or a *typemap.Error.
func (b *binder) Error(in *object.Interp, exc *object.Exception) error {
	th := object.NewThread(object.NewInterp())
	cause := goErrorOf(exc)
	if cause != nil && exc.Type().IsSubtype(typemap.GoErrorType) {
		return cause
	}
	return &typemap.Error{Exc: exc, In: in, Message: b.message(th, exc), Cause: b.causeOf(exc)}
}

// causeOf is the Go error that exc was made of, or that its class stands for when Python code has raised it: then errors.Is works as for one that Go has returned.
func (b *binder) causeOf(exc *object.Exception) error {
	if err := goErrorOf(exc); err != nil {
		return err
	}
	t := exc.Type()
	if t.Name == "Interrupted" && t.Module == "corepy" && len(exc.Args.Items) > 0 && exc.Args.Items[0].Type().Has(object.FlagStr) {
		text := exc.Args.Items[0].AsStr().String()
		for _, err := range []error{context.Canceled, context.DeadlineExceeded} {
			if err.Error() == text {
				return err
			}
		}
		return nil
	}
	b.errors.mu.RLock()
	defer b.errors.mu.RUnlock()
	for _, s := range b.errors.sentinels {
		if t.IsSubtype(s.class) {
			return s.err
		}
	}
	for _, std := range []struct {
		class *object.Type
		err   error
	}{
		{object.FileNotFoundErrorType, fs.ErrNotExist}, {object.FileExistsErrorType, fs.ErrExist}, {object.PermissionErrorType, fs.ErrPermission}, {object.EOFErrorType, io.EOF},
		{object.TimeoutErrorType, context.DeadlineExceeded}, {canceledErrorType, context.Canceled},
	} {
		if t.IsSubtype(std.class) {
			return std.err
		}
	}
	return nil
}

// goErrorOf is the error in the exception's go_error, nil if it has none.
func goErrorOf(exc *object.Exception) error {
	v := exc.Attrs.Get(object.Intern("go_error"))
	if v.IsNull() {
		return nil
	}
	rv, ok := typemap.Unbox(v)
	if !ok || rv.Type().Elem() != errorType() {
		return nil
	}
	err, _ := rv.Elem().Interface().(error)
	return err
}

// message is the last line of the traceback of exc.
func (b *binder) message(th *object.Thread, exc *object.Exception) string {
	t := exc.Type()
	name := t.Qualname
	if t.Module != "" && t.Module != "builtins" && !t.IsHeap() {
		name = t.Module + "." + name
	}
	s, e := object.ToStr(th, exc.Value())
	if e != nil {
		return name + ": <exception str() failed>"
	}
	if s.Len() == 0 {
		return name
	}
	return name + ": " + s.String()
}
