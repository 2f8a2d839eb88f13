# Functions of complex numbers: special values, values to 12 digits, messages.
import cmath, math
inf=float('inf'); nan=float('nan')
V=[-inf,-1.5,-0.0,0.0,1.5,inf,nan]
# cells: by code. output per function a string of 49 tokens
def enc(v):
    s='-' if math.copysign(1,v)<0 else '+'
    if math.isnan(v): return 'n'
    a=abs(v)
    for k,c in ((inf,'i'),(0.0,'0'),(1.0,'1'),(math.pi,'p'),(math.pi/2,'h'),(math.pi/4,'q'),(3*math.pi/4,'t'),(math.pi*0.75,'t')):
        if a==k: return s+c
    return s+'?%r'%a
for name in 'acos acosh asinh atanh cosh exp log sinh sqrt tanh'.split():
    f=getattr(cmath,name); rows=[]
    for x in V:
        row=[]
        for y in V:
            if math.isfinite(x) and math.isfinite(y): row.append('.'); continue
            try: r=f(complex(x,y)); row.append(enc(r.real)+enc(r.imag))
            except ValueError: row.append('E')
            except OverflowError: row.append('O')
        rows.append(' '.join(row))
    print(name); print('\n'.join(rows))

def T(s):
    try: print(s,'=>',repr(eval(s)))
    except BaseException as e: print(s,'=>',type(e).__name__,e)
for s in """cmath.log(0)
cmath.log(2,1)
cmath.log(2,0)
cmath.log(2,base=2)
cmath.log(2,'a')
cmath.log('a')
cmath.log10(0)
cmath.exp(1000)
cmath.exp('a')
cmath.exp(10**400)
cmath.polar(complex(inf,nan)), cmath.polar(complex(nan,1)), cmath.phase(complex(inf,nan)), cmath.phase(complex(-inf,inf)), cmath.phase(complex(-0.0,-0.0))
cmath.polar(complex(1.7e308,1.7e308))
cmath.rect(inf,0), cmath.rect(inf,-0.0), cmath.rect(nan,0),cmath.rect(inf,nan),cmath.rect(inf,2),cmath.rect(-inf,2),cmath.rect(0,nan),cmath.rect(0,-0.0)
cmath.rect(1,inf)
cmath.rect(0,inf)
cmath.rect(nan,inf)
cmath.rect('a',1)
cmath.atanh(1)
cmath.atan(1j)
cmath.isclose(1,1+1e-10j), cmath.isclose(1,2,rel_tol=.6), cmath.isclose(inf,inf), cmath.isclose(complex(inf,1),complex(inf,2)), cmath.isclose(1,inf)
cmath.isclose(1,2,rel_tol=-1)
cmath.isclose(1,'a')
cmath.isclose(1)
cmath.isfinite(complex(inf,1)), cmath.isinf(complex(inf,nan)), cmath.isnan(complex(inf,nan)), cmath.isfinite(1)
cmath.sqrt()
cmath.infj, cmath.nanj, cmath.nan, cmath.tau
cmath.cosh(1000)
cmath.sinh(complex(1000,1))""".splitlines(): T(s)
names = 'acos acosh asin asinh atan atanh cos cosh exp log log10 phase sin sinh sqrt tan tanh'.split()
P = [0.0, -0.0, 0.3, -0.9, 1.0, 2.5, -20.0, 1e-10, 1e300, 5e-324, 800.0]
for name in names:
    for x in P:
        for y in P:
            if name == 'phase' and 5e-324 in (x, y): continue
            try: r = complex(getattr(cmath, name)(complex(x, y)))
            except (ValueError, OverflowError) as e: r = e
            else: r = '%.12g %.12g' % (r.real, r.imag)
            print(name, x, y, r)
