// This file has the parts of module typing that are written in Python: functions whose annotations scripts can see, and the classes
// that are protocols themselves.

package typing

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/vm"
)

// prelude runs in the namespace of the module. Names that begin with _low come from Go.
const prelude = `
from abc import abstractmethod as _abstract
from sys import _getframemodulename as _caller

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])
KT = TypeVar("KT")
VT = TypeVar("VT")
CT_co = TypeVar("CT_co", covariant=True, bound=type)
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)
AnyStr.__module__ = T.__module__ = F.__module__ = "typing"


def NamedTuple(typename, fields=_sentinel, /, **kwargs):
    """A class of tuples whose fields have names and types.

    As a base class: the annotations in the body are the fields, assigned
    values their defaults. As a function: NamedTuple("Point", [("x", int)]).
    """
    return _low_named_tuple(typename, fields, kwargs, _caller(1))


def TypedDict(typename, fields=_sentinel, /, *, total=True):
    """A dict whose keys and types are known to type checkers.

    As a base class: the annotations in the body are the keys. As a function:
    TypedDict("Movie", {"title": str}). total=False makes keys optional;
    Required, NotRequired and ReadOnly mark single ones. Instances are dicts.
    """
    return _low_typed_dict(typename, fields, total, _caller(1))


def _overload_dummy(*args, **kwds):
    """What overload() leaves: calling it is a mistake."""
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions "
        "outside a stub module should always be followed "
        "by an implementation that is not @overload-ed.")


def assert_never(arg: Never, /) -> Never:
    """Tell type checkers that this line is never reached; reaching it is an error."""
    shown = repr(arg)
    if len(shown) > 100:
        shown = shown[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {shown}")


def reveal_type[T](obj: T, /) -> T:
    """Ask type checkers for the type of obj; at runtime write it to stderr and return obj."""
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


class _IdentityCallable(Protocol):
    """A decorator that returns what it is given."""

    def __call__[T](self, arg: T, /) -> T: ...


def dataclass_transform(*, eq_default: bool = True, order_default: bool = False, kw_only_default: bool = False, frozen_default: bool = False,
                        field_specifiers: tuple[type[Any] | Callable[..., Any], ...] = (), **kwargs: Any) -> _IdentityCallable:
    """Mark a decorator, base class or metaclass that gives classes methods as dataclass does.

    The parameters say what it does by default; they are kept in
    __dataclass_transform__ of what is marked.
    """
    def decorator(marked):
        marked.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "frozen_default": frozen_default, "field_specifiers": field_specifiers, "kwargs": kwargs}
        return marked
    return decorator


def override[F: Callable[..., Any]](method: F, /) -> F:
    """Mark a method that is meant to override one of a base class."""
    return _low_mark(method, "__override__")


def is_protocol(tp: type, /) -> bool:
    """Whether tp is a protocol, rather than a class that implements one."""
    return _low_is_protocol(tp)


def get_protocol_members(tp: type, /) -> frozenset[str]:
    """The names of the methods and attributes that protocol tp asks for."""
    return _low_members(tp)


@runtime_checkable
class SupportsInt(Protocol):
    """An object that int() accepts for its __int__."""
    __slots__ = ()

    @_abstract
    def __int__(self) -> int: ...


@runtime_checkable
class SupportsFloat(Protocol):
    """An object that float() accepts for its __float__."""
    __slots__ = ()

    @_abstract
    def __float__(self) -> float: ...


@runtime_checkable
class SupportsComplex(Protocol):
    """An object that complex() accepts for its __complex__."""
    __slots__ = ()

    @_abstract
    def __complex__(self) -> complex: ...


@runtime_checkable
class SupportsBytes(Protocol):
    """An object that bytes() accepts for its __bytes__."""
    __slots__ = ()

    @_abstract
    def __bytes__(self) -> bytes: ...


@runtime_checkable
class SupportsIndex(Protocol):
    """An object that can be an index, for its __index__."""
    __slots__ = ()

    @_abstract
    def __index__(self) -> int: ...


@runtime_checkable
class SupportsAbs[T](Protocol):
    """An object that abs() accepts for its __abs__."""
    __slots__ = ()

    @_abstract
    def __abs__(self) -> T: ...


@runtime_checkable
class SupportsRound[T](Protocol):
    """An object that round() accepts for its __round__."""
    __slots__ = ()

    @_abstract
    def __round__(self, ndigits: int = 0) -> T: ...


class IO(Generic[AnyStr]):
    """What files have in common, for annotations.

    IO[str] and TextIO are files of text, IO[bytes] and BinaryIO of bytes.
    """
    __slots__ = ()

    @property
    @_abstract
    def mode(self) -> str:
        """How the file was opened."""

    @property
    @_abstract
    def name(self) -> str | Any:
        """The name of the file."""

    @_abstract
    def close(self) -> None:
        """Close the file."""

    @property
    @_abstract
    def closed(self) -> bool:
        """Whether the file is closed."""

    @_abstract
    def fileno(self) -> int:
        """The number of the file."""

    @_abstract
    def flush(self) -> None:
        """Write what is buffered."""

    @_abstract
    def isatty(self) -> bool:
        """Whether the file is a terminal."""

    @_abstract
    def read(self, n: int = -1) -> AnyStr:
        """Read up to n characters or bytes, all if n is negative."""

    @_abstract
    def readable(self) -> bool:
        """Whether the file can be read."""

    @_abstract
    def readline(self, limit: int = -1) -> AnyStr:
        """Read a line."""

    @_abstract
    def readlines(self, hint: int = -1) -> list[AnyStr]:
        """Read a list of lines."""

    @_abstract
    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a position."""

    @_abstract
    def seekable(self) -> bool:
        """Whether the file has positions to go to."""

    @_abstract
    def tell(self) -> int:
        """The position."""

    @_abstract
    def truncate(self, size: int | None = None) -> int:
        """Cut the file off."""

    @_abstract
    def writable(self) -> bool:
        """Whether the file can be written."""

    @_abstract
    def write(self, s: AnyStr) -> int:
        """Write s."""

    @_abstract
    def writelines(self, lines: list[AnyStr]) -> None:
        """Write lines."""

    @_abstract
    def __enter__(self) -> IO[AnyStr]:
        """Begin a with statement."""

    @_abstract
    def __exit__(self, type, value, traceback) -> None:
        """Close the file."""


class BinaryIO(IO[bytes]):
    """A file of bytes, for annotations."""
    __slots__ = ()

    @_abstract
    def write(self, s: bytes | bytearray) -> int:
        """Write s."""

    @_abstract
    def __enter__(self) -> BinaryIO:
        """Begin a with statement."""


class TextIO(IO[str]):
    """A file of text, for annotations."""
    __slots__ = ()

    @property
    @_abstract
    def buffer(self) -> BinaryIO:
        """The file of bytes below."""

    @property
    @_abstract
    def encoding(self) -> str:
        """The encoding of the text."""

    @property
    @_abstract
    def errors(self) -> str | None:
        """What happens to text that cannot be encoded or decoded."""

    @property
    @_abstract
    def line_buffering(self) -> bool:
        """Whether every line is written at once."""

    @property
    @_abstract
    def newlines(self) -> Any:
        """The ends of lines seen so far."""

    @_abstract
    def __enter__(self) -> TextIO:
        """Begin a with statement."""
`

// runPrelude runs the prelude in ns.
func runPrelude(th *thread, ns *object.Dict) *exception {
	code, exc := source.Compile(th, []byte(prelude), source.Options{Filename: "<typing>", Mode: parser.Exec, FromString: true, Quiet: true})
	if exc == nil {
		_, exc = vm.RunCode(th, code, ns, ns.Value())
	}
	return exc
}
