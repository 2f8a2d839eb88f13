# Text files with encodings that Python code registers, and names of encodings.
import io, codecs
def t(f):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, e)
for enc in ('hex','rot13','nope','idna','punycode','utf-7','undefined','utf_8_sig','iso2022_jp','gb18030','cp1252'):
    t(lambda: io.TextIOWrapper(io.BytesIO(b'abc\n'), encoding=enc).read())
    def w():
        b=io.BytesIO(); f=io.TextIOWrapper(b, encoding=enc); f.write('ab'); f.write('cd\n'); f.flush(); return b.getvalue()
    t(w)
class Inc(codecs.IncrementalDecoder):
    def decode(self, b, final=False): return bytes(b).decode('ascii').upper()
class IncE(codecs.IncrementalEncoder):
    def encode(self, s, final=False): return s.lower().encode()
codecs.register(lambda n: codecs.CodecInfo(lambda s,e='strict':(s.encode(),len(s)), lambda b,e='strict':(bytes(b).decode(),len(b)), None, None, IncE, Inc, 'mine') if n=='mine' else None)
t(lambda: io.TextIOWrapper(io.BytesIO(b'abc\nd'), encoding='mine').readlines())
def w():
    b=io.BytesIO(); f=io.TextIOWrapper(b, encoding='mine'); f.write('ABC'); f.flush(); return b.getvalue()
t(w)
t(lambda: io.TextIOWrapper(io.BytesIO('あ\nい'.encode('sjis')), encoding='sjis').readline())
f=io.TextIOWrapper(io.BytesIO('あ\nい\nう'.encode('euc_jp')), encoding='euc-jp'); t(lambda: (f.readline(), f.tell(), f.read(), f.seek(5), f.read()))
t(lambda: str(b'\xa4\xa2','euc-jp')); t(lambda: bytes('あ','sjis')); t(lambda: bytearray('あ','big5',)); t(lambda: b'abc'.decode(encoding='mine')); t(lambda: 'abc'.encode('mine'))
t(lambda: codecs.lookup('sjis').name); t(lambda: codecs.lookup('UTF8').name); t(lambda: codecs.lookup('ms-kanji').name); t(lambda: codecs.lookup('x-mac-japanese').name); t(lambda: codecs.lookup('latin').name); t(lambda: codecs.lookup('u8').name); t(lambda: codecs.lookup('646').name)
