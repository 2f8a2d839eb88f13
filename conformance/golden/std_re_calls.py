# Calls of module re: warnings, limits, types, templates.
import re,warnings
warnings.simplefilter('always')
for p in ['[[a]','[a[b]','[a--b]','[--b]','[a&&b]','[a||b]','[a~~b]','[&&]','[a-[b]','[[:alpha:]]','[a-&&b]','[^[a]','[^--a]','[a\\--]','[---]', '[+--]']:
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: re.compile(p)
        except Exception as e: print(p,e)
        print(p,[(str(x.message),x.category.__name__) for x in w])
def e(f,*a,**k):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: print(repr(f(*a,**k)),end=' ')
        except BaseException as x: print(type(x).__name__,x,getattr(x,'pos',None),end=' ')
        print([(str(x.message),x.category.__name__) for x in w])
e(re.sub,'a','b','aaa',1); e(re.sub,'a','b','aaa',1,re.I); e(re.split,'a','bab',1);e(re.split,'a','bab',1,0);e(re.subn,'a','b','aaa',1)
e(re.sub,b'a',1,b'a'); e(re.sub,'a',1,'b'); e(re.sub,'(a)',b'\\1','a');e(re.sub,b'(a)','\\1x',b'a'); e(re.sub,'(a)',b'\\1','b')
e(re.compile('a').sub,'b','a',x=1);e(re.compile('a').sub,'b');e(re.compile('a').match);e(re.compile('a').match,'a',1,2,3);e(re.compile('a').match,'a','b')
e(re.compile('a').match,'xa',-5); e(re.compile('a').match,'xa',10**30);e(re.compile('a').search,'xa',1,10**30);e(re.compile('a').search,'xa',1,-10**30);e(re.compile('').search,'xa',5,1)
class S(str): pass
m=re.match('a.*',S('abc')); print(type(m.group()),type(m.string),type(re.sub('x','y',S('abc'))))
print(type(re.match(b'a.*',bytearray(b'abc')).group()),type(re.sub(b'x',b'y',bytearray(b'abc'))),re.split(b'b',bytearray(b'abc')),re.match(b'a.*',memoryview(b'abc')))
e(re.match('a','a').group,10**30); e(re.match('(a)','a').__getitem__,True)
e(lambda:re.Pattern()); e(lambda:re.Match()); e(lambda:type('X',(re.Pattern,),{}))
e(re.escape,'a.b-c d\n#é\0'); e(re.escape,b'a.b\xe9'); e(re.escape,bytearray(b'a.')); e(re.escape,'~!@$%^&*()_+-=[]{}|;:,<>?/')
e(re.compile('a').__lt__,1); e(lambda:re.compile('a')<re.compile('b')); e(re.compile('a').__eq__,1)
print(repr(re.compile('é\'"')),re.compile('a',re.I|4096),re.compile('a',1024|re.U))
e(re.compile,'(?a)x',re.U); e(re.compile,'(?u)x',re.A);e(re.compile,b'(?a)x',re.L); e(re.compile,b'(?L)x',re.A)
print(re.Pattern[str])
e(re.template) if hasattr(re,'template') else 0
print([m.span() for m in re.finditer('a|','baac')])
print(re.sub('a*','x','baac'), re.sub('(?<=a)|b*','-','abab'), re.findall('(a)|(b)|c','abc'),re.findall('(a)|b','ab'), re.split('(a)|(b)','xaybz',maxsplit=1))
print(re.sub('a','b','aaa',count=-1),re.split('a','bab',maxsplit=-1),re.subn('','-','ab',count=2))

s = re.Scanner([('(a)b', lambda s, t: (s.match.groups(), t)), (r'\s+', None), ('x*', 'x')])
print(s.scan('abab abxx '))
e(re.Scanner, [('a)', None)])
