# Authentication codes with every kind of digestmod, and what can be said about random tokens.
import hmac,hashlib,inspect
def t(s):
    try: print(s,'->',repr(eval(s)))
    except Exception as e: print(s,'->',type(e).__name__,e)
for s in '''hmac.new(b'k')
hmac.new('k',b'm','md5')
hmac.new(b'k','m','md5')
hmac.new(b'k',b'm','xx')
hmac.new(b'k',b'm',5)
hmac.new(b'k',b'm','')
hmac.new(b'k',b'm','md5').hexdigest()
hmac.new(b'k',b'm',hashlib.md5).hexdigest()
hmac.new(b'k',b'm',hashlib).hexdigest()
hmac.new(b'k',b'm',hashlib.sha3_256).hexdigest()
hmac.new(b'k'*200,b'm','sha256').hexdigest()
hmac.new(b'k',digestmod='sha512').digest_size
hmac.new(b'k',digestmod='sha512').block_size
hmac.new(b'k',digestmod='sha512').name
hmac.new(b'k',digestmod=hashlib.blake2b).name
hmac.new(b'k',digestmod=hashlib.blake2b).hexdigest()
hmac.new(b'k',digestmod='blake2s').hexdigest()
hmac.new(b'k',digestmod='shake_128')
hmac.new(b'k',digestmod=hashlib.shake_128)
hmac.new(b'k',msg=b'a',digestmod=lambda d=b'': hashlib.sha1(d)).hexdigest()
hmac.new(b'k',msg=b'a',digestmod=lambda d=b'': hashlib.sha1(d)).name
hmac.new(b'k',digestmod='md5').copy().hexdigest()
hmac.new(b'k',digestmod='md5').update('a')
hmac.new(b'k',digestmod='md5').update(b'a')
hmac.digest(b'k',b'm','md5').hex()
hmac.digest(b'k',b'm',hashlib.md5).hex()
hmac.digest(b'k',b'm','xx')
hmac.digest('k',b'm','md5')
hmac.digest(b'k',b'm','blake2b').hex()
hmac.digest(b'k',b'm',lambda d=b'': hashlib.sha1(d)).hex()
hmac.compare_digest(b'a',b'a'),hmac.compare_digest(b'a',b'b'),hmac.compare_digest('a','a'),hmac.compare_digest('a','ab')
hmac.compare_digest('a',b'a')
hmac.compare_digest('é','é')
hmac.compare_digest(1,2)
hmac.compare_digest(bytearray(b'a'),b'a')
hmac.HMAC.blocksize
hmac.HMAC(b'k',b'm','md5').hexdigest()
hmac.trans_5C[:5]
hmac.digest_size
hmac.HMAC(b'k')
hmac.HMAC(b'k',None,'md5').hexdigest()
hmac.new(b'k',b'm','md5')._inner
hmac.new(bytearray(b'k'),memoryview(b'm'),'md5').hexdigest()
hmac.new(memoryview(b'k'),b'm','md5').hexdigest()'''.splitlines(): t(s)
h=hmac.new(b'k',digestmod='sha256'); h.update(b'abc'); c=h.copy(); c.update(b'd'); print(h.hexdigest(),c.hexdigest(),h.digest())
import secrets
print(secrets.__all__)
for s in '''len(secrets.token_bytes())
len(secrets.token_bytes(5))
len(secrets.token_hex(5))
len(secrets.token_urlsafe(5))
secrets.token_bytes(-1)
secrets.token_bytes('a')
secrets.randbelow(0)
secrets.randbelow(1)
secrets.randbelow('a')
secrets.choice([])
secrets.choice([1])
secrets.randbits(0)
secrets.randbits(-1)
secrets.DEFAULT_ENTROPY
secrets.SystemRandom'''.splitlines(): t(s)
