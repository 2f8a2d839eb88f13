# UUIDs: forms, fields, versions, order and errors.
import uuid
def t(s):
    try: print(s,'->',repr(eval(s)))
    except Exception as e: print(s,'->',type(e).__name__,e)
U=uuid.UUID
for s in '''U()
U('x')
U('12345678123456781234567812345678')
U('{12345678-1234-5678-1234-567812345678}')
U('urn:uuid:12345678-1234-5678-1234-567812345678')
U('1234567812345678123456781234567g')
U(bytes=b'a')
U(bytes=b'\\x12\\x34\\x56\\x78'*4)
U(bytes_le=b'\\x78\\x56\\x34\\x12\\x34\\x12\\x78\\x56'+b'\\x12\\x34\\x56\\x78\\x12\\x34\\x56\\x78')
U(bytes_le=b'a')
U(fields=(0x12345678, 0x1234, 0x5678, 0x12, 0x34, 0x567812345678))
U(fields=(1,2))
U(fields=(2**32,0,0,0,0,0))
U(fields=(0,2**16,0,0,0,0))
U(fields=(0,0,2**16,0,0,0))
U(fields=(0,0,0,256,0,0))
U(fields=(0,0,0,0,256,0))
U(fields=(0,0,0,0,0,2**48))
U(int=5)
U(int=-1)
U(int=2**128)
U(int='a')
U(hex='12345678123456781234567812345678',int=5)
U(int=0,version=4)
U(int=0,version=9)
U(int=0,version=0)
U(5)
U(None)
str(U(int=5))
int(U(int=5))
U(int=5)<U(int=6), U(int=5)==U(int=5), U(int=5)<5
U(int=5)<5 or 1
U(int=5)==5
hash(U(int=5))==hash(5)
U(int=5).foo
setattr(U(int=5),'int',3)
setattr(U(int=5),'foo',3)
delattr(U(int=5),'int')
U('a8098c1a-f86e-11da-bd1a-00112444be1e').fields
U('a8098c1a-f86e-11da-bd1a-00112444be1e').time
U('a8098c1a-f86e-11da-bd1a-00112444be1e').time_low,U('a8098c1a-f86e-11da-bd1a-00112444be1e').time_mid,U('a8098c1a-f86e-11da-bd1a-00112444be1e').time_hi_version,U('a8098c1a-f86e-11da-bd1a-00112444be1e').clock_seq_hi_variant,U('a8098c1a-f86e-11da-bd1a-00112444be1e').clock_seq_low,U('a8098c1a-f86e-11da-bd1a-00112444be1e').clock_seq,U('a8098c1a-f86e-11da-bd1a-00112444be1e').node
U('a8098c1a-f86e-11da-bd1a-00112444be1e').hex,U('a8098c1a-f86e-11da-bd1a-00112444be1e').urn,U('a8098c1a-f86e-11da-bd1a-00112444be1e').bytes,U('a8098c1a-f86e-11da-bd1a-00112444be1e').bytes_le
U('a8098c1a-f86e-11da-bd1a-00112444be1e').variant,U('a8098c1a-f86e-11da-bd1a-00112444be1e').version,U(int=0).variant,U(int=0).version,U(int=0xc<<60).variant,U(int=0xe<<60).variant
U('a8098c1a-f86e-11da-bd1a-00112444be1e').is_safe
U('1ef21d2f-1207-6660-8c4f-419efbd44d48').time
U('017f22e2-79b0-7cc3-98c4-dc0c0c07398f').time
U('017f22e2-79b0-7cc3-98c4-dc0c0c07398f').version
uuid.uuid3(uuid.NAMESPACE_DNS,'python.org')
uuid.uuid5(uuid.NAMESPACE_DNS,'python.org')
uuid.uuid5(uuid.NAMESPACE_DNS,b'python.org')
uuid.uuid5(uuid.NAMESPACE_DNS,5)
uuid.uuid3('a','b')
uuid.uuid4().version, uuid.uuid1().version, uuid.uuid6().version,uuid.uuid7().version,uuid.uuid8().version
uuid.uuid4().variant, uuid.uuid1().variant, uuid.uuid6().variant,uuid.uuid7().variant,uuid.uuid8().variant
uuid.uuid1(5,6).node,uuid.uuid1(5,6).clock_seq
uuid.uuid6(5,6).node,uuid.uuid6(5,6).clock_seq
uuid.uuid8(1,2,3)
uuid.uuid8(2**60,2**60,2**70)
uuid.uuid8('a')
uuid.uuid7()<uuid.uuid7()
uuid.uuid6()<uuid.uuid6()
uuid.uuid1(node='a')
uuid.uuid1(node=2**48)
uuid.uuid1(clock_seq=2**20).clock_seq
uuid.NIL,uuid.MAX
uuid.NAMESPACE_URL,uuid.NAMESPACE_OID,uuid.NAMESPACE_X500
uuid.SafeUUID.safe, list(uuid.SafeUUID)
uuid.RESERVED_NCS,uuid.RFC_4122,uuid.RESERVED_MICROSOFT,uuid.RESERVED_FUTURE
0<=uuid.getnode()<2**48
U(int=5,is_safe=uuid.SafeUUID.safe).is_safe
U(int=5).__getstate__()
U(int=5,is_safe=uuid.SafeUUID.safe).__getstate__()
sorted([U(int=5),U(int=3)])
U(int=5) != U(int=5)
"%s"%U(int=5)'''.splitlines(): t(s)
x = U.__new__(U)
x.__setstate__({"int": 7})
print(x, x.is_safe)


class Sub(U):
    pass


print(repr(Sub(int=3)), Sub(int=3) == U(int=3), U(int=3) < Sub(int=4))
