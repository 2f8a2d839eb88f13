import logging, logging.config, io, sys
class Trace(logging.StreamHandler):
    def __init__(s,*a,**k): print('init',a,k); super().__init__(sys.stdout)
    def setLevel(s,l):
        if l: print('setLevel', l)
        super().setLevel(l)
    def setFormatter(s,f): print('setFormatter', type(f)); super().setFormatter(f)
class Fm(logging.Formatter):
    def __init__(s,*a,**k): print('Fm',a,k); super().__init__(*a,**k)
class Lg(logging.Logger):
    def setLevel(s,l): print('L',s.name,l); super().setLevel(l)
    def addHandler(s,h): print('L add',s.name,h.name); super().addHandler(h)
    def removeHandler(s,h): print('L rem',s.name,h.name); super().removeHandler(h)
logging.setLoggerClass(Lg)
logging.Trace=Trace
logging.getLogger('a.b.c'); logging.getLogger('ab'); logging.getLogger('a').addHandler(logging.NullHandler()); logging.getLogger('a.d').addHandler(logging.NullHandler()); logging.getLogger('zz')
def t(text, *a, **k):
    try:
        r = logging.config.fileConfig(io.StringIO(text), *a, **k)
        print('ok', r)
    except BaseException as e:
        print(type(e).__name__, e, '|', repr(e.__cause__))
T='''[loggers]
keys = a , root, b
[handlers]
keys= x, y
[formatters]
keys= f,  g
[logger_root]
level=INFO
handlers = x , y
[logger_a]
level=DEBUG
handlers=x
qualname=a
propagate=yes
[logger_b]
handlers=
qualname=b
[handler_x]
class=Trace
formatter=f
level=INFO
args=(1,%(k)s)
kwargs=dict(z=3)
[handler_y]
class=Trace
[formatter_f]
class=__main__.Fm
format=%(message)s %(k)s
datefmt=%H
style=%
[formatter_g]
class=__main__.Fm
defaults={'a':1}
'''
t(T, {'k':'7'})
t(T.replace('yes','1'), {'k':'7'})
t(T.replace('yes','0'), {'k':'7'}, False)
for n in 'a a.b.c a.d ab zz b'.split():
    l=logging.getLogger(n); print(n,l.level,l.handlers,l.propagate,l.disabled)
t(T.replace('yes','1').replace('keys= f,  g','keys='), {'k':'7'})
t(T.replace('yes','1').replace('keys = a , root, b','keys=root'), {'k':'7'})
t(T.replace('yes','1').replace('keys= f,  g','keys=,'), {'k':'7'})
t(T.replace('yes','1').replace('formatter=f','formatter='), {'k':'7'})
t(T.replace('yes','1').replace('class=__main__.Fm','class=__main__.Fmm'), {'k':'7'})
t(T.replace('yes','1').replace('class=__main__.Fm','class='), {'k':'7'})
t(T.replace('yes','1').replace('class=Trace','class='), {'k':'7'})
t(T.replace('yes','1').replace('class=Trace\n',''), {'k':'7'})
t(T.replace('yes','1').replace('args=(1,%(k)s)','args=\n'), {'k':'7'})
t(T.replace('yes','1').replace('args=(1,%(k)s)','args=5'), {'k':'7'})
t(T.replace('yes','1').replace('kwargs=dict(z=3)','kwargs=[1]'), {'k':'7'})
