# string: constants, capwords, templates, Formatter and the functions of _string.
import string, _string
from string import *
def attempt(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
print(string.__all__); print(ascii_letters,ascii_lowercase,ascii_uppercase,digits,hexdigits,octdigits,repr(punctuation),repr(whitespace),repr(printable))
attempt(capwords,'hello  world foo'); attempt(capwords,'a-b c-d','-'); attempt(capwords,''); attempt(capwords,'ÀB çd'); attempt(capwords,5)
t=Template('$who likes ${what} $$5 and $who'); attempt(t.substitute,who='tim',what='kung pao'); attempt(t.substitute,{'who':'a'},what='b'); attempt(t.substitute,who='x'); attempt(t.safe_substitute,who='x'); attempt(t.substitute,{},{}); attempt(t.substitute,{'who':1,'what':None}); print(t.template, t.is_valid(), t.get_identifiers())
for bad in ('$','a $','line\nx $ y','${','${a','$1','${1}','${}','$ $a','\n\n$é','$$$'): 
    attempt(Template(bad).substitute,a=1,b=2); attempt(Template(bad).safe_substitute,a=1); print(Template(bad).is_valid()); attempt(Template(bad).get_identifiers)
class D(Template): delimiter='%'; idpattern='[a-z]+_[a-z]+'
attempt(D('%with_under %nope %% ${x}').safe_substitute,with_under='W'); attempt(D('%with_under').substitute,with_under=3); print(D.pattern.pattern.split()==Template.pattern.pattern.split(), D.flags)
class B(Template): braceidpattern='[a-z.]+'
attempt(B('${a.b} $c').safe_substitute,{'a.b':1,'c':2})
class P(Template): pattern=r'(?P<escaped>@@)|@(?P<named>[a-z]+)@|@\{(?P<braced>[a-z]+)\}|(?P<invalid>@)'
attempt(P('@a@ @{b} @@').substitute,a=1,b=2); attempt(P('@').substitute); 
class CS(Template): flags=0; idpattern='[a-z]+'
attempt(CS('$Abc').safe_substitute,abc=1); attempt(Template('$Abc').substitute,Abc=1); attempt(Template('$SELF $self').substitute, self=1, SELF=2); attempt(Template); print(type(Template.pattern), Template.delimiter, Template.idpattern, Template.braceidpattern, int(Template.flags) if Template.flags is not None else None)
import collections; attempt(Template('$a $b').substitute, collections.ChainMap({'a':1},{'b':2}), b=9); attempt(Template('$a $b').substitute, collections.defaultdict(int))
f=Formatter(); attempt(f.format,'{} {}',1,2); attempt(f.format,'{0} {1} {0}',1,2); attempt(f.format,'{a} {b!r} {c:>5}',a=1,b='x',c=3); attempt(f.format,'{0.real} {1[0]} {1[k]}' ,5,{0:'z','k':'v'}); attempt(f.format,'{:{}}','x',5); attempt(f.format,'{} {0}',1); attempt(f.format,'{0} {}',1); attempt(f.format,'{}'); attempt(f.format,'{x}'); attempt(f.format); attempt(f.format,'{!z}',1); attempt(f.format,'{!s} {!r} {!a}','é','é','é'); attempt(f.format,'{{}} {}',1); attempt(f.format,'{'); attempt(f.format,'}'); attempt(f.format,'{:{:{}}}',1,2,3); attempt(f.format,'{:>{w}}','x',w=4); attempt(f.format, format_string='x'); attempt(f.format,'{format_string}',format_string=1); attempt(f.format,'{self}',self=3)
attempt(lambda: list(f.parse('a{b!r:c}d{{e}}{f.g[h]:{i}}'))); attempt(lambda:list(f.parse(''))); attempt(lambda: f.get_field('0.real',(5,),{})); attempt(lambda:f.get_field('a[0].b',(),{'a':[type('X',(),{'b':7})]})); attempt(f.get_value,0,(1,),{}); attempt(f.get_value,'k',(),{'k':2}); attempt(f.convert_field,1,'r'); attempt(f.convert_field,1,None); attempt(f.convert_field,1,'q'); attempt(f.format_field,3,'05'); attempt(f.vformat,'{0}{a}',(1,),{'a':2}); attempt(f.check_unused_args,set(),(),{})
class U(Formatter):
    def check_unused_args(self,used,args,kw): print('used',sorted(map(str,used)),args,kw)
    def get_value(self,key,args,kw): print('get',repr(key)); return super().get_value(key,args,kw)
    def format_field(self,v,s): print('ff',v,repr(s)); return super().format_field(v,s)
    def convert_field(self,v,c): print('cf',v,c); return super().convert_field(v,c)
attempt(U().format,'{0:{1}} {a.b!r} {}' if 0 else '{0:{1}} {a!r}',1,2,a='q')
attempt(lambda:list(_string.formatter_parser('a{b!r:c}'))); attempt(lambda:(lambda r:(r[0],list(r[1])))(_string.formatter_field_name_split('a.b[c][0]'))); attempt(lambda:(lambda r:(r[0],list(r[1])))(_string.formatter_field_name_split('0[x'))); attempt(lambda:(lambda r:(r[0],list(r[1])))(_string.formatter_field_name_split('3.'))); attempt(_string.formatter_parser,5); attempt(lambda:list(_string.formatter_parser('{'))); attempt(lambda:list(_string.formatter_parser('a}'))); attempt(lambda:list(_string.formatter_parser('{a!}'))); attempt(lambda: list(_string.formatter_parser('{a!rr}'))); attempt(lambda: list(_string.formatter_parser('{!r}{:}{}')))
