# Files of sections: syntax, options of the parser, interpolation and errors.
import configparser, io, sys
from configparser import *
def t(s):
    try: r=eval(s); print(s,'->',repr(r))
    except Exception as e: print(s,'->',type(e).__name__,repr(str(e)),getattr(e,'args',None))
def p(text,cls=ConfigParser,**kw):
    c=cls(**kw); c.read_string(text); return c
def d(c): return {s:dict(c.items(s,raw=True)) for s in c.sections()}, dict(c.defaults())
def out(c,**kw):
    f=io.StringIO(); c.write(f,**kw); return f.getvalue()
A='[DEFAULT]\nx=1\n[a]\ny = %(x)s2\nZ: three\n  continued\n\n  more\n[b]\nempty=\nk=v ; c\n# comment\n; comment\n'
for s in r'''d(p(A))
out(p(A))
out(p(A),space_around_delimiters=False)
p(A).sections(), p(A).defaults(), p(A).options('a'), p(A).items('a'), p(A).has_section('a'), p(A).has_section('DEFAULT'), p(A).has_option('a','x'), p(A).has_option('','x'), p(A).has_option('zz','x')
p(A).get('a','y'), p(A).get('a','y',raw=True), p(A).get('a','Y',vars={'x':'9'}), p(A).get('a','zz',fallback=5), p(A).get('zz','q',fallback=None)
p(A).get('a','zz')
p(A).get('zz','a')
p(A).options('zz')
p(A).items('zz')
len(p(A).items()), len(p(A)), list(p(A)), 'a' in p(A), 'DEFAULT' in p(A)
p(A)['a'], p(A)['a']['y'], list(p(A)['a']), len(p(A)['a']), dict(p(A)['a'])
p(A)['zz']
p(A)['a']['zz']
p(A)['a'].get('zz'), p(A)['a'].get('zz','d'), p(A)['a'].get('zz',fallback='e'), p(A)['a'].get('y',raw=True), p(A)['a'].name, p(A)['a'].getint('x'), p(A)['a'].getfloat('q',fallback=1.5), p(A)['a'].getboolean('x')
p('[a]\nx=1\nb=yes\nf=1.5\nn=abc').getint('a','x'), p('[a]\nb=yes').getboolean('a','b'), p('[a]\nf=1.5').getfloat('a','f')
p('[a]\nn=abc').getint('a','n')
p('[a]\nn=abc').getboolean('a','n')
p('[a]\nn=abc').getfloat('a','n')
p('[a]\nn=abc').getint('a','m',fallback=7), p('[a]').getint('b','m',fallback=7)
[p('[a]\nb='+v).getboolean('a','b') for v in '1 yes TRUE on 0 no False off'.split()]
p('x=1')
p('[a]\nx')
p('[a]\nx\ny=1',allow_no_value=True)['a']['x'], out(p('[a]\nx\ny=1',allow_no_value=True))
p('[a]\n[a]')
p('[a]\nx=1\nx=2')
d(p('[a]\n[a]\nx=1\nx=2',strict=False))
p('[a]\nx 1\ny 2')
p('[a\nx=1')
p('[]\nx=1').sections()
p('[a]b\nx=1').sections()
d(p('[a]\n=1'))
d(p('[a]\nx==1\ny:=2\nz = : 3\nq a = b'))
d(p('[a]\nx#=1',delimiters=('=','#'))), d(p('[a]\nx|1',delimiters='|'))
d(p('[a]\nx=1 # c\ny=2 ; d',inline_comment_prefixes=('#',';')))
d(p('[a]\nx=1\n// c\n',comment_prefixes=('//',)))
d(p('[a]\nx=1\n\n  2\ny=3',empty_lines_in_values=False))
d(p('[a]\nx=1\n  2\n  # c\n  3\n'))
d(p('[a]\nx=\n  1\n  2'))
d(p('[c]\nx=1\n[DEFAULT]\ny=2',default_section='c'))
d(p('[a]\nx=%(y)s\ny=%(z)s\nz=1')), p('[a]\nx=%(y)s\ny=%(z)s\nz=1')['a']['x']
p('[a]\nx=%(x)s')['a']['x']
p('[a]\nx=%(q)s')['a']['x']'''.splitlines(): t(s)
