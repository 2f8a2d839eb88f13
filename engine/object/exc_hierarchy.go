// This file declares the built-in exception classes as one table: name, base, and named fields.

package object

// excClass is a row of the hierarchy. fill sets what the class has beyond its base: fields, slots, methods.
type excClass struct {
	typ  **Type
	name string
	base **Type
	doc  string
	fill func(t *Type)
}

// The built-in exception types, made by bootstrap from excClasses.
var (
	BaseExceptionType, BaseExceptionGroupType, GeneratorExitType, KeyboardInterruptType, SystemExitType, ExceptionType       *Type
	ArithmeticErrorType, FloatingPointErrorType, OverflowErrorType, ZeroDivisionErrorType, AssertionErrorType                *Type
	AttributeErrorType, BufferErrorType, EOFErrorType, ExceptionGroupType, ImportErrorType, ModuleNotFoundErrorType          *Type
	LookupErrorType, IndexErrorType, KeyErrorType, MemoryErrorType, NameErrorType, UnboundLocalErrorType, OSErrorType        *Type
	BlockingIOErrorType, ChildProcessErrorType, ConnectionErrorType, BrokenPipeErrorType, ConnectionAbortedErrorType         *Type
	ConnectionRefusedErrorType, ConnectionResetErrorType, FileExistsErrorType, FileNotFoundErrorType, InterruptedErrorType   *Type
	IsADirectoryErrorType, NotADirectoryErrorType, PermissionErrorType, ProcessLookupErrorType, TimeoutErrorType             *Type
	ReferenceErrorType, RuntimeErrorType, NotImplementedErrorType, PythonFinalizationErrorType, RecursionErrorType           *Type
	StopAsyncIterationType, StopIterationType, SyntaxErrorType, IndentationErrorType, TabErrorType, IncompleteInputErrorType *Type
	SystemErrorType, TypeErrorType, ValueErrorType, UnicodeErrorType, UnicodeDecodeErrorType, UnicodeEncodeErrorType         *Type
	UnicodeTranslateErrorType, WarningType, BytesWarningType, DeprecationWarningType, EncodingWarningType, FutureWarningType *Type
	ImportWarningType, PendingDeprecationWarningType, ResourceWarningType, RuntimeWarningType, SyntaxWarningType             *Type
	UnicodeWarningType, UserWarningType                                                                                      *Type
)

