// This file tests what becomes of Go's documentation: links, deprecation, annotations and places.

package reflectbind_test

import (
	"strings"
	"testing"

	"dappco.re/go/py/reflectbind"
)

func documented() *reflectbind.Descriptor {
	form := func() (map[string]any, map[string]string, map[string][]string) {
		return map[string]any{"Chain": (*Chain)(nil), "NewChain": NewChain, "NewChainFromURL": NewChainFromURL, "ReadFile": func(name string, n int) ([]byte, error) { return nil, nil }, "MaxSize": 5, "ErrGone": errGone,
				"Old": func() int { return 1 }, "Sum": func(xs ...float64) float64 { return 0 }},
			map[string]string{"ReadFile": "ReadFile reads a []byte, see [Old], [Chain.Name], [*Chain], [NewChain] and [NewChainFromURL] ([MaxSize], [ErrGone]), not [io.Reader] or x[Old] or [text].", "Old": "Old is old.\n\nDeprecated: use [ReadFile]\ninstead.",
				"Chain.Name": "Name is what [ReadFile] takes.", "Chain": "Chain leads to a [Chain]."},
			map[string][]string{"ReadFile": {"name", "n"}}
	}
	return reflectbind.Module("m", form)
}

func TestLinks_Doc_Good(t *testing.T) {
	eachScript(t, documented(), map[string]string{
		"function": `check(m.read_file.__doc__, "ReadFile reads a []byte, see old, Chain.name, Chain, Chain and Chain.from_url (MAX_SIZE, GoneError), not io.Reader or x[Old] or [text].")`,
		"member":   `check(m.Chain.name.__doc__, "Name is what read_file takes."); check(m.Chain.__doc__, "Chain leads to a Chain.")`,
	})
	if text := documented().Stub(); !strings.Contains(text, `"""Name is what read_file takes."""`) || !strings.Contains(text, `@warnings.deprecated("use read_file instead.")`) {
		t.Error(text)
	}
}

func TestLinks_Deprecated_Good(t *testing.T) {
	eachScript(t, documented(), map[string]string{
		"warning": `
import warnings
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    check(m.old(), 1)
check([(w.category, str(w.message), w.lineno > 0) for w in log], [(DeprecationWarning, "use read_file instead.", True)]); check(m.old.__deprecated__, "use read_file instead."); assert not hasattr(m.sum, "__deprecated__")`,
	})
}

func TestLinks_Annotations_Good(t *testing.T) {
	eachScript(t, documented(), map[string]string{
		"hints":    `check(m.read_file.__annotations__, {"name": str, "n": int, "return": bytes}); check(m.sum.__annotations__, {"args": float, "return": float}); check(m.Chain.name.__annotations__, {"return": str})`,
		"position": `file, line = m.Chain.name.__go_pos__.rsplit(":", 1); assert file.endswith("links_test.go") and int(line) > 10`,
		"help":     "import io, contextlib\nout = io.StringIO()\nwith contextlib.redirect_stdout(out): help(m.sum)\nassert 'sum(*args: float) -> float' in out.getvalue(), out.getvalue()\nclass C: f = m.sum\nassert C().f is m.sum",
	})
}

// Chain is for these tests alone: the first module that describes a type decides what its class says.
type Chain struct{ name string }

func NewChain(name string) *Chain       { return &Chain{name} }
func NewChainFromURL(url string) *Chain { return &Chain{url} }
func (c *Chain) Name() string           { return c.name }
