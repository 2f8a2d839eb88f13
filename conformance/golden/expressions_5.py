# Results and error texts of expressions, part 5 of 5.
for text in r"""
{}.update([1])
{}.fromkeys(1)
dict(a=1,**{'a':2})
[].extend(1)
[]+1
()+[]
'a'+b'a'
b'a'+'a'
{}|[]
set()|[]
set().union(1)
{1}<[1]
[1]<(1,)
1<'a'
None<1
{}<{}
1 in 5
'a' in 5
5 in 'a'
5 in b'a'
300 in b'a'
'a' in b'a'
1()
None.x
(1).x
int.x
[].x
'a'.x
(lambda:0).x
len.x
None[0]
None()
int[0]
list[int]()[0]
None+1
-None
not_defined
import_
~'a'
1 @ 2
""".strip().splitlines():
    try:
        print(text, "=>", repr(eval(text)))
    except Exception as e:
        print(text, "=>", type(e).__name__, e)
