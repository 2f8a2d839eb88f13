# f-strings: nesting, conversions, =, specs, quotes, multi-line, lambda, evaluation order.
import sys
name, width, prec, value = "World", 12, 3, 3.14159265
print(f"Hello {name}!", f"{name!r}", f"{name!s:>{width}}|", f"{name!a}", f"{'é'!a}")
print(f"{value:.{prec}f} {value:{width}.{prec}} {value:<{width}}| {value:^+{width}.2e}|")
print(f"{name=} {value = } {value=:.2f} {name=!s} { name = !r:>10}")
print(f"{{}} {{{name}}} {'{'} {'}'}")
print(f"nested {f'{name + f'{1 + 1}'}'} {"same quotes"} {"\n".join(["a", "b"])}")
print(f"{[x for x in range(3)]} {(lambda x: x * 2)(4)} { {'k': 1}['k'] } {name[0]} {name[1:3]}")
print(f"{
    name
    .upper()  # a comment
} {1 if name else 2} {name if False else "no"}")
print(f'''triple {name}
line two {value:
>10.2f}''')
print(rf"raw \n {name}\d", fr'{name}\\')
print(f"{1:b} {255:x} {255:#X} {255:#o} {255:08b} {-255:+d} {1234567:,} {1234567:_} {65:c} {0xffff:_x}")
print(f"{3:5}|{3:<5}|{3:^5}|{3:>5}|{3:=5}|{-3:=5}|{-3:05}|{3:*^7}|{3: }|{3:+}|")
print(f"{'s':5}|{'s':<5}|{'s':^5}|{'s':>5}|{'string':.3}|{'string':8.3}|{'é日':>5}|")
print(f"{True} {True:d} {True:5} {None} {...} {[1, 'a']} {(1,)} { {1} }")
print(f"{1e10} {1e16} {1e-5} {1.0} {1e22:.0f} {1/3:.50f}")
print(f"{2.5:.0f} {3.5:.0f} {0.125:.2f} {1e300:g} {1234567.0:g} {123456.0:g} {0.0001:g} {0.00001:g} {100.0:#g} {5.0:n}")
print(f"{0.5:%} {0.12345:.1%} {1.5:e} {1.5:E} {float('inf'):f} {float('nan'):F} {-0.0} {-0.0:z.1f} {float('-inf'):010}")
print(f"{1 + 2j} {1 + 2j:.2f} {1j:>10} {-1.5 - 0j}")
print(f"{1234567.891:,.2f} {1234567.891:_.1f} {12345678:,} {1e9:,} {0.1234567:.6_f}")


class Fmt:
    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "Fmt()"

    def __str__(self):
        return "fmt"


f = Fmt()
print(f"{f} {f:abc} {f!r} {f!s:>6} {f:{1}{2}} {f:%Y-%m} {f:{{}}}")


def order(x):
    print("eval", x, end="; ")
    return x


print(f"{order(1)}{order(2):{order(3)}}{order(4)!r}")
print("{} {} {}".format(1, "a", None), "{1} {0} {1}".format("a", "b"), "{x} {y!r:>5}".format(x=1, y="z"))
print("{0[1]} {0[0]} {d[key]} {o.real} {0}".format([1, 2], d={"key": "v"}, o=5))
print("{:{}} {:>{w}.{p}f}|".format("a", 4, 2.5, w=8, p=3), "{!r} {!s} {!a}".format("é", "é", "é"))
print("%s %r %d %5.2f %x %o %e %c %% %5s|%-5s|" % ("s", "r", 42, 3.14159, 255, 8, 12345.678, "c", "r", "l"))
print("%(a)s %(b)05d %(a)r" % {"a": "x", "b": 42}, "%*d|%-*d|" % (5, 42, 5, 42), "%+d % d %#x %i" % (1, 2, 255, 3.7))
print("%s" % (1,), "%s %s" % (1, (2,)), "%.3s|%10.2s|" % ("abcdef", "xyz"), "%a" % "é", "%c" % 233)
print("%g %g %G %.3g %#.3g" % (1e5, 1e-5, 1e-10, 1234.5, 1))
print(format(255, "x"), format("a", ">3"), format(3.0), format(f, "q"), format(10**30, ",d"), "{:,}".format(10**20))
print(sys.getsizeof is not None, f"{'a' 'b'}" "c" f'{1}', f"\N{BULLET} {'\N{BULLET}'} \x41 \u00e9 \101")
