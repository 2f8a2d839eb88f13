// This file tests that cancelling stops what is one long step of native code, and how soon.

package py_test

import (
	"context"
	"errors"
	"testing"
	"time"

	py "dappco.re/go/py"
)

// cancelBound is how long a cancelled script may go on here: the promise is ten milliseconds on a processor of its own, and tests share theirs.
const cancelBound = 300 * time.Millisecond

// cancelComputations are scripts that never end: what is before the bar is prepared, what is behind it is done again and again, and each time takes long.
var cancelComputations = map[string]struct{ prepare, endless string }{
	"decimal sqrt":  {"import decimal; decimal.getcontext().prec = 500_000", "decimal.Decimal(2).sqrt()"},
	"isqrt":         {"import math; x = 1 << 20_000_000", "math.isqrt(x)"},
	"sort of ints":  {"import random; x = [random.random() for _ in range(100000)]; x = [int(v * 1e9) for v in x] * 30", "sorted(x)"},
	"sort of texts": {"import random; x = [str(random.random()) for _ in range(100000)] * 10", "sorted(x)"},
	"sha256":        {"import hashlib; x = bytes(100_000_000)", "hashlib.sha256(x)"},
	"set of dict":   {"x = dict.fromkeys(range(1000000))", "set(x)"},
	"equal lists":   {"x = [1] * 2_000_000; y = list(x)", "x == y"},
	"replace":       {"x = 'ab' * 5_000_000", "x.replace('ba', 'c')"},

	"list copy":         {"x = [1] * 4_000_000", "x[:]"},
	"list sum":          {"x = [1] * 4_000_000; y = (1,) * 5_000_000", "x + x; y + y"},
	"list repetition":   {"x = [1, 2, 3] * 1000", "x * 4000"},
	"list growth":       {"x = [1] * 4_000_000", "y = []; y += x; y += x"},
	"list of a set":     {"x = set(range(1_000_000))", "list(x)"},
	"unpacking":         {"x = [1] * 5_000_000", "a, *b = x"},
	"count":             {"x = [1] * 5_000_000", "x.count(2); 2 in x"},
	"tuple of a list":   {"x = [1] * 4_000_000", "tuple(x)"},
	"copies of a dict":  {"x = dict.fromkeys(range(1_000_000))", "x.copy(); dict(x) == x"},
	"growth of a dict":  {"x = list(range(1_000_000))", "dict.fromkeys(x)"},
	"copies of a set":   {"x = set(range(1_000_000))", "x.copy()"},
	"union of sets":     {"x = set(range(500_000)); y = set(range(250_000, 750_000))", "x | y"},
	"split":             {"x = 'ab ' * 1_000_000", "x.split(); x.split(' '); x.splitlines()"},
	"split of bytes":    {"x = b'ab ' * 1_000_000", "x.split(); x.rsplit(b' ')"},
	"join":              {"x = ['abcdefgh' * 10] * 500_000", "','.join(x)"},
	"text repetition":   {"x = 'abc'", "x * 30_000_000; x + 'd' * 50_000_000"},
	"class of text":     {"x = 'a' * 50_000_000", "x.isalpha(); x.isidentifier()"},
	"bytes in capitals": {"x = b'a' * 50_000_000", "x.upper(); x.replace(b'a', b'cc')"},
	"repr of text":      {"x = 'é\\n' * 10_000_000", "repr(x)"},
	"text as JSON":      {"import json; x = 'é\\n' * 10_000_000", "json.dumps(x)"},
	"base64":            {"import base64; x = bytes(60_000_000); y = b'QUJD' * 10_000_000", "base64.b64encode(x); base64.b64decode(y); base64.encodebytes(x)"},
	"many conversions":  {"x = '%d ' * 300_000; y = (1,) * 300_000", "x % y"},
	"gcd":               {"import math; x = 3 ** 1_000_000; y = 7 ** 500_000", "math.gcd(x, y)"},
	"lcm":               {"import math; x = 3 ** 1_000_000; y = 7 ** 500_000", "math.lcm(x, y)"},
	"fractions":         {"from fractions import Fraction; x = Fraction(3 ** 200_000, 7 ** 100_000)", "x * x + x"},
	"power modulo":      {"x = 3 ** 600_000", "pow(x, x, x - 1)"},
	"inverse":           {"x = 3 ** 600_000; y = 7 ** 300_000", "pow(x, -1, y)"},
	"product":           {"x = (5 << 16_000_000) - 1", "x * x"},
	"quotient":          {"x = 5 << 16_000_000; y = 7 ** 1_000_000", "x // y"},
	"digits":            {"import sys; sys.set_int_max_str_digits(0); x = (5 << 13_000_000) - 1", "str(x)"},
	"number of digits":  {"import sys; sys.set_int_max_str_digits(0); x = '7' * 5_000_000", "int(x)"},
	"factorial":         {"import math", "math.factorial(600_000)"},
	"binomial":          {"import math", "math.comb(800_000, 400_000)"},
	"quotient, decimal": {"import decimal; decimal.getcontext().prec = 200_000; x = decimal.Decimal(7) ** 100_000; y = decimal.Decimal(3) ** 100_000", "x / y"},

	"exec":               {"x = 'x = 1\\n' * 300_000", "exec(x)"},
	"compile one class":  {"x = 'class C:\\n' + '    def f(self, a, b=1): return self.x[a] + b\\n' * 100_000", "compile(x, 'f', 'exec')"},
	"eval of a table":    {"x = '{' + '(a, 1): \"b\", ' * 200_000 + '}'; a = 1", "eval(x)"},
	"parse":              {"import ast; x = 'x = y + 1\\n' * 100_000", "ast.parse(x)"},
	"compile of a tree":  {"import ast; x = ast.parse('x = y + 1\\n' * 40_000)", "compile(x, 'f', 'exec')"},
	"refused program":    {"x = 'print(x)\\n' * 200_000 + 'x ='", "try: compile(x, 'f', 'exec')\n    except SyntaxError: pass"},
	"unclosed bracket":   {"x = 'x = (' + 'a, \\n' * 300_000", "try: compile(x, 'f', 'exec')\n    except SyntaxError: pass"},
	"warnings of syntax": {"x = 'x = \"\\\\d\"\\n' * 100_000; import warnings; warnings.simplefilter('ignore')", "compile(x, 'f', 'exec')"},
}

