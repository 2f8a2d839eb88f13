# Results and error texts of expressions, part 1 of 5.
for text in r"""
f'{1:,,}'
f'{1:__}'
f'{1:_,}'
f'{1.5:.2,,f}'
f'{1:,s}'
f'{1:q}'
f'{1.5:d}'
f'{1.5:c}'
f'{-1:c}'
f'{1114112:c}'
f'{1:+c}'
f'{1:#c}'
f'{1.5:.2_d}'
'%c' % 1114112
'%c' % 'ab'
'%c' % 1.5
'%d' % None
'%x' % 1.5
'%*d' % ('a',1)
'%s'%()
'%(a)d' % {'b':1}
'%(a' % {}
'%z' % 1
f'{"a":z}'
f'{"a":#}'
f'{1:z}'
f'{1:zd}'
f'{1.5:z}'
f'{"a":_}'
f'{"a":5d}'
format(1,'a<')
format(1,5)
format(1.5,'.')
format(1, '.3')
format(1j,'=10')
'{:{}}'.format(1)
'{a.b}'.format(a=1)
'{a[0]}'.format(a=1)
'{0[}'.format([1])
'{0!z}'.format(1)
'{0!}'.format(1)
""".strip().splitlines():
    try:
        print(text, "=>", repr(eval(text)))
    except Exception as e:
        print(text, "=>", type(e).__name__, e)
