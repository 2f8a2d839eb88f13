# Parsers as mappings, changes, exceptions, converters and subclasses.
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
for s in r'''p('[a]\nx=%')['a']['x']
p('[a]\nx=%(')['a']['x']
p('[a]\nx=%z')['a']['x']
p('[a]\nx=%%')['a']['x']
p('[a]\nx=%(Y)s\ny=1')['a']['x']
p('[a]\nx=${y}\ny=1\n[b]\nq=${a:x}-${q2}\nq2=$$',interpolation=ExtendedInterpolation())['b']['q']
p('[a]\nx=${x}',interpolation=ExtendedInterpolation())['a']['x']
p('[a]\nx=${zz}',interpolation=ExtendedInterpolation())['a']['x']
p('[a]\nx=${b:zz}',interpolation=ExtendedInterpolation())['a']['x']
p('[a]\nx=${a:b:c}',interpolation=ExtendedInterpolation())['a']['x']
p('[a]\nx=${',interpolation=ExtendedInterpolation())['a']['x']
p('[a]\nx=$q',interpolation=ExtendedInterpolation())['a']['x']
p('[a]\nx=%(y)s',interpolation=None)['a']['x'], p('[a]\nx=%(y)s',cls=RawConfigParser)['a']['x']
p('',interpolation=5)
ConfigParser({'a':'1'}).defaults(), ConfigParser(defaults={'A':'1'}).defaults()
RawConfigParser({'a':1}).defaults()
p('[a]\nx=1 2',converters={'list':str.split}).getlist('a','x'), p('[a]\nx=1 2',converters={'list':str.split})['a'].getlist('x')
p('[a]\nx=1').getfoo
p('[a]\nx=1',delimiters=())
p('[a]\nx=1',bad=1)
ConfigParser(1,2,3,4)
p('[a]\nX=1\nİ=2')['a']['x']
p('[a]\nx=1\n',dict_type=dict)._sections
p('[a]\nx=1\\\n2').get('a','x')
p('\ufeff[a]\nx=1')
p('[a]\nx=1\n y=2\n').items('a')
p(' [a]\nx=1').sections()
p('[a] # c\nx=1').sections()
p('[a]\n  x=1\n  y=2').items('a')
p('[a]\n  x=1\n    y=2').items('a')
p('x=1\n[a]\ny=2',allow_unnamed_section=True).sections(), p('x=1\n[a]\ny=2',allow_unnamed_section=True).get(UNNAMED_SECTION,'x')
out(p('x=1\n[a]\ny=2',allow_unnamed_section=True))
UNNAMED_SECTION
p('[a]\n[b').sections()
MAX_INTERPOLATION_DEPTH, DEFAULTSECT
NoOptionError('o','s'), str(NoOptionError('o','s')), NoSectionError('s').section, NoOptionError('o','s').option
str(DuplicateSectionError('s','src',3)), str(DuplicateSectionError('s')), str(DuplicateOptionError('s','o','src',3)), str(DuplicateOptionError('s','o'))
str(InterpolationDepthError('o','s','r')), str(InterpolationMissingOptionError('o','s','r','ref')), str(InterpolationSyntaxError('o','s','msg'))
str(MissingSectionHeaderError('f',3,'line')), ParsingError('src').errors, str(ParsingError('src')), str(MultilineContinuationError('f',3,'l'))
configparser.Error('x').message, configparser.Error().message, repr(configparser.Error('x')), configparser.Error('x').args
ConfigParser.__mro__, SectionProxy.__mro__[1:3]
ConfigParser.BOOLEAN_STATES, RawConfigParser.NONSPACECRE.pattern'''.splitlines(): t(s)
c=ConfigParser(); c['a']={'X':'1','y':'2'}; c.add_section('b'); c.set('b','k','v'); c['b']['q']='%%'; c.set('DEFAULT','d','0')
print(d(c),c['a'].parser is c,c['a']==c['a'],c['a']==c['b'])
for f in ["c.add_section('b')","c.add_section('DEFAULT')","c.add_section(5)","c.set('zz','a','b')","c.set('a','b',5)","c.set('a','b','%')","c.set('a',5,'x')","c['a'].__setitem__('x',5)","c.set('a','b')","c.set('a','n',None)","c.__setitem__('q',5)","c.remove_option('a','x')","c.remove_option('a','x')","c.remove_option('zz','x')","c.remove_section('b')","c.remove_section('b')","c.pop('a')","c.popitem()","c.__delitem__('zz')","c.__delitem__('DEFAULT')","c.setdefault('s',{'a':'1'})['a']","c['s'].pop('a')","c['s'].__delitem__('zz')","c.update({'u':{'v':'w'}})","c.clear()","c.sections()","c.read_dict({'a':{'x':1,'y':None},'b':[('p','q')]})","d(c)","c.read_dict({'a':{'x':1,'X':2}})","c.read(['/nonexistent','/nonexistent2'])","c.read('/nonexistent')","c.read_file(['[f]\\n','x=1\\n'])","c.read_file(['[f]\\n','x'],source='SRC')","c.read_file(iter(['x']))","c.read_string('x','SRC')","c.optionxform('ABC')","c.items('f',vars={'v':'1'})","c.get('f','v',vars={'V':'1'})"]: t(f)
c=ConfigParser(); c.optionxform=str; c.read_string('[a]\nXy=1\nxY=2'); print(d(c))
class I(BasicInterpolation):
    def before_get(self,parser,section,option,value,defaults): return super().before_get(parser,section,option,value,defaults).upper()
    def before_set(self,parser,section,option,value): return value+'!'
    def before_read(self,parser,section,option,value): return value+'r'
    def before_write(self,parser,section,option,value): return value+'w'
c=ConfigParser(interpolation=I()); c.read_string('[a]\nx=abc'); c.set('a','y','q'); print(d(c),c['a']['x'],out(c))
class M(ConfigParser):
    def optionxform(self,o): return o.upper()
    BOOLEAN_STATES={'ja':True,'nein':False}
c=M(); c.read_string('[a]\nx=ja'); print(d(c),c.getboolean('a','x'))
c=ConfigParser(); c.read_string('[a]\nm=1\n  2\n'); print(out(c))
print(out(p('[a]\nx=1\n\n\n[b]\n')))
print(list(p(A).keys()),[v.name for v in p(A).values()],p(A)==p(A))
print(list(c.converters), 'int' in c.converters, len(c.converters)); c.converters['dec']=int; print(c.getdec('a','zz',fallback=1))
del c.converters['dec']
try: c.getdec
except AttributeError as e: print(e)
for bad in ("c.converters['get']=5","c.converters['x']=5"):
    try: exec(bad)
    except Exception as e: print(type(e).__name__,e)