func TestCancel_Computation_Good(t *testing.T) {
	for name, c := range cancelComputations {
		t.Run(name, func(t *testing.T) {
			best := time.Hour // the machine may be busy: one quick end shows that the step gives way
			for round := 0; round < 8 && best > cancelBound; round++ {
				best = min(best, cancelled(t, c.prepare, c.endless, time.Duration(10+7*round)*time.Millisecond))
			}
			t.Logf("%v", best)
			if best > cancelBound {
				t.Errorf("goes on for %v", best)
			}
		})
	}
}

// cancelled is how long it takes from the cancellation of a script, some time after it began, to its end.
func cancelled(t *testing.T, prepare, endless string, after time.Duration) time.Duration {
	t.Helper()
	in, err := py.New()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := in.Run(context.Background(), prepare); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	ctx, cancel := context.WithTimeout(context.Background(), after)
	defer cancel()
	if err := in.Run(ctx, "while True:\n    "+endless+"\n"); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatal(err)
	}
	return time.Since(began) - after
}

// An interrupt in a long computation is an exception that a script can handle.
func TestInterrupt_Computation_Good(t *testing.T) {
	for name, c := range cancelComputations {
		if name != "isqrt" && name != "exec" && name != "sort of ints" {
			continue
		}
		in, err := py.New()
		if err != nil {
			t.Fatal(err)
		}
		if err := in.Set("interrupt", func() { time.AfterFunc(5*time.Millisecond, in.Interrupt) }); err != nil {
			t.Fatal(err)
		}
		if err := in.Run(context.Background(), c.prepare); err != nil {
			t.Fatal(err)
		}
		if err := in.Run(context.Background(), "stopped = False\ntry:\n  interrupt()\n  while True:\n    "+c.endless+"\nexcept KeyboardInterrupt: stopped = True\n"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if v, err := in.Eval(context.Background(), "stopped"); err != nil || v.String() != "True" {
			t.Errorf("%s: %v, %v", name, v, err)
		}
	}
}
