# The character database: properties, names, normalisation, and the database of Unicode 3.2.
import unicodedata as U
def t(f):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: U.name('a')); t(lambda: U.name('\n')); t(lambda: U.name('\n','x')); t(lambda: U.name('ab')); t(lambda: U.name(5)); t(lambda: U.name('')); t(lambda: U.name())
t(lambda: U.lookup('x')); t(lambda: U.lookup('LATIN SMALL LETTER A')); t(lambda: U.lookup('latin small letter a')); t(lambda: U.lookup('LF')); t(lambda: U.lookup('KEYCAP DIGIT ONE')); t(lambda: U.lookup(5)); t(lambda: U.lookup('x'*300)); t(lambda:U.lookup('é'))
t(lambda: U.decimal('a')); t(lambda: U.decimal('٣')); t(lambda: U.digit('²')); t(lambda: U.digit('½')); t(lambda: U.numeric('½')); t(lambda: U.numeric('a')); t(lambda: U.decimal('a',None)); t(lambda: U.numeric('a','zz')); t(lambda:U.numeric('五')); t(lambda: U.decimal('²')); t(lambda: U.decimal('ab'))
t(lambda: U.category('ab')); t(lambda: U.category(5)); t(lambda: U.bidirectional('א')); t(lambda: U.combining('\u0301')); t(lambda: U.mirrored('(')); t(lambda: U.east_asian_width('あ')); t(lambda: U.decomposition('é')); t(lambda: U.decomposition('ﬁ')); t(lambda: U.decomposition('가')); t(lambda:U.decomposition('a'))
t(lambda: U.normalize('NFC','e\u0301')); t(lambda: U.normalize('X','a')); t(lambda: U.normalize('NFC')); t(lambda: U.normalize('NFC',5)); t(lambda: U.normalize(5,'a')); t(lambda: U.is_normalized('NFC','e\u0301')); t(lambda: U.is_normalized('NFD','e\u0301')); t(lambda: U.is_normalized('x','')); t(lambda:U.normalize('x',''))
t(lambda: U.unidata_version); t(lambda: U.ucd_3_2_0.unidata_version); t(lambda: type(U.ucd_3_2_0)); t(lambda: U.UCD()); t(lambda: U.ucd_3_2_0.name('\U0001F600')); t(lambda: U.ucd_3_2_0.lookup('GRINNING FACE')); t(lambda: U.ucd_3_2_0.category('\U0001F600')); t(lambda: U.ucd_3_2_0.numeric('a',3)); t(lambda:U.ucd_3_2_0.normalize('NFKC','ﬁ')); t(lambda: U.ucd_3_2_0.category('ab'))
t(lambda: U.ucd_3_2_0.name('a')); t(lambda: U.ucd_3_2_0.bidirectional('\U0001F600')); t(lambda: U.ucd_3_2_0.foo); t(lambda: U.name('a',1,2)); t(lambda:U.name(chr=1)); t(lambda: U.lookup('HANGUL SYLLABLE GAG')); t(lambda: U.lookup('CJK UNIFIED IDEOGRAPH-4E00')); t(lambda:U.name('\u4e00')); t(lambda: U.name('\uf900')); t(lambda:U.name('\U00017000')); t(lambda: U.lookup('TANGUT IDEOGRAPH-17000'))
def mix(h, s):
    for c in s: h = (h*31 + ord(c)) & 0xFFFFFFFFFF
    return h
for u in (U, U.ucd_3_2_0):
    for fn in ('category','bidirectional','combining','east_asian_width','mirrored','decomposition'):
        f=getattr(u,fn); h=0
        for i in range(0, 0x30000, 97):
            h=mix(h, str(f(chr(i))))
        print(fn,h)
    for fn in ('decimal','digit','numeric','name'):
        f=getattr(u,fn); h=0
        for i in range(0, 0x30000, 97):
            h=mix(h, str(f(chr(i),None)))
        print(fn,h)
    for form in ('NFC','NFD','NFKC','NFKD'):
        h=0
        for i in range(0xa0, 0x30000, 131):
            h=mix(h,u.normalize(form,chr(i))); h=mix(h,u.normalize(form,'a'+chr(i)+'\u0301\u0323\u0327')); h=mix(h, str(u.is_normalized(form,chr(i)+'\u0301')))
        print(form,h)
