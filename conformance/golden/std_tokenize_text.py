# Module tokenize: text.
import tokenize, io
def rt(src):
    toks = list(tokenize.generate_tokens(io.StringIO(src).readline))
    try: a = tokenize.untokenize(toks)
    except Exception as e: a = (type(e).__name__, str(e))
    try: b = tokenize.untokenize([t[:2] for t in toks])
    except Exception as e: b = (type(e).__name__, str(e))
    print(repr(src), a == src, repr(a) if a != src else '', repr(b))
for s in ["", "x = 1\n", "x  =  1 # c\n", "if x:\n  y\n  z\nelse:\n\tw\n", "a \\\n + b\n", "f'a{{b}}{x!r:>{w}}' f\"{x}\" 'b' 'c'\n", "f'{{}}{ {1:2} }'", "f'\\N{DASH} {{x}} {a}'", "t'{x=}{{'", "'''a\nb''' 'c'\n", "class A:\n  def f(self):\n    '''doc'''\n\n    return (1,\n   2)\n\nx\n", "x = [\n 1,\n # c\n]\n", "a;b\n", "def f(): pass # x\n", "for x in y: z\n", "rf'\\{x}'", "f'{a}{b}'", "@d\nclass C[T]: ...\n", "lambda x: x**2 if x<>3 else -x\n", "x \\\n\\\n=1", "f'''{\na\n}'''", "x = 'é' + ü\n", "if 1:\n    x\n\n# c\n    y\n"]:
    rt(s)
T = tokenize
for toks in [[(1,'a'),(1,'b')], [(T.NUMBER,'1'),(T.OP,'+'),(T.NAME,'x')], [(T.ENCODING,'utf-8'),(T.NAME,'é')], [(1,'a',(1,0),(1,1),'a'),(1,'b',(1,0),(1,1),'a')], [(1,'a',(1,4),(1,5),'a'),(1,'b',(3,2),(3,3),'b')], [(1,)], [(1,2,3)], [(T.STRING,"'a'"),(T.STRING,"'b'")], [(T.DEDENT,'')], [], [(T.NEWLINE,'\n'),(T.INDENT,'  '),(1,'a'),(T.DEDENT,'')]]:
    try: print(repr(T.untokenize(toks)))
    except Exception as e: print(type(e).__name__, e)
def de(*lines):
    it = iter(lines)
    try: print(T.detect_encoding(lambda: next(it)))
    except Exception as e: print(type(e).__name__, e)
de(); de(b'x'); de(b'#coding:latin1\n'); de(b'# -*- coding: ISO-8859-1-unix -*-\n'); de(b'\n', b'# vim: set fileencoding=cp1252 :\n', b'x'); de(b'x\n', b'#coding=latin-1\n'); de(T.BOM_UTF8+b'x\n', b'y\n'); de(T.BOM_UTF8+b'#coding=utf8\n'); de(T.BOM_UTF8+b'#coding=utf-8\n'); de(b'\xff\n'); de(b'#\n', b'\xff'); de(b'# coding: undecided\n'); de('x'); de(3); de(b'a\0')
class R:
    name = 'f.py'
    def readline(self): return b'#coding: xx\n'
try: T.detect_encoding(R().readline)
except SyntaxError as e: print(e)
t = next(T.generate_tokens(io.StringIO('+').readline))
print(t, t.exact_type, t.type, t._replace(string='-').exact_type, T.TokenInfo.__mro__[1].__name__, T.TokenInfo._fields)
print(issubclass(T.TokenError, Exception), T.TokenError.__module__, sorted(T.__all__) == sorted(set(T.__all__)), len(T.__all__))
