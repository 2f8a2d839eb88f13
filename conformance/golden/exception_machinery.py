# Exceptions, groups, chains and their messages.
def t(f, *a):
    try: print(f(*a))
    except BaseException as e: print('!!', type(e).__name__, e, getattr(e,'__notes__',None))
# groups
eg = ExceptionGroup('top',[ValueError(1), TypeError(2), ExceptionGroup('in',[OSError(2,'x'), KeyError('k')])])
print(eg.split(ValueError)); print(eg.split((OSError,TypeError))); print(eg.subgroup(lambda e: isinstance(e,KeyError))); print(eg.subgroup(IndexError), eg.split(IndexError))
print(eg.message, eg.exceptions, str(eg)); print(eg.derive([ValueError()])); t(lambda: eg.derive(1)); t(lambda: setattr(eg,'message',1))
class MyG(ExceptionGroup):
    def derive(self, excs): return MyG(self.message, excs)
g=MyG('mg',[ValueError(1),TypeError(2)]); g.add_note('note'); g.__cause__=KeyError('c')
m,r=g.split(ValueError); print(repr(m),repr(r),m.__notes__,m.__cause__, r.__notes__, m.__suppress_context__)
print(repr(BaseExceptionGroup('b',[ValueError()])), repr(BaseExceptionGroup('b',[KeyboardInterrupt()])))
class EG3(ExceptionGroup):
    def __new__(cls, msg, excs, code): o=super().__new__(cls,msg,excs); o.code=code; return o
    def derive(self, excs): return EG3(self.message, excs, self.code)
x=EG3('a',[ValueError(),TypeError()],5); print(x.split(ValueError)[0].code, x.args)
def f():
    try: raise eg
    except* (ValueError, TypeError) as e: print('A', repr(e))
    except* OSError as e: print('B', repr(e)); raise RuntimeError('new') from e
t(f)
try: f()
except BaseException as e: print(repr(e), [repr(x) for x in e.exceptions], repr(e.exceptions[0].__cause__) , repr(e.exceptions[0].__context__))
def g2():
    try: raise ValueError('naked')
    except* ValueError as e: print(repr(e), e.__class__)
g2()
def g3():
    try: raise ValueError('naked')
    except* TypeError as e: print('no')
t(g3)
def g4():
    try: raise ExceptionGroup('x',[ValueError(1)])
    except* ExceptionGroup: pass
t(g4)
def g5():
    try: raise ExceptionGroup('x',[ValueError(1)])
    except* 5: pass
t(g5)
def g6():
    try:
        try: raise ExceptionGroup('x',[ValueError(1), TypeError(1)])
        except* ValueError: raise
    except ExceptionGroup as e: return repr(e), e.__context__, e.__cause__
t(g6)
# chains
def h():
    try:
        try: {}['a']
        except KeyError as e: raise ValueError('v') from e
    except ValueError as e:
        return repr(e.__cause__), repr(e.__context__), e.__suppress_context__
t(h)
def h2():
    try:
        try: 1/0
        except ZeroDivisionError: raise KeyError('k') from None
    except KeyError as e: return e.__cause__, repr(e.__context__), e.__suppress_context__
t(h2)
def h3(): raise ValueError from 5
def h4(): raise 5
def h5(): raise int
def h6():
    try: 1/0
    except 5: pass
def h7():
    try: 1/0
    except (TypeError,(ZeroDivisionError,)): pass
def h8(): raise
def h9():
    class E(Exception):
        def __new__(c): return 5
    raise E
def h10(): raise ValueError from int
def h11(): raise (ValueError,)
def h12(): raise KeyError('a') from ValueError
for q in (h3,h4,h5,h6,h7,h8,h9,h10,h11,h12): t(q)
e=ValueError('x'); e.add_note('n1'); e.add_note('n2'); print(e.__notes__, e.__dict__); e.__notes__=5; t(lambda: e.add_note('z'))
# custom
class MyE(Exception):
    def __str__(s): return 'custom str'
print(str(MyE(1)), repr(MyE(1,2)), MyE(1).args)
class NoInit(Exception):
    def __init__(s, *, code): s.code=code
print(NoInit(code=5).args, repr(NoInit(code=5))); t(lambda: NoInit(5))
class SE(StopIteration): pass
print(SE(5).value, SE().value)
class IE(ImportError):
    def __init__(s,*a,**k): super().__init__(*a,**k); s.extra=1
print(IE('m',name='n',path='p').name, IE('m').msg, IE('m',name='n').__dict__)
print(AttributeError('a',name='n',obj=5).obj, NameError('a',name='n').name)
try: (5).foo
except AttributeError as e: print(e.name, e.obj, e.args)
try: undefined_name
except NameError as e: print(e.name, e.args)
try: import nonexist
except ModuleNotFoundError as e: print(e.name, e.path, e.msg, e.args)
try: {}['k']
except KeyError as e: print(e.args, str(e))
try: [].index(4)
except ValueError as e: print(e.args)
try: int('x')
except ValueError as e: print(e)
print(OSError(13,'perm').__class__, OSError(5,'io'), repr(OSError(17,'e','f')), OSError('one'), OSError(1,2,3,4,5).filename2)
print(PermissionError(2,'x').__class__, FileNotFoundError('a').errno)
e=OSError(); e.errno=2; e.strerror='s'; print(str(e), repr(e))
import sys
def gen():
    try: yield 1
    except ValueError as e: print('gen', repr(sys.exception())); yield 2
g=gen(); next(g); g.throw(ValueError('t')); print(sys.exception())
def ctx():
    a=ValueError('a'); b=ValueError('b'); a.__context__=b; b.__context__=a
    try: raise a
    except ValueError: 
        try: raise b
        except ValueError as e: return repr(e.__context__), e.__context__.__context__
t(ctx)
t(lambda: UnicodeDecodeError('utf-8',b'abc\xff',3,4,'bad'))
t(lambda: 'é'.encode('ascii')); t(lambda: b'\xff'.decode('utf-8'))
se=SyntaxError('msg',('file.py',3,5,'text\n',3,7)); print(se, se.lineno, se.offset, se.text, se.end_lineno, se.end_offset, se.print_file_and_line)
try: compile('a b','<s>','exec')
except SyntaxError as e: print(e, e.lineno, e.offset, e.text, e.args)
class Abst(BaseException, metaclass=type): pass
print(issubclass(Abst, Exception), BaseException.__subclasses__()[:2], ValueError.__subclasses__())
t(lambda: type('LC',(OSError,ImportError),{})); t(lambda: type('LC',(ValueError,KeyError),{}).__mro__)
print(ExceptionGroup[int], BaseExceptionGroup.__class_getitem__(5))
