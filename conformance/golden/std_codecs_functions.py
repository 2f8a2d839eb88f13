# The functions of _codecs: utf-7, escapes, charmaps, and what lookup() finds.
print(''.join(chr(c) for c in range(128) if chr(c).encode('utf-7')==bytes([c])).encode())
def ok(c):
    try: return bytes([c]).decode('utf-7')==chr(c)
    except UnicodeDecodeError as e: return e.reason
print([c for c in range(256) if ok(c) is not True], set(map(ok,range(256))))
import codecs
for b in [b'+AGE', b'+AGE-',b'a+', b'+2D0-', b'+2D0', b'+2D3eAA-b', b'+AG', b'+AG-x', b'+!', b'+AGEA!x', b'+AGF-', b'+AGH!', b'+/']:
    for f in (False, True):
        try: print(b, codecs.utf_7_decode(b,'strict',f))
        except UnicodeDecodeError as e: print(b,f,e.args)
print(codecs.escape_decode(b'a\\n\\x41\\\n\\101'), codecs.escape_encode(b'a\n\'"\\\xff'))
for x in ['a', b'\\x', b'\\', b'\\x4', b'\\x4z', b'\\xzz\\xzz']:
  for e in ('strict','ignore','replace','foo'):
    try: print(codecs.escape_decode(x,e))
    except Exception as ex: print(x,e,type(ex).__name__, ex)
print(codecs.charmap_build('abc'), type(codecs.charmap_build(''.join(map(chr,range(256))))))
t=codecs.charmap_build(''.join(map(chr,range(200)))+'\ufffe'*56); print(type(t))
t=codecs.charmap_build('\u1000'+''.join(map(chr,range(1,256)))); print(type(t))
t=codecs.charmap_build(''.join(map(chr,range(255)))+'\U00010000'); print(type(t))
for m in (None, {97:98}, {97:'xy'}, {97:None}, {97:300},{97:-1},{97:'\ufffe'},{97:0x110000}, {97:1.5},'abc', {97:'A'}):
    for e in ('strict','ignore','replace','backslashreplace'):
        try: print(m, codecs.charmap_decode(b'ab\xff', e, m))
        except Exception as ex: print(m,e,type(ex).__name__, ex)
for m in (None, {97:98}, {97:b'xy'}, {97:None}, {97:300},{97:-1},{97:'x'}, {97:1.5},'abc', {97:65,63:63,92:92}, {'a':5}):
    for e in ('strict','ignore','replace','backslashreplace','xmlcharrefreplace'):
        try: print(m, codecs.charmap_encode('ab\xff', e, m))
        except Exception as ex: print(m,e,type(ex).__name__, ex)
print(codecs.lookup('UTF 8').name, codecs.lookup('latin1').name)
for n in ('foo','a b', '', 'é', 'utf.8', 'x'*300, 'utf\0'):
    try: print(codecs.lookup(n).name)
    except Exception as ex: print(type(ex).__name__, ex)
for f in (codecs.utf_8_encode, codecs.utf_8_decode, codecs.latin_1_decode):
    for a in ((), ('a',), (b'a',), (5,), (b'a','strict'), (b'a',None), (b'a',5), ('a',None)):
        try: print(f.__name__, a, f(*a))
        except Exception as ex: print(f.__name__, a, type(ex).__name__, ex)
print(codecs.readbuffer_encode('é'), codecs.readbuffer_encode(b'x'))
print(codecs.utf_16_ex_decode(b'\xff\xfea\0'), codecs.utf_16_ex_decode(b'a\0'),codecs.utf_16_ex_decode(b'\xfe\xff\0a','strict',0),codecs.utf_16_ex_decode(b'a\0','strict',1),codecs.utf_16_ex_decode(b'a\0','strict',-1,True))
print(codecs.utf_16_encode('a'),codecs.utf_16_encode('a','strict',-1),codecs.utf_16_encode('a','strict',1),codecs.utf_32_encode('a','strict',1))
for n in 'utf-8 ascii latin-1 utf-16 utf-16-le utf-32 utf-7 cp1252 koi8-r unicode_escape raw-unicode-escape punycode utf-8-sig mac-roman iso8859-15 hex base64 rot13 zlib bz2 quopri uu undefined'.split():
    i = codecs.lookup(n)
    print(n, i.name, i._is_text_encoding, i.incrementalencoder, i.incrementaldecoder, i.streamreader, i.streamwriter)
