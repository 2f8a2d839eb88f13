# Unicode: identifiers, normalisation, case, widths, surrogates, encodings, escapes.
café = 1
変数 = 2
ﬁ = 3
print(café, 変数, fi, "ﬁ" in globals(), "fi" in globals())
ª = "ordinal"
print(a if "a" in globals() else "normalised")


class Ünïcode:
    naïve = "é"

    def método(self):
        return type(self).__name__


print(Ünïcode().método(), Ünïcode.naïve, getattr(Ünïcode(), "naïve"), Ünïcode.método)
s = "aé日😀\u0301"
print(len(s), [hex(ord(c)) for c in s], s[2], s[3], s[::-1] == "\u0301😀日éa", s.encode(), s.encode("utf-16-le").hex(), s.encode("utf-32-be").hex(), s.upper(), s.find("😀"), s.index("日"), s.split("日"), s.replace("é", "e"), s.partition("😀")[0])
print("ß".upper(), "ẞ".lower(), "İ".lower() == "i̇", "ﬀ".upper(), "Σ".lower(), "ΑΣ".lower(), "ς".upper(), "ß".casefold(), "ǆ".title(), "ŉ".capitalize(), "ÿ".upper(), "µ".upper(), "ı".upper(), "K".lower(), "Å".lower())
print([c for c in "a1²½Ⅷ٣ⅷ一 _-é\u00ad\u200d" if c.isalnum()], "Ⅷ".isnumeric(), "Ⅷ".isdigit(), "一".isnumeric(), "٣".isdigit(), int("٣٤"), int("１２"), float("１.５"), "²".isdigit(), "½".isdecimal(), "一".isalpha(), "ª".isalpha(), "Ⅷ".isupper(), "ⅷ".islower(), "ⓐ".islower(), "ǅ".istitle(), "ǅ".isupper())
print(" \u00a0\u2003\u3000x\u2028".strip(), "a\u00a0b\u2003c".split(), "a\u200bb".split(), "\x1c".isspace(), "\u180e".isspace(), "a\x1cb\x1dc\x1ed".splitlines(), "\u0085".isspace())
print(repr("\u200b\ufeff\u2028\u00a0\u0378\ud800\U0010ffff\x1b\x7f\u0600"), ascii("é\u20ac😀"), repr("é日😀"), "\N{SNOWMAN}\N{GREEK SMALL LETTER ALPHA}\N{DIGIT ONE}")
for text, encoding in (("é€", "latin-1"), ("é", "ascii"), ("\ud800", "utf-8"), ("😀", "ucs2"), ("日", "cp1252")):
    try:
        print(text.encode(encoding))
    except (UnicodeEncodeError, LookupError) as e:
        print(type(e).__name__, e, getattr(e, "start", None), getattr(e, "reason", None))
for data, encoding in ((b"\xff", "utf-8"), (b"\xe9", "ascii"), (b"\xe2\x82", "utf-8"), (b"\xc0\x80", "utf-8"), (b"\xf5\x80\x80\x80", "utf-8"), (b"\xed\xa0\x80", "utf-8"), (b"abc\x80def", "utf-8"), (b"\x00", "utf-16"), (b"\x00\xd8", "utf-16-le"), (b"\xe2\x28\xa1", "utf-8")):
    try:
        print(data.decode(encoding))
    except UnicodeDecodeError as e:
        print(type(e).__name__, e, e.start, e.end, e.reason, data.decode(encoding, "replace").encode("unicode_escape"), data.decode(encoding, "ignore"))
print("a\xff".encode("latin-1"), "é".encode("utf-8", "strict"), "\udcff".encode("utf-8", "surrogateescape"), b"\xff\xfeh\x00i\x00".decode("utf-16"), "hi".encode("utf-16"), b"\xef\xbb\xbfx".decode("utf-8-sig"), "x".encode("utf-8-sig"), b"\xe9".decode("cp1252"), b"caf\\xe9 \\u20ac".decode("unicode_escape"), "é\n".encode("unicode_escape"))
print("é" == "e\u0301", "é" < "f", sorted("zéaÀ"), "日本" > "zzz", "😀" > "\uffff", max("aé日"), ("é" * 3).center(7, "·"), f"{'日':>4}|{'é':^5}|", "%s %c %r" % ("é", 233, "日"), hash("é") == hash("\u00e9"))
print("tschüß".translate({252: "ue", "ß": "ss"}), "tschüß".translate(str.maketrans({"ü": "ue", "ß": "ss"})), "日本語".maketrans("日", "月"), "\u0041\x42\103", "\
joined", "é".isidentifier(), "日本".isidentifier(), "1é".isidentifier(), "é-".isidentifier(), "·".isidentifier(), "a·".isidentifier())
for source in ("x = “quoted”", "a–b", "π² = 1", "x = 1\u00a0+ 1", "\u200bx = 1", "x = ٣", "é́ = 5", "x = '日'; ¿ = 1", "日本 = 本日"):
    try:
        compile(source, "<u>", "exec")
        print("ok", ascii(source))
    except SyntaxError as e:
        print(ascii(source), ascii(e.msg), e.lineno, e.offset)
