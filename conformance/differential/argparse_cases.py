# Random parsers and command lines: usage, help, namespaces and errors of argparse. Usage: argparse_cases.py SEED N
import argparse
import random
import sys

seed, count = int(sys.argv[1]), int(sys.argv[2])
rnd = random.Random(seed)


class Parser(argparse.ArgumentParser):
    def _print_message(self, message, file=None):
        print("| " + message.rstrip("\n").replace("\n", "\n| "))


WORDS = "alpha beta gamma-delta a the longer-hyphenated-word-here x %(default)s %(prog)s 100%% supercalifragilisticexpialidocious and of".split()
NAMES = ["--verbose", "--version-info", "--value", "--no-cache", "-v", "-x", "-n", "--num", "--number", "-1", "--a-b", "-ab"]


def text():
    return " ".join(rnd.choice(WORDS) for _ in range(rnd.choice((0, 1, 3, 12, 25)))) or None


def options(positional):
    kw = {}
    if rnd.random() < 0.5:
        kw["nargs"] = rnd.choice([None, "?", "*", "+", 1, 2, "...", 0])
    if rnd.random() < 0.3:
        kw["type"] = rnd.choice([int, float, str])
    if rnd.random() < 0.3:
        kw["default"] = rnd.choice([None, 5, "7", [1], "x", argparse.SUPPRESS])
    if rnd.random() < 0.2:
        kw["choices"] = rnd.choice([["1", "2"], [1, 2], "ab"])
    if rnd.random() < 0.6:
        kw["help"] = rnd.choice([text(), text(), argparse.SUPPRESS])
    if rnd.random() < 0.2:
        kw["metavar"] = rnd.choice(["META", ("A", "B"), ("ONE",)])
    if not positional and rnd.random() < 0.2:
        kw["required"] = True
    if rnd.random() < 0.4:
        kw["action"] = rnd.choice(["store", "store_true", "store_false", "append", "count", "extend", "store_const", argparse.BooleanOptionalAction])
        if isinstance(kw["action"], str) and kw["action"] in ("store_true", "store_false", "count", "store_const") or not isinstance(kw["action"], str):
            kw = {k: v for k, v in kw.items() if k in ("action", "help", "required")}
        if kw["action"] == "store_const":
            kw["const"] = "C"
    return kw


def add(target, positional):
    try:
        if positional:
            target.add_argument(rnd.choice(["pos", "other", "third"]), **options(True))
        else:
            target.add_argument(*rnd.sample(NAMES, rnd.choice((1, 1, 2))), **options(False))
    except Exception as e:
        print("  add:", type(e).__name__, e)


def make():
    kw = {}
    if rnd.random() < 0.4:
        kw["description"] = text()
    if rnd.random() < 0.3:
        kw["epilog"] = text()
    if rnd.random() < 0.2:
        kw["formatter_class"] = rnd.choice([argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter, argparse.ArgumentDefaultsHelpFormatter])
    if rnd.random() < 0.1:
        kw["allow_abbrev"] = False
    if rnd.random() < 0.1:
        kw["conflict_handler"] = "resolve"
    if rnd.random() < 0.1:
        kw["suggest_on_error"] = True
    p = Parser(prog=rnd.choice(["prog", "a-rather-long-program-name"]), **kw)
    targets = [p]
    if rnd.random() < 0.4:
        targets.append(p.add_argument_group(rnd.choice(["grp", None]), text()))
    if rnd.random() < 0.4:
        targets.append(p.add_mutually_exclusive_group(required=rnd.random() < 0.4))
    for _ in range(rnd.randrange(1, 6)):
        add(rnd.choice(targets), rnd.random() < 0.35)
    if rnd.random() < 0.25:
        sub = p.add_subparsers(dest="cmd", required=rnd.random() < 0.5, help=text() if rnd.random() < 0.5 else None)
        for name in rnd.sample(["run", "stop", "status"], 2):
            s = sub.add_parser(name, help=text() if rnd.random() < 0.5 else None, aliases=[name[0]] if rnd.random() < 0.3 else [])
            add(s, rnd.random() < 0.5)
    return p


def line():
    items = []
    for _ in range(rnd.randrange(7)):
        items.append(rnd.choice(NAMES + ["1", "2", "a", "x", "run", "stop", "--", "-1", "-5", "3.5", "--val", "--ver=1", "--num=2", "-x1", "-vx", "-n3", "-", "", "--value=", "stat", "-ab"]))
    return items


for i in range(count):
    print("case", i)
    try:
        p = make()
    except Exception as e:
        print("  make:", type(e).__name__, e)
        continue
    for f in (p.format_usage, p.format_help):
        try:
            print(f())
        except Exception as e:
            print("  format:", type(e).__name__, e)
    for _ in range(6):
        args = line()
        method = rnd.choice(["parse_args", "parse_args", "parse_known_args", "parse_intermixed_args"])
        try:
            print(args, method, getattr(p, method)(args))
        except SystemExit as e:
            print(args, method, "exit", e.code)
        except Exception as e:
            print(args, method, type(e).__name__, e)
