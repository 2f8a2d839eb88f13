# The encodings of East Asia: whole texts, pieces, errors.
import codecs
def t(f):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, getattr(e,'args',e))
for n in ('iso2022_jp','iso2022_jp_1','iso2022_jp_2','iso2022_jp_ext','iso2022_kr','hz'):
    print(n)
    for s in ('','a','日本','a日\nb','日\n日','¥','‾','ｱ','가','가\n나','éa','α','汉','丂','a\x1b','\x0e','~','~{','日~','€','é\né','\n','日\r','가a','汉\n','汉a汉','\xa0','¤','\\','~\n', '龥','\x0f', '日\x1b'):
        t(lambda: (s,s.encode(n)))
    for b in (b'\x1b',b'\x1b(',b'\x1b(B',b'\x1b$B',b'\x1b$BF|',b'\x1b$BF',b'\x1b$BF|\n',b'\x1b$BF|\nF|',b'\x1b(J\\~',b'\x1b(I1',b'\x1b$(D0!',b'\x1b$(CF|',b'\x1b$C',b'\x1b$@F|',b'\x1b$)C\x0e0!\x0fa',b'\x0e0!',b'\x0f',b'\x80',b'\x1b[A',b'\x1bA',b'\x1b(Z',b'\x1b$Z',b'\x1b.A\x1bNi',b'\x1b.F\x1bNa',b'\x1bNa',b'\x1b$AVP',b'~{VP~}a',b'~~',b'~\n',b'~',b'~x',b'~{V',b'~{V\n',b'~{',b'~}',b'\x1b$B\x1b(B',b'\x1b$B\x7f!',b'\x1b$B!\x7f',b'\x1b$B\x80\x80',b'\x1b$B \x20',b'a\x0e\x0fb',b'\x1b$)C\x0e0!\n0!',b'\x1b$)A',b'\x1b$+B',b'\x1b$B!!\x1b',b'\x1b(JA\nB\\',b'~{0!~x',b'~{\x80\x80',b'\x1b&@\x1b$BF|',b'\x1b' +b'('*20):
        t(lambda: (b, b.decode(n)))
        t(lambda: (b, codecs.getincrementaldecoder(n)('replace').decode(b)))
    e=codecs.getincrementalencoder(n)(); t(lambda: [e.encode('日'),e.encode('a'),e.encode('本'),e.getstate()!=0,e.encode('',True)])
    d=codecs.getincrementaldecoder(n)(); t(lambda: [d.decode(x) for x in (b'\x1b',b'$',b'B',b'F',b'|',b'F|',b'\x1b(B')])
N = "big5 big5hkscs cp932 cp949 cp950 euc_jis_2004 euc_jisx0213 euc_jp euc_kr gb18030 gb2312 gbk johab shift_jis shift_jis_2004 shift_jisx0213".split()
TEXT = ''.join(map(chr, [*range(0xa0, 0x180, 3), *range(0x391, 0x460, 5), *range(0x2010, 0x2700, 13), *range(0x3000, 0x3100, 3), *range(0x4e00, 0x9fa6, 61), *range(0xac00, 0xd7a4, 71), *range(0xf900, 0xfa00, 17), *range(0xff00, 0xffe0, 7), 0x20089, 0x1f600, 0x304b, 0x309a]))
for n in N:
    b = TEXT.encode(n, 'xmlcharrefreplace')
    h = 0
    for x in b:
        h = (h * 31 + x) & 0xFFFFFFFFFF
    print(n, len(b), h, len(TEXT.encode(n, 'ignore').decode(n)))
    h = 0
    for a in range(0x80, 256):
        for c in b'\xa1\x41\x80\xff5':
            for x in bytes([a, c, 0xa1, 0x35]).decode(n, 'backslashreplace'):
                h = (h * 31 + ord(x)) & 0xFFFFFFFFFF
    print(h, codecs.lookup(n.replace('_', '-')).name)
    d = codecs.getincrementaldecoder(n)()
    t(lambda: [d.decode(bytes([x])) for x in '\u3042\u4e00'.encode(n)])
    t(lambda: b'\x81'.decode(n))
    t(lambda: '\U000e0000'.encode(n))
import io
t(lambda: io.TextIOWrapper(io.BytesIO('\u3042\n\u4e00'.encode('sjis')), 'sjis').readlines())
t(lambda: codecs.getreader('iso-2022-jp')(io.BytesIO('\u3042\n\u4e00'.encode('iso-2022-jp'))).readlines())
