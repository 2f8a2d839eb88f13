# Functions and objects of module re, with their errors.
import _sre
import re
print(_sre.MAGIC,_sre.CODESIZE,_sre.MAXREPEAT,_sre.MAXGROUPS,_sre.getcodesize(),_sre.copyright)
print(re.__version__,re.__all__, 1)
def e(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except BaseException as x: print(type(x).__name__,x,getattr(x,'pos',None))
e(re.sub,'a',1,'a'); e(re.sub,'a',b'x','a'); e(re.sub,b'a','x',b'a'); e(re.sub,'a',None,'a'); e(re.sub,'b',b'x','a')
e(re.sub,'a',lambda m:1,'a');e(re.sub,'a',lambda m:None,'aba'); e(re.sub,'a',lambda m:b'',"a")
e(re.match,'a',b'a'); e(re.match,b'a','a'); e(re.match,'a',1)
e(re.match,'a'); e(re.match); e(re.sub,'a','b'); e(re.sub,'a','b','a',1,2,3); e(re.split,'a','b',1,2,3); e(re.sub,'a','b','a',1,count=1)
e(re.sub,'a','b','a',x=1); e(re.compile); e(re.escape,1); e(re.compile,'a',None); e(re.compile,'a','b')
for r in [r'\1',r'\g<1>',r'\g<x>',r'\g<',r'\g',r'\g<>',r'\g<1',r'\q',r'\400',r'\08',r'\g<-1>',r'\g<a b>','\\',r'\\n\n',r'\9',r'\g<0>',r'\0',r'\00',r'\012',r'\100',r'\18',r'\g<00>',r'\x41', r'\g<99999999999>']:
    e(re.sub,'a',r,'a'); 
e(re.sub,b'a',br'\g<\xe9>',b'a'); e(re.sub, '(a)', r'\2', 'a'); e(re.sub, '(?P<x>a)', r'<\g<x>\1\g<1>>', 'a'); e(re.sub,'(a)|b',r'[\1]','ab')
p=re.compile('(?P<a>a)(b)?'); m=p.match('ab')
print(m,p,repr(re.compile('a',re.I|re.X)),repr(re.compile('a'*250)),re.compile(b'a',re.L),re.compile('a',re.A))
e(m.group,3);e(m.group,'z');e(m.group,-1);e(m.group,1.0);e(lambda:m['z']);e(m.start,'a');e(m.start,5);e(m.groups,1,2);e(m.groupdict,x=1);e(m.expand,1);e(m.expand,r'\1\2\g<a>');e(m.group,0,'a',2);e(m.end,None)
print(m.regs,m.lastindex,m.lastgroup,m.pos,m.endpos,m.string,m.re)
print(re.findall(r'\B',''),re.findall(r'\b',''),re.findall(r'\B','a'),re.split('','ab'),re.sub('','-','ab'),re.split('(x)|b','abc'),re.split('x*','axbc'))
print(hash(p)==hash(re.compile('(?P<a>a)(b)?')), p==re.compile('(?P<a>a)(b)?'), p.groupindex, p.flags, type(p.flags))
print(type(re.I),repr(re.I),str(re.I),repr(re.I|re.M),repr(re.RegexFlag(0)),repr(re.RegexFlag(1024)),repr(~re.I),f'{re.I}',repr(re.I|1024),re.RegexFlag.__mro__,list(re.RegexFlag),re.RegexFlag.__members__.keys())
print(re.error,re.PatternError.__module__,re.PatternError.__mro__, re.Pattern,re.Match,re.Scanner)
x=re.PatternError('m','ab\ncd',4); print(x,x.args,x.msg,x.pattern,x.pos,x.lineno,x.colno); x=re.PatternError('m'); print(x,x.lineno)
try: re.compile(b'ab\n(')
except re.error as x: print(x,x.args,x.lineno,x.colno)
s=re.Scanner([(r'\d+',lambda s,t:int(t)),(r'\s+',None),(r'\w+','w')]); print(s.scan('12 ab 3 !x'), s.scanner, s.lexicon is not None, s.match, s.flags if hasattr(s,'flags') else 0)
import inspect
for n in ['compile','match','sub','split','findall','escape','purge','subn','finditer','search','fullmatch']:
    print(n,inspect.signature(getattr(re,n)))
sc = p.scanner("abab")
print(sc.match(), sc.search(), sc.search(), sc.pattern)
