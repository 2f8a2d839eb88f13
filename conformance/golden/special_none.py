# Special methods set to None.
def t(n,f):
    try: print(n, f())
    except BaseException as e: print(n, '!!', type(e).__name__, e)

ops={'__bool__':bool,'__len__':len,'__iter__':iter,'__next__':next,'__hash__':hash,'__repr__':repr,'__str__':str,'__call__':lambda x:x(),'__getitem__':lambda x:x[1],'__setitem__':lambda x: exec('x[1]=2',{'x':x}),'__delitem__':lambda x: exec('del x[1]',{'x':x}),'__contains__':lambda x: 1 in x,'__add__':lambda x:x+1,'__radd__':lambda x:1+x,'__iadd__':lambda x:exec('x+=1',{'x':x}),'__neg__':lambda x:-x,'__eq__':lambda x:x==1,'__lt__':lambda x:x<1,'__index__':lambda x:[1][x],'__int__':int,'__float__':float,'__complex__':complex,'__bytes__':bytes,'__format__':format,'__round__':round,'__reversed__':reversed,'__length_hint__':lambda x: list(iter([])),'__enter__':lambda x: exec('with x: pass',{'x':x}),'__getattr__':lambda x:x.foo,'__setattr__':lambda x:setattr(x,'a',1),'__delattr__':lambda x:delattr(x,'a'),'__getattribute__':lambda x:x.foo,'__init__':lambda x:type(x)(),'__new__':lambda x:type(x)(),'__divmod__':lambda x:divmod(x,1),'__pow__':lambda x:x**1,'__abs__':abs,'__dir__':dir,'__instancecheck__':lambda x:isinstance(1,x),'__missing__':lambda x:1,'__await__':lambda x:x,'__trunc__':lambda x: __import__('math').trunc(x) if 0 else 1,'__get__':lambda x: type('Z',(),{'a':x})().a is x,'__set__':lambda x: setattr(type('Z',(),{'a':x})(),'a',1),'__set_name__':lambda x: type('Z',(),{'a':x}),'__class_getitem__':lambda x:type(x)[1],'__init_subclass__':lambda x: type('Z',(type(x),),{}),'__subclasscheck__':lambda x: issubclass(int,x),'__mro_entries__':lambda x: exec('class Q(x): pass',{'x':x}),'__prepare__':lambda x:1}
for n,f in ops.items():
    try: C=type('C',(),{n:None}); x=object.__new__(C)
    except BaseException as e: print(n,'create',type(e).__name__,e); continue
    t(n,lambda: f(x) if n not in('__getitem__',) else f(x))
class D(dict): __missing__=None
t('missing',lambda: D()[1])
class LH:
    def __iter__(s): return iter([1])
    __length_hint__=None
t('lh',lambda: list(LH()))
class CT:
    __iter__=None
    def __getitem__(s,i): return 1
t('ct',lambda: 1 in CT())
class RV:
    __reversed__=None
    def __len__(s): return 1
    def __getitem__(s,i): return 1
t('rv',lambda: reversed(RV()))
