# Module annotationlib: formats, forward references, text.
import annotationlib
from annotationlib import *


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


class A:
    x: int
    y: undefined
    z: list[undefined2]
    w: undefined | None
    v: dict[str, undefined.attr[int, ...]]
    s: "text"
    t: (int, undefined)
    c: undefined(1, k=2) + 3 * -other


print(list(Format), Format.FORWARDREF, Format(4))
show(get_annotations, A)
print(get_annotations(A, format=Format.STRING))
f = get_annotations(A, format=Format.FORWARDREF)
for k in ("x", "y", "z", "v", "s"):
    print(k, f[k])
print(f["y"].__forward_arg__, type(f["y"]).__name__, f["y"].__forward_is_class__)
undefined = float
print(f["y"].evaluate(), A.__annotate__(1)["y"] if "other" in globals() else None)


def g(a: int, b: missing = 3, *c: A, d: "str" = 1) -> list[missing]: ...


print(get_annotations(g, format=Format.STRING))
print(get_annotations(g, format=Format.FORWARDREF)["a"])
show(get_annotations, g)
missing = bytes
print(get_annotations(g), get_annotations(g, eval_str=True))
show(get_annotations, 3)
show(get_annotations, g, eval_str=True, format=Format.STRING)
show(get_annotations, g, format=7)
show(get_annotations, g, format=2)
print(get_annotations(print), get_annotations(int), get_annotations(annotationlib))


class B(A):
    pass


print(get_annotations(B), B.__annotations__)
r = ForwardRef("int")
print(r, r.evaluate(), r == ForwardRef("int"), r != ForwardRef("str"), hash(r) == hash(ForwardRef("int")), r.__forward_arg__, r.__forward_module__)
print(ForwardRef("x", module="m"), ForwardRef("list[int]").evaluate(), ForwardRef("a").evaluate(locals={"a": 5}), ForwardRef("a").evaluate(globals={"a": 6}))
print(ForwardRef("nope").evaluate(format=Format.FORWARDREF), ForwardRef("nope").evaluate(format=Format.STRING), r | None)
show(ForwardRef("nope").evaluate)
show(ForwardRef("a b").evaluate)
show(ForwardRef, 3)
print(type_repr(int), type_repr(A), type_repr(...), type_repr(g), type_repr(len), type_repr(list[int]), type_repr("x"), type_repr(None))
print(annotations_to_string({"a": int, "b": "text", "c": list[int], "d": None}))
type Alias = list[nowhere]
print(call_evaluate_function(Alias.evaluate_value, Format.STRING), call_evaluate_function(Alias.evaluate_value, Format.FORWARDREF).__origin__)
print(call_annotate_function(g.__annotate__, Format.STRING), get_annotate_from_class_namespace({}), get_annotate_from_class_namespace({"__annotate__": 1}))


def outer():
    class L:
        a: T
        b: dict[T, later]

    def h(p: T, q: later): ...

    first = get_annotations(L, format=Format.STRING), get_annotations(h, format=Format.STRING)
    later = int
    T = str
    return first, get_annotations(L), get_annotations(h)


print(outer())


def generic[T](x: T, *args: *tuple[int, ...]) -> T: ...


print(get_annotations(generic, format=Format.STRING))
