# Numbers and names of locales under conventions set by hand.
import locale as L
def t(f):
    try: print(ascii(f()))
    except BaseException as e: print(type(e).__module__,type(e).__name__, e)
conv={'decimal_point':',','thousands_sep':'.','grouping':[3,0],'mon_decimal_point':',','mon_thousands_sep':'.','mon_grouping':[3,3,0],'currency_symbol':'EUR','int_curr_symbol':'EUR ','int_frac_digits':2,'frac_digits':2,'positive_sign':'','negative_sign':'-','p_cs_precedes':0,'p_sep_by_space':1,'n_cs_precedes':0,'n_sep_by_space':1,'p_sign_posn':1,'n_sign_posn':1}
def go():
    for args in [('%d',1234567,True),('%.2f',1234567.891,True),('%10d|',1234,True),('%-12d|',1234567,True),('%12.1f|',-1234567.25,True),('%s %d',('x',1234),True),('%%'+'%(a)d',{'a':12345},True),('%e',123456.0,True),('%*.*f',(12,2,12345.678),True),('%.2f',12345.678,True,True),('%d',5),('%i',12345,True),('%g',1234567.0,True),('%x',255,True),('%5s|','a'),('%d %d',(1,),True),('%c','a'),('%r','a'),('%u',12345,1),('a',()),('%+d',12345,True),('%012d',12345,True),('%d',-1234,True),('%.0f',1234.5,True),('%F',1234.5,True),('%s',(1234,),True),('%hd',1234,True), ('%(a)s %(b).1f',{'a':1,'b':2222.25},True)]:
        t(lambda:(args,L.format_string(*args)))
    for a in [(1234.5,),(1234.5,False),(1234567.891,True,True),(-5.5,),(-5.5,True,False,True),(0,),(1234.5,True,True,True)]: t(lambda:(a,L.currency(*a)))
    t(lambda:L.str(1.5)); t(lambda:L.str(1e20)); t(lambda:L.atof('1.234,5')); t(lambda:L.atoi('1.234')); t(lambda:L.delocalize('1.234,5')); t(lambda:L.localize('1234567.5',True)); t(lambda:L.localize('1234567.5')); t(lambda:L.localize('1234567.5',True,True)); t(lambda:L.atof('1.234,5',str))
go()
L._override_localeconv.update(conv); go()
for k in range(5):
    L._override_localeconv.update(p_sign_posn=k,n_sign_posn=k,n_cs_precedes=k%2,p_cs_precedes=k%2,positive_sign='+',n_sep_by_space=k%3,p_sep_by_space=k%3); t(lambda:L.currency(-12.5)); t(lambda:L.currency(12.5)); t(lambda:L.currency(12.5,international=True))
L._override_localeconv.update(grouping=[3,2,127]); t(lambda:L.format_string('%d',123456789012,True)); L._override_localeconv.update(grouping=[]); t(lambda:L.format_string('%d',123456789012,True)); L._override_localeconv.update(thousands_sep='',grouping=[3,0]); t(lambda:L.format_string('%d',123456789012,True))
L._override_localeconv.update(frac_digits=127); t(lambda:L.currency(5))
L._override_localeconv.clear()
import re
t(lambda:L._group('1234')); t(lambda:L._strip_padding('  12 ',2)); t(lambda:L._strip_padding('12  ',1)); t(lambda:L._localize('1234.5')); 
for a in ['de_DE','C','POSIX','en_US.UTF-8','UTF-8','xx','foo.bar','ca_ES@valencia','C.UTF-8','de_DE.utf8@euro']: t(lambda:(a,L._parse_localename(a)))
for a in [('de_DE',None),(None,None),(None,'UTF-8'),'x',('a','b','c'),('de_DE','UTF-8'),5,(1,2)]: t(lambda:(a,L._build_localename(a)))
import os
for e in ({},{'LC_ALL':'de_DE.UTF-8'},{'LANG':'fr_FR'},{'LC_ALL':'','LANG':'C'},{'LANGUAGE':'en:de'}):
    for k in ('LC_ALL','LC_CTYPE','LANG','LANGUAGE'): os.environ.pop(k,None)
    os.environ.update(e)
    import warnings; warnings.simplefilter('ignore')
    t(lambda:L.getdefaultlocale())
t(lambda:L.getdefaultlocale(('FOO',)))
for n in ['de_DE.UTF8@euro','sr_RS@latin','sr_RS.UTF-8@latin','en_US.utf8','en_US.ISO8859-1','en_US.iso88591','en.latin1','zh_TW.big5','ja.SJIS','ja_JP.sjis','xx_YY.UTF-8','DE','de@euro','@euro','.utf8','en_US:UTF-8','c.en','posix','iso8859-1','ca_ES.UTF-8@valencia','uz_UZ@cyrillic','be_BY@latin','en_US.','en_US.foo','english.iso8859-1','a b','ks_IN@devanagari.utf8','en_us.88591','pl.iso_8859-2','en_US.utf_8','univ.utf8','japanese.euc','ko_KR.euckr', 'tr_TR.iso88599','C.ascii','no_NO.iso8859_1@nynorsk','ru.koi8r','1','de_DE.utf-16','de-DE','jp.jis']:
    t(lambda:(n,L.normalize(n)))
t(lambda:L.normalize(5)); t(lambda:L.format_string('%d',1.5j)); t(lambda: L.atoi('x'))
