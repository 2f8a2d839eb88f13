# surrogatepass knew only one spelling of the names of encodings, a decoder of UTF-8 refused a surrogate that came in two pieces, and surrogateescape reported characters that it had escaped.
import codecs

passing = codecs.lookup_error("surrogatepass")
for name in "utf16", "UTF-16LE", "utf_16_le", "utf-32le", "utf_8", "cp65001":
    data = "\ud800".encode("utf-32-le" if "32" in name else "utf-16-le" if "16" in name else "utf-8", "surrogatepass")
    assert passing(UnicodeDecodeError(name, data, 0, 1, "x")) == ("\ud800", len(data)), name
    assert passing(UnicodeEncodeError(name, "\ud800", 0, 1, "x")) == (data, 1), name
try:
    passing(UnicodeDecodeError("utf--8", b"\xed\xa0\x80", 0, 1, "x"))
except UnicodeDecodeError as e:
    print(e.reason)  # expect: x

decoder = codecs.getincrementaldecoder("utf-8")("surrogatepass")
print(ascii(decoder.decode(b"\xed\xa0")), ascii(decoder.decode(b"\x80")))  # expect: '' '\ud800'

try:
    "[\udc80\ud800]".encode("utf-8", "surrogateescape")
except UnicodeEncodeError as e:
    print(e.start, e.end)  # expect: 2 3
