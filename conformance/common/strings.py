# Strings in Python 3.4 syntax.
s = "Hello, World"
print(s, len(s), s[0], s[-1], s[2:5], s[::-1], s[7:])
print(s.replace("l", "L"), s.split(", "), s.find("World"), s.startswith("Hell"), s.endswith("x"))
print("-".join(["a", "b", "c"]), "  x ".strip(), "a b c".split(), "x" * 3, "a" + "b")
print("%d %s %5.2f %x" % (1, "two", 3.14159, 255), "%s" % "only", "%s" % 5)
print("l" in s, "z" not in s, "a" < "b", "abc" == "abc", "" == "x")
for ch in "abc":
    print(ch, ord(ch))
print(repr("it's"), repr("tab\t"), str(5) + "!", 'single', """triple
lines""")
print(sorted("hello"), list("abc"), max("hello"))
print("\x41\u00e9\n".strip(), "raw " + r"\n", len("日本"))
print(["%s=%d" % (k, v) for k, v in [("a", 1), ("b", 2)]])
