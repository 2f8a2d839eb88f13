# Results and messages of tuple, expression by expression.
def t(src):
    try:
        r = eval(src, {})
        print(src, '->', repr(r))
    except BaseException as e:
        print(src, '!!', type(e).__name__ + ':', e, *getattr(e, '__notes__', ()))


def x(src):
    try:
        exec(src, {})
        print(repr(src), 'ok')
    except BaseException as e:
        print(repr(src), '!!', type(e).__name__ + ':', e, *getattr(e, '__notes__', ()))


t('()[0]')
t("tuple()['a']")
t('(1,)+[1]')
t('(1,)*1.5')
t('(1,)*10**30')
t('(1,)*10**17')
t('().index(1)')
t("().index(1,'a')")
t('tuple(1)')
t('tuple(1,2)')
t('tuple(x=1)')
t('().__getnewargs__()')
t('()<1')
t('(1,2).count()')
t('hash(([],))')
t('hash(())')
t('hash((1,))')
t('hash((1,2))')
t('hash((1,2,3,-1))')
t('hash((0.5,))')
t('hash(((),))')
x('a=(1,);a+=1')
x('a=(1,);a+=[1]')
x('a=(1,);a[0]=1')
x('a=(1,);del a[0]')
x('class A(tuple):pass\nA(x=1)')
