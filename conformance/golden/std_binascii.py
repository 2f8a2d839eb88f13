import binascii as b


def t(f,*a,**k):
    try: print(f.__name__,a,k,repr(f(*a,**k)))
    except BaseException as e: print(f.__name__,a,k,type(e).__name__, e)
for n in dir(b):
    if callable(getattr(b,n)) and n[0]!='_' and n[0].islower(): print(n, getattr(b,n).__text_signature__)
print([n for n in dir(b) if n[0] != "_"])
print(b.Error.__mro__, b.Incomplete.__mro__, b.Error.__module__)
for s in [b'',b'YQ==',b'YQ=',b'YQ',b'Y',b'YWJj',b'YW Jj\n',b'YQ==YQ==',b'=YQ==',b'Y=Q=',b'YW=J',b'YWJ=',b'YWJ=x',b'YWJj=',b'YWJjZ',b'YQ==\n',b'Y\xffQ==','YQ==','é',b'YQ===',b'====',b'YWJjYWJjY',b'YQ=a=',b'YW==J', b'=', b'==',b'Y===',b'YWJj====',b'YW=\n=',b'Y Q==',b'Y-Q_',b'YQ== ']:
    t(b.a2b_base64,s); t(b.a2b_base64,s,strict_mode=True)
t(b.b2a_base64,b'abc');t(b.b2a_base64,b'abcd',newline=False);t(b.b2a_base64,'a');t(b.b2a_base64,b'')
for s in [b'',b'6162',b'616',b'6g','6162',b'6 1']: t(b.unhexlify,s);t(b.a2b_hex,s)
for a in [(b'abcdef',),(b'abcdef','-'),(b'abcdef','-',2),(b'abcdef','-',-4),(b'abcdef',b':',4),(b'abcde',':',2),(b'abcde',':',-2),(b'abc','é'),(b'abc','--'),(b'abc',''),(b'abc',1),('abc',),(b'abc',':',0),(b'abc',':',9)]: t(b.hexlify,*a); t(b.b2a_hex,*a)
t(b.crc32,b'hello');t(b.crc32,b'lo',b.crc32(b'hel'));t(b.crc_hqx,b'hello',0);t(b.crc_hqx,b'hello',0x12345);t(b.crc32,b'hello',-1);t(b.crc32,'a');t(b.crc32,b'a',2**40);t(b.crc_hqx,b'a')
for s in [b'',b'abc',b'a'*45,b'a'*46,b'   \0']: t(b.b2a_uu,s);t(b.b2a_uu,s,backtick=True)
for s in [b'',b'#86)C\n',b'#86)C',b'#86',b'#86)C  \n',b'#86)Cx\n',b' \n',b'`\n',b'#8\xff',b'!8',b'"86)C\n']: t(b.a2b_uu,s)
for s in [b'',b'a=20b',b'a=\nb',b'a=\r\nb',b'a=zz',b'a=2',b'a=',b'a==b',b'a_b',b'=3d=3D',b'a= \nb']: t(b.a2b_qp,s);t(b.a2b_qp,s,header=True)
for s in [b'',b'a b',b'a \nb',b'a\t',b'a=b',b'\xff\n',b'a\r\nb',b'.\n',b'..',b'.',b'x'*80,b'x'*75+b'=',b'a_b c',b'a'*74+b'\xff\xff',b'\0\x01',b'a\n.\nb',b'x '*50,b'a\rb']:
    for k in [{},{'quotetabs':True},{'istext':False},{'header':True}]: t(b.b2a_qp,s,**k)
t(b.a2b_base64,3);t(b.unhexlify,3);t(b.a2b_qp,3);t(b.a2b_uu,'é');t(b.b2a_qp,'a');t(b.hexlify,b'abc',[1]);t(b.hexlify,b'abc',b'\xff');t(b.crc32,b'a',1.5)
every = bytes(range(256))
for n in range(0, 256, 17):
    part = every[n:n + 17]
    print(b.b2a_base64(part), b.b2a_qp(part), b.b2a_uu(part), b.crc32(part), b.crc_hqx(part, n))
    assert b.a2b_base64(b.b2a_base64(part)) == b.a2b_qp(b.b2a_qp(part, istext=False)) == b.a2b_uu(b.b2a_uu(part)) == b.unhexlify(b.hexlify(part)) == part
t(b.a2b_base64, bytearray(b"YQ=="))
t(b.a2b_base64)
t(b.a2b_base64, b"", b"")
t(b.b2a_base64, b"", nl=1)
try:
    raise b.Error("text")
except ValueError as e:
    print(repr(e))
for s in [b'Y====', b'Y=\n', b'Y=', b'Y=\xff', b'YWJjY=', b'YWJjY=x', b'Y==Q', b'YQ=\n', b'YQ= =', b'\n=YQ', b'YWJj==x', b'YWJj\xff']:
    t(b.a2b_base64, s)
    t(b.a2b_base64, s, strict_mode=True)
t(b.a2b_base64, 3)
t(b.unhexlify, 3)
t(b.a2b_qp, 3)
t(b.a2b_uu, 'é')
t(b.b2a_qp, 'a')
t(b.hexlify, b'abc', [1])
t(b.hexlify, b'abc', b'\xff')
t(b.crc32, b'a', 1.5)
print(b.hexlify(memoryview(b'ab')))
