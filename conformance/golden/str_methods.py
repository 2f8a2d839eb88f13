# str: every method, escapes, repr, slicing, comparison, unicode.
s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), "straße".upper(), "ǅ".lower(), "ŉ".upper(), "ﬁ".title())
print(s.find("o"), s.rfind("o"), s.find("z"), s.find("o", 5), s.find("o", 5, 8), s.index("W"), s.count("l"), s.count(""), s.count("l", 3, 5), "aaaa".count("aa"), s.find("", 100))
print(s.startswith("Hell"), s.endswith(("x", "ld")), s.startswith("World", 7), s.startswith(""), s.startswith((), 1), "abc".endswith("c", 0, 2))
print(s.replace("l", "L"), s.replace("l", "L", 2), "abc".replace("", "-"), "aaa".replace("aa", "b"), s.replace("z", "y"), "aXbX".replace("X", "", count=1))
print("a,b,,c".split(","), " a  b ".split(), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), "  x  y z ".split(None, 1), " a b c ".rsplit(None, 1), "abc".split("abc"))
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines())
print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("-"), "abc".rpartition("-"))
print("-".join(["a", "b", "c"]), "".join([]), ", ".join("xyz"), "-".join({"k": 1, "l": 2}))
print(repr("  x ".strip()), repr("xxaxx".strip("x")), repr("  x ".lstrip()), repr("  x ".rstrip()), "abcba".strip("ab"), repr("\t\u3000 x\n".strip()), "www.x.com".lstrip("w."), "prefix_x".removeprefix("prefix_"), "x.py".removesuffix(".py"), "x".removesuffix(""))
print("abc".center(9, "*"), "abc".center(8) + "|", "abc".ljust(6, ".") + "|", "abc".rjust(6) + "|", "42".zfill(5), "-42".zfill(5), "+x".zfill(4), "ab".center(5, "*"), "é".center(4, "日"))
print("abc".isalpha(), "ab1".isalnum(), "123".isdigit(), "²".isdigit(), "½".isnumeric(), "²".isdecimal(), "٣".isdecimal(), "abc".islower(), "ABC".isupper(), " \n".isspace(), "Ab Cd".istitle(), "a_1".isidentifier(), "1a".isidentifier(), "class".isidentifier(), "".isalpha(), "é".isascii(), "\x00".isprintable(), "".isprintable(), "\u200b".isprintable())
print("a\tb\tccc\td".expandtabs(4), repr("\ta\n\tb".expandtabs(2)), "x\ty".expandtabs(0))
print("abc".translate({97: "X", 98: None, 99: 0x43}), "hello".translate(str.maketrans("el", "ip", "o")), str.maketrans({"a": 1, 98: "z"}), "aé".translate("".maketrans("é", "e")))
print("é".encode(), "é".encode("latin-1"), "é".encode("utf-16-le"), "aé€😀".encode("ascii", "replace"), "é€".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), "é".encode("ascii", "ignore"), "é".encode("ascii", "namereplace"), "\ud800".encode("utf-8", "surrogatepass"))
print(repr("a'b"), repr('a"b'), repr("a'\"b"), repr("\n\t\r\\\0\x7f\x80\xa0\xad\u200b\ue000\U0001F600é\ud800"), ascii("é😀\n"), "\x41\u0041\U00000041\101\N{LATIN SMALL LETTER A WITH DIAERESIS}")
print(s[0], s[-1], s[2:5], s[::-1], s[::2], s[-5:], s[5:2], s[100:], s[:-100], s[-3:-1], s[10:0:-3], s[slice(1, 4)], "日本語"[1], "a😀b"[1], len("a😀b"), len("e\u0301"))
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "é" > "z", "" < "a", "a" == "a", "a" != "b", "\U0001F600" > "\uffff", max("hello"), sorted("hello"), min("b", "a"))
print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "a" + "b", "a" "b", "l" in s, "lo, W" in s, "" in s, "x" not in s, list("héy"), [*enumerate("ab")], "".join(reversed("abc")), ord("é"), chr(233), chr(0x1F600), hash("a") == hash("a"))
print(str(1.5), str(None), str([1, "a"]), str(b"x"), str(b"\xc3\xa9", "utf-8"), str(b"\xff", "utf-8", "replace"), str(object=5), str(), "x".__add__("y"), "abc".__contains__("b"), "%s".__mod__("q"), "{}".format("z"), "{a}".format_map({"a": 1}))
for text in ("'a' + 1", "1 + 'a'", "'a' * 'b'", "'abc'[5]", "str()['a']", "'abc'.index('z')", "'a'.join([1])", "'a'.join(5)", "'a,b'.split('')", "'x'.center('a')", "'x'.center(5, 'ab')", "'é'.encode('ascii')", "'x'.encode('nope')", "chr('a')", "ord('ab')",
             "ord('')", "'a' < 1", "'abc'.foo", "'a'.replace('b')", "'a'.startswith(1)", "'a'.strip(1)", "1 in 'a'", "'a'[0] = 1", "''.join([b'x'])", "'a'.zfill()", "'\\ud800'.encode()", "'a'.find(1)", "'a'.translate(1)", "str.maketrans('a', 'bc')", "str(b'\\xff', 'utf-8')", "str()()", "str(1, 'x')", "'a'.partition('')", "'a'.expandtabs('x')", "'{}'.format()"):
    try:
        exec(f"_ = {text}" if "] =" not in text else text)
        print(text, "=>", repr(_))
    except Exception as e:
        print(text, "=>", type(e).__name__, e)
