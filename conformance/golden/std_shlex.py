# shlex: splitting, quoting, and the lexer with its attributes.
import shlex, io
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for s in ['', 'a b', "a 'b c' d", 'a "b c" d', 'a\\ b', '"a\\"b"', "'a\\'b", 'a"b"c', 'a""', '""', "''", 'a #b\nc', 'foo#bar', '"', "'", '\\', 'a\\', 'a\nb', 'é ü', 'a;b', 'a&&b||c;d>e', '~/a', '-x=1', "a'b'c", '"a" "b"', 'x="a b"', '\\"', '"\\x"', "'\\x'", '$HOME', 'a\tb\r\nc', 'a|b', '(a)', '!a', '""""', "''''", 'a\\\nb', '"a\nb"']:
    for kw in ({}, {'comments':True}, {'posix':False}):
        t(lambda: (s, kw, shlex.split(s, **kw)))
    for posix in (0,1):
        for p in (False, True, '|&'):
            t(lambda: (s, posix, p, list(shlex.shlex(s, posix=posix, punctuation_chars=p))))
            def ws():
                x=shlex.shlex(s,posix=posix,punctuation_chars=p); x.whitespace_split=True; return list(x)
            t(lambda: (s,posix,p,'ws',ws()))
for s in ['', 'a', 'a b', "a'b", 'é', 'a"b', '$x', 'a/b:c,d.e-f_g%h@i+j=k', "'", '\n', 'a\\b']: t(lambda: shlex.quote(s))
t(lambda: shlex.join(['a','b c',"d'e",''])); t(lambda: shlex.split(None)); t(lambda: shlex.quote(5)); t(lambda: shlex.quote(b'a')); t(lambda: shlex.split(5)); t(lambda: shlex.join(5)); t(lambda: shlex.join([5]))
x=shlex.shlex('a b\nc "d e" f', 'file'); print(x.get_token(), x.lineno, x.infile, x.error_leader(), x.error_leader('q',5)); x.push_token('Z'); print(x.get_token(), x.get_token(), x.lineno, x.token, x.state); print(list(x), repr(x.get_token()), repr(x.eof), x.pushback, x.filestack)
x=shlex.shlex(io.StringIO('source foo\nb'), posix=True); x.source='source'
class X(shlex.shlex):
    def sourcehook(self, f): return (f+'!', io.StringIO('inner "x y"'))
x=X('a source foo b', posix=True); x.source='source'; print([ (tok, x.infile, x.lineno) for tok in x])
x=shlex.shlex('a b'); print(x.wordchars==shlex.shlex('',posix=True).wordchars, x.whitespace, x.quotes, x.escape, x.escapedquotes, x.commenters, x.debug, x.punctuation_chars, x.eof, x.posix)
try: x.punctuation_chars='x'
except AttributeError as e: print(e)
print(shlex.shlex('', punctuation_chars=True).wordchars[-20:], shlex.shlex('', punctuation_chars=True).punctuation_chars)
x=shlex.shlex('a "b'); 
try: list(x)
except ValueError as e: print(e, x.state, x.token)
x=shlex.shlex('a,b;c'); x.wordchars+=','; x.whitespace+=';'; print(list(x))
x=shlex.shlex('a "b c" d'); x.push_source('x y','f2'); print(list(x), x.infile)
t(lambda: x.pop_source())
x=shlex.shlex('a'); x.debug=1; print(list(x))
x=shlex.shlex('"a" b', posix=True); x.debug=3; print(list(x))
