# Writes ucd.bin of package unicodedata: what module unicodedata knows beyond the properties in tables.go, for the Unicode of the Python that runs it
# (3.14: Unicode 16) and for Unicode 3.2. Usage: python3.14 gen/ucd.py   (in the package's folder)
import sys, unicodedata, zlib

N = 0x110000
CATS = "Cn Cc Cf Co Cs Ll Lm Lo Lt Lu Mc Me Mn Nd Nl No Pc Pd Pe Pf Pi Po Ps Sc Sk Sm So Zl Zp Zs".split()
BIDI = ["", "L", "LRE", "LRO", "R", "AL", "RLE", "RLO", "PDF", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"]
WIDTHS = ["A", "F", "H", "N", "Na", "W"]


def varint(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return bytes(out)


def text(s):
    b = s.encode("utf-8", "surrogatepass")
    return varint(len(b)) + b


def version(u):
    numbers, records, runs, last = [""], {}, [], None
    decompositions, previous = [], 0
    compositions = []
    for i in range(N):
        c = chr(i)
        value = u.numeric(c, None)
        number = "" if value is None else repr(value)
        if number not in numbers:
            numbers.append(number)
        record = (CATS.index(u.category(c)), BIDI.index(u.bidirectional(c)), u.combining(c), WIDTHS.index(u.east_asian_width(c)), u.mirrored(c),
                  u.decimal(c, -1) + 1, u.digit(c, -1) + 1, numbers.index(number))
        r = records.setdefault(record, len(records))
        if runs and runs[-1][1] == r:
            runs[-1][0] += 1
        else:
            runs.append([1, r])
        d = u.decomposition(c)
        if d and not 0xAC00 <= i <= 0xD7A3:
            decompositions.append((i - previous, d))
            previous = i
            if not d.startswith("<"):
                parts = "".join(chr(int(x, 16)) for x in d.split())
                if len(parts) == 2 and u.normalize("NFC", parts) == c:
                    compositions.append(i)
    out = [varint(len(numbers))] + [text(n) for n in numbers] + [varint(len(records))]
    for r in records:
        out.append(bytes(r[:7]) + varint(r[7]))
    out.append(varint(len(runs)))
    for n, r in runs:
        out.append(varint(n) + varint(r))
    out.append(varint(len(decompositions)))
    for delta, d in decompositions:
        out.append(varint(delta) + text(d))
    out.append(varint(len(compositions)))
    for i in compositions:
        out.append(varint(i))
    # Full decompositions that the single ones do not lead to.
    special = []
    table = {}
    for i in range(N):
        c = chr(i)
        d = u.decomposition(c)
        if d and not d.startswith("<") and not 0xAC00 <= i <= 0xD7A3:
            table[c] = "".join(chr(int(x, 16)) for x in d.split())

    def full(s):
        return "".join(full(table[c]) if c in table else c for c in s)
    for c in table:
        want = u.normalize("NFD", c)
        if u.normalize("NFD", full(c)) != want:
            special.append((ord(c), want))
    out.append(varint(len(special)))
    for i, s in special:
        out.append(varint(i) + text(s))
    names = [(i, u.name(chr(i))) for i in range(N) if u.name(chr(i), "") not in ("", unicodedata.name(chr(i), ""))]
    out.append(varint(len(names)))
    for i, s in names:
        out.append(varint(i) + text(s))
    print(len(numbers), len(records), len(runs), len(decompositions), len(compositions), special, names)
    return b"".join(out)


data = version(unicodedata) + version(unicodedata.ucd_3_2_0)
packer = zlib.compressobj(9, zlib.DEFLATED, -15)
packed = packer.compress(data) + packer.flush()
open("ucd.bin", "wb").write(packed)
print(len(data), len(packed))
