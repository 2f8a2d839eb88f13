# Incremental codecs and their states, codecs from bytes to bytes, punycode.
import codecs
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, e.args, getattr(e,'__notes__',None))
for n in ('utf-16','utf-32','utf-8-sig'):
    d=codecs.getincrementaldecoder(n)()
    t(lambda: d.getstate())
    t(lambda: d.decode(b'a'))
    t(lambda: d.decode(b'\0bcd'))
    t(lambda: d.getstate())
    d.reset(); t(lambda: d.getstate())
    t(lambda: d.decode('ab'.encode(n)+b'x'))
    t(lambda: d.getstate())
    d.setstate((b'',0)); t(lambda: d.decode(b'a\0\0\0'));t(lambda: d.getstate())
    d.setstate((b'',1)); t(lambda: d.decode(b'a\0\0\0'));t(lambda: d.getstate())
    d.setstate((b'',2)); t(lambda: d.decode(b'a\0\0\0'));t(lambda: d.getstate())
    e=codecs.getincrementalencoder(n)()
    t(lambda: e.getstate()); t(lambda: e.encode('')); t(lambda: e.encode('a')); t(lambda: e.getstate()); t(lambda: e.encode('a'));e.reset();t(lambda: e.encode('a'));e.setstate(0);t(lambda: e.encode('a'));e.setstate(1);t(lambda: e.encode('a'));e.setstate(2);t(lambda: e.encode('a'))
    import io
    w=codecs.getwriter(n)(io.BytesIO()); w.write('a'); w.write('b'); t(lambda: w.getvalue()); w.reset(); w.write('c'); t(lambda: w.getvalue()); w.seek(0); w.write('d'); t(lambda: w.getvalue())
    r=codecs.getreader(n)(io.BytesIO(w.getvalue())); t(lambda: r.read(3)); t(lambda:r.read())
    r=codecs.getreader(n)(io.BytesIO(b'a\0b\0')); t(lambda: r.read())
print(codecs.getincrementaldecoder('utf-8')().__dict__, codecs.getincrementalencoder('utf-16')().__dict__, codecs.getincrementaldecoder('utf-16')().__dict__,codecs.getincrementaldecoder('cp1252')().__dict__)
for n in ('hex','base64','quopri','uu','rot13'):
    x = 'abc' if n=='rot13' else b'abc'*30
    t(lambda: codecs.encode(x,n)); t(lambda: codecs.decode(codecs.encode(x,n),n)); t(lambda: codecs.encode(x,n,'ignore')); t(lambda:codecs.lookup(n).incrementalencoder().encode(x)); t(lambda:codecs.lookup(n).incrementaldecoder().decode(codecs.encode(x,n),True))
    t(lambda: codecs.decode(b'begin 666 x\nzz','uu'))
for s in ('', 'a','ü','bücher','München-Ost','a-b-ü-','日本語','\U0001F600x'):
    t(lambda: s.encode('punycode')); t(lambda: s.encode('punycode').decode('punycode'))
for b in (b'abc', b'a-!', b'\xff-a', b'-', b'abc-ZZZZZZZZZZ', b'a-b-c', b'99999999', b'xn', b'Mnchen-3ya',b'MNCHEN-3YA'):
    for e in ('strict','ignore','replace','foo'):
        t(lambda: b.decode('punycode', e))
