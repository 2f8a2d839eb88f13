// This file runs programs that put values of other types where the engine has its own: what modules keep in attributes that scripts can set,
// what hooks return, objects that were never initialised, and containers that change while they are used.

package py

import (
	"context"
	"fmt"
	"testing"
	"time"
)

// TestHostile_Replaced_Ugly replaces what modules look up or call.
func TestHostile_Replaced_Ugly(t *testing.T) {
	// Exception classes whose __new__ makes something else.
	var cases []hostileCase
	for _, c := range [][3]string{
		{"calendar", "calendar.IllegalMonthError", "calendar.monthrange(2000, 77)"},
		{"configparser", "configparser.NoSectionError", "configparser.ConfigParser().get('a', 'b')"},
		{"configparser", "configparser.ParsingError", "configparser.ConfigParser().read_string('a b c')"},
		{"getopt", "getopt.GetoptError", "getopt.getopt(['-x'], '')"},
		{"ipaddress", "ipaddress.AddressValueError", "ipaddress.IPv4Address('x')"},
		{"re", "re.error", "re.compile('(')"},
		{"tomllib", "tomllib.TOMLDecodeError", "tomllib.loads('=')"},
		{"zoneinfo", "zoneinfo.ZoneInfoNotFoundError", "zoneinfo.ZoneInfo('nowhere')"},
		{"tokenize", "tokenize.TokenError", "list(tokenize.generate_tokens(iter(['(']).__next__))"},
		{"_hashlib", "_hashlib.UnsupportedDigestmodError", "_hashlib.hmac_new(b'a', b'b', 'x')"},
	} {
		cases = append(cases, hostileCase{c[1], fmt.Sprintf("import %s\n%s.__new__ = lambda *a, **k: 3\n%s", c[0], c[1], c[2]), "TypeError"})
	}
	runHostile(t, append(cases, []hostileCase{
		{"names of days", "import calendar\ncalendar.day_abbr = [3] * 7\ncalendar.HTMLCalendar().formatweekday(0)", "TypeError"},
		{"date of timegm", "import calendar, datetime\nclass D(datetime.date):\n def toordinal(self): return 'a'\ndatetime.date = D\ncalendar.timegm((1970, 1, 1, 0, 0, 0))", ""},
		{"option pattern", "import configparser\np = configparser.ConfigParser()\nclass R:\n def match(self, *a): return self\n def group(self, *a): return 3\np._optcre = R()\np.read_string('[a]\\nb=1')", "TypeError"},
		{"re.escape", "import configparser, re\nre.escape = lambda s: 3\nconfigparser.ConfigParser(delimiters=('x', 'y', 'z')).read_string('')", ""},
		{"os.path.split", "import os\nos.path.split = lambda *a: 3\nos.makedirs('/a/b/c')", "TypeError"},
		{"protocol attributes", "import typing\nclass P(typing.Protocol): pass\nP.__protocol_attrs__ = [3]\ntyping.runtime_checkable(P)", "TypeError"},
		{"protocol attributes checked", "import typing\n@typing.runtime_checkable\nclass P(typing.Protocol):\n def a(self): pass\nP.__protocol_attrs__ = {3}\nisinstance(3, P)", "TypeError"},
		{"names of members", "import enum\nclass E(enum.Flag):\n A = 1\nE._member_names_ = [3, 'x']\nenum.verify(enum.CONTINUOUS)(E)", ""},
		{"name of a member", "import enum\nclass E(enum.Enum):\n A = 1\nE.A._name_ = 3\nE.A._add_value_alias_(2)", ""},
		{"lists of members", "import enum\nclass E(enum.Enum):\n A = 1\nE._unhashable_values_map_ = {'A': 3}\nE.A._add_value_alias_([])", "TypeError"},
		{"names of an enum dict", "import enum\nd = enum.EnumDict()\nd._member_names = {3: 4}\nenum.EnumType('E', (enum.Enum,), d)", "TypeError"},
		{"name of a field", "import dataclasses\ndataclasses.field().name = 3", "TypeError"},
		{"deleted part of a field", "import dataclasses\nf = dataclasses.field()\ndel f.default\nrepr(f)", "AttributeError"},
		{"fields of a class", "import dataclasses\n@dataclasses.dataclass\nclass D: a: int\nd = D(1)\nD.__dataclass_fields__ = 3\ndataclasses.replace(d)", "TypeError"},
		{"field without a name", "import dataclasses\n@dataclasses.dataclass\nclass D: a: int\nd = D(1)\nf = dataclasses.field()\nf._field_type = D.__dataclass_fields__['a']._field_type\nD.__dataclass_fields__ = {'b': f}\ndataclasses.asdict(d)", ""},
		{"annotations that are no names", "import dataclasses\ndataclasses.dataclass(type('D', (), {'__annotations__': {3: int}}))", "TypeError"},
		{"attributes that are no names", "import dataclasses\ndataclasses.dataclass(type('D', (), {3: dataclasses.field()}))", ""},
		{"errors of a parser", "import argparse\nargparse.ArgumentError.__new__ = lambda *a, **k: 3\nargparse.ArgumentParser(exit_on_error=False).parse_args(['-x'])", "TypeError"},
		{"urlparse", "import mimetypes, urllib.parse\nurllib.parse.urlparse = lambda *a, **k: 3\nmimetypes.guess_type('a.b')", "AttributeError"},
		{"stack summary", "import traceback\nclass S(traceback.StackSummary):\n def __new__(cls): return 3\nS.from_list([])", "TypeError"},
		{"modules of os", "import sys\nfor name in 'os', 'codecs', 'posix', '_codecs': sys.modules.pop(name, None)\nsys.modules['posix'] = sys.modules['_codecs'] = 3\ntry: import os\nexcept TypeError: import codecs", "TypeError"},
		{"modules of a walk", "import pkgutil\npkgutil.ModuleInfo = lambda *a: 3\nlist(pkgutil.walk_packages())", "|TypeError"},
		{"pattern of strptime", "import re, time\nclass P:\n def match(self, s): return self\n def end(self): return 1\n def groupdict(self): return {3: 4}\nre.compile = lambda *a: P()\ntime.strptime('1', '%d')", "TypeError"},
		{"function of strange parts", "import inspect\nclass F:\n __name__ = 3\n __code__ = (lambda: 0).__code__\n __defaults__ = 3\n __kwdefaults__ = 4\n def __call__(self): pass\ninspect.getcallargs(F())", "TypeError|AttributeError"},
		{"decoded source", "import importlib.util\nclass S:\n def decode(self, e): return 3\nimportlib.util.decode_source(S())", "TypeError"},
		{"attributes of an action", "import argparse\np = argparse.ArgumentParser()\na = p.add_argument('-a', help='%(prog)s')\na.__dict__[3] = argparse.SUPPRESS\np.format_help()", ""},
	}...))
}

