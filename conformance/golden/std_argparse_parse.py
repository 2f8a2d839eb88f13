# Parsing with argparse: actions, nargs, types, choices, prefixes, subparsers, groups, defaults, errors.
import argparse
import sys
from argparse import *


def run(parser, *lines, method="parse_args", **kw):
    for line in lines:
        args = line.split() if isinstance(line, str) else line
        try:
            print(repr(line), "=>", getattr(parser, method)(args, **kw))
        except SystemExit as e:
            print(repr(line), "exit", e.code)
        except Exception as e:
            print(repr(line), "raised", type(e).__name__, e)
        sys.stdout.flush()


class P(ArgumentParser):
    def __init__(self, *args, **kw):
        kw.setdefault("prog", "prog")
        super().__init__(*args, **kw)

    def _print_message(self, message, file=None):
        print("[" + message.rstrip("\n") + "]")


def declare(parser, *args, **kw):
    try:
        print("declared", parser.add_argument(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


p = P()
p.add_argument("x")
p.add_argument("y", type=int, nargs="?", default=7)
p.add_argument("-f", "--flag", action="store_true")
p.add_argument("--no-cache", action="store_false", dest="cache")
p.add_argument("-v", action="count", default=0)
p.add_argument("-n", "--number", type=float, default="1.5")
p.add_argument("-a", action="append")
p.add_argument("-e", action="extend", nargs="+")
p.add_argument("-c", action="store_const", const=42)
p.add_argument("-k", action="append_const", const="k", dest="ks")
p.add_argument("--choice", choices=["red", "green"])
p.add_argument("--ints", type=int, nargs=2)
p.add_argument("--opt", nargs="?", const="C", default="D")
p.add_argument("--many", nargs="*")
p.add_argument("--bool", action=BooleanOptionalAction)
p.add_argument("--version", action="version", version="%(prog)s 1.0")
run(p, "a", "a 5", "a b", "", "a -f", "a -vvv", "a -v -v", "a -n 2", "a --number=3.25", "a -n x", "a -a 1 -a 2", "a -e 1 2 -e 3", "-c a", "a -k -k", "a --choice red", "a --choice blue", "a --ints 1 2", "a --ints 1", "a --ints 1 x", "a --opt", "a --opt z", "a --many",
    "a --many 1 2", "a --many 1 -- 2", "a --bool", "a --no-bool", "--version", "-h", "a --nope", "a 1 2", "a --fla", "a --n", "a --no", "a -fv", "a -fvn3", "a -n3", "a -fn", "a --flag=1", "a -f1", "a -- -f", "a -- -- -f", "-- a", "a -1", "a --ch", "a --opt=", "--number= a", "a --=x", "a -", "- 5", ["a b"], ["a", "-x y"], "a --choice=", "--version=1")
run(p, "a 1 2 --zzz -q", "a -f", method="parse_known_args")
p2 = P(prefix_chars="+-", allow_abbrev=False, argument_default=SUPPRESS)
p2.add_argument("+x", type=int)
p2.add_argument("++long")
p2.add_argument("-y")
p2.add_argument("pos", nargs="*", type=int)
run(p2, "+x 3", "++long v 1 2", "++lon v", "-y 3 4 5", "", "+x -3", "x")
p3 = P()
p3.add_argument("-1", dest="one", action="store_true")
p3.add_argument("rest", nargs="...")
run(p3, "-1", "-1 a -b c", "-2", "a -1", "")
p4 = P()
p4.add_argument("--pair", nargs=2, metavar=("A", "B"))
p4.add_argument("a", nargs="+")
p4.add_argument("b")
run(p4, "1 2 3", "1", "--pair x y 1 2", "1 --pair x y 2", "1 2 --pair x")
p5 = P()
g = p5.add_mutually_exclusive_group(required=True)
g.add_argument("--foo", action="store_true")
g.add_argument("--bar", type=int)
run(p5, "", "--foo", "--bar 3", "--foo --bar 3", "--bar 1 --bar 2")
p6 = P()
p6.add_argument("--top")
sub = p6.add_subparsers(dest="cmd", title="commands", description="what to do", help="a command", metavar="CMD")
pa = sub.add_parser("alpha", aliases=["al", "a"], help="first")
pa.add_argument("n", type=int)
pa.set_defaults(func="alpha")
pb = sub.add_parser("beta", help="second %(prog)s")
pb.add_argument("--top", default="inner")
pb.add_argument("words", nargs="*")
run(p6, "alpha 1", "al 2", "a x", "beta", "beta --top z w w2", "--top q beta", "gamma", "", "alpha", "alpha 1 extra", "--top 1 alpha 3")
sub.required = True
run(p6, "")
run(p6, "alpha 1 --zz", method="parse_known_args")
try:
    p6.add_subparsers()
except Exception as e:
    print(type(e).__name__, e)
for bad in (lambda: sub.add_parser("alpha"), lambda: sub.add_parser("new", aliases=["al"])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
p7 = P(fromfile_prefix_chars="@", exit_on_error=False)
p7.add_argument("--v", type=int)
run(p7, "--v x", "@nofile", "--w", "--v 1")
p8 = P(suggest_on_error=True)
p8.add_argument("--colour", choices=["red", "green", "blue"])
s8 = p8.add_subparsers()
s8.add_parser("install")
s8.add_parser("remove")
run(p8, "--colour gren", "instal", "--colour zzz", "--color red")
p9 = P()
p9.add_argument("--foo")
p9.add_argument("cmd")
p9.add_argument("rest", nargs="*", type=int)
run(p9, "doit 1 --foo bar 2 3", "doit", "doit 1 2 --foo", method="parse_intermixed_args")
run(p9, "doit 1 --foo bar 2 3", method="parse_args")
run(p9, "doit 1 --zoo bar 2 3", method="parse_known_intermixed_args")


def kind(s):
    if s == "bad":
        raise ArgumentTypeError("it is bad")
    if s == "err":
        raise ValueError("hidden")
    if s == "key":
        raise KeyError("escapes")
    return s.upper()


p10 = P(conflict_handler="resolve")
p10.add_argument("-t", "--type", type=kind, required=True, help="old")
p10.add_argument("-t", type=kind, dest="t2")
run(p10, "--type x", "--type bad", "--type err", "--type key", "-t q --type w", "")
print("-- declarations")
d = P()
declare(d)
declare(d, "-x", "y")
declare(d, "--x", dest="")
declare(d, "--")
declare(d, "pos", dest="other")
declare(d, "--a", action="nope")
declare(d, "--b", type="nope")
declare(d, "--c", nargs=0)
declare(d, "--d", nargs=2, metavar=("X",))
declare(d, "--e", nargs="z")
declare(d, "-h")
declare(d, "--f", const=1)
declare(d, "pos2", required=True)
declare(d, "--g", action="store_true", type=int)
declare(d, "--h1", help="%(nope)s")
declare(d, "--h2", help="50%")
declare(d, "--i", type=FileType)
declare(d, "--no-j", action=BooleanOptionalAction)
declare(d, "--k", action="store_const")
declare(d, "--l", action="append", nargs=0)
declare(d, "--m", choices=3)
declare(d, "ok", nargs="?", default=3)
declare(d, "--sup", default=SUPPRESS, help=SUPPRESS)
declare(d, "-q", "--quiet", "--silent", action="store_true")
print(d.get_default("ok"), d.get_default("zz"))
d.set_defaults(ok=9, extra="e")
print(d.get_default("ok"), d.get_default("extra"))
run(d, "", "5 -q", "--silent")
print("-- namespaces")
n = Namespace(a=1, b="x")
print(n, n == Namespace(a=1, b="x"), n == Namespace(a=2), "a" in n, "z" in n, Namespace(**{"a-b": 1, "c": 2}), n != 5, vars(n))
p11 = P()
p11.add_argument("--a", default=1)
print(p11.parse_args([], Namespace(a=5)), p11.parse_args(["--a", "3"], namespace=n), n)
print(p11, argparse.ArgumentError(None, "msg"), argparse.ArgumentError(p11._actions[1], "msg"), ArgumentTypeError("x"))
p12 = P(parents=[p11], add_help=False)
print(p12.parse_args(["--a", "2"]))
try:
    P(parents=[P()])
except Exception as e:
    print(type(e).__name__, e)
try:
    p5.add_mutually_exclusive_group().add_argument("pos")
except Exception as e:
    print(type(e).__name__, e)
for m in ("add_argument_group", "add_mutually_exclusive_group"):
    for c in (p5.add_argument_group("t"), g):
        try:
            print(type(getattr(c, m)()).__name__)
        except Exception as e:
            print(type(e).__name__, e)
print(FileType("w", 1, "utf-8"), FileType(), FileType("rb"))
run(P(), "-h", "--help")
p13 = P()
p13.add_argument("--dep", deprecated=True)
p13.add_argument("--p", type=lambda s: int(s), default="12")
run(p13, "--dep 1", "--p z")


class Custom(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print("called", values, option_string, self.dest)
        setattr(namespace, self.dest, values)


p14 = P()
p14.add_argument("--cust", action=Custom, nargs="+")
p14.add_argument("pos", action=Custom)
run(p14, "--cust 1 2 --", "x --cust 1 2", "x")
p14.register("action", "cust", Custom)
p14.register("type", "hex", lambda s: int(s, 16))
p14.add_argument("--y", action="cust", type="hex")
run(p14, "x --y ff", "x --y zz")
