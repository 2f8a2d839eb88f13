# Results and error texts of expressions, part 4 of 5.
for text in r"""
frozenset(1,2)
complex(1,2,3)
bool(1,2)
str(1,2,3,4)
float(1,2)
any(1)
all(1)
bin(1.0)
callable()
breakpoint(1) if 0 else 1
zip([1],[1,2],strict=True).__next__() and list(zip([1],[1,2],strict=True))
list(map(lambda a,b:0,[1],[1,2],strict=True))
aiter(1)
anext(1)
[].pop()
[1].pop(5)
[].remove(1)
[].index(1)
().index(1)
{}.popitem()
{}['a']
{}.pop('a')
set().pop()
set().remove(1)
[].insert(1)
[].sort(1)
[1,'a'].sort()
'a'.join([1])
b''.join([1])
'abc'.index('x')
b'abc'.index(b'x')
[1][5]
(1,)[5]
'a'[5]
b'a'[5]
range(3)[5]
[][1:2:0]
[1,2].__setitem__(5,1)
bytearray(b'')[0]
memoryview(b'a')[5]
{}.update(1)
""".strip().splitlines():
    try:
        print(text, "=>", repr(eval(text)))
    except Exception as e:
        print(text, "=>", type(e).__name__, e)
