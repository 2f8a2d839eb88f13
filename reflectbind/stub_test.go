// This file tests the text of stubs.

package reflectbind_test

import (
	"io"
	"strings"
	"testing"

	"dappco.re/go/py/reflectbind"
)

func TestStub_Text_Good(t *testing.T) {
	for _, c := range []struct {
		d     *reflectbind.Descriptor
		wants []string
	}{
		{reflectbind.Module("m", richForm), []string{
			"class _SplitResult(NamedTuple):\n    head: str\n    tail: str\n", "def split(text: str) -> _SplitResult: ...", "def is_upper(r: int | str) -> bool: ...",
			"def index_byte(s: str, c: int | str | bytes) -> int: ...", "def join(sep: str, *parts: str) -> str: ...", "    def span(self, width: int = 1) -> _GaugeSpanResult: ...",
			"    level: int\n    \"\"\"How high it is.\"\"\"\n", "def __init__(self, *, level: int = ...) -> None: ...",
		}},
		{reflectbind.Module("m", enumForm), []string{"import enum\n", "class Height(enum.IntEnum):\n", "    LOW = 1\n    HIGH = 2\n    TOP = 2\n", "class Access(enum.IntFlag):", "class Colour(enum.StrEnum):", "    RED = \"red\"\n",
			"HEIGHT_LOW: Final[Height]", "def raise_(l: int) -> Height: ...", "def swap(arg1: str, /) -> Colour: ...", "    HUGE = 18446744073709551615\n"}},
		{bridges(), []string{
			"@overload\ndef largest(*args: int) -> int: ...", "@overload\ndef open(arg1: float, /) -> str: ...", "class _Pair_int(go.Value):\n", "class _Pair_generic:\n    @overload\n    def __getitem__(self, key: type[int], /) -> type[_Pair_int]: ...\n    @overload\n    def __getitem__(self, key: type[str], /) -> type[_Pair_string]: ...\n", "Pair: Final[_Pair_generic]\n", "def sum(arg1: go.Channel | Iterable[int], /) -> int: ...",
			"def read_all(arg1: IO[bytes] | bytes | Iterable[bytes], /) -> bytes: ...", "class StoreError(go.Error):", "import go\n",
		}},
		{classes(), []string{
			"class Dog(Animal):", "class Level(int):", "class Header(MutableMapping[str, list[str]]):", "class Stack(MutableSequence[int]):", "    @property\n    def id(self) -> int: ...\n",
			"    def __lt__(self, other: Version, /) -> bool: ...", "    def __exit__(self, *args: object) -> None: ...", "def double(arg1: Point | dict[str, Any], /) -> Point: ...",
			"def __init__(self, arg1: int, /) -> None: ...", "    next: Node | None\n",
		}},
	} {
		text := c.d.Stub()
		for _, want := range c.wants {
			if !strings.Contains(text, want) {
				t.Errorf("the stub lacks %q", want)
			}
		}
		if again := c.d.Stub(); again != text {
			t.Error("the text differs the second time")
		}
		if t.Failed() {
			t.Fatal(text)
		}
	}
}

// Quotes at the end of documentation, and errors that are called as built-in ones are.
func TestStub_Names_Ugly(t *testing.T) {
	text := reflectbind.Module("m", map[string]any{"EOF": io.EOF, "Say": func() string { return "" }}, reflectbind.Docs("Say", `Say "hello"`)).Stub()
	if !strings.Contains(text, "class EOFError(go.Error, builtins.EOFError):") && !strings.Contains(text, "class EOFError(builtins.EOFError, go.Error):") || !strings.Contains(text, `"""Say "hello\""""`) {
		t.Error(text)
	}
}

// A module that has a function go still means the module.
func TestStub_Go_Ugly(t *testing.T) {
	text := reflectbind.Module("m", map[string]any{"Go": func() chan int { return nil }}).Stub()
	if !strings.Contains(text, "import go as _go\n") || !strings.Contains(text, "def go() -> _go.Channel: ...") {
		t.Error(text)
	}
}

// A module that has a function list still means the built-in type in annotations.
func TestStub_Text_Ugly(t *testing.T) {
	text := reflectbind.Module("m", map[string]any{"List": func(n []string) []string { return n }}).Stub()
	if !strings.Contains(text, "import builtins\n") || !strings.Contains(text, "def list(arg1: Iterable[str], /) -> builtins.list[str]: ...") {
		t.Error(text)
	}
}