// TestHostile_Arguments_Ugly calls functions that are not meant for scripts, or without what they take for granted.
func TestHostile_Arguments_Ugly(t *testing.T) {
	runHostile(t, []hostileCase{
		{"method whose self is a keyword", "dict.update(value={})", "TypeError"},
		{"module's __getattr__", "import importlib.machinery as m\nm.__getattr__(3)", "TypeError"},
		{"warning option", "import warnings\nwarnings._setoption(3)", "TypeError"},
		{"class of a named tuple", "import inspect\ninspect.FullArgSpec.__new__(int, 1, 2, 3, 4, 5, 6, 7)", "TypeError"},
		{"namespace of a named tuple", "import typing\ntyping.NamedTupleMeta.__new__(typing.NamedTupleMeta, 'N', (typing.NamedTuple,), 3)", "|TypeError"},
		{"class of tokens", "import tokenize, io\ntokenize.TokenInfo = int\nlist(tokenize.generate_tokens(io.StringIO('a').readline))", "TypeError"},
		{"many parts of a key", "import tomllib\ntomllib.loads('.'.join(['a'] * 50000) + '=1')", ""},
		{"limit of a traceback", "import traceback, types\ntraceback.format_stack(limit=types.CellType(1))", ""},
		{"class of a CodecInfo", "import codecs\ncodecs.CodecInfo.__new__(3, 1, 2)", "TypeError"},
		{"other class of a CodecInfo", "import codecs\ncodecs.CodecInfo.__new__(int, 1, 2)", "TypeError"},
		{"update_abstractmethods", "import abc\nclass C: __abstractmethods__ = ()\nabc.update_abstractmethods(C())", "AttributeError"},
		{"str subclass in a calendar", "import calendar\nclass S(str):\n def __rmod__(self, other): return 3\ncalendar.HTMLCalendar().formatday(S('a'), 0)", "TypeError"},
		{"annotate function", "import annotationlib\nclass F:\n __code__ = __globals__ = __closure__ = __name__ = 3\n def __call__(self, *a): raise NotImplementedError\nannotationlib.call_annotate_function(F(), annotationlib.Format.FORWARDREF)", "TypeError"},
		{"annotate function without cells", "import annotationlib\nx = 1\ndef f():\n def g(format): return y\n y = 1\n return g\ng = f()\nclass F:\n __code__ = g.__code__\n __globals__ = {}\n __closure__ = ()\n __name__ = 'f'\n def __call__(self, *a): raise NotImplementedError\nannotationlib.call_annotate_function(F(), annotationlib.Format.STRING)", "TypeError"},
	})
}

