# Writes tables.bin of package multibyte: the character sets of East Asia as the Python that runs it (3.14) has them. Usage: python3.14 gen/tables.py   (in the package's folder)
import zlib

CODECS = [  # name, base, how keys of the base become keys
    ("euc_jis_2004", None, None), ("euc_jisx0213", "euc_jis_2004", "same"), ("shift_jis_2004", "euc_jis_2004", "sjis"), ("shift_jisx0213", "shift_jis_2004", "same"),
    ("euc_jp", "euc_jis_2004", "same"), ("shift_jis", "euc_jp", "sjis"), ("cp932", "shift_jis", "same"),
    ("gbk", None, None), ("gb2312", "gbk", "same"), ("gb18030", "gbk", "same"),
    ("big5", None, None), ("cp950", "big5", "same"), ("big5hkscs", "big5", "same"),
    ("cp949", None, None), ("euc_kr", "cp949", "same"), ("johab", None, None),
]


def decode(name, b):
    try:
        return b.decode(name)
    except UnicodeDecodeError as e:
        return e


def table(name):
    """All sequences of one to three bytes that are characters, and what is incomplete."""
    found, short1, short2 = {}, [], []
    for a in range(256):
        t = decode(name, bytes([a]))
        if isinstance(t, str):
            found[a] = t
            continue
        if "incomplete" not in t.reason:
            continue
        short1.append(a)
        for b in range(256):
            t = decode(name, bytes([a, b]))
            if isinstance(t, str):
                if a << 8 | b and not (b in found and a in found):
                    found[a << 8 | b] = t
            elif "incomplete" in t.reason and t.end - t.start == 2:
                short2.append((a, b))
                if name == "gb18030":
                    continue
                for c in range(256):
                    t = decode(name, bytes([a, b, c]))
                    if isinstance(t, str):
                        found[a << 16 | b << 8 | c] = t
    return found, short1, short2


def sjis(key):
    """The Shift JIS sequence for an EUC one of two bytes, or None."""
    if key < 0x80:
        return key
    if key >> 8 == 0x8E:
        return key & 0xFF
    if 0x8F0000 <= key <= 0x8FFFFF:
        row, cell = (key >> 8 & 0xFF) - 0xA0, (key & 0xFF) - 0xA0
        rows = {1: 94, 3: 96, 4: 97, 5: 98, 8: 95, 12: 99, 13: 100, 14: 101, 15: 102}
        if row in rows:
            row = rows[row]
        elif row >= 78:
            row = row - 78 + 103
        else:
            return None
    elif key > 0xA0A0:
        row, cell = (key >> 8) - 0xA1, (key & 0xFF) - 0xA0
    else:
        return None
    lead = row // 2 + 0x81
    if lead > 0x9F:
        lead += 0x40
    trail = cell + 0x3F if row % 2 == 0 else cell + 0x9E
    if row % 2 == 0 and trail >= 0x7F:
        trail += 1
    return lead << 8 | trail


def varint(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return bytes(out)


def signed(n):
    return varint(n * 2 if n >= 0 else -n * 2 - 1)


def runs(keys):
    out = []
    for k in sorted(keys):
        if out and out[-1][0] + out[-1][1] == k:
            out[-1][1] += 1
        else:
            out.append([k, 1])
    return out


def packed_runs(keys):
    out, last = [], 0
    rs = runs(keys)
    for start, n in rs:
        out.append(varint(start - last) + varint(n))
        last = start + n
    return varint(len(rs)) + b"".join(out)


def code(b):
    return int.from_bytes(b, "big")


tables, data = {}, []
for name, base, how in CODECS:
    found, short1, short2 = table(name)
    tables[name] = found
    start = {}
    if base:
        for k, t in tables[base].items():
            k = sjis(k) if how == "sjis" else k
            if k is not None:
                start[k] = t
    removed = [k for k in start if k not in found]
    changed = sorted(k for k, t in found.items() if start.get(k) != t)
    out = [packed_runs(removed), varint(len(changed))]
    last_key, last_char = -1, -1
    for k in changed:
        t = found[k]
        out.append(varint((k - last_key) * 2 + (len(t) - 1)))
        for c in t:
            out.append(signed(ord(c) - last_char - 1))
            last_char = ord(c)
        last_key = k
    # What encodes otherwise than to the lowest sequence that decodes to it.
    lowest = {}
    for k in sorted(found, reverse=True):
        if len(found[k]) == 1:
            lowest[ord(found[k])] = k
    other, ranges = [], []
    for c in range(0x30000):
        if 0xD800 <= c < 0xE000:
            continue
        try:
            b = chr(c).encode(name)
        except UnicodeEncodeError:
            b = b""
        if len(b) == 8:
            continue  # Hangul spelled by its parts
        if len(b) == 4:
            if c < 0x10000:
                index = ((b[0] - 0x81) * 10 + b[1] - 0x30) * 1260 + (b[2] - 0x81) * 10 + b[3] - 0x30
                if ranges and ranges[-1][0] + ranges[-1][2] == c and ranges[-1][1] + ranges[-1][2] == index:
                    ranges[-1][2] += 1
                else:
                    ranges.append([c, index, 1])
            b = b""
        k = code(b) if b else None
        if c == 0:
            k = 0
        if lowest.get(c) != k:
            other.append((c, k))
    out.append(varint(len(other)))
    last = 0
    for c, k in other:
        out.append(varint(c - last) + varint(0 if k is None else k + 1))
        last = c
    out.append(packed_runs(short1))
    out.append(packed_runs([a << 8 | b for a, b in short2]))
    out.append(varint(len(ranges)))
    for r in ranges:
        out += [varint(x) for x in r]
    data.append(b"".join(out))
    print(name, base, len(found), "removed", len(removed), "changed", len(changed), "other", len(other), other[:3], len(short1), len(short2), len(ranges), len(zlib.compress(data[-1], 9)))

body = b"".join(varint(len(d)) for d in data) + b"".join(data)
packer = zlib.compressobj(9, zlib.DEFLATED, -15)
packed = packer.compress(body) + packer.flush()
open("tables.bin", "wb").write(packed)
print(len(packed))

import encodings.aliases

aliases = {}
for alias, target in sorted(encodings.aliases.aliases.items()):
    aliases.setdefault(target, []).append(alias)
with open("names.go", "w") as f:
    f.write("// Code generated by gen/tables.py; DO NOT EDIT.\n\npackage multibyte\n\n// codecs are the codecs in the order of tables.bin: the name, that of the codec whose table it begins with, how, and other names.\nvar codecs = [...]codec{\n")
    for name, base, how in CODECS:
        f.write('\t{"%s", "%s", "%s", "%s"},\n' % (name, base or "", how or "", " ".join(aliases.get(name, []))))
    f.write("}\n")
