// This file declares the built-in exception classes as one table: name, base, and named fields.

package object

// excClass is a row of the hierarchy.
type excClass struct {
	typ    **Type
	name   string
	base   **Type
	doc    string
	fields []string
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
