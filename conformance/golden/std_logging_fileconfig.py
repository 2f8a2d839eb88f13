import logging, logging.config, io, configparser, os, sys, tempfile
def t(text, *a, **k):
    try:
        r = logging.config.fileConfig(io.StringIO(text), *a, **k)
        print('ok', r)
    except BaseException as e:
        print(type(e).__name__, e, '|', repr(e.__cause__))
base='''[loggers]
keys=root,lib,log02
[handlers]
keys=hand01,hand02
[formatters]
keys=form01,form02
[logger_root]
level=NOTSET
handlers=hand01
[logger_lib]
level=DEBUG
handlers=hand02
propagate=0
qualname=lib
[logger_log02]
level=WARNING
handlers=hand01, hand02
qualname=lib.log02
[handler_hand01]
class=StreamHandler
level=INFO
formatter=form01
args=(sys.stdout,)
[handler_hand02]
class=logging.StreamHandler
args=(sys.stdout,)
kwargs={}
formatter=form02
[formatter_form01]
format=F1 %(levelname)s %(name)s %(message)s
[formatter_form02]
format={levelname}-{message}-{foo}
datefmt=%Y
style={
validate=True
defaults={'foo':'bar'}
class=logging.Formatter
'''
pre=logging.getLogger('pre'); prelib=logging.getLogger('lib.child')
t(base)
print(pre.disabled, prelib.disabled, logging.getLogger('lib').propagate, logging.getLogger('lib.log02').propagate)
logging.info('hello'); logging.debug('no')
logging.getLogger('lib').debug('x'); logging.getLogger('lib.log02').warning('y'); prelib.error('z'); pre.error('never')
print(logging.getLogger('lib').handlers[0].name, logging.root.handlers)
def rep(a,b): return base.replace(a,b)
t(base, disable_existing_loggers=False); print(pre.disabled)
t(rep('class=StreamHandler','class=NoHandler'))
t(rep('args=(sys.stdout,)','args=(1,2,3,4)'))
t(rep('args=(sys.stdout,)\n[handler_hand02]','args=[\n[handler_hand02]'))
t(rep('level=INFO','level=INFOX'))
t(rep('level=NOTSET','level=FOO'))
t(rep('level=NOTSET','level=10'))
t(rep('formatter=form02','formatter=nope'))
t(rep('handlers=hand02','handlers=nope'))
t(rep('qualname=lib\n',''))
t(rep('[logger_root]','[logger_rooot]'))
t(rep('[loggers]\nkeys=root,lib,log02','[loggers]\nkeys=lib,log02'))
t(rep('[loggers]\nkeys=root,lib,log02\n',''))
t(rep('[formatters]\nkeys=form01,form02\n',''))
t(rep('[handlers]\nkeys=hand01,hand02\n',''))
t(rep('keys=hand01,hand02','keys='))
t(rep('style={','style=q'))
t(rep('validate=True','validate=maybe'))
t(rep('class=logging.Formatter','class=logging.Nope'))
t(rep('class=logging.Formatter','class=nosuchmod.Nope'))
t(rep("defaults={'foo':'bar'}",'defaults=zz'))
t(rep('propagate=0','propagate=x'))
t(''); t('garbage'); t('[a]\nx\n'); t('[a]\nb=1')
d=tempfile.mkdtemp()
def f(name, *a, **k):
    try: print('ok', logging.config.fileConfig(name,*a,**k))
    except BaseException as e: print(type(e).__name__, str(e).replace(d,'D'), repr(e.__cause__).replace(d,'D'))
f(d+'/none.ini'); open(d+'/e.ini','w').close(); f(d+'/e.ini')
open(d+'/g.ini','w').write('garbage'); f(d+'/g.ini')
open(d+'/ok.ini','w').write(base.replace('sys.stdout','%(out)s')); f(d+'/ok.ini'); f(d+'/ok.ini', {'out':'sys.stderr'}); f(d+'/ok.ini', defaults={'out':'sys.stdout'}, encoding='utf-8')
import pathlib; f(pathlib.Path(d)/'ok.ini', defaults={'out':'sys.stdout'})
f(5); f(None)
cp=configparser.ConfigParser(); cp.read_string(base); f(cp); 
cp=configparser.RawConfigParser(); cp.read_string(base); f(cp)
logging.info('again')
mem='''[loggers]
keys=root
[handlers]
keys=m,s
[formatters]
keys=
[logger_root]
handlers=m
level=DEBUG
[handler_m]
class=handlers.MemoryHandler
args=(10, ERROR)
target=s
[handler_s]
class=StreamHandler
args=(sys.stdout,)
'''
t(mem)
logging.info('a'); logging.info('b'); logging.error('flush')
print(logging.root.handlers[0].target.__class__)
class My(logging.StreamHandler):
    def __init__(self, *a, tag=None, **k): super().__init__(*a, **k); self.tag=tag
    def emit(self, r): print('MY', self.tag, self.format(r))
logging.My=My
t(mem.replace('class=StreamHandler','class=My').replace('args=(sys.stdout,)','kwargs={"tag":"T"}'))
logging.error('flush')
t(mem.replace('class=StreamHandler','class=__main__.My').replace('args=(sys.stdout,)','kwargs={"tag":"T"}'))
logging.error('flush')
print(sorted(logging.root.manager.loggerDict), len(logging._handlers), sorted(logging._handlers))
