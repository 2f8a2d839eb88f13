# Paths of Windows taken apart and put together.
import ntpath as n
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
ps=['','a','a/b','a\\b\\','c:','c:a','c:\\a\\..\\b','c:/a/./b//c','//s/h','\\\\s\\h\\a\\..\\..\\b','/a','\\a\\','..\\a','a\\..\\..','c:..','c:\\..','\\\\?\\c:\\a\\..','\\\\.\\x','a.txt','a.b/c','.x','a.','C:/A b','con','nul.txt','a:b','x ','x.','com1','con.a.b','a*b','aux/x','$X\\%Y%',b'c:/a\\b']
for p in ps:
    for f in ['isabs','split','splitext','splitdrive','splitroot','basename','dirname','normcase','normpath','isreserved','expandvars','expanduser']:
        t(lambda: (f,p,getattr(n,f)(p)))
for a in [('a','b'),('a','/b'),('c:','a'),('c:','/a'),('c:/a','b'),('c:/a','d:b'),('c:/a','c:b'),('c:/a','C:b'),('//s/h','a'),('//s/h/','a'),('a','c:/x'),('a/','b'),('',''),('','a'),('a',''),('c:a','/b'),('c:','d:','e'),('//s','h'),('a','\\\\s\\h\\x'),(b'a',b'b'),('a',b'b'),('a',3)]:
    t(lambda: (a,n.join(*a)))
for a in [('c:/a/b','c:/a/c'),('c:/a','d:/a'),('a','b/c'),('A/b','a/c'),('c:/a',),('',),('c:\\a','c:')]: t(lambda: n.relpath(*a))
for a in [['c:/a/b','C:\\A\\c'],['c:/a','d:/a'],['a','b'],['a\\b','a/b/c'],['c:a','c:/a'],[],['//s/h/a','//s/h/b'],['a',b'b'],['\\a','a'],['c:/a']]: t(lambda: n.commonpath(a))
t(lambda: n.commonprefix(['c:/ab','c:/ac'])); t(lambda: sorted(n.__all__)); t(lambda: (n.sep,n.altsep,n.curdir,n.pardir,n.extsep,n.pathsep,n.defpath,n.devnull,n.supports_unicode_filenames)); t(lambda: n.ismount('c:\\')); t(lambda: n.ismount('//s/h')); t(lambda: n.ismount('a')); t(lambda: n.islink('a')); t(lambda: n.isdevdrive('a')); t(lambda: n.abspath('c:/a/../b')); t(lambda: n.isjunction('a'))
