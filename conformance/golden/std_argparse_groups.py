# Usage of argparse with exclusive groups, and options that take a number of strings.
import argparse
S = argparse.SUPPRESS


class P(argparse.ArgumentParser):
    def error(self, message):
        raise ValueError(message)


def show(req, *members):
    p = argparse.ArgumentParser(prog="p", add_help=False)
    p.add_argument("--before")
    g = p.add_mutually_exclusive_group(required=req)
    p.add_argument("--mid")
    for m, kw in members:
        g.add_argument(m, **kw)
    p.add_argument("--after")
    p.add_argument("last")
    print(req, [m[0] for m in members], p.format_usage().strip())


v, w, h = ("-v", dict(action="store_true")), ("-w", dict(action="store_true")), ("--hid", dict(help=S))
hp, pos, rem, star = ("hidpos", dict(nargs="?", help=S)), ("pos", dict(nargs="?")), ("rem", dict(nargs="...")), ("star", dict(nargs="*"))
for req in (True, False):
    for ms in ((v,), (v, h), (h, v), (v, hp), (hp, v), (pos,), (pos, hp), (rem,), (rem, h), (star,), (star, hp), (v, w, hp), (h,), (hp,), (v, pos), (v, rem), (rem, star), (hp, v, w)):
        show(req, *ms)


def make(n):
    p = P(prog="x")
    p.add_argument("--num", nargs=n)
    p.add_argument("--known", action="store_true")
    p.add_argument("pos", nargs="*")
    return p


for n in (1, 2, None, "+", "?"):
    for a in (["--num", "--unk"], ["--num", "a", "--unk"], ["--num", "--known"], ["--num", "a", "--known"], ["--num", "--known", "a"], ["--num", "--", "a"], ["--num", "a", "--", "b"], ["--num", "-z", "-y"], ["--num", "a", "b", "--unk", "c"]):
        for method in ("parse_known_args", "parse_known_intermixed_args"):
            try:
                print(n, a, getattr(make(n), method)(a))
            except ValueError as e:
                print(n, a, e)
p = P(prog="x")
g = p.add_mutually_exclusive_group(required=True)
g.add_argument("pos", nargs="*", default=5)
g.add_argument("-x", action="store_true")
p.add_argument("pos2")
for a in ([], ["1"], ["1", "2"], ["-x", "1"], ["-x"]):
    for m in ("parse_args", "parse_intermixed_args"):
        try:
            print(a, m, getattr(p, m)(a))
        except ValueError as e:
            print(a, m, e)
for kw in (dict(action="count"), dict(action="store_true"), dict(action="store_const", const=1), dict(action=argparse.BooleanOptionalAction), dict(nargs=0)):
    try:
        print(P().add_argument("pos", **kw))
    except ValueError as e:
        print(str(e)[:60])

# Options that others have replaced are no more members of their groups.
p = argparse.ArgumentParser(prog="prog")
g = p.add_mutually_exclusive_group(required=True)
g.add_argument("--verbose", choices=[1,2])
g.add_argument("-1", action="store_true")
p.add_argument("pos", nargs=2, choices="ab")
print(p.format_usage())
p = argparse.ArgumentParser(prog="prog", conflict_handler="resolve")
g = p.add_mutually_exclusive_group(required=True)
g.add_argument("--verbose", choices=[1,2])
g.add_argument("-1", action="store_true")
g.add_argument("-x", "-1", action="store_true")
g.add_argument("-1", action="store_true")
p.add_argument("pos", nargs=2, choices="ab")
print(p.format_usage())
g.add_argument("other", nargs="?")
print(p.format_usage())
# Of positional arguments the first is shown with the options.
g.add_argument("third", nargs="?")
print(p.format_usage())
g.add_argument("fourth", nargs="?", help=argparse.SUPPRESS)
print(p.format_usage())
