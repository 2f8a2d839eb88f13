# Arrays of machine values: every type code, slices, buffers, pickling, messages.
import array
from array import array as A
import sys
print([n for n in dir(array) if not n.startswith('__')], array.ArrayType is A, array.typecodes)
def T(s):
    try: print(s, '=>', repr(eval(s, globals())))
    except BaseException as e: print(s, '=>', type(e).__name__, e)
def X(s):
    a=A('i',[1,2,3,4,5]); g=dict(globals(),a=a)
    try: exec(s,g)
    except BaseException as e: print(s, '=>', type(e).__name__, e, g['a'])
    else: print(s,'=>',g['a'])
class Sub(A): pass
class I:
    def __index__(self): return 7
import warnings; warnings.simplefilter('ignore')
for s in r'''A()
A('i')
A('x')
A('ii')
A(1)
A(b'i')
A('i', 5)
A('i', [1,2,3]), A('d', (1,2)), A('b', b'\x01\xff'), A('B', bytearray(b'\1\2')), A('w','héllo\U0001F600'), A('u','abc'), A('w',['a','b']), A('i',A('b',[1,2])), A('f',[1.5,2]), A('q',range(3)), A('i',(x for x in (1,2)))
A('i','abc')
A('w',A('u','abc'))
A('i',A('w','abc'))
A('i',A('u','abc'))
A('w',A('i',[1]))
A('w',b'abcd')
A('w',[1])
A('w',['ab'])
A('u',['\U0001F600'])
A('b',[128])
A('b',[-129])
A('B',[256])
A('B',[-1])
A('h',[32768])
A('h',[-32769])
A('H',[65536])
A('H',[-1])
A('i',[2**31])
A('i',[2**63])
A('I',[2**32])
A('I',[-1])
A('I',[2**64])
A('l',[2**63])
A('L',[-1])
A('L',[2**64])
A('q',[2**63])
A('Q',[-1])
A('Q',[2**64])
A('Q',[2**64-1]), A('L',[2**63])
A('i',[1.5])
A('i',['a'])
A('I',[1.5])
A('L',[1.5])
A('Q',[1.5])
A('q',[1.5])
A('b',[1.5])
A('B',['a'])
A('d',['a'])
A('f',['a'])
A('f',[1e40]), A('f',[float('nan')])
A('i',[I()]),A('d',[I()]),A('b',[I()]),A('I',[I()]),A('Q',[I()]),A('B',[I()])
A('i',typecode='i')
A(typecode='i')
A('i',[1],2)
A('i',b'abc')
A('i',b'abcd')
repr(A('d')), repr(A('w')), repr(Sub('i',[1])), str(A('w','a"\'b'))
[A(c).itemsize for c in array.typecodes]
A('i',[1,2]).typecode, A('i').itemsize
A('i',[1,2,3])==A('d',[1,2,3]), A('i',[1,2])<A('i',[1,3]), A('i',[1])!=[1], A('i',[1])==[1], A('i',[1,2])>=A('i',[1]), A('d',[float('nan')])==A('d',[float('nan')]), A('w','a')<A('w','b')
A('i',[1])<[1]
hash(A('i'))
A('i',[1])+A('i',[2]), A('i',[1,2])*2, 2*A('i',[1]), A('i',[1])*-1
A('i',[1])+A('d',[2])
A('i',[1])+[2]
[1]+A('i',[2])
A('i',[1])*1.5
A('i',[1])*(2**62)
A('i',[1,2,3])[0], A('i',[1,2,3])[-1], A('i',[1,2,3])[1:], A('i',[1,2,3])[::-1], A('i',[1,2,3])[5:], Sub('i',[1,2])[:1]
A('i',[1])[1]
A('i',[1])[-2]
A('i',[1])['a']
A('i',[1])[1.0]
A('i',[1])[2**70]
A('i',[1])[::0]
1 in A('i',[1]), 1.0 in A('i',[1]), 'a' in A('i',[1]), 'a' in A('w','a')
len(A('i',[1,2])), bool(A('i')), list(A('i',[1,2])), list(reversed(A('i',[1,2]))), iter(A('i')).__class__, next(iter(A('i',[3])))
A('i',[1,2,1]).count(1), A('i',[1,2,1]).index(1), A('i',[1,2,1]).index(1,1), A('i',[1,2,1]).index(1,-1), A('i',[1,2,1]).index(2,0,2)
A('i',[1,2,1]).index(3)
A('i',[1,2,1]).index(2,2)
A('i',[1]).index()
A('i',[1]).index(1,'a')
A('i',[1]).tobytes(), A('i',[1]).tolist(), A('w','ab').tounicode(), A('d',[1]).tolist(), A('?' if 0 else 'b').tobytes()
A('i').tounicode()
A('i',[1]).fromunicode('a')
A('i',[1]).buffer_info()[1], type(A('i').buffer_info()[0])
memoryview(A('i',[1,2])).format, memoryview(A('w','ab')).format, memoryview(A('i',[1,2])).shape, memoryview(A('i',[1,2])).tolist(), memoryview(A('d')).itemsize, bytes(A('h',[1,2])), bytearray(A('h',[1])), memoryview(A('u','ab')).format
A('i',[1,2]).__reduce_ex__(2), A('i',[1,2]).__reduce_ex__(3), A('w','ab').__reduce_ex__(2), A('w','ab').__reduce_ex__(4), A('d',[1.5]).__reduce_ex__(3), Sub('i',[1]).__reduce_ex__(3), A('I').__reduce_ex__(0), A('u','a').__reduce_ex__(4), A('f',[1]).__reduce_ex__(4)[1][2]
[A(c).__reduce_ex__(4)[1][2] for c in array.typecodes]
A('i').__reduce_ex__('a')
array._array_reconstructor(A,'i',99,b'')
array._array_reconstructor(A,'z',8,b'')
array._array_reconstructor(int,'i',8,b'')
array._array_reconstructor(1,'i',8,b'')
array._array_reconstructor(A,'i',8,'a')
array._array_reconstructor(A,'i',8,b'abc')
array._array_reconstructor(A,'i')
A('i',[1]).__copy__(), A('i',[1]).__deepcopy__({}), type(Sub('i',[1]).__copy__())
A('i').x
setattr(A('i'),'x',1)
A('i').__class_getitem__(int), A[int]
A('i',[3,1,2]).__sizeof__() > 0
sorted(A('i',[3,1,2])), max(A('d',[1,2])), sum(A('i',[1,2]))
A.fromlist, A.extend.__doc__ is None
isinstance(A('i'), __import__('collections.abc').abc.MutableSequence)
hash(A)==hash(A)
A('i',[1]).byteswap(), A('i').clear()
__import__('struct').unpack('i',A('i',[5]))
type(iter(A('i',[1,2]))).__name__, iter(A('i',[1,2])).__reduce__()[1][0], iter(A('i',[1,2])).__reduce__()[2]
'''.splitlines(): T(s)
for s in '''a[0]=9
a[0]='x'
a[9]=1
a[0]=2**40
a['a']=1
a[1:3]=A('i',[7,8,9])
a[1:3]=A('d',[7])
a[1:3]=[7]
a[::2]=A('i',[7,8,9])
a[::2]=A('i',[7,8])
a[::-1]=a
a[1:2]=a
a[5:2]=A('i',[0])
del a[0]
del a[9]
del a[1:3]
del a[::2]
del a[::-2]
del a['a']
a.append(6)
a.append('x')
a.append()
a.extend([1,2])
a.extend(A('i',[1]))
a.extend(A('d',[1]))
a.extend('x')
a.extend(5)
a.extend([1,'x'])
a.extend(a)
a.insert(0,9)
a.insert(-1,9)
a.insert(99,9)
a.insert(-99,9)
a.insert(0,'x')
a.insert('x',1)
print(a.pop())
print(a.pop(0))
a.pop(9)
a.pop('x')
A('i').pop()
a.remove(3)
a.remove(9)
a.remove('x')
a.reverse()
a.byteswap()
a.clear()
a.fromlist([1,2])
a.fromlist([1,'x'])
a.fromlist((1,))
a.frombytes(b'abcd')
a.frombytes(b'abc')
a.frombytes('abcd')
a.frombytes(A('i',[3]))
a.fromunicode('x')
a += A('i',[1])
a += [1]
a += A('d',[1])
a *= 2
a *= 0
a *= -1
a *= 'x'
m=memoryview(a); a.append(1)
m=memoryview(a); a[0]=5; print(m[0])
m=memoryview(a); a.extend(A('i'))
m=memoryview(a); a.pop()
m=memoryview(a); del a[0]
m=memoryview(a); a[0:2]=A('i',[1])
m=memoryview(a); a[0:2]=A('i',[1,2])
m=memoryview(a); a.clear()
m=memoryview(a); a.byteswap(); m.release(); a.append(1)
m=memoryview(a); a*=2
m=memoryview(a); a.insert(0,1)
m=memoryview(a); m[1]=77
a.fromfile
import io; f=io.BytesIO(b'\\1\\0\\0\\0\\2\\0\\0\\0\\3'); a.fromfile(f,2)
import io; f=io.BytesIO(b'\\1\\0\\0\\0\\2\\0\\0\\0\\3'); a.fromfile(f,3)
import io; f=io.BytesIO(b''); a.fromfile(f,-1)
import io; f=io.StringIO('abcd'); a.fromfile(f,1)
import io; f=io.BytesIO(); a.tofile(f); print(f.getvalue())
a.tofile(1)
a.fromfile(1,1)
it=iter(a); next(it); it.__setstate__(3); print(list(it))
it=iter(a); a.clear(); print(list(it))
A('w','ab').fromunicode(5)
w=A('w','ab'); w.fromunicode('\U0001F600'); print(w, w.tounicode()); w.append('x'); w[0]='q'; print(w)
w=A('w','ab'); w.append('xy')
w=A('w','ab'); w.append(1)
w=A('w','ab'); w.frombytes(b'\\xff\\xff\\xff\\xff'); print(w)
w=A('w','ab'); w.extend('cd'); print(w)
w=A('w','ab'); w.extend('cd'); w.extend(['e']); print(w)
'''.splitlines(): X(s)
print(A('i',[2,3]).__doc__ is None)
match A('i',[1,2]):
    case [x,y]: print('seq',x,y)
for args in [('i',9,b'\0\0\0\1'),('d',17,b'\x3f\xf0\0\0\0\0\0\0'),('w',20,b'a\0\0\0'),('f',14,b'\0\0\x80?'),('b',0,b'\xff'),('Q',13,b'\0\0\0\0\0\0\0\1'),('i',8,b'abc'),('i',9,b'abc'),('h',9,b'\0\0\0\1'),('L',11,b'\xff'*8),('q',10,b'\xff'*8),('d',15,b'\0\0\x80?'),('i',2,b'ab'),('i',16,b'\0'*8)]:
    try: print(args, array._array_reconstructor(A,*args))
    except Exception as e: print(args, type(e), e)
