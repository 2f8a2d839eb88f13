# Every hash: digests, parameters of BLAKE2, keys of passwords, and errors.
import hashlib, io
def t(s):
    try: print(s,'->',repr(eval(s)))
    except Exception as e: print(s,'->',type(e).__name__,e)
for s in '''hashlib.md5(b'a').name
hashlib.sha256('a')
hashlib.sha256(5)
hashlib.sha256(b'a',usedforsecurity=False).hexdigest()
hashlib.sha256(string=b'a').hexdigest()
hashlib.sha256(data=b'a').hexdigest()
hashlib.sha256(b'a',string=b'a').hexdigest()
hashlib.sha256(b'a',b'b')
hashlib.new('sha256',b'a').name
hashlib.new('SHA256').name
hashlib.new('xx')
hashlib.new(5)
hashlib.new()
hashlib.new('blake2b', b'a').hexdigest()
hashlib.new('blake2b', b'a', digest_size=3).hexdigest()
hashlib.new(name='sha1', data=b'a').hexdigest()
hashlib.shake_128(b'a').hexdigest(5)
hashlib.shake_128(b'a').digest(-1)
hashlib.shake_128(b'a').digest()
hashlib.shake_128(b'a').digest('a')
hashlib.shake_128(b'a').digest(length=2)
hashlib.shake_256(b'a').copy().hexdigest(9)
hashlib.shake_128().digest_size, hashlib.shake_128().block_size, hashlib.shake_128().name
hashlib.blake2b(b'a',digest_size=0)
hashlib.blake2b(b'a',digest_size=65)
hashlib.blake2b(b'a',key=b'x'*65)
hashlib.blake2b(b'a',salt=b'x'*17)
hashlib.blake2b(b'a',person=b'x'*17)
hashlib.blake2b(b'a',fanout=256)
hashlib.blake2b(b'a',depth=0)
hashlib.blake2b(b'a',depth=256)
hashlib.blake2b(b'a',leaf_size=-1)
hashlib.blake2b(b'a',leaf_size=2**32)
hashlib.blake2b(b'a',node_offset=2**64)
hashlib.blake2b(b'a',node_offset=-1)
hashlib.blake2b(b'a',node_depth=256)
hashlib.blake2b(b'a',inner_size=65)
hashlib.blake2b(b'a',inner_size=-1)
hashlib.blake2s(b'a',node_offset=2**48)
hashlib.blake2s(b'a',salt=b'x'*9)
hashlib.blake2b('a')
hashlib.blake2b(5)
hashlib.blake2b(b'a',key='x')
hashlib.blake2b(b'a',foo='x')
hashlib.blake2b(b'a',1)
hashlib.blake2b.MAX_KEY_SIZE, hashlib.blake2b.MAX_DIGEST_SIZE, hashlib.blake2b.SALT_SIZE, hashlib.blake2b.PERSON_SIZE
hashlib.blake2b(b'a',digest_size=5,key=b'k',salt=b's',person=b'p',fanout=3,depth=2,leaf_size=7,node_offset=5,node_depth=1,inner_size=4,last_node=True).hexdigest()
hashlib.blake2s(b'a',digest_size=5,key=b'k',salt=b's',person=b'p',fanout=3,depth=2,leaf_size=7,node_offset=5,node_depth=1,inner_size=4,last_node=True).hexdigest()
hashlib.pbkdf2_hmac('sha256',b'a',b'b',3).hex()
hashlib.pbkdf2_hmac('sha256',b'a',b'b',0)
hashlib.pbkdf2_hmac('sha256',b'a',b'b',1,0)
hashlib.pbkdf2_hmac('xx',b'a',b'b',1)
hashlib.pbkdf2_hmac('sha256','a',b'b',1)
hashlib.pbkdf2_hmac('sha256',b'a',b'b',1,dklen=70).hex()
hashlib.pbkdf2_hmac('sha1',b'a',b'b',1,-1)
hashlib.pbkdf2_hmac('blake2b',b'a',b'b',2).hex()
hashlib.pbkdf2_hmac(5,b'a',b'b',2)
hashlib.scrypt(b'a',salt=b'b',n=16,r=8,p=1,dklen=20).hex()
hashlib.scrypt(b'',salt=b'',n=16,r=1,p=3,dklen=33).hex()
hashlib.scrypt(b'a',salt=b'b',n=15,r=8,p=1)
hashlib.scrypt(b'a',salt=b'b',n=16,r=0,p=1)
hashlib.scrypt(b'a',salt=b'b',n=2**20,r=8,p=1)
hashlib.scrypt(b'a',salt=b'b',n=16,r=8,p=1,dklen=0)
hashlib.scrypt(b'a',salt=b'b',n=16,r=8,p=1,maxmem=-1)
hashlib.scrypt(b'a')
hashlib.scrypt(b'a',salt='b',n=16,r=8,p=1)
hashlib.scrypt(b'a',salt=b'b',n=2,r=2**40,p=1)
hashlib.file_digest(5,'md5')
hashlib.file_digest(io.BytesIO(b'abc'),'sha256').hexdigest()
hashlib.file_digest(io.BytesIO(b'abc'),hashlib.md5).hexdigest()
hashlib.file_digest(io.BufferedReader(io.BytesIO(b'abc'*100)),'sha1',_bufsize=7).hexdigest()
hashlib.file_digest(io.BytesIO(b'abc'),'xx')
hashlib.md5().update('a')
hashlib.md5().update()
hashlib.md5().update(None)
hashlib.md5().copy().hexdigest()
hashlib.md5().digest_size,hashlib.md5().block_size,hashlib.sha512().block_size,hashlib.sha3_512().block_size
type(hashlib.md5())()
type(hashlib.sha3_256())
hashlib.md5().foo
hashlib.new('ripemd160',b'a').hexdigest()
hashlib.new('ripemd160',b'a'*200).hexdigest()
hashlib.new('sm3',b'a').hexdigest()
hashlib.new('sm3',b'a'*200).hexdigest()
hashlib.new('md5-sha1',b'a').hexdigest()
hashlib.new('sha512_256',b'a').hexdigest()
hashlib.new('sha512_224',b'a').hexdigest()
hashlib.new('sha512-256',b'a').name
hashlib.new('SHA3-256',b'a').name
hashlib.new('sha-256').name
hashlib.sha256(bytearray(b'a')).hexdigest()==hashlib.sha256(memoryview(b'a')).hexdigest()
hashlib.sha256(memoryview(b'abcd')[::2]).hexdigest()
type('X',(hashlib.blake2b,),{})
hashlib.md5()==hashlib.md5()
hashlib.algorithms_guaranteed <= hashlib.algorithms_available
sorted(hashlib.algorithms_guaranteed)
sorted(hashlib.algorithms_available)
hashlib.__all__
hashlib.md5(usedforsecurity=False).digest()
hashlib.sha1.__name__'''.splitlines(): t(s)
state=7
def rnd(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n
for name in sorted(hashlib.algorithms_available):
    for n in (0,1,55,56,63,64,65,111,112,127,128,129,135,136,143,144,200,1000):
        data=bytes((i*7+n)&255 for i in range(n))
        h=hashlib.new(name)
        at=0
        while at<n:
            k=1+rnd(90); h.update(data[at:at+k]); at+=k
            c=h.copy()
        args=(10,) if name.startswith('shake') else ()
        print(name,n,h.hexdigest(*args), h.digest_size, h.block_size, h.name, h.hexdigest(*args)==hashlib.new(name,data).hexdigest(*args))
import _md5,_sha1,_sha2,_sha3,_blake2
for f in (_md5.md5,_sha1.sha1,_sha2.sha224,_sha2.sha256,_sha2.sha384,_sha2.sha512,_sha3.sha3_224,_sha3.sha3_256,_sha3.sha3_384,_sha3.sha3_512,_blake2.blake2b,_blake2.blake2s):
    print(f(b'abc').hexdigest(), f().name, type(f()).__name__, type(f()).__module__)
print(_sha3.shake_128(b'a').hexdigest(4))
