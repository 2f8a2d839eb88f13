# gettext: catalogues, plural forms, and errors of both.
import gettext, io, struct, warnings
warnings.simplefilter('ignore')
def t(f):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, e)
def mo(d, order='<', version=0):
    items=sorted(d.items()); ids=b''; strs=b''; offs=[]
    for k,v in items:
        offs.append((len(ids),len(k),len(strs),len(v))); ids+=k+b'\0'; strs+=v+b'\0'
    n=len(items); ks=7*4+16*n; vs=ks+len(ids)
    out=struct.pack(order+'7I',0x950412de,version,n,28,28+8*n,0,0)
    out+=b''.join(struct.pack(order+'2I',l,o+ks) for o,l,_,_ in offs)+b''.join(struct.pack(order+'2I',l,o+vs) for _,_,o,l in offs)
    return out+ids+strs
head=b'Project-Id-Version: x\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\nX: a\n b\n'
cat={b'':head, b'hello':'hällo'.encode(), b'one\0many':'один\0два\0пять'.encode(), b'ctx\x04hello':b'CTX', b'c\x04one\0many':b'1\x002\x003'}
for order in '<>':
    g=gettext.GNUTranslations(io.BytesIO(mo(cat,order)))
    t(lambda: (g.gettext('hello'), g.gettext('nope'), g.pgettext('ctx','hello'), g.pgettext('x','hello'), g.info(), g.charset()))
    t(lambda: [g.ngettext('one','many',n) for n in (0,1,2,5,11,21,22,112)])
    t(lambda: [g.npgettext('c','one','many',n) for n in (1,2,5)]+[g.npgettext('z','one','many',n) for n in (1,2)])
    t(lambda: g.gettext('one'))
    t(lambda: g.ngettext('a','b',1.0)); t(lambda: g.ngettext('one','many','x'))
for data in (b'', b'abcd'*8, mo(cat,version=5<<16), mo(cat)[:60], mo(cat,version=1<<16)): t(lambda: gettext.GNUTranslations(io.BytesIO(data)).info())
g.add_fallback(gettext.NullTranslations()); t(lambda: g.gettext('zz')); t(lambda: g.ngettext('zz','yy',2))
n=gettext.NullTranslations(); t(lambda: (n.gettext('a'), n.ngettext('a','b',1), n.ngettext('a','b',2), n.pgettext('c','a'), n.npgettext('c','a','b',3), n.info(), n.charset()))
for p in ('0','n','n != 1','n>1','n%10','n/2','!n','(n)','n?1:2','n==1?0:n==2?1:2','n && 0 || 1','1+2*3','n-1-1','1<2','n=1','n==1==2','n<1<2','a','(n','n)','','n ? 1','n + ','n n','12','1 ? 2 : 3 ? 4 : 5','(((((((((((((((((((((((((n)))))))))))))))))))))))))','n'*2000,'-n','n %','0x1','n&&','n || 1 && 0'):
    def f():
        c=gettext.c2py(p); return [c(i) for i in (0,1,2,5,22)]
    print(p[:40],end=' '); t(f)
t(lambda: gettext.c2py('n')(1.5)); t(lambda: gettext.c2py('n')('a')); t(lambda: gettext.c2py('1/n')(0))
t(lambda: gettext._expand_lang('de_DE.UTF-8@euro')); t(lambda: gettext._expand_lang('fr'));t(lambda: gettext._expand_lang('sr@latin'))
t(lambda: (gettext.textdomain(), gettext.textdomain('dom'), gettext.gettext('x'), gettext.ngettext('a', 'b', 2), gettext.dpgettext('q', 'c', 'x')))
t(lambda: gettext.translation('nope', '/nonexistent', ['de']))
t(lambda: gettext.find('nope', '/nonexistent', ['de'], all=True))