// excClasses is the hierarchy, bases first.
func excClasses() []excClass {
	return []excClass{
		{&BaseExceptionType, "BaseException", nil, "Common base class for all exceptions", fillBaseException},
		{&BaseExceptionGroupType, "BaseExceptionGroup", &BaseExceptionType, "A combination of multiple unrelated exceptions.", fillBaseExceptionGroup},
		{&ExceptionType, "Exception", &BaseExceptionType, "Common base class for all non-exit exceptions.", nil},
		{&ExceptionGroupType, "ExceptionGroup", &BaseExceptionGroupType, "", fillExceptionGroup},
		{&ArithmeticErrorType, "ArithmeticError", &ExceptionType, "Base class for arithmetic errors.", nil},
		{&FloatingPointErrorType, "FloatingPointError", &ArithmeticErrorType, "Floating-point operation failed.", nil},
		{&OverflowErrorType, "OverflowError", &ArithmeticErrorType, "Result too large to be represented.", nil},
		{&ZeroDivisionErrorType, "ZeroDivisionError", &ArithmeticErrorType, "Second argument to a division or modulo operation was zero.", nil},
		{&AssertionErrorType, "AssertionError", &ExceptionType, "Assertion failed.", nil},
		{&AttributeErrorType, "AttributeError", &ExceptionType, "Attribute not found.", fillAttributeError},
		{&BufferErrorType, "BufferError", &ExceptionType, "Buffer error.", nil},
		{&EOFErrorType, "EOFError", &ExceptionType, "Read beyond end of file.", nil},
		{&ImportErrorType, "ImportError", &ExceptionType, "Import can't find module, or can't find name in module.", fillImportError},
		{&ModuleNotFoundErrorType, "ModuleNotFoundError", &ImportErrorType, "Module not found.", nil},
		{&LookupErrorType, "LookupError", &ExceptionType, "Base class for lookup errors.", nil},
		{&IndexErrorType, "IndexError", &LookupErrorType, "Sequence index out of range.", nil},
		{&KeyErrorType, "KeyError", &LookupErrorType, "Mapping key not found.", fillKeyError},
		{&MemoryErrorType, "MemoryError", &ExceptionType, "Out of memory.", nil},
		{&NameErrorType, "NameError", &ExceptionType, "Name not found globally.", fillNameError},
		{&UnboundLocalErrorType, "UnboundLocalError", &NameErrorType, "Local name referenced but not bound to a value.", nil},
		{&OSErrorType, "OSError", &ExceptionType, "Base class for I/O related errors.", fillOSError},
		{&BlockingIOErrorType, "BlockingIOError", &OSErrorType, "I/O operation would block.", nil},
		{&ChildProcessErrorType, "ChildProcessError", &OSErrorType, "Child process error.", nil},
		{&ConnectionErrorType, "ConnectionError", &OSErrorType, "Connection error.", nil},
		{&BrokenPipeErrorType, "BrokenPipeError", &ConnectionErrorType, "Broken pipe.", nil},
		{&ConnectionAbortedErrorType, "ConnectionAbortedError", &ConnectionErrorType, "Connection aborted.", nil},
		{&ConnectionRefusedErrorType, "ConnectionRefusedError", &ConnectionErrorType, "Connection refused.", nil},
		{&ConnectionResetErrorType, "ConnectionResetError", &ConnectionErrorType, "Connection reset.", nil},
		{&FileExistsErrorType, "FileExistsError", &OSErrorType, "File already exists.", nil},
		{&FileNotFoundErrorType, "FileNotFoundError", &OSErrorType, "File not found.", nil},
		{&InterruptedErrorType, "InterruptedError", &OSErrorType, "Interrupted by signal.", nil},
		{&IsADirectoryErrorType, "IsADirectoryError", &OSErrorType, "Operation doesn't work on directories.", nil},
		{&NotADirectoryErrorType, "NotADirectoryError", &OSErrorType, "Operation only works on directories.", nil},
		{&PermissionErrorType, "PermissionError", &OSErrorType, "Not enough permissions.", nil},
		{&ProcessLookupErrorType, "ProcessLookupError", &OSErrorType, "Process not found.", nil},
		{&TimeoutErrorType, "TimeoutError", &OSErrorType, "Timeout expired.", nil},
		{&ReferenceErrorType, "ReferenceError", &ExceptionType, "Weak ref proxy used after referent went away.", nil},
		{&RuntimeErrorType, "RuntimeError", &ExceptionType, "Unspecified run-time error.", nil},
		{&NotImplementedErrorType, "NotImplementedError", &RuntimeErrorType, "Method or function hasn't been implemented yet.", nil},
		{&PythonFinalizationErrorType, "PythonFinalizationError", &RuntimeErrorType, "Operation blocked during Python finalization.", nil},
		{&RecursionErrorType, "RecursionError", &RuntimeErrorType, "Recursion limit exceeded.", nil},
		{&StopAsyncIterationType, "StopAsyncIteration", &ExceptionType, "Signal the end from iterator.__anext__().", nil},
		{&StopIterationType, "StopIteration", &ExceptionType, "Signal the end from iterator.__next__().", fillStopIteration},
		{&SyntaxErrorType, "SyntaxError", &ExceptionType, "Invalid syntax.", fillSyntaxError},
		{&IndentationErrorType, "IndentationError", &SyntaxErrorType, "Improper indentation.", nil},
		{&TabErrorType, "TabError", &IndentationErrorType, "Improper mixture of spaces and tabs.", nil},
		{&IncompleteInputErrorType, "_IncompleteInputError", &SyntaxErrorType, "incomplete input.", nil},
		{&SystemErrorType, "SystemError", &ExceptionType, "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.", nil},
		{&TypeErrorType, "TypeError", &ExceptionType, "Inappropriate argument type.", nil},
		{&ValueErrorType, "ValueError", &ExceptionType, "Inappropriate argument value (of correct type).", nil},
		{&UnicodeErrorType, "UnicodeError", &ValueErrorType, "Unicode related error.", nil},
		{&UnicodeDecodeErrorType, "UnicodeDecodeError", &UnicodeErrorType, "Unicode decoding error.", fillUnicodeDecodeError},
		{&UnicodeEncodeErrorType, "UnicodeEncodeError", &UnicodeErrorType, "Unicode encoding error.", fillUnicodeEncodeError},
		{&UnicodeTranslateErrorType, "UnicodeTranslateError", &UnicodeErrorType, "Unicode translation error.", fillUnicodeTranslateError},
		{&WarningType, "Warning", &ExceptionType, "Base class for warning categories.", nil},
		{&BytesWarningType, "BytesWarning", &WarningType, "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.", nil},
		{&DeprecationWarningType, "DeprecationWarning", &WarningType, "Base class for warnings about deprecated features.", nil},
		{&EncodingWarningType, "EncodingWarning", &WarningType, "Base class for warnings about encodings.", nil},
		{&FutureWarningType, "FutureWarning", &WarningType, "Base class for warnings about constructs that will change semantically\nin the future.", nil},
		{&ImportWarningType, "ImportWarning", &WarningType, "Base class for warnings about probable mistakes in module imports", nil},
		{&PendingDeprecationWarningType, "PendingDeprecationWarning", &WarningType, "Base class for warnings about features which will be deprecated\nin the future.", nil},
		{&ResourceWarningType, "ResourceWarning", &WarningType, "Base class for warnings about resource usage.", nil},
		{&RuntimeWarningType, "RuntimeWarning", &WarningType, "Base class for warnings about dubious runtime behavior.", nil},
		{&SyntaxWarningType, "SyntaxWarning", &WarningType, "Base class for warnings about dubious syntax.", nil},
		{&UnicodeWarningType, "UnicodeWarning", &WarningType, "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.", nil},
		{&UserWarningType, "UserWarning", &WarningType, "Base class for warnings generated by user code.", nil},
		{&GeneratorExitType, "GeneratorExit", &BaseExceptionType, "Request that a generator exit.", nil},
		{&KeyboardInterruptType, "KeyboardInterrupt", &BaseExceptionType, "Program interrupted by user.", nil},
		{&SystemExitType, "SystemExit", &BaseExceptionType, "Request to exit from the interpreter.", fillSystemExit},
	}
}

// readyExceptions makes the built-in exception classes.
func readyExceptions() {
	plain := map[*Type]bool{} // the classes without anything of their own
	for _, c := range excClasses() {
		t := &Type{Name: c.name, Doc: c.doc, Flags: FlagBasetype}
		*c.typ = t
		base := ObjectType
		if c.base != nil {
			base = *c.base
			t.Solid = base.Solid
		}
		ReadyType(t, base, func(t *Type) {
			if c.fill != nil {
				c.fill(t)
				plain[t] = t == BaseExceptionType
			} else if plain[base] {
				t.New, plain[t] = exceptionNew, true
			}
		})
	}
}

// BuiltinExceptions is the exception types of module builtins, bases first.
func BuiltinExceptions() []*Type {
	classes := excClasses()
	types := make([]*Type, len(classes))
	for i, c := range classes {
		types[i] = *c.typ
	}
	return types
}
