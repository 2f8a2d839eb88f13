# Help of argparse: layout, wrapping, groups, formatters, metavars, usage, subcommands.
import argparse
import sys
from argparse import *

sys.argv[0] = "dir/script.py"
p = ArgumentParser(description="A program that does things, " * 5, epilog="The end. " * 12)
p.add_argument("source", help="where it comes from")
p.add_argument("dest", nargs="*", help="where it goes, with a very long explanation that has to be broken into several lines of well-formed text")
p.add_argument("-q", "--quiet", action="store_true", help="say nothing")
p.add_argument("--a-very-long-option-name", metavar="VALUE", help="long name")
p.add_argument("-n", type=int, default=5, help="number (default: %(default)s, type %(type)s, dest %(dest)s, prog %(prog)s, 100%%)")
p.add_argument("--choice", choices=["a", "b", "c"], help="one of %(choices)s")
p.add_argument("--hidden", help=SUPPRESS)
p.add_argument("--empty", help="")
p.add_argument("--blank", help="  ")
g = p.add_argument_group("group title", "group description\nin two lines")
g.add_argument("--in-group", nargs=2, metavar=("X", "Y"), help="two")
g.add_argument("--many", nargs="+", help="supercalifragilisticexpialidocious-supercalifragilisticexpialidocious-supercalifragilistic")
g2 = p.add_argument_group("empty group")
m = p.add_mutually_exclusive_group()
m.add_argument("--one", action="store_true")
m.add_argument("--two", help=SUPPRESS)
m.add_argument("--three", action=BooleanOptionalAction, help="yes or no")
print(p.format_help())
print(p.format_usage())
p.print_usage()
p.print_help(sys.stdout)
for formatter in (RawDescriptionHelpFormatter, RawTextHelpFormatter, ArgumentDefaultsHelpFormatter, lambda prog: HelpFormatter(prog, indent_increment=4, max_help_position=40, width=60), lambda prog: HelpFormatter(prog, width=30)):
    p = ArgumentParser(prog="x", description="  line one\n    line two\n\nline three", formatter_class=formatter, epilog="%(prog)s end")
    p.add_argument("pos", help="help one\n  help two", nargs="?", default="dflt")
    p.add_argument("--opt", default=3, help="an option\nhere")
    p.add_argument("--flag", action="store_true", help="a flag")
    p.add_argument("--sup", default=SUPPRESS, help="no default")
    p.add_argument("req", help="required")
    print(p.format_help())
p = ArgumentParser(prog="types", formatter_class=MetavarTypeHelpFormatter)
p.add_argument("--num", type=int)
p.add_argument("pos", type=float, nargs="+")
print(p.format_help())
p = ArgumentParser(prog="tool", usage="%(prog)s [anything]")
sub = p.add_subparsers(title="commands", help="which command", dest="command", required=True)
a = sub.add_parser("build", help="build it", aliases=["b", "make"], description="Build things.")
a.add_argument("target")
b = sub.add_parser("clean", help="clean it")
c = sub.add_parser("hidden")
print(p.format_help())
print(a.format_help())
p = ArgumentParser(prog="tool2")
p.add_argument("--config")
p.add_argument("first")
sub = p.add_subparsers()
a = sub.add_parser("build")
b = sub.add_parser("other", prog="custom")
print(p.format_help(), a.format_usage(), b.format_usage())
p = ArgumentParser(prog="a-program-with-a-very-long-name-that-takes-much-space-in-the-usage-line-of-help", add_help=False)
p.add_argument("--first-option", metavar="FIRST")
p.add_argument("--second-option", metavar="SECOND")
p.add_argument("positional_one")
p.add_argument("positional_two")
print(p.format_help())
p = ArgumentParser(prog="long")
for i in range(12):
    p.add_argument(f"--option-{i}", help=f"number {i}" if i % 2 else None)
for i in range(3):
    p.add_argument(f"positional-{i}", metavar=f"POSITIONAL_{i}")
print(p.format_usage())
p = ArgumentParser(prog="ex")
for req in (True, False):
    m = p.add_mutually_exclusive_group(required=req)
    m.add_argument(f"--a{req}")
    m.add_argument(f"--b{req}", nargs="?")
    m.add_argument(f"pos{req}", nargs="?")
single = p.add_mutually_exclusive_group(required=True)
single.add_argument("--only")
split = p.add_mutually_exclusive_group()
split.add_argument("--left")
p.add_argument("--between")
split.add_argument("--right")
print(p.format_help())
p = ArgumentParser(prog="plus", prefix_chars="+", description=None)
p.add_argument("+f", "++foo", nargs="*", metavar="M")
p.add_argument("++t", nargs="*", metavar=("A", "B"))
p.add_argument("x", nargs="+", metavar="XS")
p.add_argument("y", nargs="...", help="the rest")
p.add_argument("++n", nargs=3)
print(p.format_help())


class Mine(HelpFormatter):
    def _format_action_invocation(self, action):
        return "<" + super()._format_action_invocation(action) + ">"

    def _split_lines(self, text, width):
        return [text.upper()]

    def _get_help_string(self, action):
        return (action.help or "") + "!"

    def start_section(self, heading):
        super().start_section("== " + heading)


p = ArgumentParser(prog="mine", formatter_class=Mine)
p.add_argument("--opt", help="some help")
print(p.format_help())
p = ArgumentParser(prog="v", description="d")
p.add_argument("--version", action="version", version="%(prog)s 2.0 with a long description " + "word " * 20)
try:
    p.parse_args(["--version"])
except SystemExit as e:
    print(e.code)
print(ArgumentParser().prog, repr(ArgumentParser().format_help()))
p._optionals.title = "flags"
p._positionals.title = "args"
print(p.format_help())
f = HelpFormatter("prog")
f.add_usage(None, [], [])
f.add_text("text " * 30)
f.start_section("sec")
f.add_text("inner " * 20)
f.end_section()
f.start_section(SUPPRESS)
f.add_text("no heading")
f.end_section()
print(f.format_help())
print(argparse.ArgumentParser(prog="p", usage=SUPPRESS).format_help())

# Arguments that must be given have no defaults to show.
parser = argparse.ArgumentParser(prog="prog", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
parser.add_argument("--must", required=True, default=3, help="given")
parser.add_argument("--may", default=3, help="left out")
parser.add_argument("all", nargs="*", default=[1], help="the rest")
print(parser.format_help())
