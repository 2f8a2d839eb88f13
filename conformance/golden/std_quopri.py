# Quoted-printable in both directions.
import quopri, io
def t(s):
    try: print(s,'->',repr(eval(s)))
    except Exception as e: print(s,'->',type(e).__name__,e)
for s in r'''quopri.encodestring(b'a=b\xe9 \t\nx y ')
quopri.encodestring(b'a b',quotetabs=True)
quopri.encodestring(b'a b_c',header=True)
quopri.encodestring(b'x'*100)
quopri.decodestring(b'a=3Db=E9=20\nx=\ny')
quopri.decodestring('a_b=20',header=True)
quopri.decodestring(b'a=zz=')
quopri.encodestring('a')
quopri.encodestring(5)'''.splitlines(): t(s)
o=io.BytesIO(); quopri.encode(io.BytesIO(b'h\xc3\xa9 =\n'),o,False); print(o.getvalue()); p=io.BytesIO(); quopri.decode(io.BytesIO(o.getvalue()),p); print(p.getvalue())
