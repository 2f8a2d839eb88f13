// This file implements OSError: subclass by errno, and the two-part messages.

package object

import "syscall"

// permissionDenied is the error number of what the host denies.
const permissionDenied = int64(syscall.EACCES)

// Indexes into the Fields of an OSError.
const (
	OSErrorErrno = iota
	OSErrorStrerror
	OSErrorFilename
	OSErrorFilename2
	osErrorWritten
)

// osErrorOf is the subclass of OSError for an errno, nil when there is none.
func osErrorOf(errno int64) *Type {
	switch syscall.Errno(errno) {
	case syscall.EAGAIN, syscall.EALREADY, syscall.EINPROGRESS:
		return BlockingIOErrorType
	case syscall.EPIPE, syscall.ESHUTDOWN:
		return BrokenPipeErrorType
	case syscall.ECHILD:
		return ChildProcessErrorType
	case syscall.ECONNABORTED:
		return ConnectionAbortedErrorType
	case syscall.ECONNREFUSED:
		return ConnectionRefusedErrorType
	case syscall.ECONNRESET:
		return ConnectionResetErrorType
	case syscall.EEXIST:
		return FileExistsErrorType
	case syscall.ENOENT:
		return FileNotFoundErrorType
	case syscall.EISDIR:
		return IsADirectoryErrorType
	case syscall.ENOTDIR:
		return NotADirectoryErrorType
	case syscall.EINTR:
		return InterruptedErrorType
	case syscall.EACCES, syscall.EPERM:
		return PermissionErrorType
	case syscall.ESRCH:
		return ProcessLookupErrorType
	case syscall.ETIMEDOUT:
		return TimeoutErrorType
	}
	return nil
}

func fillOSError(t *Type) {
	t.Solid = t
	t.exceptionInit = osErrorFromArgs
	t.New, t.Init = osErrorNew, osErrorInit
	t.Str = osErrorStr
	t.AddMembers([]GetSet{
		fieldMember(OSErrorErrno, "errno", "POSIX exception code"), fieldMember(OSErrorStrerror, "strerror", "exception strerror"),
		fieldMember(OSErrorFilename, "filename", "exception filename"), fieldMember(OSErrorFilename2, "filename2", "second exception filename"),
	})
	t.AddGetSets([]GetSet{{Name: "characters_written", Get: osErrorGetWritten, Set: osErrorSetWritten}})
	t.AddMethods([]Method{{Name: "__reduce__", Sig: "($self, /)", F0: osErrorReduce}})
}

// osErrorFromArgs takes the fields from Args, trims Args to errno and strerror when there is a file name, and turns an
// exact OSError into the subclass of its errno.
func osErrorFromArgs(e *Exception) {
	args := e.Args.Items
	e.Fields = nil
	if len(args) < 2 || len(args) > 5 {
		return
	}
	e.Fields = make([]Value, osErrorWritten+1)
	e.Fields[OSErrorErrno], e.Fields[OSErrorStrerror] = args[0], args[1]
	if e.typ == OSErrorType && args[0].IsInt64() {
		if sub := osErrorOf(args[0].AsInt64()); sub != nil {
			e.typ = sub
		}
	}
	if len(args) < 3 || args[2].IsNone() {
		return
	}
	if e.typ.IsSubtype(BlockingIOErrorType) && args[2].IsInt64() {
		e.Fields[osErrorWritten] = args[2]
		return
	}
	e.Fields[OSErrorFilename] = args[2]
	if len(args) == 5 && !args[4].IsNone() {
		e.Fields[OSErrorFilename2] = args[4]
	}
	e.Args = TupleOf(args[0], args[1]).AsTuple()
}

// osErrorInitIsOwn reports that class t initialises itself in __init__ only: it overrides __init__ but not __new__.
func osErrorInitIsOwn(t *Type) bool {
	return !sameFunc(t.Init, OSErrorType.Init) && sameFunc(t.New, OSErrorType.New)
}

func osErrorNew(_ *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	e := newExceptionOf(cls)
	if osErrorInitIsOwn(cls) {
		return e.Value(), nil
	}
	if len(kw) > 0 {
		return Value{}, TypeErrorf("%s() takes no keyword arguments", cls.Name)
	}
	if len(args) > 0 {
		e.Args = TupleOf(args...).AsTuple()
	}
	osErrorFromArgs(e)
	return e.Value(), nil
}

func osErrorInit(_ *Thread, self Value, args []Value, kw []*Str) *Exception {
	e := self.AsException()
	if !osErrorInitIsOwn(e.typ) {
		return nil // __new__ has done it
	}
	if len(kw) > 0 {
		return TypeErrorf("%s() takes no keyword arguments", e.typ.Name)
	}
	e.Args = TupleOf(args...).AsTuple()
	osErrorFromArgs(e)
	return nil
}

func osErrorStr(th *Thread, self Value) (Value, *Exception) {
	e := self.AsException()
	errno, text := e.Field(OSErrorErrno), e.Field(OSErrorStrerror)
	file, file2 := e.Field(OSErrorFilename), e.Field(OSErrorFilename2)
	if file.IsNull() && (errno.IsNull() || text.IsNull()) {
		return exceptionStr(th, self)
	}
	parts := [2]string{}
	for i, v := range [2]Value{orNone(errno), orNone(text)} {
		s, exc := ToStr(th, v)
		if exc != nil {
			return Value{}, exc
		}
		parts[i] = s.s
	}
	out := "[Errno " + parts[0] + "] " + parts[1]
	for i, v := range [2]Value{file, file2} {
		if v.IsNull() {
			break
		}
		s, exc := Repr(th, v)
		if exc != nil {
			return Value{}, exc
		}
		out += [2]string{": ", " -> "}[i] + s.s
	}
	return NewStr(out).Value(), nil
}

func osErrorGetWritten(_ *Thread, self Value) (Value, *Exception) {
	if v := self.AsException().Field(osErrorWritten); !v.IsNull() {
		return v, nil
	}
	return Value{}, AttributeErrorf("characters_written")
}

func osErrorSetWritten(th *Thread, self, v Value) *Exception {
	e := self.AsException()
	if v.IsNull() {
		if e.Field(osErrorWritten).IsNull() {
			return AttributeErrorf("characters_written")
		}
		e.SetField(osErrorWritten, v)
		return nil
	}
	n, exc := ToIndexInt(th, v, ValueErrorType)
	if exc == nil {
		e.SetField(osErrorWritten, Int64(int64(n)))
	}
	return exc
}

func osErrorReduce(_ *Thread, self Value) (Value, *Exception) {
	e := self.AsException()
	args := e.Args.Value()
	if file := e.Field(OSErrorFilename); len(e.Args.Items) == 2 && !file.IsNull() {
		if file2 := e.Field(OSErrorFilename2); !file2.IsNull() {
			args = TupleOf(e.Args.Items[0], e.Args.Items[1], file, None, file2)
		} else {
			args = TupleOf(e.Args.Items[0], e.Args.Items[1], file)
		}
	}
	if d := exceptionDict(e); d != nil {
		return TupleOf(e.typ.Value(), args, d.Value()), nil
	}
	return TupleOf(e.typ.Value(), args), nil
}
