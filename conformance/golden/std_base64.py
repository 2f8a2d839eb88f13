import base64
import io


def t(f,*a,**k):
    try: print(f.__name__,repr(f(*a,**k)))
    except BaseException as e: print(f.__name__,type(e).__name__, e)
for f in [base64.b64encode,base64.b64decode,base64.b32encode,base64.b32decode,base64.b32hexdecode,base64.b16encode,base64.b16decode,base64.b85encode,base64.b85decode,base64.a85encode,base64.a85decode,base64.z85encode,base64.z85decode,base64.encodebytes,base64.decodebytes,base64.urlsafe_b64decode,base64.urlsafe_b64encode,base64.standard_b64decode]:
    for a in [3,'é','MFRGG===',b'MFRGG===',b'',b'abc',b'abcde',b'61zz',b'z',b'~',b'mfrgg===',b'\x00\x00\x00\x00',b'\xff\xff\xff\xff\xff',memoryview(b'ab'),None,b'M=======',b'MF1GG===',b'aaaa=',b'!!!!!',b'|||||',b'~~~~~',b'00000',b'#####', b's8W-!',b's8W-"',b'uuuuu',b'a\nb', b'\xe9aaa']: t(f,a)
t(base64.b64encode,b'\xfb\xff',b'-_');t(base64.b64encode,b'a',b'-');t(base64.b64encode,b'a',3);t(base64.b64decode,'-_==','-_');t(base64.b64decode,b'a',b'-');t(base64.b64decode,b'a\nA==',validate=True);t(base64.b64encode,b'a',altchars='-_')
t(base64.b32decode,b'MF1G0===',map01=b'L');t(base64.b32decode,b'mf1g0===',casefold=True,map01='I');t(base64.b32decode,b'MF1G0===',map01=b'LL');t(base64.b16decode,b'6a',True);t(base64.b16decode,b'6a');t(base64.b16decode,b'6')
t(base64.a85encode,b'    abcd    ',foldspaces=True);t(base64.a85encode,b'abcdefgh'*9,wrapcol=20);t(base64.a85encode,b'abcdefgh'*9,wrapcol=20,adobe=True);t(base64.a85encode,b'abcde',adobe=True,pad=True);t(base64.a85encode,b'',adobe=True);t(base64.a85encode,b'abcdef',wrapcol=1,adobe=True);t(base64.a85encode,b'abcdef',wrapcol=1);t(base64.a85encode,b'\0\0\0\0\0\0',pad=True);t(base64.a85encode,b'\0\0\0\0\0\0')
t(base64.a85decode,b'<~@:E_W~>',adobe=True);t(base64.a85decode,b'@:E_W~>',adobe=True);t(base64.a85decode,b'@:E_W',adobe=True);t(base64.a85decode,b'yz',foldspaces=True);t(base64.a85decode,b'y');t(base64.a85decode,b'@y',foldspaces=True);t(base64.a85decode,b'@:-E',ignorechars=b'-');t(base64.b85encode,b'abcde',True);t(base64.b85encode,b'abcde')
t(base64.encodebytes,b'a'*100);t(base64.encodebytes,memoryview(b'abcd').cast('I'));t(base64.encodebytes,memoryview(b'abcd').cast('B',(2,2)));t(base64.encodebytes,'a');t(base64.decodebytes,b'YQ==\nYg==\n')
t(base64.b64encode);t(base64.b64encode,1,2,3)
every = bytes(range(256))
pairs = [(base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (base64.b32encode, base64.b32decode), (base64.b32hexencode, base64.b32hexdecode), (base64.b16encode, base64.b16decode),
         (base64.b85encode, base64.b85decode), (base64.a85encode, base64.a85decode), (base64.z85encode, base64.z85decode), (base64.encodebytes, base64.decodebytes)]
for enc, dec in pairs:
    for n in range(0, 40):
        part = every[n * 5:n * 6 + 1]
        assert dec(enc(part)) == part, (enc, part)
    print(enc(every[100:121]))
for k in [{}, {"adobe": True}, {"foldspaces": True}, {"pad": True}]:
    print(base64.a85encode(b"\0" * 4 + b" " * 8 + b"\0" * 3 + b"abc", **k))
out, back = io.BytesIO(), io.BytesIO()
base64.encode(io.BytesIO(every), out)
print(out.getvalue())
out.seek(0)
base64.decode(out, back)
print(back.getvalue() == every)
print(base64.__all__, base64.MAXLINESIZE, base64.MAXBINSIZE, base64.bytes_types)
