// This file tests what could continue a text at a prompt.

package py_test

import (
	"context"
	"slices"
	"testing"
	"testing/fstest"

	py "dappco.re/go/py"
)

func TestComplete_Names_Good(t *testing.T) {
	in, err := py.New(py.Source(fstest.MapFS{"zebra/__init__.py": {}, "zebra/stripes.py": {}}))
	if err != nil {
		t.Fatal(err)
	}
	if err := in.Run(context.Background(), "import os.path, math, zebra.stripes\nvariable = 'x'\nclass Box: lid = 1\n"); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string][]string{
		"varia":                       {"variable"},
		"print(variable.rspl":         {"variable.rsplit"},
		"math.sqr":                    {"math.sqrt"},
		"x = Box.li":                  {"Box.lid"},
		"whi":                         {"while"},
		"import textw":                {"textwrap"},
		"import os, textw":            {"textwrap"},
		"x = 1; import textw":         {"textwrap"},
		"from textw":                  {"textwrap"},
		"import os.pat":               {"os.path"},
		"import zeb":                  {"zebra"},
		"from zebra.str":              {"zebra.stripes"},
		"from zebra import str":       {"stripes"},
		"from math import sqr":        {"sqrt"},
		"from math import pi, sqr":    {"sqrt"},
		"from math import (pi, sqr":   {"sqrt"},
		"import math as varia":        {"variable"},
		"from math import sqrt as va": {"vars", "variable"},
	} {
		got := in.Complete(context.Background(), text)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestComplete_Names_Bad(t *testing.T) {
	in, err := py.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"unknown.na", "''.upper.nothing.x", "import nosuchmod", "from nosuch import x", "from nosuch.sub", "x..y"} {
		if got := in.Complete(context.Background(), text); len(got) != 0 {
			t.Errorf("%q: %q", text, got)
		}
	}
}
