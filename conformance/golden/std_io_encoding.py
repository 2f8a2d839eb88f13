# What text files call their encoding.
import io
import locale
import sys

print(io.text_encoding(None), io.text_encoding('x'), locale.getpreferredencoding(), locale.getpreferredencoding(False), locale.getencoding(), sys.flags.utf8_mode)
print(io.TextIOWrapper(io.BytesIO(), encoding=None).encoding, io.TextIOWrapper(io.BytesIO(), 'locale').encoding, io.TextIOWrapper(io.BytesIO(), 'UTF8').encoding)
t = io.TextIOWrapper(io.BytesIO())
for change in ({'encoding': 'ascii'}, {'encoding': 'locale'}, {'errors': 'ignore'}, {'encoding': 'nope'}, {'encoding': 'latin-1', 'errors': 'strict'}):
    try:
        t.reconfigure(**change)
    except LookupError as e:
        print(type(e).__name__, e)
    print(t.encoding, t.errors)
print(sys.stdout, sys.stderr, sys.stdin)
