# Module string.templatelib: the parts of t-strings.
from string.templatelib import Interpolation, Template, convert
import string.templatelib as lib
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
name, n, w = "World", 3.14159, 10
a = t"Hello {name!r:>{w}} and {n:.2f}{name=}!"
print(a); print(a.strings, a.values); print([ (i.value, i.expression, i.conversion, i.format_spec) for i in a.interpolations])
print(list(a)); print(list(t"")); print(list(t"{1}{2}")); print(t"".strings, t"{1}".strings)
print(t"a" + t"{n}" + t"b"); print((t"x{1}" + t"y{2}").strings)
t(lambda: t"a" + "b"); t(lambda: "a" + t"b"); t(lambda: t"a" * 2); t(lambda: t"a" == t"a"); t(lambda: len(t"a")); t(lambda: f"{t'a'!s}")
t(lambda: Template("a", Interpolation(5, "five"), "b", "c", Interpolation(6))); t(lambda: Template()); t(lambda: Template(5)); t(lambda: Template("a", 5)); t(lambda: Template(Interpolation(1), Interpolation(2)).strings); t(lambda: Template("a", x=1))
i = Interpolation(42, "x", "r", ">5"); t(lambda: i); t(lambda: Interpolation(1)); t(lambda: Interpolation()); t(lambda: Interpolation(1, 2)); t(lambda: Interpolation(1, "x", "q")); t(lambda: Interpolation(1, "x", "rr")); t(lambda: Interpolation(1, "x", None, 5)); t(lambda: Interpolation(value=1, expression="e", conversion="a", format_spec="s"))
for attr in ("value", "expression", "conversion", "format_spec", "other"): t(lambda: getattr(i, attr)); t(lambda: type(i).__dict__.get(attr) is not None)
match i:
    case Interpolation(value, expression, conversion, spec): print(value, expression, conversion, spec)
t(lambda: convert("é", "a")); t(lambda: convert("é", "r")); t(lambda: convert(5, "s")); t(lambda: convert(5, None)); t(lambda: convert(5, "x"))
def f():
    class S(Template): pass
t(f)
def f():
    class S(Interpolation): pass
t(f)
t(lambda: iter(a).__next__()); it = iter(t"x{1}y"); print(next(it), next(it), next(it)); t(lambda: next(it)); print(type(it).__name__, type(it).__module__)
def html(template):
    out = []
    for part in template:
        match part:
            case str(): out.append(part)
            case Interpolation(v, _, c, s): out.append(format(convert(v, c), s).replace("<", "&lt;"))
    return "".join(out)
print(html(t"<b>{'<i>'}</b>{n:8.3f}{name!r}"))
t(lambda: t"{1/0}"); t(lambda: t"{undefined}")
import pickle, copy
t(lambda: pickle.loads(pickle.dumps(t"a{1}b")).strings); t(lambda: pickle.loads(pickle.dumps(Interpolation(5, "x", "r", "s")))); t(lambda: copy.copy(i)); t(lambda: Interpolation.__match_args__); t(lambda: Template[int]); t(lambda: Interpolation[int])
print(lib.__all__ if hasattr(lib, "__all__") else sorted(n for n in dir(lib) if not n.startswith("_")))