// TestHostile_Uninitialised_Ugly uses objects that only __new__ has seen, and deletes what has no default.
func TestHostile_Uninitialised_Ugly(t *testing.T) {
	runHostile(t, []hostileCase{
		{"super", "super.__new__(super).__get__(1, 2)", ""},
		{"flag of a frame", "import sys\ndel sys._getframe().f_trace_lines", "TypeError"},
		{"opcodes of a frame", "import sys\ndel sys._getframe().f_trace_opcodes", "TypeError"},
		{"name of a file", "import io\nio.FileIO.__new__(io.FileIO).name", "AttributeError"},
		{"pair", "import io\nio.BufferedRWPair.__new__(io.BufferedRWPair).close()", "ValueError"},
		{"closed pair", "import io\nio.BufferedRWPair.__new__(io.BufferedRWPair).closed", "ValueError"},
		{"stream", "import codecs\ncodecs.StreamReaderWriter.__new__(codecs.StreamReaderWriter).seek(0)", "AttributeError|RecursionError"},
		{"recoder", "import codecs\ncodecs.StreamRecoder.__new__(codecs.StreamRecoder).seek(0)", "AttributeError|RecursionError"},
		{"decoder", "import io\nio.IncrementalNewlineDecoder.__new__(io.IncrementalNewlineDecoder).getstate()", "ValueError"},
		{"decoder that is reset", "import io\nio.IncrementalNewlineDecoder.__new__(io.IncrementalNewlineDecoder).reset()", ""},
		{"pipe", "import os\nos._wrap_close.__new__(os._wrap_close).x", "AttributeError"},
		{"list of itself", "import collections\nu = collections.UserList()\nu.data = u\nlen(u)", "RecursionError"},
		{"dict of itself", "import collections\nu = collections.UserDict()\nu.data = u\nu[1]", "RecursionError"},
	})
}

// TestHostile_Subclasses_Ugly gives subclasses of built-in classes attributes, which need room.
func TestHostile_Subclasses_Ugly(t *testing.T) {
	var cases []hostileCase
	for _, c := range []string{"_thread.RLock()", "copy.copy(itertools.tee([])[0])", "collections.deque().copy()", "decimal.Context().copy()", "pickle.Pickler(io.BytesIO())", "io.BytesIO()", "datetime.datetime.now()", "functools.partial(len)"} {
		cases = append(cases, hostileCase{c, "import _thread, copy, itertools, collections, decimal, pickle, io, datetime, functools\nx = " + c + "\ntry: S = type('S', (type(x),), {})\nexcept TypeError: S = None\n" +
			"if S:\n for a in ((), (len,), ([],), (io.BytesIO(),), (2020, 1, 1)):\n  try: y = S(*a)\n  except TypeError: continue\n  for z in y, copy.copy(y) if S.__base__ not in (_thread.RLock, pickle.Pickler) else y:\n   if isinstance(z, S):\n    for i in range(50): setattr(z, f'a{i}', [i])\n    assert z.a7 == [7]", ""})
	}
	runHostile(t, cases)
}

// TestHostile_Nested_Ugly nests what asks what is in it.
func TestHostile_Nested_Ugly(t *testing.T) {
	var cases []hostileCase
	for _, c := range [][2]string{
		{"types.MappingProxyType(x)", "len(x)"}, {"types.MappingProxyType(x)", "x[1]"}, {"types.MappingProxyType(x)", "1 in x"}, {"types.MappingProxyType(x)", "iter(x)"},
		{"types.MappingProxyType(x)", "x | {}"}, {"itertools.chain(x)", "next(x)"}, {"itertools.islice(x, 5)", "next(x)"}, {"itertools.takewhile(bool, x)", "next(x)"},
		{"itertools.filterfalse(bool, x)", "next(x)"}, {"itertools.starmap(pow, x)", "next(x)"}, {"itertools.compress(x, itertools.repeat(1))", "next(x)"},
		{"itertools.batched(x, 1)", "next(x)"}, {"itertools.accumulate(x)", "next(x)"},
	} {
		cases = append(cases, hostileCase{c[1] + " of " + c[0], "import types, itertools\nx = iter({}) if 'itertools' in '''" + c[0] + "''' else {}\nfor i in range(100000): x = " + c[0] + "\n" + c[1], "RecursionError"})
	}
	runHostile(t, cases)
}

// TestHostile_Interrupted_Ugly is about Go code that calls Go code for very long: it ends with its context.
func TestHostile_Interrupted_Ugly(t *testing.T) {
	for _, src := range []string{
		"import collections\nx = {1: 2}\nfor i in range(20000):\n u = collections.UserDict()\n u.data = x\n x = u\nx[1]",
		"import random, _random\nclass R(random.Random): pass\nr = R.__new__(R)\nr.x = 1\n_random.Random.setstate(r, (0,) * 624 + (624,))\nr.normalvariate()",
	} {
		ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
		start := time.Now()
		err := newHostile(t).Run(ctx, src)
		cancel()
		if took := time.Since(start); took > hostileDeadline/2 || err == nil {
			t.Errorf("%.60s took %v and ended with %s", src, took, brief(err))
		}
	}
}
